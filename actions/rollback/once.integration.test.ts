import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTheatre, type Stage, type Theatre } from './tests/stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const MINUTE = 60_000;
const SHOP = { images: 'ghcr.io/acme/shop' };
const METRICS = { images: 'ghcr.io/acme/metrics' };

async function released(...versions: string[]): Promise<Stage> {
  const stage = await theatre.arrange();
  for (const version of versions) await stage.release(version);
  return stage;
}

const pass = ({ job }: Stage, minutes: number): Promise<void> => job.clock.sleep(minutes * MINUTE);

describe('a run that is repeated', () => {
  it('goes no further back than it went, although another one went on since', async () => {
    await using stage = await released('v1', 'v2', 'v3', 'v4');
    const { commitSha } = await stage.rollback({}, '1');
    await pass(stage, 20);
    const { commitSha: other } = await stage.rollback({ reason: 'still broken' }, '2');
    expect(await stage.versions()).toBe('v2 m1');
    await pass(stage, 20);
    const [made, since] = [commitSha, other].map((sha) => String(sha).slice(0, 12));
    await expect(stage.rollback({}, '1', 2)).rejects.toMatchObject({
      message: `this run has rolled production back already, by ${made}, and since then the rollback ${since} (ghcr.io/acme/shop v3 → v2) has changed it`,
      hint: 'Nothing was changed. If that is to be taken back as well, start a new run instead of repeating this one.',
    });
    expect(await stage.repository.tip('main')).toBe(other);
  });

  it.each([
    ['', {}],
    [', what to go back to was named or not', { to: 'v2' }],
  ])('does not take back the fix that was promoted since%s', async (_, to) => {
    await using stage = await released('v1', 'v2', 'v3');
    await stage.rollback(to, '1');
    await stage.release('v4');
    await pass(stage, 60);
    await expect(stage.rollback(to, '1', 2)).rejects.toThrow(
      /^this run has rolled production back already, by [0-9a-f]{12}, and since then the promotion [0-9a-f]{12} \(ghcr.io\/acme\/shop v2 → v4\) has changed it$/,
    );
    expect(await stage.versions()).toBe('v4 m1');
  });

  it('takes back the bad version that it has promoted again itself', async () => {
    await using stage = await released('v1', 'v2', 'v3');
    await stage.rollback({ hold: 'false' }, '1');
    expect(await stage.promote({ to: 'production' })).toMatchObject({ operation: 'committed' });
    await stage.rollback({ hold: 'false' }, '1', 2);
    expect(await stage.versions()).toBe('v2 m1');
  });

  it('is done where another one has only placed its hold since, or went back with other images', async () => {
    await using stage = await released('v1 m1', 'v1 m2', 'v2 m2', 'v3 m2');
    await stage.rollback({}, '1');
    await stage.rollback({ to: 'v2', reason: 'on call' }, '2');
    await stage.rollback({ ...METRICS, reason: 'gaps' }, '3');
    expect(await stage.versions()).toBe('v2 m1');
    const tip = await stage.repository.tip('main');
    expect(await stage.rollback({ ...SHOP, hold: 'false' }, '1', 2)).toMatchObject({ operation: 'none' });
    expect(await stage.repository.tip('main')).toBe(tip);
  });
});

describe('the quarter of an hour after a rollback', () => {
  it('counts for the images that it moved, and for no other', async () => {
    await using stage = await released('v1 m1', 'v1 m2', 'v2 m2');
    await stage.rollback(SHOP, '1');
    await stage.rollback({ ...METRICS, reason: 'gaps' }, '2');
    expect(await stage.versions()).toBe('v1 m1');
  });

  it('counts also when other images went back since, or a hold was placed', async () => {
    await using stage = await released('v1 m1', 'v1 m2', 'v2 m2', 'v3 m2');
    await stage.rollback(SHOP, '1');
    await stage.rollback({ ...METRICS, reason: 'gaps' }, '2');
    await stage.rollback({ to: 'v2', ...SHOP, reason: 'on call' }, '3');
    await pass(stage, 14);
    await expect(stage.rollback({ ...SHOP, reason: '500s' }, '4')).rejects.toThrow(
      /^input to: is needed: production was rolled back 14 minutes ago by [0-9a-f]{12} \(broken, ghcr.io\/acme\/shop v3 → v2, .*1\), and another/,
    );
    await pass(stage, 1);
    await stage.rollback({ ...SHOP, reason: '500s' }, '4');
    expect(await stage.versions()).toBe('v1 m1');
  });

  it('does not count for a hold that moved nothing, nor for a promotion that came since', async () => {
    await using stage = await released('v1', 'v2', 'v3');
    await stage.rollback({ to: 'v3', reason: 'nothing enters tonight' }, '1');
    await stage.rollback({ reason: '500s' }, '2');
    expect(await stage.versions()).toBe('v2 m1');
    await stage.release('v4');
    await stage.rollback({ reason: 'v4 as well' }, '3');
    expect(await stage.versions()).toBe('v2 m1');
  });

  it('is another one for each environment', async () => {
    await using stage = await released('v1', 'v2');
    await stage.bump({ environment: 'staging', images: 'ghcr.io/acme/shop:v3' });
    await stage.rollback({}, '1');
    await stage.rollback({ environment: 'staging', reason: '500s' }, '2');
    expect(await stage.versions()).toBe('v1 m1');
    expect(await stage.repository.read('main', 'staging/kustomization.yaml')).toContain('newTag: v2 ');
  });

  it('does not begin by the clock of a machine that is ahead, and says so', async () => {
    await using stage = await released('v1', 'v2', 'v3');
    await pass(stage, 180);
    await stage.rollback({}, '1');
    stage.job.clock.advance(-180 * MINUTE);
    await expect(stage.rollback({ reason: '500s' }, '2')).rejects.toThrow(
      'production was rolled back at 2026-01-01T03:00:00.000Z, which is to come by the clock of this machine, by',
    );
    await stage.rollback({ to: 'v1', reason: '500s' }, '2');
    expect(await stage.versions()).toBe('v1 m1');
  });

  it('lets the loser of a race say why it holds, and go no further', async () => {
    await using stage = await released('v1', 'v2', 'v3', 'v4');
    theatre.beforeNextPush(() => stage.rollback({}, '1'));
    await stage.rollback({ ...stage.remote, reason: 'errors' }, '2');
    expect(await stage.versions()).toBe('v3 m1');
    const tip = await stage.repository.tip('main');
    expect(await stage.rollback({ reason: 'errors' }, '2', 2)).toMatchObject({ operation: 'none' });
    expect(await stage.rollback({ hold: 'false' }, '1', 2)).toMatchObject({ operation: 'none' });
    await expect(stage.rollback({ reason: '500s' }, '3')).rejects.toThrow(
      /ghcr.io\/acme\/shop v4 → v3, .*, and another rollback would go/,
    );
    expect(await stage.repository.tip('main')).toBe(tip);
  });
});
