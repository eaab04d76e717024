/** Where the preview can be looked at, as the objects in its namespace tell. */
import type { KubernetesCluster, KubernetesObject } from '#delivery';
import { RemoteError } from '#errors';
import { type Entrances, findUrl, type Gateway, type HttpRoute, type Ingress, type Service } from '#preview';

/** Undefined when nothing leads there. What may not be seen, or is not installed, leads nowhere. */
export async function findEntrance(
  cluster: KubernetesCluster,
  namespace: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const list = <Seen extends KubernetesObject>(apiVersion: string, kind: string): Promise<readonly Seen[]> =>
    listed<Seen>(cluster, { apiVersion, kind, namespace }, signal);
  const [ingresses, routes, services] = await Promise.all([
    list<KubernetesObject & Ingress>('networking.k8s.io/v1', 'Ingress'),
    list<KubernetesObject & HttpRoute>(GATEWAY_API, 'HTTPRoute'),
    list<KubernetesObject & Service>('v1', 'Service'),
  ]);
  const entrances: Entrances = {
    ingresses,
    services,
    routes: await Promise.all(
      routes.map(async (route) => ({ route, gateway: await gatewayOf(cluster, route, namespace, signal) })),
    ),
  };
  return findUrl(entrances);
}

const GATEWAY_API = 'gateway.networking.k8s.io/v1';

async function listed<Seen extends KubernetesObject>(
  cluster: KubernetesCluster,
  selection: { apiVersion: string; kind: string; namespace: string },
  signal: AbortSignal,
): Promise<readonly Seen[]> {
  try {
    return (await cluster.list<Seen>(selection, signal)).items;
  } catch (error) {
    return nothingWhere(error, []);
  }
}

async function gatewayOf(
  cluster: KubernetesCluster,
  { spec }: HttpRoute,
  own: string,
  signal: AbortSignal,
): Promise<Gateway | undefined> {
  const parent = spec?.parentRefs?.find(({ kind = 'Gateway' }) => kind === 'Gateway');
  if (parent === undefined) return undefined;
  const { name, namespace = own } = parent;
  try {
    return await cluster.read<KubernetesObject & Gateway>(
      { apiVersion: GATEWAY_API, kind: 'Gateway', name, namespace },
      signal,
    );
  } catch (error) {
    return nothingWhere(error, undefined);
  }
}

function nothingWhere<T>(error: unknown, nothing: T): T {
  if (error instanceof RemoteError && (error.status === 403 || error.status === 404)) return nothing;
  throw error;
}
