import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Toolchain } from '../toolchain/build.ts';

/** Where Argo CD and its own objects live. */
export const argocdNamespace = 'argocd';
/** A second namespace that Applications may live in: "applications in any namespace". */
export const applicationsNamespace = 'argocd-apps';

/** What of Argo CD's installation is not a workload: those we start as processes. */
export async function installationWithoutWorkloads(tools: Toolchain): Promise<string> {
  const text = await readFile(join(tools.folder('argocd-files'), 'install.yaml'), 'utf8');
  const workloads = /^kind: (Deployment|StatefulSet|Service|NetworkPolicy)$/m;
  return text
    .split(/^---$/m)
    .filter((document) => !workloads.test(document))
    .join('---');
}

/**
 * Accounts of three kinds: `ci` may do everything with applications, `reader` sees them all, `limited` sees
 * those of the project `limited` only.
 */
export const argocdSettings: readonly object[] = [
  namespace(applicationsNamespace),
  configMap('argocd-cm', {
    'accounts.ci': 'apiKey',
    'accounts.reader': 'apiKey',
    'accounts.limited': 'apiKey',
    // In place of two to three minutes: long enough that a wait begins before a commit is noticed.
    'timeout.reconciliation': '20s',
    'timeout.reconciliation.jitter': '0s',
  }),
  configMap('argocd-rbac-cm', {
    'policy.csv': [
      'p, role:deployer, applications, *, */*, allow',
      'p, role:deployer, logs, get, */*, allow',
      'g, ci, role:deployer',
      'g, reader, role:readonly',
      'p, limited, applications, get, limited/*, allow',
    ].join('\n'),
  }),
];

function namespace(name: string): object {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}

function configMap(name: string, data: Record<string, string>): object {
  const labels = { 'app.kubernetes.io/part-of': 'argocd' };
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels }, data };
}
