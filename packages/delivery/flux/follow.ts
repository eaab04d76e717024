/** Looks again whenever one of several objects changes. */
import type { KubernetesApi, KubernetesObject, ObjectRef } from '../kubernetes/api.ts';
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
  /** As it was looked at; undefined: it was not there. */
  seen: KubernetesObject | undefined;
  /** How long a look may wait for more changes after this one. */
  haste(change: Change): Haste;
}

/** Undefined: not there, before or after. */
export interface Change {
  before: KubernetesObject | undefined;
  after: KubernetesObject | undefined;
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
  const watched = new Map<string, WatchedRef>();
  const watchAll = (seen: Seen): void => {
    for (const one of watchesOf(seen)) {
      const key = refKey(one.ref);
      const known = watched.get(key);
      watched.set(key, one);
      if (known !== undefined) continue;
      const ring = (change: Change): void => bell.ring(GATHER[(watched.get(key) ?? one).haste(change)]);
      watchOne(api, one, ring, over).catch(bell.fail);
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
 * Rings for every change since the object was seen. A watch without a version begins with what there is, and so needs no
 * list before it; one that has lasted is ended by the server, and begun anew in the same way.
 */
async function watchOne(
  api: KubernetesApi,
  { ref: { apiVersion, kind, namespace, name }, seen }: WatchedRef,
  ring: (change: Change) => void,
  signal: AbortSignal,
): Promise<void> {
  const fieldSelector = `metadata.name=${name}`;
  const selection = { apiVersion, kind, fieldSelector, ...(namespace === undefined ? {} : { namespace }) };
  let before = seen;
  while (!signal.aborted) {
    for await (const { type, object } of api.watch(selection, signal)) {
      const after = type === 'DELETED' ? undefined : object;
      if (after?.metadata.resourceVersion !== before?.metadata.resourceVersion) ring({ before, after });
      before = after;
    }
  }
}
