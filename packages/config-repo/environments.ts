/** What an environment holds according to its files. */
import { FileError } from '#errors';
import type { Snapshot } from '#git';
import { findImages, type ImageOccurrence, type ManifestFile } from '#manifests';
import type { Environment, EnvironmentVersions, GitopsConfig } from '#promotion';
import { readManifests, selectPaths } from './files.ts';

export interface EnvironmentFiles {
  files: readonly ManifestFile[];
  images: readonly ImageOccurrence[];
}

/** @throws FileError at the environment's declaration when its path does not exist on the branch */
export async function readEnvironment(
  snapshot: Snapshot,
  environment: Environment,
  configFile: string,
): Promise<EnvironmentFiles> {
  const entries = await snapshot.list(environment.path === '.' ? undefined : environment.path);
  if (entries.length === 0) {
    throw new FileError(
      environment.position,
      `environment ${environment.name}: the path ${environment.path} does not exist on branch ${environment.branch}`,
      {
        hint: 'Correct `path` or `branch` of the environment.',
      },
    );
  }
  const selected = selectPaths(entries, [environment.path, `!${configFile}`], 'path');
  const files = await readManifests(snapshot, selected);
  return { files, images: files.flatMap(findImages) };
}

/**
 * Fetches the files of all environments of a branch in one request, so that reading one after the
 * other asks the server for nothing more. Paths that are wrong are told when they are read.
 */
export async function prefetchEnvironments(snapshot: Snapshot, config: GitopsConfig, branch: string): Promise<void> {
  const entries = await snapshot.list();
  const here = [...config.environments.values()].filter((environment) => environment.branch === branch);
  const present = here.filter(({ path }) => path === '.' || entries.some((entry) => entry.path.startsWith(`${path}/`)));
  const selected = present.flatMap(({ path }) => selectPaths(entries, [path, `!${config.file}`], 'path'));
  await snapshot.read(selected.map(({ path }) => path));
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
