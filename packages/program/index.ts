/** A program that somebody installed, run by argument list, for a bounded time, with nobody at a terminal. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Program {
  command: string;
  args: readonly string[];
  /** The whole environment; nothing is inherited. */
  env: Readonly<Record<string, string | undefined>>;
  /** Written to its standard input, which is closed then; without it there is none. */
  input?: string;
  /** Milliseconds after which it is ended, with all that it started. */
  longest: number;
}

export type ProgramEnd =
  /** `code` is null when a signal ended it. */
  | { kind: 'ended'; code: number | null; stdout: string; stderr: string }
  | { kind: 'not-started'; isInstalled: boolean; error: Error }
  | { kind: 'overdue' };

/** Characters kept of what a program says. */
const LARGEST = 1024 * 1024;

/** @throws the signal's reason when aborted */
export async function runProgram(program: Program, signal: AbortSignal): Promise<ProgramEnd> {
  const limit = AbortSignal.timeout(program.longest);
  const over = AbortSignal.any([signal, limit]);
  over.throwIfAborted();
  const child = spawn(program.command, program.args, {
    env: program.env,
    stdio: [program.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    // A group of its own: it has no terminal to ask for a password at, and nothing it started outlives it.
    detached: GROUPS,
  });
  // Whoever does not read its input closes it, which is no error of ours.
  child.stdin?.on('error', () => {}).end(program.input);
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const ended = await new Promise<{ code: number | null } | { error: Error }>((settle) => {
    child.once('error', (error) => settle({ error }));
    child.once('close', (code) => settle({ code }));
    over.addEventListener('abort', () => {
      endGroup(child);
      settle({ code: null });
    });
  });
  signal.throwIfAborted();
  if (limit.aborted) return { kind: 'overdue' };
  if ('error' in ended) {
    const isInstalled = !('code' in ended.error && ended.error.code === 'ENOENT');
    return { kind: 'not-started', isInstalled, error: ended.error };
  }
  return { kind: 'ended', code: ended.code, stdout: stdout(), stderr: stderr() };
}

const GROUPS = process.platform !== 'win32';

/** Whoever has ended already is not there to be told. */
function endGroup(child: ChildProcess): void {
  if (!GROUPS || child.pid === undefined) {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: string[] = [];
  let size = 0;
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
  });
  return () => chunks.join('');
}

/** The end of what it said, with what looks like a credential taken out: some talk of what they were given. */
export function lastWords(text: string): string {
  const said = text.trim().split('\n').slice(-3).join(' ').replaceAll(CREDENTIAL, '***');
  return said.slice(0, 500) || 'it said nothing';
}

/** Tokens are long, and without a break. */
const CREDENTIAL = /\beyJ[\w.-]{10,}|(?<=\bbearer )\S+|[\w+=.~-]{40,}/gi;
