/** Connections that break in the middle of a stream: the wait ends right all the same, and promptly. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { argoDeployments, image } from './argo-deployments.ts';
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts';
import { appFiles, deployment, gitRepository, kustomization } from './manifests.ts';
import { at, condition, openSession } from './session.ts';
import { kubeconfigWith, waitForFlux, waitForRollout } from './waits.ts';

const session = openSession(inject('cluster'));
const argo = argoDeployments(session);

/** Milliseconds from when the engine is done until a wait without a stream must have ended: two looks, and their answers. */
const PROMPT = 6_000;

/** When the object is as wanted, by our clock; asked as often as kubectl can. */
async function timeOf(resource: string, namespace: string, name: string, isWanted: (one: unknown) => boolean) {
  await session.readUntil(resource, namespace, name, isWanted);
  return Date.now();
}

async function untilStreaming(proxy: CuttingProxy): Promise<void> {
  for (let tries = 0; proxy.streams === 0; tries += 1) {
    if (tries > 200) throw new Error('nothing streams');
    await sleep(50);
  }
}

const EVENTS = /^GET \/api\/v1\/stream\/applications/m;

describe("Argo CD's event stream", () => {
  async function merged(prefix: string, tag: string) {
    const one = await argo.deploy(prefix);
    await one.wait({ revision: await one.tip() });
    const revision = await one.push(appFiles({ image: image(tag) }));
    const isThere = (app: unknown): boolean =>
      at(app, 'status.sync.revision') === revision &&
      at(app, 'status.sync.status') === 'Synced' &&
      at(app, 'status.health.status') === 'Healthy';
    return { ...one, revision, readyAt: () => timeOf('applications.argoproj.io', 'argocd', one.name, isThere) };
  }

  test('is cut in the middle', async () => {
    const { wait, revision, running, readyAt } = await merged('cut', 'v2-slow');
    await using proxy = await startCuttingProxy(session.argocd.server, EVENTS);
    const waiting = wait({ revision, server: proxy.url });
    await untilStreaming(proxy);
    proxy.cut('streams');
    const [{ outcome, lines }, ready] = await Promise.all([waiting, readyAt()]);
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
    expect(Date.now() - ready).toBeLessThan(PROMPT);
    expect(await running()).toBe(image('v2-slow'));
  });

  test('is cut again and again, with every other connection', async () => {
    const { wait, revision, running, readyAt } = await merged('cuts', 'v2-slow');
    await using proxy = await startCuttingProxy(session.argocd.server, EVENTS);
    const waiting = wait({ revision, server: proxy.url });
    await untilStreaming(proxy);
    const cutting = setInterval(() => proxy.cut('all'), 700);
    const [{ outcome, lines }, ready] = await Promise.all([waiting, readyAt()]).finally(() => clearInterval(cutting));
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
    expect(Date.now() - ready).toBeLessThan(2 * PROMPT);
    expect(await running()).toBe(image('v2-slow'));
  });

  test('is forgotten by whatever is in between: nothing comes any more, and nobody says so', async () => {
    const { wait, revision, running } = await merged('forgotten', 'v2-slow');
    await using proxy = await startCuttingProxy(session.argocd.server, EVENTS);
    const waiting = wait({ revision, server: proxy.url });
    await untilStreaming(proxy);
    proxy.forget('streams');
    const { outcome, lines, took } = await waiting;
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
    // A silent stream is not trusted for longer than twenty seconds.
    expect(took).toBeLessThan(30_000);
    expect(await running()).toBe(image('v2-slow'));
  });

  test('of core mode, which is a watch, is cut in the middle', async () => {
    const { name, revision, running, readyAt } = await merged('cut-core', 'v2-slow');
    await using proxy = await startCuttingProxy(session.kubernetes.server);
    const kubeconfig = await kubeconfigWith(session, { server: proxy.url });
    const inputs = { application: name, revision, mode: 'core', 'app-namespace': 'argocd', repository: '.' };
    const waiting = argo.wait({ ...inputs, kubeconfig });
    await sleep(2_500);
    expect(proxy.open).toBeGreaterThan(0);
    proxy.cut('all');
    const [{ outcome, lines }, ready] = await Promise.all([waiting, readyAt()]);
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
    expect(Date.now() - ready).toBeLessThan(PROMPT);
    expect(await running()).toBe(image('v2-slow'));
  });
});

describe('the watch of Kubernetes', () => {
  const V2 = image('v2-slow');
  const available = (one: unknown): boolean =>
    at(one, 'status.updatedReplicas') === 2 &&
    at(one, 'status.availableReplicas') === 2 &&
    at(one, 'status.replicas') === 2;

  async function through(prefix: string) {
    const namespace = await session.namespace(prefix);
    await session.apply(namespace, deployment({ image: image('v1') }));
    await waitForRollout(session, namespace, { workload: 'deploy/shop' });
    await session.apply(namespace, deployment({ image: V2 }));
    const proxy = await startCuttingProxy(session.kubernetes.server);
    const kubeconfig = await kubeconfigWith(session, { server: proxy.url });
    const waiting = waitForRollout(session, namespace, { workload: 'deploy/shop', image: V2 }, kubeconfig);
    await sleep(1_500);
    expect(proxy.open).toBeGreaterThan(0);
    return { proxy, waiting, readyAt: () => timeOf('deployment', namespace, 'shop', available) };
  }

  test('is cut in the middle of a rollout', async () => {
    const { proxy, waiting, readyAt } = await through('cut-rollout');
    await using _ = proxy;
    proxy.cut('all');
    const [{ outcome, lines }, ready] = await Promise.all([waiting, readyAt()]);
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', workloads: [{ pods: '2/2', images: [V2] }] });
    expect(Date.now() - ready).toBeLessThan(PROMPT);
  });

  test('is cut again and again', async () => {
    const { proxy, waiting, readyAt } = await through('cuts-rollout');
    await using _ = proxy;
    const cutting = setInterval(() => proxy.cut('all'), 700);
    const [{ outcome, lines }, ready] = await Promise.all([waiting, readyAt()]).finally(() => clearInterval(cutting));
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready' });
    expect(Date.now() - ready).toBeLessThan(2 * PROMPT);
  });

  test('is forgotten by whatever is in between', async () => {
    const { proxy, waiting } = await through('forgotten-rollout');
    await using _ = proxy;
    proxy.forget('all');
    const { outcome, lines, took } = await waiting;
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready' });
    expect(took).toBeLessThan(30_000);
  });

  test('is cut while Flux applies a commit', async () => {
    const namespace = await session.namespace('cut-flux');
    const { repository, url } = await session.repository(`flux/${namespace}`, appFiles());
    await session.apply(
      namespace,
      gitRepository('config', url),
      kustomization('shop', 'config', { targetNamespace: namespace, timeout: '60s' }),
    );
    const inputs = { kustomization: `${namespace}/shop`, repository: join(session.git.root, `flux/${namespace}.git`) };
    await waitForFlux(session, { ...inputs, revision: (await repository.tip('main')) ?? '' });
    await using proxy = await startCuttingProxy(session.kubernetes.server);
    const kubeconfig = await kubeconfigWith(session, { server: proxy.url });
    const revision = await repository.commit('main', appFiles({ image: V2 }));
    const waiting = waitForFlux(session, { ...inputs, revision }, kubeconfig);
    await sleep(2_000);
    expect(proxy.open).toBeGreaterThan(0);
    proxy.cut('all');
    const isThere = (one: unknown): boolean =>
      at(one, 'status.lastAppliedRevision') === `main@sha1:${revision}` && condition(one, 'Ready') === 'True';
    const [{ outcome, lines }, ready] = await Promise.all([
      waiting,
      timeOf('kustomization', namespace, 'shop', isThere),
    ]);
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision: `main@sha1:${revision}` });
    expect(Date.now() - ready).toBeLessThan(PROMPT);
  });
});
