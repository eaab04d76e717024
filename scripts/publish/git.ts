import { spawn } from 'node:child_process';

export interface GitOptions {
  cwd: string;
  input?: string;
  /** Sent to the remote, in the environment of this one process only. */
  token?: string;
  env?: Readonly<Record<string, string>>;
}

/** Runs git to its end and answers what it printed, without the last newline. */
export async function git(args: readonly string[], { cwd, input, token, env }: GitOptions): Promise<string> {
  const child = spawn('git', args, { cwd, env: { ...process.env, ...credentials(token), ...env } });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return Buffer.concat(output).toString('utf8').replace(/\n$/, '');
  throw new Error(`git ${args.join(' ')} exited with ${code}: ${Buffer.concat(errors).toString('utf8').trim()}`);
}

function credentials(token: string | undefined): Record<string, string> {
  if (token === undefined) return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
}
