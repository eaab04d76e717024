/** A fresh repository on a GitHub of its own, in which a scenario is run in bad weather. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { RemoteError } from '#errors';
import { FailedStep } from '#kit';
import {
  type DoubleRepository,
  type Fault,
  type GitHubDouble,
  type RequestRecord,
  runAction,
  startGitHub,
  testJob,
} from '#testing';
import { githubContext } from '../dist/setup.ts';
import { type RunningStep, startStep } from '../dist/step.ts';
import type { Scenario, Stage } from './scenarios.ts';

/** Answers what is to go wrong with a request of the running stage; `earlier` are those before it. */
export type Weather = (
  request: RequestRecord,
  earlier: readonly RequestRecord[],
) => Fault | undefined | Promise<Fault | undefined>;

export const fair: Weather = () => undefined;

export interface World extends AsyncDisposable {
  readonly repository: DoubleRepository;
  /** Runs the stage in this process; what stopped it, or undefined when it came to its end. */
  run(stage: Stage, weather?: Weather): Promise<RemoteError | undefined>;
  /** Runs the stage's committed bundle from `checkout`, and kills it at the first request that `isEnd`. */
  kill(stage: Stage, checkout: string, isEnd: Ending): Promise<'killed' | 'finished'>;
  /** The requests of the last run. */
  lastRequests(): readonly RequestRecord[];
}

export type Ending = (request: RequestRecord, earlier: readonly RequestRecord[]) => boolean;

export async function createWorld({ files, settings }: Scenario): Promise<World> {
  const github = await startGitHub();
  const repository = await github.createRepository('acme/config', { ...files }, settings);
  let weather: Weather = fair;
  let first = 0;
  github.onRequest((request) => weather(request, github.requests.slice(first, request.index - 1)));
  const begin = (next: Weather) => {
    first = github.requestCount;
    weather = next;
  };
  return {
    repository,
    run: async (stage, next = fair) => {
      begin(next);
      return runHere(stage, github, repository);
    },
    kill: async (stage, checkout, isEnd) => {
      const killer = killAt(isEnd);
      begin(killer.weather);
      const step = await startBundle(stage, checkout, github, repository);
      killer.aim(step);
      return killer.outcome(step);
    },
    lastRequests: () => github.requests.slice(first),
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

async function runHere(
  { action, inputs }: Stage,
  github: GitHubDouble,
  { name }: DoubleRepository,
): Promise<RemoteError | undefined> {
  const { serverUrl, apiUrl, graphqlUrl, token } = github;
  // The same run as that of the bundle: what is killed there is run again here.
  const { actor, run_id } = githubContext(github, name);
  const runUrl = `${serverUrl}/${name}/actions/runs/${run_id}`;
  await using job = await testJob({ runner: { serverUrl, apiUrl, graphqlUrl, actor, runUrl } });
  const error = await runAction(action, { repository: name, token, ...inputs }, job).then(() => undefined, remoteOnly);
  const left = await readdir(job.runner.temp);
  if (left.length > 0) throw new Error(`${action.spec.name} left ${left.join(', ')} behind`);
  return error;
}

/** Whatever else is thrown is a bug, and fails the test. */
function remoteOnly(error: unknown): RemoteError {
  const cause = error instanceof FailedStep ? error.cause : error;
  if (cause instanceof RemoteError) return cause;
  throw error;
}

function startBundle(
  { action, inputs }: Stage,
  checkout: string,
  github: GitHubDouble,
  { name }: DoubleRepository,
): Promise<RunningStep> {
  return startStep({ action: join(checkout, action.spec.name), inputs, github: githubContext(github, name) });
}

interface Killer {
  weather: Weather;
  aim(step: RunningStep): void;
  outcome(step: RunningStep): Promise<'killed' | 'finished'>;
}

/** The request that ends the process is never carried out: its sender is dead by then. */
function killAt(isEnd: Ending): Killer {
  const aimed = Promise.withResolvers<RunningStep>();
  let isDead = false;
  return {
    aim: aimed.resolve,
    weather: async (request, earlier) => {
      if (isDead) return { kind: 'reset', when: 'before' };
      if (!isEnd(request, earlier)) return undefined;
      isDead = true;
      const step = await aimed.promise;
      step.destroy();
      await step.finished;
      return { kind: 'reset', when: 'before' };
    },
    outcome: async (step) => {
      const { exitCode, annotations } = await step.finished;
      if (isDead) return 'killed';
      if (exitCode === 0) return 'finished';
      throw new Error(`the bundle failed: ${annotations.map(({ message }) => message).join('; ')}`);
    },
  };
}
