import { describe, expect, it } from 'vitest';
import {
  condition,
  helmChartObject,
  helmReleaseObject,
  helmRepositoryObject,
  ociRepositoryObject,
  ready,
  reconciling,
  snapshot,
} from '../../testing/flux/objects.ts';
import { DIGEST, type Scene } from './tests/found.ts';
import { chart, ROLLED_BACK, released, verdict } from './tests/helm-releases.ts';

describe('a HelmRelease', () => {
  it.each<[string, Scene, string]>([
    [
      'has released its chart',
      { object: released('1.1.0'), sources: chart('1.1.0') },
      'ready: released shop@1.1.0 as shop.v3',
    ],
    [
      'has another chart to release',
      { object: released('1.1.0'), sources: chart('1.2.0') },
      'progressing: it runs shop@1.1.0 (deployed), and chart 1.2.0 waits to be released',
    ],
    [
      'has a spec that was changed since',
      {
        object: { ...released('1.1.0'), metadata: { name: 'shop', namespace: 'shop', generation: 2 } },
        sources: chart('1.1.0'),
      },
      'progressing: it runs shop@1.1.0 (deployed), and its spec has changed since',
    ],
    [
      'has begun to reconcile while Ready is still True',
      {
        object: released('1.1.0', {
          conditions: [ready('True UpgradeSucceeded: x'), reconciling('True Progressing: Fulfilling prerequisites')],
        }),
        sources: chart('1.1.0'),
      },
      'progressing: Fulfilling prerequisites',
    ],
    [
      'is being upgraded',
      {
        object: released('1.1.0', {
          conditions: [
            ready("Unknown Progressing: Running 'upgrade' action with timeout of 5m0s"),
            reconciling("True Progressing: Running 'upgrade' action with timeout of 5m0s"),
          ],
          history: [snapshot(2, '1.0.0', 'deployed')],
        }),
        sources: chart('1.1.0'),
      },
      "progressing: Running 'upgrade' action with timeout of 5m0s",
    ],
    [
      'says Ready while the newest release is not deployed',
      { object: released('1.1.0', { history: [snapshot(3, '1.1.0', 'pending-upgrade')] }), sources: chart('1.1.0') },
      'progressing: Helm upgrade succeeded',
    ],
    [
      'says Ready while the newest release is of another chart',
      { object: released('1.1.0', { history: [snapshot(3, '1.0.0', 'deployed')] }), sources: chart('1.1.0') },
      'progressing: Helm upgrade succeeded',
    ],
    [
      'has taken up other values than were released',
      { object: released('1.1.0', { lastAttemptedConfigDigest: `sha256:${'d'.repeat(64)}` }), sources: chart('1.1.0') },
      'progressing: Helm upgrade succeeded',
    ],
    [
      'was rolled back, and nothing more will be tried',
      { object: released('1.1.0', ROLLED_BACK), sources: chart('1.1.0') },
      'failed/none: shop@1.1.0 was rolled back to shop@1.0.0 (release shop.v3): UpgradeFailed: Helm upgrade failed: timed out waiting for Deployment/web',
    ],
    [
      'was rolled back, and will be tried again',
      {
        object: released('1.1.0', {
          ...ROLLED_BACK,
          conditions: [...ROLLED_BACK.conditions.slice(0, 3), reconciling('True ProgressingWithRetry: x')],
        }),
        sources: chart('1.1.0'),
      },
      'failed/grace: shop@1.1.0 was rolled back to shop@1.0.0 (release shop.v3): UpgradeFailed: Helm upgrade failed: timed out waiting for Deployment/web',
    ],
    [
      'was rolled back, and the chart that mends it is there',
      { object: released('1.1.0', ROLLED_BACK), sources: chart('1.2.0') },
      'progressing: it runs shop@1.0.0 (deployed), and chart 1.2.0 waits to be released',
    ],
    [
      'could not be installed and was uninstalled',
      {
        object: released('1.1.0', {
          conditions: [
            ready('False UninstallSucceeded: Helm uninstall succeeded'),
            condition('Released', 'False InstallFailed: no matches for kind'),
            condition('Remediated', 'True UninstallSucceeded: Helm uninstall succeeded'),
          ],
          history: [snapshot(1, '1.1.0', 'uninstalled')],
        }),
        sources: chart('1.1.0'),
      },
      'failed/none: shop@1.1.0 was uninstalled again: InstallFailed: no matches for kind',
    ],
    [
      'has failed its tests',
      {
        object: released('1.1.0', {
          conditions: [
            ready('False TestFailed: Helm test failed: pod web-test'),
            condition('TestSuccess', 'False TestFailed: x'),
          ],
        }),
        sources: chart('1.1.0'),
      },
      'failed/grace: TestFailed: Helm test failed: pod web-test',
    ],
    [
      'has given up',
      {
        object: released('1.1.0', {
          conditions: [
            ready('False UpgradeFailed: x'),
            condition('Released', 'False UpgradeFailed: Helm upgrade failed: bad value'),
            condition('Stalled', 'True RetriesExceeded: Failed to upgrade after 1 attempt(s)'),
          ],
        }),
        sources: chart('1.1.0'),
      },
      'failed/none: Flux has given up: RetriesExceeded: Failed to upgrade after 1 attempt(s); UpgradeFailed: Helm upgrade failed: bad value',
    ],
    [
      'tries again what has failed',
      {
        object: released('1.1.0', {
          conditions: [ready('Unknown Progressing: x'), reconciling('True Progressing: x')],
        }),
        sources: chart('1.1.0'),
        failedTry: { revision: '1.1.0', generation: 1, reason: 'UpgradeFailed: timed out' },
      },
      'failed/grace: UpgradeFailed: timed out; trying again',
    ],
    [
      'is suspended',
      {
        object: helmReleaseObject({ spec: { suspend: true }, status: released('1.1.0').status as object }),
        sources: chart('1.1.0'),
      },
      'blocked/none: it is suspended: Flux does nothing with it until somebody resumes it',
    ],
    [
      'has no HelmChart yet',
      {
        object: helmReleaseObject({ status: {} }),
        sources: [
          { apiVersion: 'v1', kind: 'HelmChart', namespace: 'shop', name: 'shop-shop' },
          helmRepositoryObject(),
        ],
      },
      'progressing: its HelmChart has not been made yet',
    ],
    [
      'wants a chart that the repository has not',
      {
        object: released('1.1.0'),
        sources: chart('1.1.0', {
          status: {
            observedGeneration: 1,
            conditions: [ready("False InvalidChartReference: no 'shop' chart with version matching '9.x' found")],
          },
        }),
      },
      "failed/grace: its source HelmChart shop/shop-shop cannot be fetched: InvalidChartReference: no 'shop' chart with version matching '9.x' found",
    ],
    [
      'has a suspended repository',
      {
        object: released('1.1.0'),
        sources: [helmChartObject({ revision: '1.1.0' }), helmRepositoryObject({ spec: { suspend: true } })],
      },
      'blocked/none: its source HelmRepository shop/charts is suspended at sha256:9999999',
    ],
    [
      'takes its chart from an OCI registry, whose HelmRepository has no status',
      {
        object: released('1.1.0'),
        sources: [
          helmChartObject({ revision: '1.1.0' }),
          helmRepositoryObject({ spec: { type: 'oci' }, status: { artifact: undefined, conditions: [] } }),
        ],
      },
      'ready: released shop@1.1.0 as shop.v3',
    ],
    [
      'takes its chart from an OCIRepository, released',
      {
        object: released('1.1.0+5d41402abc4b', { lastAttemptedRevisionDigest: DIGEST }),
        sources: [ociRepositoryObject({ revision: `1.1.0@${DIGEST}` })],
      },
      'ready: released shop@1.1.0+5d41402abc4b as shop.v3',
    ],
    [
      'takes its chart from an OCIRepository, whose tag has moved',
      {
        object: released('1.1.0+111111111111', { lastAttemptedRevisionDigest: `sha256:${'1'.repeat(64)}` }),
        sources: [ociRepositoryObject({ revision: `1.1.0@${DIGEST}` })],
      },
      'progressing: it runs shop@1.1.0+111111111111 (deployed), and chart 1.1.0@sha256:5d41402 waits to be released',
    ],
    [
      'takes its chart from an OCIRepository, under an older controller',
      { object: released('1.1.0+5d41402abc4b'), sources: [ociRepositoryObject({ revision: `1.1.0@${DIGEST}` })] },
      'ready: released shop@1.1.0+5d41402abc4b as shop.v3',
    ],
  ])('%s', (_what, scene, expected) => {
    expect(verdict(scene)).toBe(expected);
  });
});
