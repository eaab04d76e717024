/** On a laptop: a clone with a work tree, no server. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { isolatedGitEnvironment, runAction, testJob } from '#testing';
import action from './index.ts';
import { edited, FILES, VALUES } from './tests/stage.ts';

const run = promisify(execFile);

async function arrange() {
  const folder = await mkdtemp(join(tmpdir(), 'hotfix-local-'));
  const person = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@x', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@x' };
  const options = { cwd: folder, env: { ...isolatedGitEnvironment(), ...person } };
  const git = async (...args: string[]) => (await run('git', args, options)).stdout.trim();
  const commit = async (files: Record<string, string>, message: string) => {
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
    await git('add', '.');
    await git('commit', '-qm', message);
    return git('rev-parse', 'HEAD');
  };
  await git('init', '-qb', 'main');
  await commit(FILES, 'first');
  await git('branch', 'staging');
  await git('branch', 'dev');
  const job = await testJob({ runner: { workspace: folder } });
  return {
    ...{ folder, git, commit, job },
    carry: (inputs: Record<string, string>) => runAction(action, { repository: '.', ...inputs }, job),
    [Symbol.asyncDispose]: async () => {
      await job[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

it('carries a commit by its abbreviation, also to the branch that is checked out', async () => {
  await using stage = await arrange();
  const sha = await stage.commit({ 'values.yaml': edited(VALUES, ['256Mi', '512Mi']) }, 'fix: memory');
  await stage.git('switch', '-q', 'staging');
  const results = {
    results: [
      { target: 'staging', status: 'picked' },
      { target: 'dev', status: 'picked' },
    ],
  };
  const inputs = { commits: sha.slice(0, 8), mode: 'push', branch: 'main' };
  expect(await stage.carry(inputs)).toMatchObject(results);
  expect(await readFile(join(stage.folder, 'values.yaml'), 'utf8')).toContain('512Mi');
  expect(await stage.git('status', '--porcelain')).toBe('');
  expect(await stage.git('log', '-1', '--format=%an %s', 'dev')).toBe('A fix: memory');
});

it('proposes to a forge that is a folder, finds what was merged by hand, and guards the release', async () => {
  await using stage = await arrange();
  const sha = await stage.commit({ 'values.yaml': edited(VALUES, ['256Mi', '512Mi']) }, 'fix: memory\n\nHotfix: yes');
  const opened = await stage.carry({ commits: sha, targets: 'staging' });
  expect(opened).toMatchObject({ results: [{ status: 'picked', pullRequest: { number: 1 } }] });
  const verify = { verify: 'true', targets: 'staging', branch: 'main' };
  await expect(stage.carry(verify)).rejects.toThrow('a hotfix of main would be lost');
  await stage.git('switch', '-q', 'staging');
  await stage.git('merge', '-q', '--no-ff', `cherry-pick/${sha.slice(0, 12)}-to-staging`);
  expect(await stage.carry(verify)).toEqual({ missing: [] });
  expect(await stage.carry({ commits: sha, targets: 'staging', branch: 'main' })).toMatchObject({
    results: [{ status: 'already-applied' }],
  });
});

it('carries a pull request of the local forge that was merged by hand', async () => {
  await using stage = await arrange();
  const sha = await stage.commit({ 'values.yaml': edited(VALUES, ['256Mi', '512Mi']) }, 'fix: memory');
  await stage.carry({ commits: sha, targets: 'staging' });
  await stage.git('switch', '-q', 'staging');
  await stage.git('merge', '-q', '--no-ff', `cherry-pick/${sha.slice(0, 12)}-to-staging`);
  expect(await stage.carry({ 'pull-request': '1', targets: 'dev', mode: 'push' })).toMatchObject({
    ...{ commits: [await stage.git('rev-parse', 'staging')], results: [{ target: 'dev', status: 'picked' }] },
  });
});
