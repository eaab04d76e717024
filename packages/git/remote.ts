import { isTransient, type RemoteContext, remoteFailure } from './failure.ts';
import type { GitProcess, GitResult } from './git-process.ts';

export interface RetryClock {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  random(): number;
}

/** git commands that talk to the server. */
export interface Remote extends RemoteContext {
  clock: RetryClock;
  signal: AbortSignal | undefined;
  git: GitProcess;
  /** Never fetches what it misses. */
  localGit: GitProcess;
  /**
   * Runs a command that may be repeated, again after transient failures. A failure that `expects`
   * recognises in git's error text is the caller's; any other is thrown.
   *
   * @param doing completes "cannot …" in the error
   */
  ask(doing: string, args: readonly string[], options?: AskOptions): Promise<GitResult>;
}

export interface AskOptions {
  input?: string;
  /** Default: the remote's own. */
  git?: GitProcess;
  expects?: RegExp;
}

const attempts = 3;

export function openRemote(parts: Omit<Remote, 'ask'>): Remote {
  return {
    ...parts,
    ask: async (doing, args, { input, expects, git = parts.git } = {}) => {
      for (let attempt = 1; ; attempt += 1) {
        const result = await git.attempt(args, input);
        if (result.code === 0 || expects?.test(result.stderr) === true) return result;
        if (attempt >= attempts || !isTransient(result.stderr)) throw remoteFailure(parts, doing, result.stderr);
        await pause(parts, attempt);
      }
    },
  };
}

/** Waits about a second, then two, and so on, before the same thing is asked again. */
export async function pause({ clock, signal }: Pick<Remote, 'clock' | 'signal'>, attempt: number): Promise<void> {
  await clock.sleep((0.5 + clock.random()) * 1000 * 2 ** (attempt - 1), signal);
}
