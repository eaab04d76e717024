import type { AppliedDifference, Difference } from './apply-difference.ts';
import { assertBranchName } from './branch-name.ts';
import type { CommitRequest } from './commit.ts';
import type { LoggedCommit } from './commit-object.ts';
import type { ChangedFile } from './diff.ts';
import { lookingAhead } from './first-look.ts';
import { displayLocation } from './location.ts';
import type { MergedTree } from './merge.ts';
import type { Snapshot } from './snapshot.ts';
import type { Tag, TagRequest } from './tag.ts';
import type { Changes } from './tree-change.ts';
import type { Work } from './work.ts';
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
  let loading: Promise<Work> | undefined;
  const work = () => {
    loading ??= import('./work.ts').then(({ workIn }) => workIn(workspace, access.clock));
    return loading;
  };
  return {
    name: displayLocation(workspace.location),
    ...looking,
    ...reading(workspace),
    ...working(work),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([settled(), loading?.then((loaded) => loaded.settled())]);
      await workspace[Symbol.asyncDispose]();
    },
  };
}

type Reading = 'branchTip' | 'branches' | 'snapshotAt' | 'history' | 'commit';

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
    commit: (sha) => history.read(sha),
  };
}

/** What is loaded when one of these is called for the first time. */
function working(work: () => Promise<Work>): Omit<Work, 'settled'> {
  return {
    wouldChange: async (commit, changes) => (await work()).wouldChange(commit, changes),
    createCommit: async (commit) => (await work()).createCommit(commit),
    push: async (update) => (await work()).push(update),
    deleteBranch: async (branch, expected) => (await work()).deleteBranch(branch, expected),
    tags: async () => (await work()).tags(),
    createTag: async (tag) => (await work()).createTag(tag),
    pushTag: async (name, object) => (await work()).pushTag(name, object),
    mergeBase: async (one, other) => (await work()).mergeBase(one, other),
    isAncestor: async (ancestor, descendant) => (await work()).isAncestor(ancestor, descendant),
    commitsBetween: async (base, head) => (await work()).commitsBetween(base, head),
    mergeTree: async (ours, theirs) => (await work()).mergeTree(ours, theirs),
    applyDifference: async (difference, onto) => (await work()).applyDifference(difference, onto),
    samePatches: async (commit, among) => (await work()).samePatches(commit, among),
    diff: async (from, to) => (await work()).diff(from, to),
    changedFiles: async (from, to) => (await work()).changedFiles(from, to),
  };
}
