/** Which commits contain the expected one: asked once for each. */
import { setTimeout } from 'node:timers/promises';
import { RemoteError } from '#errors';
import { type Expected, expecting, type Relation, unrelatedCommits, type Wanted } from './expected.ts';

export type IsDescendant = (
  ancestor: string,
  descendant: string,
  signal: AbortSignal,
) => Promise<'yes' | 'no' | 'unknown'>;

export interface Relations {
  /** What is expected, with all that is known of these revisions. */
  expected(revisions: readonly (string | undefined)[], signal: AbortSignal): Promise<Expected>;
}

const MEANING: Readonly<Record<'yes' | 'no' | 'unknown', Relation>> = {
  yes: 'descendant',
  no: 'other',
  unknown: 'unknown',
};
/** A commit that could not be read may have been pushed a moment too late for us. */
const UNKNOWN_FOR = 30_000;

/** A git server that takes longer answers in the background; until then nobody knows. */
const ANSWER_WITHIN = 5_000;

export function createRelations(wanted: Wanted, isDescendant: IsDescendant, now: () => number): Relations {
  const known = new Map<string, Relation>();
  const unknownSince = new Map<string, number>();
  const asked = new Map<string, Promise<void>>();

  const ask = async (ancestor: string, commit: string, signal: AbortSignal): Promise<void> => {
    try {
      const answer = await isDescendant(ancestor, commit, signal).catch(unknownForNow);
      known.set(commit, MEANING[answer]);
      if (answer === 'unknown') unknownSince.set(commit, now());
      else unknownSince.delete(commit);
    } finally {
      asked.delete(commit);
    }
  };

  const find = async (commit: string, signal: AbortSignal): Promise<void> => {
    const { revision } = wanted;
    if (revision === undefined) return;
    const since = unknownSince.get(commit);
    const isLate = asked.has(commit);
    const settled = known.has(commit) && (isLate || since === undefined || now() - since < UNKNOWN_FOR);
    if (settled) return;
    const question = asked.get(commit) ?? ask(revision.hash, commit, signal);
    if (!isLate) asked.set(commit, question);
    if ((await inTime(question, signal)) === 'late') known.set(commit, 'unknown');
  };

  return {
    async expected(revisions, signal) {
      for (const commit of unrelatedCommits(wanted, revisions)) await find(commit, signal);
      return expecting(wanted, known);
    },
  };
}

/** Whether it ends soon; that it is late says nothing of how it will end. */
async function inTime(question: Promise<void>, signal: AbortSignal): Promise<'ended' | 'late'> {
  const stop = new AbortController();
  const late = setTimeout(ANSWER_WITHIN, 'late' as const, { signal: AbortSignal.any([signal, stop.signal]) });
  try {
    return await Promise.race([question.then(() => 'ended' as const), late]);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    stop.abort();
    // Whichever lost may still fail, and nobody waits for it then.
    late.catch(() => {});
    question.catch(() => {});
  }
}

/** A git server that is away for a moment ends no wait. */
function unknownForNow(error: unknown): 'unknown' {
  if (error instanceof RemoteError && error.retryable) return 'unknown';
  throw error;
}
