import { type Document, type ParsedNode, parseAllDocuments } from 'yaml';
import { FileError } from '#errors';
import { assertShallow, inspectDocument, nestedTooDeep } from './inspect.ts';
import type { ManifestFile } from './model.ts';
import { positionsOf } from './position.ts';
import { MASKING_PAYS_FROM, maskSections, type NeedOf } from './section.ts';
import type { Container, PlacedAt, Source, SourceDocument } from './source.ts';

const MAX_BYTES = 4 * 1024 * 1024;

type YamlDocument = Document.Parsed<ParsedNode, boolean>;

/** @throws {FileError} when the file is too large or binary, without parsing anything. */
export function assertReadable({ path, text }: ManifestFile): void {
  const bytes = byteLength(text);
  if (bytes > MAX_BYTES) {
    throw new FileError(
      { file: path },
      `the file has ${(bytes / 1024 / 1024).toFixed(1)} MiB; manifests over 4 MiB are not read`,
      { hint: 'Narrow the path so that it names only manifests, or split the file.' },
    );
  }
  const nul = text.indexOf('\0');
  if (nul === -1) return;
  throw new FileError(positionsOf(path, text)(nul), 'the file holds a NUL byte: it is a binary file, not a manifest', {
    hint: 'Narrow the path so that it names only YAML and JSON files.',
  });
}

function byteLength(text: string): number {
  return text.length * 3 <= MAX_BYTES ? text.length : new TextEncoder().encode(text).length;
}

/**
 * Parses a whole file, or only those top-level sections of a large one that are needed.
 *
 * @throws {FileError} when the text is not YAML, with the position of the first mistake.
 */
export function parseManifest(file: ManifestFile, needOf?: NeedOf): Source {
  assertReadable(file);
  if (needOf !== undefined && file.text.length >= MASKING_PAYS_FROM) {
    assertShallow(file.text, positionsOf(file.path, file.text));
    const source = parseMasked(file, needOf);
    if (source !== undefined) return source;
  }
  return parseSource(file.path, file.text);
}

/** Undefined when the file must be parsed whole; never an error. */
export function parseMasked(file: ManifestFile, needOf: NeedOf): Source | undefined {
  const masked = maskSections(file.text, needOf);
  if (masked === undefined) return undefined;
  try {
    const source = parseSource(file.path, file.text, { parsedText: masked.text });
    return hasExactlyKeys(source, masked.keys) ? source : undefined;
  } catch (error) {
    // A mistake in the file is reported by the full parse, which sees all of it.
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

interface Origin {
  /** Defaults to the text itself. */
  parsedText?: string;
  container?: Container;
  /** Defaults to positions in the text. */
  position?: (offset: number) => PlacedAt;
}

/** @throws {FileError} */
export function parseSource(file: string, text: string, origin: Origin = {}): Source {
  const { parsedText = text, container, position = positionsOf(file, text) } = origin;
  assertShallow(parsedText, position);
  const parsed: readonly YamlDocument[] = parseDocuments(parsedText);
  for (const { errors } of parsed) {
    const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
    if (first === undefined) continue;
    const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    throw tooDeep === undefined
      ? notYaml(position(first.pos[0]), first.message, text)
      : nestedTooDeep(position(first.pos[0]));
  }
  const documents: SourceDocument[] = [];
  const source: Source = { file, text, parsedText, documents, position, container };
  for (const [index, { contents }] of parsed.entries()) {
    documents.push({
      source,
      index,
      root: contents,
      ...inspectDocument(contents, position),
      json: isJson(source, contents),
    });
  }
  return source;
}

/**
 * All plain scalars stay text (failsafe schema): numbers of 20 digits are not rounded, and keys such
 * as `8080` or `on` are found by their spelling. What a value means is decided in `plain.ts`.
 */
function parseDocuments(text: string): readonly YamlDocument[] {
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  return [...documents];
}

function isJson({ file }: Source, root: ParsedNode | null): boolean {
  return file.toLowerCase().endsWith('.json') || isJsonMapping(root);
}

function isJsonMapping(root: ParsedNode | null): boolean {
  if (root === null || !('items' in root) || root.flow !== true) return false;
  const first = root.items[0];
  if (first === undefined || !('key' in first)) return false;
  return 'type' in first.key && first.key.type === 'QUOTE_DOUBLE';
}

function hasExactlyKeys({ documents }: Source, keys: readonly string[]): boolean {
  const root = documents.length === 1 ? documents[0]?.root : undefined;
  if (root === undefined || root === null || !('items' in root)) return false;
  const found = root.items.map((item) => ('key' in item && 'value' in item.key ? item.key.value : undefined));
  return found.length === keys.length && found.every((key, index) => key === keys[index]);
}

function notYaml(position: PlacedAt, message: string, text: string): FileError {
  return new FileError(position, `not valid YAML: ${message}`, { hint: hintFor(text) });
}

function hintFor(text: string): string {
  if (/^<{7} /m.test(text)) return 'The file holds conflict markers; resolve the merge first.';
  if (text.includes('{{')) {
    return 'It looks like a Helm template, which is YAML only once rendered; name its values file or leave the folder out.';
  }
  return 'Correct the file at that position; no tool that reads it as YAML would accept it.';
}
