import { describe, expect, it } from 'vitest';
import {
  condition,
  gitRepositoryObject,
  helmChartObject,
  kustomizationObject,
  ociRepositoryObject,
  ready,
  reconciling,
} from '../../testing/flux/objects.ts';
import { at, DIGEST, NEW, OLD, type Scene } from './tests/found.ts';
import { chart, ROLLED_BACK, released, verdict } from './tests/helm-releases.ts';

describe('a HelmRelease of which a tag is expected', () => {
  const object = released(
    '1.1.0+5d41402abc4b',
    { lastAttemptedRevisionDigest: DIGEST },
    {
      values: { image: { repository: 'ghcr.io/acme/shop', tag: 'v7', digest: DIGEST }, replicas: 2 },
    },
  );
  const sources = [ociRepositoryObject({ revision: `1.1.0@${DIGEST}` })];

  it.each([
    ['1.1.0', 'ready: released shop@1.1.0+5d41402abc4b as shop.v3 with 1.1.0'],
    ['v1.1.0', 'ready: released shop@1.1.0+5d41402abc4b as shop.v3 with v1.1.0'],
    ['v2.0.0', 'ready: released shop@1.1.0+5d41402abc4b as shop.v3 with v2.0.0'],
    ['v7', 'ready: released shop@1.1.0+5d41402abc4b as shop.v3 with v7'],
    [`v7@${DIGEST}`, 'ready: released shop@1.1.0+5d41402abc4b as shop.v3 with v7@sha256:5d41402'],
    ['v8', 'progressing: it runs shop@1.1.0+5d41402abc4b (deployed), which is not v8'],
    ['1.1', 'progressing: it runs shop@1.1.0+5d41402abc4b (deployed), which is not 1.1'],
  ])('%s', (tag, expected) => {
    expect(verdict({ object, sources, tag })).toBe(expected);
  });

  it('is found in the values where an image is expected, when the release lists no inventory', () => {
    const scene = { object, sources, images: ['ghcr.io/acme/shop:v7'] };
    expect(verdict(scene)).toBe('ready: released shop@1.1.0+5d41402abc4b as shop.v3');
    expect(verdict({ ...scene, images: ['ghcr.io/acme/shop:v8'] })).toBe(
      'progressing: nothing it applied asks for ghcr.io/acme/shop:v8 yet',
    );
  });
});

describe('a HelmRelease of which a commit is expected', () => {
  const object = released('1.1.0');
  const sources = chart('1.1.0');
  const owner = (applied: string, more: object = {}) => ({
    kustomization: kustomizationObject({
      name: 'apps',
      status: {
        conditions: [ready('True ReconciliationSucceeded: x')],
        lastAppliedRevision: at(applied),
        lastAttemptedRevision: at(applied),
        observedGeneration: 1,
        ...more,
      },
    }),
    source: gitRepositoryObject({ revision: at(NEW) }),
  });
  const health = `Running health checks for revision ${at(NEW)} with a timeout of 5m0s`;
  const checking = {
    conditions: [
      ready('Unknown Progressing: x'),
      reconciling(`True Progressing: ${health}`),
      condition('Healthy', `Unknown Progressing: ${health}`),
    ],
    lastAttemptedRevision: at(NEW),
  };

  it.each<[string, Scene, string]>([
    ['which its Kustomization has applied', { object, owner: owner(NEW) }, 'ready: released shop@1.1.0 as shop.v3'],
    [
      'which its Kustomization has not applied yet',
      { object, owner: owner(OLD) },
      'progressing: Kustomization flux-system/apps, which holds it: it is still at main@0123456, waiting for a1b2c3d to be applied',
    ],
    [
      'whose health its Kustomization awaits: it has applied it',
      { object, owner: owner(OLD, checking) },
      'ready: released shop@1.1.0 as shop.v3',
    ],
    [
      'and fails while its Kustomization awaits its health',
      { object: released('1.1.0', ROLLED_BACK), owner: owner(OLD, checking) },
      'failed/none: shop@1.1.0 was rolled back to shop@1.0.0 (release shop.v3): UpgradeFailed: Helm upgrade failed: timed out waiting for Deployment/web',
    ],
    [
      'which its Kustomization cannot build',
      {
        object,
        owner: owner(OLD, { conditions: [ready('False BuildFailed: no such file')], lastAttemptedRevision: at(NEW) }),
      },
      'failed/grace: Kustomization flux-system/apps, which holds it: BuildFailed: no such file',
    ],
    [
      'and no Kustomization holds it',
      { object },
      'blocked/none: nothing tells from which commit it is: no Kustomization holds it, waiting for a1b2c3d',
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict({ revision: NEW, sources, ...scene })).toBe(expected);
  });
});

describe('a HelmRelease whose chart is packed from git', () => {
  const revision = (hash: string): string => `1.0.0+${hash.slice(0, 12)}`;
  const packed = (from: string, held: string, fetched: string) => [
    helmChartObject({ revision: revision(held), status: { observedSourceArtifactRevision: at(from) } }),
    gitRepositoryObject({ revision: at(fetched), namespace: 'shop' }),
  ];
  const object = (hash: string) => released(revision(hash));

  it.each<[string, Scene, string]>([
    [
      'waits until it is packed from what was fetched since',
      { object: object(OLD), sources: packed(OLD, OLD, NEW) },
      'progressing: its HelmChart shop/shop-shop is packed from main@0123456, and GitRepository shop/config has another revision since',
    ],
    [
      'waits for the release of a chart whose commit alone is another',
      { object: object(OLD), sources: packed(NEW, NEW, NEW) },
      `progressing: it runs shop@${revision(OLD)} (deployed), and chart ${revision(NEW)} waits to be released`,
    ],
    [
      'is released',
      { object: object(NEW), sources: packed(NEW, NEW, NEW) },
      `ready: released shop@${revision(NEW)} as shop.v3`,
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict(scene)).toBe(expected);
  });
});
