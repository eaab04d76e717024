/** What a promotion changes in the target's tree, by strategy: image versions, a whole branch, or a folder's files. */
import picomatch from 'picomatch';
import { FileError, InputError } from '#errors';
import type { Changes, FileChange, PlainMode, TreeEntry } from '#git';
import { type ImageOccurrence, selectImages, setImages } from '#manifests';
import { type Environment, effectiveImages, type ImageMove, movesBetween, planImageMoves } from '#promotion';
import { assertAdmitted } from './admission.ts';
import { listEnvironment, readEnvironment } from './environments.ts';
import { mergeBranch } from './movement-merge.ts';
import { type Movement, type MovementRequest, preview } from './movement-request.ts';

export async function planMovement(request: MovementRequest): Promise<Movement> {
  if (request.to.strategy !== 'images') refuseImageSelection(request);
  switch (request.to.strategy) {
    case 'images':
      return moveImages(request);
    case 'copy':
      return copyFolder(request);
    case 'merge':
      return mergeBranch(request);
  }
}

function refuseImageSelection({ to, only, expectedTag }: MovementRequest): void {
  const inputs = [...(only.length > 0 ? ['images'] : []), ...(expectedTag === undefined ? [] : ['tag'])];
  const problem = `selects image versions, but ${to.name} is promoted by strategy ${to.strategy}, which moves whole files`;
  if (inputs.length > 0) throw new InputError(inputs.map((input) => ({ input, problem })));
}

async function moveImages({
  configFile,
  from,
  to,
  source,
  target,
  only,
  expectedTag,
}: MovementRequest): Promise<Movement> {
  const sourceFiles = await readEnvironment(source, from, configFile);
  const targetFiles = await readEnvironment(target, to, configFile);
  const named = only.flatMap((query) => selectImages(query, effectiveImages(sourceFiles.images)));
  assertAdmitted(to, named, sourceFiles.images);
  const { moves: images, missing } = planImageMoves({
    source: { environment: from.name, path: from.path, images: sourceFiles.images },
    target: { environment: to.name, path: to.path, images: targetFiles.images },
    only: only.length > 0 ? only : to.images.only,
    expectedTag,
  });
  const edited = targetFiles.files
    .filter(({ path }) => images.some(({ file }) => file === path))
    .map((file) => ({ file, ...setImages(file, (occurrence) => moveAt(occurrence, images)?.to) }));
  return {
    images,
    missing,
    files: edited.map(({ file }) => ({ path: file.path, change: 'modified' })),
    commits: [],
    content: '',
    change: { kind: 'edit', changes: new Map(edited.map(({ file, text }) => [file.path, encode(text)])) },
    warnings: edited.flatMap(({ warnings }) => warnings),
  };
}

function moveAt({ file, line, keyPath }: ImageOccurrence, moves: readonly ImageMove[]): ImageMove | undefined {
  return moves.find((move) => move.file === file && move.line === line && move.keyPath === keyPath);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function copyFolder({ git, from, to, source, target, configFile }: MovementRequest): Promise<Movement> {
  const isCopied = copiedPaths(from, to, configFile);
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
function copiedPaths(from: Environment, to: Environment, configFile: string): (inside: string) => boolean {
  const isExcluded = to.exclude.length === 0 ? () => false : picomatch([...to.exclude], { dot: true });
  const isWholeBranch = from.path === '.' || to.path === '.';
  return (inside) =>
    !isExcluded(inside) &&
    !(isWholeBranch && /^\.[^/]+\//.test(inside)) &&
    pathIn(from, inside) !== configFile &&
    pathIn(to, inside) !== configFile;
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
