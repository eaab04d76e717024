/** What an environment holds according to its files. */
import { FileError } from '#errors';
import type { GitRepository, Snapshot, TreeEntry } from '#git';
import { formatImageReference } from '#images';
import { findImages, type ImageOccurrence, type ManifestFile } from '#manifests';
import { type Environment, type EnvironmentVersions, effectiveImages, type GitopsConfig } from '#promotion';
import { readManifests, type SelectedPath, selectPaths } from './files.ts';

export interface EnvironmentFiles {
  files: readonly ManifestFile[];
  images: readonly ImageOccurrence[];
}

/** A promotion reads its two environments, and the picture of all of them reads those again. */
const readings = new WeakMap<Snapshot, Map<string, Promise<EnvironmentFiles>>>();

/** @throws FileError at the environment's declaration when its path is no folder of the branch */
export function readEnvironment(
  snapshot: Snapshot,
  environment: Environment,
  configFile: string,
): Promise<EnvironmentFiles> {
  const known = readings.get(snapshot) ?? new Map<string, Promise<EnvironmentFiles>>();
  readings.set(snapshot, known);
  const question = JSON.stringify([environment.name, environment.path, configFile]);
  const reading = known.get(question) ?? readAnew(snapshot, environment, configFile);
  known.set(question, reading);
  return reading;
}

async function readAnew(snapshot: Snapshot, environment: Environment, configFile: string): Promise<EnvironmentFiles> {
  const files = await readManifests(snapshot, await environmentPaths(snapshot, environment, configFile));
  return { files, images: files.flatMap(findImages) };
}

/** What should run once `environment` at `commit` is deployed, as `repository[:tag][@digest]`; images without a version are left out. */
export async function deployedImages(
  git: Pick<GitRepository, 'snapshotAt'>,
  { environment, commit, configFile }: { environment: Environment; commit: string; configFile: string },
): Promise<string[]> {
  const { images } = await readEnvironment(await git.snapshotAt(commit), environment, configFile);
  const versioned = effectiveImages(images).filter(({ tag, digest }) => tag !== undefined || digest !== undefined);
  return [...new Set(versioned.map((image) => formatImageReference({ ...image, name: image.repository })))];
}

/**
 * The manifests of an environment, gitops.yaml left out.
 * @throws FileError at the environment's declaration when its path is no folder of the branch
 */
export async function environmentPaths(
  snapshot: Snapshot,
  environment: Environment,
  configFile: string,
): Promise<SelectedPath[]> {
  const entries = await listEnvironment(snapshot, environment);
  if (entries.length > 0) return selectEnvironment(entries, environment, configFile);
  throw misplaced(environment, `does not exist on branch ${environment.branch}`, 'Correct `path` or `branch`');
}

/**
 * Everything below the environment's path; empty when there is nothing yet.
 * @throws FileError at the environment's declaration when something else than a folder stands there
 */
export async function listEnvironment(snapshot: Snapshot, environment: Environment): Promise<TreeEntry[]> {
  const { path, branch } = environment;
  const entries = await snapshot.list(path === '.' ? undefined : path);
  const itself = entries.find((entry) => entry.path === path);
  if (itself === undefined) return entries;
  switch (itself.mode) {
    case '120000':
      throw misplaced(environment, `is a symbolic link on branch ${branch}`, 'Name the folder it points to as `path`');
    case '160000':
      throw misplaced(environment, `is a submodule on branch ${branch}`, 'Promote in the submodule’s own repository');
    default:
      throw misplaced(environment, `is a file on branch ${branch}`, 'Name its folder as `path`');
  }
}

function misplaced({ name, path, position }: Environment, problem: string, remedy: string): FileError {
  return new FileError(position, `environment ${name}: the path ${path} ${problem}`, {
    hint: `${remedy} of the environment.`,
  });
}

function selectEnvironment(
  entries: readonly TreeEntry[],
  { path }: Environment,
  configFile: string,
): Promise<SelectedPath[]> {
  return selectPaths(entries, [path, `!${configFile}`], 'path');
}

/**
 * Fetches the files of all environments of a branch in one request, so that reading one after the
 * other asks the server for nothing more. Paths that are wrong are told when they are read.
 */
export async function prefetchEnvironments(snapshot: Snapshot, config: GitopsConfig, branch: string): Promise<void> {
  const entries = await snapshot.list();
  const here = [...config.environments.values()].filter((environment) => environment.branch === branch);
  const present = here.filter(({ path }) => path === '.' || entries.some((entry) => entry.path.startsWith(`${path}/`)));
  const selected = await Promise.all(
    present.map((environment) => selectEnvironment(entries, environment, config.file)),
  );
  await snapshot.read(selected.flat().map(({ path }) => path));
}

/**
 * The versions in every environment, for the diagram. An environment that cannot be read is shown
 * empty: the picture must never be why a promotion fails.
 */
export async function readAllVersions(
  config: GitopsConfig,
  snapshotOf: (branch: string) => Promise<Snapshot>,
): Promise<EnvironmentVersions[]> {
  const versions: EnvironmentVersions[] = [];
  for (const environment of config.environments.values()) {
    const images = await snapshotOf(environment.branch)
      .then((snapshot) => readEnvironment(snapshot, environment, config.file))
      .then(
        (read) => read.images,
        () => [],
      );
    versions.push({ environment, images });
  }
  return versions;
}
