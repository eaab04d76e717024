/** A hold that is placed in the ledger: what keeps promotions out of an environment until it is lifted or over. */
import { type GateEntry, type HoldEntry, isSameReason, type Trailer } from './ledger.ts';

export interface HoldRequest {
  environment: string;
  /** One line. */
  reason: string;
  by: string;
  /** When it ends by itself. A time that a duration gave is computed anew by each run, so that it is never the same. */
  until: { kind: 'never' } | { kind: 'at'; time: number } | { kind: 'after'; duration: number };
}

/** The hold that stands at `now`, if the newest entry of the ledger is one that is not over. */
export function standingHold(newest: GateEntry | undefined, now: number): HoldEntry | undefined {
  if (newest?.kind !== 'hold') return undefined;
  return newest.until !== undefined && newest.until <= now ? undefined : newest;
}

/** Whether a run that asks for this hold finds it in place: for the same reason, and ending as asked. */
export function isSameHold(standing: Pick<HoldEntry, 'reason' | 'until'>, { reason, until }: HoldRequest): boolean {
  if (!isSameReason(standing.reason, reason)) return false;
  switch (until.kind) {
    case 'never':
      return standing.until === undefined;
    case 'at':
      return standing.until === until.time;
    case 'after':
      return standing.until !== undefined;
  }
}

export function holdEnd({ until }: Pick<HoldRequest, 'until'>, now: number): number | undefined {
  switch (until.kind) {
    case 'never':
      return undefined;
    case 'at':
      return until.time;
    case 'after':
      // To the second, as commits tell the time.
      return Math.ceil((now + until.duration) / 1000) * 1000;
  }
}

export function holdTrailers({ environment, reason, by }: HoldRequest, until: number | undefined): Trailer[] {
  return [
    ['Hold', environment],
    ['Hold-Reason', reason],
    ['Hold-By', by],
    ...(until === undefined ? [] : [['Hold-Until', new Date(until).toISOString().replace('.000Z', 'Z')] as const]),
  ];
}
