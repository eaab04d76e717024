/** What the inputs ask to be changed. */

import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { InputError, type InputProblem } from '#errors';
import { type ImageOverride, type KeyValue, parseImageOverride } from '#manifests';

export interface KeyUpdate {
  /** A file, folder or glob. */
  path: string;
  key: string;
  value: KeyValue;
}

export interface BumpRequest {
  images: readonly ImageOverride[];
  /** Where images are looked for. */
  paths: readonly string[];
  updates: readonly KeyUpdate[];
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
}

/** @throws InputError with every problem found */
export function readBumpRequest(inputs: BumpInputs): BumpRequest {
  const problems: InputProblem[] = [...missingInputs(inputs)];
  const images = inputs.images.flatMap((line) => readImage(line, inputs.tag, problems));
  const updates = [...keyUpdates(inputs), ...readUpdates(inputs.updates ?? '', problems)];
  if (problems.length > 0) throw new InputError(problems);
  return { images, paths: inputs.path, updates, create: inputs.create };
}

function missingInputs({ images, tag, path, environment, key, value, updates }: BumpInputs): InputProblem[] {
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

function keyUpdates({ path, key, value, tag }: BumpInputs): KeyUpdate[] {
  return path.flatMap((each) => key.map((name) => ({ path: each, key: name, value: value ?? tag ?? '' })));
}

const KNOWN = ['path', 'key', 'value'];

function readUpdates(text: string, problems: InputProblem[]): KeyUpdate[] {
  if (text.trim() === '') return [];
  const problem = (message: string): KeyUpdate[] => {
    problems.push({ input: 'updates', problem: message });
    return [];
  };
  const document = parseDocument(text);
  const syntax = document.errors[0];
  if (syntax) return problem(`is not YAML: ${syntax.message.split('\n')[0]}`);
  if (!isSeq(document.contents)) return problem('must be a YAML list of {path, key, value}');
  return document.contents.items.flatMap((item, index) => {
    if (!isMap(item)) return problem(`entry ${index + 1} must be a mapping {path, key, value}`);
    const unknown = item.items
      .map(({ key }) => (isScalar(key) ? String(key.value) : '?'))
      .filter((name) => !KNOWN.includes(name));
    const path = item.get('path');
    const key = item.get('key');
    const value = item.get('value', true);
    if (unknown.length > 0)
      return problem(`entry ${index + 1} has the unknown key ${unknown[0]}; known are ${KNOWN.join(', ')}`);
    if (typeof path !== 'string' || path === '') return problem(`entry ${index + 1} needs a path`);
    if (typeof key !== 'string' || key === '') return problem(`entry ${index + 1} needs a key`);
    const read = readValue(value, index);
    return 'problem' in read ? problem(read.problem) : [{ path, key, value: read.value }];
  });
}

/** A number that YAML would print differently (`1.10`) was most likely meant as a text. */
function readValue(node: Node | undefined, index: number): { value: KeyValue } | { problem: string } {
  if (!isScalar(node)) return { problem: `entry ${index + 1} needs a value that is a text, number, boolean or null` };
  const { value, source } = node;
  if (typeof value === 'number' && source !== String(value)) {
    return {
      problem: `entry ${index + 1}: the value ${source} is the number ${value} to YAML; write '${source}' in quotes to keep it as it is`,
    };
  }
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { value };
  return { problem: `entry ${index + 1} needs a value that is a text, number, boolean or null` };
}
