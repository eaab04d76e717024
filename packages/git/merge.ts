import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConflictError } from '#errors';
import { allAncestors, mergeBases } from './commit-graph.ts';
import { wholeHistory } from './depth.ts';
import type { GitProcess } from './git-process.ts';
import type { History } from './history.ts';
import type { Workspace } from './workspace.ts';

export type MergedTree = { kind: 'clean'; tree: string } | { kind: 'conflict'; paths: string[] };

/** Merges two commits into a tree, as `git merge` would, without a work tree. */
export async function mergeTree(workspace: Workspace, ours: string, theirs: string): Promise<MergedTree> {
  const bases = await completeMergeBases(workspace.history, ours, theirs);
  if (bases.length === 0)
    throw new ConflictError(`${ours} and ${theirs} have no common history, so they cannot be merged`);
  await workspace.withFolders([ours, theirs, ...bases]);
  await joinHistoryOnDisk(workspace, ours, theirs, bases);
  const { tree, paths } = await runMergeTree(workspace.fetchingGit, ours, theirs);
  return paths.length === 0 ? { kind: 'clean', tree } : { kind: 'conflict', paths };
}

/** The merged tree, with marks of the conflict in the files of `paths`; there are none when it merged cleanly. */
export async function runMergeTree(
  git: GitProcess,
  ours: string,
  theirs: string,
): Promise<{ tree: string; paths: string[] }> {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--messages', ours, theirs];
  const { code, stdout, stderr } = await git.attempt(args);
  if (code > 1) throw new Error(`git merge-tree exited with ${code}: ${stderr.trim()}`);
  const printed = stdout.toString('utf8');
  const end = printed.indexOf('\0\0');
  const [tree = '', ...paths] = printed
    .slice(0, end === -1 ? undefined : end)
    .split('\0')
    .filter((part) => part !== '');
  if (code === 0) return { tree, paths: [] };
  return { tree, paths: [...new Set(paths.length > 0 ? paths : pathsOfMessages(printed.slice(end + 2)))] };
}

/**
 * Where folders were renamed git may know that there is a conflict, and yet no file that is in it; its messages name
 * the paths. Each is `<number of paths> NUL <path> NUL … <kind> NUL <text> NUL`; those of conflicts say so.
 */
function pathsOfMessages(printed: string): string[] {
  const words = printed.split('\0');
  const found: string[] = [];
  for (let at = 0; at + 2 < words.length; ) {
    const count = Number(words[at]);
    const paths = words.slice(at + 1, at + 1 + count);
    if (words[at + 1 + count]?.startsWith('CONFLICT')) found.push(...paths);
    at += count + 3;
  }
  return found.length > 0 ? found : ['.'];
}

/** With several bases git first merges those, for which it needs all that is behind them. */
async function completeMergeBases(history: History, ours: string, theirs: string): Promise<readonly string[]> {
  const bases = await history.settle((parents) => mergeBases(parents, ours, theirs));
  if (bases.length > 1) for (const base of bases) await history.settle((parents) => allAncestors(parents, base));
  return bases;
}

/**
 * git merges by the history in its own files, where fetching a single commit may have cut off what an
 * earlier, deeper fetch had brought. Deepens it until git sees the same merge bases as we do.
 */
async function joinHistoryOnDisk(
  workspace: Workspace,
  ours: string,
  theirs: string,
  bases: readonly string[],
): Promise<void> {
  const wanted = [...bases].sort().join('\n');
  for (const depth of [50, 200, 800, 3200, wholeHistory]) {
    const { stdout } = await workspace.git.attempt(['merge-base', '--all', ours, theirs]);
    if (stdout.toString('latin1').trim().split('\n').sort().join('\n') === wanted) return;
    const ends = readFileSync(join(workspace.folder, 'shallow'), 'latin1').trim().split('\n');
    await workspace.fetcher.history(ends, depth);
  }
}
