import { nearest } from '#errors';
import { type Action, type NamedOutput, type Outcome, settle } from './action.ts';
import { actionHelp, overviewHelp } from './cli-help.ts';
import { createCliLog } from './cli-log.ts';
import { type CliRequest, parseCliOptions, readFromCli, type Shown } from './cli-options.ts';
import { systemClock } from './clock.ts';
import { ExitCode } from './exit-code.ts';
import { describeFailure } from './failure.ts';
import { interruptible, type SignalSource } from './interruption.ts';
import type { Clock } from './job.ts';
import { secretValues } from './parse-inputs.ts';
import { createRedactor, type Redact } from './redact.ts';
import { createRunner } from './runner.ts';
import type { Environment } from './runner-inputs.ts';
import type { ReportingLog } from './runner-log.ts';
import { printable, quote } from './show.ts';
import type { ActionSpec } from './spec.ts';
import { collectSummary } from './summary.ts';

/** A longer output is named rather than printed: plans and diffs are for `--json`. */
const LONGEST_PRINTED = 200;

export interface CliStream {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
}

export interface CliStreams {
  /** Results only: outputs, summary, help, version. */
  stdout: CliStream;
  /** The log. */
  stderr: CliStream;
}

export interface CliSurroundings {
  version: string;
  cwd: string;
  clock: Clock;
  signals: SignalSource;
}

export type Actions = Readonly<Record<string, Action>>;

/** The command line: `gitops-actions <action> [options]`. Resolves to the exit code and never throws. */
export async function runCli(
  actions: Actions,
  argv: readonly string[],
  env: Environment,
  streams: CliStreams,
  surroundings: CliSurroundings,
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h') return print(streams.stdout, overviewHelp(actions), ExitCode.done);
  if (name === '--version') return print(streams.stdout, `${surroundings.version}\n`, ExitCode.done);
  if (name === undefined) return print(streams.stderr, overviewHelp(actions), ExitCode.usage);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) return wrongUsage(streams, [unknownAction(actions, name)], '');

  const request = parseCliOptions(action.spec, rest);
  switch (request.kind) {
    case 'help':
      return print(streams.stdout, actionHelp(action.spec), ExitCode.done);
    case 'version':
      return print(streams.stdout, `${surroundings.version}\n`, ExitCode.done);
    case 'wrong':
      return wrongUsage(streams, request.problems, ` ${name}`);
    case 'run':
      return runRequest(action, request, env, streams, surroundings);
  }
}

async function runRequest(
  action: Action,
  request: CliRequest & { kind: 'run' },
  env: Environment,
  { stdout, stderr }: CliStreams,
  { cwd, clock, signals }: CliSurroundings,
): Promise<ExitCode> {
  const read = readFromCli(action.spec, request.given, env);
  const redact = createRedactor(secretValues(action.spec, read));
  const log = createCliLog({
    write: (text) => stderr.write(text),
    redact,
    color: wantsColor(stderr, env),
    verbose: request.verbose,
  });
  const summary = collectSummary();
  // Paths on a command line start at the working directory, also inside a workflow's `run:` step.
  const runner = createRunner({ ...env, GITHUB_WORKSPACE: undefined }, cwd);
  const outcome = await settle(action.spec, () =>
    interruptible(signals, (signal) => action.run(read, { log, summary, clock, runner, signal })),
  );
  stdout.write(shownResult(request.shown, outcome, summary.markdown(), redact));
  return outcome.kind === 'done' ? ExitCode.done : reportFailure(outcome.error, action.spec, log);
}

function reportFailure(error: unknown, spec: ActionSpec, log: ReportingLog): ExitCode {
  const failure = describeFailure(error, (input) => writtenName(spec, input));
  for (const { message, position } of failure.problems) log.error(message, position);
  for (const detail of failure.debug) log.debug(detail);
  return failure.exitCode;
}

/** How an input is given on the command line: as an option, or, a secret, by an environment variable. */
function writtenName(spec: ActionSpec, name: string): string {
  const input = spec.inputs[name];
  return input?.kind === 'secret' ? input.env.join(' or ') : `--${name}`;
}

function shownResult(shown: Shown, { outputs }: Outcome, markdown: string, redact: Redact): string {
  if (shown === 'summary') return redact(markdown);
  if (outputs === undefined) return '';
  return redact(shown === 'json' ? outputsAsJson(outputs) : outputsAsText(outputs));
}

/** Values keep their types; an output that was not set is null, so that the object's shape is always the same. */
function outputsAsJson(outputs: readonly NamedOutput[]): string {
  return `${JSON.stringify(Object.fromEntries(outputs.map(({ name, value }) => [name, value ?? null])))}\n`;
}

function outputsAsText(outputs: readonly NamedOutput[]): string {
  return outputs
    .filter(({ text }) => text !== '')
    .map(({ name, kind, text }) => `${name}: ${kind === 'lines' ? text.replaceAll('\n', ', ') : shortened(text)}\n`)
    .join('');
}

function shortened(text: string): string {
  const fits = text.length <= LONGEST_PRINTED && !text.includes('\n');
  return fits ? printable(text) : `(${text.length} characters; --json shows them)`;
}

function unknownAction(actions: Actions, name: string): string {
  const meant = nearest(name, Object.keys(actions));
  return `there is no action ${quote(name)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function wrongUsage({ stderr }: CliStreams, problems: readonly string[], action: string): ExitCode {
  const complaints = problems.map((problem) => `error: ${problem}\n`).join('');
  return print(stderr, `${complaints}Run gitops-actions${action} --help to see what there is.\n`, ExitCode.usage);
}

function print(stream: CliStream, text: string, code: ExitCode): ExitCode {
  stream.write(text);
  return code;
}

function wantsColor(stream: CliStream, env: Environment): boolean {
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** What `dist/cli.js` calls: runs the command line on this process and ends it. */
export async function runCliProcess(actions: Actions, version: string): Promise<void> {
  // Told by the last write of all.
  process.stdout.on('error', () => undefined);
  const outdated = outdatedNode(process.versions.node);
  if (outdated !== undefined) {
    process.stderr.write(`${outdated}\n`);
    process.exit(ExitCode.usage);
  }
  const surroundings = { version, cwd: process.cwd(), clock: systemClock, signals: process };
  const code = await runCli(actions, process.argv.slice(2), process.env, process, surroundings);
  // A write after the one that failed only hears that the stream is closed.
  process.stdout.write('', (error) => process.exit(lostResults(process.stdout.errored ?? error, code)));
}

/** Who went away (`| head`) needs no results; a full disk would pass off as results that are empty. */
function lostResults(error: Error | null | undefined, code: ExitCode): ExitCode {
  if (!error || ('code' in error && error.code === 'EPIPE')) return code;
  process.stderr.write(`error: the results could not be written to standard output: ${error.message}\n`);
  return code === ExitCode.done ? ExitCode.failed : code;
}

const OLDEST_NODE = 24;

/** What to say to a Node.js that lacks what we use; undefined when it is new enough. */
export function outdatedNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return undefined;
  return `gitops-actions needs Node.js ${OLDEST_NODE} or newer; this is ${version}. Without installing one: npx --package=node@24 --package=https://github.com/org/gitops-actions/archive/v1.tar.gz gitops-actions …`;
}
