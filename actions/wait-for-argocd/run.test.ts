import { describe, expect, test } from 'vitest';
import { connectArgoCd } from '#arrival';
import { bindAction, FailedStep } from '#kit';
import {
  ARGO_TOKENS,
  type ArgoDouble,
  type ArgoDoubleOptions,
  type EngineOptions,
  runAction,
  startArgoDouble,
  testJob,
} from '#testing';
import { run } from './run.ts';
import { spec } from './spec.ts';

const FIRST = 'a'.repeat(40);
const COMMIT = 'b'.repeat(40);
const LATER = 'c'.repeat(40);

/** Commits come after one another in the order of their letters. */
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
  /** What was logged. */
  lines: readonly string[];
  page(): string;
  wait(inputs?: Record<string, string>): Promise<Record<string, unknown>>;
}

async function stage(options?: ArgoDoubleOptions): Promise<Stage> {
  const argo = await startArgoDouble(options);
  const job = await testJob();
  return {
    argo,
    lines: job.lines,
    page: () => job.page,
    wait: (inputs = {}) =>
      runAction(action, { application: 'shop', server: argo.url, 'auth-token': ARGO_TOKENS.reader, ...inputs }, job),
    [Symbol.asyncDispose]: async () => {
      await argo[Symbol.asyncDispose]();
      await job[Symbol.asyncDispose]();
    },
  };
}

/** The message of the failure, its hint, and the outputs that were set all the same. */
async function failure(waiting: Promise<unknown>) {
  const error: unknown = await waiting.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  const { message, hint, name } = Object(error instanceof FailedStep ? error.cause : error);
  return { message, hint, kind: name, outputs: error instanceof FailedStep ? error.outputs : undefined };
}

describe('a commit', () => {
  test('that Argo CD has not noticed is waited for, not the one before (kargo#6357)', async () => {
    await using here = await stage();
    const engine = here.argo.application();
    engine.push({ sha: COMMIT });
    const outputs = await here.wait({ revision: COMMIT });
    expect(engine.reallyRuns(COMMIT)).toBe(true);
    expect(outputs).toMatchObject({
      status: 'ready',
      revision: COMMIT,
      health: 'Healthy',
      operationPhase: 'Succeeded',
      reason: 'runs bbbbbbb',
      applications: [{ name: 'shop', namespace: 'argocd', status: 'ready', images: ['registry.example/shop:bbbbbbb'] }],
    });
    expect(here.page()).toMatch(/^### Ready after /);
  });

  test('that runs already is answered with one question', async () => {
    await using here = await stage();
    here.argo.application();
    expect(await here.wait({ revision: FIRST })).toMatchObject({ status: 'ready', duration: '0s' });
    expect(here.argo.requests).toEqual(['GET /api/v1/applications/shop']);
  });

  test('is contained in a later one', async () => {
    await using here = await stage();
    const engine = here.argo.application();
    engine.push({ sha: COMMIT });
    engine.push({ sha: LATER });
    expect(await here.wait({ revision: COMMIT })).toMatchObject({ status: 'ready', revision: LATER });
    expect(engine.reallyRuns(COMMIT)).toBe(true);
  });

  test('that changes nothing needs no operation', async () => {
    await using here = await stage();
    here.argo.application().push({ sha: COMMIT, changes: false });
    expect(await here.wait({ revision: COMMIT })).toMatchObject({ status: 'ready', revision: COMMIT });
  });

  test('that nobody names is whatever git holds when we ask', async () => {
    await using here = await stage();
    const engine = here.argo.application({ refreshWhileComparing: 'dropped' });
    engine.refresh();
    engine.advance(100);
    engine.push({ sha: COMMIT });
    expect(await here.wait()).toMatchObject({ status: 'ready', revision: COMMIT });
    expect(engine.reallyRuns(COMMIT)).toBe(true);
  });

  test('that never comes is told with what Argo CD looks at', async () => {
    await using here = await stage();
    here.argo.application();
    expect(await failure(here.wait({ revision: COMMIT, timeout: '2m' }))).toMatchObject({
      kind: 'TimeoutError',
      message:
        'not ready after 2m: Application shop: compares aaaaaaa, which does not contain the expected bbbbbbb; it tracks main of https://git.example/acme/shop.git (Synced, Healthy, Succeeded)',
      outputs: { status: 'timeout', revision: FIRST },
    });
  });
});

describe('health', () => {
  test('Degraded for a while is no failure (argo-cd#26173)', async () => {
    await using here = await stage({ perLook: 2_500 });
    here.argo.application({ timing: { rollout: 8_000 } }).push({ sha: COMMIT, outcome: 'degraded-for-a-while' });
    expect(await here.wait({ revision: COMMIT })).toMatchObject({ status: 'ready' });
    expect(here.lines.join('\n')).toContain('Degraded');
  });

  test('Degraded for good fails once the grace period is over', async () => {
    await using here = await stage();
    here.argo.application().push({ sha: COMMIT, outcome: 'degraded' });
    expect(await failure(here.wait({ revision: COMMIT, 'degraded-grace-period': '30s' }))).toMatchObject({
      kind: 'UnhealthyError',
      message: 'Application shop: is Degraded: Deployment shop/web (Synced, Degraded, Succeeded)',
      outputs: { status: 'failed', health: 'Degraded' },
    });
  });

  test('Progressing with pods that cannot start fails long before the progress deadline, and says why', async () => {
    await using here = await stage();
    here.argo.application().push({ sha: COMMIT, outcome: 'hangs' });
    here.argo.setPods('shop', [
      {
        name: 'web-1-x',
        container: 'web',
        reason: 'ImagePullBackOff',
        message: 'Back-off pulling image "web:v2"',
        events: [
          { type: 'Warning', reason: 'Failed', message: 'not found', count: 4, lastTimestamp: '2026-01-01T00:00:00Z' },
        ],
        log: ['starting', 'no database'],
      },
    ]);
    const failed = await failure(here.wait({ revision: COMMIT }));
    expect(failed).toMatchObject({
      kind: 'UnhealthyError',
      message: [
        'Application shop: Pod shop/web-1-x: ImagePullBackOff: Back-off pulling image "web:v2" (Synced, Progressing, Succeeded)',
        '  Pod shop/web-1-x, container web: ImagePullBackOff: Back-off pulling image "web:v2"; last event: Warning Failed (4×): not found',
      ].join('\n'),
    });
    expect(here.lines.at(-1)).toBe('info: Last lines of Pod shop/web-1-x:\n  starting\n  no database');
  });

  test('a sync that fails is told at once', async () => {
    await using here = await stage();
    here.argo.application().push({ sha: COMMIT, outcome: 'sync-fails' });
    expect(await failure(here.wait({ revision: COMMIT }))).toMatchObject({
      kind: 'UnhealthyError',
      message:
        'Application shop: the sync to bbbbbbb ended with Failed: one or more objects failed to apply (OutOfSync, Healthy, Failed)',
      outputs: { operationPhase: 'Failed' },
    });
  });
});

describe('what will not happen by itself is said at once', () => {
  test('automatic sync is off', async () => {
    await using here = await stage();
    here.argo.application({ automated: null }).push({ sha: COMMIT });
    expect(await failure(here.wait({ revision: COMMIT }))).toMatchObject({
      kind: 'BlockedError',
      message:
        'Application shop: is OutOfSync: Deployment shop/web; automatic sync is off (OutOfSync, Healthy, Succeeded)',
      hint: 'Somebody has to sync it: the action sync-argocd does, or `argocd app sync`. With fail-fast: false this waits until somebody has.',
    });
  });

  test('a sync window is closed, and when it opens', async () => {
    await using here = await stage();
    const deny = { kind: 'deny', schedule: '0 0 * * *', duration: '12h', applications: ['*'], timeZone: 'Asia/Taipei' };
    const engine = here.argo.application();
    here.argo.setWindows('default', [deny], [deny]);
    engine.push({ sha: COMMIT });
    // The job's clock stands at midnight UTC, which is eight in the morning in Taipei.
    expect(await failure(here.wait({ revision: COMMIT }))).toMatchObject({
      kind: 'BlockedError',
      message:
        'Application shop: is OutOfSync: Deployment shop/web; a sync window denies it (deny "0 0 * * *" for 12h Asia/Taipei), until 2026-01-01T04:00Z (OutOfSync, Healthy, Succeeded)',
      hint: 'Wait for the sync window with a longer timeout, or let the project’s sync windows allow it.',
    });
  });
});

describe('whom it asks', () => {
  test('an application that is missing, or may not be seen: Argo CD answers the same', async () => {
    await using here = await stage();
    const seen = await failure(here.wait());
    expect(seen).toMatchObject({
      kind: 'RemoteError',
      message: `Application shop does not exist, or the auth-token may not see it: Argo CD at ${here.argo.url} answered 403: permission denied`,
    });
    here.argo.application();
    expect(await failure(here.wait({ 'auth-token': ARGO_TOKENS.stranger }))).toMatchObject({ message: seen.message });
  });

  test('with a project the two are told apart', async () => {
    await using here = await stage();
    expect((await failure(here.wait({ project: 'default' }))).message).toBe(
      `there is no Application shop in project default: Argo CD at ${here.argo.url} answered 404: applications.argoproj.io "shop" not found`,
    );
    expect((await failure(here.wait({ project: 'default', 'auth-token': ARGO_TOKENS.stranger }))).message).toBe(
      `the auth-token may not see Application shop in project default: Argo CD at ${here.argo.url} answered 403: permission denied`,
    );
  });

  test('a token that nobody issued is never quoted', async () => {
    await using here = await stage();
    here.argo.application();
    const failed = await failure(here.wait({ 'auth-token': 'sesame' }));
    expect(failed.message).toBe(
      `Argo CD at ${here.argo.url} answered 401: invalid session: token is malformed (asked about Application shop)`,
    );
    expect(failed.hint).toContain('does not accept the auth-token');
    expect(JSON.stringify([failed, here.lines])).not.toContain('sesame');
    expect((await failure(here.wait({ 'auth-token': '' }))).hint).toBe(
      `No auth-token was given, and Argo CD at ${here.argo.url} asks for one. A secret that is not set gives an empty one.`,
    );
  });

  test('a server that restarts in the middle is waited for', async () => {
    await using here = await stage();
    const engine = here.argo.application();
    engine.push({ sha: COMMIT });
    const job = await testJob();
    await using _job = job;
    let slept = 0;
    const clock = {
      ...job.clock,
      sleep: async (milliseconds: number, signal?: AbortSignal) => {
        await job.clock.sleep(milliseconds, signal);
        slept++;
        if (slept === 2) await here.argo.stop();
        if (slept === 6) await here.argo.start();
      },
    };
    const inputs = { application: 'shop', server: here.argo.url, 'auth-token': ARGO_TOKENS.reader, revision: COMMIT };
    expect(await runAction(action, inputs, { ...job, clock })).toMatchObject({ status: 'ready' });
    expect(job.lines.join('\n')).toContain('no answer, trying again: Argo CD at');
  });

  test('a self-signed certificate is not trusted, unless its CA is given, or any will do', async () => {
    await using here = await stage({ scheme: 'https' });
    here.argo.application();
    expect(await failure(here.wait({ revision: FIRST }))).toMatchObject({
      kind: 'RemoteError',
      message: expect.stringContaining('self-signed certificate'),
      hint: expect.stringContaining('server-ca'),
    });
    expect(await here.wait({ revision: FIRST, 'server-ca': here.argo.ca })).toMatchObject({ status: 'ready' });
    expect(await here.wait({ revision: FIRST, insecure: 'true' })).toMatchObject({ status: 'ready' });
  });

  test('below a base path', async () => {
    await using here = await stage({ base: '/argo' });
    here.argo.application();
    expect(await here.wait({ revision: FIRST })).toMatchObject({ status: 'ready' });
    const elsewhere = here.argo.url.replace(/\/argo$/, '');
    expect((await failure(here.wait({ revision: FIRST, server: elsewhere }))).hint).toContain('base path');
  });
});

describe('several applications', () => {
  const labels = { 'app.kubernetes.io/instance': 'parent' };
  const many = (...names: string[]): EngineOptions[] => names.map((name) => ({ name, labels }));

  test('by selector: all must arrive', async () => {
    await using here = await stage();
    for (const options of many('web', 'worker')) here.argo.application(options).push({ sha: COMMIT });
    const selector = 'app.kubernetes.io/instance=parent';
    const outputs = await here.wait({ application: '', selector, revision: COMMIT });
    expect(outputs).toMatchObject({ status: 'ready', applications: [{ name: 'web' }, { name: 'worker' }] });
  });

  test('one is bad: the failure is of that one', async () => {
    await using here = await stage();
    const [web, worker] = many('web', 'worker').map((options) => here.argo.application(options));
    web?.push({ sha: COMMIT });
    worker?.push({ sha: COMMIT, outcome: 'degraded' });
    const failed = await failure(here.wait({ application: 'web\nworker', revision: COMMIT }));
    expect(failed.message).toBe('Application worker: is Degraded: Deployment worker/web (Synced, Degraded, Succeeded)');
    expect(failed.outputs).toMatchObject({
      status: 'failed',
      applications: [{ status: 'ready' }, { status: 'failed' }],
    });
  });

  test('none is an error, not a success', async () => {
    await using here = await stage();
    expect((await failure(here.wait({ application: '', selector: 'team=nobody' }))).message).toBe(
      `Argo CD at ${here.argo.url} has no application with the labels team=nobody`,
    );
  });
});

test('all that is wrong with the inputs is said before anything is asked', async () => {
  await using here = await stage();
  expect((await failure(here.wait({ conditions: 'sync,helth', images: 'a b', resource: 'web' }))).message).toBe(
    [
      'input conditions: "helth" is no condition; there are sync, health, operation, suspended',
      'input images: "a b" is no image; write name, name:tag or name@digest',
      'input resource: "web" is no filter; write GROUP:KIND:NAME, such as apps:Deployment:web',
    ].join('\n'),
  );
  expect((await failure(here.wait({ application: '' }))).message).toBe(
    'input application: is required (or `selector`)',
  );
  expect((await failure(here.wait({ server: 'grpc://argo' }))).message).toContain('is not an HTTP address');
  expect(here.argo.requests).toEqual([]);
});
