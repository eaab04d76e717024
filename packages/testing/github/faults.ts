/** How requests go wrong, and the list of those that shall. */

/** `after`: the request was carried out, but its answer is lost. */
export type Fault =
  | { kind: 'status'; when: 'before' | 'after'; status: number; message?: string; headers?: Record<string, string> }
  | { kind: 'reset'; when: 'before' | 'after' }
  /** Nothing remains until the limit is reset, `resetIn` seconds from now. */
  | { kind: 'primary-limit'; resetIn: number }
  /** `retryAfter` in seconds; GitHub does not always say. */
  | { kind: 'secondary-limit'; retryAfter?: number };

export type RequestKind = 'rest' | 'graphql' | 'git' | 'page';

export interface RequestRecord {
  /** Counts from 1. */
  readonly index: number;
  readonly kind: RequestKind;
  readonly method: string;
  /** With the query; REST paths without `/api/v3`. */
  readonly path: string;
  /** GraphQL's operation name. */
  readonly operation?: string;
  /** 0 while it runs, and when the connection was cut. */
  readonly status: number;
}

/** Called before each request; what it returns is how that request fails. */
export type RequestHook = (request: RequestRecord) => Fault | undefined | Promise<Fault | undefined>;

/** A fault as an answer, or as a cut connection. */
export type Failure =
  /** `errors`: as GraphQL refuses, with status 200. */
  | {
      kind: 'answer';
      when: 'before' | 'after';
      status: number;
      message: string;
      headers: Record<string, string>;
      errors?: readonly object[];
    }
  | { kind: 'reset'; when: 'before' | 'after' };

export function toFailure(fault: Fault, request: RequestKind, now: number): Failure {
  if (fault.kind === 'reset') return fault;
  if (fault.kind === 'status') {
    const { when, status, message = `injected ${status}`, headers = {} } = fault;
    return { kind: 'answer', when, status, message, headers };
  }
  if (fault.kind === 'primary-limit') return primaryLimit(fault.resetIn, request, now);
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return { kind: 'answer', when: 'before', status: 403, message, headers };
}

function primaryLimit(resetIn: number, request: RequestKind, now: number): Failure {
  const reset = String(Math.ceil(now / 1000) + resetIn);
  const headers = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
  const message = 'API rate limit exceeded for installation.';
  if (request !== 'graphql') return { kind: 'answer', when: 'before', status: 403, message, headers };
  return { kind: 'answer', when: 'before', status: 200, message, headers, errors: [{ type: 'RATE_LIMITED', message }] };
}
