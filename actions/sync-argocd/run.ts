import {
  type Ancestry,
  arrivalError,
  awaitArrival,
  findApplications,
  readExpected,
  reportApplications,
  watchApplications,
} from '#arrival';
import {
  type Application,
  type ApplicationWatch,
  type ArgoCd,
  describeApplication,
  type RequiredCondition,
  type WaitResult,
} from '#delivery';
import { BlockedError } from '#errors';
import { FailedStep, type InputsOf, type Job, type OutputsOf } from '#kit';
import { type Asked, askForSync } from './ask.ts';
import { summariseDryRun } from './dry-run.ts';
import { readSyncInputs, type WantedSync } from './request.ts';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  connect(inputs: Inputs): Promise<ArgoCd>;
  /** Asked only when Argo CD compares another commit than the expected one. */
  openAncestry(inputs: Inputs): Ancestry;
}

/** Look at git, ask where something differs, and wait for what was asked for: never for what was there before. */
export async function run(inputs: Inputs, { job, connect, openAncestry }: Ports): Promise<Outputs> {
  const wanted = readSyncInputs(inputs);
  const expected = readExpected(inputs);
  const argo = await connect(inputs);
  const refs = await findApplications(argo, inputs, job.signal);
  await using ancestry = openAncestry(inputs);
  const { isDescendant } = ancestry;
  const { refresh } = inputs;
  const watch: ApplicationWatch = { expected, refresh, isDescendant, clock: job.clock };
  const deadline = job.clock.now() + inputs.timeout;
  const gracePeriod = inputs.degradedGracePeriod;
  const patience = inputs.wait ? 'wait' : 'answer';
  const asking = { argo, wanted, watch, patience, gracePeriod, deadline, job } as const;
  const asked = await Promise.all(refs.map((ref) => askForSync(ref, asking)));
  for (const one of asked) job.log.info(`${describeApplication(one.application)}: ${describeAsked(one)}`);

  const refusal = asked.find((one) => one.kind === 'refused');
  if (refusal?.kind === 'refused') throw refusedStep(refusal, asked);
  if (!inputs.wait) return { operation: notable(asked), applications: asked.map(reportAsked) };

  const timeout = Math.max(0, deadline - job.clock.now());
  const watched = asked.flatMap((one) =>
    watchApplications(argo, [refOf(one.application)], { ...watch, expected: expectedAfter(watch, wanted, one) }),
  );
  const result = await awaitArrival(watched, { ...inputs, timeout, gracePeriod }, job);
  if (wanted.dryRun) job.summary.add(summariseDryRun(result));
  const outputs = { ...reportApplications(result), ...operationOutputs(asked, result) };
  const error = arrivalError(result);
  if (error !== undefined) throw new FailedStep({ outputs, cause: error });
  return outputs;
}

/** A dry run changes nothing: only its own end can be waited for. */
function expectedAfter({ expected }: ApplicationWatch, wanted: WantedSync, asked: Asked): ApplicationWatch['expected'] {
  const resources = expected.resources.length > 0 ? expected.resources : wanted.resources;
  const operation = 'own' in asked ? asked.own : undefined;
  if (!wanted.dryRun) return { ...expected, resources, operation };
  return { ...expected, conditions: new Set<RequiredCondition>(['operation']), images: [], operation };
}

function refOf({ metadata: { name, namespace } }: Application) {
  return namespace === undefined ? { name } : { name, namespace };
}

function describeAsked(asked: Asked): string {
  switch (asked.kind) {
    case 'started':
      return 'asked for a sync';
    case 'dry-run':
      return 'asked for a dry run';
    case 'already-running':
      return 'another sync was under way; nothing more is asked for';
    case 'none':
      return 'nothing differs from git; no sync is asked for';
    case 'refused':
      return `Argo CD refuses the sync: ${asked.reason}`;
  }
}

function reportAsked({ kind, application }: Asked) {
  const { name, namespace = '' } = application.metadata;
  return { name, namespace, operation: kind };
}

const NOTABLE = ['refused', 'started', 'dry-run', 'already-running', 'none'] as const;

function notable(asked: readonly Asked[]): Asked['kind'] {
  return NOTABLE.find((kind) => asked.some((one) => one.kind === kind)) ?? 'none';
}

function operationOutputs(asked: readonly Asked[], result: WaitResult<Application>) {
  const { applications } = reportApplications(result);
  return {
    operation: notable(asked),
    applications: applications.map((report, index) => ({ ...report, operation: asked[index]?.kind ?? 'none' })),
  };
}

function refusedStep(refusal: Asked & { kind: 'refused' }, asked: readonly Asked[]): FailedStep {
  const { application, reason, opensAt } = refusal;
  const opens = opensAt === undefined ? '' : ` It opens at ${new Date(opensAt).toISOString().slice(0, 16)}Z.`;
  const error = new BlockedError(`${describeApplication(application)}: Argo CD refuses the sync: ${reason}`, {
    gates: ['argocd'],
    hint: `${hintFor(reason)}${opens}`,
  });
  const outputs: Outputs = { operation: 'refused', reason, applications: asked.map(reportAsked) };
  return new FailedStep({ outputs, cause: error });
}

function hintFor(reason: string): string {
  if (/window/i.test(reason)) {
    return 'A sync window of the project is in the way; with manualSync it would let syncs by hand happen.';
  }
  if (/auto-?sync|automatic/i.test(reason)) {
    return 'While automatic sync is on, only what the application tracks can be synced. Leave sync-revision out, or change targetRevision.';
  }
  return 'Nothing was changed.';
}
