/** `resource` filters, `GROUP:KIND:NAME` as the argocd command writes them, and what the chosen resources say together. Pure. */
import type { Application, HealthStatus, ResourceStatus, SyncStatus } from './application.ts';

export interface ResourceFilter {
  effect: 'include' | 'exclude';
  group: string;
  kind: string;
  /** Undefined: whichever. */
  namespace: string | undefined;
  name: string;
}

const FILTER = /^(?<not>!?)(?<group>[^:]*):(?<kind>[^:]+):(?:(?<namespace>[^:/]+)\/)?(?<name>[^:/]+)$/;

/** `apps:Deployment:web`, `:Service:*`, `apps:Deployment:shop/web`, `!batch:Job:*`; undefined when it is none of them. */
export function parseResourceFilter(text: string): ResourceFilter | undefined {
  const { not, group = '', kind, namespace, name } = FILTER.exec(text.trim())?.groups ?? {};
  if (kind === undefined || name === undefined) return undefined;
  return { effect: not === '!' ? 'exclude' : 'include', group, kind, namespace, name };
}

export function selectResources(
  resources: readonly ResourceStatus[],
  filters: readonly ResourceFilter[],
): readonly ResourceStatus[] {
  const includes = filters.filter(({ effect }) => effect === 'include');
  const excludes = filters.filter(({ effect }) => effect === 'exclude');
  return resources.filter(
    (resource) =>
      (includes.length === 0 || includes.some((filter) => matches(filter, resource))) &&
      !excludes.some((filter) => matches(filter, resource)),
  );
}

function matches(filter: ResourceFilter, { group = '', kind, namespace = '', name }: ResourceStatus): boolean {
  const fits = (wanted: string, actual: string): boolean => wanted === '*' || wanted === actual;
  return (
    fits(filter.group, group) &&
    fits(filter.kind, kind) &&
    fits(filter.namespace ?? '*', namespace) &&
    fits(filter.name, name)
  );
}

/** How it stands with an application, or with those of its resources that were chosen. */
export interface Standing {
  sync: SyncStatus;
  health: HealthStatus;
  /** Of the health, where Argo CD has one. */
  message: string | undefined;
  resources: readonly ResourceStatus[];
}

/** Worst first, as Argo CD orders them. */
const WORST: readonly HealthStatus[] = ['Unknown', 'Degraded', 'Missing', 'Progressing', 'Suspended', 'Healthy'];

export function standingOf({ status }: Application, filters: readonly ResourceFilter[]): Standing {
  const whole: Standing = {
    sync: status?.sync?.status ?? 'Unknown',
    health: status?.health?.status ?? 'Unknown',
    message: status?.health?.message,
    resources: status?.resources ?? [],
  };
  if (filters.length === 0) return whole;
  const resources = selectResources(whole.resources, filters);
  if (resources.length === 0) return { ...whole, resources };
  return { ...whole, resources, sync: syncOf(resources), health: healthOf(resources, whole) };
}

/** Hooks are neither Synced nor OutOfSync. */
function syncOf(resources: readonly ResourceStatus[]): SyncStatus {
  const states = new Set(resources.filter(({ hook }) => hook !== true).map(({ status }) => status ?? 'Synced'));
  if (states.has('OutOfSync')) return 'OutOfSync';
  return states.has('Unknown') ? 'Unknown' : 'Synced';
}

/**
 * A resource without health has none to speak of, such as a ConfigMap. Without an API server the health of none is
 * written down (`resourceHealthSource: appTree`), so that only the whole application's is known.
 */
function healthOf(resources: readonly ResourceStatus[], whole: Standing): HealthStatus {
  const known = resources.map(({ health }) => health?.status).filter((health) => health !== undefined);
  if (known.length === 0 && whole.resources.every(({ health }) => health?.status === undefined)) return whole.health;
  return WORST.find((health) => known.includes(health)) ?? 'Healthy';
}
