import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from './index.ts';

test.each([
  ['main', 'main'],
  ['origin/release-1.x', 'origin/release-1.x'],
  ['--force-with-lease=main:0a1b', '--force-with-lease=main:0a1b'],
  ['acme/web:v1@sha256:0a', 'acme/web:v1@sha256:0a'],
  ['100%', '100%'],
  ['', "''"],
  ['a b', "'a b'"],
  ["it's", "'it'\\''s'"],
  ['$(id)', "'$(id)'"],
  ['=ls', "'=ls'"],
  ['~root', "'~root'"],
  ['a\nb', "'a\nb'"],
])('%j is written %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('a shell reads every word as it was', () => {
  const words = [
    '',
    'a b',
    "it's",
    '`id`',
    '$HOME',
    '~',
    '*',
    'a\nb',
    '\\n',
    '#x',
    '!x',
    '"',
    "''",
    '{a,b}',
    'k=v',
    'é',
  ];
  const read = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`], { encoding: 'utf8' });
  expect(read.split('\0').slice(0, -1)).toEqual(words);
});
