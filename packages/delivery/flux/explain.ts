/** The root cause of what failed: what Flux says last of it, and the pods that do not run. */
import { RemoteError } from '#errors';
import { describeEvent } from '../events.ts';
import { describeRef, type KubernetesApi } from '../kubernetes/api.ts';
import { eventsOf, explainSeen } from '../kubernetes/explain.ts';
import { lookAtWorkload } from '../kubernetes/look.ts';
import type { Trouble } from '../trouble.ts';
import { conditionOf, describeCondition } from './conditions.ts';
import { type Applied, assessApplied, inventoryRefs, isWorkload } from './inventory.ts';
import type { FluxObject, Linked } from './objects.ts';
import type { Seen } from './seen.ts';

const MOST_TROUBLES = 5;
/** The inventory of a platform may be long, and the cause is wanted soon. */
const MOST_WORKLOADS = 30;

interface Asking {
  api: KubernetesApi;
  now: number;
  signal: AbortSignal;
}

/** Nothing for what does not exist: the reason has said that. */
export async function explain(seen: Seen, asking: Asking): Promise<readonly Trouble[]> {
  if (seen.kind !== 'found') return [];
  const { ref, object, sources, owner, providers, failedTry } = seen.found;
  const before: Linked[] = [...sources, ...providers, ...(owner === undefined ? [] : [owner.kustomization])];
  const [own, others, below] = await Promise.all([
    explainObject({ ref, object }, asking, failedTry?.reason),
    Promise.all(before.map((linked) => explainObject(linked, asking))),
    explainApplied(seen.found.inventory, object, asking),
  ]);
  return [...own, ...others.flat(), ...below].slice(0, MOST_TROUBLES);
}

/**
 * A Flux object that says it is not ready, with what its controller has told since.
 * @param before why the last try failed, which it does not say itself while it tries again
 */
async function explainObject({ ref, object }: Linked, { api, signal }: Asking, before?: string): Promise<Trouble[]> {
  const ready = object === undefined ? undefined : conditionOf(object, 'Ready');
  const reason = ready?.status === 'False' ? describeCondition(ready) : before;
  if (object === undefined || reason === undefined) return [];
  const events = await eventsOf(api, object, signal);
  return [{ resource: describeRef(ref), reason, events: events.map(describeEvent), log: [] }];
}

/** What was looked at already, or else what the status lists: Flux names the object that is ill, not the pod. */
async function explainApplied(
  inventory: readonly Applied[] | undefined,
  object: FluxObject,
  asking: Asking,
): Promise<Trouble[]> {
  // Whoever may read Flux's objects alone still gets to know what Flux says.
  const applied = inventory ?? (await workloadsOf(object, asking).catch(nothingSeen));
  const ill = applied.filter((one) => assessApplied([one], [], asking.now).state !== 'ready');
  const troubles = await Promise.all(ill.slice(0, MOST_TROUBLES).map((one) => explainOne(one, asking)));
  return troubles.flat();
}

function nothingSeen(error: unknown): [] {
  if (error instanceof RemoteError) return [];
  throw error;
}

async function workloadsOf(object: FluxObject, { api, signal }: Asking): Promise<Applied[]> {
  const refs = inventoryRefs(object).filter(isWorkload).slice(0, MOST_WORKLOADS);
  return Promise.all(
    refs.map(async (ref) => {
      const workload = await lookAtWorkload(api, ref, 'wanted', signal);
      return { ref, object: workload.workload, workload };
    }),
  );
}

async function explainOne({ ref, object, workload }: Applied, { api, now, signal }: Asking): Promise<Trouble[]> {
  if (workload !== undefined) return explainSeen(api, workload, now, signal);
  if (object === undefined) return [];
  const { reason } = assessApplied([{ ref, object, workload }], [], now);
  const events = await eventsOf(api, object, signal);
  return [{ resource: describeRef(ref), reason, events: events.map(describeEvent), log: [] }];
}
