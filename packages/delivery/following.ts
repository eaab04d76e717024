/** A stream of what one thing becomes, which may break at any time and is taken up again. */
import { RemoteError } from '#errors';
import type { WaitClock, Watched } from './wait.ts';

/** A stream that breaks at once, again and again, must not become a storm of requests. */
const RESTART_AFTER = 5_000;
/** Looking is all there is meanwhile; a server that is starting refuses what it allows later. */
const RESTART_REFUSED_AFTER = 60_000;

export interface Following<Seen> extends Disposable {
  /** Whether a stream is open; while it is not, looking is all there is. */
  readonly alive: boolean;
  /** Opens the stream unless one is open, has just broken or been refused, or the engine has none. */
  goOnFrom(seen: Seen): void;
  /**
   * The next state that streams, or `due` when the time has come (milliseconds since the epoch), when the
   * stream has broken, or when nothing needs to be waited for any more.
   */
  next(dueAt: number): Promise<{ kind: 'seen'; seen: Seen } | { kind: 'due' }>;
}

interface Surroundings {
  clock: WaitClock;
  signal: AbortSignal;
}

type Streamed<Seen> = { kind: 'seen'; seen: Seen } | { kind: 'broken' } | { kind: 'refused' };

export function follow<Seen>(one: Watched<Seen>, { clock, signal }: Surroundings): Following<Seen> {
  const stop = new AbortController();
  const over = AbortSignal.any([signal, stop.signal]);
  let stream: AsyncIterator<Seen> | undefined;
  let pending: Promise<Streamed<Seen>> | undefined;
  let nextAt = Number.NEGATIVE_INFINITY;

  const pull = (from: AsyncIterator<Seen>): Promise<Streamed<Seen>> =>
    from.next().then(
      ({ done, value }): Streamed<Seen> => (done === true ? { kind: 'broken' } : { kind: 'seen', seen: value }),
      (error: unknown): Streamed<Seen> => {
        if (over.aborted) return { kind: 'broken' };
        if (!(error instanceof RemoteError)) throw error;
        return { kind: error.retryable ? 'broken' : 'refused' };
      },
    );

  return {
    get alive() {
      return stream !== undefined;
    },
    goOnFrom(seen) {
      if (stream !== undefined || one.follow === undefined || clock.now() < nextAt) return;
      nextAt = clock.now() + RESTART_AFTER;
      stream = one.follow(seen, over)[Symbol.asyncIterator]();
      pending = pull(stream);
    },
    async next(dueAt) {
      const streamed = await firstOf(pending, dueAt, { clock, signal: over });
      if (streamed === undefined) return { kind: 'due' };
      if (streamed.kind === 'seen' && stream !== undefined) {
        pending = pull(stream);
        return streamed;
      }
      if (streamed.kind === 'refused') nextAt = clock.now() + RESTART_REFUSED_AFTER;
      stream = undefined;
      pending = undefined;
      return { kind: 'due' };
    },
    [Symbol.dispose]() {
      stop.abort();
      // A stream that answers nothing more must not turn into a rejection that nobody awaits.
      pending?.catch(() => {});
    },
  };
}

/** What streams first, or undefined when the time has come or the waiting is over. */
async function firstOf<T>(
  pending: Promise<T> | undefined,
  dueAt: number,
  { clock, signal }: Surroundings,
): Promise<T | undefined> {
  const woken = new AbortController();
  const sleep = clock.sleep(Math.max(0, dueAt - clock.now()), AbortSignal.any([signal, woken.signal])).then(
    () => undefined,
    () => undefined,
  );
  try {
    return await (pending === undefined ? sleep : Promise.race([pending, sleep]));
  } finally {
    woken.abort();
  }
}
