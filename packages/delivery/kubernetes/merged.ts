/** Several streams as one, which ends with the first of them that ends. */

/** Each is opened with a signal of its own making, so that none stays open when the others end. */
export async function* merged<T>(
  opens: readonly ((signal: AbortSignal) => AsyncIterable<T>)[],
  signal: AbortSignal,
): AsyncGenerator<T> {
  const over = new AbortController();
  const streams = opens.map((open) => open(AbortSignal.any([signal, over.signal]))[Symbol.asyncIterator]());
  const pending = streams.map((stream, index) => pull(stream, index));
  try {
    while (pending.length > 0) {
      const { index, next } = await Promise.race(pending);
      if (next.done === true) return;
      const stream = streams[index];
      if (stream !== undefined) pending[index] = pull(stream, index);
      yield next.value;
    }
  } finally {
    over.abort();
    // What the others still answer concerns nobody any more.
    await Promise.allSettled(pending);
  }
}

interface Pulled<T> {
  index: number;
  next: IteratorResult<T>;
}

async function pull<T>(stream: AsyncIterator<T>, index: number): Promise<Pulled<T>> {
  return { index, next: await stream.next() };
}
