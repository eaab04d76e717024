/** Stands between a program and an API, on the level of TCP, and cuts connections. */
import { connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy extends AsyncDisposable {
  /** The target's address with the proxy's host and port; TLS passes through. */
  readonly url: string;
  /** Connections that are open now. */
  readonly open: number;
  /** How many of them carry a stream, as far as it can be told. */
  readonly streams: number;
  /** Resets connections; new ones are let through. */
  cut(which: 'all' | 'streams'): void;
  /**
   * From now on nothing passes through these connections, and nobody is told, as when a load balancer forgets them;
   * new ones are let through.
   */
  forget(which: 'all' | 'streams'): void;
}

interface Pair {
  client: Socket;
  upstream: Socket;
  carries: 'anything' | 'stream';
}

/**
 * @param target `https://127.0.0.1:6443`
 * @param streamed what a client sends to open a stream; not to be seen inside of TLS
 */
export async function startCuttingProxy(target: string, streamed?: RegExp): Promise<CuttingProxy> {
  const { hostname, port, protocol } = new URL(target);
  const pairs = new Set<Pair>();
  const forgotten = new Set<Pair>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const pair: Pair = { client, upstream, carries: 'anything' };
    pairs.add(pair);
    client.on('data', (sent: Buffer) => {
      if (streamed?.test(sent.toString('latin1')) === true) pair.carries = 'stream';
    });
    client.pipe(upstream);
    upstream.pipe(client);
    const end = (): void => {
      pairs.delete(pair);
      if (forgotten.has(pair)) return;
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('close', end).on('error', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the cutting proxy has no port');
  const reset = ({ client, upstream }: Pair): void => {
    client.resetAndDestroy();
    upstream.destroy();
  };
  const chosen = (which: 'all' | 'streams'): Pair[] =>
    [...pairs].filter(({ carries }) => which === 'all' || carries === 'stream');
  return {
    url: `${protocol}//127.0.0.1:${address.port}`,
    get open() {
      return pairs.size;
    },
    get streams() {
      return chosen('streams').length;
    },
    cut: (which) => chosen(which).forEach(reset),
    forget: (which) => {
      for (const pair of chosen(which)) {
        forgotten.add(pair);
        pair.client.unpipe(pair.upstream);
        pair.upstream.unpipe(pair.client);
        pair.client.resume();
        pair.upstream.resume();
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const pair of [...pairs, ...forgotten]) reset(pair);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
