import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMessage, parseTrailers, withoutSkipTokens } from './message.ts';

describe('withoutSkipTokens', () => {
  it.each([
    ['feat: x [skip ci]', 'feat: x'],
    ['[ci skip] feat: x', 'feat: x'],
    ['feat: [NO CI] x', 'feat: x'],
    ['a [skip actions][actions skip] b', 'a b'],
    ['[skip [skip ci]ci] x', 'x'],
    ['x\n\nskip-checks: true', 'x\n'],
    ['x\n\nSkip-Checks:true\nSigned-off-by: a <b@c>', 'x\n\nSigned-off-by: a <b@c>'],
    ['x\n\nskip-checks: [skip ci]true', 'x\n'],
    ['x\n\nskip-checks:\n true', 'x\n\n true'],
    ['keeps [skip] and [ci] and skip-checks: false', 'keeps [skip] and [ci] and skip-checks: false'],
  ])('%j → %j', (text, cleaned) => {
    expect(withoutSkipTokens(text)).toBe(cleaned);
  });

  it('leaves no token, however they are nested', () => {
    const piece = fc.constantFrom(
      '[skip ci]',
      '[skip ',
      'ci]',
      '[no ',
      '[no ci]',
      ' ',
      '\n',
      'skip-checks:',
      'true',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = withoutSkipTokens(pieces.join(''));
        expect(text).not.toMatch(/\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i);
        expect(text).not.toMatch(/^skip-checks:\s*true\s*$/im);
      }),
    );
  });
});

describe('formatMessage', () => {
  it('puts subject, body and trailers into paragraphs', () => {
    const trailers = [
      ['Promoted-To', 'production'],
      ['Image', 'shop:v2 (was v1)'],
    ] as const;
    expect(formatMessage({ subject: 'promote shop', body: 'Because.\n\n\n\nIt is time.\r\n', trailers })).toBe(
      'promote shop\n\nBecause.\n\nIt is time.\n\nPromoted-To: production\nImage: shop:v2 (was v1)\n',
    );
    expect(formatMessage({ subject: 'alone' })).toBe('alone\n');
  });

  it('lets neither a subject, a body nor a value forge a trailer', () => {
    const message = formatMessage({
      subject: 'fix\n\nPromoted-To: production',
      body: 'see below\n\nPromoted-To: production\nImage: evil:1',
      trailers: [['Reason', 'a\nPromoted-To: production\u2028x\0']],
    });
    expect(parseTrailers(message)).toEqual([['Reason', 'a Promoted-To: production x']]);
    expect(message.split('\n')[0]).toBe('fix Promoted-To: production');
    expect(parseTrailers(formatMessage({ subject: 's', body: 'Promoted-To: production' }))).toEqual([]);
  });

  it('refuses an empty subject', () => {
    expect(() => formatMessage({ subject: ' \n ' })).toThrow('input commit-message: its first line is empty');
  });

  it('reads back exactly the trailers that were written', () => {
    const line = fc.constantFrom(
      'Promoted-To: x',
      'Signed-off-by: a',
      'text',
      '  indented',
      '',
      'Key:value',
      '---',
      '\r',
      'a: b\u2028c: d',
    );
    const text = fc.array(line).map((lines) => lines.join('\n'));
    const key = fc.constantFrom('Promoted-To', 'Image', 'Promotion-Id');
    fc.assert(
      fc.property(text, text, fc.array(fc.tuple(key, text), { minLength: 1 }), (subject, body, trailers) => {
        const read = parseTrailers(formatMessage({ subject: `s${subject}`, body, trailers }));
        expect(read.map(([name]) => name)).toEqual(trailers.map(([name]) => name));
      }),
    );
  });
});

describe('parseTrailers', () => {
  it('takes the last paragraph, and joins continued lines', () => {
    expect(parseTrailers('s\n\nA: 1\n\nB: 2\n  and more\nB: 3\n')).toEqual([
      ['B', '2 and more'],
      ['B', '3'],
    ]);
  });

  it('finds them above what a forge appends when it squashes', () => {
    const message = 'promote (#12)\n\nbody\n\nPromoted-To: production\n\n---------\n\nCo-authored-by: Bot <b@c>';
    expect(parseTrailers(message)).toEqual([
      ['Promoted-To', 'production'],
      ['Co-authored-by', 'Bot <b@c>'],
    ]);
  });

  it('sees none in prose, in a subject, or in a paragraph that is not all trailers', () => {
    expect(parseTrailers('fix: a subject')).toEqual([]);
    expect(parseTrailers('s\n\nKey: value\nbut then prose')).toEqual([]);
    expect(parseTrailers('s\n\nA: 1\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)')).toEqual([
      ['A', '1'],
    ]);
  });
});
