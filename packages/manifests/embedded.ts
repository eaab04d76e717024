import type { Scalar } from 'yaml';
import { parseSource } from './parse.ts';
import { lastAtOrBefore } from './position.ts';
import type { EmbeddedLines, Source, SourceDocument } from './source.ts';
import { charactersOf } from './tree.ts';

const parsed = new WeakMap<Scalar.Parsed, Source>();

/**
 * Reads the YAML text that a scalar holds, such as `helm.values` of an Argo CD Application. The same
 * scalar always gives the same source, so that several edits in it come together.
 *
 * @throws {FileError} when the text is not YAML.
 */
export function embeddedSource(document: SourceDocument, scalar: Scalar.Parsed): Source {
  const known = parsed.get(scalar);
  if (known !== undefined) return known;
  const { source: outer } = document;
  const text = charactersOf(scalar);
  const lines = linesOf(outer.text, scalar, text);
  const source = parseSource(outer.file, text, {
    container: { document, scalar, lines },
    position: (offset) => outer.position(lines === undefined ? scalar.range[0] : lines.toOuter(offset)),
  });
  parsed.set(scalar, source);
  return source;
}

/**
 * The lines of a literal block scalar stand in the file as they are, only indented. Undefined for
 * every other style, and for a literal whose lines do not correspond one to one.
 */
function linesOf(outerText: string, scalar: Scalar.Parsed, value: string): EmbeddedLines | undefined {
  if (scalar.type !== 'BLOCK_LITERAL') return undefined;
  const headerEnd = outerText.indexOf('\n', scalar.range[0]) + 1;
  const values = value.split('\n');
  const indent = indentOf(outerText.slice(headerEnd, scalar.range[1]).split('\n'), values);
  const inner: number[] = [];
  const outer: number[] = [];
  let innerStart = 0;
  let outerStart = headerEnd;
  for (const line of values) {
    const newline = outerText.indexOf('\n', outerStart);
    const lineEnd = newline === -1 ? outerText.length : newline;
    const written = outerText.slice(outerStart, lineEnd).replace(/\r$/, '');
    const isBlank = line === '' && written.trim() === '';
    if (!isBlank && written !== indent + line && outerStart < scalar.range[1]) return undefined;
    inner.push(innerStart);
    outer.push(outerStart + (isBlank ? Math.min(indent.length, written.length) : indent.length));
    innerStart += line.length + 1;
    outerStart = lineEnd + 1;
  }
  return {
    indent,
    toOuter: (offset) => {
      const line = lastAtOrBefore(inner, offset);
      return Math.min((outer[line] ?? 0) + offset - (inner[line] ?? 0), scalar.range[1]);
    },
  };
}

/** What the first line that is not blank has more in the file than in the value. */
function indentOf(written: readonly string[], values: readonly string[]): string {
  const index = values.findIndex((line) => line.trim() !== '');
  return ' '.repeat(Math.max(0, leadingSpaces(written[index]) - leadingSpaces(values[index])));
}

function leadingSpaces(line: string | undefined): number {
  return /^ */.exec(line ?? '')?.[0].length ?? 0;
}
