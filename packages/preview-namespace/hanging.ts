/** What holds a namespace that is being deleted. */
import type { KubernetesCluster, KubernetesObject } from '#delivery';
import { RemoteError } from '#errors';
import type { Namespace } from './surroundings.ts';

export interface Hold {
  reason: string;
  hint: string;
}

/** The objects by name, where they may be seen; else what the namespace itself says. */
export async function describeHold(
  cluster: KubernetesCluster,
  namespace: Namespace,
  signal: AbortSignal,
): Promise<Hold> {
  const { metadata, status } = namespace;
  const told = (status?.conditions ?? []).filter((condition) => condition.status === 'True');
  const remaining = told.find(({ type }) => type === 'NamespaceContentRemaining')?.message ?? '';
  const words = [...remaining.matchAll(/([\w.-]+?)\.? has \d+ resource instances/g)].map(([, word = '']) => word);
  const lists = await Promise.all(words.map((word) => listed(cluster, word, metadata.name, signal)));
  const held = lists.flat().filter(({ metadata: { finalizers = [] } }) => finalizers.length > 0);
  if (held.length > 0) {
    const named = held.slice(0, 10).map(describeHeld);
    const more = held.length > named.length ? [`${held.length - named.length} more`] : [];
    const [first] = held;
    return {
      reason: [...named, ...more].join('; '),
      hint: `Whoever set the finalizer must remove it: is its controller running, and may it do what it must? Only when it never will again: kubectl --namespace ${metadata.name} edit ${first?.kind.toLowerCase()} ${first?.metadata.name}, and remove the finalizer; what it guards is then yours to clean up.`,
    };
  }
  const own = metadata.finalizers ?? [];
  const reasons = [
    ...told.map(({ type, message = '' }) => `${type}: ${message}`),
    ...(own.length === 0 ? [] : [`the namespace has the finalizers ${own.join(', ')}`]),
  ];
  return {
    reason: reasons.join('; ') || 'Kubernetes does not say why',
    hint: `See kubectl get namespace ${metadata.name} -o yaml. When an API cannot be discovered, an APIService of the cluster is broken: kubectl get apiservices.`,
  };
}

function describeHeld({ kind, metadata: { name, finalizers = [] } }: KubernetesObject): string {
  return `${kind} ${name} has the finalizer${finalizers.length === 1 ? '' : 's'} ${finalizers.join(', ')}`;
}

async function listed(
  cluster: KubernetesCluster,
  word: string,
  namespace: string,
  signal: AbortSignal,
): Promise<readonly KubernetesObject[]> {
  try {
    const { apiVersion, kind } = await cluster.findKind(word, signal);
    return (await cluster.list({ apiVersion, kind, namespace }, signal)).items;
  } catch (error) {
    if (error instanceof RemoteError) return [];
    throw error;
  }
}
