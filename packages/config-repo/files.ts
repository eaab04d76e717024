/** Which files of a snapshot an action works on, and their text. */
import type picomatch from 'picomatch';
import { FileError, InputError, nearest } from '#errors';
import type { Snapshot, TreeEntry } from '#git';
import { isHelmTemplate, type ManifestFile } from '#manifests';

/** A file named on its own must be usable; one found by walking a folder may be passed over. */
export interface SelectedPath {
  path: string;
  found: 'named' | 'walked';
}

const MANIFEST = /(\.ya?ml|\.json|(^|\/)Kustomization)$/;
const GLOB = /[*?[\]{}]/;
/** No glob whatever the syntax: it matches itself alone, for which no pattern need be compiled. */
const PLAIN = /^[\w./-]*$/;

/**
 * Resolves `path` lines: files, folders (walked for manifests, hidden folders left out), globs, and
 * `!glob` to exclude.
 * @throws InputError naming `input` for a line that leaves the repository or matches nothing
 */
export async function selectPaths(
  entries: readonly TreeEntry[],
  patterns: readonly string[],
  input: string,
): Promise<SelectedPath[]> {
  const problems = patterns.flatMap((line) =>
    pathProblem(line.replace(/^!/, '')).map((problem) => ({ input, problem })),
  );
  if (problems.length > 0) throw new InputError(problems);
  const compile = await globCompiler(patterns);
  const excluded = patterns.filter((line) => line.startsWith('!')).map((line) => excludes(line.slice(1), compile));
  const selected = new Map<string, SelectedPath>();
  for (const pattern of patterns.filter((line) => !line.startsWith('!'))) {
    for (const each of resolvePattern(cleanPath(pattern), { entries, input, compile })) {
      if (!excluded.some((excludesPath) => excludesPath(each.path)) && selected.get(each.path)?.found !== 'named') {
        selected.set(each.path, each);
      }
    }
  }
  return [...selected.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

type GlobCompiler = typeof picomatch;

/** Undefined where no pattern is a glob: few are. */
async function globCompiler(patterns: readonly string[]): Promise<GlobCompiler | undefined> {
  const isPlain = patterns.every((line) => PLAIN.test(line.replace(/^!/, '')));
  return isPlain ? undefined : (await import('picomatch')).default;
}

/**
 * What of a snapshot `patterns` may select, so that a large repository need not be listed whole. Where one of them
 * stands for nothing it is, for `selectPaths` then names what is near.
 */
export async function listFor(snapshot: Snapshot, patterns: readonly string[]): Promise<TreeEntry[]> {
  const places = new Set(patterns.filter((line) => !line.startsWith('!')).map(placeOf));
  const listed = await Promise.all([...places].map((place) => snapshot.list(place)));
  if (listed.some((entries) => entries.length === 0)) return snapshot.list();
  return [...new Map(listed.flat().map((entry) => [entry.path, entry])).values()];
}

/** The file or folder that holds all that a pattern can match; empty for the whole repository. */
function placeOf(pattern: string): string {
  const path = cleanPath(pattern);
  if (path === '.') return '';
  const sign = path.search(GLOB);
  return sign === -1 ? path : path.slice(0, Math.max(path.lastIndexOf('/', sign), 0));
}

function pathProblem(path: string): string[] {
  if (path.includes('\0') || /[\r\n]/.test(path)) return [`${JSON.stringify(path)} holds a control character`];
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path))
    return [`${JSON.stringify(path)} is absolute; write it relative to the repository’s root`];
  if (path.split('/').includes('..')) return [`${JSON.stringify(path)} leaves the repository`];
  return [];
}

function cleanPath(path: string): string {
  const cleaned = path.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  return cleaned === '' ? '.' : cleaned;
}

function excludes(pattern: string, compile: GlobCompiler | undefined): (path: string) => boolean {
  const excluded = cleanPath(pattern);
  const matches = PLAIN.test(excluded) ? undefined : compile?.(excluded, { dot: true });
  const folder = `${excluded}/`;
  return (path) => path === excluded || path.startsWith(folder) || matches?.(path) === true;
}

interface Resolution {
  entries: readonly TreeEntry[];
  input: string;
  compile: GlobCompiler | undefined;
}

function resolvePattern(pattern: string, { entries, input, compile }: Resolution): SelectedPath[] {
  const exact = entries.find(({ path }) => path === pattern);
  if (exact) return [named(exact, input)];
  const prefix = pattern === '.' ? '' : `${pattern}/`;
  const inside = entries.filter(({ path }) => path.startsWith(prefix));
  if (inside.length > 0) {
    return inside
      .filter(({ path, mode }) => isWalked(path.slice(prefix.length), mode))
      .map(({ path }) => ({ path, found: 'walked' }));
  }
  if (compile !== undefined && GLOB.test(pattern)) {
    const matches = compile(pattern, { dot: false });
    const matched = entries.filter(({ path, mode }) => isFile(mode) && matches(path));
    if (matched.length > 0) return matched.map(({ path }) => ({ path, found: 'walked' }));
    throw new InputError([{ input, problem: `${JSON.stringify(pattern)} matches no file` }]);
  }
  const near = nearest(pattern, entries.map(({ path }) => path).concat(foldersOf(entries)));
  throw new InputError([
    {
      input,
      problem: `${JSON.stringify(pattern)} does not exist in the repository${near ? `; did you mean ${near}?` : ''}`,
    },
  ]);
}

function named({ path, mode }: TreeEntry, input: string): SelectedPath {
  if (isFile(mode)) return { path, found: 'named' };
  const what =
    mode === '120000' ? 'a symbolic link; name the file it points to' : 'a submodule; change it in its own repository';
  throw new InputError([{ input, problem: `${JSON.stringify(path)} is ${what}` }]);
}

/** Whether a walk over all of the repository would select it. */
export function isManifest({ path, mode }: TreeEntry): boolean {
  return isWalked(path, mode);
}

function isFile(mode: TreeEntry['mode']): boolean {
  return mode === '100644' || mode === '100755';
}

function isWalked(inside: string, mode: TreeEntry['mode']): boolean {
  return isFile(mode) && MANIFEST.test(inside) && !inside.split('/').some((part) => part.startsWith('.'));
}

function foldersOf(entries: readonly TreeEntry[]): string[] {
  const folders = new Set<string>();
  for (const { path } of entries) {
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1))
      folders.add(path.slice(0, slash));
  }
  return [...folders];
}

/**
 * Reads the selected files as text, in one fetch.
 * Files of a walked folder that are Helm templates (not YAML until rendered) are passed over.
 * @throws FileError for a file that is not UTF-8
 */
export async function readManifests(snapshot: Snapshot, selected: readonly SelectedPath[]): Promise<ManifestFile[]> {
  const contents = await snapshot.read(selected.map(({ path }) => path));
  return selected.flatMap(({ path, found }) => {
    const content = contents.get(path);
    if (content === undefined) return [];
    const file = { path, text: decodeText(path, content) };
    return found === 'walked' && isHelmTemplate(file) ? [] : [file];
  });
}

/** Keeps a byte order mark, so that encoding again gives the same bytes. */
export function decodeText(path: string, content: Uint8Array): string {
  if (content.includes(0))
    throw new FileError({ file: path }, 'is a binary file (it holds a NUL byte), not a manifest');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch (cause) {
    throw new FileError({ file: path }, 'is not UTF-8 text', {
      cause,
      hint: 'Convert the file to UTF-8; bytes that cannot be read cannot be kept.',
    });
  }
}
