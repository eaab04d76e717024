/** A configuration repository: its git side, and the forge that serves it, connected only when needed. */
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '#errors';
import { commitUrl, type DetectedForge, detectForge, type Forge, githubFileUrl } from '#forge';
import { type GitRepository, openRepository } from '#git';
import type { Job } from '#kit';
import type { Links } from '#promotion';
import { tokenFor } from './credentials.ts';
import { addressOf, findGitDir, type Location, locateRepository } from './location.ts';

export interface RepositoryAccess {
  repository: string;
  token: string | undefined;
  /** The branch that is looked at first; undefined for the default branch. */
  branch: string | undefined;
}

export interface ConfigRepository extends AsyncDisposable {
  readonly git: GitRepository;
  /** The same whoever names it: `https://github.com/acme/shop`, or the `file:` address of a local one. */
  readonly identity: string;
  /** What to give as `--repository` to reach it from elsewhere; holds no secret. */
  readonly address: string;
  /** Connects on first use. @throws InputError when no forge is known for the repository's address */
  forge(): Promise<Forge>;
  /** Web pages of the repository at a commit or branch; empty when it has none. */
  links(ref: string): Links;
}

interface RepositoryPorts<Inputs> {
  openRepository(inputs: Inputs): Promise<ConfigRepository>;
}

/**
 * The `run` that `load` gives, which is loaded while the server is asked for the branch: what reads and
 * plans takes as long to load as that answer takes to come.
 */
export function runOnRepository<Inputs extends RepositoryAccess, Ports extends RepositoryPorts<Inputs>, Outputs>(
  load: () => Promise<{ run(inputs: Inputs, ports: Ports): Promise<Outputs> }>,
): (inputs: Inputs, ports: Ports) => Promise<Outputs> {
  return async (inputs, ports) => {
    await using repository = await ports.openRepository(inputs);
    await repository.git.lookAhead(inputs.branch);
    const { run } = await load();
    // Awaited here, or the repository would be closed before the run has ended.
    return await run(inputs, { ...ports, openRepository: async () => repository });
  };
}

export async function openConfigRepository(
  { repository, token: given }: RepositoryAccess,
  job: Job,
): Promise<ConfigRepository> {
  const { runner, clock, log, signal } = job;
  const location = locateRepository(repository, { ...runner, home: homedir() });
  const token = tokenFor(location, given, runner);
  const detected = location.kind === 'local' ? undefined : detectForge({ repositoryUrl: location.url, ...runner });
  const git = await openRepository({
    url: location.kind === 'local' ? location.path : location.url,
    temp: runner.temp,
    clock,
    signal,
    debug: (line) => log.debug(line),
    ...(token === undefined ? {} : { token }),
  });
  let forge: Promise<Forge> | undefined;
  return {
    git,
    identity: identityOf(location, detected),
    address: addressOf(repository, location, runner),
    forge: () => {
      forge ??= connectForge(location, detected, token, job);
      return forge;
    },
    links: (ref) => linksOf(detected, ref),
    [Symbol.asyncDispose]: () => git[Symbol.asyncDispose](),
  };
}

function identityOf(location: Location, detected: DetectedForge | undefined): string {
  if (detected !== undefined) return `${detected.serverUrl}/${detected.repository}`;
  return location.kind === 'local' ? pathToFileURL(location.path).href : location.url;
}

async function connectForge(
  location: Location,
  detected: DetectedForge | undefined,
  token: string | undefined,
  { clock, log, signal }: Job,
): Promise<Forge> {
  const { connectGitHub, openLocalForge } = await import('#forge');
  if (location.kind === 'local')
    return openLocalForge({ gitDir: findGitDir(location.path), name: basename(location.path), clock });
  if (detected === undefined) {
    throw new InputError(
      [
        {
          input: 'repository',
          problem: `no forge is known for ${location.url}, so there is nobody to open a pull request with`,
        },
      ],
      {
        hint: 'Set GITHUB_SERVER_URL and GITHUB_API_URL to the server’s addresses (GitHub Enterprise: https://host and https://host/api/v3).',
      },
    );
  }
  if (detected.kind === 'gitea') {
    throw new InputError(
      [
        {
          input: 'repository',
          problem: `${detected.serverUrl} is a Gitea server; pull requests there are not supported yet, commits are`,
        },
      ],
      {
        hint: 'Give the environment `promote: commit`, or use bump-image-tag.',
      },
    );
  }
  if (token === undefined) {
    throw new InputError([
      { input: 'token', problem: `is required to work with ${detected.serverUrl}/${detected.repository}` },
    ]);
  }
  return connectGitHub({ ...detected, token, clock, log, signal });
}

function linksOf(detected: DetectedForge | undefined, ref: string): Links {
  if (detected?.kind !== 'github') return {};
  return {
    commit: (sha) => commitUrl(detected, sha),
    file: (path, line) => githubFileUrl(detected, ref, path, line),
  };
}
