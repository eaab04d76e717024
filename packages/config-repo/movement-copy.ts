/** Strategy copy: the files of a folder into another. */
import { FileError } from '#errors';
import type { Changes, FileChange, PlainMode, TreeEntry } from '#git';
import { type Environment, type ImageMove, movesBetween } from '#promotion';
import { listEnvironment, readEnvironment } from './environments.ts';
import { type Movement, type MovementRequest, preview } from './movement-request.ts';

export async function copyFolder({ git, from, to, source, target, configFile }: MovementRequest): Promise<Movement> {
  const isCopied = await copiedPaths(from, to, configFile);
  const wanted = plainFiles(filesInside(await listEnvironment(source, from), from, isCopied));
  const present = filesInside(await listEnvironment(target, to), to, isCopied);
  if (wanted.size === 0) {
    throw new FileError(
      from.position,
      `environment ${from.name}: ${from.path} on branch ${from.branch} holds no files to copy`,
    );
  }
  const changed = [...wanted].filter(([inside, file]) => !isSameFile(present.get(inside), file));
  const deleted = [...present.keys()].filter((inside) => !wanted.has(inside));
  const contents = await source.read(changed.map(([, { path }]) => path));
  const changes = new Map<string, FileChange>(deleted.map((inside) => [pathIn(to, inside), null]));
  for (const [inside, { path, mode }] of changed) {
    changes.set(pathIn(to, inside), { content: contents.get(path) ?? new Uint8Array(), mode });
  }
  return {
    images: changes.size === 0 ? [] : await imagesMovedBy(changes, { git, to, target, configFile }),
    missing: [],
    files: [
      ...changed.map(
        ([inside]) => ({ path: pathIn(to, inside), change: present.has(inside) ? 'modified' : 'added' }) as const,
      ),
      ...deleted.map((inside) => ({ path: pathIn(to, inside), change: 'deleted' }) as const),
    ],
    commits: [],
    content: changed.map(([inside, { oid, mode }]) => `${inside}\0${mode}\0${oid}`).join('\n'),
    change: { kind: 'edit', changes },
    warnings: [],
  };
}

/**
 * Which paths inside the environments a copy is about. Never gitops.yaml itself, and of a whole branch not
 * its hidden folders (`.github`): they belong to the branch, and deleting them would end all promotions.
 */
async function copiedPaths(
  from: Environment,
  to: Environment,
  configFile: string,
): Promise<(inside: string) => boolean> {
  const isExcluded = await excluding(to.exclude);
  const isWholeBranch = from.path === '.' || to.path === '.';
  return (inside) =>
    !isExcluded(inside) &&
    !(isWholeBranch && /^\.[^/]+\//.test(inside)) &&
    pathIn(from, inside) !== configFile &&
    pathIn(to, inside) !== configFile;
}

async function excluding(globs: readonly string[]): Promise<(inside: string) => boolean> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  return picomatch([...globs], { dot: true });
}

/** By their path inside the environment. */
function filesInside(
  entries: readonly TreeEntry[],
  { path }: Environment,
  isCopied: (inside: string) => boolean,
): Map<string, TreeEntry> {
  const prefix = path === '.' ? '' : `${path}/`;
  return new Map(
    entries.map((entry) => [entry.path.slice(prefix.length), entry] as const).filter(([inside]) => isCopied(inside)),
  );
}

interface PlainFile extends TreeEntry {
  mode: PlainMode;
}

/** @throws FileError for a link or submodule */
function plainFiles(entries: ReadonlyMap<string, TreeEntry>): Map<string, PlainFile> {
  return new Map([...entries].map(([inside, entry]) => [inside, plainFile(entry)]));
}

function plainFile(entry: TreeEntry): PlainFile {
  const { path, mode } = entry;
  if (mode === '100644' || mode === '100755') return { ...entry, mode };
  throw new FileError(
    { file: path },
    `is a ${mode === '120000' ? 'symbolic link' : 'submodule'}, which strategy copy does not carry over`,
    { hint: 'Leave it out with `exclude` in gitops.yaml, or promote by merge.' },
  );
}

function isSameFile(a: TreeEntry | undefined, b: TreeEntry): boolean {
  return a?.oid === b.oid && a.mode === b.mode;
}

function pathIn({ path }: Environment, inside: string): string {
  return path === '.' ? inside : `${path}/${inside}`;
}

/** What is there now may be missing or broken: the copy may be what mends it. */
async function imagesMovedBy(
  changes: Changes,
  { git, to, target, configFile }: Pick<MovementRequest, 'git' | 'to' | 'target' | 'configFile'>,
): Promise<ImageMove[]> {
  const after = await preview(git, [target.commit], { base: target.commit, changes });
  const before = await readEnvironment(target, to, configFile).catch((error: unknown) => {
    if (error instanceof FileError) return { images: [] };
    throw error;
  });
  return movesBetween(before.images, (await readEnvironment(after, to, configFile)).images);
}
