import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeEntries, plainOrCode, type ReleaseFacts, renderNotes } from './index.ts';

const nothing: ReleaseFacts = {
  ...{ environment: 'live', previousTag: undefined, introduction: '', images: [], sources: [], promotions: [] },
  compareUrl: undefined,
};

function sourceOf(repository: string, messages: readonly string[]) {
  const commits = messages.map((message, n) => ({
    sha: String(n).padStart(40, 'a'),
    url: `https://forge/${repository}/commit/${String(n).padStart(40, 'a')}`,
    ...{ message, parents: ['0'], author: 'Ann', login: 'ann' },
  }));
  return { repository, url: `https://forge/${repository}/compare/1...2`, entries: changeEntries(commits), total: 3 };
}

describe('text that nobody vetted', () => {
  test.each([
    ['pay in one step', 'pay in one step'],
    ['größer, “schneller” – 100% (fast)', 'größer, “schneller” – 100% (fast)'],
    ['ping @everyone', '`ping @everyone`'],
    ['see #12', '`see #12`'],
    ['GH-12', '`GH-12`'],
    ['http://evil', '`http://evil`'],
    ['www.evil.com', '`www.evil.com`'],
    ['as of deadbeef1', '`as of deadbeef1`'],
    ['<img src=x>', '`<img src=x>`'],
    ['a `b` c', '``a `b` c``'],
    ['1. one', '`1. one`'],
    ['- one', '`- one`'],
    ['[x](y)', '`[x](y)`'],
    ['two\nlines', 'two lines'],
    ['', ''],
  ])('%j becomes %j', (text, shown) => {
    expect(plainOrCode(text)).toBe(shown);
  });

  test('mentions, links and formats nothing, whatever it is', () => {
    const awkward = fc.stringMatching(/^[a-c@#<>`*_[\](){}!~|\\&:/. \n-]{0,30}$/);
    fc.assert(
      fc.property(awkward, (text) => {
        const shown = plainOrCode(text);
        const [, fence = '', inside = ''] = /^(`+)([\s\S]*)\1$/.exec(shown) ?? [];
        if (fence === '') expect(shown).toMatch(/^[^@#<>`*_[\]{}~|\\&\n]*$/);
        // No run of as many backticks inside ends the code early.
        else expect(inside.match(/`+/g)?.some((run) => run === fence) ?? false).toBe(false);
      }),
    );
  });
});

test('several sources are told apart, and what is unknown is left out', () => {
  const sources = [sourceOf('acme/shop', ['feat: one']), sourceOf('acme/api', ['feat(x): two', 'oddly'])];
  const notes = renderNotes({ ...nothing, introduction: 'Hello.', sources, previousTag: 'v1' });
  expect(notes).toContain(`Hello.

### Features

- acme/shop: one ([\`aaaaaaa\`](https://forge/acme/shop/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa0), @ann)
- acme/api: **x:** two (`);
  expect(notes).toContain('### Changes\n\n- acme/api: oddly (');
  expect(notes).toContain('**In full:** [`acme/shop`](https://forge/acme/shop/compare/1...2): 3 commits · ');
});

test('however much there is, the notes are not longer than a forge takes, and what is cut is cut whole', () => {
  const many = Array.from({ length: 3000 }, (_, n) => `${n % 2 ? 'fix' : 'docs'}: ${'ü'.repeat(40)} ${n}`);
  const images = [{ repository: 'ghcr.io/acme/shop', from: { tag: 'v1' }, to: { tag: 'v2' } }];
  const notes = renderNotes({ ...nothing, images, sources: [sourceOf('acme/shop', many)] });
  expect(Buffer.byteLength(notes)).toBeLessThanOrEqual(124_000);
  expect(notes).toContain('| `ghcr.io/acme/shop` | `v1` | `v2` |');
  expect(notes).toContain('1500 changes, too many to be listed here.');
  expect(notes.split('<details>').length).toBe(notes.split('</details>').length);
  expect(Buffer.byteLength(renderNotes({ ...nothing, introduction: 'x'.repeat(9000) }, 500))).toBeLessThanOrEqual(500);
});
