/** The Kustomization that holds an object: the one who knows from which commit its spec is. Pure. */
import { describeRef, type ObjectRef } from '../kubernetes/api.ts';
import type { Assessment } from '../readiness.ts';
import { describeWanted, type Expected } from './expected.ts';
import type { Found, Owner } from './found.ts';
import { assessKustomization, hasApplied } from './kustomization.ts';
import { apiVersionsOf, type FluxObject, type Linked, type Source } from './objects.ts';
import { refKey } from './reader.ts';
import { sourceRevisions } from './source.ts';
import { isSuspended, suspended } from './suspended.ts';

const NAME = 'kustomize.toolkit.fluxcd.io/name';
const NAMESPACE = 'kustomize.toolkit.fluxcd.io/namespace';

/** As kustomize-controller labels everything it applies. What applies itself, as bootstrap's does, is held by nobody else. */
export function ownerRef({ kind, metadata }: FluxObject): ObjectRef | undefined {
  const name = metadata.labels?.[NAME];
  const namespace = metadata.labels?.[NAMESPACE];
  if (name === undefined || namespace === undefined) return undefined;
  if (kind === 'Kustomization' && name === metadata.name && namespace === metadata.namespace) return undefined;
  return { apiVersion: apiVersionsOf('Kustomization')[0] ?? '', kind: 'Kustomization', name, namespace };
}

/** Whether the commit that is expected of an object is one of its owner's, too. */
export function isOfSameSource(owner: Owner | undefined, [source]: readonly Linked<Source>[]): boolean {
  return owner?.source !== undefined && source !== undefined && refKey(owner.source.ref) === refKey(source.ref);
}

export function ownerRevisions(owner: Owner | undefined): readonly (string | undefined)[] {
  const status = owner?.kustomization.object?.status;
  return [
    status?.lastAppliedRevision,
    status?.lastAppliedOriginRevision,
    status?.lastAttemptedRevision,
    ...(owner?.source === undefined ? [] : sourceRevisions(owner.source)),
  ];
}

/**
 * The holder of a Kustomization, where both are made of the same source: a commit that changes both the object's spec and
 * what it applies is applied by the object at once, and by the spec of the commit before. Undefined when that is over.
 */
export function assessHolder({ owner, sources }: Found, expected: Expected): Assessment | undefined {
  if (expected.revision === undefined || owner === undefined || !isOfSameSource(owner, sources)) return undefined;
  const { object } = owner.kustomization;
  // Without its holder, or while that is suspended, the spec stays what it is.
  if (object === undefined || isSuspended(object)) return undefined;
  return assessOwner({ owner }, expected);
}

/** Undefined once the object's manifest is that of the expected commit. */
export function assessOwner({ owner }: Pick<Found, 'owner'>, expected: Expected): Assessment | undefined {
  const wanted = expected.revision === undefined ? 'anything' : describeWanted(expected.revision);
  if (owner === undefined) {
    return {
      state: 'blocked',
      patience: 'none',
      reason: `nothing tells from which commit it is: no Kustomization holds it, waiting for ${wanted}`,
      hint: 'Leave `revision` out and name a `tag`, or wait for the Kustomization that brings it.',
    };
  }
  const { ref, object } = owner.kustomization;
  const name = describeRef(ref);
  if (object === undefined) {
    return { state: 'failed', patience: 'grace', reason: `${name}, which holds it, does not exist` };
  }
  if (hasApplied(object, owner.source, expected)) return undefined;
  const verdict =
    suspended(ref, object) ??
    assessKustomization(
      {
        ref,
        object,
        sources: owner.source === undefined ? [] : [owner.source],
        owner: undefined,
        dependencies: [],
        providers: [],
        failedTry: undefined,
        inventory: undefined,
      },
      expected,
    );
  const reason = `${name}, which holds it: ${verdict.reason}`;
  return verdict.state === 'ready' ? { state: 'progressing', reason } : { ...verdict, reason };
}
