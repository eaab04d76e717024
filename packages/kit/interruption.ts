import { ExitCode } from './exit-code.ts';

/** How long a run may take to end by itself after a signal; the promise is "within a second". */
const GRACE_MILLISECONDS = 700;

const EXIT_CODES = { SIGINT: ExitCode.interrupted, SIGTERM: ExitCode.terminated } as const;
type StopSignal = keyof typeof EXIT_CODES;

/** The reason with which `job.signal` is aborted. */
export class Interrupted extends Error {
  readonly exitCode: ExitCode;

  constructor(signal: StopSignal) {
    super(`interrupted by ${signal}`);
    this.name = 'Interrupted';
    this.exitCode = EXIT_CODES[signal];
  }
}

/** Where stop signals and stray exceptions come from: `process`, or an emitter in a test. */
export interface SignalSource {
  on(event: string, listener: (detail: unknown) => void): unknown;
  off(event: string, listener: (detail: unknown) => void): unknown;
}

/**
 * Runs `body` with a signal that is aborted on SIGINT and SIGTERM. After one of them it rejects with
 * `Interrupted` as soon as `body` settles, and after a grace period even when it does not. An
 * exception that nobody caught (a rejected promise that nobody awaits) ends it like one that was thrown,
 * and so does having nothing left to wait for: node would leave without a word.
 */
export async function interruptible<T>(
  source: SignalSource,
  body: (signal: AbortSignal) => Promise<T>,
  grace: number = GRACE_MILLISECONDS,
): Promise<T> {
  const controller = new AbortController();
  const { promise: overdue, reject: giveUp } = Promise.withResolvers<never>();
  let patience: NodeJS.Timeout | undefined;
  const stop = (signal: StopSignal) => () => {
    // A second signal means: now.
    if (controller.signal.aborted) giveUp(controller.signal.reason);
    controller.abort(new Interrupted(signal));
    patience ??= setTimeout(() => giveUp(controller.signal.reason), grace);
  };
  const onIdle = () => giveUp(new Error('the run waits for something that will never happen'));
  const onInterrupt = stop('SIGINT');
  const onTerminate = stop('SIGTERM');
  source.on('SIGINT', onInterrupt);
  source.on('SIGTERM', onTerminate);
  source.on('uncaughtException', giveUp);
  source.on('beforeExit', onIdle);
  try {
    const value = await Promise.race([body(controller.signal), overdue]);
    controller.signal.throwIfAborted();
    return value;
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(patience);
    source.off('uncaughtException', giveUp);
    source.off('beforeExit', onIdle);
    // After a signal they stay: a second one (`npx` passes Ctrl-C on) must not cut off the last words.
    if (!controller.signal.aborted) {
      source.off('SIGINT', onInterrupt);
      source.off('SIGTERM', onTerminate);
    }
  }
}
