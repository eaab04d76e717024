import { describe, expect, test } from 'vitest';
import { assessApplication, type Expected, type Seen } from './assess.ts';
import type { Lineage } from './revision.ts';
import {
  application,
  at,
  BEGAN,
  expected,
  LATER,
  NEW,
  OLD,
  operationState,
  resource,
  seen,
} from './test-application.ts';

const compares = (revision: string) => ({ sync: { status: 'Synced' as const, revision } });
const lineage = (answer: Lineage) => ({ lineages: { get: () => answer } });
const anyRevision = { revision: undefined };

type Case = [what: string, seen: Seen, verdict: string, expected?: Partial<Expected>];

/** `state/patience: reason` */
function verdict(one: Seen, wanted: Partial<Expected> = {}): string {
  const assessment = assessApplication(one, { ...expected, ...wanted });
  const patience = 'patience' in assessment ? `/${assessment.patience}` : '';
  return `${assessment.state}${patience}: ${assessment.reason}`;
}

const cases = (table: readonly Case[]) =>
  test.each(table)('%s', (_, one, said, wanted) => {
    expect(verdict(one, wanted)).toBe(said);
  });

describe('the commit', () => {
  cases([
    ['runs', seen(), 'ready: runs def5678'],
    ['is told by seven digits', seen(), 'ready: runs def5678', { revision: 'DEF5678' }],
    [
      'has not been noticed: Synced and Healthy are said of the one before (kargo#6357)',
      seen({ status: { ...compares(OLD), reconciledAt: at(-60) } }, lineage('no')),
      'progressing: compares abc1234, older than the expected def5678',
    ],
    [
      'is contained in what runs (argo-cd#16601)',
      seen({ status: compares(LATER) }, lineage('yes')),
      'ready: runs fed9999',
    ],
    [
      'is not what Argo CD sees even after a fresh look',
      seen({ status: compares(OLD) }, lineage('no')),
      'progressing: compares abc1234, which does not contain the expected def5678; it tracks main of https://git.example/acme/shop.git',
    ],
    [
      'will never come to a pinned application',
      seen(
        {
          status: compares(OLD),
          spec: { source: { repoURL: 'https://git.example/acme/shop.git', targetRevision: OLD } },
        },
        lineage('no'),
      ),
      'blocked/grace: compares abc1234, and tracks that commit alone: the expected def5678 will not come by itself',
    ],
    [
      'may or may not be contained: nobody can tell',
      seen({ status: compares(OLD) }, lineage('unknown')),
      'blocked/grace: compares abc1234, and whether that contains the expected def5678 cannot be told: its history cannot be read',
    ],
    [
      'is still unnoticed, and nobody can tell what runs: it is too early to say so',
      seen({ status: { ...compares(OLD), reconciledAt: at(0) } }, lineage('unknown')),
      'progressing: compares abc1234, not yet the expected def5678',
    ],
    [
      'is not a commit',
      seen(),
      'blocked/none: compares def5678; the expected "v1.2.3" is no commit id',
      { revision: 'v1.2.3' },
    ],
    [
      'is nothing yet: a new application',
      seen({ status: { sync: { status: 'Unknown' }, operationState: null } }),
      'progressing: has not been compared with git yet; expected is def5678',
    ],
    [
      'made no difference: no operation follows (argo-cd#7629)',
      seen({ status: { operationState: operationState({ syncResult: { revision: OLD }, finishedAt: at(-900) }) } }),
      'ready: runs def5678',
    ],
  ]);

  describe('of a chart', () => {
    const chart = { source: { repoURL: 'https://charts.example', chart: 'shop', targetRevision: '1.x' } };
    cases([
      ['is its version', seen({ spec: chart, status: compares('1.4.2') }), 'ready: runs 1.4.2', { revision: '1.4.2' }],
      [
        'has no descendants',
        seen({ spec: chart, status: compares('1.4.3') }, lineage('yes')),
        'progressing: compares 1.4.3, which does not contain the expected 1.4.2',
        { revision: '1.4.2' },
      ],
    ]);
  });

  describe('among several sources', () => {
    const sources = [
      { repoURL: 'https://charts.example', chart: 'shop', targetRevision: '1.x' },
      { repoURL: 'https://git.example/acme/values.git', targetRevision: 'main', ref: 'values' },
    ];
    const compared = (...revisions: string[]) => ({ sync: { status: 'Synced' as const, revisions } });
    const operated = (...revisions: string[]) => ({ operationState: operationState({ syncResult: { revisions } }) });
    cases([
      [
        'is of one of them',
        seen({ spec: { sources }, status: { ...compared('1.4.2', NEW), ...operated('1.4.2', NEW) } }),
        'ready: runs 1.4.2 and def5678',
      ],
      [
        'is of none',
        seen({ spec: { sources }, status: compared('1.4.2', OLD) }, lineage('no')),
        'progressing: compares 1.4.2 and abc1234, which does not contain the expected def5678; it tracks main of https://git.example/acme/values.git',
      ],
      [
        'failed to be synced',
        seen({
          spec: { sources },
          status: {
            ...compared('1.4.2', NEW),
            operationState: operationState({
              phase: 'Failed',
              message: 'no',
              syncResult: { revisions: ['1.4.2', NEW] },
            }),
          },
        }),
        'failed/none: the sync to 1.4.2 and def5678 ended with Failed: no',
      ],
    ]);
  });

  describe('that is hydrated', () => {
    const sourceHydrator = {
      drySource: { repoURL: 'https://git.example/acme/dry.git', targetRevision: 'main', path: 'app' },
      syncSource: { targetBranch: 'env/prod', path: 'app' },
    };
    const hydrated = (drySHA: string, more: object = {}) => ({
      sourceHydrator: { lastSuccessfulOperation: { drySHA, hydratedSHA: LATER }, ...more },
    });
    const of = (status: object, more: Partial<Seen> = {}) =>
      seen({ spec: { sourceHydrator }, status: { ...compares(LATER), ...status } }, more);
    cases([
      ['runs', of(hydrated(NEW)), 'ready: runs def5678, hydrated as fed9999'],
      [
        'is not hydrated yet',
        of(hydrated(OLD), lineage('no')),
        'progressing: has hydrated abc1234, which does not contain the expected def5678; it tracks main of https://git.example/acme/dry.git',
      ],
      [
        'is being hydrated',
        of(hydrated(OLD, { currentOperation: { phase: 'Hydrating', drySHA: NEW } })),
        'progressing: hydrates def5678',
      ],
      [
        'cannot be hydrated',
        of(hydrated(OLD, { currentOperation: { phase: 'Failed', drySHA: NEW, message: 'may not push' } })),
        'failed/grace: hydrating def5678 failed: may not push',
      ],
      [
        'is hydrated, and what came of it is not compared yet',
        of({ ...hydrated(NEW), ...compares(OLD) }, lineage('no')),
        'progressing: compares abc1234 of env/prod, not yet the hydrated fed9999',
      ],
      [
        'reached the compared branch by way of a pull request',
        of({ ...hydrated(NEW), ...compares(OLD) }, lineage('yes')),
        'ready: runs def5678, hydrated as abc1234',
      ],
    ]);
  });
});

describe('without a commit, what git holds now is what counts', () => {
  const stale = 'progressing: waiting for Argo CD to look at git again';
  const last = { operationState: operationState({ finishedAt: at(-90) }) };
  cases([
    ['an old look does not do', seen({ status: { ...last, reconciledAt: at(-5) } }), stale, anyRevision],
    [
      'one of the same second may be an old one',
      seen({ status: { ...last, reconciledAt: at(0) } }),
      stale,
      anyRevision,
    ],
    ['the next second will do', seen({ status: { ...last, reconciledAt: at(1) } }), 'ready: runs def5678', anyRevision],
    [
      'any look will do when Argo CD is not to be asked',
      seen({ status: { ...last, reconciledAt: at(-5) } }, { since: undefined }),
      'ready: runs def5678',
      anyRevision,
    ],
    [
      'a failed sync of what was there before is no verdict on what is coming',
      seen({
        status: { reconciledAt: at(-5), operationState: operationState({ phase: 'Failed', finishedAt: at(-90) }) },
      }),
      stale,
      anyRevision,
    ],
  ]);
});

describe('the operation', () => {
  const running = (given = {}) => operationState({ phase: 'Running', finishedAt: null, message: '', ...given });
  const failed = (given = {}) => ({
    operationState: operationState({ phase: 'Failed', message: 'one or more objects failed to apply', ...given }),
  });
  cases([
    ['is about to start', seen({ operation: { sync: { revision: NEW } } }), 'progressing: a sync is about to start'],
    [
      'runs, and says what for',
      seen({
        status: {
          operationState: running({ message: 'waiting for healthy state of apps/Deployment/web' }),
          resources: [resource({ syncWave: 2 }), resource({ name: 'db', syncWave: 1 })],
        },
      }),
      'progressing: syncs def5678: waiting for healthy state of apps/Deployment/web, wave 2',
    ],
    [
      'tries again: it has ended, and has not',
      seen({
        status: {
          operationState: running({
            finishedAt: at(6),
            retryCount: 2,
            message: 'failed. Retrying attempt #2 at 3:04AM.',
          }),
        },
      }),
      'progressing: syncs def5678 (retry 2): failed. Retrying attempt #2 at 3:04AM.',
    ],
    [
      'waits for pods that never come up',
      seen(
        { status: { operationState: running() } },
        { hanging: [{ resource: 'Pod shop/web-1', reason: 'ImagePullBackOff: no such image', events: [], log: [] }] },
      ),
      'failed/grace: Pod shop/web-1: ImagePullBackOff: no such image',
    ],
    [
      'has ended in the second of the last look: Synced and Healthy may be from before (kargo#2196)',
      seen({ status: { reconciledAt: at(6) } }),
      'progressing: waiting for Argo CD to look at what the sync has done',
    ],
    [
      'failed for the expected commit',
      seen({
        status: {
          ...failed({
            retryCount: 5,
            syncResult: {
              revision: NEW,
              resources: [
                { kind: 'Service', namespace: 'shop', name: 'web', status: 'Synced' },
                {
                  kind: 'Deployment',
                  namespace: 'shop',
                  name: 'web',
                  status: 'SyncFailed',
                  message: 'spec is invalid',
                },
                {
                  kind: 'Job',
                  namespace: 'shop',
                  name: 'migrate',
                  hookType: 'PreSync',
                  hookPhase: 'Failed',
                  message: 'exit 1',
                },
              ],
            },
          }),
          sync: { status: 'OutOfSync', revision: NEW },
        },
      }),
      'failed/none: the sync to def5678 ended with Failed, after 5 retries: Deployment shop/web: spec is invalid, PreSync hook Job shop/migrate: exit 1',
    ],
    [
      'failed before there was a result',
      seen({
        status: failed({
          phase: 'Error',
          message: 'rpc error: code = Unknown desc = no project',
          syncResult: undefined,
        }),
      }),
      'failed/none: the sync ended with Error: no project',
    ],
    [
      'failed for an older commit: the next one will be tried',
      seen({ status: { ...failed({ syncResult: { revision: OLD } }), sync: { status: 'OutOfSync', revision: NEW } } }),
      'progressing: is OutOfSync; waiting for automatic sync',
    ],
    [
      'failed as a dry run, which means nothing',
      seen({ status: failed({ operation: { sync: { dryRun: true } } }) }),
      'ready: runs def5678',
    ],
    [
      'is not asked for',
      seen({ status: failed() }),
      'ready: runs def5678',
      { conditions: new Set(['sync', 'health']) },
    ],
  ]);

  describe('that we asked for', () => {
    const own = { operation: { id: 'mine', askedAt: BEGAN + 5_000 } };
    const mine = { info: [{ name: 'gitops-actions', value: 'mine' }], sync: {} };
    cases([
      [
        'is not told from an older one by its looks',
        seen({ status: { operationState: operationState({ startedAt: at(4) }) } }),
        'progressing: waiting for Argo CD to start the sync that was asked for',
        own,
      ],
      [
        'has ended',
        seen({ status: { operationState: operationState({ operation: mine }) } }),
        'ready: runs def5678',
        own,
      ],
      [
        'failed, whatever the commit',
        seen({ status: failed({ operation: mine, syncResult: { revision: OLD } }) }),
        'failed/none: the sync to abc1234 ended with Failed: one or more objects failed to apply',
        own,
      ],
      [
        'was followed by another',
        seen({ status: { operationState: operationState({ startedAt: at(7), finishedAt: at(8) }) } }),
        'ready: runs def5678',
        own,
      ],
      [
        'leaves what it may not delete',
        seen({
          status: {
            operationState: operationState({ operation: mine }),
            sync: { status: 'OutOfSync', revision: NEW },
            resources: [resource({ status: 'OutOfSync', requiresPruning: true })],
          },
        }),
        'blocked/grace: is still OutOfSync: Deployment shop/web, which git does not hold any more',
        own,
      ],
    ]);
  });
});

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
