import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited, type Method, openTheatre, type Theatre, VALUES } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const FIX = { 'values.yaml': edited(VALUES, ['256Mi', '512Mi']) };
const verify = { verify: 'true', 'hotfix-branches': 'hotfix/*' };

describe('the guard of a release', () => {
  it.each<Method>(['merge', 'squash', 'rebase'])('misses a hotfix by %s until every target has it', async (method) => {
    await using stage = await theatre.arrange();
    expect(await stage.run(verify)).toEqual({ missing: [] });
    await stage.git.commit('dev', { 'values.yaml': edited(VALUES, ['replicas: 2', 'replicas: 1']) });
    await stage.land(method, [FIX, { 'notes.txt': 'fixed\n' }]);
    await stage.land(method, [{ 'other.txt': 'no hotfix' }], 'feature/x');
    await expect(stage.run(verify)).rejects.toThrow(
      /^2 hotfixes of main would be lost with the next release:\n {2}staging: #1 "Raise the memory" \([0-9a-f, ]+\)\n {2}dev: #1 "Raise the memory" \([0-9a-f, ]+\)$/,
    );
    await stage.run({ 'pull-request': '1', mode: 'push', targets: 'staging' });
    await expect(stage.run(verify)).rejects.toThrow(
      /^a hotfix of main would be lost with the next release:\n {2}dev: #1/,
    );
    expect(stage.job.page).toContain('| `dev` | #1 `Raise the memory` |');
    await stage.run({ 'pull-request': '1', mode: 'push' });
    expect(await stage.run(verify)).toEqual({ missing: [] });
    await stage.git.commit('dev', { 'values.yaml': VALUES, 'notes.txt': 'quite another\n' });
    expect(await stage.run(verify)).toEqual({ missing: [] });
  });

  it('is content with a target that says it does not need it, as the hint shows', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    await stage.land('squash', [FIX]);
    const error = await stage.run({ ...verify, targets: 'dev' }).catch((thrown: unknown) => thrown);
    const hint = Object(Object(error).cause).hint;
    const [, line] = /-m '(\(cherry picked from commit [0-9a-f]{40}\))'$/.exec(hint) ?? [];
    await git.commit('dev', {}, { message: `not needed here\n\n${line}` });
    expect(await stage.run({ ...verify, targets: 'dev' })).toEqual({ missing: [] });
  });

  it('knows hotfixes that no pull request brought, by the merge or by a trailer', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const base = (await git.tip('main')) ?? '';
    const side = await git.commit('hotfix/by-hand', FIX, { parents: [base] });
    await git.commit('main', FIX, { message: "Merge branch 'hotfix/by-hand'", parents: [base, side] });
    await git.commit('main', { 'notes.txt': 'fixed\n' }, { message: 'fix: by push\n\nHotfix: INC-5' });
    await git.commit('main', { 'other.txt': 'x' }, { message: 'no hotfix' });
    await expect(stage.run({ ...verify, targets: 'staging' })).rejects.toThrow(
      /^2 hotfixes of main would be lost with the next release:\n {2}staging: "fix: by push" .*\n {2}staging: "Merge branch 'hotfix\/by-hand'" /,
    );
  });

  it('looks no further back than it is asked to', async () => {
    await using stage = await theatre.arrange();
    await stage.git.commit('main', FIX, {
      message: 'fix\n\nHotfix: yes',
      date: stage.job.clock.now() - 40 * 86_400_000,
    });
    await expect(stage.run({ ...verify, targets: 'staging', since: '60d' })).rejects.toThrow('a hotfix of main');
    expect(await stage.run({ ...verify, targets: 'staging', since: '30d' })).toEqual({ missing: [] });
  });

  it('changes nothing', async () => {
    await using stage = await theatre.arrange();
    await stage.land('merge', [FIX]);
    const before = await stage.git.branches();
    await stage.run(verify).catch(() => undefined);
    expect(await stage.git.branches()).toEqual(before);
    expect(stage.repository.pulls).toHaveLength(1);
  });

  it('misses what a target had, and took back', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const sha = await git.commit('main', FIX, { message: 'fix\n\nHotfix: yes' });
    await git.setBranch('staging', sha);
    expect(await stage.run({ ...verify, targets: 'staging' })).toEqual({ missing: [] });
    await git.commit('staging', { 'values.yaml': VALUES }, { message: `Revert "fix"\n\nThis reverts commit ${sha}.` });
    await expect(stage.run({ ...verify, targets: 'staging' })).rejects.toThrow('a hotfix of main would be lost');
  });

  it('asks nobody for what the branch itself took back', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    await stage.land('merge', [FIX]);
    const merge = await git.tip('main');
    await git.commit(
      'main',
      { 'values.yaml': VALUES },
      { message: `Revert\n\nThis reverts commit ${merge}, reversing\nchanges.` },
    );
    expect(await stage.run(verify)).toEqual({ missing: [] });
  });

  it('tells a hotfix once whose commits are marked as well', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const base = (await git.tip('main')) ?? '';
    const side = await git.commit('hotfix/x', FIX, { message: 'fix\n\nHotfix: yes', parents: [base] });
    await stage.land('merge', [{ 'notes.txt': 'fixed\n' }], 'hotfix/y');
    await git.commit('main', FIX, {
      message: "Merge branch 'hotfix/x'",
      parents: [(await git.tip('main')) ?? '', side],
    });
    await expect(stage.run({ ...verify, targets: 'dev' })).rejects.toThrow(/^2 hotfixes of main/);
  });

  it('is content with picks of all that a merge brought, whatever became of the values since', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    await stage.land('merge', [FIX, { 'notes.txt': 'fixed\n' }]);
    const parts = (await git.log('main'))
      .filter(({ subject }) => subject.startsWith('fix: part'))
      .map(({ sha }) => sha);
    await stage.run({ commits: parts.join('\n'), targets: 'dev', mode: 'push' });
    await git.commit('dev', { 'values.yaml': edited(VALUES, ['256Mi', '1Gi']), 'notes.txt': 'other\n' });
    expect(await stage.run({ ...verify, targets: 'dev' })).toEqual({ missing: [] });
  });

  it('is content with the result of several steps', async () => {
    await using stage = await theatre.arrange();
    await stage.land('rebase', [{ 'values.yaml': edited(VALUES, ['256Mi', '384Mi']) }, FIX]);
    await stage.git.commit('dev', { ...FIX, 'notes.txt': 'of dev\n' });
    expect(await stage.run({ ...verify, targets: 'dev' })).toEqual({ missing: [] });
  });
});
