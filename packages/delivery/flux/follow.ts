/** Looks again whenever one of several objects changes. */
import type { KubernetesApi, ObjectRef } from '../kubernetes/api.ts';
import { createBell } from './bell.ts';
import { refKey } from './reader.ts';

export interface Followed<Seen> {
  api: KubernetesApi;
  look(signal: AbortSignal): Promise<Seen>;
  /** What a change of which means another look. */
  watchesOf(seen: Seen): readonly WatchedRef[];
}

export interface WatchedRef {
  ref: ObjectRef;
  /** How long a look may wait for more changes. */
  haste: Haste;
}

/**
 * `soon`: what decides the verdict. `later`: what may change many times a second and only one day decides it. `rarely`:
 * what only tells early what is decided elsewhere.
 */
export type Haste = 'soon' | 'later' | 'rarely';

/**
 * Milliseconds. Controllers write several times in a row, and one look answers for all; pods of many workloads that start
 * together would have us look without a pause, and each look asks for all of them.
 */
const GATHER: Readonly<Record<Haste, number>> = { soon: 30, later: 600, rarely: 3_000 };

/**
 * A change is only a sign: what is seen is always a whole look, since watches of several objects tell their changes in
 * no common order. Ends with the first watch that breaks.
 * @throws RemoteError when watching is refused, or a watch breaks
 */
export async function* lookOnChange<Seen>(
  { api, look, watchesOf }: Followed<Seen>,
  first: Seen,
  signal: AbortSignal,
): AsyncGenerator<Seen> {
  const stop = new AbortController();
  const over = AbortSignal.any([signal, stop.signal]);
  using bell = createBell();
  const watched = new Map<string, { haste: Haste }>();
  const watchAll = (seen: Seen): void => {
    for (const { ref, haste } of watchesOf(seen)) {
      const known = watched.get(refKey(ref));
      if (known !== undefined) {
        known.haste = haste;
        continue;
      }
      const one = { haste };
      watched.set(refKey(ref), one);
      watchOne(api, ref, () => bell.ring(GATHER[one.haste]), over).catch(bell.fail);
    }
  };
  try {
    watchAll(first);
    while (true) {
      await bell.rung();
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
 * lasted; it is then begun anew, and rings for what changed in between.
 */
async function watchOne(
  api: KubernetesApi,
  { apiVersion, kind, namespace, name }: ObjectRef,
  ring: () => void,
  signal: AbortSignal,
): Promise<void> {
  const fieldSelector = `metadata.name=${name}`;
  const selection = { apiVersion, kind, fieldSelector, ...(namespace === undefined ? {} : { namespace }) };
  let known: string | undefined;
  while (!signal.aborted) {
    const { items, resourceVersion } = await api.list(selection, signal);
    const listed = items[0]?.metadata.resourceVersion ?? 'absent';
    if (listed !== known) ring();
    known = listed;
    for await (const { type, object } of api.watch({ ...selection, resourceVersion }, signal)) {
      known = type === 'DELETED' ? 'absent' : object.metadata.resourceVersion;
      ring();
    }
  }
}
