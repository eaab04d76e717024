/** How it stands with everything that was applied together: the worst of it. Pure. */
import type { Assessment } from '../readiness.ts';
import type { Look } from '../wait.ts';
import { describeRef, type KubernetesObject, type ObjectRef } from './api.ts';
import { assessObject } from './assess.ts';
import { count } from './assess-workload.ts';

/** One applied object, and what the cluster has of it. */
export interface Applied {
  ref: ObjectRef;
  object: KubernetesObject | undefined;
}

/** @param now milliseconds since the epoch */
export function assessInventory(applied: readonly Applied[], now: number): Look {
  const judged = applied.map(({ ref, object }) => ({ ref, assessment: assessApplied(object, now) }));
  const pending = judged.filter(({ assessment }) => assessment.state !== 'ready');
  const facets = { Objects: `${judged.length - pending.length}/${judged.length}` };
  const [worst, ...others] = pending.sort((one, other) => severity(other.assessment) - severity(one.assessment));
  if (worst === undefined)
    return { facets, assessment: { state: 'ready', reason: `${count(judged.length, 'object')} ready` } };
  const more = others.length === 0 ? '' : `; ${others.length} more not ready`;
  const reason = `${describeRef(worst.ref)}: ${worst.assessment.reason}${more}`;
  return { facets, assessment: { ...worst.assessment, reason } };
}

function assessApplied(object: KubernetesObject | undefined, now: number): Assessment {
  if (object !== undefined) return assessObject(object, now).assessment;
  return { state: 'failed', reason: 'does not exist', patience: 'grace' };
}

function severity(assessment: Assessment): number {
  if (!('patience' in assessment)) return assessment.state === 'ready' ? 0 : 1;
  if (assessment.patience === 'grace') return assessment.state === 'blocked' ? 2 : 3;
  return assessment.state === 'blocked' ? 4 : 5;
}
