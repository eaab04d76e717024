/** The real engines of test/e2e, for rows that need them. */
import { startCluster } from '../../test/e2e/cluster/cluster.ts';
import { serveControl } from '../../test/e2e/control.ts';
import { coordinatesOf, openSession, type Session } from '../../test/e2e/session.ts';

/** The engines, running; started with the first row that asks. */
export type OpenEngines = () => Promise<Session>;

export interface Engines extends AsyncDisposable {
  /** Builds what is missing and starts one cluster; later calls get the same. */
  readonly open: OpenEngines;
}

export function engines(say: (line: string) => void): Engines {
  let opened: ReturnType<typeof start> | undefined;
  return {
    open: async () => {
      opened ??= start(say);
      return (await opened).session;
    },
    [Symbol.asyncDispose]: async () => {
      // One that did not start has stopped itself.
      const started = await opened?.catch(() => undefined);
      await started?.stop();
    },
  };
}

async function start(say: (line: string) => void) {
  const cluster = await startCluster(say);
  const control = await serveControl(({ awayMs }) => cluster.argocd.restartServer(awayMs));
  return {
    session: openSession(coordinatesOf(cluster, control.url)),
    stop: async () => {
      await control.close();
      await cluster.stop();
    },
  };
}
