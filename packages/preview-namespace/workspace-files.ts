/** What lies in the workspace to be deployed. */
import { glob, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { FileError, InputError } from '#errors';
import type { Job } from '#kit';
import type { ManifestFile } from '#manifests';
import { buildKustomization, readCheckout, type ToolSurroundings } from '#tools';

export interface WorkspaceFiles {
  locateChart(chart: string): Promise<string>;
  read(paths: readonly string[]): Promise<ManifestFile[]>;
  build(path: string, namespace: string): Promise<string>;
  checkedOut(): Promise<string | undefined>;
}

const MANIFEST = /\.(?:ya?ml|json)$/;

export function workspaceFiles(surroundings: ToolSurroundings, { runner, signal }: Job): WorkspaceFiles {
  const { workspace } = surroundings;
  return {
    // A word that helm would take for a folder as well is the folder: `charts/shop`, and no `shop` of a repository `charts`.
    locateChart: async (chart) => {
      const path = resolve(workspace, chart);
      return (await stat(path).catch(() => undefined)) === undefined ? chart : path;
    },
    read: async (paths) => {
      const found = await Promise.all(paths.map((path) => manifestPaths(path, workspace)));
      return Promise.all([...new Set(found.flat())].map((path) => readManifest(path, workspace)));
    },
    build: (path, namespace) => buildKustomization({ path, namespace, temp: runner.temp }, surroundings, signal),
    checkedOut: () => readCheckout(surroundings, signal),
  };
}

/** Relative to the workspace, in a settled order. */
async function manifestPaths(path: string, workspace: string): Promise<string[]> {
  if (isAbsolute(path) || path.split(/[\\/]/).includes('..')) throw wrong(path, 'lies outside of the workspace');
  const found = await stat(join(workspace, path)).catch(() => undefined);
  const pattern = found?.isDirectory() === true ? join(path, '**') : path;
  const paths = found?.isFile() === true ? [path] : await matching(pattern, workspace);
  if (paths.length === 0) throw wrong(path, `leads to no manifest (.yaml, .yml or .json) in ${workspace}`);
  return paths;
}

async function matching(pattern: string, workspace: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const entry of glob(pattern, { cwd: workspace, withFileTypes: true })) {
    if (entry.isFile() && MANIFEST.test(entry.name))
      paths.push(relative(workspace, join(entry.parentPath, entry.name)));
  }
  return paths.sort();
}

async function readManifest(path: string, workspace: string): Promise<ManifestFile> {
  const full = join(workspace, path);
  // A link in what was checked out may lead anywhere on this machine.
  if (isOutside(await realpath(full), await realpath(workspace))) throw wrong(path, 'lies outside of the workspace');
  const bytes = await readFile(full);
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    throw new FileError({ file: path }, 'is no text in UTF-8', { cause: error });
  }
}

function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return isAbsolute(way) || way.split(sep)[0] === '..';
}

function wrong(path: string, problem: string): InputError {
  return new InputError([{ input: 'manifests', problem: `${JSON.stringify(path)} ${problem}` }]);
}
