import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RemoteError } from '#errors';
import { kustomizationObject, openStage, type Stage } from '../../testing/flux/index.ts';
import { at, NEW, NEWER, OLD } from './tests/found.ts';
import { CONFIG, installed, OBJECTS, SHOP } from './tests/installed.ts';
import { watchFlux } from './watch-flux.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe('waiting for a Kustomization', () => {
  it('does not take the Ready of the commit before for an arrival', async () => {
    installed(stage);
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
    installed(stage);
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: OLD } })).toMatchObject({
      outcome: 'ready',
      took: 0,
    });
  });

  it('takes a descendant for an arrival, and asks git about each commit once', async () => {
    installed(stage);
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
    installed(stage);
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
    installed(stage);
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
    installed(stage, { suspend: true });
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({
      outcome: 'blocked',
      took: 0,
      hint: 'Resume it: flux resume kustomization shop -n flux-system',
    });
    installed(stage);
    stage.kubernetes.merge(CONFIG, { spec: { suspend: true } });
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({
      outcome: 'blocked',
      told: 'blocked: its source GitRepository flux-system/config is suspended at main@0123456, waiting for a1b2c3d',
      hint: 'Resume it: flux resume source git config -n flux-system',
    });
  });

  it('bears a failing build for the grace period, through all its tries, and tells what its controller said', async () => {
    installed(stage);
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
    installed(stage);
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.fail(SHOP, at(NEW), 'ReconciliationFailed: webhook not ready');
    stage.flux.at(10, () => stage.flux.apply(SHOP, at(NEW)));
    expect((await stage.wait({ objects: OBJECTS, expected: { revision: NEW } }, { gracePeriod: 30_000 })).outcome).toBe(
      'ready',
    );
  });

  it('names the dependency it waits for, and its state', async () => {
    installed(stage, { dependsOn: [{ name: 'base' }] });
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
    installed(stage);
    expect(await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).toMatchObject({
      outcome: 'timeout',
      took: 60,
      told: 'progressing: its source GitRepository flux-system/config is at main@0123456, waiting for a1b2c3d; it looks every 1m0s',
    });
  });

  it('goes on after an API server that restarts', async () => {
    installed(stage);
    stage.flux.at(10, () => stage.kubernetes.fail(3, { kind: 'reset' }));
    stage.flux.at(30, () => {
      stage.flux.fetch(CONFIG, at(NEW));
      stage.flux.apply(SHOP, at(NEW));
    });
    expect((await stage.wait({ objects: OBJECTS, expected: { revision: NEW } })).outcome).toBe('ready');
    expect(stage.lines.some((line) => line.includes('silent'))).toBe(true);
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
