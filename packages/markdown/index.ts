/** Markdown for pull requests and step summaries, made of text that nobody may have vetted. */

const ENCODER = new TextEncoder();

/**
 * Text as inline code, which neither mentions people nor links issues.
 * Line breaks become spaces.
 */
export function code(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  if (line === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Cells are markdown already: wrap foreign text in `code` first. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

export function link(text: string, url: string): string {
  return `[${text}](${url.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Any run of backticks counts, wherever it stands: a closing fence may be indented, as the context lines of a diff are. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A part of a longer text, given up in order of importance when the text is too long. */
export interface Section {
  markdown: string;
  /** Stands in for the section when there is no room for it; sections without one are never given up. */
  instead?: string;
}

/**
 * Joins sections with blank lines within `limit` bytes of UTF-8: the last expendable sections are
 * replaced first, whole, so that no table or code block is cut in half. A hard cut on a character
 * boundary is the last resort.
 */
export function fitSections(sections: readonly Section[], limit: number): string {
  const kept = sections.map((section) => ({ ...section }));
  const joined = (): string =>
    kept
      .map(({ markdown }) => markdown)
      .filter((markdown) => markdown !== '')
      .join('\n\n');
  for (let index = kept.length - 1; index >= 0 && bytes(joined()) > limit; index--) {
    const section = kept[index];
    if (section?.instead !== undefined) section.markdown = section.instead;
  }
  return cutToBytes(joined(), limit);
}

/** Length in UTF-8, which is what forges and runners count. */
export function bytes(text: string): number {
  return ENCODER.encode(text).length;
}

const CUT_NOTE = '\n\n… (cut: too long)';

export function cutToBytes(text: string, limit: number): string {
  const encoded = ENCODER.encode(text);
  if (encoded.length <= limit) return text;
  const room = Math.max(0, limit - bytes(CUT_NOTE));
  let end = room;
  // A byte 10xxxxxx continues a character: step back to where one starts.
  while (end > 0 && ((encoded[end] ?? 0) & 0xc0) === 0x80) end--;
  return new TextDecoder().decode(encoded.subarray(0, end)) + CUT_NOTE;
}
