/** Each example tells a story in its README; the committed bundle plays it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARGO_TOKENS, type ArgoDouble, startArgoDouble } from '#testing';
import { readFixture } from '../../scripts/demo-runner.ts';
import { openWorkshop, type WorkflowStage, type Workshop } from '../dist/setup.ts';
import { examples } from './read.ts';

let workshop: Workshop;
let argo: ArgoDouble;
beforeAll(async () => {
  [workshop, argo] = await Promise.all([openWorkshop(), startArgoDouble()]);
});
afterAll(async () => {
  await workshop[Symbol.asyncDispose]();
  await argo[Symbol.asyncDispose]();
});

async function open(example: string): Promise<WorkflowStage> {
  return workshop.createStage(await readFixture(join(examples, example)), {
    // What its CODEOWNERS and branch protection ask for.
    ...(example === 'config-repository'
      ? { rules: { main: { requiredChecks: true, pushes: 'protected' } }, teams: ['service-api', 'sre'] }
      : {}),
  });
}

/** What changed on main with its newest commit, as `-old +new` lines. */
async function lastChange({ repository }: WorkflowStage): Promise<string[]> {
  const diff = await repository.git.git('show', '--format=', '--unified=0', 'main');
  return diff.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
}

const argocd = () => ({ 'argocd-server': argo.url, 'argocd-auth-token': ARGO_TOKENS.reader });

test('gitea-kustomize: both images in one commit that starts no build, and every newName stays', async () => {
  const stage = await open('gitea-kustomize');
  const inputs = { environment: 'production', images: 'awoooi/api\nawoooi/web', tag: '9d8e7f6', 'skip-ci': 'true' };
  const bump = await stage.run('bump-image-tag', inputs);
  expect(bump, bump.shown).toMatchObject({ exitCode: 0, annotations: [] });
  expect(bump.outputs).toMatchObject({ changed: 'true', files: '["k8s/kustomization.yaml"]' });
  expect(await lastChange(stage)).toEqual([
    '-    newTag: 3f1c9d2',
    '+    newTag: 9d8e7f6',
    '-    newTag: 3f1c9d2',
    '+    newTag: 9d8e7f6',
  ]);
  expect((await stage.repository.git.log('main'))[0]?.subject).toContain('[skip ci]');
  const moving = await stage.run('bump-image-tag', { ...inputs, tag: 'latest' });
  expect(moving).toMatchObject({ exitCode: 1 });
  expect(moving.annotations[0]?.message).toContain('tag latest can be moved to another image');
});

test('gitea-kustomize: what was set is taken back by the commit that it came after, with a reason, and nothing else', async () => {
  const stage = await open('gitea-kustomize');
  const { git } = stage.repository;
  const good = (await git.tip('main')) ?? '';
  const set = { environment: 'production', images: 'awoooi/api\nawoooi/web', tag: '9d8e7f6' };
  await stage.run('bump-image-tag', set);
  const inputs = { environment: 'production', to: good, reason: 'the login page is blank', 'skip-ci': 'true' };
  const back = await stage.run('rollback', inputs);
  expect(back.outputs, back.shown).toMatchObject({ operation: 'committed' });
  expect(await git.git('diff', '--name-only', good, 'main')).toBe('');
  expect((await git.log('main'))[0]?.message).toContain('the login page is blank');
  // The hold: CI cannot set the bad version again.
  const again = await stage.run('bump-image-tag', set);
  expect(again.annotations[0]?.message).toContain('the login page is blank');
});

test('flux: a build of main sets staging; production gets that very image by a pull request, and no other', async () => {
  const stage = await open('flux');
  await stage.run('bump-image-tag', { environment: 'staging', images: 'ghcr.io/ldbl/backend', tag: 'v1.3.0' });
  expect(await lastChange(stage)).toEqual(['-    newTag: v1.2.3', '+    newTag: v1.3.0']);
  const other = await stage.run('promote', { from: 'staging', to: 'production', tag: 'v1.2.3' });
  expect(other).toMatchObject({ exitCode: 1 });
  expect(other.annotations[0]?.message).toContain('v1.3.0');
});

test('sha-promotion: what dev does not run goes no further; what it runs is committed to staging and proposed for production', async () => {
  const stage = await open('sha-promotion');
  const promote = (inputs: Record<string, string>) => stage.run('promote', { ...argocd(), ...inputs });
  const runs = (name: string, tag: string) =>
    argo.application({ name }).overrule({ summary: { images: [`ghcr.io/acme/checkout:${tag}`] } });

  runs('checkout-dev', 'main-51d08ee');
  const early = await promote({ from: 'dev', to: 'staging', tag: 'main-9f3c2a1' });
  expect(early.outputs).toMatchObject({ operation: 'blocked', 'blocked-by': 'source-healthy' });

  runs('checkout-dev', 'main-9f3c2a1');
  const staging = await promote({ from: 'dev', to: 'staging', tag: 'main-9f3c2a1' });
  expect(staging.outputs, staging.shown).toMatchObject({ operation: 'committed' });
  expect(await lastChange(stage)).toEqual(['-    newTag: main-51d08ee', '+    newTag: main-9f3c2a1']);

  runs('checkout-staging', 'main-9f3c2a1');
  const production = await promote({ from: 'staging', to: 'production', tag: 'main-9f3c2a1' });
  expect(production.outputs, production.shown).toMatchObject({ operation: 'pull-request', 'pull-request-number': '1' });
  expect(await stage.repository.git.read('main', 'environments/production/kustomization.yaml')).toContain(
    'main-0b7e6f4',
  );
});

test('config-repository: a release merges into dev by itself, and waits for people everywhere else', async () => {
  const stage = await open('config-repository');
  const { repository, run } = stage;
  await repository.git.setBranch('builds', (await repository.git.tip('main')) ?? '');
  const record = { branch: 'builds', path: 'environments/builds/service-api/values.yaml', key: 'image.tag' };
  await run('bump-image-tag', { ...record, value: 'v2.4.0' });

  const dev = await run('open-promotion-pr', { to: 'dev' });
  expect(dev.outputs, dev.shown).toMatchObject({ 'pull-request-operation': 'created', 'pull-request-number': '1' });
  expect(repository.pull(1)).toMatchObject({ state: 'open', autoMerge: { method: 'merge' } });
  await repository.passChecks(1);
  expect(repository.pull(1).merged).toBeDefined();
  expect(await repository.git.read('main', 'environments/dev/service-api/values.yaml')).toContain('tag: v2.4.0');

  const staging = await run('promote', { to: 'staging' });
  expect(staging.outputs, staging.shown).toMatchObject({ operation: 'pull-request', 'pull-request-number': '2' });
  await repository.passChecks(2);
  expect(repository.pull(2)).toMatchObject({ state: 'open', autoMerge: undefined, teamReviewers: ['service-api'] });
  expect(await repository.git.read('main', 'environments/staging/service-api/values.yaml')).toContain('tag: v2.2.4');
});
