/** From an action's inputs to what config-repo works with. */
import { InputError } from '#errors';
import type { PullRequestDecoration } from '#forge';
import { assertBranchName, type Snapshot } from '#git';
import type { InputDeclarations, InputsOf, Job } from '#kit';
import { type Environment, fillTemplate, type GitopsConfig } from '#promotion';
import { prefetchEnvironments } from './environments.ts';
import type { commitInputs, promotionInputs, pullRequestInputs, repositoryInputs } from './inputs.ts';
import { promotionMessage } from './message.ts';
import { type AskSource, type PromotionRequest, snapshotCache } from './prepare.ts';
import type { ProposalOptions } from './proposal.ts';
import type { ConfigRepository } from './repository.ts';
import { chooseRoute, readConfig } from './route.ts';
import { readTextInput } from './text-input.ts';

/** The parsed values of a fragment of inputs, under their camelCase names. */
export type Values<Inputs extends InputDeclarations> = InputsOf<{
  name: string;
  title: string;
  description: string;
  inputs: Inputs;
  outputs: Record<never, never>;
}>;

export type RepositoryValues = Values<typeof repositoryInputs>;
export type CommitValues = Values<typeof commitInputs>;
export type PromotionValues = Values<typeof promotionInputs> &
  Pick<PullRequestValues, 'mergeMethod' | 'pullRequestBranch'> &
  RepositoryValues & { from: string | undefined; to: string };
export type PullRequestValues = Values<typeof pullRequestInputs>;

export interface RequestDetails {
  expectedTag: string | undefined;
  liftHold: boolean;
  /** Hash of the plan that somebody has approved. */
  approvedPlan: string | undefined;
  /** Overrides what gitops.yaml says about the target. */
  mode: 'pull-request' | 'as-configured';
  askSource: AskSource;
}

/** Reads gitops.yaml at the branch's tip and says what is to be promoted where. */
export async function readPromotionRequest(
  { git }: ConfigRepository,
  inputs: PromotionValues,
  details: RequestDetails,
): Promise<PromotionRequest> {
  const branch = inputs.branch ?? (await git.defaultBranch());
  const read = async (known: readonly Snapshot[]): Promise<PromotionRequest> => {
    const seen = await snapshotCache(git, known)(branch);
    const config = await readConfig(seen, { config: inputs.config, environments: inputs.environments ?? '' }, branch);
    const route = chooseRoute(config, inputs);
    await prefetchEnvironments(seen, config, branch);
    const mode = details.mode === 'as-configured' ? route.to.promote : details.mode;
    const { expectedTag, liftHold, askSource } = details;
    // A pull request is approved where it is reviewed, and keeps up with its source until then.
    const approvedPlan = mode === 'commit' ? details.approvedPlan : undefined;
    const lasting = lastingBranches(config, branch);
    const proposal = {
      branch: pullRequestBranchName(inputs.pullRequestBranch, { to: route.to.name }, lasting),
      lasting,
    };
    const asked = { only: inputs.images, expectedTag, kept: [], liftHold, approvedPlan, askSource };
    return { config, seen, route, mode, proposal, ...asked, again: read };
  };
  return read([]);
}

/** The branches that environments live on, and the one gitops.yaml is read from. */
export function lastingBranches({ environments }: GitopsConfig, branch: string): string[] {
  return [branch, ...[...environments.values()].map((environment) => environment.branch)];
}

/** What the pull request should look like: the inputs, added to what gitops.yaml says of the target. */
export async function proposalOptions(
  inputs: PullRequestValues & CommitValues,
  { proposal, route: { to } }: PromotionRequest,
  whenBlocked: ProposalOptions['whenBlocked'],
  job: Job,
): Promise<ProposalOptions> {
  return {
    branch: proposal.branch,
    whenBlocked,
    title: inputs.title,
    introduction: await readTextInput('body', inputs.body, inputs.bodyPath, job.runner),
    decoration: decorationOf(inputs, to),
    checklist: to.checklist,
    draft: inputs.draft,
    autoMerge: inputs.autoMerge || to.autoMerge,
    mergeMethod: to.mergeMethod,
    deleteBranch: inputs.deleteBranch,
    identity: inputs,
    message: ({ plan, liftsHold }) => promotionMessage(inputs, plan, liftsHold),
  };
}

/** Never a branch that somebody lives on: it is replaced as a whole, and deleted in the end. */
export function pullRequestBranchName(
  template: string,
  values: Record<string, string>,
  live: readonly string[],
): string {
  const branch = fillTemplate(template, values, 'pull-request-branch');
  assertBranchName(branch, 'pull-request-branch');
  if (!live.includes(branch)) return branch;
  throw new InputError([
    {
      input: 'pull-request-branch',
      problem: `${JSON.stringify(branch)} is a branch that environments live on; a pull request needs a branch of its own, which is replaced and deleted (if it is only checked out here, say with \`branch\` where gitops.yaml lives)`,
    },
  ]);
}

export function decorationOf(inputs: PullRequestValues, to: Environment): PullRequestDecoration {
  const both = (mine: readonly string[], theirs: readonly string[]): string[] => [...new Set([...theirs, ...mine])];
  return {
    labels: both(inputs.labels, to.labels),
    assignees: both(inputs.assignees, to.assignees),
    reviewers: both(inputs.reviewers, to.reviewers),
    teamReviewers: both(inputs.teamReviewers, to.teamReviewers),
    ...(inputs.milestone === undefined ? {} : { milestone: inputs.milestone }),
  };
}
