import {
  announcePlan,
  announceProposal,
  type ConfigRepository,
  commitPromotion,
  cutDiff,
  type PreparedPromotion,
  type PromotionRequest,
  type Proposal,
  planNow,
  previewDiff,
  promotionMessage,
  proposalBranch,
  proposalOptions,
  proposalOutputs,
  proposePromotion,
  readPromotionRequest,
  summarisePromotion,
  withholdProposal,
} from '#config-repo';
import { BlockedError } from '#errors';
import { FailedStep, type InputsOf, type Job, type OutputsOf } from '#kit';
import { blockedBy, describeBlockers, type PromotionResult } from '#promotion';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  openRepository(inputs: Inputs): Promise<ConfigRepository>;
}

/** Observe, plan, act, record. The record is the commit itself: its trailers are the ledger. */
export async function run(inputs: Inputs, { job, openRepository }: Ports): Promise<Outputs> {
  await using repository = await openRepository(inputs);
  const request = await readPromotionRequest(repository, inputs, {
    expectedTag: inputs.tag,
    liftHold: inputs.liftHold,
    mode: 'as-configured',
  });
  const prepared = await planNow(repository, request, job);
  announcePlan(job.log, prepared);

  const acted = inputs.dryRun ? planOnly(prepared) : await act(repository, request, prepared, inputs, job);

  const diff = await previewDiff(repository, acted.prepared, inputs);
  await summarisePromotion(repository, { request, prepared: acted.prepared, result: acted.result, diff, job });
  const outputs = { ...planOutputs(acted.prepared), ...acted.outputs, diff: cutDiff(diff) };
  if (acted.result.kind === 'blocked' && inputs.onBlocked === 'fail') throw failBlocked(acted.prepared, outputs);
  return outputs;
}

interface Acted {
  /** What was acted on: planned anew when a race was lost. */
  prepared: PreparedPromotion;
  result: PromotionResult;
  outputs: Outputs;
}

function planOnly(prepared: PreparedPromotion): Acted {
  const { operation } = prepared.plan;
  if (operation === 'none') return nothingToDo(prepared);
  if (operation === 'blocked') return blocked(prepared);
  return { prepared, result: { kind: 'planned' }, outputs: { operation: 'none' } };
}

async function act(
  repository: ConfigRepository,
  request: PromotionRequest,
  prepared: PreparedPromotion,
  inputs: Inputs,
  job: Job,
): Promise<Acted> {
  if (prepared.plan.operation === 'blocked') {
    if (request.mode === 'pull-request')
      await withholdProposal(repository, request, proposalBranch(inputs, request.route.to));
    return blocked(prepared);
  }
  if (request.mode === 'commit') return commit(repository, request, prepared, inputs, job);
  const options = await proposalOptions(inputs, request.route.to, job);
  const proposal = await proposePromotion(repository, request, prepared, options, job);
  announceProposal(job.log, proposal);
  return proposed(proposal);
}

async function commit(
  repository: ConfigRepository,
  request: PromotionRequest,
  planned: PreparedPromotion,
  inputs: Inputs,
  job: Job,
): Promise<Acted> {
  const message = ({ plan, liftsHold }: PreparedPromotion): string => promotionMessage(inputs, plan, liftsHold);
  const done = await commitPromotion(repository, request, planned, { identity: inputs, message, job });
  if (done.kind === 'unchanged')
    return done.prepared.plan.operation === 'blocked' ? blocked(done.prepared) : nothingToDo(done.prepared);
  const commitUrl = repository.links(done.commit).commit?.(done.commit);
  job.log.info(`Committed ${done.commit} to ${request.route.to.branch}`);
  return {
    prepared: done.prepared,
    result: { kind: 'committed', commit: done.commit },
    outputs: { operation: 'committed', commitSha: done.commit, commitUrl },
  };
}

function nothingToDo(prepared: PreparedPromotion): Acted {
  return { prepared, result: { kind: 'nothing' }, outputs: { operation: 'none' } };
}

function blocked(prepared: PreparedPromotion): Acted {
  return { prepared, result: { kind: 'blocked' }, outputs: { operation: 'blocked' } };
}

function proposed(proposal: Proposal): Acted {
  const { prepared, pullRequest, operation } = proposal;
  const outputs = {
    operation: operation === 'none' || operation === 'closed' ? 'none' : 'pull-request',
    ...proposalOutputs(proposal),
  };
  if (pullRequest === undefined) return { prepared, result: { kind: 'nothing' }, outputs };
  const { number, url } = pullRequest;
  return { prepared, result: { kind: 'pull-request', number, url, operation }, outputs };
}

function planOutputs({ plan }: PreparedPromotion): Outputs {
  return {
    plan,
    planHash: plan.hash,
    promotionId: plan.promotionId,
    images: plan.images,
    blockedBy: blockedBy(plan).join(','),
  };
}

function failBlocked({ plan }: PreparedPromotion, outputs: Outputs): FailedStep {
  const error = new BlockedError(`${plan.to.environment} is blocked: ${describeBlockers(plan).join('; ')}`, {
    gates: blockedBy(plan),
    hint: 'Nothing was changed. Settle what the gate asks for and run again; with `on-blocked: skip` the step passes with `operation: blocked`.',
  });
  return new FailedStep({ outputs, cause: error });
}
