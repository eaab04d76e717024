/**
 * Parsing 20,000 lines to change one is slow. When a file is one block mapping, its top-level
 * sections can be told apart by their first column alone; those that do not matter are masked by a
 * comment of the same length, which costs the parser next to nothing and keeps every offset true.
 *
 * Masking is only sound when no masked section reaches beyond its end (an open quote or bracket) and
 * no anchor crosses. Whatever is not plainly so is left unmasked, and a file of any other shape is
 * left whole.
 */

/** Below this many characters masking gains nothing, and a full parse also finds mistakes elsewhere in the file. */
export const MASKING_PAYS_FROM = 32_768;

export interface MaskedText {
  text: string;
  /** Top-level keys that were left to be parsed, in order: what the parser must find. */
  keys: readonly string[];
}

/** Whether a top-level section has to be parsed; `body` begins with its key. */
export type SectionFilter = (key: string, body: string) => boolean;

const SECTION_START = /^(?<key>[A-Za-z_][\w./-]*):(?=[ \r]|$)/;
/** How a line may begin besides with a key: continuation, comment, list item. */
const CONTINUATION = /^(?:[ #\r]|$|-(?=[ \r]|$))/;
/** What may stand before the first key. */
const PREAMBLE = /^(?:[ ]*(?:#.*)?|---[ ]*)\r?$/;
/**
 * Lines that open nothing: no quotes or brackets at all, or a whole pair as the last thing before
 * the comment.
 */
const CLOSED_LINE =
  /^(?:[^"'[\]{}#\r]|[^\s"'[\]{}#]#)*(?:"(?:[^"\\\r]|\\.)*"[ \t]*|'[^'\r]*'[ \t]*|\[[^[\]{}"'#\r]*\][ \t]*|\{[^[\]{}"'#\r]*\}[ \t]*)?(?:(?:^|(?<=[ \t]))#.*)?\r?$/;
/** Anchors and aliases tie a section to others. */
const ANCHOR_OR_ALIAS = /(?:^|[\s[{,:-])[&*][^\s*&]/;

interface Section {
  key: string;
  start: number;
  end: number;
  closed: boolean;
}

/** Masks every top-level section that is not needed; undefined when the text must be parsed whole. */
export function maskSections(text: string, isNeeded: SectionFilter): MaskedText | undefined {
  const sections = sectionsOf(text);
  if (sections === undefined) return undefined;
  const keys: string[] = [];
  let masked = text.slice(0, sections[0]?.start ?? 0);
  let kept = 0;
  for (const { key, start, end, closed } of sections) {
    const body = text.slice(start, end);
    if (closed && !isNeeded(key, body)) {
      masked += maskOf(body);
      continue;
    }
    if (ANCHOR_OR_ALIAS.test(body)) return undefined;
    keys.push(key);
    kept += body.length;
    masked += body;
  }
  return kept === 0 || kept * 2 > text.length ? undefined : { text: masked, keys };
}

function maskOf(body: string): string {
  const ending = body.endsWith('\n') ? '\n' : '';
  return `#${'-'.repeat(body.length - 1 - ending.length)}${ending}`;
}

/** Undefined when the text is anything but one block mapping with simple, unique top-level keys. */
function sectionsOf(text: string): Section[] | undefined {
  const sections = new Map<string, Section>();
  let current: Section | undefined;
  for (let offset = text.startsWith('\uFEFF') ? 1 : 0; offset < text.length; ) {
    const newline = text.indexOf('\n', offset);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(offset, newline === -1 ? end : newline);
    const key = SECTION_START.exec(line)?.groups?.['key'];
    if (key === undefined ? !mayFollow(current, line) : sections.has(key)) return undefined;
    if (key !== undefined) {
      current = { key, start: offset, end, closed: true };
      sections.set(key, current);
    }
    if (current !== undefined) extend(current, end, line);
    offset = end;
  }
  return [...sections.values()];
}

function mayFollow(section: Section | undefined, line: string): boolean {
  return (section === undefined ? PREAMBLE : CONTINUATION).test(line);
}

function extend(section: Section, end: number, line: string): void {
  section.end = end;
  section.closed &&= CLOSED_LINE.test(line);
}
