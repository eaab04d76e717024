import { isAlias, isScalar } from 'yaml';
import { FileError } from '#errors';
import type { SetValue } from './change.ts';
import { applyChanges } from './edit.ts';
import { type KeyPath, parseKeyPath } from './key-path.ts';
import { deepestMissing, locate, type Place, searchDocuments } from './locate.ts';
import type { KeyEdit, KeyUpdate, KeyValue, ManifestFile, Warning } from './model.ts';
import { parseManifest } from './parse.ts';
import type { Need, NeedOf } from './section.ts';
import type { Source } from './source.ts';
import { assertNoTemplate } from './template.ts';
import { dereference, scalarValue } from './tree.ts';
import { warningsOf } from './warnings.ts';

export interface EditedKeys {
  /** The very same text when nothing had to change. */
  text: string;
  edits: KeyEdit[];
  warnings: Warning[];
}

/**
 * Sets values by their key paths (grammar: `key-path.ts`). The value's type is what the caller
 * gives: the string '3' is written in quotes, the number 3 plain. Keys must exist.
 *
 * @throws {InvalidKeyPath} when a path cannot be read.
 * @throws {FileError} when a path leads nowhere, or to several places, or editing there is not safe.
 */
export function setKeys(file: ManifestFile, updates: readonly KeyUpdate[]): EditedKeys {
  if (updates.length === 0) return { text: file.text, edits: [], warnings: [] };
  const paths = updates.map(({ key, value }) => ({ key, value, path: parseKeyPath(key) }));
  const { source, places } = locateAll(
    file,
    paths.map(({ path }) => path),
  );
  assertNoTemplate(source);
  const planned = paths.flatMap(({ key, value }, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ edit: editOf(place, key, value), change: changeOf(place, value) }];
  });
  const changes = planned.map(({ change }) => change);
  const { text, made } = applyChanges(source, changes);
  const isMade = new Set<unknown>(made);
  const edits = planned.filter(({ edit, change }) => isMade.has(change) || !Object.is(edit.from, edit.to));
  return { text, edits: edits.map(({ edit }) => edit), warnings: warningsOf(made, changes) };
}

export type KeySearch =
  | { kind: 'present' }
  /** `depth` says how far the path led, so that the nearest of several files can be told; `error` says where it ended. */
  | { kind: 'absent'; depth: number; error: FileError };

/**
 * Whether a file has a key. One that is there and yet cannot be set as it is (in several documents,
 * through an alias) counts as present: `setKeys` says why.
 *
 * @throws {InvalidKeyPath} when the path cannot be read.
 * @throws {FileError} when the file is no YAML.
 */
export function findKey(file: ManifestFile, key: string): KeySearch {
  const path = parseKeyPath(key);
  const source = parseManifest(file);
  const searches = searchDocuments(source, path);
  if (searches.some(({ kind }) => kind !== 'missing')) return { kind: 'present' };
  const { depth, error } = deepestMissing(source, path, searches);
  return { kind: 'absent', depth, error };
}

interface Located {
  source: Source;
  places: readonly Place[];
}

/** Looks into the needed blocks of a large file first; what is not found there is reported from the whole. */
function locateAll(file: ManifestFile, paths: readonly KeyPath[]): Located {
  const source = parseManifest(file, needForKeys(paths));
  const isWhole = source.parsedText === source.text;
  try {
    return { source, places: paths.map((path) => locate(source, path)) };
  } catch (error) {
    if (isWhole || !(error instanceof FileError)) throw error;
  }
  const whole = parseManifest(file);
  return { source: whole, places: paths.map((path) => locate(whole, path)) };
}

/** The blocks along each path, as far as it goes by keys alone. */
function needForKeys(paths: readonly KeyPath[]): NeedOf {
  const chains = paths.map(leadingKeys);
  return ({ parents, key }) => {
    const needs = chains.map((chain) => needAlong(chain, [...parents, key]));
    if (needs.includes('whole')) return 'whole';
    return needs.includes('parts') ? 'parts' : 'none';
  };
}

function needAlong(chain: readonly string[], keys: readonly string[]): Need {
  if (!keys.every((key, index) => index >= chain.length || chain[index] === key)) return 'none';
  return keys.length < chain.length ? 'parts' : 'whole';
}

function leadingKeys(path: KeyPath): string[] {
  const keys = path.flatMap((segment) => (segment.kind === 'key' ? [segment.key] : []));
  const end = path.findIndex((segment) => segment.kind !== 'key');
  return end === -1 ? keys : keys.slice(0, end);
}

function changeOf({ document, node }: Place, value: KeyValue): SetValue {
  return { kind: 'set', document, node, value };
}

function editOf({ document, node }: Place, key: string, to: KeyValue): KeyEdit {
  const scalar = dereference(document, node);
  const from = scalar !== null && isScalar(scalar) && !isAlias(scalar) ? scalarValue(scalar) : null;
  return { ...document.source.position(node.range[0]), key, from, to };
}
