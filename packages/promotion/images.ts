/** Which image versions move when an environment is promoted by `images`: a pure comparison of two environments. */
import { FileError, type FilePosition, formatPosition, GitopsError, InputError } from '#errors';
import { digestProblem, isSameImageName, normaliseImageName, tagProblem } from '#images';
import { AmbiguousImage, type ImageOccurrence, selectImages, selectInputImages } from '#manifests';

export interface Version {
  tag?: string;
  digest?: string;
}

/** One place in the target's files whose version the promotion changes. */
export interface ImageMove {
  /** The image as the target declares it. */
  name: string;
  /** What is pulled: registry and repository without version. */
  repository: string;
  from: Version;
  to: Version;
  file: string;
  line: number;
  keyPath: string;
}

/** No image, or more than one version of an image, answers to what was asked for. */
export class ImageSelectionError extends GitopsError {
  override readonly name = 'ImageSelectionError';
}

export function versionOf({ tag, digest }: Version): Version {
  return { ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}

export function sameVersion(a: Version, b: Version): boolean {
  return (a.tag ?? '') === (b.tag ?? '') && (a.digest ?? '') === (b.digest ?? '');
}

/** `v1.2.3`, `v1.2.3@sha256:0123456789ab…`, or `(no version)`: for people, never to be parsed. */
export function formatVersion({ tag, digest }: Version): string {
  if (!tag && !digest) return '(no version)';
  const short = digest === undefined || digest === '' ? '' : `@${digest.slice(0, digest.indexOf(':') + 13)}…`;
  return `${tag ?? ''}${short}`;
}

/**
 * The occurrences that decide what runs: kustomize rewrites the workloads in and below its folder, so
 * a container's own reference means nothing where a kustomization sets the version of that name.
 */
export function effectiveImages(occurrences: readonly ImageOccurrence[]): ImageOccurrence[] {
  const folders = new Map<string, Set<string>>();
  for (const { kind, name, file } of occurrences) {
    if (kind !== 'kustomization') continue;
    const key = normaliseImageName(name);
    folders.set(key, (folders.get(key) ?? new Set()).add(folderOf(file)));
  }
  return occurrences.filter(({ kind, name, file }) => {
    if (kind !== 'workload') return true;
    const rewriting = folders.get(normaliseImageName(name));
    return rewriting === undefined || !foldersAbove(file).some((folder) => rewriting.has(folder));
  });
}

/** With a slash at its end; empty for the repository's root. */
function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function foldersAbove(file: string): string[] {
  return ['', ...[...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1))];
}

interface Side {
  environment: string;
  path: string;
  images: readonly ImageOccurrence[];
}

export interface ImageRequest {
  source: Side;
  target: Side;
  /** Images to promote; all that both environments know when it names none. */
  only: ImageSelection;
  /** The tag to promote: every image of `only` must carry it in the source right now; without `only`, those that do are meant. */
  expectedTag: string | undefined;
}

export interface ImageSelection {
  /** As the user names them. */
  names: readonly string[];
  /** Who names them: the input `images`, or `images.only` of the environment that gitops.yaml declares there. */
  by: 'input' | FilePosition;
}

export interface ImagePlan {
  moves: readonly ImageMove[];
  /** Names of images that the source holds and the target does not; none when `only` names what to promote. */
  missing: readonly string[];
}

/**
 * Which places of the target get which version of the source.
 * @throws ImageSelectionError when nothing matches, InputError or FileError when `only` names what the source does not
 * have or has in two meanings, FileError when the source holds two versions of one image
 */
export function planImageMoves(request: ImageRequest): ImagePlan {
  const { source, target, only, expectedTag } = request;
  const into = effectiveImages(target.images);
  const wanted = wantedImages(request);
  const moves: ImageMove[] = [];
  const met = new Set<string>();
  for (const occurrence of into) {
    const counterparts = wanted.filter((each) => isSameImage(each, occurrence));
    const counterpart = nearest(counterparts, occurrence);
    const version = singleVersion(counterpart, source);
    if (version === undefined) continue;
    for (const each of counterparts) met.add(each.name);
    if (expectedTag !== undefined && version.tag !== expectedTag) throw wrongTag(expectedTag, counterpart, source);
    if (sameVersion(version, occurrence)) continue;
    assertVersion(version, counterpart);
    moves.push(toMove(occurrence, version));
  }
  const unmet = [...new Set(wanted.map(({ name }) => name))].filter((name) => !met.has(name));
  if (unmet.length > 0 && (only.names.length > 0 || met.size === 0)) throw notInTarget(unmet, source, target);
  return { moves, missing: unmet };
}

/** The occurrences of the source whose versions are to be promoted; at least one. */
function wantedImages({ source, only, expectedTag }: ImageRequest): ImageOccurrence[] {
  const found = effectiveImages(source.images);
  if (only.names.length > 0) return only.names.flatMap((query) => selectFrom(query, only.by, found, source));
  if (found.length === 0) {
    throw new ImageSelectionError(`${describe(source)} holds no image`, {
      hint: 'Check the environment’s path in gitops.yaml: images are looked for in its .yaml, .yml and .json files.',
    });
  }
  if (expectedTag === undefined) return found;
  const carriers = found.filter(({ tag }) => tag === expectedTag);
  if (carriers.length === 0) throw wrongTag(expectedTag, found, source);
  return found.filter((each) => carriers.some((carrier) => isSameImage(carrier, each)));
}

function selectFrom(
  query: string,
  by: ImageSelection['by'],
  images: readonly ImageOccurrence[],
  source: Side,
): ImageOccurrence[] {
  const selected = by === 'input' ? selectInputImages(query, images) : selectConfigured(query, by, images);
  if (selected.length > 0) return selected;
  const problem = `${query} is nowhere in ${describe(source)}; found there: ${listImages(images)}`;
  const hint = 'Name an image as the source environment’s files name it.';
  throw by === 'input'
    ? new InputError([{ input: 'images', problem }], { hint })
    : new FileError(by, `images.only: ${problem}`, { hint });
}

function selectConfigured(
  query: string,
  position: FilePosition,
  images: readonly ImageOccurrence[],
): ImageOccurrence[] {
  try {
    return selectImages(query, images);
  } catch (error) {
    if (!(error instanceof AmbiguousImage)) throw error;
    const { message, hint = '' } = error;
    throw new FileError(position, `images.only: ${message}`, { hint, cause: error });
  }
}

function isSameImage(a: ImageOccurrence, b: ImageOccurrence): boolean {
  const names = (each: ImageOccurrence): string[] => [each.name, each.repository].map(normaliseImageName);
  return isSameImageName(a.name, b.name) || names(a).some((name) => names(b).includes(name));
}

/**
 * Where both sides hold the same place (an environment and its own past, or folders of the same name on two
 * branches), that place alone decides: blue and green may run two versions of one image.
 */
function nearest(counterpart: ImageOccurrence[], { file, keyPath }: ImageOccurrence): ImageOccurrence[] {
  const inFile = counterpart.filter((each) => each.file === file);
  const inPlace = inFile.filter((each) => each.keyPath === keyPath);
  return [inPlace, inFile].find(({ length }) => length > 0) ?? counterpart;
}

function singleVersion(occurrences: readonly ImageOccurrence[], source: Side): Version | undefined {
  const [first, ...others] = occurrences;
  if (first === undefined) return undefined;
  if (others.every((each) => sameVersion(each, first))) return versionOf(first);
  const places = occurrences.map((each) => `${formatPosition(each)} ${formatVersion(each)}`).join(', ');
  throw new FileError(first, `image ${first.name} has more than one version in ${describe(source)}: ${places}`, {
    hint: 'Bring the source environment to one version of this image first, or leave the image out with `images`.',
  });
}

/** A placeholder such as `${TAG}` may stand in the source for good; it cannot be promoted. */
function assertVersion({ tag, digest }: Version, [place]: readonly ImageOccurrence[]): void {
  const problem = (tag && tagProblem(tag)) || (digest && digestProblem(digest));
  if (!problem || place === undefined) return;
  throw new FileError(place, `image ${place.name} has no version that can be promoted: ${problem}`, {
    hint: 'Correct it there, or leave the image out with `images`.',
  });
}

function wrongTag(expected: string, found: readonly ImageOccurrence[], source: Side): ImageSelectionError {
  const places = found.map((each) => `${formatPosition(each)} has ${each.name} at ${formatVersion(each)}`);
  return new ImageSelectionError(`${describe(source)} does not run the tag ${expected}: ${places.join(', ')}`, {
    hint: `Only what runs in ${source.environment} can be promoted. Wait until ${expected} has arrived there, or leave \`tag\` out to promote what is there.`,
  });
}

function notInTarget(names: readonly string[], source: Side, target: Side): Error {
  return new ImageSelectionError(
    `${names.join(', ')} of ${describe(source)} is nowhere in ${describe(target)}; found there: ${listImages(target.images)}`,
    {
      hint: `Add the image to ${target.environment} once (bump-image-tag with \`create: true\` adds an entry to its kustomization.yaml).`,
    },
  );
}

function describe({ environment, path }: Side): string {
  return path === '.' ? environment : `${environment} (${path})`;
}

function listImages(images: readonly ImageOccurrence[]): string {
  return images.length === 0 ? 'no image' : [...new Set(images.map(({ name }) => name))].join(', ');
}

function toMove(occurrence: ImageOccurrence, to: Version): ImageMove {
  const { name, repository, file, line, keyPath } = occurrence;
  return { name, repository, from: versionOf(occurrence), to, file, line, keyPath };
}

/** The moves that a change of files makes, found by comparing its images before and after (strategies merge and copy). */
export function movesBetween(before: readonly ImageOccurrence[], after: readonly ImageOccurrence[]): ImageMove[] {
  const placeOf = ({ file, keyPath, name }: ImageOccurrence): string => [file, keyPath, name].join('\0');
  const earlier = new Map(effectiveImages(before).map((each) => [placeOf(each), each]));
  return effectiveImages(after).flatMap((each) => {
    const previous = earlier.get(placeOf(each));
    if (previous && previous.repository === each.repository && sameVersion(previous, each)) return [];
    return [{ ...toMove(each, versionOf(each)), from: previous ? versionOf(previous) : {} }];
  });
}
