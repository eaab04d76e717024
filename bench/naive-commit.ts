/** What people write first: clone, edit, commit, push. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './program.ts';

export interface NaiveCommit {
  /** Given to `git clone` as it is. */
  url: string;
  /** Must not exist; is removed at the end, which is not timed. */
  workTree: string;
  paths: readonly string[];
  edit(text: string): string;
}

const env = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
};

/** Milliseconds from the clone to the end of the push. */
export async function commitNaively({ url, workTree, paths, edit }: NaiveCommit): Promise<number> {
  const started = performance.now();
  await run('git', ['clone', '--quiet', url, workTree], { env });
  for (const path of paths) {
    const file = join(workTree, path);
    await writeFile(file, edit(await readFile(file, 'utf8')));
  }
  await run('git', ['commit', '--quiet', '--all', '--message', 'chore: bump'], { cwd: workTree, env });
  await run('git', ['push', '--quiet'], { cwd: workTree, env });
  const milliseconds = performance.now() - started;
  await rm(workTree, { recursive: true, force: true });
  return milliseconds;
}
