import { RemoteError } from '#errors';
import type { Answer, Parents } from './commit-graph.ts';
import { type LoggedCommit, parseCommits } from './commit-object.ts';
import { wholeHistory } from './depth.ts';
import { assertCommitId, type Fetcher } from './fetcher.ts';
import type { GitProcess } from './git-process.ts';
import { displayLocation, type Location } from './location.ts';

/** How many commits to ask for, each time more are needed: few for who wants few, soon enough for who wants all. */
const firstDepth = 50;
const depths = [firstDepth, 200, 800, 3200, 12_800];

/** The part of the history that is known so far, which grows as questions need it to. */
export interface History {
  get(sha: string): LoggedCommit | undefined;
  readonly parents: Parents;
  /** Says that a commit was made here: it is read when a question needs it, and never asked of the remote. */
  adopt(sha: string): void;
  /** Asks again and again, loading what the answer lacks, until it is certain. */
  settle<T>(question: (parents: Parents) => Answer<T>): Promise<T>;
  /** @throws RemoteError when the remote has no such commit */
  read(sha: string): Promise<LoggedCommit>;
  /** The loaded commits of `shas`, newest first, and never one before those made from it. */
  ordered(shas: ReadonlySet<string>): LoggedCommit[];
  /** Fetches a branch, and yields its commits, newest first, loading further back only as they are taken. */
  walk(branch: string): AsyncGenerator<LoggedCommit>;
}

export function openHistory(git: GitProcess, fetcher: Fetcher, location: Location): History {
  const commits = new Map<string, LoggedCommit>();
  /** Loaded commits by the parents they have: where to go on from when a parent is missing. */
  const children = new Map<string, Set<string>>();
  const madeHere = new Set<string>();
  let step = 0;

  const nextDepth = () => {
    const depth = depths[step] ?? wholeHistory;
    step += 1;
    return depth;
  };

  /** Where nothing is cut off, `limit` keeps git from printing all there is. */
  const add = async (tips: readonly string[], limit: number) => {
    const args = ['rev-list', '--header', ...(fetcher.borrows ? [`--max-count=${limit}`] : []), '--stdin'];
    const printed = await git.run(args, `${tips.join('\n')}\n`);
    for (const commit of parseCommits(printed.toString('utf8'))) {
      commits.set(commit.sha, commit);
      for (const parent of commit.parents) children.set(parent, (children.get(parent) ?? new Set()).add(commit.sha));
    }
  };

  const absent = (shas: readonly string[]) => shas.filter((sha) => !commits.has(sha));

  const load = async (missing: readonly string[]) => {
    const made = missing.filter((sha) => madeHere.delete(sha));
    if (made.length > 0) {
      await add(made, firstDepth);
      if (absent(made).length > 0) await add(made, wholeHistory);
      return;
    }
    for (const sha of missing) assertCommitId(sha);
    for (let lacking = missing; ; ) {
      // From a commit that is here, the server goes on; the missing one itself would stay cut off from it.
      const from = [...new Set(lacking.flatMap((sha) => [...(children.get(sha) ?? [sha])]))];
      const depth = nextDepth();
      await fetcher.history(from, depth);
      await add(from, depth);
      lacking = absent(lacking);
      const [still] = lacking;
      if (still === undefined) return;
      // What git prints first is the newest, which need not be what was asked for.
      if (!fetcher.borrows || depth === wholeHistory) throw shallowRemote(location, still);
    }
  };

  const parents: Parents = (sha) => commits.get(sha)?.parents;

  const settle: History['settle'] = async (question) => {
    for (;;) {
      const answer = question(parents);
      if (answer.kind === 'known') return answer.value;
      await load(answer.missing);
    }
  };

  const loaded = async (sha: string) => {
    const commit = commits.get(sha);
    if (commit !== undefined) return commit;
    await load([sha]);
    return commits.get(sha) ?? Promise.reject(shallowRemote(location, sha));
  };

  return {
    get: (sha) => commits.get(sha),
    parents,
    adopt: (sha) => madeHere.add(sha),
    settle,
    read: loaded,
    ordered: (shas) => newestFirst([...shas].map((sha) => commits.get(sha)).filter((commit) => commit !== undefined)),
    walk: async function* (branch) {
      const tip = await fetcher.branchHistory(branch, firstDepth);
      if (!commits.has(tip)) await add([tip], firstDepth);
      const seen = new Set([tip]);
      const waiting = [await loaded(tip)];
      for (let commit = waiting.pop(); commit !== undefined; commit = waiting.pop()) {
        yield commit;
        for (const sha of commit.parents.filter((parent) => !seen.has(parent))) {
          seen.add(sha);
          insertByDate(waiting, await loaded(sha));
        }
      }
    },
  };
}

/** Like `git log --date-order`: by date, but a commit only after all that are made from it. */
function newestFirst(commits: readonly LoggedCommit[]): LoggedCommit[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const madeFrom = new Map<string, number>();
  for (const sha of commits.flatMap(({ parents }) => parents)) madeFrom.set(sha, (madeFrom.get(sha) ?? 0) + 1);
  const waiting: LoggedCommit[] = [];
  for (const commit of commits) if (!madeFrom.has(commit.sha)) insertByDate(waiting, commit);
  const ordered: LoggedCommit[] = [];
  for (let commit = waiting.pop(); commit !== undefined; commit = waiting.pop()) {
    ordered.push(commit);
    for (const sha of commit.parents) {
      const left = (madeFrom.get(sha) ?? 0) - 1;
      madeFrom.set(sha, left);
      const parent = bySha.get(sha);
      if (left === 0 && parent !== undefined) insertByDate(waiting, parent);
    }
  }
  return ordered;
}

/** Keeps `waiting` sorted, newest last; of equal dates the one that came first is taken first. */
function insertByDate(waiting: LoggedCommit[], commit: LoggedCommit): void {
  const at = waiting.findIndex(({ date }) => date >= commit.date);
  waiting.splice(at === -1 ? waiting.length : at, 0, commit);
}

function shallowRemote(location: Location, missing: string): RemoteError {
  return new RemoteError(`the history of ${displayLocation(location)} is cut off: it lacks commit ${missing}`, {
    hint: 'It is a shallow clone. Complete it with `git fetch --unshallow` (in a workflow: `fetch-depth: 0`), or give the URL of the original.',
  });
}
