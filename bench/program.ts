/** Runs programs and finds them. */
import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface Finished {
  code: number | null;
  /** Raw, for sizes; as text it is `stdout.toString()`. */
  stdout: Buffer;
  stderr: string;
  /** From the moment of starting to the end of its output. */
  milliseconds: number;
}

export interface Surroundings {
  cwd?: string;
  /** Replaces the environment. */
  env?: Record<string, string | undefined>;
  /** Standard input; none otherwise. */
  input?: string;
}

/** Runs a program to its end, whatever its exit code. */
export async function attempt(
  program: string,
  args: readonly string[],
  { input, ...surroundings }: Surroundings = {},
): Promise<Finished> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const started = performance.now();
  const child = spawn(program, args, { ...surroundings, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const milliseconds = performance.now() - started;
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString(), milliseconds };
}

/** Like `attempt`, for programs that must succeed. */
export async function run(program: string, args: readonly string[], surroundings?: Surroundings): Promise<Finished> {
  const finished = await attempt(program, args, surroundings);
  if (finished.code === 0) return finished;
  const said = `${finished.stderr}\n${finished.stdout.toString().slice(-2000)}`.trim();
  throw new Error(`${[program, ...args].join(' ')} exited with ${finished.code}: ${said}`);
}

/** Path of a program; undefined when the machine has none of that name. */
export async function findProgram(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
