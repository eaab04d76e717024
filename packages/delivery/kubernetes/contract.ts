/** What every Kubernetes API does for us: run on the double (fast) and on a real API server (test/e2e). */
import { describe, expect, test } from 'vitest';
import type { KubernetesApi, KubernetesObject, ObjectRef, WatchEvent } from './api.ts';
import type { KubernetesCluster } from './client.ts';

export interface KubernetesStage extends AsyncDisposable {
  api: KubernetesCluster;
  /** The same API, asked with a token that nobody issued. */
  stranger: KubernetesApi;
  /** Exists, and holds nothing of ours. */
  namespace: string;
  put(object: KubernetesObject): Promise<void>;
  remove(ref: ObjectRef): Promise<void>;
}

const { signal } = new AbortController();
const CONFIG = { apiVersion: 'v1', kind: 'ConfigMap' };

interface ConfigMap extends KubernetesObject {
  data?: Readonly<Record<string, string>>;
}

export function kubernetesContract(name: string, openStage: () => Promise<KubernetesStage>): void {
  const config = (namespace: string, called: string, value: string): ConfigMap => ({
    ...CONFIG,
    metadata: { name: called, namespace, labels: { app: called } },
    data: { value },
  });

  describe(`${name}: objects`, () => {
    test('are read, and absent ones are undefined', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      await stage.put(config(namespace, 'one', 'a'));
      const ref = { ...CONFIG, namespace, name: 'one' };
      expect(await api.read(ref, signal)).toMatchObject({ ...CONFIG, metadata: { name: 'one' }, data: { value: 'a' } });
      expect(await api.read({ ...ref, name: 'two' }, signal)).toBeUndefined();
    });

    test('are listed by label and by name, each saying what it is', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      await stage.put(config(namespace, 'one', 'a'));
      await stage.put(config(namespace, 'two', 'b'));
      const names = async (selection: object): Promise<string[]> => {
        const { items } = await api.list({ ...CONFIG, namespace, ...selection }, signal);
        return items.map(({ kind, apiVersion, metadata }) => `${apiVersion} ${kind} ${metadata.name}`);
      };
      expect(await names({ labelSelector: 'app=one' })).toEqual(['v1 ConfigMap one']);
      expect(await names({ labelSelector: 'app in (one,two)' })).toEqual(['v1 ConfigMap one', 'v1 ConfigMap two']);
      expect(await names({ fieldSelector: 'metadata.name=two' })).toEqual(['v1 ConfigMap two']);
      expect(await names({ labelSelector: 'app=three' })).toEqual([]);
    });

    test('without a namespace are found whatever namespace is meant', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const ref = { apiVersion: 'v1', kind: 'Namespace', name: namespace, namespace };
      expect(await api.read(ref, signal)).toMatchObject({ metadata: { name: namespace } });
    });

    test('are patched by merging', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      await stage.put(config(namespace, 'one', 'a'));
      const ref = { ...CONFIG, namespace, name: 'one' };
      const patch = { metadata: { labels: { app: null, tier: 'web' } } };
      expect((await api.patch(ref, patch, signal)).metadata.labels).toEqual({ tier: 'web' });
      expect(await api.read(ref, signal)).toMatchObject({
        metadata: { labels: { tier: 'web' } },
        data: { value: 'a' },
      });
      await expect(api.patch({ ...ref, name: 'two' }, patch, signal)).rejects.toMatchObject({ status: 404 });
    });
  });

  describe(`${name}: watches`, () => {
    test('go on from a list, and see one object alone', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      await stage.put(config(namespace, 'one', 'a'));
      const selection = { ...CONFIG, namespace, fieldSelector: 'metadata.name=one' };
      const { resourceVersion } = await api.list(selection, signal);
      await stage.put(config(namespace, 'two', 'b'));
      await stage.put(config(namespace, 'one', 'c'));
      const events = api.watch<ConfigMap>({ ...selection, resourceVersion }, signal)[Symbol.asyncIterator]();
      expect(await next(events)).toBe('MODIFIED one c');
      const coming = next(events);
      await stage.remove({ ...CONFIG, namespace, name: 'one' });
      expect(await coming).toBe('DELETED one c');
      await events.return?.();
    });

    test('end with their signal', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const { resourceVersion } = await api.list({ ...CONFIG, namespace }, signal);
      const controller = new AbortController();
      const events = api.watch({ ...CONFIG, namespace, resourceVersion }, controller.signal)[Symbol.asyncIterator]();
      const coming = events.next();
      setTimeout(() => controller.abort(new Error('enough')), 20);
      await expect(coming).rejects.toThrow('enough');
    });
  });

  describe(`${name}: kinds`, () => {
    test.each([
      ['deploy', 'apps/v1', 'Deployment', 'namespace'],
      ['cm', 'v1', 'ConfigMap', 'namespace'],
      ['Namespace', 'v1', 'Namespace', 'cluster'],
      ['cronjobs.batch', 'batch/v1', 'CronJob', 'namespace'],
      ['crd', 'apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'cluster'],
    ])('%s', async (word, apiVersion, kind, scope) => {
      await using stage = await openStage();
      expect(await stage.api.findKind(word, signal)).toEqual({ apiVersion, kind, scope });
    });

    test('that are not installed', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const ref = { apiVersion: 'acme.example/v1', kind: 'Widget', namespace, name: 'x' };
      await expect(api.read(ref, signal)).rejects.toThrow('knows no Widget of acme.example/v1');
      await expect(api.findKind('widgets', signal)).rejects.toThrow('knows no kind "widgets"');
    });
  });

  describe(`${name}: pods`, () => {
    test('events are found by the object they are about', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const event = {
        apiVersion: 'v1',
        kind: 'Event',
        metadata: { name: 'one', namespace },
        type: 'Warning',
        reason: 'Failed',
        message: 'no',
        involvedObject: { kind: 'Pod', name: 'web', namespace, uid: `uid-of-${namespace}` },
      };
      await stage.put(event);
      const selection = { apiVersion: 'v1', kind: 'Event', namespace };
      const about = async (uid: string) =>
        (await api.list({ ...selection, fieldSelector: `involvedObject.uid=${uid}` }, signal)).items.length;
      expect([await about(`uid-of-${namespace}`), await about('another')]).toEqual([1, 0]);
    });

    test('one that does not exist has no log', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const container = { namespace, pod: 'web', container: 'app', lines: 5, previous: false };
      expect(await api.log(container, signal)).toEqual([]);
    });
  });

  test(`${name}: strangers are not let in`, async () => {
    await using stage = await openStage();
    const { stranger, namespace } = stage;
    await expect(stranger.list({ ...CONFIG, namespace }, signal)).rejects.toMatchObject({
      status: 401,
      message: expect.stringMatching(/answered 401: Unauthorized$/),
    });
  });
}

async function next(events: AsyncIterator<WatchEvent<ConfigMap>>): Promise<string> {
  const { value, done } = await events.next();
  return done === true ? 'end' : `${value.type} ${value.object.metadata.name} ${value.object.data?.['value']}`;
}
