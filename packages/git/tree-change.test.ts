import { describe, expect, it } from 'vitest';
import { type Changes, changeTree } from './tree-change.ts';
import { decodeName, type Folder, folderItem, modeOf, parseTree, type TreeItem } from './tree-object.ts';

const bytes = (text: string) => Buffer.from(text);
const texts = (changes: Record<string, string | null>): Changes =>
  new Map(Object.entries(changes).map(([path, text]) => [path, text === null ? null : bytes(text)]));

/** The id git gives to no file at all. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Folders by id, which grow by what `change` makes. */
function store() {
  const folders = new Map<string, Folder>([[EMPTY_TREE, new Map()]]);
  const read: string[] = [];
  const change = async (root: string, changes: Changes) => {
    const readFolders = async (oids: readonly string[]) => {
      read.push(...oids);
      return new Map(oids.map((oid) => [oid, folders.get(oid) ?? new Map<string, TreeItem>()]));
    };
    const changed = await changeTree(readFolders, { root, format: 'sha1' }, changes);
    for (const { type, oid, content } of changed.objects) {
      if (type === 'tree') folders.set(oid, parseTree(Buffer.from(content), 20));
    }
    return changed;
  };
  const list = (oid: string, prefix = ''): string[] =>
    [...(folders.get(oid) ?? [])].flatMap(([name, item]) => {
      const path = prefix + decodeName(name);
      return modeOf(item) === 'folder' ? list(item.oid, `${path}/`) : [`${item.written} ${path}`];
    });
  return { change, list, folders, read };
}

async function treeWith(files: Record<string, string>) {
  const made = store();
  const { root } = await made.change('empty', texts(files));
  made.read.length = 0;
  return { ...made, root };
}

describe('a changed tree', () => {
  it('has the ids that git gives', async () => {
    const { change } = store();
    const { root, objects } = await change('empty', texts({ hello: 'hello\n' }));
    expect(objects.map(({ type, oid }) => [type, oid])).toEqual([
      ['blob', 'ce013625030ba8dba906f756967f9e9ca394464a'],
      ['tree', 'b4d01e9b0c4a9356736dfddf8830ba9a54f5271c'],
    ]);
    expect(root).toBe('b4d01e9b0c4a9356736dfddf8830ba9a54f5271c');
    expect((await change('empty', new Map())).root).toBe(EMPTY_TREE);
  });

  it('keeps modes, and makes nothing of what changes nothing', async () => {
    const { change, list } = store();
    const program = new Map([['run.sh', { content: bytes('old'), mode: '100755' }]] as const);
    const { root } = await change((await change('empty', program)).root, texts({ a: 'a', gone: 'gone' }));
    expect(await change(root, texts({ a: 'a', never: null, 'never/was': null }))).toEqual({ root, objects: [] });
    const changed = await change(root, texts({ 'run.sh': 'new', a: 'a', 'dir/b': 'b', gone: null }));
    expect(list(changed.root)).toEqual(['100644 a', '100644 dir/b', '100755 run.sh']);
    expect(changed.objects.map(({ type, content }) => (type === 'blob' ? content.toString() : type))).toEqual([
      'b',
      'tree',
      'new',
      'tree',
    ]);
  });

  it('gives a file the mode it is told to, also when nothing else changes', async () => {
    const { change, list } = store();
    const told = (path: string, mode: '100644' | '100755') => [path, { content: bytes(path), mode }] as const;
    const { root } = await change('empty', new Map([told('a', '100644'), told('b', '100755'), told('c', '100755')]));
    const changes = new Map([told('a', '100755'), told('b', '100755'), told('c', '100644'), told('d', '100755')]);
    expect(list((await change(root, changes)).root)).toEqual(['100755 a', '100755 b', '100644 c', '100755 d']);
  });

  it('reads only the folders on the way', async () => {
    const { change, read, root } = await treeWith({ 'a/b/c': '1', 'a/d/e': '2', 'f/g': '3' });
    await change(root, texts({ 'a/b/c': 'new' }));
    expect(read).toHaveLength(3);
  });

  it('loses a folder with its last file', async () => {
    const { change, list, root } = await treeWith({ 'a/b/c': '1', d: '2' });
    expect(list((await change(root, texts({ 'a/b/c': null }))).root)).toEqual(['100644 d']);
    expect((await change(root, texts({ 'a/b/c': null, d: null }))).root).toBe(EMPTY_TREE);
  });

  it('may put a folder where a file was, and a file where a folder was', async () => {
    const { change, list, root } = await treeWith({ a: '1', 'b/c': '2' });
    const changed = await change(root, texts({ a: null, 'a/x': '3', 'b/c': null, b: '4' }));
    expect(list(changed.root)).toEqual(['100644 a/x', '100644 b']);
  });

  it('keeps what it does not change as it is written: old modes, and names that are no text', async () => {
    const { change, folders, root } = await treeWith({ file: '1' });
    const oid = root;
    const old = new Map([
      ['caf\xe9', { written: '100664', oid }],
      ['sub', folderItem(oid)],
    ]);
    folders.set('0'.repeat(40), old);
    const changed = await change('0'.repeat(40), texts({ new: 'x' }));
    const made = folders.get(changed.root);
    expect([...(made ?? [])].map(([name, { written }]) => `${written} ${name}`)).toEqual([
      '100664 caf\xe9',
      '100644 new',
      '40000 sub',
    ]);
    expect(modeOf({ written: '100664', oid })).toBe('100644');
    expect(modeOf({ written: '040000', oid })).toBe('folder');
  });

  it.each([
    [{ link: 'x' }, 'link: is a symbolic link'],
    [{ module: 'x' }, 'module: is a submodule'],
    [{ dir: 'x' }, 'dir: is a folder'],
    [{ 'link/a': 'x' }, 'link/a: cannot be written: link is a symbolic link'],
    [{ 'dir/file/deep/a': 'x' }, 'dir/file/deep/a: cannot be written: dir/file is a file'],
    [{ 'module/a': 'x' }, 'module/a: cannot be written: module is a submodule'],
    [{ new: 'x', 'new/b': 'x' }, 'new: is a folder'],
    [{ '../a': 'x' }, '../a: the path leads out of the repository'],
    [{ '/a': null }, '/a: the path is absolute'],
    [{ 'a/.GIT/config': 'x' }, "a/.GIT/config: the path leads into git's own folder"],
  ])('refuses %j', async (changes: Record<string, string | null>, message) => {
    const { change, folders, root } = await treeWith({ 'dir/file': '1' });
    const odd = new Map(folders.get(root)).set('link', { written: '120000', oid: root });
    folders.set(root, odd.set('module', { written: '160000', oid: root }));
    await expect(change(root, texts(changes))).rejects.toThrow(message);
    expect(await change(root, texts({ 'link/a': null, 'dir/file/a': null, 'module/a': null }))).toEqual({
      root,
      objects: [],
    });
  });
});
