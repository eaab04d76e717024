/** What a pick does when somebody pushes between its look at the target and its own push. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { edited, openTheatre, type Theatre, VALUES } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre('http');
});
afterAll(() => theatre[Symbol.asyncDispose]());

const FIX = { 'values.yaml': edited(VALUES, ['256Mi', '512Mi']) };

/** Somebody does something to the target each time that something is about to be pushed, so many times. */
function rival(name: string, times: number, act: (left: number) => Promise<unknown>): void {
  let left = times;
  theatre.github.onRequest(async ({ path }) => {
    if (left === 0 || !path.includes(name) || !path.endsWith('/info/refs?service=git-receive-pack')) return undefined;
    left -= 1;
    await act(left);
    return undefined;
  });
}

it('picks anew on every tip that a lost race brings', async () => {
  await using stage = await theatre.arrange();
  const { git, repository } = stage;
  const hotfix = await stage.land('squash', [FIX]);
  rival(repository.name, 3, (n) => git.commit('staging', { 'values.yaml': edited(VALUES, ['256Mi', `${300 + n}Mi`]) }));
  expect(await stage.carry({ ...hotfix, targets: 'staging', mode: 'push' })).toMatchObject({
    ...{ status: 'picked', commits: [{ settled: [{ values: [{ from: '256Mi', before: '300Mi', to: '512Mi' }] }] }] },
  });
  const subjects = (await git.log('staging')).map(({ subject }) => subject);
  expect(subjects).toEqual(['Raise the memory (#1)', 'change', 'change', 'change', 'first']);
});

it('finds that the same was pushed meanwhile, and pushes nothing', async () => {
  await using stage = await theatre.arrange();
  const { git, repository } = stage;
  const hotfix = await stage.land('squash', [FIX]);
  rival(repository.name, 1, () => git.commit('staging', FIX, { message: 'the same' }));
  expect(await stage.carry({ ...hotfix, targets: 'staging', mode: 'push' })).toMatchObject({
    status: 'already-applied',
  });
  expect((await git.log('staging')).map(({ subject }) => subject)).toEqual(['the same', 'first']);
});

it('two runs at once carry it once', async () => {
  await using stage = await theatre.arrange();
  const hotfix = await stage.land('squash', [FIX]);
  const inputs = { ...hotfix, targets: 'staging', mode: 'push' };
  const results = await Promise.all([1, 2, 3].map(() => stage.carry(inputs)));
  // At the same time by the clock they make the very same commit, and then each of them has pushed it.
  for (const result of results) expect(['picked', 'already-applied']).toContain(result?.status);
  expect((await stage.git.log('staging')).map(({ subject }) => subject)).toEqual(['Raise the memory (#1)', 'first']);
});
