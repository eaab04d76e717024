/** One repository on GitHub: requests go through here, so that every failure becomes a RemoteError that says what to do. */

import type { Octokit } from '@octokit/rest';
import { RemoteError } from '#errors';
import type { ForgeClock, ForgeLog } from './clock.ts';
import { answerMessage, type HttpFailure, hide, isHttpFailure, type Task, toRemoteError } from './github-errors.ts';
import { ONCE, openSession } from './github-session.ts';

export interface GitHubOptions {
  /** `owner/name`. */
  repository: string;
  /** `https://github.com`, without a trailing slash. */
  serverUrl: string;
  /** `https://api.github.com`, or `https://host/api/v3` on GitHub Enterprise Server. */
  apiUrl: string;
  graphqlUrl: string;
  token: string;
  log?: ForgeLog;
  clock?: ForgeClock;
  /** Ends every request and wait when aborted. */
  signal?: AbortSignal;
}

/** Parameters that every REST call on the repository takes. */
export interface Here {
  owner: string;
  repo: string;
}

export interface GraphqlProblem {
  /** `STALE_DATA`, `FORBIDDEN`, `NOT_FOUND` …; GitHub leaves it out at times. */
  type: string | undefined;
  message: string;
}

export type GraphqlAnswer = { kind: 'done'; data: unknown } | { kind: 'refused'; problems: readonly GraphqlProblem[] };

export interface GitHubApi {
  readonly repository: string;
  readonly here: Here;
  readonly clock: ForgeClock;
  readonly log: ForgeLog;
  readonly signal: AbortSignal | undefined;
  /** @throws RemoteError whose cause is the HTTP failure (see `refusalOf`) */
  ask<T>(task: Task, request: (octokit: Octokit, here: Here) => Promise<{ data: T }>): Promise<T>;
  /** All pages of a list. */
  askAll<T>(task: Task, request: (octokit: Octokit, here: Here) => Promise<T[]>): Promise<T[]>;
  /** Never repeated by itself when `once`: for what would happen twice. */
  graphql(task: Task, query: string, variables: object, repeat?: 'once' | 'on-faults'): Promise<GraphqlAnswer>;
  /** For problems in the answer to a GraphQL request that nobody knows how to go on from. */
  problemsError(problems: readonly GraphqlProblem[], task: Task): RemoteError;
}

/** Nothing is loaded or sent before the first request. */
export function createGitHubApi(options: GitHubOptions, clock: ForgeClock, log: ForgeLog): GitHubApi {
  const { repository, apiUrl, graphqlUrl, token, signal } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const here = { owner, repo };
  let session: Promise<Octokit> | undefined;
  const open = () => {
    session ??= openSession({ apiUrl, token, clock, log, ...(signal === undefined ? {} : { signal }) });
    return session;
  };
  const attempt = async <T>(task: Task, request: (octokit: Octokit) => Promise<T>): Promise<T> => {
    try {
      return await request(await open());
    } catch (error) {
      throw toRemoteError(error, task, { repository, apiUrl, token, now: clock.now() });
    }
  };
  return {
    repository,
    here,
    clock,
    log,
    signal,
    ask: async (task, request) => (await attempt(task, (octokit) => request(octokit, here))).data,
    askAll: (task, request) => attempt(task, (octokit) => request(octokit, here)),
    graphql: async (task, query, variables, repeat = 'on-faults') => {
      const route = { ...graphqlRoute(graphqlUrl), query, variables, ...(repeat === 'once' ? ONCE : {}) };
      const { data } = await attempt(task, (octokit) => octokit.request(route));
      return readAnswer(data);
    },
    problemsError: (problems, task) => {
      const said = hide(problems.map(({ message }) => message).join('; '), token);
      const forbidden = problems.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES');
      return new RemoteError(`GitHub refused to ${task.doing} in ${repository}: ${said}`, {
        ...(forbidden
          ? {
              status: 403,
              hint: `The token lacks a permission: give the job \`permissions: { ${task.permission} }\`, or use a token that has it.`,
            }
          : {}),
      });
    },
  };
}

/** GitHub's refusal behind an error, for callers who can go on from it. */
export function refusalOf(error: unknown): { status: number; message: string } | undefined {
  const failure = failureOf(error);
  return failure?.response === undefined ? undefined : { status: failure.status, message: answerMessage(failure) };
}

/** Whether nobody knows if the request was carried out: its answer was lost, or the server broke. */
export function isAnswerLost(error: unknown): boolean {
  const failure = failureOf(error);
  return failure !== undefined && failure.status >= 500;
}

function failureOf(error: unknown): HttpFailure | undefined {
  return error instanceof RemoteError && isHttpFailure(error.cause) ? error.cause : undefined;
}

/** As a path below a base, for the throttling plugin knows GraphQL by `/graphql`, which on an Enterprise Server is `/api/graphql`. */
function graphqlRoute(graphqlUrl: string): { method: 'POST'; baseUrl?: string; url: string } {
  const suffix = '/graphql';
  if (!graphqlUrl.endsWith(suffix)) return { method: 'POST', url: graphqlUrl };
  return { method: 'POST', baseUrl: graphqlUrl.slice(0, -suffix.length), url: suffix };
}

function readAnswer(answer: { data?: unknown; errors?: unknown }): GraphqlAnswer {
  if (!Array.isArray(answer.errors) || answer.errors.length === 0) return { kind: 'done', data: answer.data };
  const problems = answer.errors.map((error: { type?: unknown; message?: unknown }) => ({
    type: typeof error.type === 'string' ? error.type : undefined,
    message: String(error.message),
  }));
  return { kind: 'refused', problems };
}

/** The value at a path of an answer that no type describes; undefined where there is none. */
export function dig(value: unknown, ...path: string[]): unknown {
  return path.reduce((at, name) => (at !== null && typeof at === 'object' ? Reflect.get(at, name) : undefined), value);
}
