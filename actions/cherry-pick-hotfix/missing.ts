/** Which hotfixes of a branch are missing from a target: the guard of a release. */
import type { ConfigRepository } from '#config-repo';
import { ConflictError, InputError } from '#errors';
import type { Forge } from '#forge';
import type { GitRepository, LoggedCommit, Person } from '#git';
import { code, link, table } from '#markdown';
import { meaningOf } from './meaning.ts';
import { pickOnto } from './pick.ts';
import { type IsReverted, readReverts } from './reverts.ts';

export interface MissingHotfix {
  /** The branch. */
  target: string;
  /** What of it is missing. */
  commits: readonly string[];
  subject: string;
  pullRequest?: number;
}

export interface Search {
  landedOn: string;
  targets: readonly string[];
  /** Whether what was merged from such a branch is a hotfix. */
  isHotfix(branch: string): boolean;
  /** Milliseconds since the epoch. */
  since: number | undefined;
}

export interface Found {
  missing: readonly MissingHotfix[];
  /** How many hotfixes were looked at. */
  looked: number;
}

/** One that landed, with the commits that it means. */
interface LandedHotfix {
  commits: readonly LoggedCommit[];
  subject: string;
  pullRequest?: number;
}

/** Commits that are made only to see what would come of them. */
const NOBODY: Person = { name: 'gitops-actions', email: 'gitops-actions@localhost' };

export async function findMissing(repository: ConfigRepository, search: Search): Promise<Found> {
  const { git } = repository;
  const { landedOn, targets } = search;
  const source = (await git.snapshot(landedOn)).commit;
  const tips = new Map<string, string>();
  for (const target of targets) tips.set(target, (await git.snapshot(target)).commit);
  const hotfixes = await landedHotfixes(repository, search, await lackedBy(git, landedOn, source, [...tips.values()]));
  const missing: MissingHotfix[] = [];
  for (const hotfix of hotfixes) {
    for (const [target, tip] of tips) {
      const request = { commits: hotfix.commits, branch: target, committer: NOBODY };
      const lacking = (await pickOnto(git, request, tip)).commits.filter(({ status }) => status !== 'already-applied');
      const { subject, pullRequest } = hotfix;
      const told = { target, commits: lacking.map(({ sha }) => sha), subject };
      if (lacking.length > 0) missing.push({ ...told, ...(pullRequest === undefined ? {} : { pullRequest }) });
    }
  }
  return { missing, looked: hotfixes.length };
}

interface Lacked {
  /** By id. */
  commits: ReadonlyMap<string, LoggedCommit>;
  /** On the branch itself: what it took back is no loss to anybody. */
  isTakenBack: IsReverted;
}

/** The commits of the branch that some target does not have as they are, or took back. A hotfix is among them, or nowhere missing. */
async function lackedBy(
  git: GitRepository,
  landedOn: string,
  source: string,
  tips: readonly string[],
): Promise<Lacked> {
  const commits = new Map<string, LoggedCommit>();
  const takenBack: IsReverted[] = [];
  for (const tip of tips) {
    const lacked = await git.commitsBetween(tip, source);
    takenBack.push(await readReverts(git, lacked));
    for (const commit of [...lacked, ...(await revertedThere(git, landedOn, { source, tip }))]) {
      commits.set(commit.sha, commit);
    }
  }
  return { commits, isTakenBack: (sha) => takenBack.some((isReverted) => isReverted(sha)) };
}

/** How far back the branch is searched for what a target reverted. */
const HISTORY = 2_000;

async function revertedThere(
  git: GitRepository,
  landedOn: string,
  { source, tip }: { source: string; tip: string },
): Promise<LoggedCommit[]> {
  const own = await git.commitsBetween(source, tip);
  if (!own.some(({ message }) => /^(?:This reverts commit|Reverts) /m.test(message))) return [];
  const isReverted = await readReverts(git, own);
  const found: LoggedCommit[] = [];
  let seen = 0;
  for await (const commit of git.history(landedOn)) {
    if (isReverted(commit.sha)) found.push(commit);
    seen += 1;
    if (seen >= HISTORY) break;
  }
  return found;
}

/**
 * A hotfix is known afterwards by the pull request that brought it, whose branch the forge remembers; by a
 * merge's subject, which names the branch; or by a trailer `Hotfix:`. Newest first.
 */
async function landedHotfixes(
  repository: ConfigRepository,
  { landedOn, isHotfix, since = Number.NEGATIVE_INFINITY }: Search,
  { commits: lacked, isTakenBack }: Lacked,
): Promise<LandedHotfix[]> {
  const recent = [...lacked.values()].filter(({ date }) => date >= since);
  if (recent.length === 0) return [];
  const oldest = Math.min(...recent.map(({ date }) => date));
  const found = new Map<string, LandedHotfix>();
  const forge = await forgeOf(repository);
  for (const { number, head, mergeCommit } of (await forge?.mergedInto(landedOn, oldest)) ?? []) {
    if (!isHotfix(head) || !recent.some(({ sha }) => sha === mergeCommit)) continue;
    const pull = await forge?.readMerge(number);
    if (pull?.kind !== 'merged') continue;
    const { commits } = await meaningOf(pull, (sha) => repository.git.commit(sha));
    found.set(mergeCommit, { commits, subject: pull.title, pullRequest: number });
  }
  const known = await partsOf(
    repository.git,
    [...found.values()].flatMap(({ commits }) => commits),
  );
  for (const commit of recent) {
    if (known.has(commit.sha) || !isHotfixCommit(commit, isHotfix)) continue;
    found.set(commit.sha, { commits: [commit], subject: commit.subject });
    for (const part of await partsOf(repository.git, [commit])) known.add(part);
  }
  return [...found.values()].filter(({ commits }) => !commits.every(({ sha }) => isTakenBack(sha)));
}

/** These commits; of merges also what they brought. */
async function partsOf(git: GitRepository, commits: readonly LoggedCommit[]): Promise<Set<string>> {
  const parts = new Set<string>();
  for (const { sha, parents } of commits) {
    parts.add(sha);
    const [first, ...merged] = parents;
    if (first === undefined || merged.length === 0) continue;
    for (const brought of await git.commitsBetween(first, sha)) parts.add(brought.sha);
  }
  return parts;
}

/** Undefined where the server is no forge that we speak to: then the history alone tells. */
async function forgeOf(repository: ConfigRepository): Promise<Forge | undefined> {
  try {
    return await repository.forge();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** As git, GitHub, GitLab and Gitea name the branch in a merge's subject. */
const SUBJECTS = [
  /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'/,
  /^Merge pull request #\d+ from [^/\s]+\/(\S+)$/,
  /^Merge pull request '.*' \(#\d+\) from (?:[^:\s]+:)?(\S+) into /,
];

/** Says itself that it is a hotfix, or is the merge of the branch of one. */
export function isHotfixCommit(commit: LoggedCommit, isHotfix: (branch: string) => boolean): boolean {
  const branch = mergedBranch(commit);
  const isMarked = commit.trailers.some(([key]) => key.toLowerCase() === 'hotfix');
  return isMarked || (branch !== undefined && isHotfix(branch));
}

export function mergedBranch({ subject, parents }: Pick<LoggedCommit, 'subject' | 'parents'>): string | undefined {
  if (parents.length < 2) return undefined;
  return SUBJECTS.map((pattern) => pattern.exec(subject)?.[1]).find((branch) => branch !== undefined);
}

export function describeMissing(missing: readonly MissingHotfix[], landedOn: string): ConflictError {
  const lines = missing.map(
    ({ target, commits, subject, pullRequest }) =>
      `  ${target}: ${pullRequest === undefined ? '' : `#${pullRequest} `}${JSON.stringify(subject)} (${commits.map((sha) => sha.slice(0, 12)).join(', ')})`,
  );
  const [first] = missing;
  return new ConflictError(
    `${missing.length === 1 ? 'a hotfix' : `${missing.length} hotfixes`} of ${landedOn} would be lost with the next release:\n${lines.join('\n')}`,
    {
      hint: `Carry each with cherry-pick-hotfix. Where a target is not to have it, let a commit there say so: git commit --allow-empty -m 'not needed here' -m '(cherry picked from commit ${first?.commits[0]})'`,
    },
  );
}

export function missingSummary(
  { missing, looked, targets, landedOn }: Found & { targets: readonly string[]; landedOn: string },
  repository: Pick<ConfigRepository, 'links'>,
): string {
  const names = targets.map(code).join(', ');
  const heading = `## Hotfixes of ${code(landedOn)} in ${names}`;
  if (missing.length === 0) return `${heading}\n\nNone is missing; ${looked} looked at.`;
  const { commit: urlOf } = repository.links(landedOn);
  const rows = missing.map(({ target, commits, subject, pullRequest }) => [
    code(target),
    `${pullRequest === undefined ? '' : `#${pullRequest} `}${code(subject)}`,
    commits
      .map((sha) => (urlOf === undefined ? code(sha.slice(0, 12)) : link(code(sha.slice(0, 12)), urlOf(sha))))
      .join(' '),
  ]);
  return `${heading}\n\n${table(['Missing from', 'Hotfix', 'Commits'], rows)}`;
}
