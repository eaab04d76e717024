/** Being let in as the service account of the pod we run in. */
import { readFile } from 'node:fs/promises';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import type { Access } from './access.ts';

export const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Undefined when this is no pod, or one without a service account. The token is read every time: the kubelet renews it. */
export async function inClusterAccess(
  env: Readonly<Record<string, string | undefined>>,
  folder: string = SERVICE_ACCOUNT,
): Promise<Access | undefined> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = '443' } = env;
  const tokenFile = join(folder, 'token');
  if (host === undefined || host === '' || (await readIfThere(tokenFile)) === undefined) return undefined;
  const [ca, namespace] = await Promise.all([
    readIfThere(join(folder, 'ca.crt')),
    readIfThere(join(folder, 'namespace')),
  ]);
  const url = new URL(`https://${isIPv6(host) ? `[${host}]` : host}:${port}`);
  const name = `the Kubernetes API at ${url.origin}`;
  const endpoint = {
    name,
    url,
    tls: { verify: 'check' as const, ...(ca === undefined ? {} : { ca }) },
    headers: async () => ({ authorization: `Bearer ${(await readFile(tokenFile, 'utf8')).trim()}` }),
  };
  return {
    name,
    namespace: namespace?.trim() || 'default',
    identity: 'the service account of the pod this runs in',
    endpoint: async () => endpoint,
    refused: () => 'final',
  };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
