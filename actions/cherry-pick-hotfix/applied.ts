/** What a target holds of a hotfix already, according to its history. */
import { type GitRepository, originsOf } from '#git';
import { readReverts } from './reverts.ts';

export type Applied = { kind: 'absent' } | { kind: 'applied'; by: string };

/**
 * Whether `commit` is part of the target, or was picked to it (`git cherry-pick -x` says so in the message,
 * which a squash keeps); a merge also by picks of all that it brought. What was reverted afterwards does not count.
 */
export async function findApplied(git: GitRepository, commit: string, tip: string): Promise<Applied> {
  const own = await git.commitsBetween(commit, tip);
  const isReverted = await readReverts(git, own);
  if (!isReverted(commit) && (await git.isAncestor(commit, tip))) return { kind: 'applied', by: commit };
  const standing = own.filter(({ sha }) => !isReverted(sha));
  const pickOf = (sha: string) => standing.find(({ message }) => originsOf(message).includes(sha));
  const pick = pickOf(commit);
  if (pick !== undefined) return { kind: 'applied', by: pick.sha };
  const parts = (await broughtBy(git, commit)).map(pickOf);
  const [newest] = parts;
  return newest === undefined || parts.includes(undefined) ? { kind: 'absent' } : { kind: 'applied', by: newest.sha };
}

/** The commits, merges left out, that came with a merge, newest first; none of what is no merge. */
async function broughtBy(git: GitRepository, merge: string): Promise<string[]> {
  const [first, ...merged] = (await git.commit(merge)).parents;
  if (first === undefined || merged.length === 0) return [];
  const brought = await git.commitsBetween(first, merge);
  return brought.filter(({ parents }) => parents.length < 2).map(({ sha }) => sha);
}

/** How far back the same change is looked for when nothing says that it was picked. */
const PATCHES = 200;

/** A commit of the target that changes the same lines in the same way, as `git cherry` finds it. */
export async function findSamePatch(git: GitRepository, commit: string, tip: string): Promise<Applied> {
  const own = await git.commitsBetween(commit, tip);
  const isReverted = await readReverts(git, own);
  const candidates = own.filter(({ sha, parents }) => parents.length === 1 && !isReverted(sha)).slice(0, PATCHES);
  if (candidates.length === 0) return { kind: 'absent' };
  const [same] = await git.samePatches(
    commit,
    candidates.map(({ sha }) => sha),
  );
  return same === undefined ? { kind: 'absent' } : { kind: 'applied', by: same };
}
