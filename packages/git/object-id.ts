import type { GitObject } from './object-answers.ts';

/** How a repository names its objects: with 40 digits or with 64. It must be the remote's way, which a client learns only by asking. */
export type ObjectFormat = 'sha1' | 'sha256';

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
