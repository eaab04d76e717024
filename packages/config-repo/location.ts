import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '#errors';

/** Where a configuration repository is. */
export type Location = { kind: 'local'; path: string } | { kind: 'remote'; url: string };

const LOCAL = /^(\.{1,2}$|\.{0,2}\/|~\/|[A-Za-z]:[\\/])/;
const SLUG = /^[\w.-]+\/[\w.-]+$/;
const URL_OR_SCP = /^(https?:\/\/|ssh:\/\/|file:\/\/|([\w.-]+@)?[\w.-]+:(?!\/\/).+)/;

/**
 * Understands the `repository` input: `owner/name`, a URL, or a path.
 * @throws InputError when it is none of them
 */
export function locateRepository(
  repository: string,
  { serverUrl, workspace, home }: { serverUrl: string; workspace: string; home: string },
): Location {
  if (LOCAL.test(repository)) return { kind: 'local', path: resolve(workspace, repository.replace(/^~/, home)) };
  if (SLUG.test(repository)) return { kind: 'remote', url: `${serverUrl}/${repository.replace(/\.git$/, '')}.git` };
  if (repository.startsWith('file://'))
    return { kind: 'local', path: decodeURIComponent(new URL(repository).pathname) };
  if (URL_OR_SCP.test(repository) && !repository.includes('::')) return { kind: 'remote', url: repository };
  throw new InputError([
    {
      input: 'repository',
      problem: `${JSON.stringify(repository)} is no repository; write owner/name, a URL (https://…, ssh://…), or a path that starts with ./ or /`,
    },
  ]);
}

/**
 * What to give as `--repository` to reach the same repository from elsewhere. `owner/name` means
 * github.com there, so on any other server it is the URL.
 */
export function addressOf(repository: string, location: Location, { serverUrl }: { serverUrl: string }): string {
  return location.kind === 'remote' && serverUrl !== 'https://github.com' ? location.url : repository;
}

/** The git directory of a local repository: itself when bare, else its `.git`, which a worktree keeps elsewhere. */
export function findGitDir(path: string): string {
  const inside = join(path, '.git');
  const found = statSync(inside, { throwIfNoEntry: false });
  if (found === undefined) return path;
  if (found.isDirectory()) return inside;
  const pointer = /^gitdir: (.+)$/m.exec(readFileSync(inside, 'utf8'));
  return pointer?.[1] === undefined ? inside : resolve(path, pointer[1].trim());
}
