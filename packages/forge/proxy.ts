/** Whether requests must go through a proxy, by the variables every tool understands. */

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
