import { expect, test } from 'vitest';
import { camelCase, nearest } from './names.ts';

test.each([
  ['from', 'from'],
  ['dry-run', 'dryRun'],
  ['pull-request-head-sha', 'pullRequestHeadSha'],
])('%s is %s in code', (name, expected) => {
  expect(camelCase(name)).toBe(expected);
});

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
