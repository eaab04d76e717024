import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { FileError } from '#errors';
import { type ImageOverride, InvalidReference } from '#images';
import { assertUnique } from './ancestry.ts';
import { spliceAndVerify } from './edit.ts';
import { assertVersion, type EditedImages, findImages } from './images.ts';
import { type Entry, type ListStyle, listStyleOf, writeBlockEntry, writeFlowEntry } from './kustomize-entry.ts';
import type { ManifestFile } from './model.ts';
import { parseManifest } from './parse.ts';
import { endOfLine, lineEndingOf } from './position.ts';
import { isInFlow, type List, type Mapping, type MappingPair, type Source, type SourceDocument } from './source.ts';
import type { Splice } from './splice.ts';
import { ownPair, textAt } from './tree.ts';
import { type ExpectedDifference, NO_DIFFERENCE } from './verify.ts';

/**
 * Adds an entry to the `images` of a kustomization, creating the list when there is none, written
 * as the file writes its other lists and tags.
 *
 * @throws {FileError} when the file is no kustomization, or the image has an entry already.
 * @throws {InvalidReference} when the override is malformed or overrides nothing.
 */
export function addKustomizeImage(file: ManifestFile, image: ImageOverride): EditedImages {
  const entry = entryOf(image);
  const source = parseManifest(file);
  const document = soleDocument(source);
  const { splices, difference } = document === undefined ? appendToEmpty(source, entry) : addTo(document, entry);
  const { text } = spliceAndVerify(source, splices, difference);
  const occurrence = findImages({ path: file.path, text }).find(({ name }) => name === image.name);
  if (occurrence === undefined) throw notKustomization(source);
  const { name, newName: _, ...version } = { ...image, name: occurrence.repository };
  return { text, edits: [{ occurrence, from: { name: image.name }, to: { name, ...version } }], warnings: [] };
}

interface Addition {
  splices: readonly Splice[];
  difference: ExpectedDifference;
}

/** In kustomize's order of keys; a `newName` that repeats the name is left out. */
function entryOf({ name, newName, tag, digest }: ImageOverride): Entry {
  const entry = {
    name,
    ...(newName === undefined || newName === name ? {} : { newName }),
    ...(tag === undefined ? {} : { newTag: tag }),
    ...(digest === undefined ? {} : { digest }),
  };
  if (Object.keys(entry).length === 1)
    throw new InvalidReference(name, 'it says neither a tag nor a digest nor another name to use');
  assertVersion({
    ...(newName === undefined ? {} : { newName }),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  });
  return entry;
}

function soleDocument(source: Source): SourceDocument | undefined {
  const filled = source.documents.filter(({ root }) => root !== null && !(isScalar(root) && root.source === ''));
  if (filled.length > 1) {
    throw new FileError({ file: source.file }, `a kustomization is one document, this file has ${filled.length}`);
  }
  return filled[0];
}

function addTo(document: SourceDocument, entry: Entry): Addition {
  const { root, source } = document;
  if (root === null || !isMap(root) || !isKustomization(document, root)) throw notKustomization(source);
  assertUnique(document, root, 'images');
  const style = listStyleOf(document, root);
  const pair = ownPair(root, 'images');
  if (pair === undefined) return addList(document, root, entry, style);
  const list = pair.value;
  if (list === null || (isScalar(list) && list.source === '')) return fillList(document, pair, entry, style);
  if (!isSeq(list)) {
    throw new FileError(
      source.position(list.range[0]),
      '"images" is not a list written here, so no entry can be added',
    );
  }
  assertAbsent(document, list.items, entry);
  if (list.flow !== true) return appendToBlock(document, list, entry, style);
  if (list.items.length === 0 && root.flow !== true) return fillList(document, pair, entry, style);
  return appendToFlow(document, list, entry, style);
}

function isKustomization(document: SourceDocument, root: Mapping): boolean {
  if (/(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(document.source.file)) return true;
  return textAt(document, root, 'apiVersion')?.startsWith('kustomize.config.k8s.io/') === true;
}

function assertAbsent(document: SourceDocument, items: readonly ParsedNode[], { name = '' }: Entry): void {
  const present = items.find((item) => isMap(item) && textAt(document, item, 'name') === name);
  if (present === undefined) return;
  throw new FileError(
    document.source.position(present.range[0]),
    `there is an entry for the image ${JSON.stringify(name)} already`,
    {
      hint: 'Set its version instead of adding another.',
    },
  );
}

/** A text without any content yet, at most comments. */
function appendToEmpty({ text }: Source, entry: Entry): Addition {
  const eol = lineEndingOf(text);
  const lead = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : eol;
  const lines = writeBlockEntry(entry, { dashIndent: '', gap: ' ', tagStyle: 'plain', json: false });
  const splice = { start: text.length, end: text.length, text: `${lead}images:${eol}${lines.join(eol)}${eol}` };
  return { splices: [splice], difference: { ...NO_DIFFERENCE, created: { images: [entry] } } };
}

function addList(document: SourceDocument, root: Mapping, entry: Entry, style: ListStyle): Addition {
  const { text } = document.source;
  const difference = { ...NO_DIFFERENCE, inserted: new Map([[root.range[0], new Map([['images', [entry]]])]]) };
  const last = root.items.at(-1);
  if (root.flow === true) {
    const key = style.json ? '"images"' : 'images';
    const at = last === undefined ? root.range[0] + 1 : lastOffset(root);
    const comma = last === undefined ? '' : flowSeparator(text, last.key);
    return { splices: [{ start: at, end: at, text: `${comma}${key}: [${writeFlowEntry(entry, style)}]` }], difference };
  }
  const eol = lineEndingOf(text);
  const lines = [`images:`, ...writeBlockEntry(entry, style)];
  return { splices: [spliceLines(text, endOfContent(document, root), lines, eol)], difference };
}

/** `images:` with nothing or `[]` after it. */
function fillList(document: SourceDocument, pair: MappingPair, entry: Entry, style: ListStyle): Addition {
  const { text } = document.source;
  const difference = { ...NO_DIFFERENCE, replaced: new Map([[pair.key.range[0], { key: 'images', value: [entry] }]]) };
  const { value } = pair;
  if (value === null || isInFlow(document, pair.key.range[0])) {
    throw new FileError(document.source.position(pair.key.range[0]), 'there is no place for a list after this key');
  }
  const [start, end] = value.range;
  const isWritten = end > start;
  const lineEnd = endOfLine(text, isWritten ? end : pair.key.range[1]);
  const eol = lineEndingOf(text);
  const lines = spliceLines(text, lineEnd, writeBlockEntry(entry, style), eol);
  // A comment, and the spaces before it, stay where they are.
  const emptied = { start: text.slice(0, start).trimEnd().length, end, text: '' };
  return { splices: isWritten ? [emptied, lines] : [lines], difference };
}

function appendToBlock(document: SourceDocument, list: ParsedNode, entry: Entry, style: ListStyle): Addition {
  const { text } = document.source;
  const lines = writeBlockEntry(entry, style);
  const difference = { ...NO_DIFFERENCE, appended: new Map([[list.range[0], entry]]) };
  const end = endWithComments(text, lastOffset(list), style.dashIndent.length);
  return { splices: [spliceLines(text, end, lines, lineEndingOf(text))], difference };
}

/** Past the comments below the last entry that are indented as part of it. */
function endWithComments(text: string, offset: number, dashIndent: number): number {
  let end = offset;
  for (;;) {
    const rest = text.slice(text[end - 1] === '\n' ? end : endOfLine(text, end));
    const comment = /^\r?\n?(?<indent> +)#[^\r\n]*/.exec(rest);
    if (comment === null || (comment.groups?.['indent'] ?? '').length <= dashIndent) return end;
    end = text.length - rest.length + comment[0].length;
  }
}

function appendToFlow(document: SourceDocument, list: List, entry: Entry, style: ListStyle): Addition {
  const { text } = document.source;
  const difference = { ...NO_DIFFERENCE, appended: new Map([[list.range[0], entry]]) };
  const last = list.items.at(-1);
  const at = last === undefined ? list.range[0] + 1 : last.range[1];
  const comma = last === undefined ? '' : flowSeparator(text, last);
  return { splices: [{ start: at, end: at, text: `${comma}${writeFlowEntry(entry, style)}` }], difference };
}

/** A comma and what follows it before the next entry, as before `last`: a new line where it has its own. */
function flowSeparator(text: string, last: ParsedNode): string {
  const before = /(?:^|\n)(?<indent>[ \t]*)$/.exec(text.slice(0, last.range[0]))?.groups?.['indent'];
  return before === undefined ? ', ' : `,${lineEndingOf(text)}${before}`;
}

/** Whole lines after the line that ends (or, for a block scalar, has ended) at an offset. */
function spliceLines(text: string, offset: number, lines: readonly string[], eol: string): Splice {
  if (text[offset - 1] === '\n') return { start: offset, end: offset, text: `${lines.join(eol)}${eol}` };
  const at = endOfLine(text, offset);
  return { start: at, end: at, text: `${eol}${lines.join(eol)}` };
}

/** Where a new top-level key goes: after everything, comments included, unless another marker ends the document before. */
function endOfContent({ source }: SourceDocument, root: Mapping): number {
  const { text } = source;
  const last = lastOffset(root);
  const hasMarker = /^(?:---|\.\.\.)/m.test(text.slice(last));
  return hasMarker ? last : Math.max(last, text.trimEnd().length);
}

/** Where the last value within a collection ends. */
function lastOffset(node: ParsedNode): number {
  if (isMap(node)) {
    const pair = node.items.at(-1);
    return pair === undefined ? node.range[1] : lastOffset(pair.value ?? pair.key);
  }
  if (!isSeq(node) || node.flow === true) return node.range[1];
  const item = node.items.at(-1);
  return item === undefined ? node.range[1] : lastOffset(item);
}

function notKustomization({ file }: Source): FileError {
  return new FileError({ file }, 'the file is not a kustomization, so no image can be added to it', {
    hint: 'Name the kustomization.yaml of the environment, or add the image by hand where it is read.',
  });
}
