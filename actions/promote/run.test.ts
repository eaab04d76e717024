import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BlockedError } from '#errors';
import { blockedStep, GITOPS, kustomization, openTheatre, type Theatre, threeStages } from './tests/stage.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

describe('promote by commit', () => {
  it('copies the versions of the source, and writes the ledger', async () => {
    await using stage = await theatre.arrange(threeStages());
    const source = await stage.repository.tip('main');
    const outputs = await stage.promoteRemote({ to: 'staging' });

    const tip = await stage.repository.tip('main');
    expect(await stage.repository.read('main', 'staging/kustomization.yaml')).toBe(kustomization('v1.1.0'));
    expect(outputs).toMatchObject({
      operation: 'committed',
      commitSha: tip,
      commitUrl: `${theatre.server.url}/${stage.name}/commit/${tip}`,
      blockedBy: '',
      images: [
        {
          repository: 'ghcr.io/acme/shop',
          from: { tag: 'v1.0.0' },
          to: { tag: 'v1.1.0' },
          file: 'staging/kustomization.yaml',
          line: 4,
        },
      ],
    });
    expect(outputs['promotionId']).toMatch(/^staging-[0-9a-f]{12}$/);
    expect((await stage.repository.log('main'))[0]?.message).toBe(
      `chore(staging): promote shop v1.0.0 → v1.1.0 from dev\n\nPromoted-From: dev@${source}\nPromoted-To: staging\nImage: ghcr.io/acme/shop:v1.1.0 (was v1.0.0)\nPromotion-Id: ${outputs['promotionId']}`,
    );
    expect(stage.job.page).toContain('## dev → staging: committed');
    expect(stage.job.page).toContain('e0["<b>dev</b><br/>shop v1.1.0<br/>metrics 0.9"]');
    expect(stage.job.page).toContain(`git revert ${tip}`);
  });

  it('is green and does nothing when the target already holds it, also when run again', async () => {
    await using stage = await theatre.arrange(threeStages());
    await stage.promote({ to: 'staging' });
    const before = await stage.repository.tip('main');
    const outputs = await stage.promote({ to: 'staging' });
    expect(outputs).toMatchObject({ operation: 'none', images: [], diff: '' });
    expect(await stage.repository.tip('main')).toBe(before);
    expect(stage.job.lines.at(-1)).toBe('info: Nothing to promote: staging holds what dev holds.');
  });

  it('plans only in a dry run', async () => {
    await using stage = await theatre.arrange(threeStages());
    const before = await stage.repository.tip('main');
    const outputs = await stage.promote({ from: 'dev', to: 'staging', 'dry-run': 'true' });
    expect(outputs).toMatchObject({ operation: 'none', plan: { operation: 'commit' } });
    expect(outputs['diff']).toContain('+    newTag: v1.1.0   # keep');
    expect(stage.job.page).toContain('planned (dry run, nothing was changed)');
    expect(await stage.repository.tip('main')).toBe(before);
  });

  it('gives equal plans equal hashes, and the same promotion after a rollback another id', async () => {
    await using stage = await theatre.arrange(threeStages());
    const first = await stage.promote({ to: 'staging' });
    await stage.repository.commit(
      'main',
      { 'staging/kustomization.yaml': kustomization('v1.0.0') },
      { message: 'roll back by hand' },
    );
    const second = await stage.promote({ to: 'staging' });
    expect(second['planHash']).toBe(first['planHash']);
    expect(second['promotionId']).not.toBe(first['promotionId']);
  });

  it('moves tag and digest together, and promotes named images only', async () => {
    await using stage = await theatre.arrange({
      'gitops.yaml': GITOPS,
      'dev/kustomization.yaml': `images:\n  - name: shop\n    newTag: v2\n    digest: ${DIGEST}\n  - name: metrics\n    newTag: v9\n`,
      'staging/kustomization.yaml': 'images:\n  - name: shop\n    newTag: v1\n  - name: metrics\n    newTag: v1\n',
    });
    await stage.promote({ to: 'staging', images: 'shop' });
    expect(await stage.repository.read('main', 'staging/kustomization.yaml')).toBe(
      `images:\n  - name: shop\n    newTag: v2\n    digest: ${DIGEST}\n  - name: metrics\n    newTag: v1\n`,
    );
  });
});

describe('gates of promote', () => {
  it('fails the step with what blocks and its outputs, and changes nothing', async () => {
    await using stage = await theatre.arrange(threeStages('v1', 'latest'));
    const before = await stage.repository.tip('main');
    const { step, outputs } = await blockedStep(stage.promote({ to: 'production' }));
    expect(step.cause).toBeInstanceOf(BlockedError);
    expect(step.message).toBe(
      'production is blocked: image-policy: ghcr.io/acme/shop latest: tag latest does not match ^v\\d+\\.\\d+\\.\\d+$',
    );
    expect(step.cause).toHaveProperty(
      'hint',
      'Nothing was changed. Choose a version that `images` of production in gitops.yaml admits. With `on-blocked: skip` the step passes with `operation: blocked`.',
    );
    expect(outputs).toMatchObject({ operation: 'blocked', blockedBy: 'image-policy' });
    expect(stage.job.page).toContain('| `image-policy` | ⛔ blocked |');
    expect(await stage.repository.tip('main')).toBe(before);
  });

  it('passes with operation blocked when told to skip', async () => {
    await using stage = await theatre.arrange(threeStages('v1', 'latest'));
    expect(await stage.promote({ to: 'production', 'on-blocked': 'skip' })).toMatchObject({
      operation: 'blocked',
      blockedBy: 'image-policy',
    });
  });

  it('obeys a hold until it is lifted, and records the lift', async () => {
    await using stage = await theatre.arrange(threeStages());
    await stage.repository.commit(
      'main',
      { note: 'x' },
      { message: 'roll back\n\nHold: staging\nHold-Reason: checkout broke\nHold-By: ann' },
    );
    const { step } = await blockedStep(stage.promote({ to: 'staging' }));
    expect(step.message).toMatch(/^staging is blocked: hold: hold placed by ann in [0-9a-f]{12}: checkout broke$/);
    expect(await stage.promote({ to: 'staging', 'lift-hold': 'true' })).toMatchObject({ operation: 'committed' });
    expect((await stage.repository.log('main'))[0]?.message).toMatch(/\nHold-Lifted: staging$/);
    await stage.repository.commit('main', { 'dev/kustomization.yaml': kustomization('v1.2.0') });
    expect(await stage.promote({ to: 'staging' })).toMatchObject({ operation: 'committed' });
  });
});

describe('strategy copy', () => {
  it('makes the folder the same, but for what belongs to the target alone', async () => {
    await using stage = await theatre.arrange({
      'gitops.yaml':
        'environments:\n  blue: { path: blue }\n  green: { path: green, from: blue, promote: commit, strategy: copy, exclude: [ingress.yaml, secrets/**] }\n',
      'blue/app.yaml': 'image: ghcr.io/acme/shop:v2\n',
      'blue/new.yaml': 'a: 1\n',
      'blue/ingress.yaml': 'host: blue\n',
      'green/app.yaml': 'image: ghcr.io/acme/shop:v1\n',
      'green/old.yaml': 'b: 1\n',
      'green/ingress.yaml': 'host: green\n',
      'green/secrets/db.yaml': 'c: 1\n',
    });
    const outputs = await stage.promote({ to: 'green' });
    const files = await stage.repository.git('ls-tree', '-r', '--name-only', 'main', 'green/');
    expect(files.split('\n')).toEqual([
      'green/app.yaml',
      'green/ingress.yaml',
      'green/new.yaml',
      'green/secrets/db.yaml',
    ]);
    expect(await stage.repository.read('main', 'green/ingress.yaml')).toBe('host: green\n');
    expect(outputs).toMatchObject({
      images: [{ repository: 'ghcr.io/acme/shop', from: { tag: 'v1' }, to: { tag: 'v2' } }],
      plan: {
        files: [
          { path: 'green/app.yaml', change: 'modified' },
          { path: 'green/new.yaml', change: 'added' },
          { path: 'green/old.yaml', change: 'deleted' },
        ],
      },
    });
    expect(await stage.promote({ to: 'green' })).toMatchObject({ operation: 'none' });
  });
});

describe('bad input of promote', () => {
  it.each<[Record<string, string>, Record<string, string> | undefined, string | RegExp]>([
    [{}, undefined, 'input to: is required, but nothing was given'],
    [
      { to: 'prod' },
      undefined,
      'input to: "prod" is no environment of gitops.yaml; known are dev, staging, production',
    ],
    [
      { to: 'prodction' },
      undefined,
      'input to: "prodction" is no environment of gitops.yaml; did you mean production?',
    ],
    [
      { to: 'production', from: 'dev' },
      undefined,
      'input from: production takes its releases from staging (gitops.yaml:4), not from dev; a release may not skip an environment',
    ],
    [
      { to: 'dev' },
      undefined,
      'input to: dev has no `from` in gitops.yaml, so nothing can be promoted to it; bump it with bump-image-tag, or give it a source',
    ],
    [{ to: 'staging', config: 'nope.yaml' }, undefined, 'input config: nope.yaml does not exist on branch main'],
    [
      { to: 'staging', tag: 'v9' },
      undefined,
      'dev (dev) does not run the tag v9: dev/kustomization.yaml:4:13 has ghcr.io/acme/shop at v1.1.0, dev/kustomization.yaml:6:13 has ghcr.io/acme/metrics at 0.9',
    ],
    [
      { to: 'staging', images: 'web' },
      undefined,
      'input images: web is nowhere in dev (dev); found there: ghcr.io/acme/shop, ghcr.io/acme/metrics',
    ],
    [
      { to: 'staging', images: 'metrics' },
      { 'staging/kustomization.yaml': 'images:\n- name: ghcr.io/acme/shop\n  newTag: v1\n' },
      'ghcr.io/acme/metrics of dev (dev) is nowhere in staging (staging); found there: ghcr.io/acme/shop',
    ],
    [
      { to: 'staging' },
      {
        'dev/more.yaml': 'image: ghcr.io/acme/metrics:1.0\nother:\n  image: ghcr.io/acme/metrics:2.0\n',
        'dev/kustomization.yaml': '',
      },
      /^dev\/more.yaml:1:\d+: image ghcr.io\/acme\/metrics has more than one version in dev \(dev\): dev\/more.yaml:1:\d+ 1.0, dev\/more.yaml:3:\d+ 2.0$/,
    ],
    [
      { to: 'staging' },
      { 'gitops.yaml': 'environments:\n  dev: { path: dev }\n  staging: { path: stagng, from: dev }\n' },
      'gitops.yaml:3:3: environment staging: the path stagng does not exist on branch main',
    ],
    [
      { to: 'staging' },
      { 'gitops.yaml': 'environments:\n  dev: { path: dev, branch: gone }\n  staging: { path: staging, from: dev }\n' },
      /gone/,
    ],
    [
      { to: 'staging' },
      { 'gitops.yaml': 'environments:\n  staging: { pat: staging }\n' },
      'gitops.yaml:2:14: unknown key "pat" in environments.staging; did you mean path?',
    ],
    [
      { to: 'staging' },
      { 'gitops.yaml': 'environments: {}\n' },
      'input to: "staging" is no environment: gitops.yaml declares none',
    ],
    [
      { to: 'staging', strategy: 'copy', tag: 'v1.1.0' },
      undefined,
      'input tag: selects image versions, but staging is promoted by strategy copy, which moves whole files',
    ],
  ])('refuses %j and changes nothing', async (inputs, files, message) => {
    await using stage = await theatre.arrange({ ...threeStages(), ...files });
    const before = await stage.repository.tip('main');
    const failure = await stage.promote(inputs).then(
      () => undefined,
      (error: unknown) => error,
    );
    const text = failure instanceof Error ? failure.message : 'was accepted';
    if (typeof message === 'string') expect(text).toBe(message);
    else expect(text).toMatch(message);
    expect(await stage.repository.tip('main')).toBe(before);
  });

  it('takes the environments from an input', async () => {
    await using stage = await theatre.arrange({
      'a/kustomization.yaml': kustomization('v2'),
      'b/kustomization.yaml': kustomization('v1'),
    });
    const environments = 'environments:\n  a: { path: a }\n  b: { path: b, from: a, promote: commit }';
    expect(await stage.promote({ to: 'b', environments })).toMatchObject({ operation: 'committed' });
  });
});
