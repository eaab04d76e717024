/** Asks Flux to look now rather than at its next interval: the source first, then what is made of it. */
import { RemoteError } from '#errors';
import { describeRef, type KubernetesApi, type ObjectRef } from '../kubernetes/api.ts';
import { conditionOf, isReconciling } from './conditions.ts';
import { type Expected, hasArrived } from './expected.ts';
import type { Found } from './found.ts';
import { assessProvider } from './input-provider.ts';
import { hasApplied } from './kustomization.ts';
import type { FluxObject, Linked } from './objects.ts';
import { refKey } from './reader.ts';
import type { RequestState } from './seen.ts';
import { sourceRelation } from './source.ts';
import { isSuspended } from './suspended.ts';

/** As `flux reconcile` does; the value only has to differ from the last one. */
const ANNOTATION = 'reconcile.fluxcd.io/requestedAt';
/** A controller that restarts may have missed it. */
const ASK_AGAIN_AFTER = 60_000;
/** The source has looked and did not find it: what was pushed may show a moment later, on a mirror for instance. */
const LOOK_AGAIN_AFTER = 20_000;

export interface Requests {
  /** Does what is due now. @throws RemoteError, except when asking is not allowed: then it says so, once, and goes on */
  advance(found: Found, expected: Expected, verdict: 'ready' | 'open', signal: AbortSignal): Promise<RequestState>;
}

interface Asking {
  api: KubernetesApi;
  now(): number;
  /** Told once for each object that may not be asked. */
  onRefused(message: string): void;
}

interface Asked {
  token: string;
  /** Milliseconds since the epoch, both. */
  at: number;
  /** When it was first asked what it has not heard yet. */
  unheardSince: number;
}

/** One step on the way of a commit: it is asked when all before it have what they need. */
interface Step {
  linked: Linked;
  /** It has what is waited for, whoever asked for it. */
  holds: boolean;
  /** How long to wait before it is asked again although it has looked; undefined: never. */
  lookAgainAfter: number | undefined;
}

export function createRequests({ api, now, onRefused }: Asking): Requests {
  const asked = new Map<string, Asked>();
  const refused = new Set<string>();

  const ask = async (ref: ObjectRef, unheardSince: number, signal: AbortSignal): Promise<void> => {
    const at = now();
    const token = new Date(at).toISOString();
    // Known before it is sent: another object of the same source must not send it, too.
    asked.set(refKey(ref), { token, at, unheardSince });
    try {
      await api.patch(ref, { metadata: { annotations: { [ANNOTATION]: token } } }, signal);
    } catch (error) {
      asked.delete(refKey(ref));
      // 401 and what passes end the look; anything else is a no: no permission, an admission webhook, gone meanwhile.
      if (!(error instanceof RemoteError) || error.retryable || error.status === 401) throw error;
      refused.add(refKey(ref));
      const hint = error.hint === undefined ? '' : ` ${error.hint}`;
      onRefused(
        `${describeRef(ref)} cannot be asked to reconcile, so Flux looks when its interval says: ${error.message}.${hint} With \`reconcile: false\` nothing is asked.`,
      );
    }
  };

  /** Undefined where nothing is to be waited for. */
  const take = async (step: Step, signal: AbortSignal): Promise<RequestState | undefined> => {
    const { ref, object } = step.linked;
    const key = refKey(ref);
    if (step.holds || refused.has(key) || !isAskable(object)) return undefined;
    const before = asked.get(key);
    const isHeard = before !== undefined && isHandled(object, before.token);
    if (before === undefined || isDueAgain(before, step, object, now())) {
      await ask(ref, before === undefined || isHeard ? now() : before.unheardSince, signal);
    }
    if (refused.has(key) || (isHeard && step.lookAgainAfter === undefined)) return undefined;
    const isAtWork = conditionOf(object, 'Reconciling')?.reason === 'Progressing';
    return { kind: 'asked', ref, unheardSince: isHeard || isAtWork ? undefined : asked.get(key)?.unheardSince };
  };

  return {
    async advance(found, expected, verdict, signal) {
      for (const step of stepsOf(found, expected, verdict)) {
        const state = await take(step, signal);
        if (state !== undefined) return state;
      }
      return { kind: 'settled' };
    },
  };
}

/** Asking what is suspended does nothing but change its annotations; asking what works already may cancel its checks. */
function isAskable(object: FluxObject | undefined): object is FluxObject {
  if (object === undefined || isSuspended(object)) return false;
  return !(
    object.kind === 'HelmRepository' &&
    object.spec !== undefined &&
    'type' in object.spec &&
    object.spec.type === 'oci'
  );
}

function isDueAgain({ token, at }: Asked, { lookAgainAfter }: Step, object: FluxObject, now: number): boolean {
  if (isHandled(object, token)) return lookAgainAfter !== undefined && now - at >= lookAgainAfter;
  return now - at >= ASK_AGAIN_AFTER && !isReconciling(object);
}

/** Somebody's later request, once handled, has covered ours. */
function isHandled({ status, metadata }: FluxObject, token: string): boolean {
  const handled = status?.lastHandledReconcileAt;
  if (handled === token) return true;
  const latest = metadata.annotations?.[ANNOTATION];
  return latest !== undefined && latest !== token && handled === latest;
}

function stepsOf(found: Found, expected: Expected, verdict: 'ready' | 'open'): Step[] {
  const { owner, sources, providers, ref, object } = found;
  const isKustomization = object.kind === 'Kustomization';
  const anything = expected.revision === undefined && expected.tag === undefined && expected.images.length === 0;
  const fetched = (linked: Linked): Step => {
    const holds = expected.revision !== undefined && hasArrived(sourceRelation(linked, expected));
    return { linked, holds, lookAgainAfter: expected.revision === undefined ? undefined : LOOK_AGAIN_AFTER };
  };
  const steps: Step[] = [];
  if (owner?.source !== undefined) steps.push(fetched(owner.source));
  if (owner?.kustomization.object !== undefined) {
    const { object: holder } = owner.kustomization;
    const isApplied = hasApplied(holder, owner.source, expected);
    steps.push({ linked: owner.kustomization, holds: isReconciling(holder) || isApplied, lookAgainAfter: undefined });
    // Asked before, it would read what is there now: the spec and the values of the commit before.
    if (!isApplied && !isSuspended(holder)) return steps;
  }
  for (const source of [...sources].reverse()) {
    steps.push(
      isKustomization ? fetched(source) : { linked: source, holds: verdict === 'ready', lookAgainAfter: undefined },
    );
  }
  for (const provider of providers) {
    const holds = expected.tag !== undefined && assessProvider(provider, expected).state === 'ready';
    steps.push({ linked: provider, holds, lookAgainAfter: expected.tag === undefined ? undefined : LOOK_AGAIN_AFTER });
  }
  // What is at work on it already is not disturbed: a request may cancel its health checks.
  const working = !anything && isKustomization && isReconciling(object);
  steps.push({
    linked: { ref, object },
    holds: working || (verdict === 'ready' && !anything),
    lookAgainAfter: undefined,
  });
  return steps;
}
