import { describe, expect, test } from 'vitest';
import { ARGO_TOKENS, type ArgoDouble, manualClock, startArgoDouble } from '#testing';
import { waitUntilReady } from '../wait.ts';
import type { Application } from './application.ts';
import type { Expected } from './assess.ts';
import type { ArgoCd } from './client.ts';
import { openArgoCd } from './open.ts';
import { application, BEGAN, expected, NEW, OLD, operationState } from './test-application.ts';
import { watchApplication } from './watched.ts';

const signal = new AbortController().signal;
const COMMIT = 'b'.repeat(40);

function connect(double: ArgoDouble, now: () => number): ArgoCd {
  const options = { serverCa: undefined, insecure: false, headers: [], project: undefined, appNamespace: undefined };
  return openArgoCd({ ...options, server: double.url, authToken: ARGO_TOKENS.writer, now });
}

const settings = { timeout: 600_000, gracePeriod: 60_000, stableFor: 0, failFast: 'on' as const };
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

/** Requests take real time, on a busy machine a good deal of it: no number of turns is enough for sure. */
async function until(isSo: () => boolean, meanwhile: () => unknown = () => {}): Promise<void> {
  while (!isSo()) {
    await meanwhile();
    await turn();
  }
}

/** Moves the engines on and lets the stream tell, while the clock of the wait stands still. */
const play = (double: ArgoDouble, isOver: () => boolean): Promise<void> => until(isOver, () => double.advance(250));

describe('streaming', () => {
  /** A comparison that begins in another second than the operation ended in needs no further question. */
  const timing = { notice: 1_500, rollout: 500 };

  test('the wait ends with the event that says so, without another look', async () => {
    await using double = await startArgoDouble({ perLook: 0 });
    const engine = double.application({ timing });
    engine.push({ sha: COMMIT });
    const clock = manualClock();
    const argo = connect(double, clock.now);
    const watched = watchApplication(
      argo,
      { name: 'shop' },
      {
        expected: { ...expected, revision: COMMIT },
        refresh: 'normal',
        isDescendant: async () => 'no',
        clock,
      },
    );
    const ports = { clock, signal, onChange: () => {}, onSilence: () => {} };
    let ended = false;
    const waiting = waitUntilReady([watched], settings, ports).finally(() => {
      ended = true;
    });
    await play(double, () => ended);
    const result = await waiting;
    expect(result).toMatchObject({ outcome: 'ready', startedAt: result.endedAt });
    expect(engine.reallyRuns(COMMIT)).toBe(true);
    expect(double.requests.filter((line) => line === 'GET /api/v1/applications/shop')).toHaveLength(1);
    expect(double.requests.at(1)).toBe('GET /api/v1/applications/shop?refresh=normal');
  });

  test('a stream that is cut is taken up again', async () => {
    await using double = await startArgoDouble({ perLook: 0 });
    const engine = double.application({ timing });
    engine.push({ sha: COMMIT });
    const clock = manualClock();
    const watched = watchApplication(
      connect(double, clock.now),
      { name: 'shop' },
      {
        expected: { ...expected, revision: COMMIT },
        refresh: 'normal',
        isDescendant: async () => 'no',
        clock,
      },
    );
    let ended = false;
    const patient = { ...settings, timeout: 36_000_000 };
    const waiting = waitUntilReady([watched], patient, {
      clock,
      signal,
      onChange: () => {},
      onSilence: () => {},
    }).finally(() => {
      ended = true;
    });
    // The engine stands at the comparison that was asked for: were it further, there would be nothing left to stream.
    await until(() => double.streams > 0);
    double.cutStreams();
    const streams = (): number => double.requests.filter((line) => line.startsWith('GET /api/v1/stream/')).length;
    await until(
      () => streams() === 2,
      () => clock.advance(250),
    );
    await play(double, () => ended);
    expect((await waiting).outcome).toBe('ready');
  });

  test('the client goes away when it is told to, also from a stream that says nothing', async () => {
    await using double = await startArgoDouble();
    double.application();
    const argo = connect(double, () => BEGAN);
    const { application: found } = await argo.get({ name: 'shop' }, signal);
    const stop = new AbortController();
    const stream = argo
      .follow({ ...found, metadata: { ...found.metadata, name: 'other' } }, stop.signal)
      [Symbol.asyncIterator]();
    const next = stream.next();
    await play(double, () => double.streams > 0);
    stop.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
  });
});

/** Answers what it is given, and remembers how it was asked. */
function scripted(states: readonly Application[], { askedAt = BEGAN }: { askedAt?: number | undefined } = {}) {
  const asked: string[] = [];
  const next = (how: string): Application => {
    asked.push(how);
    const state = states[Math.min(asked.length, states.length) - 1];
    if (state === undefined) throw new Error('an empty script');
    return state;
  };
  const argo: ArgoCd = {
    name: 'Argo CD',
    get: async () => ({ application: next('get'), askedAt }),
    refresh: async (_, kind) => ({ application: next(kind), askedAt: undefined }),
    list: async () => [],
    follow: async function* () {
      for (const state of states) yield state;
    },
    window: async () => ({ state: 'open' }),
    hangingPods: async () => [],
    explain: async () => [{ resource: 'Pod shop/web-1', reason: 'CrashLoopBackOff', events: [], log: [] }],
    sync: async () => ({ kind: 'busy' }),
  };
  return { argo, asked };
}

describe('asking Argo CD to look at git', () => {
  const stale = application({ status: { reconciledAt: new Date(BEGAN - 60_000).toISOString(), operationState: null } });
  const fresh = application();
  const watch = (argo: ArgoCd, more: Partial<Expected>, refresh: 'normal' | 'none' = 'normal', clock = manualClock()) =>
    watchApplication(
      argo,
      { name: 'shop' },
      {
        expected: { ...expected, ...more },
        refresh,
        isDescendant: async () => 'no',
        clock,
      },
    );

  test('is not needed when the expected commit is compared already', async () => {
    const { argo, asked } = scripted([stale]);
    await watch(argo, { revision: NEW }).look(signal);
    expect(asked).toEqual(['get']);
  });

  test('is needed when another is, and when nobody says which', async () => {
    const older = scripted([
      application({ status: { sync: { status: 'Synced', revision: OLD }, operationState: null } }),
      fresh,
    ]);
    await watch(older.argo, { revision: NEW }).look(signal);
    expect(older.asked).toEqual(['get', 'normal']);
    const any = scripted([stale, fresh]);
    await watch(any.argo, { revision: undefined }).look(signal);
    expect(any.asked).toEqual(['get', 'normal']);
  });

  test('is left alone when told so', async () => {
    const { argo, asked } = scripted([stale]);
    await watch(argo, { revision: undefined }, 'none').look(signal);
    expect(asked).toEqual(['get']);
  });

  test('goes on with longer and longer pauses as long as nothing comes of it', async () => {
    const { argo, asked } = scripted([stale]);
    const clock = manualClock();
    const watched = watch(argo, { revision: undefined }, 'normal', clock);
    const times: number[] = [];
    for (let second = 0; second <= 80; second++) {
      const before = asked.filter((how) => how === 'normal').length;
      await watched.look(signal);
      if (asked.filter((how) => how === 'normal').length > before) times.push(second);
      await clock.advance(1_000);
    }
    expect(times).toEqual([0, 1, 3, 8, 18, 48, 78]);
  });

  test('waits for the second after an operation, in which a look is sure to have begun afterwards', async () => {
    const second = new Date(BEGAN + 6_000).toISOString();
    const ended = application({
      status: { reconciledAt: second, operationState: operationState({ finishedAt: second }) },
    });
    const { argo, asked } = scripted([ended], { askedAt: BEGAN + 6_000 });
    const clock = manualClock({ now: BEGAN + 6_400 });
    const watched = watch(argo, { revision: NEW }, 'normal', clock);
    await watched.look(signal);
    expect(asked).toEqual(['get']);
    const { assessment } = await watched.assess(ended, clock.now(), signal);
    expect(assessment).toMatchObject({ state: 'progressing', decidesAt: BEGAN + 7_400 });
    await clock.advance(1_000);
    await watched.look(signal);
    expect(asked).toEqual(['get', 'get', 'normal']);
  });

  test('does not wait after an operation that ended long before', async () => {
    const second = new Date(BEGAN - 90_000).toISOString();
    const ended = application({
      status: { reconciledAt: second, operationState: operationState({ finishedAt: second }) },
    });
    const { argo, asked } = scripted([ended, fresh]);
    await watch(argo, { revision: NEW }).look(signal);
    expect(asked).toEqual(['get', 'normal']);
  });
});

test('a stream that lags behind takes nothing back', async () => {
  const [older, newer] = ['5', '9'].map((resourceVersion) => application({ metadata: { resourceVersion } }));
  if (older === undefined || newer === undefined) throw new Error('two were made');
  const { argo } = scripted([newer]);
  const lagging: ArgoCd = {
    ...argo,
    follow: async function* () {
      yield older;
      yield newer;
    },
  };
  const watched = watchApplication(
    lagging,
    { name: 'shop' },
    { expected, refresh: 'none', isDescendant: async () => 'no', clock: manualClock() },
  );
  const seen: (string | undefined)[] = [];
  const found = await watched.look(signal);
  for await (const { metadata } of watched.follow?.(found, signal) ?? []) seen.push(metadata.resourceVersion);
  expect(seen).toEqual(['9']);
});

test('git is asked once about two commits, and again later when it could not tell', async () => {
  const clock = manualClock();
  const questions: string[] = [];
  const { argo } = scripted([application({ status: { sync: { status: 'Synced', revision: OLD } } })]);
  const watched = watchApplication(
    argo,
    { name: 'shop' },
    {
      expected,
      refresh: 'none',
      isDescendant: async (ancestor, descendant) => {
        questions.push(`${descendant.slice(0, 7)} contains ${ancestor.slice(0, 7)}?`);
        return questions.length === 1 ? 'unknown' : 'yes';
      },
      clock,
    },
  );
  const look = async () => (await watched.assess(await watched.look(signal), clock.now(), signal)).assessment.state;
  expect(await look()).toBe('blocked');
  expect(await look()).toBe('blocked');
  await clock.advance(30_000);
  expect(await look()).toBe('ready');
  expect(await look()).toBe('ready');
  expect(questions).toEqual(['abc1234 contains def5678?', 'abc1234 contains def5678?']);
});

describe('explaining', () => {
  const explain = async (found: Application) => {
    const { argo } = scripted([found]);
    const watched = watchApplication(
      argo,
      { name: 'shop' },
      { expected, refresh: 'none', isDescendant: async () => 'no', clock: manualClock() },
    );
    return (await watched.explain?.(found, signal))?.map(({ resource, reason }) => `${resource}: ${reason}`);
  };

  test('names what a sync could not apply, and what is broken in the cluster', async () => {
    const resources = [
      { kind: 'Deployment', namespace: 'shop', name: 'web', status: 'SyncFailed' as const, message: 'is invalid' },
      {
        kind: 'Job',
        namespace: 'shop',
        name: 'migrate',
        hookType: 'PreSync',
        hookPhase: 'Failed' as const,
        message: 'exit 1',
      },
    ];
    const state = operationState({ phase: 'Failed', syncResult: { revision: NEW, resources } });
    const found = application({ status: { health: { status: 'Degraded' }, operationState: state } });
    expect(await explain(found)).toEqual([
      'Deployment shop/web: SyncFailed: is invalid',
      'Job shop/migrate: PreSync hook Failed: exit 1',
      'Pod shop/web-1: CrashLoopBackOff',
    ]);
  });

  test('does not look for faults where all is healthy', async () => {
    expect(await explain(application({ spec: { syncPolicy: {} } }))).toEqual([]);
  });
});
