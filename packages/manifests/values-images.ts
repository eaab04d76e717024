import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { asImageReference } from '#images';
import { imageStringSite } from './image-string.ts';
import type { ImageKind } from './model.ts';
import type { ImageSite } from './site.ts';
import { type DigestSlot, type Slot, slotSite } from './slot-site.ts';
import type { Mapping, MappingPair, SourceDocument, ValueNode } from './source.ts';
import { atItem, type Trail, under } from './trail.ts';
import { keyOf, mergedPair, ownPair, textOf } from './tree.ts';

/** Where to look, and under which keys not to. */
interface ValuesSearch {
  kind: ImageKind;
  document: SourceDocument;
  /** Keys that hold text about things rather than settings, at any depth: `annotations`. */
  skippedKeys: ReadonlySet<string>;
}

/**
 * Images at any depth below a node: `repository` with `tag` next to it, and `image` strings. What
 * an alias repeats is found where it is written.
 */
export function findValuesImages(search: ValuesSearch, node: ParsedNode | null, trail: Trail | undefined): ImageSite[] {
  if (node === null || isAlias(node) || isScalar(node)) return [];
  if (isSeq(node)) {
    return node.items.flatMap((item, index) =>
      isAlias(item) || isScalar(item)
        ? []
        : findValuesImages(search, item, atItem(search.document, trail, node.items, index)),
    );
  }
  const own = ownImages(search, node, trail);
  const nested = node.items.flatMap((pair) => {
    const key = keyOf(pair);
    if (key === undefined || search.skippedKeys.has(key)) return [];
    return findValuesImages(search, pair.value, under(trail, key));
  });
  return [...own, ...nested];
}

function ownImages(search: ValuesSearch, map: Mapping, trail: Trail | undefined): ImageSite[] {
  const spread = spreadImage(search, map, trail);
  if (spread !== undefined) return [spread];
  return map.items.flatMap((pair) => imageStringOf(search, pair, trail) ?? []);
}

function imageStringOf(
  { kind, document }: ValuesSearch,
  pair: MappingPair,
  trail: Trail | undefined,
): ImageSite | undefined {
  const key = keyOf(pair);
  const { value } = pair;
  if (key === undefined || value === null || isMap(value) || isSeq(value)) return undefined;
  // `proxyImage: envoy:v1` is one as well; without a version it might be anything.
  const isImage = key === 'image' || (key.endsWith('Image') && hasVersion(document, value));
  return isImage ? imageStringSite({ kind, document, trail: under(trail, key), node: value }) : undefined;
}

function hasVersion(document: SourceDocument, node: ValueNode): boolean {
  const reference = asImageReference(textOf(document, node) ?? '');
  return reference?.tag !== undefined || reference?.digest !== undefined;
}

function spreadImage({ kind, document }: ValuesSearch, map: Mapping, trail: Trail | undefined): ImageSite | undefined {
  const tag = ownSlot(map, 'tag');
  const digest = digestSlot(map);
  const hasOwnVersion = tag !== undefined || digest !== undefined;
  const pair = repositoryPair(document, map, trail, hasOwnVersion);
  const repository = pair === undefined ? undefined : slotOf(pair, map.items.includes(pair));
  if (pair === undefined || repository === undefined) return undefined;
  const tagPair = ownPair(map, 'tag');
  if (tagPair !== undefined && tag === undefined) return undefined;
  const mergedTag = mergedPair(document, map, 'tag');
  const isInherited = !repository.isOwn && !hasOwnVersion;
  if (isInherited || !(hasOwnVersion || mergedTag !== undefined || isAboutImages(map, trail))) return undefined;
  return slotSite({
    kind,
    document,
    trail: under(trail, keyHolding(tag, digest, pair)),
    repository,
    registry: ownSlot(map, 'registry') ?? mergedSlot(document, map, 'registry'),
    tag,
    digest,
    inheritedTag: mergedTag === undefined ? undefined : textOf(document, mergedTag.value),
    addTag: (value) => [
      { kind: 'insert', document, map, after: insertAfter(map, pair), key: 'tag', value, style: 'plain' },
    ],
  });
}

function keyHolding(tag: Slot | undefined, digest: DigestSlot | undefined, repository: MappingPair): string {
  if (tag !== undefined) return 'tag';
  return (digest === undefined ? keyOf(repository) : digest.form === 'hex' ? 'sha' : 'digest') ?? '';
}

/** An inherited repository leaves nothing to insert after but what the mapping has itself. */
function insertAfter(map: Mapping, repository: MappingPair): MappingPair {
  return map.items.includes(repository) ? repository : (map.items.at(-1) ?? repository);
}

/**
 * The key that says what is pulled. Besides `repository`, older charts split `image` and `tag`, or
 * have `name` and `tag` within `image`.
 */
function repositoryPair(
  document: SourceDocument,
  map: Mapping,
  trail: Trail | undefined,
  hasOwnVersion: boolean,
): MappingPair | undefined {
  const repository =
    ownPair(map, 'repository') ?? (hasOwnVersion ? mergedPair(document, map, 'repository') : undefined);
  if (repository !== undefined || !hasOwnVersion) return repository;
  const image = ownPair(map, 'image');
  if (image?.value != null && !isMap(image.value) && !isSeq(image.value)) {
    return hasVersion(document, image.value) ? undefined : image;
  }
  return isUnderImage(trail) ? ownPair(map, 'name') : undefined;
}

/** Whether a `repository` alone, without a tag, is one of images (and not of charts or git). */
function isAboutImages(map: Mapping, trail: Trail | undefined): boolean {
  return (
    isUnderImage(trail) || ['pullPolicy', 'imagePullPolicy', 'registry'].some((key) => ownPair(map, key) !== undefined)
  );
}

function isUnderImage(trail: Trail | undefined): boolean {
  return trail?.step.kind === 'key' && /image$/i.test(trail.step.key);
}

function ownSlot(map: Mapping, key: string): Slot | undefined {
  const pair = ownPair(map, key);
  return pair === undefined ? undefined : slotOf(pair, true);
}

function mergedSlot(document: SourceDocument, map: Mapping, key: string): Slot | undefined {
  const pair = mergedPair(document, map, key);
  return pair === undefined ? undefined : slotOf(pair, false);
}

function slotOf({ value }: MappingPair, isOwn: boolean): Slot | undefined {
  return value === null || isMap(value) || isSeq(value) ? undefined : { node: value, isOwn };
}

function digestSlot(map: Mapping): DigestSlot | undefined {
  const digest = ownSlot(map, 'digest');
  if (digest !== undefined) return { node: digest.node, form: 'full' };
  const sha = ownSlot(map, 'sha');
  return sha === undefined ? undefined : { node: sha.node, form: 'hex' };
}
