/** Looks again whenever one of several objects changes. */
import { setTimeout } from 'node:timers/promises';
import type { KubernetesApi, ObjectRef } from '../kubernetes/api.ts';
import { refKey } from './reader.ts';

export interface Followed<Seen> {
  api: KubernetesApi;
  look(signal: AbortSignal): Promise<Seen>;
  /** What a change of which means another look. */
  refsOf(seen: Seen): readonly ObjectRef[];
}

/** Controllers write several times in a row, and one look answers for all. */
const GATHER = 30;

/**
 * A change is only a sign: what is seen is always a whole look, since watches of several objects tell their changes in
 * no common order. Ends with the first watch that breaks.
 * @throws RemoteError when watching is refused, or a watch breaks
 */
export async function* lookOnChange<Seen>(
  { api, look, refsOf }: Followed<Seen>,
  first: Seen,
  signal: AbortSignal,
): AsyncGenerator<Seen> {
  const stop = new AbortController();
  const over = AbortSignal.any([signal, stop.signal]);
  const bell = createBell();
  const watched = new Set<string>();
  const watchAll = (seen: Seen): void => {
    for (const ref of refsOf(seen)) {
      if (watched.has(refKey(ref))) continue;
      watched.add(refKey(ref));
      watchOne(api, ref, bell.ring, over).then(bell.ring, bell.fail);
    }
  };
  try {
    watchAll(first);
    while (true) {
      await bell.rung();
      await setTimeout(GATHER, undefined, { signal: over });
      bell.silence();
      const seen = await look(over);
      watchAll(seen);
      yield seen;
    }
  } finally {
    stop.abort();
  }
}

/**
 * Rings for every change, and once at the start, for what changed before anybody watched. A server ends a watch that has
 * lasted; it is then begun anew.
 */
async function watchOne(
  api: KubernetesApi,
  { apiVersion, kind, namespace, name }: ObjectRef,
  ring: () => void,
  signal: AbortSignal,
): Promise<void> {
  const fieldSelector = `metadata.name=${name}`;
  const selection = { apiVersion, kind, fieldSelector, ...(namespace === undefined ? {} : { namespace }) };
  while (!signal.aborted) {
    const { resourceVersion } = await api.list(selection, signal);
    ring();
    for await (const _change of api.watch({ ...selection, resourceVersion }, signal)) ring();
  }
}

interface Bell {
  ring(): void;
  /** The next wait for the bell ends with this error. */
  fail(error: unknown): void;
  silence(): void;
  /** Resolves at once when it has rung since it was silenced. */
  rung(): Promise<void>;
}

function createBell(): Bell {
  let state: { kind: 'silent' } | { kind: 'rung' } | { kind: 'failed'; error: unknown } = { kind: 'silent' };
  let wake = (): void => {};
  return {
    ring: () => {
      if (state.kind === 'silent') state = { kind: 'rung' };
      wake();
    },
    fail: (error) => {
      state = { kind: 'failed', error };
      wake();
    },
    silence: () => {
      if (state.kind === 'rung') state = { kind: 'silent' };
    },
    rung: async () => {
      if (state.kind === 'silent') await new Promise<void>((resolve) => (wake = resolve));
      if (state.kind === 'failed') throw state.error;
    },
  };
}
