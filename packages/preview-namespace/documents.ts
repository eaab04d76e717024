/** Manifests as objects: read, given other images, and refused where they reach beyond their namespace. Pure but for asking what a kind is. */
import { isMap, parseAllDocuments } from 'yaml';
import type { KubernetesObject, ObjectKind, ObjectRef } from '#delivery';
import { FileError, type GitopsError, InputError } from '#errors';
import { type ImageOverride, parseImageOverride } from '#images';
import {
  findImages,
  type ImageOccurrence,
  type ImageVersion,
  type ManifestFile,
  selectInputImages,
  setImages,
} from '#manifests';
import { isReserved } from '#preview';

/** An object, and the file it stands in. */
export interface ManifestDocument {
  file: string;
  object: KubernetesObject;
}

/**
 * Each object of the documents, those of a List one by one; empty documents are none.
 * @param repeated of a key that is given twice helm and Kubernetes take the last; people mean one of both, and should say which
 * @throws FileError for what is no YAML, or no object
 */
export function readDocuments(
  { path, text }: ManifestFile,
  repeated: 'refused' | 'last-wins' = 'refused',
): ManifestDocument[] {
  return parseAllDocuments(text, { uniqueKeys: repeated === 'refused' }).flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) {
      const [position] = error.linePos ?? [];
      const [message = ''] = error.message.split('\n');
      throw new FileError({ file: path, ...(position && { line: position.line, column: position.col }) }, message);
    }
    const value: unknown = document.toJS({ maxAliasCount: 1000 });
    if (value === null || value === undefined) return [];
    if (!isMap(document.contents)) throw new FileError({ file: path }, 'holds a document that is no Kubernetes object');
    return objectsIn(path, value);
  });
}

function objectsIn(file: string, value: unknown): ManifestDocument[] {
  const fields = Object(value);
  if (fields.kind === 'List' && Array.isArray(fields.items)) {
    return fields.items.flatMap((item: unknown) => objectsIn(file, item));
  }
  if (isObject(value)) return [{ file, object: value }];
  const shown = JSON.stringify(value)?.slice(0, 80);
  throw new FileError(
    { file },
    `holds something that is no Kubernetes object with apiVersion, kind and metadata.name: ${shown}`,
  );
}

function isObject(value: unknown): value is KubernetesObject {
  const { apiVersion, kind, metadata } = Object(value);
  return [apiVersion, kind, metadata?.name].every((part) => typeof part === 'string' && part !== '');
}

/**
 * Sets image versions in the text, every other byte of which stays.
 * @param lines `name[=newname][:tag][@digest]`
 * @throws InputError for an image that none of the files has
 */
export function overrideImages(files: readonly ManifestFile[], lines: readonly string[]): ManifestFile[] {
  if (lines.length === 0) return [...files];
  const overrides = lines.map(parseImageOverride);
  const occurrences = files.flatMap(findImages);
  const chosen = new Map<string, ImageVersion>();
  const missing: string[] = [];
  for (const override of overrides) {
    const selected = selectInputImages(override.name, occurrences);
    if (selected.length === 0) missing.push(override.name);
    for (const occurrence of selected) chosen.set(placeOf(occurrence), versionFor(override, occurrence));
  }
  if (missing.length > 0) {
    const there = [...new Set(occurrences.map(({ name }) => name))];
    throw new InputError(
      missing.map((name) => ({ input: 'images', problem: `${name} is nowhere in what is deployed` })),
      { hint: `There is: ${there.join(', ') || 'no image at all'}.` },
    );
  }
  return files.map((file) => ({
    ...file,
    text: setImages(file, (occurrence) => chosen.get(placeOf(occurrence))).text,
  }));
}

function placeOf({ file, line, keyPath }: ImageOccurrence): string {
  return JSON.stringify([file, line, keyPath]);
}

/** `name=newname` alone changes where it comes from, and keeps the version. */
function versionFor({ newName, tag, digest }: ImageOverride, occurrence: ImageOccurrence): ImageVersion {
  const { tag: oldTag, digest: oldDigest } = occurrence;
  const version = tag === undefined && digest === undefined ? { tag: oldTag, digest: oldDigest } : { tag, digest };
  return {
    ...(newName === undefined ? {} : { newName }),
    ...(version.tag === undefined ? {} : { tag: version.tag }),
    ...(version.digest === undefined ? {} : { digest: version.digest }),
  };
}

/**
 * The documents, put into the namespace, in an order in which they can come into being.
 * @param input whose problem it is
 * @throws InputError with all that is of the whole cluster, of another namespace, or in the place of what guards this one
 */
export async function confineDocuments(
  documents: readonly ManifestDocument[],
  namespace: string,
  input: string,
  scopeOf: (kind: ObjectKind) => Promise<'namespace' | 'cluster'>,
): Promise<KubernetesObject[]> {
  const problems: string[] = [];
  const confined: KubernetesObject[] = [];
  for (const { file, object } of documents) {
    const { kind, metadata } = object;
    // The namespace itself is there already, with labels by which it will be deleted.
    if (kind === 'Namespace' && metadata.name === namespace) continue;
    if ((await scopeOf(object)) === 'cluster')
      problems.push(`${file}: ${kind} ${metadata.name} is of the whole cluster`);
    else if (isReserved({ kind, name: metadata.name }))
      problems.push(`${file}: ${kind} ${metadata.name} is the preview's own; call it something else`);
    else if (metadata.namespace !== undefined && metadata.namespace !== namespace) {
      problems.push(`${file}: ${kind} ${metadata.name} is of namespace ${metadata.namespace}`);
    } else confined.push({ ...object, metadata: { ...metadata, namespace } });
  }
  if (problems.length > 0) throw notConfined(input, problems);
  return confined.sort((one, other) => rank(one) - rank(other));
}

function notConfined(input: string, problems: readonly string[]): GitopsError {
  return new InputError(
    problems.map((problem) => ({ input, problem })),
    {
      hint: 'A preview is deleted with its namespace, and what is outside of that would stay: leave it out of what is deployed here, and install it once for all previews.',
    },
  );
}

/** What others mention comes before them. */
const ORDER = [
  'ResourceQuota',
  'LimitRange',
  'ServiceAccount',
  'Secret',
  'ConfigMap',
  'PersistentVolumeClaim',
  'Role',
  'RoleBinding',
  'Service',
];
const LAST = ['Ingress', 'HTTPRoute'];

function rank({ kind }: ObjectKind): number {
  const early = ORDER.indexOf(kind);
  if (early !== -1) return early;
  return LAST.includes(kind) ? ORDER.length + 1 : ORDER.length;
}

export function refOf({ apiVersion, kind, metadata: { name, namespace } }: KubernetesObject): ObjectRef {
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
