import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARGO_TOKENS, type ArgoDouble, BareRepository, startArgoDouble, type TestJob, testJob } from '#testing';
import { askSourceHealth, awaitEnvironment } from './ask.ts';

let folder: string;
let argo: ArgoDouble;
let job: TestJob;
let commits: { older: string; newer: string };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ask-'));
  const repository = await BareRepository.create(join(folder, 'config.git'));
  commits = {
    older: await repository.commit('main', { a: '1' }, { message: 'older' }),
    newer: await repository.commit('main', { a: '2' }, { message: 'newer' }),
  };
  argo = await startArgoDouble();
  job = await testJob();
});
afterEach(async () => {
  await Promise.all([argo[Symbol.asyncDispose](), job[Symbol.asyncDispose]()]);
  await rm(folder, { recursive: true, force: true });
});

const staging = () => ({
  name: 'staging',
  delivery: {
    argocd: {
      application: ['shop'],
      selector: undefined,
      project: undefined,
      'app-namespace': undefined,
      mode: undefined,
    },
    flux: undefined,
    kubernetes: undefined,
  },
});

const inputs = () => ({
  repository: join(folder, 'config.git'),
  token: undefined,
  argocdServer: argo.url,
  argocdAuthToken: ARGO_TOKENS.writer,
  argocdServerCa: undefined,
  kubeconfig: undefined,
  context: undefined,
  timeout: 60_000,
  stableFor: 0,
  gracePeriod: 5_000,
  failFast: true,
});

test('a later commit that contains the expected one has it arrived: git is asked while the wait lasts', async () => {
  argo.application({ name: 'shop', first: { sha: commits.newer } });
  const result = await awaitEnvironment(staging(), { commit: commits.older, images: [] }, inputs(), job);
  expect(result).toMatchObject({ outcome: 'ready', arrivals: [{ seen: { metadata: { name: 'shop' } } }] });
});

test('an earlier commit does not', async () => {
  argo.application({ name: 'shop', first: { sha: commits.older } });
  const result = await awaitEnvironment(staging(), { commit: commits.newer, images: [] }, inputs(), job);
  expect(result.outcome).toBe('timeout');
});

describe('the source of a promotion', () => {
  const ask = (commit: string | undefined) => askSourceHealth(inputs(), job)(staging(), { commit, images: [] });

  test('is asked without a commit where only images are promoted', async () => {
    argo.application({ name: 'shop', first: { sha: commits.older } });
    expect(await ask(undefined)).toMatchObject({ kind: 'healthy' });
  });

  test('must run the commit whose files are promoted, or one that contains it', async () => {
    argo.application({ name: 'shop', first: { sha: commits.newer } });
    expect(await ask(commits.newer)).toMatchObject({ kind: 'healthy' });
    expect(await ask(commits.older)).toMatchObject({ kind: 'healthy' });
  });

  test('is healthy in vain while it runs an earlier one', async () => {
    argo.application({ name: 'shop', first: { sha: commits.older } });
    expect(await ask(commits.newer)).toMatchObject({
      kind: 'unhealthy',
      evidence: [expect.stringContaining(`which does not contain the expected ${commits.newer.slice(0, 7)}`)],
    });
  });
});
