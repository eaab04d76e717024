import { FileError } from '#errors';
import type { ImportedFile } from './fast-import.ts';
import { assertRepositoryPath } from './repository-path.ts';
import { blobId, type Entries, type PlainMode } from './snapshot.ts';

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

export interface PlannedChanges {
  deleted: string[];
  written: ImportedFile[];
}

/**
 * What `changes` do to `entries`. Leaves out what changes nothing, and
 * throws where a path cannot be a file: out of the repository, through a link, a folder, a submodule.
 */
export function planChanges(entries: Entries, changes: Changes): PlannedChanges {
  for (const path of changes.keys()) assertRepositoryPath(path);
  const deleted = [...changes].filter(([path, content]) => content === null && entries.has(path)).map(([path]) => path);
  const gone = new Set(deleted);
  const remaining = gone.size === 0 ? entries : new Map([...entries].filter(([path]) => !gone.has(path)));
  const written = [...changes].flatMap(([path, change]) =>
    change === null ? [] : plannedFile(remaining, path, change),
  );
  assertNoFileIsFolder(remaining, written);
  return { deleted, written };
}

function plannedFile(remaining: Entries, path: string, change: Uint8Array | FileWithMode): ImportedFile[] {
  const entry = remaining.get(path);
  if (entry?.mode === '120000') {
    throw new FileError({ file: path }, 'is a symbolic link', { hint: 'Name the file that it points to.' });
  }
  if (entry?.mode === '160000') {
    throw new FileError({ file: path }, 'is a submodule', {
      hint: "Change the file in the submodule's own repository.",
    });
  }
  const kept = entry?.mode ?? '100644';
  const { content, mode } = change instanceof Uint8Array ? { content: change, mode: kept } : change;
  if (entry?.mode === mode && entry.oid === blobId(content, entry.oid.length)) return [];
  return [{ path, content, mode }];
}

function assertNoFileIsFolder(remaining: Entries, written: readonly ImportedFile[]): void {
  const added = written.filter(({ path }) => !remaining.has(path));
  if (added.length === 0) return;
  const folders = new Set<string>();
  for (const path of remaining.keys()) addFolders(folders, path);
  for (const { path } of added) addFolders(folders, path);
  const addedModes = new Map(added.map(({ path, mode }) => [path, mode]));
  for (const { path } of added) {
    if (folders.has(path)) throw new FileError({ file: path }, 'is a folder');
    for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder)) {
      const mode = remaining.get(folder)?.mode ?? addedModes.get(folder);
      if (mode !== undefined) throw new FileError({ file: path }, `cannot be written: ${folder} is ${kindOf(mode)}`);
    }
  }
}

/** Adds all folders that lead to `path`; stops at one that is there, since those above it are too. */
function addFolders(folders: Set<string>, path: string): void {
  for (let folder = parentOf(path); folder !== '' && !folders.has(folder); folder = parentOf(folder))
    folders.add(folder);
}

/** The folder of a file or folder; empty at the root. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function kindOf(mode: string): string {
  if (mode === '120000') return 'a symbolic link';
  return mode === '160000' ? 'a submodule' : 'a file';
}
