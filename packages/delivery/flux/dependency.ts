/** What an object waits for before it begins, and why that is not ready itself. Pure. */
import { type Condition, describeRef, type ObjectRef } from '../kubernetes/api.ts';
import type { Assessment } from '../readiness.ts';
import { conditionOf, describeCondition, isSettled, stalled } from './conditions.ts';
import type { Found } from './found.ts';
import { type FluxObject, type Linked, type Reference, refOf, resumeCommand } from './objects.ts';
import { refKey } from './reader.ts';
import { isSuspended } from './suspended.ts';

/** @param ready the object's own condition, which names the dependency in Flux's words */
export function assessDependencies(
  { ref, dependencies }: Pick<Found, 'ref' | 'dependencies'>,
  ready: Condition,
): Assessment {
  const verdicts = dependencies
    .map((dependency) => assessRing(ref, dependency) ?? assessDependency(dependency))
    .filter((verdict) => verdict !== undefined);
  const worst = verdicts.find(({ state }) => state !== 'progressing') ?? verdicts[0];
  // They may have become ready just now; Flux looks again within half a minute.
  return worst ?? { state: 'progressing', reason: `it waits for its dependencies: ${describeCondition(ready)}` };
}

/** Two that wait for each other do so for ever; Flux does not notice. Longer rings are told by nobody. */
function assessRing(self: ObjectRef, { ref, object }: Linked): Assessment | undefined {
  const isItself = refKey(ref) === refKey(self);
  if (!isItself && !dependenciesOf(object).some((one) => refKey(one) === refKey(self))) return undefined;
  const name = describeRef(ref);
  return {
    state: 'blocked',
    patience: 'none',
    reason: isItself ? 'it depends on itself' : `it depends on ${name}, which depends on it`,
    hint: 'Take one of them out of spec.dependsOn.',
  };
}

function dependenciesOf(object: FluxObject | undefined): ObjectRef[] {
  const { spec } = object ?? {};
  if (object === undefined || spec === undefined || !('dependsOn' in spec) || !Array.isArray(spec.dependsOn)) return [];
  return spec.dependsOn.map((dependency: Omit<Reference, 'kind'>) =>
    refOf({ apiVersion: object.apiVersion, kind: object.kind, ...dependency }, object),
  );
}

function assessDependency({ ref, object }: Linked): Assessment | undefined {
  const name = describeRef(ref);
  if (object === undefined) {
    return { state: 'blocked', patience: 'grace', reason: `it depends on ${name}, which does not exist` };
  }
  if (isSuspended(object) && !isSettled(object)) {
    return {
      state: 'blocked',
      patience: 'none',
      reason: `it depends on ${name}, which is suspended`,
      hint: `Resume it: ${resumeCommand(ref)}`,
    };
  }
  const given = stalled(object);
  if (given !== undefined) {
    return { state: 'blocked', patience: 'none', reason: `it depends on ${name}, which is stuck: ${given.reason}` };
  }
  const ready = conditionOf(object, 'Ready');
  if (ready?.status === 'False' && ready.reason !== 'DependencyNotReady') {
    const reason = `it depends on ${name}, which fails: ${describeCondition(ready)}`;
    return { state: 'blocked', patience: 'grace', reason };
  }
  if (ready?.status === 'True' && isSettled(object, 'conditions')) return undefined;
  const told = ready === undefined ? 'has no state yet' : describeCondition(ready);
  return { state: 'progressing', reason: `it waits for ${name}: ${told}` };
}
