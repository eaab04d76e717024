import { spawn } from 'node:child_process';

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  input?: string;
}

/** Runs a program to its end and answers what it printed; on failure throws with what it said. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // A program that ends before it read everything closes the pipe; its exit code says what happened.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return Buffer.concat(output).toString('utf8');
  const said = Buffer.concat([...errors, ...output])
    .toString('utf8')
    .trim();
  throw new Error(`${program} ${args.join(' ')} exited with ${code}: ${said.slice(-4000)}`);
}
