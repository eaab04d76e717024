/** Which pods are a workload's, and which of them are of its newest version. Pure. */
import type { KubernetesObject } from './api.ts';
import {
  type Deployment,
  formatSelector,
  isDeployment,
  isRollout,
  isStatefulSet,
  type Pod,
  runsPods,
} from './objects.ts';

/** What was seen of one workload at about the same time. */
export interface SeenWorkload {
  /** Undefined when there is none of that name. */
  workload: KubernetesObject | undefined;
  /** Those its selector finds, of any version; undefined when we may not see them. */
  pods: readonly Pod[] | undefined;
  /** A Deployment's; undefined when we may not see them. */
  replicaSets: readonly KubernetesObject[] | undefined;
  /** Names of others of the kind, for when it does not exist. */
  others: readonly string[];
  /** Where watching goes on from. */
  resourceVersions: { workload: string; pods: string; replicaSets: string };
}

export interface Versions {
  current: readonly Pod[];
  old: readonly Pod[];
}

/** The pods that are its own, without those on their way out. */
export function versionsOf({ workload, pods = [], replicaSets = [] }: SeenWorkload): Versions {
  if (workload === undefined) return { current: [], old: [] };
  const { uid: owner } = workload.metadata;
  // Another Deployment's may have the same labels and more, such as a canary's.
  const ownSets = replicaSets.filter(({ metadata }) => metadata.ownerReferences?.some(({ uid }) => uid === owner));
  const owners = new Set([owner, ...ownSets.map(({ metadata }) => metadata.uid)]);
  // Those of a Rollout, and of a Deployment whose ReplicaSets are not ours to see, belong to something in between.
  const direct = replicaSets.length > 0 || !['Deployment', 'Rollout'].includes(workload.kind);
  const isOwn = ({ metadata: { uid, ownerReferences = [] } }: Pod): boolean =>
    !direct || owners.has(uid) || ownerReferences.some((owner) => owners.has(owner.uid));
  const own = pods.filter((pod) => pod.metadata.deletionTimestamp === undefined && isOwn(pod));
  const isCurrent = currentOf(workload, own, ownSets);
  return { current: own.filter(isCurrent), old: own.filter((pod) => !isCurrent(pod)) };
}

function currentOf(
  workload: KubernetesObject,
  pods: readonly Pod[],
  replicaSets: readonly KubernetesObject[],
): (pod: Pod) => boolean {
  const { kind, metadata } = workload;
  if (isDeployment(workload)) return hasNone(workload) ? () => false : ofNewest(metadata.uid, pods, replicaSets);
  if (isStatefulSet(workload)) return labelled('controller-revision-hash', workload.status?.updateRevision);
  if (isRollout(workload)) return labelled('rollouts-pod-template-hash', workload.status?.currentPodHash);
  if (kind === 'DaemonSet') return labelled('pod-template-generation', metadata.annotations?.[TEMPLATE_GENERATION]);
  return () => true;
}

/** The newest ReplicaSet is still the last version's: its controller has not looked yet, or is paused. */
function hasNone({ metadata: { generation = 0 }, status = {} }: Deployment): boolean {
  return Number(status.observedGeneration ?? 0) < generation || (status.updatedReplicas ?? 0) === 0;
}

/** The controller still writes it, though it says deprecated; the other way is one more kind to be allowed to see. */
const TEMPLATE_GENERATION = 'deprecated.daemonset.template.generation';

/** What a controller has not written yet tells nothing apart. */
function labelled(label: string, value: string | undefined): (pod: Pod) => boolean {
  return ({ metadata: { labels = {} } }) => value === undefined || labels[label] === value;
}

const REVISION = 'deployment.kubernetes.io/revision';

function ofNewest(
  owner: string | undefined,
  pods: readonly Pod[],
  replicaSets: readonly KubernetesObject[],
): (pod: Pod) => boolean {
  const newest = newestReplicaSet(owner, replicaSets);
  if (newest !== undefined) {
    return ({ metadata: { ownerReferences = [] } }) => ownerReferences.some(({ uid }) => uid === newest.metadata.uid);
  }
  // Where ReplicaSets are not ours to see, the youngest pod tells the version.
  const [youngest] = pods.toSorted((one, other) => age(one) - age(other));
  return labelled('pod-template-hash', youngest?.metadata.labels?.['pod-template-hash']);
}

export function newestReplicaSet(
  owner: string | undefined,
  replicaSets: readonly KubernetesObject[],
): KubernetesObject | undefined {
  return replicaSets
    .filter(({ metadata: { ownerReferences = [] } }) => ownerReferences.some(({ uid }) => uid === owner))
    .toSorted((one, other) => revision(other) - revision(one))[0];
}

function revision({ metadata: { annotations = {} } }: KubernetesObject): number {
  return Number(annotations[REVISION] ?? 0);
}

function age({ metadata: { creationTimestamp = '' } }: Pod): number {
  return -Date.parse(creationTimestamp);
}

/** Finds the pods of a workload; undefined for what has none. */
export function podSelector(workload: KubernetesObject): string | undefined {
  if (!runsPods(workload)) return undefined;
  const selector = formatSelector(workload.spec?.selector ?? {});
  // A Rollout that borrows its template has the selector in its status alone.
  return selector ?? (isRollout(workload) ? workload.status?.selector : undefined);
}
