/** What the adapters need of their surroundings; `kit`'s clock and log satisfy both. */

export interface ForgeClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

export interface ForgeLog {
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
}

export const systemClock: ForgeClock = {
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};

export const silentLog: ForgeLog = { debug: () => {}, info: () => {}, warning: () => {} };
