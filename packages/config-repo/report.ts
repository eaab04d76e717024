/** Tells people what is planned and what came of it: in the log, and on the run's summary page. */
import type { AutoMergeOutcome } from '#forge';
import type { CommitContent, Snapshot } from '#git';
import type { Job, Log } from '#kit';
import { cutToBytes } from '#markdown';
import {
  describeBlockers,
  describeMissing,
  describeNothing,
  describeUnversioned,
  formatVersion,
  type Plan,
  type PromotionResult,
  promotionSummary,
} from '#promotion';
import { type CommitIdentity, contentOf, createLocally } from './commit.ts';
import { readAllVersions } from './environments.ts';
import type { PullRequestOutcome } from './kept-pull-request.ts';
import { type PreparedPromotion, type PromotionRequest, snapshotCache } from './prepare.ts';
import type { ConfigRepository } from './repository.ts';

export function announcePlan(log: Log, { plan, warnings }: PreparedPromotion): void {
  const { from, to, images, files, commits } = plan;
  log.info(
    `Promote ${from.environment} (${from.branch} ${from.commit.slice(0, 12)}) to ${to.environment} (${to.branch} ${to.commit.slice(0, 12)})`,
  );
  if (plan.operation === 'none') log.info(`Nothing to promote: ${describeNothing(plan)}.`);
  for (const move of images) {
    log.info(
      `  ${move.repository}: ${formatVersion(move.from)} → ${formatVersion(move.to)}  (${move.file}:${move.line})`,
    );
  }
  if (files.length > 0 && commits.length > 0)
    log.info(`  ${commits.length} commit${commits.length === 1 ? '' : 's'} of ${from.branch}, ${files.length} files`);
  for (const { path, change } of files.filter(({ path }) => !images.some(({ file }) => file === path)))
    log.info(`  ${change} ${path}`);
  for (const sentence of [...describeMissing(plan), ...describeUnversioned(plan)]) log.warning(sentence);
  for (const blocker of describeBlockers(plan)) log.notice(`Blocked by ${blocker}`);
  for (const { message, file, line, column } of warnings) log.warning(message, { file, line, column });
}

/** A dry run says what the real one would do: `operation: none` alone reads as if there were nothing to do. */
export function announceDryRun(log: Log, { plan }: PreparedPromotion, { branch }: { branch: string }): void {
  if (plan.operation === 'commit') log.info(`Dry run, nothing was changed: would commit to ${plan.to.branch}.`);
  if (plan.operation === 'pull-request')
    log.info(`Dry run, nothing was changed: would open or update the pull request of ${branch}.`);
}

/** What the prepared promotion changes, as a unified diff; `made` is the commit if it is here already, as after a push. */
export async function previewDiff(
  repository: ConfigRepository,
  { change, sides, plan }: Pick<PreparedPromotion, 'change' | 'sides' | 'plan'>,
  identity: CommitIdentity,
  made?: string,
): Promise<string> {
  return plan.files.length === 0
    ? ''
    : localDiff(repository, sides.target, contentOf(change, sides.target, 'preview'), identity, made);
}

/** The diff of a change that need not have been pushed: the commit is made locally only, unless it is `made` here already. */
export async function localDiff(
  repository: ConfigRepository,
  parent: Snapshot,
  content: CommitContent,
  identity: CommitIdentity,
  made?: string,
): Promise<string> {
  const commit = made ?? (await createLocally(repository, parent, content, identity));
  return repository.git.diff(parent.commit, commit);
}

/** Outputs travel through environment variables of later steps, which the kernel limits to 128 KiB each. */
const DIFF_LIMIT = 60_000;

export function cutDiff(diff: string): string {
  return cutToBytes(diff, DIFF_LIMIT);
}

export async function summarisePromotion(
  repository: ConfigRepository,
  {
    request,
    prepared,
    result,
    diff,
    job,
  }: {
    request: PromotionRequest;
    prepared: PreparedPromotion;
    result: PromotionResult;
    diff: string;
    job: Job;
  },
): Promise<void> {
  const { plan, sides } = prepared;
  const environments = await readAllVersions(
    request.config,
    snapshotCache(repository.git, [sides.target, sides.source]),
  );
  job.summary.add(
    promotionSummary({
      plan,
      repository: repository.address,
      result,
      environments,
      links: linksOf(repository, plan),
      diff,
    }),
  );
}

function linksOf(repository: ConfigRepository, plan: Plan): ReturnType<ConfigRepository['links']> {
  return repository.links(plan.to.branch);
}

export function announceProposal(log: Log, { operation, pullRequest, autoMerge }: PullRequestOutcome): void {
  if (pullRequest === undefined) return;
  log.info(
    `Pull request #${pullRequest.number} ${operation === 'none' ? 'is up to date' : operation}: ${pullRequest.url}`,
  );
  if (autoMerge?.kind === 'refused') log.warning(`Auto-merge is not possible: ${autoMerge.reason}`);
  else if (autoMerge !== undefined) log.info(describeAutoMerge(autoMerge));
}

function describeAutoMerge(outcome: Exclude<AutoMergeOutcome, { kind: 'refused' }>): string {
  switch (outcome.kind) {
    case 'scheduled':
      return 'It will be merged once its requirements are met.';
    case 'queued':
      return 'It is in the merge queue.';
    case 'merged':
      return `It was merged at once as ${outcome.sha}: nothing was in the way.`;
  }
}

/** The outputs that create-pull-request users know. */
export function proposalOutputs({ operation, pullRequest, headSha }: PullRequestOutcome) {
  return {
    pullRequestOperation: operation,
    pullRequestNumber: pullRequest && String(pullRequest.number),
    pullRequestUrl: pullRequest?.url,
    pullRequestHeadSha: headSha,
    pullRequestBranch: pullRequest?.head,
  };
}
