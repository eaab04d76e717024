/** Does what the hint of an error tells people to do, in a clone of their own. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GitopsError } from '#errors';
import { isolatedGitEnvironment } from '#testing';

const run = promisify(execFile);
const BOB = { name: 'Bob', email: 'bob@example.com' };

export async function failureOf(running: Promise<unknown>): Promise<GitopsError> {
  const error = await running.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof GitopsError) return error;
  throw new Error(`expected a failure that is told, not ${String(error)}`);
}

/**
 * Runs the commands of the hint, from the first to the last. git finds `origin` at `path`.
 * @param settled what people write into the files of a conflict
 * @returns the commands
 */
export async function doByHand(
  { hint = '' }: GitopsError,
  path: string,
  settled: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const block = /^.*In a clone of (?<repository>\S+):\n(?<commands>(?: {2}.*\n?)+)/m.exec(hint)?.groups;
  const commands = (block?.['commands'] ?? '').split('\n').flatMap((line) => line.trim() || []);
  const folder = await mkdtemp(join(tmpdir(), 'by-hand-'));
  const sh = (command: string) => run('sh', ['-c', command], { cwd: folder, env: environment() });
  try {
    await run('git', ['clone', '--quiet', path, folder], { env: environment() });
    for (const command of commands) {
      const [, conclude] = /^# settle .*, then: (.*)$/.exec(command) ?? [];
      if (conclude === undefined) {
        const conflict = await sh(command).then(
          () => false,
          (error: { stdout: string }) => error.stdout.includes('CONFLICT') || Promise.reject(error),
        );
        if (conflict && Object.keys(settled).length === 0) throw new Error(`${command} conflicts`);
        continue;
      }
      for (const [file, content] of Object.entries(settled)) await writeFile(join(folder, file), content);
      await sh(conclude);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return commands;
}

function environment(): Record<string, string> {
  const { name, email } = BOB;
  return {
    ...isolatedGitEnvironment(),
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email },
  };
}
