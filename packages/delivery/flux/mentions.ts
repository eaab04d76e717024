/** Whether an object asks for a version: a tag, a digest or an image somewhere in it. Pure. */
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
  const texts = [...textsOf(value)];
  const hasTag = tag === undefined || texts.some((text) => tagOf(text) === tag);
  const hasDigest = digest === undefined || texts.some((text) => text === digest || text.endsWith(`@${digest}`));
  // A template may pass on the digest alone, and a digest says all.
  return digest === undefined ? hasTag : hasDigest;
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

/**
 * @param image `name[:tag][@digest]`. Of both a digest says all, and an object may name only one of them. Where an object
 * holds name and tag apart (the values of a HelmRelease), its tag is what can be compared.
 */
export function objectHoldsImage(object: KubernetesObject, image: string): boolean {
  const wanted = parseImage(image);
  const texts = [...textsOf(asked(object))];
  if (texts.some((text) => isImage(parseImage(text), wanted))) return true;
  const { name, tag, digest } = wanted;
  const named = texts.some((text) => parseImage(text).name === name && isBare(text));
  return named && (tag !== undefined || digest !== undefined) && holdsTag(asked(object), { tag, digest });
}

interface Image {
  name: string;
  tag: string | undefined;
  digest: string | undefined;
}

/** As containers are pulled: `nginx` is `docker.io/library/nginx`. */
function parseImage(text: string): Image {
  const at = text.indexOf('@');
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  return {
    name: withRegistry(name),
    tag: colon < 0 ? undefined : named.slice(colon + 1),
    digest: at < 0 ? undefined : text.slice(at + 1),
  };
}

function withRegistry(name: string): string {
  const [first = '', ...rest] = name.split('/');
  if (rest.length > 0 && /[.:]|^localhost$/.test(first)) return name;
  return `docker.io/${rest.length === 0 ? 'library/' : ''}${name}`;
}

function isImage(seen: Image, wanted: Image): boolean {
  if (seen.name !== wanted.name) return false;
  if (wanted.digest !== undefined && seen.digest !== undefined) return seen.digest === wanted.digest;
  return wanted.tag === undefined ? wanted.digest === undefined : seen.tag === wanted.tag;
}

function isBare(text: string): boolean {
  const { tag, digest } = parseImage(text);
  return tag === undefined && digest === undefined;
}

function asked(object: KubernetesObject): unknown[] {
  const { apiVersion: _version, kind: _kind, metadata, status: _status, ...rest } = object;
  const { 'kubectl.kubernetes.io/last-applied-configuration': _applied, ...annotations } = metadata.annotations ?? {};
  return [rest, annotations, metadata.labels];
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'number') yield String(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* textsOf(part);
  }
}
