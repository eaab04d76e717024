/** The verdict on one look: Flux's own word, and what we check beyond it. Pure. */
import { formatImageReference } from '#images';
import { describeRef } from '../kubernetes/api.ts';
import type { Assessment, Obstacle } from '../readiness.ts';
import { describeTag, type Expected } from './expected.ts';
import type { FluxKind, Found } from './found.ts';
import { assessApplied } from './inventory.ts';
import type { NotFound } from './look.ts';
import { objectHoldsImage, objectHoldsTag } from './mentions.ts';
import type { FluxObject } from './objects.ts';
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
  if (verdict.state !== 'ready' || request.kind === 'settled') return verdict;
  return { state: 'progressing', reason: `${describeRef(request.ref)} was asked to reconcile and has not done it yet` };
}

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
  { inventory, object }: Found<Object>,
  { tag, images }: Expected,
): Assessment | undefined {
  const objects = (inventory ?? []).flatMap((linked) => (linked.object === undefined ? [] : [linked.object]));
  if (tag !== undefined && fluxKind.tagShownBy === 'inventory' && !objects.some((one) => objectHoldsTag(one, tag))) {
    return { state: 'progressing', reason: `nothing it applied asks for ${describeTag(tag)} yet` };
  }
  // A HelmRelease of older controllers lists nothing, but its values tell.
  const shown = [...objects, object];
  const absent = images.filter((image) => !shown.some((one) => objectHoldsImage(one, image)));
  if (absent.length === 0) return undefined;
  return { state: 'progressing', reason: `nothing it applied asks for ${absent.map(formatImageReference).join(', ')}` };
}
