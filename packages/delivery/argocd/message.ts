/** Argo CD's messages as a person wants to read them. */

const LONGEST = 300;

/** On one line, without what gRPC puts before it, and not too long. */
export function brief(message: string): string {
  const plain = message
    .replaceAll(/rpc error: code = \w+ desc = /g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
