import { describe, expect, it } from 'vitest';
import { blobId, type FileMode, type TreeEntry } from './snapshot.ts';
import { planChanges } from './tree-change.ts';

const bytes = (text: string) => Buffer.from(text);
function entries(...files: (readonly [path: string, mode: FileMode])[]): Map<string, TreeEntry> {
  return new Map(files.map(([path, mode]) => [path, { path, mode, oid: blobId(bytes(path), 40) }]));
}
const plan = (from: ReadonlyMap<string, TreeEntry>, changes: Record<string, string | null>) =>
  planChanges(from, new Map(Object.entries(changes).map(([path, text]) => [path, text === null ? null : bytes(text)])));

describe('planned changes', () => {
  it('knows the id git gives to content', () => {
    expect(blobId(bytes('hello\n'), 40)).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  });

  it('keeps modes, and leaves out what changes nothing', () => {
    const from = entries(['run.sh', '100755'], ['a', '100644'], ['gone', '100644']);
    expect(plan(from, { 'run.sh': 'new', a: 'a', 'dir/b': 'b', gone: null, never: null })).toEqual({
      deleted: ['gone'],
      written: [
        { path: 'run.sh', mode: '100755', content: bytes('new') },
        { path: 'dir/b', mode: '100644', content: bytes('b') },
      ],
    });
  });

  it('gives a file the mode it is told to, also when nothing else changes', () => {
    const from = entries(['a', '100644'], ['b', '100755'], ['c', '100755']);
    const change = (path: string, mode: '100644' | '100755') => [path, { content: bytes(path), mode }] as const;
    const changes = new Map([
      change('a', '100755'),
      change('b', '100755'),
      change('c', '100644'),
      change('d', '100755'),
    ]);
    expect(planChanges(from, changes)).toEqual({
      deleted: [],
      written: [
        { path: 'a', mode: '100755', content: bytes('a') },
        { path: 'c', mode: '100644', content: bytes('c') },
        { path: 'd', mode: '100755', content: bytes('d') },
      ],
    });
  });

  it('may put a folder where a file was, and a file where a folder was', () => {
    expect(plan(entries(['a', '100644']), { a: null, 'a/b': 'x' })).toMatchObject({ deleted: ['a'] });
    expect(plan(entries(['a/b', '100644']), { 'a/b': null, a: 'x' })).toMatchObject({ deleted: ['a/b'] });
  });

  it.each([
    [{ link: 'x' }, 'link: is a symbolic link'],
    [{ module: 'x' }, 'module: is a submodule'],
    [{ dir: 'x' }, 'dir: is a folder'],
    [{ 'link/a': 'x' }, 'link/a: cannot be written: link is a symbolic link'],
    [{ 'file/deep/a': 'x' }, 'file/deep/a: cannot be written: file is a file'],
    [{ 'module/a': 'x' }, 'module/a: cannot be written: module is a submodule'],
    [{ new: 'x', 'new/b': 'x' }, 'new: is a folder'],
    [{ '../a': 'x' }, '../a: the path leads out of the repository'],
    [{ '/a': null }, '/a: the path is absolute'],
  ])('refuses %j', (changes: Record<string, string | null>, message) => {
    const from = entries(['link', '120000'], ['module', '160000'], ['dir/file', '100644'], ['file', '100644']);
    expect(() => plan(from, changes)).toThrow(message);
  });
});
