import { GitopsError } from '#errors';
import { isDomain } from './name.ts';

/** `name[:tag][@digest]`, cut into its parts and otherwise as written. */
export interface ImageReference {
  /** Repository, with its registry when one was written: `ghcr.io/acme/web`. */
  name: string;
  tag?: string;
  /** `algorithm:hex`. */
  digest?: string;
}

/** A text is no image reference; the message says which part is wrong and why. */
export class InvalidReference extends GitopsError {
  override readonly name = 'InvalidReference';
  /** The whole text that was read. */
  readonly reference: string;

  constructor(
    reference: string,
    problem: string,
    hint = 'Write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3.',
  ) {
    super(`${JSON.stringify(reference)} is not an image reference: ${problem}`, { hint });
    this.reference = reference;
  }
}

const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
/** Length of the hex part, where the algorithm fixes it. */
const HEX_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };
const DOMAIN_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const MAX_NAME_LENGTH = 255;

/**
 * Reads `name[:tag][@digest]` by the grammar of distribution/reference.
 *
 * @throws {InvalidReference}
 */
export function parseImageReference(text: string): ImageReference {
  const parts = splitReference(text);
  const problem = referenceProblem(parts);
  if (problem !== undefined) throw new InvalidReference(text, problem);
  return parts;
}

/** Like {@link parseImageReference}; undefined for texts that are none. */
export function asImageReference(text: string): ImageReference | undefined {
  const parts = splitReference(text);
  return referenceProblem(parts) === undefined ? parts : undefined;
}

/** `name[:tag][@digest]` */
export function formatImageReference({ name, tag, digest }: ImageReference): string {
  return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** What is wrong with a tag, or undefined. */
export function tagProblem(tag: string): string | undefined {
  if (tag === '') return 'the tag after ":" is empty';
  if (TAG.test(tag)) return undefined;
  if (tag.length > 128) return `the tag is ${tag.length} characters long; 128 are allowed`;
  return `the tag ${JSON.stringify(tag)} may hold only letters, digits, "_", "." and "-", and not begin with "." or "-"`;
}

/** What is wrong with a digest, or undefined. */
export function digestProblem(digest: string): string | undefined {
  if (digest === '') return 'the digest after "@" is empty';
  if (!DIGEST.test(digest)) {
    return `the digest ${JSON.stringify(digest)} must be algorithm:hex with at least 32 hex digits, such as sha256:…`;
  }
  const [algorithm = '', hex = ''] = digest.split(':');
  const length = HEX_LENGTHS[algorithm];
  if (length !== undefined && hex.length !== length) {
    return `a ${algorithm} digest has ${length} hex digits, this one has ${hex.length}`;
  }
  return undefined;
}

/** What is wrong with a name (no tag, no digest), or undefined. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'the name is empty';
  if (name.length > MAX_NAME_LENGTH)
    return `the name is ${name.length} characters long; ${MAX_NAME_LENGTH} are allowed`;
  if (/\s/.test(name)) return `the name ${JSON.stringify(name)} holds white space`;
  if (name.includes('://')) return 'an image has no scheme; leave out everything up to "://"';
  const components = name.split('/');
  const first = components[0] ?? '';
  if (components.length === 1 || !isDomain(first)) return pathProblem(components);
  return domainProblem(first) ?? pathProblem(components.slice(1));
}

/** Cut at its signs, whatever the parts are. */
export function splitReference(text: string): ImageReference {
  const at = text.indexOf('@');
  const named = at === -1 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(':');
  const tagged = colon > named.lastIndexOf('/');
  return {
    name: tagged ? named.slice(0, colon) : named,
    ...(tagged ? { tag: named.slice(colon + 1) } : {}),
    ...(at === -1 ? {} : { digest: text.slice(at + 1) }),
  };
}

/** What is wrong with one of the parts, or undefined. */
export function referenceProblem({ name, tag, digest }: ImageReference): string | undefined {
  return (
    nameProblem(name) ??
    (tag === undefined ? undefined : tagProblem(tag)) ??
    (digest === undefined ? undefined : digestProblem(digest))
  );
}

function domainProblem(domain: string): string | undefined {
  const match = /^(?<host>\[[0-9a-fA-F:]+\]|[^:[\]]+)(?::(?<port>\d+))?$/.exec(domain);
  const host = match?.groups?.['host'];
  if (host === undefined) return `${JSON.stringify(domain)} is not a registry host (host or host:port)`;
  if (host.startsWith('[')) return undefined;
  const label = host.split('.').find((part) => !DOMAIN_LABEL.test(part));
  return label === undefined
    ? undefined
    : `${JSON.stringify(domain)} is not a registry host: ${JSON.stringify(label)} is no host label`;
}

function pathProblem(components: readonly string[]): string | undefined {
  const wrong = components.find((component) => !PATH_COMPONENT.test(component));
  if (wrong === undefined) return undefined;
  if (wrong === '') return 'the name has an empty part between slashes';
  if (/[A-Z]/.test(wrong)) return `${JSON.stringify(wrong)} must be lower case`;
  return `${JSON.stringify(wrong)} may hold only a-z, 0-9 and single separators ".", "_", "__" or "-" between them`;
}
