import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doByHand } from './tests/by-hand.ts';
import { ask, DEV, edited, FILES, openTheatre, type Theatre, VALUES } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const FIX = { 'values.yaml': edited(VALUES, ['256Mi', '512Mi']) };

describe('what is carried', () => {
  it('only what comes from a hotfix branch, unless a label or an input asks for it', async () => {
    await using stage = await theatre.arrange();
    await stage.land('merge', [FIX], 'promote/production');
    stage.job.runner.event = async () => ({ pull_request: { number: 1 } });
    expect(await stage.run({ mode: 'push' })).toMatchObject({ results: [], commits: [] });
    expect(stage.job.lines).toContain(
      'notice: Nothing to carry: pull request #1 comes from promote/production, which `hotfix-branches` does not name, and no label asks for it.',
    );
    stage.repository.pull(1).labels.push('backport dev');
    expect(await stage.run({ mode: 'push' })).toMatchObject({ results: [{ target: 'dev', status: 'picked' }] });
  });

  it('the pull request whose merge was pushed', async () => {
    await using stage = await theatre.arrange();
    await stage.land('rebase', [FIX, { 'notes.txt': 'fixed\n' }]);
    const after = await stage.git.tip('main');
    stage.job.runner.event = async () => ({ ref: 'refs/heads/main', after });
    expect(await stage.run({ mode: 'push', targets: 'staging' })).toMatchObject({
      commits: [expect.any(String), after],
    });
    stage.job.runner.event = async () => ({ ref: 'refs/heads/main', after: 'f'.repeat(40) });
    await expect(stage.run()).rejects.toThrow(/No commit found for SHA/);
    stage.job.runner.event = async () => ({ ref: 'refs/tags/v1', after });
    await expect(stage.run()).rejects.toThrow('say which hotfix to carry');
  });

  it('of a push without a pull request what says that it is a hotfix, else nothing', async () => {
    await using stage = await theatre.arrange();
    const before = await stage.git.tip('main');
    await stage.git.commit('main', { 'other.txt': 'x' }, { message: 'bump' });
    const push = async () => ({ ref: 'refs/heads/main', before, after: await stage.git.tip('main') });
    stage.job.runner.event = push;
    expect(await stage.run({ mode: 'push' })).toMatchObject({ results: [], commits: [] });
    const sha = await stage.git.commit('main', FIX, { message: 'fix\n\nHotfix: INC-5' });
    expect(await stage.run({ mode: 'push', targets: 'a..b,staging' }).catch((error) => error.outputs)).toMatchObject({
      commits: [sha],
      results: [
        {
          target: 'a..b',
          status: 'failed',
          reason: expect.stringContaining('input targets: "a..b" is not a branch name'),
        },
        { target: 'staging', status: 'picked' },
      ],
    });
  });

  it('the hotfix among several merges that were pushed at once; of two hotfixes neither is forgotten', async () => {
    await using stage = await theatre.arrange();
    const before = await stage.git.tip('main');
    await stage.land('squash', [FIX]);
    await stage.land('merge', [{ 'other.txt': 'no hotfix' }], 'feature/x');
    const pushed = { ref: 'refs/heads/main', before };
    const first = await stage.git.tip('main');
    stage.job.runner.event = async () => ({ ...pushed, after: first });
    expect(await stage.run({ mode: 'push', targets: 'staging' })).toMatchObject({ results: [{ status: 'picked' }] });
    await stage.land('squash', [{ 'notes.txt': 'fixed\n' }], 'hotfix/notes');
    const second = await stage.git.tip('main');
    stage.job.runner.event = async () => ({ ...pushed, after: second });
    await expect(stage.run({ mode: 'push' })).rejects.toThrow(
      'the push brought several hotfixes: carry each by itself, #1, then #3',
    );
  });

  it('nothing of a pull request that was closed, which is an error where it was named', async () => {
    await using stage = await theatre.arrange();
    await stage.git.commit('hotfix/x', { a: '1' }, { parents: [(await stage.git.tip('main')) ?? ''] });
    await ask(stage.repository, theatre.github, 'POST', '/pulls', { title: 't', head: 'hotfix/x', base: 'main' });
    await ask(stage.repository, theatre.github, 'PATCH', '/pulls/1', { state: 'closed' });
    stage.job.runner.event = async () => ({ pull_request: { number: 1 } });
    expect(await stage.run()).toMatchObject({ results: [] });
    await expect(stage.run({ 'pull-request': '1' })).rejects.toThrow('input pull-request: #1 is closed, not merged');
    await expect(stage.run({ 'pull-request': '9' })).rejects.toThrow('there is no pull request #9');
    await expect(stage.run({ 'pull-request': 'nine' })).rejects.toThrow('"nine" is not the number of a pull request');
  });

  it('commits by abbreviations, in the order given, each once', async () => {
    await using stage = await theatre.arrange();
    const { commits = '' } = await stage.land('single', [FIX, { 'notes.txt': 'fixed\n' }]);
    const [first = '', second = ''] = commits.split('\n');
    const given = [first.slice(0, 9), second, first.toUpperCase()].join('\n');
    expect(await stage.run({ commits: given, targets: 'staging', mode: 'push' })).toMatchObject({
      commits: [first, second],
    });
    await expect(stage.run({ commits: 'abcdef1', targets: 'staging' })).rejects.toThrow(
      'abcdef1 begins no commit of main',
    );
    await expect(stage.run({ commits: 'HEAD', targets: 'staging' })).rejects.toThrow('"HEAD" is not a commit id');
    await expect(stage.run({ commits: 'f'.repeat(40), targets: 'staging' })).rejects.toThrow('has no object');
    await expect(stage.run({ commits: first, branch: 'main', config: 'no.yaml' })).rejects.toThrow(
      'input targets: is empty, and no target is named',
    );
  });

  it('the first commit of a history, a rename, a new program, a deletion', async () => {
    await using stage = await theatre.arrange({
      ...FILES,
      'long.txt': Array.from({ length: 40 }, (_, n) => `${n}\n`).join(''),
    });
    const { git } = stage;
    const long = (await git.read('main', 'long.txt')) ?? '';
    await git.commit('staging', { 'long.txt': null, 'moved.txt': long });
    const sha = await git.commit('main', {
      'long.txt': edited(long, ['20\n', 'twenty\n']),
      'fix.sh': { content: '#!/bin/sh\n', mode: '100755' },
      'notes.txt': null,
    });
    expect(await stage.carry({ commits: sha, targets: 'staging', mode: 'push' })).toMatchObject({ status: 'picked' });
    expect(await git.read('staging', 'moved.txt')).toBe(edited(long, ['20\n', 'twenty\n']));
    expect(await git.modes('staging')).toMatchObject({ 'fix.sh': '100755' });
    expect(await git.read('staging', 'notes.txt')).toBeUndefined();
  });

  it('takes no skip token and no markdown along', async () => {
    await using stage = await theatre.arrange();
    const message = 'fix: [skip ci] `x` @acme | <b>\n\nbody [ci skip]\n\nSigned-off-by: D <d@x>';
    const sha = await stage.git.commit('main', FIX, { message, author: DEV });
    const result = await stage.carry({ commits: sha, targets: 'staging' });
    const pull = stage.repository.pull(result?.pullRequest?.number ?? 0);
    const [log] = await stage.git.log(pull.head);
    expect(log?.message).toBe(
      `fix: \`x\` @acme | <b>\n\nbody\n\nSigned-off-by: D <d@x>\n(cherry picked from commit ${sha})\nCarried-To: staging`,
    );
    expect(pull.title).toBe('[staging] fix: `x` @acme | <b>');
    expect(pull.body).toContain('``fix: `x` @acme \\| <b>``');
  });
});

describe('what is there already', () => {
  it('by the same patch, though the lines around it changed since', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const sha = await git.commit('main', { 'notes.txt': 'one\ntwo, fixed\nthree\n' }, { message: 'fix' });
    const by = await git.commit(
      'staging',
      { 'notes.txt': 'one\ntwo, fixed\nthree\n' },
      { message: 'the same by hand' },
    );
    await git.commit('staging', { 'notes.txt': 'ONE\ntwo, fixed twice\nTHREE\n' });
    expect(await stage.carry({ commits: sha, targets: 'staging', mode: 'push' })).toMatchObject({
      ...{ status: 'already-applied', commits: [{ sha, by }] },
    });
  });

  it('not what was picked and taken back, but again what was restored', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const inputs = { ...(await stage.land('single', [FIX])), targets: 'staging', mode: 'push' };
    const picked = (await stage.carry(inputs))?.commitSha;
    const revert = await git.commit(
      'staging',
      { 'values.yaml': VALUES },
      { message: `Revert\n\nThis reverts commit ${picked}.` },
    );
    expect(await stage.carry(inputs)).toMatchObject({ status: 'picked' });
    await git.setBranch('staging', revert);
    await git.commit('staging', {}, { message: `Revert "Revert"\n\nThis reverts commit ${revert}.` });
    expect(await stage.carry(inputs)).toMatchObject({ status: 'already-applied' });
  });

  it('not what came with a merge that was taken back', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const hotfix = await stage.land('single', [FIX]);
    const result = await stage.carry({ ...hotfix, targets: 'staging' });
    const pull = stage.repository.pull(result?.pullRequest?.number ?? 0);
    const before = (await git.tip('staging')) ?? '';
    const merge = await git.commit('staging', FIX, { message: 'Merge', parents: [before, pull.headSha] });
    await git.commit(
      'staging',
      { 'values.yaml': VALUES },
      { message: `Revert\n\nThis reverts commit ${merge}, reversing\nchanges.` },
    );
    await stage.repository.sync();
    expect(await stage.carry({ ...hotfix, targets: 'staging', mode: 'push' })).toMatchObject({ status: 'picked' });
  });

  it('a part of it: only the rest is picked', async () => {
    await using stage = await theatre.arrange();
    const { commits = '' } = await stage.land('single', [FIX, { 'notes.txt': 'fixed\n' }]);
    const [first = ''] = commits.split('\n');
    await stage.run({ commits: first, targets: 'staging', mode: 'push' });
    expect(await stage.carry({ commits, targets: 'staging', mode: 'push' })).toMatchObject({
      ...{ status: 'picked', commits: [{ status: 'already-applied' }, { status: 'picked' }] },
    });
  });
});

describe('what conflicts', () => {
  it('an image that would go back to an older version is left to people, who are told why', async () => {
    await using stage = await theatre.arrange();
    await stage.git.commit('staging', { 'values.yaml': edited(VALUES, ['v1.2.0', 'v1.3.0']) });
    const hotfix = await stage.land('squash', [{ 'values.yaml': edited(VALUES, ['v1.2.0', 'v1.2.1']) }]);
    expect(await stage.carry({ ...hotfix, targets: 'staging', mode: 'push' })).toMatchObject({
      status: 'conflict',
      reason: expect.stringContaining('(values.yaml: image.tag is v1.3.0 there, which is later than v1.2.1)'),
    });
  });

  it('keys that were added come along with values that are set by key', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    await git.commit('staging', { 'values.yaml': edited(VALUES, ['replicas: 2', 'replicas: 1'], ['256Mi', '128Mi']) });
    const hotfix = await stage.land('squash', [
      { 'values.yaml': `${edited(VALUES, ['256Mi', '512Mi # for a while'], ['image:\n', 'debug: true\nimage:\n'])}` },
    ]);
    expect(await stage.carry({ ...hotfix, targets: 'staging', mode: 'push' })).toMatchObject({
      ...{ status: 'picked', commits: [{ settled: [{ path: 'values.yaml', spelling: 'carried' }] }] },
    });
    expect(await git.read('staging', 'values.yaml')).toBe(
      edited(
        VALUES,
        ['replicas: 2', 'replicas: 1'],
        ['256Mi', '512Mi # for a while'],
        ['image:\n', 'debug: true\nimage:\n'],
      ),
    );
  });

  it('comments that find no place are left out, and that is told', async () => {
    await using stage = await theatre.arrange();
    await stage.git.commit('staging', { 'values.yaml': edited(VALUES, ['256Mi', '128Mi # ours']) });
    const hotfix = await stage.land('squash', [{ 'values.yaml': edited(VALUES, ['256Mi', '512Mi # theirs']) }]);
    const result = await stage.carry({ ...hotfix, targets: 'staging' });
    const pull = stage.repository.pull(result?.pullRequest?.number ?? 0);
    expect(await stage.git.read(pull.head, 'values.yaml')).toBe(edited(VALUES, ['256Mi', '512Mi # ours']));
    expect(pull.body).toContain(
      'Comments that came with the hotfix found no place in `values.yaml`, and were left out.',
    );
    expect((await stage.git.log(pull.head))[0]?.message).toContain('\nComments-Dropped: values.yaml');
  });

  it('in the second of three: the draft holds the first as it is, and the commands finish the others', async () => {
    await using stage = await theatre.arrange();
    const { git, repository } = stage;
    await git.commit('staging', { 'notes.txt': 'of staging\n' });
    const hotfix = await stage.land('rebase', [FIX, { 'notes.txt': 'fixed\n' }, { 'more.txt': 'more\n' }]);
    const inputs = { ...hotfix, targets: 'staging', mode: 'push', 'conflict-resolution': 'draft-pull-request' };
    const result = await stage.carry(inputs);
    expect(result).toMatchObject({ commits: [{ status: 'picked' }, { status: 'conflict' }, { status: 'waiting' }] });
    const { head } = repository.pull(result?.pullRequest?.number ?? 0);
    expect((await git.log(head)).slice(0, 2).map(({ subject }) => subject)).toEqual(['fix: part 2', 'fix: part 1']);
    await doByHand(result?.commands, git.path, { 'notes.txt': 'settled\n' });
    await repository.sync();
    expect(await git.read(head, 'more.txt')).toBe('more\n');
    expect(await stage.carry(inputs)).toMatchObject({ status: 'picked', pullRequest: { number: 2 } });
  });
});

describe('pull requests', () => {
  it('one for each target, decorated, merged by the forge where it may', async () => {
    await using stage = await theatre.arrange();
    const hotfix = await stage.land('squash', [FIX]);
    const inputs = { labels: 'hotfix', reviewers: 'alice', 'auto-merge': 'true', body: 'Please look.' };
    expect(await stage.run({ ...hotfix, ...inputs })).toMatchObject({ pullRequestNumbers: [2, 3] });
    for (const [number, base] of [
      [2, 'staging'],
      [3, 'dev'],
    ] as const) {
      const pull = stage.repository.pull(number);
      expect(pull).toMatchObject({
        base,
        labels: ['hotfix'],
        reviewers: ['alice'],
        title: `[${base}] Raise the memory`,
      });
      expect(pull.body).toMatch(/^Please look\.\n\nCarries \[#1\]\(.*\) from `main` to /);
      expect(pull.merged).toBeDefined();
    }
  });

  it('is made anew on a target that moved, and closed when the hotfix came by another way', async () => {
    await using stage = await theatre.arrange();
    const { git, repository } = stage;
    const hotfix = { ...(await stage.land('squash', [FIX])), targets: 'staging' };
    await stage.run(hotfix);
    const { head } = repository.pull(2);
    await git.commit('staging', { 'values.yaml': edited(VALUES, ['256Mi', '300Mi']) });
    await repository.sync();
    expect(await stage.carry(hotfix)).toMatchObject({ status: 'picked', pullRequest: { number: 2 } });
    expect(await git.read(head, 'values.yaml')).toBe(FIX['values.yaml']);
    expect((await git.log(head))[0]?.message).toContain('(was 300Mi here)');
    await git.commit('staging', FIX);
    await repository.sync();
    expect(await stage.carry(hotfix)).toMatchObject({ status: 'already-applied' });
    expect(repository.pull(2)).toMatchObject({ state: 'closed', merged: undefined });
    expect(Object.keys(await git.branches())).not.toContain(head);
  });

  it('never takes the branch of an environment, or one that others work on', async () => {
    await using stage = await theatre.arrange();
    const hotfix = { ...(await stage.land('squash', [FIX])), targets: 'staging' };
    await expect(stage.run({ ...hotfix, 'pull-request-branch': 'staging' })).rejects.toThrow('needs one of its own');
    await stage.git.commit(
      'cherry-pick/pr-1-to-staging',
      { x: '1' },
      { parents: [(await stage.git.tip('staging')) ?? ''] },
    );
    expect(await stage.carry(hotfix)).toMatchObject({ status: 'failed', reason: expect.stringContaining('1 commit') });
  });
});

it('says what it would do, and changes nothing', async () => {
  await using stage = await theatre.arrange();
  await stage.git.commit('dev', { 'values.yaml': edited(VALUES, ['256Mi', '1Gi'], ['replicas: 2', 'replicas: 3']) });
  const hotfix = await stage.land('squash', [FIX]);
  const before = await stage.git.branches();
  expect(await stage.run({ ...hotfix, 'dry-run': 'true', mode: 'push' })).toMatchObject({
    results: [
      { target: 'staging', status: 'picked' },
      { target: 'dev', status: 'picked', commits: [{ settled: [{ values: [{ before: '1Gi' }] }] }] },
    ],
  });
  expect(await stage.git.branches()).toEqual(before);
  expect(stage.job.page).toContain('dry run, nothing was changed');
});
