/** What a request gave away of secrets, and what is answered to it may say again: error pages love to. Pure. */
import type { HealthRequest } from './health-check-request.ts';

/** Shorter ones are no secrets, and would be found in every text. */
const SHORTEST = 4;

/** Text of an answer with the request's own credentials taken out: headers, user and password, query. */
export function conceal(text: string, { url, headers }: Pick<HealthRequest, 'url' | 'headers'>): string {
  const given = [
    ...Object.values(headers).flatMap((value) => [value, ...headerParts(value), ...basicParts(value)]),
    ...[url.username, url.password].map(decoded),
    ...url.searchParams.values(),
  ];
  const secrets = [...new Set(given.flatMap((one) => [one, encodeURIComponent(one.toWellFormed())]))];
  return secrets
    .filter((secret) => secret.length >= SHORTEST)
    .toSorted((one, other) => other.length - one.length)
    .reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}

/** `Bearer x`, `session=x; theme=dark` */
function headerParts(value: string): string[] {
  return value.split(/[\s;,]+/).flatMap((part) => [part, part.slice(part.indexOf('=') + 1)]);
}

function basicParts(value: string): string[] {
  const { pair = '' } = /^basic\s+(?<pair>\S+)$/i.exec(value)?.groups ?? {};
  return Buffer.from(pair, 'base64').toString('utf8').split(':');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
