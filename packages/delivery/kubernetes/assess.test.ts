import { describe, expect, test } from 'vitest';
import type { Condition, KubernetesObject } from './api.ts';
import { assessObject } from './assess.ts';

const NOW = Date.UTC(2026, 0, 1, 12);

interface Described {
  spec?: object;
  status?: object | undefined;
  metadata?: Partial<KubernetesObject['metadata']>;
}

/** What is said of an object: `state[/patience]: reason [facets]`. */
function said(apiVersion: string, kind: string, { spec, status, metadata }: Described): string {
  const named = { name: 'web', namespace: 'shop', generation: 2, ...metadata };
  const object = { apiVersion, kind, metadata: named, ...(spec && { spec }), ...(status && { status }) };
  const { assessment, facets } = assessObject(object, NOW);
  const patience = 'patience' in assessment ? `/${assessment.patience}` : '';
  const shown = Object.values(facets).filter((facet) => facet !== '');
  return `${assessment.state}${patience}: ${assessment.reason}${shown.length === 0 ? '' : ` [${shown.join(', ')}]`}`;
}

const is = (type: string, status: Condition['status'], reason = '', message = ''): Condition => ({
  type,
  status,
  reason,
  message,
});
/** A status whose controller has seen the newest generation. */
const seen = (more: object = {}): object => ({ observedGeneration: 2, ...more });

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

describe('Deployment (facts C.1)', () => {
  const done = { replicas: 3, updatedReplicas: 3, readyReplicas: 3, availableReplicas: 3 };

  test.each<[string, object, object?]>([
    ['ready: 3 pods available, all of the new version [3/3]', done],
    ['progressing: 1 of 3 pods of the new version created [1/3]', { ...done, updatedReplicas: 1 }],
    ['progressing: 1 pod of the old version still to go [2/3]', { ...done, replicas: 4 }],
    ['progressing: 2 of 3 pods available [2/3]', { ...done, availableReplicas: 2 }],
    ['ready: scaled to zero [0/0]', {}, { replicas: 0 }],
    [
      'ready: 1 pod available, all of the new version [1/1]',
      { replicas: 1, updatedReplicas: 1, availableReplicas: 1 },
      {},
    ],
    [
      'failed/grace: ProgressDeadlineExceeded: ReplicaSet "web-1" has timed out progressing. [3/3]',
      {
        ...done,
        conditions: [
          is('Progressing', 'False', 'ProgressDeadlineExceeded', 'ReplicaSet "web-1" has timed out progressing.'),
        ],
      },
    ],
    [
      'failed/grace: pods cannot be created: FailedCreate: exceeded quota: pods=3 [0/3]',
      { replicas: 0, conditions: [is('ReplicaFailure', 'True', 'FailedCreate', 'exceeded quota: pods=3')] },
    ],
    [
      'blocked/grace: its rollout is paused, and 0 of 3 pods of the new version created [0/3]',
      { ...done, updatedReplicas: 0 },
      { replicas: 3, paused: true },
    ],
    ['ready: 3 pods available, all of the new version [3/3]', done, { replicas: 3, paused: true }],
  ])('%s', (expected, status, spec = { replicas: 3 }) => {
    expect(said('apps/v1', 'Deployment', { spec, status: seen(status) })).toBe(expected);
  });

  test('one that its controller has never looked at', () => {
    const unseen = 'progressing: its controller has not seen it yet';
    expect(said('apps/v1', 'Deployment', { spec: { replicas: 0 }, status: {} })).toBe(unseen);
    expect(said('apps/v1', 'DaemonSet', { spec: {} })).toBe(unseen);
  });
});

describe('StatefulSet (facts C.2)', () => {
  const done = {
    replicas: 3,
    updatedReplicas: 3,
    readyReplicas: 3,
    availableReplicas: 3,
    currentRevision: 'web-2',
    updateRevision: 'web-2',
  };
  const halfway = { ...done, currentRevision: 'web-1' };
  const partition = (at: number, more: object = {}): object => ({
    replicas: 3,
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: at } },
    ...more,
  });
  const onDelete = { replicas: 3, updateStrategy: { type: 'OnDelete' } };

  test.each<[string, object, object?]>([
    ['ready: 3 pods available, all of the new version [3/3]', done],
    // kubectl calls this complete as soon as rollingUpdate is set.
    ['progressing: 2 of 3 pods updated [2/3]', { ...halfway, updatedReplicas: 2 }, partition(0)],
    ['progressing: 2 of 3 pods available [2/3]', { ...halfway, availableReplicas: 2 }],
    ['progressing: all pods are updated, and revision web-2 is not yet the current one [3/3]', halfway],
    [
      'ready: 3 pods available; the partition holds 2 of them at the old version [1/3]',
      { ...halfway, updatedReplicas: 1 },
      partition(2),
    ],
    ['progressing: 0 of 1 pod updated [0/3]', { ...halfway, updatedReplicas: 0 }, partition(2)],
    [
      'progressing: 0 of 2 pods updated [0/3]',
      { ...halfway, updatedReplicas: 0 },
      partition(2, { ordinals: { start: 1 } }),
    ],
    [
      'ready: 3 pods available; the partition holds 3 of them at the old version [0/3]',
      { ...halfway, updatedReplicas: 0 },
      partition(9),
    ],
    ['progressing: 1 pod too many still to go [2/3]', { ...done, replicas: 4, availableReplicas: 3 }],
    [
      'blocked/grace: its update strategy is OnDelete, and 2 of 3 pods still have the old version [1/3]',
      { ...halfway, updatedReplicas: 1 },
      onDelete,
    ],
    ['ready: 3 pods available, all of the new version [3/3]', halfway, onDelete],
    ['ready: 3 pods available, all of the new version [3/3]', { ...done, availableReplicas: undefined }],
  ])('%s', (expected, status, spec = { replicas: 3 }) => {
    expect(said('apps/v1', 'StatefulSet', { spec, status: seen(status) })).toBe(expected);
  });
});

describe('DaemonSet', () => {
  const done = { desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2 };

  test.each<[string, object, object?]>([
    ['ready: available on 2 nodes, all of the new version [2/2]', done],
    ['progressing: updated on 1 of 2 nodes [1/2]', { ...done, updatedNumberScheduled: 1 }],
    ['progressing: available on 1 of 2 nodes [1/2]', { ...done, numberAvailable: 1 }],
    ['ready: no node is to run it [0/0]', {}],
    [
      'blocked/grace: its update strategy is OnDelete, and 1 of 2 nodes still has the old version [1/2]',
      { ...done, updatedNumberScheduled: 1 },
      { updateStrategy: { type: 'OnDelete' } },
    ],
  ])('%s', (expected, status, spec = {}) => {
    expect(said('apps/v1', 'DaemonSet', { spec, status: seen(status) })).toBe(expected);
  });
});

describe('Job', () => {
  test.each<[string, object, object?]>([
    ['ready: complete [1/1]', { succeeded: 1, conditions: [is('Complete', 'True')] }],
    ['progressing: 1 pod active, 0 of 1 done, 2 failed [0/1]', { active: 1, failed: 2 }],
    [
      'failed/none: BackoffLimitExceeded: Job has reached the specified backoff limit [0/1]',
      { conditions: [is('Failed', 'True', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit')] },
    ],
    ['failed/none: PodFailurePolicy [0/1]', { conditions: [is('FailureTarget', 'True', 'PodFailurePolicy')] }],
    ['blocked/grace: suspended [0/2]', {}, { suspend: true, completions: 2 }],
  ])('%s', (expected, status, spec = {}) => {
    expect(said('batch/v1', 'Job', { spec, status })).toBe(expected);
  });
});

describe('Rollout', () => {
  const steps = [{ setWeight: 20 }, { pause: {} }, { setWeight: 60 }, { pause: { duration: '30m' } }];
  const spec = { replicas: 3, strategy: { canary: { steps } } };
  const status = { phase: 'Healthy', updatedReplicas: 3, availableReplicas: 3, currentStepIndex: 4 };
  const since = (reason: string): object => ({
    phase: 'Paused',
    pauseConditions: [{ reason, startTime: '2026-01-01T11:50:00Z' }],
  });

  test.each<[string, object, object?]>([
    ['ready: healthy, with 3 pods [Healthy, 3/3]', status],
    [
      'progressing: step 1 of 4 (20 %), more replicas need to be updated [Progressing, step 1 of 4 (20 %), 1/3]',
      {
        ...status,
        phase: 'Progressing',
        message: 'more replicas need to be updated',
        currentStepIndex: 0,
        updatedReplicas: 1,
      },
    ],
    [
      'blocked/none: paused (CanaryPauseStep at step 2 of 4 (20 %)) until somebody promotes it [Paused, step 2 of 4 (20 %), 3/3]',
      { ...status, ...since('CanaryPauseStep'), currentStepIndex: 1 },
    ],
    [
      'blocked/none: paused (CanaryPauseStep at step 4 of 4 (60 %)) until 2026-01-01T12:20:00Z [Paused, step 4 of 4 (60 %), 3/3]',
      { ...status, ...since('CanaryPauseStep'), currentStepIndex: 3 },
    ],
    [
      'blocked/none: paused (BlueGreenPause) until 2026-01-01T11:51:00Z [Paused, 3/3]',
      { ...status, ...since('BlueGreenPause') },
      { replicas: 3, strategy: { blueGreen: { autoPromotionSeconds: 60 } } },
    ],
    [
      'blocked/none: paused (InconclusiveAnalysisRun) until somebody promotes it [Paused, 3/3]',
      { ...status, ...since('InconclusiveAnalysisRun') },
    ],
    ['blocked/grace: paused by its spec (paused: true) [Healthy, 3/3]', status, { ...spec, paused: true }],
    [
      'failed/none: aborted: metric "errors" assessed Failed [Degraded, 3/3]',
      { ...status, phase: 'Degraded', abort: true, message: 'metric "errors" assessed Failed' },
    ],
    [
      'failed/grace: degraded: ProgressDeadlineExceeded [Degraded, 3/3]',
      { ...status, phase: 'Degraded', message: 'ProgressDeadlineExceeded' },
    ],
    [
      'failed/none: InvalidSpec: steps are wrong [Degraded, 3/3]',
      { ...status, phase: 'Degraded', conditions: [is('InvalidSpec', 'True', 'InvalidSpec', 'steps are wrong')] },
    ],
  ])('%s', (expected, more, itsSpec = spec) => {
    const described = { spec: itsSpec, status: { observedGeneration: '2', ...more } };
    expect(said('argoproj.io/v1alpha1', 'Rollout', described)).toBe(expected);
  });

  test('a timed pause says when it ends, so that it can be waited for', () => {
    const object = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'web', generation: 2 },
      spec,
      status: { ...status, observedGeneration: '2', ...since('CanaryPauseStep'), currentStepIndex: 3 },
    };
    expect(assessObject(object, NOW).assessment).toMatchObject({ opensAt: Date.UTC(2026, 0, 1, 12, 20) });
  });

  test('a status of an older generation', () => {
    const described = { spec, status: { ...status, observedGeneration: '1' } };
    expect(said('argoproj.io/v1alpha1', 'Rollout', described)).toBe(
      'progressing: its controller has not seen generation 2 yet, only 1',
    );
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
