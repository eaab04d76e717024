import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, cutToBytes, fenced, fitSections, link, table } from './index.ts';

describe('markdown of text nobody vetted', () => {
  it.each([
    ['v1', '`v1`'],
    ['@everyone see #1', '`@everyone see #1`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a\n# b', '`a # b`'],
    ['', ''],
  ])('%j as code', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('never lets a table cell end early', () => {
    expect(table(['A'], [[code('a|b')]])).toBe('| A |\n| --- |\n| `a\\|b` |');
  });

  it('keeps link targets in their brackets', () => {
    expect(link('x', 'https://h/a (b)')).toBe('[x](https://h/a%20%28b%29)');
  });

  it.each([
    ['a fence', '```\n+x\n', '````diff\n```\n+x\n````'],
    ['a context line of a diff, which is indented', ' ````\n+@everyone\n', '`````diff\n ````\n+@everyone\n`````'],
    ['no fence', '+``x``\n', '```diff\n+``x``\n```'],
  ])('fences text that holds %s', (_, text, block) => {
    expect(fenced('diff', text)).toBe(block);
  });
});

describe('cutting by bytes', () => {
  it('never exceeds the limit, never breaks a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 30, max: 300 }), (text, limit) => {
        const cut = cutToBytes(text, limit);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
        if (cut !== text) expect(text.startsWith(cut.slice(0, -'\n\n… (cut: too long)'.length))).toBe(true);
      }),
    );
  });

  it('gives up expendable sections from the end, whole', () => {
    const sections = [
      { markdown: 'keep' },
      { markdown: 'x'.repeat(50), instead: 'first' },
      { markdown: 'y'.repeat(50), instead: '' },
    ];
    expect(fitSections(sections, 200)).toBe(`keep\n\n${'x'.repeat(50)}\n\n${'y'.repeat(50)}`);
    expect(fitSections(sections, 70)).toBe(`keep\n\n${'x'.repeat(50)}`);
    expect(fitSections(sections, 20)).toBe('keep\n\nfirst');
  });
});
