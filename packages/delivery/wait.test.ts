import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RemoteError } from '#errors';
import { fakeClock, manualClock } from '#testing';
import type { Assessment } from './readiness.ts';
import { type Change, type WaitSettings, type Watched, waitUntilReady } from './wait.ts';

const settings: WaitSettings = { timeout: 60_000, gracePeriod: 10_000, stableFor: 0, failFast: 'on' };
const ready: Assessment = { state: 'ready', reason: 'runs' };
const progressing: Assessment = { state: 'progressing', reason: 'starts' };
const degraded: Assessment = { state: 'failed', reason: 'Degraded', patience: 'grace' };
const failed: Assessment = { state: 'failed', reason: 'crashed', patience: 'none' };
const silent = () => new RemoteError('connection refused', { retryable: true });

type Seen = Assessment | RemoteError;

interface Scripted extends Watched<Assessment> {
  readonly looks: number[];
}

/** Says what `script` holds, one entry a look, the last one for ever. */
function scripted(name: string, script: readonly Seen[], clock: { now(): number }): Scripted {
  const looks: number[] = [];
  const start = clock.now();
  return {
    name,
    looks,
    async look() {
      const seen = script[Math.min(looks.length, script.length - 1)];
      looks.push(clock.now() - start);
      if (seen === undefined || seen instanceof RemoteError) throw seen ?? silent();
      return seen;
    },
    assess: (assessment) => ({ assessment, facets: { Health: assessment.reason } }),
    explain: async () => [{ resource: `Pod of ${name}`, reason: 'ImagePullBackOff', events: [], log: [] }],
  };
}

function listening(clock: { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> }) {
  const changes: Change[] = [];
  const silences: string[] = [];
  const controller = new AbortController();
  const ports = {
    clock,
    signal: controller.signal,
    onChange: (change: Change) => changes.push(change),
    onSilence: (_: string, error: Error) => silences.push(error.message),
  };
  return { changes, silences, controller, ports };
}

describe('looking', () => {
  test('what is ready already is ready after one look', async () => {
    const clock = fakeClock();
    const one = scripted('shop', [ready], clock);
    const result = await waitUntilReady([one], settings, listening(clock).ports);
    expect(result).toMatchObject({ outcome: 'ready', startedAt: result.endedAt });
    expect(one.looks).toEqual([0]);
  });

  test('a change is told once, and what does not change is not', async () => {
    const clock = fakeClock();
    const { ports, changes } = listening(clock);
    const result = await waitUntilReady([scripted('shop', [progressing, progressing, ready], clock)], settings, ports);
    expect(result.outcome).toBe('ready');
    expect(changes.map(({ readiness }) => readiness.state)).toEqual(['progressing', 'ready']);
    expect(result.endedAt - result.startedAt).toBe(4_000);
  });

  test('says something once a minute though nothing changes', async () => {
    const clock = fakeClock();
    const { ports, changes } = listening(clock);
    await waitUntilReady([scripted('shop', [progressing], clock)], { ...settings, timeout: 185_000 }, ports);
    expect(changes).toHaveLength(4);
  });

  test('ends at the timeout with a last look, and with what hangs', async () => {
    const clock = fakeClock();
    const one = scripted('shop', [progressing], clock);
    const result = await waitUntilReady([one], { ...settings, timeout: 5_000 }, listening(clock).ports);
    expect(result).toMatchObject({
      outcome: 'timeout',
      arrivals: [{ readiness: progressing, troubles: [{ resource: 'Pod of shop' }] }],
    });
    expect(one.looks).toEqual([0, 2_000, 4_000, 5_000]);
  });

  test('a look happens when patience ends, not at the next poll', async () => {
    const clock = fakeClock();
    const one = scripted('shop', [ready], clock);
    const result = await waitUntilReady([one], { ...settings, stableFor: 3_000 }, listening(clock).ports);
    expect(result.outcome).toBe('ready');
    expect(one.looks).toEqual([0, 2_000, 3_000]);
  });
});

describe('several', () => {
  test('all must be ready', async () => {
    const clock = fakeClock();
    const watched = [scripted('shop', [ready], clock), scripted('cart', [progressing, ready], clock)];
    const result = await waitUntilReady(watched, settings, listening(clock).ports);
    expect(result.arrivals.map(({ name, readiness }) => [name, readiness.state])).toEqual([
      ['shop', 'ready'],
      ['cart', 'ready'],
    ]);
  });

  test('one that failed ends the wait for the others, and is the only one explained', async () => {
    const clock = fakeClock();
    const watched = [scripted('shop', [progressing, failed], clock), scripted('cart', [progressing], clock)];
    const result = await waitUntilReady(watched, settings, listening(clock).ports);
    expect(result).toMatchObject({
      outcome: 'failed',
      arrivals: [
        { readiness: { state: 'failed' }, troubles: [{ reason: 'ImagePullBackOff' }] },
        { readiness: { state: 'progressing' }, troubles: [] },
      ],
    });
    expect(result.endedAt - result.startedAt).toBeLessThan(10_000);
  });

  test('without fail-fast a failure may still be mended', async () => {
    const clock = fakeClock();
    const one = scripted('shop', [failed, failed, ready], clock);
    const result = await waitUntilReady([one], { ...settings, failFast: 'off' }, listening(clock).ports);
    expect(result.outcome).toBe('ready');
  });

  test('without fail-fast a failure that stays is a failure, not a timeout', async () => {
    const clock = fakeClock();
    const one = scripted('shop', [degraded], clock);
    const result = await waitUntilReady([one], { ...settings, failFast: 'off' }, listening(clock).ports);
    expect(result.outcome).toBe('failed');
    expect(result.endedAt - result.startedAt).toBe(60_000);
  });
});

describe('an engine that does not answer', () => {
  test('is waited for when it has answered before', async () => {
    const clock = fakeClock();
    const { ports, silences } = listening(clock);
    const script = [progressing, ...Array.from({ length: 8 }, silent), ready];
    const result = await waitUntilReady([scripted('shop', script, clock)], settings, ports);
    expect(result.outcome).toBe('ready');
    expect(silences).toHaveLength(8);
  });

  test('is an error when it never did', async () => {
    const clock = fakeClock();
    const start = clock.now();
    await expect(
      waitUntilReady([scripted('shop', [silent()], clock)], settings, listening(clock).ports),
    ).rejects.toThrow('connection refused');
    expect(clock.now() - start).toBeGreaterThanOrEqual(30_000);
    expect(clock.now() - start).toBeLessThan(45_000);
  });

  test('is told at the timeout, with what was seen before', async () => {
    const clock = fakeClock();
    const result = await waitUntilReady(
      [scripted('shop', [progressing, silent()], clock)],
      settings,
      listening(clock).ports,
    );
    expect(result.outcome).toBe('timeout');
    expect(result.arrivals[0]?.readiness.reason).toBe(
      'starts; and then there was no answer any more: connection refused',
    );
  });

  const forbidden = new RemoteError('answered 403', { status: 403 });

  test('but refuses, ends the wait at once', async () => {
    const clock = fakeClock();
    const one = scripted('shop', [forbidden], clock);
    await expect(waitUntilReady([one], settings, listening(clock).ports)).rejects.toBe(forbidden);
    expect(one.looks).toEqual([0]);
  });

  test('let us in before, and refuses, may be starting', async () => {
    const clock = fakeClock();
    const script = [progressing, ...Array.from({ length: 6 }, silent), forbidden, forbidden, ready];
    const result = await waitUntilReady(
      [scripted('shop', script, clock)],
      { ...settings, timeout: 300_000 },
      listening(clock).ports,
    );
    expect(result.outcome).toBe('ready');
  });

  test('and refuses for good, ends the wait', async () => {
    const clock = fakeClock();
    const start = clock.now();
    const watched = [scripted('shop', [progressing, forbidden], clock)];
    await expect(waitUntilReady(watched, settings, listening(clock).ports)).rejects.toBe(forbidden);
    expect(clock.now() - start).toBeGreaterThanOrEqual(30_000);
    expect(clock.now() - start).toBeLessThan(45_000);
  });

  test('and is no other refusal, ends it at once', async () => {
    const clock = fakeClock();
    const gone = new RemoteError('knows no kind Rollout', { status: 404 });
    const one = scripted('shop', [progressing, gone], clock);
    await expect(waitUntilReady([one], settings, listening(clock).ports)).rejects.toBe(gone);
    expect(one.looks).toEqual([0, 2_000]);
  });

  test('to a question that a judgement needs, is asked again at the next look', async () => {
    const clock = fakeClock();
    let asked = 0;
    const one: Watched<Assessment> = {
      ...scripted('shop', [ready], clock),
      assess: async (assessment) => {
        asked++;
        if (asked === 1) throw silent();
        return { assessment, facets: {} };
      },
    };
    expect((await waitUntilReady([one], settings, listening(clock).ports)).outcome).toBe('ready');
    expect(asked).toBe(2);
  });
});

describe('streaming', () => {
  /** A stream that a test feeds; `break` ends it. */
  function pushed() {
    const waiting: ((next: IteratorResult<Assessment>) => void)[] = [];
    const opened: number[] = [];
    const follow = (): AsyncIterable<Assessment> => {
      opened.push(1);
      return { [Symbol.asyncIterator]: () => ({ next: () => new Promise((resolve) => waiting.push(resolve)) }) };
    };
    return {
      opened,
      follow,
      push: (value: Assessment) => waiting.shift()?.({ done: false, value }),
      break: () => waiting.shift()?.({ done: true, value: undefined }),
    };
  }

  test('ends the moment readiness streams in, without another look', async () => {
    const clock = manualClock();
    const stream = pushed();
    const one = { ...scripted('shop', [progressing], clock), follow: stream.follow };
    const waiting = waitUntilReady([one], settings, listening(clock).ports);
    await clock.advance(1_500);
    stream.push(ready);
    const result = await waiting;
    expect(result).toMatchObject({ outcome: 'ready' });
    expect(result.endedAt - result.startedAt).toBe(1_500);
    expect(one.looks).toEqual([0]);
  });

  test('that falls silent is not trusted for ever', async () => {
    const clock = manualClock();
    const stream = pushed();
    const one = { ...scripted('shop', [progressing, ready], clock), follow: stream.follow };
    const waiting = waitUntilReady([one], settings, listening(clock).ports);
    await clock.advance(20_000);
    expect((await waiting).outcome).toBe('ready');
    expect(one.looks).toEqual([0, 20_000]);
  });

  test('that breaks is looked after at once and taken up again, though not in a storm', async () => {
    const clock = manualClock();
    const stream = pushed();
    const one = { ...scripted('shop', [progressing], clock), follow: stream.follow };
    const { ports, controller } = listening(clock);
    const waiting = waitUntilReady([one], settings, ports);
    await clock.advance(1_000);
    stream.break();
    await clock.advance(3_000);
    expect(one.looks).toEqual([0, 1_000, 3_000]);
    expect(stream.opened).toHaveLength(1);
    await clock.advance(3_000);
    expect(stream.opened).toHaveLength(2);
    controller.abort(new Error('stop'));
    await expect(waiting).rejects.toThrow('stop');
  });

  test('that is refused leaves looking', async () => {
    const clock = fakeClock();
    const one: Watched<Assessment> = {
      ...scripted('shop', [progressing, progressing, ready], clock),
      follow: () => ({
        [Symbol.asyncIterator]: () => ({
          next: () => Promise.reject(new RemoteError('may not watch', { status: 403 })),
        }),
      }),
    };
    expect((await waitUntilReady([one], settings, listening(clock).ports)).outcome).toBe('ready');
  });
});

describe('a question that hangs', () => {
  const hanging = (signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  beforeEach(() => {
    // The deadline of a request is real time; here it has come at once.
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      limits.push(milliseconds);
      const controller = new AbortController();
      setImmediate(() => controller.abort(new DOMException('timed out', 'TimeoutError')));
      return controller.signal;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    limits.length = 0;
  });
  const limits: number[] = [];

  test('until the deadline, is the last one', async () => {
    const clock = fakeClock();
    const one: Watched<Assessment> = {
      ...scripted('shop', [progressing], clock),
      look: async (signal) => {
        clock.advance(60_000);
        return hanging(signal);
      },
    };
    await expect(waitUntilReady([one], settings, listening(clock).ports)).rejects.toThrow(
      'shop: no answer until the timeout',
    );
    expect(limits).toEqual([60_000]);
  });

  test('while judging, does not outlast the deadline', async () => {
    const clock = fakeClock();
    const one: Watched<Assessment> = {
      ...scripted('shop', [ready], clock),
      assess: (_, __, signal) => hanging(signal),
    };
    await expect(waitUntilReady([one], { ...settings, timeout: 4_000 }, listening(clock).ports)).rejects.toThrow(
      'shop: no answer until the timeout',
    );
    expect(Math.max(...limits)).toBe(5_000);
  });

  test('while explaining, leaves it unexplained', async () => {
    const clock = fakeClock();
    const one: Watched<Assessment> = { ...scripted('shop', [failed], clock), explain: (_, signal) => hanging(signal) };
    const result = await waitUntilReady([one], settings, listening(clock).ports);
    expect(result).toMatchObject({ outcome: 'failed', arrivals: [{ readiness: { reason: 'crashed' }, troubles: [] }] });
    expect(limits.at(-1)).toBe(10_000);
  });

  test('is not asked for causes after silence', async () => {
    const clock = fakeClock();
    const result = await waitUntilReady(
      [scripted('shop', [progressing, silent()], clock)],
      settings,
      listening(clock).ports,
    );
    expect(result).toMatchObject({ outcome: 'timeout', arrivals: [{ troubles: [] }] });
  });
});

test('what opens late is not asked about in a storm', async () => {
  const clock = fakeClock();
  const opensAt = clock.now() + 10_000;
  const closed: Assessment = { state: 'blocked', reason: 'paused', patience: 'none', opensAt };
  const one = scripted('shop', [closed], clock);
  const result = await waitUntilReady([one], { ...settings, timeout: 300_000 }, listening(clock).ports);
  expect(result.outcome).toBe('blocked');
  expect(result.endedAt - opensAt).toBe(60_000);
  expect(one.looks.length).toBeLessThan(45);
});

test('an interruption ends it at once, whatever it waits for', async () => {
  const clock = manualClock();
  const { ports, controller } = listening(clock);
  const waiting = waitUntilReady([scripted('shop', [progressing], clock)], settings, ports);
  await clock.advance(100);
  controller.abort(new Error('interrupted by SIGINT'));
  await expect(waiting).rejects.toThrow('interrupted by SIGINT');
});
