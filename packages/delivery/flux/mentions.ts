/** Whether an object asks for a version: a tag, a digest or an image somewhere in it. Pure. */
import { asImageReference, type ImageReference, isSameImageName, matchImage } from '#images';
import type { KubernetesObject } from '../kubernetes/api.ts';
import type { ExpectedTag } from './expected.ts';

/** `1.2.3` is `v1.2.3`, and build metadata (a chart's digest after `+`) says nothing of the version. */
export function sameVersion(one: string, other: string): boolean {
  return plainVersion(one) === plainVersion(other) && plainVersion(one) !== '';
}

function plainVersion(text: string): string {
  return text.replace(/^v(?=\d)/, '').replace(/\+.*$/, '');
}

/** A value that is the tag, or an image that ends with it; where a digest is expected, the digest must stand there, too. */
export function holdsTag(value: unknown, { tag, digest }: ExpectedTag): boolean {
  const entries = [...textsIn(value)];
  const texts = entries.map(({ text }) => text);
  const hasTag = tag === undefined || entries.some((one) => tagOf(one.text) === tag && mayBeTag(tag, one.key));
  const hasDigest = digest === undefined || texts.some((text) => text === digest || text.endsWith(`@${digest}`));
  // A template may pass on the digest alone, and a digest says all.
  return digest === undefined ? hasTag : hasDigest;
}

const KEY_OF_A_TAG = /image|tag|version/i;

/** `replicas: 3` and `redis:6379` ask for no tag: what is a mere number must stand where tags do. */
function mayBeTag(tag: string, key: string): boolean {
  return !/^[\d.]+$/.test(tag) || KEY_OF_A_TAG.test(key);
}

/** What may be a tag in `v1`, `ghcr.io/acme/shop:v1` and `ghcr.io/acme/shop:v1@sha256:…`. */
function tagOf(text: string): string {
  const named = text.includes('@') ? text.slice(0, text.indexOf('@')) : text;
  return named.slice(named.lastIndexOf(':') + 1);
}

/** Status and bookkeeping do not count: they may be of the version before. */
export function objectHoldsTag(object: KubernetesObject, tag: ExpectedTag): boolean {
  return holdsTag(asked(object), tag);
}

/** Where an object holds name and tag apart, as the values of a HelmRelease do, both must be there. */
export function objectHoldsImage(object: KubernetesObject, wanted: ImageReference): boolean {
  const texts = [...textsIn(asked(object))].map(({ text }) => text);
  const images = texts.map(asImageReference).filter((image) => image !== undefined);
  if (images.some((image) => matchImage(wanted, image) !== 'other')) return true;
  const { name, tag, digest } = wanted;
  const named = images.some(
    (image) => image.tag === undefined && image.digest === undefined && isSameImageName(image.name, name),
  );
  return named && holdsTag(asked(object), { tag: digest === undefined ? tag : undefined, digest });
}

function asked(object: KubernetesObject): unknown[] {
  const { apiVersion: _version, kind: _kind, metadata, status: _status, ...rest } = object;
  const { 'kubectl.kubernetes.io/last-applied-configuration': _applied, ...annotations } = metadata.annotations ?? {};
  return [rest, annotations, metadata.labels];
}

/** A text, and the key it stands at; items of a list stand at the list's. */
interface Entry {
  key: string;
  text: string;
}

/** The API server writes `apiVersion: v1` into many places that people left empty. */
function* textsIn(value: unknown, key = ''): Generator<Entry> {
  if (key === 'apiVersion') return;
  if (typeof value === 'string') yield { key, text: value };
  else if (typeof value === 'number') yield { key, text: String(value) };
  else if (Array.isArray(value)) for (const part of value) yield* textsIn(part, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* textsIn(part, name);
  }
}
