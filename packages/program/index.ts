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
  /** Folder it is started in. */
  cwd?: string;
  /** Characters kept of each of what it says and what it complains of. Default: a million. */
  largest?: number;
  /** Milliseconds that it gets to end in good order before it is killed. Default: none. */
  farewell?: number;
}

export type ProgramEnd =
  /** `code` is null when a signal ended it. */
  | { kind: 'ended'; code: number | null; stdout: string; stderr: string; said: 'whole' | 'cut' }
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
    ...(program.cwd === undefined ? {} : { cwd: program.cwd }),
    stdio: [program.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    // A group of its own: it has no terminal to ask for a password at, and nothing it started outlives it.
    detached: GROUPS,
  });
  // Whoever does not read its input closes it, which is no error of ours.
  child.stdin?.on('error', () => {}).end(program.input);
  const { farewell = 0, largest = LARGEST } = program;
  const stdout = collect(child.stdout, largest);
  const stderr = collect(child.stderr, largest);
  let patience: NodeJS.Timeout | undefined;
  const ended = await new Promise<{ code: number | null } | { error: Error }>((settle) => {
    child.once('error', (error) => settle({ error }));
    child.once('close', (code) => settle({ code }));
    const kill = (): void => {
      endGroup(child, 'SIGKILL');
      settle({ code: null });
    };
    over.addEventListener('abort', () => {
      if (farewell === 0) return kill();
      endGroup(child, 'SIGTERM');
      patience = setTimeout(kill, farewell);
    });
  });
  clearTimeout(patience);
  signal.throwIfAborted();
  if (limit.aborted) return { kind: 'overdue' };
  if ('error' in ended) {
    const isInstalled = !('code' in ended.error && ended.error.code === 'ENOENT');
    return { kind: 'not-started', isInstalled, error: ended.error };
  }
  const said = [stdout(), stderr()].some(({ isCut }) => isCut) ? 'cut' : 'whole';
  return { kind: 'ended', code: ended.code, stdout: stdout().text, stderr: stderr().text, said };
}

const GROUPS = process.platform !== 'win32';

/** Whoever has ended already is not there to be told. */
function endGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (!GROUPS || child.pid === undefined) {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function collect(stream: NodeJS.ReadableStream | null, largest: number): () => { text: string; isCut: boolean } {
  const chunks: string[] = [];
  let size = 0;
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  });
  return () => ({ text: chunks.join(''), isCut: size > largest });
}

/** The end of what it said, with what looks like a credential taken out: some talk of what they were given. */
export function lastWords(text: string): string {
  const said = text.trim().split('\n').slice(-3).join(' ').replaceAll(CREDENTIAL, '***');
  return said.slice(0, 500) || 'it said nothing';
}

/** Tokens are long, and without a break. */
const CREDENTIAL = /\beyJ[\w.-]{10,}|(?<=\bbearer )\S+|[\w+=.~-]{40,}/gi;
