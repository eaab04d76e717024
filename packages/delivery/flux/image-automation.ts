/** When an ImageUpdateAutomation has done its work. Pure. Read against image-automation-controller 1.0. */
import { describeRef } from '../kubernetes/api.ts';
import type { Assessment } from '../readiness.ts';
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
import { describeTag, describeWanted, type Expected, hasArrived } from './expected.ts';
import type { FluxKind, Found } from './found.ts';
import { type ImageAutomation, refOf } from './objects.ts';
import { shortRevision } from './revision.ts';

type Seen = Found<ImageAutomation>;

export const imageAutomation: FluxKind<ImageAutomation> = {
  kind: 'ImageUpdateAutomation',
  links: (object) => ({
    sources: object.spec?.sourceRef === undefined ? [] : [refOf(object.spec.sourceRef, object)],
    dependencies: [],
    providers: [],
  }),
  assess: assessAutomation,
  revisions: ({ object: { status } }: Seen) => [status?.lastPushCommit, status?.observedSourceRevision],
  facets: ({ object: { status }, object }: Seen): Facets => ({
    Pushed: status?.lastPushCommit?.slice(0, 7) ?? '',
    Saw: shortRevision(status?.observedSourceRevision ?? ''),
    Ready: conditionOf(object, 'Ready')?.status ?? '',
  }),
  runs: ({ status }) => status?.lastPushCommit ?? '',
  healthChecks: () => ({ by: 'flux' }),
  awaitsHealth: () => false,
  isElsewhere: () => false,
  readsValues: () => false,
  tagShownBy: 'itself',
};

/**
 * It reads the branch itself and not the source's artifact: of the source only the address counts. `revision`: it has seen that commit or pushed on top of it. `tag`: a policy it observed has chosen it.
 */
function assessAutomation({ object, sources, failedTry }: Seen, expected: Expected): Assessment {
  const ready = conditionOf(object, 'Ready');
  const [source] = sources;
  if (source !== undefined && source.object === undefined) {
    return { state: 'failed', patience: 'grace', reason: `its source ${describeRef(source.ref)} does not exist` };
  }
  const given = stalled(object);
  if (given !== undefined) return given;
  if (isReconciling(object)) {
    if (failedTry === undefined) return underWay(object, 'it is at work');
    return { state: 'failed', patience: 'grace', reason: `${failedTry.reason}; trying again` };
  }
  if (ready?.status === 'False' && isCurrent(object, ready)) {
    return { state: 'failed', patience: 'grace', reason: describeCondition(ready) };
  }
  if (!isSettled(object)) return underWay(object, 'its spec has changed and it has not run since');
  return missing(object, expected) ?? { state: 'ready', reason: done(object) };
}

function missing({ status }: ImageAutomation, expected: Expected): Assessment | undefined {
  const { tag, revision } = expected;
  const policies = Object.values(status?.observedPolicies ?? {});
  const chosen = policies.some(
    (policy) =>
      (tag?.tag === undefined || policy.tag === tag.tag) && (tag?.digest === undefined || policy.digest === tag.digest),
  );
  if (tag !== undefined && !chosen) {
    const seen = policies.map((policy) => policy.tag ?? '').filter((name) => name !== '');
    const chose = seen.length === 0 ? 'no policy has chosen a tag yet' : `its policies chose ${seen.join(', ')}`;
    return { state: 'progressing', reason: `${chose}, waiting for ${describeTag(tag)}` };
  }
  if (revision === undefined || hasArrived(expected.relate(status?.lastPushCommit, status?.observedSourceRevision))) {
    return undefined;
  }
  const saw = shortRevision(status?.observedSourceRevision ?? 'nothing');
  return { state: 'progressing', reason: `it saw ${saw} last, waiting for ${describeWanted(revision)}` };
}

function done({ status }: ImageAutomation): string {
  if (status?.lastPushCommit === undefined) return 'has found nothing to update';
  return `pushed ${status.lastPushCommit.slice(0, 7)} last${status.lastPushTime === undefined ? '' : ` (${status.lastPushTime})`}`;
}
