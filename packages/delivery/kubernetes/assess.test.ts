import { describe, expect, test } from 'vitest';
import { type Described, is, said, seen } from './tests/said.ts';

describe('every kind (facts C.3)', () => {
  const custom = (described: Described): string => said('cert-manager.io/v1', 'Certificate', described);

  test.each<[string, Described]>([
    ['ready: exists', { status: {} }],
    ['ready: exists', {}],
    [
      'failed/grace: is being deleted since 2026-01-01T11:00:00Z, held by acme/hook',
      { metadata: { deletionTimestamp: '2026-01-01T11:00:00Z', finalizers: ['acme/hook'] } },
    ],
    [
      'progressing: its controller has not seen generation 2 yet, only 1',
      { status: { observedGeneration: 1, conditions: [is('Ready', 'True')] } },
    ],
    [
      'progressing: reconciling: NewRevision: building',
      { status: seen({ conditions: [is('Reconciling', 'True', 'NewRevision', 'building'), is('Ready', 'True')] }) },
    ],
    [
      'failed/none: stalled: BadSpec: no such issuer',
      { status: seen({ conditions: [is('Stalled', 'True', 'BadSpec', 'no such issuer')] }) },
    ],
    [
      'ready: Issued: is up to date',
      { status: seen({ conditions: [is('Ready', 'True', 'Issued', 'is up to date')] }) },
    ],
    ['progressing: not ready: Pending: wait', { status: { conditions: [is('Ready', 'False', 'Pending', 'wait')] } }],
    ['progressing: not ready: Ready', { status: { conditions: [is('Ready', 'Unknown')] } }],
    [
      'progressing: its Ready condition is still of generation 1',
      { status: { conditions: [{ ...is('Ready', 'True'), observedGeneration: 1 }] } },
    ],
  ])('%s', (expected, described) => {
    expect(custom(described)).toBe(expected);
  });

  test('a custom resource that nobody has looked at yet is not ready', () => {
    const made = (creationTimestamp: string): string => custom({ metadata: { creationTimestamp } });
    expect(made('2026-01-01T11:59:50Z')).toBe('progressing: has no status yet');
    expect(made('2026-01-01T11:59:40Z')).toBe('ready: exists');
    expect(said('v1', 'ConfigMap', { metadata: { creationTimestamp: '2026-01-01T11:59:59Z' } })).toBe('ready: exists');
  });
});

describe('other kinds', () => {
  test.each<[string, string, string, Described]>([
    [
      'ready: 2 pods available, all of the new version [2/2]',
      'apps/v1',
      'ReplicaSet',
      { spec: { replicas: 2 }, status: seen({ replicas: 2, availableReplicas: 2 }) },
    ],
    ['ready: ready [Running]', 'v1', 'Pod', { status: { phase: 'Running', conditions: [is('Ready', 'True')] } }],
    ['ready: completed [Succeeded]', 'v1', 'Pod', { status: { phase: 'Succeeded' } }],
    ['progressing: pending, not ready yet [Pending]', 'v1', 'Pod', { status: { phase: 'Pending' } }],
    [
      'failed/none: Evicted: low on memory [Failed]',
      'v1',
      'Pod',
      { status: { phase: 'Failed', reason: 'Evicted', message: 'low on memory' } },
    ],
    [
      'failed/grace: Unschedulable: 0/3 nodes are available [Pending]',
      'v1',
      'Pod',
      {
        status: {
          phase: 'Pending',
          conditions: [is('PodScheduled', 'False', 'Unschedulable', '0/3 nodes are available')],
        },
      },
    ],
    ['ready: Bound [Bound]', 'v1', 'PersistentVolumeClaim', { status: { phase: 'Bound' } }],
    ['progressing: Pending [Pending]', 'v1', 'PersistentVolumeClaim', { status: {} }],
    ['failed/none: Lost [Lost]', 'v1', 'PersistentVolumeClaim', { status: { phase: 'Lost' } }],
    ['ready: Active [Active]', 'v1', 'Namespace', { status: { phase: 'Active' } }],
    ['ready: exists', 'v1', 'Service', { spec: { type: 'ClusterIP' }, status: { loadBalancer: {} } }],
    [
      'progressing: its load balancer has no address yet',
      'v1',
      'Service',
      { spec: { type: 'LoadBalancer' }, status: { loadBalancer: {} } },
    ],
    [
      'ready: has an address',
      'v1',
      'Service',
      { spec: { type: 'LoadBalancer' }, status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } } },
    ],
    [
      'ready: established',
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      { status: { conditions: [is('Established', 'True')] } },
    ],
    ['progressing: not established yet', 'apiextensions.k8s.io/v1', 'CustomResourceDefinition', { status: {} }],
    [
      'failed/grace: ListKindConflict: taken',
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      { status: { conditions: [is('NamesAccepted', 'False', 'ListKindConflict', 'taken')] } },
    ],
    [
      'progressing: FailedDiscoveryCheck: no response',
      'apiregistration.k8s.io/v1',
      'APIService',
      { status: { conditions: [is('Available', 'False', 'FailedDiscoveryCheck', 'no response')] } },
    ],
    [
      'ready: available',
      'apiregistration.k8s.io/v1',
      'APIService',
      { status: { conditions: [is('Available', 'True')] } },
    ],
  ])('%s (%s %s)', (expected, apiVersion, kind, described) => {
    expect(said(apiVersion, kind, described)).toBe(expected);
  });
});
