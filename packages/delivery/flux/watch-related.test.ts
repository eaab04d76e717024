import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  condition,
  deploymentObject,
  gitRepositoryObject,
  helmReleaseObject,
  inputProviderObject,
  kustomizationObject,
  openStage,
  ready,
  resourceSetObject,
  type Stage,
  snapshot,
} from '../../testing/flux/index.ts';
import { at, NEW, OLD, refTo } from './tests/found.ts';
import { CONFIG, installed, OBJECTS, SHOP } from './tests/installed.ts';
import { watchFlux } from './watch-flux.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe('what is not there', () => {
  it('is looked for during the grace period, and then told with what there is', async () => {
    stage.flux.install(kustomizationObject({ name: 'shop-eu' }), kustomizationObject({ namespace: 'team' }));
    const ended = await stage.wait({ objects: OBJECTS }, { gracePeriod: 10_000 });
    expect(ended).toMatchObject({
      outcome: 'failed',
      took: 10,
      told: 'failed: it does not exist; there are team/shop, flux-system/shop-eu',
    });
  });

  it('may come to be', async () => {
    stage.flux.at(4, () => {
      installed(stage);
    });
    expect((await stage.wait({ objects: OBJECTS, expected: { revision: OLD } }, { gracePeriod: 10_000 })).outcome).toBe(
      'ready',
    );
  });

  it('is told at once when the cluster does not know the kind', async () => {
    const bare = await openStage();
    await using _ = bare;
    const { startKubernetesDouble } = await import('../../testing/kubernetes/index.ts');
    await using plain = await startKubernetesDouble();
    const [watched] = watchFlux({
      api: await plain.connect(),
      objects: OBJECTS,
      expected: {},
      reconcile: 'ask',
      isDescendant: async () => 'no',
      clock: bare.clock,
      onNotice: () => {},
    });
    const { signal } = new AbortController();
    const seen = await watched?.look(signal);
    if (watched === undefined || seen === undefined) throw new Error('nothing watched');
    const { assessment } = await watched.assess(seen, 0, signal);
    expect(assessment).toMatchObject({ state: 'failed', patience: 'none' });
    expect(assessment.reason).toMatch(
      /^the cluster does not know Kustomization: .* knows no Kustomization of kustomize/,
    );
  });

  it('may not be read: the permission is named', async () => {
    installed(stage);
    stage.kubernetes.forbid('get', 'gitrepositories');
    await expect(stage.wait({ objects: OBJECTS })).rejects.toMatchObject({ status: 403 });
  });
});

describe('what hangs together', () => {
  it('waits for the Kustomization that holds a HelmRelease, and then for the release', async () => {
    installed(stage);
    const release = (version: string, generation: number) =>
      helmReleaseObject({
        generation,
        labels: { 'kustomize.toolkit.fluxcd.io/name': 'shop', 'kustomize.toolkit.fluxcd.io/namespace': 'flux-system' },
        spec: { chart: undefined, chartRef: { kind: 'OCIRepository', name: 'chart' } },
        status: {
          conditions: [
            ready('True UpgradeSucceeded: x', generation),
            condition('Released', 'True UpgradeSucceeded: x'),
          ],
          observedGeneration: generation,
          lastAttemptedRevision: version,
          history: [snapshot(generation, version, 'deployed')],
        },
      });
    stage.flux.install(release('1.0.0', 1), {
      ...gitRepositoryObject({ revision: '1.0.0', name: 'chart', namespace: 'shop' }),
      kind: 'OCIRepository',
    });
    stage.flux.at(10, () => stage.flux.fetch(CONFIG, at(NEW)));
    stage.flux.at(14, () => {
      stage.flux.apply(SHOP, at(NEW));
      stage.kubernetes.merge(refTo(release('1.0.0', 1)), { spec: { values: { a: 1 } } });
    });
    stage.flux.at(24, () => stage.flux.install(release('1.0.0', 2)));
    const ended = await stage.wait({ objects: { helmRelease: ['shop/shop'] }, expected: { revision: NEW } });
    expect(ended.told).toBe('ready: released shop@1.0.0 as shop.v2');
    expect(ended.took).toBeGreaterThanOrEqual(24);
  });

  it('waits until a ResourceSet has applied the tag that its provider exports', async () => {
    const provider = (tag: string) => inputProviderObject({ exports: [{ tag }] });
    stage.flux.install(
      provider('v1'),
      resourceSetObject({
        status: {
          conditions: [ready('True ReconciliationSucceeded: x')],
          inventory: { entries: [{ id: 'shop_web_apps_Deployment', v: 'v1' }] },
        },
      }),
      deploymentObject('ghcr.io/acme/shop:v1'),
    );
    stage.flux.at(10, () => stage.flux.install(provider('v2')));
    stage.flux.at(16, () => stage.flux.install(deploymentObject('ghcr.io/acme/shop:v2')));
    const ended = await stage.wait({ objects: { resourceSet: ['shop'] }, expected: { tag: 'v2' } });
    expect(ended.told).toBe('ready: applied 1 object');
    expect(ended.took).toBeGreaterThanOrEqual(16);
  });
});
