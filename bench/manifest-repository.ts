/** A configuration repository of 5,000 manifests, as a company with a thousand services has it. */
import type { BareRepository } from '#testing';

const APPS = 1000;

export const firstTag = 'v1.0.0';

/** The kustomization of an application, whose tag is what a release changes. */
export function kustomizationPath(app: number): string {
  return `apps/${appName(app)}/kustomization.yaml`;
}

/** Fills an empty repository in one commit, and packs it as a server does sooner or later. */
export async function fillWithManifests(repository: BareRepository): Promise<void> {
  const files = Object.fromEntries(Array.from({ length: APPS }, (_, app) => manifestsOf(app)).flat());
  await repository.commit('main', files, { message: 'all applications' });
  await repository.git('repack', '-adq', '--write-bitmap-index');
}

export function appName(app: number): string {
  return `app-${String(app).padStart(4, '0')}`;
}

function manifestsOf(app: number): [path: string, text: string][] {
  const name = appName(app);
  return [
    [kustomizationPath(app), kustomization(name)],
    [`apps/${name}/deployment.yaml`, deployment(name)],
    [`apps/${name}/service.yaml`, service(name)],
    [`apps/${name}/config.yaml`, config(name, app)],
    [`apps/${name}/ingress.yaml`, ingress(name)],
  ];
}

function kustomization(name: string): string {
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: ${name}
resources:
  - deployment.yaml
  - service.yaml
  - config.yaml
  - ingress.yaml
images:
  # set by the release workflow
  - name: ghcr.io/acme/platform
    newTag: ${firstTag}   # keep the v
`;
}

function deployment(name: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  labels: { app: ${name}, team: platform }
spec:
  replicas: 3
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      containers:
        - name: web
          image: ghcr.io/acme/platform
          ports: [{ containerPort: 8080 }]
          envFrom: [{ configMapRef: { name: ${name} } }]
          readinessProbe: { httpGet: { path: /ready, port: 8080 } }
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
`;
}

function service(name: string): string {
  return `apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec:
  selector: { app: ${name} }
  ports: [{ port: 80, targetPort: 8080 }]
`;
}

function config(name: string, app: number): string {
  return `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name} }
data:
  SHARD: "${app % 16}"
  LOG_LEVEL: info
  DATABASE: ${name}.db.internal
`;
}

function ingress(name: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name} }
spec:
  rules:
    - host: ${name}.example.com
      http:
        paths: [{ path: /, pathType: Prefix, backend: { service: { name: ${name}, port: { number: 80 } } } }]
`;
}
