import { assertDelivered, type Deployed, withArrival } from '#arrival';
import {
  announceProposal,
  type ConfigRepository,
  commitRollback,
  cutDiff,
  deployedImages,
  type PreparedRollback,
  planRollback,
  previewDiff,
  proposalOutputs,
  proposeRollback,
  type RollbackRequest,
  readRollbackRequest,
  rollbackPullRequest,
  rollbackText,
  stopOpenPromotions,
  warnOfAutomation,
} from '#config-repo';
import type { WaitResult } from '#delivery';
import type { InputsOf, Job, OutputsOf } from '#kit';
import { type Environment, type RollbackFacts, type RollbackOutcome, rollbackSummary } from '#promotion';
import { checkImages, type OpenRegistry } from './check-images.ts';
import { announceRollback, planOutputs, rollbackFacts } from './report.ts';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  openRepository(inputs: Inputs): Promise<ConfigRepository>;
  openRegistry: OpenRegistry;
  /** Throws what would keep `awaitEnvironment` from waiting, before anything is changed. */
  prepareWait(environment: Environment, inputs: Inputs): Promise<void>;
  awaitEnvironment(environment: Environment, deployed: Deployed, inputs: Inputs): Promise<WaitResult<unknown>>;
}

/** Look back, plan, show, act, wait. The record is the commit itself: the next rollback reads it, and so does every promotion. */
export async function run(inputs: Inputs, ports: Ports): Promise<Outputs> {
  const { job } = ports;
  await using repository = await ports.openRepository(inputs);
  const request = await readRollbackRequest(repository, inputs, job);
  const { environment } = request;
  if (inputs.wait) assertDelivered(environment, inputs);
  if (inputs.wait && !inputs.dryRun && request.mode === 'commit') await ports.prepareWait(environment, inputs);

  const planned = await planRollback(repository, request, job);
  announceRollback(job.log, planned);
  const doubts = [
    ...(await checkImages(planned, inputs.checkImages, ports.openRegistry)),
    ...(await warnOfAutomation(planned.sides.target, environment)),
  ];
  for (const doubt of doubts) job.log.warning(doubt);
  const preview = await previewDiff(repository, planned, inputs);
  if (preview !== '') await job.log.group('Diff', async () => job.log.info(preview));

  const factsOf = (prepared: PreparedRollback): RollbackFacts =>
    rollbackFacts(repository, prepared, { by: job.runner.actor ?? inputs.author.name, warnings: doubts });
  const acted = await act({ repository, planned, factsOf, inputs, job });
  const diff = acted.prepared === planned ? preview : await previewDiff(repository, acted.prepared, inputs);
  job.summary.add(rollbackSummary(factsOf(acted.prepared), acted.outcome, diff));
  const outputs = { ...planOutputs(acted.prepared), ...acted.outputs, diff: cutDiff(diff) };
  // Awaited here, since the repository is closed on the way out.
  return inputs.wait ? await arrive({ acted, outputs, request, repository, inputs }, ports) : outputs;
}

interface Acted {
  /** What was acted on: planned anew when a race was lost. */
  prepared: PreparedRollback;
  outcome: RollbackOutcome;
  outputs: Outputs;
}

interface Act {
  repository: ConfigRepository;
  planned: PreparedRollback;
  factsOf(prepared: PreparedRollback): RollbackFacts;
  inputs: Inputs;
  job: Job;
}

async function act({ repository, planned, factsOf, inputs, job }: Act): Promise<Acted> {
  const { request, plan, hold } = planned;
  const { environment } = request;
  const options = {
    ...rollbackPullRequest(inputs, request),
    text: await rollbackText(inputs, factsOf, job),
    ...{ identity: inputs, job },
  };
  // A template that cannot be filled must not wait for the real run to say so.
  options.text.message(planned);
  if (inputs.dryRun) return dryRun(planned, options.branch, job);
  if (hold.kind === 'to-place')
    await stopOpenPromotions(repository, environment, { promotionBranch: inputs.promotionBranch, log: job.log });
  if (request.mode === 'pull-request') return proposed(await proposeRollback(repository, planned, options), job);
  if (plan.operation === 'none') return nothingToDo(planned);
  const done = await commitRollback(repository, planned, options);
  return done.kind === 'unchanged' ? nothingToDo(done.prepared) : committed(repository, done, job);
}

function committed(
  repository: ConfigRepository,
  { prepared, commit }: { prepared: PreparedRollback; commit: string },
  { log }: Job,
): Acted {
  log.info(`Committed ${commit} to ${prepared.request.environment.branch}`);
  const commitUrl = repository.links(commit).commit?.(commit);
  const outputs = { operation: 'committed', commitSha: commit, commitUrl };
  return { prepared, outcome: { kind: 'committed', commit }, outputs };
}

/** An open pull request is the outcome, whether or not this run had to change it. */
function proposed({ prepared, outcome }: Awaited<ReturnType<typeof proposeRollback>>, { log }: Job): Acted {
  announceProposal(log, outcome);
  const { pullRequest, operation } = outcome;
  const outputs = proposalOutputs(outcome);
  if (pullRequest === undefined || operation === 'closed') {
    return { ...nothingToDo(prepared), outputs: { ...outputs, operation: 'none' } };
  }
  const { number, url } = pullRequest;
  if (prepared.hold.kind === 'to-place') log.notice(HOLD_BEGINS);
  return {
    prepared,
    outcome: { kind: 'pull-request', number, url, operation },
    outputs: { ...outputs, operation: 'pull-request' },
  };
}

const HOLD_BEGINS = 'The hold begins when the pull request is merged.';

function nothingToDo(prepared: PreparedRollback): Acted {
  return { prepared, outcome: { kind: 'nothing' }, outputs: { operation: 'none' } };
}

function dryRun(planned: PreparedRollback, branch: string, { log }: Job): Acted {
  const { operation, to } = planned.plan;
  if (operation === 'none') return nothingToDo(planned);
  const what = operation === 'commit' ? `commit to ${to.branch}` : `open or update the pull request of ${branch}`;
  log.info(`Dry run, nothing was changed: would ${what}.`);
  return { prepared: planned, outcome: { kind: 'planned' }, outputs: { operation: 'none' } };
}

interface Departed {
  acted: Acted;
  outputs: Outputs;
  request: RollbackRequest;
  repository: ConfigRepository;
  inputs: Inputs;
}

/** Also where there was nothing to do: the run before may have been cut off while it waited. */
async function arrive({ acted, outputs, request, repository, inputs }: Departed, ports: Ports): Promise<Outputs> {
  const { outcome, prepared } = acted;
  if (outcome.kind === 'pull-request') ports.job.log.notice(NO_WAIT);
  if (inputs.dryRun || outcome.kind === 'pull-request' || outcome.kind === 'planned') return outputs;
  const { environment, config } = request;
  const commit = outcome.kind === 'committed' ? outcome.commit : prepared.plan.to.commit;
  return withArrival(outputs, async () => {
    const images = await deployedImages(repository.git, { environment, commit, configFile: config.file });
    return ports.awaitEnvironment(environment, { commit, images }, inputs);
  });
}

const NO_WAIT =
  'wait does nothing here: the rollback is a pull request; wait with wait-for-argocd, wait-for-flux or wait-for-rollout in a workflow that runs when it is merged';
