import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kustomization, openTheatre, type Theatre, versionsIn } from './tests/stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const AN_HOUR = 3_600_000;

describe('rollback, once and again', () => {
  it('is done once: the same run again finds it in place, the next one goes one further back, never to the bad one', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1', 'v2', 'v3']) await stage.release(version);
    await stage.rollback({}, '1');
    const first = await stage.repository.tip('main');
    expect(await stage.rollback({}, '1')).toMatchObject({ operation: 'none', hold: { by: 'ann' }, images: [] });
    expect(await stage.repository.tip('main')).toBe(first);
    await stage.job.clock.sleep(AN_HOUR);
    await stage.rollback({}, '2');
    expect(await stage.versions()).toBe('v1 m1');
    await stage.release('v4');
    await stage.rollback({}, '3');
    expect(await stage.versions()).toBe('v1 m1');
    await stage.job.clock.sleep(AN_HOUR);
    await stage.rollback({}, '4');
    expect(await stage.versions()).toBe('v0 m1');
    await stage.job.clock.sleep(AN_HOUR);
    await expect(stage.rollback({}, '5')).rejects.toThrow(
      'input environment: production has nothing to go back to: it held nothing else before its first entry in the ledger',
    );
  });

  it('asks whether one further back is meant while the alarm that the last one answered is fresh', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1', 'v2', 'v3']) await stage.release(version);
    await stage.rollback({}, '1');
    const done = await stage.repository.tip('main');
    await stage.job.clock.sleep(3 * 60_000);
    await expect(stage.rollback({ reason: 'errors' }, '2')).rejects.toThrow(
      `input to: is needed: production was rolled back 3 minutes ago by ${done?.slice(0, 12)} (broken, ghcr.io/acme/shop v3 → v2, https://github.com/acme/config/actions/runs/1), and another rollback would go one release further back`,
    );
    expect(await stage.repository.tip('main')).toBe(done);
    await stage.rollback({ to: 'ghcr.io/acme/shop:v1' }, '2');
    expect(await stage.versions()).toBe('v1 m1');
  });

  it('places the hold alone where only that is missing', async () => {
    await using stage = await theatre.arrange();
    await stage.release('v1');
    const { promotionId = '' } = (await stage.release('v2')) as { promotionId?: string };
    expect(await stage.rollback({ to: promotionId, hold: 'false' })).toMatchObject({
      operation: 'none',
      hold: undefined,
    });
    expect(await stage.rollback({ to: promotionId })).toMatchObject({ operation: 'committed', images: [] });
    expect(await stage.message()).toMatch(/^chore\(production\): put on hold\n\nbroken\n\n[\s\S]*\nHold: production\n/);
    expect(await stage.rollback({ to: promotionId })).toMatchObject({ operation: 'none' });
    const until = '2030-01-01T00:00:00Z';
    expect(await stage.rollback({ to: promotionId, 'hold-until': until })).toMatchObject({
      operation: 'committed',
      hold: { until: '2030-01-01T00:00:00.000Z' },
    });
    expect(await stage.message()).toContain(`\nHold-Until: ${until}`);
  });
});

describe('`to`', () => {
  it('finds the version, the commit and the promotion that `to` names', async () => {
    await using stage = await theatre.arrange();
    const { promotionId = '' } = (await stage.release('v1 m1')) as { promotionId?: string };
    await stage.release('v1 m2');
    const both = (await stage.repository.tip('main')) ?? '';
    await stage.release('v2 m2');
    await stage.release('v3 m3');
    await stage.rollback({ to: 'v1' });
    expect(await stage.versions()).toBe('v1 m2');
    await stage.rollback({ to: promotionId });
    expect(await stage.versions()).toBe('v1 m1');
    await stage.rollback({ to: both.slice(0, 9) });
    expect(await stage.versions()).toBe('v1 m2');
    await stage.rollback({ to: 'ghcr.io/acme/metrics:m3', images: 'ghcr.io/acme/metrics' });
    expect(await stage.versions()).toBe('v1 m3');
    await expect(stage.rollback({ to: both.slice(0, 6) })).rejects.toThrow('; of a commit write 7 characters or more');
    await expect(stage.rollback({ to: '2' })).rejects.toThrow(/on branch main; did you mean v2\?$/);
  });

  it('lists what there is when `to` is unknown, and asks what is meant when it is ambiguous', async () => {
    await using stage = await theatre.arrange();
    const first = (await stage.release('one m1')) as { promotionId: string };
    await stage.release('two one');
    await stage.release('three four');
    const error = await stage.rollback({ to: 'v9' }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      message: 'input to: "v9" is no Promotion-Id, image version or commit in the history of production on branch main',
    });
    const { hint = '' } = error as { hint?: string };
    expect(hint.split('\n')).toHaveLength(4);
    expect(hint).toMatch(
      /^Known are, newest first:\n {2}\d{4}-\d\d-\d\dT\d\d:\d\dZ {2}production-[0-9a-f]{12} {2}ghcr/,
    );
    expect(hint).toContain(`${first.promotionId}  ghcr.io/acme/shop one`);
    await expect(stage.rollback({ to: 'one' })).rejects.toThrow(
      /^input to: "one" can mean one of ghcr.io\/acme\/metrics \([0-9a-f]{12}\), one of ghcr.io\/acme\/shop \([0-9a-f]{12}\)$/,
    );
  });

  it('an environment without a ledger, unless a commit is named', async () => {
    await using stage = await theatre.arrange();
    const first = (await stage.repository.tip('main')) ?? '';
    await stage.bump({ path: 'production/kustomization.yaml', images: 'ghcr.io/acme/shop:v9' });
    await expect(stage.rollback()).rejects.toThrow(
      'input to: is needed: the ledger of production on branch main has no promotion, bump or rollback to go back behind',
    );
    await stage.rollback({ to: first });
    expect(await stage.versions()).toBe('v0 m1');
  });
});

describe('rollback, when others are faster', () => {
  it('goes where it was about to go, though somebody else rolled back meanwhile', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1', 'v2', 'v3']) await stage.release(version);
    theatre.beforeNextPush(() => stage.rollback({ reason: 'also seen' }, '7'));
    const outputs = await stage.rollback({ ...stage.remote, reason: 'broken' }, '8');
    expect(await stage.versions()).toBe('v2 m1');
    expect(outputs).toMatchObject({ operation: 'committed', images: [], hold: { reason: 'broken' } });
    expect((await stage.repository.log('main')).slice(0, 2).map(({ subject }) => subject)).toEqual([
      'chore(production): put on hold',
      'chore(production): roll back shop v3 → v2',
    ]);
  });

  it('stops when gitops.yaml asks for a pull request by now', async () => {
    await using stage = await theatre.arrange();
    await stage.release('v1');
    const gitops = (await stage.repository.read('main', 'gitops.yaml')) ?? '';
    theatre.beforeNextPush(() =>
      stage.repository.commit('main', { 'gitops.yaml': gitops.replace('promote: commit', 'promote: pull-request') }),
    );
    await expect(stage.rollback(stage.remote)).rejects.toThrow(
      'gitops.yaml was changed while this rollback was about to be written: production is changed in another way now',
    );
    expect(await stage.versions()).toBe('v1 m1');
  });
});

describe('what stands beside a rollback', () => {
  it('is warned of where it sets versions back', async () => {
    const marked = kustomization('v1').replace('# keep', '# {"$imagepolicy": "flux-system:shop:tag"}');
    const settings = 'production/.argocd-source-shop.yaml';
    await using stage = await theatre.arrange({
      'production/kustomization.yaml': marked,
      [settings]: 'kustomize: {}\n',
    });
    await stage.release('v2');
    await stage.rollback();
    const lines = stage.job.lines.join('\n');
    expect(lines).toContain('Flux image automation writes this line too ($imagepolicy flux-system:shop:tag)');
    expect(lines).toContain(`warning: ${settings} of Argo CD Image Updater overrides the versions of this environment`);
    expect(stage.job.page).toContain('⚠️ `Flux image automation writes this line too');
  });

  it('stays: an image that was added since, and two versions of one image', async () => {
    await using stage = await theatre.arrange();
    const twice = (blue: string, green: string) => ({
      'production/kustomization.yaml': 'resources: [app.yaml]\n',
      'production/app.yaml': `blue: { image: ghcr.io/acme/shop:${blue} }\ngreen: { image: ghcr.io/acme/shop:${green} }\n`,
    });
    await stage.repository.commit('main', twice('b1', 'g1'));
    await stage.bump({ environment: 'production', images: 'ghcr.io/acme/shop:v9' });
    const added = { 'production/added.yaml': 'image: ghcr.io/acme/added:x1\n' };
    await stage.repository.commit('main', added);
    await stage.rollback();
    expect(await stage.repository.read('main', 'production/app.yaml')).toBe(twice('b1', 'g1')['production/app.yaml']);
    expect(await stage.repository.read('main', 'production/added.yaml')).toBe(added['production/added.yaml']);
  });

  it('goes back behind a bump as behind a promotion', async () => {
    await using stage = await theatre.arrange();
    for (const tag of ['v1', 'v2']) await stage.bump({ environment: 'staging', images: `ghcr.io/acme/shop:${tag}` });
    await stage.rollback({ environment: 'staging' });
    expect(versionsIn((await stage.repository.read('main', 'staging/kustomization.yaml')) ?? '')).toBe('v1 m1');
    await expect(stage.bump({ environment: 'staging', images: 'ghcr.io/acme/shop:v3' })).rejects.toThrow(/hold/);
  });
});
