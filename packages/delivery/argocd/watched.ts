/** One application, as the wait watches it: looks at it, has Argo CD look at git, and asks what a judgement needs. */
import { RemoteError } from '#errors';
import type { Progressing } from '../readiness.ts';
import type { Trouble } from '../trouble.ts';
import type { Look, WaitClock, Watched } from '../wait.ts';
import {
  type Application,
  comparedRevisions,
  describeApplication,
  describeResource,
  isOperating,
} from './application.ts';
import { assessApplication, type Expected, facetsOf, type Seen } from './assess.ts';
import type { ApplicationRef, ArgoCd, RefreshKind } from './client.ts';
import { type Descent, isWholeCommit, type Lineage, type Lineages } from './commits.ts';
import {
  comparisonNeed,
  type Freshness,
  type Need,
  operationEndedBefore,
  refreshPause,
  wholeSecond,
} from './freshness.ts';
import { dependsOnPods } from './health.ts';
import { hydratedCommit, passedOver } from './hydration.ts';
import { brief } from './message.ts';
import { failedResources } from './operation.ts';
import { descentsToTrace, isCommitCompared } from './revision.ts';
import { dependsOnWindow, type Window } from './sync.ts';

export interface ApplicationWatch {
  expected: Expected;
  /** `none`: Argo CD is not asked to look at git; it does by itself, every few minutes. */
  refresh: RefreshKind | 'none';
  /**
   * Whether a commit is the other or comes before it; asked with whole commit ids.
   * @throws RemoteError when it cannot be told for now
   */
  isDescendant(ancestor: string, descendant: string): Promise<Lineage>;
  clock: Pick<WaitClock, 'now'>;
}

/**
 * Milliseconds. Argo CD answers a refresh when it has happened, and a busy one takes its time: the wish stands written at
 * the application, and what comes of it streams.
 */
const REFRESH_PATIENCE = 2_000;
/** Milliseconds that an answer beside the application holds. */
const WINDOW_HOLDS = 15_000;
const PODS_HOLD = 4_000;
const UNKNOWN_HOLDS = 30_000;
/** Milliseconds: pods fail without the application changing. */
const PODS_DUE = 5_000;
/** Milliseconds. A commit is written down as looked at before its hydration begins, which waits for its turn. */
const PASSING_SETTLES = 30_000;

const OPEN: Window = { state: 'open' };

export function watchApplication(argo: ArgoCd, ref: ApplicationRef, watch: ApplicationWatch): Watched<Application> {
  const { expected, clock } = watch;
  const lineages = rememberLineages(watch);
  const refreshes = planRefreshes(clock);
  const windows = remembering<Window>(WINDOW_HOLDS, clock);
  const pods = remembering<readonly Trouble[]>(PODS_HOLD, clock);
  const passing = rememberPassing(clock);
  let since: number | undefined;
  let newest: Application | undefined;

  const needOf = async (application: Application): Promise<Need> => {
    await lineages.trace(descentsToTrace(application, expected.revision));
    if (watch.refresh === 'none') return 'none';
    const freshness: Freshness = { since, commit: commitState(application, expected.revision, lineages) };
    const need = comparisonNeed(application, freshness);
    // Argo CD compares by itself after an operation, mostly in the same second: the next one is the first to ask in.
    const isLong = operationEndedBefore(application, since ?? clock.now() - 1_000);
    return need === 'after-the-operation' && isLong ? 'after-an-old-operation' : need;
  };

  const compareAnew = async (signal: AbortSignal): Promise<Application> => {
    if (watch.refresh === 'none') return (await argo.get(ref, signal)).application;
    const patience = AbortSignal.timeout(REFRESH_PATIENCE);
    try {
      const { application, askedAt } = await argo.refresh(ref, watch.refresh, AbortSignal.any([signal, patience]));
      since ??= askedAt;
      return application;
    } catch (error) {
      if (signal.aborted || !patience.aborted) throw error;
      return (await argo.get(ref, signal)).application;
    }
  };

  return {
    name: describeApplication({ metadata: ref }),
    async look(signal) {
      const { application, askedAt } = await argo.get(ref, signal);
      since ??= askedAt;
      newest = application;
      const need = await needOf(application);
      const never = since === undefined && expected.revision === undefined && watch.refresh !== 'none';
      if (!refreshes.isDue(never ? 'since-the-wait-began' : need)) return application;
      newest = await compareAnew(signal);
      refreshes.asked();
      since ??= wholeSecond(clock.now());
      return newest;
    },
    async *follow(application, signal) {
      // What streams lags behind what is read: it must not take back what was seen already.
      for await (const next of argo.follow(application, signal)) {
        if (newest !== undefined && isOlder(next, newest)) continue;
        newest = next;
        yield next;
      }
    },
    async assess(application, now, signal): Promise<Look> {
      const need = await needOf(application);
      const window =
        !dependsOnWindow(application) || isOperating(application)
          ? OPEN
          : await windows(() => argo.window(application, 'automatic', signal).catch(orElse(OPEN)));
      const hanging = dependsOnPods(application)
        ? await pods(() => argo.hangingPods(application, signal).catch(orElse([])))
        : [];
      const compare = watch.refresh === 'none' ? undefined : since;
      const settlesAt = passing.settlesAt(application);
      const settled = settlesAt !== undefined && settlesAt <= now;
      const seen: Seen = {
        application,
        since: compare,
        lineages,
        passing: settled ? 'settled' : 'recent',
        window,
        hanging,
      };
      const assessment = assessApplication(seen, expected);
      const due = Math.min(
        refreshes.dueAt(need),
        settlesAt === undefined || settled ? Number.POSITIVE_INFINITY : settlesAt,
        dependsOnPods(application) ? now + PODS_DUE : Number.POSITIVE_INFINITY,
      );
      return {
        assessment: assessment.state === 'progressing' ? until(assessment, due) : assessment,
        facets: facetsOf(application, expected.resources),
      };
    },
    async explain(application, signal) {
      const inCluster = application.status?.health?.status === 'Healthy' ? [] : await argo.explain(application, signal);
      return [...syncTroubles(application), ...inCluster];
    },
  };
}

/** Versions are numbers in all that Kubernetes stores; what is none is not compared. */
function isOlder(one: Application, other: Application): boolean {
  const [version, known] = [one, other].map(({ metadata }) => Number(metadata.resourceVersion ?? Number.NaN));
  return version !== undefined && known !== undefined && version < known;
}

function until(assessment: Progressing, due: number): Progressing {
  return Number.isFinite(due) ? { ...assessment, decidesAt: due } : assessment;
}

function commitState(application: Application, expected: string | undefined, lineages: Lineages): Freshness['commit'] {
  if (expected === undefined) return 'any';
  return isCommitCompared(application, expected, lineages) ? 'compared' : 'awaited';
}

/** What may not be asked is no reason to fail: it is asked to say more, or sooner. */
function orElse<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof RemoteError && !error.retryable) return instead;
    throw error;
  };
}

/** Refreshes go on, with longer and longer pauses, as long as the same is needed. */
function planRefreshes(clock: Pick<WaitClock, 'now'>) {
  let needed: Need = 'none';
  let asked = 0;
  let nextAt = Number.POSITIVE_INFINITY;
  const take = (need: Need): void => {
    if (need === needed) return;
    needed = need;
    asked = 0;
    nextAt = clock.now() + (need === 'after-the-operation' ? 1_000 : 0);
  };
  return {
    /** Whether Argo CD should be asked now. */
    isDue(need: Need): boolean {
      take(need);
      return need !== 'none' && clock.now() >= nextAt;
    },
    /** The pause begins with the answer. */
    asked(): void {
      asked++;
      nextAt = clock.now() + refreshPause(asked);
    },
    dueAt(need: Need): number {
      take(need);
      return need === 'none' ? Number.POSITIVE_INFINITY : nextAt;
    },
  };
}

function remembering<T>(holds: number, clock: Pick<WaitClock, 'now'>): (ask: () => Promise<T>) => Promise<T> {
  let known: { value: T; until: number } | undefined;
  return async (ask) => {
    if (known !== undefined && clock.now() < known.until) return known.value;
    const value = await ask();
    known = { value, until: clock.now() + holds };
    return value;
  };
}

/** Since when a commit that the hydrator has looked at is not hydrated. */
function rememberPassing(clock: Pick<WaitClock, 'now'>) {
  let known: { commit: string; since: number } | undefined;
  return {
    /** Undefined while none is passed over. */
    settlesAt(application: Application): number | undefined {
      const commit = passedOver(application);
      if (commit !== known?.commit) known = commit === undefined ? undefined : { commit, since: clock.now() };
      return known === undefined ? undefined : known.since + PASSING_SETTLES;
    },
  };
}

/** History does not change, but a repository that could not be read may be readable later. */
function rememberLineages({
  isDescendant,
  clock,
}: ApplicationWatch): Lineages & { trace(descents: readonly Descent[]): Promise<void> } {
  const known = new Map<string, { lineage: Lineage; until: number }>();
  const keyOf = ({ ancestor, descendant }: Descent): string => `${ancestor}..${descendant}`;
  return {
    get: (descent) => known.get(keyOf(descent))?.lineage,
    async trace(descents) {
      for (const descent of descents) {
        const { until = Number.NEGATIVE_INFINITY } = known.get(keyOf(descent)) ?? {};
        if (clock.now() < until) continue;
        // An abbreviated commit is found where it is compared itself, and nowhere else.
        const lineage = isWholeCommit(descent.ancestor)
          ? await isDescendant(descent.ancestor, descent.descendant)
          : 'unknown';
        const holds = lineage === 'unknown' ? UNKNOWN_HOLDS : Number.POSITIVE_INFINITY;
        known.set(keyOf(descent), { lineage, until: clock.now() + holds });
      }
    },
  };
}

/** What a sync could not apply, and hooks that failed: what the cluster holds does not tell of them. */
function syncTroubles({ status }: Application): Trouble[] {
  const state = status?.operationState;
  if (state === undefined || state === null || state.phase === 'Succeeded') return [];
  return failedResources(state).map((result) => ({
    resource: describeResource(result),
    reason: `${result.hookType ? `${result.hookType} hook ${result.hookPhase}` : result.status}: ${brief(result.message ?? '')}`,
    events: [],
    log: [],
  }));
}

/** As outputs name them: in full. */
export function deployedRevision(application: Application): string {
  const dry = application.spec?.sourceHydrator && hydratedCommit(application);
  return dry ?? comparedRevisions(application).join(',');
}
