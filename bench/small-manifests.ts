/** Many small manifests of the three kinds that hold most images. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes so many files to a new folder and returns their names in order. */
export async function writeManifests(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: count }, (_, n) => ({
    name: `${String(n).padStart(4, '0')}.yaml`,
    text: textOf(n),
  }));
  await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));
  return files.map(({ name }) => name);
}

/** @throws Error unless every file of the folder says `tag`, once */
export async function assertTag(folder: string, names: readonly string[], tag: string): Promise<void> {
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    if (text.split(tag).length !== 2) throw new Error(`${name} does not say ${tag} once:\n${text}`);
  }
}

function textOf(n: number): string {
  const forms = [kustomization, values, deployment];
  const form = forms[n % forms.length] ?? kustomization;
  return form(`app-${n}`);
}

function kustomization(name: string): string {
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: ${name}
resources:
  - ../../base
images:
  # set by the release workflow
  - name: ghcr.io/acme/shop
    newTag: v1.0.0   # keep the v
`;
}

function values(name: string): string {
  return `# Values of ${name}
replicaCount: 2
image:
  repository: ghcr.io/acme/web
  tag: "v1.0.0"
  pullPolicy: IfNotPresent
service:
  type: ClusterIP
  port: 80
resources:
  requests: { cpu: 100m, memory: 128Mi }
  limits: { memory: 256Mi }
env:
  - name: LOG_LEVEL
    value: info
`;
}

function deployment(name: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  labels: { app: ${name} }
spec:
  replicas: 3
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      containers:
        - name: worker
          image: ghcr.io/acme/worker:v1.0.0   # by digest in production
          ports: [{ containerPort: 8080 }]
          resources:
            requests: { cpu: 100m, memory: 128Mi }
`;
}
