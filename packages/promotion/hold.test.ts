import { describe, expect, it } from 'vitest';
import { latestEntry } from './hold.ts';
import { type HistoryCommit, rollbackTrailers } from './ledger.ts';

const NOW = 5_000;

/** Newest first; where no parents are given, one after the other. */
async function* history(...commits: Partial<HistoryCommit>[]): AsyncIterable<HistoryCommit> {
  for (const [index, commit] of commits.entries()) {
    const parents = index + 1 < commits.length ? [`sha${index + 1}`] : [];
    yield { sha: `sha${index}`, date: 1000 - index, parents, trailers: [], ...commit };
  }
}

const entry = (...commits: Partial<HistoryCommit>[]) => latestEntry('production', history(...commits), NOW);

const hold = (reason: string, until?: number) =>
  [
    ['Hold', 'production'],
    ['Hold-Reason', reason],
    ...(until === undefined ? [] : [['Hold-Until', new Date(until).toISOString()] as const]),
  ] as const;
const promotion = [['Promoted-To', 'production']] as const;

describe('what decides whether something may enter', () => {
  it('finds the newest entry of the environment, and stops reading there', async () => {
    let read = 0;
    async function* counted(): AsyncIterable<HistoryCommit> {
      for await (const commit of history(
        {},
        { trailers: [['Promoted-To', 'staging']] },
        {
          trailers: [
            ['Hold', 'production'],
            ['Hold-Reason', 'why'],
          ],
        },
        { trailers: [['Promoted-To', 'production']] },
      )) {
        read += 1;
        yield commit;
      }
    }
    expect(await latestEntry('production', counted(), NOW)).toEqual({
      kind: 'hold',
      sha: 'sha2',
      date: 998,
      environment: 'production',
      reason: 'why',
      by: undefined,
      until: undefined,
    });
    expect(read).toBe(3);
  });

  it('takes a hold placed by the same commit as a promotion (a rollback) as a hold', async () => {
    const rollback = {
      trailers: [
        ['Promoted-To', 'production'],
        ['Hold', 'production'],
      ] as const,
    };
    expect(await latestEntry('production', history(rollback), NOW)).toMatchObject({
      kind: 'hold',
      reason: 'no reason given',
    });
  });

  it('knows when a hold was lifted', async () => {
    const entry = await latestEntry(
      'production',
      history({ trailers: [['hold-lifted', 'production']] }, { trailers: [['Hold', 'production']] }),
      NOW,
    );
    expect(entry).toMatchObject({ kind: 'hold-lifted' });
  });

  it('reads no further than a bump of the environment', async () => {
    const entry = await latestEntry(
      'dev',
      history({ trailers: [['Bumped', 'dev']] }, { trailers: [['Hold', 'dev']] }),
      NOW,
    );
    expect(entry).toMatchObject({ kind: 'bump', sha: 'sha0' });
  });

  it('is empty for an environment nobody promoted to', async () => {
    expect(await latestEntry('production', history({}, {}), NOW)).toBeUndefined();
  });

  it('ends no hold: it obeys none', async () => {
    const entry = await latestEntry(
      'production',
      history(
        {
          trailers: rollbackTrailers({
            environment: 'production',
            target: 'abc',
            images: [],
            reason: 'broken',
            run: undefined,
          }),
        },
        { trailers: [['Hold', 'production']] },
      ),
      NOW,
    );
    expect(entry).toMatchObject({ kind: 'hold' });
  });

  it('is the newest hold that stands: one that ends sooner ends no other', async () => {
    expect(await entry({ trailers: hold('short', NOW + 1) }, { trailers: hold('freeze') })).toMatchObject({
      reason: 'short',
    });
    expect(await entry({ trailers: hold('short', NOW) }, { trailers: hold('freeze') })).toMatchObject({
      reason: 'freeze',
    });
    expect(await entry({ trailers: hold('short', NOW) }, { trailers: promotion })).toMatchObject({ reason: 'short' });
  });

  it('is a hold that a merge brought, though a promotion beside it is younger', async () => {
    const merged = (side: Partial<HistoryCommit>) => [
      { sha: 'merge', parents: ['main', 'side'] },
      { sha: 'main', parents: ['base'], trailers: promotion },
      { sha: 'side', parents: ['base'], ...side },
      { sha: 'base', parents: ['old'] },
      { sha: 'old', parents: [], trailers: hold('ended by the promotion') },
    ];
    expect(await entry(...merged({ trailers: hold('broken') }))).toMatchObject({ kind: 'hold', reason: 'broken' });
    expect(await entry(...merged({}))).toMatchObject({ kind: 'promotion' });
  });

  it('is a promotion upon the merge that brought the hold', async () => {
    const lifted = { sha: 'top', parents: ['merge'], trailers: promotion };
    const commits = [lifted, { sha: 'merge', parents: ['a', 'b'] }, { sha: 'b', trailers: hold('broken') }];
    expect(await entry(...commits)).toMatchObject({ kind: 'promotion' });
  });
});
