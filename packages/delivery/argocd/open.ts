/** Opens Argo CD by its API server, or, where there is none to reach, by its resources in the cluster. */
import { InputError, type InputProblem } from '#errors';
import type { Endpoint } from '../http.ts';
import type { KubernetesApi } from '../kubernetes/api.ts';
import { apiClient } from './api-client.ts';
import type { ArgoCd } from './client.ts';

export interface OpenArgoCd {
  /** With or without `https://`, and with its base path. */
  server: string;
  authToken: string | undefined;
  /** PEM. */
  serverCa: string | undefined;
  insecure: boolean;
  /** `Name: value`, one each. */
  headers: readonly string[];
  project: string | undefined;
  /** Of the applications that name none, where it is not Argo CD's own. */
  appNamespace: string | undefined;
  now(): number;
}

/**
 * Asks Argo CD nothing yet.
 * @throws InputError when the address or a header cannot be understood
 */
export function openArgoCd(options: OpenArgoCd): ArgoCd {
  const { authToken, serverCa, insecure, project, appNamespace, now } = options;
  const url = readAddress(options.server);
  const headers = readHeaders(options.headers);
  const problems = [url, headers].flatMap((read) => ('problem' in read ? [read] : []));
  if ('problem' in url || 'problem' in headers) throw new InputError(problems);
  const credentials = authToken === undefined ? {} : { authorization: `Bearer ${authToken}` };
  const endpoint: Endpoint = {
    name: `Argo CD at ${url.value.origin}${url.value.pathname.replace(/\/$/, '')}`,
    url: url.value,
    tls: { verify: insecure ? 'skip' : 'check', ...(serverCa === undefined ? {} : { ca: serverCa }) },
    headers: async () => ({ ...headers.value, ...credentials }),
  };
  return apiClient({ endpoint, project, namespace: appNamespace, now });
}

export interface OpenArgoCdCore {
  kubernetes: KubernetesApi;
  /** Of the Application resources. Default: the namespace that the cluster's context names. */
  appNamespace: string | undefined;
  project: string | undefined;
  now(): number;
}

/** Asks the cluster nothing yet. */
export async function openArgoCdCore(options: OpenArgoCdCore): Promise<ArgoCd> {
  const { coreClient } = await import('./core-client.ts');
  return coreClient({ ...options, namespace: options.appNamespace ?? options.kubernetes.namespace });
}

function readAddress(server: string): { value: URL } | InputProblem {
  const given = server.trim();
  const problem = (text: string): InputProblem => ({ input: 'server', problem: text });
  const scheme = /^(\w+):\/\//.exec(given)?.[1];
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') {
    return problem(
      `${JSON.stringify(given)} is not an HTTP address; write argocd.example.com or https://argocd.example.com/argo`,
    );
  }
  const address = scheme === undefined ? `https://${given}` : given;
  if (!URL.canParse(address)) return problem(`${JSON.stringify(given)} is no address`);
  const url = new URL(address);
  // Not quoted: it holds a secret.
  if (url.username !== '' || url.password !== '')
    return problem('must not hold a user name or password; use auth-token');
  return { value: url };
}

function readHeaders(lines: readonly string[]): { value: Record<string, string> } | InputProblem {
  const value: Record<string, string> = {};
  for (const [index, line] of lines.entries()) {
    const { name, text } = /^(?<name>[!#$%&'*+.^_`|~\w-]+):\s*(?<text>[\t\x20-\x7e]+)$/.exec(line)?.groups ?? {};
    // Not quoted: headers often hold secrets.
    if (name === undefined || text === undefined)
      return { input: 'headers', problem: `line ${index + 1} is not of the form Name: value` };
    value[name.toLowerCase()] = text;
  }
  return { value };
}
