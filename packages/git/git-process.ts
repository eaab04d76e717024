import { type ChildProcess, spawn } from 'node:child_process';
import { GitopsError } from '#errors';
import type { Redact } from './redact.ts';

/** The machine has no git, or one that lacks what we need. */
export class UnsupportedGitError extends GitopsError {
  override readonly name = 'UnsupportedGitError';
}

/** Somebody or something on this machine ended git before it was done. */
export class EndedGitError extends GitopsError {
  override readonly name = 'EndedGitError';
}

/** `git merge-tree --write-tree` came with this version; all else we use is older. */
const oldestGit = [2, 38] as const;

export interface GitResult {
  code: number;
  stdout: Buffer;
  /** Redacted text. */
  stderr: string;
}

export interface GitProcess {
  /** Runs git and waits for its end, whatever its exit code. */
  attempt(args: readonly string[], input?: string | Uint8Array): Promise<GitResult>;
  /** Like `attempt`, for commands that only fail by a fault of ours or of the machine. */
  run(args: readonly string[], input?: string | Uint8Array): Promise<Buffer>;
  /** Starts a git that is asked again and again; `hear` gets what it answers, in pieces. */
  converse(args: readonly string[], hear: (piece: Buffer) => void): Conversation;
}

export interface Conversation {
  say(text: string): void;
  /** Says that this was all; git then ends by itself. */
  finish(): void;
  /** Its exit code and what it complained of; rejects like `attempt`. */
  readonly ended: Promise<Omit<GitResult, 'stdout'>>;
}

export interface GitProcessOptions {
  environment: Record<string, string>;
  /** Arguments before every command, such as `--git-dir=…`. */
  prefix: readonly string[];
  redact: Redact;
  signal?: AbortSignal | undefined;
  debug?: ((line: string) => void) | undefined;
}

/** Starts git by argument list and with nothing shown; an aborted caller's git is ended. */
export function gitProcess(options: GitProcessOptions): GitProcess {
  const { redact } = options;

  const concluded = async (args: readonly string[], running: Running): Promise<Omit<GitResult, 'stdout'>> => {
    const { code, by, stderr } = await running.ended;
    options.debug?.(redact(`git ${args.join(' ')} → ${by ?? code}`));
    if (by !== null) throw endedBy(by);
    // A git that is too old fails at what it does not know; asking each for its version first would take every run's time.
    if (code !== 0) await assertSupportedGit(options);
    return { code, stderr: redact(stderr) };
  };

  const attempt: GitProcess['attempt'] = async (args, input) => {
    const stdout: Buffer[] = [];
    const running = start(options, args, {
      stdin: input === undefined ? 'none' : 'open',
      hear: (piece) => stdout.push(piece),
    });
    if (input !== undefined) running.stdin?.end(input);
    return { ...(await concluded(args, running)), stdout: Buffer.concat(stdout) };
  };

  return {
    attempt,
    run: async (args, input) => {
      const { code, stdout, stderr } = await attempt(args, input);
      if (code === 0) return stdout;
      throw new Error(redact(`git ${args.join(' ')} exited with ${code}: ${stderr.trim()}`));
    },
    converse: (args, hear) => {
      const running = start(options, args, { stdin: 'open', hear });
      return {
        say: (text) => running.stdin?.write(text),
        finish: () => running.stdin?.end(),
        ended: concluded(args, running),
      };
    },
  };
}

interface Running {
  stdin: ChildProcess['stdin'];
  ended: Promise<Ending>;
}

interface Ending {
  code: number;
  /** The signal that ended it, if one did. */
  by: NodeJS.Signals | null;
  stderr: string;
}

interface Ears {
  stdin: 'open' | 'none';
  hear(piece: Buffer): void;
}

function start(
  { environment, prefix, signal }: GitProcessOptions,
  args: readonly string[],
  { stdin, hear }: Ears,
): Running {
  signal?.throwIfAborted();
  const child = spawn('git', [...prefix, ...args], {
    env: environment,
    stdio: [stdin === 'open' ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  // A git that ends early does not read what else it is told, which is no error of ours.
  child.stdin?.on('error', () => {});
  child.stdout?.on('data', hear);
  const stderr: Buffer[] = [];
  child.stderr?.on('data', (piece: Buffer) => stderr.push(piece));
  const { promise, resolve, reject } = Promise.withResolvers<Ending>();
  const abort = () => {
    child.kill();
    reject(signal?.reason);
  };
  signal?.addEventListener('abort', abort, { once: true });
  child.once('error', (error) => reject(isMissing(error) ? noGit(error) : error));
  child.once('close', (code, by) => {
    signal?.removeEventListener('abort', abort);
    resolve({ code: code ?? 128, by, stderr: Buffer.concat(stderr).toString('utf8') });
  });
  return { stdin: child.stdin, ended: promise };
}

function endedBy(signal: NodeJS.Signals): EndedGitError {
  return new EndedGitError(`git was ended by ${signal} before it was done`, {
    hint: 'Something on this machine did that; its kernel does when memory runs out. Run again: what is done already stays done.',
  });
}

function isMissing(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT';
}

function noGit(cause: unknown): UnsupportedGitError {
  return new UnsupportedGitError('there is no git on this machine', {
    hint: `Install git ${oldestGit.join('.')} or newer and put it on PATH.`,
    cause,
  });
}

/** The values of PATH whose git is known to be new enough. */
const supported = new Set<string | undefined>();

async function assertSupportedGit(options: GitProcessOptions): Promise<void> {
  const path = options.environment['PATH'];
  if (supported.has(path)) return;
  const said: Buffer[] = [];
  await start({ ...options, prefix: [] }, ['version'], { stdin: 'none', hear: (piece) => said.push(piece) }).ended;
  const printed = Buffer.concat(said).toString('utf8').trim();
  if (!isSupported(printed)) {
    throw new UnsupportedGitError(`this machine has ${printed}, which is too old`, {
      hint: `Install git ${oldestGit.join('.')} or newer and put it on PATH.`,
    });
  }
  supported.add(path);
}

/** @param printed by `git version` */
function isSupported(printed: string): boolean {
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(printed) ?? []).map(Number);
  const [needMajor, needMinor] = oldestGit;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}
