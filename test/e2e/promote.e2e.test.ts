/** promote, from environment to environment, with a real Argo CD and a real Flux that deploy them. */
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runAction, testJob } from '#testing';
import promoteAction from '../../actions/promote/index.ts';
import { systemClock } from '../../packages/kit/clock.ts';
import { appFiles, application, gitRepository, kustomization } from './manifests.ts';
import { at, openSession } from './session.ts';

const session = openSession(inject('cluster'));

/** A kustomization whose version is the thing that is promoted. */
function environment(folder: string, tag: string): Record<string, string> {
  return {
    ...appFiles({ image: 'registry.example/shop', progressDeadlineSeconds: 600 }, folder),
    [`${folder}/kustomization.yaml`]: `resources: [deployment.yaml]\nimages:\n  - name: registry.example/shop\n    newTag: ${tag} # keep\n`,
  };
}

/** dev is deployed by Argo CD, staging by Argo CD, production by Flux; each in a namespace of its own. */
async function deployed(prefix: string, tags: { dev: string; staging: string; production: string }) {
  const [dev, staging, production] = await Promise.all(
    ['dev', 'staging', 'production'].map((name) => session.namespace(`${prefix}-${name}`)),
  );
  if (dev === undefined || staging === undefined || production === undefined) throw new Error('no namespace');
  const gitops = `environments:
  dev: { path: dev, delivery: { argocd: { application: ${dev} } } }
  staging:
    path: staging
    from: dev
    promote: commit
    gates: { source-healthy: true }
    delivery: { argocd: { application: ${staging} } }
  production:
    path: production
    from: staging
    promote: commit
    gates: { source-healthy: true }
    delivery:
      flux: { kustomization: ${production}/shop }
      kubernetes: { namespace: ${production}, workload: deployment/shop }
`;
  const { repository, url } = await session.repository(`promote/${dev}`, {
    'gitops.yaml': gitops,
    ...environment('dev', tags.dev),
    ...environment('staging', tags.staging),
    ...environment('production', tags.production),
  });
  for (const [namespace, path] of [
    [dev, 'dev'],
    [staging, 'staging'],
  ] as const) {
    await session.apply('argocd', application({ name: namespace, url, namespace, path }));
  }
  const object = kustomization('shop', 'config', { targetNamespace: production, path: './production' });
  await session.apply(production, gitRepository('config', url), object);
  return { dev, staging, production, repository, path: join(session.git.root, `promote/${dev}.git`) };
}

async function promote(path: string, inputs: Record<string, string>) {
  await using local = await testJob();
  const job = { ...local, clock: systemClock };
  const outcome: unknown = await runAction(
    promoteAction,
    {
      repository: path,
      'argocd-server': session.argocd.server,
      'argocd-auth-token': session.argocd.tokens.ci,
      kubeconfig: session.kubernetes.kubeconfig,
      timeout: '90s',
      'grace-period': '5s',
      ...inputs,
    },
    job,
  ).then(
    (outputs) => outputs,
    (error: unknown) => error,
  );
  return { outcome, lines: local.lines.join('\n') };
}

const running = async (namespace: string): Promise<unknown> =>
  at(await session.read('deployment', namespace, 'shop'), 'spec.template.spec.containers.0.image');

test('a release goes from dev to staging to production, and each step ends when it really runs there', async () => {
  const { dev, staging, production, path } = await deployed('release', { dev: 'v2', staging: 'v1', production: 'v1' });
  await session.readUntil('deployment', dev, 'shop', (object) => at(object, 'status.availableReplicas') === 2);

  const first = await promote(path, { to: 'staging', wait: 'true' });
  expect(first.outcome, first.lines).toMatchObject({ operation: 'committed', deliveryStatus: 'ready' });
  expect(await running(staging)).toBe('registry.example/shop:v2');

  const second = await promote(path, { to: 'production', wait: 'true' });
  expect(second.outcome, second.lines).toMatchObject({ operation: 'committed', deliveryStatus: 'ready' });
  expect(await running(production)).toBe('registry.example/shop:v2');

  const again = await promote(path, { to: 'production', wait: 'true' });
  expect(again.outcome, again.lines).toMatchObject({ operation: 'none', deliveryStatus: 'ready' });
});

test('what does not come up in dev goes no further', async () => {
  const { dev, path, repository } = await deployed('held', { dev: 'v2-missing', staging: 'v1', production: 'v1' });
  await session.readUntil('deployment', dev, 'shop', (object) => at(object, 'status.replicas') === 2);
  const before = await repository.tip('main');
  const { outcome, lines } = await promote(path, { to: 'staging', wait: 'true' });
  expect(outcome, lines).toMatchObject({ outputs: { operation: 'blocked', blockedBy: 'source-healthy' } });
  expect(await repository.tip('main')).toBe(before);
});

test('what comes up in dev and not in staging fails the step, with the pod’s reason; the commit stands', async () => {
  const { dev, path, repository } = await deployed('broken', { dev: 'v1', staging: 'v1', production: 'v1' });
  await session.readUntil('deployment', dev, 'shop', (object) => at(object, 'status.availableReplicas') === 2);
  // Only staging's nodes know this image as broken: the annotation stands there, and not in dev.
  const file = JSON.parse((await repository.read('main', 'staging/deployment.yaml')) ?? '');
  file.spec.template.metadata.annotations = { 'gitops-actions.e2e/pod': 'crash' };
  await repository.commit('main', { 'staging/deployment.yaml': JSON.stringify(file), ...environment('dev', 'v2') });
  await session.readUntil('deployment', dev, 'shop', (object) => {
    return at(object, 'spec.template.spec.containers.0.image') === 'registry.example/shop:v2';
  });
  const { outcome, lines } = await promote(path, { to: 'staging', wait: 'true' });
  expect(outcome, lines).toMatchObject({
    message: expect.stringContaining('CrashLoopBackOff'),
    outputs: { operation: 'committed', deliveryStatus: 'failed' },
  });
  expect(await repository.read('main', 'staging/kustomization.yaml')).toContain('newTag: v2 # keep');
});
