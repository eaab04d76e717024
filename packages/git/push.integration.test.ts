import { describe, expect, it } from 'vitest';
import { type GitHttpRequest, gitSandbox } from '#testing';
import { commitOn, open } from './test-setup.ts';

const sendsPack = ({ access, phase }: GitHttpRequest) => access === 'write' && phase === 'exchange';

describe.concurrent('pushing', { timeout: 20_000 }, () => {
  it('moves a branch only from where it is expected', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    const tip = (await repository.snapshot('main')).commit;
    const mine = await commitOn(repository, tip, { a: '2' });
    const theirs = await remote.commit('main', { b: '1' });
    expect(await repository.push({ branch: 'main', commit: mine, expected: tip })).toBe('lost-race');
    expect(await repository.push({ branch: 'main', commit: mine, expected: 'absent' })).toBe('lost-race');
    expect(await remote.tip('main')).toBe(theirs);
    expect(await repository.push({ branch: 'new', commit: mine, expected: 'absent' })).toBe('pushed');
    expect(await repository.push({ branch: 'new', commit: mine, expected: 'absent' })).toBe('pushed');
    expect(await repository.deleteBranch('new', theirs)).toBe('lost-race');
    expect(await repository.deleteBranch('new', mine)).toBe('deleted');
    expect(await repository.deleteBranch('new', mine)).toBe('deleted');
    expect(Object.keys(await remote.branches())).toEqual(['main']);
  });

  it('loses the race also when the branch moves between question and push', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    const tip = (await repository.snapshot('main')).commit;
    let theirs = '';
    test.server.onRequest(async (request) => {
      if (sendsPack(request) && theirs === '') theirs = await remote.commit('main', { b: '1' });
      return undefined;
    });
    expect(
      await repository.push({ branch: 'main', commit: await commitOn(repository, tip, { a: '2' }), expected: tip }),
    ).toBe('lost-race');
    expect(await remote.tip('main')).toBe(theirs);
  });

  it.each([
    { kind: 'reset', when: 'after' },
    { kind: 'status', when: 'before', status: 503 },
  ] as const)('brings the commit exactly once when the answer is lost: $kind $when', async (fault) => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    const tip = (await repository.snapshot('main')).commit;
    const commit = await commitOn(repository, tip, { a: '2' });
    test.server.failRequest(1, fault, sendsPack);
    expect(await repository.push({ branch: 'main', commit, expected: tip })).toBe('pushed');
    expect((await remote.log('main')).map(({ sha }) => sha)).toEqual([commit, tip]);
  });

  it('finds its commit below what others built on it while the answer was lost', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    const tip = (await repository.snapshot('main')).commit;
    const commit = await commitOn(repository, tip, { a: '2' });
    test.server.failRequest(1, { kind: 'status', when: 'after', status: 502 }, sendsPack);
    test.server.onRequest(async ({ access, phase, index }) => {
      if (access === 'write' && phase === 'advertise' && index > 5)
        await remote.commit('main', { b: '1' }, { message: 'on top' });
      return undefined;
    });
    expect(await repository.push({ branch: 'main', commit, expected: tip })).toBe('pushed');
    expect((await remote.log('main')).map(({ subject }) => subject)).toEqual(['on top', 'change', 'first']);
  });

  it('sends nothing anew for a branch that starts where no other ends any more', async () => {
    await using test = await gitSandbox();
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`d/f${n}`, `${n}`]));
    const remote = await test.server.createRepository('o/r', files);
    await using repository = await open(test);
    const tip = (await repository.snapshot('main')).commit;
    const commit = await commitOn(repository, tip, { 'd/f1': 'new' });
    await remote.commit('main', { other: '1' });
    const before = test.server.requests.length;
    expect(await repository.push({ branch: 'promote/production', commit, expected: 'absent' })).toBe('pushed');
    // Negotiation and push: the contents that are not here were not fetched to be sent back.
    expect(test.server.requests.length - before).toBeLessThanOrEqual(6);
    expect((await remote.log('promote/production'))[0]?.parents).toEqual([tip]);
    expect(await repository.push({ branch: 'rollback', commit: tip, expected: 'absent' })).toBe('pushed');
  });

  it('gives up with the words of the server: protected, hook, name clash', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await remote.protect('main');
    const url = test.server.cloneUrl('o/r');
    await using repository = await open(test);
    const tip = (await repository.snapshot('main')).commit;
    const commit = await commitOn(repository, tip, { a: '2' });
    await expect(repository.push({ branch: 'main', commit, expected: tip })).rejects.toMatchObject({
      name: 'RemoteError',
      status: 403,
      message: `cannot push to branch main of ${url}: hook declined\n  error: GH006: Protected branch update failed for refs/heads/main.\n  error: Changes must be made through a pull request.\n  error: hook declined to update refs/heads/main`,
      hint: "Rules protect main: promote by pull request, or let the token's owner bypass them.",
    });
    expect(await remote.tip('main')).toBe(tip);
    await expect(repository.push({ branch: 'main/sub', commit, expected: 'absent' })).rejects.toMatchObject({
      name: 'RemoteError',
      retryable: false,
    });
  });

  it('tries a fetch again, and in the end says that it may be worth a later try', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    test.server.failRequest(1, { kind: 'status', when: 'before', status: 503 });
    expect(await repository.branchTip('main')).toHaveLength(40);
    expect(test.clock.slept).toHaveLength(1);
    test.server.onRequest(() => ({ kind: 'status', when: 'before', status: 503 }));
    await expect(repository.branchTip('main')).rejects.toMatchObject({ retryable: true, status: 503 });
    expect(test.clock.slept).toHaveLength(3);
  });
});
