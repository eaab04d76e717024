import { type AppliedDifference, applyDifference, type Difference } from './apply-difference.ts';
import { assertBranchName } from './branch-name.ts';
import { type CommitRequest, type CommitTree, makeCommit } from './commit.ts';
import { difference, isAncestor, mergeBases } from './commit-graph.ts';
import type { LoggedCommit } from './commit-object.ts';
import { type ChangedFile, changedFiles, type DiffsAhead, diffsAhead } from './diff.ts';
import { lookingAhead } from './first-look.ts';
import { displayLocation } from './location.ts';
import { type MergedTree, mergeTree } from './merge.ts';
import { samePatches } from './patch-id.ts';
import { pushRef } from './push.ts';
import type { Snapshot } from './snapshot.ts';
import { type Tag, type TagRequest, tagging } from './tag.ts';
import { type Changes, changeTree } from './tree-change.ts';
import { type GitAccess, openWorkspace, type Workspace } from './workspace.ts';

/**
 * A remote repository, worked on without a work tree. Local state is a bare repository in a temporary
 * folder, which holds only what was asked for and goes away with it.
 *
 * Branches are named without `refs/heads/`, commits by their full ids. Methods throw `RemoteError` when
 * the remote refuses or fails for good; transient failures are retried inside.
 */
export interface GitRepository extends AsyncDisposable {
  /** The repository as the user knows it: the URL, or the path. Holds no secret. */
  readonly name: string;
  /**
   * Begins to fetch a branch, by default the default branch, before anybody asks for it: the first
   * `defaultBranch` and `snapshot` get what comes of it, failures included. Resolves when git is at it, so
   * that what keeps this process busy can be done meanwhile.
   */
  lookAhead(branch: string | undefined): Promise<void>;
  defaultBranch(): Promise<string>;
  /** The branch's newest commit right now; undefined when there is no such branch. */
  branchTip(branch: string): Promise<string | undefined>;
  /** All branches with their newest commits. */
  branches(): Promise<ReadonlyMap<string, string>>;
  /** The files of the branch's newest commit. Each call looks anew at what is newest. */
  snapshot(branch: string): Promise<Snapshot>;
  snapshotAt(commit: string): Promise<Snapshot>;
  /**
   * Whether the files of `commit` would be others after `changes`.
   * @throws FileError where a path cannot be a file: out of the repository, through a link, a folder, a submodule
   */
  wouldChange(commit: string, changes: Changes): Promise<boolean>;
  /** Makes a commit here; `push` brings it to the remote. */
  createCommit(commit: CommitRequest): Promise<string>;
  /** Points `branch` at `commit` if it still points at `expected`. Never pushes the same commit twice. */
  push(update: { branch: string; commit: string; expected: string | 'absent' }): Promise<'pushed' | 'lost-race'>;
  /** Deletes `branch` if it still points at `expected`; one that is gone already counts as deleted. */
  deleteBranch(branch: string, expected: string): Promise<'deleted' | 'lost-race'>;
  /** All tags, by name. Each call looks anew. */
  tags(): Promise<ReadonlyMap<string, Tag>>;
  /** Makes an annotated tag here; `pushTag` brings it to the remote. Resolves to the tag object's id. */
  createTag(tag: TagRequest): Promise<string>;
  /**
   * Brings a tag to the remote, which has none of that name yet; `taken` is what it has instead. A tag that is
   * there is never moved. Pushing the same object again counts as pushed.
   */
  pushTag(name: string, object: string): Promise<{ kind: 'pushed' } | { kind: 'taken'; by: Tag }>;
  /** Commits of the branch, newest first; older ones are loaded only as they are taken. */
  history(branch: string): AsyncIterable<LoggedCommit>;
  /** The commit where two histories part; undefined when they have nothing in common. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** Whether `ancestor` is `descendant` or one of its ancestors. */
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  /** What `head` has that `base` has not, newest first. */
  commitsBetween(base: string, head: string): Promise<LoggedCommit[]>;
  mergeTree(ours: string, theirs: string): Promise<MergedTree>;
  /** One commit by its full id. */
  commit(sha: string): Promise<LoggedCommit>;
  /** What changed between two commits, brought to the files of `onto`: a cherry-pick, or, backwards, a revert. */
  applyDifference(difference: Difference, onto: string): Promise<AppliedDifference>;
  /** Those of `among` that change the same lines in the same way as `commit` does (git's patch-id). */
  samePatches(commit: string, among: readonly string[]): Promise<string[]>;
  /** Unified diff as text; contents are fetched in one batch. */
  diff(from: string, to: string): Promise<string>;
  changedFiles(from: string, to: string): Promise<ChangedFile[]>;
}

/** Opens a repository. Nothing is asked of the remote yet. */
export async function openRepository(access: GitAccess): Promise<GitRepository> {
  const workspace = await openWorkspace(access);
  const { settled, ...looking } = lookingAhead(workspace);
  const diffs = diffsAhead(workspace);
  return {
    name: displayLocation(workspace.location),
    ...looking,
    ...reading(workspace),
    ...writing(workspace, diffs, access.clock),
    ...comparing(workspace, diffs),
    ...tagging(workspace, access.clock),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([settled(), diffs.settled()]);
      await workspace[Symbol.asyncDispose]();
    },
  };
}

type Reading = 'branchTip' | 'branches' | 'snapshotAt' | 'history';

function reading({ fetcher, objects, history, withFolders }: Workspace): Pick<GitRepository, Reading> {
  return {
    branches: () => fetcher.branches(),
    branchTip: async (branch) => {
      assertBranchName(branch);
      return fetcher.branchTip(branch);
    },
    snapshotAt: async (commit) => {
      await withFolders([commit]);
      return objects.snapshot(commit);
    },
    history: (branch) => {
      assertBranchName(branch);
      return history.walk(branch);
    },
  };
}

function writing(
  workspace: Workspace,
  diffs: DiffsAhead,
  clock: GitAccess['clock'],
): Pick<GitRepository, 'wouldChange' | 'createCommit' | 'push' | 'deleteBranch'> {
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
      await database.write(written, ground.format);
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
  | 'commit'
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
    commit: (sha) => history.read(sha),
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
