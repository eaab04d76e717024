import { describe, expect, test } from 'vitest';
import {
  createEngine,
  fakeClock,
  playInCluster,
  sketchDeployment,
  sketchPod,
  sketchReplicaSet,
  startKubernetesDouble,
} from '#testing';
import type { ArgoCd } from './client.ts';
import { openArgoCdCore } from './open.ts';

const signal = new AbortController().signal;
const COMMIT = 'b'.repeat(40);

async function stage(options: Parameters<typeof createEngine>[0] = {}) {
  const cluster = await startKubernetesDouble();
  const clock = fakeClock({ now: Date.UTC(2026, 0, 1, 12) });
  const engine = createEngine(options);
  playInCluster(cluster, engine);
  const kubernetes = await cluster.connect();
  const connect = (project?: string): Promise<ArgoCd> =>
    openArgoCdCore({ kubernetes, appNamespace: 'argocd', project, now: clock.now });
  return {
    cluster,
    engine,
    connect,
    argo: await connect(),
    [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
  };
}

const request = {
  id: 'x',
  revision: undefined,
  prune: true,
  dryRun: false,
  force: false,
  resources: [],
  syncOptions: [],
  retry: undefined,
};

describe('an application', () => {
  test('that is not there, or of another project', async () => {
    await using here = await stage();
    await expect(here.argo.get({ name: 'cart' }, signal)).rejects.toMatchObject({
      message: expect.stringMatching(/^there is no Application argocd\/cart in the Kubernetes API at http/),
      retryable: false,
    });
    const other = await here.connect('team-b');
    await expect(other.get({ name: 'shop' }, signal)).rejects.toThrow(
      'Application argocd/shop is of project default, not team-b',
    );
    expect(await other.list('', signal)).toEqual([]);
  });

  test('is asked to look by its annotation', async () => {
    await using here = await stage();
    here.engine.push({ sha: COMMIT });
    await here.argo.refresh({ name: 'shop' }, 'normal', signal);
    for (let look = 0; look < 3; look++) await here.argo.get({ name: 'shop' }, signal);
    const { application } = await here.argo.get({ name: 'shop' }, signal);
    expect(application.status?.sync?.revision).toBe(COMMIT);
    expect(application.metadata.annotations).toEqual({});
  });
});

describe('a sync', () => {
  const deny = { kind: 'deny', schedule: '0 0 * * *', duration: '24h', applications: ['*'] };
  const project = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: 'default', namespace: 'argocd' },
    spec: { syncWindows: [deny] },
  };

  test('is what the application is asked to do', async () => {
    await using here = await stage({ automated: null });
    const { application } = await here.argo.get({ name: 'shop' }, signal);
    expect(
      await here.argo.sync(application, { ...request, syncOptions: ['ServerSideApply=true'] }, signal),
    ).toMatchObject({ kind: 'started' });
    expect(
      here.cluster.get({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', name: 'shop', namespace: 'argocd' }),
    ).toMatchObject({
      operation: {
        initiatedBy: { username: 'gitops-actions' },
        info: [{ name: 'gitops-actions', value: 'x' }],
        sync: {
          prune: true,
          dryRun: false,
          syncStrategy: { hook: { force: false } },
          syncOptions: ['ServerSideApply=true'],
        },
      },
    });
  });

  test('by somebody with old news is tried again on what is there now', async () => {
    await using here = await stage({ automated: null });
    const { application } = await here.argo.get({ name: 'shop' }, signal);
    here.engine.overrule({ observedAt: 'later' });
    expect(await here.argo.sync(application, request, signal)).toMatchObject({ kind: 'started' });
  });

  test('is not asked for while a window forbids it, which the API server would see to', async () => {
    await using here = await stage({ automated: null });
    here.cluster.put(project);
    const { application } = await here.argo.get({ name: 'shop' }, signal);
    expect(await here.argo.sync(application, request, signal)).toEqual({
      kind: 'refused',
      reason: 'a sync window denies it (deny "0 0 * * *" for 24h)',
    });
  });

  test('to another revision is not asked for under automatic sync', async () => {
    await using here = await stage();
    const { application } = await here.argo.get({ name: 'shop' }, signal);
    expect(await here.argo.sync(application, { ...request, revision: COMMIT }, signal)).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('what is wrong in the cluster', () => {
  const waiting = { reason: 'ImagePullBackOff', message: 'no such image' };
  const stuck = sketchPod('x', { namespace: 'shop', status: { ready: false, state: { waiting } } });

  test('is asked of the workloads that Argo CD deploys', async () => {
    await using here = await stage();
    here.engine.overrule({
      health: { status: 'Progressing' },
      resources: [{ group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' }],
    });
    here.cluster.put(sketchDeployment({ updated: 1, available: 0 }));
    here.cluster.put(sketchReplicaSet(2));
    here.cluster.put(stuck);
    const { application } = await here.argo.get({ name: 'shop' }, signal);
    expect(await here.argo.hangingPods(application, signal)).toEqual([
      {
        resource: 'Pod shop/web-2-x',
        container: 'app',
        reason: 'ImagePullBackOff: no such image',
        events: [],
        log: [],
      },
    ]);
    expect(await here.argo.explain(application, signal)).toMatchObject([
      { resource: 'Pod shop/web-2-x', container: 'app' },
    ]);
  });

  test('is not asked of a cluster that is not this one', async () => {
    await using here = await stage();
    here.engine.configure({ destination: { server: 'https://10.0.0.1', namespace: 'shop' } });
    here.cluster.put(stuck);
    const { application } = await here.argo.get({ name: 'shop' }, signal);
    expect(await here.argo.hangingPods(application, signal)).toEqual([]);
  });
});
