/**
 * One fault at one boundary of a flow, then the same run again: the end is the one of a run in which
 * nothing went wrong. With GITOPS_CRASH_ALL=1 at every boundary of every flow (some minutes); without
 * it where the shortest flow changes something: `interrupted.test.ts` goes through the others.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault, RequestRecord } from '#testing';
import { type Checkout, checkOut } from '../dist/checkout.ts';
import { isWrite, labelOf } from './boundary.ts';
import { endState } from './end-state.ts';
import { byHotfix } from './hotfix-scenario.ts';
import { begin, type Chapter, live, runThrough } from './life.ts';
import {
  byBump,
  byCommit,
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
import { createWorld, type World } from './world.ts';

type Accident = { name: string; kind: 'fault'; fault: Fault } | { name: string; kind: 'kill' };

const cutOff: Accident = { name: 'cut off', kind: 'fault', fault: { kind: 'reset', when: 'before' } };
const accidents: readonly Accident[] = [
  { name: 'refused with 500', kind: 'fault', fault: { kind: 'status', when: 'before', status: 500 } },
  { name: 'answer lost', kind: 'fault', fault: { kind: 'reset', when: 'after' } },
  { name: 'killed', kind: 'kill' },
  ...(everything ? [cutOff] : []),
];

interface Boundary {
  title: string;
  scenario: Scenario;
  /** The stages that go well. */
  before: readonly Stage[];
  /** The stage of the accident, as it goes when nothing goes wrong. */
  last: Chapter;
  /** The request of it that the accident happens to, counting from 0. */
  index: number;
  accident: Accident;
}

async function boundariesOf(scenario: Scenario): Promise<Boundary[]> {
  const calm = await live(scenario, runThrough);
  return calm.flatMap((last, chapter) =>
    last.requests.flatMap((request, index) => {
      if (!everything && !isWrite(request)) return [];
      const place = `${scenario.name}, ${last.stage.name} ${index + 1}/${last.requests.length} ${labelOf(request)}`;
      return accidents.map((accident) => ({
        title: `${place}: ${accident.name}`,
        ...{ scenario, before: scenario.stages.slice(0, chapter), last, index, accident },
      }));
    }),
  );
}

const scenarios = everything
  ? [byCommit, byBump, byPullRequest, byMove, bySettledMerge, bySignedPullRequest, byRelease, byRollback, byHotfix]
  : [byCommit];
const boundaries = await Promise.all(scenarios.map(boundariesOf));

let checkout: Checkout;
beforeAll(async () => {
  checkout = await checkOut();
});
afterAll(() => checkout[Symbol.asyncDispose]());

/** Runs the last stage, with the accident at its request. */
async function haveAccident(world: World, { last, index, accident }: Boundary): Promise<void> {
  const hit: string[] = [];
  const isHit = (request: RequestRecord, { length }: readonly RequestRecord[]): boolean => {
    if (length === index) hit.push(labelOf(request));
    return length === index;
  };
  if (accident.kind === 'kill') await world.kill(last.stage, checkout.path, isHit);
  else await world.run(last.stage, (...asked) => (isHit(...asked) ? accident.fault : undefined));
  // The flow is the same up to there, or this test would be of something else.
  expect(hit, 'the run asked something else; is dist what the sources give? Try npm run build').toEqual(
    last.requests.slice(index, index + 1).map(labelOf),
  );
}

describe.concurrent('an accident, and the same run again, end as if nothing had happened', { timeout: 60_000 }, () => {
  for (const boundary of boundaries.flat()) {
    it(boundary.title, async ({ expect }) => {
      const { scenario, before, last } = boundary;
      await using world = await createWorld(scenario);
      for (const stage of before) {
        await runThrough(world, await begin(world, stage));
      }
      await begin(world, last.stage);
      await haveAccident(world, boundary);
      await runThrough(world, last.stage);
      expect(await endState(world.repository)).toEqual(last.end);
    });
  }
});
