import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BareRepository, type GitServer, runAction, startGitServer, testJob } from '#testing';
import action from './index.ts';

const TOKEN = 'a-token-that-must-not-show';
let server: GitServer;
let repositories = 0;

beforeAll(async () => {
  server = await startGitServer({ token: TOKEN, readToken: 'read-only' });
});
afterAll(() => server[Symbol.asyncDispose]());

const KUSTOMIZATION = `images:
  # bumped by the release workflow
  - name: ghcr.io/acme/shop
    newTag: v1.0.0   # keep the v
  - name: ghcr.io/acme/metrics
    newTag: "0.9"
    digest: sha256:${'0'.repeat(64)}
`;

async function arrange(files: Record<string, string>) {
  repositories += 1;
  const name = `acme/config-${repositories}`;
  const repository = await server.createRepository(name, files);
  const job = await testJob({ runner: { serverUrl: server.url, apiUrl: `${server.url}/api/v3` } });
  /** Straight from the disk, which is quick. */
  const bump = (inputs: Record<string, string>) => runAction(action, { repository: repository.path, ...inputs }, job);
  /** Over HTTP, with a token and rivals. */
  const bumpRemote = (inputs: Record<string, string>) =>
    runAction(action, { repository: name, token: TOKEN, ...inputs }, job);
  return { name, repository, job, bump, bumpRemote };
}

async function lastMessage(repository: BareRepository): Promise<string | undefined> {
  return (await repository.log('main'))[0]?.message;
}

describe('bump-image-tag', () => {
  it('sets a tag in one commit, keeps every other byte, and says what it did', async () => {
    const { repository, job, bumpRemote, name } = await arrange({ 'overlays/dev/kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    const outputs = await bumpRemote({ images: 'ghcr.io/acme/shop:v1.1.0', path: 'overlays/dev' });

    const tip = await repository.tip('main');
    expect(await repository.read('main', 'overlays/dev/kustomization.yaml')).toBe(
      KUSTOMIZATION.replace('v1.0.0', 'v1.1.0'),
    );
    expect(outputs).toMatchObject({
      changed: true,
      commitSha: tip,
      commitUrl: `${server.url}/${name}/commit/${tip}`,
      branch: 'main',
      files: ['overlays/dev/kustomization.yaml'],
      images: [
        {
          name: 'ghcr.io/acme/shop',
          from: 'ghcr.io/acme/shop:v1.0.0',
          to: 'ghcr.io/acme/shop:v1.1.0',
          file: 'overlays/dev/kustomization.yaml',
          line: 4,
        },
      ],
    });
    expect(outputs['diff']).toContain('-    newTag: v1.0.0   # keep the v\n+    newTag: v1.1.0   # keep the v\n');
    expect(await lastMessage(repository)).toBe(
      'chore: bump shop v1.0.0 → v1.1.0\n\nImage: ghcr.io/acme/shop:v1.1.0 (was v1.0.0)',
    );
    expect(job.page).toContain(
      '| `ghcr.io/acme/shop` | `ghcr.io/acme/shop:v1.0.0` | `ghcr.io/acme/shop:v1.1.0` | `overlays/dev/kustomization.yaml:4` |',
    );
  });

  it('changes several images, keys and files in one commit', async () => {
    const { repository, job, bump } = await arrange({
      'dev/kustomization.yaml': KUSTOMIZATION,
      'dev/values.yaml': 'image:\n  repository: ghcr.io/acme/web\n  tag: "1.0"\nreplicas: 1\nversion: a\n',
    });
    await using _ = job;
    const outputs = await bump({
      images: 'shop\nmetrics:0.10\nghcr.io/acme/web',
      tag: '1.10',
      path: 'dev',
      updates:
        '- { path: dev/values.yaml, key: replicas, value: 3 }\n- { path: dev/values.yaml, key: version, value: "2" }\n',
    });
    expect(await repository.read('main', 'dev/values.yaml')).toBe(
      'image:\n  repository: ghcr.io/acme/web\n  tag: "1.10"\nreplicas: 3\nversion: "2"\n',
    );
    expect(await repository.read('main', 'dev/kustomization.yaml')).toBe(
      'images:\n  # bumped by the release workflow\n  - name: ghcr.io/acme/shop\n    newTag: "1.10"   # keep the v\n  - name: ghcr.io/acme/metrics\n    newTag: "0.10"\n',
    );
    expect(outputs['files']).toEqual(['dev/kustomization.yaml', 'dev/values.yaml']);
    expect(await repository.log('main')).toHaveLength(2);
  });

  it('is green and changes nothing when every value already stands', async () => {
    const { repository, job, bump } = await arrange({ 'kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    const before = await repository.tip('main');
    expect(await bump({ images: 'ghcr.io/acme/shop:v1.0.0', path: '.' })).toEqual({
      changed: false,
      branch: 'main',
      files: [],
      images: [],
    });
    expect(await repository.tip('main')).toBe(before);
  });

  it('shows a dry run’s diff and pushes nothing', async () => {
    const { repository, job, bump } = await arrange({ 'kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    const before = await repository.tip('main');
    const outputs = await bump({ images: 'shop:v2', path: 'kustomization.yaml', 'dry-run': 'true' });
    expect(outputs).toMatchObject({ changed: true, commitSha: undefined });
    expect(outputs['diff']).toContain('+    newTag: v2   # keep the v');
    expect(await repository.tip('main')).toBe(before);
  });

  it('keeps the type of a value that `value` replaces, where the new one can be of that type', async () => {
    const { repository, job, bump } = await arrange({
      'v.yaml': 'n: 2\nminor: 1.9\nflag: true\nempty: null\ntext: "2"\nquoted: "true"\n',
    });
    await using _ = job;
    await bump({ path: 'v.yaml', key: 'n\nminor\ntext', value: '3' });
    await bump({ path: 'v.yaml', key: 'flag\nquoted', value: 'false' });
    expect(await repository.read('main', 'v.yaml')).toBe(
      'n: 3\nminor: 3\nflag: false\nempty: null\ntext: "3"\nquoted: "false"\n',
    );
    await bump({ path: 'v.yaml', key: 'minor\nflag\nempty', value: '1.10' });
    await bump({ path: 'v.yaml', key: 'n', tag: '4' });
    expect(await repository.read('main', 'v.yaml')).toBe(
      'n: "4"\nminor: "1.10"\nflag: "1.10"\nempty: "1.10"\ntext: "3"\nquoted: "false"\n',
    );
  });

  it('adds an entry when asked to', async () => {
    const { repository, job, bump } = await arrange({ 'kustomization.yaml': 'resources: [a.yaml]\n' });
    await using _ = job;
    await bump({ images: 'ghcr.io/acme/new:1.2', path: '.', create: 'true' });
    expect(await repository.read('main', 'kustomization.yaml')).toBe(
      'resources: [a.yaml]\nimages:\n- name: ghcr.io/acme/new\n  newTag: "1.2"\n',
    );
  });

  it('writes the message, trailers and people it is told to', async () => {
    const { repository, job, bump } = await arrange({ 'kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    await bump({
      images: 'shop:v2',
      path: '.',
      'commit-message': 'release: {images}\n\nfor {files}\nPromoted-To: production\n',
      author: 'Ann <ann@example.com>',
      committer: 'Bot <bot@example.com>',
      signoff: 'true',
      'skip-ci': 'true',
    });
    const [commit] = await repository.log('main');
    expect(commit).toMatchObject({
      author: 'Ann <ann@example.com>',
      committer: 'Bot <bot@example.com>',
      subject: 'release: shop v1.0.0 → v2 [skip ci]',
    });
    expect(commit?.message).toMatch(
      /\n\nImage: ghcr.io\/acme\/shop:v2 \(was v1.0.0\)\nSigned-off-by: Bot <bot@example.com>$/,
    );
  });
});

describe('bump-image-tag in an environment', () => {
  const gitops = `environments:
  production:
    path: prod
    images: { tags: '^v', mutable-tags: forbid }
`;

  it('obeys the image policy', async () => {
    const { repository, job, bump } = await arrange({
      'gitops.yaml': gitops,
      'prod/kustomization.yaml': KUSTOMIZATION,
    });
    await using _ = job;
    const before = await repository.tip('main');
    await expect(bump({ images: 'shop:latest', environment: 'production' })).rejects.toThrow(
      'production is blocked: image-policy: ghcr.io/acme/shop latest: tag latest does not match ^v; ghcr.io/acme/shop latest: tag latest can be moved to another image; pin it by digest or use a version',
    );
    expect(await repository.tip('main')).toBe(before);
    await bump({ images: 'shop:v3', environment: 'production' });
    expect((await repository.log('main'))[0]?.message).toBe(
      'chore(production): bump shop v1.0.0 → v3\n\nImage: ghcr.io/acme/shop:v3 (was v1.0.0)\nBumped: production',
    );
  });

  it('obeys a hold of the ledger', async () => {
    const { repository, job, bump } = await arrange({
      'gitops.yaml': gitops,
      'prod/kustomization.yaml': KUSTOMIZATION,
    });
    await using _ = job;
    await repository.commit(
      'main',
      { note: 'x' },
      { message: 'roll back\n\nHold: production\nHold-Reason: checkout broke\nHold-By: ann' },
    );
    await expect(bump({ images: 'shop:v3', environment: 'production' })).rejects.toEqual(
      expect.objectContaining({
        message: expect.stringMatching(
          /^production is blocked: hold: hold placed by ann in [0-9a-f]{12}: checkout broke$/,
        ),
        hint: 'Nothing was changed. Once its reason is settled, end the hold: promote with `lift-hold: true` (one of gitops.yaml is taken out there).',
      }),
    );
  });
});

describe('values of an environment', () => {
  const files = {
    'gitops.yaml': `environments:
  production: { path: prod, images: { tags: '^v', only: [ghcr.io/acme/shop, ghcr.io/acme/web] } }
`,
    'prod/kustomization.yaml': KUSTOMIZATION,
    'prod/web/values.yaml': 'image:\n  repository: ghcr.io/acme/web\n  tag: v1\nreplicas: 1\n',
    'prod/shop/values.yaml': 'replicas: 2\n',
    'other/values.yaml': 'replicas: 1\n',
  };

  let stage: Awaited<ReturnType<typeof arrange>>;
  beforeAll(async () => {
    stage = await arrange(files);
  });
  afterAll(() => stage.job[Symbol.asyncDispose]());

  it('sets a key in those of its manifests that have it', async () => {
    const { repository, job, bump } = await arrange(files);
    await using _ = job;
    const outputs = await bump({ environment: 'production', key: 'replicas', value: '3' });
    expect(outputs['files']).toEqual(['prod/shop/values.yaml', 'prod/web/values.yaml']);
    expect(await repository.read('main', 'prod/shop/values.yaml')).toBe('replicas: 3\n');
    expect(await repository.read('main', 'other/values.yaml')).toBe('replicas: 1\n');
  });

  it.each<[Record<string, string>, string]>([
    [
      { key: 'image.tagg', value: 'v2' },
      'input key: "image.tagg" is in none of the 3 manifests of production (prod); nearest is prod/web/values.yaml:2:3: image has no key tagg (did you mean tag?); it has: repository, tag',
    ],
    [
      { updates: '- { path: "*/values.yaml", key: replicas, value: 2 }' },
      'input updates: entry 1 sets replicas of other/values.yaml, which does not belong to production (prod)',
    ],
    [
      { updates: '- { path: gitops.yaml, key: environments, value: 2 }' },
      'input updates: entry 1 sets environments of gitops.yaml, which does not belong to production (prod)',
    ],
    [
      { updates: '- { path: prod/web/values.yaml, key: image.tag, value: latest }' },
      'production is blocked: image-policy: ghcr.io/acme/web latest: tag latest does not match ^v',
    ],
    [
      { key: 'image.tag', value: 'latest' },
      'production is blocked: image-policy: ghcr.io/acme/web latest: tag latest does not match ^v',
    ],
    [
      { images: 'metrics:v2' },
      'production (gitops.yaml:2:3) admits only the images ghcr.io/acme/shop, ghcr.io/acme/web; not ghcr.io/acme/metrics',
    ],
    [
      { key: 'image.repository', value: 'ghcr.io/evil/web' },
      'production (gitops.yaml:2:3) admits only the images ghcr.io/acme/shop, ghcr.io/acme/web; not ghcr.io/evil/web',
    ],
  ])('refuses %j and changes nothing', async (inputs, message) => {
    const { repository, bump } = stage;
    const before = await repository.tip('main');
    const failure = await bump({ environment: 'production', ...inputs }).then(String, (error: Error) => error.message);
    expect(failure).toBe(message);
    expect(await repository.tip('main')).toBe(before);
  });

  it('reports an environment that is no folder where gitops.yaml declares it', async () => {
    const { repository, job, bump } = await arrange({ ...files, 'prod-v2/a.yaml': 'a: 1\n' });
    await using _ = job;
    const gitops = 'environments: { prod: { path: prod/kustomization.yaml }, gone: { path: gone } }\n';
    await repository.commit('main', { 'gitops.yaml': gitops });
    await expect(bump({ environment: 'prod', images: 'shop:v2' })).rejects.toThrow(
      'gitops.yaml:1:17: environment prod: the path prod/kustomization.yaml is a file on branch main',
    );
    await expect(bump({ environment: 'gone', images: 'shop:v2' })).rejects.toThrow(
      'gitops.yaml:1:58: environment gone: the path gone does not exist on branch main',
    );
  });
});

describe('bad input of bump-image-tag', () => {
  const files = {
    'dev/kustomization.yaml': KUSTOMIZATION,
    'dev/broken.yaml': 'image: ghcr.io/acme/shop:v1\na: [\n',
    'ok/kustomization.yaml': KUSTOMIZATION,
  };
  /** One for all: nothing is ever changed in it. */
  let shared: ReturnType<typeof arrange> | undefined;
  const arranged = () => {
    shared ??= arrange(files);
    return shared;
  };
  afterAll(async () => (await shared)?.job[Symbol.asyncDispose]());

  it.each<[Record<string, string>, string | RegExp]>([
    [
      {},
      'input images: is empty, and so are `key` and `updates`: say what to change, for example images: ghcr.io/acme/shop:v1.2.3',
    ],
    [
      { images: 'shop' },
      'input path: is empty: say where to change it, as files, folders or globs, or name an `environment`\ninput images: "shop" has neither tag nor digest; write shop:<tag>, or give `tag`',
    ],
    [{ images: 'shop:v2', path: '../x' }, 'input path: "../x" leaves the repository'],
    [
      { images: 'shop:v2', path: '/etc/passwd' },
      'input path: "/etc/passwd" is absolute; write it relative to the repository’s root',
    ],
    [
      { images: 'shop:v2', path: 'ok/kustomisation.yaml' },
      'input path: "ok/kustomisation.yaml" does not exist in the repository; did you mean ok/kustomization.yaml?',
    ],
    [{ images: 'shop:v2', path: 'nope/**' }, 'input path: "nope/**" matches no file'],
    [
      { images: 'other:v2', path: 'ok' },
      'image other is nowhere in 1 file; found there: ghcr.io/acme/shop, ghcr.io/acme/metrics',
    ],
    [
      { images: 'shop:v2\nghcr.io/acme/shop:v3', path: 'ok' },
      'input images: sets ghcr.io/acme/shop (ok/kustomization.yaml:4:13) twice',
    ],
    [{ images: 'shop:v2', path: 'dev' }, /^dev\/broken.yaml:\d:\d: /],
    [{ images: 'shop:v2', path: 'ok', branch: 'nope' }, /nope/],
    [{ images: 'shop:v2', path: 'ok', branch: '--upload-pack=touch /tmp/owned' }, /--upload-pack/],
    [
      { images: 'shop:v2', path: 'ok', environment: 'dev' },
      'input path: is given together with `environment`; give one of them',
    ],
    [{ images: 'shop:v2', environment: 'dev' }, 'input config: gitops.yaml does not exist on branch main'],
    [
      { images: 'shop:v2', path: 'ok', 'commit-message': '{tags}' },
      'input commit-message: knows no {tags}; available are {what}, {images}, {environment}, {tag}, {files}',
    ],
    [
      { updates: '- { path: ok/kustomization.yaml, key: a, value: 1.10 }' },
      "input updates: entry 1 has the value 1.10, which is the number 1.1 to YAML; write '1.10' in quotes to keep it as it is",
    ],
    [
      { updates: '- { path: ok/kustomization.yaml, kye: a }' },
      'input updates: entry 1 has the unknown key kye; known are path, key, value',
    ],
    [{ updates: 'a: 1' }, 'input updates: must be a YAML list of {path, key, value}'],
    [{ updates: '['.repeat(5_000) }, 'input updates: is nested too deep for a list of {path, key, value}'],
    [
      { updates: '- { path: ok/kustomization.yaml, key: a..b, value: 1 }' },
      'input updates: entry 1 has a key that cannot be read: "a..b" is not a key path: a key between two dots is empty',
    ],
    [
      { updates: '- { path: ok, key: a, value: a }\n- { path: okk, key: a, value: b }' },
      'input updates: entry 2: "okk" does not exist in the repository; did you mean ok?',
    ],
    [
      {
        updates:
          '- { path: ok, key: "images[0].newTag", value: a }\n- { path: ok/kustomization.yaml, key: "images[0].newTag", value: b }',
      },
      'input updates: entry 2 sets images[0].newTag of ok/kustomization.yaml, which entry 1 sets too',
    ],
    [{ key: 'a.b\n.a.b', value: 'x', path: 'ok' }, 'input key: ".a.b" is given twice'],
    [
      { key: 'a', value: 'x', path: 'ok/kustomisation.yaml' },
      'input path: "ok/kustomisation.yaml" does not exist in the repository; did you mean ok/kustomization.yaml?',
    ],
    [{ key: 'a', value: 'x', path: 'ok\n!**/*.yaml' }, 'input path: ok, !**/*.yaml holds no manifest to set a in'],
    [{ key: 'nope', value: 'x', path: 'ok/kustomization.yaml' }, /^ok\/kustomization.yaml:.*nope/],
    [{ images: 'shop:v2', path: 'ok', create: 'ture' }, 'input create: "ture" is not a boolean; write true or false'],
    [
      { images: 'shop:v2', path: 'ok', repository: 'nonsense' },
      'input repository: "nonsense" is no repository; write owner/name, a URL (https://…, ssh://…), or a path that starts with ./ or /',
    ],
    [{ images: 'shop:v2', path: 'ok', token: 'read-only' }, /denied|403|permission/i],
    [{ images: 'shop:v2', path: 'ok', token: 'wrong-token' }, /token|authentication|credentials/i],
  ])('refuses %j and changes nothing', async (inputs, message) => {
    const { repository, job, bump, bumpRemote } = await arranged();
    const before = await repository.tip('main');
    const failure = await (inputs['token'] === undefined ? bump : bumpRemote)(inputs).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Error);
    const text = String((failure as Error).message);
    if (typeof message === 'string') expect(text).toBe(message);
    else expect(text).toMatch(message);
    for (const secret of [TOKEN, 'wrong-token', Buffer.from(`x-access-token:${TOKEN}`).toString('base64')]) {
      expect([text, ...job.lines, job.page].join('\n')).not.toContain(secret);
    }
    expect(await repository.tip('main')).toBe(before);
  });

  it('names a symbolic link and a binary file', async () => {
    const { repository, job, bump } = await arrange(files);
    await using _ = job;
    await repository.commit('main', {
      link: { content: 'ok/kustomization.yaml', mode: '120000' },
      'bin/a.yaml': new Uint8Array([97, 58, 0]),
    });
    await expect(bump({ images: 'shop:v2', path: 'link' })).rejects.toThrow(
      'input path: "link" is a symbolic link; name the file it points to',
    );
    await expect(bump({ images: 'shop:v2', path: 'bin' })).rejects.toThrow(
      'bin/a.yaml: is a binary file (it holds a NUL byte), not a manifest',
    );
  });
});
