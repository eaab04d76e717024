/** The stage that the tests of this action play on: a configuration repository, read from the disk or over HTTP. */
import { type BareRepository, type GitServer, runAction, startGitServer, type TestJob, testJob } from '#testing';
import action from '../index.ts';

export const TOKEN = 'a-token-that-must-not-show';

type Run = (inputs: Record<string, string>) => Promise<Record<string, unknown>>;

export interface Stage {
  name: string;
  repository: BareRepository;
  job: TestJob;
  /** Straight from the disk, which is quick. */
  bump: Run;
  /** Over HTTP, with a token and rivals. */
  bumpRemote: Run;
}

export interface Theatre extends AsyncDisposable {
  server: GitServer;
  arrange(files: Record<string, string>): Promise<Stage>;
}

export async function openTheatre(): Promise<Theatre> {
  const server = await startGitServer({ token: TOKEN, readToken: 'read-only' });
  let repositories = 0;
  return {
    server,
    arrange: async (files) => {
      repositories += 1;
      const name = `acme/config-${repositories}`;
      const repository = await server.createRepository(name, files);
      const job = await testJob({ runner: { serverUrl: server.url, apiUrl: `${server.url}/api/v3` } });
      return {
        ...{ name, repository, job },
        bump: (inputs) => runAction(action, { repository: repository.path, ...inputs }, job),
        bumpRemote: (inputs) => runAction(action, { repository: name, token: TOKEN, ...inputs }, job),
      };
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export const KUSTOMIZATION = `images:
  # bumped by the release workflow
  - name: ghcr.io/acme/shop
    newTag: v1.0.0   # keep the v
  - name: ghcr.io/acme/metrics
    newTag: "0.9"
    digest: sha256:${'0'.repeat(64)}
`;
