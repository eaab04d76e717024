import { expect, test } from 'vitest';
import { barrel, buildPackage, differences, distFiles, editions, inAscii } from './build-files.ts';

test('the import map points at compiled files and leaves the test tools out', () => {
  const imports = { '#kit': './packages/kit/index.ts', '#testing': './packages/testing/index.ts' };
  expect(JSON.parse(buildPackage(imports))).toEqual({
    sideEffects: false,
    imports: { '#kit': './packages/kit/index.js' },
  });
});

test('the barrel names every action and the version, and loads what runs only when it runs', () => {
  expect(barrel(['promote'], '1.2.3')).toBe(`import { lazyAction } from '#kit';
export { runAction } from '#kit';
export * as images from '#images';
export * as markdown from '#markdown';
export const runCliProcess = async (...given) => (await import('./command-line.js')).runCliProcess(...given);
export const actions = {
  get 'promote'() { return lazyAction(require('./promote/spec.js').spec, async () => (await import('./promote/index.js')).default); },
};
export const version = '1.2.3';
`);
});

test('code means the same in ASCII', () => {
  expect(inAscii("'what’s up 🚀'")).toBe(String.raw`'what\u2019s up \ud83d\ude80'`);
  expect(inAscii('/[\ufeff🚀]/u')).toBe(String.raw`/[\ufeff\ud83d\ude80]/u`);
  expect(inAscii("'plain'")).toBe("'plain'");
  expect(inAscii('String.raw`a`, `’`')).toBe('String.raw`a`, `\\u2019`');
  expect(() => inAscii('String.raw`a’`')).toThrow('write this in ASCII, with escapes: .raw`a’');
  expect(() => inAscii('/a\\–/')).toThrow('write this in ASCII, with escapes: \\–');
  expect(inAscii("'a\\\\–'")).toBe(String.raw`'a\\\u2013'`);
});

test('a stub is three lines', () => {
  const files = distFiles(['promote'], '1.2.3');
  expect([...files.keys()]).toEqual(['promote.js', 'cli.js', 'package.json']);
  expect(files.get('promote.js')).toBe(
    "'use strict';\nconst { actions, runAction } = require('./index.js');\nrunAction(actions['promote']);\n",
  );
  expect(files.get('cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('differences say what to write and what to remove', () => {
  const bytes = (text: string) => Buffer.from(text);
  const wanted = new Map([
    ['same', bytes('1')],
    ['new', bytes('2')],
    ['other', bytes('3')],
  ]);
  const actual = new Map([
    ['same', bytes('1')],
    ['old', bytes('2')],
    ['other', bytes('4')],
  ]);
  expect(differences(wanted, actual)).toEqual([
    { path: 'new', kind: 'missing' },
    { path: 'old', kind: 'stale' },
    { path: 'other', kind: 'changed' },
  ]);
  expect(differences(wanted, wanted)).toEqual([]);
});

test('yaml is bundled from its edition in modules', () => {
  const edition = editions.get('yaml')?.(
    JSON.stringify({ name: 'yaml', exports: { '.': { node: './dist/index.js' } } }),
  );
  expect(JSON.parse(edition ?? '')).toEqual({ name: 'yaml', exports: './browser/dist/index.js', sideEffects: false });
});
