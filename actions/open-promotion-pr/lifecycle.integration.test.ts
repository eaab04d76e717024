import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FailedStep } from '#kit';
import { commit, GITOPS, kustomization, openTheatre, type Theatre } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

describe('open-promotion-pr', () => {
  it('leaves a pull request alone that already says it, with its approvals', async () => {
    await using stage = await theatre.arrange();
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

  it('opens a new one after the last was merged', async () => {
    await using stage = await theatre.arrange();
    await stage.open();
    await commit(stage, { 'production/kustomization.yaml': kustomization('v2') }, 'squashed (#1)');
    await stage.open();
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '2', pullRequestOperation: 'created' });
  });

  it('keeps commits that people pushed onto its branch', async () => {
    await using stage = await theatre.arrange();
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
    await using stage = await theatre.arrange();
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
    await using stage = await theatre.arrange();
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
    await using stage = await theatre.arrange({ staging: 'latest' });
    await stage.open({ 'auto-merge': 'true' });
    const pull = stage.repository.pull(1);
    expect(pull.body).toContain('⛔ blocked');
    expect(pull).toMatchObject({ state: 'open', autoMerge: undefined });
  });

  it('schedules auto-merge, and takes it back when a gate closes', async () => {
    await using stage = await theatre.arrange();
    await stage.repository.configure({ rules: { main: { requiredChecks: true } } });
    await stage.open({ 'auto-merge': 'true' });
    expect(stage.repository.pull(1).autoMerge).toMatchObject({ method: 'merge' });
    await commit(stage, { note: 'x' }, 'stop\n\nHold: production\nHold-Reason: checkout broke');
    await expect(stage.promote()).rejects.toBeInstanceOf(FailedStep);
    expect(stage.repository.pull(1)).toMatchObject({ state: 'open', autoMerge: undefined });
  });

  it('signs through the forge without ever pointing the pull request’s branch at its base', async () => {
    await using stage = await theatre.arrange();
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
    await using stage = await theatre.arrange();
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
    await using stage = await theatre.arrange();
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
    await using stage = await theatre.arrange({ staging: 'latest' });
    await expect(stage.promote()).rejects.toThrow(
      'production is blocked: image-policy: ghcr.io/acme/shop latest: tag latest does not match ^v',
    );
    expect(stage.repository.pulls).toEqual([]);
  });

  it('merges by commit signed by the forge when asked', async () => {
    await using stage = await theatre.arrange({
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
    await using stage = await theatre.arrange();
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
    await using stage = await theatre.arrange({ gitops });
    await stage.git.commit('live', {}, { parents: [(await stage.git.tip('main')) ?? ''] });
    for (const branch of ['main', 'live']) {
      await expect(stage.open({ 'pull-request-branch': branch })).rejects.toThrow(
        `input pull-request-branch: "${branch}" is a branch that environments live on; a pull request needs a branch of its own, which is replaced and deleted (if it is only checked out here, say with \`branch\` where gitops.yaml lives)`,
      );
    }
    await expect(stage.open({ 'pull-request-branch': 'a..b' })).rejects.toThrow(/^input pull-request-branch: /);
  });

  it('are commits that people added: kept however often it runs, and when it closes', async () => {
    await using stage = await theatre.arrange();
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
    await using stage = await theatre.arrange();
    await stage.open();
    await commit(stage, { 'production/kustomization.yaml': kustomization('v1').replace('# keep', '# keep this') });
    await stage.open();
    const head = await stage.git.read('promote/production', 'production/kustomization.yaml');
    expect(head).toBe(kustomization('v2').replace('# keep', '# keep this'));
    expect((await stage.git.log('promote/production'))[0]?.parents).toEqual([await stage.git.tip('main')]);
  });

  it('keeps the images that other pipelines proposed', async () => {
    await using stage = await theatre.arrange();
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

  it('says when it is blocked by an image that an earlier run proposed, and how to go on without that', async () => {
    await using stage = await theatre.arrange();
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v2', 'v1.0') });
    await stage.open({ images: 'metrics' });
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v2', 'latest') });
    const why =
      'ghcr.io/acme/metrics latest: tag latest does not match ^v (not asked for by this run, but in the open pull request since an earlier one: close that pull request to promote without this image)';
    await expect(stage.promote({ images: 'shop' })).rejects.toThrow(`production is blocked: image-policy: ${why}`);
    expect(stage.job.page).toContain(why);
    stage.repository.pull(1).state = 'closed';
    expect(await stage.promote({ images: 'shop' })).toMatchObject({
      operation: 'pull-request',
      pullRequestNumber: '2',
    });
    expect(await stage.git.read('promote/production', 'production/kustomization.yaml')).toBe(kustomization('v2'));
  });

  it('shows what the gates say now when promote is blocked', async () => {
    await using stage = await theatre.arrange();
    await stage.promote();
    await commit(stage, { note: 'x' }, 'stop\n\nHold: production\nHold-Reason: checkout broke');
    expect(await stage.promote({ 'on-blocked': 'skip' })).toMatchObject({
      operation: 'blocked',
      pullRequestNumber: '1',
    });
    expect(stage.repository.pull(1).body).toContain('| `hold` | ⛔ blocked |');
  });
});

describe('a branch per environment', () => {
  const gitops =
    'environments:\n  staging: { branch: staging }\n  production: { branch: main, from: staging, strategy: merge, auto-merge: true, images: { tags: "^v" } }\n';

  async function arrangeBranches() {
    const stage = await theatre.arrange({ gitops });
    const base = (await stage.git.tip('main')) ?? '';
    const good = await stage.git.commit(
      'staging',
      { 'production/kustomization.yaml': kustomization('v2') },
      { parents: [base] },
    );
    return { stage, good };
  }

  it('ships nothing that the source has dropped since', async () => {
    const { stage, good } = await arrangeBranches();
    await using _ = stage;
    await stage.repository.configure({ rules: { main: { requiredChecks: true } } });
    await stage.git.commit('staging', { 'production/kustomization.yaml': kustomization('vbroken') });
    await stage.promote();
    await stage.git.setBranch('staging', good);
    await stage.repository.sync();
    await stage.promote();
    expect(await stage.git.read('promote/production', 'production/kustomization.yaml')).toBe(kustomization('v2'));
    expect(stage.repository.pull(1).title).toBe('Promote shop v1 → v2 from staging to production');
  });
});

describe('the forge’s “Update branch”', () => {
  async function updateBranch(stage: Awaited<ReturnType<Theatre['arrange']>>) {
    const head = (await stage.git.tip('promote/production')) ?? '';
    const base = (await stage.git.tip('main')) ?? '';
    await stage.git.commit(
      'promote/production',
      { unrelated: 'x' },
      { parents: [head, base], message: "Merge branch 'main'" },
    );
    await stage.repository.sync();
  }

  it('is nobody’s work: the branch stays ours to replace and to delete', async () => {
    await using stage = await theatre.arrange();
    await stage.open();
    await commit(stage, { unrelated: 'x' });
    await updateBranch(stage);
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    await stage.open();
    expect((await stage.git.log('promote/production'))[0]?.parents).toEqual([await stage.git.tip('main')]);
    await commit(stage, { 'production/kustomization.yaml': kustomization('v3') });
    await stage.open();
    expect(await stage.git.tip('promote/production')).toBeUndefined();
  });

  it('does not hide commits of people, and then no machine merges', async () => {
    await using stage = await theatre.arrange();
    await stage.repository.configure({ rules: { main: { requiredChecks: true } } });
    await stage.open({ 'auto-merge': 'true' });
    await stage.git.commit('promote/production', { 'production/note.md': 'mind' }, { message: 'a note' });
    await stage.repository.sync();
    await stage.open({ 'auto-merge': 'true' });
    expect(stage.repository.pull(1).autoMerge).toBeUndefined();
    expect(stage.job.lines.at(-1)).toBe(
      'warning: Auto-merge is not possible: people added commits to its branch, which no gate has looked at; merge it by hand',
    );
  });
});
