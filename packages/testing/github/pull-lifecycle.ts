/** Keeps pull requests true to their branches, and merges them when all that is required is there. */
import { type Identity, isAncestor, isMergeable, land, moveBranch, readBranches } from './git-objects.ts';
import { fullName, type MergeMethod, type PullState, type RepositoryState, rulesOf } from './state.ts';

export type MergeableState = 'unknown' | 'clean' | 'blocked' | 'dirty' | 'draft' | 'unstable';

/** What merging came to; `reason` in GitHub's words. */
export type MergeResult = { kind: 'merged'; sha: string } | { kind: 'refused'; reason: string };

/** Follows pushes: moved, merged by hand, emptied or deleted branches change their pull requests. */
export async function syncPulls(repository: RepositoryState, now: number): Promise<void> {
  const open = repository.pulls.filter(({ state }) => state === 'open');
  if (open.length === 0) return;
  const branches = await readBranches(repository.git);
  for (const pull of open) await syncPull(repository, pull, branches, now);
}

async function syncPull(
  repository: RepositoryState,
  pull: PullState,
  branches: Readonly<Record<string, string>>,
  now: number,
): Promise<void> {
  const { [pull.head]: head, [pull.base]: base } = branches;
  if (base === undefined) return close(pull, now);
  const before = pull.baseSha;
  pull.baseSha = base;
  if (base !== before && (await isAncestor(repository.git, pull.headSha, base))) {
    return markMerged(pull, { sha: base, by: pull.author, before }, now);
  }
  if (head === undefined) return close(pull, now);
  if (head === pull.headSha || isUnnoticed(repository, pull)) return;
  pull.headSha = head;
  pull.checks = 'pending';
  pull.queued = false;
  pull.updatedAt = iso(now);
  // Pushed back to what the base already has: nothing is left to merge.
  if (await isAncestor(repository.git, head, base)) close(pull, now);
}

function isUnnoticed({ settings }: RepositoryState, pull: PullState): boolean {
  if (pull.unnoticed < settings.lag) {
    pull.unnoticed += 1;
    return true;
  }
  pull.unnoticed = 0;
  pull.uncomputed = settings.lag;
  return false;
}

export function close(pull: PullState, now: number): void {
  pull.state = 'closed';
  pull.autoMerge = undefined;
  pull.queued = false;
  pull.closedAt = iso(now);
  pull.updatedAt = iso(now);
}

function markMerged(pull: PullState, merge: { sha: string; by: string; before: string }, now: number): void {
  close(pull, now);
  pull.merged = { ...merge, at: iso(now) };
}

/** As a look at the pull request shows it: computed in the background, so unknown at first. */
export async function shownState(repository: RepositoryState, pull: PullState): Promise<MergeableState> {
  if (pull.uncomputed === 0) return mergeableState(repository, pull);
  pull.uncomputed -= 1;
  return 'unknown';
}

async function mergeableState(repository: RepositoryState, pull: PullState): Promise<MergeableState> {
  if (!(await isMergeable(repository.git, pull.baseSha, pull.headSha))) return 'dirty';
  if (pull.draft) return 'draft';
  if (missingRequirement(repository, pull) !== undefined) return 'blocked';
  return pull.checks === 'failed' ? 'unstable' : 'clean';
}

function missingRequirement(repository: RepositoryState, pull: PullState): string | undefined {
  const { requiredChecks, requiredReviews } = rulesOf(repository, pull.base);
  if (requiredChecks && pull.checks !== 'passed') return 'Required status check "ci" is expected.';
  const approved = new Set(pull.reviews.filter(({ state }) => state === 'APPROVED').map(({ author }) => author)).size;
  if (approved >= requiredReviews) return undefined;
  return `At least ${requiredReviews} approving review is required by reviewers with write access.`;
}

export interface MergeOrder {
  method: MergeMethod;
  by: string;
  now: number;
  title?: string;
  message?: string;
}

/** Merges in git and closes the pull request; a queue's merge (`queue`) may go where only the queue may. */
export async function merge(
  repository: RepositoryState,
  pull: PullState,
  order: MergeOrder,
  queue = 'outside',
): Promise<MergeResult> {
  const { settings, git } = repository;
  if (pull.state === 'closed') return { kind: 'refused', reason: 'Pull Request is not mergeable' };
  const state = await mergeableState(repository, pull);
  if (state === 'dirty') return { kind: 'refused', reason: 'Pull Request is not mergeable' };
  if (state === 'draft') return { kind: 'refused', reason: 'Pull Request is still a draft' };
  const missing = missingRequirement(repository, pull);
  if (missing !== undefined) return { kind: 'refused', reason: missing };
  if (rulesOf(repository, pull.base).mergeQueue && queue === 'outside') {
    return { kind: 'refused', reason: 'Changes must be made through the merge queue' };
  }
  if (!settings.mergeMethods.includes(order.method)) return { kind: 'refused', reason: methodRefusal(order.method) };
  const by = identityOf(order.by, order.now);
  const landed = await land(git, {
    method: order.method,
    base: pull.baseSha,
    head: pull.headSha,
    ...mergeTexts(repository, pull, order),
    by,
  });
  if (landed === undefined) return { kind: 'refused', reason: 'Pull Request is not mergeable' };
  if (!(await moveBranch(git, pull.base, landed, pull.baseSha))) {
    return { kind: 'refused', reason: 'Base branch was modified. Review and try the merge again.' };
  }
  repository.signed.add(landed);
  markMerged(pull, { sha: landed, by: order.by, before: pull.baseSha }, order.now);
  pull.baseSha = landed;
  if (settings.deleteBranchOnMerge) await git.setBranch(pull.head, null);
  return { kind: 'merged', sha: landed };
}

function mergeTexts(
  repository: RepositoryState,
  pull: PullState,
  order: MergeOrder,
): { title: string; message: string } {
  const standard = `Merge pull request #${pull.number} from ${repository.owner}/${pull.head}`;
  const title = order.method === 'squash' ? `${pull.title} (#${pull.number})` : standard;
  return {
    title: order.title ?? title,
    message: order.message ?? (order.method === 'squash' ? pull.body : pull.title),
  };
}

export function methodRefusal(method: MergeMethod): string {
  const name = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' }[method];
  return `${name} are not allowed on this repository.`;
}

/** Merges what waited for its requirements, or hands it to the queue, once they are met. */
export async function settle(repository: RepositoryState, pull: PullState, now: number): Promise<void> {
  if (pull.state === 'closed' || pull.autoMerge === undefined) return;
  if ((await mergeableState(repository, pull)) !== 'clean') return;
  if (rulesOf(repository, pull.base).mergeQueue) {
    pull.queued = true;
    pull.autoMerge = undefined;
    return;
  }
  const result = await merge(repository, pull, { ...pull.autoMerge, now });
  if (result.kind === 'refused') throw new Error(`${fullName(repository)}#${pull.number}: ${result.reason}`);
}

export function identityOf(login: string, date: number): Identity {
  return { name: login, email: `${login}@users.noreply.github.com`, date };
}

export function iso(now: number): string {
  return new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
}
