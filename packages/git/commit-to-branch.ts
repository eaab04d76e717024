import { ConflictError } from '#errors';
import type { CommitTree } from './commit.ts';
import type { Person } from './person.ts';
import type { RetryClock } from './remote.ts';
import type { GitRepository } from './repository.ts';
import type { Snapshot } from './snapshot.ts';
import type { Changes } from './tree-change.ts';

/** Looks at a branch as it is now and says what to commit on top; undefined when there is nothing (left) to do. */
export type Edit = (tip: Snapshot) => Promise<CommitContent | MadeCommit | undefined>;

/** The last of some commits on the tip, which `createCommit` made: they are pushed as they are. */
export interface MadeCommit {
  commit: string;
}

export type CommitContent =
  /** A commit on top of the tip. */
  | { changes: Changes; message: string }
  /** A merge: the tip must be among `parents`. */
  | { parents: readonly string[]; tree: CommitTree; message: string };

/** Brings a commit to the branch, if that still points at `tip`. */
export type Publish = (tip: Snapshot, content: CommitContent) => Promise<Publication>;

export type Publication = { kind: 'published'; commit: string } | { kind: 'lost-race' };

export interface BranchCommit {
  branch: string;
  /** Run again on the new tip after every lost race. */
  edit: Edit;
  author: Person;
  committer: Person;
  /** A tip that is known already: the first try works on it. If it is old, that try loses the race and the next looks anew. */
  start?: Snapshot;
  /** Default: a commit made here, and a push. A forge's API may be put in its place. */
  publish?: Publish;
  clock: RetryClock;
  signal?: AbortSignal;
  /** How often to try before giving up. Default 10. */
  attempts?: number;
}

export type BranchCommitOutcome =
  | { kind: 'unchanged'; tip: string }
  | { kind: 'committed'; commit: string; parent: string; attempts: number };

/**
 * Commits to a branch that others write to as well. A lost race is no rebase: the new tip is fetched and
 * the edit decides anew, after a wait long and random enough that many writers get through (30 writers
 * on one branch: none lost).
 */
export async function commitToBranch(repository: GitRepository, request: BranchCommit): Promise<BranchCommitOutcome> {
  const { branch, edit, clock, signal, attempts = 10 } = request;
  const publish = request.publish ?? pushed(repository, request);
  let took = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await clock.sleep(retryDelay(attempt - 1, took, clock.random()), signal);
    const started = clock.now();
    const tip = attempt === 0 && request.start ? request.start : await repository.snapshot(branch);
    const content = await edit(tip);
    if (content === undefined || !(await changesSomething(repository, tip, content)))
      return { kind: 'unchanged', tip: tip.commit };
    const outcome =
      'commit' in content ? await pushMade(repository, branch, tip, content) : await publish(tip, content);
    took = clock.now() - started;
    if (outcome.kind === 'lost-race') continue;
    return { kind: 'committed', commit: outcome.commit, parent: tip.commit, attempts: attempt + 1 };
  }
  throw new ConflictError(
    `gave up committing to branch ${branch} of ${repository.name}: others were faster ${attempts} times`,
    {
      hint: 'Nothing was changed. Run again, or let the workflows that write to this branch run one after another (`concurrency`).',
    },
  );
}

/** The longest time that writers are spread over: more than a minute in the queue of a slow server is no exception. */
const longestSpread = 120_000;

/**
 * Milliseconds to wait after the n-th lost race, counting from 0; `random` in [0, 1).
 *
 * How many others there are cannot be known: what lands is one commit per try, whether three are waiting or
 * thirty. So the spread begins at four tries' length (`took`) and doubles. At twice a try's length, 30
 * writers stood in each other's way three times each and were no sooner done; at a fixed length, those
 * to a slow server used up their tries.
 */
export function retryDelay(lost: number, took: number, random: number): number {
  return 200 + random * Math.min(longestSpread, Math.max(800, 4 * took) * 2 ** lost);
}

async function changesSomething(
  repository: GitRepository,
  tip: Snapshot,
  content: CommitContent | MadeCommit,
): Promise<boolean> {
  return !('changes' in content) || repository.wouldChange(tip.commit, content.changes);
}

function pushed(repository: GitRepository, { branch, author, committer }: BranchCommit): Publish {
  return async (tip, content) => {
    const { message } = content;
    const { parents, tree } =
      'changes' in content ? { parents: [tip.commit], tree: { base: tip.commit, changes: content.changes } } : content;
    const commit = await repository.createCommit({ parents, tree, message, author, committer });
    return pushMade(repository, branch, tip, { commit });
  };
}

async function pushMade(
  repository: GitRepository,
  branch: string,
  tip: Snapshot,
  { commit }: MadeCommit,
): Promise<Publication> {
  const outcome = await repository.push({ branch, commit, expected: tip.commit });
  return outcome === 'pushed' ? { kind: 'published', commit } : { kind: 'lost-race' };
}
