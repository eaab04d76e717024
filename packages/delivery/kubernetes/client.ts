/** The Kubernetes API as the engines ask it. */
import { RemoteError } from '#errors';
import { type Endpoint, type Request, requestJson, requestLines, requestText } from '../http.ts';
import type { Access } from './access.ts';
import type {
  KubernetesApi,
  KubernetesObject,
  KubernetesWrites,
  ObjectKind,
  ObjectRef,
  Selection,
  WatchEvent,
} from './api.ts';
import { createDiscovery, type Resource, versionPath } from './discovery.ts';

/** The API, to read and to write, and the kinds that people name by kubectl's words. */
export interface KubernetesCluster extends KubernetesApi, KubernetesWrites {
  /**
   * The kind that `deploy`, `Certificate` or `rollouts.argoproj.io` means.
   * @throws RemoteError when there is none, or several
   */
  findKind(word: string, signal: AbortSignal): Promise<FoundKind>;
  /** Whether objects of a kind live in namespaces. @throws RemoteError when the cluster does not know it */
  scopeOf(kind: ObjectKind, signal: AbortSignal): Promise<'namespace' | 'cluster'>;
}

export interface FoundKind extends ObjectKind {
  scope: 'namespace' | 'cluster';
}

const PAGE = '500';
/** Seconds. A silent connection is given up after 35, and a bookmark comes only once a minute. */
const WATCH = '30';
const JSON_BODY = 'application/json';
const MERGE_PATCH = 'application/merge-patch+json';
/** Of which JSON is a part. */
const APPLY_PATCH = 'application/apply-patch+yaml';
const FIELD_MANAGER = 'gitops-actions';

export function createClient(access: Access): KubernetesCluster {
  const json = (request: Request, signal: AbortSignal): Promise<unknown> =>
    asking(access, signal, async (endpoint) => (await requestJson(endpoint, request, signal)).json);
  const discovery = createDiscovery(access.name, (path, signal) => json({ path }, signal).catch(absent));

  const pathOf = async (ref: ObjectRef, signal: AbortSignal): Promise<string> => {
    const resource = await discovery.resourceOf(ref, signal);
    return `${collectionPath(resource, ref.namespace ?? access.namespace)}/${nameSegment(ref)}`;
  };

  return {
    name: access.name,
    namespace: access.namespace,
    findKind: async (word, signal) => {
      const { apiVersion, kind, scope } = await discovery.find(word, signal);
      return { apiVersion, kind, scope };
    },
    scopeOf: async (kind, signal) => (await discovery.resourceOf(kind, signal)).scope,
    async read<Seen extends KubernetesObject>(ref: ObjectRef, signal: AbortSignal) {
      const found = await json({ path: await pathOf(ref, signal) }, signal).catch(absent);
      return found === undefined ? undefined : asObject<Seen>(found, ref);
    },
    async list<Seen extends KubernetesObject>(selection: Selection, signal: AbortSignal) {
      const resource = await discovery.resourceOf(selection, signal);
      const path = collectionPath(resource, selection.namespace);
      const page = async (token: string | undefined): Promise<ListPage> => {
        const query = { ...selectors(selection), limit: PAGE, continue: token };
        return asPage(await json({ path, query }, signal));
      };
      const read = (item: unknown): Seen => asObject<Seen>(item, selection);
      try {
        return await allPages(page, read);
      } catch (error) {
        // A list that took so long that its next page is gone begins anew.
        if (!isGone(error)) throw error;
        return await allPages(page, read);
      }
    },
    async *watch<Seen extends KubernetesObject>(
      { resourceVersion, ...selection }: Selection & { resourceVersion?: string },
      signal: AbortSignal,
    ): AsyncGenerator<WatchEvent<Seen>> {
      const resource = await discovery.resourceOf(selection, signal);
      const path = collectionPath(resource, selection.namespace);
      const asked = { watch: 'true', allowWatchBookmarks: 'true', timeoutSeconds: WATCH, resourceVersion };
      const endpoint = await access.endpoint(signal);
      const lines = requestLines(endpoint, { path, query: { ...selectors(selection), ...asked } }, signal);
      try {
        for await (const line of lines) {
          const event = readEvent<Seen>(access, line, selection);
          if (event !== undefined) yield event;
        }
      } catch (error) {
        throw explained(error, access);
      }
    },
    async patch<Seen extends KubernetesObject>(ref: ObjectRef, patch: object, signal: AbortSignal) {
      const path = await pathOf(ref, signal);
      const query = { fieldManager: FIELD_MANAGER };
      const request: Request = { method: 'PATCH', path, query, body: { type: MERGE_PATCH, json: patch } };
      return asObject<Seen>(await json(request, signal), ref);
    },
    async create<Seen extends KubernetesObject>(object: KubernetesObject, signal: AbortSignal) {
      const resource = await discovery.resourceOf(object, signal);
      const path = collectionPath(resource, object.metadata.namespace ?? access.namespace);
      const query = { fieldManager: FIELD_MANAGER };
      const request: Request = { method: 'POST', path, query, body: { type: JSON_BODY, json: object } };
      return asObject<Seen>(await json(request, signal), object);
    },
    async apply<Seen extends KubernetesObject>(object: KubernetesObject, signal: AbortSignal) {
      const path = await pathOf({ ...object, ...object.metadata }, signal);
      const query = { fieldManager: FIELD_MANAGER, force: 'true' };
      const request: Request = { method: 'PATCH', path, query, body: { type: APPLY_PATCH, json: object } };
      return asObject<Seen>(await json(request, signal), object);
    },
    async delete(ref, only, signal) {
      const path = await pathOf(ref, signal);
      const options = { ...DELETE_OPTIONS, ...(Object.keys(only).length === 0 ? {} : { preconditions: only }) };
      const request: Request = { method: 'DELETE', path, body: { type: JSON_BODY, json: options } };
      return (await json(request, signal).catch(absent)) === undefined ? 'absent' : 'begun';
    },
    async log({ namespace, pod, container, lines, previous }, signal) {
      const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
      const query = { container, tailLines: String(lines), ...(previous ? { previous: 'true' } : {}) };
      const text = await asking(access, signal, (endpoint) => requestText(endpoint, { path, query }, signal)).catch(
        withoutLog,
      );
      const all = text.split('\n');
      return all.at(-1) === '' ? all.slice(0, -1) : all;
    },
  };
}

/** In the background, for otherwise a Job would leave its pods behind. */
const DELETE_OPTIONS = { apiVersion: 'v1', kind: 'DeleteOptions', propagationPolicy: 'Background' };

/** Asks, and once more when other credentials may be had. */
async function asking<T>(access: Access, signal: AbortSignal, ask: (endpoint: Endpoint) => Promise<T>): Promise<T> {
  try {
    return await ask(await access.endpoint(signal));
  } catch (error) {
    const again = error instanceof RemoteError && error.status === 401 && access.refused() === 'try-again';
    if (!again) throw explained(error, access);
  }
  try {
    return await ask(await access.endpoint(signal));
  } catch (error) {
    throw explained(error, access);
  }
}

/** What the API refuses, with what to do about it. */
function explained(error: unknown, access: Access): unknown {
  if (!(error instanceof RemoteError) || error.hint !== undefined) return error;
  const { message, status } = error;
  if (status === 410) return new RemoteError(message, { status, retryable: true, cause: error });
  if (status !== 401 && status !== 403) return error;
  const hint =
    status === 401
      ? `The API does not accept ${access.identity}: expired, or of another cluster.`
      : `Give ${access.identity} that permission${permission(message)}.`;
  return new RemoteError(message, { status, hint, cause: error });
}

/** As a rule of a Role. */
function permission(message: string): string {
  const { verb, resource, group } =
    /cannot (?<verb>\w+) resource "(?<resource>[^"]+)" in API group "(?<group>[^"]*)"/.exec(message)?.groups ?? {};
  if (verb === undefined) return '';
  const verbs = ['get', 'list', 'watch'].includes(verb) ? 'get, list, watch' : verb;
  return ` with a rule of a Role: apiGroups: ["${group}"], resources: ["${resource}"], verbs: [${verbs}]`;
}

function absent(error: unknown): undefined {
  if (error instanceof RemoteError && error.status === 404) return undefined;
  throw error;
}

/** 400: the container has not started, or has no previous one; 404: the pod has gone meanwhile. */
function withoutLog(error: unknown): string {
  if (error instanceof RemoteError && (error.status === 400 || error.status === 404)) return '';
  throw error;
}

function isGone(error: unknown): boolean {
  return error instanceof RemoteError && error.status === 410;
}

function collectionPath({ apiVersion, plural, scope }: Resource, namespace: string | undefined): string {
  const within = scope === 'cluster' || namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${versionPath(apiVersion)}${within}/${plural}`;
}

/** One that would step out of its place in a path would be answered for another: for its namespace, or all of its kind. */
function nameSegment({ kind, name }: ObjectRef): string {
  if (!/^\.{0,2}$/.test(name)) return encodeURIComponent(name);
  throw new RemoteError(`no ${kind} can be called ${JSON.stringify(name)}`, { status: 404 });
}

function selectors({ labelSelector, fieldSelector }: Selection) {
  return { labelSelector, fieldSelector };
}

interface ListPage {
  items: readonly unknown[];
  resourceVersion: string;
  next: string | undefined;
}

async function allPages<Seen>(
  page: (token: string | undefined) => Promise<ListPage>,
  read: (item: unknown) => Seen,
): Promise<{ items: readonly Seen[]; resourceVersion: string }> {
  const items: Seen[] = [];
  let token: string | undefined;
  while (true) {
    const { items: more, resourceVersion, next } = await page(token);
    items.push(...more.map(read));
    if (next === undefined) return { items, resourceVersion };
    token = next;
  }
}

function asPage(answer: unknown): ListPage {
  const { items, metadata } = fields(answer);
  const { resourceVersion, continue: next } = fields(metadata);
  return {
    items: Array.isArray(items) ? items : [],
    resourceVersion: typeof resourceVersion === 'string' ? resourceVersion : '',
    next: typeof next === 'string' && next !== '' ? next : undefined,
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The items of a list do not say what they are: the list does. What `Seen` promises of spec and status is the caller's. */
function asObject<Seen extends KubernetesObject>(answer: unknown, { apiVersion, kind }: ObjectKind): Seen {
  const whole = { apiVersion, kind, ...fields(answer) };
  if (!isObjectOf<Seen>(whole)) {
    throw new RemoteError(`the Kubernetes API answered with something that is no ${kind}: ${cut(answer)}`);
  }
  return whole;
}

function isObjectOf<Seen extends KubernetesObject>(value: object): value is Seen {
  return 'metadata' in value && typeof value.metadata === 'object' && value.metadata !== null;
}

function cut(answer: unknown): string {
  return JSON.stringify(answer).slice(0, 80);
}

/** Undefined for a bookmark. */
function readEvent<Seen extends KubernetesObject>(
  access: Access,
  line: string,
  kind: ObjectKind,
): WatchEvent<Seen> | undefined {
  if (line === '') return undefined;
  const { type, object } = fields(parseLine(access, line));
  if (type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED') return { type, object: asObject(object, kind) };
  if (type !== 'ERROR') return undefined;
  const { code, message } = fields(object);
  const status = typeof code === 'number' ? code : 500;
  throw new RemoteError(`${access.name} ended the watch of ${kind.kind}: ${String(message)}`, {
    status,
    retryable: status === 410 || status === 429 || status >= 500,
  });
}

function parseLine(access: Access, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    // A line is cut only where the connection was.
    throw new RemoteError(`${access.name} broke off in the middle of an event`, { retryable: true, cause: error });
  }
}
