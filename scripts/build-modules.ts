/** What was really bundled, as ncc tells it. */

/** What ncc's `--stats-out` says of a module; joined modules are nested in the one that holds them. */
export interface BundledModule {
  nameForCondition?: string | null;
  /** Where it ended up; empty when it was dropped. */
  chunks?: readonly (string | number)[];
  modules?: readonly BundledModule[];
}

/** Folders of the packages whose modules are in the bundle, each once. */
export function bundledPackages(modules: readonly BundledModule[]): string[] {
  const kept = modules.filter(({ chunks = [] }) => chunks.length > 0);
  const paths = kept.flatMap((module) => [module, ...(module.modules ?? [])]).map((module) => module.nameForCondition);
  const folders = paths.map((path) => packageFolder(path ?? '')).filter((folder) => folder !== undefined);
  return [...new Set(folders)];
}

/** Chunks that hold nothing of ours, only modules of packages. */
export function foreignChunks(modules: readonly BundledModule[]): Set<string> {
  const foreign = new Set<string>();
  const ours = new Set<string>();
  for (const { nameForCondition: path, chunks = [] } of modules) {
    const group = packageFolder(path ?? '') === undefined ? ours : foreign;
    // What has no path is the bundler's own.
    if (path != null) for (const chunk of chunks) group.add(String(chunk));
  }
  for (const chunk of ours) foreign.delete(chunk);
  return foreign;
}

/** `/x/node_modules/@a/b/lib/c.js` → `/x/node_modules/@a/b`; undefined for a module of our own. */
function packageFolder(path: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
}
