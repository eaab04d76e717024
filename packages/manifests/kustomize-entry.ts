import { isMap, isScalar, isSeq } from 'yaml';
import { startOfLine } from './position.ts';
import { type ScalarStyle, writeString } from './quoting.ts';
import { styleOf } from './scalar-splice.ts';
import type { Mapping, SourceDocument } from './source.ts';
import { ownList, ownValue } from './tree.ts';

/** An element of `images`, its keys in the order they are written. */
export type Entry = Readonly<Record<string, string>>;

/** How a file writes the elements of its lists. */
export interface ListStyle {
  /** What stands before the dash. */
  dashIndent: string;
  /** Between the dash and the first key. */
  gap: string;
  /** Quotes of the tags already there. */
  tagStyle: ScalarStyle;
  json: boolean;
}

/** Taken from `images` itself, else from the file's other lists. */
export function listStyleOf(document: SourceDocument, root: Mapping): ListStyle {
  const { text } = document.source;
  const lists = [ownValue(root, 'images'), ...root.items.map(({ value }) => value)];
  const list = lists.find((node) => node !== null && isSeq(node) && node.flow !== true && node.items.length > 0);
  const tagStyle = tagStyleOf(root);
  if (list == null || !isSeq(list)) return { dashIndent: '', gap: ' ', tagStyle, json: document.json };
  const dash = list.range[0];
  const gap = /^-(?<gap> +)/.exec(text.slice(dash, dash + 16))?.groups?.['gap'] ?? ' ';
  return { dashIndent: text.slice(startOfLine(text, dash), dash), gap, tagStyle, json: document.json };
}

function tagStyleOf(root: Mapping): ScalarStyle {
  const tags = ownList(root, 'images').flatMap((entry) => (isMap(entry) ? (ownValue(entry, 'newTag') ?? []) : []));
  const last = tags.at(-1);
  return last !== undefined && isScalar(last) ? styleOf(last) : 'plain';
}

/** The lines of an entry of a block list, without line endings. */
export function writeBlockEntry(entry: Entry, { dashIndent, gap, tagStyle }: ListStyle): string[] {
  const place = { inFlow: false, json: false };
  const indent = `${dashIndent} ${gap}`;
  return Object.entries(entry).map(([key, value], index) => {
    const written = writeString(value, key === 'newTag' ? tagStyle : 'plain', place);
    return `${index === 0 ? `${dashIndent}-${gap}` : indent}${key}: ${written}`;
  });
}

export function writeFlowEntry(entry: Entry, { tagStyle, json }: ListStyle): string {
  const pairs = Object.entries(entry).map(([key, value]) => {
    const written = writeString(value, key === 'newTag' ? tagStyle : 'plain', { inFlow: true, json });
    return `${json ? `"${key}"` : key}: ${written}`;
  });
  return `{${pairs.join(', ')}}`;
}
