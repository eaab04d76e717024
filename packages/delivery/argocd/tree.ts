/** What Argo CD knows of the live objects of an application (its resource tree), down to the pods. Pure. */
import type { Trouble } from '../trouble.ts';
import { describeResource, type HealthStatus } from './application.ts';
import { brief } from './message.ts';

export interface ResourceTree {
  nodes?: readonly TreeNode[] | null;
}

export interface NodeRef {
  group?: string;
  version?: string;
  kind: string;
  namespace?: string;
  name: string;
  uid?: string;
}

export interface TreeNode extends NodeRef {
  parentRefs?: readonly NodeRef[];
  info?: readonly { name: string; value: string }[];
  health?: { status?: HealthStatus; message?: string };
  createdAt?: string;
}

/** A container that will not start as it is asked for, whatever kind of object the pod belongs to. */
const STUCK =
  /(ImagePullBackOff|ErrImagePull|ErrImageNeverPull|InvalidImageName|CreateContainer(Config)?Error|RunContainerError)$/;

/** Pods of the newest rollout of what is not healthy yet, that will not come up as they are. */
export function hangingPods(tree: ResourceTree): TreeNode[] {
  const family = familyOf(tree);
  return family.pods.filter((pod) => {
    const ancestors = family.ancestors(pod);
    const root = ancestors.at(-1);
    if (root?.health?.status === 'Healthy' || ancestors.some((node) => family.isSuperseded(node))) return false;
    if (STUCK.test(reasonOf(pod))) return true;
    // A Job tries again with another pod, and says itself when it gives up.
    return pod.health?.status === 'Degraded' && !ancestors.some(({ kind }) => kind === 'Job');
  });
}

/** Pods below what is not healthy, those in trouble first: where the root cause is to be found. */
export function suspectPods(tree: ResourceTree): TreeNode[] {
  const family = familyOf(tree);
  const suspects = family.pods.filter((pod) => {
    const ancestors = family.ancestors(pod);
    return pod.health?.status !== 'Healthy' && !ancestors.some((node) => family.isSuperseded(node));
  });
  const rank = (pod: TreeNode): number => (STUCK.test(reasonOf(pod)) || pod.health?.status === 'Degraded' ? 0 : 1);
  return suspects.sort((one, other) => rank(one) - rank(other));
}

/** What is Degraded or Missing though no pod below it is to blame. */
export function suspectResources(tree: ResourceTree): TreeNode[] {
  const family = familyOf(tree);
  const explained = new Set(suspectPods(tree).flatMap((pod) => family.ancestors(pod)));
  return (tree.nodes ?? []).filter(
    (node) => node.kind !== 'Pod' && node.health?.status === 'Degraded' && !explained.has(node),
  );
}

export function nodeTrouble(node: TreeNode): Trouble {
  const message = brief(node.health?.message ?? '');
  const reason = reasonOf(node) || node.health?.status || 'not healthy';
  return {
    resource: describeResource(node),
    reason: message === '' ? reason : `${reason}: ${message}`,
    events: [],
    log: [],
  };
}

function reasonOf({ info = [] }: TreeNode): string {
  return info.find(({ name }) => name === 'Status Reason')?.value ?? '';
}

interface Family {
  pods: readonly TreeNode[];
  /** Nearest first. */
  ancestors(node: TreeNode): TreeNode[];
  /** A ReplicaSet of an earlier rollout: its pods are on their way out. */
  isSuperseded(node: TreeNode): boolean;
}

function familyOf({ nodes }: ResourceTree): Family {
  const all = nodes ?? [];
  const byKey = new Map(all.map((node) => [keyOf(node), node]));
  const parentOf = ({ parentRefs = [] }: TreeNode): TreeNode | undefined =>
    parentRefs.map((ref) => byKey.get(keyOf(ref))).find((parent) => parent !== undefined);
  const newest = new Map<TreeNode, number>();
  for (const node of all.filter(({ kind }) => kind === 'ReplicaSet')) {
    const parent = parentOf(node);
    if (parent !== undefined) newest.set(parent, Math.max(newest.get(parent) ?? 0, rolloutOf(node)));
  }
  return {
    pods: all.filter(({ kind, group = '' }) => kind === 'Pod' && group === ''),
    ancestors: (node) => {
      const line = new Set<TreeNode>();
      for (let next = parentOf(node); next !== undefined && !line.has(next); next = parentOf(next)) line.add(next);
      return [...line];
    },
    isSuperseded: (node) => {
      const parent = node.kind === 'ReplicaSet' ? parentOf(node) : undefined;
      return parent !== undefined && rolloutOf(node) < (newest.get(parent) ?? 0);
    },
  };
}

function keyOf({ group = '', kind, namespace = '', name }: NodeRef): string {
  return JSON.stringify([group, kind, namespace, name]);
}

/** `Rev:3`, as Argo CD shows it at a ReplicaSet. */
function rolloutOf({ info = [] }: TreeNode): number {
  const revision = info.find(({ name }) => name === 'Revision')?.value ?? '';
  return Number(/\d+/.exec(revision)?.[0] ?? 0);
}
