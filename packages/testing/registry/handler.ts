/** One request to the registry double, answered as distribution would. */
import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RegistryDoubleRequest, RegistryFault, RegistryState } from './double.ts';

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

export function createRegistryHandler(state: RegistryState) {
  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://double');
    const request = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: incoming.headers,
      body: await readBody(incoming),
    };
    const isOurs = request.headers['x-passkey'] === state.passkey;
    if (!isOurs) state.requests.push(request);
    const fault = isOurs ? undefined : nextFault(state, request);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') {
      incoming.socket.resetAndDestroy();
      return;
    }
    const { status, headers = {}, body = '' } = fault === undefined ? answer(state, request, isOurs) : injected(fault);
    response.writeHead(status, { 'docker-distribution-api-version': 'registry/2.0', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

function nextFault(state: RegistryState, request: RegistryDoubleRequest): RegistryFault | undefined {
  const planned = state.faults.find(({ left, matches }) => left > 0 && matches(request));
  if (planned === undefined) return undefined;
  planned.left -= 1;
  return planned.fault;
}

function injected(fault: RegistryFault & { kind: 'status' | 'redirect' }): Answer {
  if (fault.kind === 'redirect') return { status: 307, headers: { location: fault.location } };
  return { status: fault.status, headers: { ...fault.headers }, body: fault.body ?? '' };
}

function answer(state: RegistryState, request: RegistryDoubleRequest, isOurs: boolean): Answer {
  if (request.path === '/token') return giveToken(state, request);
  const {
    repository = '',
    kind,
    name = '',
  } = /^\/v2\/(?<repository>.+)\/(?<kind>manifests|blobs)\/(?<name>.+)$/.exec(request.path)?.groups ?? {};
  const upload = /^\/v2\/(?<repository>.+)\/blobs\/uploads\/(?<id>.*)$/.exec(request.path)?.groups;
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  const wanted = upload?.['repository'] ?? repository;
  if (!isOurs && !mayPass(state, request, wanted, writes)) return challenge(state, request, wanted, writes);
  if (upload !== undefined) return takeBlob(state, request, wanted);
  if (kind === 'blobs') return found(state.blobs.get(name), 'application/octet-stream', name, 'BLOB_UNKNOWN');
  if (kind !== 'manifests') return refuse(404, 'UNSUPPORTED', 'no such route');
  return writes ? takeManifest(state, request, repository, name) : giveManifest(state, repository, name);
}

function takeBlob(
  state: RegistryState,
  { method, path, query, body }: RegistryDoubleRequest,
  repository: string,
): Answer {
  const digest = query['digest'];
  if (method === 'POST' && digest === undefined) {
    return { status: 202, headers: { location: `/v2/${repository}/blobs/uploads/${randomUUID()}?state=opaque` } };
  }
  if (digest === undefined || digestOf(body) !== digest) return refuse(400, 'DIGEST_INVALID', path);
  state.blobs.set(digest, body);
  return { status: 201, headers: { 'docker-content-digest': digest } };
}

function takeManifest(
  state: RegistryState,
  { headers, body }: RegistryDoubleRequest,
  repository: string,
  name: string,
): Answer {
  const digest = digestOf(body);
  state.manifests.set(`${repository} ${digest}`, { type: String(headers['content-type']), bytes: body });
  if (!name.includes(':')) state.tags.set(`${repository} ${name}`, digest);
  return { status: 201, headers: { 'docker-content-digest': digest } };
}

function giveManifest({ manifests, tags }: RegistryState, repository: string, name: string): Answer {
  const digest = name.includes(':') ? name : tags.get(`${repository} ${name}`);
  const isKnown = [...manifests.keys()].some((key) => key.startsWith(`${repository} `));
  const manifest = digest === undefined ? undefined : manifests.get(`${repository} ${digest}`);
  if (manifest === undefined || digest === undefined) {
    return isKnown
      ? refuse(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
      : refuse(404, 'NAME_UNKNOWN', 'repository name not known to registry');
  }
  return found(manifest.bytes, manifest.type, digest, 'MANIFEST_UNKNOWN');
}

function found(bytes: Buffer | undefined, type: string, digest: string, unknown: string): Answer {
  if (bytes === undefined) return refuse(404, unknown, 'unknown to registry');
  return { status: 200, headers: { 'content-type': type, 'docker-content-digest': digest }, body: bytes };
}

function mayPass(
  state: RegistryState,
  { headers }: RegistryDoubleRequest,
  repository: string,
  writes: boolean,
): boolean {
  const { login } = state;
  if (login.kind === 'none') return true;
  const [scheme, value = ''] = String(headers['authorization'] ?? '').split(' ');
  if (login.kind === 'basic') return scheme === 'Basic' && isUser(login.users, value);
  const scope = scheme === 'Bearer' ? state.tokens.get(value) : undefined;
  return (
    scope === `repository:${repository}:${writes ? 'pull,push' : 'pull'}` ||
    scope === `repository:${repository}:pull,push`
  );
}

function isUser(users: Readonly<Record<string, string>>, pair: string): boolean {
  const [user = '', ...password] = Buffer.from(pair, 'base64').toString('utf8').split(':');
  return Object.hasOwn(users, user) && users[user] === password.join(':');
}

function challenge(
  { login }: RegistryState,
  { headers }: RegistryDoubleRequest,
  repository: string,
  writes: boolean,
): Answer {
  const refused = refuse(401, 'UNAUTHORIZED', 'authentication required');
  const realm = login.kind === 'bearer' ? (login.realm ?? `http://${headers['host']}/token`) : '';
  const scope = `repository:${repository}:${writes ? 'pull,push' : 'pull'}`;
  const wanted =
    login.kind === 'basic' ? 'Basic realm="double"' : `Bearer realm="${realm}",service="double",scope="${scope}"`;
  return { ...refused, headers: { ...refused.headers, 'www-authenticate': wanted } };
}

/** distribution's token specification: GET with Basic or nobody, POST with an identity token. */
function giveToken(state: RegistryState, { method, query, headers, body }: RegistryDoubleRequest): Answer {
  const { login, tokens } = state;
  if (login.kind !== 'bearer') return refuse(404, 'UNSUPPORTED', 'no tokens here');
  const form = new URLSearchParams(body.toString());
  const scope = (method === 'POST' ? form.get('scope') : query['scope']) ?? '';
  const [, repository = ''] = scope.split(':');
  const [, pair] = String(headers['authorization'] ?? '').split(' ');
  const isKnown = pair !== undefined && isUser(login.users, pair);
  const isIdentity = login.identityTokens?.includes(form.get('refresh_token') ?? '') === true;
  const isPublic = login.public?.includes(repository) === true && scope.endsWith(':pull');
  if (pair !== undefined && !isKnown) return refuse(401, 'UNAUTHORIZED', 'incorrect username or password');
  if (!isKnown && !isIdentity && !isPublic) return refuse(403, 'DENIED', 'requested access to the resource is denied');
  const token = randomUUID();
  tokens.set(token, scope);
  return { status: 200, body: JSON.stringify({ token, expires_in: 300 }) };
}

function refuse(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ errors: [{ code, message, detail: null }] }),
  };
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}
