import { expect, test } from 'vitest';
import { nearest, nearestFew } from './spelling.ts';

const names = ['from', 'to', 'images', 'dry-run', 'on-blocked', 'commit-message', 'committer'];

test.each([
  ['DRY_RUN', 'dry-run'],
  ['dryrun', 'dry-run'],
  ['form', 'from'],
  ['image', 'images'],
  ['on-block', 'on-blocked'],
  ['commit-mesage', 'commit-message'],
  ['commiter', 'committer'],
  ['ot', 'to'],
  ['xyz', undefined],
  ['', undefined],
  ['completely-else', undefined],
])('%s probably means %s', (word, expected) => {
  expect(nearest(word, names)).toBe(expected);
});

test('the best few', () => {
  expect(nearestFew('stagin', ['main', 'staging', 'string', 'production'], 3)).toEqual(['staging']);
  expect(nearestFew('zzzzzz', ['main', 'dev'], 3)).toEqual([]);
});
