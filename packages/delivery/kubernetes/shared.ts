/** One question that several wait for the answer of: who gives up does not take it from the others. */

export interface Shared<T> {
  /** The answer itself; rejects also when everybody has given up. */
  readonly value: Promise<T>;
  /** Nobody waited any longer, and the question was withdrawn. */
  readonly abandoned: boolean;
  /** Rejects with the signal's reason when it is aborted before there is an answer. */
  await(signal: AbortSignal): Promise<T>;
}

/** Asks at once; the question is withdrawn when the last one who awaits it has given up. */
export function shared<T>(ask: (signal: AbortSignal) => Promise<T>): Shared<T> {
  const withdrawn = new AbortController();
  const value = ask(withdrawn.signal);
  // Those who await it are told; without any, its failure is nobody's.
  value.catch(() => {});
  let waiting = 0;
  return {
    value,
    get abandoned() {
      return withdrawn.signal.aborted;
    },
    await(signal) {
      return new Promise((resolve, reject) => {
        const giveUp = (): void => {
          waiting -= 1;
          if (waiting === 0) withdrawn.abort(signal.reason);
          reject(signal.reason);
        };
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        waiting += 1;
        signal.addEventListener('abort', giveUp, { once: true });
        value.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
      });
    },
  };
}
