/** Changes the text of manifests as asked. Pure: files in, files out. */
import { formatPosition, InputError } from '#errors';
import { formatImageReference, type ImageOverride } from '#images';
import {
  addKustomizeImage,
  findImages,
  type ImageEdit,
  type ImageOccurrence,
  type ImageVersion,
  type KeyEdit,
  type ManifestFile,
  selectInputImages,
  setImages,
  type Warning,
} from '#manifests';
import { effectiveImages, type ImageMove, movesBetween, versionOf } from '#promotion';
import { type FileSetting, refuseTwice, setValue } from './values.ts';

export interface BumpedImage {
  name: string;
  /** Whole references; an entry that was added comes from the bare name. */
  from: string;
  to: string;
  file: string;
  line: number;
}

export interface Bump {
  /** Files whose text changed. */
  files: readonly ManifestFile[];
  images: readonly BumpedImage[];
  /** The same as moves, for gates, messages and the ledger. */
  moves: readonly ImageMove[];
  keys: readonly KeyEdit[];
  warnings: readonly Warning[];
}

export interface BumpSource {
  /** Files that images are looked for in. */
  imageFiles: readonly ManifestFile[];
  images: readonly ImageOverride[];
  create: boolean;
  settings: readonly FileSetting[];
}

/**
 * @throws InputError for an image that is nowhere or in two meanings, FileError for a key that is not there
 */
export function editFiles({ imageFiles, images, create, settings }: BumpSource): Bump {
  refuseTwice(settings);
  const original = new Map([...imageFiles, ...settings.map(({ file }) => file)].map((file) => [file.path, file.text]));
  const texts = new Map(original);
  const current = (path: string): ManifestFile => ({ path, text: texts.get(path) ?? '' });

  const found = effectiveImages(imageFiles.flatMap(findImages));
  const { choices, missing } = chooseVersions(images, found);
  if (missing.length > 0 && !create) throw nowhere(missing, found, imageFiles);

  const edits: ImageEdit[] = [];
  const warnings: Warning[] = [];
  for (const path of new Set([...choices.keys()].map(({ file }) => file))) {
    const result = setImages(current(path), (occurrence) => choiceFor(occurrence, choices));
    texts.set(path, result.text);
    edits.push(...result.edits);
    warnings.push(...result.warnings);
  }
  for (const override of missing) {
    const { path } = kustomizationFor(override, imageFiles);
    const result = addKustomizeImage(current(path), override);
    texts.set(path, result.text);
    edits.push(...result.edits);
  }
  const keys = settings.flatMap(({ file, setting }) => {
    const result = setValue(current(file.path), setting);
    texts.set(file.path, result.text);
    warnings.push(...result.warnings);
    return result.edits;
  });

  return {
    files: [...texts].filter(([path, text]) => original.get(path) !== text).map(([path, text]) => ({ path, text })),
    images: edits.map(toBumped),
    moves: edits.map(toMove),
    keys,
    warnings,
  };
}

/** The moves that a bump makes among the images of `files`, by image edits and by values set alike. */
export function enteringMoves(files: readonly ManifestFile[], bump: Bump): ImageMove[] {
  const moves = movesBetween(files.flatMap(findImages), imagesAfter(files, bump));
  const isIn = (move: ImageMove): boolean =>
    moves.some(({ file, keyPath, name }) => file === move.file && keyPath === move.keyPath && name === move.name);
  return [...moves, ...bump.moves.filter((move) => !isIn(move))];
}

export function imagesAfter(files: readonly ManifestFile[], bump: Bump): ImageOccurrence[] {
  const changed = new Map(bump.files.map((file) => [file.path, file]));
  return files.map((file) => changed.get(file.path) ?? file).flatMap(findImages);
}

type Choices = ReadonlyMap<ImageOccurrence, ImageVersion>;

function chooseVersions(
  overrides: readonly ImageOverride[],
  found: readonly ImageOccurrence[],
): { choices: Choices; missing: ImageOverride[] } {
  const choices = new Map<ImageOccurrence, ImageVersion>();
  const missing: ImageOverride[] = [];
  for (const override of overrides) {
    const selected = selectInputImages(override.name, found);
    if (selected.length === 0) missing.push(override);
    for (const occurrence of selected) {
      if (choices.has(occurrence)) {
        throw new InputError([
          { input: 'images', problem: `sets ${occurrence.name} (${formatPosition(occurrence)}) twice` },
        ]);
      }
      choices.set(occurrence, versionFor(override, occurrence));
    }
  }
  return { choices, missing };
}

/** `name=newname` alone changes where the image comes from and keeps its version. */
function versionFor({ newName, tag, digest }: ImageOverride, occurrence: ImageOccurrence): ImageVersion {
  const version =
    tag || digest ? versionOf({ ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) }) : versionOf(occurrence);
  return newName === undefined ? version : { newName, ...version };
}

function choiceFor(occurrence: ImageOccurrence, choices: Choices): ImageVersion | undefined {
  for (const [chosen, version] of choices) {
    if (chosen.file === occurrence.file && chosen.line === occurrence.line && chosen.keyPath === occurrence.keyPath)
      return version;
  }
  return undefined;
}

function nowhere(
  missing: readonly ImageOverride[],
  found: readonly ImageOccurrence[],
  files: readonly ManifestFile[],
): InputError {
  const names = missing.map(({ name }) => name).join(', ');
  const there = [...new Set(found.map(({ name }) => name))];
  const problem = `${names} is nowhere in ${files.length} file${files.length === 1 ? '' : 's'}; found there: ${there.length === 0 ? 'no image' : there.join(', ')}`;
  return new InputError([{ input: 'images', problem }], {
    hint: 'Name an image as the files name it; `create: true` adds an entry to a kustomization.yaml, and `key` sets a value that is no recognisable image.',
  });
}

function kustomizationFor({ name }: ImageOverride, files: readonly ManifestFile[]): ManifestFile {
  const candidates = files.filter(({ path }) => /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path));
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return only;
  const problem =
    only === undefined
      ? 'there is no kustomization.yaml in `path`'
      : `there is more than one: ${candidates.map(({ path }) => path).join(', ')}`;
  throw new InputError([{ input: 'create', problem: `cannot add ${name}: ${problem}` }], {
    hint: 'Name the kustomization.yaml to add it to as `path`.',
  });
}

function toBumped({ occurrence, from, to }: ImageEdit): BumpedImage {
  const { name, file, line } = occurrence;
  return { name, from: formatImageReference(from), to: formatImageReference(to), file, line };
}

function toMove({ occurrence, from, to }: ImageEdit): ImageMove {
  const { name, file, line, keyPath } = occurrence;
  return { name, repository: to.name, from: versionOf(from), to: versionOf(to), file, line, keyPath };
}
