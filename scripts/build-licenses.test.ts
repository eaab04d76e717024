import { expect, test } from 'vitest';
import { bundledPackages, licensesText } from './build-licenses.ts';

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

test('the text is the same whatever the order and line ends', () => {
  const b = { name: 'b', version: '2.0.0', license: 'ISC', texts: [] };
  const a = { name: 'a', version: '1.0.0', license: 'MIT', texts: ['Be\r\nnice.\n\n'] };
  const text = `a 1.0.0\n\nMIT\n\nBe\nnice.\n\n${'-'.repeat(80)}\n\nb 2.0.0\n\nISC\n`;
  expect(licensesText([b, a])).toBe(text);
  expect(licensesText([a, b])).toBe(text);
});
