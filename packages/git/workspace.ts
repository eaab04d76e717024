import { gitEnvironment, tokenSettings } from './environment.ts';
import { assertCommitId, type Fetcher, openFetcher } from './fetcher.ts';
import { type GitProcess, gitProcess } from './git-process.ts';
import { type History, openHistory } from './history.ts';
import { createLocalRepository } from './local-repository.ts';
import { type Location, parseLocation } from './location.ts';
import { type ObjectDatabase, openObjectDatabase } from './object-database.ts';
import { packetTrace } from './packet-trace.ts';
import { redactor } from './redact.ts';
import { openRemote, type Remote, type RetryClock } from './remote.ts';
import { type ObjectReader, objectReader } from './snapshot.ts';
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

/** A local bare repository that stands for a remote one, and the parts that work on it. */
export interface Workspace extends AsyncDisposable {
  location: Location;
  folder: string;
  /** Fails where an object is not here. */
  git: GitProcess;
  /** Fetches objects that are not here by itself: in one batch at best, one by one at worst. */
  fetchingGit: GitProcess;
  remote: Remote;
  fetcher: Fetcher;
  database: ObjectDatabase;
  objects: ObjectReader;
  history: History;
  /** Makes sure that all folders of these commits are here. */
  withFolders(commits: readonly string[]): Promise<void>;
  /** Says that all folders of a commit are here. */
  hasFolders(commit: string): void;
}

/** Makes the local side of a repository. Nothing is asked of the remote yet. */
export async function openWorkspace(access: GitAccess): Promise<Workspace> {
  const { clock, signal, debug } = access;
  const token = access.token === '' ? undefined : access.token;
  const location = parseLocation(access.url);
  const environment = gitEnvironment(process.env, tokenSettings(location, token));
  const redact = redactor(token);
  const start = (prefix: readonly string[], variables: Record<string, string> = {}) =>
    gitProcess({ environment: { ...environment, ...variables }, prefix, redact, signal, debug });

  await using opening = new AsyncDisposableStack();
  const { path: folder } = opening.use(temporaryFolder(access.temp, 'git-'));
  const { borrows } = createLocalRepository(folder, location);

  // Where git knows that objects are elsewhere, it fetches those it misses, one by one. So it is told only
  // in the commands that must know; in others a missing object is an error, and loud.
  const git = start([`--git-dir=${folder}`]);
  const fetchingGit = start([`--git-dir=${folder}`, ...partialClone]);
  const trace = packetTrace(folder);
  const traced = { git: start([`--git-dir=${folder}`, ...partialClone], trace.variables), read: trace.read };
  const hasToken = token !== undefined;
  const remote = openRemote({ location, hasToken, clock, signal, git: fetchingGit, localGit: git });
  const database = opening.use(openObjectDatabase(git, folder, location));
  const fetcher = openFetcher(remote, { folder, borrows, whenFormatChanges: () => database.restart(), traced });
  const history = openHistory(git, fetcher, location);
  const objects = objectReader(database, fetcher, location);
  const owned = opening.move();
  return {
    location,
    folder,
    git,
    fetchingGit,
    remote,
    fetcher,
    database,
    objects,
    history,
    ...folderKeeper(fetcher, history),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function folderKeeper(fetcher: Fetcher, history: History): Pick<Workspace, 'withFolders' | 'hasFolders'> {
  const here = new Set<string>();
  return {
    hasFolders: (commit) => here.add(commit),
    withFolders: async (commits) => {
      for (const sha of commits) assertCommitId(sha);
      const absent = [...new Set(commits)].filter((sha) => !here.has(sha));
      // A commit of the history is here, so only its folders are wanted; fetching it anew would cut the history off.
      await fetcher.trees(absent.map((sha) => history.get(sha)?.tree).filter((tree) => tree !== undefined));
      await fetcher.commits(absent.filter((sha) => history.get(sha) === undefined));
      for (const sha of absent) here.add(sha);
    },
  };
}

const partialClone = ['-c', 'remote.origin.promisor=true', '-c', 'remote.origin.partialCloneFilter=blob:none'];
