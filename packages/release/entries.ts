/** What a range of commits brought, one entry a change: a commit, or a pull request whose commits say nothing. Pure. */
import { type ConventionalMessage, readConventional } from './conventional.ts';

/** A commit of a source repository, as its forge tells of it. */
export interface SourceCommit {
  sha: string;
  message: string;
  parents: readonly string[];
  author: string;
  /** The author's account on the forge. */
  login: string | undefined;
  url: string;
}

export interface ChangeEntry extends ConventionalMessage {
  sha: string;
  url: string;
  author: string;
  login: string | undefined;
}

/** How GitHub, and Gitea, call a merged pull request. */
const MERGE = /^Merge pull request (?:#(?<github>\d{1,9}) from |.*\(#(?<gitea>\d{1,9})\))/;

/** Oldest first, as `commits` are. Merges are no changes of their own; they tell which pull request brought what. */
export function changeEntries(commits: readonly SourceCommit[]): ChangeEntry[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const broughtBy = new Map<string, number>();
  const titles = new Map<string, ChangeEntry>();
  for (const merge of commits.filter(({ parents }) => parents.length > 1)) {
    const number = pullRequestOf(merge);
    if (number === undefined) continue;
    const brought = broughtIn(merge, bySha).filter((sha) => !broughtBy.has(sha));
    for (const sha of brought) broughtBy.set(sha, number);
    const title = titleOf(merge, number);
    const silent = brought.every((sha) => readConventional(bySha.get(sha)?.message ?? '').type === undefined);
    const [first] = brought;
    if (first !== undefined && silent && title.type !== undefined) {
      for (const sha of brought) titles.set(sha, title);
    }
  }
  const told = new Set<ChangeEntry>();
  return commits.flatMap((commit): ChangeEntry[] => {
    if (commit.parents.length > 1) return [];
    const title = titles.get(commit.sha);
    if (title === undefined) return [entryOf(commit, broughtBy.get(commit.sha))];
    if (told.has(title)) return [];
    told.add(title);
    return [{ ...title, author: commit.author, login: commit.login }];
  });
}

function entryOf({ sha, message, url, author, login }: SourceCommit, pullRequest: number | undefined): ChangeEntry {
  const read = readConventional(message);
  return { ...read, pullRequest: read.pullRequest ?? pullRequest, sha, url, author, login };
}

/** The merge's message is `Merge pull request #12 from acme/topic`, and below it the pull request's title. */
function titleOf({ sha, message, url, author, login }: SourceCommit, number: number): ChangeEntry {
  const [, ...below] = message.split('\n');
  const title = below.join('\n').replace(/^\s+/, '');
  return { ...readConventional(title), pullRequest: number, sha, url, author, login };
}

function pullRequestOf({ message }: SourceCommit): number | undefined {
  const { github, gitea } = MERGE.exec(message)?.groups ?? {};
  return github === undefined && gitea === undefined ? undefined : Number(github ?? gitea);
}

/** What is reachable from the merged side and not from the other, as far as it is in the range. */
function broughtIn(
  { parents: [into = '', ...merged] }: SourceCommit,
  commits: ReadonlyMap<string, SourceCommit>,
): string[] {
  const before = reachable([into], commits);
  return [...reachable(merged, commits)].filter((sha) => !before.has(sha) && commits.get(sha)?.parents.length === 1);
}

function reachable(tips: readonly string[], commits: ReadonlyMap<string, SourceCommit>): Set<string> {
  const seen = new Set<string>();
  const waiting = tips.filter((sha) => commits.has(sha));
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    if (seen.has(sha)) continue;
    seen.add(sha);
    waiting.push(...(commits.get(sha)?.parents ?? []).filter((parent) => commits.has(parent)));
  }
  return seen;
}
