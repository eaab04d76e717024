import { describe, expect, test } from 'vitest';
import { manualClock } from '#testing';
import type { Application, ApplicationStatus } from './application.ts';
import { assessApplication, type Seen } from './assess.ts';
import type { ArgoCd } from './client.ts';
import { application, expected, LATER, NEW, OLD, seen } from './test-application.ts';
import { cases, compares, lineage } from './test-verdict.ts';
import { watchApplication } from './watched.ts';

type Hydrator = NonNullable<ApplicationStatus['sourceHydrator']>;

const sourceHydrator = {
  drySource: { repoURL: 'https://git.example/acme/dry.git', targetRevision: 'main', path: 'app' },
  syncSource: { targetBranch: 'env/prod', path: 'app' },
};
const PATHS = { 'argocd.argoproj.io/manifest-generate-paths': '.' };

/** `commit` was hydrated as `LATER`. */
const hydrated = (commit: string, more: Hydrator = {}): { sourceHydrator: Hydrator } => ({
  sourceHydrator: { lastSuccessfulOperation: { drySHA: commit, hydratedSHA: LATER }, ...more },
});
const of = (status: ApplicationStatus, annotations: Record<string, string> = {}): Application =>
  application({ spec: { sourceHydrator }, status: { ...compares(LATER), ...status }, metadata: { annotations } });
const look = (one: Application, more: Partial<Seen> = {}): Seen => seen(one, more);
const left = hydrated(OLD, { currentOperation: { phase: 'Hydrated', drySHA: OLD }, lastComparedDryRevision: NEW });

describe('the expected commit', () => {
  cases([
    ['runs', look(of(hydrated(NEW))), 'ready: runs def5678, hydrated as fed9999'],
    [
      'is not hydrated yet',
      look(of(hydrated(OLD)), lineage('no')),
      'progressing: has hydrated abc1234, which does not contain the expected def5678; it tracks main of https://git.example/acme/dry.git',
    ],
    [
      'is hydrated, and so is one of before: that counts no more',
      look(of(hydrated(NEW, { currentOperation: { phase: 'Hydrating' } }))),
      'progressing: is hydrating the newest commit',
    ],
    [
      'is being hydrated',
      look(of(hydrated(OLD, { currentOperation: { phase: 'Hydrating', drySHA: NEW } }))),
      'progressing: is hydrating def5678',
    ],
    [
      'cannot be hydrated',
      look(of(hydrated(OLD, { currentOperation: { phase: 'Failed', drySHA: NEW, message: 'may not push' } }))),
      'failed/grace: hydrating def5678 failed: may not push',
    ],
    [
      'cannot be hydrated, nor named: its manifests cannot be built',
      look(of(hydrated(OLD, { currentOperation: { phase: 'Failed', message: 'no' }, lastComparedDryRevision: NEW }))),
      'failed/grace: hydrating def5678 failed: no',
    ],
    [
      'comes after one that could not be hydrated',
      look(of(hydrated(OLD, { currentOperation: { phase: 'Failed', drySHA: LATER, message: 'no' } })), lineage('no')),
      'progressing: hydrating fed9999 failed: no; waiting for the expected def5678',
    ],
    [
      'runs, and a later one cannot be hydrated: that is another matter',
      look(of(hydrated(NEW, { currentOperation: { phase: 'Failed', drySHA: LATER, message: 'no' } })), lineage('yes')),
      'ready: runs def5678, hydrated as fed9999',
    ],
    [
      'is in one that cannot be hydrated',
      look(of(hydrated(OLD, { currentOperation: { phase: 'Failed', drySHA: LATER, message: 'no' } })), {
        lineages: { get: ({ descendant }) => (descendant === LATER ? 'yes' : 'no') },
      }),
      'failed/grace: hydrating fed9999 failed: no',
    ],
    [
      'is hydrated, and what came of it is not compared yet',
      look(of({ ...hydrated(NEW), ...compares(OLD) }), lineage('no')),
      'progressing: compares abc1234 of env/prod, not yet the hydrated fed9999',
    ],
    [
      'reached the compared branch by way of a pull request',
      look(of({ ...hydrated(NEW), ...compares(OLD) }), lineage('yes')),
      'ready: runs def5678, hydrated as abc1234',
    ],
    [
      'renders to what the one before did: hydrated, and as the same commit',
      look(of(hydrated(NEW, { currentOperation: { phase: 'Hydrated', drySHA: NEW }, lastComparedDryRevision: NEW }))),
      'ready: runs def5678, hydrated as fed9999',
    ],
  ]);
});

describe('a commit that the hydrator has looked at', () => {
  cases([
    ['is about to be hydrated', look(of(left)), 'progressing: is about to hydrate def5678'],
    [
      'is about to be, however long that takes',
      look(of(left), { passing: 'settled' }),
      'progressing: is about to hydrate def5678',
    ],
    [
      'may be left out where the application names its paths',
      look(of(left, PATHS)),
      'progressing: has not hydrated def5678, which may change none of its paths; watching whether it does',
    ],
    ['was left out', look(of(left, PATHS), { passing: 'settled' }), 'ready: runs def5678, hydrated as fed9999'],
    [
      'was left out, and the one expected is not in it',
      look(of(hydrated(OLD, { lastComparedDryRevision: LATER }), PATHS), { passing: 'settled', ...lineage('no') }),
      'progressing: has hydrated fed9999, which does not contain the expected def5678; it tracks main of https://git.example/acme/dry.git',
    ],
    [
      'is still to be looked at',
      look(of(hydrated(NEW), { 'argocd.argoproj.io/hydrate': 'normal' })),
      'progressing: waiting for the hydrator to look at git',
    ],
  ]);
});

test('without an expected commit the one that is about to be hydrated is waited for', () => {
  const one = look(of(left));
  expect(assessApplication(one, { ...expected, revision: undefined })).toEqual({
    state: 'progressing',
    reason: 'is about to hydrate def5678',
  });
});

test('what is left out counts once it has been for half a minute, and a hydration that begins starts anew', async () => {
  const clock = manualClock();
  const never = async (): Promise<never> => {
    throw new Error('not asked');
  };
  const argo: ArgoCd = {
    name: 'Argo CD',
    get: never,
    refresh: never,
    list: never,
    follow: async function* () {},
    window: never,
    hangingPods: never,
    explain: never,
    sync: never,
  };
  const watched = watchApplication(
    argo,
    { name: 'shop' },
    { expected, refresh: 'none', isDescendant: async () => 'no', clock },
  );
  const assess = async (one: Application) =>
    (await watched.assess(one, clock.now(), new AbortController().signal)).assessment;
  const passed = of(left, PATHS);
  expect(await assess(passed)).toMatchObject({ state: 'progressing', decidesAt: clock.now() + 30_000 });
  await clock.advance(29_000);
  expect(await assess(of(hydrated(OLD, { currentOperation: { phase: 'Hydrating' } }), PATHS))).toMatchObject({
    state: 'progressing',
  });
  expect(await assess(passed)).toMatchObject({ state: 'progressing', decidesAt: clock.now() + 30_000 });
  await clock.advance(30_000);
  expect(await assess(passed)).toEqual({ state: 'ready', reason: 'runs def5678, hydrated as fed9999' });
});
