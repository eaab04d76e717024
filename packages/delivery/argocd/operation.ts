/** What the operation (a sync) of an application says. Pure. */
import type { Assessment } from '../readiness.ts';
import {
  type Application,
  comparedRevisions,
  describeResource,
  enumerate,
  isOperating,
  type OperationState,
  type ResourceResult,
  revisionsOf,
  sourcesOf,
  timeOf,
} from './application.ts';
import { type Lineages, shortRevision } from './commits.ts';
import { wholeSecond } from './freshness.ts';
import { brief } from './message.ts';
import { accepts } from './revision.ts';

/** A sync that was asked for by us: told from others by what we wrote into its `info`. */
export interface OwnOperation {
  id: string;
  /** By Argo CD's clock, milliseconds since the epoch. */
  askedAt: number;
}

/** Name of the entry in an operation's `info`. */
export const OWN_INFO = 'gitops-actions';

/** Undefined when none is under way. */
export function assessRunning(application: Application): Assessment | undefined {
  if (!isOperating(application)) return undefined;
  const state = application.status?.operationState;
  const running = state?.phase === 'Running' || state?.phase === 'Terminating' ? state : undefined;
  const revisions = revisionsOf(running?.syncResult).concat(revisionsOf(running?.operation?.sync));
  const target = revisions[0] === undefined ? '' : ` ${shortRevision(revisions[0])}`;
  if (running === undefined) return { state: 'progressing', reason: `a sync${target} is about to start` };
  const verb = running.phase === 'Terminating' ? 'is ending the sync' : `syncs${target}`;
  const retries = running.retryCount === undefined || running.retryCount < 1 ? '' : ` (retry ${running.retryCount})`;
  const message = running.message === undefined || running.message === '' ? '' : `: ${brief(running.message)}`;
  return { state: 'progressing', reason: `${verb}${retries}${message}${waveOf(application, running)}` };
}

/** Argo CD says which resource it waits for, and its wave tells how far it has come. */
function waveOf({ status }: Application, { message = '' }: OperationState): string {
  const waves = new Set((status?.resources ?? []).map(({ syncWave = 0 }) => syncWave));
  if (waves.size < 2) return '';
  const named = (status?.resources ?? []).find(({ kind, name }) => message.includes(`${kind}/${name}`));
  return named === undefined ? '' : `, wave ${named.syncWave ?? 0}`;
}

export interface OperationJudgement {
  expected: string | undefined;
  lineages: Lineages;
  own: OwnOperation | undefined;
}

/** Whether the last operation, running or not, is about what is expected; true when nothing particular is. */
export function concernsExpected(application: Application, { expected, lineages, own }: OperationJudgement): boolean {
  const state = application.status?.operationState;
  if (own !== undefined && state !== undefined && state !== null && isOwn(state, own)) return true;
  if (expected === undefined) return true;
  const revisions = revisionsOf(state?.syncResult).concat(revisionsOf(state?.operation?.sync));
  return accepts(revisions, [], expected, lineages);
}

/** Undefined unless our own sync is still awaited: before it has begun, the state is that of an older one. */
export function assessOwn({ status }: Application, own: OwnOperation | undefined): Assessment | undefined {
  if (own === undefined) return undefined;
  const state = status?.operationState ?? undefined;
  if (state !== undefined && isOwn(state, own)) return undefined;
  const startedAt = timeOf(state?.startedAt);
  // Asking takes the state of what was before away: ours has ended already, and another followed.
  if (startedAt !== undefined && startedAt >= wholeSecond(own.askedAt)) return undefined;
  return { state: 'progressing', reason: 'waiting for Argo CD to start the sync that was asked for' };
}

/** Whether the application's operation, asked for, under way or ended, is the one that we asked for under this id. */
export function isAsked({ operation, status }: Application, id: string): boolean {
  const operations = [operation, status?.operationState?.operation];
  return operations.some((one) => one?.info?.some(({ name, value }) => name === OWN_INFO && value === id) === true);
}

function isOwn({ operation }: OperationState, { id }: OwnOperation): boolean {
  return operation?.info?.some(({ name, value }) => name === OWN_INFO && value === id) === true;
}

/**
 * Undefined unless the last sync failed for good. Argo CD does not try a revision again that has failed (after its
 * retries): it says so in a SyncError. One that failed for an older revision does not count, the next one will be tried.
 */
export function assessEnded(application: Application, judgement: OperationJudgement): Assessment | undefined {
  const state = application.status?.operationState;
  if (state === undefined || state === null || (state.phase !== 'Failed' && state.phase !== 'Error')) return undefined;
  const own = judgement.own !== undefined && isOwn(state, judgement.own);
  if (state.operation?.sync?.dryRun === true && !own) return undefined;
  if (!own && !isOfNow(application, state, judgement)) return undefined;
  const revisions = revisionsOf(state.syncResult).map(shortRevision).join(' and ');
  const failures = failedResources(state).map(describeFailure);
  const cause = failures.length === 0 ? brief(state.message ?? 'no message') : enumerate(failures);
  const { retryCount = 0 } = state;
  const retries = retryCount < 1 ? '' : `, after ${retryCount} ${retryCount === 1 ? 'retry' : 'retries'}`;
  return {
    state: 'failed',
    patience: 'none',
    reason: `the sync${revisions === '' ? '' : ` to ${revisions}`} ended with ${state.phase}${retries}: ${cause}`,
    hint: 'Argo CD does not try a revision again that has failed. Commit what mends it, or sync again.',
  };
}

/** A failure without a result concerns whatever is compared now: Argo CD sees it so, too. */
function isOfNow(application: Application, state: OperationState, { expected, lineages }: OperationJudgement): boolean {
  const attempted = revisionsOf(state.syncResult);
  if (attempted.length === 0) return true;
  const compared = comparedRevisions(application);
  if (attempted.join() === compared.join()) return true;
  // Nothing differs any more, and what failed was the expected commit: its hooks, say.
  const settled = application.status?.sync?.status === 'Synced';
  return settled && expected !== undefined && accepts(attempted, sourcesOf(application), expected, lineages);
}

/** What went wrong in a sync: resources that could not be applied, and hooks. */
export function failedResources({ syncResult }: OperationState): readonly ResourceResult[] {
  return (syncResult?.resources ?? []).filter(
    ({ status, hookPhase }) => status === 'SyncFailed' || hookPhase === 'Failed' || hookPhase === 'Error',
  );
}

function describeFailure(result: ResourceResult): string {
  const what = result.hookType === undefined || result.hookType === '' ? '' : `${result.hookType} hook `;
  return `${what}${describeResource(result)}: ${brief(result.message ?? result.status ?? 'failed')}`;
}
