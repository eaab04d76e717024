import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BareRepository, gitSandbox } from '#testing';
import { bytes, commitOn, me, open, take, text } from './test-setup.ts';

const many = Object.fromEntries(
  Array.from({ length: 120 }, (_, n) => [`apps/${n % 6}/f${n}.yaml`, `image: app${n}:v1\n`]),
);

/** Ids of the blobs that are really in a local repository. */
async function localBlobs(folder: string): Promise<string[]> {
  const local = new BareRepository(folder);
  const listed = await local.git(
    '-c',
    'remote.origin.promisor=false',
    'cat-file',
    '--batch-all-objects',
    '--batch-check',
  );
  return listed.split('\n').flatMap((line) => (line.split(' ')[1] === 'blob' ? [line.slice(0, 40)] : []));
}

describe.concurrent('reading', { timeout: 20_000 }, () => {
  it('lists and reads a branch, fetching only the contents asked for, together', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', {
      ...many,
      'run.sh': { content: '#!/bin/sh\n', mode: '100755' },
      link: { content: 'run.sh', mode: '120000' },
    });
    await using repository = await open(test);
    const snapshot = await repository.snapshot('main');
    expect(snapshot).toMatchObject({
      branch: 'main',
      commit: await remote.tip('main'),
    });
    expect(await snapshot.list()).toHaveLength(122);
    expect((await snapshot.list('apps/3/')).map(({ path }) => path)).toHaveLength(20);
    expect((await snapshot.list('run.sh')).map(({ mode }) => mode)).toEqual(['100755']);
    const before = test.server.requests.length;
    const read = await snapshot.read(['apps/1/f1.yaml', 'link', 'apps/2/f2.yaml', 'apps/2', 'nowhere']);
    expect([...read.keys()]).toEqual(['apps/1/f1.yaml', 'link', 'apps/2/f2.yaml']);
    expect(text(read, 'apps/1/f1.yaml')).toBe('image: app1:v1\n');
    expect(text(read, 'link')).toBe('run.sh');
    await snapshot.read(['link', 'apps/1/f1.yaml']);
    expect(test.server.requests.length - before).toBe(2);
    const [folder = ''] = await test.leftovers();
    expect(await localBlobs(folder)).toHaveLength(3);
  });

  it('reads a branch whose commit is known from the history of another', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', many);
    await remote.setBranch('staging', (await remote.tip('main')) ?? null);
    const tip = await remote.commit('main', { 'apps/0/f0.yaml': 'new\n' });
    await using repository = await open(test);
    await repository.snapshot('main');
    expect((await repository.commit(tip)).parents).toHaveLength(1);
    await take(repository.history('main'), 2);
    const snapshot = await repository.snapshot('staging');
    expect(text(await snapshot.read(['apps/0/f0.yaml']), 'apps/0/f0.yaml')).toBe('image: app0:v1\n');
    await remote.commit('staging', { 'apps/1/f1.yaml': 'of staging\n' });
    expect(await (await repository.snapshot('staging')).list()).toHaveLength(120);
  });

  it('does with a server that cannot leave contents out', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', many, { partialClone: false });
    await using repository = await open(test);
    const snapshot = await repository.snapshot('main');
    const before = test.server.requests.length;
    expect(text(await snapshot.read(['apps/1/f1.yaml']), 'apps/1/f1.yaml')).toBe('image: app1:v1\n');
    expect(test.server.requests.length).toBe(before);
    const commit = await commitOn(repository, snapshot.commit, { 'apps/1/f1.yaml': 'new' });
    expect(await repository.push({ branch: 'main', commit, expected: snapshot.commit })).toBe('pushed');
  });

  it('does with a server that supports filters but forbids some, or all', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', many);
    await remote.git('config', 'uploadpackfilter.tree.allow', 'false');
    await using noTrees = await open(test);
    expect(await take(noTrees.history('main'), 5)).toHaveLength(1);
    await remote.git('config', 'uploadpackfilter.allow', 'false');
    await using none = await open(test);
    expect(text(await (await none.snapshot('main')).read(['apps/1/f1.yaml']), 'apps/1/f1.yaml')).toBe(
      'image: app1:v1\n',
    );
  });

  it('reads a commit that is no branch, and one made here', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: 'one' });
    const old = (await remote.tip('main')) ?? '';
    await remote.commit('main', { a: 'two' });
    await using repository = await open(test);
    const snapshot = await repository.snapshotAt(old);
    expect(text(await snapshot.read(['a']), 'a')).toBe('one');
    const made = await commitOn(repository, old, { b: 'made here' });
    const read = await (await repository.snapshotAt(made)).read(['a', 'b']);
    expect([text(read, 'a'), text(read, 'b')]).toEqual(['one', 'made here']);
  });

  it('shows what differs, fetching the contents in one batch', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', many);
    const from = (await remote.tip('main')) ?? '';
    const to = await remote.commit('main', {
      'apps/1/f1.yaml': 'image: app1:v2\n',
      'apps/2/f2.yaml': null,
      new: 'n\n',
    });
    await using repository = await open(test);
    expect(await repository.changedFiles(from, to)).toEqual([
      { path: 'apps/1/f1.yaml', status: 'modified' },
      { path: 'apps/2/f2.yaml', status: 'deleted' },
      { path: 'new', status: 'added' },
    ]);
    const before = test.server.requests.length;
    const diff = await repository.diff(from, to);
    expect(diff).toContain(
      '--- a/apps/1/f1.yaml\n+++ b/apps/1/f1.yaml\n@@ -1 +1 @@\n-image: app1:v1\n+image: app1:v2\n',
    );
    expect(test.server.requests.length - before).toBe(2);
  });

  it('looks at the default branch ahead, and at what is newest from then on', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' }, { branch: 'trunk' });
    await using repository = await open(test);
    await repository.lookAhead(undefined);
    const branch = await repository.defaultBranch();
    expect(await repository.snapshot(branch)).toMatchObject({ branch: 'trunk', commit: await remote.tip('trunk') });
    expect(test.server.requests).toHaveLength(3);
    const newer = await remote.commit('trunk', { a: '2' });
    expect((await repository.snapshot('trunk')).commit).toBe(newer);
  });

  it('asks once more for a default branch whose name git does not show', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' }, { branch: 'zweig-ü' });
    await using repository = await open(test);
    await repository.lookAhead(undefined);
    const branch = await repository.defaultBranch();
    expect(await repository.snapshot(branch)).toMatchObject({ branch: 'zweig-ü', commit: await remote.tip('zweig-ü') });
  });

  it('says that HEAD is on no branch', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await writeFile(`${remote.path}/HEAD`, `${await remote.tip('main')}\n`);
    await using repository = await open(test);
    await repository.lookAhead(undefined);
    await expect(repository.defaultBranch()).rejects.toMatchObject({
      message: `HEAD of ${test.server.cloneUrl('o/r')} is on no branch that has a commit`,
      hint: 'Name the branch with `branch`; there are: main.',
    });
  });

  it('hands a failure of looking ahead to whoever asks first', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    await repository.lookAhead('nowhere');
    await expect(repository.snapshot('nowhere')).rejects.toThrow('there is no branch nowhere');
    await repository.lookAhead('nowhere');
    expect((await repository.snapshot('main')).branch).toBe('main');
    await using missing = await open(test, 'o/missing');
    await missing.lookAhead(undefined);
    await expect(missing.defaultBranch()).rejects.toThrow('there is no repository');
  });

  it('follows a server that names its objects by SHA-256', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', {});
    await remote.git('config', 'core.repositoryFormatVersion', '1');
    await remote.git('config', 'extensions.objectFormat', 'sha256');
    const first = await remote.commit('main', { a: 'one' });
    expect(first).toHaveLength(64);
    await using byName = await open(test);
    const tip = await byName.snapshot('main');
    expect(text(await tip.read(['a']), 'a')).toBe('one');
    const commit = await commitOn(byName, tip.commit, { a: 'two' });
    expect(await byName.push({ branch: 'main', commit, expected: first })).toBe('pushed');
    await using ahead = await open(test);
    await ahead.lookAhead(undefined);
    expect((await ahead.snapshot('main')).commit).toBe(commit);
  });

  it('finds branches', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' }, { branch: 'trunk' });
    await remote.setBranch('x/refs/heads/trunk', await remote.commit('other', { b: '2' }));
    await using repository = await open(test);
    expect(await repository.defaultBranch()).toBe('trunk');
    expect(await repository.branchTip('trunk')).toBe(await remote.tip('trunk'));
    expect(await repository.branchTip('heads/trunk')).toBeUndefined();
    expect(Object.fromEntries(await repository.branches())).toEqual(await remote.branches());
  });
});

describe.concurrent('what is not there', { timeout: 20_000 }, () => {
  it('says so, and what may have been meant', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await remote.setBranch('staging', (await remote.tip('main')) ?? '');
    await test.server.createRepository('o/empty', {});
    const url = test.server.cloneUrl('o/r');
    await using repository = await open(test);
    await using empty = await open(test, 'o/empty');
    await using missing = await open(test, 'o/missing');
    await expect(repository.snapshot('stagin')).rejects.toMatchObject({
      message: `there is no branch stagin in ${url}`,
      hint: 'Did you mean staging?',
    });
    await expect(repository.snapshot('production')).rejects.toMatchObject({ hint: 'There are: main, staging.' });
    await expect(repository.snapshotAt('a'.repeat(40))).rejects.toThrow(
      `${url} has no object ${'a'.repeat(40)}, or does not give it out`,
    );
    await expect(repository.snapshotAt('abc123')).rejects.toThrow(
      'input commit: "abc123" is not a full commit id (40 hexadecimal digits)',
    );
    await expect(empty.snapshot('main')).rejects.toThrow(
      `${test.server.cloneUrl('o/empty')} is empty: it has no commit on any branch`,
    );
    await expect(empty.defaultBranch()).rejects.toThrow('is empty');
    await expect(missing.snapshot('main')).rejects.toMatchObject({
      status: 404,
      message: `cannot fetch branch main: there is no repository at ${test.server.cloneUrl('o/missing')}\n  Repository not found.`,
    });
  });

  it('takes no branch name for an option', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    await expect(repository.snapshot('--upload-pack=touch pwned')).rejects.toThrow(
      'input branch: "--upload-pack=touch pwned" is not a branch name: it begins with a dash',
    );
    await expect(repository.branchTip('-x')).rejects.toThrow('it begins with a dash');
    await expect(repository.push({ branch: 'a:b', commit: 'a'.repeat(40), expected: 'absent' })).rejects.toThrow(
      'it holds a space or one of',
    );
    expect(() => repository.history('--all')).toThrow('it begins with a dash');
    expect(test.server.requests).toEqual([]);
  });
});

describe.concurrent('committing', { timeout: 20_000 }, () => {
  it('changes 100 files in one commit and keeps every other, with their modes', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', {
      ...many,
      'run.sh': { content: 'old', mode: '100755' },
      link: { content: 'run.sh', mode: '120000' },
      'gone/x': 'x',
    });
    await using repository = await open(test);
    const tip = await repository.snapshot('main');
    const changes = new Map<string, Uint8Array | null>(
      Object.keys(many)
        .slice(0, 100)
        .map((path) => [path, bytes('image: new\n')]),
    );
    changes
      .set('run.sh', bytes('new'))
      .set('gone/x', null)
      .set('deep/ü "new"\n.yaml', Buffer.from([0, 255, 10]));
    const author = { name: 'Béa', email: 'bea@example.com' };
    const commit = await repository.createCommit({
      parents: [tip.commit],
      tree: { base: tip.commit, changes },
      message: 'all\n\nbody ü',
      author,
      committer: me,
    });
    expect(await repository.push({ branch: 'main', commit, expected: tip.commit })).toBe('pushed');
    expect((await remote.log('main'))[0]).toEqual({
      sha: commit,
      parents: [tip.commit],
      author: 'Béa <bea@example.com>',
      committer: 'Ann <ann@example.com>',
      subject: 'all',
      message: 'all\n\nbody ü',
    });
    const modes = await remote.modes('main');
    expect(Object.keys(modes)).toHaveLength(123);
    expect(modes).toMatchObject({ 'run.sh': '100755', link: '120000', 'deep/ü "new"\n.yaml': '100644' });
    expect(modes['gone/x']).toBeUndefined();
    expect(await remote.read('main', 'apps/0/f0.yaml')).toBe('image: new\n');
    expect(await remote.read('main', 'apps/5/f119.yaml')).toBe('image: app119:v1\n');
    expect(await remote.git('fsck', '--strict')).toBe('');
  });

  it('needs few requests, and no content it does not read', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', many);
    await using repository = await open(test);
    const tip = await repository.snapshot('main');
    // Replaced unread: git must not fetch the old content to send a difference.
    const commit = await commitOn(repository, tip.commit, { 'apps/1/f1.yaml': 'replaced' });
    await repository.push({ branch: 'main', commit, expected: tip.commit });
    expect(test.server.requests).toHaveLength(5);
    const [folder = ''] = await test.leftovers();
    expect(await localBlobs(folder)).toHaveLength(1);
  });

  it('makes the first commit of an empty repository', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', {});
    await using repository = await open(test);
    const tree = { base: 'empty', changes: new Map([['a', bytes('1')]]) };
    const commit = await repository.createCommit({ parents: [], tree, message: 'first', author: me, committer: me });
    expect(await repository.push({ branch: 'main', commit, expected: 'absent' })).toBe('pushed');
    expect(await remote.modes('main')).toEqual({ a: '100644' });
  });

  it('can take the files of another commit, and several parents', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1', b: '1' });
    const first = (await remote.tip('main')) ?? '';
    const second = await remote.commit('main', { a: '2', c: '2' });
    await using repository = await open(test);
    const tree = { base: first, changes: new Map([['b', bytes('3')]]) };
    const commit = await repository.createCommit({
      parents: [second, first],
      tree,
      message: 'back',
      author: me,
      committer: me,
    });
    expect(await repository.push({ branch: 'main', commit, expected: second })).toBe('pushed');
    expect((await remote.log('main'))[0]?.parents).toEqual([second, first]);
    expect(await remote.modes('main')).toEqual({ a: '100644', b: '100644' });
    expect(await remote.read('main', 'a')).toBe('1');
  });

  it('refuses people that git would read as something else', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    const author = { name: 'Eve\ncommitter Eve', email: 'e@f' };
    const tree = { base: 'empty', changes: new Map() };
    await expect(repository.createCommit({ parents: [], tree, message: 'x', author, committer: me })).rejects.toThrow(
      'input author: "Eve\\ncommitter Eve <e@f>" holds a control character or line break',
    );
  });
});
