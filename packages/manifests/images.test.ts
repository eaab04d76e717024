import { describe, expect, test } from 'vitest';
import { type ImageVersion, setImages } from './index.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const other = `sha256:${'fedcba9876543210'.repeat(4)}`;

const setAll = (text: string, version: ImageVersion, path = 'values.yaml') => setImages({ path, text }, () => version);
const kustomization = (entry: string, version: ImageVersion) =>
  setAll(`images:\n- ${entry}\n`, version, 'kustomization.yaml').text.replace('images:\n- ', '').trimEnd();

describe('setImages in a kustomization leaves exactly the version asked for', () => {
  test.each<[string, string, ImageVersion, string]>([
    ['sets the tag', 'name: a\n  newTag: v1', { tag: 'v2' }, 'name: a\n  newTag: v2'],
    ['drops a stale digest', `name: a\n  newTag: v1\n  digest: ${digest}`, { tag: 'v2' }, 'name: a\n  newTag: v2'],
    [
      'drops a digest in the middle',
      `name: a\n  digest: ${digest} # c\n  newTag: v1`,
      { tag: 'v2' },
      'name: a\n  newTag: v2',
    ],
    [
      'leaves an empty digest',
      "{name: a, newTag: v1 , digest: ''}",
      { tag: 'v2' },
      "{name: a, newTag: v2 , digest: ''}",
    ],
    [
      'leaves an empty tag',
      `name: a\n  newTag: ""\n  digest: ${digest}`,
      { digest: other },
      `name: a\n  newTag: ""\n  digest: ${other}`,
    ],
    ['drops a tag', `name: a\n  newTag: v1\n  digest: ${digest}`, { digest: other }, `name: a\n  digest: ${other}`],
    [
      'sets both',
      `name: a\n  newTag: v1\n  digest: ${digest}`,
      { tag: 'v2', digest: other },
      `name: a\n  newTag: v2\n  digest: ${other}`,
    ],
    ['adds a digest', 'name: a\n  newTag: "1"', { tag: '1', digest }, `name: a\n  newTag: "1"\n  digest: "${digest}"`],
    [
      'adds a tag before a digest',
      `name: a\n  digest: ${digest}`,
      { tag: 'v1', digest },
      `name: a\n  newTag: v1\n  digest: ${digest}`,
    ],
    ['adds both', 'name: a', { tag: 'v1', digest }, `name: a\n  newTag: v1\n  digest: ${digest}`],
    ['turns a digest into a tag', `name: a\n  digest: ${digest}`, { tag: 'v1' }, 'name: a\n  newTag: v1'],
    ['turns a tag into a digest', 'newTag: v1\n  name: a', { digest }, `digest: ${digest}\n  name: a`],
    [
      'adds a new name',
      'name: a\n  newTag: v1',
      { newName: 'b/c', tag: 'v2' },
      'name: a\n  newName: b/c\n  newTag: v2',
    ],
    [
      'changes the new name',
      'name: a\n  newName: b',
      { newName: 'c', tag: '1' },
      'name: a\n  newName: c\n  newTag: "1"',
    ],
    [
      'never repeats the name',
      'name: a\n  newName: b\n  newTag: v1',
      { newName: 'a', tag: 'v2' },
      'name: a\n  newTag: v2',
    ],
    ['leaves nothing', `name: a\n  newTag: v1\n  digest: ${digest}`, {}, 'name: a'],
    [
      'keeps a first digest’s dash',
      `digest: ${digest}\n  name: a\n  newTag: v1`,
      { tag: 'v2' },
      'name: a\n  newTag: v2',
    ],
    ['leaves nothing after the dash', `newTag: v1\n  digest: ${digest}\n  name: a`, {}, 'name: a'],
    ['keeps a comment after the dash', 'newTag: v1 # c\n  # d\n  name: a', {}, ' # c\n  # d\n  name: a'],
    ['leaves nothing in flow style', `{newTag: v1, digest: ${digest}, name: a}`, {}, '{name: a}'],
    ['puts a digest for an empty tag', 'name: a\n  newTag: # c', { digest }, `name: a\n  digest: ${digest} # c`],
    ['fills an empty tag', 'name: a\n  newTag: # none', { tag: 'v1' }, 'name: a\n  newTag: v1 # none'],
    ['in flow style', `{name: a, newTag: v1, digest: ${digest}}`, { tag: '1.0' }, '{name: a, newTag: "1.0"}'],
    [
      'adds in flow style',
      '{ name: a }',
      { newName: 'b', tag: 'v1', digest },
      `{ name: a, newName: b, newTag: v1, digest: ${digest} }`,
    ],
    [
      'in flow style over lines',
      '{\n    name: a,\n    newTag: v1\n  }',
      { tag: 'v1', digest },
      `{\n    name: a,\n    newTag: v1,\n    digest: ${digest}\n  }`,
    ],
    ['after a block scalar', 'name: >-\n    a', { tag: 'v1' }, 'name: >-\n    a\n  newTag: v1'],
  ])('%s', (_, entry, version, expected) => {
    expect(kustomization(entry, version)).toBe(expected);
  });
});

describe('setImages in Helm values', () => {
  test.each<[string, string, ImageVersion, string]>([
    ['a tag', 'i: {repository: a/b, tag: v1}', { tag: 'v2' }, 'i: {repository: a/b, tag: v2}'],
    [
      'a number becomes a string',
      'i: {repository: a/b, tag: 1.1}',
      { tag: '1.10' },
      'i: {repository: a/b, tag: "1.10"}',
    ],
    [
      'an ambiguous tag is quoted though it reads the same',
      'i: {repository: a/b, tag: 1.10}',
      { tag: '1.10' },
      'i: {repository: a/b, tag: "1.10"}',
    ],
    [
      'a stale digest is emptied',
      `i: {repository: a/b, tag: v1, digest: '${digest}'}`,
      { tag: 'v2' },
      "i: {repository: a/b, tag: v2, digest: ''}",
    ],
    [
      'a digest has its key',
      'i: {repository: a/b, tag: v1, digest: ""}',
      { tag: 'v1', digest },
      `i: {repository: a/b, tag: v1, digest: "${digest}"}`,
    ],
    [
      'a digest alone empties the tag',
      'i: {repository: a/b, tag: v1, digest: }',
      { digest },
      `i: {repository: a/b, tag: "", digest: ${digest}}`,
    ],
    [
      'a bare sha',
      'i: {repository: a/b, tag: v1, sha: ""}',
      { tag: 'v1', digest },
      `i: {repository: a/b, tag: v1, sha: "${digest.slice(7)}"}`,
    ],
    [
      'no digest key',
      'i: {repository: a/b, tag: v1}',
      { tag: 'v1', digest },
      `i: {repository: a/b, tag: v1@${digest}}`,
    ],
    [
      'a digest in the tag is dropped',
      `i: {repository: a/b, tag: v1@${digest}}`,
      { tag: 'v1' },
      'i: {repository: a/b, tag: v1}',
    ],
    [
      'the repository',
      'i: {repository: a/b, tag: v1}',
      { newName: 'c.io/d', tag: 'v1' },
      'i: {repository: c.io/d, tag: v1}',
    ],
    [
      'below the same registry',
      'i: {registry: r.io, repository: a, tag: v1}',
      { newName: 'r.io/b/c', tag: 'v1' },
      'i: {registry: r.io, repository: b/c, tag: v1}',
    ],
    [
      'another registry',
      'i: {registry: r.io, repository: a, tag: v1}',
      { newName: 's.io/b', tag: 'v1' },
      'i: {registry: s.io, repository: b, tag: v1}',
    ],
    [
      'an inherited tag is overridden here',
      'a: &a {tag: v1}\ni:\n  <<: *a\n  repository: a/b\n',
      { tag: 'v2' },
      'a: &a {tag: v1}\ni:\n  <<: *a\n  repository: a/b\n  tag: v2\n',
    ],
    ['one string', `image: "a/b:v1@${digest}"`, { tag: 'v2' }, 'image: "a/b:v2"'],
    ['a string without a version', 'image: a/b', { newName: 'c', tag: 'v2', digest }, `image: c:v2@${digest}`],
  ])('%s', (_, text, version, expected) => {
    expect(setAll(text, version).text).toBe(expected);
  });

  test('a digest alone has no place without a digest key', () => {
    expect(() => setAll('i:\n  repository: a/b\n  tag: v1\n', { digest })).toThrow(
      `values.yaml:3:8: there is no digest key next to this image to hold ${digest} alone`,
    );
  });

  test('a merged repository cannot change for one use only', () => {
    const text = 'a: &a {repository: a/b}\ni: {<<: *a, tag: v1}';
    expect(() => setAll(text, { newName: 'c', tag: 'v1' })).toThrow(
      'values.yaml:1:20: this is merged in by "<<", so it cannot become c for one use only',
    );
  });

  test('two uses of one anchor part when they are to differ', () => {
    const text =
      'v: &v v1\na: {repository: a, tag: *v}\nb: {registry: &r r.io, repository: x, tag: *v}\nc: {registry: *r, repository: y, tag: v1}\n';
    const edited = setImages({ path: 'v.yaml', text }, ({ name }) => ({ tag: name === 'a' ? 'v2' : 'v3' }));
    expect(edited.text).toBe(
      text.replace('a, tag: *v', 'a, tag: v2').replace('x, tag: *v', 'x, tag: v3').replace('tag: v1', 'tag: v3'),
    );
  });
});

describe('what setImages tells', () => {
  const text = `a: {repository: r/a, tag: v1}\nb: {repository: r/b, tag: v1, digest: "${digest}"}\n`;

  test('edits with the versions before and after, of those that changed', () => {
    const { edits } = setImages({ path: 'v.yaml', text }, ({ name }) =>
      name === 'r/a' ? { tag: 'v1' } : { tag: 'v2' },
    );
    expect(edits.map(({ occurrence, from, to }) => ({ line: occurrence.line, from, to }))).toEqual([
      { line: 2, from: { name: 'r/b', tag: 'v1', digest }, to: { name: 'r/b', tag: 'v2' } },
    ]);
  });

  test('nothing changed: the very same text', () => {
    const file = { path: 'v.yaml', text };
    expect(setImages(file, () => undefined)).toEqual({ text, edits: [], warnings: [] });
    expect(
      setImages(file, ({ tag, digest: found }) => ({ ...(tag && { tag }), ...(found && { digest: found }) })),
    ).toEqual({
      text,
      edits: [],
      warnings: [],
    });
  });

  test('a malformed version reaches no file', () => {
    expect(() => setAll(text, { tag: 'v1\nevil: true' })).toThrow('the tag "v1\\nevil: true" may hold only');
    expect(() => setAll(text, { tag: 'v1', digest: 'sha256:1' })).toThrow('the digest "sha256:1" must be');
    expect(() => setAll(text, { newName: 'a b', tag: 'v1' })).toThrow('the name "a b" holds white space');
  });
});

describe('warnings', () => {
  const warnings = (source: string, path = 'values.yaml') =>
    setAll(source, { tag: 'v2' }, path).warnings.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
    );

  test('Flux writes to the line too', () => {
    const line = 'i:\n  repository: a\n  tag: v1 # {"$imagepolicy": "ns:policy:tag"}\n';
    expect(warnings(line)).toEqual([
      'values.yaml:3:8 Flux image automation writes this line too ($imagepolicy ns:policy:tag) and will set it back unless the policy selects this version',
    ]);
  });

  test('aliases repeat an anchored value, or something around it', () => {
    expect(warnings('i: &i {repository: a, tag: &t v1}\nj: *i\nk: {x: *t}\nl: {<<: *i, tag: v2}\n')).toEqual([
      'values.yaml:1:31 this value is repeated by aliases and changes there too: *i at values.yaml:2, *t at values.yaml:3',
    ]);
  });

  test('an alias gets a value of its own', () => {
    expect(setAll('t: &t v1\ni: {repository: a, tag: *t}\n', { tag: 'v2' })).toMatchObject({
      text: 't: &t v1\ni: {repository: a, tag: v2}\n',
      warnings: [
        {
          line: 2,
          message:
            'the alias *t was replaced by a value of its own; its anchor on line 1 and other uses of it stay as they are',
        },
      ],
    });
  });

  test('Argo CD Image Updater', () => {
    expect(warnings('kustomize: {images: [a:v1]}', 'apps/.argocd-source-web.yaml')).toEqual([
      'apps/.argocd-source-web.yaml:1:1 Argo CD Image Updater manages images here and may set them back',
    ]);
  });
});

test('a value others repeat by alias cannot be removed', () => {
  const text = `images:\n- name: a\n  newTag: v1\n  digest: &d ${digest}\n- name: b\n  digest: *d\n`;
  const file = { path: 'kustomization.yaml', text };
  expect(() => setImages(file, ({ name }) => (name === 'a' ? { tag: 'v2' } : undefined))).toThrow(
    'kustomization.yaml:4:3: this value must go, but the alias *d on line 6 repeats it',
  );
});

test.each([
  [
    'the tag',
    'i:\n  repository: a\n  tag: v1\n  tag: v2\n',
    '4:3: the key "tag" stands twice in one mapping (also on line 3)',
  ],
  [
    'something above it',
    'i:\n  repository: a\n  tag: v1\ni: {}\n',
    '4:1: the key "i" stands twice in one mapping (also on line 1)',
  ],
])('%s stands twice', (_, text, message) => {
  expect(() => setAll(text, { tag: 'v3' })).toThrow(`values.yaml:${message}`);
});
