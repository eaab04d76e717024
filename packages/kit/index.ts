export { type Action, bindAction, lazyAction, type NamedOutput } from './action.ts';
export { type Actions, type CliStreams, type CliSurroundings, runCli, runCliProcess } from './cli.ts';
export { systemClock } from './clock.ts';
export { formatDuration, parseDuration } from './duration.ts';
export { ExitCode } from './exit-code.ts';
export { FailedStep } from './failure.ts';
export {
  choice,
  duration,
  flag,
  type Input,
  type InputDeclarations,
  lines,
  list,
  multiline,
  type Person,
  person,
  secret,
  text,
} from './inputs.ts';
export { Interrupted, type SignalSource } from './interruption.ts';
export type { Clock, Job, Log, Runner, Summary, WebhookEvent } from './job.ts';
export { type Output, type OutputDeclarations, output } from './outputs.ts';
export { parseInputs, type ReadInput } from './parse-inputs.ts';
export { executeAction, type RunnerHost, runAction } from './run-action.ts';
export { createRunner } from './runner.ts';
export { type ActionSpec, defineAction, type InputsOf, type OutputsOf, type Run } from './spec.ts';
