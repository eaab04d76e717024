import { formatPerson, type Person } from './person.ts';

export interface ImportedFile {
  path: string;
  mode: string;
  content: Uint8Array;
}

/** The files a commit begins with, before its own changes. */
export type StartingTree = { kind: 'first-parent' } | { kind: 'empty' } | { kind: 'tree'; oid: string };

export interface ImportedCommit {
  /** A ref of the local repository that will point at the commit; nothing else reads it. */
  ref: string;
  parents: readonly string[];
  start: StartingTree;
  deleted: readonly string[];
  written: readonly ImportedFile[];
  message: string;
  author: Person;
  /** Seconds since the epoch and time zone: `1700000000 +0200`. */
  authored: string;
  committer: Person;
  committed: string;
}

/**
 * The stream that makes `git fast-import` create a commit and print its id.
 *
 * All content comes first: should git refuse the commit, it has read everything already, and writing to
 * it cannot fail half-way.
 */
export function fastImportStream(commit: ImportedCommit): Buffer {
  const [first, ...merged] = commit.parents;
  const blobs = commit.written.map(({ content }, n) => [`blob\nmark :${n + 2}\n`, counted(content)]);
  const lines = [
    `commit ${commit.ref}\nmark :1\n`,
    `author ${formatPerson(commit.author)} ${commit.authored}\n`,
    `committer ${formatPerson(commit.committer)} ${commit.committed}\n`,
    counted(Buffer.from(commit.message)),
    ...(first === undefined ? [] : [`from ${first}\n`]),
    ...merged.map((parent) => `merge ${parent}\n`),
    ...startLines(commit.start),
    ...commit.deleted.map((path) => `D ${quoted(path)}\n`),
    ...commit.written.map(({ mode, path }, n) => `M ${mode} :${n + 2} ${quoted(path)}\n`),
    '\nget-mark :1\ndone\n',
  ];
  return Buffer.concat([...blobs.flat(), ...lines].map((part) => Buffer.from(part)));
}

function startLines(start: StartingTree): string[] {
  if (start.kind === 'first-parent') return [];
  return start.kind === 'empty' ? ['deleteall\n'] : [`M 040000 ${start.oid} ""\n`];
}

function counted(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
