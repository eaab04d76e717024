/** Labels, people and the milestone of a pull request: adds what is missing, removes nothing. */
import { RemoteError } from '#errors';
import type { PullRequestDecoration } from './forge.ts';
import { type GitHubApi, refusalOf } from './github-api.ts';
import { getPull, PULLS_WRITE } from './github-pulls.ts';

type Pull = Awaited<ReturnType<typeof getPull>>;

interface Reviewers {
  reviewers: readonly string[];
  team_reviewers: readonly string[];
}

export async function decoratePullRequest(
  api: GitHubApi,
  number: number,
  decoration: PullRequestDecoration,
): Promise<void> {
  const { labels, assignees, reviewers, teamReviewers, milestone } = decoration;
  const wanted = [labels, assignees, reviewers, teamReviewers].some((list) => list.length > 0);
  if (!wanted && milestone === undefined) return;
  const pull = await getPull(api, number);
  await addLabels(api, pull, labels);
  await addAssignees(api, pull, assignees);
  await setMilestone(api, pull, milestone);
  await requestReviews(api, pull, { reviewers, team_reviewers: teamReviewers.map(slugOf) });
}

/** GitHub creates a label that does not exist yet. */
async function addLabels(api: GitHubApi, { number, labels: present }: Pull, labels: readonly string[]): Promise<void> {
  const missing = without(
    labels,
    present.map(({ name }) => name),
  );
  if (missing.length === 0) return;
  const task = { doing: `label pull request #${number}`, permission: PULLS_WRITE };
  await api.ask(task, (octokit, here) =>
    octokit.rest.issues.addLabels({ ...here, issue_number: number, labels: missing }),
  );
}

/** People who cannot be assigned are ignored by GitHub without a word. */
async function addAssignees(api: GitHubApi, pull: Pull, assignees: readonly string[]): Promise<void> {
  const { number } = pull;
  const missing = without(assignees, logins(pull.assignees));
  if (missing.length === 0) return;
  const task = { doing: `assign pull request #${number}`, permission: PULLS_WRITE };
  const issue = await api.ask(task, (octokit, here) =>
    octokit.rest.issues.addAssignees({ ...here, issue_number: number, assignees: missing }),
  );
  const ignored = without(missing, logins(issue.assignees));
  if (ignored.length === 0) return;
  api.log.warning(
    `GitHub did not assign ${ignored.join(', ')} to pull request #${number}: only people with access to ${api.repository} can be assigned`,
  );
}

async function setMilestone(api: GitHubApi, pull: Pull, milestone: string | undefined): Promise<void> {
  const current = pull.milestone;
  if (milestone === undefined || current?.title === milestone || String(current?.number) === milestone) return;
  const number = await findMilestone(api, milestone);
  const task = { doing: `set the milestone of pull request #${pull.number}`, permission: PULLS_WRITE };
  await api.ask(task, (octokit, here) =>
    octokit.rest.issues.update({ ...here, issue_number: pull.number, milestone: number }),
  );
}

/** A title wins over a number: somebody may have called a milestone `2026`. */
async function findMilestone(api: GitHubApi, milestone: string): Promise<number> {
  const task = { doing: 'list the milestones', permission: 'issues: read' };
  const known = await api.askAll(task, (octokit, here) =>
    octokit.paginate(octokit.rest.issues.listMilestones, { ...here, state: 'all', per_page: 100 }),
  );
  const found =
    known.find(({ title }) => title === milestone) ?? known.find(({ number }) => String(number) === milestone);
  if (found !== undefined) return found.number;
  const titles = known.map(({ title }) => title).join(', ');
  throw new RemoteError(`there is no milestone ${JSON.stringify(milestone)} in ${api.repository}`, {
    status: 404,
    hint: titles === '' ? 'Create it first: the repository has no milestone.' : `Known are: ${titles}.`,
  });
}

/** Whoever opened the pull request cannot review it, and whoever was asked or has reviewed is not asked again. */
async function requestReviews(api: GitHubApi, pull: Pull, asked: Reviewers): Promise<void> {
  const author = pull.user.login;
  if (contains(asked.reviewers, author)) {
    api.log.warning(`${author} opened pull request #${pull.number} and so cannot review it`);
  }
  const waiting = without(asked.reviewers, [author, ...logins(pull.requested_reviewers)]);
  const missing: Reviewers = {
    reviewers: waiting.length === 0 ? [] : without(waiting, await listReviewers(api, pull.number)),
    team_reviewers: without(
      asked.team_reviewers,
      (pull.requested_teams ?? []).map(({ slug }) => slug),
    ),
  };
  if (missing.reviewers.length + missing.team_reviewers.length === 0) return;
  try {
    await request(api, pull.number, missing);
  } catch (error) {
    if (refusalOf(error)?.status !== 422) throw error;
    await requestOneByOne(api, pull.number, missing, error);
  }
}

async function listReviewers(api: GitHubApi, number: number): Promise<string[]> {
  const task = { doing: `list the reviews of pull request #${number}`, permission: 'pull-requests: read' };
  const reviews = await api.askAll(task, (octokit, here) =>
    octokit.paginate(octokit.rest.pulls.listReviews, { ...here, pull_number: number, per_page: 100 }),
  );
  return reviews.flatMap(({ user }) => (user === null ? [] : [user.login]));
}

async function request(api: GitHubApi, number: number, { reviewers, team_reviewers }: Reviewers): Promise<void> {
  const task = { doing: `request reviews of pull request #${number}`, permission: PULLS_WRITE };
  await api.ask(task, (octokit, here) =>
    octokit.rest.pulls.requestReviewers({
      ...here,
      pull_number: number,
      reviewers: [...reviewers],
      team_reviewers: [...team_reviewers],
    }),
  );
}

/** GitHub refuses all when one is wrong and does not say which: everybody else is asked, and the wrong ones are named. */
async function requestOneByOne(api: GitHubApi, number: number, missing: Reviewers, refusal: unknown): Promise<void> {
  const single = [
    ...missing.reviewers.map((name) => ({ name, reviewers: [name], team_reviewers: [] })),
    ...missing.team_reviewers.map((name) => ({ name: `team ${name}`, reviewers: [], team_reviewers: [name] })),
  ];
  const wrong: string[] = [];
  for (const { name, ...one } of single) {
    try {
      await request(api, number, one);
    } catch (error) {
      if (refusalOf(error)?.status !== 422) throw error;
      wrong.push(name);
    }
  }
  if (wrong.length === 0) return;
  throw new RemoteError(
    `GitHub refused to request a review of pull request #${number} from ${wrong.join(', ')}: ${refusalOf(refusal)?.message ?? 'HTTP 422'}`,
    {
      status: 422,
      cause: refusal,
      hint: `Only people and teams with access to ${api.repository} can review; check the spelling. A workflow's own token cannot ask teams: use a token that may read the organisation's members.`,
    },
  );
}

function slugOf(team: string): string {
  return team.split('/').at(-1) ?? team;
}

function logins(people: readonly { login: string }[] | null | undefined): string[] {
  return (people ?? []).map(({ login }) => login);
}

/** GitHub compares names of people, teams and labels without regard to case. */
function without(names: readonly string[], present: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !contains(present, name));
}

function contains(names: readonly string[], name: string): boolean {
  return names.some((other) => other.toLowerCase() === name.toLowerCase());
}
