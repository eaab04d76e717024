/** When GitHub asks for patience: how long, and when that is too long. Pure. */

export interface RefusedRequest {
  status: number;
  message: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | number | undefined>>;
}

/** A wait longer than this is an error with the time at which the limit ends. */
export const LONGEST_WAIT = 15 * 60_000;
export const LIMIT_TRIES = 5;
export const FAULT_TRIES = 3;

/**
 * Milliseconds to wait before the `attempt`-th (from 0) repetition of a rate-limited request, or
 * undefined when it was refused for another reason. `retry-after`, else the reset time when nothing
 * remains, else a minute, doubling: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function limitWait(
  { status, message, headers }: RefusedRequest,
  attempt: number,
  now: number,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const retryAfter = seconds(headers['retry-after']);
  if (retryAfter !== undefined) return retryAfter;
  const reset = seconds(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && reset !== undefined) {
    // One second more: the limit ends within that second, not at its start.
    return Math.max(reset - now, 0) + 1000;
  }
  const named = /secondary rate|abuse detection|rate limit exceeded/i.test(message);
  return status === 429 || named ? 60_000 * 2 ** attempt : undefined;
}

/** Milliseconds before the `attempt`-th (from 0) repetition of a request that failed for no reason of ours. */
export function faultWait(attempt: number, random: number): number {
  return Math.round(500 * 2 ** attempt + random * 500 * 2 ** attempt);
}

function seconds(header: string | number | undefined): number | undefined {
  const value = Number(header ?? Number.NaN);
  return Number.isFinite(value) && value >= 0 ? value * 1000 : undefined;
}

/** `12 s`, `3 min`. */
export function formatWait(milliseconds: number): string {
  const whole = Math.ceil(milliseconds / 1000);
  if (milliseconds < 1000) return `${milliseconds} ms`;
  return whole < 120 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
