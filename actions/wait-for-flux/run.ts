import { type Ancestry, arrivalError, awaitArrival } from '#arrival';
import { type FluxObjects, type KubernetesApi, watchFlux } from '#delivery';
import { InputError } from '#errors';
import { FailedStep, type InputsOf, type Job, type OutputsOf } from '#kit';
import { reportFlux } from './report.ts';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  connect(inputs: Inputs): Promise<KubernetesApi>;
  /** Asked only when Flux has another commit than the expected one. */
  openAncestry(inputs: Inputs): Ancestry;
}

export async function run(inputs: Inputs, { job, connect, openAncestry }: Ports): Promise<Outputs> {
  const objects = namedObjects(inputs);
  const api = await connect(inputs);
  await using ancestry = openAncestry(inputs);
  const { revision, tag, reconcile } = inputs;
  const watched = watchFlux({
    api,
    objects,
    expected: { revision, tag },
    reconcile: reconcile ? 'ask' : 'leave',
    isDescendant: ancestry.isDescendant,
    clock: job.clock,
    onNotice: (message) => job.log.warning(message),
  });
  const result = await awaitArrival(watched, inputs, job);
  const outputs = reportFlux(result);
  const error = arrivalError(result);
  if (error !== undefined) throw new FailedStep({ outputs, cause: error });
  return outputs;
}

/** @throws InputError when there is none; nothing is connected for that */
function namedObjects(inputs: Inputs): FluxObjects {
  const { kustomization, helmRelease, resourceSet, resourceSetInputProvider, imageUpdateAutomation } = inputs;
  const all = [kustomization, helmRelease, resourceSet, resourceSetInputProvider, imageUpdateAutomation];
  if (all.every((names) => names.length === 0)) {
    throw new InputError([
      {
        input: 'kustomization',
        problem:
          'is required (or `helm-release`, `resource-set`, `resource-set-input-provider`, `image-update-automation`)',
      },
    ]);
  }
  return { kustomization, helmRelease, resourceSet, resourceSetInputProvider, imageUpdateAutomation };
}
