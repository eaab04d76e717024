/** What people do on GitHub, and the event that it sends to workflows. */
import type { DoubleRepository, GitHubDouble } from '#testing';
import type { WorkflowRun } from './runner.ts';

type Event = Pick<WorkflowRun, 'event' | 'payload' | 'ref'>;

export interface PullRequest {
  number: number;
  head: { ref: string; sha: string };
  base: { ref: string };
}

async function rest(github: GitHubDouble, method: string, path: string, body?: object): Promise<PullRequest> {
  const response = await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${github.token}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (response.ok) {
    const answered: PullRequest = JSON.parse(await response.text());
    return answered;
  }
  throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
}

export function openPullRequest(
  github: GitHubDouble,
  { name }: DoubleRepository,
  { head, base, title = head }: { head: string; base: string; title?: string },
): Promise<PullRequest> {
  return rest(github, 'POST', `/repos/${name}/pulls`, { head, base, title });
}

/** The merge button: a merge commit. */
export async function mergePullRequest(
  github: GitHubDouble,
  { name }: DoubleRepository,
  number: number,
  merge_method: 'merge' | 'squash' | 'rebase' = 'merge',
): Promise<void> {
  await rest(github, 'PUT', `/repos/${name}/pulls/${number}/merge`, { merge_method });
}

/** `pull_request`, as it is now. A checkout gives its head, which is what GitHub’s merge ref holds where base has not moved. */
export async function pullRequestEvent(
  github: GitHubDouble,
  { name }: DoubleRepository,
  number: number,
  action: 'opened' | 'synchronize' | 'reopened' | 'closed' | 'labeled' | 'unlabeled',
  more: object = {},
): Promise<Event> {
  const pull_request = await rest(github, 'GET', `/repos/${name}/pulls/${number}`);
  return { event: 'pull_request', ref: pull_request.head.sha, payload: { action, number, pull_request, ...more } };
}

export async function pushEvent({ git }: DoubleRepository, branch: string): Promise<Event> {
  const after = await git.tip(branch);
  if (after === undefined) throw new Error(`there is no branch ${branch}`);
  return { event: 'push', ref: after, payload: { ref: `refs/heads/${branch}`, after, deleted: false } };
}

export function dispatchEvent(inputs: Readonly<Record<string, string>> = {}): Event {
  return { event: 'workflow_dispatch', payload: { inputs } };
}
