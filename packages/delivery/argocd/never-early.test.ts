/** Whatever the order in which a commit is noticed, compared, applied and rolled out: never ready early, always in the end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RemoteError } from '#errors';
import { createEngine, type Engine, fakeClock } from '#testing';
import { waitUntilReady } from '../wait.ts';
import { assessApplication } from './assess.ts';
import type { ArgoCd } from './client.ts';
import type { Descent, Lineage } from './commits.ts';
import { isApplication } from './json.ts';
import { expected as unspecified } from './test-application.ts';
import { watchApplication } from './watched.ts';

const FIRST = 'a'.repeat(40);
const shaOf = (index: number): string => (index + 1).toString(16).padStart(40, 'c');

const scenario = fc.record({
  timing: fc.record({
    notice: fc.integer({ min: 0, max: 2_500 }),
    compare: fc.integer({ min: 0, max: 4_000 }),
    start: fc.integer({ min: 0, max: 1_500 }),
    operate: fc.integer({ min: 0, max: 4_000 }),
    rollout: fc.integer({ min: 0, max: 6_000 }),
    see: fc.integer({ min: 0, max: 3_000 }),
  }),
  refreshWhileComparing: fc.constantFrom('dropped', 'queued'),
  /** Comparisons that others have asked for, before and while we wait. */
  others: fc.array(fc.integer({ min: 0, max: 15_000 }), { maxLength: 4 }),
  /** Milliseconds between pushes, and whether they change anything; the first is the expected one. */
  pushes: fc.array(fc.record({ after: fc.integer({ min: 0, max: 9_000 }), changes: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  /** From the push of the expected commit to the beginning of the wait. */
  waitAfter: fc.integer({ min: 0, max: 4_000 }),
  /** When somebody has all pods made anew, though nothing differs: Synced and Healthy stay from before for a moment. */
  restarts: fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 2 }),
  offset: fc.integer({ min: 0, max: 999 }),
  names: fc.constantFrom('the commit', 'no commit'),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function played({ timing, refreshWhileComparing, offset }: Scenario): Engine {
  const now = Date.UTC(2026, 0, 1) + offset;
  return createEngine({ timing, refreshWhileComparing, first: { sha: FIRST }, now });
}

/** Pushes come in the order of their numbers, so that a later one contains all before. */
function lineage({ ancestor, descendant }: Descent): Lineage {
  const [before, after] = [ancestor, descendant].map((sha) =>
    sha === FIRST ? 0 : Number.parseInt(sha.slice(-4), 16) % 16,
  );
  return before !== undefined && after !== undefined && before <= after ? 'yes' : 'no';
}

function applicationOf(engine: Engine) {
  const application: unknown = engine.application();
  if (!isApplication(application)) throw new Error('the engine made something that is no Application');
  return application;
}

const RESTART = { sync: { syncStrategy: { hook: { force: true } } } };

test('no state that an application passes through is taken for the expected one', () => {
  let readies = 0;
  fc.assert(
    fc.property(scenario, (given) => {
      const engine = played(given);
      const begin = given.pushes[0]?.after ?? 0;
      const schedule = [
        ...given.others.map((at) => ({ at, run: () => engine.refresh() })),
        ...given.restarts.map((at) => ({ at, run: () => engine.operate(RESTART) })),
        ...given.pushes.map(({ changes }, index) => ({
          at: given.pushes.slice(0, index + 1).reduce((sum, push) => sum + push.after, 0),
          run: () => engine.push({ sha: shaOf(index), changes }),
        })),
        // Two refreshes are enough to see every interleaving; how many a wait sends is another question.
        { at: begin + given.waitAfter, run: () => engine.refresh() },
        { at: begin + given.waitAfter + 7_000, run: () => engine.refresh() },
      ].sort((one, other) => one.at - other.at);

      let since: number | undefined;
      const waitAt = engine.now + begin + given.waitAfter;
      const expected = { ...unspecified, revision: given.names === 'the commit' ? shaOf(0) : undefined };
      const judge = (): void => {
        if (engine.now < waitAt) return;
        since ??= Math.floor(waitAt / 1_000) * 1_000;
        const seen = {
          application: applicationOf(engine),
          since,
          lineages: { get: lineage },
          passing: 'recent' as const,
          window: { state: 'open' as const },
          hanging: [],
        };
        const { state } = assessApplication(seen, expected);
        if (state !== 'ready') return;
        readies++;
        expect(engine.reallyRuns(shaOf(0))).toBe(true);
      };
      engine.onChange(judge);
      let past = 0;
      for (const { at, run } of schedule) {
        engine.advance(at - past);
        past = at;
        judge();
        run();
      }
      for (let second = 0; second < 40; second++) {
        engine.advance(1_000);
        judge();
      }
    }),
    { numRuns: 150 },
  );
  expect(readies).toBeGreaterThan(150);
});

/** Argo CD without a wire: each question finds the engine where the clock is. */
function directly(engine: Engine, clock: { now(): number }, skew: number): ArgoCd {
  const catchUp = (): void => engine.advance(Math.max(0, clock.now() + skew - engine.now));
  const sighting = (askedAt: number | undefined) => ({ application: applicationOf(engine), askedAt });
  const refused = (): never => {
    throw new RemoteError('not asked in this test');
  };
  return {
    name: 'Argo CD',
    get: async () => {
      catchUp();
      return sighting(Math.floor(engine.now / 1_000) * 1_000);
    },
    refresh: async () => {
      catchUp();
      engine.refresh();
      for (let step = 0; step < 50 && engine.isRefreshing; step++) engine.advance(100);
      return sighting(undefined);
    },
    list: refused,
    follow: refused,
    window: async () => ({ state: 'open' }),
    hangingPods: async () => [],
    explain: async () => [],
    sync: refused,
  };
}

test('a wait that begins after the push ends with the commit, never before, whatever the clocks say', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, fc.integer({ min: -30_000, max: 30_000 }), async (given, skew) => {
      const engine = played(given);
      const clock = fakeClock({ now: engine.now - skew });
      for (const [index, { changes }] of given.pushes.slice(0, 1).entries())
        engine.push({ sha: shaOf(index), changes });
      engine.advance(given.waitAfter);
      const watched = watchApplication(
        directly(engine, clock, skew),
        { name: 'shop' },
        {
          expected: { ...unspecified, revision: given.names === 'the commit' ? shaOf(0) : undefined },
          refresh: 'normal',
          isDescendant: async (ancestor, descendant) => lineage({ ancestor, descendant }),
          clock,
        },
      );
      const { follow: _, ...looking } = watched;
      const settings = { timeout: 300_000, gracePeriod: 60_000, stableFor: 0, failFast: 'on' as const };
      const ports = { clock, signal: new AbortController().signal, onChange: () => {}, onSilence: () => {} };
      const { outcome } = await waitUntilReady([looking], settings, ports);
      expect(outcome).toBe('ready');
      expect(engine.reallyRuns(shaOf(0))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
