import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NAMESPACE, namespaceRef, openStage, type PreviewStage } from './tests/stage.ts';

let stage: PreviewStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe('manifests', () => {
  const config = (name: string, more = '') =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${more}---\n`;
  const web = `apiVersion: batch/v1
kind: CronJob
metadata: { name: web }
spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: web, image: ghcr.io/acme/web:v1 }] } } } } }
`;

  test('are applied with other images, and what is no longer there is deleted', async () => {
    stage.manifests = [{ path: 'k8s/a.yaml', text: `${config('one')}${config('two')}${web}` }];
    const outputs = await stage.create({ manifests: 'k8s', images: 'ghcr.io/acme/web:v2' });
    expect(outputs).toMatchObject({ operation: 'created' });
    const names = () =>
      stage.double
        .all()
        .flatMap(({ kind, metadata }) => (metadata.namespace === NAMESPACE ? [`${kind} ${metadata.name}`] : []));
    expect(names()).toEqual(['ConfigMap gitops-actions-inventory', 'ConfigMap one', 'ConfigMap two', 'CronJob web']);
    const job = stage.double.get({ apiVersion: 'batch/v1', kind: 'CronJob', namespace: NAMESPACE, name: 'web' });
    expect(JSON.stringify(job?.spec)).toContain('"image":"ghcr.io/acme/web:v2"');
    stage.manifests = [{ path: 'k8s/a.yaml', text: config('two') }];
    await stage.create({ manifests: 'k8s' });
    expect(names()).toEqual(['ConfigMap gitops-actions-inventory', 'ConfigMap two']);
  });

  test('of a kustomization are the same', async () => {
    stage.manifests = [{ path: 'overlay', text: web }];
    expect(await stage.create({ kustomize: 'overlay', url: 'https://{namespace}.example' })).toMatchObject({
      url: `https://${NAMESPACE}.example/`,
    });
  });

  test('reach no further than their namespace', async () => {
    const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: all }\n---\n';
    const own = `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${NAMESPACE} }\n---\n`;
    stage.manifests = [{ path: 'k8s/a.yaml', text: `${own}${role}${config('x', '  namespace: kube-system\n')}` }];
    await expect(stage.create({ manifests: 'k8s' })).rejects.toThrow(
      'input manifests: k8s/a.yaml: ClusterRole all is of the whole cluster\ninput manifests: k8s/a.yaml: ConfigMap x is of namespace kube-system',
    );
    expect(stage.double.all().map(({ kind }) => kind)).toEqual(['Namespace']);
  });

  test('delete nothing outside of their namespace, whatever their list has come to say', async () => {
    stage.manifests = [{ path: 'k8s/a.yaml', text: config('one') }];
    await stage.create({ manifests: 'k8s' });
    for (const ref of [
      { ...namespaceRef, name: 'production' },
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'admin' },
    ])
      stage.double.put({ apiVersion: ref.apiVersion, kind: ref.kind, metadata: { name: ref.name } });
    const list = { apiVersion: 'v1', kind: 'ConfigMap', name: 'gitops-actions-inventory', namespace: NAMESPACE };
    const forged = [
      { ...namespaceRef, name: 'production' },
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'admin' },
      { apiVersion: 'v1', kind: 'ConfigMap', name: '..' },
      { apiVersion: 'v1', kind: 'ConfigMap', name: '' },
    ];
    stage.double.merge(list, { data: { objects: JSON.stringify(forged) } });
    await stage.create({ manifests: 'k8s' });
    const names = stage.double.all().map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names).toEqual(expect.arrayContaining(['Namespace production', 'ClusterRole admin', 'ConfigMap one']));
    expect(stage.double.get(namespaceRef)?.metadata.deletionTimestamp).toBeUndefined();
  });

  test('take no place of what guards the namespace', async () => {
    const quota = 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: gitops-actions-preview }\n---\n';
    stage.manifests = [{ path: 'k8s/a.yaml', text: `${quota}${config('gitops-actions-inventory')}` }];
    await expect(stage.create({ manifests: 'k8s', quota: 'pods=5' })).rejects.toThrow(
      "input manifests: k8s/a.yaml: ResourceQuota gitops-actions-preview is the preview's own; call it something else\ninput manifests: k8s/a.yaml: ConfigMap gitops-actions-inventory is",
    );
  });

  test('in place of a chart do not make its release forgotten', async () => {
    await stage.create();
    stage.manifests = [{ path: 'k8s/a.yaml', text: config('one') }];
    await stage.create({ manifests: 'k8s' });
    expect(stage.double.get(namespaceRef)?.metadata.annotations).toMatchObject({ 'gitops-actions/source': 'helm' });
  });

  test('that are none', async () => {
    for (const [text, problem] of [
      ['just text', 'k8s/a.yaml: holds a document that is no Kubernetes object'],
      ['kind: ConfigMap', 'holds something that is no Kubernetes object with apiVersion, kind and metadata.name'],
      ['a: [', 'k8s/a.yaml:'],
    ] as const) {
      stage.manifests = [{ path: 'k8s/a.yaml', text }];
      await expect(stage.create({ manifests: 'k8s' })).rejects.toThrow(problem);
    }
    stage.manifests = [{ path: 'k8s/a.yaml', text: web }];
    await expect(stage.create({ manifests: 'k8s', images: 'ghcr.io/acme/other:v2' })).rejects.toThrow(
      'input images: ghcr.io/acme/other is nowhere in what is deployed',
    );
  });
});
