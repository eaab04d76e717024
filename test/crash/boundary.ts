/** Requests as the boundaries of a flow: between any two of them it may end. */
import type { RequestRecord } from '#testing';

/** What a request asks for, without what differs from run to run. */
export function labelOf({ kind, method, path, operation }: RequestRecord): string {
  if (kind === 'graphql') return `graphql ${operation}`;
  // The default branch's name and its files are asked for side by side, in an order that chance decides.
  if (kind === 'git' && !path.endsWith('/git-receive-pack')) return 'git, reading';
  return `${kind} ${method} ${decodeURIComponent(path).replace(/^.*?acme\/config(\.git)?/, '')}`;
}

/** The queries of GraphQL we send; every other operation is a mutation. */
const QUERIES = ['Waiting'];

/** Whether it changes something on the server; reading over git is a POST, too. */
export function isWrite({ kind, method, path, operation }: RequestRecord): boolean {
  if (kind === 'git') return path.endsWith('/git-receive-pack');
  if (kind === 'graphql') return !QUERIES.includes(operation ?? '');
  return method !== 'GET';
}

/** Whether it has changed something on the server. */
export function hasWritten(request: RequestRecord): boolean {
  return isWrite(request) && request.status >= 200 && request.status < 300;
}
