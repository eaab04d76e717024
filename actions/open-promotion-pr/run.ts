import {
  type AskSource,
  announcePlan,
  announceProposal,
  type ConfigRepository,
  cutDiff,
  type PreparedPromotion,
  type PromotionRequest,
  type Proposal,
  type ProposalOptions,
  planNow,
  previewDiff,
  proposalOptions,
  proposalOutputs,
  readPromotionRequest,
  summarisePromotion,
} from '#config-repo';
import type { InputsOf, Job, OutputsOf } from '#kit';
import type { PromotionResult } from '#promotion';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  openRepository(inputs: Inputs): Promise<ConfigRepository>;
  askSource(inputs: Inputs): AskSource;
}

/**
 * Proposes a promotion to people. Gates are shown in the pull request and keep machines from merging
 * it; they do not keep people from looking at it.
 */
export async function run(inputs: Inputs, { job, openRepository, askSource }: Ports): Promise<Outputs> {
  await using repository = await openRepository(inputs);
  const request = await readPromotionRequest(repository, inputs, {
    expectedTag: undefined,
    liftHold: false,
    approvedPlan: undefined,
    mode: 'pull-request',
    askSource: askSource(inputs),
  });

  const options = await proposalOptions(inputs, request, 'propose', job);
  const planned = await planNow(repository, request, job);
  announcePlan(job.log, planned);
  // A template that cannot be filled must not wait for the real run to say so.
  options.message(planned);

  const { prepared, result, outputs } = inputs.dryRun
    ? planOnly(planned)
    : await propose(repository, request, planned, options, job);

  const diff = await previewDiff(repository, prepared, inputs);
  await summarisePromotion(repository, { request, prepared, result, diff, job });
  return { ...outputs, plan: prepared.plan, diff: cutDiff(diff) };
}

interface Proposed {
  prepared: PreparedPromotion;
  result: PromotionResult;
  outputs: Outputs;
}

function planOnly(prepared: PreparedPromotion): Proposed {
  const kind = prepared.plan.operation === 'none' ? 'nothing' : 'planned';
  return { prepared, result: { kind }, outputs: { pullRequestOperation: 'none' } };
}

async function propose(
  repository: ConfigRepository,
  request: PromotionRequest,
  planned: PreparedPromotion,
  options: ProposalOptions,
  job: Job,
): Promise<Proposed> {
  const { proposePromotion } = await import('#config-repo/pull-requests');
  const proposal = await proposePromotion(repository, request, planned, options, job);
  announceProposal(job.log, proposal);
  return { prepared: proposal.prepared, result: resultOf(proposal), outputs: proposalOutputs(proposal) };
}

function resultOf({ pullRequest, operation }: Proposal): PromotionResult {
  if (pullRequest === undefined) return { kind: 'nothing' };
  return { kind: 'pull-request', number: pullRequest.number, url: pullRequest.url, operation };
}
