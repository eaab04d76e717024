import type { Fetcher } from './fetcher.ts';
import type { GitProcess } from './git-process.ts';

/** A file that is no program, and one that is. */
export type PlainMode = '100644' | '100755';
export type FileMode = PlainMode | '120000' | '160000';

/** A file, symbolic link (120000) or submodule (160000) of a commit. */
export interface TreeEntry {
  path: string;
  mode: FileMode;
  oid: string;
}

/** The files of one commit. */
export interface Snapshot {
  /** The branch it was the tip of, when asked for by branch. */
  readonly branch?: string;
  readonly commit: string;
  /** Everything in `folder` and below, by path; `folder` may also name one file. Default: the whole repository. */
  list(folder?: string): Promise<TreeEntry[]>;
  /**
   * Contents of those of `paths` that are files, fetched together. A symbolic link gives its target's
   * name; it is not followed.
   */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The files of a commit, by path. */
export type Entries = ReadonlyMap<string, TreeEntry>;

/** Reads commits that are here with all their folders, and fetches the contents it is asked for. */
export interface ObjectReader {
  files(commit: string): Promise<Entries>;
  snapshot(commit: string, branch?: string): Promise<Snapshot>;
  /** Says that `commit` was made here, so that the remote may not have its files; `written` are some of them. */
  adopt(commit: string, written: readonly Uint8Array[]): void;
}

export function objectReader(git: GitProcess, fetcher: Fetcher): ObjectReader {
  const commits = new Map<string, Promise<Entries>>();
  const contents = new Map<string, Uint8Array>();
  const madeHere = new Set<string>();

  const files = (commit: string) => {
    const listed = commits.get(commit) ?? listFiles(git, commit);
    commits.set(commit, listed);
    return listed;
  };

  const absent = (oids: readonly string[]) => [...new Set(oids)].filter((oid) => !contents.has(oid));
  const take = async (oids: readonly string[]) => {
    if (oids.length === 0) return;
    for (const [oid, content] of await catFiles(git, oids)) contents.set(oid, content);
  };
  const load = async (commit: string, oids: readonly string[]) => {
    // What came from a server that leaves content out cannot be here: no use in looking.
    if (madeHere.has(commit) || !fetcher.leavesContentOut()) await take(absent(oids));
    const wanted = absent(oids);
    await fetcher.blobs(wanted);
    await take(wanted);
  };

  return {
    files,
    adopt: (commit, written) => {
      madeHere.add(commit);
      for (const content of written) contents.set(blobId(content, commit.length), content);
    },
    snapshot: async (commit, branch) => {
      await files(commit);
      return {
        ...(branch === undefined ? {} : { branch }),
        commit,
        list: async (folder = '') => [...(await files(commit)).values()].filter(({ path }) => isWithin(path, folder)),
        read: async (paths) => {
          const entries = await files(commit);
          const found = [...new Set(paths)].map((path) => entries.get(path)).filter((entry) => entry !== undefined);
          const readable = found.filter(({ mode }) => mode !== '160000');
          await load(
            commit,
            readable.map(({ oid }) => oid),
          );
          return new Map(readable.map(({ path, oid }) => [path, contents.get(oid) ?? lost(path, oid)]));
        },
      };
    },
  };
}

function lost(path: string, oid: string): never {
  throw new Error(`the content ${oid} of ${path} was fetched but is not there`);
}

function isWithin(path: string, folder: string): boolean {
  const prefix = folder.replace(/\/+$/, '');
  return prefix === '' || path === prefix || path.startsWith(`${prefix}/`);
}

async function listFiles(git: GitProcess, commit: string): Promise<Entries> {
  return parseTree((await git.run(['ls-tree', '-r', '-z', '--full-tree', commit])).toString('utf8'));
}

function parseTree(listed: string): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const line of listed.split('\0')) {
    const tab = line.indexOf('\t');
    const [mode, , oid] = line.slice(0, Math.max(tab, 0)).split(' ');
    if (oid === undefined || !isFileMode(mode)) continue;
    const path = line.slice(tab + 1);
    entries.set(path, { path, mode, oid });
  }
  return entries;
}

function isFileMode(mode: string | undefined): mode is FileMode {
  return mode === '100644' || mode === '100755' || mode === '120000' || mode === '160000';
}

/** Contents of those of `oids` that are here. */
async function catFiles(git: GitProcess, oids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const printed = await git.run(['cat-file', '--batch'], `${oids.join('\n')}\n`);
  const found = new Map<string, Uint8Array>();
  let at = 0;
  while (at < printed.length) {
    const end = printed.indexOf('\n', at);
    const [oid = '', type, size] = printed.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type === 'missing' || size === undefined) continue;
    found.set(oid, printed.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** The id git gives to a file's content; 40 digits mean SHA-1, 64 SHA-256. */
export function blobId(content: Uint8Array, oidLength: number): string {
  // Loaded here, where it is needed, because loading it takes as long as starting git does.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const hash = createHash(oidLength === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
