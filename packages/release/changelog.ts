/** CHANGELOG.md: one section a release, newest on top (keepachangelog.com). Pure: text in, text out. */
import { parseVersion } from './version.ts';

export interface ChangelogSection {
  /** `v1.2.3` */
  tag: string;
  /** `2026-01-31`; of a section that is there already, the date stays. */
  date: string;
  /** Markdown. */
  notes: string;
}

const HEADER = ['# Changelog', ''];
const LINK_DEFINITION = /^\[[^\]]+\]:\s/;

/**
 * The changelog with this section: in place of the one that is there for the same version, else above all others
 * but one that is called unreleased. Every other line stays as it is.
 */
export function putSection(changelog: string | undefined, section: ChangelogSection): string {
  const lines = changelog === undefined || changelog.trim() === '' ? [...HEADER] : changelog.split('\n');
  const headings = sectionHeadings(lines);
  const body = withoutHigherHeadings(section.notes.trim().split(/\r?\n/));
  const own = headings.findIndex(({ title }) => isOf(title, section.tag));
  const [start, end, heading] =
    own === -1
      ? [...insertionPoint(lines, headings), `## ${section.tag} (${section.date})`]
      : [
          headings[own]?.line ?? 0,
          headings[own + 1]?.line ?? endOfSections(lines),
          lines[headings[own]?.line ?? 0] ?? '',
        ];
  const above = lines.slice(0, start);
  const below = lines.slice(end);
  // Lines keep the carriage returns they have, and new ones get one where the others have them.
  const breakSign = changelog?.includes('\r\n') ? '\r' : '';
  const written = [heading.trimEnd(), '', ...body].map((line) => `${line}${breakSign}`);
  return withOneBreak(above, written, below, breakSign).join('\n');
}

export function hasSection(changelog: string, tag: string): boolean {
  return sectionHeadings(changelog.split('\n')).some(({ title }) => isOf(title, tag));
}

interface Heading {
  line: number;
  title: string;
}

/** Headings of the second level, outside of code and comments. */
function sectionHeadings(lines: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  for (const [line, text] of outsideBlocks(lines)) {
    // The first line may begin with a byte order mark.
    const title = /^\uFEFF?## +(.+?)\s*#*\s*$/.exec(text)?.[1];
    if (title !== undefined) headings.push({ line, title });
  }
  return headings;
}

/** A fence or comment that nothing closes is none here: it would take in all that follows. */
function* outsideBlocks(lines: readonly string[]): Generator<[number, string]> {
  for (let line = 0; line < lines.length; line += 1) {
    const end = endOfBlock(lines, line);
    if (end === -1) yield [line, lines[line] ?? ''];
    else line = end;
  }
}

/** The last line of the code or comment that begins in `line`; -1 where none does, or none ends. */
function endOfBlock(lines: readonly string[], line: number): number {
  const [, mark, comment] = /^ {0,3}(?:(`{3,}|~{3,})|(<!--))/.exec(lines[line] ?? '') ?? [];
  if (comment !== undefined) return lines.findIndex((each, at) => at >= line && each.includes('-->'));
  return mark === undefined ? -1 : lines.findIndex((each, at) => at > line && closesFence(each, mark));
}

function closesFence(line: string, mark: string): boolean {
  const closing = line.trim();
  return closing.startsWith(mark) && closing === mark.charAt(0).repeat(closing.length);
}

/** `v1.2.3`, `[1.2.3] - 2026-01-31`, `[v1.2.3](https://…) (2026-01-31)` */
function isOf(title: string, tag: string): boolean {
  const [, name = ''] = /^\[?([^\]\s(]+)/.exec(title) ?? [];
  if (name === tag) return true;
  const [one, other] = [parseVersion(name), parseVersion(tag)];
  return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** From and to the same line: nothing is replaced. */
function insertionPoint(lines: readonly string[], headings: readonly Heading[]): [number, number] {
  const first = headings.find(({ title }) => !/^\[?unreleased\b/i.test(title));
  const at = first?.line ?? endOfSections(lines);
  return [at, at];
}

/** Where links are defined at the end, or the end itself. */
function endOfSections(lines: readonly string[]): number {
  let end = lines.length;
  while (end > 0 && ((lines[end - 1] ?? '').trim() === '' || LINK_DEFINITION.test(lines[end - 1] ?? ''))) end -= 1;
  const definitions = lines.slice(end).findIndex((line) => LINK_DEFINITION.test(line));
  return definitions === -1 ? lines.length : end + definitions;
}

/** A heading of a section's rank would end the section. */
function withoutHigherHeadings(notes: readonly string[]): string[] {
  const lowered = [...notes];
  for (const [line, text] of outsideBlocks(notes)) lowered[line] = text.replace(/^#{1,2}(?= )/, '###');
  return lowered;
}

/** An empty line before and after the section, and a line break at the end of the file. */
function withOneBreak(
  above: readonly string[],
  section: readonly string[],
  below: readonly string[],
  empty: string,
): string[] {
  const isEmpty = (line = ''): boolean => line.trim() === '';
  const before = above.length === 0 || isEmpty(above.at(-1)) ? above : [...above, empty];
  const after = isEmpty(below[0]) ? below : [empty, ...below];
  return [...before, ...section, ...(below.every(isEmpty) ? [''] : after)];
}
