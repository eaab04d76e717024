import { describe, expect, it } from 'vitest';
import {
  condition,
  deploymentObject,
  gitRepositoryObject,
  imageAutomationObject,
  inputProviderObject,
  ready,
  reconciling,
  resourceSetObject,
} from '../../testing/flux/objects.ts';
import { imageAutomation } from './image-automation.ts';
import { inputProvider } from './input-provider.ts';
import { resourceSet } from './resource-set.ts';
import { at, DIGEST, NEW, NEWER, OLD, type Scene, told, verdictOn } from './tests/found.ts';

const EXPORTS = [{ id: '48955639', tag: 'v1.2.3', digest: DIGEST }];
const DISABLED = { annotations: { 'fluxcd.controlplane.io/reconcile': 'disabled' } };

describe('a ResourceSetInputProvider', () => {
  const verdict = (scene: Scene): string => told(verdictOn(inputProvider, scene));
  const object = inputProviderObject({ exports: EXPORTS });
  const failing = inputProviderObject({
    exports: EXPORTS,
    status: {
      conditions: [ready('False ReconciliationFailed: failed to list tags: unauthorized')],
      exportedInputs: EXPORTS,
    },
  });

  it.each<[string, Scene, string]>([
    ['exports the tag', { object, tag: 'v1.2.3' }, 'ready: exports v1.2.3@sha256:5d41402'],
    ['exports the digest', { object, tag: DIGEST }, 'ready: exports v1.2.3@sha256:5d41402'],
    ['exports tag and digest', { object, tag: `v1.2.3@${DIGEST}` }, 'ready: exports v1.2.3@sha256:5d41402'],
    [
      'exports the tag with the digest before: it has moved',
      { object, tag: `v1.2.3@sha256:${'1'.repeat(64)}` },
      'progressing: exports v1.2.3@sha256:5d41402, waiting for v1.2.3@sha256:1111111',
    ],
    [
      'exports another tag',
      { object, tag: 'v1.2.4' },
      'progressing: exports v1.2.3@sha256:5d41402, waiting for v1.2.4',
    ],
    [
      'looks only when its schedule says',
      {
        object: inputProviderObject({
          exports: EXPORTS,
          status: {
            conditions: [ready('True x')],
            exportedInputs: EXPORTS,
            nextSchedule: { when: '2026-01-02T08:00:00Z' },
          },
        }),
        tag: 'v1.2.4',
      },
      'progressing: exports v1.2.3@sha256:5d41402, waiting for v1.2.4; it looks next at 2026-01-02T08:00:00Z',
    ],
    ['exports nothing', { object: inputProviderObject(), tag: 'v1' }, 'progressing: exports nothing, waiting for v1'],
    ['is well, and nothing is expected', { object }, 'ready: exports v1.2.3@sha256:5d41402'],
    [
      'fails',
      { object: failing, tag: 'v1.2.3' },
      'failed/grace: ReconciliationFailed: failed to list tags: unauthorized',
    ],
    [
      'has stalled',
      { object: inputProviderObject({ status: { conditions: [condition('Stalled', 'True InvalidSchedule: bad')] } }) },
      'failed/none: Flux has given up: InvalidSchedule: bad',
    ],
    [
      'is disabled, Ready=True all the same',
      {
        object: inputProviderObject({
          exports: EXPORTS,
          ...DISABLED,
          status: { conditions: [ready('True ReconciliationDisabled: x')] },
        }),
      },
      'blocked/none: it is suspended: Flux does nothing with it until somebody resumes it',
    ],
    [
      'exports the commit',
      { object: inputProviderObject({ exports: [{ branch: 'main', sha: NEW }] }), revision: NEW },
      'ready: exports main@a1b2c3d',
    ],
    [
      'exports the commit before',
      { object: inputProviderObject({ exports: [{ branch: 'main', sha: OLD }] }), revision: NEW },
      'progressing: exports main@0123456, waiting for a1b2c3d',
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict(scene)).toBe(expected);
  });
});

describe('a ResourceSet', () => {
  const verdict = (scene: Scene): string => told(verdictOn(resourceSet, scene));
  const providers = [inputProviderObject({ exports: EXPORTS })];
  const INVENTORY = { entries: [{ id: 'shop_web_apps_Deployment', v: 'v1' }] };
  const set = (conditions: object[], more: object = {}) =>
    resourceSetObject({ status: { conditions, inventory: INVENTORY, lastAppliedRevision: DIGEST }, ...more });
  const settled = set([ready('True ReconciliationSucceeded: Reconciliation finished in 2s')]);
  const inventory = [deploymentObject('ghcr.io/acme/shop:v1.2.3')];

  it.each<[string, Scene, string]>([
    ['has applied the tag', { object: settled, tag: 'v1.2.3', inventory }, 'ready: applied 1 object'],
    [
      'is Ready with the inputs before: the tag has only been exported',
      { object: settled, tag: 'v1.2.3', inventory: [deploymentObject('ghcr.io/acme/shop:v1.2.2')] },
      'progressing: nothing it applied asks for v1.2.3 yet',
    ],
    [
      'is Ready, and the tag is not exported yet',
      { object: settled, tag: 'v1.2.4', inventory },
      'progressing: its input, ResourceSetInputProvider flux-system/shop: exports v1.2.3@sha256:5d41402, waiting for v1.2.4',
    ],
    [
      'has inputs of which one exports the tag',
      { object: settled, tag: 'v1.2.3', inventory, providers: [inputProviderObject({ name: 'other' }), ...providers] },
      'ready: applied 1 object',
    ],
    [
      'has an input that is disabled, and yet exports the tag',
      {
        object: settled,
        tag: 'v1.2.3',
        inventory,
        providers: [inputProviderObject({ exports: EXPORTS, ...DISABLED })],
      },
      'ready: applied 1 object',
    ],
    [
      'has an input that is disabled',
      {
        object: settled,
        tag: 'v1.2.4',
        inventory,
        providers: [inputProviderObject({ exports: EXPORTS, ...DISABLED })],
      },
      'blocked/none: its input, ResourceSetInputProvider flux-system/shop: it is suspended: Flux does nothing with it until somebody resumes it',
    ],
    [
      'checks no health itself',
      { object: set([ready('True x')], { spec: { wait: false } }), inventory },
      'ready: applied 1 object; 1 object is healthy',
    ],
    [
      'was changed since',
      { object: set([ready('True x')], { generation: 2 }), inventory },
      'progressing: its spec has changed and was not applied since',
    ],
    [
      'is at work',
      {
        object: set([
          ready('Unknown Progressing: Reconciliation in progress'),
          reconciling('True Progressing: Reconciliation in progress'),
        ]),
        inventory,
      },
      'progressing: Reconciliation in progress',
    ],
    [
      'fails',
      { object: set([ready('False ReconciliationFailed: timeout waiting for: [Deployment/shop/web]')]) },
      'failed/grace: ReconciliationFailed: timeout waiting for: [Deployment/shop/web]',
    ],
    [
      'cannot be rendered, which another input may mend',
      {
        object: set([
          ready('False BuildFailed: x'),
          condition('Stalled', 'True BuildFailed: map has no entry for key "tag"'),
        ]),
      },
      'failed/grace: Flux has given up: BuildFailed: map has no entry for key "tag"',
    ],
    [
      'cannot be rendered, and has no inputs',
      {
        object: set([ready('False BuildFailed: x'), condition('Stalled', 'True BuildFailed: bad template')]),
        providers: [],
      },
      'failed/none: Flux has given up: BuildFailed: bad template',
    ],
    [
      'depends on what is not there',
      {
        object: set([ready('False DependencyNotReady: Retrying dependency check')]),
        dependencies: [{ apiVersion: 'v1', kind: 'Namespace', name: 'shop' }],
      },
      'blocked/grace: it depends on Namespace shop, which does not exist',
    ],
    [
      'is disabled',
      { object: set([ready('True ReconciliationSucceeded: x')], DISABLED), inventory },
      'blocked/none: it is suspended: Flux does nothing with it until somebody resumes it',
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict({ providers, ...scene })).toBe(expected);
  });

  it('is not ready while what it applied is not, where it checks no health itself', () => {
    const object = set([ready('True x')], { spec: { wait: false } });
    const rolling = deploymentObject('ghcr.io/acme/shop:v1.2.3', 1);
    expect(verdict({ object, providers, inventory: [rolling] })).toMatch(
      /^progressing: applied 1 object, but Deployment shop\/web: /,
    );
  });
});

describe('an ImageUpdateAutomation', () => {
  const verdict = (scene: Scene): string => told(verdictOn(imageAutomation, scene));
  const sources = [gitRepositoryObject({ revision: at(OLD) })];
  const object = imageAutomationObject({
    status: {
      conditions: [ready('True Succeeded: repository up-to-date')],
      observedGeneration: 1,
      lastPushCommit: NEW,
      lastPushTime: '2026-01-01T00:00:00Z',
      observedSourceRevision: at(OLD),
      observedPolicies: { shop: { name: 'ghcr.io/acme/shop', tag: 'v2', digest: DIGEST } },
    },
  });

  it.each<[string, Scene, string]>([
    ['has pushed', { object }, 'ready: pushed a1b2c3d last (2026-01-01T00:00:00Z)'],
    ['has pushed the commit', { object, revision: NEW }, 'ready: pushed a1b2c3d last (2026-01-01T00:00:00Z)'],
    [
      'has not seen the commit',
      { object, revision: NEWER },
      'progressing: it saw main@0123456 last, waiting for feedbee',
    ],
    ['has chosen the tag', { object, tag: 'v2' }, 'ready: pushed a1b2c3d last (2026-01-01T00:00:00Z)'],
    ['has chosen another tag', { object, tag: 'v3' }, 'progressing: its policies chose v2, waiting for v3'],
    [
      'cannot push',
      { object: imageAutomationObject({ status: { conditions: [ready('False GitOperationFailed: push rejected')] } }) },
      'failed/grace: GitOperationFailed: push rejected',
    ],
    [
      'has no source',
      { object, sources: [{ apiVersion: 'v1', kind: 'GitRepository', namespace: 'flux-system', name: 'config' }] },
      'failed/grace: its source GitRepository flux-system/config does not exist',
    ],
    [
      'is suspended',
      { object: imageAutomationObject({ spec: { suspend: true } }) },
      'blocked/none: it is suspended: Flux does nothing with it until somebody resumes it',
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict({ sources, ...scene })).toBe(expected);
  });
});
