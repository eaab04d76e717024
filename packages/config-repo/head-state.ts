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
  const beyondSource = new Set((await git.commitsBetween(source, tip)).map(({ sha }) => sha));
  const commits = (await git.commitsBetween(base, tip)).filter(({ sha }) => beyondSource.has(sha));
  const ours = commits.filter((commit) => isPromotionTo(commit, environment));
  if (ours.length === commits.length) return { kind: 'ours', tip, commits };
  return { kind: ours.length > 0 ? 'shared' : 'foreign', tip, commits };
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
