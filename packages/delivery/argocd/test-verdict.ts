/** Judges applications of `test-application.ts` in tables. */
import { expect, test } from 'vitest';
import { assessApplication, type Expected, type Seen } from './assess.ts';
import type { Lineage } from './commits.ts';
import { expected } from './test-application.ts';

/** `state/patience: reason` */
export function verdict(one: Seen, wanted: Partial<Expected> = {}): string {
  const assessment = assessApplication(one, { ...expected, ...wanted });
  const patience = 'patience' in assessment ? `/${assessment.patience}` : '';
  return `${assessment.state}${patience}: ${assessment.reason}`;
}

type Case = [what: string, seen: Seen, verdict: string, expected?: Partial<Expected>];

export function cases(table: readonly Case[]): void {
  test.each(table)('%s', (_, one, said, wanted) => {
    expect(verdict(one, wanted)).toBe(said);
  });
}

export const compares = (revision: string) => ({ sync: { status: 'Synced' as const, revision } });
export const lineage = (answer: Lineage) => ({ lineages: { get: () => answer } });
export const anyRevision = { revision: undefined };
