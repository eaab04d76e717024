/** Requests to registries by the distribution specification, with whatever login each asks for. */
import { homedir } from 'node:os';
import { RemoteError } from '#errors';
import { useProxy } from '#proxy';
import { isAsSafe, type RepositoryAddress } from './address.ts';
import { authorize, type RegistryActions, type Reply, type Send } from './authorization.ts';
import { readChallenges } from './challenge.ts';
import { type Credentials, findCredentials, type Surroundings } from './credentials.ts';
import { readRefusal } from './refusal.ts';
import { openTransport, type TransportOptions } from './transport.ts';

export interface RegistryOptions extends Omit<TransportOptions, 'patience'>, Pick<Surroundings, 'warn'> {
  /** Default: this process's. */
  env?: Surroundings['env'];
  /** Home folder, where `.docker` stands. Default: that of whoever runs this process. */
  home?: string;
  /** Milliseconds after which one request is given up. */
  patience?: number;
}

const PATIENCE = 20_000;

export interface RegistryRequest {
  method: 'HEAD' | 'GET';
  address: RepositoryAddress;
  /** Below `/v2/<repository>/`. */
  path: string;
  accept: readonly string[];
  actions: RegistryActions;
}

export interface RegistryReply extends Reply {
  /** As whom the registry answered: it let anybody in, it wanted to know and knew nobody, or it knew us. */
  asked: 'anybody' | 'anonymous' | 'known';
}

export interface RegistrySession {
  /**
   * Resolves with what was found (2xx) or that there is nothing (404).
   * @throws RemoteError for everything else, which says nothing about what the registry holds
   */
  request(request: RegistryRequest): Promise<RegistryReply>;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 5;

export function openSession(options: RegistryOptions): RegistrySession {
  const { clock, signal, warn, env = process.env, home = homedir(), patience = PATIENCE } = options;
  const send = openTransport({ clock, signal, patience });
  /** By repository and actions: registries give tokens for just these. */
  const authorizations = new Map<string, Promise<Authorization>>();
  const logins = new Map<string, Promise<Credentials | undefined>>();

  const login = (registry: string): Promise<Credentials | undefined> =>
    remembered(logins, registry, () => findCredentials(registry, { env, home, warn }, signal));

  const authorizationFor = (request: RegistryRequest, challenge: Reply): Promise<Authorization> =>
    remembered(authorizations, keyOf(request), async () => {
      const { address, actions } = request;
      const credentials = await login(address.registry);
      const challenges = readChallenges(challenge.headers.get('www-authenticate') ?? '');
      const header = await authorize({ address, actions, credentials, challenges, send });
      return { header, asked: credentials === undefined ? 'anonymous' : 'known' };
    });

  return {
    request: async (request) => {
      const { origin } = request.address;
      useProxy(origin, { warning: warn });
      const known = await authorizations.get(keyOf(request));
      const first = await follow(send, request, known?.header);
      if (first.status !== 401) return judge(request, first, known?.asked ?? 'anybody');
      // What was known has run out, or was never asked for.
      authorizations.delete(keyOf(request));
      const { header, asked } = await authorizationFor(request, first);
      if (header === undefined) return judge(request, first, asked);
      return judge(request, await follow(send, request, header), asked);
    },
  };
}

interface Authorization {
  header: string | undefined;
  asked: 'anonymous' | 'known';
}

/** Several who ask at once share one answer; one that failed is asked for again. */
function remembered<T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const finding = find();
  known.set(key, finding);
  finding.catch(() => known.delete(key));
  return finding;
}

function keyOf({ address, actions }: RegistryRequest): string {
  return `${address.origin} ${address.path} ${actions}`;
}

/** Blobs are often elsewhere. The login is the registry's alone and stays behind. */
async function follow(send: Send, request: RegistryRequest, authorization: string | undefined): Promise<Reply> {
  const { address, path, method, accept } = request;
  let url = new URL(`${address.origin}/v2/${address.path}/${path}`);
  for (let redirects = 0; ; redirects++) {
    const isHome = url.origin === address.origin;
    const headers = {
      accept: accept.join(', '),
      ...(isHome && authorization !== undefined ? { authorization } : {}),
    };
    const reply = await send(url, { method, headers });
    const location = reply.headers.get('location');
    if (!REDIRECTS.includes(reply.status) || location === null) {
      if (isHome || reply.status !== 401) return reply;
      // Whoever it redirects to is nobody we would log in to.
      throw new RemoteError(`${address.registry} redirects to ${url.host}, which wants a login`, { status: 401 });
    }
    const target = URL.parse(location, url.href);
    if (target === null || !isAsSafe(target, address.origin)) {
      throw new RemoteError(`${address.registry} redirects to ${target?.origin ?? 'no address'}, in clear text`);
    }
    if (redirects === MOST_REDIRECTS) throw new RemoteError(`${address.registry} redirects without end`);
    url = target;
  }
}

function judge({ address }: RegistryRequest, reply: Reply, asked: RegistryReply['asked']): RegistryReply {
  const { status, body } = reply;
  if (status < 300 || status === 404) return { ...reply, asked };
  const { registry, path } = address;
  const { message } = readRefusal(status, new TextDecoder().decode(body));
  if (status !== 401 && status !== 403) {
    throw new RemoteError(`${registry} ${message}`, { status, retryable: status === 429 || status >= 500 });
  }
  const us = asked === 'known' ? 'this login' : 'anybody without a login';
  throw new RemoteError(`${registry} does not show ${path} to ${us}: it ${message}`, {
    status,
    hint: `Log in before this step (docker/login-action, or docker login ${registry}) with an account that may pull ${path}.`,
  });
}
