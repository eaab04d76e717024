/** Whether an environment runs what git says, asked of whatever its `delivery` in gitops.yaml names. */
import type { WaitResult, Watched } from '#delivery';
import { RemoteError } from '#errors';
import type { Job } from '#kit';
import type { Delivery, SourceHealth } from '#promotion';
import { awaitArrival, describeArrival, type WaitInputs } from './await-arrival.ts';

/** What must have arrived. */
export interface ExpectedDelivery {
  /** The commit, or a descendant of it; undefined where any will do. */
  revision: string | undefined;
  /** `name[:tag][@digest]` */
  images: readonly string[];
  /** `each-runs`: none may be missing. `where-used`: whatever runs an image of that name must run this one. */
  rule: 'each-runs' | 'where-used';
}

/** What to wait for; connects to the engines. @throws InputError when an address or credential is missing */
export type WatchDelivery = (delivery: Delivery, expected: ExpectedDelivery) => Promise<readonly Watched<unknown>[]>;

/** The part of an environment that is asked about here. */
export interface DeliveredEnvironment {
  name: string;
  delivery: Delivery | undefined;
}

/** A source that is healthy says so at once; one that is on its way somewhere gets this long to say what it is. */
const ANSWER_WITHIN = 30_000;

/** Whether `environment` is healthy and runs the commit, where one is given, and all `images` right now. */
export async function sourceHealth(
  environment: DeliveredEnvironment,
  { commit, images }: { commit: string | undefined; images: readonly string[] },
  watch: WatchDelivery,
  job: Job,
): Promise<SourceHealth> {
  const { name, delivery } = environment;
  if (delivery === undefined)
    return { kind: 'unhealthy', evidence: [`${name} has no \`delivery\`: nobody can be asked`] };
  const release = [...(commit === undefined ? [] : [commit.slice(0, 12)]), ...images].join(', ');
  job.log.info(`Asking whether ${name} is healthy${release === '' ? '' : ` and runs ${release}`}`);
  try {
    const watched = await watch(delivery, { revision: commit, images, rule: 'each-runs' });
    // Borne by nobody: what fails at this moment is not to be promoted at this moment.
    const patience = { timeout: ANSWER_WITHIN, stableFor: 0, gracePeriod: 0, failFast: true };
    const { outcome, arrivals } = await awaitArrival(watched, patience, { ...job, summary: { add: () => {} } });
    return { kind: outcome === 'ready' ? 'healthy' : 'unhealthy', evidence: arrivals.map(describeArrival) };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { kind: 'unhealthy', evidence: [error.message] };
  }
}

/** What was deployed: the commit, and the images that the environment's files name there. */
export interface Deployed {
  commit: string;
  images: readonly string[];
}

/** Waits until `environment` runs it. Images are for engines that know no commits. */
export async function awaitDelivery(
  { name, delivery }: DeliveredEnvironment,
  { commit, images }: Deployed,
  { watch, inputs, job }: { watch: WatchDelivery; inputs: WaitInputs; job: Job },
): Promise<WaitResult<unknown>> {
  job.log.info(`Waiting until ${name} runs ${commit.slice(0, 12)}`);
  const expected: ExpectedDelivery = { revision: commit, images, rule: 'where-used' };
  const watched = delivery === undefined ? [] : await watch(delivery, expected);
  return awaitArrival(watched, inputs, job);
}
