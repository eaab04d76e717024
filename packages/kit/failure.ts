import {
  BlockedError,
  ConflictError,
  FileError,
  type FilePosition,
  GitopsError,
  InputError,
  RemoteError,
  TimeoutError,
  UnhealthyError,
} from '#errors';
import { ExitCode } from './exit-code.ts';
import { Interrupted } from './interruption.ts';

/** The step fails, and yet its outputs are known: a promotion that a gate blocks still says which. */
export class FailedStep<Outputs extends object = object> extends Error {
  readonly outputs: Outputs;
  override readonly cause: GitopsError;

  constructor({ outputs, cause }: { outputs: Outputs; cause: GitopsError }) {
    super(cause.message, { cause });
    this.name = 'FailedStep';
    this.outputs = outputs;
    this.cause = cause;
  }
}

/** A failure as it is told, wherever that happens. */
export interface Failure {
  exitCode: ExitCode;
  /** At least one; each becomes an annotation of its own. */
  problems: readonly Problem[];
  /** For us rather than for the user: causes and stacks. */
  debug: readonly string[];
}

export interface Problem {
  message: string;
  position?: FilePosition;
}

/** `nameInput` says how the user wrote an input: `input from` in a workflow, `--from` on the command line. */
export function describeFailure(error: unknown, nameInput: (input: string) => string): Failure {
  if (error instanceof FailedStep) return describeFailure(error.cause, nameInput);
  return { exitCode: exitCodeOf(error), problems: problemsOf(error, nameInput), debug: causeChain(error) };
}

function problemsOf(error: unknown, nameInput: (input: string) => string): Problem[] {
  if (error instanceof InputError) {
    const messages = error.problems.map(({ input, problem }) => `${nameInput(input)}: ${problem}`);
    return withHint(messages, error.hint).map((message) => ({ message }));
  }
  if (error instanceof FileError) return [positioned(error)];
  if (error instanceof GitopsError) return withHint([remoteMessage(error)], error.hint).map((message) => ({ message }));
  if (error instanceof Interrupted) return [{ message: error.message }];
  if (isSystemError(error)) return [{ message: `The operating system refused: ${error.message}` }];
  return [{ message: bugMessage(error) }];
}

function withHint(messages: readonly string[], hint: string | undefined): string[] {
  if (hint === undefined) return [...messages];
  return [...messages.slice(0, -1), `${messages.at(-1) ?? ''}\n${hint}`];
}

function positioned(error: FileError): Problem {
  const [message = error.problem] = withHint([error.problem], error.hint);
  return { message, position: error.position };
}

function remoteMessage(error: GitopsError): string {
  const requestId = error instanceof RemoteError ? error.requestId : undefined;
  if (requestId === undefined || error.message.includes(requestId)) return error.message;
  return `${error.message} (request id ${requestId})`;
}

function bugMessage(error: unknown): string {
  const [what = ''] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n');
  return `${what}\nThis is a bug in gitops-actions, please report it. The stack is in the log at debug level.`;
}

/** Failures of the machine rather than of our logic: a full disk, a folder that may not be written. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof Interrupted) return error.exitCode;
  if (error instanceof InputError) return ExitCode.usage;
  if (error instanceof BlockedError) return ExitCode.blocked;
  if (error instanceof ConflictError) return ExitCode.conflict;
  if (error instanceof RemoteError) return ExitCode.remote;
  if (error instanceof TimeoutError) return ExitCode.timeout;
  if (error instanceof UnhealthyError) return ExitCode.unhealthy;
  return ExitCode.failed;
}

/** The stack of the error and of every cause below it, outermost first. */
function causeChain(error: unknown): string[] {
  const chain: string[] = [];
  const seen = new Set<unknown>();
  for (let current = error; current !== undefined && !seen.has(current); current = causeOf(current)) {
    seen.add(current);
    chain.push(`${chain.length === 0 ? '' : 'caused by: '}${stackOf(current)}`);
  }
  return chain;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
