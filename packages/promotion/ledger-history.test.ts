import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryCommit } from './ledger.ts';
import { describeCandidate, earlierStates, findStates, listCandidates, openLedger } from './ledger-history.ts';

const always = async () => true;

type Entry = readonly (readonly [string, string])[];

const promotion = (id: string, ...images: string[]): Entry => [
  ['Promoted-To', 'production'],
  ...images.map((image) => ['Image', image] as const),
  ['Promotion-Id', id],
];
const rollback = (target: string): Entry => [
  ['Rolled-Back', 'production'],
  ['Rolled-Back-To', target],
];

/** Commits of a branch, oldest first, called c0, c1 and so on; a merge brings one more with the entry given. */
function ledgerOf(...entries: (Entry | { merged: Entry })[]) {
  const main: HistoryCommit[] = [];
  const sides = new Map<string, HistoryCommit>();
  for (const [index, entry] of entries.entries()) {
    const own = { sha: `c${index}`, date: index * 60_000, parents: index === 0 ? [] : [`c${index - 1}`] };
    if ('merged' in entry) {
      const side = { ...own, sha: `side${index}`, trailers: entry.merged };
      sides.set(side.sha, side);
      main.unshift({ ...own, parents: [...own.parents, side.sha], trailers: [] });
    } else main.unshift({ ...own, trailers: entry });
  }
  const read: string[] = [];
  const ledger = openLedger('production', {
    commits: (async function* () {
      for (const commit of main) {
        read.push(commit.sha);
        yield commit;
        yield* commit.parents.flatMap((sha) => sides.get(sha) ?? []);
      }
    })(),
    between: async (_, head) => {
      const merge = main.find(({ sha }) => sha === head);
      return merge === undefined ? [] : [merge, ...merge.parents.flatMap((sha) => sides.get(sha) ?? [])];
    },
  });
  return { ledger, read };
}

async function states(...entries: Parameters<typeof ledgerOf>): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha } of earlierStates(ledgerOf(...entries).ledger, always)) found.push(sha);
  return found;
}

describe('what an environment held earlier', () => {
  it('is what stood before each change, whatever came in between', async () => {
    expect(await states([], promotion('a'), [], promotion('b'), [])).toEqual(['c2', 'c0']);
  });

  it('is nothing before the first commit, and nothing without a ledger', async () => {
    expect(await states(promotion('a'), promotion('b'))).toEqual(['c0']);
    expect(await states([], [])).toEqual([]);
  });

  it('goes on from what a rollback went back to: two in a row do not lead to the bad release', async () => {
    const lived = [[], promotion('a'), promotion('b'), promotion('bad'), rollback('c2')] as const;
    expect(await states(...lived)).toEqual(['c1', 'c0']);
    expect(await states(...lived, promotion('also bad'))).toEqual(['c4', 'c1', 'c0']);
    expect(await states(...lived, promotion('also bad'), rollback('c4'))).toEqual(['c1', 'c0']);
  });

  it('passes over a rollback that was none of what is looked at', async () => {
    const { ledger } = ledgerOf([], promotion('a'), promotion('b'), rollback('c1'));
    const found: string[] = [];
    for await (const { sha } of earlierStates(ledger, async () => false)) found.push(sha);
    expect(found).toEqual(['c1', 'c0']);
  });

  it('knows a merge that hides changes from one that repeats what it merges', async () => {
    const hides = async (...brought: Entry[]) => {
      const merge = { sha: 'merge', date: 0, parents: ['base', 'side'], trailers: [] };
      const between = async () => brought.map((trailers, n) => ({ ...merge, sha: `side${n}`, trailers }));
      const commits = (async function* () {
        yield merge;
      })();
      return (await openLedger('production', { commits, between }).chapter(0))?.hidesOthers;
    };
    expect(await hides(promotion('b'), promotion('a'))).toBe(true);
    expect(await hides(promotion('b'), promotion('b'), [])).toBe(false);
    expect(await hides(rollback('c0'), rollback('c0'))).toBe(false);
  });

  it('counts what a merge brought from when it was merged', async () => {
    expect(await states([], promotion('a'), { merged: promotion('b') }, [])).toEqual(['c1', 'c0']);
    const [state] = await findStates(ledgerOf([], { merged: promotion('b') }).ledger, 'b', always);
    expect(state).toMatchObject({ sha: 'c1', index: 0 });
  });

  it('is never again what was rolled back from', async () => {
    const events = fc.array(fc.constantFrom('promote', 'roll back', 'roll back far', 'else'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(events, async (lives) => {
        expect(await badTargets(lives)).toEqual([]);
      }),
    );
  });
});

/** Lives through events; the states that a rollback went to though one before had left them behind. One that goes far names where. */
async function badTargets(events: readonly string[]): Promise<string[]> {
  const lived: Entry[] = [[]];
  const left = new Set<string>();
  const bad: string[] = [];
  for (const event of events) {
    const earlier = event.startsWith('roll back') ? await states(...lived) : [];
    const target = event === 'roll back far' ? earlier.at(-1) : earlier[0];
    if (target === undefined) {
      lived.push(event === 'promote' ? promotion('p') : []);
      continue;
    }
    if (left.has(target)) bad.push(target);
    const since = lived.length - Number(target.slice(1));
    for (let back = 1; back < since; back += 1) left.add(`c${lived.length - back}`);
    lived.push(rollback(target));
  }
  return bad;
}

describe('what `to` names', () => {
  const lived = [
    [],
    promotion('p1', 'x/shop:v1 (was v0)'),
    promotion('p2', 'x/metrics:m2 (was m1)'),
    promotion('p3', 'x/shop:v2 (was v1)', 'x/metrics:m3 (was m2)'),
  ] as const;
  const named = async (to: string) => (await findStates(ledgerOf(...lived).ledger, to, always)).map(({ sha }) => sha);

  it.each([
    ['a promotion', 'p1', ['c1']],
    ['a version, where it stood last', 'v1', ['c2']],
    ['a version that was never promoted', 'v0', ['c0']],
    ['the version that stands', 'v2', ['c3']],
    ['an image and its version', 'x/metrics:m2', ['c2']],
    ['another image with that version', 'x/shop:m2', []],
    ['an image without a version', 'x/shop', []],
    ['nothing', 'v7', []],
  ])('%s', async (_, to, expected) => {
    expect(await named(to)).toEqual(expected);
  });

  it('reads no further than it must', async () => {
    const { ledger, read } = ledgerOf(...lived);
    await findStates(ledger, 'p2', always);
    expect(read).toEqual(['c3', 'c2']);
  });

  it('is shown as it can be named', async () => {
    const { ledger } = ledgerOf(...lived, rollback('c2'));
    expect((await listCandidates(ledger, 2)).map(describeCandidate)).toEqual([
      '1970-01-01T00:03Z  p3  x/shop v2, x/metrics m3',
      '1970-01-01T00:02Z  p2  x/metrics m2',
    ]);
  });
});
