/**
 * The ledger is git itself: what was promoted, from where, and what is on hold stands in the trailers
 * of commits, and is read back from `git log`.
 */
import { asImageReference, formatImageReference } from '#images';
import { formatVersion, type ImageMove, type Version } from './images.ts';

export type Trailer = readonly [key: string, value: string];

/** The part of a logged commit that the ledger reads. `date` is the committer's, in milliseconds. */
export interface LedgerCommit {
  sha: string;
  date: number;
  trailers: readonly Trailer[];
}

export interface HistoryCommit extends LedgerCommit {
  parents: readonly string[];
}

/** What an entry says of one image: the repository it is pulled from, and its versions. */
export interface LedgerImage {
  repository: string;
  from: Version;
  to: Version;
}

interface EntryOf<Kind extends string> {
  kind: Kind;
  sha: string;
  date: number;
  environment: string;
}

export interface PromotionEntry extends EntryOf<'promotion'> {
  promotionId: string | undefined;
  images: readonly LedgerImage[];
}

/** Bumps obey holds, so one that was made shows that none stood. */
export interface BumpEntry extends EntryOf<'bump'> {
  images: readonly LedgerImage[];
}

export interface RollbackEntry extends EntryOf<'rollback'> {
  images: readonly LedgerImage[];
  /** Commit of the environment’s branch that says what the environment was put back to. */
  target: string;
  reason: string;
  /** Web page of the workflow run that made it. */
  run: string | undefined;
}

export interface HoldEntry extends EntryOf<'hold'> {
  reason: string;
  by: string | undefined;
  /** Milliseconds since the epoch. */
  until: number | undefined;
}

/** Decides whether something may enter: the newest one counts. */
export type GateEntry = PromotionEntry | BumpEntry | HoldEntry | EntryOf<'hold-lifted'>;

/** Changes what an environment holds. A rollback ends no hold, as it obeys none. */
export type ChangeEntry = PromotionEntry | BumpEntry | RollbackEntry;

export type LedgerEntry = GateEntry | RollbackEntry;

export interface PromotionRecord {
  from: { environment: string; commit: string };
  to: string;
  images: readonly ImageMove[];
  promotionId: string;
}

export function promotionTrailers({ from, to, images, promotionId }: PromotionRecord): Trailer[] {
  return [
    ['Promoted-From', `${from.environment}@${from.commit}`],
    ['Promoted-To', to],
    ...imageTrailers(images),
    ['Promotion-Id', promotionId],
  ];
}

export interface RollbackRecord {
  environment: string;
  /** See RollbackEntry. */
  target: string;
  images: readonly ImageMove[];
  /** One line. */
  reason: string;
  run: string | undefined;
}

export function rollbackTrailers({ environment, target, images, reason, run }: RollbackRecord): Trailer[] {
  return [
    ['Rolled-Back', environment],
    ['Rolled-Back-To', target],
    ...imageTrailers(images),
    ['Rollback-Reason', reason],
    ...(run === undefined ? [] : [['Rollback-Run', run] as const]),
  ];
}

/** Text without what markdown, mentions or links could be made of: it also stands bare in pull requests. */
export function bareText(text: string): string {
  return text.replace(/[^\p{L}\p{N}.:/+(),;!?%='_-]+/gu, ' ').trim();
}

/** Whether two reasons are the same, wherever one of them went through a pull request’s description. */
export function isSameReason(one: string, other: string): boolean {
  return bareText(one) === bareText(other);
}

/** `Image: ghcr.io/acme/shop:v2@sha256:… (was v1)`: whole digests, because rollbacks are made from them. */
export function imageTrailers(images: readonly ImageMove[]): Trailer[] {
  const lines = images.map(
    ({ repository, from, to }) => `${formatImageReference({ name: repository, ...to })} (was ${exactVersion(from)})`,
  );
  return [...new Set(lines)].map((line) => ['Image', line] as const);
}

function exactVersion(version: Version): string {
  return formatImageReference({ name: '', ...version }).replace(/^[:@]/, '') || formatVersion(version);
}

const NO_VERSION = formatVersion({});

/** Reads back what `imageTrailers` wrote; what is no such line is left out. */
function readImages(trailers: readonly Trailer[]): LedgerImage[] {
  return trailers.flatMap(([key, value]) => {
    const [, becomes = '', was = ''] = (key.toLowerCase() === 'image' && /^(.*) \(was (.*)\)$/.exec(value)) || [];
    const image = asImageReference(becomes);
    if (image === undefined) return [];
    const { name: repository, ...to } = image;
    return [{ repository, from: readVersion(was), to }];
  });
}

function readVersion(text: string): Version {
  if (text === NO_VERSION) return {};
  const [tag, digest] = text.includes('@') ? text.split('@') : text.includes(':') ? [undefined, text] : [text];
  return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

export function readLedgerEntries({ sha, date, trailers }: LedgerCommit): LedgerEntry[] {
  const value = (wanted: string): string | undefined =>
    trailers.find(([key]) => key.toLowerCase() === wanted.toLowerCase())?.[1];
  const until = Date.parse(value('Hold-Until') ?? '');
  const images = readImages(trailers);
  return trailers.flatMap(([key, environment]): LedgerEntry[] => {
    const entry = { sha, date, environment };
    switch (key.toLowerCase()) {
      case 'promoted-to':
        return [{ kind: 'promotion', ...entry, promotionId: value('Promotion-Id'), images }];
      case 'bumped':
        return [{ kind: 'bump', ...entry, images }];
      case 'rolled-back': {
        const reason = value('Rollback-Reason') ?? '';
        return [
          {
            kind: 'rollback',
            ...entry,
            images,
            target: value('Rolled-Back-To') ?? '',
            reason,
            run: value('Rollback-Run'),
          },
        ];
      }
      case 'hold-lifted':
        return [{ kind: 'hold-lifted', ...entry }];
      case 'hold': {
        const reason = value('Hold-Reason') || 'no reason given';
        return [
          { kind: 'hold', ...entry, reason, by: value('Hold-By'), until: Number.isNaN(until) ? undefined : until },
        ];
      }
      default:
        return [];
    }
  });
}
