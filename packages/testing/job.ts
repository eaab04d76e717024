/** Runs an action in a test: inputs as text, as a user writes them; everything said is kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FilePosition, formatPosition } from '../errors/index.ts';
import type { Action } from '../kit/action.ts';
import type { Job, Runner } from '../kit/job.ts';
import { type FakeClock, fakeClock } from './clock.ts';

export interface TestJob extends Job, AsyncDisposable {
  readonly clock: FakeClock;
  /** Everything logged, as `level: [file:line:column: ]message`. */
  readonly lines: readonly string[];
  /** The step summary so far. */
  readonly page: string;
}

export interface TestJobOptions {
  runner?: Partial<Runner>;
  clock?: FakeClock;
  signal?: AbortSignal;
}

export async function testJob({ runner, clock = fakeClock(), signal }: TestJobOptions = {}): Promise<TestJob> {
  const temp = await mkdtemp(join(tmpdir(), 'job-'));
  const lines: string[] = [];
  const pages: string[] = [];
  const say = (level: string) => (message: string, position?: FilePosition) => {
    lines.push(`${level}: ${position === undefined ? '' : `${formatPosition(position)}: `}${message}`);
  };
  return {
    clock,
    lines,
    get page() {
      return pages.join('\n\n');
    },
    log: {
      debug: () => {},
      info: say('info'),
      notice: say('notice'),
      warning: say('warning'),
      group: (title, body) => {
        say('info')(title);
        return body();
      },
    },
    summary: { add: (markdown) => pages.push(markdown) },
    runner: {
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
      repository: undefined,
      actor: undefined,
      runUrl: undefined,
      isRepeated: false,
      temp,
      workspace: temp,
      event: async () => ({}),
      ...runner,
    },
    signal: signal ?? new AbortController().signal,
    [Symbol.asyncDispose]: () => rm(temp, { recursive: true, force: true }),
  };
}

/** Runs with the given inputs and every other one at its default on the command line. */
export async function runAction(
  action: Action,
  inputs: Readonly<Record<string, string>>,
  job: Job,
): Promise<Record<string, unknown>> {
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(action.spec.inputs, name));
  if (unknown.length > 0) throw new Error(`${action.spec.name} has no input ${unknown.join(', ')}`);
  const read = (name: string): string | undefined => inputs[name] ?? action.spec.inputs[name]?.cli;
  return { ...(await action.run(read, job)) };
}
