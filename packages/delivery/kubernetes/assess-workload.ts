/** Whether a workload runs what its spec asks for. `kubectl rollout status` put right: facts C.1 and C.2. Pure. */
import type { Assessment } from '../readiness.ts';
import type { Look } from '../wait.ts';
import {
  conditionOf,
  type DaemonSet,
  type Deployment,
  describeCondition,
  type ReplicatedStatus,
  type StatefulSet,
} from './objects.ts';

export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

const ready = (reason: string): Assessment => ({ state: 'ready', reason });
const progressing = (reason: string): Assessment => ({ state: 'progressing', reason });

interface Numbers {
  desired: number;
  /** Pods of any version. */
  total: number;
  updated: number;
  available: number;
}

function look({ desired, total, updated, available }: Numbers, assessment: Assessment): Look {
  // The status does not say which version the available ones are of: as if every old one were available.
  const old = Math.max(0, total - updated);
  const arrived = Math.max(0, Math.min(updated, available - old));
  return { assessment, facets: { Pods: `${arrived}/${desired}` } };
}

export function assessDeployment({ spec = {}, status = {}, metadata }: Deployment): Look {
  const numbers = replicatedNumbers(spec.replicas, status);
  const stuck = conditionOf(status, 'Progressing');
  if (stuck?.reason === 'ProgressDeadlineExceeded') {
    // The deadline was patience enough, but the condition may be the last release's: with one replica, a revert keeps it
    // until the first pod has moved, although the new generation is observed already.
    return look(numbers, { state: 'failed', reason: describeCondition(stuck), patience: 'grace' });
  }
  const pending = refusedPods(status) ?? rolling(numbers);
  if (pending === undefined) return look(numbers, ready(running(numbers)));
  if (spec.paused !== true) return look(numbers, pending);
  return look(numbers, {
    state: 'blocked',
    reason: `its rollout is paused, and ${pending.reason}`,
    hint: `Resume it: kubectl rollout resume deployment/${metadata.name}`,
    patience: 'grace',
  });
}

export function assessReplicaSet({ spec = {}, status = {} }: Deployment): Look {
  const numbers = replicatedNumbers(spec.replicas, { ...status, updatedReplicas: status.replicas ?? 0 });
  return look(numbers, refusedPods(status) ?? rolling(numbers) ?? ready(running(numbers)));
}

/** A quota that is exceeded, a webhook that says no: no pod comes into being, and no pod can tell why. */
function refusedPods(status: ReplicatedStatus): Assessment | undefined {
  const failure = conditionOf(status, 'ReplicaFailure');
  if (failure?.status !== 'True') return undefined;
  return { state: 'failed', reason: `pods cannot be created: ${describeCondition(failure)}`, patience: 'grace' };
}

function replicatedNumbers(desired = 1, status: ReplicatedStatus): Numbers {
  const { replicas = 0, updatedReplicas = 0, availableReplicas = 0 } = status;
  return { desired, total: replicas, updated: updatedReplicas, available: availableReplicas };
}

function rolling({ desired, total, updated, available }: Numbers): Assessment | undefined {
  if (updated < desired) return progressing(`${updated} of ${count(desired, 'pod')} of the new version created`);
  if (total > updated) return progressing(`${count(total - updated, 'pod')} of the old version still to go`);
  if (available < updated) return progressing(`${available} of ${count(updated, 'pod')} available`);
  return undefined;
}

function running({ desired }: Numbers): string {
  return desired === 0 ? 'scaled to zero' : `${count(desired, 'pod')} available, all of the new version`;
}

/**
 * kubectl checks partition arithmetic alone once `rollingUpdate` is set (facts C.2); a set is up to date when the
 * revision says so, too, and every pod is available, not just the updated ones.
 */
export function assessStatefulSet({ spec = {}, status = {} }: StatefulSet): Look {
  const { replicas = 1, updateStrategy = {}, ordinals = {} } = spec;
  const { readyReplicas = 0, availableReplicas = readyReplicas } = status;
  const numbers = { ...replicatedNumbers(replicas, status), available: availableReplicas };
  if (updateStrategy.type === 'OnDelete') {
    return look(numbers, onDelete({ ...numbers, what: 'pod' }) ?? rolling(numbers) ?? ready(running(numbers)));
  }
  const partition = updateStrategy.rollingUpdate?.partition ?? 0;
  const held = Math.min(replicas, Math.max(0, partition - (ordinals.start ?? 0)));
  return look(numbers, rollingSet(numbers, held, status) ?? ready(partitioned(numbers, held)));
}

function rollingSet(
  { desired, total, updated, available }: Numbers,
  held: number,
  { currentRevision, updateRevision }: NonNullable<StatefulSet['status']>,
): Assessment | undefined {
  if (currentRevision !== updateRevision || held > 0) {
    const wanted = desired - held;
    // A set that was never updated counts all of its pods as updated.
    if (updated < wanted) return progressing(`${updated} of ${count(wanted, 'pod')} updated`);
  }
  if (total > desired) return progressing(`${count(total - desired, 'pod')} too many still to go`);
  if (available < desired) return progressing(`${available} of ${count(desired, 'pod')} available`);
  if (held === 0 && currentRevision !== updateRevision) {
    return progressing(`all pods are updated, and revision ${updateRevision} is not yet the current one`);
  }
  return undefined;
}

function partitioned(numbers: Numbers, held: number): string {
  if (held === 0) return running(numbers);
  return `${count(numbers.desired, 'pod')} available; the partition holds ${held} of them at the old version`;
}

export function assessDaemonSet({ spec = {}, status = {} }: DaemonSet): Look {
  const {
    desiredNumberScheduled: desired = 0,
    updatedNumberScheduled: updated = 0,
    numberAvailable: available = 0,
  } = status;
  const numbers = { desired, total: desired, updated, available };
  if (spec.updateStrategy?.type === 'OnDelete') {
    const held = onDelete({ ...numbers, what: 'node' });
    if (held !== undefined) return look(numbers, held);
  }
  if (updated < desired) return look(numbers, progressing(`updated on ${updated} of ${count(desired, 'node')}`));
  if (available < desired) return look(numbers, progressing(`available on ${available} of ${count(desired, 'node')}`));
  return look(
    numbers,
    ready(desired === 0 ? 'no node is to run it' : `available on ${count(desired, 'node')}, all of the new version`),
  );
}

/** kubectl refuses to say anything of these: nothing replaces the pods until somebody deletes them. */
function onDelete({ desired, updated, what }: Numbers & { what: string }): Assessment | undefined {
  const old = desired - updated;
  if (old <= 0) return undefined;
  return {
    state: 'blocked',
    reason: `its update strategy is OnDelete, and ${old} of ${count(desired, what)} still ${old === 1 ? 'has' : 'have'} the old version`,
    hint: 'Delete the old pods when it suits you, or set updateStrategy.type to RollingUpdate.',
    patience: 'grace',
  };
}
