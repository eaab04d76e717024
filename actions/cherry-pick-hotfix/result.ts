/** What became of a hotfix in one target. */
import type { SettledFile } from '#config-repo';

export type TargetStatus = 'picked' | 'already-applied' | 'conflict' | 'failed';

export interface PickedCommit {
  /** On the branch that the hotfix landed on. */
  sha: string;
  subject: string;
  status: 'picked' | 'already-applied' | 'conflict' | 'waiting';
  /** The commit that it became. */
  as?: string;
  /** Where it was already: the commit of the target that says so; absent when its files hold the change. */
  by?: string;
  /** Files whose values were set by key, because git could not merge them. */
  settled?: readonly SettledFile[];
}

export interface TargetResult {
  /** The branch. */
  target: string;
  status: TargetStatus;
  commits: readonly PickedCommit[];
  /** Tip of the target after a push. */
  commitSha?: string;
  pullRequest?: { number: number; url: string; draft: boolean };
  /** Files in conflict. */
  paths?: readonly string[];
  /** Why it conflicts or failed. */
  reason?: string;
  /** Commands that finish the pick by hand. */
  commands?: string;
}

/** Whether the hotfix is in the target, or on its way there by a pull request that needs nobody to settle anything. */
export function isSafe({ status }: TargetResult): boolean {
  return status === 'picked' || status === 'already-applied';
}
