import { expect, it } from 'vitest';
import { sourceRanges, sourceRef } from './source-ref.ts';

it.each([
  ['v1.2.3', 'v1.2.3'],
  ['main-abc1234', 'abc1234'],
  ['v0.1.0-rc.a1b2c3d', 'a1b2c3d'],
  ['dev-a1b2c3d-1700000000', 'a1b2c3d'],
  ['20261120', '20261120'],
  ['sha-0123456789abcdef0123456789abcdef01234567', '0123456789abcdef0123456789abcdef01234567'],
  ['release-facade', 'release-facade'],
  ['facade1-v2', 'facade1-v2'],
  ['facade1-1.2.3', 'facade1-1.2.3'],
  ['a1b2c3d-20261120-183000', 'a1b2c3d'],
  ['sha-a1b2c3d-amd64', 'a1b2c3d'],
])('%s was built from %s', (tag, ref) => {
  expect(sourceRef(tag)).toBe(ref);
});

it('compares each known repository once', () => {
  const move = {
    name: 'shop',
    repository: 'ghcr.io/a/shop',
    from: { tag: 'v1' },
    to: { tag: 'v2' },
    file: 'k',
    line: 1,
    keyPath: '',
  };
  const moves = [
    move,
    { ...move, file: 'l' },
    { ...move, repository: 'ghcr.io/a/other', name: 'other' },
    { ...move, from: {} },
  ];
  expect(sourceRanges(moves, new Map([['ghcr.io/a/shop', 'a/shop']]))).toEqual([
    { repository: 'a/shop', base: 'v1', head: 'v2' },
  ]);
});
