import { describe, expect, it } from 'vitest';
import { gitSandbox } from '#testing';
import { commitOn, open, text } from './test-setup.ts';

const base = {
  'values.yaml': 'image:\n  tag: v1\nreplicas: 1\n\n# notes\nother: 1\n',
  'deploy/a.yaml': Array.from({ length: 30 }, (_, n) => `line${n}: ${n}\n`).join(''),
  'run.sh': { content: '#!/bin/sh\n', mode: '100755' as const },
};

/** `staging` and `main` part after a first commit. */
async function parted(options: { partialClone?: boolean } = {}) {
  const test = await gitSandbox();
  const remote = await test.server.createRepository('o/r', base, options);
  await remote.git('branch', 'staging', 'main');
  return { test, remote, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
}

describe.concurrent('applying a difference', { timeout: 20_000 }, () => {
  it('brings a change to another branch, which has moved on', async () => {
    await using scene = await parted();
    const onto = await scene.remote.commit('staging', {
      'values.yaml': base['values.yaml'].replace('other: 1', 'other: 2'),
    });
    const fix = await scene.remote.commit('main', { 'values.yaml': base['values.yaml'].replace('v1', 'v2') });
    await using repository = await open(scene.test);
    const { parents } = await repository.commit(fix);
    const applied = await repository.applyDifference({ from: parents[0] ?? '', to: fix }, onto);
    expect(applied).toMatchObject({ kind: 'clean' });
    const commit = await made(repository, onto, applied);
    const read = await (await repository.snapshotAt(commit)).read(['values.yaml']);
    expect(text(read, 'values.yaml')).toBe('image:\n  tag: v2\nreplicas: 1\n\n# notes\nother: 2\n');
    expect(await repository.applyDifference({ from: parents[0] ?? '', to: fix }, commit)).toEqual({
      kind: 'unchanged',
    });
    const reverted = await repository.applyDifference({ from: fix, to: parents[0] ?? '' }, commit);
    expect(reverted.kind === 'clean' && reverted.tree).toBe((await repository.commit(onto)).tree);
  });

  it('tells a conflict of folders, of which git names no file', async () => {
    const numbers = (from: number) => Array.from({ length: 40 }, (_, n) => `${from + n}\n`).join('');
    await using test = await gitSandbox();
    const files = Object.fromEntries([1, 2, 3, 4].map((n) => [`old/f${n}`, numbers(n * 100)]));
    const remote = await test.server.createRepository('o/r', files, { partialClone: false });
    await remote.git('branch', 'staging', 'main');
    const moved = Object.entries(files).flatMap(([path, content], n) => [
      [path, null],
      [`${n < 2 ? 'one' : 'two'}/${path.slice(4)}`, content],
    ]);
    const onto = await remote.commit('staging', Object.fromEntries(moved));
    const fix = await remote.commit('main', { 'old/new': 'new\n' });
    await using repository = await open(test);
    const [from = ''] = (await repository.commit(fix)).parents;
    expect(await repository.applyDifference({ from, to: fix }, onto)).toMatchObject({
      kind: 'conflict',
      paths: ['old'],
    });
  });

  it('follows a rename, and keeps modes', async () => {
    await using scene = await parted({ partialClone: false });
    const content = base['deploy/a.yaml'];
    const onto = await scene.remote.commit('staging', { 'deploy/a.yaml': null, 'deploy/b.yaml': content });
    const fix = await scene.remote.commit('main', {
      'deploy/a.yaml': content.replace('line20: 20', 'line20: 0'),
      'run.sh': { content: '#!/bin/sh\nexit 1\n', mode: '100755' },
      'new.sh': { content: '', mode: '100755' },
    });
    await using repository = await open(scene.test);
    const applied = await repository.applyDifference(
      { from: `${(await repository.commit(fix)).parents[0]}`, to: fix },
      onto,
    );
    const snapshot = await repository.snapshotAt(await made(repository, onto, applied));
    expect(text(await snapshot.read(['deploy/b.yaml']), 'deploy/b.yaml')).toContain('line20: 0\n');
    const modes = Object.fromEntries((await snapshot.list()).map(({ path, mode }) => [path, mode]));
    expect(modes).toEqual({
      'deploy/b.yaml': '100644',
      'new.sh': '100755',
      'run.sh': '100755',
      'values.yaml': '100644',
    });
  });

  it('says what conflicts, and leaves the marks in the files', async () => {
    await using scene = await parted();
    const onto = await scene.remote.commit('staging', { 'values.yaml': base['values.yaml'].replace('v1', 'v3') });
    const fix = await scene.remote.commit('main', {
      'values.yaml': base['values.yaml'].replace('v1', 'v2'),
      extra: 'x',
    });
    await using repository = await open(scene.test);
    const applied = await repository.applyDifference(
      { from: `${(await repository.commit(fix)).parents[0]}`, to: fix },
      onto,
    );
    if (applied.kind !== 'conflict') throw new Error(applied.kind);
    expect(applied.paths).toEqual(['values.yaml']);
    const { marks } = applied;
    const read = await (await repository.snapshotAt(await made(repository, onto, applied))).read([
      'values.yaml',
      'extra',
    ]);
    expect(text(read, 'extra')).toBe('x');
    const marked = `<<<<<<< ${marks.ours}\n  tag: v3\n=======\n  tag: v2\n>>>>>>> ${marks.theirs}\n`;
    expect(text(read, 'values.yaml')).toContain(marked);
  });

  it('brings a first commit, whose difference starts from nothing', async () => {
    await using scene = await parted();
    const { remote, test } = scene;
    await using repository = await open(test);
    const onto = (await remote.tip('staging')) ?? '';
    const first = await repository.createCommit({
      parents: [],
      tree: { base: 'empty', changes: new Map([['first', Buffer.from('1')]]) },
      message: 'first',
      author: { name: 'A', email: 'a@x' },
      committer: { name: 'A', email: 'a@x' },
    });
    const applied = await repository.applyDifference({ from: 'empty', to: first }, onto);
    const snapshot = await repository.snapshotAt(await made(repository, onto, applied));
    expect((await snapshot.list()).map(({ path }) => path)).toEqual([
      'deploy/a.yaml',
      'first',
      'run.sh',
      'values.yaml',
    ]);
  });

  it('keeps when and by whom a commit was written', async () => {
    await using scene = await parted();
    await using repository = await open(scene.test);
    const tip = (await scene.remote.tip('main')) ?? '';
    const commit = await repository.createCommit({
      parents: [tip],
      tree: { base: tip, changes: new Map([['x', Buffer.from('1')]]) },
      message: 'x\n\nbody\n',
      author: { name: 'Dev', email: 'dev@x' },
      authored: '1700000000 +0930',
      committer: { name: 'Bot', email: 'bot@x' },
    });
    const read = await repository.commit(commit);
    expect(read).toMatchObject({ authored: '1700000000 +0930', author: { name: 'Dev' }, committer: { name: 'Bot' } });
    expect(read.message).toBe('x\n\nbody\n');
  });

  it('needs neither the history nor the other files of a large repository', async () => {
    await using scene = await parted();
    for (const n of [1, 2, 3]) await scene.remote.commit('main', { [`f${n}`]: `${n}\n` });
    const fix = await scene.remote.commit('main', { 'values.yaml': base['values.yaml'].replace('v1', 'v2') });
    await using repository = await open(scene.test);
    const onto = (await repository.snapshot('staging')).commit;
    const applied = await repository.applyDifference(
      { from: `${(await repository.commit(fix)).parents[0]}`, to: fix },
      onto,
    );
    expect(applied.kind).toBe('clean');
  });
});

type Repository = Awaited<ReturnType<typeof open>>;

async function made(repository: Repository, parent: string, applied: { kind: string; tree?: string }): Promise<string> {
  const { tree } = applied;
  if (tree === undefined) return commitOn(repository, parent, {});
  const person = { name: 'A', email: 'a@x' };
  return repository.createCommit({
    parents: [parent],
    tree: { oid: tree },
    message: 'x',
    author: person,
    committer: person,
  });
}
