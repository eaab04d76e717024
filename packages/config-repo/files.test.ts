import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileMode, Snapshot, TreeEntry } from '#git';
import { decodeText, listFor, selectPaths } from './files.ts';

function tree(...paths: string[]): TreeEntry[] {
  return paths.map((path) => ({ path, mode: '100644', oid: '0' }));
}

function entry(path: string, mode: FileMode): TreeEntry {
  return { path, mode, oid: '0' };
}

const REPOSITORY = tree(
  'README.md',
  'kustomization.yaml',
  '.github/workflows/ci.yml',
  'apps/a/kustomization.yaml',
  'apps/a/values.json',
  'apps/a/notes.txt',
  'apps/a/.hidden/x.yaml',
  'apps/b/Kustomization',
  'apps/b/old.yaml',
  'apps [x]/k.yaml',
);

describe('selecting paths', () => {
  it.each<[string[], string[]]>([
    [['apps/a'], ['apps/a/kustomization.yaml', 'apps/a/values.json']],
    [['./apps/a/'], ['apps/a/kustomization.yaml', 'apps/a/values.json']],
    [
      ['.'],
      [
        'apps [x]/k.yaml',
        'apps/a/kustomization.yaml',
        'apps/a/values.json',
        'apps/b/Kustomization',
        'apps/b/old.yaml',
        'kustomization.yaml',
      ],
    ],
    [['apps/*/kustomization.yaml'], ['apps/a/kustomization.yaml']],
    [
      ['apps/**', '!**/*.txt', '!apps/b'],
      ['apps/a/kustomization.yaml', 'apps/a/values.json'],
    ],
    [['apps/a/notes.txt'], ['apps/a/notes.txt']],
    [['apps [x]/k.yaml'], ['apps [x]/k.yaml']],
    [['apps [x]'], ['apps [x]/k.yaml']],
    [['.github/workflows'], ['.github/workflows/ci.yml']],
  ])('%j', async (patterns, paths) => {
    const selected = await selectPaths(REPOSITORY, patterns, 'path');
    expect(selected.map(({ path }) => path)).toEqual(paths);
  });

  it.each<[string, string]>([
    ['../a', '"../a" leaves the repository'],
    ['a/../../b', '"a/../../b" leaves the repository'],
    ['!../a', '"../a" leaves the repository'],
    ['/etc', '"/etc" is absolute; write it relative to the repository’s root'],
    ['C:\\x', '"C:\\\\x" is absolute; write it relative to the repository’s root'],
    ['a\0b', '"a\\u0000b" holds a control character'],
    ['app/a', '"app/a" does not exist in the repository; did you mean apps/a?'],
    ['zzz', '"zzz" does not exist in the repository'],
    ['zzz/*.yaml', '"zzz/*.yaml" matches no file'],
  ])('refuses %j', async (pattern, problem) => {
    await expect(selectPaths(REPOSITORY, [pattern], 'path')).rejects.toThrow(`input path: ${problem}`);
  });

  it('refuses links and submodules that are named, and passes over those it walks by', async () => {
    const entries = [entry('a/link.yaml', '120000'), entry('a/module', '160000'), entry('a/k.yaml', '100755')];
    await expect(selectPaths(entries, ['a/link.yaml'], 'path')).rejects.toThrow(
      'input path: "a/link.yaml" is a symbolic link; name the file it points to',
    );
    await expect(selectPaths(entries, ['a/module'], 'path')).rejects.toThrow(
      'input path: "a/module" is a submodule; change it in its own repository',
    );
    expect(await selectPaths(entries, ['a'], 'path')).toEqual([{ path: 'a/k.yaml', found: 'walked' }]);
  });
});

describe('reading text', () => {
  it('keeps a byte order mark', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61]);
    expect(new TextEncoder().encode(decodeText('a', bytes))).toEqual(bytes);
  });

  it('refuses what is no text', () => {
    expect(() => decodeText('a.yaml', new Uint8Array([0x61, 0]))).toThrow(
      'a.yaml: is a binary file (it holds a NUL byte), not a manifest',
    );
    expect(() => decodeText('a.yaml', new Uint8Array([0xff, 0x61]))).toThrow('a.yaml: is not UTF-8 text');
  });
});

describe('listing for paths', () => {
  const lists: (string | undefined)[] = [];
  const snapshot: Snapshot = {
    commit: '0',
    list: async (folder = '') => {
      lists.push(folder);
      return REPOSITORY.filter(({ path }) => folder === '' || path === folder || path.startsWith(`${folder}/`));
    },
    read: async () => new Map(),
  };
  const pattern = fc.constantFrom(
    ...['.', 'apps/a', './apps/a/', 'apps/a/values.json', 'apps/*/values.json', 'apps/{a,b}', '**/*.yaml', '*.yaml'],
    ...['apps [x]', 'apps/a/*.json', '!apps/b', '!**/*.json', 'apps/c', 'apps/c*', '../up', '/root', 'READ?E.md'],
  );

  it('selects what listing the whole repository does, and complains in the same words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pattern, { minLength: 1, maxLength: 4 }), async (patterns) => {
        const listed = await listFor(snapshot, patterns);
        const outcome = async (entries: readonly TreeEntry[]) => {
          try {
            return await selectPaths(entries, patterns, 'path');
          } catch (error) {
            return String(error);
          }
        };
        expect(await outcome(listed)).toEqual(await outcome(REPOSITORY));
      }),
    );
  });

  it('looks only where the paths are', async () => {
    lists.length = 0;
    await listFor(snapshot, ['apps/a/values.json', 'apps/b', 'apps/a/*.json', '!apps/b/old.yaml']);
    expect(lists).toEqual(['apps/a/values.json', 'apps/b', 'apps/a']);
  });
});
