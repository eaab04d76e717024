import { describe, expect, it } from 'vitest';
import type { FileChange } from '#git';
import { editsOnly } from './commit.ts';

const content = new TextEncoder().encode('echo\n');

describe('what a forge’s API can commit', () => {
  it('is content, and deletions', () => {
    const changes = new Map<string, FileChange>([
      ['kept', content],
      ['plain', { content, mode: '100644' }],
      ['gone', null],
    ]);
    expect([...editsOnly({ changes, message: 'x' })]).toEqual([
      ['kept', content],
      ['plain', content],
      ['gone', null],
    ]);
  });

  it('is no executable file, which would lose its bit and be copied again by every run', () => {
    const changes = new Map<string, FileChange>([['run.sh', { content, mode: '100755' }]]);
    expect(() => editsOnly({ changes, message: 'x' })).toThrow(
      'input sign-commits: run.sh is executable, which a commit through the forge’s API does not keep; leave sign-commits out, or the file with `exclude`',
    );
  });

  it('is no merge', () => {
    expect(() => editsOnly({ parents: [], tree: { oid: '0' }, message: 'x' })).toThrow(
      'input sign-commits: a merge cannot be committed through the forge’s API',
    );
  });
});
