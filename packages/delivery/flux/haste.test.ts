import { expect, test } from 'vitest';
import { condition, gitRepositoryObject, kustomizationObject, ready } from '../../testing/flux/index.ts';
import type { KubernetesObject } from '../kubernetes/api.ts';
import type { Haste } from './follow.ts';
import { hasteOf } from './haste.ts';

const settled = kustomizationObject();
const withStatus = (object: KubernetesObject, status: object): KubernetesObject => ({
  ...object,
  status: { ...Object(object.status), ...status },
});
const annotated = { ...settled, metadata: { ...settled.metadata, annotations: { asked: 'now' } } };
const deleted = { ...settled, metadata: { ...settled.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' } };
const working = withStatus(settled, {
  conditions: [
    condition('Reconciling', 'True Progressing: Building manifests', 1),
    ready('Unknown Progressing: Reconciliation in progress', 1),
  ],
});
const failing = withStatus(settled, {
  conditions: [
    condition('Reconciling', 'True ProgressingWithRetry: Building manifests', 1),
    ready('False BuildFailed: no such file', 1),
  ],
});
const source = gitRepositoryObject({ revision: 'main@sha1:aaaaaaa' });
const fetched = withStatus(source, {
  artifact: { revision: 'main@sha1:bbbbbbb' },
  conditions: [condition('Reconciling', 'True Progressing: building artifact', 1)],
});

test.each<[string, KubernetesObject | undefined, KubernetesObject | undefined, Haste]>([
  ['it comes', undefined, settled, 'soon'],
  ['it goes', settled, undefined, 'soon'],
  ['it is being deleted', settled, deleted, 'soon'],
  ['somebody asks it to reconcile', settled, annotated, 'later'],
  ['its controller begins', settled, working, 'later'],
  ['its controller has ended', working, settled, 'soon'],
  ['a try has failed, and another follows', working, failing, 'soon'],
  ['a source has another artifact, and its controller has not ended', source, fetched, 'soon'],
])('%s', (_, before, after, haste) => {
  expect(hasteOf({ before, after })).toBe(haste);
});
