import { access, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '#promotion';
import { root } from '../dist/checkout.ts';
import { exampleNames, examples, workflowPaths } from './read.ts';

const names = await exampleNames();

describe.each(names)('examples/%s', (name) => {
  const folder = join(examples, name);

  test('gitops.yaml says what it means to say', async () => {
    const file = 'gitops.yaml';
    const text = await readFile(join(folder, file), 'utf8');
    const { environments } = parseConfig({ file, text }, 'main');
    for (const { path, branch } of environments.values()) {
      if (branch === 'main') await access(join(folder, path));
    }
  });

  test('the README leads to files that are there', async () => {
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links).not.toEqual([]);
    for (const link of links) await access(normalize(join(dirname(join(folder, 'README.md')), link)));
  });
});

test('each shows the workflows that a team copies', () => {
  const shown = new Set(workflowPaths().map((path) => /^examples\/([^/]+)\//.exec(path)?.[1]));
  expect(names.filter((name) => !shown.has(name))).toEqual(['quick-start']);
});

test('the README of the repository leads to every example', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  for (const name of names) expect(readme).toContain(`(examples/${name}`);
});
