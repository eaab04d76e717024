import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type WorkflowStage } from './stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const caller = `name: promote
on:
  workflow_dispatch:
    inputs:
      to: { type: choice, options: [staging, production], required: true }
      dry-run: { type: boolean }
permissions: {}
jobs:
  promote:
    permissions: { contents: write, pull-requests: write }
    uses: org/gitops-actions/.github/workflows/promote.yml@v1
    with:
      to: \${{ inputs.to }}
      dry-run: \${{ inputs.dry-run }}
  after:
    needs: promote
    runs-on: ubuntu-latest
    steps:
      - run: echo "told <$OPERATION> <$COMMIT> <$PULL_REQUEST>"
        env:
          OPERATION: \${{ needs.promote.outputs.operation }}
          COMMIT: \${{ needs.promote.outputs.commit-sha }}
          PULL_REQUEST: \${{ needs.promote.outputs.pull-request-number }}
`;

const config = (name: string) => stage.example('quick-start', name, { '.github/workflows/promote.yml': caller });
const dispatch = { workflow: 'promote.yml', event: 'workflow_dispatch' } as const;

test('shows the plan, then commits where gitops.yaml says so, and tells the caller', async () => {
  const repository = await config('acme/commits');
  const { outcome, jobs, log } = await stage.run({ repository, ...dispatch, payload: { inputs: { to: 'staging' } } });
  expect(outcome, log).toBe('success');
  expect(jobs).toEqual({ 'Plan for staging': 'success', 'Promote to staging': 'success', after: 'success' });
  expect(log).toContain(`told <committed> <${await repository.git.tip('main')}> <>`);
  expect(await repository.git.read('main', 'overlays/staging/kustomization.yaml')).toContain('v1.5.0');
  expect(log).not.toContain(stage.github.token);
});

test('opens the pull request where people decide', async () => {
  const repository = await config('acme/proposes');
  const { outcome, log } = await stage.run({ repository, ...dispatch, payload: { inputs: { to: 'production' } } });
  expect(outcome, log).toBe('success');
  expect(log).toContain('told <pull-request> <> <1>');
  expect(repository.pull(1)).toMatchObject({ head: 'promote/production', base: 'main', state: 'open' });
});

test('a dry run asks nobody for approval and changes nothing', async () => {
  const repository = await config('acme/plans');
  const before = await repository.git.tip('main');
  const payload = { inputs: { to: 'staging', 'dry-run': 'true' } };
  const { outcome, jobs, log } = await stage.run({ repository, ...dispatch, payload });
  expect(outcome, log).toBe('success');
  expect(jobs).toEqual({ 'Plan for staging': 'success', after: 'success' });
  expect(await repository.git.tip('main')).toBe(before);
});

test('nobody is asked to approve nothing', async () => {
  const repository = await config('acme/rests');
  await stage.run({ repository, ...dispatch, payload: { inputs: { to: 'staging' } } });
  const { outcome, jobs, log } = await stage.run({ repository, ...dispatch, payload: { inputs: { to: 'staging' } } });
  expect(outcome, log).toBe('success');
  expect(jobs).toEqual({ 'Plan for staging': 'success', after: 'success' });
});

test('a blocked promotion ends with the plan, and says which gate', async () => {
  const repository = await config('acme/blocks');
  const file = 'overlays/staging/kustomization.yaml';
  const before = (await repository.git.read('main', file)) ?? '';
  await repository.git.commit('main', { [file]: before.replace('"0.9.2"', 'latest') });
  const { outcome, jobs, log } = await stage.run({
    repository,
    ...dispatch,
    payload: { inputs: { to: 'production' } },
  });
  expect(outcome).toBe('failure');
  expect(jobs, log).toEqual({ 'Plan for production': 'failure' });
  expect(log).toContain('production is blocked: image-policy');
  expect(repository.pulls).toHaveLength(0);
});
