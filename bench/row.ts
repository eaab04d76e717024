/** What a row of the benchmark is, and what measuring it gives. */

export interface Row {
  /** For `--only`; a prefix of it will do. */
  id: string;
  title: string;
  /** What exactly was compared: stands below the table. */
  meaning: string;
  /** Rows without one are there to be read along with the others. */
  goal?: Goal;
  measure(): Promise<Measured>;
}

export type Goal = { kind: 'ratio'; atMost: number } | { kind: 'bytes'; atMost: number };

export interface Figure {
  unit: 'ms' | 'bytes' | 'count';
  value: number;
  /** Follows the number: `30 commits`. */
  of?: string;
}

export interface Measured {
  ours: Figure;
  /** What `ours` is divided by; absent where the goal is an amount. */
  against?: Figure & { of: string };
  /** Figures that explain the ratio. */
  notes: readonly string[];
}

export type Result = { row: Row; outcome: { kind: 'measured'; measured: Measured } | { kind: 'failed'; why: string } };

/** Never throws: a row that fails, or cannot be measured here, is a line of the table too. */
export async function measureRow(row: Row): Promise<Result> {
  try {
    return { row, outcome: { kind: 'measured', measured: await row.measure() } };
  } catch (error) {
    return { row, outcome: { kind: 'failed', why: error instanceof Error ? error.message : String(error) } };
  }
}

export function ratioOf({ ours, against }: Measured): number | undefined {
  return against === undefined ? undefined : ours.value / against.value;
}

/** Undefined when there is nothing to meet. */
export function meetsGoal(goal: Goal | undefined, measured: Measured): boolean | undefined {
  if (goal === undefined) return undefined;
  const value = goal.kind === 'ratio' ? ratioOf(measured) : measured.ours.value;
  return value !== undefined && value <= goal.atMost;
}
