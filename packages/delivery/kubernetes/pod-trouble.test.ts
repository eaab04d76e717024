import { describe, expect, test } from 'vitest';
import type { Container, ContainerStatus, Pod, PodSpec, PodStatus } from './objects.ts';
import { podTrouble, troubleDueAt } from './pod-trouble.ts';

const NOW = Date.UTC(2026, 0, 1, 12);
const ago = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString();

function pod(status: PodStatus, spec: PodSpec = {}, metadata: object = {}): Pod {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web-1', namespace: 'shop', ...metadata }, spec, status };
}

const container = (more: Partial<ContainerStatus>): ContainerStatus => ({
  name: 'app',
  ready: false,
  restartCount: 0,
  ...more,
});
const app = (more: Partial<ContainerStatus>, spec: Partial<Container> = {}): Pod =>
  pod({ phase: 'Running', containerStatuses: [container(more)] }, { containers: [{ name: 'app', ...spec }] });
const init = (more: Partial<ContainerStatus>, spec: Partial<Container> = {}): Pod =>
  pod({ phase: 'Pending', initContainerStatuses: [container(more)] }, { initContainers: [{ name: 'app', ...spec }] });
const running = (seconds: number) => ({ running: { startedAt: ago(seconds) } });
const crashed = { terminated: { exitCode: 1, reason: 'Error' } };

function said(one: Pod): string | undefined {
  const trouble = podTrouble(one, NOW);
  return trouble && `${trouble.kind}, ${trouble.log} log: ${trouble.reason}`;
}

describe('a pod is in trouble', () => {
  test.each<[string, Pod]>([
    [
      'stuck, none log: Unschedulable: 0/3 nodes are available: insufficient cpu.',
      pod({
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: '0/3 nodes are available: insufficient cpu.',
          },
        ],
      }),
    ],
    [
      'stuck, none log: ImagePullBackOff: Back-off pulling image "shop:v2"',
      app({ state: { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image "shop:v2"' } } }),
    ],
    ['stuck, none log: InvalidImageName', app({ state: { waiting: { reason: 'InvalidImageName' } } })],
    [
      'stuck, none log: CreateContainerConfigError: secret "db" not found',
      app({ state: { waiting: { reason: 'CreateContainerConfigError', message: 'secret "db" not found' } } }),
    ],
    [
      'ended, previous log: CrashLoopBackOff: ended with exit code 1, restarted 3 times',
      app({
        restartCount: 3,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 40s' } },
        lastState: crashed,
      }),
    ],
    ['ended, current log: ended with exit code 1', app({ state: crashed })],
    [
      'ended, current log: ended with exit code 137 (OOMKilled): cannot allocate',
      app({ state: { terminated: { exitCode: 137, reason: 'OOMKilled', message: 'start\ncannot allocate\n' } } }),
    ],
    [
      'ended, previous log: restarted once: the run before ended with exit code 1',
      app({ restartCount: 1, state: running(3), lastState: crashed }),
    ],
    // No readiness probe: ready between two crashes.
    [
      'settling, previous log: restarted once: the run before ended with exit code 1',
      app({ ready: true, restartCount: 1, state: running(3), lastState: crashed }),
    ],
    ['ended, current log: init container: ended with exit code 1', init({ state: crashed })],
    ['ended, previous log: init container: restarted 2 times', init({ restartCount: 2, state: running(1) })],
    [
      'stuck, none log: init container: ErrImagePull: not found',
      init({ state: { waiting: { reason: 'ErrImagePull', message: 'not found' } } }),
    ],
    [
      'unready, current log: runs, but its readiness probe fails',
      app({ started: true, state: running(31) }, { readinessProbe: {}, startupProbe: {} }),
    ],
    ['ended, none log: Evicted: low on memory', pod({ phase: 'Failed', reason: 'Evicted', message: 'low on memory' })],
  ])('%s', (expected, one) => {
    expect(said(one)).toBe(expected);
  });
});

describe('a pod is in none', () => {
  test.each<[string, Pod]>([
    ['it waits for its turn', app({ state: { waiting: { reason: 'ContainerCreating' } } })],
    ['its init container does', init({ state: running(600) })],
    ['its init container is done', init({ state: { terminated: { exitCode: 0 } } })],
    ['its sidecar runs', init({ ready: true, state: running(600) }, { restartPolicy: 'Always' })],
    ['it starts up', app({ started: false, state: running(600) }, { readinessProbe: {}, startupProbe: {} })],
    ['its probe has tries left', app({ started: true, state: running(29) }, { readinessProbe: {} })],
    [
      'its probe begins late',
      app({ started: true, state: running(60) }, { readinessProbe: { initialDelaySeconds: 60, periodSeconds: 1 } }),
    ],
    [
      'it crashed, and has run for a while since',
      app({ ready: true, restartCount: 4, state: running(21), lastState: crashed }),
    ],
    [
      'it is on its way out',
      pod({ containerStatuses: [container({ state: crashed })] }, {}, { deletionTimestamp: ago(1) }),
    ],
    ['it is done', pod({ phase: 'Succeeded' })],
    [
      'one of its containers is done, as that of a Job',
      pod(
        { phase: 'Running', containerStatuses: [container({ state: { terminated: { exitCode: 0 } } })] },
        { restartPolicy: 'Never' },
      ),
    ],
  ])('while %s', (_, one) => {
    expect(said(one)).toBeUndefined();
  });
});

test.each<[number | undefined, Pod]>([
  [10, app({ started: true, state: running(20) }, { readinessProbe: {} })],
  [15, app({ ready: true, restartCount: 1, state: running(5) })],
  [undefined, app({ ready: true, state: running(5) })],
  [undefined, app({ state: { waiting: { reason: 'ContainerCreating' } } })],
])('another look is due in %s s', (seconds, one) => {
  expect(troubleDueAt(one, NOW)).toBe(seconds === undefined ? Number.POSITIVE_INFINITY : NOW + seconds * 1000);
});
