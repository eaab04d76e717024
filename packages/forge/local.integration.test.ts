import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { BareRepository, fakeClock, isolatedGitEnvironment } from '#testing';
import { type ContractSubject, forgeContract } from './contract.ts';
import { openLocalForge } from './local.ts';
import { openLocalRecords } from './local-records.ts';

const run = promisify(execFile);
const author = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
const env = { ...isolatedGitEnvironment(), ...author };

interface LocalSubject extends ContractSubject {
  folder: string;
  git: BareRepository;
}

async function setup(): Promise<LocalSubject> {
  const folder = await mkdtemp(join(tmpdir(), 'local-forge-'));
  const git = await BareRepository.create(join(folder, 'config.git'));
  const first = await git.commit('main', { a: '1' }, { parents: [] });
  const made = new Set(['main']);
  return {
    folder,
    git,
    forge: openLocalForge({ gitDir: git.path, clock: fakeClock() }),
    repository: 'config',
    tip: (branch) => git.tip(branch),
    commit: async (branch, files, message = 'change') => {
      const parents = made.has(branch) ? {} : { parents: [first] };
      made.add(branch);
      return git.commit(branch, files, { message, ...parents });
    },
    merge: async (head, base) => git.setBranch(base, (await git.tip(head)) ?? null),
    written: async (number) => {
      const { comments, ...rest } = await openLocalRecords(git.path).read(number);
      return { ...rest, comments: comments.map(({ body }) => body) };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

forgeContract('a local repository', setup);

describe.concurrent('a local repository', () => {
  it('finds the merge that brought a pull request, among what came before and after', async () => {
    await using subject = await setup();
    const { forge, git } = subject;
    const head = await subject.commit('next', { a: '2' }, 'fix');
    await forge.createPullRequest({ title: 'Go', body: '', head: 'next', base: 'main', draft: false });
    const before = await subject.commit('main', { b: '1' }, 'before');
    const mergeCommit = await git.commit('main', { a: '2' }, { message: 'merge', parents: [before, head] });
    const after = await subject.commit('main', { b: '2' }, 'after');
    expect(await forge.readMerge(1)).toMatchObject({ kind: 'merged', mergeCommit, commits: [{ sha: head }] });
    const brought = await Promise.all([head, mergeCommit, before, after].map((sha) => forge.mergesOf(sha)));
    expect(brought).toEqual([[{ number: 1, base: 'main' }], [{ number: 1, base: 'main' }], [], []]);
  });

  it('keeps pull requests as pages that a person can read', async () => {
    await using subject = await setup();
    const sha = await subject.commit('next', { a: '2' });
    await subject.forge.createPullRequest({
      title: 'Go',
      body: 'Some *text*.',
      head: 'next',
      base: 'main',
      draft: false,
    });
    await subject.forge.decoratePullRequest(1, {
      labels: ['x', 'y'],
      assignees: [],
      reviewers: ['bob'],
      teamReviewers: [],
      milestone: 'v2',
    });
    await subject.forge.closePullRequest(1, 'Because.');
    const folder = join(subject.git.path, 'gitops-actions', 'pull-requests');
    expect(await readdir(folder)).toEqual(['1.json', '1.md']);
    expect(await readFile(join(folder, '1.md'), 'utf8')).toBe(`# Go (#1)

| | |
|---|---|
| State | closed |
| Branches | \`next\` → \`main\` |
| Head | \`${sha}\` |
| Labels | x, y |
| Reviewers | bob |
| Milestone | v2 |
| Opened | 2026-01-01T00:00:00.000Z |
| Updated | 2026-01-01T00:00:00.000Z |

Some *text*.

---

*2026-01-01T00:00:00.000Z*

Because.
`);
  });

  it('has nobody to merge, and prints commands that do', async () => {
    await using subject = await setup();
    const { forge, git } = subject;
    const head = await subject.commit("next'one", { b: '2' });
    await subject.commit('main', { c: '3' });
    await forge.createPullRequest({ title: 'Go', body: '', head: "next'one", base: 'main', draft: false });
    const outcome = await forge.autoMerge(1, 'merge', head);
    expect(outcome).toMatchObject({ kind: 'refused' });
    const [said, command = ''] = (outcome.kind === 'refused' ? outcome.reason : '').split(/(?<=yourself): /);
    expect(said).toBe("a local repository has nobody to merge; merge branch next'one yourself");
    await run('sh', ['-c', command], { env });
    expect(await git.read('main', 'b')).toBe('2');
    expect(await git.read('main', 'c')).toBe('3');
    expect(await forge.autoMerge(1, 'merge', head)).toEqual({ kind: 'merged', sha: head });
  });

  it('does the same where there is a work tree, whose branch it leaves alone', async () => {
    await using subject = await setup();
    const work = join(subject.folder, 'work tree');
    await run('git', ['clone', '--quiet', subject.git.path, work], { env });
    await run('git', ['-C', work, 'switch', '--quiet', '--create', 'next'], { env });
    await run('git', ['-C', work, 'commit', '--quiet', '--allow-empty', '-m', 'more'], { env });
    const head = (await run('git', ['-C', work, 'rev-parse', 'HEAD'], { env })).stdout.trim();
    const forge = openLocalForge({ gitDir: join(work, '.git') });
    await forge.createPullRequest({ title: 'Go', body: '', head: 'next', base: 'main', draft: false });
    await expect(forge.setBranch('next', head)).rejects.toThrow(
      `cannot point next at ${head.slice(0, 7)}: it is checked out in a work tree of ${join(work, '.git')}`,
    );
    const outcome = await forge.autoMerge(1, 'merge', head);
    const [, command = ''] = (outcome.kind === 'refused' ? outcome.reason : '').split('yourself: ');
    await run('sh', ['-c', command], { env });
    expect((await run('git', ['-C', work, 'rev-parse', 'main'], { env })).stdout.trim()).toBe(head);
    expect(await forge.compare('work tree', 'main', 'next')).toMatchObject({ totalCommits: 0 });
  });

  it.each(['-x', 'a..b', 'a b', 'a\nb', '', 'x.lock'])('refuses the branch name %j', async (branch) => {
    await using subject = await setup();
    const sha = (await subject.tip('main')) ?? '';
    const message = `${JSON.stringify(branch)} is not a valid branch name`;
    await expect(subject.forge.setBranch(branch, sha)).rejects.toThrow(message);
    await expect(subject.forge.deleteBranch(branch)).rejects.toThrow(message);
    expect(Object.keys(await subject.git.branches())).toEqual(['main']);
  });

  it('does not sign', async () => {
    await using subject = await setup();
    const commit = { branch: 'main', expectedHead: 'x', message: 'm', changes: [] };
    await expect(subject.forge.commit(commit)).rejects.toMatchObject({
      message: `cannot commit to main through a forge's API: ${subject.git.path} has no forge to sign the commit`,
      hint: 'Leave out sign-commits for a local repository.',
    });
  });

  it('says which record is missing, or damaged', async () => {
    await using subject = await setup();
    await subject.commit('next', { a: '2' });
    await subject.forge.createPullRequest({ title: 'Go', body: '', head: 'next', base: 'main', draft: false });
    const file = join(subject.git.path, 'gitops-actions', 'pull-requests', '1.json');
    await writeFile(file, '{');
    await expect(subject.forge.closePullRequest(1, 'x')).rejects.toThrow(`${file} is damaged: `);
    await expect(subject.forge.closePullRequest(7, 'x')).rejects.toThrow(
      `there is no pull request #7 in ${subject.git.path}`,
    );
  });
});
