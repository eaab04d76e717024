/** An OCI registry in memory, on loopback: pushes, pulls, logins of every kind, and faults on request. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRegistryHandler } from './handler.ts';
import { pushImage, type TestImage } from './push.ts';

export type RegistryLogin =
  /** Anybody may pull and push. */
  | { kind: 'none' }
  | { kind: 'basic'; users: Readonly<Record<string, string>> }
  /**
   * Tokens of `/token`, or of another address. `public` repositories are for everybody. An identity token of
   * `identityTokens` is as good as a user.
   */
  | {
      kind: 'bearer';
      users: Readonly<Record<string, string>>;
      public?: readonly string[];
      identityTokens?: readonly string[];
      realm?: string;
    };

/** `redirect`: as registries do whose blobs are elsewhere. */
export type RegistryFault =
  | { kind: 'status'; status: number; headers?: Readonly<Record<string, string>>; body?: string }
  | { kind: 'reset' }
  | { kind: 'hang' }
  | { kind: 'redirect'; location: string };

export interface RegistryDoubleRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface RegistryDouble extends AsyncDisposable {
  /** `127.0.0.1:<port>`: what images are named after. */
  readonly host: string;
  readonly url: string;
  /** Every request so far, but for those of `push`. */
  readonly requests: readonly RegistryDoubleRequest[];
  /** Resolves to the digest. */
  push(repository: string, tag: string, image?: TestImage): Promise<string>;
  /** What a tag names, or undefined. */
  digestOf(repository: string, tag: string): string | undefined;
  /** Other bytes under the same digest: a broken cache. */
  corrupt(digest: string): void;
  requireLogin(login: RegistryLogin): void;
  /** Tokens that were given are worth nothing from now on. */
  expireTokens(): void;
  /** Fails the next `count` requests that match. */
  fail(count: number, fault: RegistryFault, matches?: (request: RegistryDoubleRequest) => boolean): void;
}

export interface RegistryState {
  login: RegistryLogin;
  /** By `repository digest`. */
  manifests: Map<string, { type: string; bytes: Buffer }>;
  blobs: Map<string, Buffer>;
  /** By `repository tag`: the digest. */
  tags: Map<string, string>;
  /** Tokens that were given, and the scope of each. */
  tokens: Map<string, string>;
  faults: { left: number; fault: RegistryFault; matches(request: RegistryDoubleRequest): boolean }[];
  requests: RegistryDoubleRequest[];
  /** Lets `push` in whatever login is wanted. */
  readonly passkey: string;
}

export async function startRegistry(login: RegistryLogin = { kind: 'none' }): Promise<RegistryDouble> {
  const state: RegistryState = {
    login,
    manifests: new Map(),
    blobs: new Map(),
    tags: new Map(),
    tokens: new Map(),
    faults: [],
    requests: [],
    passkey: 'the-double-itself',
  };
  const server = createServer(createRegistryHandler(state));
  const port = await listen(server);
  const host = `127.0.0.1:${port}`;
  const url = `http://${host}`;
  return {
    host,
    url,
    requests: state.requests,
    push: (repository, tag, image) =>
      pushImage({ url, repository, tag, headers: { 'x-passkey': state.passkey } }, image),
    digestOf: (repository, tag) => state.tags.get(`${repository} ${tag}`),
    corrupt: (digest) => {
      for (const key of state.blobs.keys()) {
        if (key === digest) state.blobs.set(key, Buffer.from('{}'));
      }
      for (const [key, { type }] of state.manifests) {
        if (key.endsWith(` ${digest}`)) state.manifests.set(key, { type, bytes: Buffer.from('{}') });
      }
    },
    requireLogin: (next) => {
      state.login = next;
    },
    expireTokens: () => state.tokens.clear(),
    fail: (left, fault, matches = () => true) => void state.faults.push({ left, fault, matches }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
