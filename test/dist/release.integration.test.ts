import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMetadata } from './checkout.ts';
import { kustomization, openWorkshop, threeEnvironments, type Workshop } from './setup.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop[Symbol.asyncDispose]());

describe('the committed bundle', { timeout: 30_000 }, () => {
  it('carries a release from a bump in dev to a pull request for production', async () => {
    const { run, repository } = await workshop.createStage(threeEnvironments({ dev: 'v1' }));
    const { git } = repository;
    const { serverUrl } = workshop.github;

    const bump = await run('bump-image-tag', { images: 'ghcr.io/acme/shop', tag: 'v2', environment: 'dev' });
    expect(bump).toMatchObject({ exitCode: 0, stderr: '', annotations: [], leftovers: [] });
    expect(bump.outputs).toMatchObject({
      changed: 'true',
      branch: 'main',
      files: '["dev/kustomization.yaml"]',
      'commit-sha': await git.tip('main'),
      'commit-url': `${serverUrl}/${repository.name}/commit/${await git.tip('main')}`,
    });
    expect(await git.read('main', 'dev/kustomization.yaml')).toBe(kustomization('v2'));
    expect((await git.log('main'))[0]).toMatchObject({
      author: 'octocat <583231+octocat@users.noreply.github.com>',
      committer: 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
    });

    const commit = await run('promote', { to: 'staging' });
    expect(commit).toMatchObject({ exitCode: 0, stderr: '', annotations: [], leftovers: [] });
    expect(commit.outputs).toMatchObject({
      operation: 'committed',
      'commit-sha': await git.tip('main'),
      'blocked-by': '',
      'pull-request-number': '',
    });
    expect(await git.read('main', 'staging/kustomization.yaml')).toBe(kustomization('v2'));
    expect(commit.summary).toContain('## dev → staging: committed');

    const pullRequest = await run('.', { to: 'production', from: 'staging' });
    expect(pullRequest).toMatchObject({ exitCode: 0, stderr: '', annotations: [], leftovers: [] });
    expect(pullRequest.outputs).toMatchObject({
      operation: 'pull-request',
      'pull-request-number': '1',
      'pull-request-url': `${serverUrl}/${repository.name}/pull/1`,
      'pull-request-operation': 'created',
      'pull-request-head-sha': await git.tip('promote/production'),
      'pull-request-branch': 'promote/production',
    });
    expect(repository.pull(1)).toMatchObject({
      title: 'Promote shop v1 → v2 from staging to production',
      labels: ['promotion'],
      reviewers: ['alice'],
    });
    expect(JSON.parse(pullRequest.outputs['plan'] ?? '')).toMatchObject({ operation: 'pull-request' });
    expect(pullRequest.shown).toContain(`Pull request #1 created: ${serverUrl}/${repository.name}/pull/1`);

    const again = await run('open-promotion-pr', { to: 'production' });
    expect(again).toMatchObject({ exitCode: 0, stderr: '', annotations: [], leftovers: [] });
    expect(again.outputs).toMatchObject({ 'pull-request-number': '1', 'pull-request-operation': 'none' });
    expect(repository.pulls).toHaveLength(1);
    expect(await git.read('main', 'production/kustomization.yaml')).toBe(kustomization('v1'));
  });

  it('says in outputs and annotation what blocks, and leaves the step’s success to the workflow', async () => {
    const { run } = await workshop.createStage(threeEnvironments({ staging: 'latest' }));
    const failed = await run('promote', { to: 'production' });
    expect(failed).toMatchObject({ exitCode: 1, leftovers: [] });
    expect(failed.outputs).toMatchObject({ operation: 'blocked', 'blocked-by': 'image-policy' });
    expect(failed.annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { message: expect.stringMatching(/^production is blocked: image-policy: .*latest does not match/) },
    ]);
    expect(failed.summary).toContain('| `image-policy` | ⛔ blocked |');
  });

  it('keeps outputs apart from what images, files and messages say', async () => {
    const hostile =
      'image: ghcr.io/acme/shop:v1\nnote: |\n  EOF\n  ghadelimiter_1\n  changed=false\n  ::set-output name=changed::false\n';
    const { run } = await workshop.createStage({ 'a.yaml': hostile, 'b,c=d<<EOF.yaml': hostile });
    const bump = await run('bump-image-tag', {
      images: 'ghcr.io/acme/shop:v2',
      path: '.',
      'commit-message': '::stop-commands::x\n\n::add-path::/tmp\nchanged<<EOF\nfalse\nEOF',
    });
    expect(bump).toMatchObject({ exitCode: 0, leftovers: [] });
    expect(bump.outputs).toMatchObject({ changed: 'true', files: '["a.yaml","b,c=d<<EOF.yaml"]' });
    expect(bump.outputs['diff']?.split('\n').filter((line) => line === '+image: ghcr.io/acme/shop:v2')).toHaveLength(2);
    const { outputs } = await readMetadata(join(workshop.checkout.path, 'bump-image-tag'));
    expect(Object.keys(bump.outputs)).toEqual(outputs);
    expect(bump.masks).toEqual([workshop.github.token]);
  });
});
