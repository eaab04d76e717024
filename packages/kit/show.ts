/** How much of a value a message quotes; longer ones are cut, with their length. */
const LONGEST_SHOWN = 80;

/** Control and invisible formatting characters, line separators and lone surrogates: whatever could forge a log line. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** The same, but for text that may hold several lines and tabs. */
const UNPRINTABLE_IN_TEXT = /[^\P{Cc}\n\t]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value of a user as a message quotes it: in double quotes, one line, escaped, cut when long. */
export function quote(value: string): string {
  if (value.length <= LONGEST_SHOWN) return `"${escapeUnprintable(value)}"`;
  return `"${escapeUnprintable(value.slice(0, LONGEST_SHOWN))}…" (${value.length} characters)`;
}

/** Text as it may stand in a log: its lines and tabs stay, escape sequences and carriage returns become visible. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE_IN_TEXT, escapeCharacter);
}

function escapeUnprintable(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(UNPRINTABLE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return SHORT_ESCAPES[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
