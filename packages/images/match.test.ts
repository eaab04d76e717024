import { describe, expect, test } from 'vitest';
import { isSameImageName, matchImage, parseImageReference, runsImage } from './index.ts';

const A = `sha256:${'a'.repeat(64)}`;
const B = `sha256:${'b'.repeat(64)}`;

describe('what is asked for is what is expected', () => {
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
    [`web:v1@${A}`, `web:v2@${A}`, 'same'],
    [`web@${A}`, `web:v2@${B}`, 'other'],
    [`web:v2@${A}`, `web:v2@${B}`, 'other'],
    [`web:v2@${A}`, 'web:v2', 'later'],
    [`web:v2@${A}`, 'web:v1', 'other'],
    [`web@${A}`, 'web', 'later'],
  ] as const)('%s in %s: %s', (expected, asked, match) => {
    expect(matchImage(parseImageReference(expected), parseImageReference(asked))).toBe(match);
  });
});

test('what is pulled decides what a tag leaves open', () => {
  const runs = (imageID: string): boolean =>
    runsImage(parseImageReference(`web@${A}`), parseImageReference('web:v2'), imageID);
  expect(runs(`docker.io/library/web@${A}`)).toBe(true);
  expect(runs(`docker-pullable://web@${A}`)).toBe(true);
  expect(runs(`web@${B}`)).toBe(false);
  expect(runs('')).toBe(false);
});

test.each([
  ['nginx', 'docker.io/library/nginx', true],
  ['acme/web', 'index.docker.io/acme/web', true],
  ['localhost:5000/web', 'localhost:5000/web', true],
  ['web', 'ghcr.io/acme/web', false],
])('%s and %s: %s', (a, b, isSame) => {
  expect(isSameImageName(a, b)).toBe(isSame);
});
