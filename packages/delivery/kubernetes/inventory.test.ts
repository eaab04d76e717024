import { expect, test } from 'vitest';
import type { KubernetesObject } from './api.ts';
import { type Applied, assessInventory } from './inventory.ts';

const NOW = Date.UTC(2026, 0, 1, 12);

function applied(name: string, status: object | undefined, spec: object = { replicas: 1 }): Applied {
  const kind = { apiVersion: 'apps/v1', kind: 'Deployment' };
  const object: KubernetesObject = { ...kind, metadata: { name, namespace: 'shop' }, spec, ...(status && { status }) };
  return { ref: { ...kind, name, namespace: 'shop' }, object };
}

const fine = applied('fine', { observedGeneration: 1, replicas: 1, updatedReplicas: 1, availableReplicas: 1 });
const starting = applied('starting', { observedGeneration: 1 });
const late = applied('late', {
  observedGeneration: 1,
  conditions: [{ type: 'Stalled', status: 'True', reason: 'BadSpec', message: 'no' }],
});
const paused = applied('paused', { observedGeneration: 1 }, { replicas: 1, paused: true });
const gone: Applied = { ref: fine.ref, object: undefined };

test.each([
  [[], { state: 'ready', reason: '0 objects ready' }, '0/0'],
  [[fine, fine], { state: 'ready', reason: '2 objects ready' }, '2/2'],
  [
    [fine, starting],
    { state: 'progressing', reason: 'Deployment shop/starting: 0 of 1 pod of the new version created' },
    '1/2',
  ],
  [
    [starting, gone],
    { state: 'failed', reason: 'Deployment shop/fine: does not exist; 1 more not ready', patience: 'grace' },
    '0/2',
  ],
  [[starting, paused], { state: 'blocked', patience: 'grace' }, '0/2'],
  [
    [paused, gone, late, fine],
    {
      state: 'failed',
      reason: 'Deployment shop/late: stalled: BadSpec: no; 2 more not ready',
      patience: 'none',
    },
    '1/4',
  ],
])('the worst counts (%#)', (objects, assessment, share) => {
  expect(assessInventory(objects, NOW)).toMatchObject({ assessment, facets: { Objects: share } });
});
