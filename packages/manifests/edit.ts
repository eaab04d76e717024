import { isAlias } from 'yaml';
import { FileError, formatPosition } from '#errors';
import { assertNoDuplicates } from './ancestry.ts';
import { type Change, offsetOf, type SetValue } from './change.ts';
import type { KeyValue } from './model.ts';
import { spliceInsertion, spliceRemovals, spliceReplacement } from './pair-splice.ts';
import { parseMasked, parseSource } from './parse.ts';
import { isStringWhenPlain } from './plain.ts';
import { lastAtOrBefore, lineEndingOf } from './position.ts';
import { spliceValue } from './scalar-splice.ts';
import { MASKING_PAYS_FROM } from './section.ts';
import type { Container, Source, ValueNode } from './source.ts';
import { applySplices, type Splice } from './splice.ts';
import { charactersOf, dereference, scalarValue } from './tree.ts';
import { differenceOf, type ExpectedDifference, unexpectedDifference } from './verify.ts';

interface Edited {
  text: string;
  /** Those of the changes that were needed. */
  made: readonly Change[];
}

/**
 * Makes the changes in the text and proves, by parsing the outcome, that they and nothing else
 * happened. Changes may lie in the source itself or in texts kept inside its scalars.
 *
 * @throws {FileError} when a change cannot be made where it should.
 */
export function applyChanges(source: Source, changes: readonly Change[]): Edited {
  const made = neededChanges(changes);
  for (const change of made) assertNoDuplicates(change.document, offsetOf(change));
  return made.length === 0 ? { text: source.text, made } : { text: rewrite(source, made).text, made };
}

interface Rewritten {
  text: string;
  splices: readonly Splice[];
}

function rewrite(source: Source, changes: readonly Change[]): Rewritten {
  const own = changes.filter(({ document }) => document.source === source);
  const embedded = rewriteEmbedded(changes.filter(({ document }) => document.source !== source));
  const values = new Map(embedded.map(({ container, text }) => [container.scalar.range[0], text]));
  const difference = differenceOf(own);
  const splices = [...own.flatMap(spliceOf), ...spliceAllRemovals(own), ...embedded.flatMap(({ splices }) => splices)];
  return spliceAndVerify(source, splices, { ...difference, values: new Map([...difference.values, ...values]) });
}

/**
 * @throws {Error} when the outcome says anything else than intended: a bug of ours.
 */
export function spliceAndVerify(source: Source, splices: readonly Splice[], expected: ExpectedDifference): Rewritten {
  const text = applySplices(source.text, splices);
  const offset = differenceAfter(touchedPart(source, splices), text, splices, expected);
  if (offset !== undefined) {
    const place = formatPosition(source.position(offset));
    throw new Error(
      `${place}: editing this file would have changed something else; nothing was written. This is a bug.`,
    );
  }
  return { text, splices };
}

/** What lies outside the blocks with an edit in them keeps its bytes and its place, so it need not be compared. */
function touchedPart(source: Source, splices: readonly Splice[]): Source {
  if (source.container !== undefined || source.text.length < MASKING_PAYS_FROM) return source;
  const sorted = splices.toSorted((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  const part = parseMasked({ path: source.file, text: source.text }, ({ start, end }) => {
    const last = sorted[lastAtOrBefore(starts, end)];
    return last !== undefined && last.start <= end && last.end >= start ? 'parts' : 'none';
  });
  return part ?? source;
}

function differenceAfter(
  source: Source,
  text: string,
  splices: readonly Splice[],
  expected: ExpectedDifference,
): number | undefined {
  const parsedText = source.parsedText === source.text ? text : applySplices(source.parsedText, splices);
  try {
    const after = parseSource(source.file, text, { parsedText });
    return unexpectedDifference(source.documents, after.documents, expected);
  } catch (error) {
    // The text was YAML before we touched it.
    if (error instanceof FileError) return 0;
    throw error;
  }
}

interface EmbeddedRewrite {
  container: Container;
  text: string;
  splices: readonly Splice[];
}

function rewriteEmbedded(changes: readonly Change[]): EmbeddedRewrite[] {
  const bySource = Map.groupBy(changes, ({ document }) => document.source);
  return [...bySource].flatMap(([source, group]) => {
    const { container } = source;
    if (container === undefined) return [];
    const { text, splices } = rewrite(source, group);
    return [{ container, text, splices: splicesAround(container, text, splices) }];
  });
}

/** Carries splices of a contained text over to the text around it. */
function splicesAround(
  { document, scalar, lines }: Container,
  text: string,
  splices: readonly Splice[],
): readonly Splice[] {
  if (lines === undefined) return [spliceValue({ kind: 'set', document, node: scalar, value: text })];
  const eol = lineEndingOf(document.source.text);
  return splices.map(({ start, end, text: replacement }) => {
    const outerEnd = lines.toOuter(end);
    // After the last line of the contained text no line of its own follows that would be indented.
    const isAtEnd = outerEnd === scalar.range[1] && replacement.endsWith('\n');
    const written = isAtEnd ? replacement.slice(0, -1) : replacement;
    return {
      start: lines.toOuter(start),
      end: outerEnd,
      text: written.replaceAll('\n', `${eol}${lines.indent}`) + (isAtEnd ? eol : ''),
    };
  });
}

/** Removals are not made one by one. */
function spliceOf(change: Change): Splice[] {
  switch (change.kind) {
    case 'set':
      return [spliceValue(change)];
    case 'insert':
      return [spliceInsertion(change)];
    case 'replace':
      return [spliceReplacement(change)];
    case 'remove':
      return [];
  }
}

function spliceAllRemovals(changes: readonly Change[]): Splice[] {
  const removals = changes.filter((change) => change.kind === 'remove');
  return [...Map.groupBy(removals, ({ map }) => map)].flatMap(([map, group]) => {
    const [first] = group;
    return first === undefined ? [] : spliceRemovals(first.document, map, new Set(group.map(({ pair }) => pair)));
  });
}

/**
 * Leaves out what already is as wanted: a value that does not change, an alias whose anchor says
 * the wanted value (or will), the same change asked for twice.
 *
 * @throws {FileError} when one value is wanted to be two things.
 */
function neededChanges(changes: readonly Change[]): Change[] {
  const wanted = new Map<ValueNode, KeyValue>();
  for (const change of changes) {
    if (change.kind === 'set') noteWanted(wanted, change);
  }
  const seen = new Set<ValueNode>();
  return changes.filter((change) => {
    if (change.kind !== 'set') return true;
    if (seen.has(change.node)) return false;
    seen.add(change.node);
    return !isSettled(change, wanted);
  });
}

function noteWanted(wanted: Map<ValueNode, KeyValue>, { document, node, value }: SetValue): void {
  const other = wanted.get(node);
  if (wanted.has(node) && other !== value) {
    throw new FileError(
      document.source.position(node.range[0]),
      `this value is wanted to be both ${JSON.stringify(other)} and ${JSON.stringify(value)}`,
      { hint: 'Ask for one of them; two images or keys may share this line.' },
    );
  }
  wanted.set(node, value);
}

function isSettled({ document, node, value }: SetValue, wanted: ReadonlyMap<ValueNode, KeyValue>): boolean {
  const scalar = dereference(document, node);
  if (scalar === null || !('source' in scalar) || isAlias(scalar)) return false;
  const targetWanted = isAlias(node) ? wanted.get(scalar) : undefined;
  if (targetWanted !== undefined) return targetWanted === value;
  if (typeof value !== 'string') return Object.is(scalarValue(scalar), value);
  if (charactersOf(scalar) !== value || scalarValue(scalar) === null) return false;
  return scalar.type !== 'PLAIN' || scalar.tag !== undefined || isStringWhenPlain(value);
}
