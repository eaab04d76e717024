/** How the double answers a call of its API. */

export interface Reply {
  status: number;
  /** Sent as JSON; undefined for an empty answer. */
  body: unknown;
  headers?: Record<string, string>;
}

export interface FieldError {
  resource: string;
  code: string;
  field?: string;
  message?: string;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

/** Thrown anywhere below a handler: becomes GitHub's JSON error. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, errors?: readonly FieldError[], headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }

  toReply(): Reply {
    const { status, message, errors, headers } = this;
    const body = { message, ...(errors ? { errors } : {}), documentation_url: DOCUMENTATION, status: String(status) };
    return { status, body, headers };
  }
}

export function ok(body: unknown, status = 200): Reply {
  return { status, body };
}

export const noContent: Reply = { status: 204, body: undefined };

export function notFound(): ApiRefusal {
  return new ApiRefusal(404, 'Not Found');
}

export function invalid(...errors: FieldError[]): ApiRefusal {
  return new ApiRefusal(422, 'Validation Failed', errors);
}
