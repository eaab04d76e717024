import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function settledAfter(sleep: Promise<void>, milliseconds: number): Promise<boolean> {
  let settled = false;
  void sleep.then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return settled;
}

test('sleeps as long as asked', async () => {
  const sleep = systemClock.sleep(1000);
  expect(await settledAfter(sleep, 999)).toBe(false);
  expect(await settledAfter(sleep, 1)).toBe(true);
});

test('sleeps longer than one timer can run', async () => {
  const thirtyDays = 30 * 24 * 3600 * 1000;
  const sleep = systemClock.sleep(thirtyDays);
  expect(await settledAfter(sleep, thirtyDays - 1)).toBe(false);
  expect(await settledAfter(sleep, 1)).toBe(true);
});

test('wakes with the reason of the signal, before or during the sleep, and leaves no timer', async () => {
  const controller = new AbortController();
  const sleeping = expect(systemClock.sleep(1000, controller.signal)).rejects.toBe('enough');
  controller.abort('enough');
  await sleeping;
  await expect(systemClock.sleep(1000, controller.signal)).rejects.toBe('enough');
  expect(vi.getTimerCount()).toBe(0);
});
