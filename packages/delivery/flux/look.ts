/** One look at a Flux object and at everything that has a say in it. */
import { nearestFew, RemoteError } from '#errors';
import type { KubernetesApi, KubernetesObject, ObjectRef } from '../kubernetes/api.ts';
import { lookAtWorkload } from '../kubernetes/look.ts';
import { conditionOf, isSettled } from './conditions.ts';
import type { Wanted } from './expected.ts';
import type { FluxKind, Found, Owner } from './found.ts';
import { type Applied, inventoryRefs, isWorkload } from './inventory.ts';
import { type FluxObject, type Kustomization, type Linked, refOf, type Source } from './objects.ts';
import { isOfSameSource, ownerRef } from './owner.ts';
import type { Reader } from './reader.ts';

export type Glance<Object extends FluxObject> = { kind: 'found'; found: Omit<Found<Object>, 'failedTry'> } | NotFound;

/** `others`: objects of that kind that there are, the most similar first. */
export type NotFound =
  | { kind: 'missing'; ref: ObjectRef; others: readonly string[] }
  | { kind: 'unknown-kind'; ref: ObjectRef; problem: string };

export interface Looking<Object extends FluxObject> {
  fluxKind: FluxKind<Object>;
  ref: ObjectRef;
  wanted: Wanted;
  api: KubernetesApi;
  reader: Reader;
}

/** What must be read besides the object; it follows from the object itself. */
interface Plan {
  sources: readonly ObjectRef[];
  providers: readonly ObjectRef[];
  dependencies: readonly ObjectRef[];
  owner: ObjectRef | undefined;
  inventory: readonly ObjectRef[] | undefined;
}

/** An object that changes what it refers to while we read that is read anew, though not for ever. */
const TRIES = 5;

/**
 * The object itself is read last. So what it says is at least as new as all the rest: that its Kustomization has
 * applied a commit is never seen together with what the object was before, nor an inventory with an older Ready.
 * What must be read besides is remembered from look to look.
 */
export function createGlance<Object extends FluxObject>(
  looking: Looking<Object>,
): (signal: AbortSignal) => Promise<Glance<Object>> {
  const { reader, ref } = looking;
  let remembered: Plan | undefined;

  const planned = async (signal: AbortSignal): Promise<Plan | undefined> => {
    if (remembered !== undefined) return remembered;
    const object = await reader.read<Object>(ref, signal);
    return object === undefined ? undefined : planFor(looking, object);
  };

  const readWhole = async (signal: AbortSignal): Promise<Omit<Found<Object>, 'failedTry'> | undefined> => {
    let plan = await planned(signal);
    for (let tries = 1; plan !== undefined; tries += 1) {
      const rest = await readRest(plan, looking, signal);
      const object = await reader.read<Object>(ref, signal);
      const next = object === undefined ? undefined : planFor(looking, object);
      remembered = next;
      if (object !== undefined && (tries === TRIES || samePlan(plan, next))) {
        return { ref: reader.served(ref), object, ...rest };
      }
      plan = next;
    }
    return undefined;
  };

  return async (signal) => {
    try {
      const found = await readWhole(signal);
      if (found !== undefined) return { kind: 'found', found };
    } catch (error) {
      if (!isUnknownKind(error)) throw error;
      return { kind: 'unknown-kind', ref, problem: error.message };
    }
    return { kind: 'missing', ref, others: await othersLike(looking, signal) };
  };
}

function isUnknownKind(error: unknown): error is RemoteError {
  return error instanceof RemoteError && error.status === 404;
}

function planFor<Object extends FluxObject>({ fluxKind, wanted }: Looking<Object>, object: Object): Plan {
  const { sources, providers, dependencies } = fluxKind.links(object);
  return {
    sources,
    providers,
    dependencies: conditionOf(object, 'Ready')?.reason === 'DependencyNotReady' ? dependencies : [],
    owner: wanted.revision === undefined ? undefined : ownerRef(object),
    inventory: needsInventory(fluxKind, wanted, object) ? inventoryRefs(object) : undefined,
  };
}

/** Only once Flux itself is content, or waits for all of it: before, what it applied is that of the version before. */
function needsInventory<Object extends FluxObject>(
  fluxKind: FluxKind<Object>,
  { tag, images = [] }: Wanted,
  object: Object,
): boolean {
  if (fluxKind.isElsewhere(object)) return false;
  const { spec } = object;
  const waits = spec !== undefined && 'wait' in spec && spec.wait === true;
  if (waits && conditionOf(object, 'Healthy')?.status === 'Unknown') return true;
  if (!isSettled(object, object.status?.observedGeneration === undefined ? 'conditions' : 'status')) return false;
  if (fluxKind.healthChecks(object).by === 'nobody' || images.length > 0) return true;
  return tag !== undefined && fluxKind.tagShownBy === 'inventory';
}

function samePlan(one: Plan, other: Plan | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Rest = Pick<Found, 'sources' | 'providers' | 'dependencies' | 'owner' | 'inventory'>;

async function readRest<Object extends FluxObject>(
  plan: Plan,
  looking: Looking<Object>,
  signal: AbortSignal,
): Promise<Rest> {
  const { reader } = looking;
  const [sources, providers, dependencies, owner, inventory] = await Promise.all([
    readAll<Source>(plan.sources, reader, signal),
    readAll(plan.providers, reader, signal),
    readAll(plan.dependencies, reader, signal).catch(noneIfForbidden),
    readOwner(plan.owner, looking, signal),
    plan.inventory === undefined ? undefined : readApplied(plan.inventory, looking, signal),
  ]);
  const counts = looking.fluxKind.kind !== 'Kustomization' || isOfSameSource(owner, sources);
  return { sources, providers, dependencies, owner: counts ? owner : undefined, inventory };
}

/** The API is shared with everybody else in the cluster. */
const AT_ONCE = 8;

async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}

function readAll<Seen extends KubernetesObject = FluxObject>(
  refs: readonly ObjectRef[],
  reader: Reader,
  signal: AbortSignal,
): Promise<Linked<Seen>[]> {
  return inTurns(refs, (ref) => readLinked<Seen>(ref, reader, signal));
}

function readApplied<Object extends FluxObject>(
  refs: readonly ObjectRef[],
  { api, reader, wanted }: Looking<Object>,
  signal: AbortSignal,
): Promise<Applied[]> {
  const sight = (wanted.images ?? []).length > 0 ? 'needed' : 'wanted';
  return inTurns(refs, async (ref): Promise<Applied> => {
    if (!isWorkload(ref)) {
      return orRefused(ref, async () => ({ ...(await readLinked(ref, reader, signal)), workload: undefined }));
    }
    const look = async (): Promise<Applied> => {
      const workload = await lookAtWorkload(api, ref, sight, signal).catch(absentIfUnknown);
      return { ref, object: workload?.workload, workload };
    };
    return sight === 'needed' ? look() : orRefused(ref, look);
  });
}

/** Whoever may read Flux's objects and not all that they apply can still wait. */
async function orRefused(ref: ObjectRef, look: () => Promise<Applied>): Promise<Applied> {
  try {
    return await look();
  } catch (error) {
    if (!isForbidden(error)) throw error;
    const hint = error.hint === undefined ? '' : ` ${error.hint}`;
    return { ref, object: undefined, workload: undefined, refused: `${error.message}.${hint}` };
  }
}

/** Flux names the dependency it waits for, so they need not be seen. */
function noneIfForbidden(error: unknown): [] {
  if (isForbidden(error)) return [];
  throw error;
}

function absentIfForbidden(error: unknown): undefined {
  if (isForbidden(error)) return undefined;
  throw error;
}

function isForbidden(error: unknown): error is RemoteError {
  return error instanceof RemoteError && error.status === 403;
}

function absentIfUnknown(error: unknown): undefined {
  if (isUnknownKind(error)) return undefined;
  throw error;
}

/** What is of a kind that the cluster does not know does not exist. */
async function readLinked<Seen extends KubernetesObject>(
  ref: ObjectRef,
  reader: Reader,
  signal: AbortSignal,
): Promise<Linked<Seen>> {
  const object = await reader.read<Seen>(ref, signal).catch(absentIfUnknown);
  return { ref: reader.served(ref), object };
}

/** The source after the Kustomization names it; that the latter is then the older of the two does no harm. */
async function readOwner<Object extends FluxObject>(
  ref: ObjectRef | undefined,
  { reader, fluxKind }: Pick<Looking<Object>, 'reader' | 'fluxKind'>,
  signal: AbortSignal,
): Promise<Owner | undefined> {
  if (ref === undefined) return undefined;
  const owner = readOwnerAt(ref, reader, signal);
  // A Kustomization tells its commit itself, so it can do without.
  return fluxKind.kind === 'Kustomization' ? owner.catch(absentIfForbidden) : owner;
}

async function readOwnerAt(ref: ObjectRef, reader: Reader, signal: AbortSignal): Promise<Owner> {
  const kustomization = await readLinked<Kustomization>(ref, reader, signal);
  const { object } = kustomization;
  if (object?.spec === undefined) return { kustomization, source: undefined };
  return { kustomization, source: await readLinked<Source>(refOf(object.spec.sourceRef, object), reader, signal) };
}

/** Objects of the same name elsewhere, then such of a similar name. Nobody fails because this is not allowed. */
async function othersLike<Object extends FluxObject>(
  { api, reader, ref }: Looking<Object>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { apiVersion, kind } = reader.served(ref);
  const found = await api.list({ apiVersion, kind }, signal).catch((error: unknown) => {
    if (error instanceof RemoteError) return { items: [] };
    throw error;
  });
  const names = found.items.map(({ metadata: { namespace = '', name } }) => ({
    namespace,
    name,
    full: `${namespace}/${name}`,
  }));
  const namesakes = names.filter(({ name }) => name === ref.name).map(({ full }) => full);
  const similar = nearestFew(
    `${ref.namespace}/${ref.name}`,
    names.map(({ full }) => full),
    3,
  );
  const here = names.filter(({ namespace }) => namespace === ref.namespace).map(({ full }) => full);
  return [...new Set([...namesakes, ...similar, ...here])].slice(0, 5);
}
