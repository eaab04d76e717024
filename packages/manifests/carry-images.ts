import { formatImageReference, isLaterVersion } from '#images';
import { type CarriedValue, type Texts, Unclear } from './carry-model.ts';
import { applyChanges } from './edit.ts';
import { formatKeyPath, parseKeyPath } from './key-path.ts';
import type { ImageOccurrence, ImageVersion } from './model.ts';
import { parseManifest } from './parse.ts';
import type { ImageSite } from './site.ts';
import { findSites, mayHoldImages } from './sites.ts';
import type { Source } from './source.ts';
import { assertNoTemplate } from './template.ts';
import { documentSelector } from './trail.ts';

interface CarriedImages {
  /** With the images set; the very same where none had to be. */
  texts: Pick<Texts, 'base' | 'target'>;
  values: CarriedValue[];
}

/**
 * Images are carried as a whole rather than key by key: a tag without its digest would leave the target's
 * stale digest in force, and a target that pulls from a mirror shall go on doing so.
 */
export function carryImages(path: string, { base, changed, target }: Texts): CarriedImages {
  const unchanged = { texts: { base, target }, values: [] };
  if (![base, changed, target].every((text) => mayHoldImages({ path, text }))) return unchanged;
  const [before, after, there] = [read(path, base), read(path, changed), read(path, target)];
  const moves = [...after.images].flatMap(([id, image]) => {
    const old = before.images.get(id);
    return old === undefined || isSame(old, image) ? [] : [moveOf(id, { old, image, target: there.images.get(id) })];
  });
  if (moves.length === 0) return unchanged;
  const set = (source: Source, side: 'old' | 'target') =>
    applyChanges(
      source,
      moves.flatMap((move) => move[side].changes(move.wanted)),
    ).text;
  return {
    texts: { base: set(before.source, 'old'), target: set(there.source, 'target') },
    values: moves.map(({ value }) => value),
  };
}

interface Read {
  source: Source;
  /** By the path of what holds the image; `several` where that is not unique. */
  images: ReadonlyMap<string, ImageSite | 'several'>;
}

function read(path: string, text: string): Read {
  const source = parseManifest({ path, text });
  assertNoTemplate(source);
  const images = new Map<string, ImageSite | 'several'>();
  for (const site of findSites(source)) {
    const id = idOf(site);
    images.set(id, images.has(id) ? 'several' : site);
  }
  return { source, images };
}

/** The keys of which one or the other holds the version, depending on how it is pinned. */
const VERSION_KEYS: ReadonlySet<string> = new Set(['newTag', 'digest', 'tag', 'sha', 'name', 'repository']);

/** Without the document where that is the only one: environments give theirs names of their own. */
function idOf({ occurrence, document }: ImageSite): string {
  const path = parseKeyPath(occurrence.keyPath);
  const last = path.at(-1);
  const holder = last?.kind === 'key' && VERSION_KEYS.has(last.key) ? path.slice(0, -1) : path;
  const outer = document.source.container?.document ?? document;
  const isNamed = outer.source.documents.length > 1 && documentSelector(outer) !== undefined;
  const filled = outer.source.documents.filter(({ root }) => root !== null);
  return formatKeyPath(isNamed && filled.length === 1 ? holder.slice(1) : holder);
}

interface Move {
  old: ImageSite;
  target: ImageSite;
  wanted: ImageVersion;
  value: CarriedValue;
}

function isSame(one: ImageSite | 'several', other: ImageSite | 'several'): boolean {
  if (one === 'several' || other === 'several') return false;
  return reference(one.occurrence) === reference(other.occurrence);
}

function moveOf(
  id: string,
  sides: { old: ImageSite | 'several'; image: ImageSite | 'several'; target: ImageSite | 'several' | undefined },
): Move {
  const { old, image, target } = sides;
  if (target === undefined) throw new Unclear(`the image at ${id} does not exist there`);
  if (old === 'several' || image === 'several' || target === 'several') {
    throw new Unclear(`several images go by the key ${id}`);
  }
  const [from, to, before] = [old.occurrence, image.occurrence, target.occurrence];
  const isRenamed = from.repository !== to.repository;
  assertSameImage(before, isRenamed ? [from, to] : [from], isRenamed);
  const value = carriedValue({ from, to, before }, isRenamed);
  const isOverridden = value.before !== value.from && value.before !== value.to;
  if (isOverridden && isLater(before.tag ?? '', to.tag ?? '')) {
    throw new Unclear(`${before.keyPath} is ${before.tag} there, which is later than ${to.tag}`);
  }
  return { old, target, value, wanted: { ...versionOf(to), ...(isRenamed ? { newName: to.repository } : {}) } };
}

/** Numbers of builds have an order as well, which those of other values do not. */
function isLater(tag: string, than: string): boolean {
  const isBuild = [tag, than].every((each) => /^\d+$/.test(each));
  return isBuild ? BigInt(tag) > BigInt(than) : isLaterVersion(tag, than) === true;
}

/** Another registry is the same image by another way; another name is another image, whose versions mean nothing here. */
function assertSameImage(before: ImageOccurrence, known: readonly ImageOccurrence[], exactly: boolean): void {
  const nameOf = ({ repository }: ImageOccurrence) => (exactly ? repository : repository.replace(/^.*\//, ''));
  if (known.some((each) => nameOf(each) === nameOf(before))) return;
  throw new Unclear(`${before.keyPath} is another image there: ${before.repository}`);
}

function carriedValue(
  { from, to, before }: Record<'from' | 'to' | 'before', ImageOccurrence>,
  isRenamed: boolean,
): CarriedValue {
  const show = (each: ImageOccurrence) => (isRenamed ? reference(each) : version(each));
  return { key: before.keyPath, from: show(from), to: show(to), before: show(before) };
}

function versionOf({ tag, digest }: ImageOccurrence): ImageVersion {
  return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

function version(occurrence: ImageOccurrence): string {
  return formatImageReference({ name: '', ...versionOf(occurrence) }).replace(/^[:@]/, '');
}

function reference(occurrence: ImageOccurrence): string {
  return formatImageReference({ name: occurrence.repository, ...versionOf(occurrence) });
}
