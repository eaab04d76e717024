import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseAllDocuments } from 'yaml';
import {
  type Key,
  type Layout,
  render,
  type Tree,
  tamed,
  type Written,
  withImage,
  withoutAnchors,
} from './generated-tree.ts';
import { formatKeyPath, type KeyPath, type KeyValue, setKeys } from './index.ts';
import { parseMasked, parseSource } from './parse.ts';
import { isSafePlain } from './quoting.ts';
import { findSites, needForImages } from './sites.ts';
import type { Source } from './source.ts';
import { ownPair } from './tree.ts';

// The same cases on every run; change the seed to look for others.
fc.configureGlobal({ seed: 20_261_120 });

const words = fc.constantFrom(
  'v1',
  'a b',
  "it's",
  'x"y',
  '1.10',
  'true',
  'c: d',
  'e #f',
  '~',
  'v1.2.3-rc_1',
  'sha256:ab',
  'é🚀',
  '007',
);
const trailing = fc.constantFrom('', '', ' ', ' # note', '   # "quoted" {note}');
const written: fc.Arbitrary<Written> = fc.record({
  text: words,
  style: fc.constantFrom('plain', 'plain', 'single', 'double', 'literal', 'empty'),
  anchor: fc.boolean(),
  trailing,
});
const names = fc.constantFrom('a', 'b', 'image', 'tag', 'x-y', 'k8s.io/z', 'on', '8080', 'repository', 'name');
const key: fc.Arbitrary<Key> = fc.record({ text: names, gap: fc.constantFrom('', '', ' ') });
const { tree: trees } = fc.letrec<{ tree: Tree; map: Tree; leaf: Tree }>((tie) => ({
  leaf: fc.record({ kind: fc.constant('scalar' as const), written }),
  map: fc.record({
    kind: fc.constant('map' as const),
    entries: fc.uniqueArray(fc.tuple(key, tie('tree')), { minLength: 1, maxLength: 4, selector: ([{ text }]) => text }),
    flow: fc.boolean(),
    noise: fc.constantFrom('', '', '', '# comment', '# "open'),
  }),
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    tie('map'),
    fc.record({
      kind: fc.constant('seq' as const),
      items: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      flow: fc.boolean(),
      indentless: fc.boolean(),
    }),
  ),
}));
const layouts: fc.Arbitrary<Layout> = fc.record({
  indent: fc.integer({ min: 1, max: 5 }),
  eol: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  finalNewline: fc.boolean(),
  marker: fc.boolean(),
});
const roots = trees.filter((tree) => tree.kind === 'map').map((tree) => ({ ...tree, flow: false }));
const files = fc.tuple(roots, layouts).map(([tree, layout]) => ({ ...render(tree, layout), layout }));
const edits = fc
  .tuple(files, fc.nat())
  .map(([file, pick]) => ({ ...file, target: file.targets[pick % file.targets.length] }));
const values: fc.Arbitrary<KeyValue> = fc.oneof(words, fc.string(), fc.integer(), fc.boolean(), fc.constant(null));

const set = (text: string, path: KeyPath, value: KeyValue) =>
  setKeys({ path: 'v.yaml', text }, [{ key: formatKeyPath(path), value }]).text;

/** All documents as values, to a reader of that version. */
function read(text: string, version: '1.1' | '1.2'): unknown[] {
  return [...parseAllDocuments(text, { version, stringKeys: false })].map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS({ mapAsMap: false });
  });
}

function replaced(value: unknown, path: KeyPath, by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) =>
      first.kind === 'index' && index === first.index ? replaced(item, rest, by) : item,
    );
  if (typeof value !== 'object' || value === null || first.kind !== 'key') throw new Error('the path left the value');
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === keyName(value, first.key) ? replaced(item, rest, by) : item,
    ]),
  );
}

/** YAML 1.1 reads the key `on` as true. */
function keyName(value: object, name: string): string {
  return name in value ? name : String(name === 'on');
}

/** Where no value stood it may go before or after blanks; nothing else may move. */
function expectOneInsertion(before: string, after: string): void {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  expect(after.endsWith(before.slice(same))).toBe(true);
  expect(after.length).toBeGreaterThan(before.length);
}

describe('editing generated YAML', () => {
  test('changes only the bytes of the value, and readers of both versions read it back', () => {
    fc.assert(
      fc.property(edits, values, ({ text, target, layout }, value) => {
        if (target === undefined) throw new Error('nothing to edit');
        const edited = set(text, target.path, value);
        if (target.start === target.end && value === null) expect(edited).toBe(text);
        else if (target.start === target.end) expectOneInsertion(text, edited);
        else {
          expect(edited.slice(0, target.start)).toBe(text.slice(0, target.start));
          expect(edited.endsWith(text.slice(target.end))).toBe(true);
        }
        for (const version of ['1.1', '1.2'] as const) {
          const before = read(text, version);
          const index = layout.marker ? 1 : 0;
          const expected = before.map((document, at) =>
            at === index ? replaced(document, target.path, value) : document,
          );
          expect(read(edited, version)).toEqual(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('editing back restores the file', () => {
    fc.assert(
      fc.property(edits, words, ({ text, target }, value) => {
        if (target === undefined) throw new Error('nothing to edit');
        const { style, text: original } = target.written;
        const survives =
          style === 'single' ||
          style === 'double' ||
          (style === 'plain' && [original, value].every((word) => isSafePlain(word, target.isInFlow)));
        fc.pre(survives);
        expect(set(set(text, target.path, value), target.path, original)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  test('setting what is there changes nothing', () => {
    fc.assert(
      fc.property(edits, ({ text, target }) => {
        if (target === undefined) throw new Error('nothing to edit');
        fc.pre(target.written.style === 'single' || target.written.style === 'double');
        expect(set(text, target.path, target.written.text)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

/** What a parsed node says and where, to compare trees from different parses of one text. */
function outline(node: ParsedNode | null): unknown {
  if (node === null || isAlias(node)) return node?.range[0] ?? null;
  if (isScalar(node)) return [node.range[0], node.range[1], node.type, node.value];
  if (isMap(node))
    return { at: node.range[0], pairs: node.items.map(({ key, value }) => [outline(key), outline(value)]) };
  return { at: node.range[0], items: node.items.map(outline) };
}

function nodeAt(root: ParsedNode | null, path: KeyPath): ParsedNode | null {
  let node = root;
  for (const segment of path) {
    if (segment.kind === 'key' && isMap(node)) node = ownPair(node, segment.key)?.value ?? null;
    else if (segment.kind === 'index' && isSeq(node)) node = node.items[segment.index] ?? null;
  }
  return node;
}

describe('parsing only the blocks that matter', () => {
  /** One section that is asked about among others that are not. */
  const maskable = fc
    .tuple(roots, fc.array(roots, { minLength: 6, maxLength: 8 }), layouts, fc.nat())
    .map(([asked, others, layout, pick]) => {
      const sections = [withoutAnchors(withImage(asked)), ...others.map(tamed)].map((tree, index): [Key, Tree] => [
        { text: `s${index}`, gap: '' },
        tree,
      ]);
      const map: Tree = { kind: 'map', entries: sections, flow: false, noise: '' };
      const { text, targets } = render(map, { ...layout, marker: false });
      const own = targets.filter(({ path: [first] }) => first?.kind === 'key' && first.key === 's0');
      return { text, path: own[pick % own.length]?.path ?? [] };
    });

  /** The leading keys of a path, before the first index. */
  const leadingKeys = (path: KeyPath) => {
    const end = path.findIndex(({ kind }) => kind !== 'key');
    return path.slice(0, end === -1 ? path.length : end).map((segment) => (segment.kind === 'key' ? segment.key : ''));
  };

  test('gives the same nodes at the same places as parsing all', () => {
    let masked = 0;
    fc.assert(
      fc.property(maskable, ({ text, path }) => {
        const keys = leadingKeys(path);
        const part = parseMasked({ path: 'v.yaml', text }, ({ parents, key }) => {
          const chain = [...parents, key];
          if (!chain.every((name, index) => index >= keys.length || name === keys[index])) return 'none';
          return chain.length < keys.length ? 'parts' : 'whole';
        });
        if (part === undefined) return;
        masked++;
        const whole = parseSource('v.yaml', text);
        const [some, all] = [part, whole].map(({ documents }) => outline(nodeAt(documents[0]?.root ?? null, path)));
        expect(some).toEqual(all);
        expect(part.parsedText).toHaveLength(text.length);
      }),
      { numRuns: 60 },
    );
    expect(masked).toBeGreaterThan(20);
  });

  test('finds the same images as parsing all', () => {
    const show = (source: Source) => findSites(source).map(({ occurrence }) => occurrence);
    let found = 0;
    fc.assert(
      fc.property(maskable, ({ text }) => {
        const part = parseMasked({ path: 'v.yaml', text }, needForImages);
        if (part === undefined) return;
        expect(show(part)).toEqual(show(parseSource('v.yaml', text)));
        found += show(part).length;
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(20);
  });
});
