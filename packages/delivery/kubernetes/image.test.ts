import { describe, expect, test } from 'vitest';
import { containerRuns, parseImage, readImages, specHas } from './image.ts';

const A = `sha256:${'a'.repeat(64)}`;
const B = `sha256:${'b'.repeat(64)}`;

test.each([
  ['nginx', 'docker.io/library/nginx', undefined, undefined],
  ['nginx:1.27', 'docker.io/library/nginx', '1.27', undefined],
  ['acme/web:v1', 'docker.io/acme/web', 'v1', undefined],
  ['docker.io/nginx', 'docker.io/library/nginx', undefined, undefined],
  ['index.docker.io/acme/web', 'docker.io/acme/web', undefined, undefined],
  ['localhost:5000/web', 'localhost:5000/web', undefined, undefined],
  ['registry:5000/a/b:v1', 'registry:5000/a/b', 'v1', undefined],
  [`ghcr.io/acme/web@${A}`, 'ghcr.io/acme/web', undefined, A],
  [`ghcr.io/acme/web:v1@${A}`, 'ghcr.io/acme/web', 'v1', A],
])('%s', (text, repository, tag, digest) => {
  expect(parseImage(text)).toEqual({ text, repository, tag, digest });
});

test('what is no image is said all at once', () => {
  expect(() => readImages(['a b', 'web', 'web@sha256:12'])).toThrow(
    'input image: "a b" is not an image reference; write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3\n' +
      'input image: "web@sha256:12" is not an image reference',
  );
});

function image(text: string) {
  const parsed = parseImage(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

describe('the spec asks for it', () => {
  test.each([
    ['web:v2', 'web:v2', 'same'],
    ['web:v2', `docker.io/library/web:v2@${A}`, 'same'],
    ['web:v2', 'web:v1', 'other'],
    ['web', 'web:v1', 'same'],
    ['web:latest', 'web', 'same'],
    ['web:v2', 'web', 'other'],
    ['web:v2', `web@${A}`, 'other'],
    ['web:v2', 'api:v2', 'other'],
    [`web@${A}`, `web:v2@${A}`, 'same'],
    [`web@${A}`, `web:v2@${B}`, 'other'],
    [`web:v2@${A}`, 'web:v2', 'later'],
    [`web:v2@${A}`, 'web:v1', 'other'],
    [`web@${A}`, 'web', 'later'],
  ] as const)('%s in %s: %s', (expected, asked, verdict) => {
    expect(specHas(image(expected), image(asked))).toBe(verdict);
  });
});

test('what runs decides what a tag leaves open', () => {
  const runs = (imageID: string): boolean => containerRuns(image(`web@${A}`), image('web:v2'), imageID);
  expect(runs(`docker.io/library/web@${A}`)).toBe(true);
  expect(runs(`docker-pullable://web@${A}`)).toBe(true);
  expect(runs(`web@${B}`)).toBe(false);
  expect(runs('')).toBe(false);
});
