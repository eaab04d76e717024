import { describe, expect, test } from 'vitest';
import { FileError } from '#errors';
import { addKustomizeImage, findImages, isHelmTemplate, setImages, setKeys } from './index.ts';

function failure(action: () => unknown): { message: string; hint: string | undefined } {
  try {
    action();
  } catch (error) {
    if (error instanceof FileError) return { message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error('nothing was thrown');
}

const find = (text: string, path = 'v.yaml') => failure(() => findImages({ path, text }));

describe('a file that is no manifest', () => {
  test('over 4 MiB is not read, whoever asks', () => {
    const file = { path: 'big.yaml', text: `image: a:1\n${'# é\n'.repeat(1_100_000)}` };
    const expected = {
      message: 'big.yaml: the file has 5.2 MiB; manifests over 4 MiB are not read',
      hint: 'Narrow the path so that it names only manifests, or split the file.',
    };
    expect(failure(() => findImages(file))).toEqual(expected);
    expect(failure(() => setImages(file, () => undefined))).toEqual(expected);
    expect(failure(() => setKeys(file, [{ key: 'a', value: 1 }]))).toEqual(expected);
    expect(failure(() => addKustomizeImage(file, { name: 'a', tag: '1' }))).toEqual(expected);
  });

  test('a binary file', () => {
    expect(find('abc\nd\0').message).toBe('v.yaml:2:2: the file holds a NUL byte: it is a binary file, not a manifest');
  });

  test.each([
    ['an open quote', 'image: "a:1\nb: c\n', '3:1: not valid YAML: Missing closing "quote'],
    ['a tab', 'image:\n\ta: 1\n', '2:1: not valid YAML: Tabs are not allowed as indentation'],
    [
      'a plain with a colon',
      'image: a: b\n',
      '1:8: not valid YAML: Nested mappings are not allowed in compact mappings',
    ],
    ['an unknown alias', 'image: *nowhere\n', '1:8: the alias *nowhere refers to no anchor before it'],
    ['an alias before its anchor', 'image: *x\nb: &x c\n', '1:8: the alias *x refers to no anchor before it'],
    ['an anchor of another document', 'b: &x c\n---\nimage: *x\n', '3:8: the alias *x refers to no anchor before it'],
  ])('%s', (_, text, message) => {
    expect(find(text).message).toBe(`v.yaml:${message}`);
  });

  test('conflict markers', () => {
    expect(find('<<<<<<< HEAD\nimage: a:1\n=======\nimage: a:2\n>>>>>>> b\n').hint).toBe(
      'The file holds conflict markers; resolve the merge first.',
    );
  });

  test.each([
    ['a list', 'newTag: [v1]', '3:11: newTag must be a text, not a list'],
    ['a mapping', 'digest: { a: b }', '3:11: digest must be a text, not a mapping'],
    ['a list by an alias', 'newName: &n [a]\n  newTag: *n', '3:15: newName must be a text, not a list'],
    ['two tags', 'newTag: v1\n  newTag: v2', '4:3: the key "newTag" stands twice in one mapping (also on line 3)'],
  ])('%s where kustomize wants one text is no image without a version', (_, keys, message) => {
    const text = `images:\n- name: a\n  ${keys}\n`;
    expect(find(text, 'kustomization.yaml').message).toBe(`kustomization.yaml:${message}`);
  });

  test('broken YAML within values', () => {
    const text =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      values: |\n        image: [a\n        b: c\n';
    expect(find(text).message).toMatch(/^v\.yaml:8:9: not valid YAML: /);
  });
});

describe('hostile YAML', () => {
  test.each([
    ['lists', `image: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['mappings', `image: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['lists not so deep', `image: ${'['.repeat(1_500)}${']'.repeat(1_500)}`],
    ['lists just too deep', `image: ${'['.repeat(260)}${']'.repeat(260)}`],
    ['blocks', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}image:`).join('\n')],
    ['lists never closed', `image: ${'['.repeat(1_000_000)}`],
    ['compact lists', `image:\n${'- '.repeat(3_000)}a`],
  ])('%s nested deep', (_, text) => {
    expect(find(text).message).toMatch(/^v\.yaml:\d+:\d+: nested more than 250 levels deep$/);
  });

  test('as deep as 200 is fine', () => {
    expect(findImages({ path: 'v.yaml', text: `${'{a: '.repeat(200)}{image: a:1}${'}'.repeat(200)}` })).toHaveLength(1);
  });

  test('an alias bomb is never expanded', () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const previous = level === 0 ? 'x' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(9).fill(previous).join(', ')}]`;
    });
    const merges = Array.from({ length: 40 }, (_, level) => {
      const sources =
        level === 0
          ? '{repository: a/b}'
          : `[${Array(9)
              .fill(`*m${level - 1}`)
              .join(', ')}]`;
      return `m${level}: &m${level} {<<: ${sources}}`;
    });
    const text = `${[...levels, ...merges].join('\n')}\nimage: {<<: *m39, tag: v1}\n`;
    const { text: edited } = setImages({ path: 'v.yaml', text }, () => ({ tag: 'v2' }));
    expect(edited).toBe(text.replace('tag: v1', 'tag: v2'));
  });

  test('an anchor that holds its own alias', () => {
    const text = 'a: &a {<<: *a, b: *a, image: {repository: x, tag: v1}}\n';
    expect(setImages({ path: 'v.yaml', text }, () => ({ tag: 'v2' })).text).toBe(text.replace('v1', 'v2'));
  });

  test.each(['v2\nevil: true', 'v2" # ', "v2' #", '*x', '&x', '{{ x }}', '${{ x }}', '\u2028', '\u0000', '🚀', ''])(
    'the value %j stays a value',
    (value) => {
      const text = 'a: v1 # c\nb: 1\n';
      const edited = setKeys({ path: 'v.yaml', text }, [{ key: 'a', value }]).text;
      expect(edited.split('\n')).toHaveLength(3);
      expect(setKeys({ path: 'v.yaml', text: edited }, [{ key: 'a', value: 'v1' }]).edits[0]?.from).toBe(value);
    },
  );
});

describe('Helm templates', () => {
  test.each([
    ['{{- if .Values.x }}\nimage: a\n{{- end }}\n', true],
    ['image: {{ .Values.image }}\n', true],
    ['image: "{{ .Values.image }}:{{ .Values.tag }}"\n', false],
    ['# {{ generated }}\nimage: a\n', false],
    ['# {{ generated }}\nimage: [a\n', false],
    ['text: |\n  {{ range .Alerts }}\nimage: a\n', false],
    ['list:\n  - {{ .x }}: y\n', true],
    ['metadata:\n  {{- toYaml .x | nindent 2 }}\n', true],
    ['image: a\n', false],
    ['{{ \0', false],
  ])('%j: %s', (text, expected) => {
    expect(isHelmTemplate({ path: 'templates/x.yaml', text })).toBe(expected);
  });

  test.each(['{{- if .Values.x }}\nimage: a\n{{- end }}\n', 'image: {{ .Values.image }}\n'])(
    '%j is refused with a hint',
    (text) => {
      const { message, hint } = find(text, 'templates/deploy.yaml');
      expect(message).toMatch(/^templates\/deploy\.yaml:1:\d+: not valid YAML: /);
      expect(hint).toBe(
        'It looks like a Helm template, which is YAML only once rendered; name its values file or leave the folder out.',
      );
    },
  );
});
