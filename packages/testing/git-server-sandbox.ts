import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeClock, fakeClock } from './clock.ts';
import { type GitServer, type GitServerOptions, startGitServer } from './git-server.ts';

/** What a test of git needs around it: a server, a folder for temporary files, and a clock. */
export interface GitSandbox extends AsyncDisposable {
  readonly server: GitServer;
  readonly temp: string;
  readonly clock: FakeClock;
  /** Paths of what stands in `temp` now. */
  leftovers(): Promise<string[]>;
}

export async function gitSandbox(options: GitServerOptions = {}): Promise<GitSandbox> {
  const server = await startGitServer(options);
  const temp = await mkdtemp(join(tmpdir(), 'git-sandbox-'));
  return {
    server,
    temp,
    clock: fakeClock(),
    leftovers: async () => (await readdir(temp)).map((name) => join(temp, name)),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await rm(temp, { recursive: true, force: true });
    },
  };
}
