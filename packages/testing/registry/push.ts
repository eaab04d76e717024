/** Puts images into any registry over its own API: the double's and the real one's tests push alike. */
import { createHash } from 'node:crypto';

export interface TestImage {
  /** Labels of the configuration. */
  labels?: Readonly<Record<string, string>>;
  annotations?: Readonly<Record<string, string>>;
  /** `linux/amd64`: makes an index of several images, whose labels hold the platform as `platform`, too. */
  platforms?: readonly string[];
}

export interface PushTarget {
  /** `http://127.0.0.1:5000` */
  url: string;
  repository: string;
  tag: string;
  headers?: Readonly<Record<string, string>>;
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

/** The digest of what `tag` names afterwards. */
export async function pushImage(target: PushTarget, image: TestImage = {}): Promise<string> {
  const { platforms, labels = {}, annotations } = image;
  if (platforms === undefined) return pushOne(target, target.tag, labels, annotations);
  const manifests = [];
  for (const platform of platforms) {
    const [os, architecture] = platform.split('/');
    const digest = await pushOne(target, undefined, { ...labels, platform });
    manifests.push({ mediaType: MANIFEST, digest, size: 1, platform: { os, architecture } });
  }
  return putManifest(target, target.tag, INDEX, { schemaVersion: 2, mediaType: INDEX, manifests, annotations });
}

async function pushOne(
  target: PushTarget,
  tag: string | undefined,
  labels: Readonly<Record<string, string>>,
  annotations?: Readonly<Record<string, string>>,
): Promise<string> {
  const config = await putBlob(
    target,
    JSON.stringify({ architecture: 'amd64', os: 'linux', config: { Labels: labels } }),
  );
  const layer = await putBlob(target, 'no files');
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', ...layer }],
    annotations,
  };
  return putManifest(target, tag, MANIFEST, manifest);
}

async function putBlob({ url, repository, headers = {} }: PushTarget, text: string) {
  const digest = digestOf(text);
  const start = await fetch(`${url}/v2/${repository}/blobs/uploads/`, { method: 'POST', headers });
  const upload = new URL(start.headers.get('location') ?? '/', url);
  upload.searchParams.set('digest', digest);
  const end = await fetch(upload, { method: 'PUT', headers, body: text });
  if (end.status !== 201) throw new Error(`the registry answered ${end.status} to a blob: ${await end.text()}`);
  return { digest, size: Buffer.byteLength(text) };
}

async function putManifest(target: PushTarget, tag: string | undefined, type: string, json: object): Promise<string> {
  const { url, repository, headers = {} } = target;
  const body = JSON.stringify(json);
  const digest = digestOf(body);
  const reply = await fetch(`${url}/v2/${repository}/manifests/${tag ?? digest}`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': type },
    body,
  });
  if (reply.status !== 201)
    throw new Error(`the registry answered ${reply.status} to a manifest: ${await reply.text()}`);
  return digest;
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
