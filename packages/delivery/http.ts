/** JSON over HTTP to an engine's API, with its own certificates, and streams of lines. */
import type { Agent, IncomingMessage } from 'node:http';
import { RemoteError } from '#errors';

/** Where an API is and how to be let in. */
export interface Endpoint {
  /** For messages: `Argo CD at https://argocd.example.com`. */
  name: string;
  /** With its base path, if any. */
  url: URL;
  tls: Tls;
  /** Asked before every request, so that a credential that expires can be renewed. Never logged. */
  headers(): Promise<Readonly<Record<string, string | string[]>>>;
  /** Of an HTTP proxy; instead of those that the environment names. */
  proxy?: string;
}

export interface Tls {
  /** PEM; instead of what Node trusts. */
  ca?: string;
  cert?: string;
  key?: string;
  /** `skip`: whatever certificate is shown will do. */
  verify: 'check' | 'skip';
  /** The name the certificate must bear, where it is not the address's. */
  serverName?: string;
}

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the endpoint's URL; every part of it that is not ours is encoded already. */
  path: string;
  query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  accept?: string;
  body?: { type: string; json: unknown };
}

export interface Answer {
  json: unknown;
  /** The server's clock (`Date`), milliseconds since the epoch; undefined when it did not say. */
  date: number | undefined;
}

/** Milliseconds without a byte after which a request is given up; a stream sends something more often. */
const SILENCE = 35_000;
const LARGEST_ERROR = 64 * 1024;

/** @throws RemoteError when the server refuses, or cannot be reached (then `retryable`) */
export async function requestJson(endpoint: Endpoint, request: Request, signal: AbortSignal): Promise<Answer> {
  const response = await send(endpoint, request, signal);
  const text = await readAll(endpoint, response, signal);
  const date = Date.parse(response.headers.date ?? '');
  return { json: parseJson(endpoint, request, text), date: Number.isNaN(date) ? undefined : date };
}

/** The body as text: logs. @throws as `requestJson` */
export async function requestText(endpoint: Endpoint, request: Request, signal: AbortSignal): Promise<string> {
  return readAll(endpoint, await send(endpoint, request, signal), signal);
}

/** The body's lines as they come. Ends when the server ends it. @throws RemoteError when it breaks */
export async function* requestLines(endpoint: Endpoint, request: Request, signal: AbortSignal): AsyncGenerator<string> {
  const response = await send(endpoint, request, signal);
  let rest = '';
  try {
    for await (const chunk of response.setEncoding('utf8')) {
      const parts = `${rest}${String(chunk)}`.split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (error) {
    throw unreachable(endpoint, error, signal);
  } finally {
    response.destroy();
  }
  if (rest !== '') yield rest;
}

/**
 * Milliseconds that a connection without a request is kept: long enough for the next look. One that has lain longer may
 * have been forgotten on the way, without a word to us, and a request on it would wait for the whole silence.
 */
const IDLE = 4_000;

/** One connection is used again and again, as long as the server keeps it. */
const agents = new WeakMap<Endpoint, Agent>();

async function send(endpoint: Endpoint, request: Request, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, tls } = endpoint;
  const headers = await endpoint.headers();
  signal.throwIfAborted();
  const secure = url.protocol === 'https:';
  // Loaded here, since most of our commands never get this far.
  const { request: open, Agent: Connections } = secure ? await import('node:https') : await import('node:http');
  const agent =
    agents.get(endpoint) ?? new Connections({ keepAlive: true, timeout: IDLE, proxyEnv: proxyEnvironment(endpoint) });
  agents.set(endpoint, agent);
  const body = request.body === undefined ? undefined : JSON.stringify(request.body.json);
  const trust = secure
    ? {
        ...(tls.ca === undefined ? {} : { ca: tls.ca }),
        ...(tls.cert === undefined ? {} : { cert: tls.cert }),
        ...(tls.key === undefined ? {} : { key: tls.key }),
        ...(tls.serverName === undefined ? {} : { servername: tls.serverName }),
        rejectUnauthorized: tls.verify === 'check',
      }
    : {};
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = open(
      addressOf(url, request),
      {
        method: request.method ?? 'GET',
        agent,
        signal,
        timeout: SILENCE,
        headers: {
          accept: request.accept ?? 'application/json',
          'user-agent': 'gitops-actions',
          // Said also of a DELETE, whose body node would send without a word about its length.
          ...(request.body === undefined || body === undefined
            ? {}
            : { 'content-type': request.body.type, 'content-length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
        ...trust,
      },
      resolve,
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error(`silent for ${SILENCE / 1000} s`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  }).catch((error: unknown) => {
    throw unreachable(endpoint, error, signal);
  });
  if ((response.statusCode ?? 0) >= 300) throw await refusal(endpoint, response, signal);
  return response;
}

function proxyEnvironment({ proxy }: Endpoint): NodeJS.ProcessEnv {
  return proxy === undefined ? process.env : { http_proxy: proxy, https_proxy: proxy };
}

function addressOf(base: URL, { path, query = {} }: Request): URL {
  const address = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`);
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) address.searchParams.append(name, one);
  }
  return address;
}

async function readAll(
  endpoint: Endpoint,
  response: IncomingMessage,
  signal: AbortSignal,
  limit = Number.POSITIVE_INFINITY,
): Promise<string> {
  const chunks: string[] = [];
  let size = 0;
  try {
    for await (const chunk of response.setEncoding('utf8')) {
      chunks.push(String(chunk));
      size += String(chunk).length;
      if (size > limit) break;
    }
  } catch (error) {
    throw unreachable(endpoint, error, signal);
  }
  return chunks.join('');
}

function parseJson({ name }: Endpoint, { path }: Request, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RemoteError(
      `${name} answered ${path} with something that is not JSON: ${JSON.stringify(text.slice(0, 80))}`,
      {
        hint: 'Check the address: it may be that of a login page or of another program. A base path belongs to it, too.',
        cause: error,
      },
    );
  }
}

async function refusal(endpoint: Endpoint, response: IncomingMessage, signal: AbortSignal): Promise<RemoteError> {
  const status = response.statusCode ?? 0;
  const text = await readAll(endpoint, response, signal, LARGEST_ERROR);
  const message = messageOf(text) ?? response.statusMessage ?? '';
  const hint = redirectHint(endpoint, response);
  return new RemoteError(`${endpoint.name} answered ${status}${message === '' ? '' : `: ${message}`}`, {
    status,
    retryable: status === 429 || status >= 500,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Never followed: the credentials are for this address alone. */
function redirectHint({ url }: Endpoint, { headers: { location } }: IncomingMessage): string | undefined {
  const target = location === undefined ? null : URL.parse(location, url.href);
  if (target === null) return undefined;
  return `It redirects to ${target.origin}${target.pathname}: give the address that answers itself, and no login page.`;
}

/** Argo CD and Kubernetes both answer errors as JSON with a `message`. */
function messageOf(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string') {
      return body.message;
    }
  } catch {
    return text.trim().startsWith('<') ? undefined : text.trim().slice(0, 200) || undefined;
  }
  return undefined;
}

const CERTIFICATE = /certificate|CERT_|self-signed|self signed|altnames/i;

/** A broken connection may be a restart; a certificate that is not trusted, or a name nobody knows, is none. */
function unreachable({ name, url }: Endpoint, error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted || error instanceof RemoteError) return signal.aborted ? signal.reason : error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error && error.message !== '' ? error.message : code;
  const untrusted = CERTIFICATE.test(`${code} ${message}`);
  return new RemoteError(`${name} cannot be reached: ${message}`, {
    retryable: !untrusted,
    hint: untrusted
      ? `The certificate of ${url.host} is not trusted. Give its CA (an input such as server-ca) rather than switching the check off.`
      : `Check the address ${url.origin}, and whether this runner may reach it.`,
    cause: error,
  });
}
