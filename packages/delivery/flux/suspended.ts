/** People told Flux to leave it alone: nothing will happen, and what it says of itself is old. Pure. */
import type { ObjectRef } from '../kubernetes/api.ts';
import type { Obstacle } from '../readiness.ts';
import { conditionOf } from './conditions.ts';
import { type FluxObject, resumeCommand } from './objects.ts';

/** `spec.suspend`, or the Flux Operator's annotation, whose objects then are Ready=True with the reason ReconciliationDisabled. */
export function isSuspended(object: FluxObject): boolean {
  const { spec, metadata } = object;
  if (spec !== undefined && 'suspend' in spec && spec.suspend === true) return true;
  if (metadata.annotations?.['fluxcd.controlplane.io/reconcile']?.toLowerCase() === 'disabled') return true;
  return conditionOf(object, 'Ready')?.reason === 'ReconciliationDisabled';
}

/**
 * Also where it applied the expected revision before: a suspended object handles requests without doing anything, and
 * what it applied may have been changed by hand since.
 */
export function suspended(ref: ObjectRef, object: FluxObject): Obstacle | undefined {
  if (!isSuspended(object)) return undefined;
  return {
    state: 'blocked',
    patience: 'none',
    reason: 'it is suspended: Flux does nothing with it until somebody resumes it',
    hint: `Resume it: ${resumeCommand(ref)}`,
  };
}
