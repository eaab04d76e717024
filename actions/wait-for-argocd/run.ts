import {
  type Ancestry,
  arrivalError,
  awaitArrival,
  findApplications,
  readExpected,
  reportApplications,
  watchApplications,
} from '#arrival';
import type { ArgoCd } from '#delivery';
import { FailedStep, type InputsOf, type Job, type OutputsOf } from '#kit';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  connect(inputs: Inputs): Promise<ArgoCd>;
  /** Asked only when Argo CD compares another commit than the expected one. */
  openAncestry(inputs: Inputs): Ancestry;
}

export async function run(inputs: Inputs, { job, connect, openAncestry }: Ports): Promise<Outputs> {
  const expected = readExpected(inputs);
  const argo = await connect(inputs);
  const refs = await findApplications(argo, inputs, job.signal);
  await using ancestry = openAncestry(inputs);
  const { isDescendant } = ancestry;
  const { refresh } = inputs;
  const watched = watchApplications(argo, refs, { expected, refresh, isDescendant, clock: job.clock });
  const result = await awaitArrival(watched, { ...inputs, gracePeriod: inputs.degradedGracePeriod }, job);
  const outputs = reportApplications(result);
  const error = arrivalError(result);
  if (error !== undefined) throw new FailedStep({ outputs, cause: error });
  return outputs;
}
