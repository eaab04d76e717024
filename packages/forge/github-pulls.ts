/** Pull requests over GitHub's REST API: found, opened, changed, closed. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import type { FoundPullRequest, NewPullRequest, PullRequest, PullRequestText, RetargetOutcome } from './forge.ts';
import { type GitHubApi, refusalOf } from './github-api.ts';
import { ensureComment } from './github-comments.ts';

type FullPull = RestEndpointMethodTypes['pulls']['get']['response']['data'];
type ListedPull = RestEndpointMethodTypes['pulls']['list']['response']['data'][number];

export const PULLS_WRITE = 'pull-requests: write';

export function toPullRequest(pull: FullPull | ListedPull): PullRequest {
  return {
    number: pull.number,
    url: pull.html_url,
    state: stateOf(pull),
    title: pull.title,
    body: pull.body ?? '',
    draft: pull.draft ?? false,
    head: pull.head.ref,
    headSha: pull.head.sha,
    base: pull.base.ref,
    labels: pull.labels.map(({ name }) => name),
    autoMerge: pull.auto_merge !== null,
  };
}

function stateOf({ state, merged_at }: FullPull | ListedPull): PullRequest['state'] {
  if (merged_at !== null) return 'merged';
  return state === 'closed' ? 'closed' : 'open';
}

export async function getPull(api: GitHubApi, number: number): Promise<FullPull> {
  const task = { doing: `read pull request #${number}`, permission: 'pull-requests: read' };
  return api.ask(task, (octokit, here) => octokit.rest.pulls.get({ ...here, pull_number: number }));
}

export async function readPullRequest(api: GitHubApi, number: number): Promise<FoundPullRequest | undefined> {
  try {
    const pull = await getPull(api, number);
    const isOurs = pull.head.repo !== null && pull.head.repo.id === pull.base.repo.id;
    return { ...toPullRequest(pull), origin: isOurs ? 'same-repository' : 'fork' };
  } catch (error) {
    if (refusalOf(error)?.status === 404) return undefined;
    throw error;
  }
}

export async function openPullRequests(api: GitHubApi, head: string): Promise<PullRequest[]> {
  const task = { doing: `look for pull requests from ${head}`, permission: 'pull-requests: read' };
  const found = await api.askAll(task, (octokit, here) =>
    octokit.paginate(octokit.rest.pulls.list, { ...here, state: 'open', head: `${here.owner}:${head}`, per_page: 100 }),
  );
  // An owner can hold a fork of its own repository, whose branches the filter matches too.
  const ours = found.filter((pull) => pull.head.ref === head && pull.head.repo?.id === pull.base.repo.id);
  return ours.map(toPullRequest).sort((a, b) => a.number - b.number);
}

export async function createPullRequest(api: GitHubApi, request: NewPullRequest): Promise<PullRequest> {
  const task = { doing: `open a pull request from ${request.head} into ${request.base}`, permission: PULLS_WRITE };
  try {
    return toPullRequest(await api.ask(task, (octokit, here) => octokit.rest.pulls.create({ ...here, ...request })));
  } catch (error) {
    const refusal = refusalOf(error);
    const exists = refusal?.status === 422 && /pull request already exists/i.test(refusal.message);
    const open = exists ? await openPullRequests(api, request.head) : [];
    const existing = open.find(({ base }) => base === request.base);
    if (existing !== undefined) return existing;
    throw error;
  }
}

export async function updatePullRequest(api: GitHubApi, number: number, text: PullRequestText): Promise<PullRequest> {
  const task = { doing: `update pull request #${number}`, permission: PULLS_WRITE };
  const { title, body } = text;
  return toPullRequest(
    await api.ask(task, (octokit, here) => octokit.rest.pulls.update({ ...here, pull_number: number, title, body })),
  );
}

export async function retargetPullRequest(api: GitHubApi, number: number, base: string): Promise<RetargetOutcome> {
  const task = { doing: `make pull request #${number} merge into ${base}`, permission: PULLS_WRITE };
  try {
    const pull = await api.ask(task, (octokit, here) =>
      octokit.rest.pulls.update({ ...here, pull_number: number, base }),
    );
    return { kind: 'retargeted', pullRequest: toPullRequest(pull) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.status !== 422) throw error;
    return { kind: 'refused', reason: refusal.message };
  }
}

/** The comment comes first: a run that dies in between finds the pull request still open and goes on from there. */
export async function closePullRequest(api: GitHubApi, number: number, comment: string): Promise<void> {
  const pull = await getPull(api, number);
  if (pull.state === 'closed') return;
  await ensureComment(api, number, comment);
  const task = { doing: `close pull request #${number}`, permission: PULLS_WRITE };
  await api.ask(task, (octokit, here) => octokit.rest.pulls.update({ ...here, pull_number: number, state: 'closed' }));
}
