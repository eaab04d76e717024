import { isMap, type ParsedNode } from 'yaml';
import { formatKeyPath, type Segment } from './key-path.ts';
import type { SourceDocument } from './source.ts';
import { ownPair, textAt, textOf } from './tree.ts';

/** The way from a document's root down to a node, built while walking and written out only when needed. */
export interface Trail {
  readonly parent: Trail | undefined;
  readonly step: Segment;
}

export function under(parent: Trail | undefined, key: string): Trail {
  return { parent, step: { kind: 'key', key } };
}

export function underAll(parent: Trail | undefined, keys: readonly string[]): Trail | undefined {
  return keys.reduce<Trail | undefined>(under, parent);
}

/** An element of a list, by its `name` when no other element has the same one. */
export function atItem(
  document: SourceDocument,
  parent: Trail | undefined,
  items: readonly ParsedNode[],
  index: number,
): Trail {
  const name = nameOf(document, items[index]);
  const isUnique = name !== undefined && items.filter((item) => nameOf(document, item) === name).length === 1;
  if (!isUnique) return { parent, step: { kind: 'index', index } };
  return { parent, step: { kind: 'where', conditions: [{ field: ['name'], value: name }] } };
}

function nameOf(document: SourceDocument, item: ParsedNode | undefined): string | undefined {
  if (item === undefined || !isMap(item)) return undefined;
  const pair = ownPair(item, 'name');
  return pair === undefined ? undefined : textOf(document, pair.value);
}

/** The key path of a trail, with the document chosen when the file has several. */
export function formatTrail(document: SourceDocument, trail: Trail | undefined): string {
  const segments: Segment[] = [];
  for (let current = trail; current !== undefined; current = current.parent) segments.unshift(current.step);
  const outer = document.source.container?.document ?? document;
  const selector = outer.source.documents.length > 1 ? documentSelector(outer) : undefined;
  return formatKeyPath(selector === undefined ? segments : [selector, ...segments]);
}

/** Undefined for a document that has neither kind nor name. */
export function documentSelector(document: SourceDocument): Segment | undefined {
  const { root } = document;
  if (root === null || !isMap(root)) return undefined;
  const kind = textAt(document, root, 'kind');
  const metadata = ownPair(root, 'metadata')?.value ?? null;
  const name = metadata !== null && isMap(metadata) ? textAt(document, metadata, 'name') : undefined;
  const conditions = [
    ...(kind === undefined ? [] : [{ field: ['kind'], value: kind }]),
    ...(name === undefined ? [] : [{ field: ['metadata', 'name'], value: name }]),
  ];
  return conditions.length === 0 ? undefined : { kind: 'where', conditions };
}
