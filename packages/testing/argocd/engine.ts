/**
 * Argo CD's controllers for one application, as far as a wait can tell: a commit is noticed when somebody has it look,
 * a comparison takes a while and is stamped with its beginning, an operation takes a while, and health comes of a
 * reconciliation of its own. Time is the engine's, and moves when it is told to.
 */

export interface Commit {
  sha: string;
  /** Whether it changes any manifest. Default: it does. */
  changes?: boolean;
  /** What becomes of its pods, or of its sync. Default: healthy. */
  outcome?: 'healthy' | 'hangs' | 'degraded-for-a-while' | 'degraded' | 'sync-fails';
}

export interface Timing {
  /** Milliseconds each. From a request to the beginning of a comparison. */
  notice: number;
  compare: number;
  /** From an operation that was set to its beginning. */
  start: number;
  operate: number;
  /** From what was applied to pods that are ready. */
  rollout: number;
  /** From a change in the cluster to the beginning of the comparison that sees it. */
  see: number;
}

export interface EngineOptions {
  name?: string;
  namespace?: string;
  project?: string;
  labels?: Readonly<Record<string, string>>;
  automated?: object | null;
  timing?: Partial<Timing>;
  /** What becomes of a refresh that arrives while a comparison is under way: argo-cd#28414 drops it. */
  refreshWhileComparing?: 'dropped' | 'queued';
  /** The commit that is live, and was a long time ago. */
  first?: Commit;
  now?: number;
}

export interface Engine {
  readonly name: string;
  readonly namespace: string;
  readonly project: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly now: number;
  /** As its resource in the cluster stands. */
  application(): EngineApplication;
  /** Whether the cluster really runs what this commit (or a later one) says, and all of it is ready. */
  reallyRuns(sha: string): boolean;
  /** Whether an annotation asks for a comparison still. */
  readonly isRefreshing: boolean;
  push(commit: Commit): void;
  refresh(): void;
  /** As the API server does. */
  operate(operation: EngineOperation): 'set' | 'busy';
  /** Merged into spec. */
  configure(spec: object): void;
  /** Merged into status, whatever the controllers think: for states that they do not play. */
  overrule(status: object): void;
  /** By a sync window: automatic sync stays away. */
  freeze(): void;
  advance(milliseconds: number): void;
  onChange(listener: () => void): void;
}

export interface EngineOperation {
  /** `syncStrategy` with `force` makes pods anew though nothing differs. */
  sync?: { revision?: string; dryRun?: boolean; syncStrategy?: { hook?: { force?: boolean } } };
  initiatedBy?: object;
  info?: readonly { name: string; value: string }[];
}

export interface EngineApplication {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace: string;
    resourceVersion: string;
    labels: Readonly<Record<string, string>>;
    annotations: Readonly<Record<string, string>>;
  };
  spec: object;
  operation: EngineOperation | null;
  status: object;
}

const DEFAULT_TIMING: Timing = { notice: 50, compare: 300, start: 50, operate: 800, rollout: 3_000, see: 100 };
/** Longer than anybody watches. */
const NEVER = 10 ** 9;

type Level = 'cluster' | 'git';

export function createEngine(options: EngineOptions = {}): Engine {
  const {
    name = 'shop',
    namespace = 'argocd',
    project = 'default',
    labels = {},
    refreshWhileComparing = 'queued',
  } = options;
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const first: Commit = options.first ?? { sha: 'a'.repeat(40) };
  let now = options.now ?? Date.UTC(2026, 0, 1, 0, 0, 10);
  let queue: { at: number; run: () => void }[] = [];
  let listeners: (() => void)[] = [];
  let version = 1;

  /** In the order of their pushes, with what they contain: that of the commit that last changed anything. */
  const history = [{ sha: first.sha, content: first.sha }];
  const contentOf = (sha: string): string | undefined => history.find((one) => one.sha === sha)?.content;

  let head = first;
  let live = first;
  let liveSince = now - NEVER;
  let compared = first;
  let comparing = false;
  let waiting: Level | undefined;
  let refreshing = false;
  let frozen = false;
  let operation: EngineOperation | null = null;
  let operationState: Record<string, unknown> | null = finished({ phase: 'Succeeded' }, first, now - 3_600_000);
  let overruled: object = {};
  let spec: object = {
    project,
    source: { repoURL: 'https://git.example/acme/shop.git', path: 'app', targetRevision: 'main' },
    destination: { server: 'https://kubernetes.default.svc', namespace: name },
    syncPolicy: { automated: options.automated === undefined ? {} : options.automated },
  };
  let sync = { status: 'Synced', revision: first.sha };
  let health = 'Healthy';
  let reconciledAt = stamp(now - 60_000);

  const later = (delay: number, run: () => void): void => {
    queue.push({ at: now + delay, run });
  };
  const changed = (): void => {
    version++;
    for (const listener of listeners) listener();
  };

  const healthNow = (): string => {
    const age = now - liveSince;
    if (live.outcome === 'degraded') return age > timing.rollout ? 'Degraded' : 'Progressing';
    if (live.outcome === 'degraded-for-a-while' && age < timing.rollout)
      return age > timing.rollout / 2 ? 'Degraded' : 'Progressing';
    if (live.outcome === 'hangs') return 'Progressing';
    return age > timing.rollout ? 'Healthy' : 'Progressing';
  };

  const want = (level: Level, delay: number): void => {
    later(delay, () => compare(level));
  };

  const compare = (level: Level): void => {
    if (comparing) {
      waiting = waiting === 'git' ? 'git' : level;
      return;
    }
    comparing = true;
    const began = now;
    const seen = level === 'git' ? head : compared;
    later(timing.compare / 2, () => {
      const differs = contentOf(seen.sha) !== contentOf(live.sha);
      const seenHealth = healthNow();
      later(timing.compare / 2, () => {
        compared = seen;
        sync = { status: differs ? 'OutOfSync' : 'Synced', revision: seen.sha };
        health = seenHealth;
        if (level === 'git') reconciledAt = stamp(began);
        // The annotation goes with the end of whatever comparison was under way.
        refreshing = false;
        if (differs) automate(seen);
        changed();
        comparing = false;
        const next = waiting;
        waiting = undefined;
        if (next !== undefined) compare(next);
      });
    });
  };

  const automate = (commit: Commit): void => {
    const attempted = operationState?.['syncResult'];
    const again = JSON.stringify(attempted) === JSON.stringify({ revision: commit.sha });
    if (frozen || !isAutomated(spec) || operation !== null || again) return;
    set({ sync: { revision: commit.sha }, initiatedBy: { automated: true } });
  };

  const set = (asked: EngineOperation): void => {
    operation = asked;
    operationState = null;
    changed();
    later(timing.start, () => {
      operationState = { phase: 'Running', operation: asked, startedAt: stamp(now) };
      changed();
      later(timing.operate, () => end(asked));
      if (asked.sync?.dryRun !== true) later(timing.operate / 2, () => apply(asked));
    });
  };

  const apply = ({ sync: asked }: EngineOperation): void => {
    if (compared.outcome === 'sync-fails') return;
    const same = contentOf(compared.sha) === contentOf(live.sha);
    live = compared;
    if (same && asked?.syncStrategy?.hook?.force !== true) return;
    liveSince = now;
    for (const delay of [0, timing.rollout / 2 + 1, timing.rollout + 1]) want('cluster', delay + timing.see);
  };

  const end = (asked: EngineOperation): void => {
    const fails = compared.outcome === 'sync-fails' && asked.sync?.dryRun !== true;
    const result = fails ? { phase: 'Failed', message: 'one or more objects failed to apply' } : { phase: 'Succeeded' };
    operationState = finished({ ...result, operation: asked, startedAt: operationState?.['startedAt'] }, compared, now);
    operation = null;
    changed();
    if (asked.sync?.dryRun !== true) want('git', timing.notice);
  };

  return {
    name,
    namespace,
    project,
    labels,
    get now() {
      return now;
    },
    get isRefreshing() {
      return refreshing;
    },
    application: () => ({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name,
        namespace,
        labels,
        resourceVersion: String(version),
        annotations: refreshing ? { 'argocd.argoproj.io/refresh': 'normal' } : {},
      },
      spec,
      operation,
      status: {
        sync,
        health: { status: health },
        reconciledAt,
        operationState,
        resources: [
          {
            group: 'apps',
            version: 'v1',
            kind: 'Deployment',
            namespace: name,
            name: 'web',
            status: sync.status,
            health: { status: health },
          },
        ],
        summary: { images: [`registry.example/shop:${live.sha.slice(0, 7)}`] },
        ...overruled,
      },
    }),
    reallyRuns: (sha) => {
      const from = history.findIndex((one) => one.sha === sha);
      const good = history.slice(from).map(({ content }) => content);
      return from >= 0 && good.includes(contentOf(live.sha) ?? '') && healthNow() === 'Healthy';
    },
    push: (commit) => {
      const content = commit.changes === false ? contentOf(head.sha) : commit.sha;
      history.push({ sha: commit.sha, content: content ?? commit.sha });
      head = { ...commit, ...(commit.changes === false ? { outcome: head.outcome ?? 'healthy' } : {}) };
    },
    refresh: () => {
      refreshing = true;
      if (comparing && refreshWhileComparing === 'dropped') return;
      want('git', timing.notice);
    },
    operate: (asked) => {
      if (operation !== null) return 'busy';
      set(asked);
      return 'set';
    },
    configure: (more) => {
      spec = { ...spec, ...more };
      changed();
    },
    overrule: (status) => {
      overruled = { ...overruled, ...status };
      changed();
    },
    freeze: () => {
      frozen = true;
    },
    advance: (milliseconds) => {
      const until = now + milliseconds;
      while (true) {
        queue = queue.sort((one, other) => one.at - other.at);
        const next = queue[0];
        if (next === undefined || next.at > until) break;
        queue.shift();
        now = Math.max(now, next.at);
        next.run();
      }
      now = until;
    },
    onChange: (listener) => {
      listeners = [...listeners, listener];
    },
  };
}

function finished(state: object, { sha }: Commit, now: number): Record<string, unknown> {
  return { startedAt: stamp(now), ...state, finishedAt: stamp(now), syncResult: { revision: sha } };
}

/** Whole seconds, as Kubernetes writes times. */
function stamp(time: number): string {
  return `${new Date(Math.floor(time / 1_000) * 1_000).toISOString().slice(0, 19)}Z`;
}

function isAutomated(spec: object): boolean {
  const policy: unknown = 'syncPolicy' in spec ? spec.syncPolicy : undefined;
  if (typeof policy !== 'object' || policy === null || !('automated' in policy)) return false;
  const { automated } = policy;
  return (
    typeof automated === 'object' && automated !== null && !('enabled' in automated && automated.enabled === false)
  );
}
