/** The stage that the tests of this action play on: a configuration repository on the GitHub double. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DoubleRepository,
  type GitHubDouble,
  gitShortcut,
  runAction,
  startGitHub,
  type TestJob,
  testJob,
} from '#testing';
import promote from '../../promote/index.ts';
import openPromotionPr from '../index.ts';

export const GITOPS = `environments:
  staging: { path: staging }
  production:
    path: production
    from: staging
    labels: [promotion]
    reviewers: [alice]
    images: { tags: '^v' }
    checklist: [QA has seen it, Rollback is understood]
sources:
  ghcr.io/acme/shop: acme/shop
`;

export function kustomization(shop: string, metrics = 'v0.9'): string {
  return `images:\n  - name: ghcr.io/acme/shop\n    newTag: ${shop}   # keep\n  - name: ghcr.io/acme/metrics\n    newTag: ${metrics}\n`;
}

type Run = (inputs?: Record<string, string>) => Promise<Record<string, unknown>>;

export interface Stage extends AsyncDisposable {
  repository: DoubleRepository;
  git: DoubleRepository['git'];
  job: TestJob;
  open: Run;
  promote: Run;
}

export interface Theatre extends AsyncDisposable {
  github: GitHubDouble;
  /** A fresh repository with staging ahead of production. */
  arrange(differing?: { staging?: string; production?: string; gitops?: string }): Promise<Stage>;
}

export async function openTheatre(): Promise<Theatre> {
  const folder = await mkdtemp(join(tmpdir(), 'open-promotion-pr-'));
  const github = await startGitHub({ now: () => Date.UTC(2026, 10, 20), root: folder });
  const shortcut = await gitShortcut(github.serverUrl, folder);
  let repositories = 0;
  return {
    github,
    arrange: async ({ staging = 'v2', production = 'v1', gitops = GITOPS } = {}) => {
      repositories += 1;
      const repository = await github.createRepository(`acme/config-${repositories}`, {
        'gitops.yaml': gitops,
        'staging/kustomization.yaml': kustomization(staging),
        'production/kustomization.yaml': kustomization(production),
      });
      const { serverUrl, apiUrl, graphqlUrl } = github;
      const job = await testJob({ runner: { serverUrl, apiUrl, graphqlUrl } });
      const access = { repository: repository.name, token: github.token, to: 'production' };
      return {
        repository,
        git: repository.git,
        job,
        open: (inputs = {}) => runAction(openPromotionPr, { ...access, ...inputs }, job),
        promote: (inputs = {}) => runAction(promote, { ...access, ...inputs }, job),
        [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
      };
    },
    [Symbol.asyncDispose]: async () => {
      await shortcut[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody pushes to main. */
export async function commit(
  { git, repository }: Stage,
  files: Record<string, string>,
  message = 'change',
): Promise<void> {
  await git.commit('main', files, { message });
  await repository.sync();
}
