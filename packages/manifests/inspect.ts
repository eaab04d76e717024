import { type Alias, isAlias, isMap, isScalar, type ParsedNode } from 'yaml';
import { FileError } from '#errors';
import type { Anchors, PlacedAt } from './source.ts';

/** Deeper than any manifest; far from what recursion can bear. */
const MAX_DEPTH = 250;
/** More open brackets than any file means; found before the parser spends time or stack on them. */
const MAX_OPEN_BRACKETS = 5_000;

interface Inspection {
  anchors: Anchors;
  /** Outermost flow collections in order, as [start, end). */
  flows: readonly (readonly [number, number])[];
}

interface Visit {
  node: ParsedNode;
  depth: number;
  inFlow: boolean;
}

/**
 * One walk over a document, without recursion: refuses absurd depth and unknown aliases, and notes
 * anchors and flow collections. Aliases are looked up, never followed.
 *
 * @throws {FileError}
 */
export function inspectDocument(root: ParsedNode | null, position: (offset: number) => PlacedAt): Inspection {
  const flows: [number, number][] = [];
  const anchored = new Map<string, ParsedNode>();
  const targets = new Map<Alias.Parsed, ParsedNode>();
  const aliases = new Map<ParsedNode, Alias.Parsed[]>();
  const stack: Visit[] = root === null ? [] : [{ node: root, depth: 1, inFlow: false }];

  const noteAlias = (alias: Alias.Parsed) => {
    const target = anchored.get(alias.source);
    if (target === undefined) throw unknownAlias(alias.source, position(alias.range[0]));
    targets.set(alias, target);
    listIn(aliases, target).push(alias);
  };

  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { node, depth, inFlow } = visit;
    if (depth > MAX_DEPTH) throw nestedTooDeep(position(node.range[0]));
    if (isAlias(node)) {
      noteAlias(node);
      continue;
    }
    if (node.anchor !== undefined) anchored.set(node.anchor, node);
    if (isScalar(node)) continue;
    const isFlow = node.flow === true;
    if (isFlow && !inFlow) flows.push([node.range[0], node.range[1]]);
    for (const child of childrenOf(node).toReversed()) {
      stack.push({ node: child, depth: depth + 1, inFlow: inFlow || isFlow });
    }
  }
  return { anchors: { targets, aliases }, flows };
}

function childrenOf(collection: Exclude<ParsedNode, Alias.Parsed | { source: string }>): ParsedNode[] {
  if (!isMap(collection)) return collection.items;
  return collection.items.flatMap(({ key, value }) => (value === null ? [key] : [key, value]));
}

function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/**
 * Finds absurd depth before the parser spends time or stack on it. Counts naively, quotes, comments
 * and block scalars included: only an absurd number matters.
 *
 * @throws {FileError}
 */
export function assertShallow(text: string, position: (offset: number) => PlacedAt): void {
  const offset = tooManyBrackets(text) ?? tooManyIndents(text);
  if (offset !== undefined) throw nestedTooDeep(position(offset));
}

function tooManyBrackets(text: string): number | undefined {
  let open = 0;
  for (let offset = 0; offset < text.length; offset++) {
    // "[" and "{" differ only in the bit set here, and so do "]" and "}".
    const code = text.charCodeAt(offset) | 0x20;
    if (code === 0x7b) open++;
    else if (code === 0x7d && open > 0) open--;
    if (open > MAX_OPEN_BRACKETS) return offset;
  }
  return undefined;
}

/** Every level of a block takes a column at least; the parser's time grows with the square of the levels. */
function tooManyIndents(text: string): number | undefined {
  if (!text.includes(' '.repeat(MAX_DEPTH))) return undefined;
  const indents: number[] = [];
  for (const { index, groups } of text.matchAll(/^(?<indent> *)[^\s#]/gm)) {
    const indent = groups?.['indent']?.length ?? 0;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > MAX_DEPTH) return index + indent;
  }
  return undefined;
}

export function nestedTooDeep(position: PlacedAt): FileError {
  return new FileError(position, `nested more than ${MAX_DEPTH} levels deep`, {
    hint: 'No manifest is; leave this file out of the path.',
  });
}

function unknownAlias(name: string, position: PlacedAt): FileError {
  return new FileError(position, `the alias *${name} refers to no anchor before it`, {
    hint: `Write &${name} at the value it should repeat, or quote it if "*" belongs to the text.`,
  });
}
