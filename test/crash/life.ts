/** A scenario from its first stage to its last, and where each of them ends. */
import type { RequestRecord } from '#testing';
import { type EndState, endState } from './end-state.ts';
import type { Scenario, Stage } from './scenarios.ts';
import { createWorld, type World } from './world.ts';

export interface Chapter {
  stage: Stage;
  /** What the last run of the stage asked. */
  requests: readonly RequestRecord[];
  end: EndState;
}

/** Runs every stage with `run`. */
export async function live(scenario: Scenario, run: (world: World, stage: Stage) => Promise<void>): Promise<Chapter[]> {
  await using world = await createWorld(scenario);
  const chapters: Chapter[] = [];
  for (const stage of scenario.stages) {
    const begun = await begin(world, stage);
    await run(world, begun);
    chapters.push({ stage: begun, requests: world.lastRequests(), end: await endState(world.repository) });
  }
  return chapters;
}

/** Does what people did before the stage; it is run with the inputs that come of that. */
export async function begin(world: World, stage: Stage): Promise<Stage> {
  const inputs = await stage.meanwhile?.(world.repository);
  return inputs === undefined ? stage : { ...stage, inputs: { ...stage.inputs, ...inputs } };
}

/** A run in which nothing goes wrong. */
export async function runThrough(world: World, stage: Stage): Promise<void> {
  const error = await world.run(stage);
  if (error !== undefined) throw error;
}

export function endsOf(chapters: readonly Chapter[]): EndState[] {
  return chapters.map(({ end }) => end);
}
