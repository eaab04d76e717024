import { parseTrailers, type Trailer } from './message.ts';
import type { Person } from './person.ts';

export interface LoggedCommit {
  sha: string;
  tree: string;
  parents: readonly string[];
  author: Person;
  /** When it was written, as git keeps it: seconds since the epoch and time zone, `1700000000 +0200`. */
  authored: string;
  committer: Person;
  /** When it was committed (not authored): milliseconds since the epoch. */
  date: number;
  /** As it was written. */
  message: string;
  /** The first paragraph of the message, on one line. */
  subject: string;
  /** The rest, without blank lines at its ends; trailers included. */
  body: string;
  trailers: readonly Trailer[];
}

/** Reads what `git rev-list --header` prints: commits with their true parents, also where history is cut off. */
export function parseCommits(printed: string): LoggedCommit[] {
  return printed
    .split('\0')
    .filter((record) => record.trim() !== '')
    .map(parseCommit);
}

function parseCommit(record: string): LoggedCommit {
  const end = record.indexOf('\n\n');
  const [sha = '', ...headers] = (end === -1 ? record : record.slice(0, end)).trimStart().split('\n');
  const values = (key: string) =>
    headers.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  const author = parseSignature(values('author')[0] ?? '');
  const committer = parseSignature(values('committer')[0] ?? '');
  const message = end === -1 ? '' : record.slice(end + 2).replace(/^ {4}/gm, '');
  return {
    sha,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: author.person,
    authored: author.written,
    committer: committer.person,
    date: Number(committer.written.split(' ')[0]) * 1000,
    message,
    ...splitMessage(message),
  };
}

function parseSignature(line: string): { person: Person; written: string } {
  const [, name = '', email = '', written = '0 +0000'] = /^(.*?) ?<(.*)> (-?\d+ [+-]\d+)$/.exec(line) ?? [];
  return { person: { name, email }, written };
}

function splitMessage(message: string): Pick<LoggedCommit, 'subject' | 'body' | 'trailers'> {
  const text = message.replace(/^\s*\n/, '').trimEnd();
  const end = /\n[ \t]*\n/.exec(text)?.index ?? text.length;
  return {
    subject: text
      .slice(0, end)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
    body: text.slice(end).replace(/^(?:[ \t]*\n)+/, ''),
    trailers: parseTrailers(text),
  };
}
