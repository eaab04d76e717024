import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failOnce } from './fail-once.ts';
import { type Authorization, createGitHttpHandler, type GitFault, type GitHttpRequest } from './git-server-handler.ts';
import { BareRepository, type TestFile } from './git-server-repository.ts';

export type Hook = (request: GitHttpRequest) => GitFault | undefined | Promise<GitFault | undefined>;

export interface GitServer extends AsyncDisposable {
  /** `http://127.0.0.1:port`, without a trailing slash. */
  readonly url: string;
  readonly root: string;
  /** Authorised requests so far, in order. */
  readonly requests: readonly GitHttpRequest[];
  /** Path of the bare repository of `owner/name`. */
  path(name: string): string;
  /** URL to clone `owner/name` from. */
  cloneUrl(name: string): string;
  createRepository(
    name: string,
    files: Record<string, TestFile>,
    options?: { branch?: string; partialClone?: boolean },
  ): Promise<BareRepository>;
  /** Called before each request: may change the repository, and returns how the request fails (the first fault counts). */
  onRequest(hook: Hook): void;
  /** Lets the `k`-th request from now (counting from 1) that `matches` fail once. */
  failRequest(k: number, fault: GitFault, matches?: (request: GitHttpRequest) => boolean): void;
}

export interface GitServerOptions {
  /** When given, everything needs it as the password of basic authentication; otherwise anybody may read and write. */
  token?: string;
  /** Like `token`, but good for reading only. */
  readToken?: string;
  /** Folder for the repositories; by default a temporary one, removed in the end. */
  root?: string;
}

/** A git server on the loopback interface: real git over HTTP, with tokens and faults. */
export async function startGitServer(options: GitServerOptions = {}): Promise<GitServer> {
  const root = options.root ?? (await mkdtemp(join(tmpdir(), 'git-server-')));
  const hooks: Hook[] = [];
  const requests: GitHttpRequest[] = [];
  const handler = createGitHttpHandler({
    root,
    authorize: (authorization, access) => authorize(options, authorization, access),
    before: async (request) => {
      requests.push(request);
      const faults: (GitFault | undefined)[] = [];
      for (const hook of hooks) faults.push(await hook(request));
      return faults.find((fault) => fault !== undefined);
    },
  });
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the git server has no port');
  const url = `http://127.0.0.1:${address.port}`;
  const path = (name: string) => join(root, `${name}.git`);
  return {
    url,
    root,
    requests,
    path,
    cloneUrl: (name) => `${url}/${name}.git`,
    createRepository: async (name, files, { branch = 'main', partialClone = true } = {}) => {
      const repository = await BareRepository.create(path(name), { branch, partialClone });
      if (Object.keys(files).length > 0) await repository.commit(branch, files, { message: 'first' });
      return repository;
    },
    onRequest: (hook) => hooks.push(hook),
    failRequest: (k, fault, matches = () => true) => hooks.push(failOnce(k, fault, matches)),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (options.root === undefined) await rm(root, { recursive: true, force: true });
    },
  };
}

function authorize(
  { token, readToken }: GitServerOptions,
  authorization: string | undefined,
  access: 'read' | 'write',
): Authorization {
  if (token === undefined) return 'allowed';
  const password = basicPassword(authorization);
  if (password === token) return 'allowed';
  if (readToken === undefined || password !== readToken) return 'unauthenticated';
  return access === 'read' ? 'allowed' : 'forbidden';
}

/** The password of a basic `Authorization` header; undefined when there is none. */
export function basicPassword(authorization: string | undefined): string | undefined {
  const encoded = /^basic (\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  return decoded.includes(':') ? decoded.slice(decoded.indexOf(':') + 1) : undefined;
}
