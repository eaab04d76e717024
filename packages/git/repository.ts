import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertBranchName } from './branch-name.ts';
import { type CommitRequest, createCommit } from './commit.ts';
import { difference, isAncestor, mergeBases } from './commit-graph.ts';
import type { LoggedCommit } from './commit-object.ts';
import { type ChangedFile, changedFiles, unifiedDiff } from './diff.ts';
import { gitEnvironment, tokenSettings } from './environment.ts';
import { assertCommitId, openFetcher, remoteDefaultBranch } from './fetcher.ts';
import { assertSupportedGit, type GitProcess, gitProcess } from './git-process.ts';
import { openHistory } from './history.ts';
import { displayLocation, type Location, parseLocation } from './location.ts';
import { type MergedTree, mergeTree } from './merge.ts';
import { pushBranch } from './push.ts';
import { redactor } from './redact.ts';
import { openRemote, type RetryClock } from './remote.ts';
import { objectReader, type Snapshot } from './snapshot.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface GitAccess {
  /** URL without credentials, `host:path`, or the path of a local repository, bare or not. */
  url: string;
  /** Sent to the URL's origin only, and never shown. Without it the machine's own credentials are used. */
  token?: string;
  /** Folder for temporary files; created when missing. */
  temp: string;
  clock: RetryClock;
  signal?: AbortSignal;
  /** Gets a line for each git command: its arguments and exit code, nothing secret. */
  debug?(line: string): void;
}

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
  defaultBranch(): Promise<string>;
  /** The branch's newest commit right now; undefined when there is no such branch. */
  branchTip(branch: string): Promise<string | undefined>;
  /** All branches with their newest commits. */
  branches(): Promise<ReadonlyMap<string, string>>;
  /** The files of the branch's newest commit. Each call looks anew at what is newest. */
  snapshot(branch: string): Promise<Snapshot>;
  snapshotAt(commit: string): Promise<Snapshot>;
  /** Makes a commit here; `push` brings it to the remote. */
  createCommit(commit: CommitRequest): Promise<string>;
  /** Points `branch` at `commit` if it still points at `expected`. Never pushes the same commit twice. */
  push(update: { branch: string; commit: string; expected: string | 'absent' }): Promise<'pushed' | 'lost-race'>;
  /** Deletes `branch` if it still points at `expected`; one that is gone already counts as deleted. */
  deleteBranch(branch: string, expected: string): Promise<'deleted' | 'lost-race'>;
  /** Commits of the branch, newest first; older ones are loaded only as they are taken. */
  history(branch: string): AsyncIterable<LoggedCommit>;
  /** The commit where two histories part; undefined when they have nothing in common. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** Whether `ancestor` is `descendant` or one of its ancestors. */
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  /** What `head` has that `base` has not, newest first. */
  commitsBetween(base: string, head: string): Promise<LoggedCommit[]>;
  mergeTree(ours: string, theirs: string): Promise<MergedTree>;
  /** Unified diff as text; contents are fetched in one batch. */
  diff(from: string, to: string): Promise<string>;
  changedFiles(from: string, to: string): Promise<ChangedFile[]>;
}

/** Opens a repository. Nothing is asked of the remote yet. */
export async function openRepository(access: GitAccess): Promise<GitRepository> {
  const { clock, signal, debug } = access;
  const token = access.token === '' ? undefined : access.token;
  const location = parseLocation(access.url);
  const environment = gitEnvironment(process.env, tokenSettings(location, token));
  const redact = redactor(token);
  await using opening = new AsyncDisposableStack();
  const temporary = opening.use(await temporaryFolder(access.temp, 'git-'));
  const folder = temporary.path;
  const git = (prefix: readonly string[]) => gitProcess({ environment, prefix, redact, signal, debug });
  await createLocalRepository(git([]), folder, location);

  // Where objects are known to be elsewhere, git fetches those it misses, one by one. So it is told only
  // in the commands that must know; in others a missing object is an error, and loud.
  const localGit = git([`--git-dir=${folder}`]);
  const fetchingGit = git([`--git-dir=${folder}`, ...partialClone]);
  const remote = openRemote({ location, hasToken: token !== undefined, clock, signal, git: fetchingGit, localGit });
  const fetcher = openFetcher(remote, folder);
  const objects = objectReader(localGit, fetcher);
  const history = openHistory(localGit, fetcher, location);
  const withFiles = new Set<string>();
  /** The parents of the commits made here. */
  const made = new Map<string, readonly string[]>();

  /** Fetches those commits' folders that are not here, in as few requests as there are ways to ask. */
  const withTrees = async (shas: readonly string[]) => {
    for (const sha of shas) assertCommitId(sha);
    const absent = [...new Set(shas)].filter((sha) => !withFiles.has(sha));
    // A commit of the history is here, so only its folders are wanted; fetching it anew would cut the history off.
    await fetcher.trees(absent.map((sha) => history.get(sha)?.tree).filter((tree) => tree !== undefined));
    await fetcher.commits(absent.filter((sha) => history.get(sha) === undefined));
    for (const sha of absent) withFiles.add(sha);
  };

  const snapshotAt = async (commit: string) => {
    await withTrees([commit]);
    return objects.snapshot(commit);
  };

  /** Whether a push that got no answer arrived all the same, and others have built on it since. */
  const isInBranch = async (branch: string, commit: string) => {
    const tip = await fetcher.branchTip(branch);
    return tip !== undefined && history.settle((parents) => isAncestor(parents, commit, tip));
  };

  const owned = opening.move();
  return {
    name: displayLocation(location),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
    defaultBranch: () => remoteDefaultBranch(remote),
    branches: () => fetcher.branches(),
    branchTip: async (branch) => {
      assertBranchName(branch);
      return fetcher.branchTip(branch);
    },
    snapshot: async (branch) => {
      assertBranchName(branch);
      const commit = await fetcher.tip(branch);
      withFiles.add(commit);
      return objects.snapshot(commit, branch);
    },
    snapshotAt,
    createCommit: async (request) => {
      await withTrees(request.parents);
      const { commit, written } = await createCommit(localGit, snapshotAtFiles, request, {
        ref: `refs/gitops/${randomUUID()}`,
        time: clock.now(),
      });
      made.set(commit, request.parents);
      withFiles.add(commit);
      objects.adopt(commit, written);
      history.adopt(commit);
      return commit;
    },
    push: async ({ branch, commit, expected }) => {
      assertBranchName(branch);
      await withTrees([commit]);
      const basis = buildsOnlyOn(made, expected, commit) ? 'expected' : 'negotiated';
      const { kind } = await pushBranch(remote, { branch, commit, expected, basis });
      if (kind === 'moved-meanwhile') return (await isInBranch(branch, commit)) ? 'pushed' : 'lost-race';
      return kind;
    },
    deleteBranch: async (branch, expected) => {
      assertBranchName(branch);
      const { kind } = await pushBranch(remote, { branch, commit: undefined, expected, basis: 'expected' });
      if (kind === 'pushed') return 'deleted';
      return (await fetcher.branchTip(branch)) === undefined ? 'deleted' : 'lost-race';
    },
    history: (branch) => {
      assertBranchName(branch);
      return history.walk(branch);
    },
    mergeBase: async (one, other) => (await history.settle((parents) => mergeBases(parents, one, other)))[0],
    isAncestor: (ancestor, descendant) => history.settle((parents) => isAncestor(parents, ancestor, descendant)),
    commitsBetween: async (base, head) =>
      history.ordered(await history.settle((parents) => difference(parents, base, head))),
    mergeTree: (ours, theirs) =>
      mergeTree({ git: localGit, fetchingGit, fetcher, history, folder, withTrees }, ours, theirs),
    diff: async (from, to) => {
      await withTrees([from, to]);
      return unifiedDiff(fetchingGit, from, to);
    },
    changedFiles: async (from, to) => {
      await withTrees([from, to]);
      return changedFiles(localGit, from, to);
    },
  };

  async function snapshotAtFiles(commit: string) {
    await withTrees([commit]);
    return objects.files(commit);
  }
}

/** Whether nothing below `commit` but `expected` was there before us. */
function buildsOnlyOn(made: ReadonlyMap<string, readonly string[]>, expected: string, commit: string): boolean {
  if (commit === expected) return true;
  return made.get(commit)?.every((parent) => buildsOnlyOn(made, expected, parent)) === true;
}

const partialClone = ['-c', 'remote.origin.promisor=true', '-c', 'remote.origin.partialCloneFilter=blob:none'];

async function createLocalRepository(git: GitProcess, folder: string, location: Location): Promise<void> {
  const [supported, created] = await Promise.allSettled([
    assertSupportedGit(git, process.env['PATH']),
    git.run(['init', '--quiet', '--bare', '--template=', '--', folder]),
  ]);
  if (supported.status === 'rejected') throw supported.reason;
  if (created.status === 'rejected') throw created.reason;
  await appendFile(join(folder, 'config'), remoteConfiguration(location));
}

/** Written as a file at once: `git config` would start a process for each line. Holds no secret. */
function remoteConfiguration(location: Location): string {
  const url = `"${location.url.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const lines = ['[remote "origin"]', `url = ${url}`];
  if (location.kind === 'local') {
    lines.push(
      // A local repository's own settings may forbid what is only about sparing the network.
      'uploadpack = git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true upload-pack',
      // A push to the branch that is checked out there takes the files along, or is refused if they have changes.
      'receivepack = git -c receive.denyCurrentBranch=updateInstead receive-pack',
    );
  }
  return `${lines.join('\n')}\n`;
}
