import type { ParsedNode } from 'yaml';
import { isDomain, nameProblem } from '#images';
import type { Change } from './change.ts';
import type { ImageKind, ImageVersion } from './model.ts';
import { cannotExpress, type ImageSite, occurrenceOf, type Version, versionOfTag } from './site.ts';
import type { SourceDocument, ValueNode } from './source.ts';
import type { Trail } from './trail.ts';
import { stringOf, textOf } from './tree.ts';

/**
 * An image spread over several values, as Helm charts have it. The repository may be inherited
 * (`<<`); the others are the place's own.
 */
interface ImageSlots {
  kind: ImageKind;
  document: SourceDocument;
  trail: Trail | undefined;
  repository: Slot;
  registry: Slot | undefined;
  tag: Slot | undefined;
  digest: DigestSlot | undefined;
  /** A tag that holds here although it is written elsewhere. */
  inheritedTag: string | undefined;
  /** How a missing `tag` is added. */
  addTag(value: string): Change[];
}

export interface Slot {
  /** Where it is written: here, or for an inherited value where it comes from. */
  node: ValueNode;
  isOwn: boolean;
}

export interface DigestSlot {
  node: ValueNode;
  /** `hex`: without the algorithm, as charts with a `sha` key want it (always sha256). */
  form: 'full' | 'hex';
}

/** Undefined when the values do not name an image. */
export function slotSite(slots: ImageSlots): ImageSite | undefined {
  const { kind, document, trail } = slots;
  const registry = textIn(slots, slots.registry) ?? '';
  const path = stringOf(document, slots.repository.node);
  if (path === undefined) return undefined;
  const repository = registry === '' ? path : `${registry}/${path}`;
  const version = readVersion(slots);
  if (nameProblem(repository) !== undefined || version === undefined) return undefined;
  const node = heldIn(slots, version);
  return {
    occurrence: occurrenceOf({ kind, document, trail, node, name: repository, repository, version }),
    document,
    changes: (wanted) => [...changeRepository(slots, repository, wanted), ...changeVersion(slots, wanted)],
  };
}

function textIn({ document }: ImageSlots, slot: { node: ValueNode } | undefined): string | undefined {
  return slot === undefined ? undefined : textOf(document, slot.node);
}

function readVersion(slots: ImageSlots): Version | undefined {
  const tagged = versionOfTag(slots.tag === undefined ? slots.inheritedTag : textIn(slots, slots.tag));
  if (tagged === undefined) return undefined;
  const text = textIn(slots, slots.digest) ?? '';
  if (text === '') return tagged;
  const digest = slots.digest?.form === 'hex' && !text.includes(':') ? `sha256:${text}` : text;
  return versionOfTag(`@${digest}`) === undefined ? undefined : { ...tagged, digest };
}

function heldIn({ tag, digest, repository }: ImageSlots, version: Version): ParsedNode {
  if (version.tag === undefined && version.digest !== undefined && digest !== undefined) return digest.node;
  return (tag ?? repository).node;
}

function changeVersion(slots: ImageSlots, { tag, digest }: ImageVersion): Change[] {
  if (slots.digest !== undefined) {
    return [...changeTag(slots, tag ?? ''), ...changeDigest(slots, slots.digest, digest)];
  }
  if (digest === undefined) return changeTag(slots, tag ?? '');
  if (tag === undefined) {
    throw cannotExpress(
      slots.document,
      (slots.tag ?? slots.repository).node,
      `there is no digest key next to this image to hold ${digest} alone`,
      'Give the tag as well (the tag key then holds tag@digest), or add `digest: ""` if the chart reads it.',
    );
  }
  return changeTag(slots, `${tag}@${digest}`);
}

function changeTag(slots: ImageSlots, wanted: string): Change[] {
  if (slots.tag === undefined) return wanted === (slots.inheritedTag ?? '') ? [] : slots.addTag(wanted);
  return setText(slots, slots.tag.node, wanted);
}

function changeDigest(slots: ImageSlots, { node, form }: DigestSlot, wanted = ''): Change[] {
  if (form === 'full') return setText(slots, node, wanted);
  if (wanted !== '' && !wanted.startsWith('sha256:')) {
    throw cannotExpress(
      slots.document,
      node,
      `this key holds sha256 digests only, not ${wanted}`,
      'Give a sha256 digest.',
    );
  }
  return setText(slots, node, wanted.replace('sha256:', ''));
}

/** Leaves an empty or null value alone when nothing shall stand there. */
function setText({ document }: ImageSlots, node: ValueNode, value: string): Change[] {
  return value === '' && textOf(document, node) === undefined ? [] : [{ kind: 'set', document, node, value }];
}

function changeRepository(slots: ImageSlots, current: string, { newName }: ImageVersion): Change[] {
  if (newName === undefined || newName === current) return [];
  const { repository, registry } = slots;
  const registryText = textIn(slots, registry) ?? '';
  if (registry === undefined || registryText === '') return rename(slots, repository, newName);
  if (newName.startsWith(`${registryText}/`)) return rename(slots, repository, newName.slice(registryText.length + 1));
  const { host, path } = splitDomain(newName);
  return [...rename(slots, registry, host), ...rename(slots, repository, path)];
}

function rename(slots: ImageSlots, { node, isOwn }: Slot, value: string): Change[] {
  if (isOwn) return setText(slots, node, value);
  throw cannotExpress(
    slots.document,
    node,
    `this is merged in by "<<", so it cannot become ${value} for one use only`,
    'Write the key next to the tag first.',
  );
}

function splitDomain(name: string): { host: string; path: string } {
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  return isDomain(first) ? { host: first, path: name.slice(slash + 1) } : { host: 'docker.io', path: name };
}
