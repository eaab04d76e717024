/**
 * Parsing 20,000 lines to change one is slow. In a file of block mappings the blocks of keys can be
 * told apart by indentation alone; those that do not matter are masked by a comment of the same
 * length, which costs the parser next to nothing and keeps every offset true.
 *
 * In valid YAML nothing opened within a block (a quote, a bracket, a block scalar) goes on at the
 * block's own indentation, so the blocks are what they seem. A block in which something might stay
 * open is never masked, so that the parser sees the mistake; a text of any other shape is left whole.
 */

/** Below this many characters masking gains nothing, and a full parse also finds mistakes elsewhere in the file. */
export const MASKING_PAYS_FROM = 32_768;
/** Masking less than the rest is not worth its own scan. */
const WORTHWHILE_SHARE = 0.8;
/** Every level is scanned once more, so deep ones are left whole. */
const MAX_PARENTS = 12;

/** A key of a block mapping with all that belongs to it. */
export interface Block {
  key: string;
  /** Keys from the top-level one down to this one's parent. */
  parents: readonly string[];
  /** In the whole text. */
  start: number;
  end: number;
}

/** What of a block has to be parsed: none of it, only some of the keys below it, or all of it. */
export type Need = 'none' | 'parts' | 'whole';
export type NeedOf = (block: Block, text: string) => Need;

interface MaskedText {
  text: string;
  /** Top-level keys that were left to be parsed, in order: what the parser must find. */
  keys: readonly string[];
}

const KEY_LINE = /^(?<key>\w[\w./-]*):(?:[ ]+(?<value>[^\s#].*)?|[ ]*)(?:#.*)?\r?$/;
/** What may stand before the first top-level key. */
const PREAMBLE = /^(?:[ ]*(?:#.*)?|---[ ]*)\r?$/;
const MAY_OPEN_SOMETHING = /["'[\]{}]/;
const QUOTED = String.raw`"(?:[^"\\\r]|\\.)*"|'[^'\r]*'`;
const FLOW_TEXT = String.raw`[^[\]{}"'#\r]|${QUOTED}`;
const INNER_FLOW = String.raw`[[{](?:${FLOW_TEXT})*[\]}]`;
const FLOW = String.raw`[[{](?:${FLOW_TEXT}|${INNER_FLOW})*[\]}]`;
/** Lines whose quotes and brackets all close, as the last thing before the comment. */
const CLOSED_LINE = new RegExp(
  String.raw`^(?:[^"'[\]{}#\r]|[^\s"'[\]{}#]#)*(?:(?:${QUOTED}|${FLOW})[ \t]*)?(?:(?:^|(?<=[ \t]))#.*)?\r?$`,
);
/** Anchors and aliases tie a block to others. */
const ANCHOR_OR_ALIAS = /(?:^|[\s[{,:-])[&*][^\s*&]/;

/** Masks every block that is not needed; undefined when the text must be parsed whole. */
export function maskSections(text: string, needOf: NeedOf): MaskedText | undefined {
  const blocks = blocksOf(text, { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length, indent: 0, parents: [] });
  if (blocks === undefined) return undefined;
  const keys: string[] = [];
  const masks: Range[] = [];
  for (const block of blocks) {
    if (maskBlock(text, block, needOf, masks) === 'kept') keys.push(block.key);
  }
  const masked = applyMasks(text, masks);
  const isWorthIt = masked !== undefined && keys.length > 0 && masked.kept <= WORTHWHILE_SHARE * text.length;
  return isWorthIt && !ANCHOR_OR_ALIAS.test(masked.text) ? { text: masked.text, keys } : undefined;
}

interface Range {
  start: number;
  end: number;
}

interface ScannedBlock extends Block {
  /** End of the key's own line, with its line break. */
  headEnd: number;
  /** Whether the value begins on the key's line. */
  isLeaf: boolean;
  /** Whether no line may leave something open. */
  isClosed: boolean;
}

function maskBlock(text: string, block: ScannedBlock, needOf: NeedOf, masks: Range[]): 'masked' | 'kept' {
  const need = needOf(block, text);
  if (need === 'none' && block.isClosed) {
    masks.push(block);
    return 'masked';
  }
  if (need === 'parts' && !block.isLeaf && block.parents.length < MAX_PARENTS) {
    const parents = [...block.parents, block.key];
    const indent = childIndent(text, block);
    const children =
      indent === undefined ? [] : (blocksOf(text, { start: block.headEnd, end: block.end, indent, parents }) ?? []);
    for (const child of children) maskBlock(text, child, needOf, masks);
  }
  return 'kept';
}

/** Indentation of the first line below the key; undefined when nothing stands there, or at the key's own column. */
function childIndent(text: string, { start, headEnd, end }: ScannedBlock): number | undefined {
  const first = /^(?<indent> *)[^\s#]/m.exec(text.slice(headEnd, Math.min(end, headEnd + 4096)))?.groups?.['indent'];
  const own = start - (text.lastIndexOf('\n', start - 1) + 1);
  return first === undefined || first.length <= own ? undefined : first.length;
}

interface Region extends Range {
  indent: number;
  parents: readonly string[];
}

/** Undefined when the region is anything but one block mapping with simple, unique keys. */
function blocksOf(text: string, { start: from, end: to, indent, parents }: Region): ScannedBlock[] | undefined {
  const blocks = new Map<string, ScannedBlock>();
  let current: ScannedBlock | undefined;
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, newline === -1 ? end : newline);
    const shape = shapeOf(line, indent);
    if (current === undefined ? shape.kind !== 'key' && !PREAMBLE.test(line) : shape.kind === 'foreign')
      return undefined;
    if (shape.kind === 'key') {
      if (blocks.has(shape.key)) return undefined;
      current = { ...shape, parents, start: start + indent, end, headEnd: end, isClosed: true };
      blocks.set(shape.key, current);
    }
    if (current !== undefined) extend(current, end, line);
    start = end;
  }
  return [...blocks.values()];
}

type LineShape = { kind: 'key'; key: string; isLeaf: boolean } | { kind: 'within' } | { kind: 'foreign' };

/** What a line is to a mapping whose keys stand at `indent`. */
function shapeOf(line: string, indent: number): LineShape {
  const depth = leadingSpaces(line);
  const first = line[depth];
  if (first === undefined || first === '\r' || first === '#' || depth > indent) return { kind: 'within' };
  if (depth < indent) return { kind: 'foreign' };
  const match = KEY_LINE.exec(indent === 0 ? line : line.slice(indent));
  const key = match?.groups?.['key'];
  if (key !== undefined) return { kind: 'key', key, isLeaf: match?.groups?.['value'] !== undefined };
  // A list may stand at its key's own column.
  return /^-(?:[ \r]|$)/.test(line.slice(depth)) ? { kind: 'within' } : { kind: 'foreign' };
}

function leadingSpaces(line: string): number {
  let count = 0;
  while (line.charCodeAt(count) === 0x20) count++;
  return count;
}

function extend(block: ScannedBlock, end: number, line: string): void {
  block.end = end;
  if (block.isClosed && MAY_OPEN_SOMETHING.test(line)) block.isClosed = CLOSED_LINE.test(line);
}

/** Neighbouring masks become one comment. */
function applyMasks(text: string, masks: readonly Range[]): { text: string; kept: number } | undefined {
  const joined: Range[] = [];
  for (const { start, end } of masks) {
    const last = joined.at(-1);
    const isAdjacent = last !== undefined && text.slice(last.end, start).trim() === '';
    if (isAdjacent) last.end = end;
    else joined.push({ start, end });
  }
  if (joined.length === 0) return undefined;
  const parts: string[] = [];
  let copied = 0;
  let kept = 0;
  for (const { start, end } of joined) {
    parts.push(text.slice(copied, start), maskOf(text.slice(start, end)));
    kept += start - copied;
    copied = end;
  }
  parts.push(text.slice(copied));
  return { text: parts.join(''), kept: kept + text.length - copied };
}

function maskOf(body: string): string {
  const ending = body.endsWith('\n') ? '\n' : '';
  return `#${'-'.repeat(body.length - 1 - ending.length)}${ending}`;
}
