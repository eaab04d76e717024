import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fluxNamespace } from './flux.ts';
import type { Kubernetes } from './kubernetes.ts';
import { definitionsServed, serves, until } from './ready.ts';
import type { Site } from './site.ts';

/** Starts Flux Operator, for ResourceSets and their input providers; it installs no Flux. Ready when it serves. */
export async function startFluxOperator(
  { tools, processes, ports, folder }: Site,
  kubernetes: Kubernetes,
): Promise<void> {
  await kubernetes.kubectl(['apply', '--server-side', '--filename', join(tools.folder('flux-operator-crds'), 'bases')]);
  await definitionsServed(kubernetes);
  const { metrics, health } = await ports.take(['metrics', 'health']);
  const home = join(folder, 'flux-operator');
  await mkdir(home, { recursive: true });
  const running = processes.start({
    name: 'flux-operator',
    program: tools.program('flux-operator'),
    args: [
      `--metrics-addr=127.0.0.1:${metrics}`,
      `--health-addr=127.0.0.1:${health}`,
      `--storage-path=${home}`,
      '--web-server-port=0',
      '--enable-leader-election=false',
    ],
    env: {
      KUBECONFIG: kubernetes.kubeconfig,
      RUNTIME_NAMESPACE: fluxNamespace,
      HOME: home,
      TMPDIR: home,
      // It refuses to run otherwise.
      GODEBUG: 'fips140=on',
    },
  });
  await until({ what: 'flux-operator is ready', needs: [running] }, () => serves(`http://127.0.0.1:${health}/readyz`));
}

/** Starts the controller of Argo Rollouts; ready when it serves. */
export async function startArgoRollouts({ tools, processes, ports }: Site, kubernetes: Kubernetes): Promise<void> {
  const definitions = ['rollout', 'analysis-run', 'analysis-template', 'cluster-analysis-template', 'experiment'];
  const folder = join(tools.folder('argo-rollouts-crds'), 'crds');
  const files = definitions.flatMap((name) => ['--filename', join(folder, `${name}-crd.yaml`)]);
  await kubernetes.kubectl(['apply', '--server-side', ...files]);
  await definitionsServed(kubernetes);
  const { metrics, health } = await ports.take(['metrics', 'health']);
  const running = processes.start({
    name: 'argo-rollouts',
    program: tools.program('argo-rollouts'),
    args: [
      `--kubeconfig=${kubernetes.kubeconfig}`,
      '--namespace=argo-rollouts',
      `--metricsPort=${metrics}`,
      `--healthzPort=${health}`,
      '--leader-elect=false',
    ],
  });
  await until({ what: 'argo-rollouts is ready', needs: [running] }, () => serves(`http://127.0.0.1:${health}/healthz`));
}
