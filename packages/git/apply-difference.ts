import type { GitProcess } from './git-process.ts';
import { runMergeTree } from './merge.ts';
import type { Workspace } from './workspace.ts';

export interface Difference {
  /** The commit whose files the difference starts from; `empty` for no files at all, as before a first commit. */
  from: string | 'empty';
  to: string;
}

export type AppliedDifference =
  | { kind: 'clean'; tree: string }
  /** There is nothing to change: the files hold the difference already. */
  | { kind: 'unchanged' }
  | {
      kind: 'conflict';
      /** The files as git leaves them: merged where that was possible, with marks of the conflict in `paths`. */
      tree: string;
      paths: string[];
      /** What the marks call the two sides. */
      marks: { ours: string; theirs: string };
    };

/**
 * Brings what changed between two commits to the files of a third, renames included, without a work tree:
 * from a commit's parent to the commit it is what `git cherry-pick` does, the other way round `git revert`.
 *
 * git merges three commits whose history says no more than that: `merge-tree --merge-base` would do, but
 * came with git 2.40 only.
 */
export async function applyDifference(
  workspace: Workspace,
  { from, to }: Difference,
  onto: string,
): Promise<AppliedDifference> {
  const { git, fetchingGit } = workspace;
  await workspace.withFolders([...(from === 'empty' ? [] : [from]), to, onto]);
  const base = await commitOf(git, from === 'empty' ? await emptyTree(git) : treeOf(from), []);
  const ours = await commitOf(git, treeOf(onto), ['-p', base]);
  const theirs = await commitOf(git, treeOf(to), ['-p', base]);
  const { tree, paths } = await runMergeTree(fetchingGit, ours, theirs);
  if (paths.length > 0) return { kind: 'conflict', tree, paths, marks: { ours, theirs } };
  return tree === (await read(git, ['rev-parse', '--verify', treeOf(onto)]))
    ? { kind: 'unchanged' }
    : { kind: 'clean', tree };
}

function treeOf(commit: string): string {
  return `${commit}^{tree}`;
}

function emptyTree(git: GitProcess): Promise<string> {
  return read(git, ['mktree'], '');
}

/** Of nobody and for nobody: it is never pushed. */
function commitOf(git: GitProcess, tree: string, parents: readonly string[]): Promise<string> {
  const nobody = ['-c', 'user.name=nobody', '-c', 'user.email=nobody@invalid'];
  return read(git, [...nobody, 'commit-tree', '-m', 'difference', ...parents, tree]);
}

async function read(git: GitProcess, args: readonly string[], input?: string): Promise<string> {
  return (await git.run(args, input)).toString('latin1').trim();
}
