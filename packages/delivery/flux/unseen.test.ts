/** What cannot be seen: for want of permission, in another cluster, or because it is gone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  condition,
  deploymentObject,
  gitRepositoryObject,
  kustomizationObject,
  openStage,
  ready,
  reconciling,
  resourceSetObject,
  type Stage,
} from '../../testing/flux/index.ts';
import { at, NEW, refTo } from './tests/found.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

const SHOP = refTo(kustomizationObject());
const OBJECTS = { kustomization: ['shop'] };
const DEPLOYMENT = { id: 'shop_web_apps_Deployment', v: 'v1' };
const SERVICE = { id: 'shop_web__Service', v: 'v1' };
const ROLLOUT = { id: 'shop_web_argoproj.io_Rollout', v: 'v1alpha1' };
const MIGRATION = { id: 'shop_migrate_batch_Job', v: 'v1' };

/** A Kustomization that has applied NEW. */
function installed(spec: object, entries: readonly object[] = []): void {
  stage.flux.install(gitRepositoryObject({ revision: at(NEW) }), kustomizationObject({ spec }));
  stage.flux.apply(SHOP, at(NEW));
  stage.flux.settle(SHOP, { inventory: { entries } });
}

/** Flux has applied it and waits until all of it is healthy. */
function checkingHealth(entries: readonly object[]): void {
  const health = `Running health checks for revision ${at(NEW)} with a timeout of 5m0s`;
  stage.kubernetes.merge(SHOP, {
    status: {
      conditions: [
        ready('Unknown Progressing: x'),
        reconciling(`True Progressing: ${health}`),
        condition('Healthy', `Unknown Progressing: ${health}`),
      ],
      lastAttemptedRevision: at(NEW),
      inventory: { entries },
    },
  });
}

const wait = (expected: object = { revision: NEW }) => stage.wait({ objects: OBJECTS, expected });

describe('what may not be looked at', () => {
  it('is told once, and what may be seen is checked', async () => {
    installed({ wait: false }, [DEPLOYMENT, SERVICE]);
    stage.flux.install(deploymentObject('ghcr.io/acme/shop:v2'));
    stage.kubernetes.forbid('get', 'services');
    expect(await wait()).toMatchObject({
      outcome: 'ready',
      told: 'ready: applied main@a1b2c3d; 1 object is healthy, 1 may not be looked at',
    });
    expect(stage.lines.filter((line) => line.includes('Service shop/web'))).toEqual([
      expect.stringMatching(
        /Kustomization flux-system\/shop: whether Service shop\/web is healthy cannot be seen: .*403: .*services.* is forbidden.*verbs: \[get, list, watch\]/,
      ),
    ]);
  });

  it('may be the workloads, while Flux itself awaits their health', async () => {
    installed({ wait: true });
    stage.kubernetes.forbid('list', 'deployments');
    checkingHealth([DEPLOYMENT]);
    stage.flux.at(10, () => stage.flux.apply(SHOP, at(NEW)));
    expect(await wait()).toMatchObject({ outcome: 'ready', took: 10 });
  });

  it('is named where a tag is not seen', async () => {
    installed({ wait: true }, [DEPLOYMENT]);
    stage.kubernetes.forbid('list', 'deployments');
    expect(await wait({ tag: 'v2' })).toMatchObject({
      outcome: 'timeout',
      told: 'progressing: nothing it applied asks for v2 yet (Deployment shop/web may not be looked at)',
    });
  });

  it('may be a dependency: Flux names it', async () => {
    const dependsOn = [{ apiVersion: SHOP.apiVersion, kind: 'Kustomization', name: 'base', namespace: 'other' }];
    const conditions = [ready("False DependencyNotReady: dependency 'Kustomization/other/base' is not ready")];
    stage.flux.install(resourceSetObject({ spec: { dependsOn, inputsFrom: [] }, status: { conditions } }));
    stage.kubernetes.forbid('get', 'kustomizations');
    expect(await stage.wait({ objects: { resourceSet: ['shop'] } })).toMatchObject({
      outcome: 'timeout',
      told: "progressing: it waits for its dependencies: DependencyNotReady: dependency 'Kustomization/other/base' is not ready",
    });
  });
});

describe('what is in another cluster', () => {
  const REMOTE = { kubeConfig: { secretRef: { name: 'production' } } };

  it('is not looked for here, while Flux awaits its health there', async () => {
    installed({ wait: true, ...REMOTE });
    checkingHealth([DEPLOYMENT]);
    stage.flux.at(10, () => stage.flux.apply(SHOP, at(NEW)));
    expect(await wait()).toMatchObject({ outcome: 'ready', told: 'ready: applied main@a1b2c3d', took: 10 });
  });

  it('shows no tag: what is here by that name is another', async () => {
    installed({ wait: true, ...REMOTE }, [DEPLOYMENT]);
    stage.flux.install(deploymentObject('ghcr.io/acme/shop:v2'));
    expect(await wait({ tag: 'v2' })).toMatchObject({
      outcome: 'blocked',
      told: 'blocked: it applies to another cluster, so whether anything asks for v2 cannot be seen from here',
      hint: 'Expect a `revision`, or wait in that cluster for the workloads themselves (wait-for-rollout).',
    });
  });
});

describe('what is gone', () => {
  it('has ended well, if it is a Job: its time to live is over', async () => {
    installed({ wait: false }, [MIGRATION]);
    expect(await wait()).toMatchObject({ outcome: 'ready' });
  });

  it('is ill otherwise, also when its kind is gone with it', async () => {
    installed({ wait: false }, [ROLLOUT]);
    expect(await wait()).toMatchObject({
      outcome: 'failed',
      told: 'failed: applied main@a1b2c3d, but Rollout shop/web: was applied and does not exist',
    });
  });
});
