import { expect, test } from 'vitest';
import { RemoteError } from '#errors';
import { testJob } from '#testing';
import { assertPatience } from './patience.ts';
import { patiently } from './patiently.ts';

const restarting = new RemoteError('answered 503', { status: 503, retryable: true });

test('a server that restarts is asked again', async () => {
  await using job = await testJob();
  let left = 3;
  const ask = async () => {
    left -= 1;
    if (left > 0) throw restarting;
    return 'shop';
  };
  expect(await patiently(ask, job)).toBe('shop');
  expect(job.lines).toEqual(Array(2).fill('info: no answer, trying again: answered 503'));
});

test.each([restarting, new RemoteError('answered 403', { status: 403 }), new Error('a bug')])('%s', async (error) => {
  await using job = await testJob();
  const start = job.clock.now();
  await expect(patiently(() => Promise.reject(error), job)).rejects.toBe(error);
  const waited = job.clock.now() - start;
  expect(waited).toBe(error === restarting ? 35_000 : 0);
});

test('a stillness that is longer than the wait is refused', () => {
  expect(() => assertPatience({ timeout: 60_000, stableFor: 60_000 })).not.toThrow();
  expect(() => assertPatience({ timeout: 60_000, stableFor: 61_000 })).toThrow(
    'input stable-for: 1m1s is longer than the timeout of 1m: it could never be met',
  );
});
