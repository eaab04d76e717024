/** Flux objects as its controllers leave them in the cluster, after the documentation of their CRDs. None is recorded. */
import type { Condition, KubernetesObject } from '../../delivery/kubernetes/api.ts';

interface Meta {
  name?: string;
  namespace?: string;
  generation?: number;
  labels?: Readonly<Record<string, string>>;
  annotations?: Readonly<Record<string, string>>;
}

export interface FluxObjectOptions extends Meta {
  spec?: object;
  status?: object;
}

const SINCE = '2026-01-01T00:00:00Z';

/** @param text `True ReconciliationSucceeded: Applied revision: …`, or `True` alone */
export function condition(type: string, text: string, generation = 1): Condition {
  const [, status = '', reason = 'Succeeded', message = ''] =
    /^(True|False|Unknown)(?: (\w+))?(?:: ([\s\S]*))?$/.exec(text) ?? [];
  if (status !== 'True' && status !== 'False' && status !== 'Unknown') throw new Error(`no condition: ${text}`);
  return { type, status, reason, message, lastTransitionTime: SINCE, observedGeneration: generation };
}

export const ready = (text: string, generation = 1): Condition => condition('Ready', text, generation);
export const reconciling = (text: string, generation = 1): Condition => condition('Reconciling', text, generation);

function fluxObject(apiVersion: string, kind: string, { spec, status, ...meta }: FluxObjectOptions): KubernetesObject {
  const { name = 'shop', namespace = 'flux-system', generation = 1, labels, annotations } = meta;
  const labelled = labels === undefined ? {} : { labels };
  const annotated = annotations === undefined ? {} : { annotations };
  return {
    apiVersion,
    kind,
    metadata: { name, namespace, generation, ...labelled, ...annotated },
    ...(spec === undefined ? {} : { spec }),
    ...(status === undefined ? {} : { status }),
  };
}

export function kustomizationObject(options: FluxObjectOptions = {}) {
  const sourceRef = { kind: 'GitRepository', name: 'config' };
  const spec = { interval: '10m0s', prune: true, wait: true, sourceRef, ...options.spec };
  return fluxObject('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', { ...options, spec });
}

/** @param options `revision` of its artifact; left out when it has fetched nothing */
export function gitRepositoryObject({ revision, ...options }: FluxObjectOptions & { revision?: string } = {}) {
  return fluxObject('source.toolkit.fluxcd.io/v1', 'GitRepository', {
    name: 'config',
    ...options,
    spec: { interval: '1m0s', url: 'https://git.example.com/acme/config', ref: { branch: 'main' }, ...options.spec },
    status: {
      observedGeneration: options.generation ?? 1,
      conditions: [ready(`True Succeeded: stored artifact for revision '${revision}'`, options.generation)],
      ...(revision === undefined ? {} : { artifact: { revision } }),
      ...options.status,
    },
  });
}

export function ociRepositoryObject({
  revision,
  origin,
  ...options
}: FluxObjectOptions & { revision: string; origin?: string }) {
  const metadata = origin === undefined ? {} : { metadata: { 'org.opencontainers.image.revision': origin } };
  return fluxObject('source.toolkit.fluxcd.io/v1', 'OCIRepository', {
    name: 'config',
    ...options,
    spec: { interval: '1m0s', url: 'oci://registry.example.com/acme/config', ...options.spec },
    status: {
      observedGeneration: 1,
      conditions: [ready('True Succeeded: stored artifact')],
      artifact: { revision, ...metadata },
      ...options.status,
    },
  });
}

export function helmReleaseObject(options: FluxObjectOptions = {}) {
  const chart = { spec: { chart: 'shop', version: '1.x', sourceRef: { kind: 'HelmRepository', name: 'charts' } } };
  const spec = { interval: '10m0s', chart, ...options.spec };
  return fluxObject('helm.toolkit.fluxcd.io/v2', 'HelmRelease', { namespace: 'shop', ...options, spec });
}

export function helmChartObject({ revision, ...options }: FluxObjectOptions & { revision?: string }) {
  return fluxObject('source.toolkit.fluxcd.io/v1', 'HelmChart', {
    name: 'shop-shop',
    namespace: 'shop',
    ...options,
    spec: { chart: 'shop', version: '1.x', interval: '10m0s', ...options.spec },
    status: {
      observedGeneration: 1,
      conditions: [ready('True ChartPullSucceeded: pulled chart')],
      ...(revision === undefined ? {} : { artifact: { revision } }),
      ...options.status,
    },
  });
}

export function helmRepositoryObject(options: FluxObjectOptions = {}) {
  return fluxObject('source.toolkit.fluxcd.io/v1', 'HelmRepository', {
    name: 'charts',
    namespace: 'shop',
    ...options,
    spec: { interval: '10m0s', url: 'https://charts.example.com', ...options.spec },
    status: {
      observedGeneration: 1,
      conditions: [ready('True Succeeded: stored artifact')],
      artifact: { revision: `sha256:${'9'.repeat(64)}` },
      ...options.status,
    },
  });
}

/** One entry of a HelmRelease's history. */
export function snapshot(version: number, chartVersion: string, status: string, more: object = {}) {
  return {
    name: 'shop',
    namespace: 'shop',
    version,
    status,
    chartName: 'shop',
    chartVersion,
    configDigest: `sha256:${'c'.repeat(64)}`,
    ...more,
  };
}

export function resourceSetObject(options: FluxObjectOptions = {}) {
  const inputsFrom = [{ kind: 'ResourceSetInputProvider', name: 'shop' }];
  const spec = { inputsFrom, wait: true, ...options.spec };
  return fluxObject('fluxcd.controlplane.io/v1', 'ResourceSet', { ...options, spec });
}

export function inputProviderObject({
  exports = [],
  ...options
}: FluxObjectOptions & { exports?: readonly object[] } = {}) {
  return fluxObject('fluxcd.controlplane.io/v1', 'ResourceSetInputProvider', {
    ...options,
    spec: { type: 'OCIArtifactTag', url: 'oci://registry.example.com/acme/shop', ...options.spec },
    status: {
      conditions: [ready('True ReconciliationSucceeded: Reconciliation finished in 1s', options.generation)],
      exportedInputs: exports,
      ...options.status,
    },
  });
}

export function imageAutomationObject(options: FluxObjectOptions = {}) {
  const sourceRef = { kind: 'GitRepository', name: 'config' };
  return fluxObject('image.toolkit.fluxcd.io/v1', 'ImageUpdateAutomation', {
    ...options,
    spec: { interval: '10m0s', sourceRef, ...options.spec },
  });
}

/** `updated` of two pods run the new version; both are ready. */
export function deploymentObject(image: string, updated = 2, generation = 1): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop', generation },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image }] } },
    },
    status: {
      observedGeneration: generation,
      replicas: 2,
      updatedReplicas: updated,
      readyReplicas: 2,
      availableReplicas: 2,
      conditions: [
        condition('Progressing', 'True NewReplicaSetAvailable'),
        condition('Available', 'True MinimumReplicasAvailable'),
      ],
    },
  };
}
