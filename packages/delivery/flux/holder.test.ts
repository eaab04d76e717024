/** A commit that comes to an object by two ways: by its own source, and by the Kustomization that holds it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  gitRepositoryObject,
  helmReleaseObject,
  kustomizationObject,
  openStage,
  ready,
  type Stage,
  snapshot,
} from '../../testing/flux/index.ts';
import { at, NEW, OLD, refTo } from './tests/found.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

const CONFIG = refTo(gitRepositoryObject());
const ROOT = refTo(kustomizationObject({ name: 'root' }));
const WEB = refTo(kustomizationObject({ name: 'web' }));
const HELD_BY_ROOT = {
  'kustomize.toolkit.fluxcd.io/name': 'root',
  'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
};
const OBJECTS = { kustomization: ['web'] };

/** Both made of the same source, unless said otherwise; OLD is applied by both. */
function installed(web: object = {}): void {
  stage.flux.install(gitRepositoryObject({ revision: at(OLD) }), kustomizationObject({ name: 'root' }));
  stage.flux.install(kustomizationObject({ name: 'web', labels: HELD_BY_ROOT, spec: web }));
  stage.flux.apply(ROOT, at(OLD));
  stage.flux.apply(WEB, at(OLD));
}

describe('a Kustomization that another one of the same source holds', () => {
  it('has arrived only once that has applied the commit, too: its spec may change with it', async () => {
    installed();
    stage.flux.at(2, () => stage.flux.fetch(CONFIG, at(NEW)));
    stage.flux.at(6, () => stage.flux.apply(WEB, at(NEW)));
    stage.flux.at(16, () => {
      stage.kubernetes.merge(WEB, { spec: { path: './new' } });
      stage.flux.apply(ROOT, at(NEW));
    });
    stage.flux.at(26, () => stage.flux.apply(WEB, at(NEW)));
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW } });
    expect(ended).toMatchObject({ outcome: 'ready', took: 26 });
    expect(stage.lines.join('\n')).toContain(
      'Kustomization flux-system/web: progressing: Kustomization flux-system/root, which holds it: it is still at main@0123456, waiting for a1b2c3d to be applied',
    );
  });

  it('fails with that one', async () => {
    installed();
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.apply(WEB, at(NEW));
    stage.flux.fail(ROOT, at(NEW), 'BuildFailed: no such file');
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({
      told: 'failed: Kustomization flux-system/root, which holds it: BuildFailed: no such file',
    });
  });

  it.each(['suspended', 'made of another source', 'gone'])('does not wait for one that is %s', async (what) => {
    const other = { kind: 'GitRepository', name: 'apps' };
    installed(what === 'made of another source' ? { sourceRef: other } : {});
    stage.flux.install(gitRepositoryObject({ name: 'apps', revision: at(NEW) }));
    if (what !== 'made of another source') stage.flux.fetch(CONFIG, at(NEW));
    if (what === 'suspended') stage.kubernetes.merge(ROOT, { spec: { suspend: true } });
    if (what === 'gone') stage.kubernetes.remove(ROOT);
    stage.flux.apply(WEB, at(NEW));
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({
      outcome: 'ready',
      took: 0,
    });
  });

  it('is not waited for where it holds itself, as bootstrap has it', async () => {
    const labels = { ...HELD_BY_ROOT, 'kustomize.toolkit.fluxcd.io/name': 'web' };
    stage.flux.install(gitRepositoryObject({ revision: at(NEW) }), kustomizationObject({ name: 'web', labels }));
    stage.flux.apply(WEB, at(NEW));
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({ outcome: 'ready' });
  });

  it('is asked once more after that one where it reads values: these may have come with the commit', async () => {
    installed({ postBuild: { substituteFrom: [{ kind: 'ConfigMap', name: 'settings' }] } });
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.apply(WEB, at(NEW));
    stage.flux.onRequested(ROOT, () => stage.flux.apply(ROOT, at(NEW)));
    const asked: string[] = [];
    stage.flux.onRequested(WEB, () => {
      asked.push('web');
      stage.flux.apply(WEB, at(NEW));
    });
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW }, reconcile: 'ask' });
    expect(ended.outcome).toBe('ready');
    expect(asked).toEqual(['web']);
  });
});

describe('a HelmRelease that reads its values from a ConfigMap', () => {
  const release = helmReleaseObject({
    labels: HELD_BY_ROOT,
    spec: {
      chart: undefined,
      chartRef: { kind: 'OCIRepository', name: 'chart' },
      valuesFrom: [{ kind: 'ConfigMap', name: 'values' }],
    },
    status: {
      conditions: [ready('True UpgradeSucceeded: x')],
      observedGeneration: 1,
      lastAttemptedRevision: '1.0.0',
      history: [snapshot(1, '1.0.0', 'deployed')],
    },
  });
  const chart = {
    ...gitRepositoryObject({ revision: '1.0.0', name: 'chart', namespace: 'shop' }),
    kind: 'OCIRepository',
  };
  const objects = { helmRelease: ['shop/shop'] };
  const HELM = refTo(release);

  beforeEach(() => {
    installed();
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.apply(ROOT, at(NEW));
    stage.flux.install(chart, release);
    stage.flux.onRequested(refTo(chart), () => stage.flux.settle(refTo(chart), {}));
  });

  it('is asked to read them, since nothing it says of itself tells whether it has', async () => {
    stage.flux.onRequested(HELM, () =>
      stage.flux.settle(HELM, { history: [snapshot(1, '1.0.0', 'superseded'), snapshot(2, '1.0.0', 'deployed')] }),
    );
    const ended = await stage.wait({ objects, expected: { revision: NEW }, reconcile: 'ask' });
    expect(ended.told).toBe('ready: released shop@1.0.0 as shop.v2');
  });

  it('says so where it may not be asked', async () => {
    await stage.wait({ objects, expected: { revision: NEW } });
    expect(stage.lines[0]).toBe(
      '0s HelmRelease shop/shop: It reads values from ConfigMaps or Secrets, and may not have read those of the expected commit yet: only asking tells (`reconcile: true`).',
    );
  });
});
