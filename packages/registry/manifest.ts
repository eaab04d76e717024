/** Manifests of images, of one platform or of many (OCI image specification; Docker's schema 2). Pure. */
import { createHash } from 'node:crypto';
import { digestProblem } from '#images';
import { fields } from './refusal.ts';

export const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

export interface Platform {
  /** `linux/amd64`, `linux/arm64/v8` */
  name: string;
  digest: string;
}

export type Manifest =
  /** `config` is undefined where a manifest has none: Docker's schema 1. */
  | { kind: 'image'; config: string | undefined; annotations: ReadonlyMap<string, string> }
  | { kind: 'index'; platforms: readonly Platform[]; annotations: ReadonlyMap<string, string> };

export function readManifest(json: unknown): Manifest {
  const { manifests, config, annotations } = fields(json);
  const noted = strings(annotations);
  if (Array.isArray(manifests))
    return { kind: 'index', platforms: manifests.flatMap(readPlatform), annotations: noted };
  return { kind: 'image', config: asDigest(fields(config)['digest']), annotations: noted };
}

/** Build attestations stand in an index as manifests of the platform unknown/unknown; they are no images. */
function readPlatform(entry: unknown): Platform[] {
  const { digest: written, platform } = fields(entry);
  const digest = asDigest(written);
  const { os, architecture, variant } = fields(platform);
  if (digest === undefined || os === 'unknown') return [];
  const name = [os, architecture, variant].filter((part) => typeof part === 'string').join('/');
  return [{ name, digest }];
}

/** It becomes part of an address, so it must be nothing else. */
function asDigest(value: unknown): string | undefined {
  return typeof value === 'string' && digestProblem(value) === undefined ? value : undefined;
}

/** All are built from the same commit; what most clusters run is asked. */
export function representative(platforms: readonly Platform[]): Platform | undefined {
  return platforms.find(({ name }) => name === 'linux/amd64') ?? platforms[0];
}

/** Labels of an image's configuration. */
export function readLabels(json: unknown): Map<string, string> {
  return strings(fields(fields(json)['config'])['Labels']);
}

function strings(value: unknown): Map<string, string> {
  return new Map(
    Object.entries(fields(value)).flatMap(([name, one]) => (typeof one === 'string' ? [[name, one] as const] : [])),
  );
}

/** Whether `bytes` are what `digest` names; true of algorithms that nobody here can compute. */
export function isOfDigest(bytes: Uint8Array, digest: string): boolean {
  const [algorithm = '', hex = ''] = digest.split(':');
  if (algorithm !== 'sha256' && algorithm !== 'sha512') return true;
  return createHash(algorithm).update(bytes).digest('hex') === hex.toLowerCase();
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
