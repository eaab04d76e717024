import { describe, expect, it } from 'vitest';
import { githubSubject, nothing, pullSubject, request } from '../testing/github/subject.ts';

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
    await using subject = await githubSubject();
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
    await using subject = await githubSubject({ actionsMayCreatePullRequests: false });
    await subject.commit('next', { a: '2' });
    await expect(subject.forge.createPullRequest(request)).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining('"Allow GitHub Actions to create and approve pull requests"'),
    });
  });

  it('tells of a body that is too long, and of a branch that is not there', async () => {
    await using subject = await githubSubject();
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
    await using subject = await pullSubject();
    subject.double.addToken('reader', { permissions: { 'pull-requests': 'write', contents: 'read' } });
    const forge = await subject.connect('reader');
    await expect(forge.autoMerge(1, 'merge', subject.sha)).rejects.toMatchObject({
      message: 'GitHub refused to merge pull request #1 in acme/config: Resource not accessible by integration',
      status: 403,
      hint: 'The token lacks a permission: give the job `permissions: { contents: write, pull-requests: write }`, or use a token that has it.',
    });
  });

  it('never repeats the token', async () => {
    await using subject = await githubSubject();
    const token = 'ghs_secret_value';
    subject.double.onRequest(() => ({ kind: 'status', when: 'before', status: 400, message: `what is ${token}?` }));
    const forge = await subject.connect(token);
    const error = await forge.openPullRequests(request.head).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringContaining('what is ***?') });
  });
});

describe.concurrent('decorating on GitHub', () => {
  it('asks every reviewer but the author, and names those who cannot', async () => {
    await using subject = await githubSubject();
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
    await using subject = await pullSubject();
    await subject.forge.decoratePullRequest(1, { ...nothing, reviewers: ['bob'] });
    await subject.remote.approve(1, 'bob');
    await subject.forge.decoratePullRequest(1, { ...nothing, reviewers: ['Bob'] });
    expect(subject.remote.pull(1).reviewers).toEqual([]);
  });

  it('sets a milestone by title or number, and warns of an assignee whom GitHub ignores', async () => {
    await using subject = await pullSubject({ milestones: ['v1', '2026'] });
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
    await using subject = await pullSubject({ milestones: ['v1'] });
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
