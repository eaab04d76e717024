import { describe, expect, it } from 'vitest';
import type { FileChange, TreeEntry } from '#git';
import { emptyCommit, signableChanges } from './commit.ts';

const content = new TextEncoder().encode('echo\n');

function onto(...entries: TreeEntry[]) {
  return { commit: 'c'.repeat(40), list: async () => entries };
}

describe('what a forge’s API can commit', () => {
  it('is content, and deletions', async () => {
    const changes = new Map<string, FileChange>([
      ['kept', content],
      ['plain', { content, mode: '100644' as const }],
      ['gone', null],
    ]);
    expect(await signableChanges({ changes, message: 'x' }, onto({ path: 'kept', mode: '100644', oid: '0' }))).toEqual([
      { path: 'kept', content },
      { path: 'plain', content },
      { path: 'gone', content: null },
    ]);
  });

  it.each([
    ['new', new Map<string, FileChange>([['run.sh', { content, mode: '100755' as const }]]), onto()],
    [
      'there already',
      new Map<string, FileChange>([['run.sh', content]]),
      onto({ path: 'run.sh', mode: '100755', oid: '0' }),
    ],
  ])('is no executable file that is %s: it would lose its bit', async (_, changes, tip) => {
    await expect(signableChanges({ changes, message: 'x' }, tip)).rejects.toThrow(
      'input sign-commits: run.sh is executable, which a commit through the forge’s API does not keep; leave sign-commits out, or the file with `exclude`',
    );
  });

  it('is a commit that stands for its message alone', async () => {
    expect(await signableChanges(emptyCommit({ commit: 'c'.repeat(40) }, 'x'), onto())).toEqual([]);
  });

  it('is no merge', async () => {
    await expect(signableChanges({ parents: [], tree: { oid: '0' }, message: 'x' }, onto())).rejects.toThrow(
      'input sign-commits: a merge cannot be committed through the forge’s API',
    );
  });
});
