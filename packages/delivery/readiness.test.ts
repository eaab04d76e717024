import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, advance, decide, type Patience, type Readiness, type Standing } from './readiness.ts';

const patience: Patience = { gracePeriod: 30, stableFor: 10 };
const ready: Assessment = { state: 'ready', reason: 'all is well' };
const progressing: Assessment = { state: 'progressing', reason: 'not yet' };
const degraded: Assessment = { state: 'failed', reason: 'Degraded', patience: 'grace' };
const broken: Assessment = { state: 'failed', reason: 'the sync failed', patience: 'none', hint: 'look at it' };
const manual: Assessment = { state: 'blocked', reason: 'auto-sync is off', patience: 'none' };

/** What is decided at each look of `[time, assessment]`. */
function decisions(looks: readonly (readonly [number, Assessment])[], deadline = 1_000): Readiness['state'][] {
  let standing: Standing | undefined;
  return looks.map(([at, assessment]) => {
    standing = advance(standing, assessment, at);
    return decide(standing, patience, at, deadline).state;
  });
}

describe('patience', () => {
  test('ready counts once it has lasted, and starts anew after an interruption', () => {
    expect(
      decisions([
        [0, ready],
        [9, ready],
        [10, progressing],
        [11, ready],
        [20, ready],
        [21, ready],
      ]),
    ).toEqual(['progressing', 'progressing', 'progressing', 'progressing', 'progressing', 'ready']);
  });

  test('what may pass fails once it has lasted the grace period, whatever its words', () => {
    expect(
      decisions([
        [0, degraded],
        [20, { ...degraded, reason: 'Degraded: other words' }],
        [30, degraded],
      ]),
    ).toEqual(['progressing', 'progressing', 'failed']);
  });

  test('what passed is forgotten', () => {
    expect(
      decisions([
        [0, degraded],
        [29, progressing],
        [30, degraded],
        [59, degraded],
        [60, degraded],
      ]),
    ).toEqual(['progressing', 'progressing', 'progressing', 'progressing', 'failed']);
  });

  test('what no time will mend is said at once', () => {
    expect(decisions([[0, broken]])).toEqual(['failed']);
    expect(decisions([[0, manual]])).toEqual(['blocked']);
  });

  test('a window that opens before the deadline is waited for, one that opens later blocks', () => {
    expect(decisions([[0, { ...manual, opensAt: 500 }]], 1_000)).toEqual(['progressing']);
    expect(decisions([[0, { ...manual, opensAt: 2_000 }]], 1_000)).toEqual(['blocked']);
  });

  test('a window that should be open for a minute and is not, blocks', () => {
    const closed: Assessment = { ...manual, opensAt: 500 };
    expect(
      decisions(
        [
          [0, closed],
          [30_000, closed],
          [60_500, closed],
        ],
        100_000,
      ),
    ).toEqual(['progressing', 'progressing', 'blocked']);
  });

  test('the hint comes along', () => {
    expect(decide({ assessment: broken, since: 0 }, patience, 0, 1_000)).toEqual({
      state: 'failed',
      reason: 'the sync failed',
      hint: 'look at it',
    });
  });
});

test('never ready or failed before it lasted without interruption, whatever the order of looks', () => {
  const look = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(ready, progressing, degraded));
  fc.assert(
    fc.property(fc.array(look, { maxLength: 60 }), (steps) => {
      let standing: Standing | undefined;
      let now = 0;
      let unbroken = { state: '', since: 0 };
      for (const [pause, assessment] of steps) {
        now += pause;
        if (assessment.state !== unbroken.state) unbroken = { state: assessment.state, since: now };
        standing = advance(standing, assessment, now);
        const { state } = decide(standing, patience, now, Number.MAX_SAFE_INTEGER);
        const lasted = now - unbroken.since;
        const due =
          assessment.state === 'ready'
            ? lasted >= patience.stableFor
            : lasted >= patience.gracePeriod && assessment === degraded;
        expect(state).toBe(due ? assessment.state : 'progressing');
      }
    }),
  );
});
