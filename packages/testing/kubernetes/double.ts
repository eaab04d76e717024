/** A Kubernetes API server in memory, on loopback: objects, watches, logs, discovery, tokens, and faults on request. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { KubernetesObject, ObjectRef } from '../../delivery/kubernetes/api.ts';
import type { KubernetesCluster } from '../../delivery/kubernetes/client.ts';
import { connectDirectly } from './direct.ts';
import { createHandler } from './handler.ts';
import { BUILT_IN, type ServedKind } from './kinds.ts';
import { createStore } from './store.ts';
import { createWrites, type Writes } from './writes.ts';

/** `reset`: the connection is cut. `hang`: no answer ever. `before` the request is carried out, or `after`. */
export type KubernetesFault =
  | { kind: 'status'; status: number; message?: string }
  | { kind: 'reset'; when?: 'before' | 'after' }
  | { kind: 'hang' };

export interface KubernetesRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface KubernetesDouble extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`; the same after `restart`. */
  readonly url: string;
  /** A kubeconfig for it: one context `double` with a token, namespace `default`. */
  readonly kubeconfig: string;
  /** Every request so far. */
  readonly requests: readonly KubernetesRequest[];
  /** Watches that are open right now. */
  readonly watches: number;
  /** A client, which is let in unless it is given another token. */
  connect(options?: { namespace?: string; token?: string }): Promise<KubernetesCluster>;
  /** A client without a connection, which cannot watch: for tests that make very many requests. */
  connectDirectly(): KubernetesCluster;
  /** Creates or replaces it, and tells the watches. A uid and a generation (counting changes of `spec`) are given. */
  put<Seen extends KubernetesObject>(object: Seen): KubernetesObject;
  get(ref: ObjectRef): KubernetesObject | undefined;
  /** A JSON merge patch from behind, such as a controller's new `status`. @throws Error when there is no such object */
  merge(ref: ObjectRef, patch: object): KubernetesObject;
  remove(ref: ObjectRef): void;
  /** Everything there is. */
  all(): readonly KubernetesObject[];
  /** The namespace controller's turn. */
  settleNamespaces(): void;
  /** As a CustomResourceDefinition does. */
  define(kind: ServedKind): void;
  setLog(
    container: { namespace: string; pod: string; container: string; previous?: boolean },
    lines: readonly string[],
  ): void;
  /** Fails the next `count` requests that match (default: all). */
  fail(count: number, fault: KubernetesFault, matches?: (request: KubernetesRequest) => boolean): void;
  /** From now on answers 403 as RBAC does: `forbid('get', 'deployments')`; `watch` and `list` are verbs of their own. */
  forbid(verb: string, plural: string): void;
  allow(verb: string, plural: string): void;
  /** Tokens that are accepted (default `double-token`); an empty list lets nobody in. */
  accept(...tokens: readonly string[]): void;
  /** Called when a request arrives, before it is answered. */
  onRequest(hook: (request: KubernetesRequest) => void): void;
  /** Called whenever a watch was opened or has ended. */
  onStreamsChange(hook: () => void): void;
  /** Cuts every open watch, as a proxy does. */
  cutStreams(): void;
  /** Forgets what happened so far: a watch that wants to go on from before is too old (410). */
  compact(): void;
  /** Closes the port and every connection; `start` opens it again. What it knows stays. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface World {
  kinds: ServedKind[];
  store: ReturnType<typeof createStore>;
  writes: Writes;
  logs: Map<string, readonly string[]>;
  tokens: Set<string>;
  /** `verb plural` */
  forbidden: Set<string>;
  faults: { left: number; fault: KubernetesFault; matches(request: KubernetesRequest): boolean }[];
  requests: KubernetesRequest[];
  hooks: ((request: KubernetesRequest) => void)[];
  streams: Set<ServerResponse>;
  streamHooks: (() => void)[];
  /** Watches from before this resourceVersion are too old. */
  oldest: number;
}

const TOKEN = 'double-token';

export interface KubernetesDoubleOptions {
  now?: () => number;
  /** `by-hand`: a namespace that is being deleted stays until `settleNamespaces` is called. */
  namespaceController?: 'at-once' | 'by-hand';
}

export async function startKubernetesDouble({
  now = Date.now,
  namespaceController = 'at-once',
}: KubernetesDoubleOptions = {}): Promise<KubernetesDouble> {
  const store = createStore(now);
  const world: World = {
    kinds: [...BUILT_IN],
    store,
    writes: createWrites(store, namespaceController, now),
    logs: new Map(),
    tokens: new Set([TOKEN]),
    forbidden: new Set(),
    faults: [],
    requests: [],
    hooks: [],
    streams: new Set(),
    streamHooks: [],
    oldest: 0,
  };
  const listening = listener(world);
  const port = await listening.start(0);
  const url = `http://127.0.0.1:${port}`;
  const cutStreams = (): void => {
    for (const stream of world.streams) stream.socket?.resetAndDestroy();
  };
  return {
    url,
    kubeconfig: kubeconfigFor(url),
    requests: world.requests,
    get watches() {
      return world.streams.size;
    },
    async connect({ namespace = 'default', token = TOKEN } = {}) {
      const [{ createClient }, { fixedAccess }] = await Promise.all([
        import('../../delivery/kubernetes/client.ts'),
        import('../../delivery/kubernetes/access.ts'),
      ]);
      const headers = async () => ({ authorization: `Bearer ${token}` });
      const endpoint = {
        name: `the Kubernetes API at ${url}`,
        url: new URL(url),
        tls: { verify: 'check' as const },
        headers,
      };
      return createClient(fixedAccess(endpoint, namespace));
    },
    connectDirectly: () => connectDirectly(world, TOKEN),
    put: (object) => {
      servedKind(world, object);
      return world.store.put(object);
    },
    get: (ref) => structuredClone(world.store.get(ref)),
    merge: (ref, patch) => {
      const merged = world.store.merge(ref, patch);
      if (merged === undefined) throw new Error(`the double has no ${ref.kind} ${ref.name}`);
      return merged;
    },
    remove: (ref) => void world.store.remove(ref),
    all: () => structuredClone([...world.store.all()]),
    settleNamespaces: world.writes.settleNamespaces,
    define: (kind) => void world.kinds.push(kind),
    setLog: ({ namespace, pod, container, previous = false }, lines) =>
      void world.logs.set(logKey(namespace, pod, container, previous), lines),
    fail: (left, fault, matches = () => true) => void world.faults.push({ left, fault, matches }),
    forbid: (verb, plural) => void world.forbidden.add(`${verb} ${plural}`),
    allow: (verb, plural) => void world.forbidden.delete(`${verb} ${plural}`),
    accept: (...tokens) => {
      world.tokens.clear();
      for (const token of tokens) world.tokens.add(token);
    },
    onRequest: (hook) => void world.hooks.push(hook),
    onStreamsChange: (hook) => void world.streamHooks.push(hook),
    cutStreams,
    compact: () => {
      world.oldest = world.store.resourceVersion;
    },
    stop: listening.stop,
    start: async () => void (await listening.start(port)),
    [Symbol.asyncDispose]: listening.stop,
  };
}

/** A server that can be stopped and started again on the same port. */
function listener(world: World) {
  const handle = createHandler(world);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  return {
    start: async (port: number): Promise<number> => {
      const started = createServer(handle);
      started.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
      await new Promise<void>((resolve, reject) => started.once('error', reject).listen(port, '127.0.0.1', resolve));
      server = started;
      return (started.address() as AddressInfo).port;
    },
    stop: async (): Promise<void> => {
      const stopping = server;
      if (stopping === undefined) return;
      server = undefined;
      const closed = new Promise((resolve) => stopping.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

export function logKey(namespace: string, pod: string, container: string, previous: boolean): string {
  return [namespace, pod, container, previous ? 'previous' : 'current'].join('/');
}

function servedKind({ kinds }: World, { apiVersion, kind }: KubernetesObject): ServedKind {
  const served = kinds.find((one) => one.apiVersion === apiVersion && one.kind === kind);
  if (served === undefined) throw new Error(`the double does not serve ${apiVersion} ${kind}; define it first`);
  return served;
}

function kubeconfigFor(server: string): string {
  return `apiVersion: v1
kind: Config
clusters:
  - name: double
    cluster: { server: "${server}" }
users:
  - name: double
    user: { token: "${TOKEN}" }
contexts:
  - name: double
    context: { cluster: double, user: double }
current-context: double
`;
}
