/** Asks for a workload and its pods, and follows what becomes of them. */
import { RemoteError } from '#errors';
import type { KubernetesApi, KubernetesObject, ObjectRef, Selection, WatchEvent } from './api.ts';
import { merged } from './merged.ts';
import { isPod, type Pod } from './objects.ts';
import { podSelector, type SeenWorkload } from './versions.ts';

/** Whether pods must be seen, as for images that must really run, or need not if we may not. */
export type PodSight = 'needed' | 'wanted';

type Listed<Seen> = { items: readonly Seen[]; resourceVersion: string };

/** A list rather than a read: it can be watched from there, whatever the object's own age. */
export async function lookAtWorkload(
  api: KubernetesApi,
  ref: ObjectRef,
  sight: PodSight,
  signal: AbortSignal,
): Promise<SeenWorkload> {
  const { items, resourceVersion } = await api.list(namedOnly(ref), signal);
  const [workload] = items;
  const resourceVersions = { workload: resourceVersion, pods: '', replicaSets: '' };
  if (workload === undefined) {
    return { workload, pods: [], replicaSets: [], others: await otherNames(api, ref, signal), resourceVersions };
  }
  const selectors = belowOf(workload);
  const [replicaSets, pods] = await Promise.all([
    listWanted(api, selectors.replicaSets, 'wanted', signal),
    isPod(workload) ? itself(workload) : listWanted<Pod>(api, selectors.pods, sight, signal),
  ]);
  return {
    workload,
    pods: pods?.items,
    replicaSets: replicaSets?.items,
    others: [],
    resourceVersions: {
      ...resourceVersions,
      pods: pods?.resourceVersion ?? '',
      replicaSets: replicaSets?.resourceVersion ?? '',
    },
  };
}

function itself(pod: Pod): Listed<Pod> {
  return { items: [pod], resourceVersion: '' };
}

function namedOnly({ name, ...kind }: ObjectRef): Selection {
  return { ...kind, fieldSelector: `metadata.name=${name}` };
}

interface Below {
  pods: Selection | undefined;
  replicaSets: Selection | undefined;
}

function belowOf(workload: KubernetesObject): Below {
  const { namespace } = workload.metadata;
  const labelSelector = podSelector(workload);
  if (labelSelector === undefined || namespace === undefined) return { pods: undefined, replicaSets: undefined };
  const within = { namespace, labelSelector };
  return {
    pods: { apiVersion: 'v1', kind: 'Pod', ...within },
    replicaSets: workload.kind === 'Deployment' ? { apiVersion: 'apps/v1', kind: 'ReplicaSet', ...within } : undefined,
  };
}

async function listWanted<Seen extends KubernetesObject>(
  api: KubernetesApi,
  selection: Selection | undefined,
  sight: PodSight,
  signal: AbortSignal,
): Promise<Listed<Seen> | undefined> {
  if (selection === undefined) return { items: [], resourceVersion: '' };
  try {
    return await api.list<Seen>(selection, signal);
  } catch (error) {
    // Whoever may see Deployments alone can still wait for them; causes then stay unknown.
    if (sight === 'wanted' && error instanceof RemoteError && error.status === 403) return undefined;
    throw error;
  }
}

async function otherNames(api: KubernetesApi, ref: ObjectRef, signal: AbortSignal): Promise<string[]> {
  const { name: _, ...kind } = ref;
  const { items } = await api.list(kind, signal);
  return items.map(({ metadata }) => metadata.name);
}

type Part = 'workload' | 'pods' | 'replicaSets';
type Told = { part: Part; event: WatchEvent<KubernetesObject> };

/** Ends when a stream does, and when the workload is no longer the one that was looked at. */
export async function* followWorkload(
  api: KubernetesApi,
  ref: ObjectRef,
  seen: SeenWorkload,
  signal: AbortSignal,
): AsyncGenerator<SeenWorkload> {
  let known = seen;
  for await (const { part, event } of merged(streamsOf(api, ref, seen), signal)) {
    if (part === 'workload' && isAnother(seen.workload, event)) return;
    known = after(known, part, event);
    yield known;
  }
}

function streamsOf(
  api: KubernetesApi,
  ref: ObjectRef,
  { workload, pods, replicaSets, resourceVersions }: SeenWorkload,
): ((signal: AbortSignal) => AsyncIterable<Told>)[] {
  const below: Below = workload === undefined ? { pods: undefined, replicaSets: undefined } : belowOf(workload);
  const wanted: [Part, Selection | undefined][] = [
    ['workload', namedOnly(ref)],
    ['pods', pods === undefined ? undefined : below.pods],
    ['replicaSets', replicaSets === undefined ? undefined : below.replicaSets],
  ];
  return wanted.flatMap(([part, selection]) => {
    if (selection === undefined) return [];
    const from = { ...selection, resourceVersion: resourceVersions[part] };
    return [(signal: AbortSignal) => labelled(part, api.watch(from, signal))];
  });
}

async function* labelled(part: Part, events: AsyncIterable<WatchEvent<KubernetesObject>>): AsyncGenerator<Told> {
  for await (const event of events) yield { part, event };
}

/** It came into being, was deleted, made anew, or selects other pods: what is followed would be the wrong thing. */
function isAnother(before: KubernetesObject | undefined, { type, object }: WatchEvent<KubernetesObject>): boolean {
  if (before === undefined || type === 'DELETED' || before.metadata.uid !== object.metadata.uid) return true;
  return podSelector(before) !== podSelector(object);
}

function after(known: SeenWorkload, part: Part, event: WatchEvent<KubernetesObject>): SeenWorkload {
  if (part === 'replicaSets') return { ...known, replicaSets: changed(known.replicaSets ?? [], event) };
  if (part === 'pods') return { ...known, pods: changed<KubernetesObject>(known.pods ?? [], event).filter(isPod) };
  const pods = isPod(event.object) ? [event.object] : known.pods;
  return { ...known, workload: event.object, pods };
}

function changed<Seen extends KubernetesObject>(items: readonly Seen[], { type, object }: WatchEvent<Seen>): Seen[] {
  const others = items.filter(({ metadata }) => metadata.name !== object.metadata.name);
  return type === 'DELETED' ? others : [...others, object];
}
