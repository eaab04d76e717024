/**
 * When did Argo CD last look at git, and is that late enough? Its stamps are whole seconds, and a comparison is stamped
 * with its beginning: one of the very second in question may have begun before, and proves nothing. Pure.
 */
import { type Application, isOperating, timeOf } from './application.ts';

/** Whether the last comparison with git began after `second` of Argo CD's clock, in milliseconds since the epoch. */
export function comparedAfter({ status }: Application, second: number): boolean {
  const reconciledAt = timeOf(status?.reconciledAt);
  return reconciledAt !== undefined && reconciledAt > wholeSecond(second);
}

/**
 * Whether what the last operation did has been compared. Right after an operation the application may still say
 * Synced and Healthy of what was there before (kargo#2196; `argocd app wait` asks for the same). A dry run changes
 * nothing, and is followed by no comparison.
 */
export function comparedAfterOperation(application: Application): boolean {
  const state = application.status?.operationState;
  const finishedAt = timeOf(state?.finishedAt);
  if (finishedAt === undefined || state?.operation?.sync?.dryRun === true) return true;
  return comparedAfter(application, finishedAt);
}

/** @param second by Argo CD's clock, milliseconds since the epoch */
export function operationEndedBefore({ status }: Application, second: number): boolean {
  const finishedAt = timeOf(status?.operationState?.finishedAt);
  return finishedAt !== undefined && finishedAt < wholeSecond(second);
}

/** What a new comparison is needed for. */
export type Need =
  /** Nothing is known of what git holds now. */
  | 'since-the-wait-began'
  /** The expected commit is not what is compared. */
  | 'for-the-commit'
  /** The operation has ended, and nobody has looked since. */
  | 'after-the-operation'
  | 'after-an-old-operation'
  | 'none';

export interface Freshness {
  /** The second in which the wait began; undefined: an older comparison will do. */
  since: number | undefined;
  /** Of the expected commit: whether it is compared. `any`: no commit is expected. */
  commit: 'any' | 'compared' | 'awaited';
}

export function comparisonNeed(application: Application, { since, commit }: Freshness): Need {
  if (isOperating(application)) return 'none';
  if (commit === 'awaited') return 'for-the-commit';
  if (commit === 'any' && since !== undefined && !comparedAfter(application, since)) return 'since-the-wait-began';
  return comparedAfterOperation(application) ? 'none' : 'after-the-operation';
}

/**
 * Milliseconds until Argo CD is asked again to compare. The first answer often carries the very second of the question,
 * and a refresh that arrives in the middle of a comparison is dropped silently (argo-cd#28414).
 */
export function refreshPause(asked: number): number {
  const pauses = [1_000, 2_000, 5_000, 10_000];
  return pauses[asked - 1] ?? 30_000;
}

export function wholeSecond(time: number): number {
  return Math.floor(time / 1_000) * 1_000;
}
