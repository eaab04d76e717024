import { describe, expect, test } from 'vitest';
import { RemoteError } from '#errors';
import { fakeClock, manualClock } from '#testing';
import type { Assessment } from './readiness.ts';
import { listening, progressing, ready, scripted, settings } from './tests/scripted.ts';
import { type Watched, waitUntilReady } from './wait.ts';

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
