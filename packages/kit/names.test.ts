import { expect, test } from 'vitest';
import { camelCase } from './names.ts';

test.each([
  ['from', 'from'],
  ['dry-run', 'dryRun'],
  ['pull-request-head-sha', 'pullRequestHeadSha'],
])('%s is %s in code', (name, expected) => {
  expect(camelCase(name)).toBe(expected);
});
