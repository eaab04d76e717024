import { exec } from '@actions/exec';
import { GitopsError } from '#errors';
import type { Redact } from './redact.ts';

/** The machine has no git, or one that lacks what we need. */
export class UnsupportedGitError extends GitopsError {
  override readonly name = 'UnsupportedGitError';
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
}

export interface GitProcessOptions {
  environment: Record<string, string>;
  /** Arguments before every command, such as `--git-dir=…`. */
  prefix: readonly string[];
  redact: Redact;
  signal?: AbortSignal | undefined;
  debug?: ((line: string) => void) | undefined;
  /** Called when a git is wanted; what it returns, when that git is about to run, with nothing in between. */
  launching?: (() => () => void) | undefined;
}

const FOUND = 'exec tool: ';
/** Where git was found on a PATH: looking through all its folders again would take every command's time. */
const located = new Map<string | undefined, string>();

/** Starts git through `@actions/exec`, by argument list and with nothing shown. */
export function gitProcess(options: GitProcessOptions): GitProcess {
  const attempt: GitProcess['attempt'] = async (args, input) => {
    const result = await untilAborted(() => start(options, args, input), options.signal);
    options.debug?.(options.redact(`git ${args.join(' ')} → ${result.code}`));
    // A git that is too old fails at what it does not know; asking each for its version first would take every run's time.
    if (result.code !== 0) await assertSupportedGit(options);
    return result;
  };
  return {
    attempt,
    run: async (args, input) => {
      const { code, stdout, stderr } = await attempt(args, input);
      if (code === 0) return stdout;
      throw new Error(options.redact(`git ${args.join(' ')} exited with ${code}: ${stderr.trim()}`));
    },
  };
}

async function start(
  options: GitProcessOptions,
  args: readonly string[],
  input: string | Uint8Array | undefined,
): Promise<GitResult> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const launched = options.launching?.();
  const path = options.environment['PATH'];
  const code = await exec(located.get(path) ?? 'git', [...options.prefix, ...args], {
    env: options.environment,
    silent: true,
    ignoreReturnCode: true,
    // Only to commands that read it: writing to one that has ended already is an error nobody can catch.
    ...(input === undefined ? {} : { input: Buffer.from(input) }),
    listeners: {
      stdout: (chunk) => stdout.push(chunk),
      stderr: (chunk) => stderr.push(chunk),
      // `@actions/exec` first looks for git on PATH; what it says then, it says in the moment of starting it.
      debug: (line) => {
        if (!line.startsWith(FOUND)) return;
        // Quoted, because the first argument is read as a command line.
        located.set(path, `"${line.slice(FOUND.length)}"`);
        launched?.();
      },
    },
  }).catch((error: unknown) => {
    throw isMissing(error) ? noGit(error) : error;
  });
  return { code, stdout: Buffer.concat(stdout), stderr: options.redact(Buffer.concat(stderr).toString('utf8')) };
}

/** `@actions/exec` hands out no process to end, so an aborted caller stops waiting for it; git ends by itself. */
async function untilAborted<T>(begin: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return begin();
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([begin(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unable to locate executable file');
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
  const printed = (await start({ ...options, prefix: [] }, ['version'], undefined)).stdout.toString('utf8').trim();
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
