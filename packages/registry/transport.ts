/** One request over `fetch`: bounded in time and size, tried again while that may help. */
import { RemoteError } from '#errors';
import type { Reply, Send } from './authorization.ts';

export interface RegistryClock {
  /** Rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

export interface TransportOptions {
  clock: RegistryClock;
  signal: AbortSignal;
  /** Milliseconds after which one request is given up. */
  patience: number;
}

const TRIES = 3;
/** Milliseconds; a registry that asks for more is not waited for. */
const LONGEST_WAIT = 20_000;
/** The distribution specification's limit of a manifest, which configurations stay far below. */
const LARGEST = 4 * 1024 * 1024;

/** Redirects are answers here: what may follow them is decided by who asked. */
export function openTransport({ clock, signal, patience }: TransportOptions): Send {
  return async (url, init) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await once(url, init, signal, patience);
      const wait = waitBefore(outcome, attempt, clock);
      if (wait !== undefined && attempt < TRIES) {
        await clock.sleep(wait, signal);
        continue;
      }
      if ('error' in outcome) throw outcome.error;
      return outcome.reply;
    }
  };
}

type Outcome = { reply: Reply } | { error: RemoteError };

async function once(url: URL, init: Parameters<Send>[1], signal: AbortSignal, patience: number): Promise<Outcome> {
  const limit = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      ...init,
      headers: { 'user-agent': 'gitops-actions', ...init.headers },
      redirect: 'manual',
      signal: AbortSignal.any([signal, limit]),
    });
    return { reply: { status: response.status, headers: response.headers, body: await readBounded(response, url) } };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof RemoteError) return { error };
    const why = limit.aborted ? `has not answered within ${patience / 1000} s` : `cannot be reached: ${causeOf(error)}`;
    return { error: new RemoteError(`${url.host} ${why}`, { retryable: !limit.aborted, cause: error }) };
  }
}

async function readBounded(response: Response, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST) throw new RemoteError(`${url.host} answers with more than ${LARGEST / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch` says "fetch failed"; why stands in the cause. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/** Milliseconds, or undefined where trying again is of no use. */
function waitBefore(outcome: Outcome, attempt: number, clock: RegistryClock): number | undefined {
  const backoff = clock.random() * 500 * 2 ** attempt;
  if ('error' in outcome) return outcome.error.retryable ? backoff : undefined;
  const { status, headers } = outcome.reply;
  if (status !== 429 && status < 500) return undefined;
  const asked = Number(headers.get('retry-after') ?? Number.NaN) * 1000;
  if (Number.isNaN(asked)) return status === 501 || status === 505 ? undefined : backoff;
  return asked > LONGEST_WAIT ? undefined : asked;
}
