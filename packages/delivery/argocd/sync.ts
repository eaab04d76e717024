/** An application that differs from git: will that change by itself? Pure. */
import type { Assessment, Obstacle } from '../readiness.ts';
import {
  type Application,
  automationOf,
  comparedRevisions,
  describeResource,
  enumerate,
  type ResourceStatus,
  revisionsOf,
} from './application.ts';
import { shortRevision } from './commits.ts';
import { brief } from './message.ts';
import type { OwnOperation } from './operation.ts';
import type { Standing } from './resources.ts';

/** Whether the project's sync windows let automatic sync happen now. */
export type Window = { state: 'open' } | { state: 'closed'; why: string /** Milliseconds. */; opensAt?: number };

export interface SyncJudgement {
  standing: Standing;
  window: Window;
  own: OwnOperation | undefined;
}

/** Whether the answer depends on the sync windows. */
export function dependsOnWindow(application: Application): boolean {
  return application.status?.sync?.status === 'OutOfSync' && automationOf(application) !== undefined;
}

/** Undefined when nothing differs. */
export function assessSync(application: Application, { standing, window, own }: SyncJudgement): Assessment | undefined {
  if (standing.sync === 'Synced') return undefined;
  if (standing.sync === 'Unknown') {
    return {
      state: 'blocked',
      patience: 'grace',
      reason: 'Argo CD cannot tell whether it is in sync (Unknown)',
      hint: 'See the conditions of the application; the repository or the cluster may be out of its reach.',
    };
  }
  const differing = standing.resources.filter(({ status, hook }) => status === 'OutOfSync' && hook !== true);
  const what = differing.length === 0 ? 'OutOfSync' : `OutOfSync: ${enumerate(differing.map(describeResource))}`;
  if (own !== undefined) return afterOwnSync(what, differing);
  const automation = automationOf(application);
  if (automation === undefined) {
    return {
      state: 'blocked',
      patience: 'none',
      reason: `is ${what}; automatic sync is off`,
      hint: 'Somebody has to sync it: the action sync-argocd does, or `argocd app sync`. With fail-fast: false this waits until somebody has.',
    };
  }
  return (
    pruning(what, differing, standing, automation.prune === true) ??
    (automation.prune === true && automation.allowEmpty !== true ? wipingOut(application) : undefined) ??
    refusal(application, what) ??
    closed(window, what) ??
    (automation.selfHeal === true ? undefined : drift(application, what)) ?? {
      state: 'progressing',
      reason: `is ${what}; waiting for automatic sync`,
    }
  );
}

/** `argocd app sync` leaves it at that, and so the reader may think all is well. */
function afterOwnSync(what: string, differing: readonly ResourceStatus[]): Obstacle {
  if (differing.length > 0 && differing.every(({ requiresPruning }) => requiresPruning === true)) {
    return {
      state: 'blocked',
      patience: 'grace',
      reason: `is still ${what}, which git does not hold any more`,
      hint: 'Sync with `prune: true` to delete what git does not hold.',
    };
  }
  return {
    state: 'failed',
    patience: 'grace',
    reason: `is still ${what}, although the sync has ended`,
    hint: 'Something changes it back (another controller, a webhook), or the sync was one of other resources. See the diff in Argo CD, and ignoreDifferences.',
  };
}

/** Nothing is left but to delete, and automatic sync deletes only when told so. */
function pruning(
  what: string,
  differing: readonly ResourceStatus[],
  { resources }: Standing,
  prunes: boolean,
): Obstacle | undefined {
  const others = resources.some(({ status, requiresPruning }) => status === 'OutOfSync' && requiresPruning !== true);
  if (prunes || others || differing.length === 0) return undefined;
  return {
    state: 'blocked',
    patience: 'none',
    reason: `is ${what}, which git does not hold any more; automatic sync does not prune`,
    hint: 'Run sync-argocd with `prune: true`, or set syncPolicy.automated.prune.',
  };
}

function wipingOut({ status }: Application): Obstacle | undefined {
  const resources = status?.resources ?? [];
  if (resources.length === 0 || !resources.every(({ requiresPruning }) => requiresPruning === true)) return undefined;
  return {
    state: 'blocked',
    patience: 'none',
    reason: `the compared commit holds none of its ${resources.length} resources, and automatic sync refuses to delete them all`,
    hint: 'Check the path of the application. If it is meant so, set syncPolicy.automated.allowEmpty, or sync by hand.',
  };
}

/** What automatic sync says when it leaves it at that. */
function refusal({ status }: Application, what: string): Obstacle | undefined {
  const message = status?.conditions?.find(({ type }) => type === 'SyncError')?.message;
  if (message === undefined) return undefined;
  const final = /failed last sync attempt|wipe out/i.test(message);
  return {
    state: final ? 'failed' : 'blocked',
    patience: final ? 'none' : 'grace',
    reason: `is ${what}; automatic sync refuses: ${brief(message)}`,
    hint: 'Argo CD does not try a revision again that has failed. Commit what mends it, or sync again.',
  };
}

function closed(window: Window, what: string): Obstacle | undefined {
  if (window.state === 'open') return undefined;
  const { why, opensAt } = window;
  const when = opensAt === undefined ? '' : `, until ${new Date(opensAt).toISOString().slice(0, 16)}Z`;
  return {
    state: 'blocked',
    patience: 'none',
    reason: `is ${what}; ${why}${when}`,
    hint: 'Wait for the sync window with a longer timeout, or let the project’s sync windows allow it.',
    ...(opensAt === undefined ? {} : { opensAt }),
  };
}

/** Automatic sync tries a revision once; what changes afterwards is a matter of self-healing. */
function drift(application: Application, what: string): Obstacle | undefined {
  const state = application.status?.operationState;
  if (state?.phase !== 'Succeeded' || (state.operation?.sync?.resources ?? []).length > 0) return undefined;
  if (state.operation?.sync?.dryRun === true) return undefined;
  const synced = revisionsOf(state.syncResult);
  if (synced.length === 0 || synced.join() !== comparedRevisions(application).join()) return undefined;
  return {
    state: 'blocked',
    patience: 'grace',
    reason: `is ${what}, though ${synced.map(shortRevision).join(' and ')} was synced; self-healing is off`,
    hint: 'Something has changed it since. Sync again, or set syncPolicy.automated.selfHeal.',
  };
}
