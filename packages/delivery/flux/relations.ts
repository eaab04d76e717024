/** Which commits contain the expected one: asked once for each. */
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

export function createRelations(wanted: Wanted, isDescendant: IsDescendant, now: () => number): Relations {
  const known = new Map<string, Relation>();
  const unknownSince = new Map<string, number>();

  const find = async (commit: string, signal: AbortSignal): Promise<void> => {
    const { revision } = wanted;
    if (revision === undefined) return;
    const since = unknownSince.get(commit);
    const settled = known.has(commit) && (since === undefined || now() - since < UNKNOWN_FOR);
    if (settled) return;
    const answer = await isDescendant(revision.hash, commit, signal).catch(unknownForNow);
    known.set(commit, MEANING[answer]);
    if (answer === 'unknown') unknownSince.set(commit, now());
    else unknownSince.delete(commit);
  };

  return {
    async expected(revisions, signal) {
      for (const commit of unrelatedCommits(wanted, revisions)) await find(commit, signal);
      return expecting(wanted, known);
    },
  };
}

/** A git server that is away for a moment ends no wait. */
function unknownForNow(error: unknown): 'unknown' {
  if (error instanceof RemoteError && error.retryable) return 'unknown';
  throw error;
}
