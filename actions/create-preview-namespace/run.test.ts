import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeHelm } from '#testing';
import { A, B, deploymentRef, ingress, NAMESPACE, namespaceRef, openStage, type PreviewStage } from './tests/stage.ts';

let stage: PreviewStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe('a pull request', () => {
  test('gets a namespace, the whole app, an address, a deployment and a comment', async () => {
    expect(await stage.create({ ttl: '2d' })).toEqual({
      operation: 'created',
      namespace: NAMESPACE,
      url: 'https://shop-pr-7.example/',
      images: ['ghcr.io/acme/web:v2'],
      release: 'shop',
      headSha: A,
      expiresAt: '2026-01-03T00:00:00.000Z',
      duration: '0s',
    });
    expect(stage.double.get(namespaceRef)?.metadata).toMatchObject({
      labels: {
        'app.kubernetes.io/managed-by': 'gitops-actions',
        'gitops-actions/preview': 'true',
        'gitops-actions/pull-request': '7',
      },
      annotations: {
        'gitops-actions/repository': 'https://github.com/acme/shop',
        'gitops-actions/head-sha': A,
        'gitops-actions/expires-at': '2026-01-03T00:00:00.000Z',
      },
    });
    expect(stage.double.get(namespaceRef)?.metadata.annotations).not.toHaveProperty('gitops-actions/held-by');
    expect(stage.double.get(deploymentRef)).toBeDefined();
    expect(stage.forge.deployments).toEqual([
      `${NAMESPACE} aaaaaaa in_progress`,
      `${NAMESPACE} aaaaaaa success https://shop-pr-7.example/`,
    ]);
    expect(stage.comments()).toEqual([expect.stringContaining('### ✅ Preview is ready')]);
    expect(stage.job.page).toContain('### Preview of pull request #7');
  });

  test('is told what of its chart is outside, and that nobody gets in', async () => {
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'all' } };
    stage.helm = fakeHelm(stage.cluster, ({ namespace }) => [stage.rolledOut(namespace), ingress('x.example'), role]);
    await stage.create({ 'network-policy': 'deny' });
    const notices = stage.job.lines.filter((line) => line.startsWith('notice:'));
    expect(notices).toEqual([
      'notice: The chart has objects outside of its namespace, which only uninstalling it removes: ClusterRole all.',
      expect.stringContaining('name the namespace of the ingress controller in reachable-from.'),
    ]);
  });

  test('that the event names is upgraded by a new push', async () => {
    stage.event = { action: 'opened', pull_request: { number: 7, head: { sha: A } } };
    expect(await stage.create({ 'pull-request': '' })).toMatchObject({ operation: 'created' });
    stage.forge.open(7, B, { comments: [...stage.comments()] });
    stage.event = { action: 'synchronize', pull_request: { number: 7, head: { sha: B } } };
    expect(await stage.create({ 'pull-request': '' })).toMatchObject({ operation: 'updated', headSha: B });
    expect(stage.helm.calls).toEqual(['upgrade shop', 'upgrade shop']);
    expect(stage.double.get(namespaceRef)?.metadata.annotations).toMatchObject({ 'gitops-actions/head-sha': B });
    expect(stage.comments()).toEqual([expect.stringContaining('`bbbbbbb`')]);
  });

  test.each(['closed', 'merged'] as const)('that is %s gets nothing', async (state) => {
    stage.forge.open(7, A, { state });
    const reason = `pull request #7 is ${state}`;
    expect(await stage.create()).toEqual({ operation: 'skipped', namespace: NAMESPACE, headSha: A, reason });
    expect(stage.double.all()).toEqual([]);
    expect(stage.comments()).toEqual([]);
    expect(stage.job.lines).toEqual([`notice: No preview: ${reason}.`]);
  });

  test('whose newer commit has a run of its own is left to that', async () => {
    stage.forge.open(7, B);
    expect(await stage.create({ 'head-sha': A })).toMatchObject({
      operation: 'skipped',
      reason: expect.stringContaining('stands at bbbbbbb'),
    });
    expect(stage.helm.calls).toEqual([]);
  });

  test('that is closed while it is deployed leaves nothing behind', async () => {
    stage.double.onRequest(({ method, path }) => {
      if (method === 'PATCH' && path.endsWith('/deployments/web'))
        stage.forge.open(7, A, { state: 'closed', comments: [...stage.comments()] });
    });
    expect(await stage.create()).toMatchObject({ operation: 'skipped', reason: 'pull request #7 is closed' });
    expect(
      stage.double.all().filter(({ metadata }) => metadata.namespace === NAMESPACE || metadata.name === NAMESPACE),
    ).toEqual([]);
    expect(stage.helm.calls).toEqual(['upgrade shop', 'uninstall shop run']);
    expect(stage.comments()).toEqual([expect.stringContaining('### 🗑️ Preview was removed')]);
  });

  test('whose preview somebody takes down in the middle ends at once', async () => {
    stage.double.onRequest(({ method, path }) => {
      if (method !== 'PATCH' || !path.endsWith('/deployments/web')) return;
      stage.forge.open(7, A, { state: 'merged' });
      stage.double.merge(namespaceRef, { metadata: { annotations: { 'gitops-actions/taken-down-since': 'now' } } });
    });
    stage.helm = fakeHelm(stage.cluster, ({ namespace }) => [stage.rolledOut(namespace, 'ghcr.io/acme/web:v2', 0)]);
    stage.double.onStreamsChange(() => void stage.beats[0]?.());
    expect(await stage.create()).toMatchObject({ operation: 'skipped', reason: 'pull request #7 is merged' });
    expect(stage.double.get(namespaceRef)).toBeUndefined();
  });

  test('that does not exist', async () => {
    await expect(stage.create({ 'pull-request': '8' })).rejects.toThrow(
      'input pull-request: there is no pull request #8',
    );
    await expect(stage.create({ 'pull-request': '' })).rejects.toThrow(
      'input pull-request: is required: no pull request has',
    );
  });
});

describe('inputs', () => {
  test.each([
    [{ chart: '' }, 'input chart: is required (or kustomize, or manifests)'],
    [{ kustomize: 'x', chart: 'y' }, 'input chart: cannot go together with kustomize or manifests'],
    [{ images: 'x:1' }, 'input images: is for kustomize and manifests'],
    [{ kustomize: 'x', set: 'a=b', values: 'a: b' }, 'input values: is for a chart\ninput set: is for a chart'],
    [{ atomic: 'true', wait: 'false' }, 'input atomic: is for a chart that is waited for'],
    [{ 'pull-request': '0x7' }, 'input pull-request: "0x7" is no whole number from 1'],
    [{ 'max-previews': 'many' }, 'input max-previews: "many" is no whole number from 1'],
    [{ 'head-sha': 'abc' }, 'input head-sha: "abc" is no full commit SHA'],
    [{ 'pull-secrets': 'registry' }, 'input pull-secrets: "registry" is no secret; write namespace/name'],
    [{ 'release-name': '---' }, 'input release-name: "---" leaves nothing'],
    [{ 'pull-secrets': 'a/registry\nb/registry' }, 'input pull-secrets: registry is given twice'],
    [{ ttl: '0' }, 'input ttl: is no time at all; leave it out'],
    [{ ttl: '99999999d' }, 'input ttl: is more than ten years'],
  ] as [Record<string, string>, string][])('%j', async (inputs, problem) => {
    await expect(stage.create(inputs)).rejects.toThrow(problem);
    expect(stage.double.requests).toEqual([]);
  });

  test('reach helm', async () => {
    const values = 'password: hunter2\n';
    await stage.create({
      chart: 'oci://ghcr.io/acme/shop',
      'chart-version': '1.0.0',
      values,
      set: 'a=b',
      'release-name': 'My App',
    });
    expect(stage.helm.upgrades).toMatchObject([
      {
        release: 'my-app',
        chart: 'oci://ghcr.io/acme/shop',
        version: '1.0.0',
        values,
        set: ['a=b'],
        namespace: NAMESPACE,
      },
    ]);
  });
});
