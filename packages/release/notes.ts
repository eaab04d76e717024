/** The notes of a release: what people read about it. Made of texts that nobody vetted. Pure. */
import { code, details, fitSections, link, type Section, table } from '#markdown';
import { formatVersion, type Version } from '#promotion';
import type { ChangeEntry } from './entries.ts';

/** One image, in the previous release and in this one. */
export interface ImageChange {
  /** Registry and repository. */
  repository: string;
  /** Undefined: it was not there; it is gone. */
  from: Version | undefined;
  to: Version | undefined;
}

/** What lies between two versions in the repository that an image is built from. */
export interface SourceChanges {
  /** `owner/name` */
  repository: string;
  /** Web page of the comparison. */
  url: string;
  entries: readonly ChangeEntry[];
  /** All commits of the range, which may be more than are told of. */
  total: number;
}

export interface PromotionNote {
  /** Milliseconds since the epoch. */
  date: number;
  sha: string;
  url: string | undefined;
  what:
    | { kind: 'promotion'; promotionId: string | undefined }
    | { kind: 'bump' }
    | { kind: 'rollback'; reason: string };
}

export interface ReleaseFacts {
  environment: string;
  /** Of the release before this one; undefined for the first. */
  previousTag: string | undefined;
  /** Written by people for this release; markdown. */
  introduction: string;
  images: readonly ImageChange[];
  sources: readonly SourceChanges[];
  /** Newest first. */
  promotions: readonly PromotionNote[];
  /** Web page of all that changed in the configuration. */
  compareUrl: string | undefined;
}

/** GitHub takes 125,000 characters of notes; bytes are never fewer. */
const LIMIT = 124_000;

/** Within `limit` bytes. */
export function renderNotes(facts: ReleaseFacts, limit = LIMIT): string {
  const { introduction, sources, images } = facts;
  const entries = sources.flatMap((source) => source.entries.map((entry) => ({ entry, source })));
  const told = entries.map(({ entry, source }) => ({
    entry,
    source: sources.length > 1 ? source.repository : undefined,
  }));
  const sections: Section[] = [
    { markdown: introduction.trim() },
    { markdown: part('Images', imageTable(facts)) },
    ...changeSections(told),
    { markdown: part('Contributors', contributors(told.map(({ entry }) => entry))), instead: '' },
    { markdown: part('Promotions', promotionList(facts)), instead: '' },
    { markdown: compareLines(facts) },
  ];
  const isEmpty = images.length === 0 && entries.length === 0 && introduction.trim() === '';
  if (isEmpty) sections.splice(1, 0, { markdown: `No image changed in ${code(facts.environment)}.` });
  return fitSections(sections, Math.min(limit, LIMIT));
}

function part(title: string, body: string): string {
  return body === '' ? '' : `### ${title}\n\n${body}`;
}

function imageTable({ images }: ReleaseFacts): string {
  if (images.length === 0) return '';
  return table(
    ['Image', 'From', 'To'],
    images.map(({ repository, from, to }) => [
      code(repository),
      from === undefined ? 'new' : code(formatVersion(from)),
      to === undefined ? 'removed' : code(formatVersion(to)),
    ]),
  );
}

interface Told {
  entry: ChangeEntry;
  /** Said where there are several. */
  source: string | undefined;
}

/** In the order of interest. What is not listed is told together, folded. */
const GROUPS: readonly (readonly [title: string, types: readonly (string | undefined)[]])[] = [
  ['Features', ['feat']],
  ['Fixes', ['fix', 'bugfix', 'hotfix']],
  ['Performance', ['perf']],
  ['Reverts', ['revert']],
  ['Changes', [undefined]],
];

function changeSections(told: readonly Told[]): Section[] {
  const breaking = told.filter(({ entry }) => entry.breaking !== false);
  const rest = told.filter(({ entry }) => entry.breaking === false);
  const grouped = GROUPS.map(([title, types]) => ({
    title,
    of: rest.filter(({ entry }) => types.includes(entry.type)),
  }));
  const known = GROUPS.flatMap(([, types]) => types);
  const other = rest.filter(({ entry }) => !known.includes(entry.type));
  return [
    section('⚠️ Breaking changes', breaking),
    ...grouped.map(({ title, of }) => section(title, of)),
    {
      markdown: other.length === 0 ? '' : details(`Other changes (${other.length})`, entryList(other)),
      instead: tooMany(other),
    },
  ];
}

function section(title: string, told: readonly Told[]): Section {
  return { markdown: part(title, entryList(told)), instead: told.length === 0 ? '' : part(title, tooMany(told)) };
}

function tooMany(told: readonly Told[]): string {
  return told.length === 0 ? '' : `${told.length} changes, too many to be listed here.`;
}

function entryList(told: readonly Told[]): string {
  return told.map(formatEntry).join('\n');
}

function formatEntry({ entry, source }: Told): string {
  const { scope, description, breaking, sha, url, pullRequest, login } = entry;
  const place = source === undefined ? '' : `${plainOrCode(source)}: `;
  const named = scope === undefined ? '' : `**${plainOrCode(scope)}:** `;
  const short = code(sha.slice(0, 7));
  const marks = [
    isWebPage(url) ? link(short, url) : short,
    ...(pullRequest === undefined ? [] : [pullRequestLink(url, pullRequest)]),
    ...(login === undefined ? [] : [mention(login)]),
  ];
  const broken = typeof breaking === 'string' ? `\n  ${plainOrCode(breaking)}` : '';
  return `- ${place}${named}${plainOrCode(description)} (${marks.join(', ')})${broken}`;
}

/** On the same forge as its commits: `…/commit/<sha>` and `…/pull/<number>`. */
function pullRequestLink(commitUrl: string, number: number): string {
  const page = commitUrl.replace(/\/commit\/[0-9a-f]+$/, `/pull/${number}`);
  return isWebPage(page) && page !== commitUrl ? link(`#${number}`, page) : code(`#${number}`);
}

function isWebPage(url: string): boolean {
  return /^https?:\/\//.test(url);
}

function contributors(entries: readonly ChangeEntry[]): string {
  const people = new Set(
    entries.map(({ login, author }) => (login === undefined ? plainOrCode(author) : mention(login))),
  );
  people.delete('');
  return [...people].sort((one, other) => one.localeCompare(other, 'en')).join(', ');
}

/** An account is named, and told so by the forge; whatever is no account's name mentions nobody. */
function mention(login: string): string {
  return /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/.test(login) ? `@${login}` : plainOrCode(login);
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ,;:.'"’“”–—…→/()=+%?!-]*$/u;
/** What a list, a link or a heading could begin with, even inside a list's item. */
const MARKUP = /^\d+[.)](\s|$)|:\/\/|\bwww\.|(^|\s)GH-\d|\b[0-9a-f]{7,40}\b/i;

/** As it is where it can mean nothing else, and as code where a sign of it could mention, link or format. */
export function plainOrCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return PLAIN.test(line) && !MARKUP.test(line) ? line : code(line);
}

function promotionList({ promotions }: ReleaseFacts): string {
  if (promotions.length === 0) return '';
  const lines = promotions.map(({ date, sha, url, what }) => {
    const commit = code(sha.slice(0, 7));
    const day = new Date(date).toISOString().slice(0, 10);
    return `- ${day} ${describeEntry(what)} (${url === undefined ? commit : link(commit, url)})`;
  });
  return lines.join('\n');
}

function describeEntry(what: PromotionNote['what']): string {
  if (what.kind === 'bump') return 'bumped';
  if (what.kind === 'rollback') return `rolled back: ${plainOrCode(what.reason)}`;
  return what.promotionId === undefined ? 'promoted' : `promoted ${code(what.promotionId)}`;
}

function compareLines({ sources, compareUrl, previousTag }: ReleaseFacts): string {
  const lines = sources.map(({ repository, url, total }) => {
    const name = isWebPage(url) ? link(code(repository), url) : code(repository);
    return `${name}: ${total} commit${total === 1 ? '' : 's'}`;
  });
  if (compareUrl !== undefined && isWebPage(compareUrl) && previousTag !== undefined) {
    lines.push(`configuration: ${link(`changes since ${code(previousTag)}`, compareUrl)}`);
  }
  return lines.length === 0 ? '' : `**In full:** ${lines.join(' · ')}`;
}
