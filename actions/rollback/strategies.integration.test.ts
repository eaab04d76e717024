import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTheatre, type Theatre } from './tests/stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const app = (tag: string, port = 80) => `image: ghcr.io/acme/shop:${tag}\n\n\n\n\nport: ${port}\n`;

describe('strategy copy', () => {
  const gitops = `environments:
  staging: { path: staging }
  production: { path: production, from: staging, promote: commit, strategy: copy, exclude: [own.yaml] }
`;

  async function arrange() {
    const stage = await theatre.arrange({ 'gitops.yaml': gitops });
    const copy = async (files: Record<string, string | null>) => {
      await stage.repository.commit('main', files);
      await stage.promote({ to: 'production', 'lift-hold': 'true' });
    };
    await copy({ 'staging/kustomization.yaml': null, 'staging/app.yaml': app('v1') });
    await copy({ 'staging/app.yaml': app('v2'), 'staging/new.yaml': 'a: 1\n' });
    return stage;
  }

  it('takes back the files of the last promotion, and keeps what came beside it', async () => {
    await using stage = await arrange();
    await stage.repository.commit('main', {
      'production/app.yaml': app('v2', 8080),
      'production/own.yaml': 'b: 1\n',
      'staging/app.yaml': app('v3'),
    });
    const outputs = await stage.rollback();
    expect(outputs).toMatchObject({
      operation: 'committed',
      images: [{ from: { tag: 'v2' }, to: { tag: 'v1' }, file: 'production/app.yaml' }],
      plan: {
        files: [
          { path: 'production/app.yaml', change: 'modified' },
          { path: 'production/new.yaml', change: 'deleted' },
        ],
      },
    });
    expect(await stage.repository.read('main', 'production/app.yaml')).toBe(app('v1', 8080));
    expect(await stage.repository.read('main', 'production/new.yaml')).toBeUndefined();
    expect(await stage.repository.read('main', 'production/own.yaml')).toBe('b: 1\n');
    expect(await stage.repository.read('main', 'staging/app.yaml')).toBe(app('v3'));
  });

  it('leaves other environments alone, though the same commit changed them', async () => {
    await using stage = await theatre.arrange({ 'gitops.yaml': gitops, 'production/kustomization.yaml': app('v1') });
    const message = 'squashed\n\nPromoted-To: production\nPromotion-Id: production-squashed';
    await stage.repository.commit(
      'main',
      { 'production/kustomization.yaml': app('v2'), 'staging/kustomization.yaml': app('v2') },
      { message },
    );
    await stage.rollback();
    expect(await stage.repository.read('main', 'production/kustomization.yaml')).toBe(app('v1'));
    expect(await stage.repository.read('main', 'staging/kustomization.yaml')).toBe(app('v2'));
  });

  it('changes nothing where later commits are in the way, and says how to settle it', async () => {
    await using stage = await arrange();
    const landed = (await stage.repository.tip('main')) ?? '';
    await stage.repository.commit('main', { 'production/new.yaml': 'a: 2\n' });
    const before = await stage.repository.tip('main');
    const error = await stage.rollback().catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      name: 'ConflictError',
      message: `what ${landed.slice(0, 12)} brought to production cannot be taken back: later commits changed the same lines of production/new.yaml`,
    });
    expect((error as { hint: string }).hint).toContain(`git revert ${landed}`);
    expect(await stage.repository.tip('main')).toBe(before);
  });

  it('settles by key what only stands beside what others changed', async () => {
    await using stage = await theatre.arrange({ 'gitops.yaml': gitops, 'production/kustomization.yaml': null });
    const values = (tag: string, replicas: number) =>
      `image:\n  repository: ghcr.io/acme/shop\n  tag: ${tag}\nreplicas: ${replicas}\n`;
    for (const tag of ['v1', 'v2']) {
      await stage.repository.commit('main', {
        'staging/kustomization.yaml': null,
        'staging/values.yaml': values(tag, 1),
      });
      await stage.promote({ to: 'production' });
    }
    await stage.repository.commit('main', { 'production/values.yaml': values('v2', 5) });
    await stage.rollback();
    expect(await stage.repository.read('main', 'production/values.yaml')).toBe(values('v1', 5));
    expect(stage.job.lines.join('\n')).toContain(
      'warning: production/values.yaml:1:1: later commits changed lines beside these, so they were put back by key',
    );
  });

  it('refuses to pick images: files move as a whole', async () => {
    await using stage = await arrange();
    await expect(stage.rollback({ images: 'ghcr.io/acme/shop' })).rejects.toThrow(
      'input images: selects image versions, but production is promoted by strategy copy, which moves whole files',
    );
  });
});

describe('strategy merge', () => {
  const gitops = `environments:
  staging: { branch: staging }
  production: { branch: main, from: staging, promote: commit, strategy: merge }
`;

  async function arrange() {
    const stage = await theatre.arrange({ 'gitops.yaml': gitops, 'app.yaml': app('v1') });
    const base = (await stage.repository.tip('main')) ?? '';
    await stage.repository.commit(
      'staging',
      { 'app.yaml': app('v2'), 'feature.yaml': 'on: true\n' },
      { parents: [base] },
    );
    await stage.promote({ to: 'production' });
    await stage.repository.commit('main', { 'hotfix.yaml': 'b: 1\n' });
    return stage;
  }

  it('takes the merge back, and keeps what came after it', async () => {
    await using stage = await arrange();
    expect(await stage.rollback()).toMatchObject({ operation: 'committed', images: [{ to: { tag: 'v1' } }] });
    expect(await stage.repository.read('main', 'app.yaml')).toBe(app('v1'));
    expect(await stage.repository.read('main', 'feature.yaml')).toBeUndefined();
    expect(await stage.repository.read('main', 'hotfix.yaml')).toBe('b: 1\n');
    expect(await stage.rollback()).toMatchObject({ operation: 'none' });
  });

  it('is brought whole by the next promotion: git alone would leave out what it takes for merged', async () => {
    await using stage = await arrange();
    await stage.rollback();
    await stage.repository.commit('staging', { 'app.yaml': app('v3') });
    await expect(stage.promote({ to: 'production' })).rejects.toThrow(/^production is blocked: hold/);
    expect(await stage.promote({ to: 'production', 'lift-hold': 'true' })).toMatchObject({ operation: 'committed' });
    expect(await stage.repository.read('main', 'app.yaml')).toBe(app('v3'));
    expect(await stage.repository.read('main', 'feature.yaml')).toBe('on: true\n');
    expect(await stage.repository.read('main', 'hotfix.yaml')).toBe('b: 1\n');
    await stage.rollback({}, '2');
    expect(await stage.repository.read('main', 'app.yaml')).toBe(app('v1'));
  });

  it('can be promoted again as it was', async () => {
    await using stage = await arrange();
    await stage.rollback();
    expect(await stage.promote({ to: 'production', 'lift-hold': 'true' })).toMatchObject({ operation: 'committed' });
    expect(await stage.repository.read('main', 'app.yaml')).toBe(app('v2'));
    expect(await stage.promote({ to: 'production' })).toMatchObject({ operation: 'none' });
  });

  it('stays out of what the source has taken back itself', async () => {
    await using stage = await arrange();
    await stage.rollback();
    const tips = [await stage.repository.tip('staging'), await stage.repository.tip('main')].map((tip) => tip ?? '');
    const reverted = { 'app.yaml': app('v1'), 'feature.yaml': null, 'hotfix.yaml': 'b: 1\n' };
    await stage.repository.commit('staging', reverted, { parents: tips, message: 'merge main back' });
    await stage.repository.commit('staging', { 'more.yaml': 'c: 1\n' });
    await stage.promote({ to: 'production', 'lift-hold': 'true' });
    expect(await stage.repository.read('main', 'app.yaml')).toBe(app('v1'));
    expect(await stage.repository.read('main', 'feature.yaml')).toBeUndefined();
    expect(await stage.repository.read('main', 'more.yaml')).toBe('c: 1\n');
  });
});
