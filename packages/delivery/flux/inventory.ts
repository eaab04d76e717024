/** What a Flux object applied, as its status lists it. Pure. */
import type { ObjectRef } from '../kubernetes/api.ts';
import type { FluxObject, InventoryEntry } from './objects.ts';

/** Nothing there can be healthy or not, and some of it is nobody's business to read. */
const WITHOUT_HEALTH: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'IngressClass',
  'LimitRange',
  'MutatingWebhookConfiguration',
  'NetworkPolicy',
  'PriorityClass',
  'ResourceQuota',
  'Role',
  'RoleBinding',
  'Secret',
  'ServiceAccount',
  'StorageClass',
  'ValidatingWebhookConfiguration',
]);

/** The objects that may be ill, or ask for an image. */
export function inventoryRefs({ status }: FluxObject): ObjectRef[] {
  return (status?.inventory?.entries ?? [])
    .map(parseEntry)
    .filter((ref) => ref !== undefined)
    .filter(({ kind }) => !WITHOUT_HEALTH.has(kind));
}

/**
 * `shop_web_apps_Deployment`; the namespace is empty for what has none, the group for the core. Names of RBAC objects may
 * hold colons, which are written `__`.
 */
export function parseEntry({ id, v }: InventoryEntry): ObjectRef | undefined {
  const parts = /^(?<namespace>[^_]*)_(?<name>.+)_(?<group>[^_]*)_(?<kind>[^_]+)$/.exec(id)?.groups;
  if (parts === undefined) return undefined;
  const { namespace = '', name = '', group = '', kind = '' } = parts;
  return {
    apiVersion: group === '' ? v : `${group}/${v}`,
    kind,
    name: name.replaceAll('__', ':'),
    ...(namespace === '' ? {} : { namespace }),
  };
}
