import { describe, expect, it } from 'vitest';
import { kustomizationObject, ociRepositoryObject, ready } from '../../testing/flux/objects.ts';
import { at, DIGEST, NEW, OLD, type Scene } from './tests/found.ts';
import { verdict } from './tests/kustomizations.ts';

describe('a Kustomization of an OCI artifact', () => {
  const TAGGED = `v2@${DIGEST}`;
  const EARLIER = `v1@sha256:${'1'.repeat(64)}`;
  const artifact = ociRepositoryObject({ revision: TAGGED, origin: at(NEW) });
  const object = (revision: string, origin: string, text = 'True ReconciliationSucceeded: x') =>
    kustomizationObject({
      status: {
        conditions: [ready(text)],
        lastAppliedRevision: revision,
        lastAppliedOriginRevision: at(origin),
        lastAttemptedRevision: text.startsWith('True') ? revision : TAGGED,
        observedGeneration: 1,
      },
    });

  it.each<[string, Scene, string]>([
    ['by the commit it was built from', { revision: NEW, object: object(TAGGED, NEW) }, 'ready: applied main@a1b2c3d'],
    ['by its digest', { revision: DIGEST, object: object(TAGGED, NEW) }, 'ready: applied v2@sha256:5d41402'],
    [
      'not by the one before',
      { revision: NEW, object: object(EARLIER, OLD) },
      'progressing: it is still at v1@sha256:1111111, waiting for a1b2c3d to be applied',
    ],
    [
      'a failing attempt, whose origin the source tells',
      { revision: NEW, object: object(EARLIER, OLD, 'False BuildFailed: x') },
      'failed/grace: BuildFailed: x',
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict({ ...scene, sources: [artifact] })).toBe(expected);
  });
});
