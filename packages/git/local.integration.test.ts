import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BareRepository, type GitSandbox, gitSandbox } from '#testing';
import { commitToBranch, type GitRepository, openRepository } from './index.ts';
import { bytes, commitOn, me, take, text } from './test-setup.ts';

/** A clone with a work tree, on `main`, in the sandbox. */
async function workTree(test: GitSandbox): Promise<{ path: string; local: BareRepository }> {
  const remote = await test.server.createRepository('o/r', { a: '1\n', b: '1\n' });
  const path = `${test.temp}/work tree`;
  await remote.git('clone', '--quiet', test.server.cloneUrl('o/r'), path);
  return { path, local: new BareRepository(`${path}/.git`) };
}

function openPath(test: GitSandbox, url: string): Promise<GitRepository> {
  return openRepository({ url, temp: `${test.temp}/temp`, clock: test.clock });
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const setA = async () => ({ message: 'set a', changes: new Map([['a', bytes('2\n')]]) });

describe.concurrent('a local repository', { timeout: 20_000 }, () => {
  it('takes the files along when the branch is checked out', async () => {
    await using test = await gitSandbox();
    const { path, local } = await workTree(test);
    await using repository = await openPath(test, path);
    const outcome = await commitToBranch(repository, {
      branch: 'main',
      edit: setA,
      author: me,
      committer: me,
      clock: test.clock,
    });
    expect(outcome).toMatchObject({ kind: 'committed', commit: await local.tip('main') });
    expect(await readFile(`${path}/a`, 'utf8')).toBe('2\n');
    expect(await local.git('--work-tree', path, 'status', '--porcelain')).toBe('');
    expect(repository.name).toBe(path);
  });

  it('is left alone when its files have changes, but other branches can be written', async () => {
    await using test = await gitSandbox();
    const { path, local } = await workTree(test);
    await writeFile(`${path}/a`, 'mine\n');
    await using repository = await openPath(test, path);
    const tip = (await repository.snapshot('main')).commit;
    const commit = await commitOn(repository, tip, { b: '2\n' });
    await expect(repository.push({ branch: 'main', commit, expected: tip })).rejects.toMatchObject({
      name: 'RemoteError',
      message: `cannot push to branch main: it is checked out in ${path}, where files have changes that are not committed`,
      hint: 'Commit or stash them there, then run again; nothing was changed.',
    });
    expect(await local.tip('main')).toBe(tip);
    expect(await readFile(`${path}/a`, 'utf8')).toBe('mine\n');
    expect(await repository.push({ branch: 'promote/x', commit, expected: 'absent' })).toBe('pushed');
    expect(await local.read('promote/x', 'b')).toBe('2\n');
  });

  it.each([
    ['no branch', ['update-ref', '--no-deref', 'HEAD', 'refs/heads/main']],
    ['a branch without a commit', ['symbolic-ref', 'HEAD', 'refs/heads/fresh']],
  ])('whose HEAD is on %s asks which branch is meant', async (_, command) => {
    await using test = await gitSandbox();
    const { path, local } = await workTree(test);
    await local.git(...command);
    await using repository = await openPath(test, path);
    await expect(repository.defaultBranch()).rejects.toMatchObject({
      message: `HEAD of ${path} is on no branch that has a commit`,
      hint: 'Name the branch with `branch`; there are: main.',
    });
  });

  it('may be bare, and is read where it stands', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1', b: '2' });
    await using repository = await openPath(test, remote.path);
    const snapshot = await repository.snapshot(await repository.defaultBranch());
    expect(text(await snapshot.read(['b']), 'b')).toBe('2');
    expect(await take(repository.history('main'), 9)).toHaveLength(1);
    const second = await remote.commit('main', { a: '2' });
    expect(await repository.snapshot('main')).toMatchObject({ commit: second });
    await expect(repository.snapshot('man')).rejects.toMatchObject({
      message: `there is no branch man in ${remote.path}`,
      hint: 'Did you mean main?',
    });
    const copied = await filesBelow(join(test.temp, 'temp'));
    expect(copied.filter((file) => /\.pack$|objects\/[0-9a-f]{2}\//.test(file))).toEqual([]);
  });

  it('has a history that is read as far back as it is needed', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1\n', b: '1\n' });
    const root = (await remote.tip('main')) ?? '';
    // Newer than all that follow: what git prints first must not be taken for all there is.
    const date = Date.UTC(2030, 0, 1);
    const side = await remote.commit('side', { a: 'side\n' }, { parents: [root], date });
    const commits = Array.from({ length: 300 }, (_, n) => ({ files: { b: `${n}\n` }, message: `${n}` }));
    const tip = (await remote.commitAll('main', commits)).at(-1) ?? '';
    await using repository = await openPath(test, remote.path);
    expect((await take(repository.history('main'), 999)).map(({ subject }) => subject)).toEqual([
      ...commits.map(({ message }) => message).reverse(),
      'first',
    ]);
    expect(await repository.mergeBase(tip, side)).toBe(root);
    expect(await repository.isAncestor(root, tip)).toBe(true);
    expect(await repository.commitsBetween(tip, side)).toMatchObject([{ sha: side }]);
    const merged = await repository.mergeTree(tip, side);
    if (merged.kind !== 'clean') throw new Error(`conflict in ${merged.paths}`);
    const commit = await repository.createCommit({
      parents: [tip, side],
      tree: { oid: merged.tree },
      message: 'merge',
      author: me,
      committer: me,
    });
    expect(await repository.push({ branch: 'main', commit, expected: tip })).toBe('pushed');
    expect([await remote.read('main', 'a'), await remote.read('main', 'b')]).toEqual(['side\n', '299\n']);
    await expect(repository.snapshotAt('a'.repeat(40))).rejects.toMatchObject({
      message: `${remote.path} has no object ${'a'.repeat(40)}, or does not give it out`,
      hint: expect.stringContaining('git fetch --unshallow'),
    });
  });

  it('may be a work tree beside the main one', async () => {
    await using test = await gitSandbox();
    const { path, local } = await workTree(test);
    const beside = `${test.temp}/beside`;
    await local.git('worktree', 'add', '--quiet', '-b', 'side', beside);
    await using repository = await openPath(test, beside);
    await repository.lookAhead(undefined);
    expect(await repository.defaultBranch()).toBe('side');
    const tip = await repository.snapshot('side');
    expect(text(await tip.read(['a']), 'a')).toBe('1\n');
    const commit = await commitOn(repository, tip.commit, { a: '2\n' });
    expect(await repository.push({ branch: 'side', commit, expected: tip.commit })).toBe('pushed');
    expect(await readFile(`${beside}/a`, 'utf8')).toBe('2\n');
    expect(await readFile(`${path}/a`, 'utf8')).toBe('1\n');
  });

  it('may be a partial clone, and gives out single files although its own settings forbid it', async () => {
    await using test = await gitSandbox();
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`f${n}`, `${n}`]));
    const remote = await test.server.createRepository('o/r', files, { partialClone: false });
    await remote.git('config', 'remote.origin.promisor', 'true');
    await using repository = await openPath(test, remote.path);
    const snapshot = await repository.snapshot('main');
    expect(text(await snapshot.read(['f7']), 'f7')).toBe('7');
    const [folder = ''] = await readdir(`${test.temp}/temp`);
    const objects = await new BareRepository(`${test.temp}/temp/${folder}`).git(
      'cat-file',
      '--batch-all-objects',
      '--batch-check',
    );
    expect(objects.split('\n').filter((line) => line.includes(' blob '))).toHaveLength(1);
  });

  it('may be a shallow clone, such as a workflow checks out', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1\n' });
    await remote.commit('main', { b: '1\n' });
    const path = `${test.temp}/checkout`;
    await remote.git('clone', '--quiet', '--depth=1', test.server.cloneUrl('o/r'), path);
    await using repository = await openPath(test, path);
    const tip = (await repository.snapshot('main')).commit;
    const commit = await commitOn(repository, tip, { a: '2\n' });
    expect(await repository.push({ branch: 'main', commit, expected: tip })).toBe('pushed');
    expect(await repository.push({ branch: 'promote/x', commit, expected: 'absent' })).toBe('pushed');
    expect(await readFile(`${path}/a`, 'utf8')).toBe('2\n');
  });

  it('must be a repository', async () => {
    await using test = await gitSandbox();
    await using repository = await openPath(test, test.temp);
    await expect(repository.snapshot('main')).rejects.toMatchObject({
      message: `cannot fetch branch main: ${test.temp} is no git repository`,
      hint: 'Give the folder that holds .git, a bare repository, or a URL.',
    });
  });
});
