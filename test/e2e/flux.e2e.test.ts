/** wait-for-flux on real source-, kustomize- and helm-controllers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { appFiles, chartFiles, gitRepository, helmRelease, kustomization } from './manifests.ts';
import { at, condition, openSession } from './session.ts';
import { kubeconfigWith, waitForFlux } from './waits.ts';

const session = openSession(inject('cluster'));
const V2 = 'registry.example/shop:v2';
const isReady = (object: unknown): boolean => condition(object, 'Ready') === 'True';

/** A repository, its source, and a Kustomization that applies it, all in a namespace of their own. */
async function deploy(
  prefix: string,
  { files = appFiles(), spec: more = {} }: { files?: Record<string, string>; spec?: object } = {},
) {
  const namespace = await session.namespace(prefix);
  const { repository, url } = await session.repository(`flux/${namespace}`, files);
  const object = kustomization('shop', 'config', { targetNamespace: namespace, ...more });
  await session.apply(namespace, gitRepository('config', url), object);
  const push = (changed: Record<string, string>): Promise<string> => repository.commit('main', changed);
  const wait = (inputs: Record<string, string>) =>
    waitFor({
      repository: join(session.git.root, `flux/${namespace}.git`),
      kustomization: `${namespace}/shop`,
      ...inputs,
    });
  return { namespace, url, push, wait, tip: async () => (await repository.tip('main')) ?? '' };
}

const waitFor = (inputs: Record<string, string>, kubeconfig?: string) => waitForFlux(session, inputs, kubeconfig);

const running = (namespace: string): Promise<unknown> =>
  session.read('deployment', namespace, 'shop').then((object) => at(object, 'spec.template.spec.containers.0.image'));

test('a commit that Flux has not noticed is not taken for arrived, ten times in a row', async () => {
  const { namespace, push, wait, tip } = await deploy('unnoticed');
  expect((await wait({ revision: await tip() })).outcome).toMatchObject({ status: 'ready' });
  for (let round = 1; round <= 10; round += 1) {
    const image = `registry.example/shop:v${round + 1}`;
    const revision = await push(appFiles({ image }));
    const { outcome } = await wait({ revision });
    expect(outcome).toMatchObject({ status: 'ready', revision: `main@sha1:${revision}` });
    expect(await running(namespace)).toBe(image);
  }
});

test('what has arrived is told at once, and so is a commit that a later one contains', async () => {
  const { push, wait, tip } = await deploy('arrived');
  const first = await tip();
  await wait({ revision: first });
  const again = await wait({ revision: first });
  expect(again.outcome).toMatchObject({ status: 'ready' });
  expect(again.took).toBeLessThan(1_000);
  const second = await push(appFiles({ image: V2 }));
  await wait({ revision: second });
  expect((await wait({ revision: first })).outcome).toMatchObject({
    status: 'ready',
    reason: `applied main@${second.slice(0, 7)}, which contains ${first.slice(0, 7)}`,
  });
});

test('suspended: blocked at once, although it says Ready and handles requests', async () => {
  const { namespace, push, wait, tip } = await deploy('suspended');
  await wait({ revision: await tip() });
  await session.kubectl([
    'patch',
    'kustomization',
    'shop',
    '-n',
    namespace,
    '--type=merge',
    '-p',
    '{"spec":{"suspend":true}}',
  ]);
  const { outcome, took } = await wait({ revision: await push(appFiles({ image: V2 })) });
  expect(outcome).toMatchObject({
    outputs: { status: 'blocked' },
    cause: { hint: `Resume it: flux resume kustomization shop -n ${namespace}` },
  });
  expect(took).toBeLessThan(3_000);
});

test('no health checks: the inventory is watched until it is healthy', async () => {
  const { wait, push, tip } = await deploy('unchecked', { spec: { wait: false } });
  await wait({ revision: await tip() });
  const { outcome, lines } = await wait({ revision: await push(appFiles({ image: `${V2}-slow` })) });
  expect(outcome).toMatchObject({
    status: 'ready',
    reason: expect.stringMatching(/^applied main@.*; 1 object is healthy$/),
  });
  expect(lines.join('\n')).toMatch(/does not check the health of what it applies/);
  expect(lines.join('\n')).toMatch(/but Deployment .*shop: /);
});

test('no health checks: a pod that does not start fails in the grace period', async () => {
  const { wait, push, tip } = await deploy('unchecked-bad', { spec: { wait: false } });
  await wait({ revision: await tip() });
  const { outcome, took } = await wait({
    revision: await push(appFiles({ image: `${V2}-missing`, progressDeadlineSeconds: 600 })),
    'grace-period': '3s',
  });
  expect(outcome).toMatchObject({ outputs: { status: 'failed', reason: expect.stringContaining('ImagePullBackOff') } });
  expect(took).toBeLessThan(30_000);
});

test('a build that fails is told within the grace period, and the commit that mends it arrives', async () => {
  const { wait, push, tip } = await deploy('build');
  await wait({ revision: await tip() });
  const broken = await push({ 'app/kustomization.yaml': 'resources: [nothing.yaml]\n' });
  const { outcome } = await wait({ revision: broken, 'grace-period': '3s' });
  expect(outcome).toMatchObject({ outputs: { status: 'failed', reason: expect.stringMatching(/^BuildFailed: /) } });
  expect((await wait({ revision: await push(appFiles({ image: V2 })), 'grace-period': '3s' })).outcome).toMatchObject({
    status: 'ready',
  });
});

test('a pod that crashes is shown before the health check of Flux times out', async () => {
  const { wait, push, tip } = await deploy('unhealthy');
  await wait({ revision: await tip() });
  const { outcome, lines, took } = await wait({
    revision: await push(appFiles({ image: `${V2}-crash`, progressDeadlineSeconds: 600 })),
    'grace-period': '2s',
  });
  expect(outcome).toMatchObject({
    outputs: { status: 'failed', reason: expect.stringMatching(/^applied, but Deployment .*CrashLoopBackOff/) },
  });
  expect(lines.join('\n')).toContain('giving up after 3 attempts');
  expect(took).toBeLessThan(19_000);
});

test('dependsOn: the dependency that fails is named', async () => {
  const { namespace, wait, tip } = await deploy('depends', { spec: { dependsOn: [{ name: 'base' }] } });
  await session.apply(namespace, kustomization('base', 'config', { path: './nowhere' }));
  const { outcome } = await wait({ revision: await tip(), 'grace-period': '2s' });
  expect(outcome).toMatchObject({
    outputs: {
      status: 'blocked',
      reason: expect.stringMatching(
        /^it depends on Kustomization .*\/base, which fails: ArtifactFailed: kustomization path not found/,
      ),
    },
  });
});

test('a HelmRelease that is rolled back says from what to what', async () => {
  const { namespace, push, url } = await deploy('helm', { files: { ...appFiles(), ...chartFiles('shop-chart') } });
  const remediation = {
    install: { remediation: { retries: 0 } },
    upgrade: { remediation: { retries: 0, remediateLastFailure: true } },
  };
  await session.apply(namespace, gitRepository('chart', url), helmRelease('web', 'chart', remediation));
  const helm = { kustomization: '', 'helm-release': `${namespace}/web` };
  expect((await waitFor({ ...helm, repository: '.', tag: '1.0.0' })).outcome).toMatchObject({
    status: 'ready',
    revision: 'shop-chart@1.0.0',
  });
  await push(chartFiles('shop-chart', '1.1.0', 'v2-missing'));
  const { outcome } = await waitFor({ ...helm, repository: '.', tag: '1.1.0' });
  expect(outcome).toMatchObject({
    outputs: {
      status: 'failed',
      reason: expect.stringMatching(
        /^shop-chart@1\.1\.0 was rolled back to shop-chart@1\.0\.0 \(release web\.v3\), wanted 1\.1\.0: UpgradeFailed: /,
      ),
    },
  });
});

test('the source is asked first: without that it looks every 30 seconds', async () => {
  const { namespace, push, wait, tip } = await deploy('reconcile');
  await session.readUntil('kustomization', namespace, 'shop', isReady);
  await wait({ revision: await tip() });
  const { outcome, took } = await wait({ revision: await push(appFiles({ image: V2 })) });
  expect(outcome).toMatchObject({ status: 'ready' });
  expect(took).toBeLessThan(20_000);
  expect(at(await session.read('gitrepository', namespace, 'config'), 'status.lastHandledReconcileAt')).toBeTypeOf(
    'string',
  );
});

test('from ready to the end takes less than a second', async () => {
  const { namespace, push, wait, tip } = await deploy('latency');
  await wait({ revision: await tip() });
  const waiting = wait({ revision: await push(appFiles({ image: V2 })) });
  const { outcome } = await waiting;
  const endedAt = Date.now();
  expect(outcome).toMatchObject({ status: 'ready' });
  const object = await session.read('kustomization', namespace, 'shop');
  const readyAt = Date.parse(String(conditionTime(object)));
  // The API tells whole seconds, so one more must be allowed for.
  expect(endedAt - readyAt).toBeLessThan(2_000);
});

function conditionTime(object: unknown): unknown {
  const conditions = at(object, 'status.conditions');
  const ready = Array.isArray(conditions) ? conditions.find((one) => at(one, 'type') === 'Ready') : undefined;
  return at(ready, 'lastTransitionTime');
}

test('a commit that changes the spec and the files of a Kustomization has not arrived before both', async () => {
  const namespace = await session.namespace('held');
  const child = (path: string): string => {
    const object = kustomization('child', 'config', { targetNamespace: namespace, path, interval: '1h' });
    return JSON.stringify({ ...object, metadata: { name: 'child', namespace } });
  };
  const { repository, url } = await session.repository(`flux/${namespace}`, {
    'root/kustomization.yaml': 'resources: [child.yaml]\n',
    'root/child.yaml': child('./a'),
    ...appFiles({ image: 'registry.example/shop:a' }, 'a'),
    ...appFiles({ image: 'registry.example/shop:b' }, 'b'),
  });
  await session.apply(
    namespace,
    gitRepository('config', url),
    kustomization('root', 'config', { path: './root', wait: false, interval: '1h' }),
  );
  await session.readUntil('kustomization', namespace, 'child', isReady);
  for (const path of ['b', 'a', 'b', 'a', 'b']) {
    const revision = await repository.commit('main', { 'root/child.yaml': child(`./${path}`) });
    const inputs = { kustomization: `${namespace}/child`, repository: join(session.git.root, `flux/${namespace}.git`) };
    expect((await waitFor({ ...inputs, revision })).outcome).toMatchObject({ status: 'ready' });
    expect(await running(namespace)).toBe(`registry.example/shop:${path}`);
  }
});

test('the role in the README is enough; what it leaves out is told and ends nothing', async () => {
  const readme = await readFile(new URL('../../wait-for-flux/README.md', import.meta.url), 'utf8');
  const [, manifest = ''] = /```yaml\n(apiVersion: rbac[\s\S]*?)```/.exec(readme) ?? [];
  await session.kubectl(['create', 'namespace', 'flux-system']).catch(() => 'it is there');
  await session.kubectl(['apply', '--filename=-'], manifest);
  const token = await session.kubectl(['create', 'token', 'wait-for-flux', '--namespace=flux-system']);
  const policy = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'shop' }, spec: {} };
  const files = {
    ...appFiles(),
    'app/policy.yaml': JSON.stringify(policy),
    'app/kustomization.yaml': 'resources: [deployment.yaml, policy.yaml]\n',
  };
  const { namespace, push, tip } = await deploy('role', { files, spec: { wait: false } });
  const kubeconfig = await kubeconfigWith(session, { token: token.trim() });
  const inputs = { kustomization: `${namespace}/shop`, repository: join(session.git.root, `flux/${namespace}.git`) };
  await waitFor({ ...inputs, revision: await tip() }, kubeconfig);
  const revision = await push({
    ...appFiles({ image: V2 }),
    'app/kustomization.yaml': files['app/kustomization.yaml'],
  });
  const { outcome, lines } = await waitFor({ ...inputs, revision }, kubeconfig);
  expect(outcome).toMatchObject({
    status: 'ready',
    reason: expect.stringMatching(/; 1 object is healthy, 1 may not be looked at$/),
  });
  expect(lines.join('\n')).toMatch(/whether PodDisruptionBudget .*shop is healthy cannot be seen: .*403/);
  expect(lines.join('\n')).not.toContain('cannot be asked to reconcile');
});

test('what does not exist is told with what there is; an unknown cluster kind at once', async () => {
  const { namespace } = await deploy('missing');
  const { outcome } = await waitFor({ repository: '.', kustomization: `${namespace}/shp`, 'grace-period': '1s' });
  expect(outcome).toMatchObject({
    outputs: { status: 'failed', reason: expect.stringContaining(`there are ${namespace}/shop`) },
  });
  const none = await waitFor({ repository: '.', kustomization: '', 'image-update-automation': `${namespace}/shop` });
  expect(none.outcome).toMatchObject({
    outputs: { status: 'failed', reason: expect.stringContaining('the cluster does not know ImageUpdateAutomation') },
  });
  expect(none.took).toBeLessThan(2_000);
});
