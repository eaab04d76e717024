import { expect, test } from 'vitest';
import { bundledPackages, foreignChunks } from './build-modules.ts';

test('packages are those of modules that are in the bundle, also inside joined ones', () => {
  const modules = [
    {
      nameForCondition: '/x/build/all.js',
      chunks: [1],
      modules: [
        { nameForCondition: '/x/build/all.js', chunks: [] },
        { nameForCondition: '/x/node_modules/yaml/dist/index.js', chunks: [] },
        { nameForCondition: '/x/node_modules/@actions/exec/lib/exec.js', chunks: [] },
      ],
    },
    { nameForCondition: '/x/node_modules/yaml/dist/doc.js', chunks: [1] },
    { nameForCondition: '/x/node_modules/a/node_modules/b/index.js', chunks: [2] },
    { nameForCondition: '/x/node_modules/dropped/index.js', chunks: [] },
    { nameForCondition: null, chunks: [1] },
  ];
  expect(bundledPackages(modules)).toEqual([
    '/x/node_modules/yaml',
    '/x/node_modules/@actions/exec',
    '/x/node_modules/a/node_modules/b',
  ]);
});

test('a chunk is foreign when packages alone are in it', () => {
  const modules = [
    { nameForCondition: '/x/build/packages/git/index.js', chunks: [1, 2] },
    { nameForCondition: '/x/build/node_modules/yaml/index.js', chunks: [1, 3] },
    { nameForCondition: '/x/node_modules/a/index.js', chunks: [4] },
    { nameForCondition: null, chunks: [3, 5] },
    { chunks: [4] },
  ];
  expect(foreignChunks(modules)).toEqual(new Set(['3', '4']));
});
