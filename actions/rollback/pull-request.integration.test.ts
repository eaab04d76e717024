import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DoubleRepository,
  type GitHubDouble,
  runAction,
  startGitHub,
  startRegistry,
  type TestJob,
  testJob,
} from '#testing';
import openPromotionPr from '../open-promotion-pr/index.ts';
import promote from '../promote/index.ts';
import rollback from './index.ts';
import { kustomization, versionsIn } from './tests/stage.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github[Symbol.asyncDispose]());

const GITOPS = `environments:
  staging: { path: staging }
  production: { path: production, from: staging, labels: [promotion], auto-merge: true }
`;

type Run = (inputs?: Record<string, string>) => Promise<Record<string, unknown>>;

interface Stage extends AsyncDisposable {
  repository: DoubleRepository;
  job: TestJob;
  promote: Run;
  propose: Run;
  rollback: Run;
  release(version: string): Promise<void>;
  versions(): Promise<string>;
}

let repositories = 0;

async function arrange(shop = 'ghcr.io/acme/shop'): Promise<Stage> {
  repositories += 1;
  const files = (version: string) => kustomization(version).replace('ghcr.io/acme/shop', shop);
  const repository = await github.createRepository(`acme/config-${repositories}`, {
    'gitops.yaml': GITOPS,
    'staging/kustomization.yaml': files('v0'),
    'production/kustomization.yaml': files('v0'),
  });
  await repository.configure({ rules: { main: { requiredChecks: true } } });
  const { serverUrl, apiUrl, graphqlUrl, token } = github;
  const job = await testJob({ runner: { serverUrl, apiUrl, graphqlUrl, actor: 'ann' } });
  const common = { repository: repository.name, token };
  const stage: Stage = {
    repository,
    job,
    promote: (inputs) => runAction(promote, { ...common, to: 'production', ...inputs }, job),
    propose: () => runAction(openPromotionPr, { ...common, to: 'production' }, job),
    rollback: (inputs) =>
      runAction(
        rollback,
        { ...common, environment: 'production', reason: 'broken', 'check-images': 'off', ...inputs },
        job,
      ),
    release: async (version) => {
      await repository.git.commit('main', { 'staging/kustomization.yaml': files(version) });
      await repository.sync();
      const { pullRequestNumber } = (await stage.promote({ 'lift-hold': 'true' })) as { pullRequestNumber: string };
      await repository.passChecks(Number(pullRequestNumber));
      await repository.git.setBranch('promote/production', null);
      await repository.sync();
    },
    versions: async () => versionsIn((await repository.git.read('main', 'production/kustomization.yaml')) ?? ''),
    [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
  };
  return stage;
}

describe('rollback by pull request', () => {
  it('is proposed once, says why, is merged as the environment’s promotions are, and then holds', async () => {
    await using stage = await arrange();
    await stage.release('v1');
    await stage.release('v2');
    const outputs = await stage.rollback({ reason: 'see @ops: 500s <b>', 'hold-until': '24h' });
    expect(outputs).toMatchObject({
      operation: 'pull-request',
      pullRequestOperation: 'created',
      pullRequestBranch: 'rollback/production',
      hold: { until: '2026-01-02T00:00:00.000Z' },
    });
    const number = Number(outputs['pullRequestNumber']);
    const pull = stage.repository.pull(number);
    expect(pull).toMatchObject({ title: 'Roll back production: shop v2 → v1', labels: ['promotion'] });
    expect(pull.body).toContain('**Why:** `see @ops: 500s <b>` – `ann`');
    expect(pull.body).toMatch(/\nRollback-Reason: see ops: 500s b\nHold: production\n/);
    expect(pull.autoMerge).toEqual({ method: 'merge', by: expect.anything() });

    await stage.job.clock.sleep(60_000);
    const again = await stage.rollback({ reason: 'see @ops: 500s <b>', 'hold-until': '24h' });
    expect(again).toMatchObject({ pullRequestOperation: 'none', pullRequestHeadSha: outputs['pullRequestHeadSha'] });

    await stage.repository.passChecks(number);
    expect(await stage.versions()).toBe('v1 m1');
    await expect(stage.promote()).rejects.toThrow(/^production is blocked: hold: .* see @ops: 500s <b> \(opens/);
    expect(await stage.rollback({ reason: 'see @ops: 500s <b>', 'hold-until': '24h' })).toMatchObject({
      operation: 'none',
      pullRequestOperation: 'none',
    });
    expect(await stage.repository.git.tip('rollback/production')).toBeUndefined();
  });

  it('is closed when somebody else has gone back meanwhile', async () => {
    await using stage = await arrange();
    await stage.release('v1');
    await stage.release('v2');
    await stage.rollback();
    await stage.job.clock.sleep(60_000);
    expect(await stage.rollback({ mode: 'commit' })).toMatchObject({ operation: 'committed' });
    await stage.repository.sync();
    expect(await stage.rollback()).toMatchObject({ operation: 'none', pullRequestOperation: 'closed' });
  });

  it('keeps a machine from merging a promotion past the hold', async () => {
    await using stage = await arrange();
    await stage.release('v1');
    await stage.release('v2');
    await stage.repository.git.commit('main', { 'staging/kustomization.yaml': kustomization('v3') });
    await stage.repository.sync();
    const [usual, other] = [await stage.propose(), await stage.promote({ 'pull-request-branch': 'deploy/{to}' })].map(
      ({ pullRequestNumber }) => stage.repository.pull(Number(pullRequestNumber)),
    );
    expect([usual?.autoMerge, other?.autoMerge]).not.toContain(undefined);
    await stage.rollback({ mode: 'commit' });
    expect(usual).toMatchObject({ autoMerge: undefined, state: 'open' });
    expect(await stage.versions()).toBe('v1 m1');
    await stage.job.clock.sleep(3_600_000);
    await stage.rollback({ mode: 'commit', reason: 'slow', 'promotion-branch': 'deploy/{to}' });
    expect(other).toMatchObject({ autoMerge: undefined, state: 'open' });
  });

  it('is signed by the forge, the hold alone too', async () => {
    await using stage = await arrange();
    await stage.release('v1');
    await stage.release('v2');
    const signed = { mode: 'commit', 'sign-commits': 'true' };
    await stage.rollback({ ...signed, hold: 'false' });
    expect(await stage.rollback({ ...signed })).toMatchObject({ operation: 'committed', images: [] });
    expect(await stage.rollback({ ...signed })).toMatchObject({ operation: 'none' });
  });
});

describe('the registry', () => {
  it('stops a rollback to an image that is gone, and warns where nobody can tell', async () => {
    await using registry = await startRegistry();
    const shop = `${registry.host}/acme/shop`;
    await using stage = await arrange(shop);
    await stage.release('v1');
    await stage.release('v2');
    const commit = { mode: 'commit', 'check-images': 'auto' };
    await expect(stage.rollback(commit)).rejects.toThrow(
      `production cannot be rolled back to what is gone: ${shop}:v1 (`,
    );
    const seen = stage.repository.git.tip('main');
    registry.fail(99, { kind: 'status', status: 403 });
    const required = stage.rollback({ ...commit, 'check-images': 'require' });
    await expect(required).rejects.toThrow(`production is not rolled back to what may be gone: ${shop}:v1 (`);
    expect(await stage.repository.git.tip('main')).toBe(await seen);
    expect(await stage.rollback(commit)).toMatchObject({ operation: 'committed' });
    expect(stage.job.lines.join('\n')).toContain(
      `warning: whether the image still exists cannot be told: ${shop}:v1 (`,
    );
  });
});
