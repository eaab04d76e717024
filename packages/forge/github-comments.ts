/** Comments on pull requests over GitHub's REST API: left once, or kept up to date. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import type { StickyComment } from './forge.ts';
import { type GitHubApi, isAnswerLost, refusalOf } from './github-api.ts';
import { FAULT_TRIES, faultWait } from './github-limits.ts';
import { ONCE } from './github-session.ts';

type Comment = RestEndpointMethodTypes['issues']['listComments']['response']['data'][number];

const WRITE = 'pull-requests: write';

/** Leaves `body` as a comment exactly once, also when an answer is lost: looks again before it repeats itself. */
export async function ensureComment(api: GitHubApi, number: number, body: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const comments = await listComments(api, number);
    if (comments.some((comment) => comment.body?.trim() === body.trim())) return;
    if ((await createComment(api, number, body, attempt)) === 'created') return;
  }
}

/**
 * Looks again after it has created one: two runs that did so at once both find both, keep the older one, and
 * remove the other.
 */
export async function keepComment(api: GitHubApi, number: number, comment: StickyComment): Promise<void> {
  let outcome: Creation = 'unknown';
  for (let attempt = 0; ; attempt += 1) {
    const [kept, ...surplus] = await ownComments(api, number, comment.marker);
    if (kept !== undefined && (await updateComment(api, kept, comment.body)) === 'there') {
      for (const one of surplus) await deleteComment(api, one);
      return;
    }
    // A list may lag behind, and must not lead to a second one.
    if (comment.whenAbsent === 'leave' || outcome === 'created') return;
    outcome = await createComment(api, number, comment.body, attempt);
  }
}

/** Oldest first. One that quotes ours further down is another bot's. Whoever else writes the marker into a comment of theirs gets nothing of ours written there. */
async function ownComments(api: GitHubApi, number: number, marker: string): Promise<Comment[]> {
  const marked = (await listComments(api, number)).filter(({ body = '' }) => body.trimStart().startsWith(marker));
  const isPersons = marked.some(({ user }) => user?.type !== 'Bot');
  const me = isPersons ? await login(api) : undefined;
  const ours = marked.filter(({ user }) => user?.type === 'Bot' || (me !== undefined && user?.login === me));
  return ours.sort((one, other) => one.id - other.id);
}

/** Undefined for a workflow's own token or an app's, which are no persons. */
async function login(api: GitHubApi): Promise<string | undefined> {
  const task = { doing: 'find out whose token this is', permission: WRITE };
  try {
    return (await api.ask(task, (octokit) => octokit.rest.users.getAuthenticated())).login;
  } catch (error) {
    if ([401, 403, 404].includes(refusalOf(error)?.status ?? 0)) return undefined;
    throw error;
  }
}

async function listComments(api: GitHubApi, number: number): Promise<Comment[]> {
  const task = { doing: `read the comments of pull request #${number}`, permission: 'pull-requests: read' };
  return api.askAll(task, (octokit, here) =>
    octokit.paginate(octokit.rest.issues.listComments, { ...here, issue_number: number, per_page: 100 }),
  );
}

/** `unknown`: the answer was lost; whoever asks again must look first. */
type Creation = 'created' | 'unknown';

async function createComment(api: GitHubApi, number: number, body: string, attempt: number): Promise<Creation> {
  const task = { doing: `comment on pull request #${number}`, permission: WRITE };
  try {
    await api.ask(task, (octokit, here) =>
      octokit.rest.issues.createComment({ ...here, issue_number: number, body, ...ONCE }),
    );
    return 'created';
  } catch (error) {
    if (!isAnswerLost(error) || attempt >= FAULT_TRIES) throw error;
    await api.clock.sleep(faultWait(attempt, api.clock.random()), api.signal);
    return 'unknown';
  }
}

async function updateComment(api: GitHubApi, { id, body: before }: Comment, body: string): Promise<'there' | 'gone'> {
  if (before === body) return 'there';
  const task = { doing: `update comment ${id}`, permission: WRITE };
  const update = api.ask(task, (octokit, here) => octokit.rest.issues.updateComment({ ...here, comment_id: id, body }));
  return update.then(() => 'there' as const, unlessGone);
}

async function deleteComment(api: GitHubApi, { id }: Comment): Promise<void> {
  const task = { doing: `delete comment ${id}`, permission: WRITE };
  await api
    .ask(task, (octokit, here) => octokit.rest.issues.deleteComment({ ...here, comment_id: id }))
    .catch(unlessGone);
}

function unlessGone(error: unknown): 'gone' {
  if (refusalOf(error)?.status === 404) return 'gone';
  throw error;
}
