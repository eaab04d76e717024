import { isMap, isSeq } from 'yaml';
import { FileError } from '#errors';
import type { KeyValue } from './model.ts';
import type { ScalarStyle } from './quoting.ts';
import type { Mapping, MappingPair, SourceDocument, ValueNode } from './source.ts';

/** One thing that shall be different in a document. */
export type Change = SetValue | InsertPair | RemovePair | ReplacePair;

export interface SetValue {
  kind: 'set';
  document: SourceDocument;
  node: ValueNode;
  value: KeyValue;
}

/** A new pair on a line of its own (or, in a flow mapping, an entry) after an existing one. */
export interface InsertPair {
  kind: 'insert';
  document: SourceDocument;
  map: Mapping;
  after: MappingPair;
  key: string;
  value: string;
  style: ScalarStyle;
}

interface RemovePair {
  kind: 'remove';
  document: SourceDocument;
  map: Mapping;
  pair: MappingPair;
}

/** Another key and value at the place of a pair. */
export interface ReplacePair {
  kind: 'replace';
  document: SourceDocument;
  map: Mapping;
  pair: MappingPair;
  key: string;
  value: string;
}

/** Where a change is made in the document's text. */
export function offsetOf(change: Change): number {
  switch (change.kind) {
    case 'set':
      return change.node.range[0];
    case 'insert':
      return change.after.key.range[0];
    case 'remove':
    case 'replace':
      return change.pair.key.range[0];
  }
}

/**
 * The node an edit of a pair's value replaces.
 *
 * @throws {FileError} when the pair has no place for a value, or holds a collection.
 */
export function settableValue({ source }: SourceDocument, { key, value }: MappingPair): ValueNode {
  if (value === null) {
    throw new FileError(source.position(key.range[0]), 'the key has no ":" and so no place for a value', {
      hint: 'Write the key as `key: value`.',
    });
  }
  if (isMap(value) || isSeq(value)) {
    throw new FileError(
      source.position(value.range[0]),
      'the key holds a mapping or list where one value was expected',
    );
  }
  return value;
}
