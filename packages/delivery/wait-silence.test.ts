import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RemoteError } from '#errors';
import { fakeClock } from '#testing';
import type { Assessment } from './readiness.ts';
import { failed, listening, progressing, ready, scripted, settings, silent } from './tests/scripted.ts';
import { type Watched, waitUntilReady } from './wait.ts';

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
