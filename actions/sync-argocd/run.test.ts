import { describe, expect, test } from 'vitest';
import { connectArgoCd } from '#arrival';
import { bindAction, FailedStep } from '#kit';
import { ARGO_TOKENS, type ArgoDouble, type ArgoDoubleOptions, runAction, startArgoDouble, testJob } from '#testing';
import { run } from './run.ts';
import { spec } from './spec.ts';

const FIRST = 'a'.repeat(40);
const COMMIT = 'b'.repeat(40);

const action = bindAction(spec, run, (job) => ({
  job,
  connect: (inputs) => connectArgoCd(inputs, job),
  openAncestry: () => ({
    isDescendant: async (ancestor, descendant) => (ancestor <= descendant ? 'yes' : 'no'),
    [Symbol.asyncDispose]: async () => {},
  }),
}));

interface Stage extends AsyncDisposable {
  argo: ArgoDouble;
  lines: readonly string[];
  sync(inputs?: Record<string, string>): Promise<Record<string, unknown>>;
  /** How often a sync was asked for. */
  asked(): number;
}

async function stage(options?: ArgoDoubleOptions): Promise<Stage> {
  const argo = await startArgoDouble(options);
  const job = await testJob();
  return {
    argo,
    lines: job.lines,
    asked: () => argo.requests.filter((line) => line.startsWith('POST ')).length,
    sync: (inputs = {}) =>
      runAction(action, { application: 'shop', server: argo.url, 'auth-token': ARGO_TOKENS.writer, ...inputs }, job),
    [Symbol.asyncDispose]: async () => {
      await argo[Symbol.asyncDispose]();
      await job[Symbol.asyncDispose]();
    },
  };
}

async function failure(waiting: Promise<unknown>) {
  const error: unknown = await waiting.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  const { message, hint, name } = Object(error instanceof FailedStep ? error.cause : error);
  return { message, hint, kind: name, outputs: error instanceof FailedStep ? error.outputs : undefined };
}

const manual = { automated: null };

describe('a gate that people open (W1)', () => {
  test('Argo CD has not noticed the merge: it looks, is asked, and what was asked for is waited for', async () => {
    await using here = await stage();
    const engine = here.argo.application(manual);
    engine.push({ sha: COMMIT });
    const outputs = await here.sync({ revision: COMMIT });
    expect(outputs).toMatchObject({
      operation: 'started',
      status: 'ready',
      revision: COMMIT,
      operationPhase: 'Succeeded',
    });
    expect(engine.reallyRuns(COMMIT)).toBe(true);
  });

  test('nothing differs: nothing is asked for', async () => {
    await using here = await stage();
    here.argo.application(manual);
    expect(await here.sync({ revision: FIRST })).toMatchObject({ operation: 'none', status: 'ready' });
    expect(here.asked()).toBe(0);
  });

  test('twice is as good as once', async () => {
    await using here = await stage();
    here.argo.application(manual).push({ sha: COMMIT });
    await here.sync({ revision: COMMIT });
    expect(await here.sync({ revision: COMMIT })).toMatchObject({ operation: 'none', status: 'ready' });
    expect(here.asked()).toBe(1);
  });

  test('force is asked for though nothing differs, and the pods that it makes anew are waited for', async () => {
    await using here = await stage();
    const engine = here.argo.application(manual);
    expect(await here.sync({ revision: FIRST, force: 'true' })).toMatchObject({
      operation: 'started',
      status: 'ready',
    });
    expect(engine.reallyRuns(FIRST)).toBe(true);
    expect(here.asked()).toBe(1);
  });

  test('without waiting it says only what was asked for', async () => {
    await using here = await stage();
    here.argo.application(manual).push({ sha: COMMIT });
    expect(await here.sync({ revision: COMMIT, wait: 'false' })).toEqual({
      operation: 'started',
      applications: [{ name: 'shop', namespace: 'argocd', operation: 'started' }],
    });
  });

  test('a dry run ends with its own end, and changes nothing', async () => {
    await using here = await stage();
    const engine = here.argo.application(manual);
    engine.push({ sha: COMMIT });
    expect(await here.sync({ revision: COMMIT, 'dry-run': 'true' })).toMatchObject({
      operation: 'dry-run',
      status: 'ready',
      reason: 'the dry run of bbbbbbb has succeeded',
    });
    expect(engine.reallyRuns(COMMIT)).toBe(false);
  });
});

describe('another sync is under way', () => {
  test('it is waited for, and what it has left is asked for', async () => {
    await using here = await stage();
    const engine = here.argo.application(manual);
    engine.operate({ sync: { dryRun: true } });
    engine.push({ sha: COMMIT });
    expect(await here.sync({ revision: COMMIT })).toMatchObject({ operation: 'started', status: 'ready' });
    expect(engine.reallyRuns(COMMIT)).toBe(true);
  });

  test('it has left nothing: that is the outcome', async () => {
    await using here = await stage();
    const engine = here.argo.application(manual);
    engine.push({ sha: COMMIT });
    engine.refresh();
    engine.advance(2_000);
    engine.operate({ sync: {} });
    expect(await here.sync({ revision: COMMIT })).toMatchObject({ operation: 'already-running', status: 'ready' });
    expect(here.asked()).toBe(0);
  });

  test('without waiting it is the outcome at once', async () => {
    await using here = await stage();
    const engine = here.argo.application(manual);
    engine.operate({ sync: {} });
    expect(await here.sync({ wait: 'false', refresh: 'none' })).toMatchObject({ operation: 'already-running' });
  });
});

test('an answer that is lost is not a second sync', async () => {
  await using here = await stage();
  const engine = here.argo.application(manual);
  engine.push({ sha: COMMIT });
  here.argo.loseAnswerToSync();
  expect(await here.sync({ revision: COMMIT })).toMatchObject({ operation: 'started', status: 'ready' });
  expect(here.asked()).toBe(1);
});

test('our own sync fails: what succeeded before is not taken for it', async () => {
  await using here = await stage();
  here.argo.application(manual).push({ sha: COMMIT, outcome: 'sync-fails' });
  expect(await failure(here.sync({ revision: COMMIT }))).toMatchObject({
    kind: 'UnhealthyError',
    message:
      'Application argocd/shop: the sync to bbbbbbb ended with Failed: one or more objects failed to apply (OutOfSync, Healthy, Failed)',
    outputs: { operation: 'started', status: 'failed' },
  });
});

describe('Argo CD refuses', () => {
  test('a sync window is closed, and when it opens', async () => {
    await using here = await stage();
    const deny = { kind: 'deny', schedule: '0 0 * * *', duration: '12h', applications: ['*'], timeZone: 'Asia/Taipei' };
    const engine = here.argo.application(manual);
    here.argo.setWindows('default', [deny], [deny]);
    engine.push({ sha: COMMIT });
    expect(await failure(here.sync({ revision: COMMIT }))).toEqual({
      kind: 'BlockedError',
      message:
        'Application argocd/shop: Argo CD refuses the sync: a sync window denies it (deny "0 0 * * *" for 12h Asia/Taipei)',
      hint: 'A sync window of the project is in the way; with manualSync it would let syncs by hand happen. It opens at 2026-01-01T04:00Z.',
      outputs: {
        operation: 'refused',
        reason: 'a sync window denies it (deny "0 0 * * *" for 12h Asia/Taipei)',
        applications: [{ name: 'shop', namespace: 'argocd', operation: 'refused' }],
      },
    });
  });

  test('another revision under automatic sync', async () => {
    await using here = await stage();
    here.argo.application();
    expect(await failure(here.sync({ 'sync-revision': COMMIT }))).toMatchObject({
      kind: 'BlockedError',
      message: `Application argocd/shop: Argo CD refuses the sync: Cannot sync to ${COMMIT}: auto-sync currently set to main`,
      hint: 'While automatic sync is on, only what the application tracks can be synced. Leave sync-revision out, or change targetRevision.',
      outputs: { operation: 'refused' },
    });
  });

  test('the token may only read: that is no outcome but an error', async () => {
    await using here = await stage();
    here.argo.application(manual).push({ sha: COMMIT });
    expect(await failure(here.sync({ revision: COMMIT, 'auth-token': ARGO_TOKENS.reader }))).toMatchObject({
      kind: 'RemoteError',
      message: expect.stringContaining('the auth-token may not sync Application argocd/shop: '),
      hint: 'It needs the permission `applications, sync, default/shop, allow`.',
    });
  });
});

test('all that is wrong with the inputs is said before anything is asked', async () => {
  await using here = await stage();
  const wrong = { resources: 'web', 'sync-options': 'prune', 'retry-limit': 'often' };
  expect((await failure(here.sync(wrong))).message).toBe(
    [
      'input resources: "web" is no resource; write GROUP:KIND:NAME, such as apps:Deployment:web',
      'input sync-options: "prune" is no option; write Name=value, such as ServerSideApply=true',
      'input retry-limit: "often" is not a whole number',
    ].join('\n'),
  );
  expect(here.argo.requests).toEqual([]);
});
