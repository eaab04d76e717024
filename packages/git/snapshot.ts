import { RemoteError } from '#errors';
import { damageHint } from './failure.ts';
import type { Fetcher } from './fetcher.ts';
import { displayLocation, type Location } from './location.ts';
import type { GitObject } from './object-answers.ts';
import { type ObjectDatabase, rootFolderOf } from './object-database.ts';
import {
  decodeName,
  encodeName,
  type FileMode,
  type Folder,
  folderItem,
  modeOf,
  parseTree,
  type TreeItem,
} from './tree-object.ts';

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

/** Reads commits that are here with all their folders, only as far as they are looked at, and fetches the contents it is asked for. */
export interface ObjectReader {
  /**
   * The id of a commit's root folder; an annotated tag stands for its commit.
   * @throws RemoteError when it is not here, or neither
   */
  rootOf(commit: string): Promise<string>;
  folders(oids: readonly string[]): Promise<ReadonlyMap<string, Folder>>;
  snapshot(commit: string, branch?: string): Promise<Snapshot>;
  /** Says that `commit` was made here, so that the remote may not have its files. */
  adopt(commit: string): void;
}

/** git takes a miss for a reason to look at the folder of packs anew: of thousands of files that is most of the time. */
const SAMPLE = 20;

export function objectReader(database: ObjectDatabase, fetcher: Fetcher, location: Location): ObjectReader {
  const roots = new Map<string, string>();
  const known = new Map<string, Folder>();
  const contents = new Map<string, Uint8Array>();
  const madeHere = new Set<string>();

  const absent = (what: string, oid: string): never => {
    throw new RemoteError(`${displayLocation(location)} lacks ${what} ${oid}`, { hint: damageHint(location) });
  };

  const keepFolder = (oid: string, object: GitObject | undefined) => {
    if (object !== undefined) known.set(oid, parseTree(object.content, oid.length / 2));
  };

  const findRoot = async (oid: string): Promise<string> => {
    // The root folder is looked at next: it comes with the same answer.
    const found = await database.read([oid, rootFolderOf(oid)]);
    const object = found.get(oid) ?? absent('commit', oid);
    const next = /^(?:tree|object) ([0-9a-f]+)\n/.exec(object.content.toString('latin1', 0, 80))?.[1] ?? '';
    if (object.type === 'commit') {
      keepFolder(next, found.get(next));
      return next;
    }
    return object.type === 'tag' ? findRoot(next) : notCommit(location, oid, object);
  };

  const rootOf = async (commit: string) => {
    const root = roots.get(commit) ?? (await findRoot(commit));
    roots.set(commit, root);
    return root;
  };

  const folders = async (oids: readonly string[]) => {
    const unread = oids.filter((oid) => !known.has(oid));
    for (const [oid, object] of await database.read(unread)) keepFolder(oid, object);
    return new Map(oids.map((oid) => [oid, known.get(oid) ?? absent('folder', oid)]));
  };

  const take = async (oids: readonly string[]) => {
    for (const [oid, { content }] of await database.read(oids)) contents.set(oid, content);
  };

  const load = async (commit: string, oids: readonly string[]) => {
    const missing = () => [...new Set(oids)].filter((oid) => !contents.has(oid));
    // What came from a server that leaves contents out has none of them here, or all that were read before.
    const sample = madeHere.has(commit) ? missing() : missing().slice(0, SAMPLE);
    await take(sample);
    if (sample.some((oid) => contents.has(oid))) await take(missing());
    const elsewhere = missing();
    await fetcher.blobs(elsewhere);
    await take(elsewhere);
  };

  /** What stands at each of `paths`, folders included; the root for the empty one. */
  const find = async (root: string, paths: readonly string[]): Promise<ReadonlyMap<string, TreeItem>> => {
    const found = new Map(paths.map((path) => [path, folderItem(root)]));
    const ways = new Map(paths.map((path) => [path, path === '' ? [] : path.split('/')]));
    // A level at a time, so that all folders of it are asked for at once.
    for (let depth = 0; ; depth += 1) {
      const on = [...found].filter(([path]) => (ways.get(path)?.length ?? 0) > depth);
      if (on.length === 0) return found;
      const opened = await folders(
        on
          .map(([, item]) => item)
          .filter(isFolder)
          .map(({ oid }) => oid),
      );
      for (const [path, item] of on) {
        const next = opened.get(item.oid)?.get(encodeName(ways.get(path)?.[depth] ?? ''));
        if (next === undefined) found.delete(path);
        else found.set(path, next);
      }
    }
  };

  /** In git's own order: that of the bytes of whole paths. */
  function* entriesOf(oid: string, prefix: string): Generator<TreeEntry> {
    for (const [name, item] of known.get(oid) ?? absent('folder', oid)) {
      const path = prefix + decodeName(name);
      const mode = modeOf(item);
      if (mode === 'folder') yield* entriesOf(item.oid, `${path}/`);
      else yield { path, mode, oid: item.oid };
    }
  }

  const listBelow = async (root: string, prefix: string): Promise<TreeEntry[]> => {
    for (let level = [root]; level.length > 0; ) {
      const opened = await folders(level);
      level = [...opened.values()].flatMap((each) => [...each.values()].filter(isFolder).map(({ oid }) => oid));
    }
    return [...entriesOf(root, prefix)];
  };

  return {
    rootOf,
    folders,
    adopt: (commit) => madeHere.add(commit),
    snapshot: async (commit, branch) => {
      const root = await rootOf(commit);
      await folders([root]);
      return {
        ...(branch === undefined ? {} : { branch }),
        commit,
        list: async (where = '') => {
          const path = where.replace(/\/+$/, '');
          const item = (await find(root, [path])).get(path);
          if (item === undefined) return [];
          const mode = modeOf(item);
          if (mode === 'folder') return listBelow(item.oid, path === '' ? '' : `${path}/`);
          return [{ path, mode, oid: item.oid }];
        },
        read: async (paths) => {
          const found = [...(await find(root, paths))].filter(([, item]) => isReadable(modeOf(item)));
          await load(
            commit,
            found.map(([, { oid }]) => oid),
          );
          return new Map(
            found.map(([path, { oid }]) => [path, contents.get(oid) ?? absent(`the content of ${path},`, oid)]),
          );
        },
      };
    },
  };
}

function isReadable(mode: FileMode | 'folder'): boolean {
  return mode !== 'folder' && mode !== '160000';
}

function isFolder(item: TreeItem): boolean {
  return modeOf(item) === 'folder';
}

function notCommit(location: Location, oid: string, { type }: GitObject): never {
  throw new RemoteError(`${oid} of ${displayLocation(location)} is no commit but a ${type}`, {
    hint: 'Give the id of a commit.',
  });
}
