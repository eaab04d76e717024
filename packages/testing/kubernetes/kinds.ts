/** Which kinds the double serves, and how discovery describes them. */
export interface ServedKind {
  apiVersion: string;
  kind: string;
  plural: string;
  scope: 'namespace' | 'cluster';
  shortNames?: readonly string[];
}

/** Those of every cluster; custom ones are added by `define`. */
export const BUILT_IN: readonly ServedKind[] = [
  { apiVersion: 'v1', kind: 'Pod', plural: 'pods', scope: 'namespace', shortNames: ['po'] },
  { apiVersion: 'v1', kind: 'Event', plural: 'events', scope: 'namespace', shortNames: ['ev'] },
  { apiVersion: 'v1', kind: 'Service', plural: 'services', scope: 'namespace', shortNames: ['svc'] },
  { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps', scope: 'namespace', shortNames: ['cm'] },
  { apiVersion: 'v1', kind: 'Secret', plural: 'secrets', scope: 'namespace' },
  { apiVersion: 'v1', kind: 'ServiceAccount', plural: 'serviceaccounts', scope: 'namespace', shortNames: ['sa'] },
  { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces', scope: 'cluster', shortNames: ['ns'] },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    plural: 'persistentvolumeclaims',
    scope: 'namespace',
    shortNames: ['pvc'],
  },
  { apiVersion: 'apps/v1', kind: 'Deployment', plural: 'deployments', scope: 'namespace', shortNames: ['deploy'] },
  { apiVersion: 'apps/v1', kind: 'ReplicaSet', plural: 'replicasets', scope: 'namespace', shortNames: ['rs'] },
  { apiVersion: 'apps/v1', kind: 'StatefulSet', plural: 'statefulsets', scope: 'namespace', shortNames: ['sts'] },
  { apiVersion: 'apps/v1', kind: 'DaemonSet', plural: 'daemonsets', scope: 'namespace', shortNames: ['ds'] },
  { apiVersion: 'batch/v1', kind: 'Job', plural: 'jobs', scope: 'namespace' },
  { apiVersion: 'batch/v1', kind: 'CronJob', plural: 'cronjobs', scope: 'namespace', shortNames: ['cj'] },
  { apiVersion: 'v1', kind: 'ResourceQuota', plural: 'resourcequotas', scope: 'namespace', shortNames: ['quota'] },
  { apiVersion: 'v1', kind: 'LimitRange', plural: 'limitranges', scope: 'namespace', shortNames: ['limits'] },
  { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', plural: 'ingresses', scope: 'namespace', shortNames: ['ing'] },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    plural: 'networkpolicies',
    scope: 'namespace',
    shortNames: ['netpol'],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    plural: 'clusterroles',
    scope: 'cluster',
  },
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    plural: 'customresourcedefinitions',
    scope: 'cluster',
    shortNames: ['crd'],
  },
];

/** Answers `/apis`, `/apis/<group>`, `/api/v1` and `/apis/<group>/<version>`; undefined for what is not served. */
export function describeKinds(path: string, kinds: readonly ServedKind[]): object | undefined {
  const [root, group, version, ...rest] = path.split('/').slice(1);
  if (rest.length > 0 || (root === 'api' && version !== undefined)) return undefined;
  if (root === 'apis' && group === undefined) return { kind: 'APIGroupList', groups: groupsOf(kinds) };
  if (root === 'apis' && version === undefined) return groupsOf(kinds).find(({ name }) => name === group);
  const apiVersion = root === 'api' ? group : `${group}/${version}`;
  const served = kinds.filter((kind) => kind.apiVersion === apiVersion);
  return served.length === 0 ? undefined : resourceList(apiVersion, served);
}

function resourceList(groupVersion: string | undefined, kinds: readonly ServedKind[]): object {
  const resources = kinds.flatMap(({ kind, plural, scope, shortNames }) => {
    const one = { name: plural, singularName: kind.toLowerCase(), namespaced: scope === 'namespace', kind, shortNames };
    return [one, { ...one, name: `${plural}/status`, singularName: '', shortNames: undefined }];
  });
  return { kind: 'APIResourceList', groupVersion, resources };
}

interface Group {
  name: string;
  versions: { groupVersion: string; version: string }[];
  preferredVersion: { groupVersion: string; version: string };
}

function groupsOf(kinds: readonly ServedKind[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { apiVersion } of kinds) {
    const [name = '', version] = apiVersion.split('/');
    if (version === undefined) continue;
    const entry = { groupVersion: apiVersion, version };
    const group = groups.get(name) ?? { name, versions: [], preferredVersion: entry };
    groups.set(name, group);
    if (!group.versions.some(({ groupVersion }) => groupVersion === apiVersion)) group.versions.push(entry);
  }
  return [...groups.values()];
}
