import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pinOwnUses, unpinnedOwnUses } from './pin.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const folder = join(import.meta.dirname, '../../.github/workflows');

test('names the commit for our own actions and workflows, and leaves everything else', () => {
  const workflow = [
    '      - uses: org/gitops-actions/promote@v1',
    '        uses: org/gitops-actions@v1',
    '    uses: org/gitops-actions/.github/workflows/promote.yml@v1',
    '      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
    '#       uses: org/gitops-actions/.github/workflows/promote.yml@v1',
    '      - run: echo "uses: org/gitops-actions/promote@v1"',
    '      - uses: org/gitops-actions-of-others/promote@v1',
  ];
  expect(pinOwnUses(workflow.join('\n'), commit).split('\n')).toEqual([
    `      - uses: org/gitops-actions/promote@${commit}`,
    `        uses: org/gitops-actions@${commit}`,
    `    uses: org/gitops-actions/.github/workflows/promote.yml@${commit}`,
    ...workflow.slice(3),
  ]);
});

test('a ref that is cut short, or no commit at all, is refused', () => {
  expect(() => pinOwnUses('', 'v1.2.3')).toThrow('not a full commit: v1.2.3');
  expect(() => pinOwnUses('', commit.slice(1))).toThrow('not a full commit');
});

test('says which lines are left, however they are written', () => {
  const odd = `  - uses: "org/gitops-actions/promote@v1"\n  uses: org/gitops-actions/rollback@main # newest\n  uses: org/gitops-actions@${commit} # v1`;
  expect(unpinnedOwnUses(odd)).toEqual([
    '- uses: "org/gitops-actions/promote@v1"',
    'uses: org/gitops-actions/rollback@main # newest',
  ]);
});

test('every workflow of this repository is pinned whole', async () => {
  for (const name of await readdir(folder)) {
    const pinned = pinOwnUses(await readFile(join(folder, name), 'utf8'), commit);
    expect(unpinnedOwnUses(pinned), name).toEqual([]);
  }
});
