import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../kit/clock.ts';
import { deploymentObject, gitRepositoryObject, kustomizationObject, playFlux } from '../../testing/flux/index.ts';
import { type KubernetesDouble, startKubernetesDouble } from '../../testing/kubernetes/index.ts';
import { waitUntilReady } from '../wait.ts';
import { at, NEW, OLD, refTo } from './tests/found.ts';
import { watchFlux } from './watch-flux.ts';

const SHOP = refTo(kustomizationObject());
const CONFIG = refTo(gitRepositoryObject());

let kubernetes: KubernetesDouble;
beforeEach(async () => {
  kubernetes = await startKubernetesDouble();
});
afterEach(() => kubernetes[Symbol.asyncDispose]());

function install(spec: object = {}) {
  const flux = playFlux(kubernetes, Date.now);
  flux.install(gitRepositoryObject({ revision: at(OLD) }), kustomizationObject({ spec }));
  flux.apply(SHOP, at(OLD));
  return flux;
}

async function startWait(signal: AbortSignal = new AbortController().signal) {
  const changes: string[] = [];
  const watched = watchFlux({
    api: await kubernetes.connect(),
    objects: { kustomization: ['shop'] },
    expected: { revision: NEW },
    reconcile: 'leave',
    isDescendant: async () => 'no',
    clock: systemClock,
    onNotice: () => {},
  });
  const ended = waitUntilReady(
    watched,
    { timeout: 20_000, gracePeriod: 0, stableFor: 0, failFast: 'on' },
    {
      clock: systemClock,
      signal,
      onChange: ({ readiness }) => void changes.push(`${readiness.state}: ${readiness.reason}`),
      onSilence: () => {},
    },
  );
  return { ended, changes };
}

/** Until so many watches are open: from then on changes are told. */
function streaming(count: number): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (kubernetes.watches >= count) resolve();
    };
    kubernetes.onStreamsChange(check);
    check();
  });
}

describe('following Flux', () => {
  it('is told of source and Kustomization, and ends well within a second of ready', async () => {
    const flux = install();
    const { ended, changes } = await startWait();
    await streaming(2);
    flux.fetch(CONFIG, at(NEW));
    const appliedAt = Date.now();
    flux.apply(SHOP, at(NEW));
    expect((await ended).outcome).toBe('ready');
    expect(Date.now() - appliedAt).toBeLessThan(1000);
    expect(changes.at(-1)).toBe('ready: applied main@a1b2c3d');
  });

  it('follows the objects of the inventory where Flux checks no health', async () => {
    const flux = install({ wait: false });
    flux.fetch(CONFIG, at(NEW));
    flux.apply(SHOP, at(NEW));
    flux.settle(SHOP, { inventory: { entries: [{ id: 'shop_web_apps_Deployment', v: 'v1' }] } });
    flux.install(deploymentObject('ghcr.io/acme/shop:v2', 1));
    const { ended, changes } = await startWait();
    await streaming(3);
    const healthyAt = Date.now();
    flux.install(deploymentObject('ghcr.io/acme/shop:v2', 2));
    expect((await ended).outcome).toBe('ready');
    expect(Date.now() - healthyAt).toBeLessThan(1000);
    expect(changes[0]).toMatch(/^progressing: applied main@a1b2c3d, but Deployment shop\/web: /);
  });

  it('looks once for many changes of what was applied', async () => {
    const flux = install({ wait: false });
    flux.fetch(CONFIG, at(NEW));
    flux.apply(SHOP, at(NEW));
    flux.settle(SHOP, { inventory: { entries: [{ id: 'shop_web_apps_Deployment', v: 'v1' }] } });
    flux.install(deploymentObject('ghcr.io/acme/shop:v2', 0));
    const { ended } = await startWait();
    await streaming(3);
    const before = kubernetes.requests.length;
    for (let generation = 2; generation < 40; generation += 1) {
      flux.install(deploymentObject('ghcr.io/acme/shop:v2', 1, generation));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    flux.install(deploymentObject('ghcr.io/acme/shop:v2', 2, 40));
    expect((await ended).outcome).toBe('ready');
    expect(kubernetes.requests.length - before).toBeLessThan(30);
  });

  it('goes on when its streams are cut', async () => {
    const flux = install();
    const { ended } = await startWait();
    await streaming(2);
    kubernetes.cutStreams();
    flux.fetch(CONFIG, at(NEW));
    flux.apply(SHOP, at(NEW));
    expect((await ended).outcome).toBe('ready');
  });

  it('only looks where watching is not allowed', async () => {
    kubernetes.forbid('list', 'kustomizations');
    kubernetes.forbid('watch', 'kustomizations');
    const flux = install();
    flux.fetch(CONFIG, at(NEW));
    flux.apply(SHOP, at(NEW));
    const { ended } = await startWait();
    expect((await ended).outcome).toBe('ready');
  });

  it('ends at once when it is told to', async () => {
    install();
    const cancel = new AbortController();
    const { ended } = await startWait(cancel.signal);
    await streaming(2);
    const at = Date.now();
    cancel.abort(new Error('cancelled'));
    await expect(ended).rejects.toThrow('cancelled');
    expect(Date.now() - at).toBeLessThan(500);
  });
});
