import { describe, expect, it } from 'vitest';
import { condition, gitRepositoryObject, kustomizationObject, ready, reconciling } from '../../testing/flux/objects.ts';
import { at, NEW, NEWER, OLD, type Scene } from './tests/found.ts';
import { applied, failed, source, verdict, working } from './tests/kustomizations.ts';

describe('a Kustomization of which a commit is expected', () => {
  it.each<[string, Scene, string]>([
    ['has applied it', { object: applied(NEW), sources: [source(NEW)] }, 'ready: applied main@a1b2c3d'],
    [
      'has applied a descendant',
      { object: applied(NEWER), sources: [source(NEWER)] },
      'ready: applied main@feedbee, which contains a1b2c3d',
    ],
    [
      'has applied it, and the source has gone on since',
      { object: applied(NEW), sources: [source(NEWER)] },
      'ready: applied main@a1b2c3d',
    ],
    [
      'has applied it, and the source fails or is suspended since',
      { object: applied(NEW), sources: [source(OLD, { spec: { suspend: true } })] },
      'ready: applied main@a1b2c3d',
    ],
    [
      'is Ready, of the commit before (kargo#6357)',
      { object: applied(OLD), sources: [source(OLD)] },
      'progressing: its source GitRepository flux-system/config is at main@0123456, waiting for a1b2c3d; it looks every 1m0s',
    ],
    [
      'is Ready of the commit before, and the source has the new one',
      { object: applied(OLD), sources: [source(NEW)] },
      'progressing: it is still at main@0123456, waiting for a1b2c3d to be applied',
    ],
    [
      'is at a commit whose ancestry nobody can tell',
      { object: applied(OLD), sources: [source(OLD)], ancestry: { [OLD]: 'unknown' } },
      'progressing: its source GitRepository flux-system/config is at main@0123456, waiting for a1b2c3d (whether that contains it cannot be told); it looks every 1m0s',
    ],
    [
      'was never applied',
      { object: kustomizationObject({ status: {} }), sources: [source(NEW)] },
      'progressing: Flux has not taken it up yet, waiting for a1b2c3d to be applied',
    ],
    [
      'is at work on it',
      { object: working(NEW, 'Running health checks for revision main@sha1:a1'), sources: [source(NEW)] },
      'progressing: Running health checks for revision main@sha1:a1',
    ],
    [
      'has applied it, and is at work again',
      {
        object: kustomizationObject({
          status: {
            conditions: [ready('Unknown Progressing: x'), reconciling('True Progressing: Fetching manifests')],
            lastAppliedRevision: at(NEW),
            lastAttemptedRevision: at(NEW),
            observedGeneration: 1,
          },
        }),
        sources: [source(NEW)],
      },
      'progressing: Fetching manifests',
    ],
    [
      'has applied it with the spec before',
      {
        object: { ...applied(NEW), metadata: { name: 'shop', namespace: 'flux-system', generation: 2 } },
        sources: [source(NEW)],
      },
      'progressing: its spec has changed and was not applied since',
    ],
    [
      'fails to build it',
      { object: failed(NEW, 'BuildFailed: kustomize build failed:\n  no such file'), sources: [source(NEW)] },
      'failed/grace: BuildFailed: kustomize build failed: no such file',
    ],
    [
      'fails its health checks',
      {
        object: failed(NEW, "HealthCheckFailed: timeout waiting for: [Deployment/shop/web status: 'InProgress']"),
        sources: [source(NEW)],
      },
      "failed/grace: HealthCheckFailed: timeout waiting for: [Deployment/shop/web status: 'InProgress']",
    ],
    [
      'applied it once, and its health fails now',
      { object: failed(NEW, 'HealthCheckFailed: Deployment/shop/web', NEW), sources: [source(NEW)] },
      'failed/grace: HealthCheckFailed: Deployment/shop/web',
    ],
    [
      'fails to prune',
      { object: failed(NEW, 'PruneFailed: admission webhook denied'), sources: [source(NEW)] },
      'failed/grace: PruneFailed: admission webhook denied',
    ],
    [
      'fails before the attempt is written down: no such path',
      { object: failed(OLD, 'ArtifactFailed: kustomization path not found'), sources: [source(NEW)] },
      'failed/grace: ArtifactFailed: kustomization path not found',
    ],
    [
      'failed with the commit before, which the new one may mend',
      { object: failed(OLD, 'BuildFailed: no such file'), sources: [source(NEW)] },
      'progressing: it is still at main@0123456 (which failed: BuildFailed: no such file), waiting for a1b2c3d to be applied',
    ],
    [
      'failed with the commit before, and the source has not got the new one',
      { object: failed(OLD, 'ArtifactFailed: no such path'), sources: [source(OLD)] },
      'progressing: its source GitRepository flux-system/config is at main@0123456, waiting for a1b2c3d; it looks every 1m0s',
    ],
    [
      'failed with the spec before',
      {
        object: { ...failed(NEW, 'BuildFailed: x'), metadata: { name: 'shop', generation: 2 } },
        sources: [source(NEW)],
      },
      'progressing: it is still at main@a1b2c3d (which failed: BuildFailed: x), waiting for a1b2c3d to be applied',
    ],
    [
      'tries again what has failed',
      {
        object: working(NEW, 'Building manifests'),
        sources: [source(NEW)],
        failedTry: { revision: at(NEW), generation: 1, reason: 'BuildFailed: no such file' },
      },
      'failed/grace: BuildFailed: no such file; trying again',
    ],
    [
      'was interrupted by newer work',
      { object: failed(NEW, 'HealthCheckCanceled: New reconciliation triggered'), sources: [source(NEW)] },
      'progressing: it is still at main@a1b2c3d (which failed: HealthCheckCanceled: New reconciliation triggered), waiting for a1b2c3d to be applied',
    ],
    [
      'has stalled',
      {
        object: kustomizationObject({
          status: {
            conditions: [
              ready('False InvalidCELExpression: bad'),
              condition('Stalled', 'True InvalidCELExpression: bad'),
            ],
            observedGeneration: 1,
          },
        }),
        sources: [source(NEW)],
      },
      'failed/none: Flux has given up: InvalidCELExpression: bad',
    ],
    [
      'is suspended, with the commit before',
      {
        object: kustomizationObject({ spec: { suspend: true }, status: applied(OLD).status as object }),
        sources: [source(NEW)],
      },
      'blocked/none: it is suspended: Flux does nothing with it until somebody resumes it',
    ],
    [
      'is suspended, with the very commit: what runs may be changed by hand',
      {
        object: kustomizationObject({ spec: { suspend: true }, status: applied(NEW).status as object }),
        sources: [source(NEW)],
      },
      'blocked/none: it is suspended: Flux does nothing with it until somebody resumes it',
    ],
    [
      'has a suspended source',
      { object: applied(OLD), sources: [source(OLD, { spec: { suspend: true } })] },
      'blocked/none: its source GitRepository flux-system/config is suspended at main@0123456, waiting for a1b2c3d',
    ],
    [
      'has a source that is pinned to another commit',
      { object: applied(OLD), sources: [source(OLD, { spec: { ref: { commit: OLD } } })] },
      'blocked/none: its source GitRepository flux-system/config is pinned to commit 0123456, waiting for a1b2c3d',
    ],
    [
      'has a source that cannot be fetched',
      {
        object: applied(OLD),
        sources: [
          source(OLD, { status: { conditions: [ready('False GitOperationFailed: authentication required')] } }),
        ],
      },
      'failed/grace: its source GitRepository flux-system/config cannot be fetched: GitOperationFailed: authentication required',
    ],
    [
      'has a source that has stalled',
      {
        object: applied(OLD),
        sources: [source(OLD, { status: { conditions: [condition('Stalled', 'True URLInvalid: bad url')] } })],
      },
      'failed/none: its source GitRepository flux-system/config: Flux has given up: URLInvalid: bad url',
    ],
    [
      'has a source that has fetched nothing yet',
      {
        object: kustomizationObject({ status: {} }),
        sources: [gitRepositoryObject({ status: { conditions: [reconciling('True Progressing: cloning')] } })],
      },
      'progressing: its source GitRepository flux-system/config has fetched nothing: cloning',
    ],
    [
      'has no source',
      {
        object: applied(OLD),
        sources: [{ apiVersion: 'v1', kind: 'GitRepository', namespace: 'flux-system', name: 'config' }],
      },
      'failed/grace: its source GitRepository flux-system/config does not exist',
    ],
    [
      'is being deleted',
      {
        object: { ...applied(NEW), metadata: { name: 'shop', deletionTimestamp: '2026-01-01T00:00:00Z' } },
        sources: [source(NEW)],
      },
      'failed/none: it is being deleted since 2026-01-01T00:00:00Z',
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict({ revision: NEW, ...scene })).toBe(expected);
  });
});

describe('a Kustomization of which nothing is expected', () => {
  it.each<[string, Scene, string]>([
    ['is up to date with its source', { object: applied(OLD), sources: [source(OLD)] }, 'ready: applied main@0123456'],
    [
      'is behind its source',
      { object: applied(OLD), sources: [source(NEW)] },
      'progressing: it is still at main@0123456, waiting for main@a1b2c3d to be applied',
    ],
    [
      'may have something newer to fetch',
      {
        object: applied(OLD),
        sources: [source(OLD, { status: { conditions: [ready('False GitOperationFailed: no route')] } })],
      },
      'failed/grace: its source GitRepository flux-system/config cannot be fetched: GitOperationFailed: no route',
    ],
    [
      'has a source that is fetched right now',
      {
        object: applied(OLD),
        sources: [
          source(OLD, {
            status: { conditions: [reconciling('True Progressing: x')], artifact: { revision: at(OLD) } },
          }),
        ],
      },
      'progressing: its source GitRepository flux-system/config is being fetched',
    ],
    [
      'fails to find its path',
      { object: failed(OLD, 'ArtifactFailed: kustomization path not found'), sources: [source(NEW)] },
      'failed/grace: ArtifactFailed: kustomization path not found',
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict(scene)).toBe(expected);
  });
});
