import type { ImageReference } from '#images';

/** A file of a repository. */
export interface ManifestFile {
  /** Relative to the repository's root; what messages show. */
  path: string;
  /** Decoded UTF-8, a byte order mark included. Decode with `fatal: true`: a lossy decoding would change bytes. */
  text: string;
}

/** What a key can be set to. */
export type KeyValue = string | number | boolean | null;

export type ImageKind =
  | 'kustomization'
  | 'helm-values'
  | 'workload'
  | 'helm-release'
  | 'argo-application'
  /** A JSON file that is none of the others. */
  | 'json';

/** One place of a file that says which version of an image runs. */
export interface ImageOccurrence {
  file: string;
  /** Line and column, from 1, of the scalar that holds the version (the name's, where no version is written yet). */
  line: number;
  column: number;
  kind: ImageKind;
  /** The identity it is declared by: kustomize's `name`, else what is pulled. */
  name: string;
  /** What is pulled: kustomize's `newName`, or the repository with a `registry` sibling prepended. As written. */
  repository: string;
  tag?: string;
  digest?: string;
  /** For people, and accepted by `setKeys`: `spec.template.spec.containers[name=web].image`. */
  keyPath: string;
}

/**
 * The version that shall stand afterwards, exactly: an absent digest means no digest, an absent tag
 * no tag. An absent `newName` leaves the repository as it is.
 */
export interface ImageVersion {
  newName?: string;
  tag?: string;
  digest?: string;
}

export interface ImageEdit {
  occurrence: ImageOccurrence;
  /** Repository and version as they stood. */
  from: ImageReference;
  to: ImageReference;
}

export interface KeyUpdate {
  key: string;
  value: KeyValue;
}

export interface KeyEdit {
  file: string;
  line: number;
  column: number;
  key: string;
  from: KeyValue;
  to: KeyValue;
}

/** Something the user should know about an edit that was made. */
export interface Warning {
  message: string;
  file: string;
  line: number;
  column: number;
}
