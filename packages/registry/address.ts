/** Where an image is asked for. Pure. */
import { type ImageReference, normaliseImageName } from '#images';

/** One repository of one registry. */
export interface RepositoryAddress {
  /** As images name the registry: `docker.io`, `ghcr.io`, `localhost:5000`. */
  registry: string;
  /** `https://ghcr.io`: without a path. */
  origin: string;
  /** `acme/shop` */
  path: string;
}

/** docker.io is a name; this is where it answers. */
const DOCKER_HUB = 'registry-1.docker.io';

export function repositoryAddress(name: string): RepositoryAddress {
  const normal = normaliseImageName(name);
  const slash = normal.indexOf('/');
  const registry = normal.slice(0, slash);
  const host = registry === 'docker.io' ? DOCKER_HUB : registry;
  return { registry, origin: new URL(`${schemeOf(host)}://${host}`).origin, path: normal.slice(slash + 1) };
}

/** What is pulled: with tag and digest the digest decides, and with neither it is `latest`. */
export function pulledReference({ tag, digest }: ImageReference): string {
  return digest ?? tag ?? 'latest';
}

/** In clear text only where nobody can listen. */
function schemeOf(host: string): 'http' | 'https' {
  return isLoopback(new URL(`https://${host}`).hostname) ? 'http' : 'https';
}

/** `hostname` as `URL` has it. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Whether what is sent to `target` stays as secret as what is sent to `origin`. */
export function isAsSafe(target: URL, origin: string): boolean {
  if (target.protocol === 'https:') return true;
  return target.protocol === 'http:' && isLoopback(target.hostname) && isLoopback(new URL(origin).hostname);
}
