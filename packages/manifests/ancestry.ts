import { type Alias, isAlias, isMap, isSeq, type ParsedNode } from 'yaml';
import { FileError } from '#errors';
import type { Mapping, MappingPair, SourceDocument } from './source.ts';
import { keyOf, ownPairs } from './tree.ts';

/** Every node from the root down to the innermost one whose text includes the offset. */
function nodesAt({ root }: SourceDocument, offset: number): ParsedNode[] {
  const nodes: ParsedNode[] = [];
  for (let node: ParsedNode | null = root; node !== null; node = childAt(node, offset)) nodes.push(node);
  return nodes;
}

function childAt(node: ParsedNode, offset: number): ParsedNode | null {
  if (isMap(node)) return pairAt(node, offset)?.value ?? null;
  if (isSeq(node)) return node.items.findLast((item) => item.range[0] <= offset) ?? null;
  return null;
}

/** Values may end where the next key begins (block scalars), so the last one that has begun is meant. */
function pairAt(map: Mapping, offset: number): MappingPair | undefined {
  return map.items.findLast(({ key }) => key.range[0] <= offset);
}

/**
 * Readers disagree on which of two equal keys counts, so nothing below one is edited.
 *
 * @throws {FileError}
 */
export function assertNoDuplicates(document: SourceDocument, offset: number): void {
  for (const node of nodesAt(document, offset)) {
    if (!isMap(node)) continue;
    const pair = pairAt(node, offset);
    const key = pair === undefined ? undefined : keyOf(pair);
    if (key !== undefined) assertUnique(document, node, key);
  }
}

/** @throws {FileError} when a mapping has the key more than once. */
export function assertUnique(document: SourceDocument, map: Mapping, key: string): void {
  const [first, second] = ownPairs(map, key);
  if (first === undefined || second === undefined) return;
  const { source } = document;
  const { line } = source.position(first.key.range[0]);
  throw new FileError(
    source.position(second.key.range[0]),
    `the key ${JSON.stringify(key)} stands twice in one mapping (also on line ${line})`,
    { hint: 'Readers disagree on which one counts; remove one of them.' },
  );
}

/** Where aliases repeat the value at an offset, directly or as part of something larger. */
export function aliasesOf(document: SourceDocument, offset: number): Alias.Parsed[] {
  const nodes = nodesAt(document, offset);
  const parent = nodes.findLast((node) => isMap(node));
  const pair = parent === undefined ? undefined : pairAt(parent, offset);
  const key = pair === undefined ? undefined : keyOf(pair);
  return nodes.flatMap((node) => {
    const aliases = isAlias(node) ? [] : (document.anchors.aliases.get(node) ?? []);
    return node === parent && key !== undefined
      ? aliases.filter((alias) => !isOverridden(document, alias, key))
      : aliases;
  });
}

/** Whether a mapping merges the anchored one in (`<<: *alias`) but writes the key itself. */
function isOverridden(document: SourceDocument, alias: Alias.Parsed, key: string): boolean {
  const map = nodesAt(document, alias.range[0]).findLast((node) => isMap(node));
  const pair = map === undefined ? undefined : pairAt(map, alias.range[0]);
  return map !== undefined && pair !== undefined && keyOf(pair) === '<<' && ownPairs(map, key).length > 0;
}
