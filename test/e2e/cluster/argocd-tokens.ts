import type { ArgoTokens } from './argocd.ts';
import { argocdNamespace } from './argocd-config.ts';
import type { Kubernetes } from './kubernetes.ts';
import { until } from './ready.ts';

/** Logs in as the administrator that Argo CD made at its first start, and makes a token for each account. */
export async function createTokens(server: string, kubernetes: Kubernetes): Promise<ArgoTokens> {
  const encoded = await until({ what: 'Argo CD made its administrator' }, () =>
    kubernetes.kubectl([
      'get',
      'secret',
      'argocd-initial-admin-secret',
      `--namespace=${argocdNamespace}`,
      '--output=jsonpath={.data.password}',
    ]),
  );
  const password = Buffer.from(encoded, 'base64').toString('utf8');
  const session = await post(`${server}/api/v1/session`, { username: 'admin', password });
  const tokenOf = (account: string) => post(`${server}/api/v1/account/${account}/token`, { name: account }, session);
  return { ci: await tokenOf('ci'), reader: await tokenOf('reader'), limited: await tokenOf('limited') };
}

async function post(url: string, body: object, bearer?: string): Promise<string> {
  const authorization = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${text}`);
  const answer: { token?: unknown } = JSON.parse(text);
  if (typeof answer.token !== 'string') throw new Error(`POST ${url} answered without a token`);
  return answer.token;
}
