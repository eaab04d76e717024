import { describe } from 'vitest';
import { at, LATER, NEW, OLD, operationState, seen } from './test-application.ts';
import { anyRevision, cases, compares, lineage } from './test-verdict.ts';

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
