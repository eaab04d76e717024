import { isStringWhenPlain } from './plain.ts';

export type ScalarStyle = 'plain' | 'single' | 'double';

/** Where a scalar is written, as far as it decides what may stand there. */
export interface ScalarPlace {
  inFlow: boolean;
  /** Whether a JSON parser must be able to read it. */
  json: boolean;
}

/** What cannot stand in a scalar as it is: control characters, line and paragraph separators, byte order mark, non-characters. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** Writes a string in the wanted style, or in quotes where that style would not mean the same string. */
export function writeString(text: string, wanted: ScalarStyle, place: ScalarPlace): string {
  if (place.json || UNPRINTABLE.test(text)) return inDoubleQuotes(text);
  if (wanted === 'plain' && isSafePlain(text, place.inFlow)) return text;
  const readsBetterInSingle = wanted === 'plain' && /["\\]/.test(text) && !text.includes("'");
  return wanted === 'single' || readsBetterInSingle ? inSingleQuotes(text) : inDoubleQuotes(text);
}

/** Whether a plain scalar on one line is this string, to YAML 1.1 and 1.2 readers alike. */
export function isSafePlain(text: string, inFlow: boolean): boolean {
  if (!isStringWhenPlain(text) || UNPRINTABLE.test(text)) return false;
  if (/^\s|\s$|^[?:,[\]{}#&*!|>'"%@`]|^-(?:\s|$)|^---|^\.\.\./.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !(inFlow && /[,[\]{}]/.test(text));
}

/** Whether a string can be written between line breaks as it is, as in a block scalar. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text.replaceAll('\t', ''));
}

function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Uses only escapes that JSON knows too. */
function inDoubleQuotes(text: string): string {
  const escaped = text.replace(
    /["\\\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (character) => SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** A number as every reader takes it: YAML 1.1 knows exponents only after a dot. */
export function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  const text = String(value === 0 ? 0 : value);
  return /^-?\d+e/.test(text) ? text.replace('e', '.0e') : text;
}
