import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { A, NAMESPACE, namespaceRef, openStage, type PreviewStage } from './tests/stage.ts';

let stage: PreviewStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe('the namespace', () => {
  test('that is somebody else’s is not touched', async () => {
    stage.double.put({ ...namespaceRef, metadata: { name: NAMESPACE, labels: { team: 'x' } } });
    await expect(stage.create()).rejects.toThrow(
      `input namespace: namespace ${NAMESPACE} exists already, and it is no preview of ours`,
    );
    expect(stage.double.get(namespaceRef)?.metadata.labels).toEqual({ team: 'x' });
    expect(stage.helm.calls).toEqual([]);
  });

  test('of another pull request is not touched either', async () => {
    stage.forge.open(8, A);
    await stage.create({ 'pull-request': '8', namespace: 'same-{number}', prefix: 'x' });
    const other = stage.double.get({ ...namespaceRef, name: 'same-8' });
    stage.double.put({ ...namespaceRef, metadata: { ...other?.metadata, name: NAMESPACE, uid: 'other' } });
    await expect(stage.create()).rejects.toThrow('it is the preview of https://github.com/acme/shop/pull/8');
  });

  test('is waited for while another run is at work in it, until that gives no sign of life', async () => {
    await stage.create();
    const held = { 'gitops-actions/held-by': 'run-0', 'gitops-actions/held-until': '2026-01-01T00:01:00.000Z' };
    stage.double.merge(namespaceRef, { metadata: { annotations: held } });
    expect(await stage.create()).toMatchObject({ operation: 'updated' });
    expect(stage.job.clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-01-01T00:01:00Z'));
  });

  test('that is held all the time is given up', async () => {
    await stage.create();
    const held = { 'gitops-actions/held-by': 'run-0', 'gitops-actions/held-until': '2026-01-02T00:00:00.000Z' };
    stage.double.merge(namespaceRef, { metadata: { annotations: held } });
    await expect(stage.create({ timeout: '1m' })).rejects.toThrow(
      `namespace ${NAMESPACE} was not to be had within 1m: another run is at work in it (run-0)`,
    );
  });

  test('whose deletion was begun and not ended is made anew', async () => {
    await stage.create();
    const before = stage.double.get(namespaceRef)?.metadata.uid;
    stage.double.merge(namespaceRef, { metadata: { annotations: { 'gitops-actions/taken-down-since': 'x' } } });
    expect(await stage.create()).toMatchObject({ operation: 'created' });
    expect(stage.double.get(namespaceRef)?.metadata.uid).not.toBe(before);
  });

  test('gets guardrails and pull secrets, and loses what is no longer asked for', async () => {
    const data = { '.dockerconfigjson': 'e30=' };
    const secret = { apiVersion: 'v1', kind: 'Secret', type: 'kubernetes.io/dockerconfigjson', data };
    stage.double.put({ ...secret, metadata: { name: 'registry', namespace: 'default' } });
    await stage.create({
      quota: 'pods=20',
      'network-policy': 'deny',
      'pull-secrets': 'default/registry',
      'namespace-labels': 'pod-security.kubernetes.io/enforce=restricted',
    });
    const kinds = (): string[] =>
      stage.double
        .all()
        .filter(({ metadata }) => metadata.namespace === NAMESPACE && metadata.name === 'gitops-actions-preview')
        .map(({ kind }) => kind);
    expect(kinds()).toEqual(['ResourceQuota', 'NetworkPolicy']);
    const within = { apiVersion: 'v1', namespace: NAMESPACE };
    expect(stage.double.get({ ...within, kind: 'Secret', name: 'registry' })).toMatchObject({ data });
    expect(stage.double.get({ ...within, kind: 'ServiceAccount', name: 'default' })).toMatchObject({
      imagePullSecrets: [{ name: 'registry' }],
    });
    expect(stage.double.get(namespaceRef)?.metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
    await stage.create({ 'default-limits': 'memory=1Gi' });
    expect(kinds()).toEqual(['LimitRange']);
  });

  test('gets no other secrets', async () => {
    stage.double.put({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', namespace: 'prod' } });
    await expect(stage.create({ 'pull-secrets': 'prod/db' })).rejects.toThrow(
      'secret prod/db is of type Opaque, and no secret to pull images with',
    );
    await expect(stage.create({ 'pull-secrets': 'prod/none' })).rejects.toThrow('secret prod/none does not exist');
  });
});
