/** YAML (and JSON, its subset) whose values know where they stand, so that an error can name the line. */
import { type Alias, isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { FileError } from '#errors';

/** One node of one file. Every reader answers undefined for what is absent or null, and throws for what is of another type. */
export interface Positioned {
  readonly file: string;
  at(key: string): Positioned | undefined;
  items(): readonly Positioned[];
  text(key: string): string | undefined;
  flag(key: string): boolean;
  /** Strings, or nothing. */
  texts(key: string): readonly string[];
  /** The plain value below. */
  value(): unknown;
  /** An error at this place. */
  wrong(problem: string, hint?: string): FileError;
}

/** @throws FileError for what is no YAML, or no mapping */
export function parsePositioned(file: string, text: string): Positioned {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new FileError(
      { file, line, column: col },
      error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '',
      {
        hint: 'A kubeconfig is YAML or JSON.',
      },
    );
  }
  if (!isMap(document.contents)) throw new FileError({ file }, 'is no kubeconfig: it holds no mapping of keys');
  return positioned(document.contents, {
    file,
    lines,
    toJs: (node) => node.toJS(document),
    // What a parsed alias stands for was parsed, too.
    resolve: (alias) => alias.resolve(document) as ParsedNode | undefined,
  });
}

interface Source {
  file: string;
  lines: LineCounter;
  toJs(node: ParsedNode): unknown;
  /** What an alias stands for; undefined when nothing bears that name. */
  resolve(alias: Alias): ParsedNode | undefined;
}

function positioned(written: ParsedNode, source: Source): Positioned {
  const node = isAlias(written) ? (source.resolve(written) ?? written) : written;
  const wrong = (problem: string, hint?: string): FileError => {
    const { line, col } = source.lines.linePos(node.range[0]);
    return new FileError({ file: source.file, line, column: col }, problem, hint === undefined ? {} : { hint });
  };
  const child = (key: string): Positioned | undefined => {
    if (!isMap(node)) throw wrong(`must be a mapping that has ${key}`);
    const found = node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
    if (found === undefined || found === null || (isScalar(found) && found.value === null)) return undefined;
    return positioned(found, source);
  };
  /** Values of users are credentials: an error names the key, never the value. */
  const textOf = (key: string, one: Positioned): string => {
    const value = one.value();
    if (typeof value !== 'string') throw one.wrong(`${key} must be a string`);
    return value;
  };
  return {
    file: source.file,
    at: child,
    items: () => {
      if (!isSeq(node)) throw wrong('must be a list');
      return node.items.map((item) => positioned(item, source));
    },
    text: (key) => {
      const found = child(key);
      return found === undefined ? undefined : textOf(key, found) || undefined;
    },
    flag: (key) => {
      const found = child(key);
      const value = found?.value() ?? false;
      if (typeof value !== 'boolean') throw (found ?? { wrong }).wrong(`${key} must be true or false`);
      return value;
    },
    texts: (key) =>
      child(key)
        ?.items()
        .map((item) => textOf(`every entry of ${key}`, item)) ?? [],
    value: () => source.toJs(node),
    wrong,
  };
}
