/** Which rows a run measures. Pure. */
import type { Row } from './row.ts';

export interface Wanted {
  /** A row's id, or the beginning of several. */
  only: string;
  /** Whether rows that need the real engines are wanted, too. */
  engines: boolean;
}

/** Rows that need the engines are not taken by the way: their first build takes too long for a surprise. */
export function choose(
  rows: readonly Row[],
  { only, engines }: Wanted,
): { chosen: readonly Row[]; remark: string | undefined } {
  const named = rows.filter(({ id }) => id.startsWith(only));
  const ids = (some: readonly Row[]) => some.map(({ id }) => id).join(', ');
  if (named.length === 0) return { chosen: [], remark: `no row is called ${only}; there are: ${ids(rows)}` };
  const costly = named.filter(({ needs }) => needs === 'engines');
  if (engines || costly.length === 0 || costly.length === named.length) return { chosen: named, remark: undefined };
  return {
    chosen: named.filter((row) => !costly.includes(row)),
    remark: `Not measured: ${ids(costly)}. They need the real engines of test/e2e, whose first build takes about 35 minutes, and then 12 more: npm run bench -- --engines`,
  };
}
