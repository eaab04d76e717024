/**
 * The ledger is git itself: what was promoted, from where, and what is on hold stands in the trailers
 * of commits, and is read back from `git log`.
 */
import { formatImageReference } from '#images';
import { formatVersion, type ImageMove, type Version } from './images.ts';

export type Trailer = readonly [key: string, value: string];

/** The part of a logged commit that the ledger reads. `date` is the committer's, in milliseconds. */
export interface LedgerCommit {
  sha: string;
  date: number;
  trailers: readonly Trailer[];
}

export type LedgerEntry =
  | { kind: 'promotion'; sha: string; date: number; environment: string; promotionId: string | undefined }
  | {
      kind: 'hold';
      sha: string;
      date: number;
      environment: string;
      reason: string;
      by: string | undefined;
      until: number | undefined;
    }
  | { kind: 'hold-lifted'; sha: string; date: number; environment: string }
  /** Bumps obey holds, so one that was made shows that none stood. */
  | { kind: 'bump'; sha: string; date: number; environment: string };

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

export function readLedgerEntries({ sha, date, trailers }: LedgerCommit): LedgerEntry[] {
  const value = (wanted: string): string | undefined =>
    trailers.find(([key]) => key.toLowerCase() === wanted.toLowerCase())?.[1];
  const until = Date.parse(value('Hold-Until') ?? '');
  return trailers.flatMap(([key, environment]): LedgerEntry[] => {
    switch (key.toLowerCase()) {
      case 'promoted-to':
        return [{ kind: 'promotion', sha, date, environment, promotionId: value('Promotion-Id') }];
      case 'bumped':
        return [{ kind: 'bump', sha, date, environment }];
      case 'hold-lifted':
        return [{ kind: 'hold-lifted', sha, date, environment }];
      case 'hold':
        return [
          {
            kind: 'hold',
            sha,
            date,
            environment,
            reason: value('Hold-Reason') ?? 'no reason given',
            by: value('Hold-By'),
            until: Number.isNaN(until) ? undefined : until,
          },
        ];
      default:
        return [];
    }
  });
}

/**
 * The newest entry about an environment decides: a promotion or a lifted hold ends what came before.
 * Reads no further back than it must, so `history` may be lazy and endless.
 */
export async function latestEntry(
  environment: string,
  history: AsyncIterable<LedgerCommit>,
): Promise<LedgerEntry | undefined> {
  for await (const commit of history) {
    const entries = readLedgerEntries(commit).filter((entry) => entry.environment === environment);
    const decisive = entries.find(({ kind }) => kind === 'hold') ?? entries[0];
    if (decisive) return decisive;
  }
  return undefined;
}
