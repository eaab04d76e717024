/** Plays Argo CD's controllers in a cluster without an API server: who wants something writes it into the resource. */
import type { KubernetesObject } from '../../delivery/kubernetes/api.ts';
import type { KubernetesDouble } from '../kubernetes/index.ts';
import type { Engine, EngineOperation } from './engine.ts';

const APPLICATION = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' };
const REFRESH = 'argocd.argoproj.io/refresh';

interface Written extends KubernetesObject {
  operation?: EngineOperation | null;
}

/** @param perLook milliseconds that the engine's time moves with each request to the cluster */
export function playInCluster(cluster: KubernetesDouble, engine: Engine, perLook = 700): void {
  cluster.define({ ...APPLICATION, plural: 'applications', scope: 'namespace' });
  cluster.define({ apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', plural: 'appprojects', scope: 'namespace' });
  const ref = { ...APPLICATION, name: engine.name, namespace: engine.namespace };
  const write = (): void => {
    const { metadata, ...rest } = engine.application();
    const { resourceVersion: _, ...own } = metadata;
    cluster.put({ ...rest, metadata: own });
  };
  let handled: string | undefined;
  const takeIn = (): void => {
    const found: Written | undefined = cluster.get(ref);
    if (found?.metadata.annotations?.[REFRESH] !== undefined && !engine.isRefreshing) engine.refresh();
    const { operation } = found ?? {};
    const asked = JSON.stringify(operation ?? null);
    if (operation === undefined || operation === null || asked === handled) return;
    if (engine.application().operation === null) engine.operate(operation);
    handled = asked;
  };
  write();
  engine.onChange(write);
  cluster.onRequest(() => {
    takeIn();
    engine.advance(perLook);
  });
}
