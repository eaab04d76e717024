import { expect, test } from 'vitest';
import { readImages } from './images.ts';

test('images are read as they are written', () => {
  expect(readImages(['web', 'ghcr.io/acme/web:v1'])).toEqual([
    { name: 'web' },
    { name: 'ghcr.io/acme/web', tag: 'v1' },
  ]);
});

test('what is no image is said all at once', () => {
  expect(() => readImages(['a b', 'web', 'web@sha256:12'])).toThrow(
    'input image: "a b" is not an image reference; write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3\n' +
      'input image: "web@sha256:12" is not an image reference',
  );
});
