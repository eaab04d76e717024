/**
 * Every run is cut off after the first thing that it changed, and somebody runs it again: each state
 * between two changes is one that a run finds. `every-boundary.test.ts` has the faults one by one.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checkout, checkOut } from '../dist/checkout.ts';
import { hasWritten, isWrite } from './boundary.ts';
import { byHotfix } from './hotfix-scenario.ts';
import { endsOf, live, runThrough } from './life.ts';
import {
  byBump,
  byMove,
  byPullRequest,
  byRelease,
  byRollback,
  bySettledMerge,
  bySignedPullRequest,
  everything,
  type Scenario,
  type Stage,
} from './scenarios.ts';
import type { Weather, World } from './world.ts';

const MOST_RUNS = 12;

let checkout: Checkout;
beforeAll(async () => {
  checkout = await checkOut();
});
afterAll(() => checkout[Symbol.asyncDispose]());

const expired = { kind: 'status', when: 'before', status: 401, message: 'Bad credentials' } as const;

/** The token ends with the last change that is allowed, and the next run has a new one. */
async function runWithShortTokens(world: World, stage: Stage, { allowance = () => 1 }: Scenario): Promise<void> {
  for (let run = 1; run <= MOST_RUNS; run += 1) {
    const cutOff: Weather = (_, earlier) => (earlier.filter(hasWritten).length >= allowance(run) ? expired : undefined);
    const error = await world.run(stage, cutOff);
    if (error === undefined) return;
    expect(error.status).toBe(401);
  }
  expect.unreachable(`${stage.name} does not come to an end`);
}

/** Killed first before it changes anything, and then each time at the request after the first change. */
async function runKilled(world: World, stage: Stage): Promise<void> {
  expect(await world.kill(stage, checkout.path, isWrite)).toBe('killed');
  for (let run = 1; run <= MOST_RUNS; run += 1) {
    const outcome = await world.kill(stage, checkout.path, (_, earlier) => earlier.some(hasWritten));
    if (outcome === 'finished') return;
  }
  expect.unreachable(`${stage.name} does not come to an end`);
}

const [create] = byPullRequest.stages;
const signedOnce = { ...bySignedPullRequest, stages: bySignedPullRequest.stages.slice(0, 1) };
const others = [
  byMove,
  bySettledMerge,
  byRelease,
  byRollback,
  byHotfix,
  ...(everything ? [bySignedPullRequest, byBump] : [signedOnce]),
];
const calm = live(byPullRequest, runThrough).then(endsOf);

describe.concurrent('runs that are cut off after each change come to the end of one that is not', {
  timeout: 60_000,
}, () => {
  it('killed while they open a pull request', async ({ expect }) => {
    const killed = await live({ ...byPullRequest, stages: byPullRequest.stages.slice(0, 1) }, runKilled);
    expect(endsOf(killed)).toEqual((await calm).slice(0, 1));
  });

  it('without a token while they update and close it', async ({ expect }) => {
    const interrupted = await live(byPullRequest, (world, stage) =>
      stage === create ? runThrough(world, stage) : runWithShortTokens(world, stage, byPullRequest),
    );
    expect(endsOf(interrupted)).toEqual(await calm);
  });

  it.each(others)('without a token: $name', async (scenario) => {
    const interrupted = live(scenario, (world, stage) => runWithShortTokens(world, stage, scenario));
    expect(endsOf(await interrupted)).toEqual(endsOf(await live(scenario, runThrough)));
  });
});
