import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, nearestFew, RemoteError } from '#errors';
import { branchNameProblem } from './branch-name.ts';
import { remoteFailure } from './failure.ts';
import type { GitProcess } from './git-process.ts';
import { setObjectFormat } from './local-repository.ts';
import { displayLocation } from './location.ts';
import type { ObjectFormat } from './object-id.ts';
import { tracedHead } from './packet-trace.ts';
import type { AskOptions, Remote } from './remote.ts';

// Without a look at whether anything should be tidied up, for which git starts another git.
const fetchCommand = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance'] as const;
/** git would otherwise offer commits of which we lack the files, and the server would leave those files out. */
const offerNothing = ['-c', 'fetch.negotiationAlgorithm=noop'] as const;
/** A server may support filters, yet forbid some (`uploadpackfilter.*.allow`). */
const refusedFilter = /filter '(tree|blob:none)\S*' not supported/;
/** Said by a SHA-1 repository, as ours is until a server says otherwise. */
const sha256Server = /mismatched algorithms: client sha1; server sha256/;
const missingRef = /couldn't find remote ref/;
const missingObject = /not our ref|unadvertised object|no such remote ref|couldn't find remote ref/;

/** Brings objects from the remote, never more of them than asked for (where the server can leave some out). */
export interface Fetcher {
  /** Whether the remote's objects can be read here without being fetched: those that are there already are not. */
  readonly borrows: boolean;
  /** Fetches the newest commit of a branch with its folders but no file contents; returns it. */
  tip(branch: string): Promise<string>;
  /** Like `tip`, for the default branch. */
  head(): Promise<RemoteHead>;
  /** Like `tip`, for commits by id. */
  commits(shas: readonly string[]): Promise<void>;
  /** Fetches folders, all below them included, but no file contents. */
  trees(oids: readonly string[]): Promise<void>;
  /** Fetches file contents. */
  blobs(oids: readonly string[]): Promise<void>;
  /** Fetches `depth` commits of a branch's history without their folders; returns the newest. */
  branchHistory(branch: string, depth: number): Promise<string>;
  /** Like `branchHistory`, from the given commits back. */
  history(shas: readonly string[], depth: number): Promise<void>;
  branches(): Promise<ReadonlyMap<string, string>>;
  /** As listed: annotated tags stand there twice, the second time as `refs/tags/name^{}`. */
  tagRefs(): Promise<ReadonlyMap<string, string>>;
  branchTip(branch: string): Promise<string | undefined>;
  /** How the remote names its objects, as far as that is known. */
  format(): ObjectFormat;
}

/** The local side. */
export interface FetcherPlace {
  folder: string;
  borrows: boolean;
  /** Called when objects turn out to have other names than was thought; nothing has been fetched by then. */
  whenFormatChanges(): Promise<void>;
  /** Fetches like the remote's git, and tells what was said. */
  traced: { git: GitProcess; read(): string };
}

export function openFetcher(remote: Remote, { folder, borrows, whenFormatChanges, traced }: FetcherPlace): Fetcher {
  const inTurn = queue();
  /** Commits fetched with all their folders: these alone may be offered to the server as known. */
  const complete: string[] = [];
  /** Once history is here without its folders, not even these: the server would think that all below them is complete. */
  let isHistoryHere = false;
  const refused = new Set<string>();
  let format: ObjectFormat = 'sha1';

  const filter = (wanted: 'tree:0' | 'blob:none'): string[] => {
    if (!refused.has(wanted)) return [`--filter=${wanted}`];
    return wanted === 'tree:0' ? filter('blob:none') : ['--no-filter'];
  };

  const useSha256 = async () => {
    format = 'sha256';
    setObjectFormat(folder, remote.location, format);
    await whenFormatChanges();
  };

  /** Learns from a failed fetch how the server wants it; false when there is nothing (new) to learn. */
  const adapt = async (stderr: string): Promise<boolean> => {
    if (format === 'sha1' && sha256Server.test(stderr)) {
      await useSha256();
      return true;
    }
    const refusal = refusedFilter.exec(stderr)?.[1];
    if (refusal === undefined) return false;
    const filterRefused = refusal === 'tree' ? 'tree:0' : refusal;
    const isNew = !refused.has(filterRefused);
    refused.add(filterRefused);
    return isNew;
  };

  /** Runs a fetch, and runs it anew the way the server wants it: with less of a filter, or by SHA-256. */
  const fetch = async (doing: string, args: () => string[], options: AskOptions & { expects: RegExp }) => {
    const expects = new RegExp(`${options.expects.source}|${refusedFilter.source}|${sha256Server.source}`);
    for (;;) {
      const result = await remote.ask(doing, args(), { ...options, expects });
      if (result.code === 0 || options.expects.test(result.stderr)) return result;
      if (!(await adapt(result.stderr))) throw remoteFailure(remote, doing, result.stderr);
    }
  };

  const fetchRef = (doing: string, ref: string, options: () => string[], git?: GitProcess) =>
    inTurn(async () => {
      const asking = { expects: missingRef, ...(git === undefined ? {} : { git }) };
      const { code } = await fetch(doing, () => [...options(), 'origin', ref], asking);
      if (code !== 0) return undefined;
      // Read before the next fetch overwrites it; saves starting a git only to ask.
      return readFileSync(join(folder, 'FETCH_HEAD'), 'utf8').split('\t', 1)[0]?.trim();
    });

  const fetchBranch = async (branch: string, options: () => string[]) =>
    (await fetchRef(`fetch branch ${branch}`, `refs/heads/${branch}`, options)) ??
    Promise.reject(await noSuchBranch(remote, branch));

  const fetchObjects = (doing: string, wanted: readonly string[], options: () => string[]) =>
    inTurn(async () => {
      if (format === 'sha1' && wanted[0]?.length === 64) await useSha256();
      const oids = borrows ? await missingObjects(remote.localGit, wanted) : wanted;
      if (oids.length === 0) return;
      const args = () => [...offerNothing, ...fetchCommand, '--no-write-fetch-head', ...options(), '--stdin', 'origin'];
      const { code, stderr } = await fetch(doing, args, { input: `${oids.join('\n')}\n`, expects: missingObject });
      if (code !== 0) throw noSuchObject(remote, oids, stderr);
    });

  const borrowedTip = async (branch: string) => {
    const tip = await remoteBranch(remote, `fetch branch ${branch}`, branch);
    if (tip === undefined) throw await noSuchBranch(remote, branch);
    return borrowed(tip);
  };

  const borrowed = async (commit: string) => {
    if (format === 'sha1' && commit.length === 64) await useSha256();
    return commit;
  };

  const borrowedHead = async () => {
    const { branch, commit } = await remoteHead(remote);
    return { branch, commit: await borrowed(commit) };
  };

  const tip = async (branch: string) => {
    if (borrows) return borrowedTip(branch);
    const offered = isHistoryHere ? [] : complete.slice(-3).map((sha) => `--negotiation-tip=${sha}`);
    const offer = offered.length > 0 ? [...fetchCommand, ...offered] : [...offerNothing, ...fetchCommand];
    const newest = await fetchBranch(branch, () => [...offer, '--depth=1', ...filter('blob:none')]);
    complete.push(newest);
    return newest;
  };

  return {
    borrows,
    format: () => format,
    tip,
    head: async () => {
      if (borrows) return borrowedHead();
      const options = () => [...offerNothing, ...fetchCommand, '--depth=1', ...filter('blob:none')];
      const commit = await fetchRef('fetch the default branch', 'HEAD', options, traced.git);
      if (commit !== undefined) complete.push(commit);
      const branch = tracedHead(traced.read());
      if (commit !== undefined && branch !== undefined) return { branch, commit };
      const named = (await remoteHead(remote)).branch;
      return { branch: named, commit: await tip(named) };
    },
    commits: async (shas) => {
      await fetchObjects(`fetch commit ${shas.join(', ')}`, shas, () => ['--depth=1', ...filter('blob:none')]);
      complete.push(...shas);
    },
    trees: (oids) => fetchObjects('fetch folders', oids, () => filter('blob:none')),
    blobs: (oids) => fetchObjects('fetch files', oids, () => filter('blob:none')),
    branchHistory: (branch, depth) => {
      if (borrows) return borrowedTip(branch);
      isHistoryHere = true;
      return fetchBranch(branch, () => [...offerNothing, ...fetchCommand, `--depth=${depth}`, ...filter('tree:0')]);
    },
    history: (shas, depth) => {
      isHistoryHere = true;
      return fetchObjects('fetch history', shas, () => [`--depth=${depth}`, ...filter('tree:0')]);
    },
    branches: () => listBranches(remote),
    tagRefs: async () => {
      const { stdout } = await remote.ask('list the tags', ['ls-remote', '--tags', 'origin']);
      return parseRefs(stdout.toString('utf8'));
    },
    branchTip: (branch) => remoteBranch(remote, `look up branch ${branch}`, branch),
  };
}

async function remoteBranch(remote: Remote, doing: string, branch: string): Promise<string | undefined> {
  const { stdout } = await remote.ask(doing, ['ls-remote', 'origin', `refs/heads/${branch}`]);
  return parseRefs(stdout.toString('utf8')).get(`refs/heads/${branch}`);
}

async function listBranches(remote: Remote): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await remote.ask('list the branches', ['ls-remote', '--heads', 'origin']);
  return new Map([...parseRefs(stdout.toString('utf8'))].map(([ref, sha]) => [ref.replace(/^refs\/heads\//, ''), sha]));
}

function parseRefs(listed: string): Map<string, string> {
  const lines = listed.split('\n').filter((line) => /^[0-9a-f]+\t/.test(line));
  return new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]));
}

export interface RemoteHead {
  branch: string;
  /** The branch's newest commit. */
  commit: string;
}

async function missingObjects(git: GitProcess, oids: readonly string[]): Promise<string[]> {
  if (oids.length === 0) return [];
  const printed = await git.run(['cat-file', '--batch-check'], `${oids.join('\n')}\n`);
  const lines = printed.toString('latin1').split('\n');
  return lines.filter((line) => line.endsWith(' missing')).map((line) => line.slice(0, -' missing'.length));
}

/** The branch that HEAD of the remote stands for, and where it is. */
export async function remoteHead(remote: Remote): Promise<RemoteHead> {
  const { stdout } = await remote.ask('look up the default branch', ['ls-remote', '--symref', 'origin', 'HEAD']);
  const listed = stdout.toString('utf8');
  const branch = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(listed)?.[1];
  const commit = parseRefs(listed).get('HEAD');
  // What a server calls its branch is used as a branch from here on.
  const isBranch = branch !== undefined && branchNameProblem(branch) === undefined;
  if (isBranch && commit !== undefined) return { branch, commit };
  const where = displayLocation(remote.location);
  const branches = await listBranches(remote);
  if (branches.size === 0) throw emptyRepository(where);
  throw new RemoteError(`HEAD of ${where} is on no branch that has a commit`, {
    hint: `Name the branch with \`branch\`; there are: ${[...branches.keys()].join(', ')}.`,
  });
}

async function noSuchBranch(remote: Remote, branch: string): Promise<RemoteError> {
  const where = displayLocation(remote.location);
  const branches = [...(await listBranches(remote)).keys()];
  if (branches.length === 0) return emptyRepository(where);
  const near = nearestFew(branch, branches, 3);
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There are: ${branches.slice(0, 10).join(', ')}.`;
  return new RemoteError(`there is no branch ${branch} in ${where}`, { status: 404, hint });
}

function emptyRepository(where: string): RemoteError {
  return new RemoteError(`${where} is empty: it has no commit on any branch`, {
    status: 404,
    hint: 'Push a first commit, then run again.',
  });
}

function noSuchObject(remote: Remote, oids: readonly string[], stderr: string): RemoteError {
  const named = /(?:not our ref|unadvertised object|remote ref) ([0-9a-f]{40,64})/.exec(stderr)?.[1] ?? oids[0];
  return new RemoteError(`${displayLocation(remote.location)} has no object ${named}, or does not give it out`, {
    status: 404,
    hint: `Check the commit id; it must be in this repository, not only in a fork or on a laptop.${remote.location.kind === 'local' ? SHALLOW : ''}`,
  });
}

const SHALLOW =
  ' A shallow clone lacks what is older: complete it with `git fetch --unshallow` (in a workflow: `fetch-depth: 0`).';

/** Throws unless `sha` is a whole object id: git would take a short one for the name of a branch. */
export function assertCommitId(sha: string): void {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) return;
  throw new InputError([
    { input: 'commit', problem: `${JSON.stringify(sha)} is not a full commit id (40 hexadecimal digits)` },
  ]);
}

/** Runs what it is given one after another, in order, whether or not the one before succeeded. */
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result;
    return result;
  };
}
