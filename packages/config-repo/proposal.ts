/** The one pull request of a target environment: opened, updated in place, closed when nothing is left. */

import { ConflictError } from '#errors';
import type { AutoMergeOutcome, Forge, MergeMethod, PullRequest, PullRequestDecoration } from '#forge';
import { type CommitContent, type LoggedCommit, parseTrailers, type Snapshot } from '#git';
import type { Job } from '#kit';
import { keepTickedBoxes, normaliseLines, type Plan, pullRequestBody, pullRequestTitle } from '#promotion';
import { type CommitIdentity, contentOf } from './commit.ts';
import { readAllVersions } from './environments.ts';
import { writeHead } from './head.ts';
import { type PreparedPromotion, type PromotionRequest, preparePromotion, snapshotCache } from './prepare.ts';
import { planAfresh } from './promotion.ts';
import type { ConfigRepository } from './repository.ts';
import { readShippedChanges } from './shipped.ts';

export interface ProposalOptions {
  /** Branch of the pull request. */
  branch: string;
  title: string | undefined;
  introduction: string;
  decoration: PullRequestDecoration;
  checklist: readonly string[];
  draft: boolean;
  autoMerge: boolean;
  mergeMethod: MergeMethod;
  deleteBranch: boolean;
  identity: CommitIdentity;
  /** The message of the promotion's commit. */
  message(prepared: PreparedPromotion): string;
}

export type ProposalOperation = 'created' | 'updated' | 'closed' | 'none';

export interface Proposal {
  operation: ProposalOperation;
  prepared: PreparedPromotion;
  pullRequest: PullRequest | undefined;
  /** Commit at the head of the pull request; undefined when there is none. */
  headSha: string | undefined;
  autoMerge: AutoMergeOutcome | undefined;
}

const ATTEMPTS = 5;

/**
 * Makes the pull request say what the plan says. Every step looks first and does only what is
 * missing, so that a run cut off anywhere is completed by the next one.
 */
export async function proposePromotion(
  repository: ConfigRepository,
  request: PromotionRequest,
  planned: PreparedPromotion,
  options: ProposalOptions,
  job: Job,
): Promise<Proposal> {
  const forge = await repository.forge();
  const branches = { head: options.branch, base: request.route.to.branch };
  const existing = await forge.findPullRequest(branches);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const prepared = attempt === 1 ? planned : await planAfresh(repository, request, job);
    if (prepared.plan.operation === 'none') return closeProposal(repository, existing, prepared, options);
    const head = await updateHead({ repository, request, options, job, prepared, existing });
    if (head.kind === 'lost-race') continue;
    const pullRequest = await writePullRequest({ forge, repository, request, options, job, prepared, existing });
    const autoMerge = await mergeWhenReady(forge, pullRequest.pullRequest, head.sha, prepared.plan, options);
    const operation = pullRequest.operation === 'none' && head.kind === 'written' ? 'updated' : pullRequest.operation;
    return { operation, prepared, pullRequest: pullRequest.pullRequest, headSha: head.sha, autoMerge };
  }
  throw new ConflictError(
    `branch ${options.branch} was changed by somebody else ${ATTEMPTS} times while this promotion was being written`,
    {
      hint: 'Let only one run at a time promote to an environment: give the workflow a `concurrency` group per target.',
    },
  );
}

async function closeProposal(
  repository: ConfigRepository,
  existing: PullRequest | undefined,
  prepared: PreparedPromotion,
  { branch, deleteBranch }: ProposalOptions,
): Promise<Proposal> {
  const forge = await repository.forge();
  if (existing === undefined) {
    if (deleteBranch && (await isOurBranch(repository, branch))) await forge.deleteBranch(branch);
    return { operation: 'none', prepared, pullRequest: undefined, headSha: undefined, autoMerge: undefined };
  }
  const { from, to } = prepared.plan;
  await forge.closePullRequest(
    existing.number,
    `Nothing is left to promote: ${to.environment} holds what ${from.environment} holds.`,
  );
  if (deleteBranch) await forge.deleteBranch(branch);
  return {
    operation: 'closed',
    prepared,
    pullRequest: { ...existing, state: 'closed' },
    headSha: existing.headSha,
    autoMerge: undefined,
  };
}

/** Left by a run that died between closing the pull request and deleting its branch, or by a merge that keeps it. */
async function isOurBranch({ git }: ConfigRepository, branch: string): Promise<boolean> {
  if ((await git.branchTip(branch)) === undefined) return false;
  return promotionIdOf(await newestCommit(git.history(branch))) !== undefined;
}

interface HeadUpdate {
  repository: ConfigRepository;
  request: PromotionRequest;
  options: ProposalOptions;
  job: Job;
  prepared: PreparedPromotion;
  existing: PullRequest | undefined;
}

type HeadOutcome = { kind: 'current'; sha: string } | { kind: 'written'; sha: string } | { kind: 'lost-race' };

/**
 * Brings the pull request's branch to the plan: one commit on the base's tip, replaced as a whole,
 * so that squash merges keep its trailers. Commits that people added stay: then the plan is applied
 * on top of theirs. A head that already says the same is left alone, with its approvals.
 */
async function updateHead(update: HeadUpdate): Promise<HeadOutcome> {
  const { repository, request, options, job, prepared, existing } = update;
  const { source, target: base } = prepared.sides;
  const { git } = repository;
  const tip = await git.branchTip(options.branch);
  const write = (onto: Snapshot, from: PreparedPromotion): Promise<HeadOutcome> => {
    const content: CommitContent = contentOf(from.change, onto, options.message(from));
    return writeHead(repository, { branch: options.branch, expected: tip, onto, content, identity: options.identity });
  };
  if (tip === undefined) return write(base, prepared);
  const isOurs = promotionIdOf(await newestCommit(git.history(options.branch)));
  if (isOurs !== undefined && isOurs !== prepared.plan.promotionId) return write(base, prepared);
  if (isOurs === undefined && existing === undefined) return write(base, prepared);
  const head = await git.snapshotAt(tip);
  const onHead = await preparePromotion(git, request, { source, target: head }, job.clock.now());
  if (onHead.plan.operation === 'none') return { kind: 'current', sha: tip };
  return isOurs === undefined ? write(head, onHead) : write(base, prepared);
}

async function newestCommit(history: AsyncIterable<LoggedCommit>): Promise<LoggedCommit | undefined> {
  for await (const commit of history) return commit;
  return undefined;
}

function promotionIdOf(commit: LoggedCommit | undefined): string | undefined {
  return commit?.trailers.find(([key]) => key === 'Promotion-Id')?.[1];
}

interface TextUpdate extends HeadUpdate {
  forge: Forge;
}

async function writePullRequest({ forge, repository, request, options, job, prepared, existing }: TextUpdate) {
  const { plan } = prepared;
  const fresh = pullRequestBody({
    plan,
    repository: repository.address,
    environments: await readAllVersions(
      request.config,
      snapshotCache(repository.git, [prepared.sides.target, prepared.sides.source]),
    ),
    shipped: await readShippedChanges(forge, plan, request.config.sources, (message) => job.log.warning(message)),
    links: repository.links(plan.to.branch),
    checklist: options.checklist,
    introduction: options.introduction,
    trailers: parseTrailers(options.message(prepared)),
  });
  const title = options.title ?? pullRequestTitle(plan);
  const written = existing === undefined ? await create(title, fresh) : await update(existing, title, fresh);
  await forge.decoratePullRequest(written.pullRequest.number, options.decoration);
  return written;

  async function create(title: string, body: string) {
    const { branch, draft } = options;
    const pullRequest = await forge.createPullRequest({ title, body, head: branch, base: plan.to.branch, draft });
    return { pullRequest, operation: 'created' as const };
  }

  async function update(current: PullRequest, title: string, text: string) {
    const body = keepTickedBoxes(text, { body: current.body, promotionId: plan.promotionId });
    const isSame = current.title === title && normaliseLines(current.body).trim() === body.trim();
    if (isSame) return { pullRequest: current, operation: 'none' as const };
    return {
      pullRequest: await forge.updatePullRequest(current.number, { title, body }),
      operation: 'updated' as const,
    };
  }
}

/** A blocked plan is never merged by machine, whatever was scheduled when it was not blocked. */
async function mergeWhenReady(
  forge: Forge,
  { number }: PullRequest,
  headSha: string,
  plan: Plan,
  { autoMerge, mergeMethod }: ProposalOptions,
): Promise<AutoMergeOutcome | undefined> {
  if (plan.operation === 'blocked') {
    // Asked for in any case: a queued pull request does not say so over REST.
    await forge.cancelAutoMerge(number);
    return undefined;
  }
  return autoMerge ? forge.autoMerge(number, mergeMethod, headSha) : undefined;
}

/** A gate has closed: an open pull request stays for people to see, but no machine merges it any more. */
export async function withholdProposal(
  repository: ConfigRepository,
  { route }: PromotionRequest,
  head: string,
): Promise<void> {
  const forge = await repository.forge();
  const existing = await forge.findPullRequest({ head, base: route.to.branch });
  if (existing !== undefined) await forge.cancelAutoMerge(existing.number);
}
