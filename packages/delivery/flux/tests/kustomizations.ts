import { gitRepositoryObject, kustomizationObject, ready, reconciling } from '../../../testing/flux/objects.ts';
import { kustomization } from '../kustomization.ts';
import { at, OLD, type Scene, told, verdictOn } from './found.ts';

export const verdict = (scene: Scene): string => told(verdictOn(kustomization, scene));

/** Ready at a commit, as Flux leaves it. */
export function applied(hash: string, more: object = {}) {
  const status = { lastAppliedRevision: at(hash), lastAttemptedRevision: at(hash), observedGeneration: 1, ...more };
  return kustomizationObject({
    status: { conditions: [ready(`True ReconciliationSucceeded: Applied revision: ${at(hash)}`)], ...status },
  });
}

/** Failed while it tried `attempted`; what ran before was `before`. */
export function failed(attempted: string, message: string, before = OLD) {
  return kustomizationObject({
    status: {
      conditions: [ready(`False ${message}`), reconciling('True ProgressingWithRetry: Building manifests')],
      lastAttemptedRevision: at(attempted),
      lastAppliedRevision: at(before),
      observedGeneration: 1,
    },
  });
}

/** At work; `Ready` is Unknown meanwhile. */
export function working(attempted: string, message: string) {
  return kustomizationObject({
    status: {
      conditions: [
        ready('Unknown Progressing: Reconciliation in progress'),
        reconciling(`True Progressing: ${message}`),
      ],
      lastAttemptedRevision: at(attempted),
      lastAppliedRevision: at(OLD),
      observedGeneration: 1,
    },
  });
}

export const source = (hash: string, more: object = {}) => gitRepositoryObject({ revision: at(hash), ...more });
