/** What the inputs ask to be changed. */

import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { InputError, type InputProblem } from '#errors';
import { type ImageOverride, parseImageOverride } from '#images';
import { formatKeyPath, type KeyValue, parseKeyPath } from '#manifests';

/** One value to set, wherever its file is. */
export interface KeySetting {
  key: string;
  value: NewValue;
  /** Who asks for it, for messages. */
  origin: { input: 'key' } | { input: 'updates'; entry: number };
}

export type NewValue =
  | { kind: 'typed'; value: KeyValue }
  /** Stays a number, boolean or null where it replaces one and is written like one; else a string. */
  | { kind: 'like-before'; text: string };

export interface FileUpdate extends KeySetting {
  origin: { input: 'updates'; entry: number };
  /** A file, folder or glob. */
  path: string;
}

export interface BumpRequest {
  images: readonly ImageOverride[];
  /** Where images are looked for and `keys` are set; empty when an environment says it. */
  paths: readonly string[];
  keys: readonly KeySetting[];
  updates: readonly FileUpdate[];
  create: boolean;
}

export interface BumpInputs {
  images: readonly string[];
  tag: string | undefined;
  path: readonly string[];
  environment: string | undefined;
  key: readonly string[];
  value: string | undefined;
  updates: string | undefined;
  create: boolean;
  liftHold: boolean;
}

/** @throws InputError with every problem found */
export function readBumpRequest(inputs: BumpInputs): BumpRequest {
  const problems: InputProblem[] = [...missingInputs(inputs)];
  const images = inputs.images.flatMap((line) => readImage(line, inputs.tag, problems));
  const keys = readKeys(inputs, problems);
  const updates = readUpdates(inputs.updates ?? '', problems);
  if (problems.length > 0) throw new InputError(problems);
  return { images, paths: inputs.path, keys, updates, create: inputs.create };
}

function missingInputs({ images, tag, path, environment, key, value, updates, liftHold }: BumpInputs): InputProblem[] {
  const problems: InputProblem[] = [];
  const isScoped = path.length > 0 || environment !== undefined;
  if (images.length === 0 && key.length === 0 && updates === undefined) {
    problems.push({
      input: 'images',
      problem:
        'is empty, and so are `key` and `updates`: say what to change, for example images: ghcr.io/acme/shop:v1.2.3',
    });
  }
  if (path.length > 0 && environment !== undefined) {
    problems.push({ input: 'path', problem: 'is given together with `environment`; give one of them' });
  }
  if (liftHold && environment === undefined) {
    problems.push({ input: 'lift-hold', problem: 'needs an `environment`: a `path` is never on hold' });
  }
  if (images.length + key.length > 0 && !isScoped) {
    problems.push({
      input: 'path',
      problem: 'is empty: say where to change it, as files, folders or globs, or name an `environment`',
    });
  }
  if (key.length > 0 && value === undefined && tag === undefined) {
    problems.push({ input: 'value', problem: 'is required with `key` (or give `tag`)' });
  }
  return problems;
}

function readImage(line: string, tag: string | undefined, problems: InputProblem[]): ImageOverride[] {
  try {
    const override = parseImageOverride(line);
    if (override.tag || override.digest || (override.newName && tag === undefined)) return [override];
    if (tag !== undefined) return [parseImageOverride(`${line}:${tag}`)];
    problems.push({
      input: 'images',
      problem: `${JSON.stringify(line)} has neither tag nor digest; write ${line}:<tag>, or give \`tag\``,
    });
  } catch (error) {
    problems.push({ input: 'images', problem: error instanceof Error ? error.message : String(error) });
  }
  return [];
}

function readKeys({ key: keys, value, tag }: BumpInputs, problems: InputProblem[]): KeySetting[] {
  const problem = (text: string): void => {
    problems.push({ input: 'key', problem: text });
  };
  const seen = new Set<string>();
  for (const key of keys) {
    const wrong = keyProblem(key);
    if (wrong !== undefined) problem(wrong);
    else if (seen.has(sameKey(key))) problem(`${JSON.stringify(key)} is given twice`);
    else seen.add(sameKey(key));
  }
  const given: NewValue =
    value === undefined ? { kind: 'typed', value: tag ?? '' } : { kind: 'like-before', text: value };
  return keys.map((key) => ({ key, value: given, origin: { input: 'key' } }));
}

function keyProblem(key: string): string | undefined {
  try {
    parseKeyPath(key);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** One spelling for the several that a key has. */
export function sameKey(key: string): string {
  return formatKeyPath(parseKeyPath(key));
}

const KNOWN = ['path', 'key', 'value'];

function readUpdates(text: string, problems: InputProblem[]): FileUpdate[] {
  if (text.trim() === '') return [];
  const document = parseDocument(text);
  const problem = (message: string): FileUpdate[] => {
    problems.push({ input: 'updates', problem: message });
    return [];
  };
  const [syntax] = document.errors;
  if (syntax?.code === 'RESOURCE_EXHAUSTION') return problem('is nested too deep for a list of {path, key, value}');
  if (syntax) return problem(`is not YAML: ${syntax.message.split('\n')[0]}`);
  if (!isSeq(document.contents)) return problem('must be a YAML list of {path, key, value}');
  return document.contents.items.flatMap((item, index) => {
    const entry = index + 1;
    const read = readUpdate(item);
    if ('problem' in read) return problem(`entry ${entry} ${read.problem}`);
    return [{ ...read, origin: { input: 'updates', entry } }];
  });
}

type Read<T> = T | { problem: string };

/** Problems go on from `entry 1 `. */
function readUpdate(item: unknown): Read<Pick<FileUpdate, 'path' | 'key' | 'value'>> {
  if (!isMap(item)) return { problem: 'must be a mapping {path, key, value}' };
  const unknown = item.items
    .map(({ key }) => (isScalar(key) ? String(key.value) : '?'))
    .find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) return { problem: `has the unknown key ${unknown}; known are ${KNOWN.join(', ')}` };
  const path = item.get('path');
  const key = item.get('key');
  if (typeof path !== 'string' || path === '') return { problem: 'needs a path' };
  if (typeof key !== 'string' || key === '') return { problem: 'needs a key' };
  const wrong = keyProblem(key);
  if (wrong !== undefined) return { problem: `has a key that cannot be read: ${wrong}` };
  const read = readValue(item.get('value', true));
  return 'problem' in read ? read : { path, key, value: { kind: 'typed', value: read.value } };
}

/** A number that YAML would print differently (`1.10`) was most likely meant as a text. */
function readValue(node: unknown): Read<{ value: KeyValue }> {
  const wanted = { problem: 'needs a value that is a text, number, boolean or null' };
  if (!isScalar(node)) return wanted;
  const { value, source } = node;
  if (typeof value === 'number' && source !== String(value)) {
    return {
      problem: `has the value ${source}, which is the number ${value} to YAML; write '${source}' in quotes to keep it as it is`,
    };
  }
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { value }
    : wanted;
}
