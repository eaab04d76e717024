import { describe, expect, test } from 'vitest';
import { fakeClock, manualClock } from '#testing';
import type { Assessment } from './readiness.ts';
import { degraded, failed, listening, progressing, ready, scripted, settings } from './tests/scripted.ts';
import { waitUntilReady } from './wait.ts';

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
