/**
 * The port every forge is driven through. It speaks of pull requests, not of REST; GitHub, Gitea
 * and the local forge implement it, and the same contract suite runs against each.
 *
 * All methods throw `RemoteError` (status, retryable, request id) when the forge refuses or fails
 * for good; transient failures and rate limits are retried inside.
 */

import type { Releases } from './release.ts';

export interface PullRequest {
  number: number;
  url: string;
  state: 'open' | 'closed' | 'merged';
  title: string;
  body: string;
  draft: boolean;
  /** Branch name without `refs/heads/`. */
  head: string;
  /** Commit the head branch points at, as the forge sees it. */
  headSha: string;
  base: string;
  labels: readonly string[];
  autoMerge: boolean;
}

/** One that was asked for by its number; whatever its branch is a branch of. */
export interface FoundPullRequest extends PullRequest {
  /** `fork`: its branch is in another repository (or was: it may be gone), and its code is whoever's. */
  origin: 'same-repository' | 'fork';
}

export interface PullRequestText {
  title: string;
  body: string;
}

export interface NewPullRequest extends PullRequestText {
  head: string;
  base: string;
  draft: boolean;
}

export type RetargetOutcome =
  | { kind: 'retargeted'; pullRequest: PullRequest }
  /** One for that base is open already, there is nothing to merge into it, or the forge cannot. */
  | { kind: 'refused'; reason: string };

/** Everything create-pull-request users expect to be able to put on a pull request. */
export interface PullRequestDecoration {
  labels: readonly string[];
  assignees: readonly string[];
  reviewers: readonly string[];
  /** Slugs, `team` or `org/team`. */
  teamReviewers: readonly string[];
  /** Title or number of the milestone. */
  milestone?: string;
}

/** A comment that is written once and then kept up to date. */
export interface StickyComment {
  /** Stands somewhere in `body`; what the comment is found by. An HTML comment, so that nobody sees it. */
  marker: string;
  body: string;
  whenAbsent: 'create' | 'leave';
}

/** One commit in one environment, as the forge shows it on the pull request. */
export interface Deployment {
  /** `shop-pr-7`; one that is thrown away in the end. */
  environment: string;
  sha: string;
  state: 'in_progress' | 'success' | 'failure';
  /** Cut to what the forge takes. */
  description: string;
  /** Where it can be looked at. */
  url?: string;
  /** The run that deploys it. */
  logUrl?: string;
}

export type DeploymentOutcome =
  | { kind: 'recorded' }
  /** The forge keeps no deployments. */
  | { kind: 'unsupported'; reason: string };

export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** What came of asking the forge to merge once its requirements are met. */
export type AutoMergeOutcome =
  /** Will be merged by the forge when its requirements are met. */
  | { kind: 'scheduled' }
  /** Nothing was in the way: merged at once. */
  | { kind: 'merged'; sha: string }
  /** Put into the branch's merge queue. */
  | { kind: 'queued' }
  /** The repository or branch does not permit it; `reason` says why and what to change. */
  | { kind: 'refused'; reason: string };

/** A commit of a pull request as it was proposed. Where it was squashed or rebased, the base has others in its place. */
export interface ProposedCommit {
  sha: string;
  isMerge: boolean;
  author: { name: string; email: string };
  /** Milliseconds since the epoch, whole seconds. */
  authored: number;
  message: string;
}

export interface MergedPullRequest {
  number: number;
  url: string;
  title: string;
  head: string;
  base: string;
  labels: readonly string[];
  /** The newest commit that merging it put on the base: a merge, a squash, or the last of a rebase. */
  mergeCommit: string;
  /** Oldest first. */
  commits: readonly ProposedCommit[];
}

export type ReadMerge =
  | ({ kind: 'merged' } & MergedPullRequest)
  | { kind: 'not-merged'; state: PullRequest['state']; url: string }
  | { kind: 'absent' };

export interface FileChange {
  path: string;
  /** New content; `null` deletes the file. */
  content: Uint8Array | null;
}

export interface ApiCommit {
  branch: string;
  /** The commit the branch must still point at; anything else is a lost race. */
  expectedHead: string;
  /** First line subject, then a blank line and the body. */
  message: string;
  changes: readonly FileChange[];
}

export type ApiCommitOutcome =
  | { kind: 'committed'; sha: string; verified: boolean }
  /** The branch moved: read its new tip and compute the edit anew. */
  | { kind: 'stale' };

export interface ComparedCommit {
  sha: string;
  subject: string;
  /** Whole, subject included. */
  message: string;
  parents: readonly string[];
  author: string;
  /** The author's account on the forge, where it is known. */
  login: string | undefined;
  url: string;
}

export interface Comparison {
  url: string;
  /** Oldest first. */
  commits: readonly ComparedCommit[];
  totalCommits: number;
}

export interface Forge extends Releases {
  readonly kind: 'github' | 'gitea' | 'local';

  /** The open pull requests from the branch `head` of this very repository, whatever their base; lowest number first. */
  openPullRequests(head: string): Promise<PullRequest[]>;
  /** Undefined when there is no such one. */
  readPullRequest(number: number): Promise<FoundPullRequest | undefined>;
  /**
   * Opens a pull request. When one for the same head and base already exists (a race, or a retried
   * request whose answer was lost) that one is returned as if created.
   */
  createPullRequest(request: NewPullRequest): Promise<PullRequest>;
  updatePullRequest(number: number, text: PullRequestText): Promise<PullRequest>;
  /** Makes it merge into another branch; fine when it does already. */
  retargetPullRequest(number: number, base: string): Promise<RetargetOutcome>;
  /** Adds what is missing and removes nothing: people may have added their own. */
  decoratePullRequest(number: number, decoration: PullRequestDecoration): Promise<void>;
  /** Closes without merging, leaving `comment` as the explanation. Closing a closed one is fine. */
  closePullRequest(number: number, comment: string): Promise<void>;
  /** Exactly one comment with that marker, of ours, whoever else runs this at the same time. Others' comments stay as they are. */
  keepComment(number: number, comment: StickyComment): Promise<void>;
  autoMerge(number: number, method: MergeMethod, expectedHead: string): Promise<AutoMergeOutcome>;
  /** Takes back a scheduled merge, or takes the pull request out of the merge queue. Fine when there is none. */
  cancelAutoMerge(number: number): Promise<void>;

  /** Once it succeeds, what was in that environment before counts as replaced. */
  recordDeployment(deployment: Deployment): Promise<DeploymentOutcome>;
  /** Nothing is in that environment any more. Fine when nothing ever was. */
  deactivateDeployments(environment: string): Promise<DeploymentOutcome>;

  /** What a pull request brought, if it was merged. */
  readMerge(number: number): Promise<ReadMerge>;
  /** Those merged into a branch since then (milliseconds since the epoch); perhaps some from before. */
  mergedInto(base: string, since: number): Promise<Pick<MergedPullRequest, 'number' | 'head' | 'mergeCommit'>[]>;
  /** The merged pull requests that brought a commit, lowest number first. */
  mergesOf(sha: string): Promise<Pick<MergedPullRequest, 'number' | 'base'>[]>;

  /** Commits through the forge's API, so that the forge signs it. */
  commit(commit: ApiCommit): Promise<ApiCommitOutcome>;
  /** Makes `branch` point at `sha` (which the forge already has), whatever it pointed at before. */
  setBranch(branch: string, sha: string): Promise<void>;
  /** Deleting a branch that is gone is fine. */
  deleteBranch(branch: string): Promise<void>;

  /**
   * What lies between two refs of `repository` (`owner/name` on the same forge); undefined when unknown there.
   * At most `limit` commits, by default 100.
   */
  compare(repository: string, base: string, head: string, limit?: number): Promise<Comparison | undefined>;

  commitUrl(sha: string): string;
  /** Web address of a file at a commit; `line` counts from 1. */
  fileUrl(sha: string, path: string, line?: number): string;
  compareUrl(base: string, head: string): string;
}
