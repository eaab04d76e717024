import {
  digestProblem,
  formatImageReference,
  type ImageReference,
  InvalidReference,
  nameProblem,
  tagProblem,
} from '#images';
import { applyChanges } from './edit.ts';
import type { ImageEdit, ImageOccurrence, ImageVersion, ManifestFile, Warning } from './model.ts';
import { assertReadable, parseManifest } from './parse.ts';
import type { ImageSite } from './site.ts';
import { findSites, mayHoldImages, needForImages } from './sites.ts';
import type { Source } from './source.ts';
import { assertNoTemplate } from './template.ts';
import { warningsOf } from './warnings.ts';

/**
 * Which images run according to the file, in the order they stand there. A file that mentions none
 * is not even parsed.
 *
 * @throws {FileError} when the file is no YAML, too large or binary.
 */
export function findImages(file: ManifestFile): ImageOccurrence[] {
  return sitesOf(file).sites.map(({ occurrence }) => occurrence);
}

export interface EditedImages {
  /** The very same text when nothing had to change. */
  text: string;
  edits: ImageEdit[];
  warnings: Warning[];
}

/**
 * Gives images the versions `choose` says; where it says undefined nothing changes.
 *
 * @throws {FileError} when a place cannot express the version, or editing it is not safe.
 * @throws {InvalidReference} when the version is none.
 */
export function setImages(
  file: ManifestFile,
  choose: (occurrence: ImageOccurrence) => ImageVersion | undefined,
): EditedImages {
  const { source, sites } = sitesOf(file);
  const planned = sites.flatMap((site) => planOf(site, choose(site.occurrence)) ?? []);
  if (source === undefined || planned.length === 0) return { text: file.text, edits: [], warnings: [] };
  const changes = planned.flatMap((plan) => plan.changes);
  const { text, made } = applyChanges(source, changes);
  const isMade = new Set(made);
  const edits = planned.flatMap(({ edit, changes: own }) => {
    const isReal = own.some((change) => isMade.has(change)) || !isSame(edit.from, edit.to);
    return isReal ? [edit] : [];
  });
  return { text, edits, warnings: warningsOf(made, changes) };
}

interface Sites {
  source: Source | undefined;
  sites: readonly ImageSite[];
}

/** Files are often searched first and edited later; a file object is parsed once for both. */
const known = new WeakMap<ManifestFile, Sites & ManifestFile>();

function sitesOf(file: ManifestFile): Sites {
  assertReadable(file);
  if (!mayHoldImages(file)) return { source: undefined, sites: [] };
  const before = known.get(file);
  if (before !== undefined && before.text === file.text && before.path === file.path) return before;
  const source = parseManifest(file, needForImages);
  assertNoTemplate(source);
  const found = { source, sites: findSites(source), path: file.path, text: file.text };
  known.set(file, found);
  return found;
}

function planOf(site: ImageSite, version: ImageVersion | undefined) {
  if (version === undefined) return undefined;
  assertVersion(version);
  const { occurrence } = site;
  const from = referenceOf(occurrence.repository, occurrence);
  const to = referenceOf(version.newName ?? occurrence.repository, version);
  return { edit: { occurrence, from, to }, changes: site.changes(version) };
}

function referenceOf(
  name: string,
  { tag, digest }: { tag?: string | undefined; digest?: string | undefined },
): ImageReference {
  return { name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

function isSame(a: ImageReference, b: ImageReference): boolean {
  return formatImageReference(a) === formatImageReference(b);
}

/** @throws {InvalidReference} before anything malformed reaches a file. */
export function assertVersion({ newName, tag, digest }: ImageVersion): void {
  const problem =
    (newName === undefined ? undefined : nameProblem(newName)) ??
    (tag === undefined ? undefined : tagProblem(tag)) ??
    (digest === undefined ? undefined : digestProblem(digest));
  if (problem === undefined) return;
  throw new InvalidReference(formatImageReference(referenceOf(newName ?? '', { tag, digest })), problem);
}
