import { argocdNamespace } from '../../test/e2e/cluster/argocd-config.ts';
import { application } from '../../test/e2e/manifests.ts';
import { at, type Session } from '../../test/e2e/session.ts';
import { type Contest, compareWaits, type Delivery, type Waiter } from '../engines/compare-waits.ts';
import { type CountingProxy, startCountingProxy } from '../engines/counting-proxy.ts';
import { watchObjects } from '../engines/object-watch.ts';
import { isRolledOut, measuredWaits, ourCommand, shopFiles, TIMEOUT } from '../engines/waiters.ts';
import type { Row } from '../row.ts';
import { scratchFolder } from '../scratch-folder.ts';

const ROUNDS = 7;

export const waitArgocd: Row = {
  id: 'wait-argocd',
  title: 'Argo CD: ready to exit',
  needs: 'engines',
  meaning: `From the moment a commit has arrived to the end of a wait that was started with the commit; medians of ${ROUNDS} rounds on a real Argo CD, with pods that take five seconds to start. Arrived: Argo CD compares that commit, says Synced, Healthy and Succeeded, has compared since, and all pods run the new image, by a watch of the bench’s own. Requests are those to argocd-server, counted by a proxy before it.`,
  goal: { kind: 'ms', atMost: 1_000 },
  measure: async (openEngines) => {
    const session = await openEngines();
    await using folder = await scratchFolder();
    await using proxy = await startCountingProxy(session.argocd);
    const { app, url, delivery } = await deploy(session, proxy);
    using _watch = delivery.watch;
    const waiters = await contest({ session, proxy, app, url, home: folder.path });
    return measuredWaits(await compareWaits({ rounds: ROUNDS, delivery, waiters }));
  },
};

async function deploy(
  session: Session,
  proxy: CountingProxy,
): Promise<{ app: string; url: string; delivery: Delivery }> {
  const namespace = await session.namespace('wait-argocd');
  const app = namespace;
  const { repository, url } = await session.repository(`bench/${namespace}`, shopFiles());
  await session.apply(argocdNamespace, application({ name: app, url, namespace }));
  const watch = watchObjects(session.kubernetes, [
    { collection: `/apis/argoproj.io/v1alpha1/namespaces/${argocdNamespace}/applications`, name: app },
    { collection: `/apis/apps/v1/namespaces/${namespace}/deployments`, name: 'shop' },
  ]);
  const delivery: Delivery = {
    watch,
    proxy,
    commit: (image) => repository.commit('main', shopFiles(image)),
    isRunning: ([, deployment], image) => isRolledOut(deployment, image),
    isArrived: ([seen], revision) => isArrived(seen, revision),
    hurry: () => session.argo(`/api/v1/applications/${app}?refresh=normal`),
  };
  const first = await repository.tip('main');
  await watch.until((objects) => first !== undefined && delivery.isArrived(objects, first));
  return { app, url, delivery };
}

/** What Argo CD's own wait looks at, of this commit. */
function isArrived(application: unknown, revision: string): boolean {
  const status = (path: string) => at(application, `status.${path}`);
  const [reconciledAt, finishedAt] = [status('reconciledAt'), status('operationState.finishedAt')].map(String);
  return (
    status('sync.revision') === revision &&
    status('operationState.syncResult.revision') === revision &&
    status('sync.status') === 'Synced' &&
    status('health.status') === 'Healthy' &&
    status('operationState.phase') === 'Succeeded' &&
    at(application, 'operation') === undefined &&
    Date.parse(reconciledAt ?? '') >= Date.parse(finishedAt ?? '')
  );
}

interface Contestants {
  session: Session;
  proxy: CountingProxy;
  app: string;
  url: string;
  home: string;
}

async function contest({ session, proxy, app, url, home }: Contestants): Promise<Contest<Waiter>> {
  const { programs, argocd } = session;
  const ours = await ourCommand('wait-for-argocd');
  const env = { HOME: home, PATH: process.env['PATH'] ?? '', ARGOCD_AUTH_TOKEN: argocd.tokens.reader };
  const peerEnv = { ...env, ARGOCD_SERVER: new URL(proxy.url).host };
  const peer = (...args: string[]) => ({ program: programs.argocd, args: [...args, '--plaintext', '--grpc-web'] });
  const refresh = peer('app', 'get', app, '--refresh');
  const wait = peer('app', 'wait', app, '--sync', '--health', '--operation', `--timeout=${TIMEOUT}`);
  return {
    ours: {
      name: 'wait-for-argocd',
      commands: (revision) => [ours([`--application=${app}`, `--revision=${revision}`, `--repository=${url}`])],
      env: { ...env, ARGOCD_SERVER: proxy.url },
    },
    peer: { name: 'argocd app get --refresh; argocd app wait', commands: () => [refresh, wait], env: peerEnv },
    others: [{ name: 'argocd app wait', commands: () => [wait], env: peerEnv }],
  };
}
