import { expect, test } from 'vitest';
import { isLaterVersion } from './index.ts';

test.each([
  ['1.2.4', '1.2.3', true],
  ['v1.10.0', '1.9.9', true],
  ['1.2.3', '1.2.3', false],
  ['1.2.3', '1.2.3-rc.1', true],
  ['1.2.3-rc.2', '1.2.3-rc.10', false],
  ['1.2.3-rc.1', '1.2.3-rc', true],
  ['1.2.3-alpha', '1.2.3-1', true],
  ['1.2.3+build9', '1.2.3+build10', false],
  ['2026.11.200000000000000000001', '2026.11.200000000000000000000', true],
  ['1.2', '1.1', undefined],
  ['main-a1b2c3d', '1.2.3', undefined],
  ['latest', 'latest', undefined],
])('%s is later than %s: %s', (tag, than, later) => {
  expect(isLaterVersion(tag, than)).toBe(later);
});
