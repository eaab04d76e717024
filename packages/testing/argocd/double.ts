/** An Argo CD API server in memory, on loopback, before engines that play its controllers. */
import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { SELF_SIGNED } from './certificate.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { answer, type Request } from './routes.ts';

export interface ArgoDouble extends AsyncDisposable {
  /** The same after a restart; with its base path. */
  readonly url: string;
  /** The CA to trust, with `tls`. */
  readonly ca: string;
  /** `GET /api/v1/applications/shop?refresh=normal` of every request so far. */
  readonly requests: readonly string[];
  readonly streams: number;
  application(options?: EngineOptions): Engine;
  /** Moves the time of all engines. */
  advance(milliseconds: number): void;
  /** Live pods of an application's resource tree. */
  setPods(name: string, pods: readonly DoublePod[]): void;
  /** Windows of a project, and which of them are active: those are deny windows, which stop its applications. */
  setWindows(project: string, windows: readonly object[], active: readonly object[]): void;
  /** Cuts every open stream, as a proxy does. */
  cutStreams(): void;
  /** Closes the port and every connection; `start` opens it again. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Fails the next requests with this status. */
  fail(count: number, status: number): void;
  /** Lets the next request for a sync take effect, and its answer be lost. */
  loseAnswerToSync(): void;
}

/** A container that is in trouble. */
export interface DoublePod {
  name: string;
  container: string;
  /** `ImagePullBackOff` */
  reason: string;
  message: string;
  events: readonly object[];
  log: readonly string[];
}

export interface ArgoDoubleOptions {
  /** Milliseconds that the engines' time moves with each question. */
  perLook?: number;
  base?: string;
  scheme?: 'http' | 'https';
}

export interface DoubleWorld {
  engines: Map<string, Engine>;
  pods: Map<string, readonly DoublePod[]>;
  windows: Map<string, { windows: readonly object[]; active: readonly object[] }>;
  streams: Set<{ response: ServerResponse; name: string | undefined; last: string }>;
  faults: { left: number; status: number };
  lostAnswers: number;
  perLook: number;
  base: string;
}

/** Who may do what: `writer` all, `reader` may only get, `stranger` sees nothing. */
export const ARGO_TOKENS = { writer: 'writer-token', reader: 'reader-token', stranger: 'stranger-token' } as const;

export async function startArgoDouble(options: ArgoDoubleOptions = {}): Promise<ArgoDouble> {
  const { perLook = 700, base = '', scheme = 'http' } = options;
  const world: DoubleWorld = {
    engines: new Map(),
    pods: new Map(),
    windows: new Map(),
    streams: new Set(),
    faults: { left: 0, status: 500 },
    lostAnswers: 0,
    perLook,
    base,
  };
  const requests: string[] = [];
  const listening = listener(scheme, (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    void handle(world, request, response);
  });
  const port = await listening.start(0);
  return {
    url: `${scheme}://127.0.0.1:${port}${base}`,
    ca: SELF_SIGNED.cert,
    requests,
    get streams() {
      return world.streams.size;
    },
    application: (engineOptions = {}) => {
      const engine = createEngine(engineOptions);
      world.engines.set(`${engine.namespace}/${engine.name}`, engine);
      engine.onChange(() => publish(world, engine));
      return engine;
    },
    advance: (milliseconds) => {
      for (const engine of world.engines.values()) engine.advance(milliseconds);
    },
    setPods: (name, pods) => world.pods.set(name, pods),
    setWindows: (project, windows, active) => {
      world.windows.set(project, { windows, active });
      const concerned = [...world.engines.values()].filter((engine) => engine.project === project);
      if (active.length > 0) for (const engine of concerned) engine.freeze();
    },
    cutStreams: () => {
      for (const { response } of world.streams) response.socket?.resetAndDestroy();
    },
    stop: listening.stop,
    start: async () => {
      await listening.start(port);
    },
    fail: (count, status) => {
      world.faults = { left: count, status };
    },
    loseAnswerToSync: () => {
      world.lostAnswers++;
    },
    [Symbol.asyncDispose]: listening.stop,
  };
}

function listener(scheme: 'http' | 'https', handler: (request: IncomingMessage, response: ServerResponse) => void) {
  let server: Server | undefined;
  return {
    start: async (port: number): Promise<number> => {
      const opened = scheme === 'https' ? createSecure(SELF_SIGNED, handler) : createPlain(handler);
      server = opened;
      await new Promise<void>((resolve) => opened.listen(port, '127.0.0.1', resolve));
      return (opened.address() as AddressInfo).port;
    },
    stop: async (): Promise<void> => {
      const closing = server;
      server = undefined;
      closing?.closeAllConnections();
      await new Promise<void>((resolve) => (closing === undefined ? resolve() : closing.close(() => resolve())));
    },
  };
}

async function handle(world: DoubleWorld, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://double');
  const request: Request = {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    token: /^Bearer (.+)$/.exec(incoming.headers.authorization ?? '')?.[1],
    contentType: incoming.headers['content-type'],
    body: await readBody(incoming),
  };
  const given = answer(world, request);
  if (given === 'lost') {
    incoming.socket.resetAndDestroy();
    return;
  }
  if (given === 'stream') {
    openStream(world, request, incoming, response);
    return;
  }
  const text = typeof given.body === 'string' ? given.body : JSON.stringify(given.body);
  const headers = {
    'content-type': 'application/json',
    ...(given.at === undefined ? {} : { date: new Date(given.at).toUTCString() }),
  };
  response.writeHead(given.status, headers).end(text);
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: string[] = [];
  for await (const chunk of incoming.setEncoding('utf8')) chunks.push(String(chunk));
  const text = chunks.join('');
  return text === '' ? undefined : JSON.parse(text);
}

/** With the client's wish for events, a comment comes now and then; an application that may not be seen says nothing. */
function openStream(world: DoubleWorld, request: Request, incoming: IncomingMessage, response: ServerResponse): void {
  const framed = incoming.headers.accept === 'text/event-stream';
  response.writeHead(200, { 'content-type': framed ? 'text/event-stream' : 'application/json' });
  if (framed) response.write(':\n\n');
  const stream = { response, name: request.query.get('name') ?? undefined, last: '' };
  world.streams.add(stream);
  response.on('close', () => world.streams.delete(stream));
  for (const engine of world.engines.values()) publish(world, engine);
}

function publish({ streams }: DoubleWorld, engine: Engine): void {
  const text = JSON.stringify({ result: { type: 'MODIFIED', application: engine.application() } });
  for (const stream of streams) {
    if (stream.name !== undefined && stream.name !== engine.name) continue;
    if (stream.last === text) continue;
    stream.last = text;
    stream.response.write(`data: ${text}\n\n`);
  }
}
