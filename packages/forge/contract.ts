/** What every forge must do alike. The same suite runs against each adapter; `setup` gives a fresh repository. */

import { describe, expect, it } from 'vitest';
import { RemoteError } from '#errors';
import type { Forge, NewPullRequest, PullRequest, PullRequestDecoration } from './forge.ts';

/** A forge with one repository, whose `main` has a first commit; changed and looked at behind the forge's back. */
export interface ContractSubject extends AsyncDisposable {
  forge: Forge;
  /** What `compare` calls the repository. */
  repository: string;
  /** Commits on top of the branch, which starts at `main` when it is new. */
  commit(branch: string, files: Record<string, string>, message?: string): Promise<string>;
  tip(branch: string): Promise<string | undefined>;
  /** Merges by hand, outside the forge. */
  merge(head: string, base: string): Promise<void>;
  /** What was written on a pull request. */
  written(
    number: number,
  ): Promise<Pick<PullRequestDecoration, 'labels' | 'assignees' | 'reviewers'> & { comments: readonly string[] }>;
}

const request: NewPullRequest = {
  title: 'Promote to production',
  body: 'from staging',
  head: 'promote/production',
  base: 'main',
  draft: false,
};
const nothing: PullRequestDecoration = { labels: [], assignees: [], reviewers: [], teamReviewers: [] };

/** The only open pull request of `request.head`. */
async function findOpen({ openPullRequests }: Forge): Promise<PullRequest | undefined> {
  const [first, ...others] = await openPullRequests(request.head);
  expect(others).toEqual([]);
  return first;
}

export function forgeContract(name: string, setup: () => Promise<ContractSubject>): void {
  describe.concurrent(`${name} as a forge`, () => {
    it('finds nothing, opens a pull request, and finds it', async () => {
      await using subject = await setup();
      const { forge } = subject;
      const sha = await subject.commit(request.head, { a: '2' });
      expect(await findOpen(forge)).toBeUndefined();
      const opened = await forge.createPullRequest(request);
      expect(opened).toEqual({
        ...request,
        number: 1,
        url: expect.stringMatching(/^(https?|file):\/\/.*1/),
        state: 'open',
        headSha: sha,
        labels: [],
        autoMerge: false,
      });
      expect(await findOpen(forge)).toEqual(opened);
      expect(await forge.openPullRequests('other')).toEqual([]);
    });

    it('opens a draft', async () => {
      await using subject = await setup();
      await subject.commit(request.head, { a: '2' });
      expect((await subject.forge.createPullRequest({ ...request, draft: true })).draft).toBe(true);
    });

    it('answers a second opening with the first pull request', async () => {
      await using subject = await setup();
      await subject.commit(request.head, { a: '2' });
      const [first, second] = [
        await subject.forge.createPullRequest(request),
        await subject.forge.createPullRequest({ ...request, title: 'again' }),
      ];
      expect(second).toEqual(first);
    });

    it('keeps one pull request when two runs open it at once', async () => {
      await using subject = await setup();
      await subject.commit(request.head, { a: '2' });
      const opened = await Promise.all([1, 2, 3].map(() => subject.forge.createPullRequest(request)));
      const found = await findOpen(subject.forge);
      expect(new Set(opened.map(({ number }) => number))).toEqual(new Set([found?.number]));
    });

    it('refuses to open one without a commit, or from a branch that is not there', async () => {
      await using subject = await setup();
      await expect(subject.forge.createPullRequest(request)).rejects.toThrow(RemoteError);
      await subject.forge.setBranch(request.head, (await subject.tip('main')) ?? '');
      await expect(subject.forge.createPullRequest(request)).rejects.toThrow(
        'No commits between main and promote/production',
      );
    });

    it('follows the branch and a new text', async () => {
      await using subject = await setup();
      const { forge } = subject;
      await subject.commit(request.head, { a: '2' });
      const { number } = await forge.createPullRequest(request);
      const moved = await subject.commit(request.head, { a: '3' });
      const text = { title: 'Promote v3', body: 'ünïcode, "quotes"\n\n| a | b |' };
      expect(await forge.updatePullRequest(number, text)).toMatchObject({ ...text, number, headSha: moved });
      expect(await findOpen(forge)).toMatchObject({ ...text, headSha: moved });
    });

    it('finds all that are open from a branch, whatever they would merge into', async () => {
      await using subject = await setup();
      const { forge } = subject;
      await subject.commit('live', { b: '1' });
      await subject.commit(request.head, { a: '2' });
      await subject.commit('promote/other', { a: '3' });
      for (const [head, base] of [
        [request.head, 'live'],
        ['promote/other', 'main'],
        [request.head, 'main'],
      ] as const) {
        await forge.createPullRequest({ ...request, head, base });
      }
      const found = await forge.openPullRequests(request.head);
      expect(found.map(({ number, base }) => [number, base])).toEqual([
        [1, 'live'],
        [3, 'main'],
      ]);
    });

    it('makes a pull request merge into another branch', async () => {
      await using subject = await setup();
      const { forge } = subject;
      await subject.commit('live', { b: '1' });
      await subject.commit(request.head, { a: '2' });
      const opened = await forge.createPullRequest(request);
      const moved = { ...opened, base: 'live' };
      for (const _ of ['once', 'again']) {
        expect(await forge.retargetPullRequest(1, 'live')).toEqual({ kind: 'retargeted', pullRequest: moved });
      }
      expect(await forge.openPullRequests(request.head)).toEqual([moved]);
    });

    it('says why one cannot merge into another branch', async () => {
      await using subject = await setup();
      const { forge } = subject;
      await subject.commit('live', { b: '1' });
      const sha = await subject.commit(request.head, { a: '2' });
      await forge.setBranch('same', sha);
      await forge.createPullRequest(request);
      await forge.createPullRequest({ ...request, base: 'live' });
      const refusals: [base: string, reason: string][] = [
        ['live', 'already exists'],
        ['same', 'no new commits'],
        ['nowhere', 'base'],
      ];
      for (const [base, reason] of refusals) {
        const refused = { kind: 'refused', reason: expect.stringContaining(reason) };
        expect(await forge.retargetPullRequest(1, base), base).toEqual(refused);
      }
      await forge.closePullRequest(1, 'Enough.');
      expect(await forge.retargetPullRequest(1, 'live')).toMatchObject({ kind: 'refused' });
      expect((await forge.openPullRequests(request.head)).map(({ number }) => number)).toEqual([2]);
    });

    it('adds labels and people to those that are there', async () => {
      await using subject = await setup();
      const { forge } = subject;
      await subject.commit(request.head, { a: '2' });
      const { number } = await forge.createPullRequest(request);
      await forge.decoratePullRequest(number, nothing);
      await forge.decoratePullRequest(number, { ...nothing, labels: ['promotion'], assignees: ['alice'] });
      const more = { labels: ['promotion', 'needs review'], reviewers: ['bob'], teamReviewers: ['platform'] };
      await forge.decoratePullRequest(number, { ...nothing, ...more });
      expect(await subject.written(number)).toMatchObject({
        labels: ['promotion', 'needs review'],
        assignees: ['alice'],
        reviewers: ['bob'],
      });
      expect((await findOpen(forge))?.labels).toEqual(['promotion', 'needs review']);
    });

    it('closes with a reason, and a closed one again', async () => {
      await using subject = await setup();
      const { forge } = subject;
      await subject.commit(request.head, { a: '2' });
      const { number } = await forge.createPullRequest(request);
      await forge.closePullRequest(number, 'Nothing is left to promote.');
      await forge.closePullRequest(number, 'Nothing is left to promote.');
      expect(await findOpen(forge)).toBeUndefined();
      expect((await subject.written(number)).comments).toEqual(['Nothing is left to promote.']);
      expect((await forge.createPullRequest(request)).number).toBe(number + 1);
    });

    it('no longer finds one that was merged by hand', async () => {
      await using subject = await setup();
      await subject.commit(request.head, { a: '2' });
      await subject.forge.createPullRequest(request);
      await subject.merge(request.head, 'main');
      expect(await findOpen(subject.forge)).toBeUndefined();
      expect(await subject.forge.autoMerge(1, 'merge', 'f'.repeat(40))).toMatchObject({ kind: 'merged' });
    });

    it('does not merge what is not the expected commit', async () => {
      await using subject = await setup();
      const reviewed = await subject.commit(request.head, { a: '2' });
      await subject.forge.createPullRequest(request);
      await subject.commit(request.head, { a: '3' });
      const outcome = await subject.forge.autoMerge(1, 'merge', reviewed);
      expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('run again') });
      expect(await subject.tip('main')).not.toBe(await subject.tip(request.head));
    });

    it('reads a pull request by its number, whatever became of it', async () => {
      await using subject = await setup();
      const { forge } = subject;
      expect(await forge.readPullRequest(1)).toBeUndefined();
      await subject.commit(request.head, { a: '2' });
      const opened = await forge.createPullRequest(request);
      expect(await forge.readPullRequest(1)).toEqual({ ...opened, origin: 'same-repository' });
      const headSha = await subject.commit(request.head, { a: '3' });
      expect(await forge.readPullRequest(1)).toMatchObject({ state: 'open', headSha });
      await forge.closePullRequest(1, 'No.');
      expect(await forge.readPullRequest(1)).toMatchObject({ state: 'closed', headSha });
      await forge.createPullRequest(request);
      await subject.merge(request.head, 'main');
      expect(await forge.readPullRequest(2)).toMatchObject({ state: 'merged', headSha });
      expect(await forge.readPullRequest(3)).toBeUndefined();
    });

    it('keeps one comment up to date, and leaves the others alone', async () => {
      await using subject = await setup();
      const { forge } = subject;
      await subject.commit(request.head, { a: '2' });
      await forge.createPullRequest(request);
      const [marker, other] = ['<!-- mark -->', '<!-- other -->'];
      await forge.keepComment(1, { marker, body: `${marker} zero`, whenAbsent: 'leave' });
      expect((await subject.written(1)).comments).toEqual([]);
      await forge.keepComment(1, { marker: other, body: other, whenAbsent: 'create' });
      for (const body of [`${marker} one`, `${marker} two`]) {
        await forge.keepComment(1, { marker, body, whenAbsent: 'create' });
        expect((await subject.written(1)).comments).toEqual([other, body]);
      }
      await forge.keepComment(1, { marker, body: `${marker} three`, whenAbsent: 'leave' });
      expect((await subject.written(1)).comments).toEqual([other, `${marker} three`]);
    });

    it('keeps one comment when several runs write it at once', async () => {
      await using subject = await setup();
      const { forge } = subject;
      await subject.commit(request.head, { a: '2' });
      await forge.createPullRequest(request);
      const marker = '<!-- mark -->';
      const bodies = ['a', 'b', 'c'].map((text) => `${marker} ${text}`);
      await Promise.all(bodies.map((body) => forge.keepComment(1, { marker, body, whenAbsent: 'create' })));
      const { comments } = await subject.written(1);
      expect(comments).toHaveLength(1);
      expect(bodies).toContain(comments[0]);
    });

    it('tells what a merged pull request brought, and by which a commit came', async () => {
      await using subject = await setup();
      const { forge } = subject;
      expect(await forge.readMerge(1)).toEqual({ kind: 'absent' });
      const before = (await subject.tip('main')) ?? '';
      const first = await subject.commit(request.head, { a: '2' }, 'fix: first\n\nwith a body');
      const { url } = await forge.createPullRequest(request);
      await forge.decoratePullRequest(1, { ...nothing, labels: ['backport dev'] });
      expect(await forge.readMerge(1)).toEqual({ kind: 'not-merged', state: 'open', url });
      expect(await forge.mergesOf(first)).toEqual([]);
      const second = await subject.commit(request.head, { a: '3' }, 'fix: second');
      expect((await findOpen(forge))?.headSha).toBe(second);
      await subject.merge(request.head, 'main');
      const merge = await forge.readMerge(1);
      expect(merge).toMatchObject({
        ...{ kind: 'merged', number: 1, url, title: request.title, head: request.head, base: 'main' },
        ...{ labels: ['backport dev'], mergeCommit: second },
        commits: [
          { sha: first, isMerge: false, message: 'fix: first\n\nwith a body', authored: expect.any(Number) },
          { sha: second, isMerge: false, author: { name: 'Test' }, message: 'fix: second' },
        ],
      });
      for (const sha of [first, second]) expect(await forge.mergesOf(sha)).toEqual([{ number: 1, base: 'main' }]);
      expect(await forge.mergesOf(before)).toEqual([]);
      const merged = { number: 1, head: request.head, mergeCommit: second };
      expect(await forge.mergedInto('main', 0)).toEqual([merged]);
      expect(await forge.mergedInto('live', 0)).toEqual([]);
    });

    it('takes back a merge that was never asked for', async () => {
      await using subject = await setup();
      await subject.commit(request.head, { a: '2' });
      await subject.forge.createPullRequest(request);
      await subject.forge.cancelAutoMerge(1);
      expect(await findOpen(subject.forge)).toMatchObject({ state: 'open', autoMerge: false });
    });

    it('makes, moves and deletes a branch, each of them twice', async () => {
      await using subject = await setup();
      const { forge } = subject;
      const first = (await subject.tip('main')) ?? '';
      const second = await subject.commit('side', { a: '2' });
      for (const sha of [second, second, first]) {
        await forge.setBranch('deep/er/branch', sha);
        expect(await subject.tip('deep/er/branch')).toBe(sha);
      }
      await forge.deleteBranch('deep/er/branch');
      await forge.deleteBranch('deep/er/branch');
      expect(await subject.tip('deep/er/branch')).toBeUndefined();
    });

    it('refuses to point a branch at a commit that it does not have', async () => {
      await using subject = await setup();
      await expect(subject.forge.setBranch('x', 'd'.repeat(40))).rejects.toThrow(RemoteError);
      expect(await subject.tip('x')).toBeUndefined();
    });

    it('compares branches, oldest commit first, and knows nothing of strangers', async () => {
      await using subject = await setup();
      await subject.commit('side', { a: '2' }, 'feat: second\n\nwith a body');
      const last = await subject.commit('side', { a: '3' }, 'fix: third');
      const compared = await subject.forge.compare(subject.repository, 'main', 'side');
      expect(compared?.commits.map(({ subject, author }) => ({ subject, author }))).toEqual([
        { subject: 'feat: second', author: 'Test' },
        { subject: 'fix: third', author: 'Test' },
      ]);
      expect(compared?.commits[0]).toMatchObject({
        message: 'feat: second\n\nwith a body',
        parents: [await subject.tip('main')],
        login: undefined,
      });
      expect((await subject.forge.compare(subject.repository, 'main', 'side', 1))?.commits).toHaveLength(1);
      expect(compared).toMatchObject({ totalCommits: 2, commits: [{}, { sha: last }] });
      expect(await subject.forge.compare(subject.repository, 'main', 'nowhere')).toBeUndefined();
      expect(await subject.forge.compare('some/where', 'main', 'side')).toBeUndefined();
      expect(await subject.forge.compare('nonsense', 'main', 'side')).toBeUndefined();
    });
  });
}
