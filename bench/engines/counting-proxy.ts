/** Stands between a program and the API it asks, and counts. */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Upstream {
  /** `https://127.0.0.1:6443` */
  server: string;
  /** PEM; only for https. */
  ca?: string;
  /** Sent along with each request, in place of what the program sends. */
  token?: string;
}

export interface Traffic {
  /** `GET /api/v1/pods`, without the query, in the order they came. */
  requests: readonly string[];
  /** Of the bodies of the answers, as they went over the wire. */
  bytes: number;
}

export interface CountingProxy extends AsyncDisposable {
  /** `http://127.0.0.1:port`, whatever the upstream speaks. */
  readonly url: string;
  /** What came since the last call. */
  take(): Traffic;
}

/** Answers stream through as they come; either side that hangs up ends the other. */
export async function startCountingProxy(upstream: Upstream): Promise<CountingProxy> {
  let requests: string[] = [];
  let bytes = 0;
  const server = createServer((asked, answer) => {
    requests.push(`${asked.method} ${asked.url?.replace(/\?.*/, '')}`);
    forward(upstream, asked, answer, (length) => {
      bytes += length;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the counting proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    take: () => {
      const taken = { requests, bytes };
      requests = [];
      bytes = 0;
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(
  { server, ca, token }: Upstream,
  asked: IncomingMessage,
  answer: ServerResponse,
  onBytes: (length: number) => void,
): void {
  const url = new URL(asked.url ?? '/', server);
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { ...asked.headers, host: url.host, ...authorization };
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const sent = request(url, { method: asked.method, headers, ca }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    // Headers of a stream are an answer already, long before its first event.
    answer.flushHeaders();
    got.on('data', (chunk: Buffer) => onBytes(chunk.length));
    got.on('error', () => answer.destroy());
    got.pipe(answer);
  });
  sent.on('error', () => answer.destroy());
  // One that was answered in full leaves a connection for the next.
  answer.on('close', () => {
    if (!answer.writableFinished) sent.destroy();
  });
  asked.pipe(sent);
}
