/** What merged pull requests brought, over GitHub's REST API. */
import type { MergedPullRequest, ProposedCommit, ReadMerge } from './forge.ts';
import { type GitHubApi, refusalOf } from './github-api.ts';
import { getPull, toPullRequest } from './github-pulls.ts';

const READ = 'pull-requests: read';

export async function readMerge(api: GitHubApi, number: number): Promise<ReadMerge> {
  const pull = await getPull(api, number).catch((error: unknown) => {
    if (refusalOf(error)?.status === 404) return undefined;
    throw error;
  });
  if (pull === undefined) return { kind: 'absent' };
  const { state, url, title, head, base, labels } = toPullRequest(pull);
  if (state !== 'merged' || pull.merge_commit_sha === null) return { kind: 'not-merged', state, url };
  const commits = await listProposed(api, number);
  return { kind: 'merged', number, url, title, head, base, labels, mergeCommit: pull.merge_commit_sha, commits };
}

/** GitHub lists no more than 250 of them. */
async function listProposed(api: GitHubApi, number: number): Promise<ProposedCommit[]> {
  const task = { doing: `read the commits of pull request #${number}`, permission: READ };
  const listed = await api.askAll(task, (octokit, here) =>
    octokit.paginate(octokit.rest.pulls.listCommits, { ...here, pull_number: number, per_page: 100 }),
  );
  return listed.map(({ sha, parents, commit: { author, message } }) => ({
    sha,
    isMerge: parents.length > 1,
    author: { name: author?.name ?? '', email: author?.email ?? '' },
    authored: Date.parse(author?.date ?? ''),
    message,
  }));
}

export async function mergesOf(api: GitHubApi, sha: string): Promise<Pick<MergedPullRequest, 'number' | 'base'>[]> {
  const task = { doing: `look for the pull request that brought ${sha.slice(0, 12)}`, permission: READ };
  const found = await api.askAll(task, (octokit, here) =>
    octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
      ...here,
      commit_sha: sha,
      per_page: 100,
    }),
  );
  const merged = found.filter(({ merged_at }) => merged_at !== null);
  return merged.map(({ number, base }) => ({ number, base: base.ref })).sort((a, b) => a.number - b.number);
}

export async function mergedInto(
  api: GitHubApi,
  base: string,
  since: number,
): Promise<Pick<MergedPullRequest, 'number' | 'head' | 'mergeCommit'>[]> {
  const task = { doing: `look for pull requests merged into ${base}`, permission: READ };
  const order = { state: 'closed', sort: 'updated', direction: 'desc', per_page: 100 } as const;
  const found = await api.askAll(task, (octokit, here) =>
    octokit.paginate(octokit.rest.pulls.list, { ...here, ...order, base }, ({ data }, done) => {
      // What was merged since was updated since, too.
      if (data.some(({ updated_at }) => Date.parse(updated_at) < since)) done();
      return data;
    }),
  );
  return found.flatMap(({ number, head, merged_at, merge_commit_sha: mergeCommit }) =>
    merged_at === null || mergeCommit === null ? [] : [{ number, head: head.ref, mergeCommit }],
  );
}
