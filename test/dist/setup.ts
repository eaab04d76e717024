/** A GitHub, a runner, and a configuration repository to promote in. */
import { join } from 'node:path';
import { type CreateOptions, type DoubleRepository, type GitHubDouble, startGitHub } from '#testing';
import { type Checkout, checkOut } from './checkout.ts';
import { type GitHubContext, type RunningStep, type StepOptions, type StepResult, startStep } from './step.ts';

export interface Workshop extends AsyncDisposable {
  readonly github: GitHubDouble;
  readonly checkout: Checkout;
  /** A repository of its own, that workflows of this test run in. */
  createStage(files: Record<string, string>, options?: CreateOptions): Promise<WorkflowStage>;
}

export interface WorkflowStage {
  readonly repository: DoubleRepository;
  /** `uses` is the folder after `org/gitops-actions/`; `.` for the suite's main action. */
  run(uses: string, inputs: Record<string, string>, options?: Partial<StepOptions>): Promise<StepResult>;
  start(uses: string, inputs: Record<string, string>, options?: Partial<StepOptions>): Promise<RunningStep>;
}

export async function openWorkshop(): Promise<Workshop> {
  const [github, checkout] = await Promise.all([startGitHub({ token: 'ghs_secretOfThisTest' }), checkOut()]);
  let stages = 0;
  return {
    github,
    checkout,
    createStage: async (files, options) => {
      stages += 1;
      const repository = await github.createRepository(`acme/config-${stages}`, files, options);
      const context = githubContext(github, repository.name);
      const start: WorkflowStage['start'] = (uses, inputs, more) =>
        startStep({ action: join(checkout.path, uses), inputs, github: context, ...more });
      return { repository, start, run: async (...step) => (await start(...step)).finished };
    },
    [Symbol.asyncDispose]: async () => {
      await checkout[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
    },
  };
}

export function githubContext(github: GitHubDouble, repository: string): GitHubContext {
  return {
    repository,
    token: github.token,
    actor: 'octocat',
    actor_id: '583231',
    server_url: github.serverUrl,
    api_url: github.apiUrl,
    graphql_url: github.graphqlUrl,
    run_id: '4711',
  };
}

export const GITOPS = `environments:
  dev: { path: dev }
  staging: { path: staging, from: dev, promote: commit }
  production:
    path: production
    from: staging
    promote: pull-request
    labels: [promotion]
    reviewers: [alice]
    images: { tags: '^v\\d' }
`;

export function kustomization(tag: string): string {
  return `# ours\nimages:\n  - name: ghcr.io/acme/shop\n    newTag: ${tag}   # keep\n`;
}

/** Three environments, the newest release in dev. */
export function threeEnvironments({ dev = 'v2', staging = 'v1', production = 'v1' } = {}): Record<string, string> {
  return {
    'gitops.yaml': GITOPS,
    'dev/kustomization.yaml': kustomization(dev),
    'staging/kustomization.yaml': kustomization(staging),
    'production/kustomization.yaml': kustomization(production),
  };
}
