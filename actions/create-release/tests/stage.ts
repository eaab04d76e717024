/** The stage that the tests of this action play on: a configuration repository and the source of its image. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BareRepository,
  type DoubleRepository,
  fakeClock,
  type GitHubDouble,
  gitShortcut,
  type RegistryDouble,
  runAction,
  startGitHub,
  startRegistry,
  type TestJob,
  testJob,
} from '#testing';
import promote from '../../promote/index.ts';
import action from '../index.ts';

const ENVIRONMENTS = `environments:
  staging: { path: staging }
  production: { path: production, from: staging, promote: commit }
`;

function kustomization(shop: string, image: string): string {
  return `images:\n  - name: ${image}\n    newTag: ${shop}\n`;
}

export interface StageOptions {
  /** Whether gitops.yaml says where the image is built. */
  sources?: boolean;
}

type Run = (inputs?: Record<string, string>) => Promise<Record<string, unknown>>;

export interface Stage extends AsyncDisposable {
  github: GitHubDouble;
  config: DoubleRepository;
  git: BareRepository;
  source: BareRepository;
  /** Where the image is, so that nobody asks a real one. */
  registry: RegistryDouble;
  job: TestJob;
  release: Run;
  promote: Run;
  /** A release that the next run begins at: v1.0.0, of what production holds now. */
  released(): Promise<void>;
  /** Brings a version to staging, and promotes it. */
  ship(version: string): Promise<void>;
}

/** On the GitHub double: production at v1.0.0, and a source repository whose v1.1.0 brings some changes. */
export async function openStage({ sources = true }: StageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'create-release-'));
  const clock = fakeClock({ now: Date.UTC(2026, 10, 20) });
  const github = await startGitHub({ now: clock.now, root: folder });
  const shortcut = await gitShortcut(github.serverUrl, folder);
  const registry = await startRegistry();
  const image = `${registry.host}/acme/shop`;
  const config = await github.createRepository('acme/config', {
    'gitops.yaml': sources ? `${ENVIRONMENTS}sources:\n  ${image}: acme/shop\n` : ENVIRONMENTS,
    'staging/kustomization.yaml': kustomization('v1.0.0', image),
    'production/kustomization.yaml': kustomization('v1.0.0', image),
  });
  const source = await arrangeSource(github);
  const { serverUrl, apiUrl, graphqlUrl } = github;
  const job = await testJob({ runner: { serverUrl, apiUrl, graphqlUrl }, clock });
  const access = { repository: config.name, token: github.token };
  const run = (inputs: Record<string, string> = {}) => runAction(action, { ...access, ...inputs }, job);
  const bring = (inputs: Record<string, string> = {}) => runAction(promote, { ...access, ...inputs }, job);
  return {
    github,
    config,
    git: config.git,
    source,
    registry,
    job,
    release: run,
    promote: bring,
    released: async () => {
      await run({ tag: 'v1.0.0' });
    },
    ship: async (version) => {
      await config.git.commit('main', { 'staging/kustomization.yaml': kustomization(version, image) });
      await bring({ to: 'production' });
    },
    [Symbol.asyncDispose]: async () => {
      await job[Symbol.asyncDispose]();
      await shortcut[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
      await registry[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const ann = 'Ann <12+ann@users.noreply.github.com>';
const bob = 'Bob *the* @builder <bob@example.com>';

async function arrangeSource(github: GitHubDouble): Promise<BareRepository> {
  const { git } = await github.createRepository('acme/shop', { a: '0' });
  await git.git('tag', 'v1.0.0', 'main');
  const [base = ''] = await git.commitAll('main', [
    { files: { a: '1' }, message: 'feat(cart): pay in one step (#7)', author: ann },
    { files: { a: '2' }, message: 'fix: no <b>more</b> @everyone [skip ci]\n\nskip-checks: true', author: bob },
    { files: { a: '3' }, message: 'feat!: drop the old API\n\nBREAKING CHANGE: use /v2 instead', author: ann },
    { files: { a: '4' }, message: 'docs: how it works', author: ann },
  ]);
  const topic = await git.commit('topic', { b: '1' }, { message: 'wip', author: bob, parents: [base] });
  const main = (await git.tip('main')) ?? '';
  const merge = 'Merge pull request #9 from acme/topic\n\nperf: half the time';
  await git.commit('main', { b: '1' }, { message: merge, parents: [main, topic] });
  await git.git('tag', 'v1.1.0', 'main');
  return git;
}
