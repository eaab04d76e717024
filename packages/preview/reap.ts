/** Which previews have had their time. Pure. */
import type { Preview } from './ownership.ts';

/** How it stands with a preview's pull request; `unknown` when the forge has no such one (any more). */
export type PullRequestState = 'open' | 'closed' | 'merged' | 'unknown';

export type Reaping = { verdict: 'take-down'; reason: string } | { verdict: 'keep'; reason: string };

/** @param now milliseconds since the epoch */
export function reaping(preview: Preview, pullRequest: PullRequestState, now: number): Reaping {
  const { expiresAt, isTerminating, isBeingTakenDown } = preview;
  if (isTerminating || isBeingTakenDown)
    return { verdict: 'take-down', reason: 'its deletion has begun and not ended' };
  if (pullRequest === 'closed' || pullRequest === 'merged') {
    return { verdict: 'take-down', reason: `pull request #${preview.pullRequest} is ${pullRequest}` };
  }
  // One that was deleted is not told from one that the token may not see: time decides.
  if (expiresAt !== undefined && expiresAt <= now) {
    return { verdict: 'take-down', reason: `its time was up at ${minute(expiresAt)}` };
  }
  if (pullRequest === 'unknown')
    return { verdict: 'keep', reason: `pull request #${preview.pullRequest} cannot be found` };
  const until = expiresAt === undefined ? '' : ` until ${minute(expiresAt)}`;
  return { verdict: 'keep', reason: `pull request #${preview.pullRequest} is open${until}` };
}

/** `2026-11-28 12:30 UTC` */
export function minute(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
