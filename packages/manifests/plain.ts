import type { KeyValue } from './model.ts';

/**
 * What a plain (unquoted) scalar means differs between YAML 1.1 readers (Go's, PyYAML, Ruby's) and
 * YAML 1.2 readers. The patterns here are the union: what any of them takes for something other
 * than a string is not a string to us, and gets quotes.
 */

const WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
/** Decimal integers and floats with any grouping (`1_000`, Ruby's `1,000`), exponents with or without sign. */
const DECIMAL = /^[-+]?(?:\d[\d_,]*(?:\.[\d_]*)?|\.[\d_]*)(?:e[-+]?[\d_]*)?$/i;
/** Some readers take an exponent without any digits before it for a number. */
const EXPONENT = /^[-+]?(?:\.[\d_]*)?e[-+]?\d[\d_]*$/i;
const BASED = /^[-+]?0(?:b[01_]*|o?[0-7_]*|x[\da-f_]*)$/i;
const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;
const NOT_FINITE = /^[-+]?\.(?:inf|nan)$/i;
/** Dates, and timestamps with whatever follows: Go accepts one-digit months. */
const TIMESTAMP = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?$/;

/** Whether every YAML reader takes these characters, written plain, for a string. */
export function isStringWhenPlain(text: string): boolean {
  return (
    text !== '' &&
    ![WORD, DECIMAL, EXPONENT, BASED, SEXAGESIMAL, NOT_FINITE, TIMESTAMP].some((pattern) => pattern.test(text))
  );
}

/** What a plain scalar means to a YAML 1.2 (core schema) reader. */
export function valueOfPlain(text: string): KeyValue {
  if (/^(?:~|null|)$/i.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return numberOfPlain(text) ?? text;
}

function numberOfPlain(text: string): number | undefined {
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number(text);
  if (/^0o[0-7]+$/.test(text) || /^0x[\da-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined;
}
