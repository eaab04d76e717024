/** What Argo CD is asked, by its API server (`api-client.ts`) or by its resources in the cluster (`core-client.ts`). */
import type { Trouble } from '../trouble.ts';
import type { Application, ResourceId, Retry } from './application.ts';
import type { Window } from './sync.ts';

export interface ApplicationRef {
  name: string;
  /** Of the Application, where it is not Argo CD's own. */
  namespace?: string;
}

export interface Sighting {
  application: Application;
  /**
   * By Argo CD's clock, milliseconds since the epoch and whole seconds: whatever Argo CD begins in a later second it
   * begins after the question. Undefined when the answer does not say.
   */
  askedAt: number | undefined;
}

export type RefreshKind = 'normal' | 'hard';

export interface SyncRequest {
  /** Written into the operation, to know it again. */
  id: string;
  /** Other than what the application tracks. */
  revision: string | undefined;
  prune: boolean;
  dryRun: boolean;
  force: boolean;
  /** None: all. */
  resources: readonly ResourceId[];
  /** As `Key=value`; none: those of the application. */
  syncOptions: readonly string[];
  /** Undefined: that of the application. */
  retry: Retry | undefined;
}

/** What came of asking for a sync. */
export type SyncAnswer =
  | { kind: 'started'; askedAt: number | undefined }
  /** Another operation is under way. */
  | { kind: 'busy' }
  /** By a sync window, by automatic sync, by permissions. */
  | { kind: 'refused'; reason: string };

export interface ArgoCd {
  /** For messages: `Argo CD at https://argocd.example.com`. */
  readonly name: string;
  /** @throws RemoteError, also when there is no such application */
  get(ref: ApplicationRef, signal: AbortSignal): Promise<Sighting>;
  /** Asks for a new comparison with git. @throws RemoteError */
  refresh(ref: ApplicationRef, kind: RefreshKind, signal: AbortSignal): Promise<Sighting>;
  /** Those that a label selector chooses, by name. @throws RemoteError */
  list(selector: string, signal: AbortSignal): Promise<readonly Application[]>;
  /** What becomes of it; ends when the connection does. */
  follow(application: Application, signal: AbortSignal): AsyncIterable<Application>;
  /** Whether it may be synced now: automatically, or by hand. */
  window(application: Application, kind: 'automatic' | 'manual', signal: AbortSignal): Promise<Window>;
  /** Pods of the newest rollout that will not come up as they are; empty when nobody may look. */
  hangingPods(application: Application, signal: AbortSignal): Promise<readonly Trouble[]>;
  /** What is wrong in the cluster, with events and logs. */
  explain(application: Application, signal: AbortSignal): Promise<readonly Trouble[]>;
  /** @throws RemoteError when Argo CD does not answer */
  sync(application: Application, request: SyncRequest, signal: AbortSignal): Promise<SyncAnswer>;
}
