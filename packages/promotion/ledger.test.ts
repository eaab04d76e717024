import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageTrailers, isSameReason, promotionTrailers, readLedgerEntries, rollbackTrailers } from './ledger.ts';

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
      {
        kind: 'promotion',
        sha: 's',
        date: 7,
        environment: 'production',
        promotionId: 'production-1',
        images: [{ repository: 'ghcr.io/acme/shop', from: { tag: 'v1', digest: DIGEST }, to: { tag: 'v2' } }],
      },
    ]);
  });

  it('names an image that moves in two files once', () => {
    expect(imageTrailers([move, { ...move, file: 'other.yaml' }])).toHaveLength(1);
  });
});

describe('images in the ledger', () => {
  it('are read back as they were written', () => {
    const version = fc.record(
      { tag: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}$/), digest: fc.constant(DIGEST) },
      { requiredKeys: [] },
    );
    const repository = fc.constantFrom('shop', 'ghcr.io/acme/shop', 'localhost:5000/a/b');
    fc.assert(
      fc.property(repository, version, version, (name, from, to) => {
        const trailers = promotionTrailers({
          ...{ from: { environment: 'a', commit: 'c' }, to: 'b', promotionId: 'x' },
          images: [{ ...move, name, repository: name, from, to }],
        });
        expect(readLedgerEntries({ sha: 's', date: 0, trailers })).toMatchObject([
          { images: [{ repository: name, from, to }] },
        ]);
      }),
    );
  });

  it('are left out where a line is none of ours', () => {
    const trailers = [
      ['Promoted-To', 'b'],
      ['Image', 'see below'],
      ['Image', 'A B (was v1)'],
    ] as const;
    expect(readLedgerEntries({ sha: 's', date: 0, trailers })).toMatchObject([{ images: [] }]);
  });
});

describe('a rollback in the ledger', () => {
  const record = { environment: 'production', target: 'abc', images: [move], reason: 'broken', run: 'https://x/1' };

  it('is read back', () => {
    expect(readLedgerEntries({ sha: 's', date: 0, trailers: rollbackTrailers(record) })).toEqual([
      {
        ...{ kind: 'rollback', sha: 's', date: 0, environment: 'production' },
        ...{ target: 'abc', reason: 'broken', run: 'https://x/1' },
        images: [{ repository: move.repository, from: move.from, to: move.to }],
      },
    ]);
  });

  it.each([
    ['went through a pull request', 'see #1, @ann <b>', 'see 1, ann b', true],
    ['is another', 'broken', 'slow', false],
  ])('knows a reason that %s', (_, one, other, isSame) => {
    expect(isSameReason(one, other)).toBe(isSame);
  });
});
