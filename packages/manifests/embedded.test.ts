import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Key, type Layout, render, type Tree, withoutAnchors } from './generated-tree.ts';
import { formatKeyPath, setKeys } from './index.ts';

// The same cases on every run; change the seed to look for others.
fc.configureGlobal({ seed: 20_261_120 });

const leaf: fc.Arbitrary<Tree> = fc
  .record({
    text: fc.constantFrom('v1', "it's", '1.10', 'a: b', 'é🚀', ''),
    style: fc.constantFrom(
      'plain' as const,
      'single' as const,
      'double' as const,
      'empty' as const,
      'literal' as const,
    ),
    anchor: fc.constant(false),
    trailing: fc.constantFrom('', ' # note', '  '),
  })
  .map((written) => ({ kind: 'scalar', written }));
const keys = fc.constantFrom('a', 'b', 'image', 'tag').map((text): Key => ({ text, gap: '' }));
const mapOf = (values: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc.record({
    kind: fc.constant('map' as const),
    entries: fc.uniqueArray(fc.tuple(keys, values), { minLength: 1, maxLength: 4, selector: ([key]) => key.text }),
    flow: fc.constant(false),
    noise: fc.constantFrom('', '# comment', '# open "'),
  });
const trees = mapOf(fc.oneof(leaf, mapOf(leaf))).map(withoutAnchors);
const layout: Layout = { indent: 2, eol: '\n', bom: false, finalNewline: true, marker: false };

/** How a text is kept in a file: the text of the file, given the text. */
const containers: Record<string, (text: string) => string> = {
  literal: (text) => `helm:\n  values: |\n${indented(text, '    ')}`,
  'literal with Windows line endings': (text) =>
    `helm:\n  values: | # c\n${indented(text, '      ')}  after: x\n`.replaceAll('\n', '\r\n'),
  'literal stripped, last in the file': (text) => `helm:\n  values: |-\n${indented(text, '   ')}`.replace(/\n$/, ''),
  'literal with an indentation indicator': (text) => `helm:\n  values: |2+\n${indented(text, '    ')}\nafter: 1\n`,
  'double quotes': (text) => `helm: {values: ${JSON.stringify(text)}}\n`,
  'single quotes of one line': (text) => `helm:\n  values: '${text.split('\n')[0]?.replaceAll("'", "''")}'\n`,
};

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

describe.each(Object.entries(containers))('values kept in a text: %s', (_, contain) => {
  test('are edited where they stand, and the text around them stays', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.constantFrom('v2', '1.10', "it's", 'x: y', ''), (tree, pick, value) => {
        const inner = render(tree, layout);
        const outer = contain(inner.text);
        const kept = String(parse(outer).helm.values);
        const target = inner.targets[pick % inner.targets.length];
        fc.pre(target !== undefined && target.end <= kept.length);
        const path = formatKeyPath(target.path);
        const edited = setKeys({ path: 'a.yaml', text: outer }, [{ key: `helm.values.${path}`, value }]).text;
        const expected = setKeys({ path: 'v.yaml', text: kept }, [{ key: path, value }]).text;
        expect(parse(edited)).toEqual({ ...parse(outer), helm: { ...parse(outer).helm, values: expected } });
      }),
      { numRuns: 30 },
    );
  });
});
