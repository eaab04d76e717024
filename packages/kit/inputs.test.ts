import { describe, expect, test } from 'vitest';
import { choice, duration, flag, type Input, lines, list, multiline, person, secret, text } from './inputs.ts';

const described = { description: 'x' };

function parsing<T>(input: Input<T>, raw: string): T | string {
  const parsed = input.parse(raw);
  return 'value' in parsed ? parsed.value : `problem: ${parsed.problem}`;
}

describe('flag', () => {
  test.each(['true', 'True', 'TRUE', ' true\n'])('%j is true', (raw) => {
    expect(parsing(flag(described), raw)).toBe(true);
  });
  test.each(['false', 'False', 'FALSE'])('%j is false', (raw) => {
    expect(parsing(flag(described), raw)).toBe(false);
  });
  test.each(['ture', 'yes', 'on', '1', '0', 'tRue', 'null'])('%j is refused, not coerced', (raw) => {
    expect(parsing(flag(described), raw)).toBe(`problem: "${raw}" is not a boolean; write true or false`);
  });
});

describe('text and multiline', () => {
  test('text loses the white space around it and keeps what is inside', () => {
    expect(parsing(text(described), '  a\n  b \n')).toBe('a\n  b');
  });
  test('multiline is kept verbatim', () => {
    expect(parsing(multiline(described), '\n  a\r\n\r\n  b \n')).toBe('\n  a\r\n\r\n  b \n');
  });
});

describe('lines and list', () => {
  test('lines drop blanks and comments, and keep commas', () => {
    expect(parsing(lines(described), ' app:v1 \r\n\n# a comment\n  #another\nweb@sha256:1,2\n')).toEqual([
      'app:v1',
      'web@sha256:1,2',
    ]);
  });
  test('a list is split at commas and newlines, and keeps a hash', () => {
    expect(parsing(list(described), 'a, b,\n,#1\r\nc')).toEqual(['a', 'b', '#1', 'c']);
  });
  test('absent means empty, unless required', () => {
    expect(lines(described).absent).toEqual({ value: [] });
    expect(list({ ...described, required: true }).absent).toEqual({
      problem: 'is required, but nothing was given',
    });
  });
});

describe('choice', () => {
  const onBlocked = choice(['fail', 'skip'], described);
  test.each([
    ['skip', 'skip'],
    [' fail ', 'fail'],
    ['skpi', 'problem: "skpi" is not one of fail, skip; did you mean skip?'],
    ['Fail', 'problem: "Fail" is not one of fail, skip; did you mean fail?'],
    ['whatever', 'problem: "whatever" is not one of fail, skip'],
  ])('%j → %s', (raw, expected) => {
    expect(parsing(onBlocked, raw)).toBe(expected);
  });
});

describe('person', () => {
  test.each([
    ['Alice <alice@example.com>', { name: 'Alice', email: 'alice@example.com' }],
    ['  Ann B. Chu   <a@b>  ', { name: 'Ann B. Chu', email: 'a@b' }],
    ['bot[bot] <1+bot[bot]@users.example>', { name: 'bot[bot]', email: '1+bot[bot]@users.example' }],
    ['陳 <c@d.tw>', { name: '陳', email: 'c@d.tw' }],
  ])('%j is a person', (raw, expected) => {
    expect(parsing(person(described), raw)).toEqual(expected);
  });
  test.each(['Alice', 'alice@example.com', '<a@b>', 'A <ab>', 'A <a@b> <c@d>', 'A\nB <a@b>', 'A <a b@c>', 'A <a@b'])(
    '%j is not',
    (raw) => {
      expect(parsing(person(described), raw)).toBe(
        `problem: ${JSON.stringify(raw)} is not a person; write Name <mail@example.com>`,
      );
    },
  );
});

describe('duration', () => {
  test.each([
    ['90', 90_000],
    ['0', 0],
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['24h', 86_400_000],
    ['2d', 172_800_000],
    ['1d2h3m4s', 93_784_000],
  ])('%s is %i ms', (raw, expected) => {
    expect(parsing(duration(described), raw)).toBe(expected);
  });
  test.each(['-1', '1.5h', '1h30', '30m1h', '5 m', '5M', 'm', '1e3', '9999999999999999d'])('%j is refused', (raw) => {
    expect(parsing(duration(described), raw)).toBe(
      `problem: "${raw}" is not a duration; write seconds (90) or units (90s, 5m, 1h30m, 2d)`,
    );
  });
});

test('a secret loses the newline that files end with', () => {
  expect(parsing(secret({ ...described, env: ['TOKEN'] }), 'ghp_x\n')).toBe('ghp_x');
});

test('a quoted value is one line, shows what is invisible, and is cut when long', () => {
  expect(parsing(flag(described), `a"b\\c\u001b[31m\u202e\n${'\u200b'}`)).toBe(
    'problem: "a\\"b\\\\c\\u{1b}[31m\\u{202e}\\n\\u{200b}" is not a boolean; write true or false',
  );
  expect(parsing(flag(described), 'x'.repeat(5000))).toBe(
    `problem: "${'x'.repeat(80)}…" (5000 characters) is not a boolean; write true or false`,
  );
});
