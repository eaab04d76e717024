/** Flux in a Kubernetes double: what its controllers would write, in the order they do, when a script says so. */
import type { KubernetesObject, ObjectRef } from '../../delivery/kubernetes/api.ts';
import type { KubernetesDouble } from '../kubernetes/index.ts';
import { FLUX_KINDS } from './kinds.ts';
import { condition, ready, reconciling } from './objects.ts';

export interface FluxDouble {
  /** Puts objects into the cluster. */
  install(...objects: readonly KubernetesObject[]): void;
  /** Does it once the clock has reached that many seconds after the start; looked at whenever a request arrives. */
  at(seconds: number, step: () => void): void;
  /** source-controller: stores what the branch holds. A request that stands there is handled with that. */
  fetch(ref: ObjectRef, revision: string): void;
  /** kustomize-controller: Ready is Unknown and the attempt written down, and nothing is applied yet. */
  attempt(ref: ObjectRef, revision: string): void;
  /** It is applied, and healthy as far as Flux checks. */
  apply(ref: ObjectRef, revision: string): void;
  /** @param failure `BuildFailed: no such file` */
  fail(ref: ObjectRef, revision: string, failure: string): void;
  /** Any status, with the requests that stand there handled. */
  settle(ref: ObjectRef, status: object): void;
  /** The value of `reconcile.fluxcd.io/requestedAt`. */
  requested(ref: ObjectRef): string | undefined;
  /** Runs `controller` one second after each request for that object. */
  onRequested(ref: ObjectRef, controller: () => void): void;
}

const ANNOTATION = 'reconcile.fluxcd.io/requestedAt';

/** @param now milliseconds since the epoch, of the clock the wait runs by */
export function playFlux(kubernetes: KubernetesDouble, now: () => number): FluxDouble {
  const startedAt = now();
  const steps: { at: number; step: () => void }[] = [];
  const controllers: { ref: ObjectRef; controller: () => void; seen: string | undefined }[] = [];
  for (const kind of FLUX_KINDS) kubernetes.define(kind);

  const requested = (ref: ObjectRef): string | undefined => kubernetes.get(ref)?.metadata.annotations?.[ANNOTATION];

  const settle = (ref: ObjectRef, status: object): void => {
    const handled = requested(ref);
    kubernetes.merge(ref, {
      status: { ...(handled === undefined ? {} : { lastHandledReconcileAt: handled }), ...status },
    });
  };

  const generationOf = (ref: ObjectRef): number => kubernetes.get(ref)?.metadata.generation ?? 1;
  const observed = (ref: ObjectRef) => ({ observedGeneration: generationOf(ref) });

  kubernetes.onRequest(() => {
    for (const one of controllers) {
      const asked = requested(one.ref);
      if (asked === one.seen) continue;
      one.seen = asked;
      steps.push({ at: now() + 1000, step: one.controller });
    }
    const due = steps.filter(({ at }) => at <= now()).toSorted((one, other) => one.at - other.at);
    for (const one of due) {
      steps.splice(steps.indexOf(one), 1);
      one.step();
    }
  });

  return {
    install: (...objects) => {
      for (const object of objects) kubernetes.put(object);
    },
    at: (seconds, step) => void steps.push({ at: startedAt + seconds * 1000, step }),
    requested,
    settle,
    onRequested: (ref, controller) => void controllers.push({ ref, controller, seen: requested(ref) }),
    fetch: (ref, revision) =>
      settle(ref, {
        ...observed(ref),
        artifact: { revision },
        conditions: [ready(`True Succeeded: stored artifact for revision '${revision}'`)],
      }),
    attempt: (ref, revision) =>
      kubernetes.merge(ref, {
        status: {
          lastAttemptedRevision: revision,
          conditions: [
            ready('Unknown Progressing: Reconciliation in progress', generationOf(ref)),
            reconciling(`True Progressing: Building manifests for revision ${revision}`, generationOf(ref)),
          ],
        },
      }),
    apply: (ref, revision) =>
      settle(ref, {
        ...observed(ref),
        lastAttemptedRevision: revision,
        lastAppliedRevision: revision,
        conditions: [ready(`True ReconciliationSucceeded: Applied revision: ${revision}`, generationOf(ref))],
      }),
    fail: (ref, revision, failure) =>
      settle(ref, {
        lastAttemptedRevision: revision,
        conditions: [
          ready(`False ${failure}`, generationOf(ref)),
          condition('Reconciling', 'True ProgressingWithRetry: Building manifests', generationOf(ref)),
        ],
      }),
  };
}
