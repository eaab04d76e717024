import { describe, expect, test } from 'vitest';
import { changeEntries, levelOf, readConventional } from './index.ts';

describe('a message', () => {
  test.each([
    ['feat: x', { type: 'feat', description: 'x', breaking: false }],
    ['Fix(cart, api): two words (#12)', { type: 'fix', scope: 'cart, api', description: 'two words', pullRequest: 12 }],
    ['feat(api)!: gone', { type: 'feat', scope: 'api', description: 'gone', breaking: true }],
    ['feat: x\n\nBREAKING CHANGE: the port\n  is 8080 now\nReviewed-by: A', { breaking: 'the port is 8080 now' }],
    ['fix: x\n\nBREAKING-CHANGE: y', { breaking: 'y' }],
    ['fix: x\n\nnot a BREAKING CHANGE: y', { breaking: false }],
    ['Update README (#7)', { type: undefined, description: 'Update README', pullRequest: 7 }],
    ['see http://x: y', { type: undefined, description: 'see http://x: y' }],
    ['fix:no space', { type: undefined, description: 'fix:no space' }],
    ['feat(): empty scope', { type: 'feat', scope: undefined }],
    ['', { type: undefined, description: '' }],
    [' (#7)', { type: undefined, description: '', pullRequest: 7 }],
    ['fix: a (#7) (#8) ', { description: 'a (#7)', pullRequest: 8 }],
  ])('%j', (message, expected) => {
    expect(readConventional(message)).toMatchObject(expected);
  });

  test('whatever a stranger wrote is read at once', () => {
    for (const part of [' ', ' (#1', ': ', '(', 'BREAKING CHANGE: x\n', '\n\nBREAKING CHANGE: ']) {
      const started = performance.now();
      readConventional(`fix${part.repeat(60_000)}x`);
      expect(performance.now() - started, JSON.stringify(part)).toBeLessThan(1000);
    }
  });

  test.each([
    [['docs: a'], 'fix'],
    [['fix: a', 'feat: b'], 'feature'],
    [['feat: b', 'chore!: c'], 'breaking'],
    [[], 'fix'],
  ])('%j make a release of %s', (messages, level) => {
    expect(levelOf(messages.map(readConventional))).toBe(level);
  });
});

/** `a b c`: commits in a row; `m:a,b` has two parents. */
function commit(sha: string, message: string, ...parents: string[]) {
  return { sha, message, parents, author: 'Ann', login: 'ann', url: `https://x/acme/shop/commit/${sha}` };
}

describe('what a range of commits brought', () => {
  test('merged commits know their pull request, and merges are no changes', () => {
    const entries = changeEntries([
      commit('a', 'feat: on main', '0'),
      commit('b', 'fix: on a branch', '0'),
      commit('c', 'docs: too', 'b'),
      commit('m', 'Merge pull request #12 from acme/topic\n\nA title', 'a', 'c'),
      commit('n', "Merge branch 'main' into x", 'm', 'a'),
      commit('d', 'perf: squashed (#13)', 'm'),
    ]);
    expect(entries.map(({ description, pullRequest }) => [description, pullRequest])).toEqual([
      ['on main', undefined],
      ['on a branch', 12],
      ['too', 12],
      ['squashed', 13],
    ]);
  });

  test('a pull request whose commits follow no convention is told of by its title, once', () => {
    const entries = changeEntries([
      commit('b', 'wip', '0'),
      commit('c', 'more wip', 'b'),
      commit('m', 'Merge pull request #12 from acme/topic\n\nfeat(cart): checkout in one step', '0', 'c'),
    ]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ type: 'feat', scope: 'cart', pullRequest: 12, sha: 'm', login: 'ann' });
  });

  test('also on Gitea, and of a range that begins in the middle', () => {
    const entries = changeEntries([
      commit('c', 'fix: x', 'unknown'),
      commit('m', "Merge pull request 'fix: x' (#4) from topic into main", 'elsewhere', 'c'),
    ]);
    expect(entries.map(({ description, pullRequest }) => [description, pullRequest])).toEqual([['x', 4]]);
  });
});
