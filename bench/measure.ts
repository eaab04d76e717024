/** Times two things against each other on a machine that does other work as well. */

/** Does the thing once and says how many milliseconds it took. */
export type Sample = () => Promise<number>;

export interface Comparison {
  /** Counted. */
  rounds: number;
  /** Run before, and not counted: they fill the caches of disk and compiler. */
  warmUps: number;
  ours: Sample;
  other: Sample;
}

export interface Medians {
  ours: number;
  other: number;
}

/**
 * Medians of samples taken in turns, so that a busy moment of the machine meets both alike. Every second
 * round is turned around: what follows the other then does so as often as it goes first.
 */
export async function compare({ rounds, warmUps, ours, other }: Comparison): Promise<Medians> {
  const taken: Medians[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const sample = round % 2 === 0 ? await oursFirst(ours, other) : await otherFirst(ours, other);
    if (round >= 0) taken.push(sample);
  }
  return { ours: median(taken.map((each) => each.ours)), other: median(taken.map((each) => each.other)) };
}

async function oursFirst(ours: Sample, other: Sample): Promise<Medians> {
  const first = await ours();
  return { ours: first, other: await other() };
}

async function otherFirst(ours: Sample, other: Sample): Promise<Medians> {
  const first = await other();
  return { ours: await ours(), other: first };
}

export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = Number.NaN, high = low] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return (low + high) / 2;
}
