/** What a promotion changes in the target's tree, by strategy: image versions, a whole branch, or a folder's files. */
import picomatch from 'picomatch';
import { ConflictError, FileError, InputError } from '#errors';
import { type GitRepository, type Snapshot, type TreeEntry, withoutSkipTokens } from '#git';
import { findImages, type ImageOccurrence, type ManifestFile, setImages, type Warning } from '#manifests';
import {
  type Environment,
  type ImageMove,
  movesBetween,
  type PlannedCommit,
  type PlannedFile,
  planImageMoves,
} from '#promotion';
import { readEnvironment } from './environments.ts';
import { decodeText, readManifests, selectPaths } from './files.ts';

/** How the target's tree changes. */
export type TreeChange =
  | { kind: 'edit'; changes: ReadonlyMap<string, Uint8Array | null> }
  | { kind: 'merge'; tree: string; parent: string };

export interface Movement {
  images: readonly ImageMove[];
  /** Names of images that the target does not hold and that therefore stay behind. */
  missing: readonly string[];
  files: readonly PlannedFile[];
  commits: readonly PlannedCommit[];
  /** Tells apart movements whose images and paths are alike. */
  content: string;
  change: TreeChange;
  warnings: readonly Warning[];
}

export interface MovementRequest {
  git: GitRepository;
  configFile: string;
  from: Environment;
  to: Environment;
  source: Snapshot;
  target: Snapshot;
  only: readonly string[];
  expectedTag: string | undefined;
}

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

async function copyFolder({ from, to, source, target, configFile }: MovementRequest): Promise<Movement> {
  const wanted = await entriesUnder(source, from, to.exclude);
  const present = await entriesUnder(target, to, to.exclude);
  if (wanted.size === 0) {
    throw new FileError(
      from.position,
      `environment ${from.name}: ${from.path} on branch ${from.branch} holds no files to copy`,
    );
  }
  refuseLinks(wanted);
  const changed = [...wanted].filter(([inside, { oid }]) => present.get(inside)?.oid !== oid);
  const deleted = [...present.keys()].filter((inside) => !wanted.has(inside));
  const contents = await source.read(changed.map(([, { path }]) => path));
  const changes = new Map<string, Uint8Array | null>(deleted.map((inside) => [pathIn(to, inside), null]));
  for (const [inside, { path }] of changed) changes.set(pathIn(to, inside), contents.get(path) ?? new Uint8Array());
  const before = await readEnvironment(target, to, configFile).catch(() => ({ files: [], images: [] }));
  const images = movesBetween(before.images, imagesAfter(before.files, changes));
  return {
    images,
    missing: [],
    files: [
      ...changed.map(
        ([inside]) => ({ path: pathIn(to, inside), change: present.has(inside) ? 'modified' : 'added' }) as const,
      ),
      ...deleted.map((inside) => ({ path: pathIn(to, inside), change: 'deleted' }) as const),
    ],
    commits: [],
    content: changed.map(([inside, { oid }]) => `${inside}\0${oid}`).join('\n'),
    change: { kind: 'edit', changes },
    warnings: [],
  };
}

/** The files of an environment by their path inside it, without those that belong to the target alone. */
async function entriesUnder(
  snapshot: Snapshot,
  { path }: Environment,
  exclude: readonly string[],
): Promise<Map<string, TreeEntry>> {
  const excluded = exclude.length === 0 ? () => false : picomatch([...exclude], { dot: true });
  const entries = await snapshot.list(path === '.' ? undefined : path);
  const prefix = path === '.' ? '' : `${path}/`;
  return new Map(
    entries
      .filter((entry) => entry.path.startsWith(prefix))
      .map((entry) => [entry.path.slice(prefix.length), entry] as const)
      .filter(([inside]) => !excluded(inside)),
  );
}

function refuseLinks(entries: ReadonlyMap<string, TreeEntry>): void {
  for (const { path, mode } of entries.values()) {
    if (mode === '120000' || mode === '160000') {
      throw new FileError(
        { file: path },
        `is a ${mode === '120000' ? 'symbolic link' : 'submodule'}, which strategy copy does not carry over`,
        {
          hint: 'Leave it out with `exclude` in gitops.yaml, or promote by merge.',
        },
      );
    }
  }
}

function pathIn({ path }: Environment, inside: string): string {
  return path === '.' ? inside : `${path}/${inside}`;
}

function imagesAfter(
  before: readonly ManifestFile[],
  changes: ReadonlyMap<string, Uint8Array | null>,
): ImageOccurrence[] {
  const kept = before.filter(({ path }) => !changes.has(path));
  const changed = [...changes].flatMap(([path, content]) => {
    if (content === null || !/\.(ya?ml|json)$/.test(path)) return [];
    return [{ path, text: decodeText(path, content) }];
  });
  return [...kept, ...changed].flatMap(findImages);
}

/** Signs commits that never leave this machine. */
const NOBODY = { name: 'gitops-actions', email: 'gitops-actions@localhost' };

async function mergeBranch({ git, configFile, from, to, source, target }: MovementRequest): Promise<Movement> {
  const none = { images: [], missing: [], files: [], commits: [], content: source.commit, warnings: [] };
  const commits = await git.commitsBetween(target.commit, source.commit);
  if (commits.length === 0) return { ...none, change: { kind: 'edit', changes: new Map() } };
  const merged = await git.mergeTree(target.commit, source.commit);
  if (merged.kind === 'conflict') throw mergeConflict(from, to, merged.paths);
  const preview = await git.createCommit({
    parents: [target.commit, source.commit],
    tree: { oid: merged.tree },
    message: 'preview',
    author: NOBODY,
    committer: NOBODY,
  });
  const changed = await git.changedFiles(target.commit, preview);
  const before = await readEnvironment(target, to, configFile);
  const after = await imagesInTree(await git.snapshotAt(preview), to, configFile);
  return {
    ...none,
    images: movesBetween(before.images, after),
    files: changed.map(({ path, status }) => ({ path, change: status })),
    commits: commits.map(
      ({ sha, subject, author }): PlannedCommit => ({ sha, subject: withoutSkipTokens(subject), author: author.name }),
    ),
    change: { kind: 'merge', tree: merged.tree, parent: source.commit },
  };
}

async function imagesInTree(
  snapshot: Snapshot,
  environment: Environment,
  configFile: string,
): Promise<ImageOccurrence[]> {
  const entries = await snapshot.list(environment.path === '.' ? undefined : environment.path);
  const files = await readManifests(snapshot, selectPaths(entries, [environment.path, `!${configFile}`], 'path'));
  return files.flatMap(findImages);
}

function mergeConflict(from: Environment, to: Environment, paths: readonly string[]): ConflictError {
  return new ConflictError(`${from.branch} does not merge cleanly into ${to.branch}: ${paths.join(', ')}`, {
    paths,
    hint: `Somebody changed ${to.branch} on its own (a hotfix?). Bring that change to ${from.branch} first: git checkout ${from.branch} && git merge ${to.branch}, settle the conflict, push, and promote again.`,
  });
}
