import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '#errors';

/** Where a configuration repository is. `slug` is `owner/name` where the address tells it. */
export type Location =
  | { kind: 'local'; path: string }
  | { kind: 'remote'; url: string; webUrl: string | undefined; slug: string | undefined };

const LOCAL = /^(\.{1,2}$|\.{0,2}\/|~\/|[A-Za-z]:[\\/])/;
const SLUG = /^[\w.-]+\/[\w.-]+$/;
const SCP = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)(.+)$/;

/**
 * Understands the `repository` input: `owner/name`, a URL, or a path.
 * @throws InputError when it is none of them
 */
export function locateRepository(
  repository: string,
  { serverUrl, workspace, home }: { serverUrl: string; workspace: string; home: string },
): Location {
  if (LOCAL.test(repository)) return { kind: 'local', path: resolve(workspace, repository.replace(/^~/, home)) };
  if (SLUG.test(repository)) {
    const slug = repository.replace(/\.git$/, '');
    return { kind: 'remote', url: `${serverUrl}/${slug}.git`, webUrl: `${serverUrl}/${slug}`, slug };
  }
  if (URL.canParse(repository)) return locateUrl(new URL(repository), repository);
  const scp = SCP.exec(repository);
  if (scp) {
    const slug = slugOf(scp[2] ?? '');
    return { kind: 'remote', url: repository, webUrl: slug && `https://${scp[1]}/${slug}`, slug };
  }
  throw new InputError([
    {
      input: 'repository',
      problem: `${JSON.stringify(repository)} is no repository; write owner/name, a URL (https://…, ssh://…), or a path that starts with ./ or /`,
    },
  ]);
}

function locateUrl(url: URL, written: string): Location {
  if (url.protocol === 'file:') return { kind: 'local', path: fileURLToPath(url) };
  if (!['http:', 'https:', 'ssh:'].includes(url.protocol)) {
    throw new InputError([
      { input: 'repository', problem: `the protocol ${url.protocol} is not supported; use https, ssh or a path` },
    ]);
  }
  if (url.password !== '' || (url.protocol !== 'ssh:' && url.username !== '')) {
    throw new InputError([
      { input: 'repository', problem: 'the URL holds credentials, which would end up in logs; give them as `token`' },
    ]);
  }
  const slug = slugOf(url.pathname);
  const origin = url.protocol === 'ssh:' ? `https://${url.hostname}` : url.origin;
  return { kind: 'remote', url: written, webUrl: slug && `${origin}/${slug}`, slug };
}

function slugOf(path: string): string | undefined {
  const slug = path.replace(/^\/+/, '').replace(/\/+$/, '').replace(/\.git$/, '');
  return SLUG.test(slug) ? slug : undefined;
}
