import { InputError } from '#errors';

/** `[key, value]`, as in `Signed-off-by: Name <mail>`. */
export type Trailer = readonly [key: string, value: string];

export interface MessageParts {
  /** One line; line breaks in it become spaces. */
  subject: string;
  body?: string;
  trailers?: readonly Trailer[];
}

/** The strings that make GitHub, Gitea and GitLab run no workflow for a commit, in any case. */
const skipToken = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i;
/** Also without a value, which the next line may hold. */
const skipTrailer = /^skip-checks:[ \t]*(?:true)?[ \t]*$/i;

/**
 * Trailers that people and forges add to any commit (GitHub appends `Co-authored-by` below a squashed
 * message). They may follow the paragraph that holds the others.
 */
const attributions = new Set(
  ['signed-off-by', 'co-authored-by', 'acked-by', 'reviewed-by', 'tested-by', 'reported-by', 'helped-by', 'cc'].concat([
    'fixes',
    'closes',
    'refs',
    'see-also',
    'change-id',
  ]),
);

const trailerLine = /^([A-Za-z0-9][A-Za-z0-9-]*):[ \t]*(.*)$/;
const cherryPickLine = /^\(cherry picked from commit [0-9a-f]+\)$/;

/** Removes everything that would keep workflows from running; text taken from elsewhere must not smuggle that in. */
export function withoutSkipTokens(text: string): string {
  const lines = text.split('\n').filter((line) => !skipTrailer.test(line.trimEnd()));
  const stripped = lines.map(stripTokens).join('\n');
  // Taking a token out may bring the halves of another together, or leave a skip trailer behind.
  return stripped === text ? text : withoutSkipTokens(stripped);
}

function stripTokens(line: string): string {
  const match = skipToken.exec(line);
  if (match === null) return line;
  const before = line.slice(0, match.index);
  const after = line.slice(match.index + match[0].length);
  const gap = before.endsWith(' ') && (after === '' || after.startsWith(' ')) ? before.slice(0, -1) : before;
  return stripTokens(gap === '' ? after.trimStart() : gap + after);
}

/**
 * Puts a commit message together so that `parseTrailers` reads back exactly `trailers`: no line of the
 * subject, the body or a value can pass for a trailer of ours.
 */
export function formatMessage({ subject, body = '', trailers = [] }: MessageParts): string {
  const title = oneLine(subject);
  if (title === '') throw new InputError([{ input: 'commit-message', problem: 'its first line is empty' }]);
  const paragraphs = paragraphsOf(cleanText(body)).map(disarmed);
  const lines = trailers.map(([key, value]) => formatTrailer(key, value));
  return `${[title, ...paragraphs, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n')}\n`;
}

function formatTrailer(key: string, value: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(key)) throw new TypeError(`${JSON.stringify(key)} is no trailer key`);
  return `${key}: ${oneLine(value)}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph !== '');
}

/** Indents a paragraph of the body that would be read as trailers, unless it only names people and issues. */
function disarmed(paragraph: string): string {
  const trailers = readParagraph(paragraph);
  if (trailers === undefined || trailers.every(isAttribution)) return paragraph;
  return paragraph.replace(/^/gm, '  ');
}

function isAttribution([key]: Trailer): boolean {
  return attributions.has(key.toLowerCase());
}

/**
 * The trailers of a message, in order. Like git, only those of the last paragraph count; but paragraphs
 * of nothing but attributions (and the rule GitHub draws above them) may stand below it.
 */
export function parseTrailers(message: string): readonly Trailer[] {
  const paragraphs = paragraphsOf(cleanText(message)).slice(1);
  const found: Trailer[][] = [];
  for (const paragraph of paragraphs.reverse()) {
    if (/^-{3,}$/.test(paragraph)) continue;
    const trailers = readParagraph(paragraph);
    if (trailers === undefined) break;
    found.unshift(trailers);
    if (!trailers.every(isAttribution)) break;
  }
  return found.flat();
}

/** The trailers of a paragraph in which every line is one (or continues one); undefined for prose. */
function readParagraph(paragraph: string): Trailer[] | undefined {
  const trailers: [string, string][] = [];
  for (const line of paragraph.split('\n')) {
    const last = trailers.at(-1);
    const [, key, value] = trailerLine.exec(line) ?? [];
    if (key !== undefined && value !== undefined) trailers.push([key, value]);
    else if (/^[ \t]+\S/.test(line) && last !== undefined) last[1] = `${last[1]} ${line.trim()}`;
    else if (!cherryPickLine.test(line)) return undefined;
  }
  return trailers;
}
