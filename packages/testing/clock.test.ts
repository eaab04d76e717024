import { describe, expect, it } from 'vitest';
import { fakeClock } from './clock.ts';

describe('fake clock', () => {
  it('moves by what is slept, at once', async () => {
    const clock = fakeClock({ now: 1000 });
    await clock.sleep(60_000);
    clock.advance(5);
    expect(clock.now()).toBe(61_005);
    expect(clock.slept).toEqual([60_000]);
  });

  it('repeats its randomness for a seed', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, fakeClock({ seed }).random);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('does not sleep once aborted', async () => {
    const clock = fakeClock({ now: 0 });
    await expect(clock.sleep(10, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled');
    expect(clock.now()).toBe(0);
  });
});
