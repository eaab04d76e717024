/** Our client and wait-for-rollout on a real API server, whose controllers do the rest. */
import { expect, inject, test } from 'vitest';
import { openKubernetes } from '#delivery';
import { kubernetesContract } from '../../packages/delivery/kubernetes/contract.ts';
import { daemonSet, deployment, job, statefulSet } from './manifests.ts';
import { openSession } from './session.ts';
import { kubeconfigWith, waitForRollout } from './waits.ts';

const session = openSession(inject('cluster'));

const open = () => openKubernetes({ kubeconfig: session.kubernetes.kubeconfig, env: {}, home: '/nonexistent' });

async function openStranger() {
  const kubeconfig = await kubeconfigWith(session, { token: 'nobody-issued-this' });
  return openKubernetes({ kubeconfig, env: {}, home: '/nonexistent' });
}

kubernetesContract('the real API server', async () => {
  const namespace = await session.namespace('contract');
  return {
    api: await open(),
    stranger: await openStranger(),
    namespace,
    put: (object) => session.apply(namespace, object),
    remove: async ({ kind, name }) => {
      await session.kubectl(['delete', kind, name, `--namespace=${namespace}`]);
    },
    [Symbol.asyncDispose]: async () => {
      await session.kubectl(['delete', 'namespace', namespace, '--wait=false']);
    },
  };
});

const wait = (namespace: string, inputs: Record<string, string>) => waitForRollout(session, namespace, inputs);

const V1 = 'registry.example/shop:v1';
const V2 = 'registry.example/shop:v2';

test('a rollout is followed to its end, and once more it is there at once', async () => {
  const namespace = await session.namespace('rollout');
  await session.apply(namespace, deployment({ image: `${V1}-slow` }), statefulSet(), daemonSet(), job());
  const workload = 'deploy/shop\nsts/db\nds/agent\njob/migrate';
  const first = await wait(namespace, { workload, image: `${V1}-slow` });
  expect(first.outcome).toMatchObject({ status: 'ready' });
  expect(first.took).toBeGreaterThan(3_000);
  const again = await wait(namespace, { workload, image: `${V1}-slow` });
  expect(again.outcome).toMatchObject({ status: 'ready' });
  expect(again.took).toBeLessThan(1_000);
});

test('the image must run in every pod that serves, however early we ask', async () => {
  const namespace = await session.namespace('update');
  await session.apply(namespace, deployment({ image: V1 }));
  await wait(namespace, { workload: 'deploy/shop' });
  // Asked before the change has come: the spec still says v1.
  const waiting = wait(namespace, { workload: 'deploy/shop', image: `${V2}-slow` });
  await session.apply(namespace, deployment({ image: `${V2}-slow` }));
  const { outcome } = await waiting;
  expect(outcome).toMatchObject({ status: 'ready', workloads: [{ pods: '2/2', images: [`${V2}-slow`] }] });
  const images = await session.kubectl(['get', 'pods', '-n', namespace, '-o', 'jsonpath={..spec.containers[*].image}']);
  const ready = images.split(' ').filter((image) => image === `${V2}-slow`);
  expect(ready).toHaveLength(2);
});

test.each([
  ['missing', /^Pod shop-.*, container main: ImagePullBackOff: /],
  ['crash', /^Pod shop-.*, container main: CrashLoopBackOff: ended with exit code 1/],
])('%s fails in the grace period, with the pod', async (kind, reason) => {
  const namespace = await session.namespace(kind);
  await session.apply(namespace, deployment({ image: `${V1}-${kind}`, progressDeadlineSeconds: 600 }));
  const { outcome, took, lines } = await wait(namespace, { workload: 'deploy/shop', 'grace-period': '3s' });
  expect(outcome).toMatchObject({ outputs: { status: 'failed', reason: expect.stringMatching(reason) } });
  expect(took).toBeLessThan(15_000);
  expect(lines.some((line) => line.includes('giving up after 3 attempts'))).toBe(kind === 'crash');
});

test('one that crashes first and recovers is waited for', async () => {
  const namespace = await session.namespace('flaky');
  await session.apply(namespace, deployment({ image: `${V1}-flaky` }));
  const { outcome } = await wait(namespace, { workload: 'deploy/shop' });
  expect(outcome).toMatchObject({ status: 'ready' });
});

test('a StatefulSet whose pods nobody deletes is blocked', async () => {
  const namespace = await session.namespace('ondelete');
  const set = (image: string): object => {
    const made = statefulSet({ image });
    return { ...made, spec: { ...Object(made).spec, updateStrategy: { type: 'OnDelete' } } };
  };
  await session.apply(namespace, set(V1));
  await wait(namespace, { workload: 'sts/db' });
  await session.apply(namespace, set(V2));
  const { outcome } = await wait(namespace, { workload: 'sts/db', 'grace-period': '1s' });
  expect(outcome).toMatchObject({
    outputs: {
      status: 'blocked',
      reason: 'its update strategy is OnDelete, and 3 of 3 pods still have the old version',
    },
  });
});
