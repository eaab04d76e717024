/** What a promotion's pull request says: written when it is opened, and brought up to date. */
import type { Forge, PullRequest, PullRequestDecoration } from '#forge';
import type { Job } from '#kit';
import { keepTickedBoxes, normaliseLines, pullRequestBody, pullRequestTitle } from '#promotion';
import { readAllVersions } from './environments.ts';
import { ledgerTrailers } from './message.ts';
import { type PreparedPromotion, type PromotionRequest, snapshotCache } from './prepare.ts';
import type { ConfigRepository } from './repository.ts';
import { readShippedChanges } from './shipped.ts';

export interface ProposalText {
  branch: string;
  title: string | undefined;
  /** The user's own text, put first. */
  introduction: string;
  checklist: readonly string[];
  decoration: PullRequestDecoration;
  draft: boolean;
}

export interface TextUpdate {
  forge: Forge;
  repository: ConfigRepository;
  request: PromotionRequest;
  text: ProposalText;
  prepared: PreparedPromotion;
  existing: PullRequest | undefined;
  job: Job;
}

export interface WrittenPullRequest {
  pullRequest: PullRequest;
  operation: 'created' | 'updated' | 'none';
}

export async function writePullRequest(update: TextUpdate): Promise<WrittenPullRequest> {
  const { forge, text, prepared, existing } = update;
  const title = text.title ?? pullRequestTitle(prepared.plan);
  const body = await describe(update);
  const written =
    existing === undefined ? await create(update, title, body) : await bringUpToDate(update, existing, title, body);
  await forge.decoratePullRequest(written.pullRequest.number, text.decoration);
  return written;
}

async function describe({ forge, repository, request, text, prepared, job }: TextUpdate): Promise<string> {
  const { plan, sides } = prepared;
  const snapshotOf = snapshotCache(repository.git, [sides.target, sides.source]);
  return pullRequestBody({
    plan,
    repository: repository.address,
    environments: await readAllVersions(request.config, snapshotOf),
    shipped: await readShippedChanges(forge, plan, request.config.sources, (message) => job.log.warning(message)),
    links: repository.links(plan.to.branch),
    checklist: text.checklist,
    introduction: text.introduction,
    trailers: ledgerTrailers(plan, prepared.liftsHold),
  });
}

async function create({ forge, text, prepared }: TextUpdate, title: string, body: string): Promise<WrittenPullRequest> {
  const { branch: head, draft } = text;
  const pullRequest = await forge.createPullRequest({ title, body, head, base: prepared.plan.to.branch, draft });
  return { pullRequest, operation: 'created' };
}

async function bringUpToDate(
  { forge, prepared }: TextUpdate,
  current: PullRequest,
  title: string,
  fresh: string,
): Promise<WrittenPullRequest> {
  const body = keepTickedBoxes(fresh, { body: current.body, promotionId: prepared.plan.promotionId });
  const isSame = current.title === title && normaliseLines(current.body).trim() === body.trim();
  if (isSame) return { pullRequest: current, operation: 'none' };
  return { pullRequest: await forge.updatePullRequest(current.number, { title, body }), operation: 'updated' };
}
