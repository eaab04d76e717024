/** As much of GraphQL's grammar as our queries use: one operation, fields, aliases, arguments, variables. */

export type ArgumentValue = { kind: 'variable'; name: string } | { kind: 'literal'; value: unknown };

export interface Selection {
  name: string;
  /** The key in the answer: the alias, or the name. */
  key: string;
  arguments: Readonly<Record<string, ArgumentValue>>;
  fields: readonly Selection[];
}

export interface Operation {
  kind: 'query' | 'mutation';
  name: string | undefined;
  fields: readonly Selection[];
}

/** @throws Error at what it does not know: fragments, directives, lists and objects as literals */
export function parseOperation(source: string): Operation {
  const tokens = source.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|-?\d+|[^\s,]/g) ?? [];
  let at = 0;
  const peek = () => tokens[at] ?? '';
  const next = () => tokens[at++] ?? '';
  const expect = (token: string) => {
    const found = next();
    if (found !== token) throw new Error(`GraphQL: expected ${token}, found ${found === '' ? 'the end' : found}`);
  };
  const value = (): ArgumentValue => {
    const token = next();
    if (token === '$') return { kind: 'variable', name: next() };
    if (/^["\d-]/.test(token)) return { kind: 'literal', value: JSON.parse(token) };
    if (/^\w/.test(token)) return { kind: 'literal', value: literals.has(token) ? literals.get(token) : token };
    throw new Error(`GraphQL: the double does not know the value ${token}`);
  };
  const argumentList = (): Record<string, ArgumentValue> => {
    const found: Record<string, ArgumentValue> = {};
    if (peek() !== '(') return found;
    next();
    while (peek() !== ')') {
      const name = next();
      expect(':');
      found[name] = value();
    }
    next();
    return found;
  };
  const fields = (): Selection[] => {
    if (peek() !== '{') return [];
    next();
    const found: Selection[] = [];
    while (peek() !== '}') found.push(field());
    next();
    return found;
  };
  const field = (): Selection => {
    const first = next();
    if (!/^\w+$/.test(first)) throw new Error(`GraphQL: expected a field, found ${first === '' ? 'the end' : first}`);
    const aliased = peek() === ':';
    if (aliased) next();
    return { key: first, name: aliased ? next() : first, arguments: argumentList(), fields: fields() };
  };
  const kind = next();
  if (kind !== 'query' && kind !== 'mutation') throw new Error(`GraphQL: expected query or mutation, found ${kind}`);
  const name = /^\w/.test(peek()) ? next() : undefined;
  if (peek() === '(') while (next() !== ')');
  return { kind, name, fields: fields() };
}

const literals = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

export function readArguments(
  selection: Selection,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries = Object.entries(selection.arguments);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value.kind === 'variable' ? variables[value.name] : value.value]),
  );
}

/** Of `answer` only what was asked for. */
export function project(answer: unknown, fields: readonly Selection[]): unknown {
  if (fields.length === 0 || answer === null || answer === undefined) return answer ?? null;
  if (Array.isArray(answer)) return answer.map((entry) => project(entry, fields));
  return Object.fromEntries(
    fields.map(({ key, name, fields: inner }) => [key, project(Reflect.get(Object(answer), name), inner)]),
  );
}
