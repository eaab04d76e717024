import type { KubernetesCluster } from '#delivery';
import { GitopsError, InputError, TimeoutError } from '#errors';
import { FailedStep, type InputsOf, type Job, type OutputsOf } from '#kit';
import { code, table } from '#markdown';
import { isOfRepository, type Preview, readPreview } from '#preview';
import {
  type Announcer,
  announcer,
  listPreviews,
  type PreviewForge,
  type PreviewRepository,
  type PreviewSurroundings,
  readNamespace,
  takeDown,
} from '#preview-namespace';
import type { Helm } from '#tools';
import { type Judge, type Judgement, judgeExpired, judgeMeant } from './judge.ts';
import type { spec } from './spec.ts';
import { readTarget, type Target } from './target.ts';

export type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  /** A word that no other run has. */
  holder: string;
  openRepository(inputs: Inputs): Promise<PreviewRepository>;
  connect(inputs: Inputs): Promise<KubernetesCluster>;
  openHelm(inputs: Inputs): Helm;
}

export async function run(inputs: Inputs, ports: Ports): Promise<Outputs> {
  const { job } = ports;
  const target = readTarget(inputs, await job.runner.event());
  await using repository = await ports.openRepository(inputs);
  const forge = await repository.forge();
  const surroundings = { job, cluster: await ports.connect(inputs), helm: ports.openHelm(inputs) };
  const previews = await findPreviews(target, repository.identity, surroundings);
  const judge = target.kind === 'expired' ? judgeExpired(forge, job) : judgeMeant(forge, target, inputs.reason);

  const removals: Removal[] = [];
  // One after the other: hooks of two applications at once are more than a cluster may bear.
  for (const preview of previews)
    removals.push(await remove({ preview, judge, forge, inputs, holder: ports.holder }, surroundings));
  return conclude(removals, inputs, job);
}

async function findPreviews(
  target: Target,
  repository: string,
  surroundings: PreviewSurroundings,
): Promise<readonly Preview[]> {
  if (target.kind === 'namespace') return findByName(target.namespace, repository, surroundings);
  const previews = (await listPreviews(surroundings, repository)).filter((preview) =>
    isOfRepository(preview, repository),
  );
  return target.kind === 'expired'
    ? previews
    : previews.filter(({ pullRequest }) => pullRequest === target.pullRequest);
}

/** @throws InputError when it is there, and none of this repository's */
async function findByName(name: string, repository: string, surroundings: PreviewSurroundings): Promise<Preview[]> {
  const found = await readNamespace(surroundings, name);
  if (found === undefined) return [];
  const preview = readPreview(found);
  if (preview !== undefined && isOfRepository(preview, repository)) return [preview];
  const whose = preview === undefined ? 'is no preview of ours' : `is a preview of ${preview.repository}`;
  throw new InputError([{ input: 'namespace', problem: `namespace ${name} ${whose}, and is not touched` }]);
}

interface Removing {
  preview: Preview;
  judge: Judge;
  forge: PreviewForge;
  inputs: Inputs;
  holder: string;
}

type Removal = Judgement & { preview: Preview; outcome: 'deleted' | 'kept' | 'dry-run' | 'failed' };

/** What holds one of them is no reason to leave the others. */
async function remove(removing: Removing, surroundings: PreviewSurroundings): Promise<Removal> {
  const { preview } = removing;
  try {
    return await judgeAndRemove(removing, surroundings);
  } catch (error) {
    if (!(error instanceof GitopsError) || error instanceof InputError) throw error;
    surroundings.job.log.warning([error.message, error.hint].filter(Boolean).join('\n'));
    return { preview, verdict: 'take-down', reason: error.message, outcome: 'failed' };
  }
}

async function judgeAndRemove(removing: Removing, surroundings: PreviewSurroundings): Promise<Removal> {
  const { preview, judge, inputs, forge } = removing;
  const { job } = surroundings;
  const judged = await judge(preview);
  if (judged.verdict === 'keep') return kept(preview, judged.reason, job);
  const { namespace } = preview;
  if (inputs.dryRun) {
    job.log.info(`namespace ${namespace} would be removed: ${judged.reason}`);
    return { preview, ...judged, outcome: 'dry-run' };
  }
  job.log.info(`removing namespace ${namespace}: ${judged.reason}`);
  const on = { comment: inputs.comment ? 'on' : 'off', deployment: inputs.deployment ? 'on' : 'off' } as const;
  const say = announcer(forge, preview.pullRequest, on, job);
  return removeNow({ ...removing, say }, judged, surroundings);
}

async function removeNow(
  { preview, judge, inputs, holder, say }: Removing & { say: Announcer },
  judged: Judgement,
  surroundings: PreviewSurroundings,
): Promise<Removal> {
  const { job } = surroundings;
  let reason = judged.reason;
  const isStillWanted = async (now: Preview): Promise<boolean> => {
    const again = await judge(now);
    reason = again.reason;
    return again.verdict === 'take-down';
  };
  const { timeout, uninstallTimeout } = inputs;
  const status = { ...statusOf(preview, job), reason };
  const onMarked = (): Promise<void> => say.say({ ...status, state: 'removing' }, 'leave');
  const taken = await takeDown({ preview, holder, timeout, uninstallTimeout, isStillWanted, onMarked }, surroundings);
  if (taken.kind === 'kept') return kept(preview, reason, job);
  await say.say({ ...status, now: job.clock.now(), state: 'removed' }, 'leave');
  job.log.info(`namespace ${preview.namespace} is gone`);
  return { preview, ...judged, outcome: 'deleted' };
}

function kept(preview: Preview, reason: string, { log }: Job): Removal {
  log.info(`namespace ${preview.namespace} stays: ${reason}`);
  return { preview, verdict: 'keep', reason, outcome: 'kept' };
}

function statusOf({ namespace, headSha }: Preview, { runner, clock }: Job) {
  return { namespace, headSha, runUrl: runner.runUrl, now: clock.now() };
}

/** @throws FailedStep when one could not be removed */
function conclude(removals: readonly Removal[], { dryRun }: Inputs, { log, summary }: Job): Outputs {
  const of = (...outcomes: readonly Removal['outcome'][]) =>
    removals
      .filter(({ outcome }) => outcomes.includes(outcome))
      .map(({ preview: { namespace, pullRequest }, reason }) => ({ namespace, pullRequest, reason }));
  const [deleted, stay, failed] = [of('deleted', 'dry-run'), of('kept'), of('failed')];
  if (removals.length === 0) log.info('There is no such preview: nothing to remove.');
  else summary.add(['### Previews', table(['Namespace', 'Pull request', '', 'Why'], removals.map(row))].join('\n\n'));
  const operation =
    dryRun && deleted.length > 0 ? 'dry-run' : deleted.length > 0 ? 'deleted' : stay.length > 0 ? 'kept' : 'none';
  const outputs = { operation, deleted, kept: stay, failed };
  if (failed.length === 0) return outputs;
  const message = failed.map(({ reason }) => reason).join('\n');
  throw new FailedStep({
    outputs,
    cause: new TimeoutError(message, { hint: 'Run again once that is settled: what was begun is finished then.' }),
  });
}

const SIGN = { deleted: '🗑️ removed', kept: 'stays', 'dry-run': 'would be removed', failed: '❌ not removed' } as const;

function row({ preview: { namespace, pullRequest }, outcome, reason }: Removal): string[] {
  return [code(namespace), `#${pullRequest}`, SIGN[outcome], code(reason)];
}
