/** The tier itself: the engines are real and do what they do for everybody. */
import { expect, inject, test } from 'vitest';
import { reservePorts } from './cluster/ports.ts';
import {
  appFiles,
  application,
  chartFiles,
  daemonSet,
  deployment,
  gitRepository,
  helmRelease,
  job,
  kustomization,
  statefulSet,
} from './manifests.ts';
import { at, condition, openSession } from './session.ts';
import versions from './versions.json' with { type: 'json' };

const session = openSession(inject('cluster'));

test('the API server is the pinned version', async () => {
  const answer: unknown = JSON.parse(await session.kubectl(['version', '--output=json']));
  expect(at(answer, 'serverVersion.gitVersion')).toBe(versions.kubernetes);
});

test('workloads become available on the nodes', async () => {
  const namespace = await session.namespace('workloads');
  await session.apply(namespace, deployment(), statefulSet(), daemonSet(), job());
  const status = async (kind: string, name: string, path: string, wanted: number) =>
    at(await session.readUntil(kind, namespace, name, (one) => at(one, path) === wanted), path);
  expect(await status('deployment', 'shop', 'status.availableReplicas', 2)).toBe(2);
  expect(await status('statefulset', 'db', 'status.readyReplicas', 3)).toBe(3);
  expect(await status('daemonset', 'agent', 'status.numberReady', 3)).toBe(3);
  expect(await status('job', 'migrate', 'status.succeeded', 1)).toBe(1);
});

test('a pod whose image is missing says so, with events; a crashing one has logs', async () => {
  const namespace = await session.namespace('broken');
  await session.apply(
    namespace,
    deployment({ name: 'missing', image: 'registry.example/shop:v1-missing' }),
    deployment({ name: 'crash', image: 'registry.example/shop:v1-crash' }),
  );
  const reasons = async () => {
    const pods = await session.kubectl(['get', 'pods', '-n', namespace, '-o', 'jsonpath={..waiting.reason}']);
    return pods.split(' ').sort();
  };
  await expect
    .poll(reasons, { timeout: 20_000 })
    .toEqual(['CrashLoopBackOff', 'CrashLoopBackOff', 'ImagePullBackOff', 'ImagePullBackOff']);
  expect(await session.kubectl(['get', 'events', '-n', namespace])).toContain('Failed to pull image');
  expect(await session.kubectl(['logs', '-n', namespace, 'deployment/crash'])).toContain('giving up after 3 attempts');
});

test('Argo CD syncs an application from git over HTTP', async () => {
  const namespace = await session.namespace('argo');
  const { repository, url } = await session.repository(`acme/${namespace}`, appFiles());
  await session.apply('argocd', application({ name: namespace, url, namespace }));
  const synced = await session.readUntil(
    'applications.argoproj.io',
    'argocd',
    namespace,
    (app) => at(app, 'status.sync.status') === 'Synced' && at(app, 'status.health.status') === 'Healthy',
  );
  expect(at(synced, 'status.sync.revision')).toBe(await repository.tip('main'));
  expect(at(synced, 'status.summary.images')).toEqual(['registry.example/shop:v1']);
});

test("Argo CD's API asks for a token, and streams", async () => {
  const namespace = await session.namespace('stream');
  const { url } = await session.repository(`acme/${namespace}`, appFiles());
  await session.apply('argocd', application({ name: namespace, url, namespace }));
  expect((await session.argo('/api/v1/applications', { account: 'none' })).status).toBe(401);
  expect((await session.argo('/api/v1/applications', { account: 'wrong' })).status).toBe(401);
  expect((await session.argo(`/api/v1/applications/${namespace}`, { account: 'reader' })).status).toBe(200);
  expect((await session.argo(`/api/v1/applications/${namespace}`, { account: 'limited' })).status).toBe(403);
  const abort = new AbortController();
  const path = `/api/v1/stream/applications?name=${namespace}`;
  const stream = await session.argo(path, { accept: 'text/event-stream', signal: abort.signal });
  const first = await stream.body?.getReader().read();
  abort.abort();
  expect(new TextDecoder().decode(first?.value)).toMatch(/^data: \{"result":\{"type":"ADDED","application":/);
});

test("Argo CD's other server has a certificate of its own", async () => {
  const refused = fetch(`${session.argocd.tlsServer}/api/version`);
  await expect(refused).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
});

test('Argo CD goes away and comes back', async () => {
  await session.restartArgoServer(200);
  expect((await session.argo('/api/version', { account: 'none' })).status).toBe(200);
});

test('Flux applies a kustomization from git over HTTP', async () => {
  const namespace = await session.namespace('flux');
  const { repository, url } = await session.repository(`acme/${namespace}`, appFiles());
  await session.apply(
    namespace,
    gitRepository('shop', url),
    kustomization('shop', 'shop', { targetNamespace: namespace }),
  );
  const ready = await session.readUntil(
    'kustomization',
    namespace,
    'shop',
    (one) => condition(one, 'Ready') === 'True',
  );
  expect(at(ready, 'status.lastAppliedRevision')).toBe(`main@sha1:${await repository.tip('main')}`);
});

test('Flux installs a chart from git', async () => {
  const namespace = await session.namespace('helm');
  const { url } = await session.repository(`acme/${namespace}`, chartFiles('shop'));
  await session.apply(namespace, gitRepository('shop', url), helmRelease('shop', 'shop'));
  const ready = await session.readUntil('helmrelease', namespace, 'shop', (one) => condition(one, 'Ready') === 'True');
  expect(at(ready, 'status.history.0')).toMatchObject({ chartVersion: '1.0.0', status: 'deployed' });
});

test('two clusters that start at the same moment share no port', async () => {
  const both = await Promise.all([reservePorts(), reservePorts()]);
  const names = Array.from({ length: 20 }, (_, n) => `port-${n}`);
  const taken = await Promise.all(both.flatMap((ports) => [ports.take(names), ports.take(names)]));
  expect(new Set(taken.flatMap((ports) => Object.values(ports))).size).toBe(80);
  await Promise.all(both.map((ports) => ports.release()));
});
