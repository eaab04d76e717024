import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { FileError } from '#errors';
import { formatImageOverride, type ImageOverride, InvalidReference, parseImageOverride } from '#images';
import { embeddedSource } from './embedded.ts';
import { imageStringSite } from './image-string.ts';
import { type ImageSite, occurrenceOf } from './site.ts';
import { type Slot, slotSite } from './slot-site.ts';
import type { Mapping, SourceDocument, ValueNode } from './source.ts';
import { atItem, type Trail, under, underAll } from './trail.ts';
import { charactersOf, ownList, ownMappingAt, ownPair, ownValue, textAt, textOf } from './tree.ts';
import { findValuesImages } from './values-images.ts';

const KIND = 'argo-application';
const NOTHING: ReadonlySet<string> = new Set();

/** Images in `source` and `sources[]` of an Application's `spec` (or an ApplicationSet's template). */
export function findApplicationImages(document: SourceDocument, spec: Mapping, trail: Trail | undefined): ImageSite[] {
  const single = ownMappingAt(spec, ['source']);
  const several = ownList(spec, 'sources');
  return [
    ...(single === undefined ? [] : findSourceImages(document, single, under(trail, 'source'))),
    ...several.flatMap((source, index) =>
      isMap(source)
        ? findSourceImages(document, source, atItem(document, under(trail, 'sources'), several, index))
        : [],
    ),
  ];
}

/** Images in one source: also the shape of the `.argocd-source-*.yaml` files Image Updater writes. */
export function findSourceImages(document: SourceDocument, source: Mapping, trail: Trail | undefined): ImageSite[] {
  const helm = ownMappingAt(source, ['helm']);
  const kustomize = ownMappingAt(source, ['kustomize']);
  return [
    ...(helm === undefined ? [] : findHelmImages(document, helm, under(trail, 'helm'))),
    ...(kustomize === undefined
      ? []
      : findOverrides(document, ownList(kustomize, 'images'), underAll(trail, ['kustomize', 'images']))),
  ];
}

function findHelmImages(document: SourceDocument, helm: Mapping, trail: Trail): ImageSite[] {
  const search = { kind: KIND, document, skippedKeys: NOTHING } as const;
  return [
    ...findParameterImages(document, ownList(helm, 'parameters'), under(trail, 'parameters')),
    ...findValuesImages(search, ownValue(helm, 'valuesObject'), under(trail, 'valuesObject')),
    ...findEmbeddedImages(document, ownValue(helm, 'values'), under(trail, 'values')),
  ];
}

/** `helm.values` is YAML kept in a string. */
function findEmbeddedImages(document: SourceDocument, node: ParsedNode | null, trail: Trail): ImageSite[] {
  if (node === null || !isScalar(node)) return [];
  return embeddedDocuments(document, node).flatMap((embedded) =>
    findValuesImages({ kind: KIND, document: embedded, skippedKeys: NOTHING }, embedded.root, trail),
  );
}

function embeddedDocuments(document: SourceDocument, scalar: Scalar.Parsed): readonly SourceDocument[] {
  try {
    return embeddedSource(document, scalar).documents;
  } catch (error) {
    // An ApplicationSet's values may be a template that only becomes YAML when rendered.
    if (error instanceof FileError && charactersOf(scalar).includes('{{')) return [];
    throw error;
  }
}

interface Parameter {
  name: string;
  value: ValueNode;
  trail: Trail;
}

/** `helm.parameters` pairs: `x.repository` with `x.tag` (`x.digest`, `x.registry`), or `x.image` as one string. */
function findParameterImages(document: SourceDocument, list: readonly ParsedNode[], trail: Trail): ImageSite[] {
  const parameters = parametersOf(document, list, trail);
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  return parameters.flatMap((parameter) => {
    const { name, value } = parameter;
    if (/(?:^|\.)image$/.test(name))
      return imageStringSite({ kind: KIND, document, trail: parameter.trail, node: value }) ?? [];
    const prefix = /^(?<prefix>.*\.|)repository$/.exec(name)?.groups?.['prefix'];
    return prefix === undefined ? [] : (pairedParameters(document, parameter, prefix, byName) ?? []);
  });
}

function pairedParameters(
  document: SourceDocument,
  repository: Parameter,
  prefix: string,
  byName: ReadonlyMap<string, Parameter>,
): ImageSite | undefined {
  const tag = byName.get(`${prefix}tag`);
  const digest = byName.get(`${prefix}digest`);
  const held = tag ?? digest;
  if (held === undefined) return undefined;
  return slotSite({
    kind: KIND,
    document,
    trail: held.trail,
    repository: { node: repository.value, isOwn: true },
    registry: slotOf(byName.get(`${prefix}registry`)),
    tag: slotOf(tag),
    digest: digest === undefined ? undefined : { node: digest.value, form: 'full' },
    inheritedTag: undefined,
    addTag: () => {
      throw new FileError(
        document.source.position(repository.value.range[0]),
        `there is no parameter ${prefix}tag to hold the tag`,
        { hint: `Add { name: ${prefix}tag, value: "" } to helm.parameters.` },
      );
    },
  });
}

function slotOf(parameter: Parameter | undefined): Slot | undefined {
  return parameter === undefined ? undefined : { node: parameter.value, isOwn: true };
}

function parametersOf(document: SourceDocument, list: readonly ParsedNode[], trail: Trail): Parameter[] {
  return list.flatMap((item, index) => {
    if (!isMap(item)) return [];
    const name = textAt(document, item, 'name');
    const value = ownPair(item, 'value')?.value ?? null;
    if (name === undefined || value === null || isMap(value) || isSeq(value)) return [];
    return [{ name, value, trail: under(atItem(document, trail, list, index), 'value') }];
  });
}

/** `kustomize.images` strings: `name=newname:tag@digest`. */
function findOverrides(document: SourceDocument, list: readonly ParsedNode[], trail: Trail | undefined): ImageSite[] {
  return list.flatMap((node, index) => {
    if (isMap(node) || isSeq(node)) return [];
    const override = asOverride(textOf(document, node));
    return override === undefined ? [] : [overrideSite(document, node, override, atItem(document, trail, list, index))];
  });
}

function overrideSite(document: SourceDocument, node: ValueNode, override: ImageOverride, trail: Trail): ImageSite {
  const { name, newName, ...version } = override;
  return {
    occurrence: occurrenceOf({ kind: KIND, document, trail, node, name, repository: newName ?? name, version }),
    document,
    changes: (wanted) => {
      const renamed = wanted.newName ?? newName;
      const target = renamed === undefined || renamed === name ? { name } : { name, newName: renamed };
      const { newName: _, ...wantedVersion } = wanted;
      return [{ kind: 'set', document, node, value: formatImageOverride({ ...target, ...wantedVersion }) }];
    },
  };
}

function asOverride(text: string | undefined): ImageOverride | undefined {
  if (text === undefined) return undefined;
  try {
    return parseImageOverride(text);
  } catch (error) {
    if (error instanceof InvalidReference) return undefined;
    throw error;
  }
}
