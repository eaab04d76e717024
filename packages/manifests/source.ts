import type { Alias, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { FilePosition } from '#errors';

/** A node that holds one value: what an edit replaces. */
export type ValueNode = Scalar.Parsed | Alias.Parsed;
export type Mapping = YAMLMap.Parsed;
export type List = YAMLSeq.Parsed;
export type MappingPair = Mapping['items'][number];

/** The text of one file, or of one YAML text kept inside a scalar of a file, and what it says. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** What the nodes were parsed from: `text`, or `text` with unneeded sections masked. Same length, same offsets. */
  readonly parsedText: string;
  readonly documents: readonly SourceDocument[];
  /** Line and column of an offset into `text`, in the file. */
  position(offset: number): PlacedAt;
  /** Set when this text is the value of a scalar of another source. */
  readonly container: Container | undefined;
}

export type PlacedAt = Required<FilePosition>;

export interface Container {
  readonly document: SourceDocument;
  readonly scalar: Scalar.Parsed;
  /**
   * Offset in the containing text of an offset in the contained one. Undefined when the scalar's
   * style (quotes, folding) leaves no such correspondence, so that it must be written anew.
   */
  readonly lines: EmbeddedLines | undefined;
}

/** Where the lines of a literal block scalar stand in the text around it. */
export interface EmbeddedLines {
  /** What every line begins with there. */
  readonly indent: string;
  toOuter(offset: number): number;
}

export interface SourceDocument {
  readonly source: Source;
  /** From 0. */
  readonly index: number;
  readonly root: ParsedNode | null;
  readonly anchors: Anchors;
  /** Outermost flow collections (`{…}`, `[…]`) in order, as [start, end). */
  readonly flows: readonly (readonly [number, number])[];
  /** Whether strings must stay readable to a JSON parser. */
  readonly json: boolean;
}

/** Who refers to whom by anchor and alias. Nothing is ever expanded. */
export interface Anchors {
  readonly targets: ReadonlyMap<Alias.Parsed, ParsedNode>;
  readonly aliases: ReadonlyMap<ParsedNode, readonly Alias.Parsed[]>;
}

/** Whether an offset lies within a flow collection, where `,[]{}` end a plain scalar. */
export function isInFlow({ flows }: SourceDocument, offset: number): boolean {
  let low = 0;
  let high = flows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const end = flows[middle]?.[1] ?? 0;
    if (end <= offset) low = middle + 1;
    else high = middle;
  }
  const flow = flows[low];
  return flow !== undefined && flow[0] <= offset;
}
