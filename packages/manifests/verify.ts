import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Change } from './change.ts';
import type { KeyValue } from './model.ts';
import { isStringWhenPlain } from './plain.ts';
import type { List, Mapping, MappingPair, SourceDocument, ValueNode } from './source.ts';
import { charactersOf, keyOf, scalarValue } from './tree.ts';

/** What a new node shall say. */
type Expected = KeyValue | readonly Expected[] | { readonly [key: string]: Expected };

/**
 * How the tree after an edit shall differ from the one before. Places are offsets into the text
 * before: of a value, of a pair's key, of a collection.
 */
export interface ExpectedDifference {
  values: ReadonlyMap<number, KeyValue>;
  removed: ReadonlySet<number>;
  replaced: ReadonlyMap<number, { key: string; value: Expected }>;
  /** New keys of mappings. */
  inserted: ReadonlyMap<number, ReadonlyMap<string, Expected>>;
  /** New last elements of lists. */
  appended: ReadonlyMap<number, Expected>;
  /** All that a file without content shall say. */
  created?: Expected;
}

export const NO_DIFFERENCE: ExpectedDifference = {
  values: new Map(),
  removed: new Set(),
  replaced: new Map(),
  inserted: new Map(),
  appended: new Map(),
};

export function differenceOf(changes: readonly Change[]): ExpectedDifference {
  const values = new Map<number, KeyValue>();
  const removed = new Set<number>();
  const replaced = new Map<number, { key: string; value: Expected }>();
  const inserted = new Map<number, Map<string, Expected>>();
  for (const change of changes) {
    if (change.kind === 'set') values.set(change.node.range[0], change.value);
    else if (change.kind === 'remove') removed.add(change.pair.key.range[0]);
    else if (change.kind === 'replace') replaced.set(change.pair.key.range[0], change);
    else {
      const at = change.map.range[0];
      const keys = inserted.get(at) ?? new Map<string, Expected>();
      inserted.set(at, keys.set(change.key, change.value));
    }
  }
  return { values, removed, replaced, inserted, appended: new Map() };
}

/** The offset (before the edit) of the first thing that differs otherwise than expected; undefined when nothing does. */
export function unexpectedDifference(
  before: readonly SourceDocument[],
  after: readonly SourceDocument[],
  expected: ExpectedDifference,
): number | undefined {
  const { created } = expected;
  if (created !== undefined) {
    const filled = after.find(({ root }) => root !== null && says(root, created));
    return filled !== undefined && after.length === Math.max(1, before.length) ? undefined : 0;
  }
  if (before.length !== after.length) return 0;
  for (const [index, { root }] of before.entries()) {
    const found = compare(root, after[index]?.root ?? null, expected);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Difference = number | undefined;

function compare(before: ParsedNode | null, after: ParsedNode | null, expected: ExpectedDifference): Difference {
  if (before === null || after === null) return before === after ? undefined : (before?.range[0] ?? 0);
  const at = before.range[0];
  const value = isMap(before) || isSeq(before) ? undefined : expected.values.get(before.range[0]);
  if (value !== undefined) {
    const keepsProperties = isAlias(before) || hasSameProperties(before, after);
    return keepsProperties && says(after, value) ? undefined : at;
  }
  return hasSameProperties(before, after) ? compareContent(before, after, expected) : at;
}

function compareContent(before: ParsedNode, after: ParsedNode, expected: ExpectedDifference): Difference {
  const at = before.range[0];
  if (isMap(before)) return isMap(after) ? compareMappings(before, after, expected) : at;
  if (isSeq(before)) return isSeq(after) ? compareLists(before, after, expected) : at;
  return isSameLeaf(before, after) ? undefined : at;
}

function isSameLeaf(before: ValueNode, after: ParsedNode): boolean {
  if (isAlias(before)) return isAlias(after) && after.source === before.source;
  return isScalar(after) && before.type === after.type && charactersOf(before) === charactersOf(after);
}

/** Tag and anchor, which stand outside a node's own text. */
function hasSameProperties(before: ParsedNode, after: ParsedNode): boolean {
  if (isAlias(before) || isAlias(after)) return isAlias(before) === isAlias(after);
  return before.tag === after.tag && before.anchor === after.anchor;
}

function compareLists(before: List, after: List, expected: ExpectedDifference): Difference {
  const at = before.range[0];
  if (before.flow !== after.flow) return at;
  const appended = expected.appended.get(at);
  const last = after.items.at(-1);
  if (appended !== undefined && (last === undefined || !says(last, appended))) return at;
  const rest = appended === undefined ? after.items : after.items.slice(0, -1);
  if (before.items.length !== rest.length) return at;
  for (const [index, node] of before.items.entries()) {
    const found = compare(node, rest[index] ?? null, expected);
    if (found !== undefined) return found;
  }
  return undefined;
}

function compareMappings(before: Mapping, after: Mapping, expected: ExpectedDifference): Difference {
  const at = before.range[0];
  if (before.flow !== after.flow) return at;
  const pending = new Map(expected.inserted.get(at));
  const remaining = before.items.filter((pair) => !expected.removed.has(pair.key.range[0]));
  let next = 0;
  for (const pair of after.items) {
    const key = keyOf(pair);
    const old = remaining[next];
    if (key !== undefined && pending.has(key) && (old === undefined || keyOf(old) !== key)) {
      if (!says(pair.value, pending.get(key) ?? null)) return at;
      pending.delete(key);
      continue;
    }
    if (old === undefined) return at;
    next++;
    const found = comparePairs(old, pair, expected);
    if (found !== undefined) return found;
  }
  return next === remaining.length && pending.size === 0 ? undefined : at;
}

function comparePairs(before: MappingPair, after: MappingPair, expected: ExpectedDifference): Difference {
  const replacement = expected.replaced.get(before.key.range[0]);
  if (replacement === undefined) {
    return compare(before.key, after.key, expected) ?? compare(before.value, after.value, expected);
  }
  const isRight = keyOf(after) === replacement.key && says(after.value, replacement.value);
  return isRight ? undefined : before.key.range[0];
}

/** Whether a node means exactly this, to readers of YAML 1.1 and 1.2. */
export function says(node: ParsedNode | null, expected: Expected): boolean {
  if (node === null || isAlias(node)) return false;
  if (isSeq(node)) return Array.isArray(expected) && saysList(node, expected);
  if (isMap(node)) return isRecord(expected) && saysMapping(node, Object.entries(expected));
  if (typeof expected !== 'string') return Object.is(scalarValue(node), expected === 0 ? 0 : expected);
  if (charactersOf(node) !== expected) return false;
  return node.type !== 'PLAIN' || node.tag !== undefined || isStringWhenPlain(expected);
}

function saysList({ items }: List, expected: readonly Expected[]): boolean {
  return items.length === expected.length && items.every((item, index) => says(item, expected[index] ?? null));
}

function saysMapping({ items }: Mapping, entries: readonly (readonly [string, Expected])[]): boolean {
  return (
    items.length === entries.length &&
    items.every((pair, index) => {
      const [key, value] = entries[index] ?? [];
      return keyOf(pair) === key && says(pair.value, value ?? null);
    })
  );
}

function isRecord(expected: Expected): expected is { readonly [key: string]: Expected } {
  return typeof expected === 'object' && expected !== null && !Array.isArray(expected);
}
