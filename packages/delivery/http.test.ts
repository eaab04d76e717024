import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type Endpoint, requestJson, requestLines } from './http.ts';

interface Served extends AsyncDisposable {
  endpoint: Endpoint;
  /** `GET /path?query` of every request, with its headers. */
  requests: { line: string; headers: IncomingMessage['headers'] }[];
}

async function serve(handle: (response: ServerResponse, request: IncomingMessage) => void, base = ''): Promise<Served> {
  const requests: Served['requests'] = [];
  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    handle(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    endpoint: {
      name: 'the engine',
      url: new URL(`http://127.0.0.1:${port}${base}`),
      tls: { verify: 'check' },
      headers: async () => ({ authorization: 'Bearer s3cret' }),
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const signal = new AbortController().signal;

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const collected: string[] = [];
  for await (const line of lines) collected.push(line);
  return collected;
}

test('a request goes below the base path, with its query and credentials', async () => {
  await using served = await serve((response) => response.end('{"ok":true}'), '/argo/');
  const query = { name: 'a b', project: ['x', 'y'], none: undefined };
  const answer = await requestJson(served.endpoint, { path: '/api/v1/things', query }, signal);
  expect(answer.json).toEqual({ ok: true });
  expect(answer.date).toBeGreaterThan(Date.now() - 5_000);
  expect(served.requests).toMatchObject([
    { line: 'GET /argo/api/v1/things?name=a+b&project=x&project=y', headers: { authorization: 'Bearer s3cret' } },
  ]);
});

test('the content type is sent exactly as given (Argo CD answers 415 to a charset)', async () => {
  await using served = await serve((response) => response.end('{}'));
  const body = { type: 'application/json', json: { prune: true } };
  await requestJson(served.endpoint, { method: 'POST', path: '/sync', body }, signal);
  expect(served.requests[0]?.headers['content-type']).toBe('application/json');
});

describe('refusals', () => {
  test.each([
    [
      403,
      '{"error":"permission denied","message":"permission denied"}',
      'the engine answered 403: permission denied',
      false,
    ],
    [503, '<html>Bad gateway</html>', 'the engine answered 503: Service Unavailable', true],
    [429, 'slow down', 'the engine answered 429: slow down', true],
    [404, '', 'the engine answered 404: Not Found', false],
    [302, '', 'the engine answered 302: Found', false],
  ])('%i', async (status, body, message, retryable) => {
    await using served = await serve((response) => response.writeHead(status).end(body));
    await expect(requestJson(served.endpoint, { path: '/' }, signal)).rejects.toMatchObject({
      message,
      retryable,
      status,
    });
  });

  test('an answer that is no JSON is not read as one', async () => {
    await using served = await serve((response) => response.end('<html>Log in</html>'));
    await expect(requestJson(served.endpoint, { path: '/api' }, signal)).rejects.toThrow(
      'the engine answered /api with something that is not JSON: "<html>Log in</html>"',
    );
  });
});

test('a server that is not there may come back', async () => {
  const served = await serve((response) => response.end('{}'));
  await served[Symbol.asyncDispose]();
  await expect(requestJson(served.endpoint, { path: '/' }, signal)).rejects.toMatchObject({
    message: expect.stringContaining('the engine cannot be reached: connect ECONNREFUSED 127.0.0.1:'),
    retryable: true,
  });
});

test('a connection that breaks in the middle of an answer may be tried again', async () => {
  await using served = await serve((response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"half":', () => response.destroy());
  });
  await expect(requestJson(served.endpoint, { path: '/' }, signal)).rejects.toMatchObject({ retryable: true });
});

describe('lines', () => {
  test('come one by one, however they are cut, and without the last break', async () => {
    await using served = await serve((response) => {
      response.write('{"a":1}\n{"b"');
      setImmediate(() => response.end(':"ü"}\n\n{"c":3}'));
    });
    const lines: string[] = [];
    for await (const line of requestLines(served.endpoint, { path: '/stream' }, signal)) lines.push(line);
    expect(lines).toEqual(['{"a":1}', '{"b":"ü"}', '', '{"c":3}']);
  });

  test('a stream that is cut is an error that may pass', async () => {
    await using served = await serve((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('one\n', () => response.destroy());
    });
    const reading = collect(requestLines(served.endpoint, { path: '/stream' }, signal));
    await expect(reading).rejects.toMatchObject({ retryable: true });
  });

  test('an abort ends a silent stream at once', async () => {
    await using served = await serve((response) => response.writeHead(200).write('one\n'));
    const controller = new AbortController();
    const lines = requestLines(served.endpoint, { path: '/stream' }, controller.signal);
    expect((await lines.next()).value).toBe('one');
    controller.abort(new Error('enough'));
    await expect(lines.next()).rejects.toThrow('enough');
  });
});

test('no message ever holds a credential', async () => {
  await using served = await serve((response) => response.writeHead(401).end('{"message":"no"}'));
  const error: unknown = await requestJson(served.endpoint, { path: '/' }, signal).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('s3cret');
});

test('a redirect is not followed, and says where it leads without its secrets', async () => {
  await using elsewhere = await serve((response) => response.end('{}'));
  await using served = await serve((response) =>
    response.writeHead(302, { location: `${elsewhere.endpoint.url.href}login?state=s3cret` }).end(),
  );
  await expect(requestJson(served.endpoint, { path: '/x' }, signal)).rejects.toMatchObject({
    message: 'the engine answered 302: Found',
    hint: `It redirects to ${elsewhere.endpoint.url.href}login: give the address that answers itself, and no login page.`,
    retryable: false,
  });
  expect(elsewhere.requests).toEqual([]);
});

test('an error page without an end is not read to its end', async () => {
  const page = 'x'.repeat(64 * 1024);
  await using served = await serve((response) => {
    response.writeHead(500);
    const more = (): void => {
      while (!response.destroyed && response.write(page));
    };
    response.on('drain', more);
    more();
  });
  await expect(requestJson(served.endpoint, { path: '/x' }, signal)).rejects.toMatchObject({ status: 500 });
});
