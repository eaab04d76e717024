/** What Flux's conditions say, and of which generation of the object. Pure. */
import type { Condition } from '../kubernetes/api.ts';
import type { Obstacle, Progressing } from '../readiness.ts';
import type { FluxObject } from './objects.ts';

export function conditionOf(object: FluxObject, type: string): Condition | undefined {
  return object.status?.conditions?.find((condition) => condition.type === type);
}

/**
 * `Ready` speaks of an older spec when its generation is older; a status without generations speaks of the present.
 * Flux sets the status's own `observedGeneration` on success only (kustomize-controller), so failures are told by the
 * condition's.
 */
export function isCurrent(object: FluxObject, condition: Condition | undefined): boolean {
  const { generation } = object.metadata;
  return generation === undefined || (condition?.observedGeneration ?? generation) >= generation;
}

/** Ready, of this very spec, and not being worked on. `conditions`: for kinds whose status has no generation. */
export function isSettled(object: FluxObject, told: 'status' | 'conditions' = 'status'): boolean {
  const ready = conditionOf(object, 'Ready');
  if (ready?.status !== 'True' || conditionOf(object, 'Reconciling')?.status === 'True') return false;
  if (conditionOf(object, 'Stalled')?.status === 'True') return false;
  const { generation } = object.metadata;
  const observed = told === 'status' ? object.status?.observedGeneration : (ready.observedGeneration ?? generation);
  return generation === undefined || observed === generation;
}

const LONGEST_MESSAGE = 400;

/** `BuildFailed: kustomize build failed: …` on one line. */
export function describeCondition({ reason = '', message = '' }: Condition): string {
  const line = message.replace(/\s+/g, ' ').trim();
  const cut = line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
  return [reason, cut].filter((part) => part !== '').join(': ');
}

/** Flux has given up and waits for a change: no time will mend it (`RetriesExceeded`, `InvalidCELExpression` …). */
export function stalled(object: FluxObject): Obstacle | undefined {
  const condition = conditionOf(object, 'Stalled');
  if (condition?.status !== 'True' || !isCurrent(object, condition)) return undefined;
  return { state: 'failed', patience: 'none', reason: `Flux has given up: ${describeCondition(condition)}` };
}

/** What it is doing, in Flux's own words: `Running health checks for revision …`. */
export function underWay(object: FluxObject, otherwise: string): Progressing {
  const reconciling = conditionOf(object, 'Reconciling');
  const ready = conditionOf(object, 'Ready');
  const told = reconciling?.status === 'True' ? reconciling : ready;
  const message = told === undefined ? '' : describeCondition({ ...told, reason: '' });
  return { state: 'progressing', reason: message === '' ? otherwise : message };
}

/** Working on it at this moment; what `Ready` said before does not count any more. */
export function isReconciling(object: FluxObject): boolean {
  const ready = conditionOf(object, 'Ready');
  const reconciling = conditionOf(object, 'Reconciling');
  if (ready === undefined || ready.status === 'Unknown') return true;
  // Between two tries Reconciling stays True with this reason, and Ready tells how the last one ended.
  return reconciling?.status === 'True' && reconciling.reason !== 'ProgressingWithRetry' && ready.status !== 'False';
}
