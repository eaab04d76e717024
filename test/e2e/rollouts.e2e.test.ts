/** wait-for-rollout in the middle of an update, on real controllers: what stands still, and what only seems done. */
import { describe, expect, inject, test } from 'vitest';
import { daemonSet, deployment, statefulSet } from './manifests.ts';
import { at, openSession } from './session.ts';
import { type Waited, waitForRollout } from './waits.ts';

const session = openSession(inject('cluster'));
const wait = (namespace: string, inputs: Record<string, string>): Promise<Waited> =>
  waitForRollout(session, namespace, inputs);
const image = (tag: string): string => `registry.example/shop:${tag}`;

/** Ready pods of the namespace with each image. */
async function serving(namespace: string): Promise<Record<string, number>> {
  const { items } = JSON.parse(await session.kubectl(['get', 'pods', '-n', namespace, '-o', 'json']));
  const counts: Record<string, number> = {};
  for (const pod of items) {
    if (at(pod, 'status.containerStatuses.0.ready') !== true || pod.metadata.deletionTimestamp !== undefined) continue;
    const runs = String(at(pod, 'spec.containers.0.image'));
    counts[runs] = (counts[runs] ?? 0) + 1;
  }
  return counts;
}

/** A namespace in which the objects have come up. */
async function settled(prefix: string, workload: string, ...objects: object[]): Promise<string> {
  const namespace = await session.namespace(prefix);
  await session.apply(namespace, ...objects);
  expect((await wait(namespace, { workload })).outcome).toMatchObject({ status: 'ready' });
  return namespace;
}

function updated(object: object, updateStrategy: object): object {
  const { spec } = object as { spec: object };
  return { ...object, spec: { ...spec, updateStrategy } };
}

describe('a Deployment', () => {
  test('that passes its progress deadline has failed, with the reason, while the old version serves on', async () => {
    const namespace = await settled('deadline', 'deploy/shop', deployment({ image: image('v1') }));
    await session.apply(namespace, deployment({ image: image('v2-unready'), progressDeadlineSeconds: 5 }));
    const { outcome, lines, took } = await wait(namespace, {
      workload: 'deploy/shop',
      image: image('v2-unready'),
      'grace-period': '8s',
    });
    expect(outcome, lines.join('\n')).toMatchObject({
      outputs: {
        status: 'failed',
        reason: expect.stringMatching(/^ProgressDeadlineExceeded: ReplicaSet "shop-\w+" has timed out progressing\./),
      },
    });
    expect(took).toBeLessThan(40_000);
    expect(lines.join('\n')).toContain('giving up after 3 attempts');
    expect(await serving(namespace)).toEqual({ [image('v1')]: 2 });
  });

  test('that was past its deadline is waited for once the commit that mends it is there', async () => {
    const broken = deployment({ image: image('v1-missing'), progressDeadlineSeconds: 2 });
    const namespace = await session.namespace('mended');
    await session.apply(namespace, broken);
    await session.readUntil('deployment', namespace, 'shop', (one) =>
      JSON.stringify(at(one, 'status.conditions')).includes('ProgressDeadlineExceeded'),
    );
    await session.apply(namespace, deployment({ image: image('v2'), progressDeadlineSeconds: 30 }));
    const { outcome, lines } = await wait(namespace, { workload: 'deploy/shop', image: image('v2') });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready' });
    expect(await serving(namespace)).toEqual({ [image('v2')]: 2 });
  });
});

describe('a StatefulSet in the middle of an update', () => {
  test('has arrived with its last pod, and not before', async () => {
    const namespace = await settled('set', 'sts/db', statefulSet({ image: image('v1') }));
    await session.apply(namespace, statefulSet({ image: image('v2-slow') }));
    await session.readUntil('statefulset', namespace, 'db', (one) => at(one, 'status.updatedReplicas') === 1);
    const { outcome, lines, took } = await wait(namespace, { workload: 'sts/db' });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', workloads: [{ pods: '3/3' }] });
    expect(lines.join('\n')).toMatch(/1 of 3 pods updated[\s\S]*2 of 3 pods updated/);
    // One after the other, and each starts for five seconds.
    expect(took).toBeGreaterThan(10_000);
    expect(await serving(namespace)).toEqual({ [image('v2-slow')]: 3 });
  });

  test('that stands still because its last pod does not start has failed, with the pod', async () => {
    const namespace = await settled('set-stuck', 'sts/db', statefulSet({ image: image('v1') }));
    await session.apply(namespace, statefulSet({ image: image('v2-missing') }));
    const { outcome, lines } = await wait(namespace, { workload: 'sts/db', 'grace-period': '4s' });
    expect(outcome, lines.join('\n')).toMatchObject({
      outputs: {
        status: 'failed',
        reason: expect.stringMatching(/^Pod db-2, container main: ImagePullBackOff: /),
      },
    });
    expect(await serving(namespace)).toEqual({ [image('v1')]: 2 });
  });

  test('with a partition has arrived with the pods above it; an expected image has not', async () => {
    const strategy = { type: 'RollingUpdate', rollingUpdate: { partition: 2 } };
    const namespace = await settled('set-part', 'sts/db', updated(statefulSet({ image: image('v1') }), strategy));
    await session.apply(namespace, updated(statefulSet({ image: image('v2-slow') }), strategy));
    const first = await wait(namespace, { workload: 'sts/db' });
    expect(first.outcome, first.lines.join('\n')).toMatchObject({
      status: 'ready',
      reason: expect.stringContaining('3 pods available; the partition holds 2 of them at the old version'),
    });
    expect(await serving(namespace)).toEqual({ [image('v1')]: 2, [image('v2-slow')]: 1 });
    const everywhere = await wait(namespace, { workload: 'sts/db', image: image('v2-slow'), 'grace-period': '1s' });
    expect(everywhere.outcome).toMatchObject({
      outputs: { status: 'blocked', reason: expect.stringMatching(/^2 pods of the old version still serve/) },
    });
    // Somebody lowers the partition while a wait is under way.
    const waiting = wait(namespace, { workload: 'sts/db', image: image('v2-slow'), 'grace-period': '60s' });
    await session.apply(
      namespace,
      updated(statefulSet({ image: image('v2-slow') }), { type: 'RollingUpdate', rollingUpdate: { partition: 0 } }),
    );
    expect((await waiting).outcome).toMatchObject({ status: 'ready' });
    expect(await serving(namespace)).toEqual({ [image('v2-slow')]: 3 });
  });

  test('by OnDelete goes on when somebody deletes the pods', async () => {
    const strategy = { type: 'OnDelete' };
    const namespace = await settled('set-del', 'sts/db', updated(statefulSet({ image: image('v1') }), strategy));
    await session.apply(namespace, updated(statefulSet({ image: image('v2') }), strategy));
    const waiting = wait(namespace, { workload: 'sts/db', image: image('v2'), 'grace-period': '60s' });
    await session.kubectl(['delete', 'pod', 'db-0', 'db-1', '-n', namespace]);
    expect(
      await Promise.race([waiting.then(() => 'ended'), session.kubectl(['get', 'pod', 'db-2', '-n', namespace])]),
    ).not.toBe('ended');
    await session.kubectl(['delete', 'pod', 'db-2', '-n', namespace]);
    const { outcome, lines } = await waiting;
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready' });
    expect(await serving(namespace)).toEqual({ [image('v2')]: 3 });
  });
});

describe('a DaemonSet in the middle of an update', () => {
  test('has arrived with its last node, and not before', async () => {
    const namespace = await settled('daemon', 'ds/agent', daemonSet({ image: image('v1') }));
    await session.apply(namespace, daemonSet({ image: image('v2-slow') }));
    await session.readUntil('daemonset', namespace, 'agent', (one) => at(one, 'status.updatedNumberScheduled') === 1);
    const { outcome, lines, took } = await wait(namespace, { workload: 'ds/agent' });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', workloads: [{ pods: '3/3' }] });
    expect(lines.join('\n')).toMatch(/updated on 1 of 3 nodes[\s\S]*updated on 2 of 3 nodes/);
    expect(took).toBeGreaterThan(10_000);
    expect(await serving(namespace)).toEqual({ [image('v2-slow')]: 3 });
  });

  test('that stands still because the first new pod crashes has failed, with the pod and its log', async () => {
    const namespace = await settled('daemon-stuck', 'ds/agent', daemonSet({ image: image('v1') }));
    await session.apply(namespace, daemonSet({ image: image('v2-crash') }));
    const { outcome, lines } = await wait(namespace, { workload: 'ds/agent', 'grace-period': '4s' });
    expect(outcome, lines.join('\n')).toMatchObject({
      outputs: {
        status: 'failed',
        reason: expect.stringMatching(/^Pod agent-\w+, container main: CrashLoopBackOff: /),
      },
    });
    expect(lines.join('\n')).toContain('giving up after 3 attempts');
    expect(await serving(namespace)).toEqual({ [image('v1')]: 2 });
  });

  test('by OnDelete is blocked', async () => {
    const strategy = { type: 'OnDelete' };
    const namespace = await settled('daemon-del', 'ds/agent', updated(daemonSet({ image: image('v1') }), strategy));
    await session.apply(namespace, updated(daemonSet({ image: image('v2') }), strategy));
    const { outcome } = await wait(namespace, { workload: 'ds/agent', 'grace-period': '1s' });
    expect(outcome).toMatchObject({
      outputs: {
        status: 'blocked',
        reason: 'its update strategy is OnDelete, and 3 of 3 nodes still have the old version',
      },
    });
  });
});
