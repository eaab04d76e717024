import type { GitObject } from './object-answers.ts';

/** How a repository names its objects. It must be the remote's way, which a client learns only by asking. */
export type ObjectFormat = 'sha1' | 'sha256';

/** By how long ids are: 40 digits mean SHA-1, 64 SHA-256. */
export function formatOf(oid: string): ObjectFormat {
  return oid.length === 64 ? 'sha256' : 'sha1';
}

/** The id git gives to an object. */
export function objectId(
  { type, content }: { type: GitObject['type']; content: Uint8Array },
  format: ObjectFormat,
): string {
  return digest(format).update(`${type} ${content.length}\0`).update(content).digest('hex');
}

export function digest(format: ObjectFormat): import('node:crypto').Hash {
  // Loaded here, where it is needed, because loading it takes longer than starting git does.
  return process.getBuiltinModule('node:crypto').createHash(format);
}
