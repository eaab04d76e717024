import { describe, expect, test } from 'vitest';
import { is, said, seen } from './tests/said.ts';

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
