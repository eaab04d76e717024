import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isolatedGitEnvironment } from './git-server-repository.ts';

/** One request of git's smart HTTP protocol, as hooks and assertions see it. */
export interface GitHttpRequest {
  /** Counts from 1 over the life of the handler. */
  index: number;
  /** `owner/name`. */
  repository: string;
  /** Pushing needs `write`, everything else `read`. */
  access: 'read' | 'write';
  /** `advertise` asks what the repository has; `exchange` carries the pack, or the wants of a fetch. */
  phase: 'advertise' | 'exchange';
}

/** How a request goes wrong. `after`: git did its work, but its answer is lost. */
export type GitFault =
  | { kind: 'status'; when: 'before' | 'after'; status: number; body?: string }
  | { kind: 'reset'; when: 'before' | 'after' };

export type Authorization = 'allowed' | 'unauthenticated' | 'forbidden';

export interface GitHttpOptions {
  /** Folder that holds `owner/name.git`. */
  root: string;
  authorize(authorization: string | undefined, access: 'read' | 'write', repository: string): Authorization;
  /** Runs before each authorised request; what it returns is how that request fails. */
  before?(request: GitHttpRequest): GitFault | undefined | Promise<GitFault | undefined>;
}

interface Route extends Omit<GitHttpRequest, 'index'> {
  /** What follows the repository: `/info/refs`, `/git-upload-pack`, `/git-receive-pack`. */
  endpoint: string;
  query: string;
}

/** Whether a request path belongs to git, so that a server which also speaks REST can tell them apart. */
export function isGitHttpPath(url: string): boolean {
  return route(url) !== undefined;
}

/**
 * Serves the bare repositories under `root` through `git http-backend`, one process a request, and
 * refuses with the words GitHub uses.
 */
export function createGitHttpHandler(
  options: GitHttpOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let count = 0;
  return async (request, response) => {
    const asked = route(request.url ?? '/');
    if (asked === undefined) return answer(response, 404, 'Not Found');
    const { repository, access, phase } = asked;
    const authorization = options.authorize(request.headers.authorization, access, repository);
    if (authorization === 'unauthenticated') return askForCredentials(response);
    if (authorization === 'forbidden')
      return answer(response, 403, `Permission to ${repository}.git denied to test-user.`);
    const path = join(options.root, `${repository}.git`);
    if (!(await exists(path))) return answer(response, 404, 'Repository not found.');
    count += 1;
    const fault = await options.before?.({ index: count, repository, access, phase });
    if (fault?.when === 'before') return fail(request, response, fault);
    const backend = startBackend(request, asked, options.root);
    if (fault === undefined) return relay(backend, response);
    await finished(backend);
    fail(request, response, fault);
  };
}

function route(url: string): Route | undefined {
  const { pathname, searchParams, search } = new URL(url, 'http://host');
  const match = /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/.exec(pathname);
  const [, repository, endpoint] = match ?? [];
  if (repository === undefined || endpoint === undefined) return undefined;
  const service = endpoint === '/info/refs' ? searchParams.get('service') : endpoint.slice(1);
  const access = service === 'git-receive-pack' ? 'write' : 'read';
  return {
    repository,
    access,
    phase: endpoint === '/info/refs' ? 'advertise' : 'exchange',
    endpoint,
    query: search.slice(1),
  };
}

function startBackend(request: IncomingMessage, asked: Route, root: string): ChildProcessWithoutNullStreams {
  const variables = {
    ...isolatedGitEnvironment(),
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${asked.repository}.git${asked.endpoint}`,
    QUERY_STRING: asked.query,
    REQUEST_METHOD: request.method ?? 'GET',
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    REMOTE_USER: 'test-user',
    REMOTE_ADDR: '127.0.0.1',
    ...defined('CONTENT_LENGTH', request.headers['content-length']),
    ...defined('HTTP_CONTENT_ENCODING', request.headers['content-encoding']),
    ...defined('GIT_PROTOCOL', header(request, 'git-protocol')),
  };
  const backend = spawn('git', ['http-backend'], { env: variables });
  // The backend may finish without reading everything; that is its business.
  backend.stdin.on('error', () => backend.stdin.destroy());
  request.pipe(backend.stdin);
  return backend;
}

function defined(name: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value };
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(':') : value;
}

/** Passes a CGI answer on: headers up to an empty line, then the body as it comes. */
async function relay(backend: ChildProcessWithoutNullStreams, response: ServerResponse): Promise<void> {
  let head: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  backend.stdout.on('data', (chunk: Buffer) => {
    if (response.headersSent) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    const headers = parseHead(head.subarray(0, end).toString('latin1'));
    response.writeHead(
      Number.parseInt(headers.get('status') ?? '200', 10),
      [...headers].filter(([name]) => name !== 'status').flat(),
    );
    response.write(head.subarray(end + 4));
  });
  await finished(backend);
  if (!response.headersSent) return answer(response, 500, 'git http-backend gave no answer');
  response.end();
}

function parseHead(head: string): Map<string, string> {
  const lines = head.split('\r\n').map((line) => line.split(/:\s*/, 2));
  return new Map(lines.map(([name = '', value = '']) => [name.toLowerCase(), value]));
}

async function finished(backend: ChildProcessWithoutNullStreams): Promise<void> {
  backend.stdout.resume();
  backend.stderr.resume();
  await new Promise<void>((resolve, reject) => {
    backend.on('error', reject);
    backend.on('close', () => resolve());
  });
}

function fail(request: IncomingMessage, response: ServerResponse, fault: GitFault): void {
  if (fault.kind === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  answer(response, fault.status, fault.body ?? `${fault.status}`);
}

function askForCredentials(response: ServerResponse): void {
  response.setHeader('www-authenticate', 'Basic realm="GitHub"');
  answer(response, 401, 'Invalid username or password.');
}

function answer(response: ServerResponse, status: number, body: string): void {
  // git shows a text/plain body to the user as lines that begin with "remote: ".
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${body}\n`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
