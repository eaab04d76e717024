import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KubernetesDouble, sketchDeployment, startKubernetesDouble } from '#testing';
import { findWorkloads } from './find.ts';

let double: KubernetesDouble;
const { signal } = new AbortController();

beforeEach(async () => {
  double = await startKubernetesDouble();
});
afterEach(() => double[Symbol.asyncDispose]());

test('named and selected, each once', async () => {
  double.put(sketchDeployment({ name: 'web', namespace: 'shop' }));
  const cluster = await double.connect({ namespace: 'shop' });
  const named = { workload: ['deploy/web', 'deployments/web', 'sts/db'] };
  expect((await findWorkloads(cluster, named, signal)).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'Deployment web',
    'StatefulSet db',
  ]);
});

test.each(['..', '../kube-system', 'shop/x', 'Shop', 'shöp', '-', 'a'.repeat(64)])(
  'namespace %s is refused: it would be answered for others',
  async (namespace) => {
    const cluster = await double.connect();
    await expect(findWorkloads(cluster, { workload: ['deploy/web'], namespace }, signal)).rejects.toThrow(
      `input namespace: ${JSON.stringify(namespace)} is no name of a namespace`,
    );
    expect(double.requests).toEqual([]);
  },
);

test.each(['web', 'deploy/', 'deploy/../x', 'deploy/Web', '/web', 'deploy/web/x', 'deploy/wéb'])(
  '%s is no workload',
  async (workload) => {
    const cluster = await double.connect();
    await expect(findWorkloads(cluster, { workload: [workload] }, signal)).rejects.toThrow(
      `input workload: ${JSON.stringify(workload)} is no workload`,
    );
  },
);
