import { FileError } from '#errors';
import type { ImportedFile } from './fast-import.ts';
import { assertRepositoryPath } from './repository-path.ts';
import { blobId, type TreeEntry } from './snapshot.ts';

/** New content by path; `null` deletes the file. */
export type Changes = ReadonlyMap<string, Uint8Array | null>;

export interface PlannedChanges {
  deleted: string[];
  written: ImportedFile[];
}

/**
 * What `changes` do to `entries`. Leaves out what changes nothing, keeps the mode of files that exist, and
 * throws where a path cannot be a file: out of the repository, through a link, a folder, a submodule.
 */
export function planChanges(entries: ReadonlyMap<string, TreeEntry>, changes: Changes): PlannedChanges {
  for (const path of changes.keys()) assertRepositoryPath(path);
  const deleted = [...changes].filter(([path, content]) => content === null && entries.has(path)).map(([path]) => path);
  const gone = new Set(deleted);
  const remaining = gone.size === 0 ? entries : new Map([...entries].filter(([path]) => !gone.has(path)));
  const written = [...changes].flatMap(([path, content]) =>
    content === null ? [] : plannedFile(remaining, path, content),
  );
  assertNoFileIsFolder(remaining, written);
  return { deleted, written };
}

function plannedFile(remaining: ReadonlyMap<string, TreeEntry>, path: string, content: Uint8Array): ImportedFile[] {
  const entry = remaining.get(path);
  if (entry?.mode === '120000') {
    throw new FileError({ file: path }, 'is a symbolic link', { hint: 'Name the file that it points to.' });
  }
  if (entry?.mode === '160000') {
    throw new FileError({ file: path }, 'is a submodule', {
      hint: "Change the file in the submodule's own repository.",
    });
  }
  if (entry !== undefined && entry.oid === blobId(content, entry.oid.length)) return [];
  return [{ path, content, mode: entry?.mode ?? '100644' }];
}

function assertNoFileIsFolder(remaining: ReadonlyMap<string, TreeEntry>, written: readonly ImportedFile[]): void {
  const added = written.filter(({ path }) => !remaining.has(path));
  if (added.length === 0) return;
  const files = new Map([...remaining.values(), ...written].map(({ path, mode }) => [path, mode]));
  const folders = new Set([...files.keys()].flatMap(foldersOf));
  for (const { path } of added) {
    if (folders.has(path)) throw new FileError({ file: path }, 'is a folder');
    for (const folder of foldersOf(path)) {
      const mode = files.get(folder);
      if (mode !== undefined) throw new FileError({ file: path }, `cannot be written: ${folder} is ${kindOf(mode)}`);
    }
  }
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, n) => parts.slice(0, n + 1).join('/'));
}

function kindOf(mode: string): string {
  if (mode === '120000') return 'a symbolic link';
  return mode === '160000' ? 'a submodule' : 'a file';
}
