/**
 * The ways an action can fail. A leaf that every package may import: pure packages and adapters
 * throw the same few classes, and `kit` alone decides how each is shown (annotation, exit code).
 *
 * A message says what failed, with which value, and why. `hint` says what to do next.
 */

export interface Details {
  /** What the reader should do next; one or two sentences, no trailing newline. */
  hint?: string;
  cause?: unknown;
}

/** Base of every failure we expect. Anything that is not a `GitopsError` is a bug of ours. */
export abstract class GitopsError extends Error {
  /** Written out, because bundlers rename classes. */
  abstract override readonly name: string;
  readonly hint: string | undefined;

  constructor(message: string, { hint, cause }: Details = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.hint = hint;
  }
}

/** One thing wrong with one input. */
export interface InputProblem {
  /** Kebab-case name of the input, as the user wrote it in `with:`. */
  input: string;
  /** A sentence without the input's name: `"ture" is not a boolean; write true or false`. */
  problem: string;
}

/** The inputs do not make sense. Carries every problem found, so that one run shows them all. */
export class InputError extends GitopsError {
  override readonly name = 'InputError';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[], details: Details = {}) {
    super(problems.map(({ input, problem }) => `input ${input}: ${problem}`).join('\n'), details);
    this.problems = problems;
  }
}

/** Where in a repository's file something stands. Lines and columns count from 1. */
export interface FilePosition {
  file: string;
  line?: number;
  column?: number;
}

/** A file's content is wrong or not what was asked for; becomes an annotation on that line. */
export class FileError extends GitopsError {
  override readonly name = 'FileError';
  readonly position: FilePosition;
  /** The message without its `file:line:column:` prefix. */
  readonly problem: string;

  constructor(position: FilePosition, problem: string, details: Details = {}) {
    super(`${formatPosition(position)}: ${problem}`, details);
    this.position = position;
    this.problem = problem;
  }
}

export function formatPosition({ file, line, column }: FilePosition): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** Somebody else changed the same thing, and trying again did not (or cannot) settle it. */
export class ConflictError extends GitopsError {
  override readonly name = 'ConflictError';
  /** Paths in conflict; empty when the conflict is about a whole branch. */
  readonly paths: readonly string[];

  constructor(message: string, { paths = [], ...details }: Details & { paths?: readonly string[] } = {}) {
    super(message, details);
    this.paths = paths;
  }
}

export interface RemoteDetails extends Details {
  /** HTTP status, when the remote answered with one. */
  status?: number;
  /** Whether the same request may succeed later without anybody changing anything. */
  retryable?: boolean;
  /** The remote's own id of the request, for its support. */
  requestId?: string;
}

/** A forge, git server, registry or cluster refused or did not answer. */
export class RemoteError extends GitopsError {
  override readonly name = 'RemoteError';
  readonly status: number | undefined;
  readonly retryable: boolean;
  readonly requestId: string | undefined;

  constructor(message: string, { status, retryable = false, requestId, ...details }: RemoteDetails = {}) {
    super(message, details);
    this.status = status;
    this.retryable = retryable;
    this.requestId = requestId;
  }
}

/** A gate forbids the promotion. An outcome rather than a crash: the action decides whether it fails the step. */
export class BlockedError extends GitopsError {
  override readonly name = 'BlockedError';
  /** Names of the gates that block, such as `image-policy` or `hold`. */
  readonly gates: readonly string[];

  constructor(message: string, { gates, ...details }: Details & { gates: readonly string[] }) {
    super(message, details);
    this.gates = gates;
  }
}

/** It did not come true in time. The message holds what was seen last. */
export class TimeoutError extends GitopsError {
  override readonly name = 'TimeoutError';
}

/** A release has arrived, and does not work: the message names the resource, and its last event and log lines if any. */
export class UnhealthyError extends GitopsError {
  override readonly name = 'UnhealthyError';
}

export { nearest, nearestFew } from './spelling.ts';
