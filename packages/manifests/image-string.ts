import { asImageReference, formatImageReference } from '#images';
import type { Change } from './change.ts';
import type { ImageKind } from './model.ts';
import { type ImageSite, occurrenceOf, versionOf } from './site.ts';
import type { SourceDocument, ValueNode } from './source.ts';
import type { Trail } from './trail.ts';
import { stringOf } from './tree.ts';

interface ImageString {
  kind: ImageKind;
  document: SourceDocument;
  trail: Trail | undefined;
  node: ValueNode;
}

/** A whole reference in one scalar: `image: ghcr.io/acme/web:v1@sha256:…`. Undefined when it is none. */
export function imageStringSite({ kind, document, trail, node }: ImageString): ImageSite | undefined {
  const text = stringOf(document, node);
  const reference = text === undefined ? undefined : asImageReference(text);
  if (reference === undefined) return undefined;
  const { name } = reference;
  return {
    occurrence: occurrenceOf({ kind, document, trail, node, name, repository: name, version: versionOf(reference) }),
    document,
    changes({ newName = name, ...version }): Change[] {
      return [{ kind: 'set', document, node, value: formatImageReference({ ...version, name: newName }) }];
    },
  };
}
