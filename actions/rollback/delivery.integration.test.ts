import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { UnhealthyError } from '#errors';
import { type KubernetesDouble, startKubernetesDouble } from '#testing';
import { deployAfter, failToPull, rollOut } from '../promote/tests/rollout.ts';
import { blockedStep } from '../promote/tests/stage.ts';
import { openTheatre, type Stage, type Theatre } from './tests/stage.ts';

const GITOPS = `environments:
  staging: { path: staging }
  production:
    path: production
    from: staging
    promote: commit
    delivery: { kubernetes: { namespace: production, workload: [deployment/web, deployment/metrics] } }
`;

let theatre: Theatre;
let cluster: KubernetesDouble;
let stage: Stage;
let kubeconfig: string;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());
beforeEach(async () => {
  stage = await theatre.arrange({ 'gitops.yaml': GITOPS });
  for (const version of ['v1', 'v2']) await stage.release(version);
  cluster = await startKubernetesDouble({ now: stage.job.clock.now });
  kubeconfig = join(stage.job.runner.temp, 'kubeconfig');
  await writeFile(kubeconfig, cluster.kubeconfig);
  runs('v2');
});
afterEach(async () => {
  await cluster[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

function runs(version: string): void {
  rollOut(cluster, { name: 'web', namespace: 'production', image: `ghcr.io/acme/shop:${version}` });
  rollOut(cluster, { name: 'metrics', namespace: 'production', image: 'ghcr.io/acme/metrics:m1' });
}

const rollback = (inputs: Record<string, string> = {}) => stage.rollback({ wait: 'true', kubeconfig, ...inputs }, '1');

describe('wait: true of a rollback', () => {
  test('ends when the environment runs the old version again, and not while it is healthy with the bad one', async () => {
    deployAfter(cluster, 3, () => runs('v1'));
    const outputs = await rollback();
    expect(outputs).toMatchObject({ operation: 'committed', deliveryStatus: 'ready', hold: { reason: 'broken' } });
    const web = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'production', name: 'web' };
    expect(cluster.get(web)).toMatchObject({
      spec: { template: { spec: { containers: [{ image: 'ghcr.io/acme/shop:v1' }] } } },
    });
    expect(stage.job.page).toContain('### Ready after');
  });

  test('bears a controller that looks every three minutes, and the bad version that crashes until then', async () => {
    const begun = stage.job.clock.now();
    failToPull(cluster, { namespace: 'production', image: 'ghcr.io/acme/shop:v2' });
    cluster.onRequest(() => {
      if (stage.job.clock.now() - begun > 180_000) runs('v1');
    });
    expect(await rollback()).toMatchObject({ operation: 'committed', deliveryStatus: 'ready' });
    expect(stage.job.clock.now() - begun).toBeLessThan(300_000);
  });

  test('never comes to its end while the bad version runs on', async () => {
    const { step, outputs } = await blockedStep(rollback({ timeout: '5m' }));
    expect(step.cause).toHaveProperty('name', 'TimeoutError');
    expect(step.message).toContain(
      'its spec asks for ghcr.io/acme/shop:v2, and not for ghcr.io/acme/shop:v1: nothing has applied it here yet',
    );
    expect(outputs).toMatchObject({ operation: 'committed', deliveryStatus: 'timeout' });
  });

  test('fails with its outputs when the old version does not come up; it is rolled back and held all the same', async () => {
    deployAfter(cluster, 2, () => failToPull(cluster, { namespace: 'production', image: 'ghcr.io/acme/shop:v1' }));
    const { step, outputs } = await blockedStep(rollback());
    expect(step.cause).toBeInstanceOf(UnhealthyError);
    expect(step.message).toContain('ImagePullBackOff');
    expect(outputs).toMatchObject({ operation: 'committed', deliveryStatus: 'failed', hold: { reason: 'broken' } });
    expect(await stage.repository.tip('main')).toBe(outputs['commitSha']);
    expect(await stage.versions()).toBe('v1 m1');
  });

  test('waits again when it was cut off, and goes no further back', async () => {
    const { commitSha } = await rollback({ wait: 'false' });
    deployAfter(cluster, 2, () => runs('v1'));
    expect(await rollback()).toMatchObject({ operation: 'none', deliveryStatus: 'ready' });
    expect(await stage.repository.tip('main')).toBe(commitSha);
  });

  test('tells what was committed, though nobody can be asked whether it arrived', async () => {
    cluster.forbid('list', 'deployments');
    const { step, outputs } = await blockedStep(rollback());
    expect(step.cause).toMatchObject({ name: 'RemoteError', status: 403 });
    expect(outputs).toMatchObject({ operation: 'committed', deliveryReason: step.message });
    expect(await stage.repository.tip('main')).toBe(outputs['commitSha']);
  });

  test.each([
    ['no cluster can be found', { kubeconfig: '/nowhere/kubeconfig' }, 'input kubeconfig: there is no file /nowhere'],
    [
      'nobody delivers',
      { environments: GITOPS.replace(/ {4}delivery: .*\n/, '') },
      'input wait: environment production has no `delivery` in gitops.yaml',
    ],
  ])('is refused before anything is changed where %s', async (_, inputs, message) => {
    const before = await stage.repository.tip('main');
    await expect(rollback(inputs)).rejects.toThrow(message);
    expect(await stage.repository.tip('main')).toBe(before);
  });

  test('of a dry run or a pull request is none, which is said of the latter', async () => {
    const asked = cluster.requests.length;
    expect(await rollback({ 'dry-run': 'true' })).not.toHaveProperty('deliveryStatus');
    const outputs = await rollback({ mode: 'pull-request' });
    expect(outputs).toMatchObject({ operation: 'pull-request' });
    expect(outputs).not.toHaveProperty('deliveryStatus');
    expect(stage.job.lines.join('\n')).toContain('wait does nothing here: the rollback is a pull request');
    expect(cluster.requests.length).toBe(asked);
  });
});
