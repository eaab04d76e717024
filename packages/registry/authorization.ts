/** What is sent to a registry so that it knows who asks. */
import { RemoteError } from '#errors';
import { isAsSafe, type RepositoryAddress } from './address.ts';
import type { Challenge } from './challenge.ts';
import type { Credentials } from './credentials.ts';
import { fields, parseJson, readRefusal } from './refusal.ts';

export type RegistryActions = 'pull' | 'pull,push';

/** A plain request: `fetch` as this package makes it, patient and bounded. */
export type Send = (
  url: URL,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<Reply>;

export interface Reply {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

export interface Asked {
  address: RepositoryAddress;
  actions: RegistryActions;
  credentials: Credentials | undefined;
  /** Of the registry's own answer, never of an address it redirected to. */
  challenges: readonly Challenge[];
  send: Send;
}

/**
 * The header's value. Undefined when no challenge can be answered, such as a password that is wanted and
 * that nobody gave.
 * @throws RemoteError when the realm refuses, or must not be asked
 */
export async function authorize(asked: Asked): Promise<string | undefined> {
  const { challenges, credentials } = asked;
  const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
  if (bearer?.scheme === 'bearer') return `Bearer ${await fetchToken(asked, bearer)}`;
  if (challenges.length === 0 || credentials?.kind !== 'password') return undefined;
  return basic(credentials);
}

function basic({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

async function fetchToken(
  { address, actions, credentials, send }: Asked,
  { realm, service }: { realm: string; service: string | undefined },
): Promise<string> {
  const { registry, origin, path } = address;
  const url = URL.parse(realm);
  // The registry itself could ask for the password, so whom it names may have it; but nobody who listens.
  if (url === null || !isAsSafe(url, origin)) {
    throw new RemoteError(
      `${registry} wants a login at ${url?.origin ?? 'no address'}, where it would be sent in clear text`,
    );
  }
  const scope = `repository:${path}:${actions}`;
  const reply =
    credentials?.kind === 'identity-token'
      ? await exchange(send, url, { service, scope, token: credentials.token })
      : await ask(send, url, { service, scope, credentials });
  const text = new TextDecoder().decode(reply.body);
  if (reply.status >= 300) {
    const who = credentials === undefined ? 'nobody in particular' : 'this login';
    throw new RemoteError(`${registry} gives ${who} no token for ${path}: ${readRefusal(reply.status, text).message}`, {
      status: reply.status,
    });
  }
  const { token, access_token: accessToken } = fields(parseJson(text));
  const given = [token, accessToken].find((one) => typeof one === 'string' && one !== '');
  if (typeof given === 'string') return given;
  throw new RemoteError(`${registry} sends to ${url.host} for a token, which answered without one`);
}

function ask(
  send: Send,
  url: URL,
  {
    service,
    scope,
    credentials,
  }: { service: string | undefined; scope: string; credentials: (Credentials & { kind: 'password' }) | undefined },
): Promise<Reply> {
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.append('scope', scope);
  return send(url, {
    method: 'GET',
    headers: credentials === undefined ? {} : { authorization: basic(credentials) },
  });
}

/** OAuth 2, as distribution's token specification has it for identity tokens. */
function exchange(
  send: Send,
  url: URL,
  { service = '', scope, token }: { service: string | undefined; scope: string; token: string },
): Promise<Reply> {
  const form = new URLSearchParams({
    ...{ grant_type: 'refresh_token', client_id: 'gitops-actions', service, scope, refresh_token: token },
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return send(url, { method: 'POST', headers, body: form.toString() });
}
