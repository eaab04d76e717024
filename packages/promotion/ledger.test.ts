import { describe, expect, it } from 'vitest';
import { imageTrailers, type LedgerCommit, latestEntry, promotionTrailers, readLedgerEntries } from './ledger.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const move = {
  name: 'shop',
  repository: 'ghcr.io/acme/shop',
  from: { tag: 'v1', digest: DIGEST },
  to: { tag: 'v2' },
  file: 'k.yaml',
  line: 1,
  keyPath: 'images[0]',
};

async function* history(...commits: Partial<LedgerCommit>[]): AsyncIterable<LedgerCommit> {
  for (const [index, commit] of commits.entries())
    yield { sha: `sha${index}`, date: 1000 - index, trailers: [], ...commit };
}

describe('the ledger', () => {
  it('reads back what a promotion wrote', () => {
    const trailers = promotionTrailers({
      from: { environment: 'staging', commit: 'abc' },
      to: 'production',
      images: [move],
      promotionId: 'production-1',
    });
    expect(trailers).toEqual([
      ['Promoted-From', 'staging@abc'],
      ['Promoted-To', 'production'],
      ['Image', `ghcr.io/acme/shop:v2 (was v1@${DIGEST})`],
      ['Promotion-Id', 'production-1'],
    ]);
    expect(readLedgerEntries({ sha: 's', date: 7, trailers })).toEqual([
      { kind: 'promotion', sha: 's', date: 7, environment: 'production', promotionId: 'production-1' },
    ]);
  });

  it('names an image that moves in two files once', () => {
    expect(imageTrailers([move, { ...move, file: 'other.yaml' }])).toHaveLength(1);
  });

  it('finds the newest entry of the environment, and stops reading there', async () => {
    let read = 0;
    async function* counted(): AsyncIterable<LedgerCommit> {
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
    expect(await latestEntry('production', counted())).toEqual({
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
    expect(await latestEntry('production', history(rollback))).toMatchObject({
      kind: 'hold',
      reason: 'no reason given',
    });
  });

  it('knows when a hold was lifted', async () => {
    const entry = await latestEntry(
      'production',
      history({ trailers: [['hold-lifted', 'production']] }, { trailers: [['Hold', 'production']] }),
    );
    expect(entry).toMatchObject({ kind: 'hold-lifted' });
  });

  it('reads no further than a bump of the environment', async () => {
    const entry = await latestEntry('dev', history({ trailers: [['Bumped', 'dev']] }, { trailers: [['Hold', 'dev']] }));
    expect(entry).toMatchObject({ kind: 'bump', sha: 'sha0' });
  });

  it('is empty for an environment nobody promoted to', async () => {
    expect(await latestEntry('production', history({}, {}))).toBeUndefined();
  });
});
