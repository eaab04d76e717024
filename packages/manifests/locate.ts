import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { FileError, nearest } from '#errors';
import { assertUnique } from './ancestry.ts';
import { settableValue } from './change.ts';
import { embeddedSource } from './embedded.ts';
import { type Condition, formatKeyPath, type KeyPath, type Segment } from './key-path.ts';
import type { Mapping, Source, SourceDocument, ValueNode } from './source.ts';
import { documentSelector } from './trail.ts';
import { charactersOf, dereference, keysOf, lookupPath, mergedPair, ownPair, scalarValue, textOf } from './tree.ts';

/** Where a key path leads. */
export interface Place {
  /** The document of the file, or of a text kept in one of its scalars. */
  document: SourceDocument;
  node: ValueNode;
}

export type Search = { kind: 'found'; place: Place } | Missing;

interface Missing {
  /** `unclear`: the key may be there, but one place to write it is not. */
  kind: 'missing' | 'unclear';
  /** How many segments could be followed, and half of one for a key that is spelled alike: the deepest failure explains most. */
  depth: number;
  error: FileError;
}

interface Walk {
  document: SourceDocument;
  path: KeyPath;
  /** Segments of the path that are behind us. */
  depth: number;
}

/**
 * The one value of a file that a key path names.
 *
 * @throws {FileError} when there is none (naming what there is instead), or one in several documents.
 */
export function locate(source: Source, path: KeyPath): Place {
  const searches = searchDocuments(source, path);
  const found = searches.flatMap((search) => (search.kind === 'found' ? [search.place] : []));
  const [first, second] = found;
  if (first !== undefined && second !== undefined) throw inSeveralDocuments(source, path, found);
  if (first !== undefined) return first;
  throw deepestMissing(source, path, searches).error;
}

/** What came of looking for a path in each document that it may mean. */
export function searchDocuments(source: Source, path: KeyPath): Search[] {
  return source.documents.flatMap((document) => searchDocument(document, path) ?? []);
}

/** The failure that explains most; there is one, whatever the file holds. */
export function deepestMissing(source: Source, path: KeyPath, searches: readonly Search[]): Missing {
  const missing = searches.flatMap((search) => (search.kind === 'found' ? [] : [search]));
  const deepest = missing.toSorted((a, b) => b.depth - a.depth)[0];
  return deepest ?? { kind: 'missing', depth: -1, error: noSuchDocument(source, path) };
}

/** Undefined when the path chooses another document. */
function searchDocument(document: SourceDocument, path: KeyPath): Search | undefined {
  const { root } = document;
  if (root === null) return undefined;
  const [first, ...rest] = path;
  if (first?.kind !== 'where' || !isMap(root)) return step({ document, path, depth: 0 }, root);
  return meets(document, root, first.conditions) ? step({ document, path: rest, depth: 0 }, root) : undefined;
}

function step(walk: Walk, node: ParsedNode): Search {
  const { document, path, depth } = walk;
  const segment = path[depth];
  if (segment === undefined) return arrive(walk, node);
  if (isAlias(node)) return unclear(walk, node, throughAlias(walk, node.source));
  if (isScalar(node)) return enterText(walk, node);
  if (segment.kind === 'key')
    return isMap(node) ? stepToKey(walk, node, segment.key) : missing(walk, node, listNeedsElement(node.items.length));
  if (!isSeq(node))
    return missing(
      walk,
      node,
      `${here(walk)} is a mapping, not a list; ${listing('it has the keys', writtenKeys(node))}`,
    );
  return stepToItem({ document, path, depth }, node.items, node, segment);
}

function stepToKey(walk: Walk, map: Mapping, key: string): Search {
  assertUnique(walk.document, map, key);
  const pair = ownPair(map, key);
  if (pair === undefined) return withoutKey(walk, map, key);
  const next = { ...walk, depth: walk.depth + 1 };
  if (next.depth === walk.path.length) return arrive(next, pair.value ?? settableValue(walk.document, pair));
  return pair.value === null ? missing(walk, pair.key, `${here(next)} is empty`) : step(next, pair.value);
}

function stepToItem(
  walk: Walk,
  items: readonly ParsedNode[],
  list: ParsedNode,
  segment: Exclude<Segment, { kind: 'key' }>,
): Search {
  const next = { ...walk, depth: walk.depth + 1 };
  if (segment.kind === 'index') {
    const item = items[segment.index];
    return item === undefined ? missing(walk, list, `${here(walk)} has ${count(items.length)}`) : step(next, item);
  }
  const chosen = items.filter((item) => meets(walk.document, item, segment.conditions));
  const [first, second] = chosen;
  if (first === undefined) return missing(walk, list, missingElement(walk, items, segment));
  return second === undefined ? step(next, first) : unclear(walk, second, severalElements(walk, chosen, segment));
}

function arrive({ document, path, depth }: Walk, node: ParsedNode): Search {
  const target = dereference(document, node);
  if (!isMap(target) && !isSeq(target) && !isMap(node) && !isSeq(node)) {
    return { kind: 'found', place: { document, node } };
  }
  const what = isMap(target)
    ? listing('is a mapping; name one of its keys', writtenKeys(target))
    : 'is a list; name one of its elements';
  return missing({ document, path, depth }, node, `${formatKeyPath(path)} ${what}`);
}

/** Texts such as `helm.values` hold YAML of their own. */
function enterText(walk: Walk, node: ParsedNode): Search {
  if (!isScalar(node) || typeof scalarValue(node) !== 'string' || !charactersOf(node).includes(':')) {
    return missing(walk, node, `${here(walk)} is a single value and has no keys below it`);
  }
  const [inner] = embeddedSource(walk.document, node).documents;
  if (inner?.root == null || isScalar(inner.root)) {
    return missing(walk, node, `${here(walk)} is a text and has no keys below it`);
  }
  return step({ ...walk, document: inner }, inner.root);
}

function meets(document: SourceDocument, item: ParsedNode, conditions: readonly Condition[]): boolean {
  return conditions.every(({ field, value }) => textOf(document, lookupPath(document, item, field)) === value);
}

function missing({ document, depth }: Walk, node: ParsedNode, problem: string): Missing {
  return { kind: 'missing', depth, error: new FileError(document.source.position(node.range[0]), problem) };
}

function unclear(walk: Walk, node: ParsedNode, problem: string): Missing {
  return { ...missing(walk, node, problem), kind: 'unclear' };
}

function withoutKey(walk: Walk, map: Mapping, key: string): Missing {
  const { document } = walk;
  const merged = mergedPair(document, map, key);
  const wanted = formatKeyPath([{ kind: 'key', key }]);
  if (merged !== undefined) {
    const { line } = document.source.position(merged.key.range[0]);
    const problem = `${wanted} comes to ${here(walk)} through "<<" from line ${line}; edit it there, or write it here first`;
    return unclear(walk, map, problem);
  }
  const keys = writtenKeys(map);
  const near = nearest(wanted, keys);
  const absent = (suggestion: string): Missing =>
    missing(walk, map, `${here(walk)} has no key ${wanted}${suggestion}; ${listing('it has', keys)}`);
  if (near === undefined) return absent('');
  return { ...absent(` (did you mean ${near}?)`), depth: walk.depth + 0.5 };
}

/** As they would stand in a path. */
function writtenKeys(map: Mapping): string[] {
  return keysOf(map).map((key) => formatKeyPath([{ kind: 'key', key }]));
}

function missingElement(walk: Walk, items: readonly ParsedNode[], segment: Segment): string {
  const field = segment.kind === 'where' ? (segment.conditions[0]?.field ?? []) : [];
  const present = items.flatMap((item) => textOf(walk.document, lookupPath(walk.document, item, field)) ?? []);
  return `${here(walk)} has no element ${formatKeyPath([segment])}; ${listing(`its elements have ${field.join('.')}`, present)}`;
}

function severalElements(walk: Walk, chosen: readonly ParsedNode[], segment: Segment): string {
  const lines = chosen.map((item) => walk.document.source.position(item.range[0]).line);
  return `${formatKeyPath([segment])} fits several elements of ${here(walk)}, on lines ${lines.join(', ')}; add a condition or use an index`;
}

function throughAlias(walk: Walk, alias: string): string {
  return `${here(walk)} is the alias *${alias}; editing below it would change every use of the anchor: name the key below &${alias} instead`;
}

function listNeedsElement(length: number): string {
  return `a list of ${count(length)} stands here; choose one with [0] or [name=…]`;
}

function count(elements: number): string {
  return elements === 1 ? '1 element' : `${elements} elements`;
}

/** What has been reached so far, for messages. */
function here({ path, depth }: Walk): string {
  return depth === 0 ? 'the document' : formatKeyPath(path.slice(0, depth));
}

function listing(lead: string, names: readonly string[]): string {
  if (names.length === 0) return `${lead} nothing`;
  const shown = names.slice(0, 20).join(', ');
  return `${lead}: ${shown}${names.length > 20 ? `, … (${names.length} in all)` : ''}`;
}

function inSeveralDocuments(source: Source, path: KeyPath, places: readonly Place[]): FileError {
  const where = places.map(({ document, node }) => {
    const { line } = document.source.position(node.range[0]);
    const selector = documentSelector(document.source.container?.document ?? document);
    return `line ${line}${selector === undefined ? '' : ` ${formatKeyPath([selector])}`}`;
  });
  return new FileError(
    { file: source.file },
    `${formatKeyPath(path)} is in ${places.length} documents of the file: ${where.join(', ')}`,
    { hint: 'Put the document in front of the path, such as [kind=Deployment,metadata.name=web].spec.replicas.' },
  );
}

function noSuchDocument(source: Source, path: KeyPath): FileError {
  const present = source.documents.flatMap((document) => {
    const selector = documentSelector(document);
    return selector === undefined ? [] : [formatKeyPath([selector])];
  });
  const what = source.documents.some(({ root }) => root !== null)
    ? listing('the file has', present)
    : 'the file is empty';
  return new FileError({ file: source.file }, `no document fits ${formatKeyPath(path)}; ${what}`);
}
