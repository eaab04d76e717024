import { describe, expect, it } from 'vitest';
import type { ProposedCommit } from '#forge';
import type { LoggedCommit } from '#git';
import { meaningOf } from './meaning.ts';

const person = { name: 'Dev', email: 'dev@example.com' };

/** A history on one line, oldest first: what each commit was when it was written, and its time. */
function history(...commits: [sha: string, subject: string, seconds: number][]) {
  const all = new Map<string, LoggedCommit>();
  let parent = 'base';
  for (const [sha, subject, seconds] of commits) {
    const logged = {
      ...{ sha, tree: sha, parents: [parent], author: person, committer: person, date: 0 },
      ...{ authored: `${seconds} +0200`, message: `${subject}\n`, subject, body: '', trailers: [] },
    };
    all.set(sha, logged);
    parent = sha;
  }
  const read = async (sha: string) => all.get(sha) ?? Promise.reject(new Error(`${sha} was not expected to be read`));
  return { all, read };
}

function proposed(sha: string, message: string, seconds: number, isMerge = false): ProposedCommit {
  return { sha, message, authored: seconds * 1000, author: person, isMerge };
}

async function meant(newest: string, { read }: ReturnType<typeof history>, commits: ProposedCommit[]) {
  const { kind, commits: picked, leftOut } = await meaningOf({ mergeCommit: newest, commits }, read);
  return [kind, picked.map(({ sha }) => sha), leftOut.map(({ sha }) => sha)];
}

describe('what a merged pull request means', () => {
  const past = [['p', 'past', 1]] as [string, string, number][];

  it('a merge: the merge itself', async () => {
    const made = history(...past, ['m', 'Merge', 9]);
    const merge = made.all.get('m');
    if (merge !== undefined) made.all.set('m', { ...merge, parents: ['p', 'x'] });
    expect(await meant('m', made, [proposed('x', 'x', 2), proposed('y', 'y', 3)])).toEqual(['merge', ['m'], []]);
  });

  it('a squash: one commit, although several were proposed', async () => {
    const made = history(...past, ['s', 'fix (#1)', 9]);
    expect(await meant('s', made, [proposed('x', 'x', 2), proposed('y', 'y', 3)])).toEqual(['squash', ['s'], []]);
  });

  it('a squash that happens to be called as the last commit is', async () => {
    const made = history(...past, ['s', 'y', 9]);
    expect(await meant('s', made, [proposed('x', 'x', 2), proposed('y', 'y', 3)])).toEqual(['squash', ['s'], []]);
  });

  it('a rebase: the commits that were made anew', async () => {
    const made = history(...past, ['x2', 'x', 2], ['y2', 'y', 3]);
    expect(await meant('y2', made, [proposed('x', 'x', 2), proposed('y', 'y', 3)])).toEqual([
      'rebase',
      ['x2', 'y2'],
      [],
    ]);
  });

  it('a rebase that left out a merge, and what the base had: never a commit too many', async () => {
    const made = history(...past, ['x2', 'x', 2], ['z2', 'z', 5]);
    const commits = [
      proposed('x', 'x', 2),
      proposed('m', 'Merge main', 3, true),
      proposed('y', 'y', 4),
      proposed('z', 'z', 5),
    ];
    expect(await meant('z2', made, commits)).toEqual(['rebase', ['x2', 'z2'], ['y']]);
  });

  it('one commit: the same either way', async () => {
    expect(await meant('x2', history(...past, ['x2', 'x', 2]), [proposed('x', 'x', 2)])).toEqual([
      'squash',
      ['x2'],
      [],
    ]);
    expect(await meant('s', history(...past, ['s', 'x (#1)', 9]), [proposed('x', 'x', 2)])).toEqual([
      'squash',
      ['s'],
      [],
    ]);
  });

  it('a fast-forward by hand: the very commits', async () => {
    const made = history(...past, ['x', 'x', 2], ['y', 'y', 3]);
    expect(await meant('y', made, [proposed('x', 'x', 7), proposed('y', 'y', 8)])).toEqual(['rebase', ['x', 'y'], []]);
  });
});
