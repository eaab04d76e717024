/** How Flux writes what it fetched: `main@sha1:1f2e…`, `v1.2.3@sha256:…`, `sha1:…`, and the older `main/1f2e…`. Pure. */

export interface Revision {
  /** Branch or tag, which may hold `/` and `@`; undefined where only the hash is told. */
  ref: string | undefined;
  /** `sha1` of a commit, `sha256` of an OCI artifact or of a commit; undefined for an abbreviated hash. */
  algorithm: string | undefined;
  /** Hexadecimal, in lower case. */
  hash: string;
}

const HASH = /^[0-9a-f]{7,64}$/;
const ALGORITHMS: Readonly<Record<number, string>> = { 40: 'sha1', 64: 'sha256' };

/** Undefined for what names no commit and no digest, such as the version of a chart. */
export function parseRevision(text: string): Revision | undefined {
  const at = text.lastIndexOf('@');
  const digest = text.slice(at + 1);
  const colon = digest.lastIndexOf(':');
  if (colon > 0) {
    return revision(at < 0 ? undefined : text.slice(0, at), digest.slice(0, colon), digest.slice(colon + 1));
  }
  const slash = text.lastIndexOf('/');
  const hash = text.slice(slash + 1).toLowerCase();
  const ref = slash < 0 ? undefined : text.slice(0, slash);
  // A branch called `release/cafe123` is none: only a whole hash follows a branch's name.
  if (ref !== undefined && ALGORITHMS[hash.length] === undefined) return undefined;
  return revision(ref === 'HEAD' ? undefined : ref, ALGORITHMS[hash.length], hash);
}

const LENGTHS: Readonly<Record<string, number>> = { sha1: 40, sha256: 64 };

/** 41 digits are no abbreviated hash but a whole one with a slip of the hand, for which nobody should wait. */
function revision(ref: string | undefined, algorithm: string | undefined, text: string): Revision | undefined {
  const hash = text.toLowerCase();
  if (!HASH.test(hash) || hash.length > (LENGTHS[algorithm ?? 'sha1'] ?? 64)) return undefined;
  return { ref: ref === '' ? undefined : ref, algorithm, hash };
}

/** Flux knows git's sha1 commits only: what is longer is the digest of an artifact. */
export function isWholeCommit({ hash }: Revision): boolean {
  return hash.length === 40;
}

/** Whether both name the same commit or digest; `wanted` may be abbreviated. */
export function sameRevision(wanted: Revision, seen: Revision): boolean {
  if (wanted.algorithm !== undefined && wanted.algorithm !== seen.algorithm) return false;
  return seen.hash.startsWith(wanted.hash);
}

/** For people: `main@1f2e3d4`, `v1.2.3@sha256:1f2e3d4`; what is no revision stays as it is. */
export function shortRevision(text: string): string {
  const parsed = parseRevision(text);
  if (parsed === undefined) return text;
  const { ref, algorithm, hash } = parsed;
  const short = `${algorithm === 'sha256' ? 'sha256:' : ''}${hash.slice(0, 7)}`;
  return ref === undefined ? short : `${ref}@${short}`;
}
