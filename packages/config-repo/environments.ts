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
