import { describe, expect, it } from 'vitest';
import { parseRevision, sameRevision, shortRevision } from './revision.ts';

const A = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const B = '0123456789abcdef0123456789abcdef01234567';
const DIGEST = '5d41402abc4b2a76b9719d911017c592'.repeat(2);

describe('parseRevision', () => {
  it.each([
    [`main@sha1:${A}`, 'main', 'sha1', A],
    [`release/2026@sha1:${A}`, 'release/2026', 'sha1', A],
    [`user@host@sha1:${A}`, 'user@host', 'sha1', A],
    [`sha1:${A}`, undefined, 'sha1', A],
    [`v1.2.3@sha256:${DIGEST}`, 'v1.2.3', 'sha256', DIGEST],
    [`sha256:${DIGEST}`, undefined, 'sha256', DIGEST],
    [`main/${A}`, 'main', 'sha1', A],
    [`release/2026/${A}`, 'release/2026', 'sha1', A],
    [`HEAD/${A}`, undefined, 'sha1', A],
    [A, undefined, 'sha1', A],
    [A.toUpperCase(), undefined, 'sha1', A],
    [DIGEST, undefined, 'sha256', DIGEST],
    ['a1b2c3d', undefined, undefined, 'a1b2c3d'],
    ['main@sha1:a1b2c3d', 'main', 'sha1', 'a1b2c3d'],
  ])('reads %s', (text, ref, algorithm, hash) => {
    expect(parseRevision(text)).toEqual({ ref, algorithm, hash });
  });

  it.each([
    '6.5.0',
    '6.5.0+a1b2c3d4e5f6',
    'main',
    'release/cafe123',
    '',
    'sha1:',
    'main@sha1:xyz',
    'a1b2c3',
    `${A}0`,
    `sha1:${A}0`,
  ])('reads no revision in %j', (text) => {
    expect(parseRevision(text)).toBeUndefined();
  });
});

describe('sameRevision', () => {
  it.each([
    [A, `main@sha1:${A}`, true],
    [`main@sha1:${A}`, `other/branch@sha1:${A}`, true],
    [A.slice(0, 8), `main/${A}`, true],
    [A, `main@sha1:${B}`, false],
    [A.slice(0, 8), `sha1:${B}`, false],
    [`main@sha1:${A.slice(0, 8)}`, `main@sha1:${A}`, true],
    [`sha256:${DIGEST}`, `v1@sha256:${DIGEST}`, true],
    [`sha1:${A}`, `v1@sha256:${A}${'0'.repeat(24)}`, false],
  ])('%s and %s: %s', (wanted, seen, same) => {
    const [one, other] = [parseRevision(wanted), parseRevision(seen)];
    if (one === undefined || other === undefined) throw new Error('no revision');
    expect(sameRevision(one, other)).toBe(same);
  });
});

it.each([
  [`main@sha1:${A}`, 'main@a1b2c3d'],
  [`v1@sha256:${DIGEST}`, 'v1@sha256:5d41402'],
  [`sha1:${A}`, 'a1b2c3d'],
  ['6.5.0', '6.5.0'],
  ['', ''],
])('shortens %s to %s', (text, short) => {
  expect(shortRevision(text)).toBe(short);
});
