/** What the GitHub double remembers. Branches and commits are not here: those are real, in the git repositories. */
import type { BareRepository } from '../git-server-repository.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';
export type Permission = 'contents' | 'pull-requests' | 'issues' | 'metadata' | 'merge-queues' | 'deployments';
export type Level = 'read' | 'write';

/** Whom a token belongs to and what it may do. */
export interface TokenGrant {
  login: string;
  /** `actions`: a workflow's own token, which a repository can forbid to open pull requests. */
  kind: 'actions' | 'person';
  permissions: Partial<Record<Permission, Level>>;
  /** `owner/name`s it can see; all when left out. */
  repositories?: readonly string[];
}

/** What a branch demands. */
export interface BranchRules {
  /** How a push is refused: by branch protection (GH006), by a ruleset (GH013), or not. */
  pushes: 'allowed' | 'protected' | 'ruleset';
  /** A required check, pending after every push until `passChecks`. */
  requiredChecks: boolean;
  requiredReviews: number;
  mergeQueue: boolean;
}

export interface RepositorySettings {
  /** `needs-protection`: refused where the base branch has no rules, as GitHub does on some plans. */
  autoMerge: 'allowed' | 'not-allowed' | 'needs-protection';
  actionsMayCreatePullRequests: boolean;
  mergeMethods: readonly MergeMethod[];
  deleteBranchOnMerge: boolean;
  /** How many requests a push goes unnoticed by its pull request, and then how often its mergeability is still unknown. */
  lag: number;
  /** Who can be assigned and asked for a review. */
  collaborators: readonly string[];
  /** Slugs. */
  teams: readonly string[];
  /** Titles; numbered from 1. */
  milestones: readonly string[];
  rules: Readonly<Record<string, Partial<BranchRules>>>;
}

export interface DeploymentState {
  id: number;
  sha: string;
  environment: string;
  transient: boolean;
  at: string;
  author: string;
  /** Oldest first. */
  statuses: {
    id: number;
    state: string;
    url: string;
    logUrl: string;
    description: string;
    at: string;
    author: string;
  }[];
}

export interface CommentState {
  id: number;
  author: string;
  body: string;
  at: string;
}

export interface ReviewState {
  id: number;
  author: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED';
  at: string;
  sha: string;
}

export interface PullState {
  readonly number: number;
  readonly author: string;
  readonly head: string;
  readonly createdAt: string;
  title: string;
  body: string;
  draft: boolean;
  state: 'open' | 'closed';
  headSha: string;
  base: string;
  baseSha: string;
  labels: string[];
  assignees: string[];
  reviewers: string[];
  teamReviewers: string[];
  milestone: number | undefined;
  /** Owner of the fork whose branch it is; undefined when the branch is the repository's own. */
  fork?: string;
  comments: CommentState[];
  reviews: ReviewState[];
  checks: 'pending' | 'passed' | 'failed';
  autoMerge: { method: MergeMethod; by: string } | undefined;
  queued: boolean;
  /** Requests since the last push that were answered as before it, and looks at mergeability that were answered "unknown". */
  unnoticed: number;
  uncomputed: number;
  /** `before`: where the base was. */
  merged: { sha: string; by: string; at: string; before: string } | undefined;
  updatedAt: string;
  closedAt: string | undefined;
}

export interface ReleaseState {
  readonly id: number;
  tag: string;
  target: string;
  name: string;
  body: string;
  draft: boolean;
  prerelease: boolean;
  readonly author: string;
  readonly createdAt: string;
  publishedAt: string | undefined;
}

export interface RepositoryState {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly git: BareRepository;
  readonly defaultBranch: string;
  settings: RepositorySettings;
  readonly pulls: PullState[];
  /** In order of creation. */
  readonly releases: ReleaseState[];
  /** Tag of the release that was made the latest. */
  latestRelease: string | undefined;
  /** Labels of the repository, in order of creation. */
  readonly labels: string[];
  /** Oldest first. */
  readonly deployments: DeploymentState[];
  /** The last id that a comment got. */
  lastCommentId: number;
  /** Commits made through the API, which GitHub signs. */
  readonly signed: Set<string>;
  readonly createdAt: string;
}

export const openSettings: RepositorySettings = {
  autoMerge: 'allowed',
  actionsMayCreatePullRequests: true,
  mergeMethods: ['merge', 'squash', 'rebase'],
  deleteBranchOnMerge: false,
  lag: 0,
  collaborators: ['alice', 'bob'],
  teams: ['platform'],
  milestones: [],
  rules: {},
};

export const fullGrant: TokenGrant = {
  login: 'github-actions[bot]',
  kind: 'actions',
  permissions: {
    contents: 'write',
    'pull-requests': 'write',
    issues: 'write',
    metadata: 'read',
    'merge-queues': 'write',
    deployments: 'write',
  },
};

export function rulesOf({ settings }: RepositoryState, branch: string): BranchRules & { any: boolean } {
  const given = settings.rules[branch];
  return {
    pushes: 'allowed',
    requiredChecks: false,
    requiredReviews: 0,
    mergeQueue: false,
    ...given,
    any: given !== undefined,
  };
}

export function fullName({ owner, name }: RepositoryState): string {
  return `${owner}/${name}`;
}

/** GraphQL's id of a pull request. */
export function pullId({ id }: RepositoryState, { number }: PullState): string {
  return `PR_${id}_${number}`;
}

export function may({ permissions }: TokenGrant, permission: Permission, level: Level): boolean {
  const granted = permissions[permission];
  return granted === 'write' || (granted !== undefined && granted === level);
}
