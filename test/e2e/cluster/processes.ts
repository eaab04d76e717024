import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Launch {
  /** Names the log file, and the process in messages. */
  name: string;
  program: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** What the program believes to be called. */
  argv0?: string;
  cwd?: string;
}

/** One component that runs. */
export interface Running {
  readonly name: string;
  readonly log: string;
  readonly pid: number;
  /** Asks it to end, makes it end after `graceMs`, and waits for that. */
  stop(graceMs?: number): Promise<void>;
  /** Throws, with the end of its log, when it is not running any more. */
  assertRunning(): Promise<void>;
}

/** Starts programs that end with us, even when we are killed, and write their logs to one folder. */
export class Processes {
  readonly #folder: string;
  readonly #guard: ChildProcess;
  readonly #running: Running[] = [];

  /** `folder` holds the logs; the guard removes it when nobody else does. */
  constructor(folder: string) {
    this.#folder = folder;
    const guard = join(import.meta.dirname, 'guard.ts');
    this.#guard = spawn(process.execPath, [guard, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.#guard.unref();
    this.#guard.stdin?.on('error', () => undefined);
  }

  start(launch: Launch): Running {
    const log = join(this.#folder, `${launch.name}.log`);
    const file = openSync(log, 'a');
    const child = spawn(launch.program, launch.args, {
      stdio: ['ignore', file, file],
      env: { ...inherited(), ...launch.env },
      cwd: launch.cwd ?? this.#folder,
      argv0: launch.argv0,
      detached: true,
    });
    closeSync(file);
    child.unref();
    const running = supervise(launch, log, child, (line) => this.#guard.stdin?.write(`${line}\n`));
    this.#running.push(running);
    return running;
  }

  /** Stops everything, the newest first: what others depend on ends last. */
  async stopAll(): Promise<void> {
    for (const running of this.#running.splice(0).reverse()) await running.stop();
    this.#guard.stdin?.end();
  }
}

/** What programs need of our environment; tokens and settings of the caller are not among it. */
function inherited(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' };
}

function supervise(launch: Launch, log: string, child: ChildProcess, tell: (line: string) => void): Running {
  const { name } = launch;
  const pid = child.pid ?? 0;
  let ended: string | undefined;
  const end = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      ended = `cannot start: ${error.message}`;
      resolve();
    });
    child.on('exit', (code, signal) => {
      ended = code === null ? `was ended by ${signal}` : `exited with ${code}`;
      tell(`-${pid}`);
      resolve();
    });
  });
  if (pid !== 0) tell(`+${pid}`);
  return {
    name,
    log,
    pid,
    stop: async (graceMs = 3000) => {
      if (ended !== undefined) return;
      signalGroup(pid, 'SIGTERM');
      const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
      await end;
      clearTimeout(timer);
    },
    assertRunning: async () => {
      if (ended === undefined) return;
      const lines = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-15).join('\n');
      throw new Error(`${name} ${ended}. The end of ${log}:\n${lines}`);
    },
  };
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: it has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
