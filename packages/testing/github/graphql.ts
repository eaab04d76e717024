/** The GraphQL double: the mutations that REST has no equal of, and a look at a pull request. */

import { commitEdits, moveBranch, resolveCommit } from './git-objects.ts';
import { type ArgumentValue, parseOperation, project, readArguments, type Selection } from './graphql-query.ts';
import { identityOf, methodRefusal, shownState } from './pull-lifecycle.ts';
import { type Addresses, numberOf, repositoryWeb } from './render-common.ts';
import {
  fullName,
  type MergeMethod,
  may,
  type Permission,
  type PullState,
  pullId,
  type RepositoryState,
  rulesOf,
  type TokenGrant,
} from './state.ts';

export interface GraphqlCall {
  addresses: Addresses;
  /** Those the token can see. */
  repositories: readonly RepositoryState[];
  grant: TokenGrant;
  now: number;
}

interface GraphqlError {
  type?: string;
  message: string;
  path: readonly string[];
}

export interface GraphqlReply {
  data?: unknown;
  errors?: readonly GraphqlError[];
}

/** Becomes an entry of `errors`. */
class GraphqlRefusal extends Error {
  readonly type: string | undefined;

  constructor(type: string | undefined, message: string) {
    super(message);
    this.type = type;
  }
}

type Input = Readonly<Record<string, unknown>>;
type Resolver = (call: GraphqlCall, input: Input) => Promise<unknown>;

const roots: Readonly<Record<string, Resolver>> = {
  createCommitOnBranch,
  enablePullRequestAutoMerge,
  disablePullRequestAutoMerge,
  enqueuePullRequest,
  dequeuePullRequest,
  repository: findRepository,
};

export async function answerGraphql(call: GraphqlCall, query: string, variables: Input): Promise<GraphqlReply> {
  const { fields } = parseOperation(query);
  const data: Record<string, unknown> = {};
  const errors: GraphqlError[] = [];
  for (const field of fields) {
    try {
      data[field.key] = project(await resolve(call, field, variables), field.fields);
    } catch (error) {
      if (!(error instanceof GraphqlRefusal)) throw error;
      data[field.key] = null;
      errors.push({
        ...(error.type === undefined ? {} : { type: error.type }),
        path: [field.key],
        message: error.message,
      });
    }
  }
  return errors.length === 0 ? { data } : { data, errors };
}

async function resolve(call: GraphqlCall, field: Selection, variables: Input): Promise<unknown> {
  const resolver = roots[field.name];
  if (resolver === undefined) throw new Error(`the GraphQL double does not know ${field.name}`);
  const given = readArguments(field, variables);
  const { input } = given;
  if (field.name !== 'repository') return resolver(call, Object(input));
  const inner = field.fields.find(({ name }) => name === 'pullRequest');
  const number: ArgumentValue | undefined = inner?.arguments['number'];
  return resolver(call, {
    ...given,
    ...(number === undefined ? {} : { number: inner && readArguments(inner, variables)['number'] }),
  });
}

function need({ grant }: GraphqlCall, ...permissions: Permission[]): void {
  if (permissions.every((permission) => may(grant, permission, 'write'))) return;
  throw new GraphqlRefusal('FORBIDDEN', 'Resource not accessible by integration');
}

async function createCommitOnBranch(call: GraphqlCall, input: Input): Promise<unknown> {
  const { repositoryNameWithOwner = '', branchName = '' } = Object(input['branch']);
  const repository = call.repositories.find((one) => fullName(one) === repositoryNameWithOwner);
  if (repository === undefined) {
    throw new GraphqlRefusal(
      'NOT_FOUND',
      `Could not resolve to a Repository with the name '${repositoryNameWithOwner}'.`,
    );
  }
  need(call, 'contents');
  const { git } = repository;
  const tip = await resolveCommit(git, `refs/heads/${branchName}`);
  if (tip === undefined) throw new GraphqlRefusal('NOT_FOUND', `No branch named "${branchName}" was found`);
  const expected = String(input['expectedHeadOid']);
  const stale = new GraphqlRefusal(
    'STALE_DATA',
    `Expected branch to point to "${expected}" but it did not. Pull and try again.`,
  );
  if (tip !== expected) throw stale;
  if (rulesOf(repository, branchName).pushes !== 'allowed') {
    throw new GraphqlRefusal('BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request.');
  }
  const { additions = [], deletions = [] } = Object(input['fileChanges']);
  const { headline = '', body } = Object(input['message']);
  const edits = [
    ...additions.map(({ path = '', contents = '' }) => ({ path, content: Buffer.from(contents, 'base64') })),
    ...deletions.map(({ path = '' }) => ({ path, content: null })),
  ];
  const message = body === undefined ? headline : `${headline}\n\n${body}`;
  const author = identityOf(call.grant.login, call.now);
  const sha = await commitEdits(git, { parent: tip, edits, message, author });
  if (!(await moveBranch(git, branchName, sha, tip))) throw stale;
  repository.signed.add(sha);
  const url = `${repositoryWeb(call.addresses, repository)}/commit/${sha}`;
  return { clientMutationId: null, commit: { oid: sha, url, signature: { isValid: true, state: 'VALID' } } };
}

interface Located {
  repository: RepositoryState;
  pull: PullState;
}

function locate(call: GraphqlCall, id: unknown): Located {
  const all = call.repositories.flatMap((repository) => repository.pulls.map((pull) => ({ repository, pull })));
  const found = all.find(({ repository, pull }) => pullId(repository, pull) === id);
  if (found !== undefined) return found;
  throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

const METHODS: Readonly<Record<string, MergeMethod>> = { MERGE: 'merge', SQUASH: 'squash', REBASE: 'rebase' };

async function enablePullRequestAutoMerge(call: GraphqlCall, input: Input): Promise<unknown> {
  const { repository, pull } = locate(call, input['pullRequestId']);
  need(call, 'contents', 'pull-requests');
  const method = METHODS[String(input['mergeMethod'] ?? 'MERGE')] ?? 'merge';
  const refusal = await autoMergeRefusal(repository, pull, method, input['expectedHeadOid']);
  if (refusal !== undefined) throw new GraphqlRefusal('UNPROCESSABLE', refusal);
  pull.autoMerge = { method, by: call.grant.login };
  return { clientMutationId: null, pullRequest: await renderPull(call, repository, pull) };
}

async function autoMergeRefusal(
  repository: RepositoryState,
  pull: PullState,
  method: MergeMethod,
  expectedHead: unknown,
): Promise<string | undefined> {
  const { settings } = repository;
  if (pull.state === 'closed') return 'Pull request is closed';
  if (settings.autoMerge === 'not-allowed') return 'Pull request Auto merge is not allowed for this repository';
  if (settings.autoMerge === 'needs-protection' && !rulesOf(repository, pull.base).any) {
    return 'Pull request Protected branch rules not configured for this branch';
  }
  if (!settings.mergeMethods.includes(method)) return methodRefusal(method);
  if (typeof expectedHead === 'string' && expectedHead !== pull.headSha)
    return 'Pull request Head oid does not match the expected head oid';
  const state = await shownState(repository, pull);
  return state === 'blocked' ? undefined : `Pull request is in ${state} status`;
}

async function disablePullRequestAutoMerge(call: GraphqlCall, input: Input): Promise<unknown> {
  const { repository, pull } = locate(call, input['pullRequestId']);
  need(call, 'contents', 'pull-requests');
  if (pull.autoMerge === undefined)
    throw new GraphqlRefusal('UNPROCESSABLE', 'Auto merge is not enabled for this pull request');
  pull.autoMerge = undefined;
  return { clientMutationId: null, pullRequest: await renderPull(call, repository, pull) };
}

async function enqueuePullRequest(call: GraphqlCall, input: Input): Promise<unknown> {
  const { repository, pull } = locate(call, input['pullRequestId']);
  need(call, 'contents', 'pull-requests');
  if (!rulesOf(repository, pull.base).mergeQueue)
    throw new GraphqlRefusal('UNPROCESSABLE', 'Merge queue is not enabled for this branch');
  if (pull.queued) throw new GraphqlRefusal('UNPROCESSABLE', 'Pull request is already in the queue');
  const state = await shownState(repository, pull);
  if (state !== 'clean') throw new GraphqlRefusal('UNPROCESSABLE', `Pull request is in ${state} status`);
  pull.queued = true;
  const id = `MQE_${repository.id}_${pull.number}`;
  return { clientMutationId: null, mergeQueueEntry: { id, position: 1, state: 'QUEUED' } };
}

async function dequeuePullRequest(call: GraphqlCall, input: Input): Promise<unknown> {
  const { pull } = locate(call, input['id']);
  need(call, 'contents', 'pull-requests');
  if (!pull.queued) throw new GraphqlRefusal('UNPROCESSABLE', 'Pull request is not in the merge queue');
  pull.queued = false;
  return { clientMutationId: null, mergeQueueEntry: null };
}

async function findRepository(call: GraphqlCall, { owner, name, number }: Input): Promise<unknown> {
  const repository = call.repositories.find((one) => one.owner === owner && one.name === name);
  if (repository === undefined) {
    throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  const pull = repository.pulls.find((one) => one.number === number);
  return {
    id: `R_${repository.id}`,
    nameWithOwner: fullName(repository),
    autoMergeAllowed: repository.settings.autoMerge !== 'not-allowed',
    databaseId: numberOf(fullName(repository)),
    pullRequest: pull === undefined ? null : await renderPull(call, repository, pull),
  };
}

async function renderPull({ addresses }: GraphqlCall, repository: RepositoryState, pull: PullState): Promise<unknown> {
  const { number, title, body, draft, merged, autoMerge, queued } = pull;
  const open = pull.state === 'open';
  const state = merged === undefined ? pull.state.toUpperCase() : 'MERGED';
  return {
    id: pullId(repository, pull),
    url: `${repositoryWeb(addresses, repository)}/pull/${number}`,
    ...{ number, title, body, state, isDraft: draft, isInMergeQueue: queued, merged: merged !== undefined },
    ...{ headRefName: pull.head, headRefOid: pull.headSha, baseRefName: pull.base },
    mergeStateStatus: open ? (await shownState(repository, pull)).toUpperCase() : 'UNKNOWN',
    autoMergeRequest: autoMerge === undefined ? null : { mergeMethod: autoMerge.method.toUpperCase() },
    mergeCommit: merged === undefined ? null : { oid: merged.sha },
  };
}
