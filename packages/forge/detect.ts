/** Which forge serves a repository's address: decided without asking anybody. */

export interface RunnerAddresses {
  /** Clone or web address of the repository: http(s), `ssh://` or `git@host:owner/name.git`. */
  repositoryUrl: string;
  /** `https://github.com`, without a trailing slash. */
  serverUrl: string;
  /** `https://api.github.com`, `https://host/api/v3` or, on Gitea, `https://host/api/v1`. */
  apiUrl: string;
  /** As the runner gives it; derived from `apiUrl` when left out or empty. */
  graphqlUrl?: string;
}

export type DetectedForge =
  | { kind: 'github'; repository: string; serverUrl: string; apiUrl: string; graphqlUrl: string }
  | { kind: 'gitea'; repository: string; serverUrl: string; apiUrl: string };

interface WebLocation {
  protocol: string;
  host: string;
  /** Without leading and trailing slashes and `.git`. */
  path: string;
}

/**
 * The forge that the runner's addresses belong to when they name the same server (Gitea's API ends in
 * `/api/v1`), github.com by its name, else undefined: a server is never guessed.
 */
export function detectForge({ repositoryUrl, ...runner }: RunnerAddresses): DetectedForge | undefined {
  const serverUrl = trimSlash(runner.serverUrl);
  const apiUrl = trimSlash(runner.apiUrl);
  const location = parseLocation(repositoryUrl);
  if (location === undefined) return undefined;
  const repository = repositoryOn(location, serverUrl);
  if (repository !== undefined && apiUrl.endsWith('/api/v1')) return { kind: 'gitea', repository, serverUrl, apiUrl };
  if (repository !== undefined && apiUrl !== '') {
    return { kind: 'github', repository, serverUrl, apiUrl, graphqlUrl: runner.graphqlUrl || graphqlUrlOf(apiUrl) };
  }
  const onGitHub = repositoryOn(location, 'https://github.com');
  if (onGitHub === undefined) return undefined;
  return {
    kind: 'github',
    repository: onGitHub,
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
  };
}

function repositoryOn(location: WebLocation, serverUrl: string): string | undefined {
  const server = parseLocation(serverUrl);
  if (server === undefined || !sameServer(location, server)) return undefined;
  // A forge may live below a path of its server; over ssh that path is not part of the address.
  const below = server.path !== '' && location.path.startsWith(`${server.path}/`);
  const path = below ? location.path.slice(server.path.length + 1) : location.path;
  return /^[^/]+\/[^/]+$/.test(path) ? path : undefined;
}

function sameServer(location: WebLocation, server: WebLocation): boolean {
  if (location.protocol === 'ssh:') return hostname(location) === hostname(server);
  return location.protocol === server.protocol && location.host === server.host;
}

function hostname({ host }: WebLocation): string {
  return host.replace(/:\d+$/, '');
}

function parseLocation(address: string): WebLocation | undefined {
  const scpLike = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)(.+)$/.exec(address);
  const [, scpHost, scpPath] = scpLike ?? [];
  if (scpHost !== undefined && scpPath !== undefined) {
    return { protocol: 'ssh:', host: scpHost.toLowerCase(), path: trimPath(scpPath) };
  }
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:', 'ssh:'].includes(url.protocol)) return undefined;
  return { protocol: url.protocol, host: url.host.toLowerCase(), path: trimPath(decodeURIComponent(url.pathname)) };
}

function trimPath(path: string): string {
  return path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
}

function trimSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function graphqlUrlOf(apiUrl: string): string {
  return apiUrl.endsWith('/api/v3') ? apiUrl.replace(/\/v3$/, '/graphql') : `${apiUrl}/graphql`;
}
