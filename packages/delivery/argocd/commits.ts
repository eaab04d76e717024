/** Commits, and which of them come before which. Pure. */

/** Whether a commit is the expected one or comes after it; `unknown` when git cannot be asked. */
export type Lineage = 'yes' | 'no' | 'unknown';

/** Does the first commit come before the second? */
export interface Descent {
  ancestor: string;
  descendant: string;
}

/** What has been found out about commits; asked once, since history does not change. */
export interface Lineages {
  get(descent: Descent): Lineage | undefined;
}

const COMMIT = /^[0-9a-f]{7,64}$/i;
const WHOLE_COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/i;

export function isCommit(revision: string): boolean {
  return COMMIT.test(revision);
}

export function isWholeCommit(revision: string): boolean {
  return WHOLE_COMMIT.test(revision);
}

/** Commits are told by seven digits, versions and tags in full. */
export function shortRevision(revision: string): string {
  return isWholeCommit(revision) ? revision.slice(0, 7) : revision;
}

/** `expected` may be abbreviated to seven digits. */
export function isSame(revision: string, expected: string): boolean {
  if (revision === expected) return true;
  return isCommit(expected) && isWholeCommit(revision) && revision.toLowerCase().startsWith(expected.toLowerCase());
}
