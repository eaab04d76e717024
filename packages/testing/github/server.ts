/** The double's one origin: git, REST, GraphQL and pages, each request recorded, checked and, if asked, failed. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGitHttpHandler, type GitFault, isGitHttpPath } from '../git-server-handler.ts';
import { type ApiRequest, answerGraphqlRequest, answerRest, findRepository, refuseAsReply, type World } from './api.ts';
import { authorizeGit } from './authorization.ts';
import {
  type Failure,
  type Fault,
  type RequestHook,
  type RequestKind,
  type RequestRecord,
  toFailure,
} from './faults.ts';
import { parseOperation } from './graphql-query.ts';
import { parsePagePath, renderPage } from './pages.ts';
import { syncPulls } from './pull-lifecycle.ts';
import type { Json } from './render-common.ts';
import type { Reply } from './reply.ts';
import type { ApiValidator } from './validation.ts';

export interface ServerParts {
  world: World;
  /** Folder that holds `owner/name.git`. */
  root: string;
  requests: RequestRecord[];
  hooks: readonly RequestHook[];
  violations: string[];
  validator: ApiValidator | undefined;
  /** Runs one after the other what changes the world. */
  exclusive<T>(task: () => Promise<T>): Promise<T>;
}

const REST = '/api/v3';
const GRAPHQL = '/api/graphql';

export function createHandler(
  parts: ServerParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://double');
    const kind = kindOf(request.url ?? '/', url.pathname);
    const body = kind === 'rest' || kind === 'graphql' ? await readJson(request) : {};
    const record = recordRequest(parts, kind, url, { request, response, body });
    const failure = await plannedFailure(parts, record);
    if (failure?.when === 'before') return fail(parts, request, response, record, failure);
    if (kind === 'git') return serveGit(parts, request, response, failure);
    if (kind === 'page') return servePage(parts, response, url.pathname);
    const call = { ...apiRequest(request, url, body), body };
    const reply = await parts.exclusive(() => checkedReply(parts, kind, call));
    if (failure !== undefined) return fail(parts, request, response, record, failure);
    send(response, record, reply);
  };
}

function kindOf(target: string, pathname: string): RequestKind {
  if (pathname === GRAPHQL) return 'graphql';
  if (pathname.startsWith(`${REST}/`)) return 'rest';
  return isGitHttpPath(target) ? 'git' : 'page';
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  body: Json;
}

function recordRequest(
  parts: ServerParts,
  kind: RequestKind,
  url: URL,
  { request, response, body }: Exchange,
): RequestRecord {
  const path = `${url.pathname}${url.search}`;
  const operation = kind === 'graphql' ? operationName(body) : undefined;
  const record: RequestRecord = {
    index: parts.requests.length + 1,
    kind,
    method: request.method ?? 'GET',
    path: kind === 'rest' ? path.slice(REST.length) : path,
    ...(operation === undefined ? {} : { operation }),
    get status() {
      return response.headersSent ? response.statusCode : 0;
    },
  };
  parts.requests.push(record);
  return record;
}

function operationName({ query }: Json): string | undefined {
  return typeof query === 'string' ? parseOperation(query).name : undefined;
}

/** Every hook sees the request; the first fault counts. */
async function plannedFailure({ hooks, world }: ServerParts, record: RequestRecord): Promise<Failure | undefined> {
  const faults: (Fault | undefined)[] = [];
  for (const hook of hooks) faults.push(await hook(record));
  const fault = faults.find((one) => one !== undefined);
  return fault === undefined ? undefined : toFailure(fault, record.kind, world.now());
}

function fail(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  record: RequestRecord,
  failure: Failure,
): void {
  if (failure.kind === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const { status, message, headers, errors } = failure;
  if (record.kind === 'git') {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
    response.end(`${message}\n`);
    return;
  }
  const documentation_url = `${parts.world.addresses.server}/docs`;
  const body = errors === undefined ? { message, documentation_url, status: String(status) } : { errors };
  send(response, record, { status, body, headers });
}

async function serveGit(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  failure: Failure | undefined,
): Promise<void> {
  const { world, root } = parts;
  const handler = createGitHttpHandler({
    root,
    authorize: (authorization, access, repository) => authorizeGit(world.tokens, authorization, access, repository),
    before: () => (failure === undefined ? undefined : toGitFault(failure)),
  });
  await handler(request, response);
  await parts.exclusive(async () => {
    for (const repository of world.repositories) await syncPulls(repository, world.now());
  });
}

function toGitFault(failure: Failure): GitFault {
  if (failure.kind === 'reset') return failure;
  return { kind: 'status', when: failure.when, status: failure.status, body: failure.message };
}

function servePage({ world }: ServerParts, response: ServerResponse, path: string): void {
  const asked = parsePagePath(path);
  const repository = asked === undefined ? undefined : findRepository(world, asked.repository);
  const pull = repository?.pulls.find(({ number }) => number === asked?.number);
  const found = repository !== undefined && pull !== undefined;
  response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(found ? renderPage(repository, pull) : '<!doctype html>\n<title>404</title>\n<p>Not Found</p>\n');
}

function apiRequest(request: IncomingMessage, url: URL, body: Json): ApiRequest {
  const { method = 'GET', headers } = request;
  const path = url.pathname.slice(REST.length);
  return { method, path, query: url.searchParams, authorization: headers.authorization, body };
}

/** The answer, after the description (when there is one) has agreed to the question and to the answer. */
async function checkedReply(parts: ServerParts, kind: 'rest' | 'graphql', call: ApiRequest): Promise<Reply> {
  const { validator, world } = parts;
  const { method, path, query, body } = call;
  const full = query.size === 0 ? path : `${path}?${query}`;
  const graphql = kind === 'graphql' ? String(body['query']) : undefined;
  const asked =
    graphql === undefined ? validator?.request(method, full, body) : validator?.graphql(graphql, body['variables']);
  if (asked !== undefined && asked.length > 0) return violation(parts, `${method} ${full}`, asked);
  const reply = await refuseAsReply(() =>
    graphql === undefined ? answerRest(world, call) : answerGraphqlRequest(world, call),
  );
  const answered =
    graphql === undefined || reply.status !== 200
      ? validator?.response(method, graphql === undefined ? full : '/graphql', reply.status, reply.body)
      : validator?.graphqlResponse(graphql, reply.body);
  if (answered !== undefined && answered.length > 0)
    return violation(parts, `answer ${reply.status} to ${method} ${full}`, answered);
  return reply;
}

function violation({ violations }: ServerParts, what: string, problems: readonly string[]): Reply {
  const lines = problems.map((problem) => `${what}: ${problem}`);
  violations.push(...lines);
  return { status: 500, body: { message: `not as GitHub describes it: ${lines.join('; ')}` } };
}

function send(response: ServerResponse, record: RequestRecord, { status, body, headers }: Reply): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': `DOUB:${record.index}`,
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : Object(JSON.parse(text));
}
