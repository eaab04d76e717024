import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isStringWhenPlain, valueOfPlain } from './plain.ts';
import { isSafePlain, type ScalarStyle, writeNumber, writeString } from './quoting.ts';

// The same cases on every run; change the seed to look for others.
fc.configureGlobal({ seed: 20_261_120 });

const block = { inFlow: false, json: false };

/** Texts that some YAML reader takes for something else than a string when they stand without quotes. */
const typed = [
  ...['1', '-1', '+1', '1.10', '3.', '.5', '1e3', '3.2e2', '1E-4', '12e03', '1234567', '12e4567', 'e5'],
  ...['007', '010', '0o17', '0x10', '0xFF', '0b1', '0b', '1_000', '1__0', '1,000', '1_0.0_1', '-0x1f'],
  ...[
    '12:30',
    '1:2:3',
    '190:20:30.15',
    '2026-11-20',
    '2026-1-2',
    '2001-12-14t21:59:43.10-05:00',
    '2001-12-14 21:59:43',
  ],
  ...['true', 'True', 'FALSE', 'yes', 'Yes', 'NO', 'on', 'Off', 'y', 'N', 'null', 'Null', 'NULL', '~'],
  ...['.inf', '-.INF', '.NaN', '.', '=', '<<', ''],
];

/** Texts that are strings to every reader though they look alike. */
const strings = [
  ...['v1', '1.2.3', '1.2.3.4', '1.0-rc1', '2026.x', '2026-11', '1a', 'a1', '1e3x', '0b2', '0o8', '12:60', '12:3:a'],
  ...[
    'nil',
    'none',
    'truth',
    'yess',
    'ok',
    'on-1',
    '.infx',
    '..',
    '--',
    '-a',
    '==',
    'sha256:abc',
    'main-abc123',
    '2026-11-20-1',
  ],
];

describe('what needs quotes', () => {
  test.each(typed)('%j does', (text) => {
    expect(isStringWhenPlain(text)).toBe(false);
    expect(writeString(text, 'plain', block)).toBe(`"${text}"`);
    expect(writeString(text, 'single', block)).toBe(`'${text}'`);
  });

  test.each(strings)('%j does not', (text) => {
    expect(isSafePlain(text, true)).toBe(true);
    expect(writeString(text, 'plain', block)).toBe(text);
  });

  test.each([
    ...[
      '- a',
      '-',
      '---',
      '--- a',
      '...',
      '? a',
      '?',
      ': a',
      ':a',
      ',',
      '[a',
      ']',
      '{a',
      '}',
      '#a',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '@a',
      '`a',
      '%a',
    ],
    ...[' a', 'a ', 'a: b', 'a:', 'a #b', "'a", 'a\tb', 'a\n', '\u00e9\u0085', '\u2028', '\uFEFFa', '\u007f'],
  ])('%j does, for what its characters mean', (text) => {
    expect(isSafePlain(text, false)).toBe(false);
  });

  test.each(['a,b', 'a[0]', 'a{b}', 'x]'])('%j does within a flow collection only', (text) => {
    expect(writeString(text, 'plain', block)).toBe(text);
    expect(writeString(text, 'plain', { inFlow: true, json: false })).toBe(`"${text}"`);
  });

  test.each(['a:b', 'a#b', "it's", 'a"b', 'a\\b', '-Xmx1g', 'a=b', 'http://x/y?a=b&c', 'é', '🚀', 'a - b'])(
    '%j does not',
    (text) => {
      expect(writeString(text, 'plain', block)).toBe(text);
    },
  );
});

describe('quotes', () => {
  test.each<[string, ScalarStyle, string]>([
    ["it's", 'single', "'it''s'"],
    ['a"b\\c', 'double', '"a\\"b\\\\c"'],
    ['a\nb', 'single', '"a\\nb"'],
    ['a\u0000\u001b\u0085\u2028\uFEFF', 'plain', '"a\\u0000\\u001b\\u0085\\u2028\\ufeff"'],
    ['{"a": 1}', 'plain', `'{"a": 1}'`],
    ['["it\'s"]', 'plain', '"[\\"it\'s\\"]"'],
  ])('%j written %s', (text, style, written) => {
    expect(writeString(text, style, block)).toBe(written);
  });

  test('JSON always has double quotes', () => {
    expect(writeString("it's", 'single', { inFlow: true, json: true })).toBe('"it\'s"');
  });
});

test.each([
  [3, '3'],
  [-0, '0'],
  [1.5, '1.5'],
  [1e21, '1.0e+21'],
  [1.5e-7, '1.5e-7'],
  [Number.NaN, '.nan'],
  [Number.NEGATIVE_INFINITY, '-.inf'],
])('the number %d is written %s', (value, written) => {
  expect(writeNumber(value)).toBe(written);
  expect(valueOfPlain(written)).toBe(value === 0 ? 0 : value);
});

describe('read back', () => {
  const readers = [{ version: '1.1' }, { version: '1.2' }] as const;
  const styles = fc.constantFrom<ScalarStyle>('plain', 'single', 'double');
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    fc.string({ unit: fc.constantFrom(...'0123456789_.,:-+eExXobBaf') }),
    fc.string({ unit: fc.constantFrom(...`[]{}'":#&*!|>%@ \\\t\n-?,a`) }),
    fc.constantFrom(...typed, ...strings),
  );

  test('a string in any style, in block and flow, is that string to YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(texts, styles, fc.boolean(), fc.boolean(), (text, style, inFlow, json) => {
        const written = writeString(text, style, { inFlow, json });
        for (const reader of readers) {
          expect(parse(inFlow ? `[${written}, x]` : `a: ${written} # c\n`, reader)).toEqual(
            inFlow ? [text, 'x'] : { a: text },
          );
        }
        if (json) expect(JSON.parse(written)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  test('a number is that number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.maxSafeInteger()), (value) => {
        for (const reader of readers)
          expect(parse(`a: ${writeNumber(value)}\n`, reader)).toEqual({ a: value === 0 ? 0 : value });
      }),
    );
  });

  test('what the core schema calls a string is no other value to us, and the other way round', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-+eExXoabfNnIi~truls') }), (text) => {
        fc.pre(text !== '' && !text.startsWith('- ') && text !== '-' && text !== '---');
        expect(valueOfPlain(text)).toEqual(parse(text, { schema: 'core' }));
      }),
      { numRuns: 400 },
    );
  });
});
