/** What stands on the branch of a promotion pull request: ours to replace, shared with people, or somebody else's. */
import { ConflictError } from '#errors';
import type { GitRepository, LoggedCommit } from '#git';

export type HeadState =
  | { kind: 'absent' }
  /** Nothing on it but promotions to this environment: free to be replaced or deleted. */
  | { kind: 'ours'; tip: string; commits: readonly LoggedCommit[] }
  /** People added commits to a promotion: theirs are kept. */
  | { kind: 'shared'; tip: string; commits: readonly LoggedCommit[] }
  /** No promotion at all: hands off. */
  | { kind: 'foreign'; tip: string; commits: readonly LoggedCommit[] };

export interface HeadQuestion {
  branch: string;
  /** The target environment. */
  environment: string;
  /** Tip of the branch the environment lives on. */
  base: string;
  /** Tip of the branch the release comes from: strategy merge brings its commits along. */
  source: string;
}

/** Looks at every commit that the branch has on top of base and source, newest first. */
export async function readHeadState(
  git: GitRepository,
  { branch, environment, base, source }: HeadQuestion,
): Promise<HeadState> {
  const tip = await git.branchTip(branch);
  if (tip === undefined) return { kind: 'absent' };
  const ahead = await git.commitsBetween(base, tip);
  const ours = ahead.filter((commit) => isPromotionTo(commit, environment));
  const brought = await broughtAlong(git, { base, source, tip }, ahead, ours);
  const own = ahead.filter(({ sha }) => !brought.has(sha));
  const commits: LoggedCommit[] = [];
  for (const commit of own) if (!(await isPlainUpdate(git, commit, base))) commits.push(commit);
  if (commits.every((commit) => ours.includes(commit))) return { kind: 'ours', tip, commits };
  return { kind: ours.length > 0 ? 'shared' : 'foreign', tip, commits };
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

/** The forge's “Update branch”: the base merged in, and nothing else. */
async function isPlainUpdate(git: GitRepository, { parents, tree }: LoggedCommit, base: string): Promise<boolean> {
  const [ours, theirs, ...more] = parents;
  if (ours === undefined || theirs === undefined || more.length > 0) return false;
  if (!(await git.isAncestor(theirs, base))) return false;
  const merged = await git.mergeTree(ours, theirs);
  return merged.kind === 'clean' && merged.tree === tree;
}

function isPromotionTo({ trailers }: LoggedCommit, environment: string): boolean {
  return trailers.some(([key, value]) => key === 'Promoted-To' && value === environment);
}

/** The promotion that the newest of our commits names. */
export function promotionIdOf(state: HeadState): string | undefined {
  if (state.kind === 'absent') return undefined;
  const trailers = state.commits.flatMap((commit) => commit.trailers);
  return trailers.find(([key]) => key === 'Promotion-Id')?.[1];
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

export function foreignBranch(branch: string, { commits }: { commits: readonly LoggedCommit[] }): ConflictError {
  const [newest] = commits;
  const what =
    newest === undefined
      ? ''
      : ` (newest: ${newest.sha.slice(0, 12)} ${JSON.stringify(newest.subject)} by ${newest.author.name})`;
  return new ConflictError(
    `branch ${branch} holds ${commits.length} commit${commits.length === 1 ? '' : 's'} that no promotion made${what}`,
    {
      hint: 'Nothing was changed. Delete or rename that branch if it is not needed, or choose another with `pull-request-branch`.',
    },
  );
}
