/** The stage that the tests of this action play on: a configuration repository, read from the disk or over HTTP. */
import { FailedStep } from '#kit';
import { type BareRepository, type GitServer, runAction, startGitServer, type TestJob, testJob } from '#testing';
import action from '../index.ts';

const TOKEN = 'a-token-that-must-not-show';

type Run = (inputs: Record<string, string>) => Promise<Record<string, unknown>>;

export interface Stage extends AsyncDisposable {
  name: string;
  repository: BareRepository;
  job: TestJob;
  /** Straight from the disk, which is quick. */
  promote: Run;
  /** Over HTTP, with a token and rivals. */
  promoteRemote: Run;
}

export interface Theatre extends AsyncDisposable {
  server: GitServer;
  arrange(files: Record<string, string>): Promise<Stage>;
}

export async function openTheatre(): Promise<Theatre> {
  const server = await startGitServer({ token: TOKEN });
  let repositories = 0;
  return {
    server,
    arrange: async (files) => {
      repositories += 1;
      const name = `acme/config-${repositories}`;
      const repository = await server.createRepository(name, files);
      const job = await testJob({ runner: { serverUrl: server.url, apiUrl: `${server.url}/api/v3` } });
      return {
        name,
        repository,
        job,
        promote: (inputs) => runAction(action, { repository: repository.path, ...inputs }, job),
        promoteRemote: (inputs) => runAction(action, { repository: name, token: TOKEN, ...inputs }, job),
        [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
      };
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export function kustomization(shop: string, metrics = '"0.9"'): string {
  return `# ours\nimages:\n  - name: ghcr.io/acme/shop\n    newTag: ${shop}   # keep\n  - name: ghcr.io/acme/metrics\n    newTag: ${metrics}\n`;
}

export const GITOPS = `environments:
  dev: { path: dev }
  staging: { path: staging, from: dev, promote: commit }
  production: { path: production, from: staging, promote: commit, images: { tags: '^v\\d+\\.\\d+\\.\\d+$' } }
`;

export function threeStages(dev = 'v1.1.0', staging = 'v1.0.0', production = 'v1.0.0') {
  return {
    'gitops.yaml': GITOPS,
    'dev/kustomization.yaml': kustomization(dev),
    'staging/kustomization.yaml': kustomization(staging),
    'production/kustomization.yaml': kustomization(production),
  };
}

export async function blockedStep(
  running: Promise<unknown>,
): Promise<{ step: FailedStep; outputs: Record<string, unknown> }> {
  const step = await running.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(step instanceof FailedStep)) throw new Error(`not a failed step: ${String(step)}`);
  return { step, outputs: { ...step.outputs } };
}
