import { describe, expect, test } from 'vitest';
import { AmbiguousImage, findImages, selectImages } from './index.ts';

const occurrences = [
  ...findImages({
    path: 'k/kustomization.yaml',
    text: 'images:\n- name: web\n  newName: ghcr.io/acme/site\n- name: ghcr.io/acme/api\n',
  }),
  ...findImages({ path: 'a.yaml', text: 'image: ghcr.io/other/job:v1\n---\nimage: acme/job:v1\n---\nimage: nginx\n' }),
  ...findImages({ path: 'b.yaml', text: 'image: docker.io/library/nginx:1\n' }),
];
const selected = (query: string) => selectImages(query, occurrences).map(({ file, line }) => `${file}:${line}`);

describe('selectImages', () => {
  test.each([
    ['web', ['k/kustomization.yaml:2']],
    ['ghcr.io/acme/site', ['k/kustomization.yaml:2']],
    ['site', ['k/kustomization.yaml:2']],
    ['acme/api', ['k/kustomization.yaml:4']],
    ['nginx', ['a.yaml:5', 'b.yaml:1']],
    ['index.docker.io/nginx', ['a.yaml:5', 'b.yaml:1']],
    ['docker.io/acme/job', ['a.yaml:3']],
    ['acme/job', ['a.yaml:3']],
    ['pi', []],
    ['unknown', []],
  ])('%s', (query, expected) => {
    expect(selected(query)).toEqual(expected);
  });

  test('refuses an ending that fits different repositories, and lists them', () => {
    expect(() => selected('job')).toThrow(AmbiguousImage);
    expect(() => selected('job')).toThrow(
      'the image "job" has 2 meanings:\n  ghcr.io/other/job at a.yaml:1\n  acme/job at a.yaml:3',
    );
  });
});
