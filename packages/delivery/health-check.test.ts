import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeClock } from '#testing';
import { checkHealth, type HealthCheck, problemOf, readStatusRange } from './health-check.ts';

test.each([
  ['200', { from: 200, to: 200 }],
  ['200-299', { from: 200, to: 299 }],
  ['2xx', { from: 200, to: 299 }],
  ['4XX', { from: 400, to: 499 }],
  ['299-200', undefined],
  ['20', undefined],
  ['ok', undefined],
])('%s', (text, range) => {
  expect(readStatusRange(text)).toEqual(range);
});

test.each([
  [200, 'fine', /^fine$/, undefined],
  [204, '', undefined, undefined],
  [404, ' no\n such page ', undefined, 'answered 404 instead of 200-299, 301: "no such page"'],
  [200, 'oops', /fine/, 'answered 200, but its body does not match /fine/: "oops"'],
])('%s with body %j', (status, body, bodyMatch, problem) => {
  const expected = [
    { from: 200, to: 299 },
    { from: 301, to: 301 },
  ];
  const check = { expected, bodyMatch, url: new URL('https://shop.example'), headers: {} };
  expect(problemOf({ kind: 'answer', status, body, location: undefined }, check)).toBe(problem);
});

describe('an answer that repeats what it was asked with', () => {
  const check = {
    expected: [{ from: 200, to: 200 }],
    bodyMatch: undefined,
    url: new URL('https://ada:p%C3%A4ss@shop.example/health?key=qu3ry'),
    headers: {
      Authorization: 'Bearer t0ken',
      'X-Basic': `Basic ${btoa('bob:hunter2')}`,
      'X-Id': 'a b',
      Cookie: 'sid=c00kie; x=1',
    },
  };
  const said = (body: string, location?: string) => problemOf({ kind: 'answer', status: 401, body, location }, check);

  test.each(['t0ken', 'Bearer t0ken', 'päss', 'p%C3%A4ss', 'qu3ry', 'hunter2', 'c00kie', btoa('bob:hunter2')])(
    'is not quoted where it says %s',
    (secret) => {
      expect(said(`no ${secret} here`)).toBe('answered 401 instead of 200: "no *** here"');
      expect(said(`${'x'.repeat(118)}${secret}`)).toBe(`answered 401 instead of 200: "${'x'.repeat(118)}**"`);
    },
  );

  test('is quoted otherwise', () => {
    expect(said('a b: shop.example')).toBe('answered 401 instead of 200: "a b: shop.example"');
  });

  test('says where it redirects to, and nothing more', () => {
    expect(said('', 'https://eve:pw@login.example/t0ken?back=x\n::error::y')).toBe(
      'answered 401 (to https://login.example/***; follow-redirects is false) instead of 200',
    );
  });
});

test('a pattern that backtracks for ever is given up', () => {
  const check = { expected: [{ from: 200, to: 200 }], bodyMatch: /^(a+)+$/, url: new URL('http://x'), headers: {} };
  const hostile = { kind: 'answer' as const, status: 200, body: `${'a'.repeat(40)}!`, location: undefined };
  expect(problemOf(hostile, check)).toContain('but its body takes too long to match /^(a+)+$/');
});

describe('over HTTP', () => {
  let handle: RequestListener;
  let base: string;
  let seen: { path: string; headers: IncomingHttpHeaders }[];
  let close: () => Promise<unknown>;

  beforeEach(async () => {
    seen = [];
    const server = createServer((request, response) => {
      seen.push({ path: request.url ?? '', headers: request.headers });
      handle(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    };
  });
  afterEach(() => close());

  function check(more: Partial<HealthCheck> = {}, signal = new AbortController().signal) {
    const whole: HealthCheck = {
      url: new URL(base),
      headers: {},
      requestTimeout: 5_000,
      redirects: 'report',
      tls: { ca: undefined, verify: 'check' },
      expected: [{ from: 200, to: 200 }],
      bodyMatch: undefined,
      retries: 0,
      retryInterval: 1_000,
      ...more,
    };
    return checkHealth(whole, { clock: fakeClock(), signal, onTry: () => {} });
  }

  test('headers are sent along', async () => {
    handle = (_, response) => response.end();
    expect(await check({ headers: { host: 'shop.example', 'X-Key': 'k' } })).toMatchObject({ state: 'healthy' });
    expect(seen[0]?.headers).toMatchObject({ host: 'shop.example', 'x-key': 'k' });
  });

  test('a redirect is an answer like any other', async () => {
    handle = (_, response) => response.writeHead(302, { location: '/login' }).end();
    expect((await check()).reason).toBe('answered 302 (to /login; follow-redirects is false) instead of 200');
    expect(await check({ expected: [{ from: 302, to: 302 }] })).toMatchObject({ state: 'healthy' });
  });

  test('or is followed, and what is ours stays at home', async () => {
    handle = (request, response) => {
      if (request.url === '/end') response.end();
      else
        response
          .writeHead(302, { location: request.url === '/' ? '/next' : `${base.replace('127.0.0.1', 'localhost')}/end` })
          .end();
    };
    expect(await check({ redirects: 'follow', headers: { 'x-key': 'k' } })).toMatchObject({ state: 'healthy' });
    expect(seen.map(({ path, headers }) => [path, headers['x-key']])).toEqual([
      ['/', 'k'],
      ['/next', 'k'],
      ['/end', undefined],
    ]);
  });

  test('in a circle it is no answer', async () => {
    handle = (_, response) => response.writeHead(301, { location: '/' }).end();
    expect((await check({ redirects: 'follow' })).reason).toBe('redirects more than 10 times');
  });

  test('silence is no answer', async () => {
    handle = () => {};
    expect(await check({ requestTimeout: 50 })).toMatchObject({
      state: 'unhealthy',
      status: undefined,
      reason: 'has not answered within 0.05 s',
    });
  });

  test('nobody there is no answer, and is asked again', async () => {
    await close();
    expect(await check({ retries: 2 })).toMatchObject({
      tries: 3,
      reason: expect.stringContaining('cannot be reached: connect ECONNREFUSED'),
    });
  });

  test('an abort ends it', async () => {
    handle = () => {};
    const controller = new AbortController();
    const checking = check({}, controller.signal);
    setImmediate(() => controller.abort(new Error('cancelled')));
    await expect(checking).rejects.toThrow('cancelled');
  });
});
