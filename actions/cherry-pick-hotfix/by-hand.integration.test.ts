/** What was reverted on a target, and what people do by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doByHand, pasteByHand } from './tests/by-hand.ts';
import { edited, FILES, openTheatre, type Theatre, VALUES } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const FIX = { 'values.yaml': edited(VALUES, ['256Mi', '512Mi']) };

describe('what was reverted', () => {
  it.each<[string, (sha: string) => string]>([
    ['by the commit it was picked from', (sha) => `This reverts commit ${sha}.`],
    ['by an abbreviation', (sha) => `This reverts commit ${sha.slice(0, 9)} (fix, 2026-11-20).`],
    ['by a pull request', () => 'Reverts acme/config#7'],
  ])('%s is picked again', async (_, text) => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const sha = await git.commit('main', FIX, { message: 'fix (#7)' });
    const inputs = { commits: sha, targets: 'staging', mode: 'push' };
    await stage.run(inputs);
    await git.commit('staging', { 'values.yaml': VALUES }, { message: `Revert "fix"\n\n${text(sha)}` });
    expect(await stage.carry(inputs)).toMatchObject({ status: 'picked' });
  });
});

describe('commands', () => {
  const inputs = { targets: 'staging' };

  it('pasted at once push nothing, and take no draft away', async () => {
    await using stage = await theatre.arrange();
    const { git, repository } = stage;
    await git.commit('staging', { 'notes.txt': 'of staging\n' });
    const hotfix = { ...(await stage.land('rebase', [FIX, { 'notes.txt': 'fixed\n' }])), ...inputs };
    const failed = await stage.carry({ ...hotfix, mode: 'push' });
    const drafted = await stage.carry({ ...hotfix, 'conflict-resolution': 'draft-pull-request' });
    await repository.sync();
    const before = await git.branches();
    await pasteByHand(failed?.commands, git.path);
    await pasteByHand(drafted?.commands, git.path);
    expect(await git.branches()).toEqual(before);
  });

  it('take the place of a pick that no longer fits, on the branch of its pull request', async () => {
    await using stage = await theatre.arrange();
    const { git, repository } = stage;
    const hotfix = { ...(await stage.land('squash', [{ 'notes.txt': 'fixed\n' }])), ...inputs };
    await stage.run(hotfix);
    await git.commit('staging', { 'notes.txt': 'of staging\n' });
    await repository.sync();
    const result = await stage.carry(hotfix);
    expect(result).toMatchObject({ status: 'conflict' });
    await doByHand(result?.commands, git.path, { 'notes.txt': 'settled\n' });
    await repository.sync();
    expect(await git.read(repository.pull(2).head, 'notes.txt')).toBe('settled\n');
    expect(await stage.carry(hotfix)).toMatchObject({ status: 'picked', pullRequest: { number: 2 } });
  });

  it('finish a draft of a link, of a file that was renamed twice, and of one that is gone', async () => {
    await using stage = await theatre.arrange({
      'gone.txt': 'gone\n',
      link: { content: 'a', mode: '120000' },
      'old.txt': Array.from({ length: 30 }, (_, n) => `${n}\n`).join(''),
    });
    const { git, repository } = stage;
    const old = (await git.read('main', 'old.txt')) ?? '';
    await git.commit('staging', {
      ...{ 'gone.txt': null, 'old.txt': null, 'here.txt': old },
      link: { content: 'b', mode: '120000' },
    });
    const sha = await git.commit('main', {
      ...{ 'gone.txt': 'changed\n', 'old.txt': null, 'there.txt': old },
      link: { content: 'c', mode: '120000' },
    });
    const hotfix = { commits: sha, ...inputs, 'conflict-resolution': 'draft-pull-request' };
    const result = await stage.carry(hotfix);
    expect(result).toMatchObject({ status: 'conflict', pullRequest: { draft: true } });
    expect(result?.paths).toEqual(expect.arrayContaining(['gone.txt', 'link', 'old.txt']));
    expect(await stage.carry(hotfix)).toMatchObject({ status: 'conflict', pullRequest: { number: 1 } });
    expect(repository.pulls).toHaveLength(1);
  });
});

it('leaves no marks of a conflict on a branch where the forge has no drafts', async () => {
  await using stage = await theatre.arrange();
  const { git, repository } = stage;
  await git.commit('staging', { 'notes.txt': 'of staging\n' });
  const hotfix = await stage.land('squash', [{ 'notes.txt': 'fixed\n' }]);
  const before = await git.branches();
  const message = 'Draft pull requests are not supported in this repository.';
  const creates = (path: string) => path.endsWith(`${repository.name}/pulls`);
  theatre.github.failAt(
    1,
    { kind: 'status', when: 'before', status: 422, message },
    ({ method, path }) => method === 'POST' && creates(path),
  );
  const result = await stage.carry({ ...hotfix, targets: 'staging', 'conflict-resolution': 'draft-pull-request' });
  expect(result).toMatchObject({ status: 'failed', reason: expect.stringContaining(message) });
  expect(await git.branches()).toEqual(before);
});

it('says that a draft waits to be marked as ready, once nothing conflicts any more', async () => {
  await using stage = await theatre.arrange();
  const { git, repository } = stage;
  await git.commit('staging', { 'notes.txt': 'of staging\n' });
  const landed = await stage.land('squash', [{ 'notes.txt': 'fixed\n' }]);
  const hotfix = { ...landed, targets: 'staging', 'conflict-resolution': 'draft-pull-request' };
  await stage.run(hotfix);
  await git.commit('staging', { 'notes.txt': FILES['notes.txt'] });
  await repository.sync();
  expect(await stage.carry(hotfix)).toMatchObject({ status: 'picked', pullRequest: { number: 2, draft: true } });
  expect(await git.read(repository.pull(2).head, 'notes.txt')).toBe('fixed\n');
  expect(repository.pull(2).body).not.toContain('In conflict');
  expect(stage.job.lines.join('\n')).toContain('mark it as ready');
});
