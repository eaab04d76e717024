import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KubernetesDouble, startKubernetesDouble } from '#testing';
import type { KubernetesObject, WatchEvent } from './api.ts';
import type { KubernetesCluster } from './client.ts';

let double: KubernetesDouble;
let api: KubernetesCluster;
const stop = new AbortController();
const { signal } = stop;

beforeEach(async () => {
  double = await startKubernetesDouble({ now: () => Date.UTC(2026, 0, 1) });
  api = await double.connect({ namespace: 'shop' });
});
afterEach(() => double[Symbol.asyncDispose]());

const deployments = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop' };
const web = { ...deployments, name: 'web' };

function deployment(name: string, more: Partial<KubernetesObject> = {}): KubernetesObject {
  const { apiVersion, kind, namespace } = deployments;
  return { apiVersion, kind, metadata: { name, namespace, labels: { app: name } }, spec: { replicas: 1 }, ...more };
}

describe('reading', () => {
  test('an object, with what the server knows of it', async () => {
    double.put(deployment('web'));
    expect(await api.read(web, signal)).toEqual({
      ...deployment('web'),
      metadata: {
        name: 'web',
        namespace: 'shop',
        labels: { app: 'web' },
        uid: 'uid-1',
        generation: 1,
        creationTimestamp: '2026-01-01T00:00:00Z',
        resourceVersion: '1001',
      },
    });
  });

  test('one without a namespace is looked for in the default one', async () => {
    double.put(deployment('web'));
    const { namespace: _, ...anywhere } = web;
    expect(await api.read(anywhere, signal)).toMatchObject({ metadata: { namespace: 'shop' } });
  });

  test('one that does not exist is undefined', async () => {
    expect(await api.read(web, signal)).toBeUndefined();
  });

  test('what has no namespace is not looked for in one', async () => {
    double.put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
    const ref = { apiVersion: 'v1', kind: 'Namespace', name: 'shop', namespace: 'shop' };
    expect(await api.read(ref, signal)).toMatchObject({ metadata: { name: 'shop' } });
    expect(double.requests.map(({ path }) => path)).toEqual(['/api/v1', '/api/v1/namespaces/shop']);
  });

  test('a kind is looked up once, and an everyday one never', async () => {
    const nightly = { apiVersion: 'batch/v1', kind: 'CronJob', namespace: 'shop', name: 'nightly' };
    for (const ref of [web, web, nightly, nightly]) await api.read(ref, signal);
    expect(double.requests.map(({ path }) => path)).toEqual([
      '/apis/apps/v1/namespaces/shop/deployments/web',
      '/apis/apps/v1/namespaces/shop/deployments/web',
      '/apis/batch/v1',
      '/apis/batch/v1/namespaces/shop/cronjobs/nightly',
      '/apis/batch/v1/namespaces/shop/cronjobs/nightly',
    ]);
  });

  test('who gives up does not take the answer from the others', async () => {
    const nightly = { apiVersion: 'batch/v1', kind: 'CronJob', namespace: 'shop', name: 'nightly' };
    const impatient = new AbortController();
    double.onRequest(() => impatient.abort(new Error('no time')));
    const given = api.read(nightly, impatient.signal);
    const awaited = api.read(nightly, signal);
    await expect(given).rejects.toThrow('no time');
    expect(await awaited).toBeUndefined();
  });
});

describe('kinds', () => {
  const rollout = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'web', namespace: 'shop' };

  test('one whose CRD is not installed', async () => {
    await expect(api.read(rollout, signal)).rejects.toMatchObject({
      message: `the Kubernetes API at ${double.url} knows no Rollout of argoproj.io/v1alpha1: it does not serve that version of that group`,
      hint: 'Install the CustomResourceDefinition of Rollout in this cluster, or check the context: this may be another cluster.',
      retryable: false,
    });
  });

  test('one that is installed meanwhile is found then', async () => {
    await expect(api.read(rollout, signal)).rejects.toThrow('knows no Rollout');
    double.define({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', plural: 'rollouts', scope: 'namespace' });
    expect(await api.read(rollout, signal)).toBeUndefined();
  });

  test('a misspelt one of a known group', async () => {
    await expect(api.read({ ...web, kind: 'Deploymnt' }, signal)).rejects.toThrow(
      'serves apps/v1, but knows no kind Deploymnt in it; did you mean Deployment?',
    );
  });

  const certificate = { kind: 'Certificate', plural: 'certificates', scope: 'namespace' as const };

  test.each([
    ['deploy', 'apps/v1', 'Deployment'],
    ['Deployments', 'apps/v1', 'Deployment'],
    ['deployment.apps', 'apps/v1', 'Deployment'],
    ['sts', 'apps/v1', 'StatefulSet'],
    ['job.batch', 'batch/v1', 'Job'],
    ['cj', 'batch/v1', 'CronJob'],
    ['cert', 'cert-manager.io/v1', 'Certificate'],
    ['Certificate.cert-manager.io', 'cert-manager.io/v1', 'Certificate'],
    ['certificates.v1alpha2.cert-manager.io', 'cert-manager.io/v1alpha2', 'Certificate'],
  ])('%s means %s %s', async (word, apiVersion, kind) => {
    double.define({ ...certificate, apiVersion: 'cert-manager.io/v1', shortNames: ['cert'] });
    double.define({ ...certificate, apiVersion: 'cert-manager.io/v1alpha2' });
    expect(await api.findKind(word, signal)).toEqual({ apiVersion, kind, scope: 'namespace' });
  });

  test('everyday words need no question', async () => {
    await api.findKind('ds', signal);
    expect(double.requests).toEqual([]);
  });

  test('a word of several groups', async () => {
    double.define({ ...certificate, apiVersion: 'cert-manager.io/v1' });
    double.define({ ...certificate, apiVersion: 'networking.internal/v1' });
    await expect(api.findKind('certificate', signal)).rejects.toThrow(
      '"certificate" means several kinds of the Kubernetes API at ' +
        `${double.url}: certificates.cert-manager.io, certificates.networking.internal`,
    );
  });

  test('a word of none', async () => {
    await expect(api.findKind('deploymet', signal)).rejects.toMatchObject({
      message: `the Kubernetes API at ${double.url} knows no kind "deploymet"`,
      hint: 'Did you mean deployment?',
    });
  });
});

describe('lists', () => {
  test('hold what is selected, each saying what it is', async () => {
    double.put(deployment('web'));
    double.put(deployment('cart'));
    const { items, resourceVersion } = await api.list({ ...deployments, labelSelector: 'app in (web,api)' }, signal);
    expect(items.map(({ kind, metadata: { name } }) => `${kind} ${name}`)).toEqual(['Deployment web']);
    expect(resourceVersion).toBe('1002');
  });

  test('of all namespaces', async () => {
    double.put(deployment('web'));
    double.put({ ...deployment('web'), metadata: { name: 'web', namespace: 'other' } });
    const { items } = await api.list({ apiVersion: 'apps/v1', kind: 'Deployment' }, signal);
    expect(items.map(({ metadata: { namespace } }) => namespace)).toEqual(['shop', 'other']);
  });

  test('come page by page', async () => {
    for (let index = 0; index < 501; index += 1) double.put(deployment(`web-${index}`));
    expect((await api.list(deployments, signal)).items).toHaveLength(501);
    expect(double.requests.filter(({ query }) => query['continue'] !== undefined)).toHaveLength(1);
  });

  test('begin anew when the next page is gone', async () => {
    for (let index = 0; index < 501; index += 1) double.put(deployment(`web-${index}`));
    double.fail(1, { kind: 'status', status: 410 }, ({ query }) => query['continue'] !== undefined);
    expect((await api.list(deployments, signal)).items).toHaveLength(501);
  });
});

describe('watches', () => {
  async function next(events: AsyncIterator<WatchEvent<KubernetesObject>>): Promise<string> {
    const { value, done } = await events.next();
    return done === true ? 'end' : `${value.type} ${value.object.metadata.name}`;
  }
  const follow = (resourceVersion: string, more: object = {}) =>
    api.watch({ ...deployments, ...more, resourceVersion }, signal)[Symbol.asyncIterator]();

  test('tell what happened since, and what happens', async () => {
    double.put(deployment('web'));
    const { resourceVersion } = await api.list(deployments, signal);
    double.merge(web, { status: { replicas: 1 } });
    const events = follow(resourceVersion);
    expect(await next(events)).toBe('MODIFIED web');
    const coming = next(events);
    double.put(deployment('cart'));
    expect(await coming).toBe('ADDED cart');
    double.remove(web);
    expect(await next(events)).toBe('DELETED web');
    await events.return?.();
  });

  test('see one object alone', async () => {
    const events = follow('1000', { fieldSelector: 'metadata.name=web' });
    double.put(deployment('cart'));
    double.put(deployment('web'));
    expect(await next(events)).toBe('ADDED web');
    await events.return?.();
  });

  test('that want to go on from what is forgotten must list again', async () => {
    double.put(deployment('web'));
    double.compact();
    await expect(next(follow('1000'))).rejects.toMatchObject({ status: 410, retryable: true });
  });

  test('that are cut may be taken up again', async () => {
    double.put(deployment('web'));
    const events = follow('1000');
    expect(await next(events)).toBe('ADDED web');
    const coming = next(events);
    double.cutStreams();
    await expect(coming).rejects.toMatchObject({ retryable: true });
    expect(double.watches).toBe(0);
  });

  test('end when nobody listens any more', async () => {
    double.put(deployment('web'));
    const events = follow('1000');
    await next(events);
    expect(double.watches).toBe(1);
    const over = new Promise<void>((resolve) => double.onStreamsChange(() => resolve()));
    await events.return?.();
    await over;
    expect(double.watches).toBe(0);
  });
});

describe('patches', () => {
  test('merge', async () => {
    double.put(deployment('web', { metadata: { ...deployment('web').metadata, annotations: { a: '1', b: '2' } } }));
    const patched = await api.patch(web, { metadata: { annotations: { b: null, c: '3' } } }, signal);
    expect(patched.metadata).toMatchObject({ annotations: { a: '1', c: '3' }, generation: 1 });
    expect(double.get(web)?.metadata.annotations).toEqual({ a: '1', c: '3' });
  });

  test('count as a new generation when they change the spec', async () => {
    double.put(deployment('web'));
    expect((await api.patch(web, { spec: { replicas: 2 } }, signal)).metadata.generation).toBe(2);
  });

  test('of nothing', async () => {
    await expect(api.patch(web, {}, signal)).rejects.toThrow('answered 404: deployments.apps "web" not found');
  });
});

describe('logs', () => {
  const container = { namespace: 'shop', pod: 'web-1', container: 'app', lines: 2, previous: false };

  test('are the last lines', async () => {
    double.setLog(container, ['one', 'two', 'three']);
    expect(await api.log(container, signal)).toEqual(['two', 'three']);
  });

  test('of the container before', async () => {
    double.setLog({ ...container, previous: true }, ['panic']);
    expect(await api.log({ ...container, previous: true }, signal)).toEqual(['panic']);
  });

  test('of a container that has not started are empty', async () => {
    expect(await api.log(container, signal)).toEqual([]);
  });
});

describe('refusals', () => {
  test('say which permission is missing', async () => {
    double.forbid('get', 'deployments');
    await expect(api.read(web, signal)).rejects.toMatchObject({
      message: `the Kubernetes API at ${double.url} answered 403: deployments.apps "web" is forbidden: User "double" cannot get resource "deployments" in API group "apps" in the namespace "shop"`,
      hint: 'Give these credentials that permission with a rule of a Role: apiGroups: ["apps"], resources: ["deployments"], verbs: [get, list, watch].',
      retryable: false,
    });
  });

  test('of the credentials', async () => {
    double.accept();
    await expect(api.read(web, signal)).rejects.toMatchObject({
      message: `the Kubernetes API at ${double.url} answered 401: Unauthorized`,
      hint: 'The API does not accept these credentials: expired, or of another cluster.',
    });
  });

  test('of a server that restarts pass', async () => {
    await api.read(web, signal);
    await double.stop();
    await expect(api.read(web, signal)).rejects.toMatchObject({ retryable: true });
    await double.start();
    expect(await api.read(web, signal)).toBeUndefined();
  });

  test('of an overloaded server may pass', async () => {
    double.fail(1, { kind: 'status', status: 429, message: 'too many requests' });
    await expect(api.read(web, signal)).rejects.toMatchObject({ status: 429, retryable: true });
  });
});
