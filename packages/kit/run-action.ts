import { appendFileSync } from 'node:fs';
import { type Action, type NamedOutput, settle } from './action.ts';
import { systemClock } from './clock.ts';
import { ExitCode } from './exit-code.ts';
import { describeFailure } from './failure.ts';
import { Interrupted, interruptible, type SignalSource } from './interruption.ts';
import type { Clock, Log } from './job.ts';
import { outputFileEntry } from './output-file.ts';
import { secretValues } from './parse-inputs.ts';
import { createRedactor, maskableLines, type Redact } from './redact.ts';
import { createRunner } from './runner.ts';
import { type Environment, readFromRunner, unknownInputWarnings } from './runner-inputs.ts';
import { createRunnerLog, type ReportingLog } from './runner-log.ts';
import { writeOut } from './standard-output.ts';
import { collectSummary, cutMarkdown } from './summary.ts';
import { workflowCommand } from './workflow-command.ts';

/** What a runner offers to a step. */
export interface RunnerHost {
  env: Environment;
  /** The step's working directory. */
  cwd: string;
  clock: Clock;
  signals: SignalSource;
  /** Standard output, which the runner reads commands from. */
  write(text: string): void;
  setOutputs(outputs: readonly NamedOutput[]): Promise<void>;
}

/** Runs an action as a step and says with which code the process should exit. Never throws. */
export async function executeAction(action: Action, host: RunnerHost): Promise<ExitCode> {
  const { env, write } = host;
  const read = readFromRunner(action.spec, env);
  const secrets = secretValues(action.spec, read);
  if (env['GITHUB_ACTIONS'] === 'true') mask(secrets, write);
  const redact = createRedactor(secrets);
  const log = createRunnerLog(write, redact, action.spec.title);
  for (const warning of unknownInputWarnings(action.spec, env)) log.warning(warning);

  const summary = collectSummary();
  const runner = createRunner(env, host.cwd);
  const outcome = await settle(action.spec, () =>
    interruptible(host.signals, (signal) => action.run(read, { log, summary, clock: host.clock, runner, signal })),
  );

  writeSummary(env['GITHUB_STEP_SUMMARY'], redact(summary.markdown()), log);
  const written = await writeOutputs(host, outcome.outputs ?? [], redact);
  if (outcome.kind === 'failed') return reportFailure(outcome.error, log);
  return written.kind === 'done' ? ExitCode.done : reportFailure(written.error, log);
}

/**
 * Tells the runner what to hide from here on. Only where a runner reads the log: anywhere else these
 * lines would be the very leak they prevent.
 */
function mask(secrets: readonly string[], write: (text: string) => void): void {
  for (const line of maskableLines(secrets)) write(`${workflowCommand('add-mask', {}, line)}\n`);
}

function writeSummary(path: string | undefined, markdown: string, log: Log): void {
  if (!path || markdown === '') return;
  try {
    appendFileSync(path, cutMarkdown(markdown));
  } catch (error) {
    log.warning(`the step summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type Written = { kind: 'done' } | { kind: 'failed'; error: unknown };

async function writeOutputs(host: RunnerHost, outputs: readonly NamedOutput[], redact: Redact): Promise<Written> {
  if (outputs.length === 0) return { kind: 'done' };
  try {
    await host.setOutputs(outputs.map((output) => ({ ...output, text: redact(output.text) })));
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function reportFailure(error: unknown, log: ReportingLog): ExitCode {
  const failure = describeFailure(error, (input) => `input ${input}`);
  for (const detail of failure.debug) log.debug(detail);
  for (const { message, position } of failure.problems) log.error(message, position);
  return error instanceof Interrupted ? error.exitCode : ExitCode.failed;
}

/** What a stub in dist calls: runs the action on this process and ends it. */
export async function runAction(action: Action): Promise<void> {
  const code = await executeAction(action, {
    env: process.env,
    cwd: process.cwd(),
    clock: systemClock,
    signals: process,
    write: writeOut,
    setOutputs: (outputs) => setOutputs(outputs, process.env['GITHUB_OUTPUT']),
  });
  // Although a socket may still be kept alive.
  process.exit(code);
}

/** A runner that takes outputs in no file is told as `@actions/core` tells it, which is loaded only then. */
async function setOutputs(outputs: readonly NamedOutput[], path: string | undefined): Promise<void> {
  if (path) return appendFileSync(path, outputs.map(({ name, text }) => outputFileEntry(name, text)).join(''));
  // Taken apart here so that the bundler sees what is used, and leaves the client out.
  const { setOutput } = await import('@actions/core');
  for (const { name, text } of outputs) setOutput(name, text);
}
