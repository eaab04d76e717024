import { type GitAccess, type GitRepository, openRepository, parsePerson } from './index.ts';

export const me = parsePerson('Ann <ann@example.com>');

interface Sandbox extends Pick<GitAccess, 'temp' | 'clock'> {
  server: { cloneUrl(name: string): string };
}

export function open(
  { server, temp, clock }: Sandbox,
  name = 'o/r',
  access: Partial<GitAccess> = {},
): Promise<GitRepository> {
  return openRepository({ url: server.cloneUrl(name), temp, clock, ...access });
}

export function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

/** A file's text in a map of contents; undefined when it is not there. */
export function text(contents: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const content = contents.get(path);
  return content === undefined ? undefined : Buffer.from(content).toString('utf8');
}

/** A commit on top of `parent` that writes `files`. */
export function commitOn(
  repository: GitRepository,
  parent: string,
  files: Record<string, string | null>,
  message = 'change',
): Promise<string> {
  const changes = new Map(
    Object.entries(files).map(([path, content]) => [path, content === null ? null : bytes(content)]),
  );
  return repository.createCommit({
    parents: [parent],
    tree: { base: parent, changes },
    message,
    author: me,
    committer: me,
  });
}

export async function take<T>(items: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}
