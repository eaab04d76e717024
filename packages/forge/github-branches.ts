/** Branches and what lies between two of them, over GitHub's REST API. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import type { ComparedCommit, Comparison } from './forge.ts';
import { type GitHubApi, refusalOf } from './github-api.ts';
import type { Task } from './github-errors.ts';

/** Moves the branch, or creates it; two runs that create it at once both end with it pointing at their commit. */
export async function setBranch(api: GitHubApi, branch: string, sha: string): Promise<void> {
  const task = { doing: `point ${branch} at ${sha.slice(0, 7)}`, permission: 'contents: write' };
  const move = () =>
    api.ask(task, (octokit, here) => octokit.rest.git.updateRef({ ...here, ref: `heads/${branch}`, sha, force: true }));
  const create = () =>
    api.ask(task, (octokit, here) => octokit.rest.git.createRef({ ...here, ref: `refs/heads/${branch}`, sha }));
  if (await done(move, /reference does not exist/i)) return;
  if (await done(create, /reference already exists/i)) return;
  await move();
}

export async function deleteBranch(api: GitHubApi, branch: string): Promise<void> {
  const task: Task = { doing: `delete branch ${branch}`, permission: 'contents: write' };
  const remove = () =>
    api.ask(task, (octokit, here) => octokit.rest.git.deleteRef({ ...here, ref: `heads/${branch}` }));
  await done(remove, /reference does not exist/i);
}

/** False when GitHub refuses for the expected reason. */
async function done(request: () => Promise<unknown>, expected: RegExp): Promise<boolean> {
  try {
    await request();
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.status === 422 && expected.test(refusal.message)) return false;
    throw error;
  }
}

/** Undefined when the repository or a ref is unknown, or the token may not look: a comparison only decorates. */
export async function compare(
  api: GitHubApi,
  repository: string,
  base: string,
  head: string,
  limit = PAGE,
): Promise<Comparison | undefined> {
  const [owner, repo, ...rest] = repository.split('/');
  if (!owner || !repo || rest.length > 0) return undefined;
  const task = { doing: `compare ${base} with ${head} of ${repository}`, permission: 'contents: read' };
  const basehead = `${base}...${head}`;
  const read = (page: number) =>
    api.ask(task, (octokit) =>
      octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: PAGE, page }),
    );
  try {
    const found = await read(1);
    const commits = found.commits.map(toComparedCommit);
    while (commits.length < Math.min(limit, found.total_commits)) {
      const more = (await read(commits.length / PAGE + 1)).commits.map(toComparedCommit);
      if (more.length === 0) break;
      commits.push(...more);
    }
    return { url: found.html_url, totalCommits: found.total_commits, commits: commits.slice(0, limit) };
  } catch (error) {
    const unknown = [403, 404, 409, 422].includes(refusalOf(error)?.status ?? 0);
    if (unknown && !isLimited(error)) return undefined;
    throw error;
  }
}

const PAGE = 100;

type ApiCommit = RestEndpointMethodTypes['repos']['compareCommitsWithBasehead']['response']['data']['commits'][number];

function toComparedCommit({ sha, commit, author, parents, html_url }: ApiCommit): ComparedCommit {
  const login = author !== null && 'login' in author ? author.login : undefined;
  return {
    sha,
    subject: commit.message.split('\n', 1)[0] ?? '',
    message: commit.message,
    parents: parents.map((parent) => parent.sha),
    author: login ?? commit.author?.name ?? '',
    login,
    url: html_url,
  };
}

function isLimited(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true;
}
