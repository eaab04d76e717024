/** What a release must show before it counts as arrived. Pure. */
import { digestProblem, type ImageReference } from '#images';
import { isWholeCommit, parseRevision, type Revision, sameRevision, shortRevision } from './revision.ts';

/** How a revision of the engine stands to the expected one; `unknown` when nobody can tell whether it is a descendant. */
export type Relation = 'same' | 'descendant' | 'other' | 'unknown';

export interface Expected {
  /** Undefined: whatever the source has. */
  revision: Revision | undefined;
  tag: ExpectedTag | undefined;
  /** Each of them must be asked for by something that was applied, and run in the workloads that have it. */
  images: readonly ImageReference[];
  /** The nearest of them to what is expected; `other` when there is none, or nothing is expected. */
  relate(...revisions: readonly (string | undefined)[]): Relation;
}

/** `v1.2.3`, `v1.2.3@sha256:…` or `sha256:…`: a tag that moves is told by its digest only. */
export interface ExpectedTag {
  tag: string | undefined;
  digest: string | undefined;
}

/** Undefined for what can be neither a tag nor a digest. */
export function parseTag(text: string): ExpectedTag | undefined {
  const at = text.indexOf('@');
  const digest = at >= 0 ? text.slice(at + 1) : digestProblem(text) === undefined ? text : undefined;
  const tag = at >= 0 ? text.slice(0, at) : digest === undefined ? text : undefined;
  if (digest !== undefined && digestProblem(digest) !== undefined) return undefined;
  if (tag !== undefined && !/^[\w][\w.+-]*$/.test(tag)) return undefined;
  return { tag, digest };
}

export function describeTag({ tag, digest }: ExpectedTag): string {
  const short = digest?.replace(/(?<=:)([0-9a-f]{7})[0-9a-f]+$/, '$1');
  return [tag, short].filter((part) => part !== undefined).join('@');
}

export function hasArrived(relation: Relation): boolean {
  return relation === 'same' || relation === 'descendant';
}

export interface Wanted {
  revision?: Revision | undefined;
  tag?: ExpectedTag | undefined;
  images?: readonly ImageReference[] | undefined;
}

/** @param ancestry what is known of full hashes that differ from the expected one */
export function expecting(wanted: Wanted, ancestry: ReadonlyMap<string, Relation> = new Map()): Expected {
  const { revision, tag, images = [] } = wanted;
  const relateOne = (text: string | undefined): Relation => {
    const seen = text === undefined ? undefined : parseRevision(text);
    if (revision === undefined || seen === undefined) return 'other';
    return sameRevision(revision, seen) ? 'same' : (ancestry.get(seen.hash) ?? 'other');
  };
  return {
    revision,
    tag,
    images,
    relate: (...revisions) => {
      const relations = new Set(revisions.map(relateOne));
      const order: readonly Relation[] = ['same', 'descendant', 'unknown'];
      return order.find((one) => relations.has(one)) ?? 'other';
    },
  };
}

/** The commits that might be descendants of the expected one. Digests have no ancestors, and git wants whole ids. */
export function unrelatedCommits({ revision }: Wanted, revisions: readonly (string | undefined)[]): string[] {
  if (revision === undefined || !isWholeCommit(revision)) return [];
  const hashes = revisions.flatMap((text) => {
    const seen = text === undefined ? undefined : parseRevision(text);
    return seen !== undefined && isWholeCommit(seen) && !sameRevision(revision, seen) ? [seen.hash] : [];
  });
  return [...new Set(hashes)];
}

/** `main@1f2e3d4`, and how it comes that it counts. */
export function describeArrived(revision: string, relation: Relation, { revision: wanted }: Expected): string {
  const short = shortRevision(revision);
  if (relation !== 'descendant' || wanted === undefined) return short;
  return `${short}, which contains ${wanted.hash.slice(0, 7)}`;
}

/** `1f2e3d4`, or the digest. */
export function describeWanted({ algorithm, hash }: Revision): string {
  return `${algorithm === 'sha256' ? 'sha256:' : ''}${hash.slice(0, 7)}`;
}
