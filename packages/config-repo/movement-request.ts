/** What every strategy is asked and answers: a movement, and how it changes the target's tree. */
import type { Changes, CommitTree, GitRepository, Snapshot } from '#git';
import type { Warning } from '#manifests';
import type { Environment, ImageMove, PlannedCommit, PlannedFile } from '#promotion';

/** How the target's tree changes. */
export type TreeChange =
  | { kind: 'edit'; changes: Changes }
  /** Files as they are, where more than plain ones change. */
  | { kind: 'tree'; tree: string }
  | { kind: 'merge'; tree: string; parent: string }
  /** People settled the merge on the pull request's branch, whose tip it is: `tree` comes of merging that. */
  | { kind: 'settled'; tree: string; tip: string };

export interface Movement {
  images: readonly ImageMove[];
  /** Names of images that the target does not hold and that therefore stay behind. */
  missing: readonly string[];
  files: readonly PlannedFile[];
  commits: readonly PlannedCommit[];
  /** Tells apart movements whose images and paths are alike. */
  content: string;
  change: TreeChange;
  warnings: readonly Warning[];
}

export interface MovementRequest {
  git: GitRepository;
  configFile: string;
  from: Environment;
  to: Environment;
  source: Snapshot;
  target: Snapshot;
  only: readonly string[];
  expectedTag: string | undefined;
  /** Where people can settle what a machine cannot; none when the promotion is committed at once. */
  proposal: ProposalBranch | undefined;
}

export interface ProposalBranch {
  branch: string;
  /** See HeadQuestion. */
  lasting: readonly string[];
}

/** Signs commits that never leave this machine. */
const NOBODY = { name: 'gitops-actions', email: 'gitops-actions@localhost' };

/** The target as it would be, to be read like any other commit. */
export async function preview(git: GitRepository, parents: readonly string[], tree: CommitTree): Promise<Snapshot> {
  const commit = await git.createCommit({ parents, tree, message: 'preview', author: NOBODY, committer: NOBODY });
  return git.snapshotAt(commit);
}
