/** Branches and what lies between two of them, over GitHub's REST API. */
import type { Comparison } from './forge.ts';
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
): Promise<Comparison | undefined> {
  const [owner, repo, ...rest] = repository.split('/');
  if (!owner || !repo || rest.length > 0) return undefined;
  const task = { doing: `compare ${base} with ${head} of ${repository}`, permission: 'contents: read' };
  try {
    const found = await api.ask(task, (octokit) =>
      octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 100 }),
    );
    return {
      url: found.html_url,
      totalCommits: found.total_commits,
      commits: found.commits.map(({ sha, commit, author, html_url }) => ({
        sha,
        subject: commit.message.split('\n', 1)[0] ?? '',
        author: (author !== null && 'login' in author ? author.login : undefined) ?? commit.author?.name ?? '',
        url: html_url,
      })),
    };
  } catch (error) {
    const unknown = [403, 404, 409, 422].includes(refusalOf(error)?.status ?? 0);
    if (unknown && !isLimited(error)) return undefined;
    throw error;
  }
}

function isLimited(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true;
}
