import type { Clock } from '../kit/job.ts';

export interface FakeClock extends Clock {
  /** Every wait that was asked for, in milliseconds, in order. */
  readonly slept: readonly number[];
  advance(milliseconds: number): void;
}

/** 2026-01-01T00:00:00Z: tests should not depend on the day they run. */
const defaultNow = Date.UTC(2026, 0, 1);

/** A clock whose sleeps take no time but move it forward, and whose randomness repeats for a given seed. */
export function fakeClock({ now = defaultNow, seed = 1 }: { now?: number; seed?: number } = {}): FakeClock {
  const slept: number[] = [];
  const random = seededRandom(seed);
  let current = now;
  return {
    slept,
    now: () => current,
    random,
    advance: (milliseconds) => {
      current += milliseconds;
    },
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      current += milliseconds;
      // A turn of the event loop, so that concurrent flows interleave as they would in real time.
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    },
  };
}

/** Mulberry32: small, well spread, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
