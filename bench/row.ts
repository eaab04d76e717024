/** What a row of the benchmark is, and what measuring it gives. */
import type { OpenEngines } from './engines/open-engines.ts';

export interface Row {
  /** For `--only`; a prefix of it will do. */
  id: string;
  title: string;
  /** What exactly was compared: stands below the table. */
  meaning: string;
  /** Rows without one are there to be read along with the others. */
  goal?: Goal;
  /** Rows that need the real engines are measured only when asked for. */
  needs?: 'engines';
  measure(openEngines: OpenEngines): Promise<Measured>;
}

/** Other goals than a ratio are amounts of ours. */
export interface Goal {
  kind: 'ratio' | 'bytes' | 'ms';
  atMost: number;
}

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
export async function measureRow(row: Row, openEngines: OpenEngines): Promise<Result> {
  try {
    return { row, outcome: { kind: 'measured', measured: await row.measure(openEngines) } };
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
