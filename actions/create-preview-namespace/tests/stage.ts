/** The stage that the tests of this action play on: pull request #7 of acme/shop at commit A, a cluster, and helm. */
import type { KubernetesCluster } from '#delivery';
import { bindAction, type WebhookEvent } from '#kit';
import type { ManifestFile } from '#manifests';
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
import { run } from '../run.ts';
import { spec } from '../spec.ts';

export const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
export const NAMESPACE = 'shop-preview-pr-7';
export const namespaceRef = { apiVersion: 'v1', kind: 'Namespace', name: NAMESPACE };
export const deploymentRef = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: NAMESPACE, name: 'web' };

/** Tests write to what is not `readonly`: it is what the next run finds. */
export interface PreviewStage extends AsyncDisposable {
  readonly double: KubernetesDouble;
  readonly cluster: KubernetesCluster;
  readonly job: TestJob;
  readonly forge: FakeForge;
  helm: FakeHelm;
  event: WebhookEvent;
  /** What the workspace holds to be applied. */
  manifests: ManifestFile[];
  /** The commit that the workspace holds. */
  checkedOut: string | undefined;
  /** Signs of life that the runs under way would give. */
  readonly beats: (() => Promise<void>)[];
  /** Runs the action for pull request #7, with a chart where the inputs say nothing else. */
  create(inputs?: Record<string, string>): Promise<Record<string, unknown>>;
  comments(): readonly string[];
  /** What a controller makes of the deployment `web`. */
  rolledOut(namespace: string, image?: string, available?: number): ReturnType<typeof sketchDeployment>;
}

export async function openStage(): Promise<PreviewStage> {
  const runUrl = 'https://github.com/acme/shop/actions/runs/1';
  const job = await testJob({ runner: { event: async () => stage.event, runUrl } });
  const double = await startKubernetesDouble({ now: job.clock.now });
  const cluster = await double.connect();
  const forge = fakeForge();
  forge.open(7, A);
  const beats: (() => Promise<void>)[] = [];
  const action = bindAction(spec, run, () => ({
    job,
    holder: 'run-1',
    heartbeat: (_, beat) => {
      beats.push(beat);
      return { [Symbol.dispose]: () => beats.splice(beats.indexOf(beat), 1) };
    },
    files: {
      locateChart: async (chart) => chart,
      read: async () => stage.manifests,
      build: async () => stage.manifests.map(({ text }) => text).join('---\n'),
      checkedOut: async () => stage.checkedOut,
    },
    openRepository: async () => forge.repository(),
    connect: async () => cluster,
    openHelm: () => stage.helm,
  }));
  const stage: PreviewStage = {
    ...{ double, cluster, job, forge, beats },
    helm: fakeHelm(cluster, ({ release, namespace }) => [
      stage.rolledOut(namespace),
      ingress(`${release}-pr-7.example`),
    ]),
    event: {},
    manifests: [],
    checkedOut: undefined,
    create: (inputs = {}) => {
      const chart = (inputs['kustomize'] ?? inputs['manifests']) ? {} : { chart: './chart' };
      return runAction(action, { 'pull-request': '7', ...chart, ...inputs }, job);
    },
    comments: () => forge.pulls.get(7)?.comments ?? [],
    rolledOut: (namespace, image = 'ghcr.io/acme/web:v2', available = 1) => {
      double.put(sketchReplicaSet(2, { namespace }));
      double.put(sketchPod('a', { namespace, image, status: { ready: available > 0 } }));
      return sketchDeployment({ namespace, image, replicas: 1, available });
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([double[Symbol.asyncDispose](), job[Symbol.asyncDispose]()]);
    },
  };
  return stage;
}

export function ingress(host: string) {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web' },
    spec: { rules: [{ host }], tls: [{ hosts: [host] }] },
  };
}
