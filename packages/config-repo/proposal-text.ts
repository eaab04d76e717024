/** What a promotion's pull request says: written when it is opened, and brought up to date. */
import type { Forge, PullRequest, PullRequestDecoration } from '#forge';
import type { Job } from '#kit';
import { keepTickedBoxes, pullRequestBody, pullRequestTitle } from '#promotion';
import { readAllVersions } from './environments.ts';
import { ledgerTrailers } from './message.ts';
import { type PreparedPromotion, type PromotionRequest, snapshotCache } from './prepare.ts';
import { type WrittenPullRequest, writePullText } from './pull-text.ts';
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

export async function writePullRequest(update: TextUpdate): Promise<WrittenPullRequest> {
  const { forge, text, prepared, existing } = update;
  const { promotionId, to } = prepared.plan;
  const fresh = await describe(update);
  const body = existing === undefined ? fresh : keepTickedBoxes(fresh, { body: existing.body, promotionId });
  const title = text.title ?? pullRequestTitle(prepared.plan);
  const { branch: head, draft, decoration } = text;
  return writePullText(forge, existing, { title, body, head, base: to.branch, draft, decoration });
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
