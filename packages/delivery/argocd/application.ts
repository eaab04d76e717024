/** What we read of an Application (`argoproj.io/v1alpha1`), and of its status. */
import type { KubernetesObject } from '../kubernetes/api.ts';

export interface Application extends KubernetesObject<ApplicationSpec, ApplicationStatus> {
  /** Asked for and not finished yet. A JSON patch leaves `null` behind. */
  operation?: Operation | null;
}

export interface ApplicationSpec {
  project?: string;
  source?: Source;
  /** Several sources: then `source` means nothing. */
  sources?: readonly Source[];
  sourceHydrator?: SourceHydrator;
  destination?: { server?: string; name?: string; namespace?: string };
  syncPolicy?: { automated?: Automation | null; syncOptions?: readonly string[]; retry?: Retry };
}

export interface Source {
  repoURL?: string;
  targetRevision?: string;
  path?: string;
  /** Of a Helm repository. */
  chart?: string;
  /** Other sources name this one by it. */
  ref?: string;
}

/** Renders one branch into another, which is then what is compared with the cluster. */
export interface SourceHydrator {
  drySource: Source;
  syncSource: { targetBranch: string; path?: string };
  /** Where it pushes to instead, for people to merge from there. */
  hydrateTo?: { targetBranch: string };
}

export interface Automation {
  prune?: boolean;
  selfHeal?: boolean;
  allowEmpty?: boolean;
  /** `false` switches it off without taking it out (argo-cd 3). */
  enabled?: boolean;
}

export interface Retry {
  /** Negative: for ever. */
  limit?: number;
  backoff?: { duration?: string; factor?: number; maxDuration?: string };
}

export interface Operation {
  sync?: SyncOperation;
  initiatedBy?: { username?: string; automated?: boolean };
  info?: readonly { name: string; value: string }[];
  retry?: Retry;
}

export interface SyncOperation {
  revision?: string;
  revisions?: readonly string[];
  prune?: boolean;
  dryRun?: boolean;
  resources?: readonly ResourceId[];
  syncOptions?: readonly string[];
  syncStrategy?: { apply?: { force?: boolean }; hook?: { force?: boolean } };
}

export interface ResourceId {
  group?: string;
  kind: string;
  name: string;
  namespace?: string;
}

export interface ApplicationStatus {
  sync?: { status?: SyncStatus; revision?: string; revisions?: readonly string[] };
  health?: { status?: HealthStatus; message?: string };
  resources?: readonly ResourceStatus[];
  conditions?: readonly { type: string; message: string }[];
  /** When the last comparison with git began, whole seconds. */
  reconciledAt?: string;
  operationState?: OperationState | null;
  summary?: { images?: readonly string[] };
  /** `appTree`: the resources' health is known to the API server, and not written here. */
  resourceHealthSource?: string;
  /** Where Argo CD itself runs. */
  controllerNamespace?: string;
  sourceHydrator?: {
    lastSuccessfulOperation?: { drySHA?: string; hydratedSHA?: string };
    currentOperation?: { phase?: 'Hydrating' | 'Hydrated' | 'Failed'; message?: string; drySHA?: string };
    /** Looked at last, hydrated or not. */
    lastComparedDryRevision?: string;
  };
}

export type SyncStatus = 'Synced' | 'OutOfSync' | 'Unknown';
export type HealthStatus = 'Healthy' | 'Progressing' | 'Degraded' | 'Suspended' | 'Missing' | 'Unknown';

export interface ResourceStatus extends ResourceId {
  version?: string;
  status?: SyncStatus;
  health?: { status?: HealthStatus; message?: string };
  hook?: boolean;
  requiresPruning?: boolean;
  syncWave?: number;
}

export interface OperationState {
  operation?: Operation;
  phase: 'Running' | 'Terminating' | 'Succeeded' | 'Failed' | 'Error';
  message?: string;
  startedAt?: string;
  finishedAt?: string | null;
  retryCount?: number;
  syncResult?: SyncResult;
}

export interface SyncResult {
  revision?: string;
  revisions?: readonly string[];
  resources?: readonly ResourceResult[];
}

export interface ResourceResult extends ResourceId {
  status?: 'Synced' | 'SyncFailed' | 'Pruned' | 'PruneSkipped';
  message?: string;
  hookType?: string;
  hookPhase?: OperationState['phase'];
  syncPhase?: string;
}

/** `Application argocd/shop` */
export function describeApplication({ metadata: { namespace, name } }: Pick<Application, 'metadata'>): string {
  return `Application ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** `Deployment shop/web` */
export function describeResource({ kind, namespace, name }: ResourceId): string {
  return `${kind} ${namespace === undefined || namespace === '' ? '' : `${namespace}/`}${name}`;
}

/** A few of them, and how many more. */
export function enumerate(texts: readonly string[], most = 3): string {
  const rest = texts.length - most;
  return rest > 0 ? `${texts.slice(0, most).join(', ')} and ${rest} more` : texts.join(', ');
}

/** What is compared with the cluster: for a hydrated application the branch of the rendered manifests. */
export function sourcesOf({ spec }: Application): readonly Source[] {
  if (spec?.sourceHydrator !== undefined) {
    const { drySource, syncSource } = spec.sourceHydrator;
    return [{ ...drySource, targetRevision: syncSource.targetBranch, path: syncSource.path ?? '' }];
  }
  if (spec?.sources !== undefined && spec.sources.length > 0) return spec.sources;
  return spec?.source === undefined ? [] : [spec.source];
}

/** The revisions last compared, aligned to `sourcesOf`. */
export function comparedRevisions({ status }: Application): readonly string[] {
  return revisionsOf(status?.sync);
}

/** One revision, or one for each source. */
export function revisionsOf(
  stated: { revision?: string; revisions?: readonly string[] } | undefined,
): readonly string[] {
  if (stated?.revisions !== undefined && stated.revisions.length > 0) return stated.revisions;
  return stated?.revision === undefined || stated.revision === '' ? [] : [stated.revision];
}

/** Undefined when it is off: then nothing is synced unless somebody asks. */
export function automationOf({ spec }: Application): Automation | undefined {
  const automated = spec?.syncPolicy?.automated ?? undefined;
  return automated?.enabled === false ? undefined : automated;
}

/** Whether an operation has been asked for or is under way, retries included. */
export function isOperating({ operation, status }: Application): boolean {
  const phase = status?.operationState?.phase;
  return (operation !== undefined && operation !== null) || phase === 'Running' || phase === 'Terminating';
}

/** Milliseconds since the epoch; undefined for what was never set. */
export function timeOf(stamp: string | null | undefined): number | undefined {
  const time = Date.parse(stamp ?? '');
  return Number.isNaN(time) ? undefined : time;
}
