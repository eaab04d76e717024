/** The questions before a wait begins, which has its own patience with a server that does not answer for now. */
import { RemoteError } from '#errors';
import type { Job } from '#kit';

/** Milliseconds: one that has not answered once is misaddressed rather than restarting. */
const ANSWERED_WITHIN = 30_000;
const LONGEST_PAUSE = 10_000;

/**
 * Asks again while the answer may be another one soon.
 * @throws RemoteError when it never is
 */
export async function patiently<T>(ask: () => Promise<T>, { clock, log, signal }: Job): Promise<T> {
  const givesUpAt = clock.now() + ANSWERED_WITHIN;
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RemoteError && error.retryable) || clock.now() >= givesUpAt) throw error;
      log.info(`no answer, trying again: ${error.message}`);
      await clock.sleep(Math.min(LONGEST_PAUSE, 500 * 2 ** tries), signal);
    }
  }
}
