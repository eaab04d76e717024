import {
  ARGO_TOKENS,
  createEngine,
  type Engine,
  fakeClock,
  playInCluster,
  startArgoDouble,
  startKubernetesDouble,
} from '#testing';
import { type ArgoContractSubject, argoContract, type Staged } from './contract.ts';
import { openArgoCd, openArgoCdCore } from './open.ts';

const FIRST = 'a'.repeat(40);

function staged(engine: Engine): Staged {
  let commits = 0;
  return {
    ref: { name: engine.name },
    first: FIRST,
    commit: async () => {
      commits++;
      const sha = String(commits).padStart(40, 'b');
      engine.push({ sha });
      return sha;
    },
    runs: async (commit) => engine.reallyRuns(commit),
  };
}

function optionsOf({ sync, labels }: Parameters<ArgoContractSubject['application']>[0]) {
  return { labels, ...(sync === 'manual' ? { automated: null } : {}) };
}

argoContract('the double of the API', async () => {
  const double = await startArgoDouble();
  const clock = fakeClock();
  const options = { authToken: ARGO_TOKENS.writer, serverCa: undefined, insecure: false, headers: [] };
  return {
    clock,
    argo: openArgoCd({ ...options, server: double.url, project: undefined, appNamespace: undefined, now: clock.now }),
    application: async (wanted) => staged(double.application(optionsOf(wanted))),
    [Symbol.asyncDispose]: () => double[Symbol.asyncDispose](),
  };
});

argoContract('the double of the cluster', async () => {
  const cluster = await startKubernetesDouble();
  const clock = fakeClock();
  const kubernetes = await cluster.connect({ namespace: 'argocd' });
  playInCluster(cluster, createEngine({ name: 'other' }));
  return {
    clock,
    argo: await openArgoCdCore({ kubernetes, appNamespace: undefined, project: undefined, now: clock.now }),
    application: async (wanted) => {
      const engine = createEngine(optionsOf(wanted));
      playInCluster(cluster, engine);
      return staged(engine);
    },
    [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
  };
});
