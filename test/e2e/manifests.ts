/** The objects that tests and recordings deploy. What a pod does is told by its tag: see cluster/pod-stages.ts. */
import { argocdNamespace } from './cluster/argocd-config.ts';

export interface Workload {
  name?: string;
  image?: string;
  replicas?: number;
  progressDeadlineSeconds?: number;
}

export function deployment({
  name = 'shop',
  image = 'registry.example/shop:v1',
  replicas = 2,
  progressDeadlineSeconds = 15,
}: Workload = {}): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: { replicas, progressDeadlineSeconds, ...selected(name, image) },
  };
}

export function statefulSet({ name = 'db', image = 'registry.example/db:v1', replicas = 3 }: Workload = {}): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name },
    spec: { replicas, serviceName: name, ...selected(name, image) },
  };
}

export function daemonSet({ name = 'agent', image = 'registry.example/agent:v1' }: Workload = {}): object {
  return { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name }, spec: selected(name, image) };
}

export function job({ name = 'migrate', image = 'registry.example/migrate:v1' }: Workload = {}): object {
  const template = { spec: { restartPolicy: 'Never', containers: [{ name: 'main', image }] } };
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec: { backoffLimit: 0, template } };
}

function selected(app: string, image: string): object {
  const template = { metadata: { labels: { app } }, spec: { containers: [{ name: 'main', image }] } };
  return { selector: { matchLabels: { app } }, template };
}

/** A git repository's files for one Deployment below `app/`, as a kustomization. */
export function appFiles(workload: Workload = {}, folder = 'app'): Record<string, string> {
  return {
    [`${folder}/kustomization.yaml`]: 'resources: [deployment.yaml]\n',
    [`${folder}/deployment.yaml`]: `${JSON.stringify(deployment(workload))}\n`,
  };
}

export interface ApplicationOptions {
  name: string;
  url: string;
  /** Namespace that is deployed to. */
  namespace: string;
  path?: string;
  project?: string;
  /** Whether Argo CD syncs by itself. */
  sync?: 'automated' | 'manual';
  labels?: Record<string, string>;
  /** How often a failed automated sync is tried again; Argo CD's own answer is five times. */
  retries?: number;
  /** In place of the one source that `url` and `path` make. */
  sources?: readonly object[];
  /** The branch that the source hydrator renders `path` of `main` to; in place of `sources`. */
  hydrated?: { branch: string };
  annotations?: Record<string, string>;
}

export function application(options: ApplicationOptions): object {
  const { name, namespace, project = 'default', sync = 'automated', labels = {}, retries, annotations = {} } = options;
  const retry = retries === undefined ? {} : { retry: { limit: retries, backoff: { duration: '1s' } } };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: argocdNamespace, labels, annotations },
    spec: {
      project,
      ...originOf(options),
      destination: { server: 'https://kubernetes.default.svc', namespace },
      ...(sync === 'automated' ? { syncPolicy: { automated: {}, ...retry } } : {}),
    },
  };
}

/** Where the manifests of an application come from. */
function originOf({ url, path = 'app', sources, hydrated }: ApplicationOptions): object {
  const source = { repoURL: url, path, targetRevision: 'main' };
  if (hydrated !== undefined) {
    return { sourceHydrator: { drySource: source, syncSource: { targetBranch: hydrated.branch, path } } };
  }
  return sources === undefined ? { source } : { sources };
}

export function gitRepository(name: string, url: string): object {
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { name },
    spec: { url, ref: { branch: 'main' }, interval: '30s', timeout: '20s' },
  };
}

export function kustomization(name: string, source: string, spec: object = {}): object {
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name },
    spec: {
      sourceRef: { kind: 'GitRepository', name: source },
      path: './app',
      interval: '1m',
      retryInterval: '10s',
      timeout: '20s',
      prune: true,
      wait: true,
      ...spec,
    },
  };
}

export function helmRelease(name: string, source: string, spec: object = {}): object {
  const chart = { spec: { chart: './chart', sourceRef: { kind: 'GitRepository', name: source }, interval: '10s' } };
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name },
    spec: { chart, interval: '1m', timeout: '15s', ...spec },
  };
}

/** A chart with one Deployment, whose tag is the value `tag`. */
export function chartFiles(name: string, version = '1.0.0', tag = 'v1'): Record<string, string> {
  return {
    'chart/Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: ${version}\nappVersion: ${tag}\n`,
    'chart/values.yaml': `tag: ${tag}\n`,
    'chart/templates/deployment.yaml': `${JSON.stringify(deployment({ name, image: 'registry.example/shop:{{ .Values.tag }}' }))}\n`,
  };
}
