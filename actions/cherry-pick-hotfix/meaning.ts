/** Which commits a merged pull request stands for. */
import type { MergedPullRequest, ProposedCommit } from '#forge';
import type { LoggedCommit } from '#git';

export interface Meaning {
  kind: 'merge' | 'squash' | 'rebase';
  /** To be picked, oldest first. */
  commits: readonly LoggedCommit[];
  /** Proposed, and yet no commit of the base: a rebase leaves out merges, and what the base had already. */
  leftOut: readonly ProposedCommit[];
}

/**
 * A merge has two parents. A rebase made the proposed commits anew, with the author, the time they were
 * written and the message they had; so they are found by these, from the newest back. Counting commits
 * instead would take too many wherever the rebase left one out. Anything else is a squash.
 */
export async function meaningOf(
  { mergeCommit, commits }: Pick<MergedPullRequest, 'mergeCommit' | 'commits'>,
  read: (sha: string) => Promise<LoggedCommit>,
): Promise<Meaning> {
  const newest = await read(mergeCommit);
  if (newest.parents.length > 1) return { kind: 'merge', commits: [newest], leftOut: [] };
  const leftOut: ProposedCommit[] = [];
  const found: LoggedCommit[] = [];
  let next: LoggedCommit | undefined = newest;
  for (const proposed of commits.toReversed()) {
    if (next === undefined || proposed.isMerge || !isSameWork(proposed, next)) {
      if (!proposed.isMerge) leftOut.unshift(proposed);
      continue;
    }
    found.unshift(next);
    const [parent, ...more]: readonly string[] = next.parents;
    next = parent === undefined || more.length > 0 ? undefined : await read(parent);
  }
  const isSingle = commits.filter(({ isMerge }) => !isMerge).length <= 1;
  if (found.length === 0 || isSingle) return { kind: 'squash', commits: [newest], leftOut: [] };
  return { kind: 'rebase', commits: found, leftOut };
}

function isSameWork(proposed: ProposedCommit, { sha, author, authored, message }: LoggedCommit): boolean {
  if (proposed.sha === sha) return true;
  return (
    proposed.author.name === author.name &&
    proposed.author.email === author.email &&
    proposed.authored === Number(authored.split(' ')[0]) * 1000 &&
    proposed.message.trim() === message.trim()
  );
}
