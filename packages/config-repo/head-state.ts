/** What stands on the branch of a pull request of ours: ours to replace, shared with people, or somebody else's. */
import { ConflictError, InputError } from '#errors';
import type { GitRepository, LoggedCommit } from '#git';
import type { Environment, Strategy } from '#promotion';

export type HeadState =
  | { kind: 'absent' }
  /** Nothing on it but commits of this purpose: free to be replaced or deleted. */
  | { kind: 'ours'; tip: string; commits: readonly LoggedCommit[] }
  /** People added commits to ours: theirs are kept. */
  | { kind: 'shared'; tip: string; commits: readonly LoggedCommit[] }
  /** None of ours at all: hands off. */
  | { kind: 'foreign'; tip: string; commits: readonly LoggedCommit[] };

/** Whose commits may be replaced: those of one purpose, which a trailer tells from everybody else's. */
export interface HeadOwner {
  /** What made them, as in “that no promotion made”. */
  maker: string;
  owns(commit: Pick<LoggedCommit, 'trailers'>): boolean;
}

export interface HeadQuestion {
  branch: string;
  owner: HeadOwner;
  strategy: Strategy;
  /** Tip of the branch the environment lives on. */
  base: string;
  /** Tip of the branch the release comes from: strategy merge brings its commits along. */
  source: string;
  /** Branches that stay whatever becomes of this one: what stands on them is not lost with it. */
  lasting: readonly string[];
  /** Those among them that its open pull requests merge into, where the environment lived before. */
  formerBases?: readonly string[];
}

export function ownedByTrailer(maker: string, key: string, value: string): HeadOwner {
  return { maker, owns: ({ trailers }) => trailers.some((trailer) => trailer[0] === key && trailer[1] === value) };
}

export function promotionsTo(environment: string): HeadOwner {
  return ownedByTrailer('promotion', 'Promoted-To', environment);
}

export function headQuestion(
  proposal: Pick<HeadQuestion, 'branch' | 'lasting' | 'formerBases'>,
  { name, strategy }: Pick<Environment, 'name' | 'strategy'>,
  { source, target }: Record<'source' | 'target', { readonly commit: string }>,
): HeadQuestion {
  return { ...proposal, owner: promotionsTo(name), strategy, base: target.commit, source: source.commit };
}

/** Looks at every commit that the branch has on top of base and source, newest first. */
export async function readHeadState(git: GitRepository, question: HeadQuestion): Promise<HeadState> {
  const { branch, owner, base, source } = question;
  const tip = await git.branchTip(branch);
  if (tip === undefined) return { kind: 'absent' };
  const ahead = await git.commitsBetween(base, tip);
  const ours = ahead.filter((commit) => owner.owns(commit));
  const brought = await broughtAlong(git, { base, source, tip }, ahead, ours);
  const own = ahead.filter(({ sha }) => !brought.has(sha));
  const beyondBase = await withoutUpdates(git, own, [base]);
  if (isAllOurs(beyondBase, ours)) return { kind: 'ours', tip, commits: beyondBase };
  const commits = await withoutLasting(git, beyondBase, tip, question);
  if (isAllOurs(commits, ours)) return { kind: 'ours', tip, commits };
  const isPartlyOurs = ours.length > 0 || (await someMergesSource(git, commits, question));
  return { kind: isPartlyOurs ? 'shared' : 'foreign', tip, commits };
}

function isAllOurs(commits: readonly LoggedCommit[], ours: readonly LoggedCommit[]): boolean {
  return commits.every((commit) => ours.includes(commit));
}

/**
 * Commits that came with a release: those the source has now, and those it had when our merges took it.
 * What the source has dropped since must not pass for people's work, which would be kept.
 */
async function broughtAlong(
  git: GitRepository,
  { base, source, tip }: { base: string; source: string; tip: string },
  ahead: readonly LoggedCommit[],
  ours: readonly LoggedCommit[],
): Promise<ReadonlySet<string>> {
  const beyondSource = new Set((await git.commitsBetween(source, tip)).map(({ sha }) => sha));
  const brought = new Set(ahead.map(({ sha }) => sha).filter((sha) => !beyondSource.has(sha)));
  for (const merged of ours.flatMap(({ parents }) => parents.slice(1))) {
    for (const { sha } of await git.commitsBetween(base, merged)) brought.add(sha);
  }
  return brought;
}

async function tipsOf(git: GitRepository, branches: readonly string[]): Promise<string[]> {
  if (branches.length === 0) return [];
  const tips = await git.branches();
  return [...new Set(branches)].flatMap((branch) => tips.get(branch) ?? []);
}

/** The environment lived on another branch, say, when this one was made: commits of that branch are nobody's work here. */
async function withoutLasting(
  git: GitRepository,
  commits: readonly LoggedCommit[],
  tip: string,
  { lasting, formerBases = [] }: HeadQuestion,
): Promise<readonly LoggedCommit[]> {
  let left = commits;
  for (const other of await tipsOf(git, lasting)) {
    const beyond = new Set((await git.commitsBetween(other, tip)).map(({ sha }) => sha));
    left = left.filter(({ sha }) => beyond.has(sha));
  }
  return withoutUpdates(git, left, await tipsOf(git, formerBases));
}

async function withoutUpdates(
  git: GitRepository,
  commits: readonly LoggedCommit[],
  bases: readonly string[],
): Promise<readonly LoggedCommit[]> {
  const left: LoggedCommit[] = [];
  for (const commit of commits) if (!(await isPlainUpdate(git, commit, bases))) left.push(commit);
  return left;
}

/** The forge's “Update branch”: the base merged in, and nothing else. */
async function isPlainUpdate(
  git: GitRepository,
  { parents, tree }: LoggedCommit,
  bases: readonly string[],
): Promise<boolean> {
  const [ours, theirs, ...more] = parents;
  if (ours === undefined || theirs === undefined || more.length > 0) return false;
  if (!(await isInSome(git, theirs, bases))) return false;
  const merged = await git.mergeTree(ours, theirs);
  return merged.kind === 'clean' && merged.tree === tree;
}

async function isInSome(git: GitRepository, commit: string, tips: readonly string[]): Promise<boolean> {
  for (const tip of tips) if (await git.isAncestor(commit, tip)) return true;
  return false;
}

/** Whether people made the promotion's merge themselves, as the hint of a conflict asks them to. */
async function someMergesSource(
  git: GitRepository,
  commits: readonly LoggedCommit[],
  { strategy, base, source }: HeadQuestion,
): Promise<boolean> {
  if (strategy !== 'merge') return false;
  for (const { parents } of commits.filter((commit) => commit.parents.length > 1)) {
    const left: string[] = [];
    for (const parent of parents) if (!(await git.isAncestor(parent, base))) left.push(parent);
    if (left.length === parents.length) continue;
    for (const parent of left) if (await git.isAncestor(parent, source)) return true;
  }
  return false;
}

/** Commits that no promotion to the environment made. */
export function peoplesCommits({ commits }: { commits: readonly LoggedCommit[] }, environment: string): LoggedCommit[] {
  return commits.filter((commit) => !promotionsTo(environment).owns(commit));
}

/** The promotion that the newest of our commits names. */
export function promotionIdOf(state: HeadState): string | undefined {
  if (state.kind === 'absent') return undefined;
  const trailers = state.commits.flatMap((commit) => commit.trailers);
  return trailers.find(([key]) => key === 'Promotion-Id')?.[1];
}

/** The commit of the source that the newest of our commits promotes to the environment. */
export function promotedSource(
  { commits }: { commits: readonly LoggedCommit[] },
  environment: string,
): string | undefined {
  const newest = commits.find((commit) => promotionsTo(environment).owns(commit));
  return newest?.trailers.find(([key]) => key === 'Promoted-From')?.[1].replace(/^.*@/, '');
}

/** Repositories of the images that our commits move. */
export function promotedImages(state: HeadState): string[] {
  if (state.kind === 'absent') return [];
  const images = state.commits.flatMap(({ trailers }) => trailers.filter(([key]) => key === 'Image'));
  return images.map(([, value]) =>
    value
      .replace(/ \(was .*$/, '')
      .replace(/@.*$/, '')
      .replace(/:[^/:]*$/, ''),
  );
}

/** The environment that another promotion made the branch for, when it is one. */
function otherEnvironment(commits: readonly LoggedCommit[], environment: string): string | undefined {
  const promoted = commits.flatMap(({ trailers }) => trailers.filter(([key]) => key === 'Promoted-To'));
  return promoted.map(([, value]) => value).find((value) => value !== environment);
}

/** @returns InputError when the branch belongs to another environment's pull request, ConflictError when it is anybody's */
export function foreignBranch(
  { branch, environment }: { branch: string; environment: string },
  state: { commits: readonly LoggedCommit[] },
): ConflictError | InputError {
  const other = otherEnvironment(state.commits, environment);
  if (other === undefined) return foreignCommits({ branch, owner: promotionsTo(environment) }, state);
  const problem = `${JSON.stringify(branch)} is the branch of the pull request that promotes to ${other}; ${environment} needs one of its own: put {to} into the name, such as promote/{to}`;
  return new InputError([{ input: 'pull-request-branch', problem }]);
}

export function foreignCommits(
  { branch, owner: { maker } }: Pick<HeadQuestion, 'branch' | 'owner'>,
  { commits }: { commits: readonly LoggedCommit[] },
): ConflictError {
  const [newest] = commits;
  const what =
    newest === undefined
      ? ''
      : ` (newest: ${newest.sha.slice(0, 12)} ${JSON.stringify(newest.subject)} by ${newest.author.name})`;
  return new ConflictError(
    `branch ${branch} holds ${commits.length} commit${commits.length === 1 ? '' : 's'} that no ${maker} made${what}`,
    {
      hint: 'Nothing was changed. Delete or rename that branch if it is not needed, or choose another with `pull-request-branch`.',
    },
  );
}
