import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { condition, deploymentObject, openStage, ready, type Stage } from '../../testing/flux/index.ts';
import { at, NEW, NEWER, OLD } from './tests/found.ts';
import { CONFIG, installed, OBJECTS, SHOP, stuckPod } from './tests/installed.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe('a Kustomization whose health Flux checks', () => {
  it('fails with the pod that does not start before Flux’s check times out', async () => {
    installed(stage);
    stage.flux.fetch(CONFIG, at(NEW));
    const message = `Running health checks for revision ${at(NEW)} with a timeout of 5m0s`;
    stage.flux.settle(SHOP, {
      lastAttemptedRevision: at(NEW),
      inventory: { entries: [{ id: 'shop_web_apps_Deployment', v: 'v1' }] },
      conditions: [
        ready('Unknown Progressing: Reconciliation in progress'),
        condition('Reconciling', `True Progressing: ${message}`),
        condition('Healthy', `Unknown Progressing: ${message}`),
      ],
    });
    stage.flux.install(deploymentObject('ghcr.io/acme/shop:v2', 1), stuckPod());
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW } }, { gracePeriod: 10_000 });
    expect(ended).toMatchObject({ outcome: 'failed', took: 10 });
    expect(ended.told).toMatch(/^failed: applied, but Deployment shop\/web: .*ImagePullBackOff/);
    // Of another commit that is none of our business.
    const other = await stage.wait({ objects: OBJECTS, expected: { revision: NEWER } }, { timeout: 20_000 });
    expect(other.told).toMatch(/^progressing: its source .* waiting for feedbee/);
  });
});

describe('a Kustomization that checks no health', () => {
  const INVENTORY = {
    inventory: {
      entries: [
        { id: 'shop_web_apps_Deployment', v: 'v1' },
        { id: 'shop_env__ConfigMap', v: 'v1' },
      ],
    },
  };

  it('is ready once we find its objects healthy, and says so', async () => {
    installed(stage, { wait: false });
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.apply(SHOP, at(NEW));
    stage.flux.settle(SHOP, INVENTORY);
    stage.flux.install(deploymentObject('ghcr.io/acme/shop:v2', 1));
    stage.flux.at(10, () => stage.flux.install(deploymentObject('ghcr.io/acme/shop:v2', 2)));
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW } });
    expect(ended.told).toBe('ready: applied main@a1b2c3d; 1 object is healthy');
    expect(ended.took).toBe(10);
    expect(stage.lines.filter((line) => line.includes('does not check'))).toEqual([
      '0s Kustomization flux-system/shop: Flux does not check the health of what it applies: its spec.wait is off and it names no healthChecks. The objects of its inventory are checked here instead.',
    ]);
  });

  it('fails with the pod that does not start', async () => {
    installed(stage, { wait: false });
    stage.flux.settle(SHOP, INVENTORY);
    stage.flux.install(deploymentObject('ghcr.io/acme/shop:v2', 1), stuckPod());
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: OLD } });
    expect(ended.outcome).toBe('failed');
    expect(ended.told).toContain('ImagePullBackOff: Back-off pulling image');
    expect(ended.troubles).toEqual(['Pod shop/web-1: ImagePullBackOff: Back-off pulling image']);
  });

  it('cannot be checked in another cluster, and says that nobody does', async () => {
    installed(stage, { wait: false, kubeConfig: { secretRef: { name: 'remote' } } });
    expect((await stage.wait({ objects: OBJECTS, expected: { revision: OLD } })).told).toBe(
      'ready: applied main@0123456',
    );
    expect(stage.lines[0]).toBe(
      '0s Kustomization flux-system/shop: Flux does not check the health of what it applies: it checks no health (spec.wait is off), and it applies to another cluster. So nobody does: ready means applied.',
    );
  });
});
