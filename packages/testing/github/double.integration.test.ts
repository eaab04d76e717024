import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isolatedGitEnvironment } from '../git-server-repository.ts';
import { type DoubleRepository, type GitHubDouble, type RepositorySettings, startGitHub } from './index.ts';

const run = promisify(execFile);
const author = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
const pushes = ({ path }: { path: string }) => path.endsWith('/git-receive-pack');

interface Sandbox extends AsyncDisposable {
  double: GitHubDouble;
  remote: DoubleRepository;
  /** In a clone whose branch is `next`, one commit ahead of main. */
  git(...args: string[]): Promise<string>;
  /** What a call of the REST API answers. */
  rest(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }>;
}

async function setup(settings: Partial<RepositorySettings> = {}): Promise<Sandbox> {
  const double = await startGitHub({ now: () => Date.UTC(2026, 0, 1) });
  const remote = await double.createRepository('acme/config', { a: '1' }, settings);
  const work = await mkdtemp(join(tmpdir(), 'double-test-'));
  const credentials = Buffer.from(`x-access-token:${double.token}`).toString('base64');
  const header = ['-c', `http.extraHeader=authorization: basic ${credentials}`];
  const git = async (...args: string[]) => {
    const env = { ...isolatedGitEnvironment(), ...author };
    return (await run('git', [...header, '-C', work, ...args], { env })).stdout.trim();
  };
  await git('clone', '--quiet', '--config', `remote.origin.pushUrl=${remote.cloneUrl}`, remote.git.path, '.');
  await git('switch', '--quiet', '--create', 'next');
  await git('commit', '--quiet', '--allow-empty', '--message', 'change');
  return {
    double,
    remote,
    git,
    rest: async (method, path, body) => {
      const headers = { authorization: `Bearer ${double.token}` };
      const answer = await fetch(`${double.apiUrl}${path}`, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    [Symbol.asyncDispose]: async () => {
      await rm(work, { recursive: true, force: true });
      await double[Symbol.asyncDispose]();
    },
  };
}

async function openPull({ git, rest }: Sandbox): Promise<void> {
  await git('push', '--quiet', 'origin', 'next');
  await rest('POST', '/repos/acme/config/pulls', { title: 'Go', head: 'next', base: 'main' });
}

describe.concurrent('the GitHub double', () => {
  it('keeps a pull request true to pushes', async () => {
    await using sandbox = await setup();
    const { git, rest } = sandbox;
    await openPull(sandbox);
    await git('commit', '--quiet', '--allow-empty', '--message', 'more');
    await git('push', '--quiet', 'origin', 'next');
    const { body } = await rest('GET', '/repos/acme/config/pulls/1');
    expect(body).toMatchObject({
      state: 'open',
      mergeable_state: 'clean',
      commits: 2,
      head: { sha: await git('rev-parse', 'next') },
    });
  });

  it('closes a pull request whose branch is pushed back to its base, or deleted', async () => {
    await using sandbox = await setup();
    const { git, rest } = sandbox;
    await openPull(sandbox);
    await git('push', '--quiet', '--force', 'origin', 'main:next');
    expect((await rest('GET', '/repos/acme/config/pulls/1')).body).toMatchObject({ state: 'closed', merged: false });
    await openPull(sandbox);
    await git('push', '--quiet', '--delete', 'origin', 'next');
    expect((await rest('GET', '/repos/acme/config/pulls/2')).body).toMatchObject({ state: 'closed', merged: false });
  });

  it('calls a pull request merged when its commits are pushed to the base', async () => {
    await using sandbox = await setup();
    const { git, rest } = sandbox;
    await openPull(sandbox);
    await git('push', '--quiet', 'origin', 'next:main');
    const merged = { state: 'closed', merged: true, merge_commit_sha: await git('rev-parse', 'next') };
    expect((await rest('GET', '/repos/acme/config/pulls/1')).body).toMatchObject(merged);
  });

  it.each([
    ['protected', 'GH006: Protected branch update failed for refs/heads/main.'],
    ['ruleset', 'GH013: Repository rule violations found for refs/heads/main.'],
  ] as const)('refuses pushes to a %s branch, but merges', async (pushes, words) => {
    await using sandbox = await setup({ rules: { main: { pushes } } });
    await expect(sandbox.git('push', 'origin', 'next:main')).rejects.toThrow(words);
    await openPull(sandbox);
    expect((await sandbox.rest('PUT', '/repos/acme/config/pulls/1/merge', {})).status).toBe(200);
  });

  it('refuses a merge while reviews or checks are missing', async () => {
    await using sandbox = await setup({ rules: { main: { requiredReviews: 1, requiredChecks: true } } });
    const { remote, rest } = sandbox;
    await openPull(sandbox);
    const merge = () => rest('PUT', '/repos/acme/config/pulls/1/merge', {});
    expect(await merge()).toMatchObject({ status: 405, body: { message: 'Required status check "ci" is expected.' } });
    await remote.passChecks(1);
    expect(await merge()).toMatchObject({
      status: 405,
      body: { message: expect.stringContaining('approving review') },
    });
    await remote.approve(1, 'bob');
    expect(await merge()).toMatchObject({ status: 200, body: { merged: true } });
  });

  it('wants the right token with the right permission for git', async () => {
    await using sandbox = await setup();
    const { double, git } = sandbox;
    double.addToken('reader', { permissions: { contents: 'read' } });
    const url = (token: string) => sandbox.remote.cloneUrl.replace('://', `://x-access-token:${token}@`);
    const bare = (...args: string[]) => git('-c', 'http.extraHeader=', ...args);
    expect(await bare('ls-remote', '--heads', url('reader'))).toContain('refs/heads/main');
    await expect(bare('push', url('reader'), 'next')).rejects.toThrow('Permission to acme/config.git denied');
    await expect(bare('ls-remote', url('wrong'))).rejects.toThrow('Invalid username or password.');
  });

  it('fails the request it is told to, git or REST, before or after its work', async () => {
    await using sandbox = await setup();
    const { double, git, remote, rest } = sandbox;
    double.failAt(1, { kind: 'status', when: 'before', status: 503 }, pushes);
    double.failAt(2, { kind: 'reset', when: 'after' }, pushes);
    await expect(git('push', 'origin', 'next')).rejects.toThrow('503');
    expect(await remote.git.tip('next')).toBeUndefined();
    await expect(git('push', 'origin', 'next')).rejects.toThrow();
    expect(await remote.git.tip('next')).toBe(await git('rev-parse', 'next'));
    double.failAt(2, { kind: 'reset', when: 'before' });
    const before = double.requestCount;
    expect((await rest('GET', '/repos/acme/config')).status).toBe(200);
    await expect(rest('GET', '/repos/acme/config')).rejects.toThrow('fetch failed');
    const log = double.requests
      .slice(before)
      .map(({ kind, method, path, status }) => `${kind} ${method} ${path} ${status}`);
    expect(log).toEqual(['rest GET /repos/acme/config 200', 'rest GET /repos/acme/config 0']);
  });

  it('shows what a person or another tool would look at', async () => {
    await using sandbox = await setup();
    const { double, git, rest } = sandbox;
    await openPull(sandbox);
    await rest('POST', '/repos/acme/config/issues/1/comments', { body: 'is <b> fine?' });
    const page = await fetch(`${double.serverUrl}/acme/config/pull/1`);
    expect(await page.text()).toContain('is &#60;b&#62; fine?');
    const at = async (path: string) => (await rest('GET', `/repos/acme/config${path}`)).body;
    expect(await at('')).toMatchObject({ full_name: 'acme/config', default_branch: 'main' });
    expect(await at('/branches')).toMatchObject([{ name: 'main' }, { name: 'next' }]);
    expect(await at('/branches/next')).toMatchObject({ commit: { sha: await git('rev-parse', 'next') } });
    expect(await at('/git/ref/heads/next')).toMatchObject({ object: { sha: await git('rev-parse', 'next') } });
    expect(await at('/commits?sha=next&per_page=1')).toMatchObject([{ commit: { message: 'change' } }]);
    expect(await at('/compare/main...next')).toMatchObject({ status: 'ahead', ahead_by: 1, files: [] });
    expect(await at('/contents/a')).toMatchObject({ content: Buffer.from('1').toString('base64') });
    expect(await at('/pulls/1/commits')).toMatchObject([{ sha: await git('rev-parse', 'next') }]);
    expect(await at('/pulls/1/files')).toEqual([]);
    expect(await at('/issues/1')).toMatchObject({ number: 1, comments: 1 });
    expect(await rest('GET', '/repos/acme/nowhere')).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });

  it('answers 500 where the description is violated, and does not let the test pass', async () => {
    const validator = { request: () => ['wrong'], response: () => [], graphql: () => [], graphqlResponse: () => [] };
    const double = await startGitHub({ validator });
    await double.createRepository('acme/config', {});
    const headers = { authorization: `token ${double.token}` };
    const answer = await fetch(`${double.apiUrl}/repos/acme/config?x=1`, { headers });
    expect(answer.status).toBe(500);
    expect(double.violations).toEqual(['GET /repos/acme/config?x=1: wrong']);
    await expect(double[Symbol.asyncDispose]()).rejects.toThrow('GET /repos/acme/config?x=1: wrong');
  });
});
