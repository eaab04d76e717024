/**
 * Declares what a YAML document may look like, once: the declaration yields the TypeScript type, the
 * check (every problem with its line and column) and the JSON Schema that editors use.
 */

import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { nearest } from '#errors';

/** Where a value stands in the source; offsets count UTF-16 units from the file's start. */
export interface Report {
  problem(node: Node | null | undefined, message: string): void;
}

export interface Shape<T> {
  readonly schema: Record<string, unknown>;
  /** The value, or undefined after at least one problem was reported. */
  read(node: Node | null, path: string, report: Report): T | undefined;
}

export type ShapeType<S> = S extends Shape<infer T> ? T : never;

function seen(node: Node | null): string {
  if (node === null) return 'nothing';
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (isAlias(node)) return 'an alias';
  return isScalar(node) ? JSON.stringify(node.value) : 'something else';
}

function scalarShape<T>(
  schema: Record<string, unknown>,
  wanted: string,
  accept: (value: unknown) => T | undefined,
): Shape<T> {
  return {
    schema,
    read(node, path, report) {
      const value = isScalar(node) ? accept(node.value) : undefined;
      if (value === undefined) report.problem(node, `${path} must be ${wanted}, not ${seen(node)}`);
      return value;
    },
  };
}

export function text({
  description,
  pattern,
  wanted = 'a text',
}: {
  description: string;
  pattern?: RegExp;
  wanted?: string;
}): Shape<string> {
  const schema = { type: 'string', description, minLength: 1, ...(pattern ? { pattern: pattern.source } : {}) };
  return scalarShape(schema, wanted, (value) => {
    if (typeof value !== 'string' || value === '') return undefined;
    return pattern === undefined || pattern.test(value) ? value : undefined;
  });
}

export function flag({ description }: { description: string }): Shape<boolean> {
  return scalarShape({ type: 'boolean', description }, 'true or false', (value) =>
    typeof value === 'boolean' ? value : undefined,
  );
}

export function choice<const T extends string>(
  choices: readonly T[],
  { description }: { description: string },
): Shape<T> {
  return scalarShape({ enum: choices, description }, `one of ${choices.join(', ')}`, (value) =>
    choices.find((each) => each === value),
  );
}

/** A regular expression, compiled when read so that a typo is reported on its own line. */
export function pattern({ description }: { description: string }): Shape<RegExp> {
  return {
    schema: { type: 'string', format: 'regex', description },
    read(node, path, report) {
      if (!isScalar(node) || typeof node.value !== 'string') {
        report.problem(node, `${path} must be a regular expression in quotes, not ${seen(node)}`);
        return undefined;
      }
      try {
        return new RegExp(node.value);
      } catch (error) {
        report.problem(node, `${path}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    },
  };
}

/** A point in time, as ISO 8601; kept as milliseconds since the epoch. */
export function instant({ description }: { description: string }): Shape<number> {
  return scalarShape(
    { type: 'string', format: 'date-time', description },
    'a time such as 2026-11-20T18:00:00Z',
    (value) => (typeof value === 'string' ? parseInstant(value) : undefined),
  );
}

/** Milliseconds since the epoch of an ISO 8601 time with a time zone, or of a day; undefined for anything else. */
export function parseInstant(text: string): number | undefined {
  const day = INSTANT.exec(text)?.groups?.['day'];
  if (day === undefined || !isCalendarDay(day)) return undefined;
  const time = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : time;
}

const INSTANT = /^(?<day>\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** `Date.parse` takes 31 February for 3 March: a hold would end on another day than the file says. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** A list; a single value stands for a list of one. */
export function listOf<T>(item: Shape<T>, { description }: { description: string }): Shape<readonly T[]> {
  return {
    schema: { description, anyOf: [{ type: 'array', items: item.schema }, item.schema] },
    read(node, path, report) {
      if (!isSeq(node)) {
        const only = item.read(node, path, report);
        return only === undefined ? undefined : [only];
      }
      const items = node.items.map((each, index) => item.read(each as Node | null, `${path}[${index}]`, report));
      return items.every((each) => each !== undefined) ? items : undefined;
    },
  };
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** What a map's entry is declared at, so that later checks can point to it. */
export interface Entry<T> {
  value: T;
  node: Node | null;
}

export function mapOf<T>(
  value: Shape<T>,
  { description, key, wanted }: { description: string; key: RegExp; wanted: string },
): Shape<ReadonlyMap<string, Entry<T>>> {
  return {
    schema: { type: 'object', description, propertyNames: { pattern: key.source }, additionalProperties: value.schema },
    read(node, path, report) {
      if (!isMap(node)) {
        report.problem(node, `${path} must be a mapping, not ${seen(node)}`);
        return undefined;
      }
      const entries = new Map<string, Entry<T>>();
      for (const pair of node.items) {
        const name = keyOf(pair);
        if (!key.test(name)) report.problem(pair.key as Node, `${path}: ${JSON.stringify(name)} is not ${wanted}`);
        const read = value.read(pair.value as Node | null, path === '' ? name : `${path}.${name}`, report);
        if (read !== undefined) entries.set(name, { value: read, node: pair.key as Node });
      }
      return entries;
    },
  };
}

type Properties = Record<string, Shape<unknown>>;
type ObjectOf<R extends Properties, O extends Properties> = { [K in keyof R]: ShapeType<R[K]> } & {
  [K in keyof O]: ShapeType<O[K]> | undefined;
};

/** A mapping with known keys only: a key we do not know is a promise we would silently break. */
export function object<R extends Properties, O extends Properties>({
  required,
  optional,
  description,
}: {
  required: R;
  optional: O;
  description: string;
}): Shape<ObjectOf<R, O>> {
  const known: Properties = { ...required, ...optional };
  return {
    schema: {
      type: 'object',
      description,
      additionalProperties: false,
      required: Object.keys(required),
      properties: Object.fromEntries(Object.entries(known).map(([name, shape]) => [name, shape.schema])),
    },
    read(node, path, report) {
      if (!isMap(node)) {
        report.problem(node, `${path || 'the file'} must be a mapping, not ${seen(node)}`);
        return undefined;
      }
      const result: Record<string, unknown> = {};
      const readPair = (pair: Pair): boolean => {
        const name = keyOf(pair);
        const shape = Object.hasOwn(known, name) ? known[name] : undefined;
        if (shape === undefined) {
          report.problem(pair.key as Node, unknownKey(name, path, Object.keys(known)));
          return false;
        }
        result[name] = shape.read(pair.value as Node | null, path === '' ? name : `${path}.${name}`, report);
        return result[name] !== undefined;
      };
      const read = node.items.map(readPair);
      const missing = Object.keys(required).filter((name) => !Object.hasOwn(result, name));
      for (const name of missing) report.problem(node, `${path || 'the file'} needs the key ${name}`);
      return read.every(Boolean) && missing.length === 0 ? (result as ObjectOf<R, O>) : undefined;
    },
  };
}

function unknownKey(name: string, path: string, known: readonly string[]): string {
  const where = path === '' ? '' : ` in ${path}`;
  const near = nearest(name, known);
  return `unknown key ${JSON.stringify(name)}${where}; ${near ? `did you mean ${near}?` : `known are ${known.join(', ')}`}`;
}
