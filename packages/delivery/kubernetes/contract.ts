/** What every Kubernetes API does for us: run on the double (fast) and on a real API server (test/e2e). */
import { describe, expect, test } from 'vitest';
import type { Condition, KubernetesApi, KubernetesObject, ObjectRef, WatchEvent } from './api.ts';
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

  describe(`${name}: writes`, () => {
    const ref = (namespace: string, called = 'one'): ObjectRef => ({ ...CONFIG, namespace, name: called });

    test('create once', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const made = await api.create<ConfigMap>(config(namespace, 'one', 'a'), signal);
      expect(made).toMatchObject({ ...CONFIG, metadata: { uid: expect.any(String) }, data: { value: 'a' } });
      await expect(api.create(config(namespace, 'one', 'b'), signal)).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining('configmaps "one" already exists'),
      });
      expect(await api.read(ref(namespace), signal)).toMatchObject({ data: { value: 'a' } });
    });

    test('apply what is said, take back what is no longer said, and leave alone what others said', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const first = config(namespace, 'one', 'a');
      const fuller: ConfigMap = { ...first, data: { value: 'a', more: 'b' } };
      await api.apply(fuller, signal);
      await api.patch(ref(namespace), { data: { theirs: 'c' }, metadata: { annotations: { by: 'them' } } }, signal);
      const applied = await api.apply<ConfigMap>(config(namespace, 'one', 'd'), signal);
      expect(applied.data).toEqual({ value: 'd', theirs: 'c' });
      expect(applied.metadata.annotations).toEqual({ by: 'them' });
    });

    test('change the version that is meant, and no other', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const { resourceVersion } = (await api.create(config(namespace, 'one', 'a'), signal)).metadata;
      const changed = await api.patch(ref(namespace), { metadata: { resourceVersion }, data: { value: 'b' } }, signal);
      const late = api.patch(ref(namespace), { metadata: { resourceVersion }, data: { value: 'c' } }, signal);
      await expect(late).rejects.toMatchObject({ status: 409 });
      await expect(
        api.delete(ref(namespace), { resourceVersion: String(resourceVersion) }, signal),
      ).rejects.toMatchObject({
        status: 409,
      });
      expect(await api.read(ref(namespace), signal)).toMatchObject({ data: { value: 'b' } });
      const now = String(changed.metadata.resourceVersion);
      expect(await api.delete(ref(namespace), { resourceVersion: now }, signal)).toBe('begun');
    });

    test('delete the object that is meant, and no other', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const { uid } = (await api.create(config(namespace, 'one', 'a'), signal)).metadata;
      const other = api.delete(ref(namespace), { uid: '11111111-2222-3333-4444-555555555555' }, signal);
      await expect(other).rejects.toMatchObject({ status: 409 });
      expect(await api.delete(ref(namespace), { uid: String(uid) }, signal)).toBe('begun');
      expect(await api.read(ref(namespace), signal)).toBeUndefined();
      expect(await api.delete(ref(namespace), { uid: String(uid) }, signal)).toBe('absent');
    });

    test('wait for finalizers', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      const held = config(namespace, 'one', 'a');
      held.metadata.finalizers = ['acme.example/guard'];
      await api.create(held, signal);
      expect(await api.delete(ref(namespace), {}, signal)).toBe('begun');
      expect((await api.read(ref(namespace), signal))?.metadata.deletionTimestamp).toMatch(/^2/);
      await api.patch(ref(namespace), { metadata: { finalizers: null } }, signal);
      expect(await api.read(ref(namespace), signal)).toBeUndefined();
    });
  });

  describe(`${name}: a namespace`, () => {
    test('that is not there takes nothing', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      await expect(api.create(config(`${namespace}-not`, 'one', 'a'), signal)).rejects.toMatchObject({
        status: 404,
        message: expect.stringContaining(`namespaces "${namespace}-not" not found`),
      });
    });

    test('takes what it holds along, says what holds it, and takes nothing new meanwhile', async () => {
      await using stage = await openStage();
      const { api } = stage;
      const called = `${stage.namespace}-going`;
      const ref = { apiVersion: 'v1', kind: 'Namespace', name: called };
      await api.create({ ...ref, metadata: { name: called, labels: { app: 'x' } } }, signal);
      const held = config(called, 'held', 'a');
      held.metadata.finalizers = ['acme.example/guard'];
      await api.create(held, signal);
      await api.create(config(called, 'free', 'a'), signal);

      expect(await api.delete(ref, {}, signal)).toBe('begun');
      await expect(api.create(config(called, 'late', 'a'), signal)).rejects.toMatchObject({
        status: 403,
        message: expect.stringContaining(`because it is being terminated`),
      });
      const told = await until(async () => {
        const found = await api.read<Namespace>(ref, signal);
        const conditions = found?.status?.conditions?.filter(({ status }) => status === 'True') ?? [];
        return conditions.some(({ type }) => type === 'NamespaceFinalizersRemaining') ? conditions : undefined;
      });
      expect(told.map(({ type, message }) => [type, message])).toEqual([
        ['NamespaceContentRemaining', 'Some resources are remaining: configmaps. has 1 resource instances'],
        [
          'NamespaceFinalizersRemaining',
          'Some content in the namespace has finalizers remaining: acme.example/guard in 1 resource instances',
        ],
      ]);
      await api.patch({ ...CONFIG, namespace: called, name: 'held' }, { metadata: { finalizers: null } }, signal);
      await until(async () => ((await api.read(ref, signal)) === undefined ? 'gone' : undefined));
    }, 60_000);
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

    test('without a version tell first what there is', async () => {
      await using stage = await openStage();
      const { api, namespace } = stage;
      await stage.put(config(namespace, 'one', 'a'));
      await stage.put(config(namespace, 'two', 'b'));
      const selection = { ...CONFIG, namespace, fieldSelector: 'metadata.name=one' };
      const events = api.watch<ConfigMap>(selection, signal)[Symbol.asyncIterator]();
      expect(await next(events)).toBe('ADDED one a');
      const coming = next(events);
      await stage.put(config(namespace, 'one', 'c'));
      expect(await coming).toBe('MODIFIED one c');
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
      expect(await stage.api.scopeOf({ apiVersion, kind }, signal)).toBe(scope);
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

type Namespace = KubernetesObject<unknown, { phase?: string; conditions?: readonly Condition[] }>;

/** A controller of a real cluster needs a while; the double's answer is there at once. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('it never came true');
}

async function next(events: AsyncIterator<WatchEvent<ConfigMap>>): Promise<string> {
  const { value, done } = await events.next();
  return done === true ? 'end' : `${value.type} ${value.object.metadata.name} ${value.object.data?.['value']}`;
}
