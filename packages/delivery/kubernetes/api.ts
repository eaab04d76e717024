/** What the engines built on Kubernetes are asked through: objects, watches, logs. */

/** Any object; engines narrow `spec` and `status` to what they read. */
export interface KubernetesObject<Spec = unknown, Status = unknown> {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  spec?: Spec;
  status?: Status;
}

export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  generation?: number;
  resourceVersion?: string;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  finalizers?: readonly string[];
  labels?: Readonly<Record<string, string>>;
  annotations?: Readonly<Record<string, string>>;
  ownerReferences?: readonly { kind: string; name: string; uid: string; controller?: boolean }[];
}

export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  observedGeneration?: number;
}

/** `apps/v1` and `Deployment`: what a manifest says; the plural and whether it has namespaces are looked up. */
export interface ObjectKind {
  apiVersion: string;
  kind: string;
}

export interface ObjectRef extends ObjectKind {
  name: string;
  /** Left out for what has none, such as a Namespace. */
  namespace?: string;
}

export interface Selection extends ObjectKind {
  namespace?: string;
  labelSelector?: string;
  fieldSelector?: string;
}

/** Which object is meant: the one of that uid, and unchanged since that version. Empty: whatever bears the name. */
export interface Precondition {
  uid?: string;
  resourceVersion?: string;
}

export type WatchEvent<Seen extends KubernetesObject> = { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: Seen };

export interface KubernetesApi {
  /** For messages: `the Kubernetes API at https://…`. */
  readonly name: string;
  /** The namespace of the kubeconfig's context, or of the pod we run in; `default` when neither says. */
  readonly namespace: string;
  /** Undefined when there is no such object. @throws RemoteError */
  read<Seen extends KubernetesObject>(ref: ObjectRef, signal: AbortSignal): Promise<Seen | undefined>;
  /** @throws RemoteError */
  list<Seen extends KubernetesObject>(
    selection: Selection,
    signal: AbortSignal,
  ): Promise<{ items: readonly Seen[]; resourceVersion: string }>;
  /**
   * Goes on after `resourceVersion`; without one it tells first what there is. Ends when the server ends it.
   * @throws RemoteError (410 when too old: list again)
   */
  watch<Seen extends KubernetesObject>(
    selection: Selection & { resourceVersion?: string },
    signal: AbortSignal,
  ): AsyncIterable<WatchEvent<Seen>>;
  /**
   * A JSON merge patch. With `metadata.resourceVersion` in it, only of that very version.
   * @throws RemoteError: 404 when there is no such object, 409 when it is another version by now
   */
  patch<Seen extends KubernetesObject>(ref: ObjectRef, patch: object, signal: AbortSignal): Promise<Seen>;
  /** The last lines of a container's log; empty when it has none yet. @throws RemoteError */
  log(
    container: { namespace: string; pod: string; container: string; lines: number; previous: boolean },
    signal: AbortSignal,
  ): Promise<readonly string[]>;
}

/** What makes and unmakes objects: apart, since whatever waits has no business to. */
export interface KubernetesWrites {
  /** @throws RemoteError: 409 when it exists; 404 without its namespace, and 403 in one that is being deleted */
  create<Seen extends KubernetesObject>(object: KubernetesObject, signal: AbortSignal): Promise<Seen>;
  /**
   * Server-side apply: makes it be as said, and leaves alone what others have set. What an earlier `apply` said and
   * this one does not is taken back; where somebody else has set what this one says, we win.
   * @throws RemoteError
   */
  apply<Seen extends KubernetesObject>(object: KubernetesObject, signal: AbortSignal): Promise<Seen>;
  /**
   * Begins its deletion, and that of what belongs to it; finalizers may hold both for long.
   * @throws RemoteError: 409 when it is not the one that `only` says
   */
  delete(ref: ObjectRef, only: Precondition, signal: AbortSignal): Promise<'begun' | 'absent'>;
}

export function describeRef({ kind, namespace, name }: ObjectRef): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
