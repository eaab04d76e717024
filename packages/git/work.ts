/** What a run that only reads does without, and so is loaded by the others alone. */
import { applyDifference } from './apply-difference.ts';
import { assertBranchName } from './branch-name.ts';
import { type CommitTree, makeCommit } from './commit.ts';
import { difference, isAncestor, mergeBases } from './commit-graph.ts';
import { changedFiles, type DiffsAhead, diffsAhead } from './diff.ts';
import { mergeTree } from './merge.ts';
import { packOf } from './pack-file.ts';
import { samePatches } from './patch-id.ts';
import { pushRef } from './push.ts';
import type { GitRepository } from './repository.ts';
import { tagging } from './tag.ts';
import { changeTree } from './tree-change.ts';
import type { GitAccess, Workspace } from './workspace.ts';

type Writing = 'wouldChange' | 'createCommit' | 'push' | 'deleteBranch';
type Tagging = 'tags' | 'createTag' | 'pushTag';

/** Comparing, committing, tagging, pushing. */
export interface Work extends Pick<GitRepository, Writing | Comparing | Tagging> {
  /** Waits until nothing that was begun is still going on. */
  settled(): Promise<void>;
}

export function workIn(workspace: Workspace, clock: GitAccess['clock']): Work {
  const diffs = diffsAhead(workspace);
  return {
    ...writing(workspace, diffs, clock),
    ...comparing(workspace, diffs),
    ...tagging(workspace, clock),
    settled: () => diffs.settled(),
  };
}

function writing(workspace: Workspace, diffs: DiffsAhead, clock: GitAccess['clock']): Pick<GitRepository, Writing> {
  const { remote, fetcher, database, objects, history, withFolders, hasFolders } = workspace;
  /** What the commits made here are made of: their parents, and where their files are from. */
  const made = new Map<string, readonly string[]>();

  const rootOf = async (commit: string) => {
    await withFolders([commit]);
    return objects.rootOf(commit);
  };

  /** Whether a push that got no answer arrived all the same, and others have built on it since. */
  const isInBranch = async (branch: string, commit: string) => {
    const tip = await fetcher.branchTip(branch);
    return tip !== undefined && history.settle((parents) => isAncestor(parents, commit, tip));
  };

  return {
    wouldChange: async (commit, changes) => {
      const root = await rootOf(commit);
      const changed = await changeTree(objects.folders, { root, format: fetcher.format() }, changes);
      return changed.root !== root;
    },
    createCommit: async (request) => {
      await withFolders(request.parents);
      const ground = { format: fetcher.format(), rootOf, folders: objects.folders };
      const { commit, objects: written } = await makeCommit(ground, request, clock.now());
      await database.write(packOf(written, ground.format));
      made.set(commit, [...request.parents, originOf(request.tree)]);
      hasFolders(commit);
      history.adopt(commit);
      objects.adopt(commit);
      return commit;
    },
    push: async ({ branch, commit, expected }) => {
      assertBranchName(branch);
      await withFolders([commit]);
      const basis = buildsOnlyOn(made, expected, commit) ? 'expected' : 'negotiated';
      const pushing = pushRef(remote, { ref: { kind: 'branch', name: branch }, object: commit, expected, basis });
      // Whoever pushes what builds on the branch shows the difference next.
      if (basis === 'expected' && expected !== 'absent') diffs.begin(expected, commit);
      const { kind } = await pushing;
      if (kind === 'moved-meanwhile') return (await isInBranch(branch, commit)) ? 'pushed' : 'lost-race';
      return kind;
    },
    deleteBranch: async (branch, expected) => {
      assertBranchName(branch);
      const { kind } = await pushRef(remote, {
        ...{ ref: { kind: 'branch', name: branch }, object: undefined, expected, basis: 'expected' },
      });
      if (kind === 'pushed') return 'deleted';
      return (await fetcher.branchTip(branch)) === undefined ? 'deleted' : 'lost-race';
    },
  };
}

type Comparing =
  | 'mergeBase'
  | 'isAncestor'
  | 'commitsBetween'
  | 'mergeTree'
  | 'applyDifference'
  | 'samePatches'
  | 'diff'
  | 'changedFiles';

function comparing(workspace: Workspace, diffs: DiffsAhead): Pick<GitRepository, Comparing> {
  const { git, history, withFolders } = workspace;
  return {
    mergeBase: async (one, other) => (await history.settle((parents) => mergeBases(parents, one, other)))[0],
    isAncestor: (ancestor, descendant) => history.settle((parents) => isAncestor(parents, ancestor, descendant)),
    commitsBetween: async (base, head) =>
      history.ordered(await history.settle((parents) => difference(parents, base, head))),
    mergeTree: (ours, theirs) => mergeTree(workspace, ours, theirs),
    applyDifference: (difference, onto) => applyDifference(workspace, difference, onto),
    samePatches: (commit, among) => samePatches(workspace, commit, among),
    diff: async (from, to) => {
      await withFolders([from, to]);
      return diffs.take(from, to);
    },
    changedFiles: async (from, to) => {
      await withFolders([from, to]);
      return changedFiles(git, from, to);
    },
  };
}

/** The commit whose files a tree has, but for what was written here. Of a tree that git merged nobody can tell. */
function originOf(tree: CommitTree): string {
  return 'oid' in tree ? 'anywhere' : tree.base;
}

/** Whether nothing below `commit` but `expected` was there before us. */
function buildsOnlyOn(made: ReadonlyMap<string, readonly string[]>, expected: string, commit: string): boolean {
  if (commit === expected || commit === 'empty') return true;
  return made.get(commit)?.every((parent) => buildsOnlyOn(made, expected, parent)) === true;
}
