/** The stage that the tests of this action play on: a configuration repository that lives through promotions and rollbacks. */
import { type BareRepository, type GitServer, runAction, startGitServer, type TestJob, testJob } from '#testing';
import bumpImageTag from '../../bump-image-tag/index.ts';
import promote from '../../promote/index.ts';
import rollback from '../index.ts';

export interface Stage extends AsyncDisposable {
  repository: BareRepository;
  job: TestJob;
  /** Puts a version into staging, by hand, and promotes it to production. */
  release(version: string): Promise<Record<string, unknown>>;
  promote(inputs: Record<string, string>): Promise<Record<string, unknown>>;
  bump(inputs: Record<string, string>): Promise<Record<string, unknown>>;
  /** Of production, for the reason `broken`; nobody is asked for images. */
  rollback(inputs?: Record<string, string>, run?: string, attempt?: number): Promise<Record<string, unknown>>;
  /** Over HTTP, where others push as well. */
  remote: Record<'repository', string>;
  /** The versions of production, as `shop metrics`. */
  versions(): Promise<string>;
  message(): Promise<string>;
}

export interface Theatre extends AsyncDisposable {
  /** Does something the next time that somebody pushes, before it arrives. */
  beforeNextPush(rival: () => Promise<unknown>): void;
  arrange(differing?: Record<string, string | null>): Promise<Stage>;
}

const GITOPS = `environments:
  staging: { path: staging }
  production: { path: production, from: staging, promote: commit }
`;

export function kustomization(shop: string, metrics = 'm1'): string {
  return `# ours\nimages:\n  - name: ghcr.io/acme/shop\n    newTag: ${shop}   # keep\n  - name: ghcr.io/acme/metrics\n    newTag: ${metrics}\n`;
}

/** `?` where a file does not say. */
export function versionsIn(text: string): string {
  return ['shop', 'metrics']
    .map((name) => new RegExp(`acme/${name}\\n\\s+newTag: (\\S+)`).exec(text)?.[1] ?? '?')
    .join(' ');
}

export async function openTheatre(): Promise<Theatre> {
  const server: GitServer = await startGitServer({});
  let repositories = 0;
  let rival: (() => Promise<unknown>) | undefined;
  server.onRequest(async ({ access }) => {
    const next = access === 'write' ? rival : undefined;
    if (next === undefined) return undefined;
    rival = undefined;
    await next();
    return undefined;
  });
  return {
    beforeNextPush: (next) => {
      rival = next;
    },
    arrange: async (differing = {}) => {
      repositories += 1;
      const repository = await server.createRepository(`acme/config-${repositories}`, {
        'gitops.yaml': GITOPS,
        'staging/kustomization.yaml': kustomization('v0'),
        'production/kustomization.yaml': kustomization('v0'),
        ...differing,
      });
      const { url: serverUrl } = server;
      const job = await testJob({ runner: { actor: 'ann', serverUrl, apiUrl: `${serverUrl}/api/v3` } });
      const common = { repository: repository.path };
      const stage: Stage = {
        repository,
        job,
        remote: { repository: `acme/config-${repositories}` },
        promote: (inputs) => runAction(promote, { ...common, ...inputs }, job),
        bump: (inputs) => runAction(bumpImageTag, { ...common, ...inputs }, job),
        release: async (version) => {
          const [shop = '', metrics] = version.split(' ');
          await repository.commit('main', { 'staging/kustomization.yaml': kustomization(shop, metrics) });
          return stage.promote({ to: 'production', 'lift-hold': 'true' });
        },
        rollback: (inputs, run, attempt = 1) => {
          const runUrl = run === undefined ? undefined : `https://github.com/acme/config/actions/runs/${run}`;
          const own = { environment: 'production', reason: 'broken', 'check-images': 'off' };
          return runAction(
            rollback,
            { ...common, ...own, ...inputs },
            { ...job, runner: { ...job.runner, runUrl, isRepeated: attempt > 1 }, summary: job.summary },
          );
        },
        versions: async () => versionsIn((await repository.read('main', 'production/kustomization.yaml')) ?? ''),
        message: async () => (await repository.log('main'))[0]?.message ?? '',
        [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
      };
      return stage;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
