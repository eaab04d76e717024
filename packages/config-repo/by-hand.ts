/** What people must do with git themselves, as commands that can be pasted into a shell, in a clone of the repository. */
import { shellWord } from '#shell';

export interface HandMerge {
  /** The repository as it is cloned from. */
  repository: string;
  /** Branch to begin from. */
  start: string;
  /** Branches to merge, one after the other. */
  merged: readonly string[];
  /** Branch to push the result to. */
  result: string;
  /** When the result replaces what stands on that branch: the commit that may be replaced. */
  replaces?: string;
  /** What to settle on the way. */
  paths: readonly string[];
}

export function mergeByHand({ repository, start, merged, result, replaces, paths }: HandMerge): string {
  return inClone(repository, [
    `git switch --detach ${remote(start)}`,
    ...merged.flatMap((branch) => [`git merge ${remote(branch)}`, settle(paths)]),
    push(result, replaces),
  ]);
}

export interface HandRebase {
  repository: string;
  branch: string;
  from: string;
  onto: string;
  replaces: string;
}

export function rebaseByHand({ repository, branch, from, onto, replaces }: HandRebase): string {
  return inClone(repository, [
    `git switch --detach ${remote(branch)}`,
    `git rebase --onto ${remote(onto)} ${remote(from)}`,
    push(branch, replaces),
  ]);
}

export interface HandPick {
  repository: string;
  /** What to begin from, as it is called in a clone: `origin/staging`. */
  start: string;
  commits: readonly string[];
  /** Whether one of them is a merge, of which git must be told which parent to compare with. */
  hasMerge: boolean;
  paths: readonly string[];
  result: string;
  /** Whether the result takes the place of what stands on that branch. */
  place: 'on-top' | 'instead';
}

export function cherryPickByHand({ repository, start, commits, hasMerge, paths, result, place }: HandPick): string {
  const lease = place === 'instead' ? `${shellWord(`--force-with-lease=${result}`)} ` : '';
  return inClone(repository, [
    `git switch --detach ${shellWord(start)}`,
    `git cherry-pick -x ${hasMerge ? '-m 1 ' : ''}${commits.join(' ')}`,
    `# settle what conflicts, then: git add ${paths.map(shellWord).join(' ')} && git -c core.editor=true cherry-pick --continue`,
    '# if git says that a pick is empty: git cherry-pick --skip',
    `${UNLESS_PICKING} git push ${lease}origin ${shellWord(`HEAD:refs/heads/${result}`)}`,
  ]);
}

/** Pasted with the rest, a push would bring what was picked before the conflict, and take the draft away. */
const UNLESS_PICKING = 'git rev-parse --quiet --verify CHERRY_PICK_HEAD ||';

/** Heads are detached and ends are named in full, so that no branch of the clone is in the way or is changed. */
function inClone(repository: string, commands: readonly string[]): string {
  return [`In a clone of ${repository}:`, 'git fetch origin', ...commands].join('\n  ');
}

/** A comment, since pasting it with the rest would commit the marks of the conflict. */
function settle(paths: readonly string[]): string {
  return `# settle what conflicts, then: git add ${paths.map(shellWord).join(' ')} && git commit --no-edit`;
}

function push(branch: string, replaces: string | undefined): string {
  const lease = replaces === undefined ? '' : `${shellWord(`--force-with-lease=${branch}:${replaces}`)} `;
  return `git push ${lease}origin ${shellWord(`HEAD:refs/heads/${branch}`)}`;
}

function remote(branch: string): string {
  return shellWord(`origin/${branch}`);
}
