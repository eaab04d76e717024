/** What people read about a plan: tables, gates, rollback. Shared by the pull request and the step summary. */

import { code, details, link, table } from '#markdown';
import type { GateResult } from './gates.ts';
import { formatVersion, type ImageMove, type Version } from './images.ts';
import type { Plan, PlannedCommit } from './plan.ts';

/** A commit of the repository an image is built from; `url` is its page. */
export interface ShippedCommit extends PlannedCommit {
  url: string;
}

/** What lies between the old and the new version of an image, as its source repository tells. */
export interface ShippedChanges {
  repository: string;
  url: string;
  /** Newest first; fewer than `total` when there are many. */
  commits: readonly ShippedCommit[];
  total: number;
}

/** Where things can be looked at on the forge; every part may be unknown. */
export interface Links {
  commit?: (sha: string) => string;
  file?: (path: string, line: number) => string;
}

export function imageTable({ images }: Plan, links: Links): string {
  if (images.length === 0) return '';
  return table(
    ['Image', 'From', 'To', 'Where'],
    images.map((move) => [code(move.repository), versionCell(move.from), versionCell(move.to), whereCell(move, links)]),
  );
}

function versionCell(version: Version): string {
  return isVersioned(version) ? code(formatVersion(version)) : '–';
}

function whereCell({ file, line }: ImageMove, links: Links): string {
  const place = code(`${file}:${line}`);
  return links.file ? link(place, links.file(file, line)) : place;
}

/** Why there is nothing to promote. */
export function describeNothing({ from, to, commits }: Plan): string {
  if (commits.length === 0) return `${to.environment} holds what ${from.environment} holds`;
  return `${to.environment} holds everything of ${from.branch}, whose ${count(commits.length, 'commit')} it lacks would change no file (squashed or rebased into it?)`;
}

export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** One sentence per image that stays behind, for the log. */
export function describeMissing(plan: Plan): string[] {
  return missingSentences(plan, (name) => name);
}

/** One sentence per place that is left without a version, for the log. */
export function describeUnversioned(plan: Plan): string[] {
  return unversionedSentences(plan, (name) => name);
}

function unversionedSentences({ strategy, images, from, to }: Plan, show: (name: string) => string): string[] {
  const lost = images.filter((move) => strategy === 'images' && !isVersioned(move.to) && isVersioned(move.from));
  return lost.map(
    (move) =>
      `${show(move.repository)} has no version in ${show(from.environment)}, so ${show(to.environment)} loses its own, ${show(formatVersion(move.from))} (${show(`${move.file}:${move.line}`)}): what runs then is the base’s or chart’s version, or latest. ${show('mutable-tags: forbid')} in gitops.yaml keeps that from happening.`,
  );
}

function isVersioned({ tag, digest }: Version): boolean {
  return Boolean(tag || digest);
}

/** What both of these tell, for a page. */
export function cautionList(plan: Plan): string {
  return [...missingSentences(plan, code), ...unversionedSentences(plan, code)]
    .map((sentence) => `- ⚠️ ${sentence}`)
    .join('\n');
}

function missingSentences({ missing, from, to }: Plan, show: (name: string) => string): string[] {
  const [source, target] = [from.environment, to.environment].map(show);
  return missing.map((name) => `Not promoted: ${show(name)} of ${source} is nowhere in ${target}; add it there once.`);
}

const SHOWN_FILES = 50;

export function fileList({ files, images }: Plan): string {
  const beyondImages = files.filter(({ path }) => !images.some(({ file }) => file === path));
  if (beyondImages.length === 0) return '';
  const shown = beyondImages.slice(0, SHOWN_FILES).map(({ path, change }) => `- ${change} ${code(path)}`);
  const more = beyondImages.length > SHOWN_FILES ? [`- … and ${beyondImages.length - SHOWN_FILES} more`] : [];
  return details(
    `${beyondImages.length} ${images.length > 0 ? 'other ' : ''}file${beyondImages.length === 1 ? '' : 's'}`,
    [...shown, ...more].join('\n'),
  );
}

const SHOWN_COMMITS = 30;

export function commitList<Commit extends PlannedCommit>(
  commits: readonly Commit[],
  total: number,
  urlOf: (commit: Commit) => string | undefined,
): string {
  const shown = commits.slice(0, SHOWN_COMMITS).map((commit) => {
    const short = code(commit.sha.slice(0, 7));
    const url = urlOf(commit);
    return `- ${url === undefined ? short : link(short, url)} ${code(commit.subject)} – ${code(commit.author)}`;
  });
  const more = total > shown.length ? [`- … and ${total - shown.length} more`] : [];
  return [...shown, ...more].join('\n');
}

export function shippedChanges(shipped: readonly ShippedChanges[]): string {
  return shipped
    .map(({ repository, url, commits, total }) => {
      const heading = `${link(code(repository), url)}: ${total} commit${total === 1 ? '' : 's'}`;
      return [`**${heading}**`, commitList(commits, total, ({ url: page }) => page)]
        .filter((part) => part !== '')
        .join('\n\n');
    })
    .join('\n\n');
}

export function gateTable({ gates }: Plan): string {
  const mark = { passed: '✅', blocked: '⛔' } as const;
  return table(
    ['Gate', 'Result', 'Evidence'],
    gates.map(({ gate, status, evidence, opens }) => [
      code(gate),
      `${mark[status]} ${status}`,
      [...evidence.map(code), ...(opens ? [`opens ${code(opens)}`] : [])].join('<br>'),
    ]),
  );
}

/** What to do about the gates that block. */
export function adviseOn(gates: readonly GateResult[], environment: string): string {
  const advice: Record<GateResult['gate'], string> = {
    'image-policy': `Choose a version that \`images\` of ${environment} in gitops.yaml admits.`,
    hold: 'Once its reason is settled, end the hold: promote, or bump, with `lift-hold: true` (one of gitops.yaml is taken out there).',
    'source-healthy': 'Wait until the source runs it and is healthy, and run again.',
    'approved-plan': 'Show the plan anew (`dry-run: true`), and have that one approved.',
  };
  return gates.flatMap(({ gate, status }) => (status === 'blocked' ? advice[gate] : [])).join(' ');
}

/** One line per gate that blocks, for logs and error messages. */
export function describeBlockers({ gates }: Plan): string[] {
  return gates
    .filter(({ status }) => status === 'blocked')
    .map(({ gate, evidence, opens }) => `${gate}: ${evidence.join('; ')}${opens ? ` (opens ${opens})` : ''}`);
}
