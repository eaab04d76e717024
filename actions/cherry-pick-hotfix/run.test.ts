import { afterAll, beforeAll, expect, it } from 'vitest';
import { edited, openTheatre, type Theatre, VALUES } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

it('carries the merged pull request of the event to every environment upstream', async () => {
  await using stage = await theatre.arrange();
  const { git } = stage;
  await git.commit('dev', { 'values.yaml': edited(VALUES, ['v1.2.0', 'v1.3.0-rc.1']) });
  await stage.land('squash', [{ 'values.yaml': edited(VALUES, ['256Mi', '512Mi']) }]);
  stage.job.runner.event = async () => ({ pull_request: { number: 1 } });
  expect(await stage.run({ mode: 'push' })).toMatchObject({
    results: [
      { target: 'staging', status: 'picked', commitSha: await git.tip('staging') },
      { target: 'dev', status: 'picked', commitSha: await git.tip('dev') },
    ],
    commits: [await git.tip('main')],
    pullRequestNumbers: [],
  });
  expect(await git.read('staging', 'values.yaml')).toBe(edited(VALUES, ['256Mi', '512Mi']));
  expect(await git.read('dev', 'values.yaml')).toBe(edited(VALUES, ['v1.2.0', 'v1.3.0-rc.1'], ['256Mi', '512Mi']));
  expect(stage.job.page).toContain('| `staging` | picked |');
});

it('goes on with the others when one target fails, and names it in the end', async () => {
  await using stage = await theatre.arrange();
  const hotfix = await stage.land('single', [{ 'notes.txt': 'fixed\n' }]);
  const running = stage.run({ ...hotfix, mode: 'push', targets: 'nowhere, staging' });
  await expect(running).rejects.toThrow('the hotfix did not get to nowhere (failed)');
  expect(await stage.git.read('staging', 'notes.txt')).toBe('fixed\n');
});
