/** One request to the double, answered as the API server would. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KubernetesObject, ObjectRef } from '../../delivery/kubernetes/api.ts';
import { type KubernetesFault, type KubernetesRequest, logKey, type World } from './double.ts';
import { describeKinds, type ServedKind } from './kinds.ts';
import { type Matches, selecting } from './selection.ts';
import type { Change } from './store.ts';
import type { Written } from './writes.ts';

interface Exchange {
  world: World;
  request: KubernetesRequest;
  body: unknown;
}

export function createHandler(world: World): (incoming: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://double');
    const request: KubernetesRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: incoming.headers,
    };
    const body = await readBody(incoming);
    world.requests.push(request);
    for (const hook of world.hooks) hook(request);
    const exchange = { world, request, body };
    const fault = nextFault(world, request);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset' && fault.when !== 'after') {
      incoming.socket.resetAndDestroy();
      return;
    }
    const reply = fault?.kind === 'status' ? injected(fault) : answer(exchange);
    if (fault?.kind === 'reset') incoming.socket.resetAndDestroy();
    else if (reply.kind === 'watch') watch(exchange, reply.target, response);
    else response.writeHead(reply.status, { 'content-type': reply.type }).end(reply.text);
  };
}

function injected({ status, message = `injected ${status}` }: { status: number; message?: string }): Reply {
  return refusal(status, 'InternalError', message);
}

function nextFault(world: World, request: KubernetesRequest): KubernetesFault | undefined {
  const planned = world.faults.find(({ left, matches }) => left > 0 && matches(request));
  if (planned === undefined) return undefined;
  planned.left -= 1;
  return planned.fault;
}

/** What the API answers, without a connection: for tests that make very many requests. Watches are none. */
export function answerDirectly(
  world: World,
  request: KubernetesRequest,
  body: unknown,
): { status: number; json: unknown } {
  world.requests.push(request);
  for (const hook of world.hooks) hook(request);
  const reply = answer({ world, request, body });
  if (reply.kind === 'watch') throw new Error('nobody watches without a connection');
  return { status: reply.status, json: JSON.parse(reply.text) };
}

type Reply = { kind: 'whole'; status: number; type: string; text: string } | { kind: 'watch'; target: Target };

function answer(exchange: Exchange): Reply {
  const { world, request } = exchange;
  const token = /^Bearer (.*)$/.exec(String(request.headers['authorization'] ?? ''))?.[1];
  if (token === undefined || !world.tokens.has(token)) return refusal(401, 'Unauthorized', 'Unauthorized');
  const described = describeKinds(request.path, world.kinds);
  if (described !== undefined) return json(200, described);
  const target = parseTarget(world.kinds, request.path);
  if (target === undefined) return refusal(404, 'NotFound', 'the server could not find the requested resource');
  const verb = verbOf(request, target);
  if (world.forbidden.has(`${verb === 'post' ? 'create' : verb} ${target.served.plural}`)) {
    return forbidden(target, verb === 'post' ? 'create' : verb);
  }
  if (target.log) return logOf(exchange, target);
  if (verb === 'watch') return { kind: 'watch', target };
  if (verb === 'list') return list(exchange, target);
  if (verb === 'get') return found(target, world.store.get(target.ref));
  if (verb === 'patch' || verb === 'post' || verb === 'delete') return written(exchange, target, verb);
  return refusal(405, 'MethodNotAllowed', `the double does not ${verb}`);
}

function written({ world, request, body }: Exchange, target: Target, verb: 'patch' | 'post' | 'delete'): Reply {
  const { writes } = world;
  const resource = qualified(target.served);
  const result = ((): Written => {
    if (verb === 'delete') return writes.remove(target.ref, preconditionsIn(body), resource);
    if (verb === 'post') return writes.create(objectIn(body, target), resource);
    const isApply = String(request.headers['content-type']).startsWith('application/apply-patch');
    return isApply ? writes.apply(objectIn(body, target), resource) : writes.patch(target.ref, body, resource);
  })();
  if ('object' in result) return json(verb === 'post' ? 201 : 200, result.object);
  const { status, reason, message } = result.refused;
  return refusal(status, reason, message);
}

function preconditionsIn(body: unknown): { uid?: string; resourceVersion?: string } {
  return typeof body === 'object' && body !== null && 'preconditions' in body ? Object(body.preconditions) : {};
}

/** The path says in which namespace it is, whatever else it says itself. */
function objectIn(body: unknown, { served, namespace }: Target): KubernetesObject {
  const object: KubernetesObject = Object(body);
  const { namespace: _, ...metadata } = object.metadata;
  const within = served.scope === 'cluster' || namespace === undefined ? {} : { namespace };
  return { ...object, metadata: { ...metadata, ...within } };
}

interface Target {
  served: ServedKind;
  namespace: string | undefined;
  /** Empty for a collection. */
  name: string;
  ref: ObjectRef;
  log: boolean;
}

function parseTarget(kinds: readonly ServedKind[], path: string): Target | undefined {
  const { core, group, version, namespace, plural, name, sub } =
    /^\/(?:api\/(?<core>[^/]+)|apis\/(?<group>[^/]+)\/(?<version>[^/]+))(?:\/namespaces\/(?<namespace>[^/]+)(?=\/))?\/(?<plural>[^/]+)(?:\/(?<name>[^/]+))?(?:\/(?<sub>[^/]+))?$/.exec(
      path,
    )?.groups ?? {};
  const apiVersion = core ?? `${group}/${version}`;
  const served = kinds.find((kind) => kind.apiVersion === apiVersion && kind.plural === plural);
  if (served === undefined || (sub !== undefined && sub !== 'log')) return undefined;
  const within = namespace === undefined || served.scope === 'cluster' ? {} : { namespace };
  const ref = { apiVersion, kind: served.kind, name: name ?? '', ...within };
  return { served, namespace, name: name ?? '', ref, log: sub === 'log' };
}

function verbOf({ method, query }: KubernetesRequest, { name }: Target): string {
  if (method !== 'GET') return method.toLowerCase();
  if (query['watch'] === 'true') return 'watch';
  return name === '' ? 'list' : 'get';
}

function forbidden({ served, namespace, name }: Target, verb: string): Reply {
  const group = served.apiVersion.includes('/') ? served.apiVersion.split('/')[0] : '';
  const named = name === '' ? '' : ` "${name}"`;
  const where = namespace === undefined ? 'at the cluster scope' : `in the namespace "${namespace}"`;
  const asked = `cannot ${verb} resource "${served.plural}" in API group "${group}" ${where}`;
  return refusal(403, 'Forbidden', `${qualified(served)}${named} is forbidden: User "double" ${asked}`);
}

function found({ served, name }: Target, object: KubernetesObject | undefined): Reply {
  if (object !== undefined) return json(200, object);
  return refusal(404, 'NotFound', `${qualified(served)} "${name}" not found`);
}

/** `deployments.apps`, `pods`. */
function qualified({ apiVersion, plural }: ServedKind): string {
  const [group, version] = apiVersion.split('/');
  return version === undefined ? plural : `${plural}.${group}`;
}

function selectionOf({ request }: Exchange, { served, namespace }: Target): Matches {
  const { labelSelector = null, fieldSelector = null } = request.query;
  const selected = selecting({ label: labelSelector, field: fieldSelector });
  return (object) =>
    object.apiVersion === served.apiVersion &&
    object.kind === served.kind &&
    (namespace === undefined || object.metadata.namespace === namespace) &&
    selected(object);
}

function list(exchange: Exchange, target: Target): Reply {
  const { world, request } = exchange;
  const matching = world.store.all().filter(selectionOf(exchange, target));
  const from = Number(request.query['continue'] ?? 0);
  const to = from + Number(request.query['limit'] ?? matching.length);
  // As the real one: the items of a list do not say what they are.
  const items = matching.slice(from, to).map(({ apiVersion: _a, kind: _k, ...item }) => item);
  const metadata = {
    resourceVersion: String(world.store.resourceVersion),
    ...(to < matching.length ? { continue: String(to) } : {}),
  };
  return json(200, { apiVersion: target.served.apiVersion, kind: `${target.served.kind}List`, metadata, items });
}

function watch(exchange: Exchange, target: Target, response: ServerResponse): void {
  const { world, request } = exchange;
  const { resourceVersion } = request.query;
  const from = resourceVersion === undefined ? world.store.resourceVersion : Number(resourceVersion);
  const matches = selectionOf(exchange, target);
  response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
  const say = (event: object): void => void response.write(`${JSON.stringify(event)}\n`);
  if (from < world.oldest) {
    const message = `too old resource version: ${from} (${world.oldest})`;
    say({ type: 'ERROR', object: statusOf(410, 'Expired', message) });
    response.end();
    return;
  }
  const tell = (change: Change): void => {
    const event = seenThrough(matches, change);
    if (event !== undefined) say(event);
  };
  if (resourceVersion === undefined) {
    for (const object of world.store.all().filter(matches)) say({ type: 'ADDED', object });
  }
  for (const change of world.store.changes.filter(({ resourceVersion }) => resourceVersion > from)) tell(change);
  if (request.query['allowWatchBookmarks'] === 'true') {
    const metadata = { resourceVersion: String(world.store.resourceVersion) };
    say({ type: 'BOOKMARK', object: { apiVersion: target.served.apiVersion, kind: target.served.kind, metadata } });
  }
  const stop = world.store.onChange(tell);
  world.streams.add(response);
  for (const hook of world.streamHooks) hook();
  response.once('close', () => {
    stop();
    world.streams.delete(response);
    for (const hook of world.streamHooks) hook();
  });
}

/** An object that no longer matches is gone as far as this watch can see. */
function seenThrough(matches: Matches, { type, object, before }: Change): object | undefined {
  const was = before !== undefined && matches(before);
  const is = type !== 'DELETED' && matches(object);
  if (is) return { type: was ? 'MODIFIED' : 'ADDED', object };
  return was ? { type: 'DELETED', object } : undefined;
}

function logOf({ world, request }: Exchange, { namespace = '', name }: Target): Reply {
  const { container = '', previous, tailLines } = request.query;
  const lines = world.logs.get(logKey(namespace, name, container, previous === 'true'));
  if (lines === undefined) {
    const what = previous === 'true' ? 'previous terminated ' : '';
    return refusal(400, 'BadRequest', `${what}container "${container}" in pod "${name}" not found`);
  }
  const tail = tailLines === undefined ? lines : lines.slice(-Number(tailLines));
  return { kind: 'whole', status: 200, type: 'text/plain', text: tail.map((line) => `${line}\n`).join('') };
}

function refusal(status: number, reason: string, message: string): Reply {
  return json(status, statusOf(status, reason, message));
}

function statusOf(code: number, reason: string, message: string): object {
  return { apiVersion: 'v1', kind: 'Status', metadata: {}, status: 'Failure', message, reason, code };
}

function json(status: number, body: unknown): Reply {
  return { kind: 'whole', status, type: 'application/json', text: JSON.stringify(body) };
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
