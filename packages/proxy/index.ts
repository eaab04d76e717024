/** Requests through a proxy, by the variables every tool understands. */

/**
 * Lets Node's own HTTP client use the proxy that the environment names. A client of our own that can
 * would be half of what a runner downloads (docs/adr/0006).
 */
export function useProxy(url: string, log: { warning(message: string): void }): void {
  const proxy = proxyFor(url, process.env);
  if (proxy === undefined || process.env['NODE_USE_ENV_PROXY'] === '1') return;
  // Loaded only where there is a proxy: it takes as long to load as all else that is done before the first request.
  const http = process.getBuiltinModule('node:http');
  if (typeof http.setGlobalProxyFromEnv === 'function') {
    http.setGlobalProxyFromEnv();
    return;
  }
  log.warning(
    `a proxy is set for ${new URL(url).host}, but this Node.js (${process.version}) uses it only when told at its start: set NODE_USE_ENV_PROXY to 1 in the step's env`,
  );
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The proxy for `url` that the environment names, unless `no_proxy` or loopback exempts it. */
export function proxyFor(url: string, variables: Variables): string | undefined {
  const { protocol, hostname } = new URL(url);
  if (isLoopback(hostname) || isExempt(hostname, read(variables, 'no_proxy') ?? '')) return undefined;
  return read(variables, protocol === 'https:' ? 'https_proxy' : 'http_proxy');
}

function read(variables: Variables, name: string): string | undefined {
  return variables[name] || variables[name.toUpperCase()] || undefined;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

function isExempt(hostname: string, noProxy: string): boolean {
  const patterns = noProxy.split(/[\s,]+/).filter((pattern) => pattern !== '');
  return patterns.some((pattern) => {
    const domain = pattern
      .toLowerCase()
      .replace(/^\*?\./, '')
      .replace(/:\d+$/, '');
    return domain === '*' || hostname === domain || hostname.endsWith(`.${domain}`);
  });
}
