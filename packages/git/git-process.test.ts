import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gitProcess } from './git-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'git-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function gitThat(script: string) {
  await writeFile(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'git'), 0o755);
  return gitProcess({ environment: { PATH: `${folder}:/usr/bin:/bin` }, prefix: [], redact: (text) => text });
}

it('tells who ended git, and that it was no fault of ours', async () => {
  const git = await gitThat('kill -9 $$');
  await expect(git.attempt(['fetch'])).rejects.toMatchObject({
    name: 'EndedGitError',
    message: 'git was ended by SIGKILL before it was done',
  });
});

it('tells which git is too old, whatever it did not understand', async () => {
  const git = await gitThat('[ "$1" = version ] && { echo git version 2.30.1; exit 0; }; exit 129');
  await expect(git.converse(['cat-file', '--batch-command'], () => {}).ended).rejects.toMatchObject({
    name: 'UnsupportedGitError',
    message: 'this machine has git version 2.30.1, which is too old',
  });
});
