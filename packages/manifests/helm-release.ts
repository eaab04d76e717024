import { isMap } from 'yaml';
import { findKustomizeImages } from './kustomization.ts';
import type { ImageSite } from './site.ts';
import type { Mapping, SourceDocument } from './source.ts';
import { atItem, type Trail, underAll } from './trail.ts';
import { ownList, ownMappingAt, ownValue } from './tree.ts';
import { findValuesImages } from './values-images.ts';

const KIND = 'helm-release';

/** Images of a Flux HelmRelease: in its values, and in its kustomize post-renderers, which have the last word. */
export function findInHelmRelease(document: SourceDocument, object: Mapping, trail: Trail | undefined): ImageSite[] {
  const spec = ownMappingAt(object, ['spec']);
  if (spec === undefined) return [];
  const search = { kind: KIND, document, skippedKeys: new Set<string>() } as const;
  const renderers = ownList(spec, 'postRenderers');
  const renderersTrail = underAll(trail, ['spec', 'postRenderers']);
  return [
    ...findValuesImages(search, ownValue(spec, 'values'), underAll(trail, ['spec', 'values'])),
    ...renderers.flatMap((renderer, index) => {
      const kustomize = isMap(renderer) ? ownMappingAt(renderer, ['kustomize']) : undefined;
      if (kustomize === undefined) return [];
      const item = atItem(document, renderersTrail, renderers, index);
      const list = ownList(kustomize, 'images');
      return findKustomizeImages({ kind: KIND, document, list, trail: underAll(item, ['kustomize', 'images']) });
    }),
  ];
}
