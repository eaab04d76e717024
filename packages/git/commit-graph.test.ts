import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, allAncestors, difference, isAncestor, mergeBases, type Parents } from './commit-graph.ts';

/** A random history in which commit n's parents have smaller numbers, and the commits of it that are loaded. */
const histories = fc.integer({ min: 2, max: 12 }).chain((size) =>
  fc.record({
    parents: fc.tuple(
      ...Array.from({ length: size }, (_, n) =>
        fc.uniqueArray(fc.nat({ max: Math.max(n - 1, 0) }), { maxLength: n === 0 ? 0 : 2 }),
      ),
    ),
    loaded: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    one: fc.nat({ max: size - 1 }),
    other: fc.nat({ max: size - 1 }),
  }),
);

interface RandomHistory {
  parents: readonly (readonly number[])[];
  loaded: readonly boolean[];
  one: number;
  other: number;
}

function whole({ parents }: RandomHistory): Parents {
  return (sha) => parents[Number(sha)]?.map(String);
}

function truth(history: RandomHistory, tip: number): Set<string> {
  const all = new Set([String(tip)]);
  for (const sha of all) for (const parent of whole(history)(sha) ?? []) all.add(parent);
  return all;
}

/** Asks as the loader does: until certain, each time loading what is missing. Counts the rounds. */
function settle<T>(history: RandomHistory, question: (parents: Parents) => Answer<T>): T {
  const loaded = new Set(history.loaded.flatMap((isLoaded, n) => (isLoaded ? [String(n)] : [])));
  for (let round = 0; round <= history.parents.length; round += 1) {
    const answer = question((sha) => (loaded.has(sha) ? whole(history)(sha) : undefined));
    if (answer.kind === 'known') return answer.value;
    expect(answer.missing.some((sha) => !loaded.has(sha))).toBe(true);
    for (const sha of answer.missing) loaded.add(sha);
  }
  throw new Error('never certain');
}

describe('a history of which a part is known', () => {
  it('tells ancestors rightly whatever part that is', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { one, other } = history;
        const answer = settle(history, (parents) => isAncestor(parents, String(one), String(other)));
        expect(answer).toBe(truth(history, other).has(String(one)));
      }),
    );
  });

  it('tells rightly what one commit has and another has not', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { one, other } = history;
        const base = truth(history, one);
        const wanted = [...truth(history, other)].filter((sha) => !base.has(sha));
        expect([...settle(history, (parents) => difference(parents, String(one), String(other)))].sort()).toEqual(
          wanted.sort(),
        );
      }),
    );
  });

  it('finds the merge bases rightly', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { one, other } = history;
        const shared = [...truth(history, one)].filter((sha) => truth(history, other).has(sha));
        const best = shared.filter(
          (sha) => !shared.some((next) => next !== sha && truth(history, Number(next)).has(sha)),
        );
        expect([...settle(history, (parents) => mergeBases(parents, String(one), String(other)))].sort()).toEqual(
          best.sort(),
        );
      }),
    );
  });

  it('loads no more of a straight line than the question needs', () => {
    const line: Parents = (sha) => (Number(sha) > 90 ? [String(Number(sha) - 1)] : undefined);
    expect(difference(line, '97', '100')).toEqual({ kind: 'known', value: new Set(['100', '99', '98']) });
    expect(mergeBases(line, '97', '100')).toEqual({ kind: 'known', value: ['97'] });
    expect(isAncestor(line, '100', '97')).toEqual({ kind: 'known', value: false });
    expect(isAncestor(line, '12', '97')).toEqual({ kind: 'unknown', missing: ['90', '12'] });
    expect(allAncestors(line, '97')).toEqual({ kind: 'unknown', missing: ['90'] });
  });
});
