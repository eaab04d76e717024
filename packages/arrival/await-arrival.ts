/** Waits, and tells people about it: a line when something changes, a timeline on the run's page, an error that says why. */
import { type Arrival, describeTrouble, type WaitResult, type Watched, waitUntilReady } from '#delivery';
import { BlockedError, type GitopsError, TimeoutError, UnhealthyError } from '#errors';
import { formatDuration, type Job } from '#kit';
import { assertPatience } from './patience.ts';
import { arrivalSummary, SIGN } from './summary.ts';

export interface WaitInputs {
  /** Milliseconds, all three. */
  timeout: number;
  stableFor: number;
  gracePeriod: number;
  failFast: boolean;
}

/**
 * The result says how it ended, and `arrivalError` what to make of it.
 * @throws InputError for patience that no wait could meet; RemoteError when the engine refuses to answer
 */
export async function awaitArrival<Seen>(
  watched: readonly Watched<Seen>[],
  { timeout, failFast, stableFor, gracePeriod }: WaitInputs,
  { log, summary, clock, signal }: Job,
): Promise<WaitResult<Seen>> {
  assertPatience({ timeout, stableFor });
  const startedAt = clock.now();
  const elapsed = (): string => `[${formatDuration(clock.now() - startedAt)}]`;
  const result = await waitUntilReady(
    watched,
    { stableFor, gracePeriod, timeout, failFast: failFast ? 'on' : 'off' },
    {
      clock,
      signal,
      onChange: ({ name, facets, readiness }) => {
        const shown = Object.values(facets).filter((facet) => facet !== '');
        const said = [name, shown.join(', '), readiness.reason].filter((part) => part !== '').join(': ');
        log.info(`${elapsed()} ${readiness.state === 'progressing' ? '' : `${SIGN[readiness.state]} `}${said}`);
      },
      onSilence: (name, error) => log.info(`${elapsed()} ${name}: no answer, trying again: ${error.message}`),
    },
  );
  summary.add(arrivalSummary(result));
  for (const { resource, log: lines } of result.arrivals.flatMap(({ troubles }) => troubles)) {
    if (lines.length > 0) log.info([`Last lines of ${resource}:`, ...lines].join('\n  '));
  }
  return result;
}

/** Those by whose state the wait ended as it did, in their order; all of them when all are ready. */
export function decisiveArrivals<Seen>({ outcome, arrivals }: WaitResult<Seen>): readonly Arrival<Seen>[] {
  const state = outcome === 'timeout' ? 'progressing' : outcome;
  return arrivals.filter(({ readiness }) => readiness.state === state);
}

/** What a wait that did not end well means for the step; undefined when all is ready. */
export function arrivalError(result: WaitResult<unknown>): GitopsError | undefined {
  const { outcome, startedAt, endedAt } = result;
  if (outcome === 'ready') return undefined;
  const told = decisiveArrivals(result);
  const message = told.map(describeArrival).join('\n');
  const hint = told.map(({ readiness }) => ('hint' in readiness ? readiness.hint : undefined)).find(Boolean);
  const details = hint === undefined ? {} : { hint };
  if (outcome === 'failed') return new UnhealthyError(message, details);
  if (outcome === 'blocked') return new BlockedError(message, { gates: ['delivery'], ...details });
  return new TimeoutError(`not ready after ${formatDuration(endedAt - startedAt)}: ${message}`, details);
}

/** Why it ended as it did, in one line. */
export function arrivalReason(result: WaitResult<unknown>): string {
  return decisiveArrivals(result)
    .map(({ name, readiness }) => `${name}: ${readiness.reason}`)
    .join('; ');
}

/** What was seen of it last, and the root causes below. */
export function describeArrival({ name, readiness, facets, troubles }: Arrival<unknown>): string {
  const seen = Object.values(facets).filter((value) => value !== '');
  const shown = seen.length === 0 ? '' : ` (${seen.join(', ')})`;
  return [`${name}: ${readiness.reason}${shown}`, ...troubles.map((trouble) => `  ${describeTrouble(trouble)}`)].join(
    '\n',
  );
}
