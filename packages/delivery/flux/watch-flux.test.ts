import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RemoteError } from '#errors';
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
import { at, NEW, NEWER, OLD, refTo } from './tests/found.ts';
import { watchFlux } from './watch-flux.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

const SHOP = refTo(kustomizationObject());
const CONFIG = refTo(gitRepositoryObject());
const OBJECTS = { kustomization: ['shop'] };

/** A Kustomization that has applied OLD, and its source that holds it. */
function installed(spec: object = {}): void {
  stage.flux.install(gitRepositoryObject({ revision: at(OLD) }), kustomizationObject({ spec }));
  stage.flux.apply(SHOP, at(OLD));
}

/** Of `deploymentObject`. */
function stuckPod() {
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

describe('waiting for a Kustomization', () => {
  it('does not take the Ready of the commit before for an arrival', async () => {
    installed();
    stage.flux.at(10, () => stage.flux.fetch(CONFIG, at(NEW)));
    stage.flux.at(14, () => stage.flux.attempt(SHOP, at(NEW)));
    stage.flux.at(20, () => stage.flux.apply(SHOP, at(NEW)));
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW } });
    expect(ended).toMatchObject({ outcome: 'ready', told: 'ready: applied main@a1b2c3d' });
    expect(ended.took).toBeGreaterThanOrEqual(20);
    expect(stage.lines.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'Kustomization flux-system/shop: progressing: its source GitRepository flux-system/config is at main@0123456, waiting for a1b2c3d; it looks every 1m0s',
      'Kustomization flux-system/shop: progressing: it is still at main@0123456, waiting for a1b2c3d to be applied',
      `Kustomization flux-system/shop: progressing: Building manifests for revision ${at(NEW)}`,
      'Kustomization flux-system/shop: ready: applied main@a1b2c3d',
    ]);
  });

  it('returns at once when the commit has arrived already', async () => {
    installed();
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: OLD } })).toMatchObject({
      outcome: 'ready',
      took: 0,
    });
  });

  it('takes a descendant for an arrival, and asks git about each commit once', async () => {
    installed();
    const asked: string[] = [];
    stage.flux.at(10, () => {
      stage.flux.fetch(CONFIG, at(NEWER));
      stage.flux.apply(SHOP, at(NEWER));
    });
    const isDescendant = async (ancestor: string, descendant: string) => {
      asked.push(`${ancestor.slice(0, 7)}..${descendant.slice(0, 7)}`);
      return descendant === NEWER ? ('yes' as const) : ('no' as const);
    };
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW }, isDescendant });
    expect(ended.told).toBe('ready: applied main@feedbee, which contains a1b2c3d');
    expect(asked).toEqual(['a1b2c3d..0123456', 'a1b2c3d..feedbee']);
  });

  it('takes an abbreviated commit, and says that descendants do not count then', async () => {
    installed();
    stage.flux.at(10, () => {
      stage.flux.fetch(CONFIG, at(NEW));
      stage.flux.apply(SHOP, at(NEW));
    });
    const isDescendant = () => Promise.reject(new Error('git wants whole ids'));
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW.slice(0, 8) }, isDescendant });
    expect(ended).toMatchObject({ outcome: 'ready', took: 10 });
    expect(stage.lines[0]).toBe(
      '0s `revision` is abbreviated, so a later commit that contains it does not count: write the whole id, such as ${{ github.sha }}.',
    );
  });

  it('goes on while git is away, and asks it again later', async () => {
    installed();
    stage.flux.fetch(CONFIG, at(NEWER));
    stage.flux.apply(SHOP, at(NEWER));
    let answers = 0;
    const isDescendant = async () => {
      answers += 1;
      if (answers === 1) throw new RemoteError('git is away', { retryable: true });
      return 'yes' as const;
    };
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW }, isDescendant });
    expect(ended).toMatchObject({ outcome: 'ready', took: 30 });
    expect(stage.lines[0]).toContain('(whether that contains it cannot be told)');
  });

  it('says at once that a Kustomization or its source is suspended, and how to go on', async () => {
    installed({ suspend: true });
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({
      outcome: 'blocked',
      took: 0,
      hint: 'Resume it: flux resume kustomization shop -n flux-system',
    });
    installed();
    stage.kubernetes.merge(CONFIG, { spec: { suspend: true } });
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({
      outcome: 'blocked',
      told: 'blocked: its source GitRepository flux-system/config is suspended at main@0123456, waiting for a1b2c3d',
      hint: 'Resume it: flux resume source git config -n flux-system',
    });
  });

  it('bears a failing build for the grace period, through all its tries, and tells what its controller said', async () => {
    installed();
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.fail(SHOP, at(NEW), 'BuildFailed: kustomize build failed: no such file');
    for (const again of [4, 12, 20, 28]) {
      stage.flux.at(again, () => stage.flux.attempt(SHOP, at(NEW)));
      stage.flux.at(again + 4, () =>
        stage.flux.fail(SHOP, at(NEW), 'BuildFailed: kustomize build failed: no such file'),
      );
    }
    stage.kubernetes.put({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'shop.1', namespace: 'flux-system' },
      ...{
        type: 'Warning',
        reason: 'BuildFailed',
        message: 'kustomize build failed: no such file',
        involvedObject: { uid: stage.kubernetes.get(SHOP)?.metadata.uid },
      },
    });
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW } }, { gracePeriod: 30_000 });
    expect(ended).toMatchObject({
      outcome: 'failed',
      took: 30,
      troubles: ['Kustomization flux-system/shop: BuildFailed: kustomize build failed: no such file'],
    });
  });

  it('forgives a failure that is mended within the grace period', async () => {
    installed();
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.fail(SHOP, at(NEW), 'ReconciliationFailed: webhook not ready');
    stage.flux.at(10, () => stage.flux.apply(SHOP, at(NEW)));
    expect((await stage.wait({ objects: OBJECTS, expected: { revision: NEW } }, { gracePeriod: 30_000 })).outcome).toBe(
      'ready',
    );
  });

  it('names the dependency it waits for, and its state', async () => {
    installed({ dependsOn: [{ name: 'base' }] });
    stage.flux.install(kustomizationObject({ name: 'base' }));
    const base = { ...SHOP, name: 'base' };
    stage.flux.fail(base, at(NEW), 'HealthCheckFailed: Deployment/base/db is not ready');
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.fail(SHOP, at(OLD), "DependencyNotReady: dependency 'flux-system/base' is not ready");
    expect((await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).told).toBe(
      'blocked: it depends on Kustomization flux-system/base, which fails: HealthCheckFailed: Deployment/base/db is not ready',
    );
  });

  it('ends with the last thing seen when the source never fetches it', async () => {
    installed();
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({
      outcome: 'timeout',
      took: 60,
      told: 'progressing: its source GitRepository flux-system/config is at main@0123456, waiting for a1b2c3d; it looks every 1m0s',
    });
  });

  it('goes on after an API server that restarts', async () => {
    installed();
    stage.flux.at(10, () => stage.kubernetes.fail(3, { kind: 'reset' }));
    stage.flux.at(30, () => {
      stage.flux.fetch(CONFIG, at(NEW));
      stage.flux.apply(SHOP, at(NEW));
    });
    expect((await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).outcome).toBe('ready');
    expect(stage.lines.some((line) => line.includes('silent'))).toBe(true);
  });
});

describe('a Kustomization whose health Flux checks', () => {
  it('fails with the pod that does not start before Flux’s check times out', async () => {
    installed();
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
    installed({ wait: false });
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
    installed({ wait: false });
    stage.flux.settle(SHOP, INVENTORY);
    stage.flux.install(deploymentObject('ghcr.io/acme/shop:v2', 1), stuckPod());
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: OLD } });
    expect(ended.outcome).toBe('failed');
    expect(ended.told).toContain('ImagePullBackOff: Back-off pulling image');
    expect(ended.troubles).toEqual(['Pod shop/web-1: ImagePullBackOff: Back-off pulling image']);
  });

  it('cannot be checked in another cluster, and says that nobody does', async () => {
    installed({ wait: false, kubeConfig: { secretRef: { name: 'remote' } } });
    expect((await stage.wait({ objects: OBJECTS, expected: { revision: OLD } })).told).toBe(
      'ready: applied main@0123456',
    );
    expect(stage.lines[0]).toBe(
      '0s Kustomization flux-system/shop: Flux does not check the health of what it applies: it checks no health (spec.wait is off), and it applies to another cluster. So nobody does: ready means applied.',
    );
  });
});

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
      installed();
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
    installed();
    stage.kubernetes.forbid('get', 'gitrepositories');
    await expect(stage.wait({ objects: OBJECTS })).rejects.toMatchObject({ status: 403 });
  });
});

describe('what hangs together', () => {
  it('waits for the Kustomization that holds a HelmRelease, and then for the release', async () => {
    installed();
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

it('watches what is named twice once', async () => {
  const watched = watchFlux({
    api: await stage.kubernetes.connect(),
    objects: { kustomization: ['shop', 'flux-system/shop', 'other/shop'] },
    expected: {},
    reconcile: 'leave',
    isDescendant: async () => 'no',
    clock: stage.clock,
    onNotice: () => {},
  });
  expect(watched.map(({ name }) => name)).toEqual(['Kustomization flux-system/shop', 'Kustomization other/shop']);
});

describe('what is named wrongly', () => {
  it('is told all at once', async () => {
    await expect(
      stage.wait({
        objects: { kustomization: ['a/b/c'], helmRelease: ['Shop'] },
        expected: { revision: 'main', tag: 'a b' },
      }),
    ).rejects.toThrow(
      [
        'input revision: "main" is no commit and no digest; write a commit such as ${{ github.sha }}',
        'input tag: "a b" is no tag and no digest; write v1.2.3, v1.2.3@sha256:… or sha256:…',
        'input kustomization: "a/b/c" is no name of an object; write namespace/name',
        'input helm-release: "Shop" is no name of an object; write namespace/name',
      ].join('\n'),
    );
  });
});
