/** The workflow of examples/safezone, which calls the reusable one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DoubleRepository } from '#testing';
import { dispatchEvent, mergePullRequest, openPullRequest, pushEvent } from './events.ts';
import { openStage, type WorkflowStage } from './stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const values = 'chart/values.yaml';

async function safezone(name: string): Promise<DoubleRepository> {
  const repository = await stage.example('safezone', name);
  const first = (await repository.git.tip('main')) ?? '';
  for (const branch of ['staging', 'dev']) await repository.git.setBranch(branch, first);
  return repository;
}

/** A pull request from `head` to main with more memory for the API, merged by its button. */
async function mergeMoreMemory(repository: DoubleRepository, head: string): Promise<number> {
  const { git } = repository;
  await git.setBranch(head, (await git.tip('main')) ?? '');
  const before = (await git.read('main', values)) ?? '';
  await git.commit(head, { [values]: before.replace('memory: 256Mi', 'memory: 512Mi') }, { message: 'fix: memory' });
  const { number } = await openPullRequest(stage.github, repository, { head, base: 'main' });
  await mergePullRequest(stage.github, repository, number);
  return number;
}

const memoryOn = async ({ git }: DoubleRepository, branch: string) =>
  /memory: (\d+Mi)/.exec((await git.read(branch, values)) ?? '')?.[1];

test('a hotfix that lands on main is on staging and dev a minute later', async () => {
  const repository = await safezone('safezone/merged');
  // Staging has moved on: its own version must stay.
  const ahead = ((await repository.git.read('staging', values)) ?? '').replaceAll('v0.2.0', 'v0.3.0');
  await repository.git.commit('staging', { [values]: ahead });
  await mergeMoreMemory(repository, 'hotfix/memory');
  const event = await pushEvent(repository, 'main');
  const { outcome, log } = await stage.run({ repository, workflow: 'hotfix.yml', ...event });
  expect(outcome, log).toBe('success');
  expect(await memoryOn(repository, 'staging')).toBe('512Mi');
  expect(await memoryOn(repository, 'dev')).toBe('512Mi');
  expect(await repository.git.read('staging', values)).toBe(ahead.replace('memory: 256Mi', 'memory: 512Mi'));

  const tips = await repository.git.branches();
  const again = await stage.run({ repository, workflow: 'hotfix.yml', ...event });
  expect(again.outcome, again.log).toBe('success');
  expect(await repository.git.branches()).toEqual(tips);
});

test('what is no hotfix is carried only when somebody asks for it', async () => {
  const repository = await safezone('safezone/other');
  const number = await mergeMoreMemory(repository, 'feature/memory');
  const event = await pushEvent(repository, 'main');
  const pushed = await stage.run({ repository, workflow: 'hotfix.yml', ...event });
  expect(pushed.outcome, pushed.log).toBe('success');
  expect(await memoryOn(repository, 'dev')).toBe('256Mi');

  const inputs = { 'pull-request': String(number) };
  const asked = await stage.run({ repository, workflow: 'hotfix.yml', ...dispatchEvent(inputs) });
  expect(asked.outcome, asked.log).toBe('success');
  expect(await memoryOn(repository, 'dev')).toBe('512Mi');
});
