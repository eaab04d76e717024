/** wait-for-argocd and sync-argocd on a real Argo CD. */
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { argoDeployments, image } from './argo-deployments.ts';
import { appFiles, application, deployment } from './manifests.ts';
import { at, openSession } from './session.ts';

const session = openSession(inject('cluster'));
const { deploy, wait: act } = argoDeployments(session);

describe('a commit that has just been merged', () => {
  test('is not taken for arrived while Argo CD still says Synced and Healthy for the one before, 100 times', async () => {
    const applications = await Promise.all(
      ['early-a', 'early-b', 'early-c', 'early-d', 'early-e'].map((name) => deploy(name)),
    );
    await Promise.all(
      applications.map(async ({ push, wait, tip, running }) => {
        expect((await wait({ revision: await tip() })).outcome).toMatchObject({ status: 'ready' });
        for (let round = 1; round <= 20; round += 1) {
          const revision = await push(appFiles({ image: image(`v${round + 1}`) }));
          const { outcome, lines } = await wait({ revision });
          expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
          expect(await running()).toBe(image(`v${round + 1}`));
        }
      }),
    );
  }, 900_000);

  test('and has arrived, is told at once', async () => {
    const { wait, tip } = await deploy('arrived');
    await wait({ revision: await tip() });
    const again = await wait({ revision: await tip() });
    expect(again.outcome).toMatchObject({ status: 'ready', health: 'Healthy', reason: expect.any(String) });
    expect(again.took).toBeLessThan(1_000);
  });

  test('has arrived with a later one that contains it', async () => {
    const { push, wait } = await deploy('descendant');
    const wanted = await push(appFiles({ image: image('v2') }));
    const later = await push(appFiles({ image: image('v3') }));
    expect((await wait({ revision: wanted })).outcome).toMatchObject({ status: 'ready', revision: later });
  });

  test('arrives although it changes no manifest, so that nothing is synced', async () => {
    const { push, wait, tip } = await deploy('no-difference');
    await wait({ revision: await tip() });
    const revision = await push({ 'README.md': 'words\n' });
    expect((await wait({ revision })).outcome).toMatchObject({ status: 'ready', revision });
  });

  test('outside of the paths that the application names as its own arrives, too', async () => {
    const annotations = { 'argocd.argoproj.io/manifest-generate-paths': '.' };
    const { push, wait, tip } = await deploy('own-paths', { annotations });
    await wait({ revision: await tip() });
    const revision = await push({ 'elsewhere/README.md': 'words\n' });
    const { outcome, lines } = await wait({ revision });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
  });

  test('of one of several sources', async () => {
    const other = await session.repository(`argo/multi-${Date.now()}`, appFiles({ name: 'cart' }, 'cart'));
    const namespace = await session.namespace('multi');
    const { repository, url } = await session.repository(`argo/${namespace}`, appFiles());
    const sources = [
      { repoURL: other.url, path: 'cart', targetRevision: 'main' },
      { repoURL: url, path: 'app', targetRevision: 'main' },
    ];
    await session.apply('argocd', application({ name: namespace, url, namespace, sources }));
    const revision = await repository.commit('main', appFiles({ image: image('v2') }));
    const inputs = { application: namespace, revision, repository: join(session.git.root, `argo/${namespace}.git`) };
    const { outcome } = await act(inputs);
    expect(outcome).toMatchObject({ status: 'ready', revision: expect.stringContaining(revision) });
    expect(at(await session.read('deployment', namespace, 'shop'), 'spec.template.spec.containers.0.image')).toBe(
      image('v2'),
    );
  });
});

describe('health', () => {
  test('that is bad for a moment is borne', async () => {
    const { push, wait, tip } = await deploy('flaky');
    await wait({ revision: await tip() });
    const revision = await push(appFiles({ image: image('v2-flaky'), progressDeadlineSeconds: 4 }));
    const { outcome, lines } = await wait({ revision, 'degraded-grace-period': '40s', 'stable-for': '8s' });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
  });

  test.each([
    ['missing', 'ImagePullBackOff'],
    ['crash', 'CrashLoopBackOff'],
  ])(
    '%s: fails in the grace period, with the pod’s reason, long before the Deployment gives up',
    async (tag, reason) => {
      const { push, wait, tip } = await deploy(`bad-${tag}`);
      await wait({ revision: await tip() });
      const revision = await push(appFiles({ image: image(`v2-${tag}`), progressDeadlineSeconds: 600 }));
      const { outcome, took } = await wait({ revision, 'degraded-grace-period': '5s' });
      expect(outcome).toMatchObject({
        message: expect.stringContaining(reason),
        outputs: { status: 'failed', revision },
      });
      expect(took).toBeLessThan(40_000);
    },
  );

  test('unready: a probe that fails makes it Degraded once its deadline has passed, and the probe is shown', async () => {
    const { push, wait, tip } = await deploy('bad-unready');
    await wait({ revision: await tip() });
    const revision = await push(appFiles({ image: image('v2-unready'), progressDeadlineSeconds: 5 }));
    const { outcome, lines } = await wait({ revision, 'degraded-grace-period': '5s' });
    expect(outcome, lines.join('\n')).toMatchObject({
      message: expect.stringMatching(
        /is Degraded[\s\S]*Pod .*, container main: not ready: Running; last event: .*Readiness probe failed: HTTP probe failed with statuscode: 503/,
      ),
      outputs: { status: 'failed', revision },
    });
    expect(lines.join('\n')).toContain('giving up after 3 attempts');
  });

  test('of two applications by label, one bad: the bad one is named', async () => {
    const label = `pair-${Date.now()}`;
    await deploy('pair-good', { labels: { release: label } });
    const bad = await deploy('pair-bad', {
      labels: { release: label },
      files: appFiles({ image: image('v1-missing') }),
    });
    const { outcome } = await act({ selector: `release=${label}`, 'degraded-grace-period': '4s' });
    expect(outcome).toMatchObject({
      message: expect.stringContaining(bad.name),
      outputs: { status: 'failed', applications: [{ name: expect.any(String) }, { name: expect.any(String) }] },
    });
  });
});

describe('what will never happen by itself', () => {
  test('without automatic sync: blocked at once; sync-argocd opens the gate', async () => {
    const { push, wait, sync, tip, running } = await deploy('manual', { sync: 'manual' });
    expect((await sync({ revision: await tip() })).outcome).toMatchObject({ operation: 'started', status: 'ready' });
    const revision = await push(appFiles({ image: image('v2') }));
    const blocked = await wait({ revision });
    expect(blocked.outcome).toMatchObject({ name: 'FailedStep', outputs: { status: 'blocked' } });
    expect(blocked.took).toBeLessThan(15_000);
    expect(await running()).toBe(image('v1'));
    expect((await sync({ revision })).outcome).toMatchObject({ operation: 'started', status: 'ready', revision });
    expect(await running()).toBe(image('v2'));
    expect((await sync({ revision })).outcome).toMatchObject({ operation: 'none', status: 'ready', revision });
  });

  test('in a closed sync window: blocked at once, and a sync is refused clearly', async () => {
    const project = `frozen-${Date.now()}`;
    await session.apply('argocd', {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AppProject',
      metadata: { name: project, namespace: 'argocd' },
      spec: {
        sourceRepos: ['*'],
        destinations: [{ server: '*', namespace: '*' }],
        syncWindows: [{ kind: 'deny', schedule: '0 0 * * *', duration: '24h', applications: ['*'] }],
      },
    });
    const { wait, sync, tip } = await deploy('frozen', { project });
    const { outcome, took } = await wait({ revision: await tip() });
    expect(outcome).toMatchObject({ outputs: { status: 'blocked', reason: expect.stringMatching(/window/) } });
    expect(took).toBeLessThan(20_000);
    expect((await sync({ revision: await tip() })).outcome).toMatchObject({
      message: expect.stringMatching(/refuses the sync: .*window/),
      outputs: { operation: 'refused' },
    });
  });

  test('a path that does not exist', async () => {
    const { wait } = await deploy('no-path', { path: 'nowhere' });
    const { outcome } = await wait({ 'degraded-grace-period': '4s' });
    expect(outcome).toMatchObject({ outputs: { status: 'blocked', reason: expect.stringContaining('nowhere') } });
  });
});

describe('an Argo CD that cannot be asked', () => {
  test.each([
    ['a missing application', { application: 'nobody-made-this' }, /permission denied|not found/],
    ['a token of nobody', { 'auth-token': 'not-a-token' }, /401/],
    ['a server that is not there', { server: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('%s', async (_, inputs, message) => {
    const { wait } = await deploy('asked');
    const { outcome } = await wait({ timeout: '3s', ...inputs });
    expect(outcome).toMatchObject({ message: expect.stringMatching(message) });
  });

  test('an application of a project that the token may not see', async () => {
    const { wait } = await deploy('limited');
    const { outcome } = await wait({ 'auth-token': session.argocd.tokens.limited });
    expect(outcome).toMatchObject({ message: expect.stringMatching(/403/) });
  });

  test('a certificate of its own: refused, unless it is told not to look', async () => {
    const { wait, tip } = await deploy('tls');
    await wait({ revision: await tip() });
    const { tlsServer } = session.argocd;
    expect((await wait({ server: tlsServer })).outcome).toMatchObject({
      message: expect.stringMatching(/certificate/),
    });
    expect((await wait({ server: tlsServer, insecure: 'true' })).outcome).toMatchObject({ status: 'ready' });
  });

  test('goes away in the middle and comes back: the wait goes on', async () => {
    const { push, wait, tip, running } = await deploy('restart');
    await wait({ revision: await tip() });
    const revision = await push(appFiles({ image: image('v2-slow') }));
    const [{ outcome, lines }] = await Promise.all([wait({ revision }), session.restartArgoServer(4_000)]);
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
    expect(lines.join('\n')).toContain('no answer, trying again');
    expect(await running()).toBe(image('v2-slow'));
  });

  test('an interruption ends the wait within a second', async () => {
    const { name, wait, push, tip } = await deploy('interrupted');
    await wait({ revision: await tip() });
    const revision = await push(appFiles({ image: image('v2-unready'), progressDeadlineSeconds: 600 }));
    const controller = new AbortController();
    let abortedAt = 0;
    setTimeout(() => {
      abortedAt = Date.now();
      controller.abort(new Error('interrupted by SIGTERM'));
    }, 6_000);
    const inputs = { application: name, revision, repository: join(session.git.root, `argo/${name}.git`) };
    const { outcome } = await act(inputs, controller.signal);
    expect(outcome).toMatchObject({ message: 'interrupted by SIGTERM' });
    expect(Date.now() - abortedAt).toBeLessThan(1_000);
  });
});

test('core mode needs no API server of Argo CD', async () => {
  const { push, name, tip, wait, running } = await deploy('core');
  await wait({ revision: await tip() });
  const revision = await push(appFiles({ image: image('v2') }));
  const { outcome } = await act({
    application: name,
    revision,
    mode: 'core',
    'app-namespace': 'argocd',
    kubeconfig: session.kubernetes.kubeconfig,
    repository: '.',
  });
  expect(outcome).toMatchObject({ status: 'ready', revision });
  expect(await running()).toBe(image('v2'));
});

test('a resource filter looks at that resource alone', async () => {
  const files = {
    ...appFiles(),
    'app/bad.yaml': `${JSON.stringify(deployment({ name: 'bad', image: image('v1-missing') }))}\n`,
  };
  const { wait, tip } = await deploy('filter', {
    files: { ...files, 'app/kustomization.yaml': 'resources: [deployment.yaml, bad.yaml]\n' },
  });
  expect((await wait({ revision: await tip(), resource: 'apps:Deployment:shop' })).outcome).toMatchObject({
    status: 'ready',
  });
});
