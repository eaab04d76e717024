import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTheatre, type Theatre } from './tests/stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

describe('rollback by commit', () => {
  it('puts back what was there before, writes the ledger, and holds promotions off until one lifts it', async () => {
    await using stage = await theatre.arrange();
    await stage.release('v1');
    const good = await stage.repository.tip('main');
    await stage.release('v2');
    await stage.repository.commit('main', { 'production/other.yaml': 'replicas: 3\n' });
    const outputs = await stage.rollback({ reason: 'checkout answers 500' });

    const tip = await stage.repository.tip('main');
    expect(await stage.versions()).toBe('v1 m1');
    expect(outputs).toMatchObject({
      operation: 'committed',
      commitSha: tip,
      images: [{ repository: 'ghcr.io/acme/shop', from: { tag: 'v2' }, to: { tag: 'v1' } }],
      hold: { reason: 'checkout answers 500', by: 'ann', until: undefined },
      rolledBackTo: { meaning: 'what it held before' },
      plan: { operation: 'commit', from: { environment: 'production' } },
    });
    const { commit } = outputs['rolledBackTo'] as { commit: string };
    expect(await stage.message()).toBe(
      `chore(production): roll back shop v2 → v1\n\ncheckout answers 500\n\nRolled-Back: production\nRolled-Back-To: ${commit}\nImage: ghcr.io/acme/shop:v1 (was v2)\nRollback-Reason: checkout answers 500\nHold: production\nHold-Reason: checkout answers 500\nHold-By: ann`,
    );
    expect(await stage.repository.git('merge-base', '--is-ancestor', good ?? '', commit)).toBe('');
    expect(stage.job.page).toContain('**Why:** `checkout answers 500` – `ann`');

    await expect(stage.promote({ to: 'production' })).rejects.toThrow(
      `production is blocked: hold: hold placed by ann in ${tip?.slice(0, 12)}: checkout answers 500`,
    );
    expect(await stage.promote({ to: 'production', 'lift-hold': 'true' })).toMatchObject({ operation: 'committed' });
    expect(await stage.versions()).toBe('v2 m1');
  });

  it('plans only in a dry run, and shows the diff', async () => {
    await using stage = await theatre.arrange();
    await stage.release('v1');
    await stage.release('v2');
    const before = await stage.repository.tip('main');
    const outputs = await stage.rollback({ 'dry-run': 'true' });
    expect(outputs).toMatchObject({ operation: 'none', plan: { operation: 'commit' } });
    expect(outputs['diff']).toContain('+    newTag: v1   # keep');
    expect(stage.job.lines.join('\n')).toContain('+    newTag: v1   # keep');
    expect(stage.job.page).toContain('planned (dry run, nothing was changed)');
    expect(await stage.repository.tip('main')).toBe(before);
  });
});

describe('what a rollback refuses', () => {
  it('to guess, where somebody changed the environment by hand since', async () => {
    await using stage = await theatre.arrange();
    await stage.release('v1');
    await stage.release('v2');
    await stage.bump({ path: 'production/kustomization.yaml', images: 'ghcr.io/acme/shop:v1' });
    await expect(stage.rollback()).rejects.toThrow(
      /^input to: is needed: production was changed by hand since its last entry in the ledger \([0-9a-f]{12}\), ghcr.io\/acme\/shop, so that what came before is not clear$/,
    );
    expect(await stage.rollback({ to: 'v1' })).toMatchObject({ operation: 'committed', images: [] });
  });

  it('a hold that has an end in the past, or none to end', async () => {
    await using stage = await theatre.arrange();
    const until = { 'hold-until': '2020-01-01T00:00:00Z' };
    await expect(stage.rollback(until)).rejects.toThrow(/^input hold-until: "2020-01-01T00:00:00Z" is over; write/);
    for (const text of ['soon', '24', '2400000000h']) {
      const message = `input hold-until: "${text}" is neither a duration such as 24h nor a time`;
      await expect(stage.rollback({ 'hold-until': text })).rejects.toThrow(message);
    }
    const later = { 'hold-until': '2h', hold: 'false' };
    await expect(stage.rollback(later)).rejects.toThrow('hold-until: ends a hold that `hold: false` does not place');
  });
});

describe('a reason', () => {
  it('is one that can be read, and short enough to stand in the ledger', async () => {
    await using stage = await theatre.arrange();
    await expect(stage.rollback({ reason: '[skip ci]' })).rejects.toThrow('input reason: says nothing');
    await expect(stage.rollback({ reason: 'a'.repeat(1001) })).rejects.toThrow('input reason: has 1001 characters;');
  });

  it('can smuggle nothing into the ledger', async () => {
    await using stage = await theatre.arrange();
    await stage.release('v1');
    await stage.release('v2');
    const reason =
      'bad [skip\nci]\n\nHold-Lifted: production\nPromoted-To: production\u2028Hold: staging\nImage: x:v1 (was v2)';
    await stage.rollback({ reason });
    const message = await stage.message();
    expect(message).not.toContain('[skip ci]');
    expect(await stage.repository.git('log', '-1', '--format=%(trailers:only)', 'main')).toMatch(
      /^Rolled-Back: production\nRolled-Back-To: [0-9a-f]{40}\nImage: ghcr.io\/acme\/shop:v1 \(was v2\)\nRollback-Reason: bad Hold-Lifted: production Promoted-To: production Hold: staging Image: x:v1 \(was v2\)\nHold: production\nHold-Reason: bad [^\n]*\nHold-By: ann\n?$/,
    );
    await expect(stage.promote({ to: 'production' })).rejects.toThrow(/^production is blocked: hold: /);
  });
});
