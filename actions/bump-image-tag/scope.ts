/** Which files a bump is about, and which values it sets in which of them. */
import { environmentPaths, listFor, readManifests, type SelectedPath, selectPaths } from '#config-repo';
import { formatPosition, InputError } from '#errors';
import type { Snapshot, TreeEntry } from '#git';
import { findKey, type KeySearch, type ManifestFile } from '#manifests';
import type { BumpRequest, FileUpdate } from './request.ts';
import type { Target } from './target.ts';
import type { FileSetting } from './values.ts';

type EnvironmentTarget = Extract<Target, { kind: 'environment' }>;

export interface Scope {
  /** Everything that is read. */
  files: readonly ManifestFile[];
  /** Those of them that images are looked for in. */
  imageFiles: readonly ManifestFile[];
  settings: readonly FileSetting[];
}

/**
 * @throws InputError for a path that is nowhere or outside the environment, and for a key that no file of
 * the environment has
 */
export async function readScope(tip: Snapshot, request: BumpRequest, target: Target): Promise<Scope> {
  const paths = await commonPaths(tip, request, target);
  const entries = await listFor(
    tip,
    request.updates.map(({ path }) => path),
  );
  const updatePaths: SelectedPath[][] = [];
  for (const update of request.updates) updatePaths.push(await pathsOf(update, entries, target));
  const files = await readManifests(tip, withoutRepeats([...paths, ...updatePaths.flat()]));
  const among = (selected: readonly SelectedPath[]): ManifestFile[] => {
    const wanted = new Set(selected.map(({ path }) => path));
    return files.filter(({ path }) => wanted.has(path));
  };
  const common = among(paths);
  const updates = request.updates.flatMap((setting, index) => {
    const own = among(updatePaths[index] ?? []);
    if (own.length === 0) throw noManifest('updates', `entry ${setting.origin.entry}: ${setting.path}`, setting.key);
    return own.map((file) => ({ file, setting }));
  });
  return { files, imageFiles: common, settings: [...keySettings(request, common, target), ...updates] };
}

/** A file that is named once is named, wherever else it was met. */
function withoutRepeats(selected: readonly SelectedPath[]): SelectedPath[] {
  const byPath = new Map<string, SelectedPath>();
  for (const each of selected) if (byPath.get(each.path)?.found !== 'named') byPath.set(each.path, each);
  return [...byPath.values()];
}

function noManifest(input: string, where: string, key: string): InputError {
  return new InputError([{ input, problem: `${where} holds no manifest to set ${key} in` }]);
}

/** An environment is read whole, whatever changes in it: only so it shows which images enter it. */
async function commonPaths(
  tip: Snapshot,
  { images, keys, paths }: BumpRequest,
  target: Target,
): Promise<SelectedPath[]> {
  if (target.kind === 'environment') return environmentPaths(tip, target.environment, target.configFile);
  return images.length + keys.length === 0 ? [] : selectPaths(await listFor(tip, paths), paths, 'path');
}

async function pathsOf(update: FileUpdate, entries: readonly TreeEntry[], target: Target): Promise<SelectedPath[]> {
  const selected = await selectForEntry(update, entries);
  if (target.kind === 'files') return selected;
  const own = selected.filter(({ path, found }) => found === 'named' || path !== target.configFile);
  const stray = own.find(({ path }) => !belongsTo(target, path));
  if (stray === undefined) return own;
  const { name, path } = target.environment;
  throw new InputError(
    [
      {
        input: 'updates',
        problem: `entry ${update.origin.entry} sets ${update.key} of ${stray.path}, which does not belong to ${name} (${path === '.' ? `the whole branch but ${target.configFile}` : path})`,
      },
    ],
    { hint: 'Name files of the environment, or leave `environment` out to change files wherever they are.' },
  );
}

function belongsTo({ environment, configFile }: EnvironmentTarget, path: string): boolean {
  return path !== configFile && (environment.path === '.' || path.startsWith(`${environment.path}/`));
}

async function selectForEntry({ path, origin }: FileUpdate, entries: readonly TreeEntry[]): Promise<SelectedPath[]> {
  try {
    return await selectPaths(entries, [path], origin.input);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problems = error.problems.map(({ input, problem }) => ({
      input,
      problem: `entry ${origin.entry}: ${problem}`,
    }));
    throw new InputError(problems, { cause: error });
  }
}

/** In files that are named, a key must be in each; in an environment, in at least one. */
function keySettings({ keys, paths }: BumpRequest, files: readonly ManifestFile[], target: Target): FileSetting[] {
  return keys.flatMap((setting) => {
    if (target.kind === 'files') {
      if (files.length === 0) throw noManifest('path', paths.join(', '), setting.key);
      return files.map((file) => ({ file, setting }));
    }
    const searched = files.map((file) => ({ file, search: findKey(file, setting.key) }));
    const having = searched.filter(({ search }) => search.kind === 'present');
    if (having.length === 0) {
      const searches = searched.map(({ search }) => search);
      throw new InputError([{ input: 'key', problem: keyNowhere(setting.key, target, searches) }]);
    }
    return having.map(({ file }) => ({ file, setting }));
  });
}

function keyNowhere(key: string, { environment }: EnvironmentTarget, searches: readonly KeySearch[]): string {
  const absent = searches.flatMap((search) => (search.kind === 'absent' ? [search] : []));
  const nearest = absent.toSorted((a, b) => b.depth - a.depth)[0];
  const where = `is in ${searches.length === 1 ? 'no manifest' : `none of the ${searches.length} manifests`} of ${environment.name} (${environment.path})`;
  if (nearest === undefined) return `${JSON.stringify(key)} ${where}`;
  const { position, problem } = nearest.error;
  return `${JSON.stringify(key)} ${where}; nearest is ${formatPosition(position)}: ${problem}`;
}
