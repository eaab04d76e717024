/** Does what we tell people to do, in a clone of their own. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isolatedGitEnvironment } from '#testing';

const run = promisify(execFile);
export const BOB = 'Bob <bob@example.com>';

/** Runs each command as it is printed. git finds `origin` at `path`. */
export async function doByHand(
  commands: string | undefined,
  path: string,
  settled: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'by-hand-'));
  const sh = (command: string) => run('sh', ['-c', command], { cwd: folder, env: environment() });
  const lines = (commands ?? '').split('\n').map((line) => line.trim());
  try {
    await run('git', ['clone', '--quiet', path, folder], { env: environment() });
    for (const line of lines.filter((each) => each !== '' && !each.startsWith('In a clone of '))) {
      const [, conclude] = /^# settle .*, then: (.*)$/.exec(line) ?? [];
      if (conclude !== undefined) {
        for (const [file, content] of Object.entries(settled)) await writeFile(join(folder, file), content);
        await sh(conclude);
      } else if (!line.startsWith('#')) {
        await sh(line).catch((error: { stdout: string }) => {
          if (!error.stdout.includes('CONFLICT')) throw error;
        });
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function environment(): Record<string, string> {
  const [name, email] = ['Bob', 'bob@example.com'];
  return {
    ...isolatedGitEnvironment(),
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email },
  };
}

/** All at once, as somebody pastes a block into a shell. */
export async function pasteByHand(commands: string | undefined, path: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'by-hand-'));
  const pasted = (commands ?? '').replace(/^In a clone of .*\n/, '');
  try {
    await run('git', ['clone', '--quiet', path, folder], { env: environment() });
    await run('sh', ['-c', pasted], { cwd: folder, env: environment() });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
