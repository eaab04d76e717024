import http, { createServer } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { fakeClock, startGitHub } from '#testing';
import { connectGitHub } from '../forge/index.ts';
import { proxyFor } from './index.ts';

describe('the proxy for an address', () => {
  const variables = { https_proxy: 'http://p:1', HTTP_PROXY: 'http://p:2', no_proxy: 'ghe.corp, .internal,*.lan:443' };

  it.each([
    ['https://api.github.com', 'http://p:1'],
    ['http://plain.example', 'http://p:2'],
    ['https://ghe.corp/api/v3', undefined],
    ['https://sub.ghe.corp', undefined],
    ['https://notghe.corp', 'http://p:1'],
    ['https://a.internal', undefined],
    ['https://b.lan', undefined],
    ['http://127.0.0.1:80', undefined],
    ['http://localhost', undefined],
  ])('of %s is %s', (url, proxy) => {
    expect(proxyFor(url, variables)).toBe(proxy);
  });

  it('is none where the variables are empty or exempt all', () => {
    expect(proxyFor('https://api.github.com', { https_proxy: '' })).toBeUndefined();
    expect(proxyFor('https://api.github.com', { ...variables, no_proxy: '*' })).toBeUndefined();
  });
});

describe('GitHub behind a proxy', () => {
  it('is asked through the tunnel that the environment names', async () => {
    await using github = await startGitHub();
    await github.createRepository('acme/config', { a: '1' });
    const tunnels: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      tunnels.push(request.url ?? '');
      const upstream = connect(Number(new URL(github.serverUrl).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        socket.pipe(upstream).pipe(socket);
      });
      socket.on('close', () => upstream.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    vi.stubEnv('http_proxy', `http://127.0.0.1:${port}`);
    vi.stubEnv('no_proxy', '');
    const real = http.setGlobalProxyFromEnv;
    const restores: (() => void)[] = [];
    vi.spyOn(http, 'setGlobalProxyFromEnv').mockImplementation((env) => {
      const restore = real(env);
      restores.push(restore);
      return restore;
    });
    const forge = await connectGitHub({
      ...{ repository: 'acme/config', serverUrl: 'http://ghe.example', token: github.token, clock: fakeClock() },
      ...{ apiUrl: 'http://ghe.example/api/v3', graphqlUrl: 'http://ghe.example/api/graphql' },
    });
    expect(await forge.openPullRequests('next')).toEqual([]);
    expect(tunnels).toEqual(['ghe.example:80']);
    expect(github.requests.map(({ status }) => status)).toEqual([200]);
    // The proxy is the whole process's: later tests must not go through it.
    for (const restore of restores) restore();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    proxy.close();
    proxy.closeAllConnections();
  });
});
