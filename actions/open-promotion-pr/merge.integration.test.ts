/** A branch per environment (W1), by pull request: what people settle is taken, and what they squash is forgiven. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConflictError } from '#errors';
import { doByHand, failureOf } from './tests/by-hand.ts';
import { openTheatre, type Stage, type Theatre } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const HEAD = 'promote/production';
const GITOPS = `environments:
  staging: { branch: staging }
  production: { branch: main, from: staging, strategy: merge }
`;

function values(tag: string, replicas = 1): string {
  return `image:\n  repository: ghcr.io/acme/shop\n  tag: ${tag}\n\n\n\nreplicas: ${replicas}\n`;
}

function at(tag: string, replicas?: number): Record<string, string> {
  return { 'values.yaml': values(tag, replicas) };
}

/** Production runs v1, staging v2; other files of the theatre are on both branches. */
async function arrange(gitops = GITOPS): Promise<Stage> {
  const stage = await theatre.arrange({ gitops });
  await stage.git.commit('main', at('v1'), { message: 'start' });
  await stage.git.commit('staging', at('v2'), { parents: [await tip(stage, 'main')], message: 'bump to v2' });
  return stage;
}

async function arrangeConflict(gitops?: string): Promise<Stage> {
  const stage = await arrange(gitops);
  await stage.git.commit('main', at('v1-hotfix'), { message: 'hotfix' });
  return stage;
}

async function tip({ git }: Stage, branch: string): Promise<string> {
  return (await git.tip(branch)) ?? '';
}

async function push({ git, repository }: Stage, branch: string, files: Record<string, string>): Promise<string> {
  const sha = await git.commit(branch, files, { message: 'change', author: 'Bob <bob@example.com>' });
  await repository.sync();
  return sha;
}

/** What GitHub's “Resolve conflicts” makes. */
async function resolveOnHead(stage: Stage, files: Record<string, string>): Promise<string> {
  const parents = [await tip(stage, HEAD), await tip(stage, 'main')];
  const sha = await stage.git.commit(HEAD, files, { parents, message: "Merge branch 'main'" });
  await stage.repository.sync();
  return sha;
}

async function mergePull({ repository }: Stage, number: number, body: object): Promise<void> {
  const { github } = theatre;
  const answer = await fetch(`${github.apiUrl}/repos/${repository.name}/pulls/${number}/merge`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${github.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

describe('a merge that conflicts, before there is a pull request', () => {
  it('is settled by hand with the commands of the error, and becomes the pull request unchanged', async () => {
    await using stage = await arrangeConflict();
    const error = await failureOf(stage.open());
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toBe('staging does not merge cleanly into main: values.yaml');
    expect(await doByHand(error, stage.git.path, at('v2', 3))).toEqual([
      'git fetch origin',
      'git switch --detach origin/main',
      'git merge origin/staging',
      '# settle what conflicts, then: git add values.yaml && git commit --no-edit',
      'git push origin HEAD:refs/heads/promote/production',
    ]);
    const theirs = await tip(stage, HEAD);
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'created' });
    const [record, merge] = await stage.git.log(HEAD);
    expect(merge?.sha).toBe(theirs);
    expect(record?.parents).toEqual([theirs]);
    expect(record?.message).toContain(
      `Promoted-From: staging@${await tip(stage, 'staging')}\nPromoted-To: production\nImage: ghcr.io/acme/shop:v2 (was v1-hotfix)\n`,
    );
    expect(await stage.git.read(HEAD, 'values.yaml')).toBe(values('v2', 3));
    const { title, body } = stage.repository.pull(1);
    expect(title).toBe('Promote shop v1-hotfix → v2 from staging to production');
    expect(body).toContain('> **Merge this with a merge commit, not by squash or rebase.**');

    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'none' });
    await mergePull(stage, 1, { merge_method: 'merge' });
    expect(await stage.git.read('main', 'values.yaml')).toBe(values('v2', 3));
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none', plan: { operation: 'none' } });
    expect(await stage.git.tip(HEAD)).toBeUndefined();
    await push(stage, 'staging', at('v3'));
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '2', pullRequestOperation: 'created' });
  });

  it('is not settled by a branch that people use for something else', async () => {
    await using stage = await arrangeConflict();
    await stage.git.commit(HEAD, { feature: 'x' }, { parents: [await tip(stage, 'main')], message: 'my feature' });
    await expect(stage.open()).rejects.toThrow(/^branch promote\/production holds 1 commit that no promotion made/);
  });

  it('shows what people settled in a dry run, and changes nothing', async () => {
    await using stage = await arrangeConflict();
    await doByHand(await failureOf(stage.open()), stage.git.path, at('v2'));
    const theirs = await tip(stage, HEAD);
    const outputs = await stage.open({ 'dry-run': 'true' });
    expect(outputs).toMatchObject({ plan: { operation: 'pull-request', images: [{ to: { tag: 'v2' } }] } });
    expect(outputs['diff']).toContain('-  tag: v1-hotfix\n+  tag: v2\n');
    expect(await tip(stage, HEAD)).toBe(theirs);
  });
});

describe('a merge that conflicts while its pull request is open', () => {
  async function settled(): Promise<Stage> {
    const stage = await arrange();
    await stage.open();
    await push(stage, 'main', at('v1-hotfix'));
    return stage;
  }

  it('is told how to be settled, in place of what promotions made', async () => {
    await using stage = await settled();
    const ours = await tip(stage, HEAD);
    const error = await failureOf(stage.open());
    expect(error.message).toBe('staging does not merge cleanly into main: values.yaml');
    expect(await tip(stage, HEAD)).toBe(ours);
    expect((await doByHand(error, stage.git.path, at('v2', 3))).at(-1)).toBe(
      `git push --force-with-lease=promote/production:${ours} origin HEAD:refs/heads/promote/production`,
    );
    await stage.repository.sync();
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1' });
    expect(await stage.git.read(HEAD, 'values.yaml')).toBe(values('v2', 3));
    expect(stage.repository.pull(1).state).toBe('open');
  });

  it('is current once people settled it there: nothing is rewritten', async () => {
    await using stage = await settled();
    const theirs = await resolveOnHead(stage, at('v2', 3));
    await stage.repository.approve(1, 'alice');
    await stage.open();
    expect(await tip(stage, HEAD)).toBe(theirs);
    expect(stage.repository.pull(1).title).toBe('Promote shop v1-hotfix → v2 from staging to production');
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'none' });
    await push(stage, 'main', { unrelated: 'x' });
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'none' });
    expect(await tip(stage, HEAD)).toBe(theirs);
  });

  it('gets what the source has since, on top of what people settled', async () => {
    await using stage = await settled();
    const theirs = await resolveOnHead(stage, at('v2', 3));
    const source = await push(stage, 'staging', { 'more.yaml': 'x: 1\n' });
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'updated' });
    const [merge] = await stage.git.log(HEAD);
    expect(merge?.parents).toEqual([theirs, source]);
    expect(merge?.message).toContain(`Promoted-From: staging@${source}\n`);
    expect(await stage.git.read(HEAD, 'values.yaml')).toBe(values('v2', 3));
    expect(await stage.git.read(HEAD, 'more.yaml')).toBe('x: 1\n');
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none' });
  });

  it('says how to go on where the source has since changed what people settled', async () => {
    await using stage = await settled();
    const theirs = await resolveOnHead(stage, at('v2', 3));
    await push(stage, 'staging', at('v3', 2));
    const error = await failureOf(stage.open());
    expect(error.message).toBe('staging does not merge cleanly into main: values.yaml');
    expect(await tip(stage, HEAD)).toBe(theirs);
    expect(await doByHand(error, stage.git.path, at('v3', 3))).toEqual([
      'git fetch origin',
      'git switch --detach origin/promote/production',
      'git merge origin/staging',
      '# settle what conflicts, then: git add values.yaml && git commit --no-edit',
      'git push origin HEAD:refs/heads/promote/production',
    ]);
    await stage.repository.sync();
    await stage.open();
    expect((await stage.git.log(HEAD))[0]?.message).toContain(`Promoted-From: staging@${await tip(stage, 'staging')}`);
    expect(stage.repository.pull(1).title).toBe('Promote shop v1-hotfix → v3 from staging to production');
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none' });
  });

  it('says how to go on where the base has since changed what people settled', async () => {
    await using stage = await settled();
    await resolveOnHead(stage, at('v2', 3));
    await push(stage, 'main', at('v1-hotfix-2'));
    const error = await failureOf(stage.open());
    const commands = await doByHand(error, stage.git.path, at('v2', 3));
    expect(commands).toContain('git merge origin/main');
    expect(commands).not.toContain('git merge origin/staging');
    await stage.repository.sync();
    await stage.open();
    expect(stage.repository.pull(1)).toMatchObject({
      state: 'open',
      title: 'Promote shop v1-hotfix-2 → v2 from staging to production',
    });
  });

  it('is planned anew when people push while it runs', async () => {
    await using stage = await settled();
    await resolveOnHead(stage, at('v2', 3));
    let rivals = 1;
    theatre.github.onRequest(async ({ method, path }) => {
      if (rivals === 0 || method !== 'GET' || !path.includes(`${stage.repository.name}/pulls`)) return undefined;
      rivals -= 1;
      await stage.git.commit(HEAD, at('v2', 4), { message: 'no, four' });
      return undefined;
    });
    await stage.open();
    expect(await stage.git.read(HEAD, 'values.yaml')).toBe(values('v2', 4));
    expect((await stage.git.log(HEAD))[0]?.subject).toBe('no, four');
  });
});

describe('a merge that is committed at once', () => {
  it('is settled on the source’s branch when it conflicts', async () => {
    await using stage = await arrangeConflict(GITOPS.replace('strategy:', 'promote: commit, strategy:'));
    const error = await failureOf(stage.promote());
    const commands = await doByHand(error, stage.git.path, at('v2'));
    expect(commands.slice(1, 3)).toEqual(['git switch --detach origin/staging', 'git merge origin/main']);
    expect(commands.at(-1)).toBe('git push origin HEAD:refs/heads/staging');
    expect(await stage.promote()).toMatchObject({ operation: 'committed' });
    expect(await stage.git.read('main', 'values.yaml')).toBe(values('v2'));
  });
});

describe('a promotion by merge that people squashed', () => {
  const NOTE =
    /production holds everything of staging, whose 1 commit it lacks would change no file \(squashed or rebased into it\?\)/;

  it('leaves nothing to promote, and says why', async () => {
    await using stage = await arrange();
    await stage.open();
    await mergePull(stage, 1, { merge_method: 'squash', commit_title: 'v2', commit_message: 'by me' });
    const outputs = await stage.open();
    expect(outputs).toMatchObject({ pullRequestOperation: 'none', plan: { operation: 'none', files: [] } });
    expect(outputs['pullRequestNumber']).toBeUndefined();
    expect(stage.repository.pulls).toHaveLength(1);
    expect(stage.job.lines.at(-1)).toMatch(NOTE);
    expect(stage.job.page).toMatch(NOTE);
    expect(await stage.promote()).toMatchObject({ operation: 'none' });
  });

  it('is known from the ledger: later ones do not conflict with it, and mend the history', async () => {
    await using stage = await arrange();
    await stage.open();
    await mergePull(stage, 1, { merge_method: 'squash' });
    await push(stage, 'staging', at('v3'));
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '2', pullRequestOperation: 'created' });
    expect((await stage.git.log(HEAD))[0]?.parents).toEqual([await tip(stage, 'main'), await tip(stage, 'staging')]);
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none' });
    await mergePull(stage, 2, { merge_method: 'merge' });
    expect(await stage.git.read('main', 'values.yaml')).toBe(values('v3'));
    await push(stage, 'staging', at('v4'));
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '3', pullRequestOperation: 'created' });
  });

  it('holds what was promoted also where people settled a conflict in it', async () => {
    await using stage = await arrangeConflict();
    await doByHand(await failureOf(stage.open()), stage.git.path, at('v2', 3));
    await stage.open();
    await mergePull(stage, 1, { merge_method: 'squash' });
    await stage.git.setBranch(HEAD, null);
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none', plan: { operation: 'none' } });
  });

  it('is named as the reason of a conflict', async () => {
    await using stage = await arrange();
    await stage.open();
    const promoted = await tip(stage, 'staging');
    await mergePull(stage, 1, { merge_method: 'squash' });
    await push(stage, 'main', at('v2-hotfix'));
    await push(stage, 'staging', at('v3'));
    expect((await failureOf(stage.open())).hint).toMatch(
      `The promotion of ${promoted.slice(0, 12)} was squashed or rebased into main, so that git finds its changes on both sides: merge promotions with a merge commit. Settle it once by hand.\n`,
    );
  });

  it('is guessed where people wrote over the ledger', async () => {
    await using stage = await arrange();
    await stage.open();
    await mergePull(stage, 1, { merge_method: 'squash', commit_title: 'v2', commit_message: 'by me' });
    await push(stage, 'staging', at('v3'));
    const error = await failureOf(stage.open());
    expect(error.hint).toContain('or an earlier promotion was squashed or rebased into it');
    await doByHand(error, stage.git.path, at('v3'));
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '2', pullRequestOperation: 'created' });
  });

  it.each(['squash', 'rebase'])('is not what a machine is let do: merge-method %s', async (method) => {
    await using stage = await arrange();
    await expect(stage.open({ 'merge-method': method, 'auto-merge': 'true' })).rejects.toThrow(
      `input merge-method: environment production promotes by merge with merge-method ${method}: a ${method} makes new commits of those it brings`,
    );
    expect(stage.repository.pulls).toEqual([]);
  });
});
