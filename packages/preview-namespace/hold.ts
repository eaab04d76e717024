/** Work in a namespace that is held: others are kept out, and it ends at once when the hold is lost. */
import { ConflictError, RemoteError } from '#errors';
import type { Preview } from '#preview';
import { HEARTBEAT, release, renew } from './claim.ts';
import type { PreviewSurroundings } from './surroundings.ts';

/** Calls `beat` again and again until it is disposed of. A beat that fails is its own business. */
export type Heartbeat = (milliseconds: number, beat: () => Promise<void>) => Disposable;

/** The namespace is taken down, or taken over, by another run. */
export class HoldLost extends ConflictError {}

/**
 * The body works with surroundings of its own, whose signal is aborted when the hold is lost.
 * @throws HoldLost
 */
export async function whileHeld<T>(
  preview: Preview,
  holder: string,
  heartbeat: Heartbeat,
  surroundings: PreviewSurroundings,
  body: (held: PreviewSurroundings) => Promise<T>,
): Promise<T> {
  const { job } = surroundings;
  const lost = new AbortController();
  const beat = async (): Promise<void> => {
    try {
      const why = await renew(preview, holder, surroundings);
      if (why !== undefined) lost.abort(new HoldLost(why));
    } catch (error) {
      // The API may not answer for a while: the hold outlives several beats.
      // A run that is cancelled ends by that, and not by what its last beat says of it.
      if (job.signal.aborted) return;
      if (!(error instanceof RemoteError)) throw error;
      job.log.debug(`no sign of life was given: ${error.message}`);
    }
  };
  using _ = heartbeat(HEARTBEAT, beat);
  try {
    const held = { ...surroundings, job: { ...job, signal: AbortSignal.any([job.signal, lost.signal]) } };
    return await body(held);
  } catch (error) {
    throw lost.signal.aborted && !job.signal.aborted ? lost.signal.reason : error;
  } finally {
    await release(preview, holder, surroundings).catch((error: unknown) => {
      job.log.debug(`the hold on namespace ${preview.namespace} ends by itself: ${String(error)}`);
    });
  }
}

/** By the system's clock: whatever a wait believes the time to be, others go by it. */
export const intervalHeartbeat: Heartbeat = (milliseconds, beat) => {
  const timer = setInterval(() => void beat(), milliseconds);
  return { [Symbol.dispose]: () => clearInterval(timer) };
};
