/** Octokit, made patient: retries, rate limits and proxies, all waiting on our clock. Loaded on first use. */

import type { ThrottlingOptions } from '@octokit/plugin-throttling';
import type { Octokit } from '@octokit/rest';
import { useProxy } from '#proxy';
import type { ForgeClock, ForgeLog } from './clock.ts';
import {
  FAULT_TRIES,
  faultWait,
  formatWait,
  LIMIT_TRIES,
  LONGEST_WAIT,
  limitWait,
  type RefusedRequest,
} from './github-limits.ts';

export interface SessionOptions {
  apiUrl: string;
  token: string;
  clock: ForgeClock;
  log: ForgeLog;
  signal?: AbortSignal;
}

/** Longer than GitHub itself lets a request run. */
const REQUEST_TIMEOUT = 60_000;

/** GitHub permits 80 content creations a minute: 20 at once, then one a second, stays below. */
const CREATIONS = { burst: 20, interval: 1000 };

/** A request that no rule of the plugins may repeat, because repeating it would create something twice. */
export const ONCE = { request: { retries: 0 } } as const;

export async function openSession(options: SessionOptions): Promise<Octokit> {
  const [{ Octokit: Base }, { retry }, { throttling }] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  useProxy(options.apiUrl, options.log);
  const tries: Tries = new WeakMap();
  const { apiUrl, token, log } = options;
  // Ours is registered first and so runs innermost: once for every attempt, before the plugins decide.
  const Patient = Base.plugin((octokit) => waitOnFaults(octokit, options, tries), retry, throttling);
  return new Patient({
    ...(token === '' ? {} : { auth: token }),
    baseUrl: apiUrl,
    userAgent: 'gitops-actions',
    log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
    request: { fetch: boundedFetch(options) },
    retry: {
      retries: FAULT_TRIES,
      retryAfterBaseValue: 0,
      doNotRetry: [400, 401, 403, 404, 405, 409, 410, 422, 429, 451],
    },
    throttle: throttle(options, tries),
  });
}

function boundedFetch({ signal }: SessionOptions): typeof fetch {
  return (input, init) => {
    const signals = [AbortSignal.timeout(REQUEST_TIMEOUT), ...(signal === undefined ? [] : [signal])];
    return fetch(input, { ...init, signal: AbortSignal.any(signals) });
  };
}

/** What a request, which is one object through all its repetitions, has been through so far. */
type Tries = WeakMap<object, { faults: number; limits: number; wait: number }>;

/** Waits where the retry plugin would (its own delay is 0), and tells the throttling plugin how long to wait. */
function waitOnFaults(octokit: Pick<Octokit, 'hook'>, options: SessionOptions, tries: Tries): void {
  const { clock, log, signal } = options;
  // GraphQL says that nothing remains with status 200; the plugin finds that out, but by the system's clock.
  octokit.hook.after('request', ({ headers }, request) => {
    const refused = { status: 403, message: '', headers };
    const { faults, limits } = tries.get(request) ?? { faults: 0, limits: 0 };
    tries.set(request, { faults, limits, wait: limitWait(refused, limits, clock.now()) ?? 0 });
  });
  octokit.hook.error('request', async (error, request) => {
    signal?.throwIfAborted();
    const refused = asRefused(error);
    const { faults, limits, wait } = tries.get(request) ?? { faults: 0, limits: 0, wait: 0 };
    const limit = limitWait(refused, limits, clock.now());
    if (limit !== undefined) {
      tries.set(request, { faults, limits: limits + 1, wait: limit });
      throw nameLimit(error, refused);
    }
    const allowed: number = request.request['retries'] ?? FAULT_TRIES;
    if (refused.status < 500 || faults >= allowed) throw error;
    tries.set(request, { faults: faults + 1, limits, wait });
    const pause = faultWait(faults, clock.random());
    log.info(`GitHub did not answer (${shorten(refused.message)}); trying again in ${formatWait(pause)}`);
    await clock.sleep(pause, signal);
    throw error;
  });
}

/** The throttling plugin knows a limit by its wording or by `x-ratelimit-remaining: 0` only; GitHub's front says it by status. */
function nameLimit(error: Error, { message, headers }: RefusedRequest): Error {
  const known = /\bsecondary rate\b/i.test(message) || String(headers['x-ratelimit-remaining']) === '0';
  if (!known) error.message = `${message} (secondary rate limit)`;
  return error;
}

function throttle({ clock, log, signal }: SessionOptions, tries: Tries): ThrottlingOptions {
  const onLimit = async (retryAfter: number, request: object, _octokit: unknown, attempt: number): Promise<boolean> => {
    const wait = tries.get(request)?.wait || retryAfter * 1000;
    if (attempt >= LIMIT_TRIES || wait > LONGEST_WAIT) return false;
    log.info(`rate limited by GitHub; waiting ${formatWait(wait)}`);
    await clock.sleep(wait, signal);
    return true;
  };
  const pace = pacer(clock, CREATIONS, signal);
  return {
    onRateLimit: onLimit,
    onSecondaryRateLimit: onLimit,
    retryAfterBaseValue: 0,
    // Everything we create is paced by one budget, on our clock; the plugin's own would space even two requests.
    write: pace,
    notifications: unpaced,
  };
}

type Group = NonNullable<ThrottlingOptions['write']>;

/** A limiter of the shape the plugin asks for: `burst` requests at once, then one an `interval`. */
function pacer(
  clock: ForgeClock,
  { burst, interval }: { burst: number; interval: number },
  signal?: AbortSignal,
): Group {
  let free = Number.NEGATIVE_INFINITY;
  const schedule = async (_job: unknown, task: () => Promise<unknown>) => {
    free = Math.max(free, clock.now() - burst * interval) + interval;
    const wait = free - clock.now();
    if (wait > 0) await clock.sleep(wait, signal);
    return task();
  };
  return limiter(schedule);
}

const unpaced = limiter((_job, task) => task());

function limiter(schedule: (job: unknown, task: () => Promise<unknown>) => Promise<unknown>): Group {
  // The plugin uses only `key(id).schedule` of the limiter library's group.
  return { key: () => ({ schedule }) } as unknown as Group;
}

/** What is known of a failed request, whatever threw it. A connection that broke counts as status 500, as Octokit has it. */
function asRefused(error: Error): RefusedRequest {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  const response = 'response' in error ? error.response : undefined;
  const headers = response !== null && typeof response === 'object' && 'headers' in response ? response.headers : {};
  return { status, message: error.message, headers: Object(headers) };
}

function shorten(message: string): string {
  return message.length > 200 ? `${message.slice(0, 200)}…` : message;
}
