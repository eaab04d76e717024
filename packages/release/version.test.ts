import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareVersions,
  formatVersionNumber,
  isHighest,
  nextVersion,
  parseVersion,
  predecessors,
  releaseTags,
  type SemanticVersion,
} from './index.ts';

function version(text: string): SemanticVersion {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(`${text} is no version`);
  return parsed;
}

test.each([
  '1.2',
  '1.2.3.4',
  '01.2.3',
  '1.2.3-',
  '1.2.3-a..b',
  '1.2.3-01',
  'vv1.2.3',
  'latest',
  '2026.11',
  '1.2.3 ',
  '',
])('%j is no version', (text) => {
  expect(parseVersion(text)).toBeUndefined();
});

test.each(['1.2.3', '0.0.0', '1.2.3-rc.4', '1.0.0-alpha-1.x.0', '10.20.30'])('%s is one', (text) => {
  expect(formatVersionNumber(version(text))).toBe(text);
  expect(version(`v${text}+build.7`)).toEqual(version(text));
});

// The example of semver.org, 11.4.
const ORDERED = [
  ...['0.9.9', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11'],
  ...['1.0.0-rc.1', '1.0.0', '1.0.1', '1.2.0', '1.10.0', '2.0.0-rc.1', '2.0.0'],
];

test('versions come in their order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ORDERED), (texts) => {
      const sorted = texts.map(version).sort(compareVersions).map(formatVersionNumber);
      expect(sorted).toEqual(ORDERED.filter((text) => texts.includes(text)));
    }),
  );
});

test.each([
  ['1.2.3', 'fix', '1.2.4'],
  ['1.2.3', 'feature', '1.3.0'],
  ['1.2.3', 'breaking', '2.0.0'],
  ['0.2.3', 'breaking', '0.3.0'],
  ['0.2.3', 'feature', '0.3.0'],
  ['1.3.0-rc.2', 'breaking', '1.3.0'],
] as const)('after %s a %s makes %s', (previous, level, next) => {
  expect(formatVersionNumber(nextVersion(version(previous), level))).toBe(next);
});

const tags = releaseTags(
  new Map(
    ['v1.0.0', 'v1.1.0-rc.1', 'v1.1.0', 'v2.0.0', 'v2.1.0-rc.1', 'latest', 'vv3.0.0', '4.0.0', 'production-v5.0.0'].map(
      (name) => [name, { commit: name }],
    ),
  ),
  'v',
);

test('releases are the tags of the prefix, highest first', () => {
  expect(tags.map(({ name }) => name)).toEqual(['v2.1.0-rc.1', 'v2.0.0', 'v1.1.0', 'v1.1.0-rc.1', 'v1.0.0']);
});

test.each([
  ['1.1.0', ['v1.0.0']],
  ['1.1.0-rc.2', ['v1.1.0-rc.1', 'v1.0.0']],
  ['2.1.0', ['v2.0.0', 'v1.1.0', 'v1.0.0']],
  ['0.1.0', []],
])('%s follows %j', (text, names) => {
  expect(predecessors(version(text), tags).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['1.1.1', false],
  ['2.0.0', true],
  ['2.0.1', true],
  ['2.1.0-rc.2', false],
])('%s is the highest: %s', (text, expected) => {
  expect(isHighest(version(text), tags)).toBe(expected);
});
