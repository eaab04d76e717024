/**
 * What a change of one file means, brought to another file of the same kind: the hotfix that set an image
 * or a number on one branch sets the same on another, although the lines around it differ there. Works
 * backwards as well: `base` and `changed` exchanged take a change back.
 */
import { FileError } from '#errors';
import { InvalidReference, isLaterVersion } from '#images';
import { carryImages } from './carry-images.ts';
import { type CarriedValue, type Texts, Unclear } from './carry-model.ts';
import { applyChanges } from './edit.ts';
import { isSameLeaf, isWithin, type Leaf, type Leaves, leavesOf, repeatedAt, saySame } from './leaves.ts';
import type { KeyValue } from './model.ts';
import { parseManifest } from './parse.ts';
import { isStringWhenPlain } from './plain.ts';
import type { Source } from './source.ts';
import { assertNoTemplate } from './template.ts';
import { charactersOf } from './tree.ts';

/** The same file before and after the change, and where the change shall go. */
export interface CarryRequest extends Texts {
  path: string;
}

export type CarriedChange =
  | {
      kind: 'settled';
      /** The target's file with the changed values; every other byte is as it was. */
      target: string;
      /** The base's file with the changed values: what is left of the change is the way from here to `changed`. */
      base: string;
      /**
       * What else the change does: nothing; it only writes things another way (comments, quotes, order);
       * or it adds, removes or moves keys, which only a merge of the text can bring along.
       */
      rest: 'nothing' | 'spelling' | 'structure';
      /** At least one. */
      values: readonly CarriedValue[];
    }
  /** `reason` completes “<file>: …”. */
  | { kind: 'unclear'; reason: string };

/** Settles the values of a change of which each has exactly one place in the target. Never guesses. */
export function carryChange({ path, ...texts }: CarryRequest): CarriedChange {
  try {
    return carry(path, texts);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return { kind: 'unclear', reason };
  }
}

/** Whether `text`, made by merging what was left of a change, says all that the change means, and nothing twice. */
export function isCarried(request: CarryRequest, text: string): boolean {
  const again = carryChange({ ...request, target: text });
  if (again.kind === 'unclear' || again.target !== text) return false;
  return [...readLeaves(request.path, { text }).text].every(([, leaf]) => leaf.kind !== 'ambiguous');
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof Unclear || error instanceof InvalidReference) return error.message;
  if (!(error instanceof FileError)) return undefined;
  const { line } = error.position;
  return `${line === undefined ? '' : `line ${line}: `}${error.problem}`;
}

function carry(path: string, texts: Texts): CarriedChange {
  const images = carryImages(path, texts);
  const { base, target, values } = carryValues(path, { ...texts, ...images.texts });
  // A tag without quotes is set as the number that it is as well, which says nothing more.
  const told = new Set(images.values.map(({ key }) => key));
  const settled = [...images.values, ...values.filter(({ key }) => !told.has(key))];
  if (settled.length === 0) throw new Unclear('what was changed is no value of a key');
  return { kind: 'settled', target, base, rest: restOf(path, base, texts.changed), values: settled };
}

function restOf(path: string, base: string, changed: string): 'nothing' | 'spelling' | 'structure' {
  if (base === changed) return 'nothing';
  const leaves = readLeaves(path, { base, changed });
  if (!saySame(leaves.base, leaves.changed)) return 'structure';
  return keepsMeaning(leaves.base, leaves.changed) ? 'spelling' : 'structure';
}

/** Whether a value of `changed` may be written as it is in `base` without being taken for something else. */
function keepsMeaning(base: Leaves, changed: Leaves): boolean {
  return [...changed].every(([path, leaf]) => {
    const other = base.get(path);
    if (leaf.kind !== 'value' || other?.kind !== 'value' || !hasSeveralReadings(leaf)) return true;
    return leaf.node.type === other.node.type && charactersOf(leaf.node) === charactersOf(other.node);
  });
}

/** `0600` and `yes` are an octal number and a boolean to readers of YAML 1.1, as Kubernetes and Helm are. */
function hasSeveralReadings({ node, value }: ValueLeaf): boolean {
  if (node.type !== 'PLAIN') return false;
  const text = charactersOf(node);
  return typeof value === 'string' ? !isStringWhenPlain(text) : typeof value === 'number' && String(value) !== text;
}

type ValueLeaf = Extract<Leaf, { kind: 'value' }>;

/** A value that the change set, and where it stands on either side. */
interface Settling {
  base: ValueLeaf;
  target: ValueLeaf;
  value: CarriedValue;
}

function carryValues(path: string, texts: Texts): { base: string; target: string; values: CarriedValue[] } {
  const sources = {
    base: parse(path, texts.base),
    changed: parse(path, texts.changed),
    target: parse(path, texts.target),
  };
  const documents = documentsIn(Object.values(sources));
  const leaves = {
    base: leavesOf(sources.base, documents),
    changed: leavesOf(sources.changed, documents),
    target: leavesOf(sources.target, documents),
  };
  const settlings = changedValues(leaves.base, leaves.changed).map((key) => settle(key, leaves));
  // What is there already keeps the way it is written.
  const set = (side: 'base' | 'target') =>
    applyChanges(
      sources[side],
      settlings
        .filter((settling) => !Object.is(settling[side].value, settling.value.to))
        .map((settling) => ({ ...settling[side], kind: 'set', value: settling.value.to })),
    ).text;
  return { base: set('base'), target: set('target'), values: settlings.map(({ value }) => value) };
}

/** Values told by their place in a list count only while the list keeps its shape: else all may have moved. */
function changedValues(base: Leaves, changed: Leaves): string[] {
  return [...base]
    .filter(([path, leaf]) => {
      const other = changed.get(path);
      if (leaf.kind !== 'value' || other?.kind !== 'value' || isSpelledAlike(leaf, other)) return false;
      const list = leaf.positional ?? other.positional;
      return list === undefined || hasSamePaths(base, changed, list);
    })
    .map(([path]) => path);
}

/** A tag such as `1.10`, with or without quotes: a number could not be written so, and the text tells which it is. */
function isSpelledAlike(one: ValueLeaf, other: ValueLeaf): boolean {
  if (Object.is(one.value, other.value)) return true;
  const characters = charactersOf(one.node);
  const number = [one.value, other.value].find((value) => typeof value === 'number');
  return characters === charactersOf(other.node) && number !== undefined && String(number) !== characters;
}

function hasSamePaths(one: Leaves, other: Leaves, list: string): boolean {
  const within = (leaves: Leaves) => [...leaves.keys()].filter((path) => isWithin(path, list));
  const paths = within(one);
  return paths.length === within(other).length && paths.every((path) => other.has(path));
}

interface Sides {
  base: Leaves;
  changed: Leaves;
  target: Leaves;
}

function settle(key: string, sides: Sides): Settling {
  const [base, changed, target] = [sides.base.get(key), sides.changed.get(key), sides.target.get(key)];
  if (base?.kind !== 'value' || changed?.kind !== 'value') throw new Unclear(`${key} is no value`);
  if (isRounded(changed.value)) throw new Unclear(`${key} is a number too large to be written again`);
  if (target === undefined) throw new Unclear(`${key} does not exist there`);
  if (target.kind !== 'value') throw new Unclear(`${key} is ${describe(target)} there`);
  const value = { key, from: base.value, to: changed.value, before: target.value };
  const list = base.positional ?? target.positional;
  if (list !== undefined) assertSameList(key, list, sides);
  assertSameReach(key, { base, target }, sides);
  assertOverridable(value);
  return { base, target, value };
}

function isRounded(value: KeyValue): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

function describe(leaf: Exclude<Leaf, { kind: 'value' }>): string {
  switch (leaf.kind) {
    case 'alias':
      return `the alias *${leaf.node.source}`;
    case 'empty':
      return leaf.what === 'key' ? 'a key without a value' : `an empty ${leaf.what}`;
    case 'ambiguous':
      return 'written more than once';
  }
}

/** The third element is the same one only where the whole list is the one that the change found. */
function assertSameList(key: string, list: string, { base, changed, target }: Sides): void {
  const paths = new Set([...base.keys(), ...target.keys()].filter((path) => isWithin(path, list)));
  for (const path of paths) {
    const there = target.get(path);
    if (isSameLeaf(base.get(path), there)) continue;
    if (base.has(path) && isSameLeaf(changed.get(path), there)) continue;
    throw new Unclear(`${key} is an element without a name, in a list that is another one there`);
  }
}

/** An anchored value changes wherever an alias repeats it: on both sides at the same keys. */
function assertSameReach(key: string, { base, target }: Record<'base' | 'target', ValueLeaf>, sides: Sides): void {
  const [here, there] = [repeatedAt(sides.base, base), repeatedAt(sides.target, target)];
  if (here.length === there.length && here.every((path) => there.includes(path))) return;
  throw new Unclear(`${key} is repeated by aliases at other keys there`);
}

function assertOverridable({ key, from, to, before }: CarriedValue): void {
  if (Object.is(before, from) || Object.is(before, to)) return;
  const isText = [from, to, before].some((value) => typeof value === 'string' && value.includes('\n'));
  if (isText) throw new Unclear(`${key} is a text of several lines, and another one there`);
  if (typeof before === 'string' && typeof to === 'string' && isLaterVersion(before, to) === true) {
    throw new Unclear(`${key} is ${before} there, which is later than ${to}`);
  }
}

function parse(path: string, text: string): Source {
  const source = parseManifest({ path, text });
  assertNoTemplate(source);
  return source;
}

function documentsIn(sources: readonly Source[]): 'single' | 'named' {
  const isSingle = sources.every(({ documents }) => documents.filter(({ root }) => root !== null).length <= 1);
  return isSingle ? 'single' : 'named';
}

function readLeaves<Side extends string>(path: string, texts: Record<Side, string>): Record<Side, Leaves>;
function readLeaves(path: string, texts: Record<string, string>): Record<string, Leaves> {
  const sources = Object.entries(texts).map(([side, text]) => [side, parse(path, text)] as const);
  const documents = documentsIn(sources.map(([, source]) => source));
  return Object.fromEntries(sources.map(([side, source]) => [side, leavesOf(source, documents)]));
}
