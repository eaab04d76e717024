/** What previews ask of GitHub: whose branch it is, one comment among many, deployments. */
import { describe, expect, it } from 'vitest';
import { pullSubject } from '../testing/github/subject.ts';
import type { Deployment } from './forge.ts';

const marker = '<!-- gitops-actions:preview x -->';
const comment = { marker, body: `${marker} ready`, whenAbsent: 'create' } as const;

it.concurrent('tells a branch of its own from one of a fork', async () => {
  await using subject = await pullSubject();
  expect(await subject.forge.readPullRequest(1)).toMatchObject({ origin: 'same-repository' });
  subject.remote.pull(1).fork = 'mallory';
  expect(await subject.forge.readPullRequest(1)).toMatchObject({ origin: 'fork', headSha: subject.sha });
});

describe.concurrent('the comment that is kept', () => {
  const say = (author: string, body: string, id: number) => ({ id, author, body, at: '2026-01-01T00:00:00Z' });

  it('is found however many others there are', async () => {
    await using subject = await pullSubject();
    const { comments } = subject.remote.pull(1);
    for (let id = 10_001; id <= 10_250; id += 1) comments.push(say('alice', `comment ${id}`, id));
    comments.push(say('github-actions[bot]', `${marker} old`, 20_000));
    await subject.forge.keepComment(1, comment);
    expect(subject.remote.pull(1).comments.filter(({ body }) => body.includes(marker))).toEqual([
      say('github-actions[bot]', comment.body, 20_000),
    ]);
  });

  it('is never one that somebody else has written, who could change it afterwards', async () => {
    await using subject = await pullSubject();
    const theirs = say('mallory', `${marker} look here`, 10_001);
    subject.remote.pull(1).comments.push(theirs);
    for (const _ of ['once', 'again']) await subject.forge.keepComment(1, comment);
    expect(subject.remote.pull(1).comments.map(({ author, body }) => [author, body])).toEqual([
      ['mallory', theirs.body],
      ['github-actions[bot]', comment.body],
    ]);
  });

  it('is a person’s own where the token is theirs', async () => {
    await using subject = await pullSubject();
    subject.double.addToken('ghp_alice', { login: 'alice', kind: 'person' });
    const forge = await subject.connect('ghp_alice');
    for (const body of [`${marker} one`, `${marker} two`]) await forge.keepComment(1, { ...comment, body });
    expect(subject.remote.pull(1).comments.map(({ body }) => body)).toEqual([`${marker} two`]);
  });

  it('is not one in which another bot quotes it', async () => {
    await using subject = await pullSubject();
    const quote = say('review[bot]', `> ${marker} ready\n\nWell done.`, 10_001);
    subject.remote.pull(1).comments.push(quote);
    await subject.forge.keepComment(1, comment);
    expect(subject.remote.pull(1).comments.map(({ body }) => body)).toEqual([quote.body, comment.body]);
  });

  it('is written once when the answer is lost', async () => {
    await using subject = await pullSubject();
    subject.double.failAt(1, { kind: 'reset', when: 'after' }, ({ method }) => method === 'POST');
    await subject.forge.keepComment(1, comment);
    expect(subject.remote.pull(1).comments).toHaveLength(1);
  });

  it('is the oldest where a run died between two of them', async () => {
    await using subject = await pullSubject();
    const { comments } = subject.remote.pull(1);
    for (const id of [10_002, 10_001]) comments.push(say('github-actions[bot]', `${marker} ${id}`, id));
    await subject.forge.keepComment(1, { ...comment, whenAbsent: 'leave' });
    expect(subject.remote.pull(1).comments.map(({ id, body }) => [id, body])).toEqual([[10_001, comment.body]]);
  });
});

describe.concurrent('deployments', () => {
  const environment = 'shop-pr-1';

  it('begin, succeed, replace the one before, and end', async () => {
    await using subject = await pullSubject();
    const { forge, remote, sha } = subject;
    const deployment: Deployment = { environment, sha, state: 'in_progress', description: 'x'.repeat(200) };
    const states = () => remote.deployments.map(({ statuses }) => statuses.map(({ state }) => state).join(' '));
    await forge.recordDeployment(deployment);
    const done = {
      ...deployment,
      state: 'success',
      url: 'https://x.example/',
      logUrl: 'https://run.example/',
    } as const;
    expect(await forge.recordDeployment(done)).toEqual({ kind: 'recorded' });
    expect(remote.deployments).toMatchObject([
      {
        sha,
        environment,
        transient: true,
        statuses: [{ description: 'x'.repeat(140) }, { url: 'https://x.example/' }],
      },
    ]);

    const second = await subject.commit('next', { a: '3' });
    await forge.recordDeployment({ ...done, sha: second, environment: 'another' });
    await forge.recordDeployment({ ...deployment, sha: second });
    expect(states()).toEqual(['in_progress success', 'success', 'in_progress']);
    await forge.recordDeployment({ ...done, sha: second });
    expect(states()).toEqual(['in_progress success inactive', 'success', 'in_progress success']);

    for (const _ of ['once', 'again']) await forge.deactivateDeployments(environment);
    expect(states()).toEqual(['in_progress success inactive', 'success', 'in_progress success inactive']);
  });

  it('end also where the branch was put back in between', async () => {
    await using subject = await pullSubject();
    const { forge, remote, sha } = subject;
    const second = await subject.commit('next', { a: '3' });
    const third = await subject.commit('next', { a: '4' });
    for (const pushed of [sha, second, sha, third])
      await forge.recordDeployment({ environment, sha: pushed, state: 'success', description: '' });
    await forge.deactivateDeployments(environment);
    expect(remote.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(Array(4).fill('inactive'));
  });

  it('say what permission is missing', async () => {
    await using subject = await pullSubject();
    subject.double.addToken('ghs_poor', { permissions: { contents: 'read', 'pull-requests': 'write' } });
    const forge = await subject.connect('ghs_poor');
    await expect(forge.deactivateDeployments(environment)).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining('permissions: { deployments: read }'),
    });
  });
});
