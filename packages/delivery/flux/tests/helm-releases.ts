import {
  condition,
  helmChartObject,
  helmReleaseObject,
  helmRepositoryObject,
  ready,
  snapshot,
} from '../../../testing/flux/objects.ts';
import { helmRelease } from '../helm-release.ts';
import { type Scene, told, verdictOn } from './found.ts';

export const verdict = (scene: Scene): string => told(verdictOn(helmRelease, scene));

export const chart = (revision: string, more: object = {}) => [
  helmChartObject({ revision, ...more }),
  helmRepositoryObject(),
];

export function released(version: string, more: object = {}, spec: object = {}) {
  return helmReleaseObject({
    spec,
    status: {
      conditions: [
        ready('True UpgradeSucceeded: Helm upgrade succeeded'),
        condition('Released', 'True UpgradeSucceeded: Helm upgrade succeeded'),
      ],
      observedGeneration: 1,
      lastAttemptedRevision: version,
      history: [snapshot(3, version, 'deployed', { appVersion: '2.0.0' }), snapshot(2, '1.0.0', 'superseded')],
      ...more,
    },
  });
}

export const ROLLED_BACK = {
  conditions: [
    ready('False RollbackSucceeded: Helm rollback to previous release shop/shop.v1 succeeded'),
    condition('Released', 'False UpgradeFailed: Helm upgrade failed: timed out waiting for Deployment/web'),
    condition('Remediated', 'True RollbackSucceeded: Helm rollback to previous release shop/shop.v1 succeeded'),
    condition('Stalled', 'True RetriesExceeded: Failed to upgrade after 1 attempt(s)'),
  ],
  history: [snapshot(3, '1.0.0', 'deployed'), snapshot(2, '1.1.0', 'failed'), snapshot(1, '1.0.0', 'superseded')],
};
