import { describe, expect, it } from 'vitest';
import { type BareRepository, gitSandbox } from '#testing';
import { commitOn, open, take } from './test-setup.ts';

async function commitMany(remote: BareRepository, branch: string, count: number, from = 0): Promise<void> {
  const numbers = Array.from({ length: count }, (_, n) => from + n);
  await remote.commitAll(
    branch,
    numbers.map((n) => ({ files: { [branch]: `${n}` }, message: `${branch} ${n}` })),
  );
}

describe.concurrent('history', { timeout: 20_000 }, () => {
  it('reads the last few commits with one fetch, and all of them when asked', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await commitMany(remote, 'main', 70);
    await using repository = await open(test);
    const newest = await take(repository.history('main'), 5);
    expect(newest.map(({ subject }) => subject)).toEqual(['main 69', 'main 68', 'main 67', 'main 66', 'main 65']);
    expect(test.server.requests).toHaveLength(3);
    const all = await take(repository.history('main'), 1000);
    expect(all.map(({ sha }) => sha)).toEqual((await remote.log('main')).map(({ sha }) => sha));
    expect(all.at(-1)?.parents).toEqual([]);
  });

  it('tells everything about a commit', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    const message = 'a long\nsubject\n\nbody ü\n  indented\n\nPromoted-To: production\nImage: shop:v2\n  (was v1)\n';
    const options = { message, author: 'Béa <b@c>', committer: 'Ann <a@b>', date: Date.UTC(2026, 4, 1) };
    const sha = await remote.commit('main', { a: '2' }, options);
    await using repository = await open(test, 'o/r', { url: remote.path });
    const [commit] = await take(repository.history('main'), 1);
    expect(commit).toEqual({
      sha,
      tree: await remote.git('rev-parse', 'main^{tree}'),
      parents: [await remote.git('rev-parse', 'main~1')],
      author: { name: 'Béa', email: 'b@c' },
      authored: `${Date.UTC(2026, 4, 1) / 1000} +0000`,
      committer: { name: 'Ann', email: 'a@b' },
      date: Date.UTC(2026, 4, 1),
      message,
      subject: 'a long subject',
      body: 'body ü\n  indented\n\nPromoted-To: production\nImage: shop:v2\n  (was v1)',
      trailers: [
        ['Promoted-To', 'production'],
        ['Image', 'shop:v2 (was v1)'],
      ],
    });
  });

  it('misses nothing behind merges that cross the edge of what is loaded', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await remote.setBranch('side', (await remote.tip('main')) ?? '');
    await commitMany(remote, 'side', 3);
    await commitMany(remote, 'main', 60);
    const parents = [(await remote.tip('main')) ?? '', (await remote.tip('side')) ?? ''];
    const merge = await remote.commit('main', {}, { parents, message: 'merge' });
    await using repository = await open(test, 'o/r', { url: remote.path });
    const all = await take(repository.history('main'), 1000);
    expect(all.map(({ sha }) => sha)).toEqual((await remote.git('log', '--format=%H', 'main')).split('\n'));
    expect((await repository.commitsBetween(parents[0] ?? '', merge)).map(({ subject }) => subject)).toEqual([
      'merge',
      'side 2',
      'side 1',
      'side 0',
    ]);
    expect(await repository.commitsBetween(parents[1] ?? '', merge)).toHaveLength(61);
  });

  it('answers about ancestors also after single commits were fetched in between', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    const root = (await remote.tip('main')) ?? '';
    await commitMany(remote, 'main', 60);
    const fork = (await remote.tip('main')) ?? '';
    await remote.setBranch('dev', fork);
    await commitMany(remote, 'dev', 2);
    const dev = (await remote.tip('dev')) ?? '';
    await commitMany(remote, 'main', 2, 60);
    const main = (await remote.tip('main')) ?? '';
    await using repository = await open(test, 'o/r', { url: remote.path });
    await repository.snapshot('main');
    expect(await repository.isAncestor(fork, main)).toBe(true);
    expect(await repository.isAncestor(dev, main)).toBe(false);
    await repository.snapshot('dev');
    await repository.snapshotAt(fork);
    expect(await repository.mergeBase(dev, main)).toBe(fork);
    expect(await repository.isAncestor(root, dev)).toBe(true);
    const mine = await commitOn(repository, dev, { b: '1' });
    expect(await repository.isAncestor(fork, mine)).toBe(true);
    expect((await repository.commitsBetween(main, mine)).map(({ subject }) => subject)).toEqual([
      'change',
      'dev 1',
      'dev 0',
    ]);
    expect(await repository.commitsBetween(mine, fork)).toEqual([]);
  });

  it('says so where the remote itself lacks a part', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await commitMany(remote, 'main', 3);
    const shallow = `${test.temp}/shallow`;
    await remote.git('clone', '--quiet', '--depth=2', test.server.cloneUrl('o/r'), shallow);
    await using repository = await open(test, 'o/r', { url: shallow });
    const [newest] = await take(repository.history('main'), 1);
    expect(newest?.subject).toBe('main 2');
    await expect(take(repository.history('main'), 4)).rejects.toMatchObject({
      message: `the history of ${shallow} is cut off: it lacks commit ${await remote.git('rev-parse', 'main~2')}`,
      hint: expect.stringContaining('git fetch --unshallow'),
    });
    expect((await (await repository.snapshot('main')).list()).map(({ path }) => path)).toEqual(['a', 'main']);
  });
});

describe.concurrent('merging', { timeout: 20_000 }, () => {
  it('merges without a work tree, and names the files in conflict', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1\n2\n3\n4\n5\n', b: 'b\n', same: 's' });
    const base = (await remote.tip('main')) ?? '';
    const theirs = await remote.commit('dev', { a: '1\n2\n3\n4\nfive\n', new: 'n' }, { parents: [base] });
    const ours = await remote.commit('main', { a: 'one\n2\n3\n4\n5\n' });
    const clash = await remote.commit('clash', { a: 'eins\n2\n3\n4\n5\n', b: null }, { parents: [base] });
    await using repository = await open(test, 'o/r', { url: remote.path });
    expect(await repository.mergeTree(ours, clash)).toEqual({ kind: 'conflict', paths: ['a'] });
    const merged = await repository.mergeTree(ours, theirs);
    if (merged.kind !== 'clean') throw new Error('not clean');
    const person = { name: 'Ann', email: 'a@b' };
    const commit = await repository.createCommit({
      parents: [ours, theirs],
      tree: { oid: merged.tree },
      message: 'merge',
      author: person,
      committer: person,
    });
    const read = await (await repository.snapshotAt(commit)).read(['a', 'b', 'new', 'same']);
    expect([...read.values()].map((content) => Buffer.from(content).toString())).toEqual([
      'one\n2\n3\n4\nfive\n',
      'b\n',
      'n',
      's',
    ]);
    expect(await repository.push({ branch: 'main', commit, expected: ours })).toBe('pushed');
    expect(await remote.read('main', 'a')).toBe('one\n2\n3\n4\nfive\n');
    expect((await remote.log('main'))[0]?.parents).toEqual([ours, theirs]);
    expect(await remote.git('fsck', '--strict')).toBe('');
  });

  it('merges rightly when fetching a tip had cut its history off again', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1\n' });
    const base = (await remote.tip('main')) ?? '';
    await remote.commit('dev', { b: '1\n' }, { parents: [base] });
    await commitMany(remote, 'main', 3);
    await using repository = await open(test, 'o/r', { url: remote.path });
    const dev = (await repository.snapshot('dev')).commit;
    const main = (await repository.snapshot('main')).commit;
    expect(await repository.mergeBase(main, dev)).toBe(base);
    await repository.snapshot('main');
    await repository.snapshot('dev');
    expect(await repository.mergeTree(main, dev)).toMatchObject({ kind: 'clean' });
  });

  it('refuses histories that have nothing in common', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    const main = (await remote.tip('main')) ?? '';
    const other = await remote.commit('other', { b: '1' }, { parents: [] });
    await using repository = await open(test, 'o/r', { url: remote.path });
    expect(await repository.mergeBase(main, other)).toBeUndefined();
    await expect(repository.mergeTree(main, other)).rejects.toThrow(
      `${main} and ${other} have no common history, so they cannot be merged`,
    );
  });

  it('merges the bases of criss-crossed branches as git does', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1\n', x: '1\n' });
    const base = (await remote.tip('main')) ?? '';
    const one = await remote.commit('one', { a: '2\n' }, { parents: [base] });
    const two = await remote.commit('two', { x: '2\n' }, { parents: [base] });
    const left = await remote.commit('one', { a: '2\n', x: '2\n', l: 'l' }, { parents: [one, two] });
    const right = await remote.commit('two', { a: '2\n', x: '2\n', r: 'r' }, { parents: [two, one] });
    await using repository = await open(test, 'o/r', { url: remote.path });
    const merged = await repository.mergeTree(left, right);
    expect(merged).toEqual({ kind: 'clean', tree: await remote.git('merge-tree', '--write-tree', left, right) });
  });
});
