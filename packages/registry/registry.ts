/** What OCI registries hold. Whatever cannot be asked is unknown, which is no reason to stop anybody's work. */
import { GitopsError, RemoteError } from '#errors';
import type { ImageReference } from '#images';
import { pulledReference, repositoryAddress } from './address.ts';
import {
  digestOf,
  isOfDigest,
  MANIFEST_TYPES,
  type Manifest,
  readLabels,
  readManifest,
  representative,
} from './manifest.ts';
import { parseJson, readRefusal } from './refusal.ts';
import { openSession, type RegistryOptions, type RegistryReply, type RegistrySession } from './session.ts';

export type ImageLookup =
  /** `digest` is of what the reference names: of the index where the image is built for several platforms. */
  | { kind: 'exists'; digest: string }
  /** The registry was able to look, and has no such image. */
  | { kind: 'missing'; reason: string }
  /** Nobody was able to tell: unreachable, private, out of patience. */
  | { kind: 'unknown'; reason: string };

export interface ImageDescription {
  digest: string;
  /** Labels of the configuration, and where it lacks one the annotation of that name. */
  labels: ReadonlyMap<string, string>;
  /** `linux/amd64`; empty for an image of one platform. */
  platforms: readonly string[];
}

export type ImageInspection = { kind: 'found'; image: ImageDescription } | Exclude<ImageLookup, { kind: 'exists' }>;

export interface Registry {
  /**
   * Never throws for what a registry does or does not do.
   * @throws the signal's reason when aborted
   */
  imageExists(reference: ImageReference): Promise<ImageLookup>;
  /** Also reads what is said about the image: `org.opencontainers.image.revision` and its like. Throws as `imageExists`. */
  inspectImage(reference: ImageReference): Promise<ImageInspection>;
}

export function openRegistry(options: RegistryOptions): Registry {
  const session = openSession(options);
  return {
    imageExists: (reference) => orUnknown(() => lookUp(session, reference)),
    inspectImage: (reference) => orUnknown(() => inspect(session, reference)),
  };
}

async function orUnknown<T>(ask: () => Promise<T>): Promise<T | { kind: 'unknown'; reason: string }> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GitopsError)) throw error;
    return { kind: 'unknown', reason: error.message };
  }
}

async function lookUp(session: RegistrySession, reference: ImageReference): Promise<ImageLookup> {
  // HEAD first: Docker Hub counts a GET as a pull.
  const head = await requestManifest(session, reference, pulledReference(reference), 'HEAD');
  const digest = head.headers.get('docker-content-digest');
  if (head.status < 300 && digest !== null) return { kind: 'exists', digest };
  const found = await fetchManifest(session, reference);
  return found.kind === 'found' ? { kind: 'exists', digest: found.digest } : found;
}

async function inspect(session: RegistrySession, reference: ImageReference): Promise<ImageInspection> {
  const found = await fetchManifest(session, reference);
  if (found.kind !== 'found') return found;
  const { digest, manifest } = found;
  const platforms = manifest.kind === 'index' ? manifest.platforms : [];
  const chosen = manifest.kind === 'index' ? representative(platforms) : undefined;
  const one =
    chosen === undefined ? found : await fetchManifest(session, { name: reference.name, digest: chosen.digest });
  if (one.kind !== 'found') return one;
  const config = one.manifest.kind === 'image' ? one.manifest.config : undefined;
  const labels = config === undefined ? new Map<string, string>() : await fetchLabels(session, reference, config);
  return {
    kind: 'found',
    image: {
      digest,
      labels: new Map([...manifest.annotations, ...one.manifest.annotations, ...labels]),
      platforms: platforms.map(({ name }) => name),
    },
  };
}

type FoundManifest =
  | { kind: 'found'; digest: string; manifest: Manifest }
  | { kind: 'missing' | 'unknown'; reason: string };

async function fetchManifest(session: RegistrySession, reference: ImageReference): Promise<FoundManifest> {
  const wanted = pulledReference(reference);
  const reply = await requestManifest(session, reference, wanted, 'GET');
  if (reply.status === 404) return nothingThere(reference, wanted, reply);
  const digest = reference.digest ?? reply.headers.get('docker-content-digest') ?? digestOf(reply.body);
  assertDigest(reference.name, reply.body, digest);
  return { kind: 'found', digest, manifest: readManifest(parseJson(new TextDecoder().decode(reply.body))) };
}

function requestManifest(
  session: RegistrySession,
  { name }: ImageReference,
  wanted: string,
  method: 'HEAD' | 'GET',
): Promise<RegistryReply> {
  const address = repositoryAddress(name);
  return session.request({ method, address, path: `manifests/${wanted}`, accept: MANIFEST_TYPES, actions: 'pull' });
}

/** Many registries hide a private repository behind the same 404 as one that does not exist. */
function nothingThere({ name }: ImageReference, wanted: string, { body, asked }: RegistryReply): FoundManifest {
  const { registry, path } = repositoryAddress(name);
  const { code, message } = readRefusal(404, new TextDecoder().decode(body));
  if (code === undefined) return { kind: 'unknown', reason: `${registry} ${message}, as no registry does` };
  const known = code === 'MANIFEST_UNKNOWN';
  if (known || asked !== 'anonymous') {
    return { kind: 'missing', reason: `${registry} has ${known ? `no ${wanted} of ${path}` : `no ${path}`}` };
  }
  return { kind: 'unknown', reason: `${registry} has no ${path}, or hides it from those who are not logged in` };
}

async function fetchLabels(
  session: RegistrySession,
  { name }: ImageReference,
  digest: string,
): Promise<Map<string, string>> {
  const address = repositoryAddress(name);
  const reply = await session.request({
    ...{ method: 'GET', address, path: `blobs/${digest}`, accept: ['*/*'], actions: 'pull' },
  });
  if (reply.status === 404) {
    throw new RemoteError(`${address.registry} has lost the configuration ${digest} of ${address.path}`, {
      status: 404,
    });
  }
  assertDigest(name, reply.body, digest);
  return readLabels(parseJson(new TextDecoder().decode(reply.body)));
}

/** A registry, or a cache before it, that answers with other bytes than the digest names is not believed. */
function assertDigest(name: string, bytes: Uint8Array, digest: string): void {
  if (isOfDigest(bytes, digest)) return;
  throw new RemoteError(
    `${repositoryAddress(name).registry} answers ${digest} with other bytes than that digest names`,
  );
}
