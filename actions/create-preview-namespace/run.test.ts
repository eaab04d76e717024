import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KubernetesCluster } from '#delivery';
import { RemoteError } from '#errors';
import { bindAction, type WebhookEvent } from '#kit';
import type { ManifestFile } from '#manifests';
import { ownershipLabels } from '#preview';
import {
  type FakeForge,
  type FakeHelm,
  fakeForge,
  fakeHelm,
  type KubernetesDouble,
  runAction,
  sketchDeployment,
  sketchPod,
  sketchReplicaSet,
  startKubernetesDouble,
  type TestJob,
  testJob,
} from '#testing';
import { run } from './run.ts';
import { spec } from './spec.ts';

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const NAMESPACE = 'shop-preview-pr-7';
const namespaceRef = { apiVersion: 'v1', kind: 'Namespace', name: NAMESPACE };
const deploymentRef = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: NAMESPACE, name: 'web' };

let double: KubernetesDouble;
let cluster: KubernetesCluster;
let job: TestJob;
let forge: FakeForge;
let helm: FakeHelm;
let event: WebhookEvent;
let manifests: ManifestFile[];
let checkedOut: string | undefined;
let beats: (() => Promise<void>)[];

beforeEach(async () => {
  event = {};
  manifests = [];
  checkedOut = undefined;
  beats = [];
  const runUrl = 'https://github.com/acme/shop/actions/runs/1';
  job = await testJob({ runner: { event: async () => event, runUrl } });
  double = await startKubernetesDouble({ now: job.clock.now });
  cluster = await double.connect();
  forge = fakeForge();
  helm = fakeHelm(cluster, ({ release, namespace }) => [rolledOut(namespace), ingress(`${release}-pr-7.example`)]);
  forge.open(7, A);
});
afterEach(async () => {
  await Promise.all([double[Symbol.asyncDispose](), job[Symbol.asyncDispose]()]);
});

function rolledOut(namespace: string, image = 'ghcr.io/acme/web:v2', available = 1) {
  double.put(sketchReplicaSet(2, { namespace }));
  double.put(sketchPod('a', { namespace, image, status: { ready: available > 0 } }));
  return sketchDeployment({ namespace, image, replicas: 1, available });
}

function ingress(host: string) {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web' },
    spec: { rules: [{ host }], tls: [{ hosts: [host] }] },
  };
}

const create = (inputs: Record<string, string> = {}, holder = 'run-1'): Promise<Record<string, unknown>> =>
  runAction(
    bindAction(spec, run, () => ({
      job,
      holder,
      heartbeat: (_, beat) => {
        beats.push(beat);
        return { [Symbol.dispose]: () => beats.splice(beats.indexOf(beat), 1) };
      },
      files: {
        locateChart: async (chart) => chart,
        read: async () => manifests,
        build: async () => manifests.map(({ text }) => text).join('---\n'),
        checkedOut: async () => checkedOut,
      },
      openRepository: async () => forge.repository(),
      connect: async () => cluster,
      openHelm: () => helm,
    })),
    { 'pull-request': '7', ...((inputs['kustomize'] ?? inputs['manifests']) ? {} : { chart: './chart' }), ...inputs },
    job,
  );

const comments = (number = 7): readonly string[] => forge.pulls.get(number)?.comments ?? [];

describe('a pull request', () => {
  test('gets a namespace, the whole app, an address, a deployment and a comment', async () => {
    expect(await create({ ttl: '2d' })).toEqual({
      operation: 'created',
      namespace: NAMESPACE,
      url: 'https://shop-pr-7.example/',
      images: ['ghcr.io/acme/web:v2'],
      release: 'shop',
      headSha: A,
      expiresAt: '2026-01-03T00:00:00.000Z',
      duration: '0s',
    });
    expect(double.get(namespaceRef)?.metadata).toMatchObject({
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
    expect(double.get(namespaceRef)?.metadata.annotations).not.toHaveProperty('gitops-actions/held-by');
    expect(double.get(deploymentRef)).toBeDefined();
    expect(forge.deployments).toEqual([
      `${NAMESPACE} aaaaaaa in_progress`,
      `${NAMESPACE} aaaaaaa success https://shop-pr-7.example/`,
    ]);
    expect(comments()).toEqual([expect.stringContaining('### ✅ Preview is ready')]);
    expect(job.page).toContain('### Preview of pull request #7');
  });

  test('is told what of its chart is outside, and that nobody gets in', async () => {
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'all' } };
    helm = fakeHelm(cluster, ({ namespace }) => [rolledOut(namespace), ingress('x.example'), role]);
    await create({ 'network-policy': 'deny' });
    const notices = job.lines.filter((line) => line.startsWith('notice:'));
    expect(notices).toEqual([
      'notice: The chart has objects outside of its namespace, which only uninstalling it removes: ClusterRole all.',
      expect.stringContaining('name the namespace of the ingress controller in reachable-from.'),
    ]);
  });

  test('that the event names is upgraded by a new push', async () => {
    event = { action: 'opened', pull_request: { number: 7, head: { sha: A } } };
    expect(await create({ 'pull-request': '' })).toMatchObject({ operation: 'created' });
    forge.open(7, B, { comments: [...comments()] });
    event = { action: 'synchronize', pull_request: { number: 7, head: { sha: B } } };
    expect(await create({ 'pull-request': '' })).toMatchObject({ operation: 'updated', headSha: B });
    expect(helm.calls).toEqual(['upgrade shop', 'upgrade shop']);
    expect(double.get(namespaceRef)?.metadata.annotations).toMatchObject({ 'gitops-actions/head-sha': B });
    expect(comments()).toEqual([expect.stringContaining('`bbbbbbb`')]);
  });

  test.each(['closed', 'merged'] as const)('that is %s gets nothing', async (state) => {
    forge.open(7, A, { state });
    const reason = `pull request #7 is ${state}`;
    expect(await create()).toEqual({ operation: 'skipped', namespace: NAMESPACE, headSha: A, reason });
    expect(double.all()).toEqual([]);
    expect(comments()).toEqual([]);
    expect(job.lines).toEqual([`notice: No preview: ${reason}.`]);
  });

  test('whose newer commit has a run of its own is left to that', async () => {
    forge.open(7, B);
    expect(await create({ 'head-sha': A })).toMatchObject({
      operation: 'skipped',
      reason: expect.stringContaining('stands at bbbbbbb'),
    });
    expect(helm.calls).toEqual([]);
  });

  test('that is closed while it is deployed leaves nothing behind', async () => {
    double.onRequest(({ method, path }) => {
      if (method === 'PATCH' && path.endsWith('/deployments/web'))
        forge.open(7, A, { state: 'closed', comments: [...comments()] });
    });
    expect(await create()).toMatchObject({ operation: 'skipped', reason: 'pull request #7 is closed' });
    expect(
      double.all().filter(({ metadata }) => metadata.namespace === NAMESPACE || metadata.name === NAMESPACE),
    ).toEqual([]);
    expect(helm.calls).toEqual(['upgrade shop', 'uninstall shop run']);
    expect(comments()).toEqual([expect.stringContaining('### 🗑️ Preview was removed')]);
  });

  test('whose preview somebody takes down in the middle ends at once', async () => {
    double.onRequest(({ method, path }) => {
      if (method !== 'PATCH' || !path.endsWith('/deployments/web')) return;
      forge.open(7, A, { state: 'merged' });
      double.merge(namespaceRef, { metadata: { annotations: { 'gitops-actions/taken-down-since': 'now' } } });
    });
    helm = fakeHelm(cluster, ({ namespace }) => [rolledOut(namespace, 'ghcr.io/acme/web:v2', 0)]);
    double.onStreamsChange(() => void beats[0]?.());
    expect(await create()).toMatchObject({ operation: 'skipped', reason: 'pull request #7 is merged' });
    expect(double.get(namespaceRef)).toBeUndefined();
  });

  test('that does not exist', async () => {
    await expect(create({ 'pull-request': '8' })).rejects.toThrow('input pull-request: there is no pull request #8');
    await expect(create({ 'pull-request': '' })).rejects.toThrow(
      'input pull-request: is required: no pull request has',
    );
  });
});

describe('what fails', () => {
  test('is told with its pod and log, on the pull request, too', async () => {
    helm = fakeHelm(cluster, ({ namespace }) => {
      const deployment = rolledOut(namespace, 'ghcr.io/acme/web:v2', 0);
      const waiting = { reason: 'CrashLoopBackOff', message: 'back-off 10s' };
      double.put(sketchPod('a', { namespace, status: { ready: false, restartCount: 3, state: { waiting } } }));
      const container = { namespace, pod: 'web-2-a', container: 'app' };
      for (const previous of [true, false]) double.setLog({ ...container, previous }, ['panic: no database']);
      return [deployment];
    });
    await expect(create({ atomic: 'true' })).rejects.toMatchObject({
      message: expect.stringContaining('CrashLoopBackOff'),
      outputs: { operation: 'created', namespace: NAMESPACE, reason: expect.stringContaining('CrashLoopBackOff') },
    });
    expect(comments()).toEqual([expect.stringContaining('panic: no database')]);
    expect(forge.deployments.at(-1)).toBe(`${NAMESPACE} aaaaaaa failure`);
    expect(helm.calls).toEqual(['upgrade shop', 'revert shop to nothing']);
    expect(double.get(namespaceRef)?.metadata.annotations).not.toHaveProperty('gitops-actions/held-by');
  });

  test('in helm is told in its words, and the next run goes on from there', async () => {
    helm.failNext('upgrade', 'helm upgrade --install shop failed with exit code 1: no such chart');
    await expect(create()).rejects.toThrow('no such chart');
    expect(comments()).toEqual([expect.stringContaining('no such chart')]);
    expect(await create()).toMatchObject({ operation: 'updated' });
    expect(comments()).toEqual([expect.stringContaining('### ✅ Preview is ready')]);
  });

  test('is told also where going back fails, too', async () => {
    helm = fakeHelm(cluster, ({ namespace }) => [rolledOut(namespace, 'ghcr.io/acme/web:v2', 0)]);
    helm.failNext('revert', 'helm rollback shop failed with exit code 1: no');
    await expect(create({ atomic: 'true', timeout: '5s' })).rejects.toThrow(/^(?!.*rollback)/);
    expect(job.lines).toContain(
      'warning: what was there before is not back: helm rollback shop failed with exit code 1: no',
    );
  });

  test('in helm is gone back from, too, once it was told', async () => {
    await create();
    helm.failNext('upgrade', 'helm upgrade --install shop failed with exit code 1: no such kind');
    await expect(create({ atomic: 'true' })).rejects.toThrow('no such kind');
    expect(helm.calls).toEqual(['upgrade shop', 'upgrade shop', 'revert shop to 1']);
  });

  test('is no error of ours when a chart gives a key twice, which helm bears', async () => {
    helm.manifest = async () => 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  name: web\n';
    expect(await create()).toMatchObject({ operation: 'created' });
  });

  test('in a hook of the chart is told with the words of its pod', async () => {
    const metadata = { name: 'migrate', namespace: NAMESPACE, uid: 'job-1' };
    const spec = { selector: { matchLabels: { app: 'migrate' } } };
    double.put({ apiVersion: 'batch/v1', kind: 'Job', metadata, spec, status: { failed: 1 } });
    const pod = sketchPod('a', { deployment: 'migrate', namespace: NAMESPACE });
    const terminated = { exitCode: 1, reason: 'Error' };
    const containerStatuses = [{ name: 'app', ready: false, restartCount: 0, state: { terminated } }];
    const ownerReferences = [{ kind: 'Job', name: 'migrate', uid: 'job-1', controller: true }];
    double.put({
      ...pod,
      metadata: { ...pod.metadata, ownerReferences },
      status: { phase: 'Failed', containerStatuses },
    });
    double.setLog({ namespace: NAMESPACE, pod: pod.metadata.name, container: 'app' }, [
      'relation "users" does not exist',
    ]);
    helm.failNext('upgrade', 'helm upgrade --install shop failed with exit code 1: pre-upgrade hooks failed');
    await expect(create()).rejects.toThrow('pre-upgrade hooks failed');
    expect(comments()).toEqual([expect.stringContaining('relation "users" does not exist')]);
  });

  test('on the pull request alone is a warning: the preview stands', async () => {
    forge.forbidWrites();
    expect(await create()).toMatchObject({ operation: 'created' });
    const warnings = job.lines.filter((line) => line.startsWith('warning:'));
    expect(warnings[0]).toBe(
      'warning: the comment on the pull request could not be written: GitHub refused: HTTP 403\nThe token lacks a permission.',
    );
  });

  test('is the API of the cluster’s, and nothing is left held', async () => {
    double.forbid('create', 'namespaces');
    await expect(create()).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining('apiGroups: [""], resources: ["namespaces"], verbs: [create]'),
    });
  });
});

describe('code of a fork', () => {
  beforeEach(() => void forge.open(7, A, { origin: 'fork', labels: ['safe'] }));

  test('is refused, and the pull request says how to admit it', async () => {
    await expect(create()).rejects.toMatchObject({
      cause: { name: 'BlockedError' },
      outputs: { operation: 'blocked', blockedBy: 'allow-forks' },
    });
    expect(comments()).toEqual([expect.stringContaining('### ⛔ No preview')]);
    expect(double.all()).toEqual([]);
    expect(await create({ 'on-blocked': 'skip' })).toMatchObject({ operation: 'blocked' });
  });

  const labelled = (sha: string): WebhookEvent => {
    return { action: 'labeled', label: { name: 'safe' }, pull_request: { number: 7, head: { sha } } };
  };
  const policy = { 'allow-forks': 'label:safe' };

  test('is deployed when the label was given for what is checked out', async () => {
    event = labelled(A);
    checkedOut = A;
    expect(await create(policy)).toMatchObject({ operation: 'created' });
  });

  test('is refused when something else is checked out', async () => {
    event = labelled(A);
    for (const held of [B, undefined]) {
      checkedOut = held;
      await expect(create(policy)).rejects.toThrow('not aaaaaaa that was admitted');
    }
    expect(double.all()).toEqual([]);
  });

  test('is whatever its author likes where all are trusted', async () => {
    checkedOut = 'c'.repeat(40);
    expect(await create({ 'allow-forks': 'always' })).toMatchObject({ operation: 'created' });
  });

  test('is refused after a push, for all that the label is still there', async () => {
    forge.open(7, B, { origin: 'fork', labels: ['safe'] });
    event = { action: 'synchronize', pull_request: { number: 7, head: { sha: B } } };
    checkedOut = B;
    await expect(create(policy)).rejects.toThrow('its label "safe" was not given for bbbbbbb');
    event = labelled(A);
    expect(await create(policy)).toMatchObject({ operation: 'skipped' });
    expect(double.all()).toEqual([]);
  });
});

describe('the namespace', () => {
  test('that is somebody else’s is not touched', async () => {
    double.put({ ...namespaceRef, metadata: { name: NAMESPACE, labels: { team: 'x' } } });
    await expect(create()).rejects.toThrow(
      `input namespace: namespace ${NAMESPACE} exists already, and it is no preview of ours`,
    );
    expect(double.get(namespaceRef)?.metadata.labels).toEqual({ team: 'x' });
    expect(helm.calls).toEqual([]);
  });

  test('of another pull request is not touched either', async () => {
    forge.open(8, A);
    await create({ 'pull-request': '8', namespace: 'same-{number}', prefix: 'x' });
    const other = double.get({ ...namespaceRef, name: 'same-8' });
    double.put({ ...namespaceRef, metadata: { ...other?.metadata, name: NAMESPACE, uid: 'other' } });
    await expect(create()).rejects.toThrow('it is the preview of https://github.com/acme/shop/pull/8');
  });

  test('is waited for while another run is at work in it, until that gives no sign of life', async () => {
    await create();
    const held = { 'gitops-actions/held-by': 'run-0', 'gitops-actions/held-until': '2026-01-01T00:01:00.000Z' };
    double.merge(namespaceRef, { metadata: { annotations: held } });
    expect(await create()).toMatchObject({ operation: 'updated' });
    expect(job.clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-01-01T00:01:00Z'));
  });

  test('that is held all the time is given up', async () => {
    await create();
    const held = { 'gitops-actions/held-by': 'run-0', 'gitops-actions/held-until': '2026-01-02T00:00:00.000Z' };
    double.merge(namespaceRef, { metadata: { annotations: held } });
    await expect(create({ timeout: '1m' })).rejects.toThrow(
      `namespace ${NAMESPACE} was not to be had within 1m: another run is at work in it (run-0)`,
    );
  });

  test('whose deletion was begun and not ended is made anew', async () => {
    await create();
    const before = double.get(namespaceRef)?.metadata.uid;
    double.merge(namespaceRef, { metadata: { annotations: { 'gitops-actions/taken-down-since': 'x' } } });
    expect(await create()).toMatchObject({ operation: 'created' });
    expect(double.get(namespaceRef)?.metadata.uid).not.toBe(before);
  });

  test('gets guardrails and pull secrets, and loses what is no longer asked for', async () => {
    const data = { '.dockerconfigjson': 'e30=' };
    const secret = { apiVersion: 'v1', kind: 'Secret', type: 'kubernetes.io/dockerconfigjson', data };
    double.put({ ...secret, metadata: { name: 'registry', namespace: 'default' } });
    await create({
      quota: 'pods=20',
      'network-policy': 'deny',
      'pull-secrets': 'default/registry',
      'namespace-labels': 'pod-security.kubernetes.io/enforce=restricted',
    });
    const kinds = (): string[] =>
      double
        .all()
        .filter(({ metadata }) => metadata.namespace === NAMESPACE && metadata.name === 'gitops-actions-preview')
        .map(({ kind }) => kind);
    expect(kinds()).toEqual(['ResourceQuota', 'NetworkPolicy']);
    const within = { apiVersion: 'v1', namespace: NAMESPACE };
    expect(double.get({ ...within, kind: 'Secret', name: 'registry' })).toMatchObject({ data });
    expect(double.get({ ...within, kind: 'ServiceAccount', name: 'default' })).toMatchObject({
      imagePullSecrets: [{ name: 'registry' }],
    });
    expect(double.get(namespaceRef)?.metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
    await create({ 'default-limits': 'memory=1Gi' });
    expect(kinds()).toEqual(['LimitRange']);
  });

  test('gets no other secrets', async () => {
    double.put({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', namespace: 'prod' } });
    await expect(create({ 'pull-secrets': 'prod/db' })).rejects.toThrow(
      'secret prod/db is of type Opaque, and no secret to pull images with',
    );
    await expect(create({ 'pull-secrets': 'prod/none' })).rejects.toThrow('secret prod/none does not exist');
  });

  test('is one too many', async () => {
    forge.open(1, A);
    await create({ 'pull-request': '1' });
    await expect(create({ 'max-previews': '1' })).rejects.toMatchObject({
      outputs: {
        operation: 'blocked',
        blockedBy: 'max-previews',
        reason: expect.stringContaining('the oldest: shop-preview-pr-1'),
      },
    });
    expect(double.get(namespaceRef)).toBeUndefined();
    expect(await create({ 'pull-request': '1', 'max-previews': '1' })).toMatchObject({ operation: 'updated' });
  });

  test('of two that come at once, the later goes again', async () => {
    forge.open(1, A);
    let isFirst = true;
    double.onRequest(({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('/namespaces') || !isFirst) return;
      isFirst = false;
      rival();
    });
    await expect(create({ 'max-previews': '1' })).rejects.toMatchObject({ outputs: { blockedBy: 'max-previews' } });
    expect(double.get(namespaceRef)).toBeUndefined();
    expect(helm.calls).toEqual([]);
  });
});

/** What another run has made a moment before. */
function rival(): void {
  const repository = 'https://github.com/acme/shop';
  const annotations = {
    'gitops-actions/repository': repository,
    'gitops-actions/created-at': '2025-12-31T23:59:59.000Z',
  };
  const labels = ownershipLabels({ repository, pullRequest: 1 });
  double.put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop-preview-pr-1', labels, annotations } });
}

describe('manifests', () => {
  const config = (name: string, more = '') =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${more}---\n`;
  const web = `apiVersion: batch/v1
kind: CronJob
metadata: { name: web }
spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: web, image: ghcr.io/acme/web:v1 }] } } } } }
`;

  test('are applied with other images, and what is no longer there is deleted', async () => {
    manifests = [{ path: 'k8s/a.yaml', text: `${config('one')}${config('two')}${web}` }];
    const outputs = await create({ manifests: 'k8s', images: 'ghcr.io/acme/web:v2' });
    expect(outputs).toMatchObject({ operation: 'created' });
    const names = () =>
      double
        .all()
        .flatMap(({ kind, metadata }) => (metadata.namespace === NAMESPACE ? [`${kind} ${metadata.name}`] : []));
    expect(names()).toEqual(['ConfigMap gitops-actions-inventory', 'ConfigMap one', 'ConfigMap two', 'CronJob web']);
    const job = double.get({ apiVersion: 'batch/v1', kind: 'CronJob', namespace: NAMESPACE, name: 'web' });
    expect(JSON.stringify(job?.spec)).toContain('"image":"ghcr.io/acme/web:v2"');
    manifests = [{ path: 'k8s/a.yaml', text: config('two') }];
    await create({ manifests: 'k8s' });
    expect(names()).toEqual(['ConfigMap gitops-actions-inventory', 'ConfigMap two']);
  });

  test('of a kustomization are the same', async () => {
    manifests = [{ path: 'overlay', text: web }];
    expect(await create({ kustomize: 'overlay', url: 'https://{namespace}.example' })).toMatchObject({
      url: `https://${NAMESPACE}.example/`,
    });
  });

  test('reach no further than their namespace', async () => {
    const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: all }\n---\n';
    const own = `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${NAMESPACE} }\n---\n`;
    manifests = [{ path: 'k8s/a.yaml', text: `${own}${role}${config('x', '  namespace: kube-system\n')}` }];
    await expect(create({ manifests: 'k8s' })).rejects.toThrow(
      'input manifests: k8s/a.yaml: ClusterRole all is of the whole cluster\ninput manifests: k8s/a.yaml: ConfigMap x is of namespace kube-system',
    );
    expect(double.all().map(({ kind }) => kind)).toEqual(['Namespace']);
  });

  test('delete nothing outside of their namespace, whatever their list has come to say', async () => {
    manifests = [{ path: 'k8s/a.yaml', text: config('one') }];
    await create({ manifests: 'k8s' });
    for (const ref of [
      { ...namespaceRef, name: 'production' },
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'admin' },
    ])
      double.put({ apiVersion: ref.apiVersion, kind: ref.kind, metadata: { name: ref.name } });
    const list = { apiVersion: 'v1', kind: 'ConfigMap', name: 'gitops-actions-inventory', namespace: NAMESPACE };
    const forged = [
      { ...namespaceRef, name: 'production' },
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'admin' },
      { apiVersion: 'v1', kind: 'ConfigMap', name: '..' },
      { apiVersion: 'v1', kind: 'ConfigMap', name: '' },
    ];
    double.merge(list, { data: { objects: JSON.stringify(forged) } });
    await create({ manifests: 'k8s' });
    const names = double.all().map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names).toEqual(expect.arrayContaining(['Namespace production', 'ClusterRole admin', 'ConfigMap one']));
    expect(double.get(namespaceRef)?.metadata.deletionTimestamp).toBeUndefined();
  });

  test('take no place of what guards the namespace', async () => {
    const quota = 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: gitops-actions-preview }\n---\n';
    manifests = [{ path: 'k8s/a.yaml', text: `${quota}${config('gitops-actions-inventory')}` }];
    await expect(create({ manifests: 'k8s', quota: 'pods=5' })).rejects.toThrow(
      "input manifests: k8s/a.yaml: ResourceQuota gitops-actions-preview is the preview's own; call it something else\ninput manifests: k8s/a.yaml: ConfigMap gitops-actions-inventory is",
    );
  });

  test('in place of a chart do not make its release forgotten', async () => {
    await create();
    manifests = [{ path: 'k8s/a.yaml', text: config('one') }];
    await create({ manifests: 'k8s' });
    expect(double.get(namespaceRef)?.metadata.annotations).toMatchObject({ 'gitops-actions/source': 'helm' });
  });

  test('that are none', async () => {
    for (const [text, problem] of [
      ['just text', 'k8s/a.yaml: holds a document that is no Kubernetes object'],
      ['kind: ConfigMap', 'holds something that is no Kubernetes object with apiVersion, kind and metadata.name'],
      ['a: [', 'k8s/a.yaml:'],
    ] as const) {
      manifests = [{ path: 'k8s/a.yaml', text }];
      await expect(create({ manifests: 'k8s' })).rejects.toThrow(problem);
    }
    manifests = [{ path: 'k8s/a.yaml', text: web }];
    await expect(create({ manifests: 'k8s', images: 'ghcr.io/acme/other:v2' })).rejects.toThrow(
      'input images: ghcr.io/acme/other is nowhere in what is deployed',
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
    await expect(create(inputs)).rejects.toThrow(problem);
    expect(double.requests).toEqual([]);
  });

  test('reach helm', async () => {
    const values = 'password: hunter2\n';
    await create({
      chart: 'oci://ghcr.io/acme/shop',
      'chart-version': '1.0.0',
      values,
      set: 'a=b',
      'release-name': 'My App',
    });
    expect(helm.upgrades).toMatchObject([
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

test('a request to the forge that fails for good ends it before anything is made', async () => {
  forge.readPullRequest = async () => {
    throw new RemoteError('GitHub refused: HTTP 401', { status: 401 });
  };
  await expect(create()).rejects.toThrow('HTTP 401');
  expect(double.requests).toEqual([]);
});
