/** A GitHub to test against: stateful, on the loopback interface, its repositories real git. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failOnce } from '../fail-once.ts';
import { BareRepository, type TestFile } from '../git-server-repository.ts';
import type { Fault, RequestHook, RequestRecord } from './faults.ts';
import { writeProtectionHook } from './protection.ts';
import { identityOf, iso, merge, settle, syncPulls } from './pull-lifecycle.ts';
import { createHandler } from './server.ts';
import {
  type DeploymentState,
  fullGrant,
  fullName,
  openSettings,
  type PullState,
  type ReleaseState,
  type RepositorySettings,
  type RepositoryState,
  type TokenGrant,
} from './state.ts';
import { type ApiValidator, loadValidator } from './validation.ts';

export interface GitHubDoubleOptions {
  /** The token that may do everything. */
  token?: string;
  /** Milliseconds since the epoch, of all dates and rate limits. */
  now?: () => number;
  /** Folder for the repositories; by default a temporary one, removed in the end. */
  root?: string;
  /** By default GitHub's own description when `GITOPS_GITHUB_API=1`, else none. */
  validator?: ApiValidator;
}

/** One repository of the double, to arrange and to assert on. */
export interface DoubleRepository {
  /** `owner/name`. */
  readonly name: string;
  readonly cloneUrl: string;
  readonly git: BareRepository;
  /** By number; as true as the last request or `sync`. */
  readonly pulls: readonly PullState[];
  pull(number: number): PullState;
  /** Oldest first. */
  readonly deployments: readonly DeploymentState[];
  /** In order of creation. */
  readonly releases: readonly ReleaseState[];
  /** Tag of the release that was made the latest. */
  readonly latestRelease: string | undefined;
  configure(settings: Partial<RepositorySettings>): Promise<void>;
  /** Brings pull requests up to date after `git` was changed without a push. */
  sync(): Promise<void>;
  /** The required check passes; what waited for it merges. */
  passChecks(number: number): Promise<void>;
  failChecks(number: number): Promise<void>;
  approve(number: number, login: string): Promise<void>;
  /** Merges everything that is queued. */
  runMergeQueue(): Promise<void>;
}

export interface GitHubDouble extends AsyncDisposable {
  /** `http://127.0.0.1:port`: `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  readonly token: string;
  /** Everything asked so far, git included. */
  readonly requests: readonly RequestRecord[];
  readonly requestCount: number;
  /** Where a request or an answer was not as GitHub describes it; disposing throws when there are any. */
  readonly violations: readonly string[];
  createRepository(name: string, files: Record<string, TestFile>, options?: CreateOptions): Promise<DoubleRepository>;
  repository(name: string): DoubleRepository;
  /** A further token. */
  addToken(token: string, grant: Partial<TokenGrant>): void;
  onRequest(hook: RequestHook): void;
  /** Fails the `k`-th request from now (counting from 1) that `matches`, once. */
  failAt(k: number, fault: Fault, matches?: (request: RequestRecord) => boolean): void;
}

export interface CreateOptions extends Partial<RepositorySettings> {
  branch?: string;
  partialClone?: boolean;
}

export async function startGitHub(options: GitHubDoubleOptions = {}): Promise<GitHubDouble> {
  const { token = 'ghs_double', now = Date.now } = options;
  const root = options.root ?? (await mkdtemp(join(tmpdir(), 'github-double-')));
  const states: RepositoryState[] = [];
  const requests: RequestRecord[] = [];
  const hooks: RequestHook[] = [];
  const violations: string[] = [];
  const tokens = new Map([[token, fullGrant]]);
  const addresses = { server: '', api: '' };
  const exclusive = oneAfterTheOther();
  const world = { addresses, repositories: states, tokens, now };
  const validator = options.validator ?? (await loadValidator());
  const handler = createHandler({ world, root, requests, hooks, violations, validator, exclusive });
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      violations.push(
        `${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the GitHub double has no port');
  const serverUrl = `http://127.0.0.1:${address.port}`;
  Object.assign(addresses, { server: serverUrl, api: `${serverUrl}/api/v3` });
  const handle = (state: RepositoryState) => repositoryHandle(state, serverUrl, now, exclusive);

  return {
    serverUrl,
    apiUrl: `${serverUrl}/api/v3`,
    graphqlUrl: `${serverUrl}/api/graphql`,
    token,
    requests,
    violations,
    get requestCount() {
      return requests.length;
    },
    createRepository: async (name, files, { branch = 'main', partialClone = true, ...settings } = {}) => {
      const git = await BareRepository.create(join(root, `${name}.git`), { branch, partialClone });
      if (Object.keys(files).length > 0) await git.commit(branch, files, { message: 'first', parents: [] });
      const state = newState(states.length + 1, name, git, branch, iso(now()));
      states.push(state);
      const repository = handle(state);
      await repository.configure(settings);
      return repository;
    },
    repository: (name) => {
      const state = states.find((one) => fullName(one) === name);
      if (state === undefined) throw new Error(`the double has no repository ${name}`);
      return handle(state);
    },
    addToken: (added, grant) => tokens.set(added, { ...fullGrant, ...grant }),
    onRequest: (hook) => hooks.push(hook),
    failAt: (k, fault, matches = () => true) => hooks.push(failOnce(k, fault, matches)),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await exclusive(async () => {});
      if (options.root === undefined) await rm(root, { recursive: true, force: true });
      if (violations.length > 0)
        throw new Error(`the GitHub double was used or answered wrongly:\n${violations.join('\n')}`);
    },
  };
}

function newState(
  id: number,
  fullyNamed: string,
  git: BareRepository,
  defaultBranch: string,
  createdAt: string,
): RepositoryState {
  const [owner = '', name = ''] = fullyNamed.split('/');
  const lists = { pulls: [], releases: [], labels: [], deployments: [] };
  const fresh = { ...lists, latestRelease: undefined, lastCommentId: 0, signed: new Set<string>() };
  return { id, owner, name, git, defaultBranch, settings: openSettings, ...fresh, createdAt };
}

function repositoryHandle(
  state: RepositoryState,
  serverUrl: string,
  now: () => number,
  exclusive: <T>(task: () => Promise<T>) => Promise<T>,
): DoubleRepository {
  const name = fullName(state);
  const pull = (number: number): PullState => {
    const found = state.pulls.find((one) => one.number === number);
    if (found === undefined) throw new Error(`${name} has no pull request #${number}`);
    return found;
  };
  const change = (number: number, edit: (found: PullState) => void): Promise<void> =>
    exclusive(async () => {
      await syncPulls(state, now());
      edit(pull(number));
      await settle(state, pull(number), now());
    });
  return {
    name,
    cloneUrl: `${serverUrl}/${name}.git`,
    git: state.git,
    pulls: state.pulls,
    deployments: state.deployments,
    pull,
    releases: state.releases,
    get latestRelease() {
      return state.latestRelease;
    },
    configure: async (settings) => {
      state.settings = { ...state.settings, ...settings };
      await writeProtectionHook(state);
    },
    sync: () => exclusive(() => syncPulls(state, now())),
    passChecks: (number) =>
      change(number, (found) => {
        found.checks = 'passed';
      }),
    failChecks: (number) =>
      change(number, (found) => {
        found.checks = 'failed';
      }),
    approve: (number, login) =>
      change(number, (found) => {
        const id = found.number * 1000 + found.reviews.length + 1;
        found.reviews.push({ id, author: login, state: 'APPROVED', at: iso(now()), sha: found.headSha });
        found.reviewers = found.reviewers.filter((reviewer) => reviewer !== login);
      }),
    runMergeQueue: () =>
      exclusive(async () => {
        for (const queued of state.pulls.filter((one) => one.queued)) {
          await syncPulls(state, now());
          const by = identityOf('github-merge-queue[bot]', now()).name;
          await merge(state, queued, { method: 'merge', by, now: now() }, 'queue');
        }
      }),
  };
}

/** A queue of one: tasks never interleave. */
function oneAfterTheOther(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
