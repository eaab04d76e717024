/** The one comment on a pull request that says how it stands with its preview. Pure. */
import { code, details, fenced, fitSections, link, type Section, table } from '#markdown';
import { short } from './admission.ts';
import { minute } from './reap.ts';

/** What the comment is found by; nobody sees it. */
export function commentMarker(namespace: string): string {
  return `<!-- gitops-actions:preview ${namespace} -->`;
}

interface CommonStatus {
  namespace: string;
  headSha: string;
  /** Web page of the run that wrote it. */
  runUrl: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What came of it, as far as the pull request is told. */
export type PreviewStatus =
  | (CommonStatus & Lifetime & { state: 'deploying' })
  | (CommonStatus & Lifetime & { state: 'ready'; url: string | undefined; images: readonly string[] })
  | (CommonStatus & Lifetime & { state: 'failed'; reason: string; troubles: readonly TroubleText[] })
  | (CommonStatus & { state: 'blocked'; reason: string; hint: string | undefined })
  | (CommonStatus & { state: 'removing' | 'removed'; reason: string });

interface Lifetime {
  createdAt: number;
  expiresAt: number | undefined;
}

export interface TroubleText {
  /** `Pod shop/web-1, container app` */
  where: string;
  reason: string;
  events: readonly string[];
  log: readonly string[];
}

/** GitHub takes 65,536 characters; bytes are never fewer. */
const LIMIT = 65_000;

export function previewComment(status: PreviewStatus): string {
  const { namespace, runUrl } = status;
  const sections: Section[] = [
    { markdown: commentMarker(namespace) },
    { markdown: `### ${HEADLINE[status.state]}` },
    ...(status.state === 'ready' && status.url !== undefined
      ? [{ markdown: `**${link(escapeUrl(status.url), status.url)}**` }]
      : []),
    ...reasonOf(status),
    { markdown: table(['', ''], rowsOf(status)) },
    ...(runUrl === undefined ? [] : [{ markdown: link('The run', runUrl) }]),
    ...(status.state === 'failed' ? status.troubles.map(troubleSection) : []),
  ];
  return fitSections(sections, LIMIT);
}

const HEADLINE: Readonly<Record<PreviewStatus['state'], string>> = {
  deploying: '⏳ Preview is being deployed',
  ready: '✅ Preview is ready',
  failed: '❌ Preview failed',
  blocked: '⛔ No preview',
  removing: '🧹 Preview is being removed',
  removed: '🗑️ Preview was removed',
};

/** Longer than any message that helps. */
const REASON = 4000;

function reasonOf(status: PreviewStatus): Section[] {
  if (!('reason' in status)) return [];
  const reason = status.reason.trim();
  const told = reason.length > REASON ? `${reason.slice(0, REASON)}…` : reason;
  const markdown = told.includes('\n') ? fenced('', told) : code(told);
  const hint = 'hint' in status && status.hint !== undefined ? [{ markdown: prose(status.hint) }] : [];
  return [{ markdown }, ...hint];
}

function rowsOf(status: PreviewStatus): string[][] {
  const { namespace, headSha, now } = status;
  const rows = [
    ['Commit', code(short(headSha))],
    ['Namespace', code(namespace)],
  ];
  if (status.state === 'ready' && status.images.length > 0) rows.push(['Images', imageCell(status.images)]);
  if ('createdAt' in status) {
    const { createdAt, expiresAt } = status;
    rows.push(['Age', `${age(now - createdAt)} (since ${minute(createdAt)})`]);
    if (expiresAt !== undefined) rows.push(['Removed at', `${minute(expiresAt)}, or when this pull request is closed`]);
  }
  return [...rows, ['Updated', minute(now)]];
}

const SHOWN_IMAGES = 20;

function imageCell(images: readonly string[]): string {
  const more = images.length > SHOWN_IMAGES ? [`… and ${images.length - SHOWN_IMAGES} more`] : [];
  return [...images.slice(0, SHOWN_IMAGES).map(code), ...more].join('<br>');
}

function troubleSection({ where, reason, events, log }: TroubleText): Section {
  const parts = [`${code(where)}: ${code(reason)}`, ...events.map((event) => `- ${code(event)}`)];
  const told = log.length === 0 ? [] : [fenced('', log.join('\n'))];
  const markdown = details('What went wrong', [parts.join('\n'), ...told].join('\n\n'));
  return { markdown, instead: `${code(where)}: ${code(reason.slice(0, 200))} (too long; see the run)` };
}

/** What is our own sentence may still quote what is not: a label's name, an image. */
function prose(text: string): string {
  return text.replaceAll(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;' })[sign] ?? '&amp;').replaceAll('@', '&#64;');
}

/** Shown as it is, without its markdown read. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[\\`*_[\]<>~|]/g, (sign) => `\\${sign}`);
}

/** `3d 4h`, `5m`. */
export function age(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return hours === 0 ? `${days}d` : `${days}d ${hours}h`;
  if (hours > 0) return minutes % 60 === 0 ? `${hours}h` : `${hours}h ${minutes % 60}m`;
  return minutes === 0 ? 'just now' : `${minutes}m`;
}
