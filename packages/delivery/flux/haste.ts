/** How soon a change of a Flux object must be looked at. Pure. */
import type { KubernetesObject } from '../kubernetes/api.ts';
import { conditionOf } from './conditions.ts';
import type { Change, Haste } from './follow.ts';
import type { FluxObject, Source } from './objects.ts';

/**
 * A controller that works writes down each of its steps, and none of them decides anything: what does is that it has
 * ended, or that a source has another artifact. What changes the metadata alone is mostly our own request.
 */
export function hasteOf({ before, after }: Change): Haste {
  if (before === undefined || after === undefined || isEnding(after)) return 'soon';
  if (artifactOf(before) !== artifactOf(after)) return 'soon';
  if (isAtWork(after)) return 'later';
  return isSame(before.spec, after.spec) && isSame(before.status, after.status) ? 'later' : 'soon';
}

function isEnding({ metadata }: KubernetesObject): boolean {
  return metadata.deletionTimestamp !== undefined;
}

function artifactOf(object: KubernetesObject): string | undefined {
  return (object as Source).status?.artifact?.revision;
}

function isAtWork(object: KubernetesObject): boolean {
  const reconciling = conditionOf(object as FluxObject, 'Reconciling');
  return reconciling?.status === 'True' && reconciling.reason === 'Progressing';
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
