import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { UnhealthyError } from '#errors';
import {
  ARGO_TOKENS,
  type ArgoDouble,
  type KubernetesDouble,
  sketchDeployment,
  sketchPod,
  startArgoDouble,
  startKubernetesDouble,
} from '#testing';
import { deployAfter, failToPull, rollOut } from './tests/rollout.ts';
import { blockedStep, kustomization, openTheatre, type Stage, type Theatre } from './tests/stage.ts';

const GITOPS = `environments:
  staging:
    path: staging
    promote: commit
    delivery: { kubernetes: { namespace: staging, workload: [deployment/web, deployment/metrics] } }
  production:
    path: production
    from: staging
    promote: commit
    gates: { source-healthy: true }
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
  stage = await theatre.arrange({
    'gitops.yaml': GITOPS,
    'staging/kustomization.yaml': kustomization('v2'),
    'production/kustomization.yaml': kustomization('v1'),
  });
  cluster = await startKubernetesDouble({ now: stage.job.clock.now });
  kubeconfig = join(stage.job.runner.temp, 'kubeconfig');
  await writeFile(kubeconfig, cluster.kubeconfig);
  runs('staging', 'v2');
  runs('production', 'v1');
});
afterEach(async () => {
  await cluster[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

/** The controllers' side: `shop` of this version rolled out, and metrics beside it. */
function runs(namespace: string, version: string): void {
  rollOut(cluster, { name: 'web', namespace, image: `ghcr.io/acme/shop:${version}` });
  rollOut(cluster, { name: 'metrics', namespace, image: 'ghcr.io/acme/metrics:0.9' });
}

const promote = (inputs: Record<string, string> = {}) => stage.promote({ to: 'production', kubeconfig, ...inputs });

describe('gate source-healthy', () => {
  test('opens when the source runs what is promoted', async () => {
    const outputs = await promote();
    expect(outputs).toMatchObject({ operation: 'committed', blockedBy: '' });
    expect(outputs['plan']).toMatchObject({
      gates: expect.arrayContaining([expect.objectContaining({ gate: 'source-healthy', status: 'passed' })]),
    });
  });

  test('holds back what the source’s files name and its cluster does not run', async () => {
    runs('staging', 'v1');
    const before = await stage.repository.tip('main');
    const { step, outputs } = await blockedStep(promote());
    expect(outputs).toMatchObject({ operation: 'blocked', blockedBy: 'source-healthy' });
    expect(step.message).toContain('production is blocked: ');
    expect(step.message).toContain('ghcr.io/acme/shop:v2');
    expect(await stage.repository.tip('main')).toBe(before);
  });

  test('holds back what crashes in the source', async () => {
    const waiting = { reason: 'CrashLoopBackOff', message: 'back-off 10s restarting failed container' };
    const status = { ready: false, restartCount: 4, state: { waiting } };
    cluster.put(sketchDeployment({ namespace: 'staging', image: 'ghcr.io/acme/shop:v2', available: 0 }));
    for (const suffix of ['a', 'b']) {
      cluster.put(sketchPod(suffix, { namespace: 'staging', image: 'ghcr.io/acme/shop:v2', status }));
    }
    const { outputs } = await blockedStep(promote());
    expect(outputs).toMatchObject({ blockedBy: 'source-healthy' });
    expect(JSON.stringify(outputs['plan'])).toContain('CrashLoopBackOff');
  });

  test('holds back what nobody can be asked about', async () => {
    cluster.forbid('list', 'deployments');
    cluster.forbid('get', 'deployments');
    const { outputs } = await blockedStep(promote());
    expect(outputs).toMatchObject({ blockedBy: 'source-healthy' });
  });

  describe('of a source that several things deliver', () => {
    let argo: ArgoDouble;
    beforeEach(async () => {
      argo = await startArgoDouble();
    });
    afterEach(() => argo[Symbol.asyncDispose]());

    /** Images of the source are at home here and there: shop in an application, metrics in a workload. */
    const environments = GITOPS.replace(
      /delivery: .*namespace: staging.*/,
      `delivery:
      argocd: { application: [shop, other], mode: server }
      kubernetes: { namespace: staging, workload: deployment/metrics }`,
    );
    const promoteFrom = (images: readonly string[]) => {
      argo.application({ name: 'other' });
      argo.application({ name: 'shop' }).overrule({ summary: { images } });
      return promote({ environments, 'argocd-server': argo.url, 'argocd-auth-token': ARGO_TOKENS.reader });
    };

    test('opens when each image runs in one of them', async () => {
      expect(await promoteFrom(['ghcr.io/acme/shop:v2'])).toMatchObject({ operation: 'committed', blockedBy: '' });
    });

    test('stays shut when one runs nowhere', async () => {
      const { outputs } = await blockedStep(promoteFrom(['ghcr.io/acme/shop:v1']));
      expect(outputs).toMatchObject({ operation: 'blocked', blockedBy: 'source-healthy' });
      expect(JSON.stringify(outputs['plan'])).toContain('Image ghcr.io/acme/shop:v2: ');
    });
  });

  test('of a branch that is merged whole asks for its commit, though no image moves with it', async () => {
    await using argo = await startArgoDouble();
    const branches = GITOPS.replace('path: staging\n', 'path: .\n    branch: staging\n')
      .replace('path: production\n', 'path: .\n    strategy: merge\n')
      .replace(/delivery: .*namespace: staging.*/, 'delivery: { argocd: { application: shop, mode: server } }');
    await using whole = await theatre.arrange({ 'gitops.yaml': branches, 'replicas.yaml': 'replicas: 1\n' });
    const first = (await whole.repository.tip('main')) ?? '';
    await whole.repository.git('branch', 'staging', 'main');
    const newer = await whole.repository.commit('staging', { 'replicas.yaml': 'replicas: 3\n' });
    const access = { 'argocd-server': argo.url, 'argocd-auth-token': ARGO_TOKENS.reader };
    const engine = argo.application({ name: 'shop', first: { sha: first } });
    const { outputs } = await blockedStep(whole.promote({ to: 'production', ...access }));
    expect(outputs).toMatchObject({ operation: 'blocked', blockedBy: 'source-healthy' });
    expect(JSON.stringify(outputs['plan'])).toContain(`expected ${newer.slice(0, 7)}`);
    engine.push({ sha: newer });
    engine.refresh();
    engine.advance(60_000);
    expect(await whole.promote({ to: 'production', ...access })).toMatchObject({ operation: 'committed' });
    expect(await whole.repository.read('main', 'replicas.yaml')).toBe('replicas: 3\n');
  });

  test('is not asked when there is nothing to promote', async () => {
    await promote();
    const asked = cluster.requests.length;
    expect(await promote()).toMatchObject({ operation: 'none' });
    expect(cluster.requests.length).toBe(asked);
  });
});

describe('wait: true', () => {
  test('ends when the target runs the new version', async () => {
    deployAfter(cluster, 3, () => runs('production', 'v2'));
    const outputs = await promote({ wait: 'true' });
    expect(outputs).toMatchObject({ operation: 'committed', deliveryStatus: 'ready' });
    expect(
      cluster.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'production', name: 'web' }),
    ).toMatchObject({
      spec: { template: { spec: { containers: [{ image: 'ghcr.io/acme/shop:v2' }] } } },
    });
    expect(stage.job.page).toContain('### Ready after');
  });

  test('bears a controller that looks every three minutes', async () => {
    const begun = stage.job.clock.now();
    cluster.onRequest(() => {
      if (stage.job.clock.now() - begun > 180_000) runs('production', 'v2');
    });
    expect(await promote({ wait: 'true' })).toMatchObject({ operation: 'committed', deliveryStatus: 'ready' });
  });

  test('fails with its outputs when the new version does not come up', async () => {
    deployAfter(cluster, 2, () => failToPull(cluster, { namespace: 'production', image: 'ghcr.io/acme/shop:v2' }));
    const { step, outputs } = await blockedStep(promote({ wait: 'true' }));
    expect(step.cause).toBeInstanceOf(UnhealthyError);
    expect(step.message).toContain('ImagePullBackOff');
    expect(outputs).toMatchObject({ operation: 'committed', deliveryStatus: 'failed' });
    expect(await stage.repository.tip('main')).toBe(outputs['commitSha']);
  });

  test('waits again when it was cut off and there is nothing left to promote', async () => {
    await promote();
    deployAfter(cluster, 2, () => runs('production', 'v2'));
    expect(await promote({ wait: 'true' })).toMatchObject({ operation: 'none', deliveryStatus: 'ready' });
  });

  test('tells what was committed, though nobody can be asked whether it arrived', async () => {
    cluster.forbid('list', 'deployments');
    const environments = GITOPS.replace('    gates: { source-healthy: true }\n', '');
    const { step, outputs } = await blockedStep(promote({ wait: 'true', environments }));
    expect(step.cause).toMatchObject({ name: 'RemoteError', status: 403 });
    expect(outputs).toMatchObject({
      operation: 'committed',
      commitSha: await stage.repository.tip('main'),
      deliveryReason: step.message,
    });
  });

  test('is refused before anything is changed where no cluster can be found', async () => {
    const before = await stage.repository.tip('main');
    const environments = GITOPS.replace('    gates: { source-healthy: true }\n', '');
    const inputs = { wait: 'true', environments, kubeconfig: '/nowhere/kubeconfig' };
    await expect(promote(inputs)).rejects.toThrow('input kubeconfig: there is no file /nowhere/kubeconfig');
    expect(await stage.repository.tip('main')).toBe(before);
    expect(await promote({ ...inputs, 'dry-run': 'true' })).toMatchObject({ operation: 'none' });
  });

  test('is refused before anything is changed where nobody delivers', async () => {
    const before = await stage.repository.tip('main');
    const environments = GITOPS.replace(/ {4}delivery: .*namespace: production.*\n/, '');
    await expect(promote({ wait: 'true', environments })).rejects.toThrow(
      'input wait: environment production has no `delivery` in gitops.yaml',
    );
    expect(await stage.repository.tip('main')).toBe(before);
  });

  test('of a pull request is none, and is said to be none', async () => {
    const environments = GITOPS.replace(
      'from: staging\n    promote: commit',
      'from: staging\n    promote: pull-request',
    );
    const outputs = await promote({ wait: 'true', environments });
    expect(outputs).toMatchObject({ operation: 'pull-request' });
    expect(outputs).not.toHaveProperty('deliveryStatus');
    expect(stage.job.lines.join('\n')).toContain('wait does nothing here: the promotion is a pull request');
  });
});
