import { type Alias, isAlias, isMap, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { FileError } from '#errors';
import { aliasesOf } from './ancestry.ts';
import { embeddedSource } from './embedded.ts';
import { formatKeyPath, type Segment } from './key-path.ts';
import type { KeyValue } from './model.ts';
import type { Mapping, Source, SourceDocument } from './source.ts';
import { atItem, documentSelector, type Trail, under } from './trail.ts';
import { charactersOf, keyOf, scalarValue } from './tree.ts';

/** What stands at the end of a way through a file. */
export type Leaf =
  | (Placed & { kind: 'value'; document: SourceDocument; node: Scalar.Parsed; value: KeyValue })
  | (Placed & { kind: 'alias'; node: Alias.Parsed })
  | (Placed & { kind: 'empty'; what: 'mapping' | 'list' | 'key' })
  /** Several things stand at this path: a key is written twice, or two elements have the same name. */
  | (Placed & { kind: 'ambiguous' });

interface Placed {
  /** The path of the outermost list on the way whose element is told by its place alone; what comes before it may shift it. */
  positional?: string;
}

/** By key path; elements of lists go by their `name`, documents by kind and name where there are several. */
export type Leaves = ReadonlyMap<string, Leaf>;

/** `documents: 'named'` puts a document's kind and name in front of each path. */
export function leavesOf(source: Source, documents: 'single' | 'named'): Leaves {
  const leaves = new Map<string, Leaf>();
  for (const document of source.documents) {
    if (document.root === null) continue;
    const selector = documents === 'named' ? documentSelector(document) : undefined;
    const isPositional = documents === 'named' && selector === undefined;
    const step: Segment | undefined = isPositional ? { kind: 'index', index: document.index } : selector;
    const trail = step === undefined ? undefined : { parent: undefined, step };
    walk({ document, leaves, trail, positional: isPositional ? '' : undefined }, document.root);
  }
  return leaves;
}

interface Walk {
  document: SourceDocument;
  leaves: Map<string, Leaf>;
  trail: Trail | undefined;
  positional: string | undefined;
}

function walk(at: Walk, node: ParsedNode): void {
  if (isAlias(node)) note(at, { kind: 'alias', node });
  else if (isMap(node)) walkMapping(at, node);
  else if (isSeq(node)) walkList(at, node.items);
  else walkValue(at, node);
}

function walkMapping(at: Walk, { items }: Mapping): void {
  if (items.length === 0) note(at, { kind: 'empty', what: 'mapping' });
  for (const pair of items) {
    const key = keyOf(pair);
    const below = { ...at, trail: under(at.trail, key ?? '') };
    if (key === undefined) note(below, { kind: 'ambiguous' });
    else if (pair.value === null) note(below, { kind: 'empty', what: 'key' });
    else walk(below, pair.value);
  }
}

function walkList(at: Walk, items: readonly ParsedNode[]): void {
  if (items.length === 0) note(at, { kind: 'empty', what: 'list' });
  for (const [index, item] of items.entries()) {
    const trail = atItem(at.document, at.trail, items, index);
    const positional = at.positional ?? (trail.step.kind === 'index' ? pathOf(at.trail) : undefined);
    walk({ ...at, trail, positional }, item);
  }
}

function walkValue(at: Walk, node: Scalar.Parsed): void {
  const { document } = at;
  const inner = innerMapping(document, node);
  if (inner === undefined) note(at, { kind: 'value', document, node, value: scalarValue(node) });
  else walk({ ...at, document: inner.document }, inner.root);
}

/** Texts of several lines, such as `helm.values`, may hold YAML of their own. */
function innerMapping(
  document: SourceDocument,
  node: Scalar.Parsed,
): { document: SourceDocument; root: ParsedNode } | undefined {
  if (typeof scalarValue(node) !== 'string' || !/:.*\n/.test(charactersOf(node))) return undefined;
  try {
    const [inner, ...more] = embeddedSource(document, node).documents;
    const isMapping = inner?.root != null && isMap(inner.root) && more.length === 0;
    return isMapping && inner.root !== null ? { document: inner, root: inner.root } : undefined;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

type Unplaced<T> = T extends Leaf ? Omit<T, 'positional'> : never;

function note({ leaves, trail, positional }: Walk, leaf: Unplaced<Leaf>): void {
  const path = pathOf(trail);
  const placed = positional === undefined ? {} : { positional };
  leaves.set(path, leaves.has(path) ? { kind: 'ambiguous', ...placed } : { ...leaf, ...placed });
}

function pathOf(trail: Trail | undefined): string {
  const segments: Segment[] = [];
  for (let current = trail; current !== undefined; current = current.parent) segments.unshift(current.step);
  return formatKeyPath(segments);
}

/** Whether two leaves say the same; where an alias leads is told by its own path's anchor. */
export function isSameLeaf(one: Leaf | undefined, other: Leaf | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind === 'value') return other.kind === 'value' && Object.is(one.value, other.value);
  if (one.kind === 'alias') return other.kind === 'alias' && one.node.source === other.node.source;
  return one.kind === 'empty' && other.kind === 'empty' && one.what === other.what;
}

/** Whether two files say the same, whatever the order of their keys. */
export function saySame(one: Leaves, other: Leaves): boolean {
  return one.size === other.size && [...one].every(([path, leaf]) => isSameLeaf(leaf, other.get(path)));
}

/** The paths at which aliases repeat a value, or something that holds it. */
export function repeatedAt(leaves: Leaves, { document, node }: Extract<Leaf, { kind: 'value' }>): string[] {
  const aliases = new Set<unknown>(aliasesOf(document, node.range[0]));
  return [...leaves].filter(([, leaf]) => leaf.kind === 'alias' && aliases.has(leaf.node)).map(([path]) => path);
}

/** Whether a path leads into the list (or, for `''`, anywhere). */
export function isWithin(path: string, list: string): boolean {
  return list === '' || path.startsWith(`${list}[`);
}
