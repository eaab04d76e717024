import type { ImageOccurrence, ManifestFile } from './model.ts';
import { assertReadable, parseManifest } from './parse.ts';
import type { ImageSite } from './site.ts';
import { findSites, mayHoldImages, needForImages } from './sites.ts';
import type { Source } from './source.ts';
import { assertNoTemplate } from './template.ts';

/**
 * Which images run according to the file, in the order they stand there. A file that mentions none
 * is not even parsed.
 *
 * @throws {FileError} when the file is no YAML, too large or binary.
 */
export function findImages(file: ManifestFile): ImageOccurrence[] {
  return sitesOf(file).sites.map(({ occurrence }) => occurrence);
}

interface Sites {
  source: Source | undefined;
  sites: readonly ImageSite[];
}

/** Files are often searched first and edited later; a file object is parsed once for both. */
const known = new WeakMap<ManifestFile, Sites & ManifestFile>();

export function sitesOf(file: ManifestFile): Sites {
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
