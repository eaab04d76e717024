/** What GitHub's refusals mean to the person who must do something about them. Pure. */
import { RemoteError } from '#errors';
import { formatWait, LONGEST_WAIT, limitWait } from './github-limits.ts';

/** One thing asked of GitHub, for the messages about its failure. */
export interface Task {
  /** Completes "GitHub refused to …": `open a pull request from `x` into `main``. */
  doing: string;
  /** What the token needs, as `permissions:` of a workflow says it: `pull-requests: write`. */
  permission: string;
}

export interface Surroundings {
  /** `owner/name`. */
  repository: string;
  apiUrl: string;
  token: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The parts of Octokit's RequestError that matter. `response` is missing when the connection broke. */
export interface HttpFailure extends Error {
  status: number;
  response?: { headers: Record<string, string | number | undefined>; data: unknown };
}

export function isHttpFailure(error: unknown): error is HttpFailure {
  return error instanceof Error && error.name === 'HttpError' && 'status' in error && typeof error.status === 'number';
}

/** How the throttling plugin gives up on GraphQL, whose limits come with status 200. */
function isGraphqlLimit(error: unknown): error is Error {
  return error instanceof Error && error.message === 'GraphQL Rate Limit Exceeded';
}

/** Every sentence of a 422: `errors[].message`, or resource, field and code where there is no message. */
export function validationMessages(error: HttpFailure): string[] {
  const errors = field(error.response?.data, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.map((entry: unknown) => {
    if (typeof entry === 'string') return entry;
    const message = field(entry, 'message');
    if (typeof message === 'string' && message !== '') return message;
    return ['resource', 'field', 'code', 'value']
      .map((name) => field(entry, name))
      .filter(Boolean)
      .join(' ');
  });
}

/** GitHub's own words, without the documentation link that Octokit appends. */
export function answerMessage(error: HttpFailure): string {
  const said = field(error.response?.data, 'message');
  const message = typeof said === 'string' ? said : error.message;
  return [message, ...validationMessages(error)].join('; ');
}

/** The RemoteError for a failed request; anything that is not a failed request is returned as it is. */
export function toRemoteError(error: unknown, task: Task, surroundings: Surroundings): unknown {
  const { repository, apiUrl, token, now } = surroundings;
  if (isGraphqlLimit(error)) {
    return new RemoteError(`GitHub refused to ${task.doing} in ${repository}: ${error.message}`, {
      retryable: true,
      cause: error,
      hint: 'The token’s rate limit is used up: run again later, or use a token with a limit of its own, such as a GitHub App’s.',
    });
  }
  if (!isHttpFailure(error)) return error;
  const { response, status } = error;
  if (response === undefined) {
    const message = `GitHub could not be reached at ${apiUrl} to ${task.doing}: ${hide(error.message, token)}`;
    return new RemoteError(message, {
      retryable: true,
      cause: error,
      hint: 'Run again; if it persists, look at the network, the proxy and the API address.',
    });
  }
  const said = hide(answerMessage(error), token);
  const refused = { status, message: said, headers: response.headers };
  const wait = limitWait(refused, 0, now);
  const requestId = response.headers['x-github-request-id'];
  const hint = wait === undefined ? explain(refused, task, repository) : explainLimit(wait, now);
  return new RemoteError(`GitHub refused to ${task.doing} in ${repository}: HTTP ${status}: ${said}`, {
    status,
    retryable: status >= 500 || wait !== undefined,
    cause: error,
    ...(requestId === undefined ? {} : { requestId: String(requestId) }),
    ...(hint === undefined ? {} : { hint }),
  });
}

function explainLimit(wait: number, now: number): string {
  const end = new Date(now + wait).toISOString().replace(/\.\d+Z$/, 'Z');
  const patience =
    wait > LONGEST_WAIT
      ? `longer than the ${formatWait(LONGEST_WAIT)} this waits`
      : 'and it was hit again after waiting';
  return `The token's rate limit ends at ${end}, ${patience}. Run again then, or use a token with a limit of its own, such as a GitHub App's.`;
}

interface Refusal {
  status: number;
  message: string;
  headers: Record<string, string | number | undefined>;
}

function explain(refusal: Refusal, task: Task, repository: string): string | undefined {
  const { status, message } = refusal;
  if (status === 401) return 'The token is wrong, expired or revoked: check the secret that is passed as `token`.';
  if (status === 403) return explainForbidden(refusal, task);
  if (status === 404) {
    return `Either there is no ${repository}, or the token cannot see it: check the name, and that the token (or the GitHub App's installation) covers this repository with \`${task.permission}\`.`;
  }
  if (status === 422) return explainInvalid(message);
  return undefined;
}

function explainForbidden({ message, headers }: Refusal, { permission }: Task): string {
  if (/not permitted to create or approve pull requests/i.test(message)) {
    return 'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General → Workflow permissions of the repository (an organisation may forbid it above), or pass the token of a GitHub App.';
  }
  if (/archived/i.test(message)) return 'The repository is archived: unarchive it first.';
  if (/SAML|SSO/i.test(message)) return 'Authorise the token for the organisation’s single sign-on.';
  const accepted = headers['x-accepted-github-permissions'];
  const needed = typeof accepted === 'string' && accepted !== '' ? readAccepted(accepted) : permission;
  return `The token lacks a permission: give the job \`permissions: { ${needed} }\`, or use a token that has it.`;
}

/** `contents=write; pull_requests=write,issues=write` → `contents: write, pull-requests: write`: the first of each alternative. */
function readAccepted(header: string): string {
  const first = header.split(';')[0] ?? header;
  return first
    .split(',')
    .map((pair) => pair.trim().replaceAll('_', '-').replace('=', ': '))
    .join(', ');
}

function explainInvalid(message: string): string | undefined {
  if (/body is too long/i.test(message))
    return 'GitHub takes at most 65,536 characters in a pull request’s body: shorten it.';
  if (/No commits between/i.test(message))
    return 'Both branches hold the same commits, so there is nothing to ask for.';
  if (/PullRequest head invalid/i.test(message)) return 'The head branch does not exist: push it first.';
  if (/PullRequest base invalid/i.test(message)) return 'The base branch does not exist.';
  return undefined;
}

export function hide(text: string, token: string): string {
  return token === '' ? text : text.replaceAll(token, '***');
}

function field(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
}
