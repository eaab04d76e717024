/** CHANGELOG.md decides what is published: the newest dated section, once nothing unreleased stands above it. */

export interface Release {
  /** `1.2.3`, or `1.3.0-rc.1`. */
  version: string;
  /** `2026-11-28`. */
  date: string;
  /** The section's text. */
  notes: string;
}

const SECTION = /^## \[(?<name>[^\]]+)\](?: - (?<date>\d{4}-\d\d-\d\d))?\s*$/;
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

interface Section {
  name: string;
  date: string | undefined;
  line: number;
  text: string;
}

/**
 * The release that CHANGELOG.md asks for; undefined while there is only unreleased work.
 * @throws Error naming the line, when a section is not as it should be
 */
export function newestRelease(changelog: string): Release | undefined {
  const sections = readSections(changelog);
  const unreleased = sections.find(({ name }) => name === 'Unreleased');
  const newest = sections.find(({ name }) => name !== 'Unreleased');
  if (newest === undefined || (unreleased !== undefined && unreleased.text !== '')) return undefined;
  const { name: version, date, line, text: notes } = newest;
  if (!VERSION.test(version)) throw problem(line, `[${version}] is no version such as [1.2.3]`);
  if (date === undefined) throw problem(line, `[${version}] has no date: write “## [${version}] - 2026-01-31”`);
  if (notes === '') throw problem(line, `[${version}] lists no change`);
  return { version, date, notes };
}

function readSections(changelog: string): Section[] {
  const lines = changelog.split(/\r?\n/);
  const starts = lines.flatMap((text, index) => {
    const found = SECTION.exec(text)?.groups;
    if (found !== undefined) return [{ index, name: found['name'] ?? '', date: found['date'] }];
    if (/^##(?!#)/.test(text)) throw problem(index + 1, `${text} is no section: write “## [1.2.3] - 2026-01-31”`);
    return [];
  });
  return starts.map(({ index, name, date }, n) => {
    const end = starts[n + 1]?.index ?? lines.length;
    const text = lines
      .slice(index + 1, end)
      .join('\n')
      .trim();
    return { name, date, line: index + 1, text };
  });
}

function problem(line: number, what: string): Error {
  return new Error(`CHANGELOG.md:${line}: ${what}`);
}

export function isPrerelease(version: string): boolean {
  return version.includes('-');
}

/** The tag that moves with every release of a major version; a pre-release moves none. */
export function movingTag(version: string): string | undefined {
  return isPrerelease(version) ? undefined : `v${version.split('.')[0]}`;
}

/** Whether `version` is the newest of its major version; an older line that gets a fix does not take the tag back. */
export function isNewest(version: string, published: readonly string[]): boolean {
  const [major = ''] = version.split('.');
  return isHighest(
    version,
    published.filter((other) => other.split('.')[0] === major),
  );
}

/** Whether no final version is higher: what GitHub shows as the latest release, and gives to those who ask for it. */
export function isLatest(version: string, published: readonly string[]): boolean {
  return !isPrerelease(version) && isHighest(version, published);
}

function isHighest(version: string, published: readonly string[]): boolean {
  return published.filter((other) => !isPrerelease(other)).every((other) => compare(other, version) <= 0);
}

function compare(left: string, right: string): number {
  const [mine, theirs] = [left, right].map((version) => version.split('.').map(Number));
  return mine?.map((part, n) => part - (theirs?.[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
