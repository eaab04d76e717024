/** A question that a deadline ends, whether or not there is an answer. */
import { RemoteError } from '#errors';
import type { WaitClock } from './wait.ts';

/** Milliseconds. Never less, so that the last question, asked at the deadline, can be answered. */
const A_MOMENT = 5_000;
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * @param deadline milliseconds since the epoch
 * @throws RemoteError, retryable, when there is no answer by then; the signal's reason when it is aborted
 */
export async function askUntil<T>(
  deadline: number,
  ask: (signal: AbortSignal) => Promise<T> | T,
  { name, clock, signal }: { name: string; clock: Pick<WaitClock, 'now'>; signal: AbortSignal },
): Promise<T> {
  signal.throwIfAborted();
  const cut = AbortSignal.timeout(Math.min(LONGEST_TIMER, Math.max(A_MOMENT, deadline - clock.now())));
  try {
    return await ask(AbortSignal.any([signal, cut]));
  } catch (error) {
    if (error instanceof RemoteError || !cut.aborted || signal.aborted) throw error;
    throw new RemoteError(`${name}: no answer until the timeout`, { retryable: true, cause: error });
  }
}
