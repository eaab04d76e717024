import { describe, expect, test } from 'vitest';
import { findImages, setImages, setKeys } from './index.ts';
import { parseManifest } from './parse.ts';
import { maskSections, type NeedOf } from './section.ts';
import { needForImages } from './sites.ts';

/** Needs the blocks along `path`; everything of the last. */
const along =
  (...path: string[]): NeedOf =>
  ({ parents, key }) => {
    const chain = [...parents, key];
    if (!chain.every((name, index) => name === path[index])) return 'none';
    return chain.length < path.length ? 'parts' : 'whole';
  };

const padding = 'other:\n  long: text to make the rest small enough\n  more: text to make the rest small enough\n';

describe('maskSections', () => {
  test('leaves the needed blocks and turns the others into comments of the same length', () => {
    const text = `# top\na:\n  b: 1\n  c: 2 # note\n${padding}d:\n- e\n`;
    const masked = maskSections(text, along('a', 'c'));
    expect(masked?.keys).toEqual(['a']);
    expect(masked?.text).toHaveLength(text.length);
    expect(masked?.text.replace(/#-+/g, '#-')).toBe('# top\na:\n  #-\n  c: 2 # note\n#-\n');
  });

  test.each([
    ['Windows line endings', `a: 1\r\n${padding.replaceAll('\n', '\r\n')}`],
    ['a byte order mark', `\uFEFFa: 1\n${padding}`],
    ['a leading marker', `# c\n---\na: 1\n${padding}`],
    ['no final newline', `${padding}a: 1`],
    ['a block scalar among the rest', `${padding}x: |\n  "open\n  # [\n\n  - z\na: 1\n`.replace('"open', 'open')],
    ['a list at its key’s column', `x:\n- y: "z" # c\n-   q\n${padding}a: 1\n`],
    ['quotes and brackets that close', `x: {a: "b, c", d: 'e'}\ny: ["f", g] # "\nz: it is # 'so\n${padding}a: 1\n`],
  ])('%s', (_, text) => {
    const masked = maskSections(text, along('a'));
    expect(masked?.keys).toEqual(['a']);
    expect(masked?.text).toHaveLength(text.length);
  });

  test.each([
    ['two documents', `a: 1\n---\n${padding}`],
    ['a document end', `a: 1\n${padding}...\n`],
    ['a directive', `%YAML 1.1\n---\na: 1\n${padding}`],
    ['a flow mapping', `{a: 1,\n b: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]}\n`],
    ['a duplicate key', `a: 1\n${padding}${padding}`],
    ['a quoted key', `a: 1\n"b": 2\n${padding}`],
    ['a merge', `a: 1\n<<: {b: 1}\n${padding}`],
    ['an explicit key', `a: 1\n? b\n: c\n${padding}`],
    ['an anchor in what is needed', `a: &x 1\n${padding}`],
    ['an alias in what is needed', `x: &x 1\n${padding}a: *x\n`],
    ['a tab', `a: 1\n\tb: 2\n${padding}`],
    ['text at the first column', `a: 1\nmore\n${padding}`],
    ['nothing that is needed', `b: 1\n${padding}`],
    ['most of it needed', `a: text that is long enough to be most of the file, whatever else\nb: 1\n`],
  ])('leaves a text whole: %s', (_, text) => {
    expect(maskSections(text, along('a'))).toBeUndefined();
  });

  test('never masks what might stay open', () => {
    const text = `a: 1\nopen: "x\n${padding}`;
    expect(maskSections(text, along('a'))?.keys).toEqual(['a', 'open']);
  });
});

describe('a large file', () => {
  const service = (index: number) => `  svc${index}:
    enabled: true
    image:
      repository: ghcr.io/acme/svc${index}
      tag: v1.${index}
      pullPolicy: IfNotPresent
    env: [{name: A, value: "b"}]
    script: |
      echo "${'x'.repeat(60)}"
    resources: {limits: {cpu: 100m}}
    notes: >-
      nothing here matters
      to anybody at all
`;
  const text = `# head\nservices:\n${Array.from({ length: 100 }, (_, index) => service(index)).join('')}tail: 1\n`;
  const file = { path: 'values.yaml', text };

  test('is parsed in part', () => {
    const { parsedText } = parseManifest(file, needForImages);
    expect(parsedText).not.toBe(text);
    expect(parsedText).toHaveLength(text.length);
    expect(findImages(file)).toHaveLength(100);
  });

  test('is edited like a small one', () => {
    const images = setImages({ ...file }, ({ repository }) =>
      repository.endsWith('svc77') ? { tag: '1.10' } : undefined,
    );
    expect(images.text).toBe(text.replace('tag: v1.77\n', 'tag: "1.10"\n'));
    const keys = setKeys(file, [
      { key: 'services.svc50.enabled', value: false },
      { key: 'tail', value: 2 },
    ]);
    expect(keys.text).toBe(text.replace(/(svc50:\n {4}enabled: )true/, '$1false').replace('tail: 1', 'tail: 2'));
    expect(keys.edits.map(({ line, column }) => `${line}:${column}`)).toEqual(['654:14', '1303:7']);
  });

  test('every image of it at once', () => {
    const { text: edited, edits } = setImages({ ...file }, () => ({ tag: 'v2' }));
    expect(edited).toBe(text.replaceAll(/tag: v1\.\d+/g, 'tag: v2'));
    expect(edits).toHaveLength(100);
  });

  test('says what keys there are, from all of it', () => {
    expect(() => setKeys(file, [{ key: 'services.svc1.imag', value: 1 }])).toThrow(
      'values.yaml:17:5: services.svc1 has no key imag (did you mean image?); it has: enabled, image, env, script, resources, notes',
    );
    expect(() => setKeys(file, [{ key: 'service', value: 1 }])).toThrow(
      'values.yaml:2:1: the document has no key service (did you mean services?); it has: services, tail',
    );
  });

  test('that is broken is refused, though not where it is edited', () => {
    const broken = { ...file, text: text.replace('value: "b"', 'value: "b') };
    expect(() => setKeys(broken, [{ key: 'tail', value: 2 }])).toThrow(/^values\.yaml:\d+:\d+: not valid YAML: /);
    expect(() => findImages(broken)).toThrow(/^values\.yaml:\d+:\d+: not valid YAML: /);
  });

  test('warns of aliases in parts that need no parsing', () => {
    const anchored = { ...file, text: `x: &x v1\n${text}y: *x\n` };
    expect(setKeys(anchored, [{ key: 'x', value: 'v2' }]).warnings.map(({ message }) => message)).toEqual([
      'this value is repeated by aliases and changes there too: *x at values.yaml:1305',
    ]);
  });
});
