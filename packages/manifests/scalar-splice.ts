import { isAlias, type Scalar } from 'yaml';
import { FileError } from '#errors';
import type { SetValue } from './change.ts';
import type { KeyValue } from './model.ts';
import { endOfLine, lineEndingOf, startOfLine } from './position.ts';
import { isPrintable, type ScalarPlace, type ScalarStyle, writeNumber, writeString } from './quoting.ts';
import { isInFlow, type PlacedAt, type SourceDocument, type ValueNode } from './source.ts';
import type { Splice } from './splice.ts';

/**
 * The bytes to replace so that a scalar holds another value, in its own style where that still
 * means the same.
 *
 * @throws {FileError} when the value cannot stand there.
 */
export function spliceValue({ document, node, value }: SetValue): Splice {
  const { source } = document;
  assertWritable(document, node, value);
  const [start, end] = node.range;
  if (isAlias(node)) return { start, end, text: writeValue(value, 'plain', placeOf(document, start)) };
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    return { start, end, text: writeBlock(source.text, node, value) };
  }
  const written = writeValue(value, styleOf(node), placeOf(document, start));
  return { start, end, text: start === end ? spaced(source.text, start, written) : written };
}

export function placeOf(document: SourceDocument, offset: number): ScalarPlace {
  return { inFlow: isInFlow(document, offset), json: document.json };
}

export function styleOf(node: ValueNode): ScalarStyle {
  if (isAlias(node)) return 'plain';
  if (node.type === 'QUOTE_DOUBLE') return 'double';
  return node.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

function writeValue(value: KeyValue, style: ScalarStyle, place: ScalarPlace): string {
  if (typeof value === 'string') return writeString(value, style, place);
  return typeof value === 'number' ? writeNumber(value) : String(value);
}

/** A value put where none stood must not touch the colon before or a comment after it. */
function spaced(text: string, offset: number, written: string): string {
  const before = offset > 0 && !/\s/.test(text[offset - 1] ?? '') ? ' ' : '';
  const after = text[offset] === '#' ? ' ' : '';
  return `${before}${written}${after}`;
}

/** Keeps the block style for a string it can hold, else puts a quoted or plain scalar in its place. */
function writeBlock(text: string, node: Scalar.Parsed, value: KeyValue): string {
  const raw = text.slice(node.range[0], node.range[1]);
  const eol = lineEndingOf(text);
  const header = raw.slice(0, endOfLine(raw, 0));
  const { indicators = '', rest = '' } = /^(?<indicators>[|>][-+\d]*)(?<rest>[\s\S]*)$/.exec(header)?.groups ?? {};
  const lines = typeof value === 'string' ? blockLines(value, indicators) : undefined;
  if (typeof value !== 'string' || lines === undefined) {
    const inline = writeValue(value, 'double', { inFlow: false, json: false });
    return `${inline}${rest}${raw.endsWith('\n') ? eol : ''}`;
  }
  const indent = ' '.repeat(blockIndent(text, node, raw));
  const isFolded = indicators.startsWith('>') && lines.length === 1;
  const style = `${isFolded ? '>' : '|'}${indicators.replace(/[|>+-]/g, '')}${chompingOf(value, indicators)}`;
  const body = [...lines, ...Array<string>(trailingBlankLines(value)).fill('')];
  const written = body.map((line) => (line === '' ? '' : indent + line)).join(eol);
  return `${style}${rest}${eol}${written}${raw.endsWith('\n') || value.endsWith('\n') ? eol : ''}`;
}

/** The lines a block scalar would hold, without trailing line breaks; undefined when it cannot hold the text. */
function blockLines(value: string, indicators: string): string[] | undefined {
  const lines = value.replace(/\n+$/, '').split('\n');
  const canStand = lines.every((line) => isPrintable(line) && (line === '' || line.trim() !== ''));
  const first = lines.find((line) => line !== '');
  if (first === undefined || !canStand) return undefined;
  return /^\s/.test(first) && !/\d/.test(indicators) ? undefined : lines;
}

function trailingBlankLines(value: string): number {
  return Math.max(0, (/\n+$/.exec(value)?.[0].length ?? 0) - 1);
}

/** `-` no line break at the end, nothing exactly one, `+` as many as there are. */
function chompingOf(value: string, indicators: string): string {
  if (!value.endsWith('\n')) return '-';
  return indicators.includes('+') || value.endsWith('\n\n') ? '+' : '';
}

function blockIndent(text: string, node: Scalar.Parsed, raw: string): number {
  const [, ...lines] = raw.split('\n');
  const explicit = /^[|>][-+]?(?<digit>\d)/.exec(raw)?.groups?.['digit'];
  const values = typeof node.value === 'string' ? node.value.split('\n') : [];
  const index = values.findIndex((line) => line.trim() !== '');
  const leading = (line: string | undefined) => /^ */.exec(line ?? '')?.[0].length ?? 0;
  if (index !== -1) return leading(lines[index]) - (explicit === undefined ? 0 : leading(values[index]));
  const lineStart = startOfLine(text, node.range[0]);
  const parent = /^[\s-]*/.exec(text.slice(lineStart, node.range[0]))?.[0].length ?? 0;
  return parent + Number(explicit ?? 2);
}

function assertWritable(document: SourceDocument, node: ValueNode, value: KeyValue): void {
  const at = document.source.position(node.range[0]);
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new FileError(at, 'the value is not valid Unicode: it holds half of a surrogate pair');
  }
  if (typeof value === 'number') assertExact(value, document, at);
  const tag = isAlias(node) ? undefined : node.tag;
  if (tag !== undefined && !canCarry(tag, value)) {
    throw new FileError(
      at,
      `the value carries the tag ${tag.replace('tag:yaml.org,2002:', '!!')}, which ${describe(value)} contradicts`,
      {
        hint: 'Remove the tag from the file, or give a value of its type.',
      },
    );
  }
}

function assertExact(value: number, { json }: SourceDocument, at: PlacedAt): void {
  if (json && !Number.isFinite(value)) throw new FileError(at, `JSON has no way to write ${value}`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21) {
    throw new FileError(at, `the number ${value} has more digits than a number keeps exactly`, {
      hint: 'Give it as a string.',
    });
  }
}

/** Tags of an application (`!vault`) are about the string; the core ones fix a type. */
function canCarry(tag: string, value: KeyValue): boolean {
  const core = /^tag:yaml\.org,2002:(?<type>.*)$/.exec(tag)?.groups?.['type'];
  switch (core) {
    case undefined:
    case 'str':
      return typeof value === 'string';
    case 'bool':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'int':
      return Number.isInteger(value);
    case 'float':
      return typeof value === 'number';
    default:
      return false;
  }
}

function describe(value: KeyValue): string {
  return typeof value === 'string' ? `the string ${JSON.stringify(value)}` : String(value);
}
