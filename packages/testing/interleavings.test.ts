import { expect, test } from 'vitest';
import { everyInterleaving, type Step } from './interleavings.ts';

const step = (name: string, reads: readonly string[], writes: readonly string[]): Step => ({ name, reads, writes });

/** Two actors that read a number, and write it back greater by one. */
function counters(isAtomic: boolean) {
  return async () => {
    const state = { count: 0 };
    const act = async (gate: (step: Step) => Promise<void>): Promise<void> => {
      await gate(isAtomic ? step('add', ['x'], ['x']) : step('read', ['x'], []));
      const { count } = state;
      if (!isAtomic) await gate(step('write', [], ['x']));
      state.count = count + 1;
    };
    return {
      actors: { one: act, other: act },
      check: async () => expect(state.count).toBe(2),
      [Symbol.asyncDispose]: async () => {},
    };
  };
}

test('finds the order in which an update is lost', async () => {
  await expect(everyInterleaving(counters(false))).rejects.toThrow(
    'after these steps:\n  one: read\n  other: read\n  one: write\n  other: write',
  );
  expect(await everyInterleaving(counters(true))).toBe(2);
});

test('tries what does not touch the same in one order alone', async () => {
  const runs = await everyInterleaving(async () => ({
    actors: {
      one: async (gate) => {
        for (const name of ['a', 'b', 'c']) await gate(step(name, [], ['x']));
      },
      other: async (gate) => {
        for (const name of ['d', 'e', 'f']) await gate(step(name, [], ['y']));
      },
    },
    check: async () => {},
    [Symbol.asyncDispose]: async () => {},
  }));
  expect(runs).toBe(1);
});

test('tries all orders of what does', async () => {
  const orders = new Set<string>();
  const runs = await everyInterleaving(async () => {
    const seen: string[] = [];
    const act = (name: string) => async (gate: (step: Step) => Promise<void>) => {
      for (const number of [1, 2, 3]) {
        await gate(step(`${name}${number}`, [], ['x']));
        seen.push(`${name}${number}`);
      }
    };
    return {
      actors: { a: act('a'), b: act('b') },
      check: async () => void orders.add(seen.join()),
      [Symbol.asyncDispose]: async () => {},
    };
  });
  expect(runs).toBe(20);
  expect(orders.size).toBe(20);
});
