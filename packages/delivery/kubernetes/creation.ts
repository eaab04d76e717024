/** What keeps a pod from being created or started, which events alone tell: volumes, networks, quotas. */
import { lastSeen } from '../events.ts';
import type { Assessment } from '../readiness.ts';
import type { KubernetesApi, KubernetesObject } from './api.ts';
import { describePodTrouble } from './assess-seen.ts';
import { eventsOf } from './explain.ts';
import { conditionOf, type Event, type Pod } from './objects.ts';
import { type SeenWorkload, versionsOf } from './versions.ts';

/** Milliseconds. Starting takes a moment; asking for events at every look would be a question too many. */
const ORDINARY_START = 15_000;
/** Milliseconds. What is repeated less often than this has been mended meanwhile. */
const RECENT = 300_000;
const TELLING = new Set([
  'FailedMount',
  'FailedAttachVolume',
  'FailedMapVolume',
  'FailedCreatePodSandBox',
  'FailedCreate',
  'FailedBinding',
  'ProvisioningFailed',
]);

/** Undefined when nothing is stuck on its way into being, or nobody says why. */
export async function assessCreation(
  api: KubernetesApi,
  seen: SeenWorkload,
  now: number,
  signal: AbortSignal,
): Promise<Assessment | undefined> {
  const { current } = versionsOf(seen);
  const stuck = current.find((pod) => isStarting(pod) && now - startedAt(pod) >= ORDINARY_START);
  if (stuck !== undefined) {
    const told = await whyOf(api, stuck, now, signal);
    return told === undefined
      ? undefined
      : failed(describePodTrouble({ pod: stuck, reason: told, log: 'none', kind: 'stuck' }));
  }
  const { workload } = seen;
  // A Deployment says it in a condition of its own.
  if (workload === undefined || current.length > 0 || workload.kind === 'Deployment' || seen.pods === undefined) {
    return undefined;
  }
  const told = await whyOf(api, workload, now, signal);
  return told === undefined ? undefined : failed(`pods cannot be created: ${told}`);
}

function failed(reason: string): Assessment {
  return { state: 'failed', reason, patience: 'grace' };
}

async function whyOf(
  api: KubernetesApi,
  object: KubernetesObject,
  now: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const events = await eventsOf(api, object, signal);
  const last = events.findLast((event) => isTelling(event) && now - lastSeen(event) < RECENT);
  return last === undefined ? undefined : `${last.reason}: ${last.message}`;
}

function isTelling({ type, reason = '' }: Event): boolean {
  return type === 'Warning' && TELLING.has(reason);
}

function isStarting({ status }: Pod): boolean {
  const { containerStatuses = [], phase = 'Pending' } = status ?? {};
  return phase === 'Pending' && containerStatuses.every(({ state }) => state?.running === undefined);
}

/** Since when a node has it, in milliseconds since the epoch. */
function startedAt({ status, metadata }: Pod): number {
  const scheduled = conditionOf(status, 'PodScheduled');
  if (scheduled?.status !== 'True') return Number.POSITIVE_INFINITY;
  return Date.parse(scheduled.lastTransitionTime ?? metadata.creationTimestamp ?? '');
}

/** When a pod that is starting now will have taken longer than usual; Infinity when none is. */
export function creationDueAt(seen: SeenWorkload, now: number): number {
  const due = versionsOf(seen)
    .current.filter(isStarting)
    .map((pod) => startedAt(pod) + ORDINARY_START);
  return Math.min(...due.filter((at) => at > now), Number.POSITIVE_INFINITY);
}
