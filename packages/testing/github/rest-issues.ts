/** `/issues` and `/milestones` of the REST double: what a pull request is as an issue. */
import { close, iso } from './pull-lifecycle.ts';
import { repositoryApi } from './render-common.ts';
import { renderComment, renderIssue, renderLabel, renderMilestone } from './render-pull.ts';
import { invalid, notFound, ok, type Reply } from './reply.ts';
import { type Call, type Need, optionalText, page, param, pullOf, type Route, text, texts } from './routes.ts';
import type { CommentState, PullState } from './state.ts';

const READ: readonly Need[] = [
  { permission: 'issues', level: 'read' },
  { permission: 'pull-requests', level: 'read' },
];
const WRITE: readonly Need[] = [
  { permission: 'issues', level: 'write' },
  { permission: 'pull-requests', level: 'write' },
];

export const issueRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/issues/:number', needs: READ, handle: answerIssue },
  { method: 'PATCH', pattern: '/issues/:number', needs: WRITE, handle: updateIssue },
  { method: 'GET', pattern: '/issues/:number/labels', needs: READ, handle: answerLabels },
  { method: 'POST', pattern: '/issues/:number/labels', needs: WRITE, handle: addLabels },
  { method: 'DELETE', pattern: '/issues/:number/labels/:label', needs: WRITE, handle: removeLabel },
  { method: 'POST', pattern: '/issues/:number/assignees', needs: WRITE, handle: addAssignees },
  { method: 'GET', pattern: '/issues/:number/comments', needs: READ, handle: listComments },
  { method: 'POST', pattern: '/issues/:number/comments', needs: WRITE, handle: addComment },
  { method: 'PATCH', pattern: '/issues/comments/:id', needs: WRITE, handle: updateComment },
  { method: 'DELETE', pattern: '/issues/comments/:id', needs: WRITE, handle: deleteComment },
  { method: 'GET', pattern: '/labels', needs: READ, handle: listLabels },
  { method: 'GET', pattern: '/milestones', needs: READ, handle: listMilestones },
];

function answerIssue(call: Call, status = 200): Reply {
  return ok(renderIssue(call.addresses, call.repository, pullOf(call)), status);
}

function updateIssue(call: Call): Reply {
  const pull = pullOf(call);
  const { body, repository, now } = call;
  const { milestone } = body;
  if (typeof milestone === 'number') {
    const known = milestone >= 1 && milestone <= repository.settings.milestones.length;
    if (!known) throw invalid({ resource: 'Issue', field: 'milestone', code: 'invalid' });
    pull.milestone = milestone;
  }
  if (milestone === null) pull.milestone = undefined;
  pull.title = optionalText(call, 'title') ?? pull.title;
  pull.body = optionalText(call, 'body') ?? pull.body;
  if (body['state'] === 'closed' && pull.state === 'open') close(pull, now);
  pull.updatedAt = iso(now);
  return answerIssue(call);
}

function answerLabels(call: Call): Reply {
  const { addresses, repository } = call;
  return ok(pullOf(call).labels.map((name) => renderLabel(addresses, repository, name)));
}

/** A label that the repository does not have yet is created by being used. */
function addLabels(call: Call): Reply {
  const pull = pullOf(call);
  const { labels: known } = call.repository;
  for (const name of texts(call, 'labels')) {
    if (name.length > 50) throw invalid({ resource: 'Label', field: 'name', code: 'invalid' });
    const existing = find(known, name);
    if (existing === undefined) known.push(name);
    if (find(pull.labels, name) === undefined) pull.labels.push(existing ?? name);
  }
  return answerLabels(call);
}

function removeLabel(call: Call): Reply {
  const pull = pullOf(call);
  const label = find(pull.labels, param(call, 'label'));
  if (label === undefined) throw notFound();
  pull.labels = pull.labels.filter((name) => name !== label);
  return answerLabels(call);
}

/** Whoever cannot be assigned is left out without a word. */
function addAssignees(call: Call): Reply {
  const pull = pullOf(call);
  const { collaborators } = call.repository.settings;
  const able = texts(call, 'assignees').filter((login) => collaborators.includes(login));
  pull.assignees = [...new Set([...pull.assignees, ...able])];
  return answerIssue(call, 201);
}

function listComments(call: Call): Reply {
  const { addresses, repository } = call;
  const pull = pullOf(call);
  const rendered = pull.comments.map((comment) => renderComment(addresses, repository, pull, comment));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/issues/${pull.number}/comments`);
}

function addComment(call: Call): Reply {
  const { addresses, repository, grant, now } = call;
  const pull = pullOf(call);
  repository.lastCommentId += 1;
  const comment = {
    id: repository.lastCommentId,
    author: grant.login,
    body: text(call, 'body', 'IssueComment'),
    at: iso(now),
  };
  pull.comments.push(comment);
  return ok(renderComment(addresses, repository, pull, comment), 201);
}

function updateComment(call: Call): Reply {
  const { addresses, repository } = call;
  const { pull, comment } = commentOf(call);
  comment.body = text(call, 'body', 'IssueComment');
  return ok(renderComment(addresses, repository, pull, comment));
}

function deleteComment(call: Call): Reply {
  const { pull, comment } = commentOf(call);
  pull.comments = pull.comments.filter((one) => one !== comment);
  return { status: 204, body: undefined };
}

function commentOf(call: Call): { pull: PullState; comment: CommentState } {
  const found = call.repository.pulls.flatMap((pull) => pull.comments.map((comment) => ({ pull, comment })));
  const meant = found.find(({ comment }) => String(comment.id) === param(call, 'id'));
  if (meant === undefined) throw notFound();
  return meant;
}

function listLabels(call: Call): Reply {
  const { addresses, repository } = call;
  const rendered = repository.labels.map((name) => renderLabel(addresses, repository, name));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/labels`);
}

function listMilestones(call: Call): Reply {
  const { addresses, repository } = call;
  const rendered = repository.settings.milestones.map((_, index) => renderMilestone(addresses, repository, index + 1));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/milestones`);
}

function find(names: readonly string[], name: string): string | undefined {
  return names.find((known) => known.toLowerCase() === name.toLowerCase());
}
