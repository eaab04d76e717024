import { describe, expect, test } from 'vitest';
import { application, at, BEGAN, NEW, OLD, operationState, resource, seen } from './test-application.ts';
import { anyRevision, cases, verdict } from './test-verdict.ts';

describe('OutOfSync', () => {
  const differs = (resources = [resource({ status: 'OutOfSync' })], more = {}) => ({
    sync: { status: 'OutOfSync' as const, revision: NEW },
    operationState: operationState({ syncResult: { revision: OLD } }),
    resources,
    ...more,
  });
  const policy = (automated: object | null) => ({ syncPolicy: { automated } });
  const gone = resource({ status: 'OutOfSync', requiresPruning: true, name: 'old' });
  const blocked = 'blocked/none: is OutOfSync: Deployment shop/web; automatic sync is off';
  cases([
    [
      'is for automatic sync to settle',
      seen({ status: differs() }),
      'progressing: is OutOfSync: Deployment shop/web; waiting for automatic sync',
    ],
    ['is for somebody to settle', seen({ status: differs(), spec: policy(null) }), blocked],
    [
      'is for somebody to settle when it is switched off (argo-cd 3)',
      seen({ status: differs(), spec: policy({ enabled: false }) }),
      blocked,
    ],
    [
      'waits for a sync window',
      seen(
        { status: differs() },
        { window: { state: 'closed', why: 'a sync window denies it', opensAt: BEGAN + 3_600_000 } },
      ),
      'blocked/none: is OutOfSync: Deployment shop/web; a sync window denies it, until 2026-01-01T01:00Z',
    ],
    [
      'leaves only what must be deleted',
      seen({ status: differs([resource(), gone]) }),
      'blocked/none: is OutOfSync: Deployment shop/old, which git does not hold any more; automatic sync does not prune',
    ],
    [
      'deletes with the rest',
      seen({ status: differs([resource({ status: 'OutOfSync' }), gone]) }),
      'progressing: is OutOfSync: Deployment shop/web, Deployment shop/old; waiting for automatic sync',
    ],
    [
      'would delete all',
      seen({ status: differs([gone]), spec: policy({ prune: true }) }),
      'blocked/none: the compared commit holds none of its 1 resources, and automatic sync refuses to delete them all',
    ],
    [
      'may delete all',
      seen({ status: differs([gone]), spec: policy({ prune: true, allowEmpty: true }) }),
      'progressing: is OutOfSync: Deployment shop/old; waiting for automatic sync',
    ],
    [
      'was tried before, and is not tried again',
      seen({
        status: differs(undefined, {
          operationState: null,
          conditions: [{ type: 'SyncError', message: 'Failed last sync attempt to [def5678]: no' }],
        }),
      }),
      'failed/none: is OutOfSync: Deployment shop/web; automatic sync refuses: Failed last sync attempt to [def5678]: no',
    ],
    [
      'was synced, and changed since',
      seen({ status: differs(undefined, { operationState: operationState() }) }),
      'blocked/grace: is OutOfSync: Deployment shop/web, though def5678 was synced; self-healing is off',
    ],
    [
      'heals itself',
      seen({ status: differs(undefined, { operationState: operationState() }), spec: policy({ selfHeal: true }) }),
      'progressing: is OutOfSync: Deployment shop/web; waiting for automatic sync',
    ],
    [
      'is not asked for',
      seen({ status: differs(), spec: policy(null) }),
      'ready: runs def5678',
      { conditions: new Set(['health']) },
    ],
  ]);
});

describe('health', () => {
  const health = (status: 'Degraded' | 'Progressing' | 'Missing' | 'Suspended' | 'Unknown', message?: string) => ({
    health: { status },
    resources: [
      resource({ health: { status, ...(message === undefined ? {} : { message }) } }),
      resource({ name: 'db', health: { status: 'Healthy' } }),
    ],
  });
  const hanging = [{ resource: 'Pod shop/web-1', container: 'web', reason: 'CrashLoopBackOff', events: [], log: [] }];
  cases([
    [
      'Progressing names what progresses',
      seen({ status: health('Progressing', '1 of 3 updated') }),
      'progressing: is Progressing: Deployment shop/web (1 of 3 updated)',
    ],
    [
      'Progressing with pods that hang will not end well',
      seen({ status: health('Progressing') }, { hanging }),
      'failed/grace: Pod shop/web-1, container web: CrashLoopBackOff',
    ],
    [
      'Degraded may pass (argo-cd#26173)',
      seen({ status: health('Degraded', 'too slow') }),
      'failed/grace: is Degraded: Deployment shop/web (too slow)',
    ],
    ['Missing may pass', seen({ status: health('Missing') }), 'failed/grace: is Missing: Deployment shop/web'],
    [
      'Unknown may pass',
      seen({ status: health('Unknown') }),
      'blocked/grace: its health is Unknown: Deployment shop/web',
    ],
    [
      'a paused rollout waits for somebody',
      seen({ status: health('Suspended') }),
      'blocked/grace: is Suspended: Deployment shop/web',
    ],
    [
      'a paused rollout is as good as arrived, if so wished',
      seen({ status: health('Suspended') }),
      'ready: runs def5678',
      { conditions: new Set(['sync', 'health', 'operation', 'suspended']) },
    ],
    [
      'is not asked for',
      seen({ status: health('Degraded') }),
      'ready: runs def5678',
      { conditions: new Set(['sync']) },
    ],
  ]);
});

describe('what stands in the way of any answer', () => {
  cases([
    ['it is being deleted', seen({ metadata: { deletionTimestamp: at(1) } }), 'failed/none: is being deleted'],
    [
      'it is being deleted, in vain',
      seen({
        metadata: { deletionTimestamp: at(1) },
        status: { conditions: [{ type: 'DeletionError', message: 'no cluster' }] },
      }),
      'failed/none: is being deleted: no cluster',
    ],
    [
      'git cannot be compared, and the last look stays old for it',
      seen({
        status: {
          sync: { status: 'Unknown', revision: OLD },
          reconciledAt: at(-600),
          conditions: [
            {
              type: 'ComparisonError',
              message: 'Failed to load target state: rpc error: code = Unknown desc = app path\ndoes not exist',
            },
          ],
        },
      }),
      'blocked/grace: ComparisonError: Failed to load target state: app path does not exist',
      anyRevision,
    ],
  ]);
});

describe('chosen resources', () => {
  const web = { effect: 'include' as const, group: 'apps', kind: 'Deployment', namespace: undefined, name: 'web' };
  const others = { ...web, effect: 'exclude' as const, name: 'db' };
  const db = resource({ name: 'db', status: 'OutOfSync', health: { status: 'Degraded' } });
  const both = {
    sync: { status: 'OutOfSync' as const, revision: NEW },
    health: { status: 'Degraded' as const },
    resources: [resource(), db],
  };
  cases([
    ['count alone', seen({ status: both }), 'ready: runs def5678', { resources: [web] }],
    ['are all but these', seen({ status: both }), 'ready: runs def5678', { resources: [others] }],
    [
      'must exist',
      seen({ status: both }),
      'blocked/grace: no resource of it is chosen by the `resource` filters',
      { resources: [{ ...web, name: 'api' }] },
    ],
    [
      'whose health nobody has written down are as healthy as the whole',
      seen({ status: { ...both, resources: [resource(), resource({ name: 'db' })] } }),
      'failed/grace: is Degraded',
      { resources: [web] },
    ],
  ]);
});

describe('images', () => {
  const runs = (...images: string[]) => seen({ status: { summary: { images } } });
  const digest = `sha256:${'a'.repeat(64)}`;
  cases([
    ['run', runs('ghcr.io/acme/shop:v2'), 'ready: runs def5678', { images: ['ghcr.io/acme/shop:v2'] }],
    [
      'are of docker.io when they do not say',
      runs('docker.io/library/nginx:1'),
      'ready: runs def5678',
      { images: ['nginx:1', 'nginx'] },
    ],
    [
      'are the latest when they do not say',
      runs('shop'),
      'ready: runs def5678',
      { images: ['shop:latest', 'docker.io/shop'] },
    ],
    [
      'are told by their digest',
      runs(`shop:v1@${digest}`),
      'ready: runs def5678',
      { images: [`docker.io/library/shop:v2@${digest}`] },
    ],
    [
      'do not run',
      runs('ghcr.io/acme/shop:v1'),
      'blocked/grace: does not run ghcr.io/acme/shop:v2; it runs ghcr.io/acme/shop:v1',
      { images: ['ghcr.io/acme/shop:v2'] },
    ],
    [
      'are not told by a tag when a digest is expected',
      runs('shop:v1'),
      `blocked/grace: does not run shop@${digest}; it runs shop:v1`,
      { images: [`shop@${digest}`] },
    ],
  ]);
});

test('what is nowhere to be read is asked of nobody: a bare application is no error', () => {
  const bare = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'new' } };
  expect(verdict(seen(bare), anyRevision)).toBe('progressing: waiting for Argo CD to look at git again');
  expect(application().metadata.name).toBe('shop');
});
