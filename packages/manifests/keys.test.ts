import { describe, expect, test } from 'vitest';
import { findKey, formatKeyPath, InvalidKeyPath, type KeyValue, parseKeyPath, setKeys } from './index.ts';

const set = (text: string, key: string, value: KeyValue, path = 'v.yaml') => setKeys({ path, text }, [{ key, value }]);

describe('parseKeyPath', () => {
  test.each([
    ['a.b', 'a.b'],
    ['.image.tag', 'image.tag'],
    ['a\\.b.c', 'a\\.b.c'],
    ['a["b.c"].d', 'a.b\\.c.d'],
    ['[""].x', '[""].x'],
    ['list[0][12].x', 'list[0][12].x'],
    ['c[name=web].image', 'c[name=web].image'],
    ['[kind=Deployment, metadata.name=web].spec', '[kind=Deployment,metadata.name=web].spec'],
    ['a[app\\.io/x=1\\,2].b', 'a[app\\.io/x=1\\,2].b'],
    ['a[url=http://x?a=b].c', 'a[url=http://x?a=b].c'],
  ])('%s', (text, formatted) => {
    expect(formatKeyPath(parseKeyPath(text))).toBe(formatted);
    expect(parseKeyPath(formatted)).toEqual(parseKeyPath(text));
  });

  test.each([
    ['', 'it is empty'],
    ['.', 'it is empty'],
    ['a.', 'it ends with a dot'],
    ['a..b', 'a key between two dots is empty'],
    ['a[0', 'a "[" is never closed'],
    ['a[]', '"[]" chooses nothing'],
    ['a[web]', '[web] is neither an index [0] nor a choice [name=web] nor a quoted key ["a.b"]'],
    ['a]', '"]" cannot stand where it does'],
    ['a[0]b', '"b" cannot stand where it does'],
    ['a\\', 'it ends with a backslash'],
  ])('refuses %j', (text, problem) => {
    expect(() => parseKeyPath(text)).toThrow(InvalidKeyPath);
    expect(() => parseKeyPath(text)).toThrow(`${JSON.stringify(text)} is not a key path: ${problem}`);
  });
});

describe('setKeys writes the type it is given', () => {
  test.each<[string, KeyValue, string]>([
    ['a: 1', '3', 'a: "3"'],
    ['a: "1"', 3, 'a: 3'],
    ['a: x', true, 'a: true'],
    ['a: x', null, 'a: null'],
    ['a: 1', 1.5, 'a: 1.5'],
    ['a: 1', 1e21, 'a: 1.0e+21'],
    ['a: 1', -0, 'a: 0'],
    ['a: 1', Number.POSITIVE_INFINITY, 'a: .inf'],
    ['a: 1', '', 'a: ""'],
    ['a:', 'x', 'a: x'],
    ['a: # c', 'x', 'a: x # c'],
    ['a: &x # c', 'x', 'a: &x x # c'],
    ['{a: }', 'x', '{a: x}'],
    ['{"a": "x"}', 3, '{"a": 3}'],
    ['{"a": 3}', 'x', '{"a": "x"}'],
  ])('%s = %j', (text, value, expected) => {
    expect(set(text, 'a', value).text).toBe(expected);
  });

  test('reports what changed, typed, where', () => {
    const file = { path: 'd/v.yaml', text: 'a:\n  b: 1 # c\n  c: no\n  d: same\n' };
    const { edits } = setKeys(file, [
      { key: 'a.b', value: 2 },
      { key: 'a.c', value: 'yes' },
      { key: 'a.d', value: 'same' },
    ]);
    expect(edits).toEqual([
      { file: 'd/v.yaml', line: 2, column: 6, key: 'a.b', from: 1, to: 2 },
      { file: 'd/v.yaml', line: 3, column: 6, key: 'a.c', from: 'no', to: 'yes' },
    ]);
  });

  test('the same key twice with the same value is fine, with another it is not', () => {
    const file = { path: 'v.yaml', text: 'a: 1\n' };
    const twice = (value: KeyValue) =>
      setKeys(file, [
        { key: 'a', value: 2 },
        { key: '.a', value },
      ]);
    expect(twice(2).text).toBe('a: 2\n');
    expect(() => twice(3)).toThrow('v.yaml:1:4: this value is wanted to be both 2 and 3');
  });
});

describe('setKeys says how far a path leads', () => {
  const text = `defaults: &al {q: 1}
a:
  color: red
  list: [{name: p}, {name: p}]
  text: "y: 1"
  al: *al
  m.n: 1
b:
  <<: *al
`;
  const keys = 'color, list, text, al, m\\.n';
  test.each([
    ['a.colour', `3:3: a has no key colour (did you mean color?); it has: ${keys}`],
    ['a.m.n', `3:3: a has no key m; it has: ${keys}`],
    ['spec', '1:1: the document has no key spec; it has: defaults, a, b'],
    ['a', `3:3: a is a mapping; name one of its keys: ${keys}`],
    ['a.list', '4:9: a.list is a list; name one of its elements'],
    ['a.list.name', '4:9: a list of 2 elements stands here; choose one with [0] or [name=…]'],
    ['a.list[2]', '4:9: a.list has 2 elements'],
    ['a.list[name=zz]', '4:9: a.list has no element [name=zz]; its elements have name: p, p'],
    [
      'a.list[name=p]',
      '4:21: [name=p] fits several elements of a.list, on lines 4, 4; add a condition or use an index',
    ],
    ['a[0]', `3:3: a is a mapping, not a list; it has the keys: ${keys}`],
    ['a.color.x', '3:10: a.color is a single value and has no keys below it'],
    ['a.text.x', '5:9: a.text has no key x; it has: y'],
    [
      'a.al.q',
      '6:7: a.al is the alias *al; editing below it would change every use of the anchor: name the key below &al instead',
    ],
    ['a.al', '6:7: a.al is a mapping; name one of its keys: q'],
    ['b.q', '9:3: q comes to b through "<<" from line 1; edit it there, or write it here first'],
    ['b.<<', '9:7: b.<< is a mapping; name one of its keys: q'],
  ])('%s', (key, message) => {
    expect(() => set(text, key, 1)).toThrow(`v.yaml:${message}`);
  });

  test('a key without a colon has no place for a value', () => {
    expect(() => set('{a}', 'a', 1)).toThrow('v.yaml:1:2: the key has no ":" and so no place for a value');
  });

  test('duplicate keys on the way', () => {
    const message = 'v.yaml:3:1: the key "a" stands twice in one mapping (also on line 1)';
    expect(() => set('a: {b: 1}\nc: 1\na: {b: 2}\n', 'a.b', 1)).toThrow(message);
    expect(set('a: {b: 1}\nc: 1\na: {b: 2}\n', 'c', 2).text).toBe('a: {b: 1}\nc: 2\na: {b: 2}\n');
  });
});

describe('findKey', () => {
  const find = (text: string, key: string) => findKey({ path: 'v.yaml', text }, key);

  test.each([
    ['image: { tag: v1 }', 'image.tag'],
    ['image:', 'image'],
    ['a: 1\n---\na: 2\n', 'a'],
    ['x: &x { tag: v1 }\nimage: *x', 'image.tag'],
    ['x: &x { tag: v1 }\n<<: *x', 'tag'],
  ])('is there: %j', (text, key) => {
    expect(find(text, key)).toEqual({ kind: 'present' });
  });

  test.each([
    ['', 'image.tag', -1],
    ['a: 1', 'image.tag', 0],
    ['imag: {}', 'image.tag', 0.5],
    ['image: { name: x }', 'image.tag', 1],
    ['image: { tagg: x }', 'image.tag', 1.5],
  ])('is not there, and how near it comes: %j', (text, key, depth) => {
    expect(find(text, key)).toMatchObject({ kind: 'absent', depth });
  });
});

describe('setKeys in several documents', () => {
  const text = 'kind: A\nx: 1\ny: 1\n---\nkind: B\nmetadata: {name: n}\nx: 1\n';

  test('a key in one of them is found', () => {
    expect(set(text, 'y', 2).text).toBe(text.replace('y: 1', 'y: 2'));
  });

  test('a key in both must be chosen', () => {
    expect(() => set(text, 'x', 2)).toThrow(
      'v.yaml: x is in 2 documents of the file: line 2 [kind=A], line 7 [kind=B,metadata.name=n]',
    );
    expect(set(text, '[kind=B].x', 2).text).toBe(text.replace(/x: 1\n$/, 'x: 2\n'));
  });

  test('no such document, no document at all', () => {
    expect(() => set(text, '[kind=C].x', 2)).toThrow(
      'v.yaml: no document fits [kind=C].x; the file has: [kind=A], [kind=B,metadata.name=n]',
    );
    expect(() => set('# nothing\n', 'x', 2)).toThrow('v.yaml: no document fits x; the file is empty');
  });

  test('a file that is a list chooses an element', () => {
    expect(set('- name: a\n  x: 1\n- name: b\n  x: 1\n', '[name=b].x', 2).text).toBe(
      '- name: a\n  x: 1\n- name: b\n  x: 2\n',
    );
  });
});

describe('setKeys refuses what a place cannot hold', () => {
  test.each<[string, KeyValue, string, string]>([
    ['a: !!int 3', 'x', 'v.yaml', '1:10: the value carries the tag !!int, which the string "x" contradicts'],
    ['a: !!str 3', 3, 'v.yaml', '1:10: the value carries the tag !!str, which 3 contradicts'],
    ['a: !vault x', 3, 'v.yaml', '1:11: the value carries the tag !vault, which 3 contradicts'],
    ['a: 1', 2 ** 60, 'v.yaml', '1:4: the number 1152921504606847000 has more digits than a number keeps exactly'],
    ['a: 1', '\ud800', 'v.yaml', '1:4: the value is not valid Unicode: it holds half of a surrogate pair'],
    ['{"a": 1}', Number.NaN, 'v.json', '1:7: JSON has no way to write NaN'],
  ])('%s = %j', (text, value, path, message) => {
    expect(() => set(text, 'a', value, path)).toThrow(`${path}:${message}`);
  });
});

describe('setKeys and anchors', () => {
  const text = 'a: &x 1\nb: *x\nc: *x\n';

  test('an anchored value takes its aliases along and says so', () => {
    expect(set(text, 'a', 2)).toMatchObject({
      text: 'a: &x 2\nb: *x\nc: *x\n',
      warnings: [
        { line: 1, message: 'this value is repeated by aliases and changes there too: *x at v.yaml:2, *x at v.yaml:3' },
      ],
    });
  });

  test('an alias gets a value of its own', () => {
    expect(set(text, 'b', 2)).toMatchObject({ text: 'a: &x 1\nb: 2\nc: *x\n', edits: [{ from: 1, to: 2 }] });
  });

  test('an alias stays when its anchor becomes the same', () => {
    const {
      text: edited,
      edits,
      warnings,
    } = setKeys(
      { path: 'v.yaml', text },
      ['a', 'b', 'c'].map((key) => ({ key, value: 2 })),
    );
    expect({ edited, keys: edits.map(({ key }) => key), warnings }).toEqual({
      edited: 'a: &x 2\nb: *x\nc: *x\n',
      keys: ['a', 'b', 'c'],
      warnings: [],
    });
  });
});
