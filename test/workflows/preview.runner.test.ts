/** Which event starts which job; what they do in a cluster is told by test/e2e/safezone-story. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KubernetesDouble, startKubernetesDouble } from '#testing';
import { openPullRequest, pullRequestEvent } from './events.ts';
import type { WorkflowResult } from './runner.ts';
import { openStage, type WorkflowStage } from './stage.ts';

let stage: WorkflowStage;
let cluster: KubernetesDouble;
beforeAll(async () => {
  [stage, cluster] = await Promise.all([openStage(), startKubernetesDouble()]);
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await cluster[Symbol.asyncDispose]();
});

const caller = `name: preview
on:
  pull_request: { types: [opened, synchronize, reopened, closed, labeled, unlabeled] }
  schedule: [{ cron: '17 * * * *' }]
permissions: {}
jobs:
  preview:
    permissions: { contents: read, deployments: write, pull-requests: write }
    uses: org/gitops-actions/.github/workflows/preview.yml@v1
    with: { kustomize: overlays/preview, label: preview }
    secrets: { kubeconfig: '\${{ secrets.PREVIEW_KUBECONFIG }}' }
`;

type Action = Parameters<typeof pullRequestEvent>[3];

let repositories = 0;
/** Runs the workflow for a pull request to which this has happened. */
async function happened(
  action: Action,
  more: object = {},
  edit = (pull: object) => pull,
  secrets: Record<string, string> = { PREVIEW_KUBECONFIG: cluster.kubeconfig },
): Promise<WorkflowResult> {
  repositories += 1;
  const name = `acme/previews-${repositories}`;
  const repository = await stage.example('quick-start', name, { '.github/workflows/preview.yml': caller });
  await repository.git.setBranch('feature', (await repository.git.tip('main')) ?? '');
  await repository.git.commit('feature', { 'note.md': 'x' });
  const { number } = await openPullRequest(stage.github, repository, { head: 'feature', base: 'main' });
  const event = await pullRequestEvent(stage.github, repository, number, action, more);
  const payload = { ...event.payload, pull_request: edit(Object(event.payload).pull_request) };
  return stage.run({ repository, workflow: 'preview.yml', ...event, payload, secrets });
}

const labelled = (pull: object) => ({ ...pull, labels: [{ name: 'bug' }, { name: 'preview' }] });
const ofFork = (pull: object) => ({
  ...labelled(pull),
  head: { ...Object(pull).head, repo: { full_name: 'stranger/previews' } },
});

test.each<[string, Action, object, (pull: object) => object]>([
  ['a pull request without the label', 'opened', {}, (pull) => pull],
  ['code of a fork, whatever its labels', 'opened', {}, ofFork],
  ['a fork that is closed', 'closed', {}, ofFork],
  ['another label that is given', 'labeled', { label: { name: 'bug' } }, labelled],
  [
    'a label on what is closed',
    'labeled',
    { label: { name: 'preview' } },
    (pull) => ({ ...labelled(pull), state: 'closed' }),
  ],
  ['another label that is taken off', 'unlabeled', { label: { name: 'bug' } }, labelled],
])('%s starts nothing', async (_, action, more, edit) => {
  const { outcome, jobs, log } = await happened(action, more, edit);
  expect(outcome, log).toBe('success');
  expect(jobs).toEqual({});
});

test.each<[string, Action, object, (pull: object) => object]>([
  ['a pull request that is closed', 'closed', {}, labelled],
  ['the label taken off', 'unlabeled', { label: { name: 'preview' } }, (pull) => pull],
])('%s takes the preview down, if there is one', async (_, action, more, edit) => {
  const { outcome, jobs, log } = await happened(action, more, edit);
  expect(outcome, log).toBe('success');
  expect(jobs).toEqual({ 'Take the preview down': 'success' });
});

test('with the label it is deployed, from what the pull request holds', async () => {
  const { jobs, log } = await happened('labeled', { label: { name: 'preview' } }, labelled);
  expect(jobs).toEqual({ 'Deploy the preview': 'failure' });
  expect(log).toContain('overlays/preview');
});

test('without its secret it touches no cluster that the runner happens to know', async () => {
  for (const [action, job] of [
    ['labeled', 'Deploy the preview'],
    ['closed', 'Take the preview down'],
  ] as const) {
    const { jobs, log } = await happened(action, { label: { name: 'preview' } }, labelled, {});
    expect(jobs).toEqual({ [job]: 'failure' });
    expect(log).toContain('The secret kubeconfig is empty.');
    expect(log).not.toContain('overlays/preview');
  }
});
