import { arrivalError, awaitArrival, patiently } from '#arrival';
import {
  findWorkloads,
  type HealthCheck,
  type KubernetesCluster,
  readImages,
  type SeenWorkload,
  unknownImages,
  type WaitResult,
  watchWorkloads,
} from '#delivery';
import { type GitopsError, InputError, UnhealthyError } from '#errors';
import { formatImageReference, type ImageReference } from '#images';
import { FailedStep, formatDuration, type InputsOf, type Job, type OutputsOf } from '#kit';
import { readHealthCheck, runHealthCheck, showUrl } from './health.ts';
import { reportRollout } from './report.ts';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  connect(inputs: Inputs): Promise<KubernetesCluster>;
  /** The CA of the health check, as PEM. */
  readCa(inputs: Inputs): Promise<string | undefined>;
}

export async function run(inputs: Inputs, { job, connect, readCa }: Ports): Promise<Outputs> {
  const startedAt = job.clock.now();
  if (inputs.workload.length === 0 && inputs.selector === undefined) {
    throw new InputError([{ input: 'workload', problem: 'is required (or `selector`)' }]);
  }
  const images = readImages(inputs.image);
  const check = readHealthCheck(inputs, await readCa(inputs));
  const cluster = await connect(inputs);
  const refs = await patiently(() => findWorkloads(cluster, inputs, job.signal), job);
  // Of several workloads each has to do with those images alone that it runs.
  const scope = refs.length === 1 ? 'all' : 'known';
  const watched = watchWorkloads(cluster, refs, { images, scope }, () => job.clock.now());

  const result = await awaitArrival(watched, inputs, job);
  const outputs = reportRollout(result, refs);
  const error = arrivalError(result);
  if (error !== undefined) throw new FailedStep({ outputs, cause: error });
  const missing = missingImages(images, result);
  if (missing !== undefined) throw failed(outputs, missing);
  return check === undefined ? outputs : withHealth(outputs, check, startedAt, job);
}

async function withHealth(outputs: Outputs, check: HealthCheck, startedAt: number, job: Job): Promise<Outputs> {
  const { state, status, tries, reason } = await runHealthCheck(check, job);
  const duration = formatDuration(job.clock.now() - startedAt);
  const whole = { ...outputs, duration, urlStatus: status === undefined ? '' : String(status) };
  if (state === 'healthy') return whole;
  const asked = tries === 1 ? 'once' : `${tries} times`;
  const error = new UnhealthyError(`${showUrl(check.url)} ${reason} (asked ${asked})`, {
    hint: 'Everything has rolled out: look at what the address goes through (ingress, certificate, DNS), and at the log of the app.',
  });
  throw failed(whole, error);
}

/** Of several workloads nobody can say which one was to run it. */
function missingImages(
  images: readonly ImageReference[],
  { arrivals }: WaitResult<SeenWorkload>,
): GitopsError | undefined {
  const workloads = arrivals.map(({ seen }) => seen.workload).filter((workload) => workload !== undefined);
  const missing = unknownImages(images, workloads).map(formatImageReference);
  if (missing.length === 0) return undefined;
  return new UnhealthyError(`none of these workloads has a container of ${missing.join(', ')}`, {
    hint: 'Check the spelling of the image, and whether the workload that runs it is among those named.',
  });
}

/** Everything has rolled out, and yet it is not what was asked for. */
function failed(outputs: Outputs, cause: GitopsError): FailedStep {
  return new FailedStep({ outputs: { ...outputs, status: 'failed', reason: cause.message }, cause });
}
