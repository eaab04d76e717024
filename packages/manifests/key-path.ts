import { GitopsError } from '#errors';

/**
 * How people name a value of a file: `spec.template.spec.containers[name=web].image`.
 *
 * Dots separate keys, `\` makes the next character part of the key, `["a.b"]` is a key in quotes,
 * `[0]` an element of a list, `[name=web]` the element whose `name` is `web`. A leading
 * `[kind=Deployment,metadata.name=web]` chooses the document.
 */
export type KeyPath = readonly Segment[];

export type Segment =
  | { kind: 'key'; key: string }
  | { kind: 'index'; index: number }
  | { kind: 'where'; conditions: readonly Condition[] };

export interface Condition {
  /** Keys below the element. */
  field: readonly string[];
  value: string;
}

export class InvalidKeyPath extends GitopsError {
  override readonly name = 'InvalidKeyPath';
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`${JSON.stringify(path)} is not a key path: ${problem}`, {
      hint: 'Write keys with dots between them, such as image.tag or containers[name=web].image; write \\. for a dot within a key.',
    });
    this.path = path;
  }
}

/** @throws {InvalidKeyPath} */
export function parseKeyPath(path: string): KeyPath {
  const segments: Segment[] = [];
  // Written with a leading dot by those who come from yq.
  let rest = path.startsWith('.') ? path.slice(1) : path;
  if (rest === '') throw new InvalidKeyPath(path, 'it is empty');
  let expectsKey = true;
  while (rest !== '') {
    if (rest.startsWith('[')) {
      const { segment, length } = parseBracket(path, rest);
      segments.push(segment);
      rest = rest.slice(length);
    } else if (expectsKey) {
      const written = /^(?:\\[\s\S]|[^\\.[\]])+/.exec(rest)?.[0];
      if (written === undefined) throw new InvalidKeyPath(path, unexpected(rest));
      segments.push({ kind: 'key', key: withoutEscapes(written) });
      rest = rest.slice(written.length);
    } else {
      throw new InvalidKeyPath(path, unexpected(rest));
    }
    expectsKey = rest.startsWith('.');
    if (!expectsKey) continue;
    rest = rest.slice(1);
    if (rest === '') throw new InvalidKeyPath(path, 'it ends with a dot');
  }
  return segments;
}

function unexpected(rest: string): string {
  if (rest.startsWith('.')) return 'a key between two dots is empty';
  if (rest.startsWith('\\')) return 'it ends with a backslash';
  return `${JSON.stringify(rest.slice(0, 12))} cannot stand where it does`;
}

function parseBracket(path: string, rest: string): { segment: Segment; length: number } {
  const quoted = /^\["(?<key>(?:\\.|[^"\\])*)"\]/.exec(rest);
  if (quoted !== null) {
    return { segment: { kind: 'key', key: withoutEscapes(quoted.groups?.['key'] ?? '') }, length: quoted[0].length };
  }
  const bracket = /^\[(?<content>(?:\\.|[^\\\]])*)\]/.exec(rest);
  const content = bracket?.groups?.['content'];
  if (bracket === null || content === undefined) throw new InvalidKeyPath(path, 'a "[" is never closed');
  return { segment: parseBracketContent(path, content), length: bracket[0].length };
}

function parseBracketContent(path: string, content: string): Segment {
  if (/^\d+$/.test(content)) return { kind: 'index', index: Number(content) };
  const conditions = (content.match(/(?:\\.|[^\\,])+/g) ?? []).map((text) => {
    const match = /^(?<field>(?:\\.|[^\\=])+)=(?<value>[\s\S]*)$/.exec(text.trim());
    const { field, value } = match?.groups ?? {};
    if (field === undefined || value === undefined) {
      throw new InvalidKeyPath(
        path,
        `[${content}] is neither an index [0] nor a choice [name=web] nor a quoted key ["a.b"]`,
      );
    }
    return { field: (field.match(/(?:\\.|[^\\.])+/g) ?? []).map(withoutEscapes), value: withoutEscapes(value) };
  });
  if (conditions.length === 0) throw new InvalidKeyPath(path, '"[]" chooses nothing');
  return { kind: 'where', conditions };
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}

export function formatKeyPath(path: KeyPath): string {
  return path.map((segment, index) => formatSegment(segment, index === 0)).join('');
}

function formatSegment(segment: Segment, isFirst: boolean): string {
  switch (segment.kind) {
    case 'key':
      if (segment.key === '') return '[""]';
      return `${isFirst ? '' : '.'}${withEscapes(segment.key, /[\\.[\]]/g)}`;
    case 'index':
      return `[${segment.index}]`;
    case 'where': {
      const conditions = segment.conditions.map(
        ({ field, value }) =>
          `${field.map((key) => withEscapes(key, /[\\.=,\]]/g)).join('.')}=${withEscapes(value, /[\\,\]]/g)}`,
      );
      return `[${conditions.join(',')}]`;
    }
  }
}

function withEscapes(text: string, special: RegExp): string {
  return text.replace(special, '\\$&');
}
