import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GitHubDouble, gitShortcut, runAction, startGitHub, testJob } from '#testing';
import promote from '../promote/index.ts';

let github: GitHubDouble;
let folder: string;
let shortcut: AsyncDisposable;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'squash-'));
  github = await startGitHub({ now: () => Date.UTC(2026, 10, 20), root: folder });
  shortcut = await gitShortcut(github.serverUrl, folder);
});
afterAll(async () => {
  await shortcut[Symbol.asyncDispose]();
  await github[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const TRAILERS = '--format=%(trailers:only,unfold)';

it('leaves the whole ledger in a commit squashed with the pull request’s title and description', async () => {
  const { git, ...repository } = await github.createRepository('acme/squashed', {
    'gitops.yaml': 'environments:\n  staging: { path: staging }\n  production: { path: production, from: staging }\n',
    'staging/kustomization.yaml': 'images:\n  - { name: ghcr.io/acme/shop, newTag: v2 }\n',
    'production/kustomization.yaml': 'images:\n  - { name: ghcr.io/acme/shop, newTag: v1 }\n',
  });
  await git.commit('main', { note: 'x' }, { message: 'stop\n\nHold: production\nHold-Reason: checkout broke' });
  await repository.sync();
  await using job = await testJob({
    runner: { serverUrl: github.serverUrl, apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl },
  });
  const access = { repository: 'acme/squashed', token: github.token, to: 'production' };
  await runAction(promote, { ...access, 'lift-hold': 'true' }, job);
  const proposed = await git.git('log', '-1', TRAILERS, 'promote/production');

  const merged = await fetch(`${github.apiUrl}/repos/acme/squashed/pulls/1/merge`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${github.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ merge_method: 'squash' }),
  });
  expect(merged.status).toBe(200);
  expect((await git.log('main'))[0]?.subject).toBe('Promote shop v1 → v2 from staging to production (#1)');
  expect(await git.git('log', '-1', TRAILERS, 'main')).toBe(proposed);
  expect(
    proposed
      .trim()
      .split('\n')
      .map((line) => line.split(': ')[0]),
  ).toEqual(['Promoted-From', 'Promoted-To', 'Image', 'Promotion-Id', 'Hold-Lifted']);

  await git.commit('main', { 'staging/kustomization.yaml': 'images:\n  - { name: ghcr.io/acme/shop, newTag: v3 }\n' });
  await repository.sync();
  expect(await runAction(promote, access, job)).toMatchObject({ operation: 'pull-request', pullRequestNumber: '2' });
});
