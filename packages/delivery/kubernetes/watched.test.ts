import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type KubernetesDouble,
  type ManualClock,
  manualClock,
  type SketchedDeployment,
  sketchDeployment,
  sketchPod,
  sketchReplicaSet,
  startKubernetesDouble,
} from '#testing';
import { readImages } from '../images.ts';
import { describeTrouble } from '../trouble.ts';
import { type WaitResult, waitUntilReady } from '../wait.ts';
import type { KubernetesApi } from './api.ts';
import type { SeenWorkload } from './versions.ts';
import { watchWorkload } from './watched.ts';

let double: KubernetesDouble;
let clock: ManualClock;

beforeEach(async () => {
  clock = manualClock();
  double = await startKubernetesDouble({ now: clock.now });
  double.put(sketchReplicaSet(1));
  double.put(sketchReplicaSet(2));
});
afterEach(() => double[Symbol.asyncDispose]());

const ref = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' };

interface Waiting {
  /** `state: reason` of every change so far. */
  told: string[];
  /** Resolves once something that was told matches. */
  until(pattern: RegExp): Promise<void>;
  result: Promise<WaitResult<SeenWorkload>>;
  abort: AbortController;
}

/** Waits for the Deployment, with a grace period of one minute and a timeout of ten. */
async function wait(images: readonly string[] = []): Promise<Waiting> {
  const api = await double.connect({ namespace: 'shop' });
  const told: string[] = [];
  const listeners = new Set<() => void>();
  const abort = new AbortController();
  const say = (line: string): void => {
    told.push(line);
    for (const listener of listeners) listener();
  };
  const expected = { ref, images: { images: readImages(images), scope: 'all' as const } };
  const result = waitUntilReady(
    [watchWorkload(api, expected, clock.now)],
    { timeout: 600_000, gracePeriod: 60_000, stableFor: 0, failFast: 'on' },
    {
      clock,
      signal: abort.signal,
      onChange: ({ readiness, facets }) => say(`${readiness.state}: ${readiness.reason} [${facets['Pods'] ?? ''}]`),
      onSilence: (_, error) => say(`silence: ${error.message}`),
    },
  );
  // Whoever does not await it fails by the test, and not by an unhandled rejection.
  result.catch(() => {});
  return {
    told,
    result,
    abort,
    until: (pattern) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!told.some((line) => pattern.test(line))) return;
          listeners.delete(check);
          resolve();
        };
        listeners.add(check);
        check();
      }),
  };
}

/** Resolves once so many watches are open. */
function watching(count: number): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (double.watches === count) resolve();
    };
    double.onStreamsChange(check);
    check();
  });
}

function rollOut(sketched: SketchedDeployment): void {
  const { status } = sketchDeployment(sketched);
  double.merge(ref, { status });
}

const halfway: SketchedDeployment = { updated: 1, total: 3, available: 2 };

test('what is ready already is ready after one look', async () => {
  double.put(sketchDeployment());
  double.put(sketchPod('a'));
  double.put(sketchPod('b'));
  const { result, told } = await wait();
  expect(await result).toMatchObject({ outcome: 'ready' });
  expect(told).toEqual(['ready: 2 pods available, all of the new version [2/2]']);
});

test('what becomes ready is seen as it happens, pod by pod', async () => {
  double.put(sketchDeployment(halfway));
  double.put(sketchPod('a'));
  const { result, told, until } = await wait();
  await watching(3);
  double.put(sketchPod('b'));
  await until(/2\/2/);
  rollOut({});
  expect(await result).toMatchObject({ outcome: 'ready', endedAt: clock.now() });
  expect(told).toEqual([
    'progressing: 1 of 2 pods of the new version created [1/2]',
    'progressing: 1 of 2 pods of the new version created [2/2]',
    'ready: 2 pods available, all of the new version [2/2]',
  ]);
  await watching(0);
});

describe('what fails', () => {
  test('fails in the grace period, with the pod, its events and its last words', async () => {
    double.put(sketchDeployment(halfway));
    const crashing = {
      ready: false,
      restartCount: 3,
      state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 40s' } },
      lastState: { terminated: { exitCode: 2, reason: 'Error' } },
    };
    double.put(sketchPod('a', { status: crashing }));
    double.put({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'e1', namespace: 'shop' },
      type: 'Warning',
      reason: 'BackOff',
      message: 'Back-off restarting failed container',
      count: 4,
      involvedObject: { kind: 'Pod', name: 'web-2-a', uid: 'pod-web-2-a' },
    });
    double.setLog({ namespace: 'shop', pod: 'web-2-a', container: 'app', previous: true }, [
      'starting',
      'panic: no database',
    ]);
    const { result, until } = await wait();
    await until(/CrashLoopBackOff/);
    await clock.advance(59_000);
    await clock.advance(2_000);
    const { outcome, arrivals } = await result;
    expect(outcome).toBe('failed');
    expect(arrivals[0]).toMatchObject({
      readiness: {
        reason: 'Pod web-2-a, container app: CrashLoopBackOff: ended with exit code 2, restarted 3 times',
      },
      troubles: [
        {
          resource: 'Pod shop/web-2-a',
          container: 'app',
          events: ['Warning BackOff (4×): Back-off restarting failed container'],
          log: ['starting', 'panic: no database'],
        },
      ],
    });
  });

  test('a volume that cannot be mounted is known from events alone', async () => {
    const started = new Date(clock.now() - 30_000).toISOString();
    const pod = sketchPod('a', { status: { ready: false, state: { waiting: { reason: 'ContainerCreating' } } } });
    const scheduled = { type: 'PodScheduled', status: 'True' as const, lastTransitionTime: started };
    double.put(sketchDeployment(halfway));
    double.put({ ...pod, status: { ...pod.status, conditions: [scheduled] } });
    double.put({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'e1', namespace: 'shop' },
      type: 'Warning',
      reason: 'FailedMount',
      message: 'secret "db" not found',
      lastTimestamp: started,
      involvedObject: { kind: 'Pod', name: 'web-2-a', uid: 'pod-web-2-a' },
    });
    const { until, told, abort } = await wait();
    await until(/FailedMount/);
    expect(told).toEqual(['progressing: Pod web-2-a: FailedMount: secret "db" not found [0/2]']);
    abort.abort();
  });

  test('what does not exist is borne for the grace period', async () => {
    double.put(sketchDeployment({ name: 'wep' }));
    const { result, until } = await wait();
    await until(/does not exist/);
    await clock.advance(61_000);
    const { outcome, arrivals } = await result;
    expect(outcome).toBe('failed');
    expect(arrivals[0]?.readiness).toMatchObject({ reason: 'does not exist in namespace shop; there are: wep' });
  });

  test('a Deployment without pods is explained by its ReplicaSet', async () => {
    const failure = { type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: 'exceeded quota' };
    const deployment = sketchDeployment({ updated: 0 });
    double.put({ ...deployment, status: { ...deployment.status, conditions: [failure] } });
    double.put({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'e1', namespace: 'shop' },
      type: 'Warning',
      reason: 'FailedCreate',
      message: 'Error creating: pods "web-2-x" is forbidden: exceeded quota',
      involvedObject: { kind: 'ReplicaSet', name: 'web-2', uid: 'replicaset-web-2' },
    });
    const { result, until } = await wait();
    await until(/cannot be created/);
    await clock.advance(61_000);
    expect((await result).arrivals[0]?.troubles.map(describeTrouble)).toEqual([
      'ReplicaSet shop/web-2: Warning FailedCreate: Error creating: pods "web-2-x" is forbidden: exceeded quota',
    ]);
  });
});

test('what appears later is followed from then on', async () => {
  const { result, until } = await wait();
  await until(/does not exist/);
  await watching(1);
  double.put(sketchDeployment());
  double.put(sketchPod('a'));
  double.put(sketchPod('b'));
  expect(await result).toMatchObject({ outcome: 'ready' });
});

describe('a connection', () => {
  test('that is cut is taken up again', async () => {
    double.put(sketchDeployment(halfway));
    const { result, until, told } = await wait();
    await until(/1 of 2/);
    await watching(3);
    double.cutStreams();
    await watching(0);
    rollOut({});
    await clock.advance(5_000);
    expect(await result).toMatchObject({ outcome: 'ready' });
    expect(told.filter((line) => line.startsWith('silence'))).toEqual([]);
  });

  test('to a server that restarts is borne', async () => {
    double.put(sketchDeployment(halfway));
    const { result, until } = await wait();
    await until(/1 of 2/);
    await watching(3);
    await double.stop();
    await until(/^silence: the Kubernetes API at .* cannot be reached/);
    rollOut({});
    await double.start();
    await clock.advance(20_000);
    expect(await result).toMatchObject({ outcome: 'ready' });
  });

  test('is closed within a moment of an abort', async () => {
    double.put(sketchDeployment(halfway));
    const { result, abort } = await wait();
    await watching(3);
    abort.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
    await watching(0);
  });
});

describe('permissions', () => {
  test('to see the workload are needed', async () => {
    double.forbid('list', 'deployments');
    const { result } = await wait();
    await expect(result).rejects.toMatchObject({
      message: `the Kubernetes API at ${double.url} answered 403: deployments.apps is forbidden: User "double" cannot list resource "deployments" in API group "apps" in the namespace "shop"`,
    });
  });

  test('to see pods and ReplicaSets are not', async () => {
    double.put(sketchDeployment(halfway));
    double.forbid('list', 'pods');
    double.forbid('list', 'replicasets');
    const { result } = await wait();
    await watching(1);
    rollOut({});
    expect(await result).toMatchObject({ outcome: 'ready' });
  });

  test('to see pods are, once an image must really run', async () => {
    double.put(sketchDeployment(halfway));
    double.forbid('list', 'pods');
    const { result } = await wait(['ghcr.io/acme/web:v2']);
    await expect(result).rejects.toThrow('cannot list resource "pods"');
  });
});

test('an image that is only asked for has not arrived', async () => {
  double.put(sketchDeployment());
  double.put(sketchPod('a'));
  double.put(sketchPod('b', { revision: 1, image: 'ghcr.io/acme/web:v1' }));
  const { result, until } = await wait(['ghcr.io/acme/web:v2']);
  await until(/1 pod of the old version still serves/);
  await watching(3);
  double.remove({ apiVersion: 'v1', kind: 'Pod', name: 'web-1-b', namespace: 'shop' });
  expect(await result).toMatchObject({ outcome: 'ready' });
});

test('a stream that is held back does not say of the old spec that it is ready', async () => {
  const at = (version: number) => {
    const workload = sketchDeployment();
    return { ...workload, metadata: { ...workload.metadata, resourceVersion: String(version) } };
  };
  const list = async ({ kind }: { kind: string }) => ({
    items: kind === 'Deployment' ? [at(9)] : [],
    resourceVersion: '9',
  });
  const api = {
    ...(await double.connect({ namespace: 'shop' })),
    list: list as KubernetesApi['list'],
    async *watch({ kind }: { kind: string }, over: AbortSignal) {
      if (kind !== 'Deployment') await new Promise((resolve) => over.addEventListener('abort', resolve));
      for (const version of [8, 9, 10]) yield { type: 'MODIFIED' as const, object: at(version) };
    },
  } as KubernetesApi;
  const watched = watchWorkload(api, { ref, images: { images: [], scope: 'all' } }, clock.now);
  const { signal } = new AbortController();
  const told: (string | undefined)[] = [];
  for await (const { workload } of watched.follow?.(await watched.look(signal), signal) ?? []) {
    told.push(workload?.metadata.resourceVersion);
  }
  expect(told).toEqual(['9', '10']);
});
