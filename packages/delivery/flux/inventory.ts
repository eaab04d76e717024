/** What a Flux object applied, as its status lists it, and how that is. Pure. */
import type { ImageReference } from '#images';
import { describeRef, type KubernetesObject, type ObjectRef } from '../kubernetes/api.ts';
import { assessObject } from '../kubernetes/assess.ts';
import { assessSeen } from '../kubernetes/assess-seen.ts';
import type { SeenWorkload } from '../kubernetes/versions.ts';
import type { Assessment } from '../readiness.ts';
import type { FluxObject, InventoryEntry } from './objects.ts';

/** One applied object as the cluster has it, with the pods it owns. */
export interface Applied {
  ref: ObjectRef;
  object: KubernetesObject | undefined;
  workload: SeenWorkload | undefined;
  /** Why it may not be looked at: nothing is known of it then, and it is in nobody's way. */
  refused?: string;
}

/** Nothing there can be healthy or not, and some of it is nobody's business to read. */
const WITHOUT_HEALTH: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'IngressClass',
  'LimitRange',
  'MutatingWebhookConfiguration',
  'NetworkPolicy',
  'PriorityClass',
  'ResourceQuota',
  'Role',
  'RoleBinding',
  'Secret',
  'ServiceAccount',
  'StorageClass',
  'ValidatingWebhookConfiguration',
]);

/** The objects that may be ill, or ask for an image. */
export function inventoryRefs({ status }: FluxObject): ObjectRef[] {
  return (status?.inventory?.entries ?? [])
    .map(parseEntry)
    .filter((ref) => ref !== undefined)
    .filter(({ kind }) => !WITHOUT_HEALTH.has(kind));
}

/**
 * `shop_web_apps_Deployment`; the namespace is empty for what has none, the group for the core. Names of RBAC objects may
 * hold colons, which are written `__`.
 */
export function parseEntry({ id, v }: InventoryEntry): ObjectRef | undefined {
  const parts = /^(?<namespace>[^_]*)_(?<name>.+)_(?<group>[^_]*)_(?<kind>[^_]+)$/.exec(id)?.groups;
  if (parts === undefined) return undefined;
  const { namespace = '', name = '', group = '', kind = '' } = parts;
  return {
    apiVersion: group === '' ? v : `${group}/${v}`,
    kind,
    name: name.replaceAll('__', ':'),
    ...(namespace === '' ? {} : { namespace }),
  };
}

const WORKLOADS: ReadonlySet<string> = new Set([
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'argoproj.io/Rollout',
  'batch/Job',
]);

/** Whose pods say more than it does itself. */
export function isWorkload({ apiVersion, kind }: ObjectRef): boolean {
  return WORKLOADS.has(`${apiVersion.slice(0, apiVersion.lastIndexOf('/'))}/${kind}`);
}

/**
 * The worst of it; ready when all are. Workloads that have a container of one of `images` must run that.
 * @param now milliseconds since the epoch
 */
export function assessApplied(applied: readonly Applied[], images: readonly ImageReference[], now: number): Assessment {
  const seen = applied.filter(({ refused }) => refused === undefined);
  const judged = seen.map((one) => ({ ref: one.ref, assessment: judge(one, images, now) }));
  const open = judged.filter(({ assessment }) => assessment.state !== 'ready');
  const [worst, ...others] = open.toSorted((one, other) => gravity(other.assessment) - gravity(one.assessment));
  if (worst === undefined) {
    return { state: 'ready', reason: describeHealthy(judged.length, applied.length - seen.length) };
  }
  const more = others.length === 0 ? '' : `, and ${others.length} more of ${judged.length} objects not healthy yet`;
  return { ...worst.assessment, reason: `${describeRef(worst.ref)}: ${worst.assessment.reason}${more}` };
}

function describeHealthy(healthy: number, refused: number): string {
  const unseen = refused === 0 ? '' : `, ${refused} may not be looked at`;
  return `${healthy} ${healthy === 1 ? 'object is' : 'objects are'} healthy${unseen}`;
}

/** A Job may have been cleaned up (`ttlSecondsAfterFinished`): Flux, too, takes one that is gone for done. */
function judge({ ref, object, workload }: Applied, images: readonly ImageReference[], now: number): Assessment {
  if (object === undefined && ref.kind === 'Job') return { state: 'ready', reason: 'cleaned up after it ended' };
  if (object === undefined) return { state: 'failed', patience: 'grace', reason: 'was applied and does not exist' };
  if (workload === undefined) return assessObject(object, now).assessment;
  return assessSeen(workload, { ref, images: { images, scope: 'known' } }, now).assessment;
}

function gravity(assessment: Assessment): number {
  if (!('patience' in assessment)) return assessment.state === 'ready' ? 0 : 1;
  return (assessment.state === 'failed' ? 3 : 2) + (assessment.patience === 'none' ? 2 : 0);
}
