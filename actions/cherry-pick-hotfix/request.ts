/** What is carried, and where it landed: from the inputs, or from the event that started the workflow. */
import { InputError } from '#errors';
import type { Forge, MergedPullRequest, ReadMerge } from '#forge';
import type { GitRepository, LoggedCommit } from '#git';
import type { WebhookEvent } from '#kit';
import { type Meaning, meaningOf } from './meaning.ts';

export interface Hotfix {
  /** Oldest first. */
  commits: readonly LoggedCommit[];
  /** The branch it landed on. */
  landedOn: string;
  /** `#12 fix: memory limit`, or what the commits say. */
  title: string;
  /** For the name of a branch. */
  source: string;
  pullRequest: MergedPullRequest | undefined;
  /** How the pull request was merged; undefined for commits. */
  meaning: Meaning | undefined;
}

export type HotfixRequest = { kind: 'hotfix'; hotfix: Hotfix } | { kind: 'none'; why: string };

export interface HotfixInputs {
  pullRequest: string | undefined;
  commits: readonly string[];
  branch: string | undefined;
}

export interface Asked {
  git: GitRepository;
  forge(): Promise<Forge>;
  event(): Promise<WebhookEvent>;
  /** Whether pull requests of such a branch are hotfixes, or the labels ask for it. */
  isHotfix(pull: MergedPullRequest): boolean;
  /** Whether a commit that no pull request brought is one. */
  isHotfixCommit(commit: LoggedCommit): boolean;
}

/** @throws InputError when nothing says what to carry, or it cannot be carried */
export async function readHotfix(inputs: HotfixInputs, asked: Asked): Promise<HotfixRequest> {
  if (inputs.commits.length > 0) return { kind: 'hotfix', hotfix: await fromCommits(inputs, asked) };
  if (inputs.pullRequest !== undefined) {
    const number = readNumber(inputs.pullRequest);
    const read = await (await asked.forge()).readMerge(number);
    if (read.kind === 'absent') throw refused('pull-request', `there is no pull request #${number}`);
    if (read.kind === 'not-merged') {
      throw refused('pull-request', `#${number} is ${read.state}, not merged: there is nothing to carry yet`);
    }
    return { kind: 'hotfix', hotfix: await fromPullRequest(read, inputs, asked) };
  }
  return fromEvent(inputs, asked);
}

function refused(input: string, problem: string): InputError {
  return new InputError([{ input, problem }]);
}

function readNumber(text: string): number {
  const number = /^#?([1-9]\d*)$/.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  throw refused('pull-request', `${JSON.stringify(text)} is not the number of a pull request`);
}

async function fromEvent(inputs: HotfixInputs, asked: Asked): Promise<HotfixRequest> {
  const event = await asked.event();
  const pushed = await pushedBy(event, asked.git);
  const reads = await readAll(await numbersOf(event, pushed, asked), asked);
  const [newest] = reads;
  if (newest === undefined) return fromMarkedCommits(pushed, asked);
  const [hotfix, ...more] = reads.flatMap(({ read }) => (read.kind === 'merged' && asked.isHotfix(read) ? read : []));
  if (more.length > 0) {
    const oldestFirst = [hotfix, ...more].map((each) => `#${each?.number}`).reverse();
    throw refused(
      'pull-request',
      `is empty, and the push brought several hotfixes: carry each by itself, ${oldestFirst.join(', then ')}`,
    );
  }
  if (hotfix !== undefined) return { kind: 'hotfix', hotfix: await fromPullRequest(hotfix, inputs, asked) };
  const { number, read } = newest;
  if (read.kind !== 'merged') return { kind: 'none', why: `pull request #${number} was not merged` };
  return {
    kind: 'none',
    why: `pull request #${number} comes from ${read.head}, which \`hotfix-branches\` does not name, and no label asks for it`,
  };
}

async function readAll(numbers: readonly number[], { forge }: Asked): Promise<{ number: number; read: ReadMerge }[]> {
  const reads: { number: number; read: ReadMerge }[] = [];
  for (const number of numbers) reads.push({ number, read: await (await forge()).readMerge(number) });
  return reads;
}

/** The pull request itself, or those whose merges were pushed, newest first: a merge queue pushes several at once. */
async function numbersOf(event: WebhookEvent, pushed: Pushed | undefined, { forge }: Asked): Promise<number[]> {
  if (event.pull_request !== undefined) return [event.pull_request.number];
  const numbers = new Set<number>();
  for (const sha of pushed?.mainline ?? []) {
    const merges = await (await forge()).mergesOf(sha);
    for (const { number, base } of merges) if (base === pushed?.branch) numbers.add(number);
  }
  return [...numbers];
}

interface Pushed {
  branch: string;
  /** By first parents, newest first. */
  mainline: readonly string[];
}

/** Of a push that brings more, the newest; so many that no merge queue brings them. */
const MAINLINE = 100;

/** Undefined for what is no push to a branch, or deletes one. */
async function pushedBy({ before, after, ref }: WebhookEvent, git: GitRepository): Promise<Pushed | undefined> {
  const [, branch] = typeof ref === 'string' ? (/^refs\/heads\/(.+)$/.exec(ref) ?? []) : [];
  if (branch === undefined || typeof after !== 'string' || /^0*$/.test(after)) return undefined;
  const mainline = [after];
  if (typeof before !== 'string' || /^0*$/.test(before)) return { branch, mainline };
  for (let next = after; mainline.length < MAINLINE; mainline.push(next)) {
    const [first] = (await git.commit(next)).parents;
    if (first === undefined || first === before) break;
    next = first;
  }
  return { branch, mainline };
}

/** What came without a pull request says itself that it is a hotfix; any other push is none. */
async function fromMarkedCommits(pushed: Pushed | undefined, { git, isHotfixCommit }: Asked): Promise<HotfixRequest> {
  if (pushed === undefined) {
    throw refused(
      'pull-request',
      'is empty, and so is `commits`, and no pull request belongs to the event that started this run: say which hotfix to carry',
    );
  }
  const commits: LoggedCommit[] = [];
  for (const sha of pushed.mainline.toReversed()) commits.push(await git.commit(sha));
  const marked = commits.filter(isHotfixCommit);
  if (marked.length > 0) return { kind: 'hotfix', hotfix: hotfixOf(marked, pushed.branch) };
  return {
    kind: 'none',
    why: `no pull request brought what was pushed to ${pushed.branch}, and none of it is marked as a hotfix`,
  };
}

async function fromPullRequest(pull: MergedPullRequest, { branch }: HotfixInputs, { git }: Asked): Promise<Hotfix> {
  if (branch !== undefined && branch !== pull.base) {
    throw refused('branch', `${branch} is not where pull request #${pull.number} was merged, which is ${pull.base}`);
  }
  const meaning = await meaningOf(pull, (sha) => git.commit(sha));
  return {
    commits: meaning.commits,
    landedOn: pull.base,
    title: pull.title,
    source: `pr-${pull.number}`,
    pullRequest: pull,
    meaning,
  };
}

async function fromCommits({ commits, branch, pullRequest }: HotfixInputs, { git }: Asked): Promise<Hotfix> {
  if (pullRequest !== undefined) throw refused('commits', 'is given together with `pull-request`; give one of them');
  const landedOn = branch ?? (await git.defaultBranch());
  const shas = await resolveAll(git, commits, landedOn);
  const read: LoggedCommit[] = [];
  for (const sha of shas) read.push(await git.commit(sha));
  return hotfixOf(read, landedOn);
}

function hotfixOf(commits: readonly LoggedCommit[], landedOn: string): Hotfix {
  const [first, ...more] = commits;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return {
    commits,
    landedOn,
    title: `${first?.subject ?? ''}${others}`,
    source: `${first?.sha.slice(0, 12) ?? ''}${more.length === 0 ? '' : `-and-${more.length}-more`}`,
    pullRequest: undefined,
    meaning: undefined,
  };
}

/** How far back an abbreviated commit is looked for. */
const HISTORY = 2_000;

/** Whole ids as they are; abbreviations as the branch's history completes them. */
async function resolveAll(git: GitRepository, written: readonly string[], branch: string): Promise<string[]> {
  const wrong = written.filter((sha) => !/^[0-9a-f]{7,64}$/i.test(sha));
  if (wrong.length > 0) {
    throw new InputError(
      wrong.map((sha) => ({
        input: 'commits',
        problem: `${JSON.stringify(sha)} is not a commit id (7 to 40 hexadecimal digits)`,
      })),
    );
  }
  const short = new Map(written.filter((sha) => !isWhole(sha)).map((sha) => [sha.toLowerCase(), new Set<string>()]));
  let seen = 0;
  if (short.size > 0) {
    for await (const { sha } of git.history(branch)) {
      for (const [prefix, found] of short) if (sha.startsWith(prefix)) found.add(sha);
      seen += 1;
      if (seen >= HISTORY) break;
    }
  }
  const resolved = written.map((sha) => (isWhole(sha) ? sha.toLowerCase() : complete(sha, short, branch)));
  return [...new Set(resolved)];
}

function isWhole(sha: string): boolean {
  return sha.length === 40 || sha.length === 64;
}

function complete(sha: string, short: ReadonlyMap<string, ReadonlySet<string>>, branch: string): string {
  const [only, ...more] = short.get(sha.toLowerCase()) ?? [];
  if (only === undefined) throw refused('commits', `${sha} begins no commit of ${branch}; write the whole id`);
  if (more.length > 0)
    throw refused('commits', `${sha} begins several commits of ${branch}: ${[only, ...more].join(', ')}`);
  return only;
}
