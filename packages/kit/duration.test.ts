import { expect, test } from 'vitest';
import { formatDuration, parseDuration } from './duration.ts';

test.each([
  [0, '0s'],
  [449, '0.4s'],
  [999, '1s'],
  [1499, '1s'],
  [59_700, '1m'],
  [90_000, '1m30s'],
  [3_600_000, '1h'],
  [5_400_000, '1h30m'],
  [93_784_000, '1d2h3m4s'],
])('%i ms is written %s', (milliseconds, expected) => {
  expect(formatDuration(milliseconds)).toBe(expected);
});

test('what is written can be read', () => {
  for (const milliseconds of [1000, 61_000, 3_601_000, 86_399_000, 90_061_000]) {
    expect(parseDuration(formatDuration(milliseconds))).toBe(milliseconds);
  }
});

test('nothing is no duration', () => {
  expect(parseDuration('')).toBeUndefined();
});
