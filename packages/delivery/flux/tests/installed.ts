import { gitRepositoryObject, kustomizationObject, type Stage } from '../../../testing/flux/index.ts';
import { at, OLD, refTo } from './found.ts';

export const SHOP = refTo(kustomizationObject());
export const CONFIG = refTo(gitRepositoryObject());
export const OBJECTS = { kustomization: ['shop'] };

/** A Kustomization that has applied OLD, and its source that holds it. */
export function installed(stage: Stage, spec: object = {}): void {
  stage.flux.install(gitRepositoryObject({ revision: at(OLD) }), kustomizationObject({ spec }));
  stage.flux.apply(SHOP, at(OLD));
}

/** Of `deploymentObject`. */
export function stuckPod() {
  const waiting = { reason: 'ImagePullBackOff', message: 'Back-off pulling image' };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web-1', namespace: 'shop', labels: { app: 'web' } },
    status: {
      phase: 'Pending',
      containerStatuses: [{ name: 'web', ready: false, restartCount: 0, state: { waiting } }],
    },
  };
}
