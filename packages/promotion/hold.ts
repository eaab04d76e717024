/** A hold that is placed in the ledger: what keeps promotions out of an environment until it is lifted or over. */
import {
  type GateEntry,
  type HistoryCommit,
  type HoldEntry,
  isSameReason,
  readLedgerEntries,
  type Trailer,
} from './ledger.ts';

export interface HoldRequest {
  environment: string;
  /** One line. */
  reason: string;
  by: string;
  /** When it ends by itself. A time that a duration gave is computed anew by each run, so that it is never the same. */
  until: { kind: 'never' } | { kind: 'at'; time: number } | { kind: 'after'; duration: number };
}

/**
 * What decides whether something may enter an environment at `now`: the newest hold that stands, else the
 * newest entry. A promotion or a lifted hold ends the holds it was made upon. One that a merge brought
 * together with a hold, each made without the other, ends nothing, whatever their dates; and no hold ends another.
 * @param history newest first. Read no further back than it must, so it may be lazy and endless.
 */
export async function latestEntry(
  environment: string,
  history: AsyncIterable<HistoryCommit>,
  now: number,
): Promise<GateEntry | undefined> {
  const walk = openWalk();
  let newest: GateEntry | undefined;
  for await (const commit of history) {
    const entry = walk.isEnded(commit) ? undefined : gateEntry(commit, environment);
    if (standingHold(entry, now) !== undefined) return entry;
    newest ??= entry;
    if (entry !== undefined && entry.kind !== 'hold') walk.end(commit);
    if (walk.pass(commit) === 'done') break;
  }
  return newest;
}

/** Follows a history, newest first, and knows which commits lie behind one that ended what came before. */
function openWalk() {
  const passed = new Set<string>();
  const ended = new Set<string>();
  const ahead = new Set<string>();
  return {
    isEnded: ({ sha }: HistoryCommit): boolean => ended.has(sha),
    end: ({ sha }: HistoryCommit) => ended.add(sha),
    /** `done` when all that is left lies behind an end. */
    pass: ({ sha, parents }: HistoryCommit): 'done' | 'goes-on' => {
      passed.add(sha);
      ahead.delete(sha);
      for (const parent of parents) {
        if (ended.has(sha)) ended.add(parent);
        else if (!passed.has(parent)) ahead.add(parent);
        if (ended.has(parent)) ahead.delete(parent);
      }
      return ahead.size === 0 ? 'done' : 'goes-on';
    },
  };
}

function gateEntry(commit: HistoryCommit, environment: string): GateEntry | undefined {
  const entries = readLedgerEntries(commit)
    .filter((entry) => entry.environment === environment)
    .filter((entry) => entry.kind !== 'rollback');
  return entries.find(({ kind }) => kind === 'hold') ?? entries[0];
}

/** The hold that stands at `now`, if the entry that decides is one that is not over. */
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
