/** Shorter pieces are no secrets, and replacing them would make a log unreadable. */
const SHORTEST = 4;
const MASK = '***';

export type Redact = (text: string) => string;

/** The lines of the secrets, each to be masked by itself: a runner matches line by line. */
export function maskableLines(secrets: readonly string[]): string[] {
  const pieces = secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim());
  return [...new Set(pieces.filter((piece) => piece.length >= SHORTEST))];
}

/**
 * Replaces every secret, also where it stands encoded: in a URL, in JSON, in base64, and as the
 * password of a basic authorisation header, which is how git gets a token.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const needles = [...new Set(maskableLines(secrets).flatMap(spellings))].sort((a, b) => b.length - a.length);
  return (text) => needles.reduce((clean, needle) => clean.replaceAll(needle, MASK), text);
}

function spellings(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    base64(secret),
    ...['x-access-token', 'oauth2', 'git'].map((user) => base64(`${user}:${secret}`)),
  ];
}

/** Without padding, so that it is found with and without. */
function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=+$/, '');
}
