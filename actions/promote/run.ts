import { assertDelivered, type Deployed, withArrival } from '#arrival';
import {
  type AskSource,
  announceDryRun,
  announcePlan,
  announceProposal,
  type ConfigRepository,
  commitPromotion,
  cutDiff,
  deployedImages,
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
import type { WaitResult } from '#delivery';
import { BlockedError } from '#errors';
import { FailedStep, type InputsOf, type Job, type OutputsOf } from '#kit';
import { adviseOn, blockedBy, describeBlockers, type Environment, type PromotionResult } from '#promotion';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  openRepository(inputs: Inputs): Promise<ConfigRepository>;
  askSource(inputs: Inputs): AskSource;
  /** Throws what would keep `awaitEnvironment` from waiting, before anything is changed. */
  prepareWait(environment: Environment, inputs: Inputs): Promise<void>;
  awaitEnvironment(environment: Environment, deployed: Deployed, inputs: Inputs): Promise<WaitResult<unknown>>;
}

/** Observe, plan, act, wait. The record is the commit itself: its trailers are the ledger. */
export async function run(inputs: Inputs, ports: Ports): Promise<Outputs> {
  const { job, openRepository, askSource } = ports;
  await using repository = await openRepository(inputs);
  const request = await readPromotionRequest(repository, inputs, {
    expectedTag: inputs.tag,
    liftHold: inputs.liftHold,
    approvedPlan: inputs.approvedPlan,
    mode: 'as-configured',
    askSource: askSource(inputs),
  });
  if (inputs.wait) assertDelivered(request.route.to, inputs);
  if (inputs.wait && !inputs.dryRun && request.mode === 'commit') await ports.prepareWait(request.route.to, inputs);
  const options = await proposalOptions(inputs, request, 'withhold', job);
  const prepared = await planNow(repository, request, job);
  announcePlan(job.log, prepared);
  // A template that cannot be filled must not wait for the real run to say so.
  options.message(prepared);

  if (inputs.dryRun) announceDryRun(job.log, prepared, options);
  const acted = inputs.dryRun ? planOnly(prepared) : await act({ repository, request, prepared, options, inputs, job });
  if (inputs.liftHold && acted.result.kind === 'nothing') job.log.warning(NO_LIFT);

  const diff = await previewDiff(repository, acted.prepared, inputs, acted.made);
  await summarisePromotion(repository, { request, prepared: acted.prepared, result: acted.result, diff, job });
  const outputs = { ...planOutputs(acted.prepared), ...acted.outputs, diff: cutDiff(diff) };
  if (acted.result.kind === 'blocked' && inputs.onBlocked === 'fail') throw failBlocked(acted.prepared, outputs);
  // Awaited here, since the repository is closed on the way out.
  return inputs.wait ? await arrive({ acted, outputs, request, repository, inputs }, ports) : outputs;
}

interface Departed {
  acted: Acted;
  outputs: Outputs;
  request: PromotionRequest;
  repository: ConfigRepository;
  inputs: Inputs;
}

/** Also where there was nothing to do: the run before may have been cut off while it waited. */
async function arrive({ acted, outputs, request, repository, inputs }: Departed, ports: Ports): Promise<Outputs> {
  const { result, prepared } = acted;
  if (result.kind === 'pull-request') ports.job.log.notice(NO_WAIT);
  if (inputs.dryRun || (result.kind !== 'committed' && result.kind !== 'nothing')) return outputs;
  const { to: environment } = request.route;
  const commit = result.kind === 'committed' ? result.commit : prepared.plan.to.commit;
  return withArrival(outputs, async () => {
    const images = await deployedImages(repository.git, { environment, commit, configFile: request.config.file });
    return ports.awaitEnvironment(environment, { commit, images }, inputs);
  });
}

const NO_WAIT =
  'wait does nothing here: the promotion is a pull request; wait with wait-for-argocd, wait-for-flux or wait-for-rollout in a workflow that runs when it is merged';

const NO_LIFT = 'lift-hold ended no hold: a hold ends with a promotion, and there was nothing to promote';

interface Acted {
  /** What was acted on: planned anew when a race was lost. */
  prepared: PreparedPromotion;
  result: PromotionResult;
  outputs: Outputs;
  /** The commit, if it was made here and not by the forge. */
  made?: string;
}

function planOnly(prepared: PreparedPromotion): Acted {
  const { operation } = prepared.plan;
  if (operation === 'none') return nothingToDo(prepared);
  if (operation === 'blocked') return blocked(prepared);
  return { prepared, result: { kind: 'planned' }, outputs: { operation: 'none' } };
}

interface Act {
  repository: ConfigRepository;
  request: PromotionRequest;
  prepared: PreparedPromotion;
  options: ProposalOptions;
  inputs: Inputs;
  job: Job;
}

async function act({ repository, request, prepared, options, inputs, job }: Act): Promise<Acted> {
  if (request.mode === 'pull-request') {
    const { proposePromotion } = await import('#config-repo/pull-requests');
    const proposal = await proposePromotion(repository, request, prepared, options, job);
    announceProposal(job.log, proposal);
    return proposed(proposal);
  }
  if (prepared.plan.operation === 'blocked') return blocked(prepared);
  const { message } = options;
  const done = await commitPromotion(repository, request, prepared, { identity: inputs, message, job });
  if (done.kind === 'unchanged') {
    return done.prepared.plan.operation === 'blocked' ? blocked(done.prepared) : nothingToDo(done.prepared);
  }
  const commitUrl = repository.links(done.commit).commit?.(done.commit);
  job.log.info(`Committed ${done.commit} to ${request.route.to.branch}`);
  return {
    prepared: done.prepared,
    result: { kind: 'committed', commit: done.commit },
    outputs: { operation: 'committed', commitSha: done.commit, commitUrl },
    ...(inputs.signCommits ? {} : { made: done.commit }),
  };
}

function nothingToDo(prepared: PreparedPromotion): Acted {
  return { prepared, result: { kind: 'nothing' }, outputs: { operation: 'none' } };
}

function blocked(prepared: PreparedPromotion): Acted {
  return { prepared, result: { kind: 'blocked' }, outputs: { operation: 'blocked' } };
}

/** An open pull request is the outcome, whether or not this run had to change it. */
function proposed(proposal: Proposal): Acted {
  const { prepared, pullRequest, operation } = proposal;
  const outputs = proposalOutputs(proposal);
  if (prepared.plan.operation === 'blocked') {
    const acted = blocked(prepared);
    return { ...acted, outputs: { ...outputs, ...acted.outputs } };
  }
  if (pullRequest === undefined) return nothingToDo(prepared);
  const { number, url } = pullRequest;
  const result: PromotionResult = { kind: 'pull-request', number, url, operation };
  return { prepared, result, outputs: { ...outputs, operation: operation === 'closed' ? 'none' : 'pull-request' } };
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
    hint: `Nothing was changed. ${adviseOn(plan.gates, plan.to.environment)} With \`on-blocked: skip\` the step passes with \`operation: blocked\`.`,
  });
  return new FailedStep({ outputs, cause: error });
}
