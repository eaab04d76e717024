import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kubernetes } from './kubernetes.ts';
import { definitionsServed, serves, until } from './ready.ts';
import type { Site } from './site.ts';

/** Where Flux's own objects would live. */
export const fluxNamespace = 'flux-system';

const controllers = ['source-controller', 'kustomize-controller', 'helm-controller'] as const;

/** Starts Flux's source-, kustomize- and helm-controller; ready when all serve. */
export async function startFlux(site: Site, kubernetes: Kubernetes): Promise<void> {
  const { tools, ports, folder } = site;
  await kubernetes.apply(JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: fluxNamespace } }));
  const crds = controllers.flatMap((name) => ['--filename', join(tools.folder(`${name}-crds`), 'bases')]);
  await kubernetes.kubectl(['apply', '--server-side', ...crds]);
  await definitionsServed(kubernetes);
  const { artifacts } = await ports.take(['artifacts']);
  const storage = join(folder, 'flux-artifacts');
  await mkdir(storage, { recursive: true });
  const own: Record<string, readonly string[]> = {
    'source-controller': [
      `--storage-path=${storage}`,
      `--storage-addr=127.0.0.1:${artifacts}`,
      `--storage-adv-addr=127.0.0.1:${artifacts}`,
    ],
    // In place of 30 s: how soon one looks again whether what it depends on has become ready.
    'kustomize-controller': ['--requeue-dependency=5s'],
    'helm-controller': ['--requeue-dependency=5s'],
  };
  await Promise.all(controllers.map((name) => startController(site, kubernetes, { name, args: own[name] ?? [] })));
}

interface Controller {
  name: string;
  args: readonly string[];
}

async function startController(
  { tools, processes, folder, ...site }: Site,
  kubernetes: Kubernetes,
  { name, args }: Controller,
): Promise<void> {
  const ports = await site.ports.take(['metrics', 'health']);
  const home = join(folder, name);
  await mkdir(home, { recursive: true });
  const running = processes.start({
    name,
    program: tools.program(name),
    args: [
      ...args,
      '--watch-all-namespaces=true',
      '--events-addr=',
      `--metrics-addr=127.0.0.1:${ports.metrics}`,
      `--health-addr=127.0.0.1:${ports.health}`,
    ],
    env: { KUBECONFIG: kubernetes.kubeconfig, RUNTIME_NAMESPACE: fluxNamespace, HOME: home, TMPDIR: home },
  });
  await until({ what: `${name} is ready`, needs: [running] }, () => serves(`http://127.0.0.1:${ports.health}/readyz`));
}
