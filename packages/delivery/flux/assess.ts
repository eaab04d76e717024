/** The verdict on one look: Flux's own word, and what we check beyond it. Pure. */
import { formatImageReference } from '#images';
import { describeRef } from '../kubernetes/api.ts';
import type { Assessment, Obstacle } from '../readiness.ts';
import { describeTag, type Expected } from './expected.ts';
import type { FluxKind, Found } from './found.ts';
import { assessApplied } from './inventory.ts';
import type { NotFound } from './look.ts';
import { objectHoldsImage, objectHoldsTag } from './mentions.ts';
import { controllerOf, type FluxObject } from './objects.ts';
import { assessHolder } from './owner.ts';
import type { Seen } from './seen.ts';
import { suspended } from './suspended.ts';

/** Ready only once Flux has also done what it was asked for. */
export function assessSeen<Object extends FluxObject>(
  fluxKind: FluxKind<Object>,
  { found, request }: Extract<Seen<Object>, { kind: 'found' }>,
  expected: Expected,
  now: number,
): Assessment {
  const verdict = assessFound(fluxKind, found, expected, now);
  if (request.kind === 'settled') return verdict;
  if (verdict.state === 'ready') {
    return {
      state: 'progressing',
      reason: `${describeRef(request.ref)} was asked to reconcile and has not done it yet`,
    };
  }
  if (verdict.state !== 'progressing' || request.unheardSince === undefined) return verdict;
  const strangeAt = request.unheardSince + UNHEARD_FOR;
  if (now < strangeAt) return { decidesAt: strangeAt, ...verdict };
  const doubt = `${describeRef(request.ref)} was asked to reconcile and does not begin: is ${controllerOf(request.ref)} running?`;
  return { ...verdict, reason: `${verdict.reason}; ${doubt}` };
}

/** Milliseconds. A controller that runs begins within seconds, unless others keep it busy. */
const UNHEARD_FOR = 30_000;

export function assessAbsent(seen: NotFound): Obstacle {
  return seen.kind === 'missing' ? missing(seen) : unknownKind(seen);
}

export function assessFound<Object extends FluxObject>(
  fluxKind: FluxKind<Object>,
  found: Found<Object>,
  expected: Expected,
  now: number,
): Assessment {
  const { ref, object } = found;
  const verdict = deleted(object) ?? suspended(ref, object) ?? fluxKind.assess(found, expected);
  if (verdict.state === 'progressing') return foreseen(fluxKind, found, expected, now) ?? verdict;
  if (verdict.state !== 'ready') return verdict;
  const held = assessHolder(found, expected);
  if (held !== undefined) return held;
  const absent = unshown(fluxKind, found, expected);
  if (absent !== undefined) return absent;
  const checked = fluxKind.healthChecks(object).by !== 'nobody';
  // Flux's own checks know nothing of the images that are expected.
  if (checked && expected.images.length === 0) return verdict;
  const health = assessApplied(found.inventory ?? [], expected.images, now);
  if (health.state === 'ready')
    return checked ? verdict : { ...verdict, reason: `${verdict.reason}; ${health.reason}` };
  return { ...health, reason: `${verdict.reason}, but ${health.reason}` };
}

/** A pod that cannot start is told before Flux's own check times out. Undefined while nothing is wrong. */
function foreseen<Object extends FluxObject>(
  fluxKind: FluxKind<Object>,
  found: Found<Object>,
  expected: Expected,
  now: number,
): Assessment | undefined {
  if (found.inventory === undefined || !fluxKind.awaitsHealth(found, expected)) return undefined;
  const health = assessApplied(found.inventory, expected.images, now);
  if (health.state !== 'failed') return undefined;
  return { ...health, reason: `applied, but ${health.reason}` };
}

/** What may not be looked at, and would have to be. Said once for each, as a warning. */
export function refusalNotices({ inventory = [] }: Pick<Found, 'inventory'>): string[] {
  return inventory.flatMap(({ ref, refused }) =>
    refused === undefined ? [] : [`whether ${describeRef(ref)} is healthy cannot be seen: ${refused}`],
  );
}

/** Whether Flux's word is all there is, although it checks no health. Said once, as a warning. */
export function healthNotice<Object extends FluxObject>(
  fluxKind: FluxKind<Object>,
  object: Object,
): string | undefined {
  const checks = fluxKind.healthChecks(object);
  if (checks.by === 'flux') return undefined;
  return checks.by === 'nobody'
    ? `Flux does not check the health of what it applies: ${checks.because}. The objects of its inventory are checked here instead.`
    : `Flux does not check the health of what it applies: ${checks.because}. So nobody does: ready means applied.`;
}

function unknownKind({ ref, problem }: Extract<NotFound, { kind: 'unknown-kind' }>): Obstacle {
  return {
    state: 'failed',
    patience: 'none',
    reason: `the cluster does not know ${ref.kind}: ${problem}`,
    hint: `Check that this is the right cluster, and that the controller of ${ref.kind} is installed in it.`,
  };
}

function missing({ ref, others }: Extract<NotFound, { kind: 'missing' }>): Obstacle {
  const near = others.length === 0 ? `there is no ${ref.kind} at all` : `there are ${others.join(', ')}`;
  return {
    state: 'failed',
    patience: 'grace',
    reason: `it does not exist; ${near}`,
    hint: 'Write it as namespace/name.',
  };
}

function deleted({ metadata: { deletionTimestamp } }: FluxObject): Obstacle | undefined {
  if (deletionTimestamp === undefined) return undefined;
  return { state: 'failed', patience: 'none', reason: `it is being deleted since ${deletionTimestamp}` };
}

/** What is expected must be asked for by something that was applied: a Ready may be of the inputs before. */
function unshown<Object extends FluxObject>(
  fluxKind: FluxKind<Object>,
  found: Found<Object>,
  expected: Expected,
): Assessment | undefined {
  const absent = unasked(fluxKind, found, expected);
  if (absent === undefined) return undefined;
  if (fluxKind.isElsewhere(found.object)) {
    return {
      state: 'blocked',
      patience: 'none',
      reason: `it applies to another cluster, so whether anything asks for ${absent} cannot be seen from here`,
      hint: 'Expect a `revision`, or wait in that cluster for the workloads themselves (wait-for-rollout).',
    };
  }
  const refused = (found.inventory ?? []).filter((one) => one.refused !== undefined);
  const unseen =
    refused.length === 0 ? '' : ` (${refused.map(({ ref }) => describeRef(ref)).join(', ')} may not be looked at)`;
  return { state: 'progressing', reason: `nothing it applied asks for ${absent} yet${unseen}` };
}

/** The tag or the images that are asked for nowhere. */
function unasked<Object extends FluxObject>(
  fluxKind: FluxKind<Object>,
  { inventory, object }: Found<Object>,
  { tag, images }: Expected,
): string | undefined {
  const objects = (inventory ?? []).flatMap((linked) => (linked.object === undefined ? [] : [linked.object]));
  if (tag !== undefined && fluxKind.tagShownBy === 'inventory' && !objects.some((one) => objectHoldsTag(one, tag))) {
    return describeTag(tag);
  }
  // A HelmRelease of older controllers lists nothing, but its values tell.
  const shown = [...objects, object];
  const absent = images.filter((image) => !shown.some((one) => objectHoldsImage(one, image)));
  return absent.length === 0 ? undefined : absent.map(formatImageReference).join(', ');
}
