import { describe, expect, it } from 'vitest';
import { type FakeClock, gitSandbox } from '#testing';
import { retryDelay } from './commit-to-branch.ts';
import { type BranchCommit, commitToBranch, type Edit, type GitRepository, openRepository } from './index.ts';
import { bytes, me, open, text } from './test-setup.ts';

/** Adds `line` to `path`, unless it is there. */
function adding(path: string, line: string): Edit {
  return async (tip) => {
    const before = text(await tip.read([path]), path) ?? '';
    if (before.split('\n').includes(line)) return undefined;
    return { message: `add ${line}`, changes: new Map([[path, bytes(`${before}${line}\n`)]]) };
  };
}

async function commit(
  test: Pick<BranchCommit, 'clock'>,
  repository: GitRepository,
  edit: Edit,
  extra: Partial<BranchCommit> = {},
) {
  return commitToBranch(repository, { branch: 'main', edit, author: me, committer: me, clock: test.clock, ...extra });
}

/** Time for several at once: it stands still while anybody works, then goes on to whoever wakes first. */
function sharedClock(clock: FakeClock, workers: number): { clock: BranchCommit['clock']; leave(): void } {
  const asleep: { until: number; wake: () => void }[] = [];
  let left = workers;
  const wakeNext = () => {
    if (asleep.length < left) return;
    asleep.sort((one, other) => other.until - one.until);
    asleep.pop()?.wake();
  };
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => {
      asleep.push({ until: clock.now() + milliseconds, wake });
      wakeNext();
    });
  const leave = () => {
    left -= 1;
    wakeNext();
  };
  return { clock: { now: clock.now, random: clock.random, sleep }, leave };
}

describe.concurrent('committing to a branch', { timeout: 20_000 }, () => {
  it('commits once, then finds nothing left to do', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { list: 'one\n' });
    const parent = await remote.tip('main');
    await using repository = await open(test);
    const outcome = await commit(test, repository, adding('list', 'two'));
    const tip = await remote.tip('main');
    expect(outcome).toEqual({ kind: 'committed', commit: tip, parent, attempts: 1 });
    expect(await commit(test, repository, adding('list', 'two'))).toEqual({ kind: 'unchanged', tip });
    expect(
      await commit(test, repository, async () => ({
        message: 'same',
        changes: new Map([['list', bytes('one\ntwo\n')]]),
      })),
    ).toEqual({ kind: 'unchanged', tip });
    expect(await remote.read('main', 'list')).toBe('one\ntwo\n');
  });

  it('runs the edit again on what a faster writer left', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { list: 'one\n' });
    await using repository = await open(test, 'o/r', { url: remote.path });
    const seen: string[] = [];
    const edit: Edit = async (tip) => {
      seen.push(text(await tip.read(['list']), 'list') ?? '');
      if (seen.length === 1) await remote.commit('main', { list: 'one\ntheirs\n' }, { message: 'theirs' });
      return adding('list', 'mine')(tip);
    };
    expect(await commit(test, repository, edit)).toMatchObject({ kind: 'committed', attempts: 2 });
    expect(seen).toEqual(['one\n', 'one\ntheirs\n']);
    expect((await remote.log('main')).map(({ subject }) => subject)).toEqual(['add mine', 'theirs', 'first']);
    expect(await remote.read('main', 'list')).toBe('one\ntheirs\nmine\n');
    expect(test.clock.slept).toHaveLength(1);
  });

  it('does nothing more when the faster writer did the same', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { list: '' });
    await using repository = await open(test, 'o/r', { url: remote.path });
    let theirs: string | undefined;
    const edit: Edit = async (tip) => {
      const content = await adding('list', 'x')(tip);
      theirs ??= await remote.commit('main', { list: 'x\n' });
      return content;
    };
    expect(await commit(test, repository, edit)).toEqual({ kind: 'unchanged', tip: theirs });
  });

  it('loses none of eight writers at once', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { list: '' });
    const names = Array.from({ length: 8 }, (_, n) => `writer ${n}`);
    const { clock, leave } = sharedClock(test.clock, names.length);
    const outcomes = await Promise.all(
      names.map(async (name) => {
        // By its path: over HTTP this would be two hundred processes more.
        await using repository = await open(test, 'o/r', { url: remote.path });
        return await commit({ clock }, repository, adding('list', name)).finally(leave);
      }),
    );
    expect(outcomes.every(({ kind }) => kind === 'committed')).toBe(true);
    expect((await remote.read('main', 'list'))?.trim().split('\n').sort()).toEqual(names);
    expect(await remote.log('main')).toHaveLength(9);
  });

  it('gives up in the end, naming branch and attempts', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { list: '' });
    await using repository = await open(test, 'o/r', { url: remote.path });
    let n = 0;
    const edit: Edit = async (tip) => {
      n += 1;
      await remote.commit('main', { other: `${n}` });
      return adding('list', 'x')(tip);
    };
    await expect(commit(test, repository, edit, { attempts: 3 })).rejects.toMatchObject({
      name: 'ConflictError',
      message: `gave up committing to branch main of ${remote.path}: others were faster 3 times`,
    });
    expect(n).toBe(3);
    expect(await remote.read('main', 'list')).toBe('');
  });

  it('publishes by other means when given', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { list: '' });
    await using repository = await open(test, 'o/r', { url: remote.path });
    const tips: string[] = [];
    const publish: BranchCommit['publish'] = async (tip, content) => {
      tips.push(tip.commit);
      if (tips.length === 1) return { kind: 'lost-race' };
      const sha = await remote.commit('main', { list: 'by the forge' }, { message: content.message });
      return { kind: 'published', commit: sha };
    };
    const outcome = await commit(test, repository, adding('list', 'x'), { publish });
    expect(outcome).toMatchObject({ kind: 'committed', commit: await remote.tip('main'), attempts: 2 });
  });

  it('commits merges', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    const dev = await remote.commit('dev', { b: '1' }, { parents: [(await remote.tip('main')) ?? ''] });
    await remote.commit('main', { c: '1' });
    await using repository = await open(test, 'o/r', { url: remote.path });
    const merge: Edit = async (tip) => {
      if (await repository.isAncestor(dev, tip.commit)) return undefined;
      const merged = await repository.mergeTree(tip.commit, dev);
      return merged.kind === 'clean'
        ? { message: 'merge dev', parents: [tip.commit, dev], tree: { oid: merged.tree } }
        : undefined;
    };
    expect(await commit(test, repository, merge)).toMatchObject({ kind: 'committed' });
    expect(await commit(test, repository, merge)).toMatchObject({ kind: 'unchanged' });
    expect(await remote.modes('main')).toEqual({ a: '100644', b: '100644', c: '100644' });
  });

  it('stops at once when aborted', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { list: '' });
    const cancel = new AbortController();
    await using repository = await openRepository({
      url: test.server.cloneUrl('o/r'),
      temp: test.temp,
      clock: test.clock,
      signal: cancel.signal,
    });
    test.server.onRequest(() => {
      cancel.abort(new Error('cancelled'));
      return new Promise(() => {});
    });
    await expect(commit(test, repository, adding('list', 'x'))).rejects.toThrow('cancelled');
  });
});

describe.concurrent('the wait after a lost race', { timeout: 20_000 }, () => {
  it('grows to a limit, and is different for each writer', () => {
    expect([0, 1, 2, 3, 9].map((lost) => retryDelay(lost, 100, 0.999999)).map(Math.round)).toEqual([
      1000, 1800, 3400, 6600, 120_200,
    ]);
    expect([0, 1, 9].map((lost) => retryDelay(lost, 2000, 0.999999)).map(Math.round)).toEqual([8200, 16_200, 120_200]);
    expect(retryDelay(5, 2000, 0)).toBe(200);
  });
});
