import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ConfigRepository,
  type KeptPullRequest,
  openConfigRepository,
  type PullRequestContent,
} from '#config-repo';
import { keepPullRequest, ownedByTrailer } from '#config-repo/pull-requests';
import { formatMessage, type Snapshot } from '#git';
import { type DoubleRepository, type GitHubDouble, startGitHub, type TestJob, testJob } from '#testing';

const BOT = { name: 'Bot', email: 'bot@example.com' };
const NO_DECORATION = { labels: [], assignees: [], reviewers: [], teamReviewers: [] };
const MINE = { branch: 'undo/production', base: 'main' };

let github: GitHubDouble;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github[Symbol.asyncDispose]());

/** Writes `version` to the file `app`; nothing is left where it holds that. */
function setting(version: string, also: Partial<PullRequestContent> = {}): KeptPullRequest['content'] {
  return async (tip) => {
    const held = new TextDecoder().decode((await tip.read(['app'])).get('app'));
    if (held === version) return undefined;
    const changes = new Map([['app', new TextEncoder().encode(version)]]);
    const head = {
      changes,
      message: formatMessage({ subject: `app ${version}`, trailers: [['Undone', 'production']] }),
    };
    return { head, title: `Undo to ${version}`, body: `Puts ${version} back.`, draft: false, ...also };
  };
}

interface Stage extends AsyncDisposable {
  repository: DoubleRepository;
  config: ConfigRepository;
  job: TestJob;
  keep(content: KeptPullRequest['content'], options?: Partial<KeptPullRequest>): ReturnType<typeof keepPullRequest>;
}

let repositories = 0;

async function arrange(): Promise<Stage> {
  repositories += 1;
  const repository = await github.createRepository(`acme/kept-${repositories}`, { app: 'v2', other: 'x' });
  const { serverUrl, apiUrl, graphqlUrl, token } = github;
  const job = await testJob({ runner: { serverUrl, apiUrl, graphqlUrl } });
  const config = await openConfigRepository({ repository: repository.name, token, branch: undefined }, job);
  return {
    repository,
    config,
    job,
    keep: (content, options) =>
      keepPullRequest(
        config,
        {
          ...MINE,
          owner: ownedByTrailer('undoing', 'Undone', 'production'),
          lasting: ['main'],
          content,
          whenClosed: 'Nothing is left to undo.',
          decoration: NO_DECORATION,
          autoMerge: false,
          mergeMethod: 'merge',
          deleteBranch: true,
          identity: { author: BOT, committer: BOT, signCommits: false },
          ...options,
        },
        job,
      ),
    [Symbol.asyncDispose]: async () => {
      await config[Symbol.asyncDispose]();
      await job[Symbol.asyncDispose]();
    },
  };
}

describe('a pull request that is kept', () => {
  it('is opened once, and left alone with its approvals while it says the same, though the base moves on', async () => {
    await using stage = await arrange();
    const { git } = stage.repository;
    const first = await stage.keep(setting('v1'), { decoration: { ...NO_DECORATION, labels: ['rollback'] } });
    expect(first).toMatchObject({ operation: 'created', headSha: await git.tip(MINE.branch) });
    expect(stage.repository.pull(1)).toMatchObject({ title: 'Undo to v1', labels: ['rollback'], state: 'open' });
    await git.commit('main', { other: 'y' });
    expect(await stage.keep(setting('v1'))).toMatchObject({ operation: 'none', headSha: first.headSha });
    expect(await git.tip(MINE.branch)).toBe(first.headSha);
    expect(stage.repository.pulls).toHaveLength(1);
  });

  it('is computed anew when the base conflicts with it, or the content is another', async () => {
    await using stage = await arrange();
    const { git } = stage.repository;
    await stage.keep(setting('v1'));
    await git.commit('main', { app: 'v3' });
    expect(await stage.keep(setting('v1'))).toMatchObject({ operation: 'updated' });
    expect((await git.log(MINE.branch)).map(({ subject }) => subject)).toEqual(['app v1', 'change', 'first']);
    expect(await stage.keep(setting('v0'))).toMatchObject({ operation: 'updated' });
    expect(await git.read(MINE.branch, 'app')).toBe('v0');
    expect(stage.repository.pulls).toMatchObject([{ title: 'Undo to v0', body: 'Puts v0 back.' }]);
  });

  it('is closed, and its branch deleted, when nothing is left; also when a run died in between', async () => {
    await using stage = await arrange();
    const { git } = stage.repository;
    await stage.keep(setting('v1'));
    const head = await git.tip(MINE.branch);
    await git.commit('main', { app: 'v1' });
    expect(await stage.keep(setting('v1'))).toMatchObject({ operation: 'closed', pullRequest: { state: 'closed' } });
    expect(stage.repository.pull(1).comments.map(({ body }) => body)).toEqual(['Nothing is left to undo.']);
    expect(await git.tip(MINE.branch)).toBeUndefined();
    await git.setBranch(MINE.branch, head ?? null);
    expect(await stage.keep(setting('v1'))).toMatchObject({ operation: 'none', pullRequest: undefined });
    expect(await git.tip(MINE.branch)).toBeUndefined();
  });

  it('keeps what people added: nothing is overwritten, merged by machine or deleted', async () => {
    await using stage = await arrange();
    const { git } = stage.repository;
    await stage.repository.configure({ rules: { main: { requiredChecks: true } } });
    await stage.keep(setting('v1'), { autoMerge: true });
    const theirs = await git.commit(MINE.branch, { other: 'z' }, { message: 'theirs' });
    await stage.repository.sync();
    expect(await stage.keep(setting('v0'), { autoMerge: true })).toMatchObject({ operation: 'none', headSha: theirs });
    expect(stage.repository.pull(1)).toMatchObject({ autoMerge: undefined, title: 'Undo to v1' });
    expect(stage.job.lines.at(-1)).toBe(
      'warning: Pull request #1 is left as it is: people added commits to its branch undo/production, and theirs are kept. What this run would bring is in it only if it was before.',
    );
    await git.commit('main', { app: 'v1' });
    expect(await stage.keep(setting('v1'))).toMatchObject({ operation: 'closed' });
    expect(await git.tip(MINE.branch)).toBe(theirs);
    await expect(stage.keep(setting('v0'))).rejects.toThrow(
      /^branch undo\/production holds 1 commit that no undoing made \(newest: [0-9a-f]{12} "theirs" by Test\)$/,
    );
  });

  it('never touches a branch of somebody else', async () => {
    await using stage = await arrange();
    const { git } = stage.repository;
    const parents = [(await git.tip('main')) ?? ''];
    const theirs = await git.commit(
      MINE.branch,
      { other: 'z' },
      { message: 'my feature', author: 'Bob <b@x>', parents },
    );
    await expect(stage.keep(setting('v1'))).rejects.toThrow(
      /^branch undo\/production holds 1 commit that no undoing made \(newest: [0-9a-f]{12} "my feature" by Bob\)$/,
    );
    expect(await stage.keep(setting('v2'))).toMatchObject({ operation: 'none', pullRequest: undefined });
    expect(await git.tip(MINE.branch)).toBe(theirs);
    expect(stage.repository.pulls).toEqual([]);
  });

  it('gives way to a draft before it holds what must not be merged as it is', async () => {
    await using stage = await arrange();
    await stage.repository.configure({ rules: { main: { requiredChecks: true } } });
    await stage.keep(setting('v1'), { autoMerge: true });
    expect(await stage.keep(setting('<<<', { draft: true }), { autoMerge: true })).toMatchObject({
      operation: 'created',
      pullRequest: { number: 2, draft: true },
      autoMerge: undefined,
    });
    expect(stage.repository.pulls).toMatchObject([
      { state: 'closed', autoMerge: undefined },
      { state: 'open', draft: true, autoMerge: undefined },
    ]);
    expect(await stage.keep(setting('<<<', { draft: true }))).toMatchObject({ operation: 'none' });
  });

  it('brings a chain of commits with their authors, and finds it in place', async () => {
    await using stage = await arrange();
    const { git } = stage.config;
    const chain = async (tip: Snapshot): Promise<PullRequestContent> => {
      let commit = tip.commit;
      for (const name of ['Ann', 'Ben']) {
        commit = await git.createCommit({
          parents: [commit],
          tree: { base: commit, changes: new Map([[name, new TextEncoder().encode(name)]]) },
          message: formatMessage({ subject: `of ${name}`, trailers: [['Undone', 'production']] }),
          author: { name, email: 'a@x' },
          committer: BOT,
        });
      }
      return { head: { commit }, title: 'Both', body: '', draft: false };
    };
    expect(await stage.keep(chain)).toMatchObject({ operation: 'created' });
    expect((await stage.repository.git.log(MINE.branch)).map(({ author }) => author).slice(0, 2)).toEqual([
      'Ben <a@x>',
      'Ann <a@x>',
    ]);
    await stage.repository.git.commit('main', { other: 'y' });
    expect(await stage.keep(chain)).toMatchObject({ operation: 'none' });
    const signed = { author: BOT, committer: BOT, signCommits: true };
    await stage.repository.git.commit('main', { Ann: 'another' });
    await expect(stage.keep(chain, { identity: signed })).rejects.toThrow(
      /sign-commits: commits that keep their authors/,
    );
  });

  it('is signed by the forge when asked, and finds that in place', async () => {
    await using stage = await arrange();
    const identity = { author: BOT, committer: BOT, signCommits: true };
    const { headSha } = await stage.keep(setting('v1'), { identity });
    expect(await stage.keep(setting('v1'), { identity })).toMatchObject({ operation: 'none', headSha });
    expect(Object.keys(await stage.repository.git.branches())).toEqual(['main', MINE.branch]);
  });

  it('can keep what depends on the time as it stands', async () => {
    await using stage = await arrange();
    const seen: string[][] = [];
    const content: KeptPullRequest['content'] = (tip, standing) => {
      seen.push(standing.map(({ subject }) => subject));
      return setting('v1')(tip, standing);
    };
    await stage.keep(content);
    await stage.keep(content);
    expect(seen).toEqual([[], ['app v1']]);
  });

  it('gives up, and says so, when somebody is faster each time', async () => {
    await using stage = await arrange();
    let version = 0;
    const hurried: KeptPullRequest['content'] = async (tip, standing) => {
      version += 1;
      const message = `faster ${version}\n\nUndone: production\n`;
      await stage.repository.git.commit(MINE.branch, { app: `v1${version}` }, { message, parents: [tip.commit] });
      return setting('v1')(tip, standing);
    };
    await expect(stage.keep(hurried)).rejects.toThrow(
      'branch undo/production was changed by somebody else 5 times while this undoing was being written',
    );
  });
});
