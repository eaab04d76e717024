/** Everything that was applied together, as the wait wants it: workloads with their pods, and the rest by its status. */
import type { Watched } from '../wait.ts';
import type { KubernetesApi, ObjectKind, ObjectRef } from './api.ts';
import { type Applied, assessInventory } from './inventory.ts';
import { watchWorkload } from './watched.ts';

/** Those whose pods tell why they are not ready. */
const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'Pod', 'Rollout']);
/** They are as they should be once they exist: nobody reports on them. */
const AT_ONCE = new Set([
  'ConfigMap',
  'Secret',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
  'NetworkPolicy',
  'LimitRange',
  'ResourceQuota',
  'CronJob',
]);

/** @param now milliseconds since the epoch */
export function watchApplied(api: KubernetesApi, refs: readonly ObjectRef[], now: () => number): Watched<unknown>[] {
  const workloads = refs.filter(isWorkload);
  const others = refs.filter((ref) => !isWorkload(ref) && !AT_ONCE.has(ref.kind));
  return [
    ...workloads.map((ref) => watchWorkload(api, { ref, images: { images: [], scope: 'known' } }, now)),
    ...(others.length === 0 ? [] : [watchOthers(api, others)]),
  ];
}

export function isWorkload({ kind }: ObjectKind): boolean {
  return WORKLOADS.has(kind);
}

function watchOthers(api: KubernetesApi, refs: readonly ObjectRef[]): Watched<readonly Applied[]> {
  return {
    name: 'Other objects',
    look: (signal) => Promise.all(refs.map(async (ref) => ({ ref, object: await api.read(ref, signal) }))),
    assess: (applied, now) => assessInventory(applied, now),
  };
}
