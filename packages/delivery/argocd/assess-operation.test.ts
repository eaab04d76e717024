import { describe } from 'vitest';
import { at, BEGAN, NEW, OLD, operationState, resource, seen } from './test-application.ts';
import { cases } from './test-verdict.ts';

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
