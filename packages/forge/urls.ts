/** Web addresses of a repository's pages. GitHub's and Gitea's differ only in how they name a file at a commit. */

export interface RepositoryAddress {
  /** `https://github.com`, without a trailing slash. */
  serverUrl: string;
  /** `owner/name`. */
  repository: string;
}

export function repositoryUrl({ serverUrl, repository }: RepositoryAddress): string {
  return `${serverUrl}/${repository}`;
}

export function commitUrl(address: RepositoryAddress, sha: string): string {
  return `${repositoryUrl(address)}/commit/${sha}`;
}

/** `line` counts from 1. */
export function githubFileUrl(address: RepositoryAddress, sha: string, path: string, line?: number): string {
  return `${repositoryUrl(address)}/blob/${sha}/${encodePath(path)}${line === undefined ? '' : `#L${line}`}`;
}

export function compareUrl(address: RepositoryAddress, base: string, head: string): string {
  return `${repositoryUrl(address)}/compare/${encodePath(base)}...${encodePath(head)}`;
}

/** Every character but the slashes, which both branch names and paths keep. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
