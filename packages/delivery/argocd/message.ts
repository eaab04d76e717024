/** Argo CD's messages as a person wants to read them. */

const LONGEST = 300;
/** Of a message that is cut: it begins with what was tried, and ends with the cause of its causes. */
const BEGINNING = 80;

/** On one line, without what gRPC puts before it, and not too long. */
export function brief(message: string): string {
  const plain = message
    .replaceAll(/rpc error: code = \w+ desc = /g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain.length <= LONGEST) return plain;
  return `${plain.slice(0, BEGINNING)} … ${plain.slice(BEGINNING + 3 - LONGEST)}`;
}
