import { expect, test } from 'vitest';
import { demoSpec } from '../packages/kit/tests/demo-action.ts';
import { generateFiles } from './generate-files.ts';

const promote = { ...demoSpec, name: 'promote', title: 'Promote' };
const README = '# Suite\n\n<!-- actions:begin -->\nold\n<!-- actions:end -->\n';

function generate(existing: Record<string, string>) {
  return generateFiles({
    specs: [demoSpec, promote],
    schema: { type: 'object' },
    read: async (path) => existing[path],
  });
}

test('every action gets its metadata and README; promote is also the main action', async () => {
  const { files, problems } = await generate({ 'README.md': README });
  expect([...files.keys()]).toEqual([
    'demo-bump/action.yml',
    'demo-bump/README.md',
    'promote/action.yml',
    'action.yml',
    'promote/README.md',
    'README.md',
    'schema/gitops.schema.json',
  ]);
  expect(files.get('promote/action.yml')).toContain('main: ../dist/promote.js\n');
  expect(files.get('action.yml')).toContain('main: dist/promote.js\n');
  expect(files.get('promote/README.md')).toMatch(/^# Promote\n\nSets the tag .*<!-- inputs:begin -->\n\| Input \|/s);
  expect(files.get('README.md')).toContain('[`promote`](promote/README.md)');
  expect(files.get('schema/gitops.schema.json')).toBe('{\n  "type": "object"\n}\n');
  expect(problems).toEqual([]);
});

test('generating again changes nothing', async () => {
  const { files: first } = await generate({ 'README.md': README });
  const { files: second } = await generate(Object.fromEntries(first));
  expect([...second.entries()].filter(([path, content]) => first.get(path) !== content)).toEqual([]);
});

test('prose written by hand stays', async () => {
  const prose =
    '# Mine\n<!-- outputs:begin --><!-- outputs:end -->\nprose\n<!-- inputs:begin --><!-- inputs:end -->\nend';
  const { files } = await generate({ 'README.md': README, 'promote/README.md': prose });
  expect(files.get('promote/README.md')).toMatch(/^# Mine\n.*\nprose\n.*\nend$/s);
});

test('a document without its markers is a problem and is not written', async () => {
  const { files, problems } = await generate({ 'README.md': 'x', 'promote/README.md': '<!-- inputs:begin -->' });
  expect(problems).toEqual([
    'promote/README.md: needs one pair of <!-- inputs:begin --> and <!-- inputs:end -->',
    'promote/README.md: needs one pair of <!-- outputs:begin --> and <!-- outputs:end -->',
    'README.md: needs one pair of <!-- actions:begin --> and <!-- actions:end -->',
  ]);
  expect(files.has('README.md')).toBe(false);
});
