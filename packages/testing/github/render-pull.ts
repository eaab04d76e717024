/** JSON of pull requests and what hangs on them. */
import { readFiles } from './git-history.ts';
import { lookUp, mergeBase } from './git-objects.ts';
import { shownState } from './pull-lifecycle.ts';
import {
  type Addresses,
  type Json,
  numberOf,
  renderAccount,
  renderRepository,
  repositoryApi,
  repositoryWeb,
} from './render-common.ts';
import { type CommentState, type PullState, pullId, type RepositoryState, type ReviewState } from './state.ts';

export function renderLabel(addresses: Addresses, repository: RepositoryState, name: string): Json {
  const url = `${repositoryApi(addresses, repository)}/labels/${encodeURIComponent(name)}`;
  return {
    id: numberOf(name),
    node_id: `LA_${numberOf(name)}`,
    url,
    name,
    description: '',
    color: 'ededed',
    default: false,
  };
}

export function renderMilestone(addresses: Addresses, repository: RepositoryState, number: number): Json {
  const url = `${repositoryApi(addresses, repository)}/milestones/${number}`;
  return {
    url,
    html_url: `${repositoryWeb(addresses, repository)}/milestone/${number}`,
    labels_url: `${url}/labels`,
    id: number,
    node_id: `MI_${number}`,
    number,
    title: repository.settings.milestones[number - 1] ?? '',
    description: null,
    creator: renderAccount(addresses, repository.owner),
    open_issues: 0,
    closed_issues: 0,
    state: 'open',
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    closed_at: null,
    due_on: null,
  };
}

function renderTeam(addresses: Addresses, repository: RepositoryState, slug: string): Json {
  const url = `${addresses.api}/teams/${numberOf(slug)}`;
  return {
    id: numberOf(slug),
    node_id: `T_${numberOf(slug)}`,
    url,
    html_url: `${addresses.server}/orgs/${repository.owner}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    name: slug,
    slug,
    description: null,
    permission: 'push',
    type: 'organization',
    organization_id: numberOf(repository.owner),
    parent: null,
  };
}

/** What lists hold: everything that needs no look into git. */
export function renderPull(addresses: Addresses, repository: RepositoryState, pull: PullState): Json {
  const { number, autoMerge } = pull;
  const api = repositoryApi(addresses, repository);
  const web = `${repositoryWeb(addresses, repository)}/pull/${number}`;
  const url = `${api}/pulls/${number}`;
  const issue = `${api}/issues/${number}`;
  const statuses = `${api}/statuses/${pull.headSha}`;
  const side = (ref: string, sha: string, { id, owner }: Pick<RepositoryState, 'id' | 'owner'> = repository): Json => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: renderAccount(addresses, owner),
    repo: { ...renderRepository(addresses, { ...repository, id, owner }), fork: owner !== repository.owner },
  });
  const fork = pull.fork === undefined ? undefined : { id: numberOf(pull.fork) + 1_000_000, owner: pull.fork };
  const people = (logins: readonly string[]) => logins.map((login) => renderAccount(addresses, login));
  return {
    id: repository.id * 1000 + number,
    node_id: pullId(repository, pull),
    number,
    url,
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    issue_url: issue,
    comments_url: `${issue}/comments`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${url}/comments{/number}`,
    statuses_url: statuses,
    _links: {
      self: { href: url },
      html: { href: web },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      commits: { href: `${url}/commits` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${url}/comments{/number}` },
      statuses: { href: statuses },
    },
    state: pull.state,
    locked: false,
    title: pull.title,
    body: pull.body === '' ? null : pull.body,
    draft: pull.draft,
    user: renderAccount(addresses, pull.author),
    author_association: 'CONTRIBUTOR',
    labels: pull.labels.map((name) => renderLabel(addresses, repository, name)),
    assignee: people(pull.assignees)[0] ?? null,
    assignees: people(pull.assignees),
    requested_reviewers: people(pull.reviewers),
    requested_teams: pull.teamReviewers.map((slug) => renderTeam(addresses, repository, slug)),
    milestone: pull.milestone === undefined ? null : renderMilestone(addresses, repository, pull.milestone),
    head: side(pull.head, pull.headSha, fork),
    base: side(pull.base, pull.baseSha),
    auto_merge:
      autoMerge === undefined
        ? null
        : {
            enabled_by: renderAccount(addresses, autoMerge.by),
            merge_method: autoMerge.method,
            commit_title: '',
            commit_message: '',
          },
    merge_commit_sha: pull.merged?.sha ?? null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merged?.at ?? null,
  };
}

/** What one pull request's own page holds: also mergeability and sizes. */
export async function renderFullPull(
  addresses: Addresses,
  repository: RepositoryState,
  pull: PullState,
): Promise<Json> {
  const { git } = repository;
  const from = (await mergeBase(git, pull.baseSha, pull.headSha)) ?? pull.baseSha;
  const files = await readFiles(git, from, pull.headSha);
  const open = pull.state === 'open';
  const state = open ? await shownState(repository, pull) : 'unknown';
  return {
    ...renderPull(addresses, repository, pull),
    merged: pull.merged !== undefined,
    merged_by: pull.merged === undefined ? null : renderAccount(addresses, pull.merged.by),
    mergeable: state === 'unknown' ? null : state !== 'dirty',
    mergeable_state: state,
    rebaseable: state === 'unknown' ? null : state !== 'dirty',
    maintainer_can_modify: false,
    comments: pull.comments.length,
    review_comments: 0,
    commits: Number(await lookUp(git, 'rev-list', '--count', `${from}..${pull.headSha}`)),
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: files.length,
  };
}

const SHARED_WITH_ISSUE = [
  'number',
  'title',
  'body',
  'state',
  'user',
  'labels',
  'assignee',
  'assignees',
  'milestone',
  'locked',
  'html_url',
  'created_at',
  'updated_at',
  'closed_at',
];

/** The same pull request as an issue, which is how labels, assignees and comments see it. */
export function renderIssue(addresses: Addresses, repository: RepositoryState, pull: PullState): Json {
  const url = `${repositoryApi(addresses, repository)}/issues/${pull.number}`;
  const shared = renderPull(addresses, repository, pull);
  return {
    ...Object.fromEntries(SHARED_WITH_ISSUE.map((name) => [name, shared[name]])),
    id: repository.id * 1000 + pull.number,
    node_id: pullId(repository, pull),
    url,
    repository_url: repositoryApi(addresses, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    comments: pull.comments.length,
    author_association: 'CONTRIBUTOR',
  };
}

export function renderComment(
  addresses: Addresses,
  repository: RepositoryState,
  pull: PullState,
  comment: CommentState,
): Json {
  const api = repositoryApi(addresses, repository);
  const { id, author, body, at } = comment;
  return {
    id,
    node_id: `IC_${id}`,
    url: `${api}/issues/comments/${id}`,
    html_url: `${repositoryWeb(addresses, repository)}/pull/${pull.number}#issuecomment-${id}`,
    issue_url: `${api}/issues/${pull.number}`,
    user: renderAccount(addresses, author),
    author_association: 'CONTRIBUTOR',
    body,
    created_at: at,
    updated_at: at,
  };
}

export function renderReview(
  addresses: Addresses,
  repository: RepositoryState,
  pull: PullState,
  review: ReviewState,
): Json {
  const { id, author, state, at, sha } = review;
  const html = `${repositoryWeb(addresses, repository)}/pull/${pull.number}#pullrequestreview-${id}`;
  const url = `${repositoryApi(addresses, repository)}/pulls/${pull.number}`;
  return {
    id,
    node_id: `PRR_${id}`,
    user: renderAccount(addresses, author),
    body: '',
    state,
    html_url: html,
    pull_request_url: url,
    author_association: 'COLLABORATOR',
    _links: { html: { href: html }, pull_request: { href: url } },
    submitted_at: at,
    commit_id: sha,
  };
}
