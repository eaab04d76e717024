import type { Clock } from '../kit/job.ts';

export interface FakeClock extends Clock {
  /** Every wait that was asked for, in milliseconds, in order. */
  readonly slept: readonly number[];
  advance(milliseconds: number): void;
}

export interface ManualClock extends Clock {
  /** Moves time on, and wakes whoever has slept long enough, in the order of their alarms. */
  advance(milliseconds: number): Promise<void>;
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

/** A clock that stands still until it is moved: for what waits for time and for something else at once. */
export function manualClock({ now = defaultNow, seed = 1 }: { now?: number; seed?: number } = {}): ManualClock {
  const sleepers = new Set<{ at: number; wake(): void }>();
  const random = seededRandom(seed);
  let current = now;
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => current,
    random,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { at: current + milliseconds, wake: () => leave(resolve) };
        const leave = (then: () => void): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', onAbort);
          then();
        };
        const onAbort = (): void => leave(() => reject(signal?.reason));
        signal?.addEventListener('abort', onAbort, { once: true });
        sleepers.add(sleeper);
      }),
    advance: async (milliseconds) => {
      const until = current + milliseconds;
      await settle();
      while (true) {
        const [next] = [...sleepers].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        current = Math.max(current, next.at);
        next.wake();
        await settle();
      }
      current = until;
      await settle();
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
