import { describe, expect, test } from 'vitest';
import { addKustomizeImage, findImages } from './index.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('addKustomizeImage', () => {
  const image = { name: 'app', tag: '1.0' };
  const added = (text: string, path = 'kustomization.yaml') => addKustomizeImage({ path, text }, image).text;

  test.each([
    ['an empty file', '', 'images:\n- name: app\n  newTag: "1.0"\n'],
    ['a comment only', '# todo', '# todo\nimages:\n- name: app\n  newTag: "1.0"\n'],
    ['an empty document', '---\n', '---\nimages:\n- name: app\n  newTag: "1.0"\n'],
    ['no list', 'resources:\n  - a\n# end\n', 'resources:\n  - a\n# end\nimages:\n  - name: app\n    newTag: "1.0"\n'],
    ['no final newline', 'resources: [a]', 'resources: [a]\nimages:\n- name: app\n  newTag: "1.0"'],
    [
      'Windows line endings',
      'resources:\r\n- a\r\n',
      'resources:\r\n- a\r\nimages:\r\n- name: app\r\n  newTag: "1.0"\r\n',
    ],
    ['a document end', 'a: b\n...\n', 'a: b\nimages:\n- name: app\n  newTag: "1.0"\n...\n'],
    ['nothing in the list', 'images: # none\na: b\n', 'images: # none\n- name: app\n  newTag: "1.0"\na: b\n'],
    [
      'spaces before a comment',
      'images:   # none\n\na: b\n',
      'images:   # none\n- name: app\n  newTag: "1.0"\n\na: b\n',
    ],
    ['an empty list, spaces around it', 'images:  []   # none\n', 'images:   # none\n- name: app\n  newTag: "1.0"\n'],
    ['an empty list on a line of its own', 'images:\n  []\na: b\n', 'images:\n- name: app\n  newTag: "1.0"\na: b\n'],
    ['an empty list at the end', 'images: []', 'images:\n- name: app\n  newTag: "1.0"'],
    ['an empty list that is anchored', 'images: &a [] # none\n', 'images: &a # none\n- name: app\n  newTag: "1.0"\n'],
    [
      'nothing, and comments below',
      'images:\n  # none\na: b\n',
      'images:\n- name: app\n  newTag: "1.0"\n  # none\na: b\n',
    ],
    ['an empty list', 'images: [] # none\na: b\n', 'images: # none\n- name: app\n  newTag: "1.0"\na: b\n'],
    [
      'a list',
      "images:\n -  name: a\n    newTag: '1' # c\n    # d\n# e\nb: c\n",
      "images:\n -  name: a\n    newTag: '1' # c\n    # d\n -  name: app\n    newTag: '1.0'\n# e\nb: c\n",
    ],
    ['a flow list', 'images: [{name: a}]\n', 'images: [{name: a}, {name: app, newTag: "1.0"}]\n'],
    [
      'a flow list over lines',
      'images: [\n  {name: a}\n]\n',
      'images: [\n  {name: a},\n  {name: app, newTag: "1.0"}\n]\n',
    ],
    ['JSON', '{\n  "resources": []\n}\n', '{\n  "resources": [],\n  "images": [{"name": "app", "newTag": "1.0"}]\n}\n'],
    ['JSON with an empty list', '{"images": []}', '{"images": [{"name": "app", "newTag": "1.0"}]}'],
  ])('%s', (_, text, expected) => {
    expect(added(text)).toBe(expected);
    expect(findImages({ path: 'kustomization.yaml', text: expected })).toContainEqual(
      expect.objectContaining({ name: 'app', tag: '1.0' }),
    );
  });

  test('a whole override, and what it reports', () => {
    const { text, edits } = addKustomizeImage(
      { path: 'kustomization.yaml', text: 'images:\n- name: a\n' },
      { name: 'app', newName: 'ghcr.io/acme/app', tag: 'v1', digest },
    );
    expect(text).toBe(
      `images:\n- name: a\n- name: app\n  newName: ghcr.io/acme/app\n  newTag: v1\n  digest: ${digest}\n`,
    );
    expect(edits).toEqual([
      {
        occurrence: expect.objectContaining({
          line: 5,
          name: 'app',
          repository: 'ghcr.io/acme/app',
          tag: 'v1',
          digest,
        }),
        from: { name: 'app' },
        to: { name: 'ghcr.io/acme/app', tag: 'v1', digest },
      },
    ]);
  });

  test.each([
    ['images:\n- name: app\n', 'kustomization.yaml:2:3: there is an entry for the image "app" already'],
    ['images: x\n', 'kustomization.yaml:1:9: "images" is not a list written here, so no entry can be added'],
    ['- a\n', 'kustomization.yaml: the file is not a kustomization, so no image can be added to it'],
    ['a: b\n---\nc: d\n', 'kustomization.yaml: a kustomization is one document, this file has 2'],
  ])('refuses %j', (text, message) => {
    expect(() => added(text)).toThrow(message);
  });

  test('refuses a file of another kind, and an override of nothing', () => {
    expect(() => added('a: b\n', 'values.yaml')).toThrow('values.yaml: the file is not a kustomization');
    expect(() => addKustomizeImage({ path: 'kustomization.yaml', text: '' }, { name: 'app' })).toThrow(
      '"app" is not an image reference: it says neither a tag nor a digest nor another name to use',
    );
  });
});
