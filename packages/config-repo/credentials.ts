import { InputError } from '#errors';
import type { Location } from './location.ts';

/** What GitHub's tokens look like: of a workflow, an app, a person. */
const GITHUB_TOKEN = /^(gh[pousr]_|github_pat_)/;

/**
 * The token as far as the repository's server may see it. The workflow's own token is an input's default,
 * so it comes along even where `repository` names a foreign server; it must not be handed over there.
 * @throws InputError when the token would go to a server it is not for, or in clear text over a network
 */
export function tokenFor(
  location: Location,
  token: string | undefined,
  { serverUrl }: { serverUrl: string },
): string | undefined {
  if (token === undefined || location.kind === 'local' || !URL.canParse(location.url)) return token;
  const { protocol, hostname, origin } = new URL(location.url);
  if (origin === new URL(serverUrl).origin) return token;
  if (protocol === 'http:' && !isLoopback(hostname)) {
    throw refusal(`would be sent to ${origin} in clear text; use https`);
  }
  if (protocol !== 'ssh:' && origin !== 'https://github.com' && GITHUB_TOKEN.test(token)) {
    throw refusal(`is one of GitHub’s and would be sent to ${origin}`);
  }
  return token;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

function refusal(problem: string): InputError {
  return new InputError([{ input: 'token', problem }], {
    hint: 'Give a token of that server. If it is a GitHub Enterprise Server, set GITHUB_SERVER_URL to its address.',
  });
}
