import { describe, expect, it } from 'vitest';
import { RemoteError } from '#errors';
import {
  type DoubleRepository,
  type FakeClock,
  fakeClock,
  type GitHubDouble,
  type RepositorySettings,
  startGitHub,
} from '#testing';
import { type ContractSubject, forgeContract, startsAt } from './contract.ts';
import type { Forge } from './forge.ts';
import { connectGitHub } from './github.ts';

interface GitHubSubject extends ContractSubject {
  double: GitHubDouble;
  git: DoubleRepository['git'];
  remote: DoubleRepository;
  clock: FakeClock;
  lines: string[];
  connect(token: string, signal?: AbortSignal): Promise<Forge>;
}

async function setup(settings: Partial<RepositorySettings> = {}): Promise<GitHubSubject> {
  const clock = fakeClock();
  const double = await startGitHub({ now: clock.now });
  const remote = await double.createRepository('acme/config', { a: '1' }, settings);
  const { git } = remote;
  const lines: string[] = [];
  const log = {
    debug: () => {},
    info: (line: string) => lines.push(line),
    warning: (line: string) => lines.push(line),
  };
  const { serverUrl, apiUrl, graphqlUrl } = double;
  const connect = (token: string, signal?: AbortSignal) =>
    connectGitHub({
      repository: 'acme/config',
      serverUrl,
      apiUrl,
      graphqlUrl,
      token,
      clock,
      log,
      ...(signal && { signal }),
    });
  const first = (await git.tip('main')) ?? '';
  const made = new Set(['main']);
  return {
    ...{ double, git, remote, clock, lines, connect },
    forge: await connect(double.token),
    repository: 'acme/config',
    tip: (branch) => git.tip(branch),
    commit: async (branch, files, message = 'change') =>
      git.commit(branch, files, { message, ...startsAt(made, branch, first) }),
    merge: async (head, base) => git.setBranch(base, (await git.tip(head)) ?? null),
    written: async (number) => {
      const { comments, ...pull } = remote.pull(number);
      return { ...pull, comments: comments.map(({ body }) => body) };
    },
    [Symbol.asyncDispose]: () => double[Symbol.asyncDispose](),
  };
}

forgeContract('GitHub', setup);

const request = { title: 'Promote', body: 'text', head: 'next', base: 'main', draft: false };
const nothing = { labels: [], assignees: [], reviewers: [], teamReviewers: [] };
const creations = ({ method, path }: { method: string; path: string }) => method === 'POST' && path.endsWith('/pulls');

/** With one open pull request whose head is `sha`. */
async function setupPull(settings: Partial<RepositorySettings> = {}): Promise<GitHubSubject & { sha: string }> {
  const subject = await setup(settings);
  const sha = await subject.commit('next', { a: '2' });
  await subject.forge.createPullRequest(request);
  return { ...subject, sha };
}

describe.concurrent('merging on GitHub', () => {
  it('schedules what waits for a check, and GitHub merges once it passes', async () => {
    await using subject = await setupPull({ rules: { main: { requiredChecks: true } } });
    const { forge, sha, remote } = subject;
    expect(await forge.autoMerge(1, 'squash', sha)).toEqual({ kind: 'scheduled' });
    expect(await forge.findPullRequest(request)).toMatchObject({ autoMerge: true });
    expect(await forge.autoMerge(1, 'squash', sha)).toEqual({ kind: 'scheduled' });
    await remote.passChecks(1);
    expect((await subject.git.log('main')).map((commit) => commit.subject)).toEqual(['Promote (#1)', 'first']);
    expect(await subject.git.read('main', 'a')).toBe('2');
    expect(await forge.autoMerge(1, 'squash', sha)).toEqual({ kind: 'merged', sha: await subject.tip('main') });
  });

  it.each(['merge', 'squash', 'rebase'] as const)('does a %s at once when nothing is in the way', async (method) => {
    await using subject = await setupPull();
    await subject.commit('main', { b: '1' }, 'meanwhile');
    expect(await subject.forge.autoMerge(1, method, subject.sha)).toEqual({ kind: 'merged', sha: expect.any(String) });
    const log = await subject.git.log('main');
    expect(log[0]?.parents).toHaveLength(method === 'merge' ? 2 : 1);
    expect(await subject.git.modes('main')).toEqual({ a: '100644', b: '100644' });
    expect(await subject.git.read('main', 'a')).toBe('2');
  });

  it('merges at once when only a check that is not required fails', async () => {
    await using subject = await setupPull();
    await subject.remote.failChecks(1);
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toMatchObject({ kind: 'merged' });
  });

  it('queues where the branch has a merge queue', async () => {
    await using subject = await setupPull({ rules: { main: { mergeQueue: true } } });
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
    await using subject = await setupPull(settings);
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toEqual({ kind: 'refused', reason });
    expect(await subject.forge.findPullRequest(request)).toMatchObject({ state: 'open' });
  });

  it('refuses a conflict and a draft', async () => {
    await using subject = await setupPull();
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
    await using subject = await setupPull({ rules: { main: { requiredChecks: true } } });
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
    await using subject = await setupPull({ lag: 2 });
    const pushed = await subject.commit('next', { b: '3' });
    expect(await subject.forge.autoMerge(1, 'merge', pushed)).toMatchObject({ kind: 'merged' });
    expect(await subject.git.read('main', 'b')).toBe('3');
    expect(subject.clock.slept.length).toBeGreaterThan(1);
  });

  it('does not wait for ever', async () => {
    await using subject = await setupPull({ lag: 9 });
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toEqual({
      kind: 'refused',
      reason: 'GitHub has not found out yet whether pull request #1 can be merged; run again',
    });
    expect(subject.clock.slept).toEqual([1000, 2000, 4000, 8000]);
  });

  it('merges once though the answer is lost', async () => {
    await using subject = await setupPull();
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
    await using subject = await setup();
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
    await using subject = await setup();
    const expectedHead = (await subject.tip('main')) ?? '';
    const moved = await subject.commit('main', { b: '2' });
    expect(await subject.forge.commit({ branch: 'main', expectedHead, message: 'm', changes })).toEqual({
      kind: 'stale',
    });
    expect(await subject.tip('main')).toBe(moved);
  });

  it.each(['before', 'after'] as const)('commits once when the connection breaks %s the commit', async (when) => {
    await using subject = await setup();
    const expectedHead = (await subject.tip('main')) ?? '';
    subject.double.failAt(1, { kind: 'reset', when }, ({ operation }) => operation === 'Commit');
    const outcome = await subject.forge.commit({ branch: 'main', expectedHead, message: 'only once', changes });
    expect(outcome).toEqual({ kind: 'committed', sha: await subject.tip('main'), verified: true });
    expect((await subject.git.log('main')).map((commit) => commit.subject)).toEqual(['only once', 'first']);
  });

  it('is stale when somebody else was quicker while the answer was lost', async () => {
    await using subject = await setup();
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
    await using subject = await setup({ rules: { main: { pushes: 'ruleset' } } });
    const expectedHead = (await subject.tip('main')) ?? '';
    await expect(subject.forge.commit({ branch: 'main', expectedHead, message: 'm', changes })).rejects.toThrow(
      'GitHub refused to commit to main in acme/config: Changes must be made through a pull request.',
    );
  });
});

describe.concurrent('a patient client', () => {
  const opened = { number: 1, state: 'open' };

  it('waits as long as a secondary limit says', async () => {
    await using subject = await setup();
    await subject.commit('next', { a: '2' });
    subject.double.failAt(1, { kind: 'secondary-limit', retryAfter: 12 });
    expect(await subject.forge.createPullRequest(request)).toMatchObject(opened);
    expect(subject.clock.slept).toEqual([12_000]);
    expect(subject.lines).toEqual(['rate limited by GitHub; waiting 12 s']);
  });

  it('waits a minute, then two, when a secondary limit says nothing', async () => {
    await using subject = await setup();
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
    await using subject = await setupPull();
    subject.double.failAt(k, { kind: 'primary-limit', resetIn: 30 });
    expect(await subject.forge.autoMerge(1, 'merge', subject.sha)).toMatchObject({ kind: 'merged' });
    expect(subject.clock.slept).toEqual([31_000]);
  });

  it('does not wait an hour', async () => {
    await using subject = await setup();
    subject.double.failAt(1, { kind: 'primary-limit', resetIn: 3000 });
    await expect(subject.forge.findPullRequest(request)).rejects.toMatchObject({
      status: 403,
      retryable: true,
      message:
        'GitHub refused to look for a pull request from next into main in acme/config: HTTP 403: API rate limit exceeded for installation.',
      hint: "The token's rate limit ends at 2026-01-01T00:50:01Z, longer than the 15 min this waits. Run again then, or use a token with a limit of its own, such as a GitHub App's.",
    });
    expect(subject.clock.slept).toEqual([]);
  });

  it('gives up on a limit that does not end, over GraphQL too', async () => {
    await using subject = await setupPull();
    subject.double.onRequest(({ kind }) => (kind === 'graphql' ? { kind: 'primary-limit', resetIn: 5 } : undefined));
    await expect(subject.forge.autoMerge(1, 'merge', subject.sha)).rejects.toMatchObject({
      message: 'GitHub refused to merge pull request #1 in acme/config: GraphQL Rate Limit Exceeded',
      retryable: true,
    });
    expect(subject.clock.slept).toEqual([6000, 6000, 6000, 6000, 6000]);
  });

  it('tries again after 5xx and broken connections, and opens one pull request', async () => {
    await using subject = await setup();
    await subject.commit('next', { a: '2' });
    subject.double.failAt(1, { kind: 'status', when: 'before', status: 502 }, creations);
    subject.double.failAt(2, { kind: 'reset', when: 'after' }, creations);
    expect(await subject.forge.createPullRequest(request)).toMatchObject(opened);
    expect(subject.remote.pulls).toHaveLength(1);
    expect(subject.lines[0]).toMatch(/^GitHub did not answer \(injected 502.*\); trying again in \d+ ms$/);
  });

  it('gives up in the end, and says with which answer', async () => {
    await using subject = await setup();
    subject.double.onRequest(() => ({ kind: 'status', when: 'before', status: 503, message: 'Unicorn!' }));
    await expect(subject.forge.findPullRequest(request)).rejects.toMatchObject({
      message: 'GitHub refused to look for a pull request from next into main in acme/config: HTTP 503: Unicorn!',
      status: 503,
      retryable: true,
      requestId: 'DOUB:4',
    });
  });

  it('says that it could not be reached', async () => {
    await using subject = await setup();
    subject.double.onRequest(() => ({ kind: 'reset', when: 'before' }));
    await expect(subject.forge.findPullRequest(request)).rejects.toMatchObject({
      message: expect.stringContaining(`GitHub could not be reached at ${subject.double.apiUrl} to look for`),
      retryable: true,
      status: undefined,
    });
  });

  it('comments once though the answer is lost, and goes on where a killed run stopped', async () => {
    await using subject = await setupPull();
    const commenting = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith('/comments');
    subject.double.failAt(1, { kind: 'reset', when: 'after' }, commenting);
    subject.double.failAt(1, { kind: 'status', when: 'before', status: 404 }, ({ method }) => method === 'PATCH');
    await expect(subject.forge.closePullRequest(1, 'Done.')).rejects.toThrow(RemoteError);
    await subject.forge.closePullRequest(1, 'Done.');
    expect(subject.remote.pull(1)).toMatchObject({ state: 'closed', comments: [{ body: 'Done.' }] });
  });

  it('lets go at once when aborted', async () => {
    await using subject = await setup();
    const controller = new AbortController();
    const forge = await subject.connect(subject.double.token, controller.signal);
    subject.double.onRequest(() => {
      controller.abort(new Error('cancelled'));
      return { kind: 'status', when: 'before', status: 502 };
    });
    await expect(forge.findPullRequest(request)).rejects.toThrow('cancelled');
    expect(subject.double.requestCount).toBe(1);
  });

  it('loads nothing and asks nothing before it is needed', async () => {
    await using subject = await setup();
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

describe.concurrent('a refusal by GitHub', () => {
  it.each([
    [
      'ghs_wrong',
      401,
      'Bad credentials',
      'The token is wrong, expired or revoked: check the secret that is passed as `token`.',
    ],
    [
      'reader',
      403,
      'Resource not accessible by integration',
      'The token lacks a permission: give the job `permissions: { pull-requests: write }`, or use a token that has it.',
    ],
    [
      'stranger',
      404,
      'Not Found',
      "Either there is no acme/config, or the token cannot see it: check the name, and that the token (or the GitHub App's installation) covers this repository with `pull-requests: write`.",
    ],
  ])('explains itself to %s (%d)', async (token, status, said, hint) => {
    await using subject = await setup();
    await subject.commit('next', { a: '2' });
    subject.double.addToken('reader', { permissions: { contents: 'write', 'pull-requests': 'read' } });
    subject.double.addToken('stranger', { repositories: ['other/place'] });
    const forge = await subject.connect(token);
    await expect(forge.createPullRequest(request)).rejects.toMatchObject({
      message: `GitHub refused to open a pull request from next into main in acme/config: HTTP ${status}: ${said}`,
      status,
      hint,
      retryable: false,
      requestId: 'DOUB:1',
    });
  });

  it('names the setting that forbids Actions to open pull requests', async () => {
    await using subject = await setup({ actionsMayCreatePullRequests: false });
    await subject.commit('next', { a: '2' });
    await expect(subject.forge.createPullRequest(request)).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining('"Allow GitHub Actions to create and approve pull requests"'),
    });
  });

  it('tells of a body that is too long, and of a branch that is not there', async () => {
    await using subject = await setup();
    await expect(subject.forge.createPullRequest(request)).rejects.toMatchObject({
      message: expect.stringContaining('HTTP 422: Validation Failed; PullRequest head invalid'),
      hint: 'The head branch does not exist: push it first.',
    });
    await subject.commit('next', { a: '2' });
    await expect(subject.forge.createPullRequest({ ...request, body: 'x'.repeat(65_537) })).rejects.toMatchObject({
      message: expect.stringContaining('body is too long (maximum is 65536 characters)'),
      hint: 'GitHub takes at most 65,536 characters in a pull request’s body: shorten it.',
    });
    expect(await subject.forge.createPullRequest({ ...request, body: 'ü'.repeat(65_536) })).toMatchObject({
      number: 1,
    });
  });

  it('needs the permission for GraphQL too', async () => {
    await using subject = await setupPull();
    subject.double.addToken('reader', { permissions: { 'pull-requests': 'write', contents: 'read' } });
    const forge = await subject.connect('reader');
    await expect(forge.autoMerge(1, 'merge', subject.sha)).rejects.toMatchObject({
      message: 'GitHub refused to merge pull request #1 in acme/config: Resource not accessible by integration',
      status: 403,
      hint: 'The token lacks a permission: give the job `permissions: { contents: write, pull-requests: write }`, or use a token that has it.',
    });
  });

  it('never repeats the token', async () => {
    await using subject = await setup();
    const token = 'ghs_secret_value';
    subject.double.onRequest(() => ({ kind: 'status', when: 'before', status: 400, message: `what is ${token}?` }));
    const forge = await subject.connect(token);
    const error = await forge.findPullRequest(request).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringContaining('what is ***?') });
  });
});

describe.concurrent('decorating on GitHub', () => {
  it('asks every reviewer but the author, and names those who cannot', async () => {
    await using subject = await setup();
    await subject.commit('next', { a: '2' });
    subject.double.addToken('alices', { login: 'alice', kind: 'person' });
    await (await subject.connect('alices')).createPullRequest(request);
    const reviewers = ['Alice', 'bob', 'ghost'];
    await expect(
      subject.forge.decoratePullRequest(1, { ...nothing, reviewers, teamReviewers: ['acme/platform', 'nobody'] }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(
        /^GitHub refused to request a review of pull request #1 from ghost, team nobody: /,
      ),
      status: 422,
    });
    expect(subject.remote.pull(1)).toMatchObject({ reviewers: ['bob'], teamReviewers: ['platform'] });
    expect(subject.lines).toEqual(['alice opened pull request #1 and so cannot review it']);
  });

  it('does not ask again who has reviewed', async () => {
    await using subject = await setupPull();
    await subject.forge.decoratePullRequest(1, { ...nothing, reviewers: ['bob'] });
    await subject.remote.approve(1, 'bob');
    await subject.forge.decoratePullRequest(1, { ...nothing, reviewers: ['Bob'] });
    expect(subject.remote.pull(1).reviewers).toEqual([]);
  });

  it('sets a milestone by title or number, and warns of an assignee whom GitHub ignores', async () => {
    await using subject = await setupPull({ milestones: ['v1', '2026'] });
    await subject.forge.decoratePullRequest(1, { ...nothing, milestone: '2026', assignees: ['ghost'] });
    expect(subject.remote.pull(1).milestone).toBe(2);
    await subject.forge.decoratePullRequest(1, { ...nothing, milestone: '1' });
    expect(subject.remote.pull(1).milestone).toBe(1);
    await expect(subject.forge.decoratePullRequest(1, { ...nothing, milestone: 'v9' })).rejects.toMatchObject({
      message: 'there is no milestone "v9" in acme/config',
      hint: 'Known are: v1, 2026.',
    });
    expect(subject.lines).toEqual([
      'GitHub did not assign ghost to pull request #1: only people with access to acme/config can be assigned',
    ]);
  });

  it('asks nothing when everything is there', async () => {
    await using subject = await setupPull({ milestones: ['v1'] });
    const all = {
      labels: ['x'],
      assignees: ['alice'],
      reviewers: ['bob'],
      teamReviewers: ['platform'],
      milestone: 'v1',
    };
    await subject.forge.decoratePullRequest(1, all);
    const before = subject.double.requestCount;
    await subject.forge.decoratePullRequest(1, all);
    expect(subject.double.requestCount - before).toBe(1);
  });
});
