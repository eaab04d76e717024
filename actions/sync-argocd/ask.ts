/** Has Argo CD look at git, and asks for a sync where something differs. */
import { randomUUID } from 'node:crypto';
import { arrivalError, awaitArrival, reportApplications, watchApplications } from '#arrival';
import {
  type Application,
  type ApplicationRef,
  type ApplicationWatch,
  type ArgoCd,
  describeApplication,
  describeRevisions,
  isAsked,
  isOperating,
  type OwnOperation,
  type ResourceId,
  selectResources,
  standingOf,
  type Watched,
} from '#delivery';
import { InputError, RemoteError, TimeoutError } from '#errors';
import { FailedStep, type Job } from '#kit';
import type { WantedSync } from './request.ts';

/** What came of asking. */
export type Asked =
  | { kind: 'started' | 'dry-run'; application: Application; own: OwnOperation }
  /** Another sync was under way, and nothing differs since. */
  | { kind: 'already-running' | 'none'; application: Application }
  | { kind: 'refused'; application: Application; reason: string; opensAt: number | undefined };

export interface Asking {
  argo: ArgoCd;
  wanted: WantedSync;
  watch: ApplicationWatch;
  /** Whether another sync is waited for. */
  patience: 'wait' | 'answer';
  gracePeriod: number;
  /** Milliseconds since the epoch. */
  deadline: number;
  job: Job;
}

/** Milliseconds before a request that got no answer is made again. */
const AGAIN = 2_000;

/**
 * Asks once, however often it must be tried: the operation bears an id.
 * @throws FailedStep when Argo CD cannot compare the application with git; RemoteError when it may not be asked
 */
export async function askForSync(ref: ApplicationRef, asking: Asking): Promise<Asked> {
  const { argo, patience, deadline, job } = asking;
  const id = randomUUID();
  let met: 'none' | 'already-running' = 'none';
  while (true) {
    const application = await compared(ref, asking);
    const asked = await attempt(application, id, asking);
    if (typeof asked === 'object') return asked;
    if (asked === 'unneeded') return { kind: met, application };
    if (asked === 'busy') {
      met = 'already-running';
      if (patience === 'answer') return { kind: met, application };
      await ended(ref, asking);
    } else {
      if (job.clock.now() >= deadline) throw new TimeoutError(`${argo.name} has not answered in time`);
      await job.clock.sleep(AGAIN, job.signal);
    }
  }
}

async function attempt(
  application: Application,
  id: string,
  asking: Asking,
): Promise<Asked | 'unneeded' | 'busy' | 'no-answer'> {
  const { wanted, job } = asking;
  // The answer to an earlier attempt may have been lost.
  if (isAsked(application, id)) return started(application, id, wanted, job.clock.now());
  if (isOperating(application)) return 'busy';
  if (!isWanted(application, wanted)) return 'unneeded';
  const answer = await ask(application, id, asking);
  if (answer === undefined) return 'no-answer';
  if (answer.kind === 'busy') return 'busy';
  if (answer.kind === 'refused') return refused(application, answer.reason, asking);
  return started(application, id, wanted, answer.askedAt ?? job.clock.now());
}

function started(application: Application, id: string, { dryRun }: WantedSync, askedAt: number): Asked {
  return { kind: dryRun ? 'dry-run' : 'started', application, own: { id, askedAt } };
}

/** Undefined when there was no answer: it may have been taken in all the same. */
async function ask(application: Application, id: string, { argo, wanted, job }: Asking) {
  const request = { ...wanted, id, resources: chosen(application, wanted) };
  try {
    return await argo.sync(application, request, job.signal);
  } catch (error) {
    if (!(error instanceof RemoteError && error.retryable)) throw error;
    job.log.info(`${describeApplication(application)}: no answer, trying again: ${error.message}`);
    return undefined;
  }
}

async function refused(application: Application, reason: string, { argo, job }: Asking): Promise<Asked> {
  const window = await argo.window(application, 'manual', job.signal);
  if (window.state === 'open') return { kind: 'refused', application, reason, opensAt: undefined };
  return { kind: 'refused', application, reason: window.why, opensAt: window.opensAt };
}

/** A sync that would change nothing is asked for only when it is meant to do more than to settle differences. */
function isWanted(application: Application, { force, dryRun, revision, resources }: WantedSync): boolean {
  if (force || dryRun || revision !== undefined) return true;
  return standingOf(application, resources).sync !== 'Synced';
}

function chosen(application: Application, { resources }: WantedSync): ResourceId[] {
  if (resources.length === 0) return [];
  const found = selectResources(application.status?.resources ?? [], resources);
  if (found.length === 0) {
    throw new InputError([
      { input: 'resources', problem: `choose none of the resources of ${describeApplication(application)}` },
    ]);
  }
  return found.map(({ group = '', kind, namespace = '', name }) => ({ group, kind, namespace, name }));
}

/** The application once Argo CD compares what is expected, or has looked at git since we came. */
function compared(ref: ApplicationRef, asking: Asking): Promise<Application> {
  const expected = { ...asking.watch.expected, conditions: new Set<never>(), images: [], resources: [] };
  const [watched] = watchApplications(asking.argo, [ref], { ...asking.watch, expected });
  return settled(watched, asking, (application) => `compares ${describeRevisions(application)}`);
}

async function ended(ref: ApplicationRef, asking: Asking): Promise<Application> {
  const [watched] = watchApplications(asking.argo, [ref], { ...asking.watch, refresh: 'none' });
  if (watched === undefined) throw new Error(`nothing watches ${ref.name}`);
  const judged: Watched<Application> = {
    ...watched,
    assess: async (application, now, signal) => {
      const look = await watched.assess(application, now, signal);
      const over = { state: 'ready', reason: 'the other sync has ended' } as const;
      return isOperating(application) ? look : { ...look, assessment: over };
    },
  };
  return settled(judged, asking, () => 'the other sync has ended');
}

/** Told in the log, and not on the run's page, which is about what comes after. */
async function settled(
  watched: Watched<Application> | undefined,
  { deadline, gracePeriod, job }: Asking,
  describe: (application: Application) => string,
): Promise<Application> {
  if (watched === undefined) throw new Error('nothing is watched');
  const told: Watched<Application> = {
    ...watched,
    assess: async (application, now, signal) => {
      const look = await watched.assess(application, now, signal);
      if (look.assessment.state !== 'ready') return look;
      return { ...look, assessment: { state: 'ready', reason: describe(application) } };
    },
  };
  const timeout = Math.max(0, deadline - job.clock.now());
  const settings = { timeout, stableFor: 0, gracePeriod, failFast: true };
  const result = await awaitArrival([told], settings, { ...job, summary: { add: () => {} } });
  const error = arrivalError(result);
  if (error !== undefined) throw new FailedStep({ outputs: reportApplications(result), cause: error });
  const [arrival] = result.arrivals;
  if (arrival === undefined) throw new Error('nothing was seen');
  return arrival.seen;
}
