/** When a Kustomization has arrived. Pure. Read against kustomize-controller 1.9 and 1.10. */
import type { Assessment, Obstacle } from '../readiness.ts';
import type { Facets } from '../wait.ts';
import {
  conditionOf,
  describeCondition,
  isCurrent,
  isReconciling,
  isSettled,
  stalled,
  underWay,
} from './conditions.ts';
import { assessDependencies } from './dependency.ts';
import { describeArrived, describeWanted, type Expected, hasArrived, type Relation } from './expected.ts';
import type { FluxKind, Found, HealthChecks } from './found.ts';
import { type Kustomization, type Linked, refOf, type Source } from './objects.ts';
import { shortRevision } from './revision.ts';
import { assessSource, DOUBT, sourceRelation, sourceRevisions } from './source.ts';

type Seen = Found<Kustomization>;

export const kustomization: FluxKind<Kustomization> = {
  kind: 'Kustomization',
  links: (object) => ({
    sources: object.spec === undefined ? [] : [refOf(object.spec.sourceRef, object)],
    dependencies: (object.spec?.dependsOn ?? []).map((dependency) =>
      refOf({ kind: 'Kustomization', ...dependency }, object),
    ),
    providers: [],
  }),
  assess: assessKustomization,
  revisions: ({ object: { status }, sources }) => [
    ...sources.flatMap(sourceRevisions),
    status?.lastAppliedRevision,
    status?.lastAppliedOriginRevision,
    status?.lastAttemptedRevision,
  ],
  facets,
  runs: ({ status }) => status?.lastAppliedOriginRevision ?? status?.lastAppliedRevision ?? '',
  healthChecks,
  awaitsHealth: ({ object, sources: [source] }, expected) =>
    source !== undefined && isCheckingHealth(object) && isAttempted(object, source, expected),
  isElsewhere: ({ spec }) => spec?.kubeConfig !== undefined,
  readsValues: ({ spec }) => (spec?.postBuild?.substituteFrom ?? []).length > 0,
  tagShownBy: 'inventory',
};

/**
 * Ready=True alone means nothing: it stays from the commit before until Flux has noticed the new one. What counts is
 * `lastAppliedRevision`, which Flux writes only after apply, prune and health checks.
 */
export function assessKustomization(found: Seen, expected: Expected): Assessment {
  const { object, sources } = found;
  const [source] = sources;
  if (source === undefined) return { state: 'progressing', reason: 'its spec is not there yet' };
  const waiting = assessSource(source, expected);
  // With a commit to look for it does not matter what became of the source since that was applied.
  if (expected.revision === undefined && waiting !== undefined) return waiting;
  return (
    stalled(object) ??
    arrived(found, source, expected) ??
    failed(found, source, expected) ??
    waiting ??
    pending(found, source, expected)
  );
}

/** How what was applied stands to what is expected; to what the source holds where nothing is. */
function appliedRelation({ status }: Kustomization, source: Linked<Source>, expected: Expected): Relation {
  if (expected.revision !== undefined) {
    return expected.relate(status?.lastAppliedRevision, status?.lastAppliedOriginRevision);
  }
  return status?.lastAppliedRevision === source.object?.status?.artifact?.revision ? 'same' : 'other';
}

/** The origin of an attempt on an OCI artifact is told by the source alone, as long as that still holds it. */
function isAttempted({ status }: Kustomization, source: Linked<Source>, expected: Expected): boolean {
  const attempted = status?.lastAttemptedRevision;
  const held = source.object?.status?.artifact?.revision;
  if (expected.revision === undefined) return attempted === held;
  if (hasArrived(expected.relate(attempted))) return true;
  return attempted !== undefined && attempted === held && hasArrived(sourceRelation(source, expected));
}

function arrived({ object }: Seen, source: Linked<Source>, expected: Expected): Assessment | undefined {
  const relation = appliedRelation(object, source, expected);
  if (!hasArrived(relation) || !isSettled(object)) return undefined;
  const { lastAppliedRevision = '', lastAppliedOriginRevision } = object.status ?? {};
  const origin = hasArrived(expected.relate(lastAppliedOriginRevision)) ? lastAppliedOriginRevision : undefined;
  return { state: 'ready', reason: `applied ${describeArrived(origin ?? lastAppliedRevision, relation, expected)}` };
}

/** Failures count only when they are of the expected attempt: one of the commit before may be what this one mends. */
function failed(found: Seen, source: Linked<Source>, expected: Expected): Assessment | undefined {
  const { object, failedTry } = found;
  const ready = conditionOf(object, 'Ready');
  if (ready === undefined) return undefined;
  const attempted = isAttempted(object, source, expected);
  const fetched = expected.revision === undefined || hasArrived(sourceRelation(source, expected));
  if (isReconciling(object)) {
    const again = failedTry !== undefined && attempted;
    return again ? failure(`${failedTry.reason}; trying again`) : undefined;
  }
  if (ready.status !== 'False' || !isCurrent(object, ready)) return undefined;
  if (ready.reason === 'DependencyNotReady') {
    return fetched ? assessDependencies(found, ready) : undefined;
  }
  // New work has come while it was checking: it begins anew.
  if (ready.reason === 'HealthCheckCanceled') return undefined;
  // A path that does not exist, or an artifact that cannot be had, fails before the attempt is written down.
  return attempted || (fetched && ready.reason === 'ArtifactFailed') ? failure(describeCondition(ready)) : undefined;
}

function failure(reason: string): Obstacle {
  return { state: 'failed', patience: 'grace', reason };
}

function pending({ object }: Seen, source: Linked<Source>, expected: Expected): Assessment {
  const { status, metadata } = object;
  const { revision } = expected;
  const wanted =
    revision === undefined
      ? shortRevision(source.object?.status?.artifact?.revision ?? 'its source')
      : describeWanted(revision);
  const ready = conditionOf(object, 'Ready');
  if (ready === undefined) return underWay(object, `Flux has not taken it up yet, waiting for ${wanted} to be applied`);
  if (isReconciling(object)) return underWay(object, `${wanted} is being applied`);
  const before = ready?.status === 'False' ? ` (which failed: ${describeCondition(ready)})` : '';
  const at = status?.lastAttemptedRevision ?? status?.lastAppliedRevision;
  if (ready?.status === 'True' && status?.observedGeneration !== metadata.generation) {
    return { state: 'progressing', reason: 'its spec has changed and was not applied since' };
  }
  const doubt = appliedRelation(object, source, expected) === 'unknown' ? DOUBT : '';
  const standing =
    at === undefined ? 'nothing was applied yet' : `it is still at ${shortRevision(at)}${before}${doubt}`;
  return { state: 'progressing', reason: `${standing}, waiting for ${wanted} to be applied` };
}

/**
 * Whether the manifests of the expected revision are in the cluster, although their health may still be awaited: so
 * an object they hold can be judged by itself.
 */
export function hasApplied(object: Kustomization, source: Linked<Source> | undefined, expected: Expected): boolean {
  const { status } = object;
  if (hasArrived(expected.relate(status?.lastAppliedRevision, status?.lastAppliedOriginRevision))) return true;
  const attempted = status?.lastAttemptedRevision;
  if (attempted === undefined || source === undefined || !isAttempted(object, source, expected)) return false;
  const ready = conditionOf(object, 'Ready');
  return isCheckingHealth(object) || (ready?.status === 'False' && ready.reason === 'HealthCheckFailed');
}

/** The condition stays from the attempt before until this one is applied; it names the revision it is of. */
export function isCheckingHealth(object: Kustomization): boolean {
  const { lastAttemptedRevision: attempted } = object.status ?? {};
  const healthy = conditionOf(object, 'Healthy');
  return attempted !== undefined && healthy?.status === 'Unknown' && healthy.message?.includes(attempted) === true;
}

/** `healthCheckExprs` alone check nothing: Flux reads them only where `wait` or `healthChecks` name objects. */
function healthChecks({ spec }: Kustomization): HealthChecks {
  if (spec?.wait === true || (spec?.healthChecks ?? []).length > 0) return { by: 'flux' };
  if (spec?.kubeConfig !== undefined) {
    return { by: 'unseen', because: 'it checks no health (spec.wait is off), and it applies to another cluster' };
  }
  return { by: 'nobody', because: 'its spec.wait is off and it names no healthChecks' };
}

function facets({ object: { status }, object, sources }: Seen): Facets {
  const ready = conditionOf(object, 'Ready');
  const [source] = sources;
  return {
    Source: shortRevision(source?.object?.status?.artifact?.revision ?? ''),
    Applied: shortRevision(status?.lastAppliedRevision ?? ''),
    Ready: ready === undefined ? '' : ready.status === 'True' ? 'True' : `${ready.status} ${ready.reason ?? ''}`.trim(),
  };
}
