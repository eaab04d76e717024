/** What the real Argo CD said (test/e2e/record), judged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Application } from './application.ts';
import { assessApplication, type Expected, type Seen } from './assess.ts';
import type { Lineage } from './commits.ts';
import { fields, isApplication, items } from './json.ts';
import { expected, seen } from './test-application.ts';
import { hangingPods, nodeTrouble, type ResourceTree, suspectPods } from './tree.ts';
import { obstacleOf, windowState, windowsFor } from './windows.ts';

function recorded(name: string): Readonly<Record<string, unknown>> {
  const path = join(import.meta.dirname, '..', 'recorded', 'argocd', `${name}.json`);
  return fields(JSON.parse(readFileSync(path, 'utf8')));
}

function applicationIn(name: string): Application {
  const { object } = recorded(name);
  if (!isApplication(object)) throw new Error(`${name} holds no Application`);
  return object;
}

function verdict(application: Application, wanted: Partial<Expected> = {}, lineage: Lineage = 'no'): string {
  const one = seen(application, { since: undefined, lineages: { get: () => lineage } });
  const assessment = assessApplication(one, { ...expected, revision: undefined, ...wanted });
  const patience = 'patience' in assessment ? `/${assessment.patience}` : '';
  return `${assessment.state}${patience}: ${assessment.reason}`;
}

/** As it stands once Argo CD has been asked to look again, which it had not been when it was recorded. */
function lookedAgain(application: Application): Application {
  const finishedAt = Date.parse(application.status?.operationState?.finishedAt ?? '');
  if (Number.isNaN(finishedAt)) return application;
  const reconciledAt = new Date(finishedAt + 1_000).toISOString();
  return { ...application, status: { ...application.status, reconciledAt } };
}

const readable = (text: string): string =>
  text
    .replaceAll(/\d+:\d+[AP]M/g, 'TIME')
    .replaceAll(/\b(?=[0-9a-f]*\d)[0-9a-f]{7}\b/g, 'COMMIT')
    .replaceAll(/-[a-z0-9]{7,10}-[a-z0-9]{5}\b/g, '-POD');

const INVALID =
  'Deployment.apps "shop" is invalid: spec.template.metadata.labels: Invalid value: {"app":"shop"}: `selector` does not match template `labels`';

const all = [
  ['synced-healthy', 'ready: runs COMMIT'],
  ['synced-by-hand', 'ready: runs COMMIT'],
  ['multi-source', 'ready: runs COMMIT and COMMIT'],
  // The health of a child does not count (since Argo CD 1.8): children are waited for themselves, by a selector.
  ['app-of-apps', 'ready: runs COMMIT'],
  ['child', 'progressing: is Progressing'],
  ['set-child', 'ready: runs COMMIT'],
  ['automation-off', 'blocked/none: is OutOfSync: Deployment automation-off/shop; automatic sync is off'],
  ['dry-run-finished', 'blocked/none: is OutOfSync: Deployment automation-off/shop; automatic sync is off'],
  [
    'prune-needed',
    'blocked/none: is OutOfSync: Deployment prune-needed/old, which git does not hold any more; automatic sync does not prune',
  ],
  // No condition says so: only the project's windows do.
  ['window-closed', 'progressing: is OutOfSync: Deployment window-closed/shop; waiting for automatic sync'],
  ['operation-running', 'progressing: syncs COMMIT: waiting for completion of hook batch/Job/migrate'],
  [
    'operation-retrying',
    `progressing: syncs COMMIT (retry 1): one or more objects failed to apply, reason: ${INVALID}. Retrying attempt #1 at TIME.`,
  ],
  [
    'operation-failed',
    `failed/none: the sync to COMMIT ended with Failed, after 1 retry: Deployment operation-failed/shop: ${INVALID}`,
  ],
  [
    'hook-failed',
    'failed/none: the sync to COMMIT ended with Failed, after 1 retry: PreSync hook Job hook-failed/migrate: Job has reached the specified backoff limit',
  ],
  [
    'path-missing',
    'blocked/grace: ComparisonError: Failed to load target state: failed to generate manifest for source 1 of 1: elsewhere: app path does not exist',
  ],
  [
    'project-missing',
    'blocked/grace: InvalidSpecError: Application referencing project no-such-project which does not exist',
  ],
  ['progressing', 'progressing: is Progressing'],
  ['degraded-crash', 'failed/grace: is Degraded'],
  ['degraded-image-missing', 'failed/grace: is Degraded'],
] as const;

test.each(all)('%s', (name, said) => {
  expect(readable(verdict(lookedAgain(applicationIn(name))))).toBe(said);
});
test('right after a sync the last look is of the same second, and so proves nothing', () => {
  const { status } = applicationIn('synced-healthy');
  expect(status?.reconciledAt).toBe(status?.operationState?.finishedAt);
  expect(verdict(applicationIn('synced-healthy'))).toBe(
    'progressing: waiting for Argo CD to look at what the sync has done',
  );
});

describe('the life of a commit', () => {
  const commitOf = (name: string): string => String(recorded(name)['commit']);

  test('not noticed: Synced and Healthy of the one before', () => {
    const one = lookedAgain(applicationIn('commit-unnoticed'));
    expect(readable(verdict(one, { revision: commitOf('commit-unnoticed') }))).toMatch(
      /^progressing: compares COMMIT, /,
    );
  });

  test('it changes no manifest: no operation follows, and it has arrived', () => {
    const one = lookedAgain(applicationIn('commit-without-difference'));
    expect(readable(verdict(one, { revision: commitOf('commit-without-difference') }))).toBe('ready: runs COMMIT');
  });

  test.each(['commit-arrives', 'degraded-heals'])('%s: no state before the last is taken for it', (name) => {
    const base = applicationIn('synced-healthy');
    const states = items(recorded(name)['states']).map((state): Application => {
      const { status, operation } = fields(state);
      const whole: unknown = { ...base, operation: operation ?? null, status: status ?? state };
      if (!isApplication(whole)) throw new Error('no state');
      return whole;
    });
    const verdicts = states.map((state) => verdict(state, { revision: commitOf(name) }).replace(/:.*/, ''));
    expect(verdicts.slice(0, -1)).not.toContain('ready');
    const last = states.at(-1);
    expect(last && verdict(lookedAgain(last), { revision: commitOf(name) })).toMatch(/^ready: /);
  });
});

describe('the source hydrator', () => {
  const commitOf = (name: string): string => String(recorded(name)['commit']);
  const judged = (name: string, wanted = commitOf(name), more: Partial<Seen> = {}): string => {
    const one = seen(lookedAgain(applicationIn(name)), { since: undefined, lineages: { get: () => 'no' }, ...more });
    const assessment = assessApplication(one, { ...expected, revision: wanted });
    const patience = 'patience' in assessment ? `/${assessment.patience}` : '';
    return readable(`${assessment.state}${patience}: ${assessment.reason}`);
  };

  test('has rendered the commit, and what came of it runs', () => {
    expect(judged('hydrator-hydrated')).toBe('ready: runs COMMIT, hydrated as COMMIT');
  });

  test('has rendered it to what was there before', () => {
    const before = applicationIn('hydrator-hydrated').status?.sourceHydrator?.lastSuccessfulOperation;
    const after = applicationIn('hydrator-same').status?.sourceHydrator?.lastSuccessfulOperation;
    expect(after?.hydratedSHA).toBe(before?.hydratedSHA);
    expect(judged('hydrator-same')).toBe('ready: runs COMMIT, hydrated as COMMIT');
  });

  test('cannot render it, and names no commit; what ran before is not concerned', () => {
    expect(judged('hydrator-failed')).toMatch(
      /^failed\/grace: hydrating COMMIT failed: Failed to hydrate: .*nothing\.yaml/,
    );
    expect(judged('hydrator-failed', commitOf('hydrator-same'))).toBe('ready: runs COMMIT, hydrated as COMMIT');
  });

  test('leaves it out, and may still render it for a while', () => {
    expect(judged('hydrator-left-out')).toBe(
      'progressing: has not hydrated COMMIT, which may change none of its paths; watching whether it does',
    );
    expect(judged('hydrator-left-out', undefined, { passing: 'settled' })).toBe(
      'ready: runs COMMIT, hydrated as COMMIT',
    );
  });

  test.each([undefined, commitOf('hydrator-commit-arrives')])(
    'no state before the last is taken for it (expected: %s)',
    (revision) => {
      const base = applicationIn('hydrator-hydrated');
      const states = items(recorded('hydrator-commit-arrives')['states']).map((state): Application => {
        const { status, operation } = fields(state);
        const whole: unknown = { ...base, operation: operation ?? null, status };
        if (!isApplication(whole)) throw new Error('no state');
        return whole;
      });
      const verdicts = states.map((state) => verdict(lookedAgain(state), { revision }).replace(/:.*/, ''));
      expect(verdicts).toEqual(['progressing', 'progressing', 'progressing', 'ready', 'ready']);
      // By then it runs already: only the list of its images is late.
      expect(fields(fields(states[3]?.status)['health'])['status']).toBe('Healthy');
    },
  );
});

describe('the resource tree', () => {
  const tree: ResourceTree = fields(recorded('answer-resource-tree')['body']);

  test('names the pods that hang, and why', () => {
    expect(hangingPods(tree).map(nodeTrouble)).toEqual([
      expect.objectContaining({
        resource: expect.stringMatching(/^Pod degraded-image-missing\/shop-/),
        reason: 'ImagePullBackOff: Back-off pulling image registry.example/shop:v1-missing',
      }),
      expect.objectContaining({ reason: expect.stringContaining('ImagePullBackOff') }),
    ]);
    expect(suspectPods(tree)).toHaveLength(2);
  });

  test('a pod of an earlier rollout may hang as it likes', () => {
    const nodes = tree.nodes ?? [];
    const newer = nodes
      .filter(({ kind }) => kind === 'ReplicaSet')
      .map((node) => ({ ...node, name: 'shop-new', info: [{ name: 'Revision', value: 'Rev:2' }] }));
    expect(hangingPods({ nodes: [...nodes, ...newer] })).toEqual([]);
  });
});

describe('sync windows', () => {
  const windows = fields(recorded('answer-sync-windows')['body']);
  const project = fields(fields(recorded('window-closed')['project'])['spec']);
  const ofProject = windowsFor(items(project['syncWindows']).map(fields), applicationIn('window-closed'));

  test('the server says which are active', () => {
    const [assigned, active] = [windows['assignedWindows'], windows['activeWindows']].map((some) =>
      items(some).map(fields),
    );
    expect(obstacleOf(assigned ?? [], active ?? [], 'automatic')).toBe(
      'a sync window denies it (deny "0 0 * * *" for 24h)',
    );
  });

  test('the project says the same, and a window that is always open never ends', () => {
    expect(windowState(ofProject, 'automatic', Date.UTC(2026, 0, 1, 12))).toEqual({
      state: 'closed',
      why: 'a sync window denies it (deny "0 0 * * *" for 24h)',
    });
  });
});
