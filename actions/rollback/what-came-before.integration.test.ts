import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kustomization, openTheatre, type Stage, type Theatre } from './tests/stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const PRODUCTION = 'production/kustomization.yaml';
const ADMITTING = (...images: string[]) =>
  `environments:\n  staging: { path: staging }\n  production: { path: production, from: staging, promote: commit, images: { only: [${images.join(', ')}] } }\n`;
const BROKEN = { 'production/broken.yaml': 'a: [b\nimage: x:\n  - {' };
const MENDED = { 'production/broken.yaml': 'a: b\n' };

/** A commit as a promotion to production leaves it. */
function promoted(image: string): { message: string } {
  return {
    message: `promote\n\nPromoted-From: staging@abc\nPromoted-To: production\nImage: ${image}\nPromotion-Id: production-0123456789ab`,
  };
}

/** Merges `others` into `first`, as main; the trees must not conflict. */
async function merge({ repository }: Stage, first: string, others: string): Promise<void> {
  const tree = await repository.git('merge-tree', '--write-tree', first, others);
  const ann = ['-c', 'user.name=ann', '-c', 'user.email=ann@example.org'];
  const parents = ['-p', first, '-p', others];
  await repository.setBranch('main', await repository.git(...ann, 'commit-tree', tree, ...parents, '-m', 'Merge'));
}

const tip = async ({ repository }: Stage): Promise<string> => (await repository.tip('main')) ?? '';

describe('a rollback of some images', () => {
  it('says nothing of the others, which go back on their own', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1 m1', 'v1 m2', 'v2 m3']) await stage.release(version);
    await stage.rollback({ images: 'ghcr.io/acme/shop', reason: '500s' });
    expect(await stage.versions()).toBe('v1 m3');
    await stage.rollback({ images: 'ghcr.io/acme/metrics', reason: 'gaps' });
    expect(await stage.versions()).toBe('v1 m2');
  });

  it('leaves open what came before for all of them', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1 m1', 'v2 m2', 'v3 m3']) await stage.release(version);
    await stage.rollback({ images: 'ghcr.io/acme/shop', reason: '500s' });
    await expect(stage.rollback({ reason: 'still 500s' })).rejects.toThrow(
      /^input to: is needed: what production held before is not clear: the rollback [0-9a-f]{12} put back some of its images, and left ghcr.io\/acme\/metrics$/,
    );
    expect(await stage.versions()).toBe('v2 m3');
  });

  it('refuses an image that the environment does not hold', async () => {
    await using stage = await theatre.arrange();
    await stage.release('v1');
    await expect(stage.rollback({ images: 'ghcr.io/acme/shoop' })).rejects.toThrow(
      'input images: ghcr.io/acme/shoop is nowhere in production; found there: ghcr.io/acme/shop, ghcr.io/acme/metrics',
    );
  });
});

describe('images that gitops.yaml admits by name', () => {
  it('may have been added since', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1', 'v2']) await stage.release(version);
    await stage.repository.commit('main', {
      'gitops.yaml': ADMITTING('ghcr.io/acme/shop', 'ghcr.io/acme/new'),
      'production/new.yaml': 'image: ghcr.io/acme/new:n1\n',
    });
    await stage.rollback();
    expect(await stage.versions()).toBe('v1 m1');
  });

  it('may have gone since, and are told of', async () => {
    await using stage = await theatre.arrange({
      'gitops.yaml': ADMITTING('ghcr.io/acme/shop', 'ghcr.io/acme/metrics'),
    });
    for (const version of ['v1', 'v2']) await stage.release(version);
    await stage.repository.commit('main', { [PRODUCTION]: 'images:\n  - name: ghcr.io/acme/shop\n    newTag: v2\n' });
    await stage.rollback();
    expect(await stage.versions()).toBe('v1 ?');
    expect(stage.job.lines).toContain(
      'warning: ghcr.io/acme/metrics is no longer in production: it does not come back',
    );
  });
});

describe('a state that cannot be read', () => {
  it('is not passed over: behind it lies another release', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1', 'v2']) await stage.release(version);
    await stage.repository.commit('main', BROKEN);
    const next = { [PRODUCTION]: kustomization('v3'), ...MENDED };
    await stage.repository.commit('main', next, promoted('ghcr.io/acme/shop:v3 (was v2)'));
    await expect(stage.rollback()).rejects.toThrow(
      /^input to: is needed: what production held before is not clear: its state at [0-9a-f]{12} cannot be read: production\/broken.yaml:2:1: /,
    );
    await stage.rollback({ to: 'v2' });
    expect(await stage.versions()).toBe('v2 m1');
  });

  it('is named when it is the one of today', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1', 'v2']) await stage.release(version);
    await stage.repository.commit('main', BROKEN);
    await expect(stage.rollback()).rejects.toThrow(/^production\/broken.yaml:2:1: not valid YAML/);
  });
});

describe('a version', () => {
  it('is looked for where the environment held it, whatever an entry says it came from', async () => {
    await using stage = await theatre.arrange();
    await stage.repository.commit('main', { [PRODUCTION]: kustomization('v1.1') });
    await stage.repository.commit(
      'main',
      { [PRODUCTION]: kustomization('v2') },
      promoted('ghcr.io/acme/shop:v2 (was v1)'),
    );
    await expect(stage.rollback({ to: 'v1' })).rejects.toThrow('input to: "v1" is no Promotion-Id, image version');
  });
});

describe('merges', () => {
  it('that made the branch’s past their second parent leave open what came before', async () => {
    await using stage = await theatre.arrange();
    await stage.release('v1');
    await stage.repository.setBranch('local', await tip(stage));
    const local = await stage.repository.commit('local', { 'README.md': 'mine\n' });
    for (const version of ['v2', 'v3']) await stage.release(version);
    await merge(stage, local, await tip(stage));
    await expect(stage.rollback()).rejects.toThrow(/the merge [0-9a-f]{12} brought several changes of it at once/);
    await expect(stage.rollback({ to: 'v2' })).rejects.toThrow('input to: "v2" is no Promotion-Id');
    expect(await stage.versions()).toBe('v3 m1');
  });

  it('bring a hold, though something else was promoted since it was proposed', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1', 'v2']) await stage.release(version);
    const base = await tip(stage);
    await stage.rollback();
    const proposed = await tip(stage);
    await stage.repository.setBranch('main', base);
    await stage.job.clock.sleep(60_000);
    await stage.bump({ environment: 'production', images: 'ghcr.io/acme/metrics:m2' });
    await merge(stage, await tip(stage), proposed);
    expect(await stage.versions()).toBe('v1 m2');
    await expect(stage.promote({ to: 'production' })).rejects.toThrow(/^production is blocked: hold: .*: broken$/);
  });
});

describe('two holds', () => {
  it('stand on their own: one that is over leaves the other', async () => {
    await using stage = await theatre.arrange();
    for (const version of ['v1', 'v2', 'v3']) await stage.release(version);
    await stage.rollback({ reason: 'until the audit' }, '1');
    await stage.job.clock.sleep(3_600_000);
    await stage.rollback({ reason: 'slow', 'hold-until': '1h' }, '2');
    await stage.job.clock.sleep(2 * 3_600_000);
    await expect(stage.promote({ to: 'production' })).rejects.toThrow(
      /^production is blocked: hold: .*: until the audit$/,
    );
  });
});
