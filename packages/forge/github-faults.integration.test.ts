import { describe, expect, it } from 'vitest';
import { RemoteError } from '#errors';
import { fakeClock, startGitHub } from '#testing';
import { githubSubject, nothing, pullSubject, request } from '../testing/github/subject.ts';
import { connectGitHub } from './github.ts';

const creations = ({ method, path }: { method: string; path: string }) => method === 'POST' && path.endsWith('/pulls');

describe.concurrent('a patient client', () => {
  const opened = { number: 1, state: 'open' };

  it('waits as long as a secondary limit says', async () => {
    await using subject = await githubSubject();
    await subject.commit('next', { a: '2' });
    subject.double.failAt(1, { kind: 'secondary-limit', retryAfter: 12 });
    expect(await subject.forge.createPullRequest(request)).toMatchObject(opened);
    expect(subject.clock.slept).toEqual([12_000]);
    expect(subject.lines).toEqual(['rate limited by GitHub; waiting 12 s']);
  });

  it('waits a minute, then two, when a secondary limit says nothing', async () => {
    await using subject = await githubSubject();
    await subject.commit('next', { a: '2' });
    subject.double.failAt(1, { kind: 'secondary-limit' });
    subject.double.failAt(2, { kind: 'status', when: 'before', status: 429 });
    expect(await subject.forge.createPullRequest(request)).toMatchObject(opened);
    expect(subject.clock.slept).toEqual([60_000, 120_000]);
  });

  it.each([
    ['REST', 1],
    ['GraphQL', 2],
  ])('waits for the reset when nothing remains, over %s', async (_name, k) => {
    await using subject = await pullSubject();
    subject.double.failAt(k, { kind: 'primary-limit', resetIn: 30 });
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toMatchObject({ kind: 'merged' });
    expect(subject.clock.slept).toEqual([31_000]);
  });

  it('does not wait an hour', async () => {
    await using subject = await githubSubject();
    subject.double.failAt(1, { kind: 'primary-limit', resetIn: 3000 });
    await expect(subject.forge.openPullRequests(request.head)).rejects.toMatchObject({
      status: 403,
      retryable: true,
      message:
        'GitHub refused to look for pull requests from next in acme/config: HTTP 403: API rate limit exceeded for installation.',
      hint: "The token's rate limit ends at 2026-01-01T00:50:01Z, longer than the 15 min this waits. Run again then, or use a token with a limit of its own, such as a GitHub App's.",
    });
    expect(subject.clock.slept).toEqual([]);
  });

  it('gives up on a limit that does not end, over GraphQL too', async () => {
    await using subject = await pullSubject();
    subject.double.onRequest(({ kind }) => (kind === 'graphql' ? { kind: 'primary-limit', resetIn: 5 } : undefined));
    await expect(subject.forge.autoMerge(1, 'merge', subject.sha)).rejects.toMatchObject({
      message: 'GitHub refused to merge pull request #1 in acme/config: GraphQL Rate Limit Exceeded',
      retryable: true,
    });
    expect(subject.clock.slept).toEqual([6000, 6000, 6000, 6000, 6000]);
  });

  it('tries again after 5xx and broken connections, and opens one pull request', async () => {
    await using subject = await githubSubject();
    await subject.commit('next', { a: '2' });
    subject.double.failAt(1, { kind: 'status', when: 'before', status: 502 }, creations);
    subject.double.failAt(2, { kind: 'reset', when: 'after' }, creations);
    expect(await subject.forge.createPullRequest(request)).toMatchObject(opened);
    expect(subject.remote.pulls).toHaveLength(1);
    expect(subject.lines[0]).toMatch(/^GitHub did not answer \(injected 502.*\); trying again in \d+ ms$/);
  });

  it('gives up in the end, and says with which answer', async () => {
    await using subject = await githubSubject();
    subject.double.onRequest(() => ({ kind: 'status', when: 'before', status: 503, message: 'Unicorn!' }));
    await expect(subject.forge.openPullRequests(request.head)).rejects.toMatchObject({
      message: 'GitHub refused to look for pull requests from next in acme/config: HTTP 503: Unicorn!',
      status: 503,
      retryable: true,
      requestId: 'DOUB:4',
    });
  });

  it('says that it could not be reached', async () => {
    await using subject = await githubSubject();
    subject.double.onRequest(() => ({ kind: 'reset', when: 'before' }));
    await expect(subject.forge.openPullRequests(request.head)).rejects.toMatchObject({
      message: expect.stringContaining(`GitHub could not be reached at ${subject.double.apiUrl} to look for`),
      retryable: true,
      status: undefined,
    });
  });

  it('comments once though the answer is lost, and goes on where a killed run stopped', async () => {
    await using subject = await pullSubject();
    const commenting = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith('/comments');
    subject.double.failAt(1, { kind: 'reset', when: 'after' }, commenting);
    subject.double.failAt(1, { kind: 'status', when: 'before', status: 404 }, ({ method }) => method === 'PATCH');
    await expect(subject.forge.closePullRequest(1, 'Done.')).rejects.toThrow(RemoteError);
    await subject.forge.closePullRequest(1, 'Done.');
    expect(subject.remote.pull(1)).toMatchObject({ state: 'closed', comments: [{ body: 'Done.' }] });
  });

  it('lets go at once when aborted', async () => {
    await using subject = await githubSubject();
    const controller = new AbortController();
    const forge = await subject.connect(subject.double.token, controller.signal);
    subject.double.onRequest(() => {
      controller.abort(new Error('cancelled'));
      return { kind: 'status', when: 'before', status: 502 };
    });
    await expect(forge.openPullRequests(request.head)).rejects.toThrow('cancelled');
    expect(subject.double.requestCount).toBe(1);
  });

  it('loads nothing and asks nothing before it is needed', async () => {
    await using subject = await githubSubject();
    const forge = await subject.connect('');
    expect(forge.commitUrl('abc')).toBe(`${subject.double.serverUrl}/acme/config/commit/abc`);
    expect(forge.fileUrl('abc', 'a b/ü.yaml', 3)).toMatch(/\/acme\/config\/blob\/abc\/a%20b\/%C3%BC\.yaml#L3$/);
    expect(forge.compareUrl('main', 'a/b')).toMatch(/\/acme\/config\/compare\/main\.\.\.a\/b$/);
    expect(subject.double.requestCount).toBe(0);
  });
});

describe('a promotion through GitHub', () => {
  /** From the first branch to the merge, while the answer to request `lost` does not arrive. */
  async function promote(lost: number) {
    await using double = await startGitHub();
    const { git, pulls } = await double.createRepository('acme/config', { a: '1' });
    const forge = await connectGitHub({ ...double, repository: 'acme/config', clock: fakeClock() });
    double.failAt(lost, { kind: 'reset', when: 'after' });
    const expectedHead = (await git.tip('main')) ?? '';
    await forge.setBranch('next', expectedHead);
    const changes = [{ path: 'a', content: Buffer.from('2') }];
    const committed = await forge.commit({ branch: 'next', expectedHead, message: 'bump', changes });
    const { number } = await forge.createPullRequest(request);
    await forge.decoratePullRequest(number, { ...nothing, labels: ['x'], reviewers: ['bob'] });
    const outcome = await forge.autoMerge(number, 'merge', committed.kind === 'committed' ? committed.sha : 'stale');
    await forge.deleteBranch('next');
    const end = {
      outcome: outcome.kind,
      pulls: pulls.map(({ labels, reviewers, comments, state }) => ({ labels, reviewers, comments, state })),
      branches: Object.keys(await git.branches()),
      log: (await git.log('main')).map(({ subject }) => subject),
    };
    return { end, requests: double.requestCount };
  }

  it('ends the same whichever answer is lost', { timeout: 20_000 }, async () => {
    const { end, requests } = await promote(Number.POSITIVE_INFINITY);
    expect(end).toEqual({
      outcome: 'merged',
      pulls: [{ labels: ['x'], reviewers: ['bob'], comments: [], state: 'closed' }],
      branches: ['main'],
      log: ['Merge pull request #1 from acme/next', 'bump', 'first'],
    });
    const ends = await Promise.all(Array.from({ length: requests }, (_, index) => promote(index + 1)));
    for (const [index, one] of ends.entries()) {
      expect(one.end, `answer ${index + 1} of ${requests} lost`).toEqual(end);
      expect(one.requests).toBeGreaterThan(requests);
    }
  });
});
