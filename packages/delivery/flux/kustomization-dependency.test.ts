import { describe, expect, it } from 'vitest';
import { condition, kustomizationObject, ready } from '../../testing/flux/objects.ts';
import { NEW, OLD, type Scene } from './tests/found.ts';
import { failed, source, verdict } from './tests/kustomizations.ts';

describe('a Kustomization that depends on another', () => {
  const object = failed(OLD, "DependencyNotReady: dependency 'flux-system/base' is not ready");
  const base = (conditions: object[], more: object = {}) =>
    kustomizationObject({ name: 'base', status: { conditions, observedGeneration: 1 }, ...more });

  it.each<[string, Scene['dependencies'], string]>([
    [
      'at work',
      [base([ready('Unknown Progressing: Building manifests')])],
      'progressing: it waits for Kustomization flux-system/base: Progressing: Building manifests',
    ],
    [
      'failing',
      [base([ready('False BuildFailed: no such file')])],
      'blocked/grace: it depends on Kustomization flux-system/base, which fails: BuildFailed: no such file',
    ],
    [
      'waiting itself',
      [base([ready('False DependencyNotReady: x')])],
      'progressing: it waits for Kustomization flux-system/base: DependencyNotReady: x',
    ],
    [
      'waiting for it in turn',
      [base([ready('False DependencyNotReady: x')], { spec: { dependsOn: [{ name: 'shop' }] } })],
      'blocked/none: it depends on Kustomization flux-system/base, which depends on it',
    ],
    [
      'waiting for one of that name elsewhere',
      [base([ready('False DependencyNotReady: x')], { spec: { dependsOn: [{ name: 'shop', namespace: 'other' }] } })],
      'progressing: it waits for Kustomization flux-system/base: DependencyNotReady: x',
    ],
    ['itself', [object], 'blocked/none: it depends on itself'],
    [
      'suspended',
      [base([ready('False BuildFailed: x')], { spec: { suspend: true } })],
      'blocked/none: it depends on Kustomization flux-system/base, which is suspended',
    ],
    [
      'stalled',
      [base([ready('False Stalled: x'), condition('Stalled', 'True InvalidCELExpression: bad')])],
      'blocked/none: it depends on Kustomization flux-system/base, which is stuck: Flux has given up: InvalidCELExpression: bad',
    ],
    [
      'missing',
      [{ apiVersion: 'v1', kind: 'Kustomization', namespace: 'flux-system', name: 'base' }],
      'blocked/grace: it depends on Kustomization flux-system/base, which does not exist',
    ],
    [
      'ready just now',
      [base([ready('True ReconciliationSucceeded: x')])],
      "progressing: it waits for its dependencies: DependencyNotReady: dependency 'flux-system/base' is not ready",
    ],
  ])('which is %s', (_what, dependencies = [], expected) => {
    expect(verdict({ revision: NEW, object, sources: [source(NEW)], dependencies })).toBe(expected);
  });
});
