import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RemoteError } from '#errors';
import { doByHand, failureOf } from './tests/by-hand.ts';
import { commit, GITOPS, kustomization, openTheatre, type Stage, type Theatre } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const HUMAN = { message: 'mind', author: 'Bob <bob@example.com>' };
const WORK_OF_MAIN = { 'other.txt': 'of main alone' };
const HEAD = 'promote/production';

function livingOn(branch: string, gitops = GITOPS): Record<string, string> {
  return { 'gitops.yaml': gitops.replace('path: production', `path: production\n    branch: ${branch}`) };
}

/** Production will move to `live`, which began at the first commit of main; main has gone on since. */
async function arrange(options: Parameters<Theatre['arrange']>[0] = {}): Promise<Stage> {
  const stage = await theatre.arrange(options);
  await stage.git.setBranch('live', (await stage.git.tip('main')) ?? null);
  await commit(stage, WORK_OF_MAIN, 'work of main');
  return stage;
}

async function openByHand({ repository }: Stage, pull: { head: string; base: string; body: string }): Promise<void> {
  const { github } = theatre;
  const answer = await fetch(`${github.apiUrl}/repos/${repository.name}/pulls`, {
    method: 'POST',
    headers: { authorization: `Bearer ${github.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'by hand', ...pull }),
  });
  expect(answer.status).toBe(201);
}

function standing({ repository }: Stage): [number, string, string][] {
  return repository.pulls.map(({ number, state, base }) => [number, state, base]);
}

describe('one pull request per environment, when the environment moves to another branch', () => {
  it('takes the open one along, and nothing else of the branch it came from', async () => {
    await using stage = await arrange();
    await stage.open();
    await commit(stage, livingOn('live'));
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'updated' });
    expect(standing(stage)).toEqual([[1, 'open', 'live']]);
    expect((await stage.git.log(HEAD))[0]?.parents).toEqual([await stage.git.tip('live')]);
    expect(await stage.git.read(HEAD, 'other.txt')).toBeUndefined();
    expect(await stage.git.read(HEAD, 'production/kustomization.yaml')).toBe(kustomization('v2'));
    expect(stage.job.lines).toContain(
      'info: Pull request #1 merges into live now, where production lives; not into main.',
    );
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'none' });
  });

  it('closes all but one, and says where it goes on', async () => {
    await using stage = await arrange();
    await stage.git.setBranch('older', (await stage.git.tip('live')) ?? null);
    await stage.open();
    await openByHand(stage, { head: HEAD, base: 'older', body: stage.repository.pull(1).body });
    await commit(stage, livingOn('live'));
    await stage.open();
    expect(standing(stage)).toEqual([
      [1, 'open', 'live'],
      [2, 'closed', 'older'],
    ]);
    expect(stage.repository.pull(2).comments.map(({ body }) => body)).toEqual([
      'production lives on the branch live, not on older. Its promotion is pull request #1.',
    ]);
  });

  it('comes to the same end when it is cut off after each thing that it changes', async () => {
    await using stage = await arrange();
    await stage.git.setBranch('older', (await stage.git.tip('live')) ?? null);
    await stage.open();
    await openByHand(stage, { head: HEAD, base: 'older', body: stage.repository.pull(1).body });
    await commit(stage, livingOn('live'));
    let changes = 0;
    theatre.github.onRequest(({ path, method }) => {
      if (!path.includes(`/${stage.repository.name}/`)) return undefined;
      if (changes > 0) return { kind: 'status', when: 'before', status: 401, message: 'Bad credentials' };
      changes += method === 'GET' ? 0 : 1;
      return undefined;
    });
    let runs = 0;
    for (let isDone = false; !isDone; runs += 1) {
      changes = 0;
      isDone = await stage.open().then(
        () => true,
        (error: unknown) => (error instanceof RemoteError && error.status === 401 ? false : Promise.reject(error)),
      );
    }
    // Cut off after the new base, the new text and the comment; closing the other comes last.
    expect(runs).toBe(4);
    expect(standing(stage)).toEqual([
      [1, 'open', 'live'],
      [2, 'closed', 'older'],
    ]);
    expect(stage.repository.pull(1).body).toContain('production');
    expect(stage.repository.pull(2).comments).toHaveLength(1);
  });

  it('closes the former where one merges into the new branch already', async () => {
    await using stage = await arrange();
    await stage.open();
    await openByHand(stage, { head: HEAD, base: 'live', body: '' });
    await commit(stage, livingOn('live'));
    await stage.open();
    expect(standing(stage)).toEqual([
      [1, 'closed', 'main'],
      [2, 'open', 'live'],
    ]);
  });

  it('opens another where the forge refuses, and closes the former', async () => {
    await using stage = await arrange();
    await stage.open();
    await commit(stage, livingOn('live'));
    const fault = { kind: 'status', when: 'before', status: 422, message: 'It is locked.' } as const;
    theatre.github.failAt(1, fault, ({ method, path }) => method === 'PATCH' && path.endsWith('/pulls/1'));
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '2', pullRequestOperation: 'created' });
    expect(standing(stage)).toEqual([
      [1, 'closed', 'main'],
      [2, 'open', 'live'],
    ]);
    expect(stage.repository.pull(1).comments.map(({ body }) => body)).toEqual([
      'production lives on the branch live, not on main. Its promotion is pull request #2.',
    ]);
    expect(stage.job.lines).toContain('notice: Pull request #1 cannot be made to merge into live: It is locked.');
  });

  it('never lets a machine merge halfway', async () => {
    await using stage = await arrange();
    await stage.repository.configure({ rules: { main: { requiredChecks: true }, live: { requiredChecks: true } } });
    await stage.open({ 'auto-merge': 'true' });
    expect(stage.repository.pull(1).autoMerge).toBeDefined();
    await commit(stage, livingOn('live'));
    const scheduled: unknown[] = [];
    theatre.github.onRequest(({ method, path }) => {
      if (method === 'PATCH' && path.endsWith('/pulls/1')) scheduled.push(stage.repository.pull(1).autoMerge);
      return undefined;
    });
    await stage.open();
    expect(scheduled[0]).toBeUndefined();
    expect(scheduled.length).toBeGreaterThan(0);
    expect(stage.repository.pull(1)).toMatchObject({ base: 'live', autoMerge: undefined });
  });

  it('leaves what people opened from that branch into others', async () => {
    await using stage = await arrange();
    await stage.git.setBranch('demo', (await stage.git.tip('live')) ?? null);
    await stage.open();
    await openByHand(stage, { head: HEAD, base: 'demo', body: 'I want to try it.' });
    await commit(stage, livingOn('live'));
    await stage.open();
    expect(standing(stage)).toEqual([
      [1, 'open', 'live'],
      [2, 'open', 'demo'],
    ]);
    await stage.git.commit('live', { 'production/kustomization.yaml': kustomization('v2') });
    await stage.repository.sync();
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'closed' });
    expect(standing(stage)).toEqual([
      [1, 'closed', 'live'],
      [2, 'open', 'demo'],
    ]);
    expect(stage.repository.pull(2)).toMatchObject({ title: 'by hand', body: 'I want to try it.', comments: [] });
    expect(await stage.git.tip(HEAD)).toBeDefined();
    expect(stage.job.lines).toContain(
      'notice: The branch promote/production is kept: pull request #2, which somebody opened, is of it.',
    );
  });

  it('closes it when nothing is left to promote there', async () => {
    await using stage = await arrange();
    await stage.open();
    await stage.git.commit('live', { 'production/kustomization.yaml': kustomization('v2') });
    await commit(stage, livingOn('live'));
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'closed' });
    expect(standing(stage)).toEqual([[1, 'closed', 'main']]);
    expect(await stage.git.tip(HEAD)).toBeUndefined();
  });

  it('waits with the move while a gate is closed, but keeps machines from merging', async () => {
    await using stage = await arrange();
    await stage.repository.configure({ rules: { main: { requiredChecks: true } } });
    await stage.open({ 'auto-merge': 'true' });
    const held = GITOPS.replace('from: staging', 'from: staging\n    hold: { reason: freeze }');
    await commit(stage, livingOn('live', held));
    expect(await stage.promote({ 'on-blocked': 'skip' })).toMatchObject({ operation: 'blocked' });
    expect(stage.repository.pull(1)).toMatchObject({ state: 'open', base: 'main', autoMerge: undefined });
    await commit(stage, livingOn('live'));
    await stage.promote();
    expect(standing(stage)).toEqual([[1, 'open', 'live']]);
  });

  it('makes the branch of a closed one anew: what main holds is nobody’s work on it', async () => {
    await using stage = await arrange();
    await stage.open();
    stage.repository.pull(1).state = 'closed';
    await commit(stage, livingOn('live'));
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '2', pullRequestOperation: 'created' });
    expect((await stage.git.log(HEAD))[0]?.parents).toEqual([await stage.git.tip('live')]);
  });

  it('has people bring their own commits over, with commands that do', async () => {
    await using stage = await arrange();
    await stage.open();
    await stage.git.commit(HEAD, { 'production/note.md': 'mind the migration' }, HUMAN);
    await stage.repository.sync();
    const theirs = await stage.git.tip(HEAD);
    await commit(stage, livingOn('live'));
    const error = await failureOf(stage.open());
    expect(error.message).toBe(
      'pull request #1 cannot be moved from main to live, where production lives now: people added commits to its branch promote/production, which builds on main',
    );
    expect(await doByHand(error, stage.git.path)).toEqual([
      'git fetch origin',
      'git switch --detach origin/promote/production',
      'git rebase --onto origin/live origin/main',
      `git push --force-with-lease=promote/production:${theirs} origin HEAD:refs/heads/promote/production`,
    ]);
    await stage.repository.sync();
    const brought = await stage.git.tip(HEAD);
    await stage.open();
    expect(standing(stage)).toEqual([[1, 'open', 'live']]);
    expect(await stage.git.tip(HEAD)).toBe(brought);
    expect(await stage.git.read(HEAD, 'production/note.md')).toBe('mind the migration');
    expect(await stage.git.read(HEAD, 'other.txt')).toBeUndefined();
  });

  it('takes their commits along at once where the new branch holds all that they build on', async () => {
    await using stage = await arrange();
    await stage.open();
    await stage.git.commit(HEAD, { 'production/note.md': 'mind the migration' }, HUMAN);
    await stage.git.setBranch('live', (await stage.git.tip('main')) ?? null);
    await commit(stage, livingOn('live'));
    const theirs = await stage.git.tip(HEAD);
    await stage.open();
    expect(standing(stage)).toEqual([[1, 'open', 'live']]);
    expect(await stage.git.tip(HEAD)).toBe(theirs);
  });
});

describe('one pull request per environment, in a repository without a forge', () => {
  it('is taken along, too', async () => {
    await using stage = await arrange();
    const local = { repository: stage.git.path };
    const page = async (number: number) =>
      readFile(join(stage.git.path, 'gitops-actions', 'pull-requests', `${number}.md`), 'utf8').catch(() => undefined);
    await stage.open(local);
    expect(await page(1)).toContain('| Branches | `promote/production` → `main` |');
    await commit(stage, livingOn('live'));
    expect(await stage.open(local)).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'updated' });
    expect(await page(1)).toContain('| State | open |\n| Branches | `promote/production` → `live` |');
    expect(await page(2)).toBeUndefined();
    expect(await stage.open(local)).toMatchObject({ pullRequestOperation: 'none' });
  });
});

describe('a branch for two environments, or none', () => {
  it('is refused: each has a pull request of its own', async () => {
    const gitops = `${GITOPS.split('sources:')[0]}  customers: { path: staging, branch: other, from: staging }\n`;
    await using stage = await theatre.arrange({ gitops });
    await stage.git.commit('other', { 'staging/kustomization.yaml': kustomization('v1') });
    await stage.open({ 'pull-request-branch': 'release' });
    const before = await stage.git.tip('release');
    await expect(stage.open({ 'pull-request-branch': 'release', to: 'customers' })).rejects.toThrow(
      'input pull-request-branch: "release" is the branch of the pull request that promotes to production; customers needs one of its own: put {to} into the name, such as promote/{to}',
    );
    expect(await stage.git.tip('release')).toBe(before);
    expect(standing(stage)).toEqual([[1, 'open', 'main']]);
  });

  it.each([{}, { 'sign-commits': 'true' }])('cannot be where another name is in the way %j', async (inputs) => {
    await using stage = await theatre.arrange();
    await stage.git.setBranch('promote', (await stage.git.tip('main')) ?? null);
    await expect(stage.open(inputs)).rejects.toThrow(
      'input pull-request-branch: there can be no branch "promote/production" beside the branch "promote": git takes one for a folder of the other; choose another name, or rename "promote"',
    );
    expect(standing(stage)).toEqual([]);
  });
});
