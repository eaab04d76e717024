import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DoubleRepository } from '#testing';
import { dispatchEvent } from './events.ts';
import { openStage, type WorkflowStage } from './stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const caller = `name: rollback
on:
  workflow_dispatch:
    inputs:
      reason: { required: true }
      dry-run: { type: boolean }
permissions: {}
jobs:
  rollback:
    permissions: { contents: write, pull-requests: write }
    uses: org/gitops-actions/.github/workflows/rollback.yml@v1
    with:
      environment: staging
      reason: \${{ inputs.reason }}
      dry-run: \${{ inputs.dry-run }}
  after:
    needs: rollback
    runs-on: ubuntu-latest
    steps:
      - run: echo "told <$OPERATION> <$COMMIT>"
        env:
          OPERATION: \${{ needs.rollback.outputs.operation }}
          COMMIT: \${{ needs.rollback.outputs.commit-sha }}
`;

const promote = `name: promote
on:
  workflow_dispatch:
permissions: {}
jobs:
  promote:
    permissions: { contents: write, pull-requests: write }
    uses: org/gitops-actions/.github/workflows/promote.yml@v1
    with: { to: staging }
`;

/** A repository whose staging was promoted to v1.5.0, by the workflow. */
async function promoted(name: string): Promise<DoubleRepository> {
  const workflows = { '.github/workflows/rollback.yml': caller, '.github/workflows/promote.yml': promote };
  const repository = await stage.example('quick-start', name, workflows);
  const { outcome, log } = await stage.run({ repository, workflow: 'promote.yml', ...dispatchEvent() });
  expect(outcome, log).toBe('success');
  return repository;
}

const staging = 'overlays/staging/kustomization.yaml';

test('puts staging back, says why, and holds it there', async () => {
  const repository = await promoted('acme/back');
  // Text that a shell, or GitHub's expressions, would take apart.
  const reason = 'errors at $(checkout) `id` "5 %" ${{ github.token }}';
  const back = await stage.run({ repository, workflow: 'rollback.yml', ...dispatchEvent({ reason }) });
  expect(back.outcome, back.log).toBe('success');
  expect(back.jobs).toEqual({
    'Plan the rollback of staging': 'success',
    'Roll back staging': 'success',
    after: 'success',
  });
  // Approved was one state, and not “whatever came before” at the time of the second job.
  expect(back.log).toMatch(/Roll back staging \(main [0-9a-f]{12}\) to what it held before: the state of [0-9a-f]{12}/);
  const [, shown] = /to what it held before: the state of ([0-9a-f]{12})/.exec(back.log) ?? [];
  expect(back.log).toContain(`to commit ${shown}: the state of ${shown}`);
  expect(back.log).toContain(`told <committed> <${await repository.git.tip('main')}>`);
  expect(await repository.git.read('main', staging)).toContain('v1.4.2');
  // What was planned is what happens, whatever somebody else did while it waited.
  const { target } = /to what it held before: the state of (?<target>[0-9a-f]{12})/.exec(back.log)?.groups ?? {};
  expect(back.log).toContain(`to commit ${target}: the state of ${target}`);
  expect((await repository.git.log('main'))[0]?.message).toContain(reason);

  const again = await stage.run({ repository, workflow: 'promote.yml', ...dispatchEvent() });
  expect(again.outcome).toBe('failure');
  expect(again.log).toContain('staging is blocked: hold');
  expect(await repository.git.read('main', staging)).toContain('v1.4.2');
});

test('a dry run shows the diff, and changes nothing', async () => {
  const repository = await promoted('acme/shown');
  const before = await repository.git.tip('main');
  const inputs = { reason: 'errors', 'dry-run': 'true' };
  const { outcome, jobs, log } = await stage.run({ repository, workflow: 'rollback.yml', ...dispatchEvent(inputs) });
  expect(outcome, log).toBe('success');
  expect(jobs).toEqual({ 'Plan the rollback of staging': 'success', after: 'success' });
  expect(log).toMatch(/-\s+newTag: "?v1\.5\.0/);
  expect(await repository.git.tip('main')).toBe(before);
});
