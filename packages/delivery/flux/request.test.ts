import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitRepositoryObject, kustomizationObject, openStage, type Stage } from '../../testing/flux/index.ts';
import { at, NEW, OLD, refTo } from './tests/found.ts';

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

describe('asking Flux to look now', () => {
  it('asks the source first, and the Kustomization once that has fetched', async () => {
    installed();
    stage.flux.onRequested(CONFIG, () => stage.flux.fetch(CONFIG, at(NEW)));
    stage.flux.onRequested(SHOP, () => stage.flux.apply(SHOP, at(NEW)));
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW }, reconcile: 'ask' });
    expect(ended.outcome).toBe('ready');
    expect(patched()).toEqual(['gitrepositories/config', 'kustomizations/shop']);
  });

  it('asks the source again when it looked and did not find it', async () => {
    installed();
    let looks = 0;
    stage.flux.onRequested(CONFIG, () => {
      looks += 1;
      stage.flux.fetch(CONFIG, at(looks < 3 ? OLD : NEW));
    });
    stage.flux.onRequested(SHOP, () => stage.flux.apply(SHOP, at(NEW)));
    const ended = await stage.wait(
      { objects: OBJECTS, expected: { revision: NEW }, reconcile: 'ask' },
      { timeout: 120_000 },
    );
    expect(ended.outcome).toBe('ready');
    expect(patched()).toEqual([...Array(3).fill('gitrepositories/config'), 'kustomizations/shop']);
  });

  it('asks again when nobody has handled it for a minute', async () => {
    installed();
    await stage.wait({ objects: OBJECTS, expected: { revision: NEW }, reconcile: 'ask' }, { timeout: 100_000 });
    expect(patched()).toEqual(['gitrepositories/config', 'gitrepositories/config']);
  });

  it('changes nothing where the commit has arrived', async () => {
    installed();
    await stage.wait({ objects: OBJECTS, expected: { revision: OLD }, reconcile: 'ask' });
    expect(patched()).toEqual([]);
  });

  it('asks nothing of what is suspended: it would handle the request and do nothing', async () => {
    installed({ suspend: true });
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW }, reconcile: 'ask' });
    expect(ended).toMatchObject({ outcome: 'blocked', took: 0 });
    expect(patched()).toEqual(['gitrepositories/config']);
  });

  it('is not ready before its request was handled, where no commit is expected', async () => {
    installed();
    stage.flux.onRequested(CONFIG, () => stage.flux.fetch(CONFIG, at(OLD)));
    stage.flux.onRequested(SHOP, () => stage.flux.at(20, () => stage.flux.apply(SHOP, at(OLD))));
    const ended = await stage.wait({ objects: OBJECTS, reconcile: 'ask' });
    expect(ended).toMatchObject({ outcome: 'ready' });
    expect(ended.took).toBeGreaterThanOrEqual(20);
    expect(stage.lines.map((line) => line.replace(/^\S+ /, ''))).toContain(
      'Kustomization flux-system/shop: progressing: Kustomization flux-system/shop was asked to reconcile and has not done it yet',
    );
  });

  it('takes a later request of somebody else for its own', async () => {
    installed();
    const annotated = { metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': 'by somebody else' } } };
    stage.flux.onRequested(CONFIG, () => {
      stage.kubernetes.merge(CONFIG, annotated);
      stage.flux.fetch(CONFIG, at(OLD));
    });
    stage.flux.onRequested(SHOP, () => stage.flux.apply(SHOP, at(OLD)));
    expect((await stage.wait({ objects: OBJECTS, reconcile: 'ask' })).outcome).toBe('ready');
  });

  it('doubts a controller that does not begin, however often it is asked', async () => {
    installed();
    stage.flux.onRequested(CONFIG, () => stage.flux.fetch(CONFIG, at(NEW)));
    const ended = await stage.wait(
      { objects: OBJECTS, expected: { revision: NEW }, reconcile: 'ask' },
      { timeout: 100_000 },
    );
    expect(ended.told).toBe(
      'progressing: it is still at main@0123456, waiting for a1b2c3d to be applied; Kustomization flux-system/shop was asked to reconcile and does not begin: is kustomize-controller running?',
    );
    const doubts = stage.lines.filter((line) => line.includes('does not begin'));
    expect(doubts[0]).toMatch(/^3[0-9](\.\d+)?s /);
    expect(doubts.length).toBeLessThanOrEqual(2);
  });

  it('asks again at once what did not get through', async () => {
    installed();
    stage.kubernetes.fail(1, { kind: 'status', status: 503 }, ({ method }) => method === 'PATCH');
    stage.flux.onRequested(CONFIG, () => stage.flux.fetch(CONFIG, at(NEW)));
    stage.flux.onRequested(SHOP, () => stage.flux.apply(SHOP, at(NEW)));
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW }, reconcile: 'ask' });
    expect(ended.took).toBeLessThan(20);
  });

  it('goes on without where asking is not allowed, and names the permission once', async () => {
    installed();
    stage.kubernetes.forbid('patch', 'gitrepositories');
    stage.kubernetes.forbid('patch', 'kustomizations');
    stage.flux.at(10, () => stage.flux.fetch(CONFIG, at(NEW)));
    stage.flux.at(20, () => stage.flux.apply(SHOP, at(NEW)));
    const ended = await stage.wait({ objects: OBJECTS, expected: { revision: NEW }, reconcile: 'ask' });
    expect(ended.outcome).toBe('ready');
    const refusals = stage.lines.filter((line) => line.includes('cannot be asked'));
    expect(refusals).toHaveLength(2);
    expect(refusals[0]).toMatch(
      /GitRepository flux-system\/config cannot be asked to reconcile, so Flux looks when its interval says: .*resources: \["gitrepositories"\], verbs: \[patch\]/,
    );
  });

  function patched(): string[] {
    return stage.kubernetes.requests
      .filter(({ method }) => method === 'PATCH')
      .map(({ path }) => path.split('/').slice(-2).join('/'));
  }
});
