import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { FileError } from '#errors';
import { assertUnique } from './ancestry.ts';
import { type Change, settableValue } from './change.ts';
import type { ImageKind, ImageVersion } from './model.ts';
import type { ScalarStyle } from './quoting.ts';
import { styleOf } from './scalar-splice.ts';
import { type ImageSite, occurrenceOf } from './site.ts';
import type { Mapping, MappingPair, SourceDocument } from './source.ts';
import { atItem, type Trail, under, underAll } from './trail.ts';
import { dereference, keyOf, ownList, ownMappingAt, ownPair, ownValue, textOf } from './tree.ts';
import { findValuesImages } from './values-images.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Entries of a kustomize `images` list: in kustomizations, Flux Kustomizations and kustomize post-renderers. */
interface KustomizeImages {
  kind: ImageKind;
  document: SourceDocument;
  list: readonly ParsedNode[];
  trail: Trail | undefined;
}

/** Images of a kustomization.yaml, or of an object of that kind: its `images`, and values of charts it inflates. */
export function findInKustomization(document: SourceDocument, root: Mapping, trail: Trail | undefined): ImageSite[] {
  const charts = ownList(root, 'helmCharts');
  const chartsTrail = under(trail, 'helmCharts');
  return [
    ...findKustomizeImages({
      kind: 'kustomization',
      document,
      list: ownList(root, 'images'),
      trail: under(trail, 'images'),
    }),
    ...charts.flatMap((chart, index) => {
      if (!isMap(chart)) return [];
      const values = under(atItem(document, chartsTrail, charts, index), 'valuesInline');
      const search = { kind: 'helm-values', document, skippedKeys: NOTHING } as const;
      return findValuesImages(search, ownValue(chart, 'valuesInline'), values);
    }),
  ];
}

/** `spec.images` of a Flux Kustomization. */
export function findInFluxKustomization(
  document: SourceDocument,
  root: Mapping,
  trail: Trail | undefined,
): ImageSite[] {
  const spec = ownMappingAt(root, ['spec']);
  if (spec === undefined) return [];
  const list = ownList(spec, 'images');
  return findKustomizeImages({ kind: 'kustomization', document, list, trail: underAll(trail, ['spec', 'images']) });
}

export function findKustomizeImages({ kind, document, list, trail }: KustomizeImages): ImageSite[] {
  return list.flatMap((item, index) => {
    if (!isMap(item)) return [];
    return entrySite(kind, document, item, atItem(document, trail, list, index)) ?? [];
  });
}

function entrySite(kind: ImageKind, document: SourceDocument, entry: Mapping, trail: Trail): ImageSite | undefined {
  const namePair = ownPair(entry, 'name');
  const name = textOfPair(document, namePair);
  if (namePair === undefined || name === undefined) return undefined;
  const [tagPair, digestPair] = [ownPair(entry, 'newTag'), ownPair(entry, 'digest')];
  for (const key of ['newName', 'newTag', 'digest'] as const) assertText(document, entry, key);
  const tag = textOfPair(document, tagPair);
  const digest = textOfPair(document, digestPair);
  const held =
    (tag === undefined ? undefined : tagPair) ?? (digest === undefined ? undefined : digestPair) ?? tagPair ?? namePair;
  return {
    occurrence: occurrenceOf({
      kind,
      document,
      trail: under(trail, keyOf(held) ?? ''),
      node: held.value ?? held.key,
      name,
      repository: textOfPair(document, ownPair(entry, 'newName')) ?? name,
      version: { tag: tag === '' ? undefined : tag, digest: digest === '' ? undefined : digest },
    }),
    document,
    changes: (version) => new EntryEdit(document, entry, namePair, name).changes(version),
  };
}

/**
 * `newTag: [v1]` is not the same as no tag, which a promotion would carry on: kustomize refuses it, and so do we.
 *
 * @throws {FileError} also where the key stands twice: kustomize refuses that, too
 */
function assertText(document: SourceDocument, entry: Mapping, key: string): void {
  assertUnique(document, entry, key);
  const node = dereference(document, ownPair(entry, key)?.value ?? null);
  if (node === null || isScalar(node)) return;
  throw new FileError(
    document.source.position(node.range[0]),
    `${key} must be a text, not a ${isMap(node) ? 'mapping' : 'list'}`,
    {
      hint: `Write it as ${key}: <text>; kustomize refuses the file as it is.`,
    },
  );
}

function isEmpty(document: SourceDocument, pair: MappingPair): boolean {
  return (textOfPair(document, pair) ?? '') === '';
}

function textOfPair(document: SourceDocument, pair: MappingPair | undefined): string | undefined {
  return pair === undefined ? undefined : textOf(document, pair.value);
}

type VersionKey = 'newTag' | 'digest';

/** Brings one entry to a version: lines are set, added and removed so that only what is wanted stands there. */
class EntryEdit {
  readonly #document: SourceDocument;
  readonly #entry: Mapping;
  readonly #name: MappingPair;
  readonly #nameText: string;

  constructor(document: SourceDocument, entry: Mapping, name: MappingPair, nameText: string) {
    this.#document = document;
    this.#entry = entry;
    this.#name = name;
    this.#nameText = nameText;
  }

  changes({ newName, tag, digest }: ImageVersion): Change[] {
    return [...this.#changeName(newName), ...this.#changeVersion(tag, digest)];
  }

  /** A `newName` that repeats the name is never written. */
  #changeName(newName: string | undefined): Change[] {
    if (newName === undefined) return [];
    const pair = ownPair(this.#entry, 'newName');
    if (newName === this.#nameText) return pair === undefined ? [] : [this.#remove(pair)];
    return pair === undefined ? [this.#insert('newName', newName, 'plain')] : [this.#set(pair, newName)];
  }

  #changeVersion(tag: string | undefined, digest: string | undefined): Change[] {
    const document = this.#document;
    const wanted: Record<VersionKey, string | undefined> = { newTag: tag, digest };
    const pairs: Record<VersionKey, MappingPair | undefined> = {
      newTag: ownPair(this.#entry, 'newTag'),
      digest: ownPair(this.#entry, 'digest'),
    };
    const replaced = replacement(wanted, pairs);
    if (replaced !== undefined) return [{ kind: 'replace', document, map: this.#entry, ...replaced }];
    return (['newTag', 'digest'] as const).flatMap((key) => this.#changeSlot(key, pairs[key], wanted[key], pairs));
  }

  #changeSlot(
    key: VersionKey,
    pair: MappingPair | undefined,
    wanted: string | undefined,
    pairs: Record<VersionKey, MappingPair | undefined>,
  ): Change[] {
    // `digest: ""` says as much as no digest.
    if (wanted === undefined) return pair === undefined || isEmpty(this.#document, pair) ? [] : [this.#remove(pair)];
    if (pair !== undefined) return [this.#set(pair, wanted)];
    const neighbour = (pairs.newTag ?? pairs.digest)?.value;
    const isScalar = neighbour != null && !isMap(neighbour) && !isSeq(neighbour);
    return [this.#insert(key, wanted, isScalar ? styleOf(neighbour) : 'plain')];
  }

  #set(pair: MappingPair, value: string): Change {
    return { kind: 'set', document: this.#document, node: settableValue(this.#document, pair), value };
  }

  #remove(pair: MappingPair): Change {
    return { kind: 'remove', document: this.#document, map: this.#entry, pair };
  }

  /** After the last of the lines that say what the image is, in kustomize's own order. */
  #insert(key: 'newName' | VersionKey, value: string, style: ScalarStyle): Change {
    const order = { newName: [], newTag: ['newName'], digest: ['newTag', 'newName'] } as const;
    const after = order[key].map((before) => ownPair(this.#entry, before)).find((pair) => pair !== undefined);
    return {
      kind: 'insert',
      document: this.#document,
      map: this.#entry,
      after: after ?? this.#name,
      key,
      value,
      style,
    };
  }
}

/** A tag that takes the digest's place (or the other way round) also takes its line. */
function replacement(
  wanted: Record<VersionKey, string | undefined>,
  pairs: Record<VersionKey, MappingPair | undefined>,
): { pair: MappingPair; key: VersionKey; value: string } | undefined {
  if (
    wanted.newTag !== undefined &&
    wanted.digest === undefined &&
    pairs.newTag === undefined &&
    pairs.digest !== undefined
  ) {
    return { pair: pairs.digest, key: 'newTag', value: wanted.newTag };
  }
  if (
    wanted.digest !== undefined &&
    wanted.newTag === undefined &&
    pairs.digest === undefined &&
    pairs.newTag !== undefined
  ) {
    return { pair: pairs.newTag, key: 'digest', value: wanted.digest };
  }
  return undefined;
}
