/** `WWW-Authenticate`: how a registry wants to be told who asks (RFC 9110, 11.6.1). Pure. */

export type Challenge =
  | { scheme: 'basic' }
  /** A token of `realm` is wanted (distribution's token specification). */
  | { scheme: 'bearer'; realm: string; service: string | undefined };

const TOKEN = /[\w!#$%&'*+.^`|~-]+/.source;
const PARAMETER = new RegExp(`(${TOKEN})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${TOKEN}))`, 'y');
const SCHEME = new RegExp(`(${TOKEN})(?=[\\s,]|$)`, 'y');

/** The challenges we can answer, the better one (a token, rather than the password itself) first. */
export function readChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  for (const { scheme, parameters } of split(header)) {
    if (scheme === 'basic') challenges.push({ scheme });
    const realm = parameters.get('realm');
    if (scheme === 'bearer' && realm !== undefined) {
      challenges.unshift({ scheme, realm, service: parameters.get('service') });
    }
  }
  return challenges;
}

interface Parts {
  scheme: string;
  parameters: Map<string, string>;
}

/** Challenges and parameters are both separated by commas: what is followed by `=` is a parameter. */
function split(header: string): Parts[] {
  const found: Parts[] = [];
  let at = 0;
  while (at < header.length) {
    const separator = /[\s,]+/y;
    separator.lastIndex = at;
    if (separator.test(header)) {
      at = separator.lastIndex;
      continue;
    }
    PARAMETER.lastIndex = at;
    const [, name, quoted, plain] = PARAMETER.exec(header) ?? [];
    if (name !== undefined) {
      found.at(-1)?.parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '');
      at = PARAMETER.lastIndex;
      continue;
    }
    SCHEME.lastIndex = at;
    const [, scheme] = SCHEME.exec(header) ?? [];
    if (scheme === undefined) return found;
    found.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    at = SCHEME.lastIndex;
  }
  return found;
}
