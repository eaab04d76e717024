/** Regular expressions against texts of others: one that backtracks for hours must not hold up a job that is cancelled. */
import { Script } from 'node:vm';

/** Milliseconds; nothing else happens meanwhile. A megabyte takes a reasonable pattern a few. */
const LONGEST_MATCH = 300;

const MATCH = new Script('new RegExp(source, flags).test(text)');

export function matchBriefly(pattern: RegExp, text: string): 'found' | 'not-found' | 'too-long' {
  const { source, flags } = pattern;
  try {
    const found: unknown = MATCH.runInNewContext({ source, flags, text }, { timeout: LONGEST_MATCH });
    return found === true ? 'found' : 'not-found';
  } catch (error) {
    // Of that context's own making, and so no Error of ours.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return 'too-long';
    throw error;
  }
}
