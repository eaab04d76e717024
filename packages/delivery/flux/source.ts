/** The first hop: has the source fetched what is waited for? Pure. */
import { describeRef } from '../kubernetes/api.ts';
import type { Assessment, Obstacle } from '../readiness.ts';
import { conditionOf, describeCondition, isCurrent, stalled, underWay } from './conditions.ts';
import { describeWanted, type Expected, hasArrived, type Relation } from './expected.ts';
import { type Linked, resumeCommand, type Source } from './objects.ts';
import { shortRevision } from './revision.ts';

/** What an OCI artifact was built from, as `flux push artifact --revision` writes it. */
const ORIGIN = 'org.opencontainers.image.revision';

export const DOUBT = ' (whether that contains it cannot be told)';

/** How what the source holds stands to what is expected; an OCI artifact tells its commit beside its digest. */
export function sourceRelation({ object }: Linked<Source>, expected: Expected): Relation {
  const artifact = object?.status?.artifact;
  return expected.relate(artifact?.revision, artifact?.metadata?.[ORIGIN]);
}

/** All revisions the source tells, for a question about ancestry. */
export function sourceRevisions({ object }: Linked<Source>): (string | undefined)[] {
  const artifact = object?.status?.artifact;
  return [artifact?.revision, artifact?.metadata?.[ORIGIN]];
}

/**
 * Undefined when it holds what is expected, or, where nothing is, when it is up to date.
 * A source that is suspended or fails is in nobody's way as long as it holds the expected revision.
 */
export function assessSource(linked: Linked<Source>, expected: Expected): Assessment | undefined {
  const { ref, object } = linked;
  const name = describeRef(ref);
  if (object === undefined) {
    return { state: 'failed', patience: 'grace', reason: `its source ${name} does not exist` };
  }
  const relation = sourceRelation(linked, expected);
  if (hasArrived(relation)) return undefined;
  const has = heldBy(object);
  if (object.spec?.suspend === true) {
    return {
      state: 'blocked',
      patience: 'none',
      reason: `its source ${name} is suspended at ${has}${waitedFor(expected)}`,
      hint: `Resume it: ${resumeCommand(ref)}`,
    };
  }
  return (
    pinned(name, object, expected) ??
    named(name, stalled(object)) ??
    failing(name, object) ??
    behind(name, object, expected, relation)
  );
}

function heldBy({ status }: Source): string {
  return status?.artifact === undefined ? 'nothing' : shortRevision(status.artifact.revision);
}

function waitedFor({ revision }: Expected): string {
  return revision === undefined ? '' : `, waiting for ${describeWanted(revision)}`;
}

function named(name: string, obstacle: Obstacle | undefined): Obstacle | undefined {
  return obstacle === undefined ? undefined : { ...obstacle, reason: `its source ${name}: ${obstacle.reason}` };
}

/** A source that is fixed to another commit will never fetch ours. */
function pinned(name: string, { spec }: Source, expected: Expected): Obstacle | undefined {
  const commit = spec?.ref?.commit;
  if (commit === undefined || expected.revision === undefined) return undefined;
  if (hasArrived(expected.relate(commit))) return undefined;
  return {
    state: 'blocked',
    patience: 'none',
    reason: `its source ${name} is pinned to commit ${shortRevision(commit)}${waitedFor(expected)}`,
    hint: 'Change spec.ref of the source, or leave `revision` out.',
  };
}

/** It may mend itself: a git server that is down for a moment. */
function failing(name: string, object: Source): Obstacle | undefined {
  const ready = conditionOf(object, 'Ready');
  if (ready?.status !== 'False' || !isCurrent(object, ready)) return undefined;
  return {
    state: 'failed',
    patience: 'grace',
    reason: `its source ${name} cannot be fetched: ${describeCondition(ready)}`,
  };
}

function behind(name: string, object: Source, expected: Expected, relation: Relation): Assessment | undefined {
  const { status, spec, metadata } = object;
  // The spec of an OCI HelmRepository is all there is: nobody reconciles it.
  if (object.kind === 'HelmRepository' && spec?.type === 'oci') return undefined;
  if (status?.artifact === undefined) {
    const { reason } = underWay(object, 'nothing yet');
    return { state: 'progressing', reason: `its source ${name} has fetched nothing: ${reason}` };
  }
  if (metadata.generation !== undefined && (status.observedGeneration ?? metadata.generation) < metadata.generation) {
    return { state: 'progressing', reason: `its source ${name} has changed and was not fetched since` };
  }
  if (expected.revision === undefined) {
    if (conditionOf(object, 'Reconciling')?.status !== 'True') return undefined;
    return { state: 'progressing', reason: `its source ${name} is being fetched` };
  }
  return {
    state: 'progressing',
    reason: `its source ${name} is at ${heldBy(object)}${waitedFor(expected)}${relation === 'unknown' ? DOUBT : ''}${rhythm(object)}`,
  };
}

function rhythm({ spec }: Source): string {
  return spec?.interval === undefined ? '' : `; it looks every ${spec.interval}`;
}
