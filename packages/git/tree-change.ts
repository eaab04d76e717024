import { FileError } from '#errors';
import type { GitObject } from './object-answers.ts';
import { type ObjectFormat, objectId } from './object-id.ts';
import { assertRepositoryPath } from './repository-path.ts';
import {
  encodeName,
  type Folder,
  folderItem,
  formatTree,
  modeOf,
  type PlainMode,
  type TreeItem,
} from './tree-object.ts';

/**
 * What becomes of a file. Content alone keeps the mode it has (a new file is no program); `null`
 * deletes it.
 */
export type FileChange = Uint8Array | FileWithMode | null;

export interface FileWithMode {
  content: Uint8Array;
  mode: PlainMode;
}

/** By path. */
export type Changes = ReadonlyMap<string, FileChange>;

export interface NewObject extends Pick<GitObject, 'type'> {
  oid: string;
  content: Uint8Array;
}

export interface ChangedTree {
  root: string;
  /** What the new tree has and the old one had not, no object twice; empty when nothing changes. */
  objects: NewObject[];
}

/** Reads folders by id. */
export type ReadFolders = (oids: readonly string[]) => Promise<ReadonlyMap<string, Folder>>;

/**
 * The tree that `changes` make of the one at `root` (`empty`: of no files at all). Only folders on the way to a
 * change are read, and all others stay as they are.
 *
 * @throws FileError where a path cannot be a file: out of the repository, through a link, a folder, a submodule
 */
export async function changeTree(
  readFolders: ReadFolders,
  { root, format }: { root: string | 'empty'; format: ObjectFormat },
  changes: Changes,
): Promise<ChangedTree> {
  for (const path of changes.keys()) assertRepositoryPath(path);
  const objects = new Map<string, NewObject>();
  const newTree = (items: Folder) => {
    const content = formatTree(items);
    const oid = objectId({ type: 'tree', content }, format);
    objects.set(oid, { type: 'tree', oid, content });
    return oid;
  };
  const openFolder = async (oid: string | undefined): Promise<OpenFolder> => {
    const items = new Map(oid === undefined ? [] : (await readFolders([oid])).get(oid));
    const changed = new Set<string>();
    return {
      get: (name) => items.get(name),
      set: (name, item) => {
        changed.add(name);
        if (item === undefined) items.delete(name);
        else items.set(name, item);
      },
      close: () => {
        if (changed.size === 0) return oid;
        return items.size === 0 ? undefined : newTree(items);
      },
    };
  };

  /** Gives the id of the changed folder; undefined when nothing is left in it. */
  const changeFolder = async (oid: string | undefined, wanted: FolderChange): Promise<string | undefined> => {
    const folder = await openFolder(oid);
    for (const name of wanted.deleted) {
      if (isFile(folder.get(name))) folder.set(name, undefined);
    }
    await Promise.all([...wanted.folders].map(([name, inside]) => changeBelow(folder, name, inside)));
    for (const [name, { path, change }] of wanted.written) {
      const item = folder.get(name);
      const written = writtenMode(path, change, item);
      const content = 'content' in change ? change.content : change;
      const blob = { type: 'blob', content, oid: objectId({ type: 'blob', content }, format) } as const;
      if (item?.written === written && item.oid === blob.oid) continue;
      objects.set(blob.oid, blob);
      folder.set(name, { written, oid: blob.oid });
    }
    return folder.close();
  };

  const changeBelow = async (folder: OpenFolder, name: string, inside: FolderChange): Promise<void> => {
    const item = folder.get(name);
    if (item !== undefined && isFile(item)) return refuseBelow(inside, item);
    const after = await changeFolder(item?.oid, inside);
    if (after !== item?.oid) folder.set(name, after === undefined ? undefined : folderItem(after));
  };

  const before = root === 'empty' ? undefined : root;
  const after = await changeFolder(before, byFolder(changes));
  if (after !== undefined && after === before) return { root: after, objects: [] };
  return { root: after ?? newTree(new Map()), objects: [...objects.values()] };
}

interface OpenFolder {
  get(name: string): TreeItem | undefined;
  /** Undefined takes it away. */
  set(name: string, item: TreeItem | undefined): void;
  /** The id it has now; undefined when it is empty. */
  close(): string | undefined;
}

function isFile(item: TreeItem | undefined): boolean {
  return item !== undefined && modeOf(item) !== 'folder';
}

interface FolderChange {
  /** From the root; empty there. */
  path: string;
  deleted: string[];
  written: Map<string, { path: string; change: Uint8Array | FileWithMode }>;
  folders: Map<string, FolderChange>;
}

function byFolder(changes: Changes): FolderChange {
  const root = unchangedFolder('');
  for (const [path, change] of changes) {
    const parts = path.split('/');
    const name = encodeName(parts.pop() ?? '');
    const folder = parts.reduce(folderIn, root);
    if (change === null) folder.deleted.push(name);
    else folder.written.set(name, { path, change });
  }
  return root;
}

function folderIn(parent: FolderChange, part: string): FolderChange {
  const name = encodeName(part);
  const folder = parent.folders.get(name) ?? unchangedFolder(parent.path === '' ? part : `${parent.path}/${part}`);
  parent.folders.set(name, folder);
  return folder;
}

function unchangedFolder(path: string): FolderChange {
  return { path, deleted: [], written: new Map(), folders: new Map() };
}

function writtenMode(path: string, change: Uint8Array | FileWithMode, item: TreeItem | undefined): string {
  const there = item === undefined ? '100644' : modeOf(item);
  if (there === 'folder') throw new FileError({ file: path }, 'is a folder');
  if (there === '120000') {
    throw new FileError({ file: path }, 'is a symbolic link', { hint: 'Name the file that it points to.' });
  }
  if (there === '160000') {
    throw new FileError({ file: path }, 'is a submodule', {
      hint: "Change the file in the submodule's own repository.",
    });
  }
  const wanted = 'content' in change ? change.mode : there;
  return item !== undefined && wanted === there ? item.written : wanted;
}

/** What is deleted below something that is no folder is not there. */
function refuseBelow(inside: FolderChange, item: TreeItem): void {
  const [first] = writtenIn(inside);
  if (first === undefined) return;
  throw new FileError({ file: first }, `cannot be written: ${inside.path} is ${kindOf(item)}`);
}

function* writtenIn({ written, folders }: FolderChange): Generator<string> {
  for (const { path } of written.values()) yield path;
  for (const folder of folders.values()) yield* writtenIn(folder);
}

function kindOf(item: TreeItem): string {
  const mode = modeOf(item);
  if (mode === '120000') return 'a symbolic link';
  return mode === '160000' ? 'a submodule' : 'a file';
}
