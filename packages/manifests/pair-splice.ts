import { isMap, isSeq } from 'yaml';
import { FileError } from '#errors';
import type { InsertPair, ReplacePair } from './change.ts';
import { endOfLine, lineEndingOf, startOfLine } from './position.ts';
import { writeString } from './quoting.ts';
import { placeOf, styleOf } from './scalar-splice.ts';
import type { Mapping, MappingPair, SourceDocument } from './source.ts';
import type { Splice } from './splice.ts';

/** @throws {FileError} when the mapping is written in a way that leaves no place for a line. */
export function spliceInsertion({ document, map, after, key, value, style }: InsertPair): Splice {
  const { text } = document.source;
  const end = endOf(after);
  const place = placeOf(document, after.key.range[0]);
  const pair = `${writeKey(after, key)}${separatorOf(text, after)}${writeString(value, style, place)}`;
  if (map.flow === true) return { start: end, end, text: `,${flowGap(text, map, after)}${pair}` };
  const indent = indentOf(document, map, after);
  const eol = lineEndingOf(text);
  // A block scalar ends with its line break, anything else before it and before its comment.
  if (text[end - 1] === '\n') return { start: end, end, text: `${indent}${pair}${eol}` };
  const lineEnd = endOfLine(text, end);
  return { start: lineEnd, end: lineEnd, text: `${eol}${indent}${pair}` };
}

/**
 * Removes pairs of one mapping. Neighbours that both go are taken together, as each alone would
 * lean on the other.
 *
 * @throws {FileError} when something else refers to a pair's value.
 */
export function spliceRemovals(document: SourceDocument, map: Mapping, pairs: ReadonlySet<MappingPair>): Splice[] {
  for (const pair of pairs) assertUnreferenced(document, pair);
  return runsOf(map.items, pairs).flatMap((run) =>
    map.flow === true ? spliceFlowRun(map, run) : spliceBlockRun(document, map, run),
  );
}

/** Neighbouring pairs, from index `first` to `last`. */
interface Run {
  first: number;
  last: number;
}

function runsOf(items: readonly MappingPair[], pairs: ReadonlySet<MappingPair>): Run[] {
  const runs: Run[] = [];
  for (const [index, item] of items.entries()) {
    if (!pairs.has(item)) continue;
    const current = runs.at(-1);
    if (current?.last === index - 1) current.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}

/** Takes the comma along that stood before the run, or after it when nothing stands before. */
function spliceFlowRun({ items }: Mapping, { first, last }: Run): Splice[] {
  const [from, to, previous, next] = [items[first], items[last], items[first - 1], items[last + 1]];
  if (from === undefined || to === undefined) return [];
  if (previous !== undefined) return [{ start: endOf(previous), end: endOf(to), text: '' }];
  return [{ start: from.key.range[0], end: next?.key.range[0] ?? endOf(to), text: '' }];
}

function spliceBlockRun(document: SourceDocument, { items }: Mapping, { first, last }: Run): Splice[] {
  const { text } = document.source;
  const run = items.slice(first, last + 1);
  const [from, next] = [run[0], items[last + 1]];
  if (from === undefined) return [];
  const start = from.key.range[0];
  if (text.slice(startOfLine(text, start), start).trim() === '') return run.map((pair) => spliceLineOf(text, pair));
  // The first pair of a list's element shares its line with the dash, which must stay.
  if (next === undefined) throw onlyPair(document, from);
  const end = endOf(run.at(-1) ?? from);
  const hasComment = text.slice(end, next.key.range[0]).includes('#');
  return [{ start, end: hasComment ? end : next.key.range[0], text: '' }];
}

/** From the end of the line before to the end of its own, its comment included. */
function spliceLineOf(text: string, pair: MappingPair): Splice {
  const start = endOfPreviousLine(text, startOfLine(text, pair.key.range[0]));
  const end = text[endOf(pair) - 1] === '\n' ? endOf(pair) - 1 : endOfLine(text, endOf(pair));
  return { start, end, text: '' };
}

/** @throws {FileError} when something else refers to the pair's value. */
export function spliceReplacement({ document, pair, key, value }: ReplacePair): Splice {
  assertUnreferenced(document, pair);
  const { text } = document.source;
  const start = pair.key.range[0];
  const style = pair.value === null || isMap(pair.value) || isSeq(pair.value) ? 'plain' : styleOf(pair.value);
  const written = writeString(value, style, placeOf(document, start));
  // An empty value ends where the comment after it begins.
  const gap = text[endOf(pair)] === '#' ? ' ' : '';
  return { start, end: endOf(pair), text: `${writeKey(pair, key)}${separatorOf(text, pair)}${written}${gap}` };
}

function endOf({ key, value }: MappingPair): number {
  return (value ?? key).range[1];
}

function endOfPreviousLine(text: string, lineStart: number): number {
  if (text[lineStart - 1] !== '\n') return lineStart;
  return text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1;
}

/** Quoted where the neighbour's key is, as in JSON. */
function writeKey(neighbour: MappingPair, key: string): string {
  return 'type' in neighbour.key && neighbour.key.type === 'QUOTE_DOUBLE' ? `"${key}"` : key;
}

/** The colon as the neighbour writes it, so that compact JSON stays compact. */
function separatorOf(text: string, { key, value }: MappingPair): string {
  const between = value === null ? '' : text.slice(key.range[1], value.range[0]);
  return /^:[ ]*$/.test(between) && (between !== ':' || ('type' in key && key.type === 'QUOTE_DOUBLE'))
    ? between
    : ': ';
}

/** What stands between the comma and the next key: a line break where every key has its own line. */
function flowGap(text: string, map: Mapping, after: MappingPair): string {
  const keyStart = after.key.range[0];
  const lineStart = startOfLine(text, keyStart);
  const prefix = text.slice(lineStart, keyStart);
  if (prefix.trim() === '' && lineStart > map.range[0]) return `${lineEndingOf(text)}${prefix}`;
  const isCompact = /^\{\S/.test(text.slice(map.range[0])) && /":\S/.test(text.slice(map.range[0], map.range[1]));
  return isCompact ? '' : ' ';
}

/** Spaces up to the column where this mapping's keys begin. */
function indentOf({ source }: SourceDocument, map: Mapping, after: MappingPair): string {
  const { text } = source;
  for (const { key } of map.items) {
    const prefix = text.slice(startOfLine(text, key.range[0]), key.range[0]);
    if (prefix.trim() === '') return prefix;
  }
  const start = after.key.range[0];
  const prefix = text.slice(startOfLine(text, start), start);
  if (/^[\s-]*$/.test(prefix)) return prefix.replaceAll('-', ' ');
  throw new FileError(source.position(start), 'there is no place for another key in this mapping', {
    hint: 'Write it with one plain `key: value` per line.',
  });
}

function assertUnreferenced({ source, anchors }: SourceDocument, { key, value }: MappingPair): void {
  const alias = value === null ? undefined : anchors.aliases.get(value)?.[0];
  if (alias === undefined) return;
  const { line } = source.position(alias.range[0]);
  throw new FileError(
    source.position(key.range[0]),
    `this value must go, but the alias *${alias.source} on line ${line} repeats it`,
    { hint: 'Write the value out at the alias, or move the anchor there.' },
  );
}

function onlyPair({ source }: SourceDocument, { key }: MappingPair): FileError {
  return new FileError(source.position(key.range[0]), 'removing this key would leave the list element empty');
}
