/** Our own ci.yml: its job that uses the committed action, as far as a runner without GitHub can tell. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestFile } from '#testing';
import { readFixture } from '../../scripts/demo-runner.ts';
import { root } from '../dist/checkout.ts';
import { openStage } from './stage.ts';

async function below(...folders: string[]): Promise<Record<string, string>> {
  const found = folders.map(async (folder) =>
    Object.entries(await readFixture(join(root, folder))).map(([path, text]) => [`${folder}/${path}`, text] as const),
  );
  return Object.fromEntries((await Promise.all(found)).flat());
}

async function ourselves(): Promise<Record<string, TestFile>> {
  const scripts = Object.entries(await below('scripts/ci'));
  return {
    ...(await below('dist', 'promote', 'examples/quick-start')),
    ...Object.fromEntries(scripts.map(([path, content]) => [path, { content, mode: '100755' as const }])),
    '.github/workflows/ci.yml': await readFile(join(root, '.github/workflows/ci.yml'), 'utf8'),
  };
}

test('the action’s outputs and the repository agree', async () => {
  await using stage = await openStage();
  const repository = await stage.github.createRepository('org/gitops-actions', await ourselves());
  const { outcome, jobs, log } = await stage.run({ repository, workflow: 'ci.yml', event: 'push', job: 'action' });
  expect(outcome, log).toBe('success');
  expect(jobs).toEqual({ 'the committed action, as a workflow uses it': 'success' });
  expect(log).toContain('promoted, and every output says so');
});
