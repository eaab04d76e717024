/** Tells when a look is due. */

export interface Bell {
  /** A look is due in so many milliseconds; the soonest counts. */
  ring(within: number): void;
  /** The next wait for the bell ends with this error. */
  fail(error: unknown): void;
  /** Resolves once a look is due, at once when it was already; the bell is silent then. */
  rung(): Promise<void>;
  /** Rings no more. */
  [Symbol.dispose](): void;
}

type State = { kind: 'silent' } | { kind: 'due' } | { kind: 'failed'; error: unknown };

export function createBell(): Bell {
  let state: State = { kind: 'silent' };
  let set: { at: number; timer: NodeJS.Timeout } | undefined;
  let wake = (): void => {};

  const stop = (): void => {
    clearTimeout(set?.timer);
    set = undefined;
  };
  const become = (next: State): void => {
    stop();
    state = next;
    wake();
  };

  return {
    ring: (within) => {
      const at = Date.now() + within;
      if (state.kind !== 'silent' || (set !== undefined && set.at <= at)) return;
      stop();
      set = { at, timer: setTimeout(() => become({ kind: 'due' }), within) };
    },
    fail: (error) => become({ kind: 'failed', error }),
    rung: async () => {
      if (state.kind === 'silent') await new Promise<void>((resolve) => (wake = resolve));
      if (state.kind === 'failed') throw state.error;
      state = { kind: 'silent' };
    },
    [Symbol.dispose]: stop,
  };
}
