import type { ParsedNode } from 'yaml';
import { FileError } from '#errors';
import { asImageReference, type ImageReference } from '#images';
import type { Change } from './change.ts';
import type { ImageKind, ImageOccurrence, ImageVersion } from './model.ts';
import type { SourceDocument } from './source.ts';
import { formatTrail, type Trail } from './trail.ts';

/** An occurrence together with what it takes to change it. */
export interface ImageSite {
  occurrence: ImageOccurrence;
  document: SourceDocument;
  /**
   * The changes after which exactly this version stands there. May contain changes that turn out
   * not to be needed.
   *
   * @throws {FileError} when the place cannot express the version.
   */
  changes(version: ImageVersion): Change[];
}

interface Declaration {
  kind: ImageKind;
  document: SourceDocument;
  trail: Trail | undefined;
  /** The scalar that holds the version, or the name where there is none yet. */
  node: ParsedNode;
  name: string;
  repository: string;
  version: Version;
}

export interface Version {
  tag?: string | undefined;
  digest?: string | undefined;
}

export function occurrenceOf({ kind, document, trail, node, name, repository, version }: Declaration): ImageOccurrence {
  const { tag, digest } = version;
  return {
    ...document.source.position(node.range[0]),
    kind,
    name,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    keyPath: formatTrail(document, trail),
  };
}

/** What a `tag` key says, which may carry a digest as well: `v1@sha256:…`. Undefined when it is neither. */
export function versionOfTag(text: string | undefined): Version | undefined {
  if (text === undefined || text === '') return {};
  const reference = asImageReference(`x:${text}`) ?? asImageReference(`x${text}`);
  return reference?.name === 'x' ? versionOf(reference) : undefined;
}

export function versionOf({ tag, digest }: ImageReference): Version {
  return { tag, digest };
}

export function cannotExpress(document: SourceDocument, node: ParsedNode, problem: string, hint: string): FileError {
  return new FileError(document.source.position(node.range[0]), problem, { hint });
}
