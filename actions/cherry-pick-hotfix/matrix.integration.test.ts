import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOB, doByHand } from './tests/by-hand.ts';
import { ask, DEV, edited, FILES, type Method, openTheatre, type Stage, type Theatre, VALUES } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const METHODS: readonly Method[] = ['merge', 'squash', 'rebase', 'single'];
const MODES = ['push', 'pull-request'] as const;
const HEADS: Record<Method, RegExp> = {
  merge: /^cherry-pick\/pr-1-to-staging$/,
  squash: /^cherry-pick\/pr-1-to-staging$/,
  rebase: /^cherry-pick\/pr-1-to-staging$/,
  single: /^cherry-pick\/[0-9a-f]{12}-and-1-more-to-staging$/,
};
const FIXED = edited(VALUES, ['256Mi', '512Mi']);
const CHANGES = [{ 'values.yaml': FIXED }, { 'notes.txt': 'one\ntwo, fixed\nthree\n' }];
const cases = METHODS.flatMap((method) => MODES.map((mode) => ({ method, mode })));
/** A merge and a squash are one commit, whatever they brought. */
const picks = (method: Method) => (method === 'merge' || method === 'squash' ? 1 : 2);

/** Where the hotfix is expected: on the target, or on the branch of its pull request. */
function placeOf({ repository }: Stage, mode: (typeof MODES)[number]): string {
  return mode === 'push' ? 'staging' : (repository.pulls.find(({ base }) => base === 'staging')?.head ?? 'nowhere');
}

describe.each(cases)('a hotfix by $method, carried by $mode', { timeout: 30_000 }, ({ method, mode }) => {
  const inputs = { mode, targets: 'staging' };

  it('clean: picked with its author and its origin, and again nothing is done', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    await git.commit('staging', { 'other.txt': 'of staging' });
    const hotfix = await stage.land(method, CHANGES);
    const landed = (await git.log('main')).slice(0, picks(method));
    expect(await stage.carry({ ...inputs, ...hotfix })).toMatchObject({
      ...{ target: 'staging', status: 'picked' },
      commits: landed.toReversed().map(({ sha }) => ({ sha, status: 'picked' })),
    });
    const place = placeOf(stage, mode);
    if (mode === 'pull-request') expect(place).toMatch(HEADS[method]);
    const log = (await git.log(place)).slice(0, picks(method));
    for (const [index, { author, committer, message }] of log.entries()) {
      const original = landed[index];
      expect(author).toBe(original?.author);
      if (method === 'rebase' || method === 'single') expect(author).toBe(DEV);
      expect(committer).toContain('gitops-actions');
      const origin = `(cherry picked from commit ${original?.sha})\nCarried-To: staging`;
      expect(message).toBe(`${original?.message.trim()}\n\n${origin}`);
    }
    expect(await git.read(place, 'values.yaml')).toBe(FIXED);
    expect(await git.read(place, 'notes.txt')).toBe(CHANGES[1]?.['notes.txt']);
    expect(await git.read(place, 'other.txt')).toBe('of staging');
    expect(await git.read(place, 'meanwhile.txt')).toBeUndefined();

    const before = await git.branches();
    const again = await stage.carry({ ...inputs, ...hotfix });
    expect(again?.status).toBe(mode === 'push' ? 'already-applied' : 'picked');
    expect(await git.branches()).toEqual(before);
    expect(stage.repository.pulls.filter(({ base }) => base === 'staging')).toHaveLength(mode === 'push' ? 0 : 1);
  });

  it('empty: the target has the same content', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    await git.commit('staging', { ...CHANGES[0], ...CHANGES[1], 'other.txt': 'in one commit' });
    const hotfix = await stage.land(method, CHANGES);
    const before = await git.branches();
    expect(await stage.carry({ ...inputs, ...hotfix })).toMatchObject({ status: 'already-applied' });
    expect(await git.branches()).toEqual(before);
  });

  it('already: it was picked, and the target has gone on since', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const hotfix = await stage.land(method, CHANGES);
    await stage.run({ mode: 'push', targets: 'staging', ...hotfix });
    await git.commit('staging', { 'values.yaml': edited(VALUES, ['256Mi', '1Gi']), 'notes.txt': 'quite another\n' });
    await stage.repository.sync();
    const before = await git.branches();
    expect(await stage.carry({ ...inputs, ...hotfix })).toMatchObject({ status: 'already-applied' });
    expect(await git.branches()).toEqual(before);
  });

  it('semantic: values are set by key where the text conflicts, and everything else stays', async () => {
    await using stage = await theatre.arrange();
    const { git } = stage;
    const target = edited(
      VALUES,
      ['replicas: 2', 'replicas: 1 # small'],
      ['256Mi', '128Mi # here'],
      ['# how much', '# as little'],
    );
    await git.commit('staging', { 'values.yaml': target });
    const hotfix = await stage.land(method, [
      { 'values.yaml': edited(VALUES, ['v1.2.0', 'v1.2.1']) },
      { 'values.yaml': edited(VALUES, ['v1.2.0', 'v1.2.1'], ['256Mi', '512Mi']) },
    ]);
    const result = await stage.carry({ ...inputs, ...hotfix });
    expect(result?.status).toBe('picked');
    const place = placeOf(stage, mode);
    expect(await git.read(place, 'values.yaml')).toBe(edited(target, ['v1.2.0', 'v1.2.1'], ['128Mi', '512Mi']));
    const told = 'values.yaml memory: 256Mi to 512Mi (was 128Mi here)';
    expect((await git.log(place))[0]?.message).toContain(`\nValue-Set: ${told}`);
    expect(stage.job.lines.join('\n')).toContain('values.yaml memory: 128Mi → 512Mi (the hotfix found 256Mi)');
    expect(stage.job.page).toContain('| `values.yaml` | `memory` | `128Mi` | `512Mi` | **another value than `256Mi`');
    const body = stage.repository.pulls.find(({ base }) => base === 'staging')?.body;
    if (mode === 'pull-request') expect(body).toContain('| `values.yaml` | `memory` | `128Mi` | `512Mi` |');
  });

  it('conflict: nothing is changed, and the printed commands finish it', async () => {
    await using stage = await theatre.arrange();
    const { git, repository } = stage;
    await git.commit('staging', { 'notes.txt': 'one\ntwo, of staging\nthree\n' });
    const hotfix = await stage.land(method, CHANGES);
    const before = await git.branches();
    const result = await stage.carry({ ...inputs, ...hotfix });
    expect(result).toMatchObject({ status: 'conflict', paths: ['notes.txt'] });
    expect(result?.pullRequest).toBeUndefined();
    expect(await git.branches()).toEqual(before);

    await doByHand(result?.commands, git.path, { 'notes.txt': 'one\ntwo, settled\nthree\n' });
    await repository.sync();
    const place =
      mode === 'push' ? 'staging' : Object.keys(await git.branches()).find((name) => HEADS[method].test(name));
    expect(await git.read(place ?? '', 'notes.txt')).toBe('one\ntwo, settled\nthree\n');
    expect(await git.read(place ?? '', 'values.yaml')).toBe(FIXED);
    if (mode === 'pull-request') {
      await ask(repository, theatre.github, 'POST', '/pulls', { title: 'by hand', head: place, base: 'staging' });
    }
    const settled = await git.branches();
    expect((await stage.carry({ ...inputs, ...hotfix }))?.status).toBe(mode === 'push' ? 'already-applied' : 'picked');
    expect(await git.branches()).toEqual(settled);
  });

  it('conflict, as a draft: marks on its branch only, and the printed commands finish it', async () => {
    await using stage = await theatre.arrange();
    const { git, repository } = stage;
    const tip = await git.commit('staging', { 'notes.txt': 'one\ntwo, of staging\nthree\n' });
    const hotfix = await stage.land(method, CHANGES);
    const drafting = { ...inputs, ...hotfix, 'conflict-resolution': 'draft-pull-request', 'auto-merge': 'true' };
    const result = await stage.carry(drafting);
    expect(result).toMatchObject({ status: 'conflict', paths: ['notes.txt'], pullRequest: { draft: true } });
    expect(await git.tip('staging')).toBe(tip);
    const pull = repository.pull(result?.pullRequest?.number ?? 0);
    expect(pull).toMatchObject({
      draft: true,
      autoMerge: undefined,
      base: 'staging',
      head: expect.stringMatching(HEADS[method]),
    });
    const marked = await git.read(pull.head, 'notes.txt');
    expect(marked).toMatch(
      /^one\n<<<<<<< staging\ntwo, of staging\n=======\ntwo, fixed\n>>>>>>> [0-9a-f]{12} \(.*\)\nthree\n$/,
    );
    expect(await git.read(pull.head, 'values.yaml')).toBe(FIXED);
    expect(pull.body).toContain('## In conflict: not to be merged as it is');
    expect(await stage.carry(drafting)).toMatchObject({ status: 'conflict' });
    expect(await git.tip(pull.head)).toBe(pull.headSha);

    const printed = /```sh\n(?<commands>[\s\S]*?)\n```/.exec(pull.body)?.groups?.['commands'];
    await doByHand(printed, git.path, { 'notes.txt': 'one\ntwo, settled\nthree\n' });
    await repository.sync();
    expect(await git.read(pull.head, 'notes.txt')).toBe('one\ntwo, settled\nthree\n');
    expect(await git.read(pull.head, 'values.yaml')).toBe(FIXED);
    const log = await git.log(pull.head);
    expect(log.slice(0, picks(method)).every(({ message }) => message.includes('(cherry picked from commit '))).toBe(
      true,
    );
    expect(log[0]?.committer).toBe(BOB);
    expect(log.some(({ message }) => message.includes('Conflict-In'))).toBe(false);

    const settled = await git.branches();
    expect(await stage.carry(drafting)).toMatchObject({ status: 'picked', pullRequest: { number: pull.number } });
    expect(await git.branches()).toEqual(settled);
    await git.setBranch('staging', (await git.tip(pull.head)) ?? null);
    await repository.sync();
    expect(await stage.carry(drafting)).toMatchObject({ status: 'already-applied' });
    expect(pull.state).toBe('closed');
  });
});

it('covers all of the matrix', () => {
  expect(cases).toHaveLength(8);
  expect(Object.keys(FILES)).toContain('values.yaml');
});
