import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { KeyValue } from './model.ts';
import { valueOfPlain } from './plain.ts';
import type { Mapping, MappingPair, SourceDocument } from './source.ts';

/** The spelling of a key; undefined for keys that are collections or aliases. */
export function keyOf({ key }: MappingPair): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}

export function keysOf(map: Mapping): string[] {
  return map.items.flatMap((pair) => keyOf(pair) ?? []);
}

/** Pairs written in the mapping itself; more than one when the key is duplicated. */
export function ownPairs(map: Mapping, key: string): MappingPair[] {
  return map.items.filter((pair) => keyOf(pair) === key);
}

export function ownPair(map: Mapping, key: string): MappingPair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

/** What a node stands for: an alias's target, which is never an alias itself. */
export function dereference({ anchors }: SourceDocument, node: ParsedNode | null): ParsedNode | null {
  return node !== null && isAlias(node) ? (anchors.targets.get(node) ?? null) : node;
}

/** The pair of a key that a mapping does not write itself but gets through `<<`. */
export function mergedPair(document: SourceDocument, map: Mapping, key: string): MappingPair | undefined {
  const seen = new Set<Mapping>([map]);
  const queue = mergeSources(document, map);
  for (const source of queue) {
    if (seen.has(source)) continue;
    seen.add(source);
    const pair = ownPair(source, key);
    if (pair !== undefined) return pair;
    queue.push(...mergeSources(document, source));
  }
  return undefined;
}

function mergeSources(document: SourceDocument, map: Mapping): Mapping[] {
  return ownPairs(map, '<<').flatMap(({ value }) => {
    const node = dereference(document, value);
    const sources = node !== null && isSeq(node) ? node.items : [node];
    return sources.flatMap((source) => {
      const target = dereference(document, source);
      return target !== null && isMap(target) ? [target] : [];
    });
  });
}

/** A key's value, its own or merged in, with an alias followed. */
function lookup(document: SourceDocument, map: Mapping, key: string): ParsedNode | null {
  const pair = ownPair(map, key) ?? mergedPair(document, map, key);
  return pair === undefined ? null : dereference(document, pair.value);
}

/** The value at a path of keys below a node, as far as it exists. */
export function lookupPath(
  document: SourceDocument,
  node: ParsedNode | null,
  path: readonly string[],
): ParsedNode | null {
  let current = dereference(document, node);
  for (const key of path) {
    if (current === null || !isMap(current)) return null;
    current = lookup(document, current, key);
  }
  return current;
}

/** The mapping at a path of keys, all written in place: no alias or merge is followed. */
export function ownMappingAt(map: Mapping, path: readonly string[]): Mapping | undefined {
  let current: ParsedNode | null = map;
  for (const key of path) {
    if (current === null || !isMap(current)) return undefined;
    current = ownPair(current, key)?.value ?? null;
  }
  return current !== null && isMap(current) ? current : undefined;
}

export function ownValue(map: Mapping, key: string): ParsedNode | null {
  return ownPair(map, key)?.value ?? null;
}

export function ownList(map: Mapping, key: string): readonly ParsedNode[] {
  const value = ownValue(map, key);
  return value !== null && isSeq(value) ? value.items : [];
}

/** The characters of a scalar; undefined for collections and for whatever means null. */
export function textOf(document: SourceDocument, node: ParsedNode | null): string | undefined {
  const scalar = dereference(document, node);
  if (scalar === null || !isScalar(scalar) || scalarValue(scalar) === null) return undefined;
  return charactersOf(scalar);
}

/** The characters of a scalar that is a string, and neither number nor boolean nor null. */
export function stringOf(document: SourceDocument, node: ParsedNode | null): string | undefined {
  const scalar = dereference(document, node);
  if (scalar === null || !isScalar(scalar)) return undefined;
  const value = scalarValue(scalar);
  return typeof value === 'string' ? value : undefined;
}

/** The characters a scalar holds once quotes, escapes and folding are undone. */
export function charactersOf(scalar: Scalar.Parsed): string {
  return typeof scalar.value === 'string' ? scalar.value : scalar.source;
}

/** What a YAML 1.2 reader takes a scalar for. */
export function scalarValue(scalar: Scalar.Parsed): KeyValue {
  const text = charactersOf(scalar);
  const isUntagged = scalar.tag === undefined || /^tag:yaml\.org,2002:(?!str$)/.test(scalar.tag);
  return scalar.type === 'PLAIN' && isUntagged ? valueOfPlain(text) : text;
}

/** Text of a key of a mapping, its own or merged in. */
export function textAt(document: SourceDocument, map: Mapping, key: string): string | undefined {
  return textOf(document, lookup(document, map, key));
}
