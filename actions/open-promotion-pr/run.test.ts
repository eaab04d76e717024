import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FailedStep } from '#kit';
import { type GitHubDouble, gitShortcut, runAction, startGitHub, testJob } from '#testing';
import promote from '../promote/index.ts';
import openPromotionPr from './index.ts';

let github: GitHubDouble;
let folder: string;
let shortcut: AsyncDisposable;
let repositories = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-promotion-pr-'));
  github = await startGitHub({ now: () => Date.UTC(2026, 10, 20), root: folder });
  shortcut = await gitShortcut(github.serverUrl, folder);
});
afterAll(async () => {
  await shortcut[Symbol.asyncDispose]();
  await github[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const GITOPS = `environments:
  staging: { path: staging }
  production:
    path: production
    from: staging
    labels: [promotion]
    reviewers: [alice]
    images: { tags: '^v' }
    checklist: [QA has seen it, Rollback is understood]
sources:
  ghcr.io/acme/shop: acme/shop
`;

function kustomization(shop: string, metrics = 'v0.9'): string {
  return `images:\n  - name: ghcr.io/acme/shop\n    newTag: ${shop}   # keep\n  - name: ghcr.io/acme/metrics\n    newTag: ${metrics}\n`;
}

async function arrange({ staging = 'v2', production = 'v1', gitops = GITOPS } = {}) {
  repositories += 1;
  const repository = await github.createRepository(`acme/config-${repositories}`, {
    'gitops.yaml': gitops,
    'staging/kustomization.yaml': kustomization(staging),
    'production/kustomization.yaml': kustomization(production),
  });
  const job = await testJob({
    runner: { serverUrl: github.serverUrl, apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl },
  });
  const access = { repository: repository.name, token: github.token, to: 'production' };
  return {
    repository,
    git: repository.git,
    job,
    open: (inputs: Record<string, string> = {}) => runAction(openPromotionPr, { ...access, ...inputs }, job),
    promote: (inputs: Record<string, string> = {}) => runAction(promote, { ...access, ...inputs }, job),
    [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
  };
}

async function commit(stage: Awaited<ReturnType<typeof arrange>>, files: Record<string, string>, message = 'change') {
  await stage.git.commit('main', files, { message });
  await stage.repository.sync();
}

describe('open-promotion-pr', () => {
  it('opens one pull request that says what, why and how to go back', async () => {
    await using stage = await arrange();
    const base = await stage.git.tip('main');
    const outputs = await stage.open();

    const pull = stage.repository.pull(1);
    const head = await stage.git.tip('promote/production');
    expect(outputs).toMatchObject({
      pullRequestNumber: '1',
      pullRequestUrl: `${github.serverUrl}/${stage.repository.name}/pull/1`,
      pullRequestOperation: 'created',
      pullRequestHeadSha: head,
      pullRequestBranch: 'promote/production',
    });
    expect(pull).toMatchObject({
      state: 'open',
      base: 'main',
      head: 'promote/production',
      labels: ['promotion'],
      reviewers: ['alice'],
      draft: false,
    });
    expect(pull.title).toBe('Promote shop v1 → v2 from staging to production');
    for (const part of [
      '| Image | From | To | Where |',
      '| `ghcr.io/acme/shop` | `v1` | `v2` |',
      '### Gates',
      '| `image-policy` | ✅ passed | `tags match ^v` |',
      '### Before merging\n\n- [ ] QA has seen it\n- [ ] Rollback is understood',
      '### Rollback plan',
      '--images ghcr.io/acme/shop:v1',
      '```mermaid\nflowchart LR',
      'e0 ==> e1',
    ]) {
      expect(pull.body).toContain(part);
    }
    expect((await stage.git.log('promote/production'))[0]?.parents).toEqual([base]);
    expect(await stage.git.read('promote/production', 'production/kustomization.yaml')).toBe(kustomization('v2'));
    expect(await stage.git.tip('main')).toBe(base);
  });

  it('leaves a pull request alone that already says it, with its approvals', async () => {
    await using stage = await arrange();
    await stage.open();
    await stage.repository.approve(1, 'alice');
    await commit(stage, { 'README.md': 'unrelated' });
    const before = await stage.git.tip('promote/production');
    const outputs = await stage.open();
    expect(await stage.git.tip('promote/production')).toBe(before);
    expect(outputs).toMatchObject({ pullRequestNumber: '1', pullRequestHeadSha: before });
    expect(stage.repository.pull(1).reviewers).toEqual([]);
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none' });
  });

  it('updates it in place when the source moves on: one commit on the base’s new tip', async () => {
    await using stage = await arrange();
    await stage.open();
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'updated' });
    expect(stage.repository.pulls).toHaveLength(1);
    expect(stage.repository.pull(1).title).toBe('Promote shop v1 → v3 from staging to production');
    const [head] = await stage.git.log('promote/production');
    expect(head?.parents).toEqual([await stage.git.tip('main')]);
  });

  it('closes it and deletes its branch when nothing is left to promote', async () => {
    await using stage = await arrange();
    await stage.open();
    await commit(stage, { 'production/kustomization.yaml': kustomization('v2') }, 'by hand');
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'closed' });
    const pull = stage.repository.pull(1);
    expect(pull.state).toBe('closed');
    expect(pull.comments.map(({ body }) => body)).toEqual([
      'Nothing is left to promote: production holds what staging holds.',
    ]);
    expect(await stage.git.tip('promote/production')).toBeUndefined();
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none' });
  });

  it('opens a new one after the last was merged', async () => {
    await using stage = await arrange();
    await stage.open();
    await commit(stage, { 'production/kustomization.yaml': kustomization('v2') }, 'squashed (#1)');
    await stage.open();
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '2', pullRequestOperation: 'created' });
  });

  it('keeps commits that people pushed onto its branch', async () => {
    await using stage = await arrange();
    await stage.open();
    await stage.git.commit('promote/production', { 'production/note.md': 'mind the migration' }, { message: 'a note' });
    await stage.repository.sync();
    const theirs = await stage.git.tip('promote/production');
    await stage.open();
    expect(await stage.git.tip('promote/production')).toBe(theirs);
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    await stage.open();
    expect((await stage.git.log('promote/production'))[0]?.parents).toEqual([theirs]);
    expect(await stage.git.read('promote/production', 'production/note.md')).toBe('mind the migration');
    expect(await stage.git.read('promote/production', 'production/kustomization.yaml')).toBe(kustomization('v3'));
  });

  it('keeps boxes ticked while it promotes the same thing', async () => {
    await using stage = await arrange();
    await stage.open();
    const pull = stage.repository.pull(1);
    pull.body = pull.body.replace('- [ ] QA has seen it', '- [x] QA has seen it').replaceAll('\n', '\r\n');
    await stage.open({ title: 'Another title' });
    expect(stage.repository.pull(1)).toMatchObject({ title: 'Another title' });
    expect(stage.repository.pull(1).body).toContain('- [x] QA has seen it\n- [ ] Rollback is understood');
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    await stage.open();
    expect(stage.repository.pull(1).body).toContain('- [ ] QA has seen it\n- [ ] Rollback is understood');
  });

  it('takes create-pull-request’s inputs', async () => {
    await using stage = await arrange();
    await stage.repository.configure({ milestones: ['Q4'] });
    await stage.open({
      title: 'Ship it',
      body: 'Because *reasons*.',
      labels: 'a, b',
      assignees: 'bob',
      'team-reviewers': 'platform',
      milestone: 'Q4',
      draft: 'true',
      'pull-request-branch': 'release/{to}',
    });
    const pull = stage.repository.pull(1);
    expect(pull).toMatchObject({
      title: 'Ship it',
      head: 'release/production',
      labels: ['promotion', 'a', 'b'],
      assignees: ['bob'],
      teamReviewers: ['platform'],
      milestone: 1,
      draft: true,
    });
    expect(pull.body).toMatch(/^Because \*reasons\*\.\n\nPromotes/);
  });

  it('opens one for people to see although a gate blocks, and lets no machine merge it', async () => {
    await using stage = await arrange({ staging: 'latest' });
    await stage.open({ 'auto-merge': 'true' });
    const pull = stage.repository.pull(1);
    expect(pull.body).toContain('⛔ blocked');
    expect(pull).toMatchObject({ state: 'open', autoMerge: undefined });
  });

  it('schedules auto-merge, and takes it back when a gate closes', async () => {
    await using stage = await arrange();
    await stage.repository.configure({ rules: { main: { requiredChecks: true } } });
    await stage.open({ 'auto-merge': 'true' });
    expect(stage.repository.pull(1).autoMerge).toMatchObject({ method: 'merge' });
    await commit(stage, { note: 'x' }, 'stop\n\nHold: production\nHold-Reason: checkout broke');
    await expect(stage.promote()).rejects.toBeInstanceOf(FailedStep);
    expect(stage.repository.pull(1)).toMatchObject({ state: 'open', autoMerge: undefined });
  });

  it('signs through the forge without ever pointing the pull request’s branch at its base', async () => {
    await using stage = await arrange();
    await stage.open({ 'sign-commits': 'true' });
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    expect(await stage.open({ 'sign-commits': 'true' })).toMatchObject({
      pullRequestNumber: '1',
      pullRequestOperation: 'updated',
    });
    expect(stage.repository.pull(1).state).toBe('open');
    expect(await stage.git.read('promote/production', 'production/kustomization.yaml')).toBe(kustomization('v3'));
    expect(Object.keys(await stage.git.branches()).sort()).toEqual(['main', 'promote/production']);
  });

  it('only shows the plan in a dry run', async () => {
    await using stage = await arrange();
    expect(await stage.open({ 'dry-run': 'true' })).toMatchObject({
      pullRequestOperation: 'none',
      plan: { operation: 'pull-request' },
    });
    expect(stage.repository.pulls).toEqual([]);
    expect(await stage.git.tip('promote/production')).toBeUndefined();
  });
});

describe('promote by pull request', () => {
  it('opens the same pull request', async () => {
    await using stage = await arrange();
    expect(await stage.promote()).toMatchObject({
      operation: 'pull-request',
      pullRequestNumber: '1',
      pullRequestOperation: 'created',
    });
    expect(await stage.promote()).toMatchObject({
      operation: 'pull-request',
      pullRequestNumber: '1',
      pullRequestOperation: 'none',
    });
  });

  it('does not open one that a gate blocks', async () => {
    await using stage = await arrange({ staging: 'latest' });
    await expect(stage.promote()).rejects.toThrow(
      'production is blocked: image-policy: ghcr.io/acme/shop latest: tag latest does not match ^v',
    );
    expect(stage.repository.pulls).toEqual([]);
  });

  it('merges by commit signed by the forge when asked', async () => {
    await using stage = await arrange({
      gitops: GITOPS.replace('from: staging', 'from: staging\n    promote: commit'),
    });
    const outputs = await stage.promote({ 'sign-commits': 'true' });
    expect(outputs).toMatchObject({ operation: 'committed', commitSha: await stage.git.tip('main') });
    expect(await stage.git.read('main', 'production/kustomization.yaml')).toBe(kustomization('v2'));
  });
});

describe('what is not ours', () => {
  const HUMAN = { message: 'my feature', author: 'Bob <bob@example.com>' };

  it('is never overwritten, hijacked, closed or deleted', async () => {
    await using stage = await arrange();
    await stage.git.commit(
      'promote/production',
      { 'feature.txt': 'x' },
      { ...HUMAN, parents: [(await stage.git.tip('main')) ?? ''] },
    );
    const theirs = await stage.git.tip('promote/production');
    const refusal =
      /^branch promote\/production holds 1 commit that no promotion made \(newest: [0-9a-f]{12} "my feature" by Bob\)$/;
    await expect(stage.open()).rejects.toThrow(refusal);
    await commit(stage, { 'production/kustomization.yaml': kustomization('v2') });
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none' });
    expect(await stage.git.tip('promote/production')).toBe(theirs);
    expect(stage.repository.pulls).toEqual([]);
  });

  it('is a branch that an environment lives on', async () => {
    const gitops =
      'environments:\n  staging: { path: staging, branch: live }\n  production: { path: production, from: staging }\n';
    await using stage = await arrange({ gitops });
    await stage.git.commit('live', {}, { parents: [(await stage.git.tip('main')) ?? ''] });
    for (const branch of ['main', 'live']) {
      await expect(stage.open({ 'pull-request-branch': branch })).rejects.toThrow(
        `input pull-request-branch: "${branch}" is a branch that environments live on; a pull request needs a branch of its own, which is replaced and deleted`,
      );
    }
    await expect(stage.open({ 'pull-request-branch': 'a..b' })).rejects.toThrow(/^input pull-request-branch: /);
  });

  it('are commits that people added: kept however often it runs, and when it closes', async () => {
    await using stage = await arrange();
    await stage.open();
    await stage.git.commit('promote/production', { 'production/note.md': 'mind' }, HUMAN);
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    await stage.open();
    const stacked = await stage.git.tip('promote/production');
    await stage.open();
    expect(await stage.git.tip('promote/production')).toBe(stacked);
    await commit(stage, { 'production/kustomization.yaml': kustomization('v3') });
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'closed' });
    expect(await stage.git.tip('promote/production')).toBe(stacked);
    expect(stage.repository.pull(1).comments.at(-1)?.body).toContain('is kept: it holds commits that people added.');
  });
});

describe('a pull request that others change, too', () => {
  it('is made anew when it conflicts with its base', async () => {
    await using stage = await arrange();
    await stage.open();
    await commit(stage, { 'production/kustomization.yaml': kustomization('v1').replace('# keep', '# keep this') });
    await stage.open();
    const head = await stage.git.read('promote/production', 'production/kustomization.yaml');
    expect(head).toBe(kustomization('v2').replace('# keep', '# keep this'));
    expect((await stage.git.log('promote/production'))[0]?.parents).toEqual([await stage.git.tip('main')]);
  });

  it('keeps the images that other pipelines proposed', async () => {
    await using stage = await arrange();
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v2', 'v1.0') });
    await stage.open({ images: 'shop' });
    await stage.open({ images: 'metrics' });
    expect(stage.repository.pulls).toHaveLength(1);
    expect(await stage.git.read('promote/production', 'production/kustomization.yaml')).toBe(
      kustomization('v2', 'v1.0'),
    );
    await commit(stage, { 'production/kustomization.yaml': kustomization('v2') });
    expect(await stage.open({ images: 'shop' })).toMatchObject({ pullRequestOperation: 'updated' });
    expect(stage.repository.pull(1)).toMatchObject({
      state: 'open',
      title: 'Promote metrics v0.9 → v1.0 from staging to production',
    });
  });

  it('shows what the gates say now when promote is blocked', async () => {
    await using stage = await arrange();
    await stage.promote();
    await commit(stage, { note: 'x' }, 'stop\n\nHold: production\nHold-Reason: checkout broke');
    expect(await stage.promote({ 'on-blocked': 'skip' })).toMatchObject({
      operation: 'blocked',
      pullRequestNumber: '1',
    });
    expect(stage.repository.pull(1).body).toContain('| `hold` | ⛔ blocked |');
  });
});
