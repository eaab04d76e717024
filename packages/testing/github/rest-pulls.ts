/** `/pulls` of the REST double. */
import { readCommits, readFiles } from './git-history.ts';
import { isAncestor, mergeBase, resolveCommit } from './git-objects.ts';
import { close, iso, merge } from './pull-lifecycle.ts';
import { renderCommit, renderFile, repositoryApi } from './render-common.ts';
import { renderFullPull, renderPull, renderReview } from './render-pull.ts';
import { ApiRefusal, invalid, ok, type Reply } from './reply.ts';
import { type Call, optionalText, page, pullOf, type Route, read, text, texts, write } from './routes.ts';
import type { MergeMethod, PullState } from './state.ts';

/** GitHub's own limit. */
const BODY_LIMIT = 65_536;

export const pullRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/pulls', needs: read('pull-requests'), handle: listPulls },
  { method: 'POST', pattern: '/pulls', needs: write('pull-requests'), handle: createPull },
  {
    method: 'GET',
    pattern: '/pulls/:number',
    needs: read('pull-requests'),
    handle: (call) => answerFull(call, pullOf(call)),
  },
  { method: 'PATCH', pattern: '/pulls/:number', needs: write('pull-requests'), handle: updatePull },
  { method: 'PUT', pattern: '/pulls/:number/merge', needs: write('contents'), handle: mergePull },
  { method: 'GET', pattern: '/pulls/:number/merge', needs: read('pull-requests'), handle: isMerged },
  { method: 'GET', pattern: '/pulls/:number/commits', needs: read('pull-requests'), handle: listCommits },
  { method: 'GET', pattern: '/pulls/:number/files', needs: read('pull-requests'), handle: listFiles },
  { method: 'GET', pattern: '/pulls/:number/reviews', needs: read('pull-requests'), handle: listReviews },
  {
    method: 'POST',
    pattern: '/pulls/:number/requested_reviewers',
    needs: write('pull-requests'),
    handle: requestReviewers,
  },
];

async function answerFull({ addresses, repository }: Call, pull: PullState, status = 200): Promise<Reply> {
  return ok(await renderFullPull(addresses, repository, pull), status);
}

function listPulls(call: Call): Reply {
  const { addresses, repository, query } = call;
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const found = repository.pulls.filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (head === null || `${repository.owner}:${pull.head}`.toLowerCase() === head.toLowerCase()) &&
      (base === null || pull.base === base),
  );
  const newestFirst = found.toReversed().map((pull) => renderPull(addresses, repository, pull));
  return page(call, newestFirst, `${repositoryApi(addresses, repository)}/pulls`);
}

async function createPull(call: Call): Promise<Reply> {
  const { repository, grant, body, now } = call;
  if (grant.kind === 'actions' && !repository.settings.actionsMayCreatePullRequests) {
    throw new ApiRefusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  const title = text(call, 'title', 'PullRequest');
  const base = text(call, 'base', 'PullRequest');
  const head = text(call, 'head', 'PullRequest').replace(`${repository.owner}:`, '');
  const description = checkedBody(optionalText(call, 'body') ?? '');
  const { headSha, baseSha } = await requireBranches(call, head, base);
  const pull: PullState = {
    number: repository.pulls.length + 1,
    author: grant.login,
    ...{ title, body: description, head, base, headSha, baseSha },
    draft: body['draft'] === true,
    state: 'open',
    ...{ labels: [], assignees: [], reviewers: [], teamReviewers: [], comments: [], reviews: [] },
    milestone: undefined,
    checks: 'pending',
    autoMerge: undefined,
    queued: false,
    unnoticed: 0,
    uncomputed: repository.settings.lag,
    merged: undefined,
    createdAt: iso(now),
    updatedAt: iso(now),
    closedAt: undefined,
  };
  repository.pulls.push(pull);
  return answerFull(call, pull, 201);
}

function checkedBody(body: string): string {
  if ([...body].length <= BODY_LIMIT) return body;
  const message = `body is too long (maximum is ${BODY_LIMIT} characters)`;
  throw invalid({ resource: 'Issue', code: 'custom', field: 'body', message });
}

async function requireBranches(
  { repository }: Call,
  head: string,
  base: string,
): Promise<{ headSha: string; baseSha: string }> {
  const { git, pulls, owner } = repository;
  const baseSha = await resolveCommit(git, `refs/heads/${base}`);
  if (baseSha === undefined) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  const headSha = await resolveCommit(git, `refs/heads/${head}`);
  if (headSha === undefined) throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  if (pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base)) {
    throw invalid({
      resource: 'PullRequest',
      code: 'custom',
      message: `A pull request already exists for ${owner}:${head}.`,
    });
  }
  if (await isAncestor(git, headSha, baseSha)) {
    throw invalid({ resource: 'PullRequest', code: 'custom', message: `No commits between ${base} and ${head}` });
  }
  return { headSha, baseSha };
}

async function updatePull(call: Call): Promise<Reply> {
  const pull = pullOf(call);
  const { now } = call;
  pull.title = optionalText(call, 'title') ?? pull.title;
  pull.body = checkedBody(optionalText(call, 'body') ?? pull.body);
  const base = optionalText(call, 'base');
  if (base !== undefined && base !== pull.base) await retarget(call, pull, base);
  const state = optionalText(call, 'state');
  if (state === 'closed' && pull.state === 'open') close(pull, now);
  if (state === 'open' && pull.state === 'closed') await reopen(call, pull);
  pull.updatedAt = iso(now);
  return answerFull(call, pull);
}

async function retarget({ repository }: Call, pull: PullState, base: string): Promise<void> {
  const refused = (message: string) => invalid({ resource: 'PullRequest', code: 'invalid', field: 'base', message });
  if (pull.state === 'closed') throw refused('Cannot change the base branch of a closed pull request.');
  const baseSha = await resolveCommit(repository.git, `refs/heads/${base}`);
  if (baseSha === undefined) throw refused(`Proposed base branch '${base}' was not found`);
  if (repository.pulls.some((other) => other.state === 'open' && other.head === pull.head && other.base === base)) {
    throw refused(`A pull request already exists for base branch '${base}' and head branch '${pull.head}'`);
  }
  if (await isAncestor(repository.git, pull.headSha, baseSha)) {
    throw refused(`There are no new commits between base branch '${base}' and head branch '${pull.head}'`);
  }
  Object.assign(pull, { base, baseSha });
}

async function reopen(call: Call, pull: PullState): Promise<void> {
  const cannot = pull.merged !== undefined;
  if (cannot)
    throw invalid({
      resource: 'PullRequest',
      code: 'custom',
      field: 'state',
      message: 'state cannot be changed. The pull request is merged.',
    });
  const { headSha } = await requireBranches(call, pull.head, pull.base);
  pull.state = 'open';
  pull.headSha = headSha;
  pull.closedAt = undefined;
}

const METHODS: readonly MergeMethod[] = ['merge', 'squash', 'rebase'];

async function mergePull(call: Call): Promise<Reply> {
  const { repository, grant, now } = call;
  const pull = pullOf(call);
  const sha = optionalText(call, 'sha');
  if (pull.state === 'open' && sha !== undefined && sha !== pull.headSha) {
    throw new ApiRefusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  const asked = optionalText(call, 'merge_method');
  const method = METHODS.find((known) => known === asked) ?? 'merge';
  const title = optionalText(call, 'commit_title');
  const message = optionalText(call, 'commit_message');
  const texts = { ...(title === undefined ? {} : { title }), ...(message === undefined ? {} : { message }) };
  const result = await merge(repository, pull, { method, by: grant.login, now, ...texts });
  if (result.kind === 'refused') throw new ApiRefusal(405, result.reason);
  return ok({ sha: result.sha, merged: true, message: 'Pull Request successfully merged' });
}

function isMerged(call: Call): Reply {
  if (pullOf(call).merged !== undefined) return { status: 204, body: undefined };
  throw new ApiRefusal(404, 'Not Found');
}

async function listCommits(call: Call): Promise<Reply> {
  const { addresses, repository } = call;
  const pull = pullOf(call);
  const commits = await readCommits(
    repository.git,
    '--reverse',
    `${pull.merged?.before ?? pull.baseSha}..${pull.headSha}`,
  );
  const rendered = commits.map((commit) => renderCommit(addresses, repository, commit));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/pulls/${pull.number}/commits`);
}

async function listFiles(call: Call): Promise<Reply> {
  const { addresses, repository } = call;
  const pull = pullOf(call);
  const from = (await mergeBase(repository.git, pull.baseSha, pull.headSha)) ?? pull.baseSha;
  const files = await readFiles(repository.git, from, pull.headSha);
  const rendered = files.map((file) => renderFile(addresses, repository, pull.headSha, file));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/pulls/${pull.number}/files`);
}

function listReviews(call: Call): Reply {
  const { addresses, repository } = call;
  const pull = pullOf(call);
  const rendered = pull.reviews.map((review) => renderReview(addresses, repository, pull, review));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/pulls/${pull.number}/reviews`);
}

function requestReviewers(call: Call): Reply {
  const { addresses, repository } = call;
  const pull = pullOf(call);
  const people = texts(call, 'reviewers');
  const teams = texts(call, 'team_reviewers');
  const { collaborators, teams: known } = repository.settings;
  if (people.some((login) => login.toLowerCase() === pull.author.toLowerCase())) {
    throw new ApiRefusal(422, 'Review cannot be requested from pull request author.');
  }
  if (people.some((login) => !collaborators.includes(login)) || teams.some((slug) => !known.includes(slug))) {
    const message = `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${repository.owner}/${repository.name} repository.`;
    throw new ApiRefusal(422, message);
  }
  pull.reviewers = [...new Set([...pull.reviewers, ...people])];
  pull.teamReviewers = [...new Set([...pull.teamReviewers, ...teams])];
  return ok(renderPull(addresses, repository, pull), 201);
}
