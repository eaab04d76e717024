import { describe, expect, it } from 'vitest';
import { originsOf, withOrigin } from './origin.ts';

const sha = 'a'.repeat(40);
const line = `(cherry picked from commit ${sha})`;
const earlier = `(cherry picked from commit ${'1'.repeat(40)})`;

describe('where the line goes, as git 2.39 was seen to put it', () => {
  it.each([
    ['a subject', 'subject', 'own paragraph'],
    ['a body', 's\n\nbody text', 'own paragraph'],
    ['trailing blank lines', 's\n\nbody\n\n\n', 'own paragraph'],
    ['a subject that looks like a trailer', 'Signed-off-by: a <a@x>', 'own paragraph'],
    ['trailers', 's\n\nFixes: #1', 'joined'],
    ['trailers below a body', 's\n\nbody\n\nCo-authored-by: x <x@y>', 'joined'],
    ['a continued trailer', 's\n\nNote: this\n  goes on', 'joined'],
    ['an earlier pick', `s\n\n${earlier}`, 'joined'],
    ['prose with a colon', 's\n\nNote: this\nis prose', 'own paragraph'],
    ['trailers around prose', 's\n\nA: b\nnot a trailer\nC: d', 'own paragraph'],
    ['prose beside what git wrote', 's\n\nSigned-off-by: a <a@x>\nprose one\nprose two', 'joined'],
    ['an indented line first', 's\n\n prose\nSigned-off-by: a <a@x>\nprose two', 'joined'],
  ])('%s', (_, message, where) => {
    const gap = where === 'joined' ? '\n' : '\n\n';
    expect(withOrigin(message, sha)).toBe(`${message.trimEnd()}${gap}${line}\n`);
  });
});

describe('what a message says it was picked from', () => {
  it('reads back what was written, the newest last', () => {
    expect(originsOf(withOrigin(withOrigin('s\n\nbody', '1'.repeat(40)), sha))).toEqual(['1'.repeat(40), sha]);
  });

  it('finds it where a squash has listed its commits', () => {
    expect(originsOf(`Backport (#7)\n\n* fix: one\n\n${line}\n\n* fix: two\n\n${earlier}\n\nmore`)).toHaveLength(2);
  });

  it('takes no prose, and no abbreviation, for it', () => {
    expect(originsOf(`s\n\nsee ${line}\n(cherry picked from commit abc1234)`)).toEqual([]);
  });
});
