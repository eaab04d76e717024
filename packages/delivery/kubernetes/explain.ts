/** The root cause, asked for once something has failed: the pod, its last events, its last words. */
import { RemoteError } from '#errors';
import { describeEvent, newestEvents } from '../events.ts';
import type { Trouble } from '../trouble.ts';
import { describeRef, type KubernetesApi, type KubernetesObject, type ObjectRef } from './api.ts';
import { troublesOf } from './assess-seen.ts';
import type { Event } from './objects.ts';
import { type PodTrouble, unreadiness } from './pod-trouble.ts';
import { newestReplicaSet, type SeenWorkload, versionsOf } from './versions.ts';

const MOST_PODS = 3;
const LOG_LINES = 20;

/** What is wrong with the pods of the newest version; or with the workload itself, when it has none that is. */
export async function explainSeen(
  api: KubernetesApi,
  seen: SeenWorkload,
  now: number,
  signal: AbortSignal,
): Promise<Trouble[]> {
  const { workload } = seen;
  if (workload === undefined) return [];
  const { current } = versionsOf(seen);
  const suspects = distinct([...troublesOf(current, now), ...current.flatMap((pod) => unreadiness(pod) ?? [])]);
  if (suspects.length === 0) return explainOwner(api, seen, workload, signal);
  return Promise.all(suspects.slice(0, MOST_PODS).map((suspect) => explainPod(api, suspect, signal)));
}

/** One of ten pods that fail alike is enough. */
function distinct(troubles: readonly PodTrouble[]): PodTrouble[] {
  const seen = new Map<string, PodTrouble>();
  for (const trouble of troubles) {
    const key = JSON.stringify([trouble.container, trouble.reason.replaceAll(/\d+/g, '#')]);
    const known = [...seen.values()].some(({ pod }) => pod === trouble.pod);
    if (!seen.has(key) && !known) seen.set(key, trouble);
  }
  return [...seen.values()];
}

async function explainPod(api: KubernetesApi, trouble: PodTrouble, signal: AbortSignal): Promise<Trouble> {
  const { pod, container, reason } = trouble;
  const [events, log] = await Promise.all([eventsOf(api, pod, signal), logOf(api, trouble, signal)]);
  return {
    resource: describeRef(refOf(pod)),
    ...(container === undefined ? {} : { container }),
    reason,
    events: events.map(describeEvent),
    log,
  };
}

/** No pod came into being: the controller's events say why, and those of a Deployment are at its ReplicaSet. */
async function explainOwner(
  api: KubernetesApi,
  { replicaSets = [] }: SeenWorkload,
  workload: KubernetesObject,
  signal: AbortSignal,
): Promise<Trouble[]> {
  const newest = newestReplicaSet(workload.metadata.uid, replicaSets);
  const events = await eventsOf(api, newest ?? workload, signal);
  const last = events.findLast(({ type }) => type === 'Warning') ?? events.at(-1);
  if (last === undefined) return [];
  const resource = describeRef(refOf(newest ?? workload));
  return [{ resource, reason: describeEvent(last), events: events.map(describeEvent), log: [] }];
}

function refOf({ apiVersion, kind, metadata: { name, namespace } }: KubernetesObject): ObjectRef {
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/** The last ones, newest last. Empty when we may not see them: the reason is known without them. */
export async function eventsOf(
  api: KubernetesApi,
  { metadata }: KubernetesObject,
  signal: AbortSignal,
): Promise<Event[]> {
  const { uid, namespace = api.namespace } = metadata;
  const selection = { apiVersion: 'v1', kind: 'Event', namespace, fieldSelector: `involvedObject.uid=${uid}` };
  try {
    const { items } = await api.list<Event>(selection, signal);
    return newestEvents(items);
  } catch (error) {
    if (error instanceof RemoteError) return [];
    throw error;
  }
}

async function logOf(
  api: KubernetesApi,
  { pod, container, log }: PodTrouble,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (log === 'none' || container === undefined) return [];
  const { name, namespace = api.namespace } = pod.metadata;
  const asked = { namespace, pod: name, container, lines: LOG_LINES };
  try {
    const lines = await api.log({ ...asked, previous: log === 'previous' }, signal);
    // The node may have cleaned up the run before already.
    return lines.length > 0 || log === 'current' ? lines : await api.log({ ...asked, previous: false }, signal);
  } catch (error) {
    if (error instanceof RemoteError) return [];
    throw error;
  }
}
