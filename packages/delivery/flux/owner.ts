/** The Kustomization that holds an object: the one who knows from which commit its spec is. Pure. */
import { describeRef, type ObjectRef } from '../kubernetes/api.ts';
import type { Assessment } from '../readiness.ts';
import { describeWanted, type Expected } from './expected.ts';
import type { Found, Owner } from './found.ts';
import { assessKustomization, hasApplied } from './kustomization.ts';
import { apiVersionsOf, type FluxObject } from './objects.ts';
import { sourceRevisions } from './source.ts';
import { suspended } from './suspended.ts';

const NAME = 'kustomize.toolkit.fluxcd.io/name';
const NAMESPACE = 'kustomize.toolkit.fluxcd.io/namespace';

/** As kustomize-controller labels everything it applies. */
export function ownerRef({ metadata }: FluxObject): ObjectRef | undefined {
  const name = metadata.labels?.[NAME];
  const namespace = metadata.labels?.[NAMESPACE];
  if (name === undefined || namespace === undefined) return undefined;
  return { apiVersion: apiVersionsOf('Kustomization')[0] ?? '', kind: 'Kustomization', name, namespace };
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

/** Undefined once the object's manifest is that of the expected commit. */
export function assessOwner({ owner }: Found, expected: Expected): Assessment | undefined {
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
