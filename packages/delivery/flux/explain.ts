/** The root cause of what failed. */
import { describeRef, type KubernetesApi } from '../kubernetes/api.ts';
import type { Trouble } from '../trouble.ts';
import type { Seen } from './seen.ts';

export async function explain(seen: Seen, _api: KubernetesApi, _signal: AbortSignal): Promise<readonly Trouble[]> {
  if (seen.kind !== 'found') return [];
  return [{ resource: describeRef(seen.found.ref), reason: '', events: [], log: [] }].slice(1);
}
