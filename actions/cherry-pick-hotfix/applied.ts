/** What a target holds of a hotfix already, according to its history. */
import { type GitRepository, type LoggedCommit, originsOf } from '#git';

export type Applied = { kind: 'absent' } | { kind: 'applied'; by: string };

/**
 * Whether `commit` is part of the target, or was picked to it (`git cherry-pick -x` says so in the message,
 * which a squash keeps). A pick that was reverted afterwards does not count.
 */
export async function findApplied(git: GitRepository, commit: string, tip: string): Promise<Applied> {
  const own = await git.commitsBetween(commit, tip);
  const reverted = await revertedIn(git, own);
  if (!reverted.has(commit) && (await git.isAncestor(commit, tip))) return { kind: 'applied', by: commit };
  const pick = own.find(({ sha, message }) => !reverted.has(sha) && originsOf(message).includes(commit));
  return pick === undefined ? { kind: 'absent' } : { kind: 'applied', by: pick.sha };
}

/** How far back the same change is looked for when nothing says that it was picked. */
const PATCHES = 200;

/** A commit of the target that changes the same lines in the same way, as `git cherry` finds it. */
export async function findSamePatch(git: GitRepository, commit: string, tip: string): Promise<Applied> {
  const own = await git.commitsBetween(commit, tip);
  const reverted = await revertedIn(git, own);
  const candidates = own.filter(({ sha, parents }) => parents.length === 1 && !reverted.has(sha)).slice(0, PATCHES);
  if (candidates.length === 0) return { kind: 'absent' };
  const [same] = await git.samePatches(
    commit,
    candidates.map(({ sha }) => sha),
  );
  return same === undefined ? { kind: 'absent' } : { kind: 'applied', by: same };
}

const REVERTS = /^This reverts commit ([0-9a-f]{40,64})\b/gm;

/** What reverts among `commits` (newest first) took back and no later revert restored; with a merge all that it brought. */
async function revertedIn(git: GitRepository, commits: readonly LoggedCommit[]): Promise<ReadonlySet<string>> {
  const reverted = new Set<string>();
  for (const { sha, message } of commits) {
    // A revert that was itself reverted, by one of the newer commits seen before it, takes back nothing.
    if (reverted.has(sha)) continue;
    for (const [, target = ''] of message.matchAll(REVERTS)) {
      reverted.add(target);
      const [first, ...merged] = commits.find((each) => each.sha === target)?.parents ?? [];
      if (first === undefined || merged.length === 0) continue;
      for (const brought of await git.commitsBetween(first, target)) reverted.add(brought.sha);
    }
  }
  return reverted;
}
