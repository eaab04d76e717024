import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitRepository, kustomization } from '../../test/e2e/manifests.ts';
import { at, condition, type Session } from '../../test/e2e/session.ts';
import { type Contest, compareWaits, type Delivery, type Waited, type Waiter } from '../engines/compare-waits.ts';
import { type CountingProxy, startCountingProxy } from '../engines/counting-proxy.ts';
import { watchObjects } from '../engines/object-watch.ts';
import { isRolledOut, measuredWaits, ourCommand, shopFiles, TIMEOUT } from '../engines/waiters.ts';
import type { Row } from '../row.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';

const ROUNDS = 7;

export const waitFlux: Row = {
  id: 'wait-flux',
  title: 'Flux: ready to exit',
  needs: 'engines',
  meaning: `From the moment a commit has arrived to the end of a wait that was started with the commit; medians of ${ROUNDS} rounds with a Kustomization on real Flux controllers, and pods that take five seconds to start. Arrived: its last applied revision is that commit, it is Ready, and all pods run the new image, by a watch of the bench’s own. Requests are those to the Kubernetes API, counted by a proxy before it. Compared with \`wait: true\`, where Flux checks health itself; with \`wait: false\`, told beside it, Ready means no more than applied.`,
  goal: { kind: 'ms', atMost: 1_000 },
  measure: async (openEngines) => {
    const session = await openEngines();
    await using folder = await scratchFolder();
    await using proxy = await startCountingProxy(session.kubernetes);
    const surroundings = { session, folder, proxy };
    const checked = await compareWith({ wait: true }, surroundings);
    const unchecked = await compareWith({ wait: false }, surroundings);
    const named = (waited: Waited): Waited => ({ ...waited, name: `${waited.name} (wait: false)` });
    return measuredWaits({ ...checked, others: [unchecked.ours, unchecked.peer].map(named) });
  },
};

interface Surroundings {
  session: Session;
  folder: ScratchFolder;
  proxy: CountingProxy;
}

async function compareWith(spec: { wait: boolean }, surroundings: Surroundings): Promise<Contest<Waited>> {
  const { namespace, url, delivery } = await deploy(spec, surroundings);
  using _watch = delivery.watch;
  const waiters = await contest(namespace, url, surroundings);
  // Awaited here: the watch is needed until then.
  return await compareWaits({ rounds: ROUNDS, delivery, waiters });
}

async function deploy(
  spec: { wait: boolean },
  { session, proxy }: Surroundings,
): Promise<{ namespace: string; url: string; delivery: Delivery }> {
  const namespace = await session.namespace('wait-flux');
  const { repository, url } = await session.repository(`bench/${namespace}`, shopFiles());
  await session.apply(
    namespace,
    gitRepository('config', url),
    kustomization('shop', 'config', { ...spec, targetNamespace: namespace, interval: '10m' }),
  );
  const watch = watchObjects(session.kubernetes, [
    { collection: `/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/${namespace}/kustomizations`, name: 'shop' },
    { collection: `/apis/apps/v1/namespaces/${namespace}/deployments`, name: 'shop' },
  ]);
  const delivery: Delivery = {
    watch,
    proxy,
    commit: (image) => repository.commit('main', shopFiles(image)),
    isRunning: ([, deployment], image) => isRolledOut(deployment, image),
    isArrived: ([seen], revision) => isArrived(seen, revision),
    // It has looked already.
    hurry: async () => undefined,
  };
  const first = await repository.tip('main');
  await watch.until((objects) => first !== undefined && delivery.isArrived(objects, first));
  return { namespace, url, delivery };
}

function isArrived(seen: unknown, revision: string): boolean {
  return (
    String(at(seen, 'status.lastAppliedRevision')).endsWith(`:${revision}`) &&
    at(seen, 'status.observedGeneration') === at(seen, 'metadata.generation') &&
    condition(seen, 'Ready') === 'True'
  );
}

async function contest(
  namespace: string,
  url: string,
  { session, folder, proxy }: Surroundings,
): Promise<Contest<Waiter>> {
  const ours = await ourCommand('wait-for-flux');
  const kubeconfig = join(folder.path, 'kubeconfig');
  await writeFile(kubeconfig, kubeconfigFor(proxy.url));
  const env = { HOME: folder.path, PATH: process.env['PATH'] ?? '', KUBECONFIG: kubeconfig };
  const reconcile = ['reconcile', 'kustomization', 'shop', `--namespace=${namespace}`, '--with-source'];
  return {
    ours: {
      name: 'wait-for-flux',
      commands: (revision) => [
        ours([`--kustomization=${namespace}/shop`, `--revision=${revision}`, `--repository=${url}`]),
      ],
      env,
    },
    peer: {
      name: 'flux reconcile kustomization --with-source',
      commands: () => [{ program: session.programs.flux, args: [...reconcile, `--timeout=${TIMEOUT}s`] }],
      env,
    },
    others: [],
  };
}

/** The proxy knows the token. */
function kubeconfigFor(server: string): string {
  return `${JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'bench',
    clusters: [{ name: 'bench', cluster: { server } }],
    users: [{ name: 'bench', user: {} }],
    contexts: [{ name: 'bench', context: { cluster: 'bench', user: 'bench' } }],
  })}\n`;
}
