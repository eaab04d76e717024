import { isMap, type ParsedNode } from 'yaml';
import { findApplicationImages, findSourceImages } from './argo-application.ts';
import { findInHelmRelease } from './helm-release.ts';
import { findInFluxKustomization, findInKustomization } from './kustomization.ts';
import type { ManifestFile } from './model.ts';
import type { Block, Need } from './section.ts';
import type { ImageSite } from './site.ts';
import type { Mapping, Source, SourceDocument } from './source.ts';
import { atItem, type Trail, under, underAll } from './trail.ts';
import { keyOf, ownList, ownMappingAt, textAt } from './tree.ts';
import { findValuesImages } from './values-images.ts';

/** A file without any of these words names no image. */
const MENTIONS_IMAGES = /image|repository/i;
/** Top-level keys that say what a document is. */
const IDENTITY_KEYS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);
/** Keys whose values say something about the image they stand beside. */
const IMAGE_KEYS: ReadonlySet<string> = new Set([
  'name',
  'registry',
  'tag',
  'digest',
  'sha',
  'pullPolicy',
  'imagePullPolicy',
]);
const KUSTOMIZE_GROUP = 'kustomize.config.k8s.io';
const NOTHING: ReadonlySet<string> = new Set();
/** Free text about an object, at any depth of it. */
const DESCRIPTIVE_KEYS: ReadonlySet<string> = new Set(['annotations', 'labels']);
/** What is no setting of the object: the server's own account of it. */
const OBSERVED_KEYS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'status']);

export function mayHoldImages({ text }: ManifestFile): boolean {
  return MENTIONS_IMAGES.test(text);
}

/** Which blocks of a large file matter. */
export function needForImages({ key, parents, start, end }: Block, text: string): Need {
  if ((parents.length === 0 && IDENTITY_KEYS.has(key)) || IMAGE_KEYS.has(key)) return 'whole';
  return MENTIONS_IMAGES.test(text.slice(start, end)) ? 'parts' : 'none';
}

export function findSites(source: Source): ImageSite[] {
  return source.documents.flatMap((document) => {
    const { root } = document;
    if (root === null) return [];
    return isMap(root) ? findInRoot(document, root) : findInSettings(document, root);
  });
}

function findInRoot(document: SourceDocument, root: Mapping): ImageSite[] {
  const name = baseName(document.source.file);
  // Flux Kustomizations are kept in files of that name as well.
  const isKustomize = groupOf(textAt(document, root, 'apiVersion') ?? KUSTOMIZE_GROUP) === KUSTOMIZE_GROUP;
  if (isKustomize && /^kustomization(?:\.ya?ml)?$/i.test(name)) return findInKustomization(document, root, undefined);
  if (/^\.argocd-source.*\.ya?ml$/.test(name)) return findSourceImages(document, root, undefined);
  return findInObject(document, root, undefined);
}

function findInObject(document: SourceDocument, object: Mapping, trail: Trail | undefined): ImageSite[] {
  const kind = textAt(document, object, 'kind');
  const apiVersion = textAt(document, object, 'apiVersion');
  if (kind === undefined || apiVersion === undefined) return findInSettings(document, object);
  if (kind.endsWith('List')) return findInList(document, ownList(object, 'items'), under(trail, 'items'));
  switch (`${groupOf(apiVersion)}/${kind}`) {
    case 'kustomize.config.k8s.io/Kustomization':
    case 'kustomize.config.k8s.io/Component':
      return findInKustomization(document, object, trail);
    case 'kustomize.toolkit.fluxcd.io/Kustomization':
      return findInFluxKustomization(document, object, trail);
    case 'helm.toolkit.fluxcd.io/HelmRelease':
      return findInHelmRelease(document, object, trail);
    case 'argoproj.io/Application':
      return findInApplication(document, object, trail, ['spec']);
    case 'argoproj.io/ApplicationSet':
      return findInApplication(document, object, trail, ['spec', 'template', 'spec']);
    default:
      return findWorkloadImages(document, object, trail);
  }
}

function findInApplication(
  document: SourceDocument,
  object: Mapping,
  trail: Trail | undefined,
  path: readonly string[],
): ImageSite[] {
  const spec = ownMappingAt(object, path);
  return spec === undefined ? [] : findApplicationImages(document, spec, underAll(trail, path));
}

function findInList(document: SourceDocument, items: readonly ParsedNode[], trail: Trail): ImageSite[] {
  return items.flatMap((item, index) =>
    isMap(item) ? findInObject(document, item, atItem(document, trail, items, index)) : [],
  );
}

/** Containers of every kind at any depth, so also CronJobs, and custom resources with an `image`. */
function findWorkloadImages(document: SourceDocument, object: Mapping, trail: Trail | undefined): ImageSite[] {
  const search = { kind: 'workload', document, skippedKeys: DESCRIPTIVE_KEYS } as const;
  return object.items.flatMap((pair) => {
    const key = keyOf(pair);
    if (key === undefined || OBSERVED_KEYS.has(key)) return [];
    return findValuesImages(search, pair.value, under(trail, key));
  });
}

function findInSettings(document: SourceDocument, root: ParsedNode): ImageSite[] {
  const kind = document.source.file.toLowerCase().endsWith('.json') ? 'json' : 'helm-values';
  return findValuesImages({ kind, document, skippedKeys: NOTHING }, root, undefined);
}

function groupOf(apiVersion: string): string {
  return apiVersion.split('/')[0] ?? '';
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
