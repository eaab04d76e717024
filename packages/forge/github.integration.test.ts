import { describe, expect, it } from 'vitest';
import type { RepositorySettings } from '#testing';
import { githubSubject, pullSubject, request } from '../testing/github/subject.ts';
import { forgeContract } from './contract.ts';

forgeContract('GitHub', async () => {
  const subject = await githubSubject();
  const { git, remote } = subject;
  return {
    ...subject,
    merge: async (head, base) => git.setBranch(base, (await git.tip(head)) ?? null),
    written: async (number) => {
      const { comments, ...pull } = remote.pull(number);
      return { ...pull, comments: comments.map(({ body }) => body) };
    },
  };
});

describe.concurrent('merging on GitHub', () => {
  it('schedules what waits for a check, and GitHub merges once it passes', async () => {
    await using subject = await pullSubject({ rules: { main: { requiredChecks: true } } });
    const { forge, sha, remote } = subject;
    expect(await forge.autoMerge(1, 'squash', sha)).toEqual({ kind: 'scheduled' });
    expect(await forge.openPullRequests(request.head)).toMatchObject([{ autoMerge: true }]);
    expect(await forge.autoMerge(1, 'squash', sha)).toEqual({ kind: 'scheduled' });
    await remote.passChecks(1);
    expect((await subject.git.log('main')).map((commit) => commit.subject)).toEqual(['Promote (#1)', 'first']);
    expect(await subject.git.read('main', 'a')).toBe('2');
    expect(await forge.autoMerge(1, 'squash', sha)).toEqual({ kind: 'merged', sha: await subject.tip('main') });
  });

  it.each(['merge', 'squash', 'rebase'] as const)('does a %s at once when nothing is in the way', async (method) => {
    await using subject = await pullSubject();
    await subject.commit('main', { b: '1' }, 'meanwhile');
    expect(await subject.forge.autoMerge(1, method, subject.sha)).toEqual({ kind: 'merged', sha: expect.any(String) });
    const log = await subject.git.log('main');
    expect(log[0]?.parents).toHaveLength(method === 'merge' ? 2 : 1);
    expect(await subject.git.modes('main')).toEqual({ a: '100644', b: '100644' });
    expect(await subject.git.read('main', 'a')).toBe('2');
  });

  it('merges at once when only a check that is not required fails', async () => {
    await using subject = await pullSubject();
    await subject.remote.failChecks(1);
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toMatchObject({ kind: 'merged' });
  });

  it('queues where the branch has a merge queue', async () => {
    await using subject = await pullSubject({ rules: { main: { mergeQueue: true } } });
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toEqual({ kind: 'queued' });
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toEqual({ kind: 'queued' });
    await subject.remote.runMergeQueue();
    expect(await subject.git.read('main', 'a')).toBe('2');
  });

  it.each([
    [
      { autoMerge: 'not-allowed' },
      'Pull request Auto merge is not allowed for this repository: switch on "Allow auto-merge" under Settings → General → Pull Requests of the repository, or merge it yourself',
    ],
    [
      { autoMerge: 'needs-protection' },
      'Pull request Protected branch rules not configured for this branch: auto-merge waits for requirements and the base branch has none; protect it (a required check or review), or merge it yourself',
    ],
    [
      { mergeMethods: ['squash'] },
      'Merge commits are not allowed on this repository.: choose another merge-method, or allow this one under Settings → General → Pull Requests',
    ],
  ] as [Partial<RepositorySettings>, string][])('says why %j refuses, and what to change', async (settings, reason) => {
    await using subject = await pullSubject(settings);
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toEqual({ kind: 'refused', reason });
    expect(await subject.forge.openPullRequests(request.head)).toMatchObject([{ state: 'open' }]);
  });

  it('refuses a conflict and a draft', async () => {
    await using subject = await pullSubject();
    await subject.commit('main', { a: 'other' });
    const conflict = await subject.forge.autoMerge(1, 'merge', subject.sha);
    expect(conflict).toEqual({
      kind: 'refused',
      reason:
        'Pull request is in dirty status: it conflicts with its base branch; promote again, or resolve the conflict',
    });
    const sha = await subject.commit('second', { b: '2' });
    await subject.forge.createPullRequest({ ...request, head: 'second', draft: true });
    expect(await subject.forge.autoMerge(2, 'merge', sha)).toMatchObject({
      reason: 'Pull request is in draft status: mark the pull request as ready for review',
    });
  });

  it('takes a scheduled merge back, and one that is queued', async () => {
    await using subject = await pullSubject({ rules: { main: { requiredChecks: true } } });
    await subject.forge.autoMerge(1, 'merge', subject.sha);
    await subject.forge.cancelAutoMerge(1);
    await subject.forge.cancelAutoMerge(1);
    await subject.remote.passChecks(1);
    expect(subject.remote.pull(1)).toMatchObject({ state: 'open', autoMerge: undefined });
    await subject.remote.configure({ rules: { main: { mergeQueue: true } } });
    await subject.forge.autoMerge(1, 'merge', subject.sha);
    await subject.forge.cancelAutoMerge(1);
    await subject.remote.runMergeQueue();
    expect(subject.remote.pull(1)).toMatchObject({ state: 'open', queued: false });
  });

  it('waits until GitHub has noticed a push and computed what it means', async () => {
    await using subject = await pullSubject({ lag: 2 });
    const pushed = await subject.commit('next', { b: '3' });
    expect(await subject.forge.autoMerge(1, 'merge', pushed)).toMatchObject({ kind: 'merged' });
    expect(await subject.git.read('main', 'b')).toBe('3');
    expect(subject.clock.slept.length).toBeGreaterThan(1);
  });

  it('does not wait for ever', async () => {
    await using subject = await pullSubject({ lag: 9 });
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toEqual({
      kind: 'refused',
      reason: 'GitHub has not found out yet whether pull request #1 can be merged; run again',
    });
    expect(subject.clock.slept).toEqual([1000, 2000, 4000, 8000]);
  });

  it('merges once though the answer is lost', async () => {
    await using subject = await pullSubject();
    const merging = ({ method, path }: { method: string; path: string }) => method === 'PUT' && path.endsWith('/merge');
    subject.double.failAt(1, { kind: 'reset', when: 'after' }, merging);
    const outcome = await subject.forge.autoMerge(1, 'merge', subject.sha);
    expect(outcome).toEqual({ kind: 'merged', sha: await subject.tip('main') });
  });
});

describe.concurrent('commits through GitHub', () => {
  const changes = [
    { path: 'dir/ü.bin', content: new Uint8Array([0, 255, 10]) },
    { path: 'a', content: null },
  ];

  it('commits several files at once, signed', async () => {
    await using subject = await githubSubject();
    const expectedHead = (await subject.tip('main')) ?? '';
    const commit = { branch: 'main', expectedHead, message: 'subject\n\nbody\nPromoted-To: production\n', changes };
    const outcome = await subject.forge.commit(commit);
    expect(outcome).toEqual({ kind: 'committed', sha: await subject.tip('main'), verified: true });
    expect((await subject.git.log('main'))[0]).toMatchObject({
      message: 'subject\n\nbody\nPromoted-To: production',
      parents: [expectedHead],
    });
    expect(Object.values(await subject.git.modes('main'))).toEqual(['100644']);
  });

  it('is stale when the branch moved', async () => {
    await using subject = await githubSubject();
    const expectedHead = (await subject.tip('main')) ?? '';
    const moved = await subject.commit('main', { b: '2' });
    expect(await subject.forge.commit({ branch: 'main', expectedHead, message: 'm', changes })).toEqual({
      kind: 'stale',
    });
    expect(await subject.tip('main')).toBe(moved);
  });

  it.each(['before', 'after'] as const)('commits once when the connection breaks %s the commit', async (when) => {
    await using subject = await githubSubject();
    const expectedHead = (await subject.tip('main')) ?? '';
    subject.double.failAt(1, { kind: 'reset', when }, ({ operation }) => operation === 'Commit');
    const outcome = await subject.forge.commit({ branch: 'main', expectedHead, message: 'only once', changes });
    expect(outcome).toEqual({ kind: 'committed', sha: await subject.tip('main'), verified: true });
    expect((await subject.git.log('main')).map((commit) => commit.subject)).toEqual(['only once', 'first']);
  });

  it('is stale when somebody else was quicker while the answer was lost', async () => {
    await using subject = await githubSubject();
    const expectedHead = (await subject.tip('main')) ?? '';
    subject.double.onRequest(async ({ operation }) => {
      if (operation !== 'Commit') return undefined;
      await subject.commit('main', { b: '2' });
      return { kind: 'reset', when: 'before' };
    });
    expect(await subject.forge.commit({ branch: 'main', expectedHead, message: 'm', changes })).toEqual({
      kind: 'stale',
    });
  });

  it('says that a branch is protected', async () => {
    await using subject = await githubSubject({ rules: { main: { pushes: 'ruleset' } } });
    const expectedHead = (await subject.tip('main')) ?? '';
    await expect(subject.forge.commit({ branch: 'main', expectedHead, message: 'm', changes })).rejects.toThrow(
      'GitHub refused to commit to main in acme/config: Changes must be made through a pull request.',
    );
  });
});
