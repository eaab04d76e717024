import { describe, expect, test } from 'vitest';
import { type SketchedDeployment, sketchDeployment, sketchPod, sketchReplicaSet } from '#testing';
import { readImages } from '../images.ts';
import { assessSeen } from './assess-seen.ts';
import type { Pod } from './objects.ts';
import type { SeenWorkload } from './versions.ts';

const NOW = Date.UTC(2026, 0, 1, 12);
const ref = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' };
const A = `sha256:${'a'.repeat(64)}`;
const B = `sha256:${'b'.repeat(64)}`;

function seen(deployment: SketchedDeployment, pods: readonly Pod[], more: Partial<SeenWorkload> = {}): SeenWorkload {
  return {
    workload: sketchDeployment(deployment),
    pods,
    replicaSets: [sketchReplicaSet(1), sketchReplicaSet(2)],
    others: [],
    resourceVersions: { workload: '1', pods: '1', replicaSets: '1' },
    ...more,
  };
}

function said(one: SeenWorkload, images: readonly string[] = [], scope: 'all' | 'known' = 'all'): string {
  const { assessment, facets } = assessSeen(one, { ref, images: { images: readImages(images), scope } }, NOW);
  const patience = 'patience' in assessment ? `/${assessment.patience}` : '';
  return `${assessment.state}${patience}: ${assessment.reason}${facets['Pods'] === undefined ? '' : ` [${facets['Pods']}]`}`;
}

const waiting = (reason: string, message = '') => ({ ready: false, state: { waiting: { reason, message } } });
const v1 = { revision: 1, image: 'ghcr.io/acme/web:v1' };

describe('pods', () => {
  const halfway = { updated: 1, total: 3, available: 2 };

  test('of the new version that are in trouble fail it, long before any deadline', () => {
    const bad = sketchPod('a', { status: waiting('ImagePullBackOff', 'Back-off pulling image') });
    expect(said(seen(halfway, [bad, sketchPod('b', v1), sketchPod('c', v1)]))).toBe(
      'failed/grace: Pod web-2-a, container app: ImagePullBackOff: Back-off pulling image [0/2]',
    );
  });

  test('the worst is told, and how many more there are', () => {
    const ended = sketchPod('a', { status: { ready: false, restartCount: 1, state: { running: {} } } });
    const stuck = sketchPod('b', { status: waiting('ErrImagePull') });
    expect(said(seen(halfway, [ended, stuck]))).toBe(
      'failed/grace: Pod web-2-b, container app: ErrImagePull (and 1 more pod) [0/2]',
    );
  });

  test('that were evicted long ago are no cause, and those of a moment ago are', () => {
    const evicted = (lastTransitionTime: string): Pod => ({
      ...sketchPod('a'),
      status: {
        phase: 'Failed',
        reason: 'Evicted',
        message: 'The node was low on memory',
        conditions: [{ type: 'Ready', status: 'False', lastTransitionTime }],
        containerStatuses: [{ name: 'app', ready: false, restartCount: 0, state: { terminated: { exitCode: 137 } } }],
      },
    });
    expect(said(seen(halfway, [evicted('2025-12-01T00:00:00Z'), sketchPod('b')]))).toBe(
      'progressing: 1 of 2 pods of the new version created [1/2]',
    );
    expect(said(seen(halfway, [evicted('2026-01-01T11:59:30Z'), sketchPod('b')]))).toBe(
      'failed/grace: Pod web-2-a, container app: ended with exit code 137 [1/2]',
    );
  });

  test('of another Deployment with the same labels and more are not its own', () => {
    const canary = sketchPod('c', { deployment: 'web-canary', image: 'ghcr.io/acme/web:v3' });
    const sets = [sketchReplicaSet(2), sketchReplicaSet(2, { name: 'web-canary' })];
    const own = [sketchPod('a'), sketchPod('b')];
    expect(said(seen({}, [...own, canary], { replicaSets: sets }), ['ghcr.io/acme/web:v2'])).toMatch(/^ready/);
  });

  test('of an old version may be as broken as they like', () => {
    const broken = sketchPod('a', { ...v1, status: waiting('CrashLoopBackOff') });
    expect(said(seen(halfway, [broken, sketchPod('b')]))).toBe(
      'progressing: 1 of 2 pods of the new version created [1/2]',
    );
  });

  test('where ReplicaSets may not be seen, the youngest pod tells what is new', () => {
    const at = (pod: Pod, creationTimestamp: string): Pod => ({
      ...pod,
      metadata: { ...pod.metadata, creationTimestamp },
    });
    const pods = [
      at(sketchPod('a', { ...v1, status: waiting('CrashLoopBackOff') }), '2026-01-01T00:00:00Z'),
      at(sketchPod('b'), '2026-01-01T11:00:00Z'),
    ];
    expect(said(seen(halfway, pods, { replicaSets: undefined }))).toBe(
      'progressing: 1 of 2 pods of the new version created [1/2]',
    );
  });

  test('that may not be seen are no cause', () => {
    expect(said(seen(halfway, [], { pods: undefined }))).toBe(
      'progressing: 1 of 2 pods of the new version created [0/2]',
    );
  });

  test('that crashed a moment ago do not make it ready yet', () => {
    const crashed = {
      restartCount: 1,
      state: { running: { startedAt: '2026-01-01T11:59:55Z' } },
      lastState: { terminated: { exitCode: 1 } },
    };
    expect(said(seen({}, [sketchPod('a'), sketchPod('b', { status: crashed })]))).toBe(
      'failed/grace: Pod web-2-b, container app: restarted once: the run before ended with exit code 1 [2/2]',
    );
  });

  test('another look is due when a probe has had its tries', () => {
    const status = { ready: false, started: true, state: { running: { startedAt: '2026-01-01T11:59:50Z' } } };
    const pod = sketchPod('a', { status, container: { readinessProbe: {} } });
    const { assessment } = assessSeen(seen(halfway, [pod]), { ref, images: { images: [], scope: 'all' } }, NOW);
    expect(assessment).toMatchObject({ state: 'progressing', decidesAt: NOW + 20_000 });
  });
});

describe('one that does not exist', () => {
  const absent = (others: string[]) => said(seen({}, [], { workload: undefined, others }));

  test('names the others', () => {
    expect(absent(['wep', 'cart'])).toBe('failed/grace: does not exist in namespace shop; there are: wep, cart');
  });

  test('or says that there is none', () => {
    expect(absent([])).toBe('failed/grace: does not exist in namespace shop; there is none of that kind here');
  });
});

describe('images', () => {
  const done = [sketchPod('a'), sketchPod('b')];

  test('that run are ready', () => {
    expect(said(seen({}, done), ['ghcr.io/acme/web:v2'])).toBe('ready: 2 pods available, all of the new version [2/2]');
  });

  test('that the spec does not ask for: the change has not come', () => {
    expect(said(seen({}, done), ['ghcr.io/acme/web:v3'])).toBe(
      'blocked/grace: its spec asks for ghcr.io/acme/web:v2, and not for ghcr.io/acme/web:v3 [2/2]',
    );
  });

  test('of a repository that no container has', () => {
    expect(said(seen({}, done), ['ghcr.io/acme/api:v2'])).toBe(
      'blocked/grace: its spec asks for ghcr.io/acme/web:v2, and not for ghcr.io/acme/api:v2 [2/2]',
    );
    expect(said(seen({}, done), ['ghcr.io/acme/api:v2'], 'known')).toMatch(/^ready/);
  });

  test('while old pods still serve', () => {
    expect(said(seen({}, [...done, sketchPod('c', v1)]), ['ghcr.io/acme/web:v2'])).toBe(
      'progressing: 1 pod of the old version still serves, with ghcr.io/acme/web:v1 instead of ghcr.io/acme/web:v2 [2/2]',
    );
  });

  test('old pods on their way out do not serve', () => {
    const leaving = sketchPod('c', v1);
    const gone = { ...leaving, metadata: { ...leaving.metadata, deletionTimestamp: '2026-01-01T11:59:59Z' } };
    expect(said(seen({}, [...done, gone]), ['ghcr.io/acme/web:v2'])).toMatch(/^ready/);
  });

  test('by digest, though the spec has a tag alone', () => {
    const runs = (digest: string) => [sketchPod('a', { imageID: `ghcr.io/acme/web@${digest}` })];
    expect(said(seen({ replicas: 1 }, runs(A)), [`ghcr.io/acme/web:v2@${A}`])).toMatch(/^ready/);
    expect(said(seen({ replicas: 1 }, runs(B)), [`ghcr.io/acme/web:v2@${A}`])).toBe(
      `blocked/grace: Pod web-2-a runs ghcr.io/acme/web:v2, pulled as ${B}, instead of ghcr.io/acme/web:v2@${A} [1/1]`,
    );
  });

  describe('of several containers', () => {
    const containers = (...images: string[]) => images.map((image, index) => ({ name: `c${index}`, image }));
    const both = (app: string, migration: string): SeenWorkload => {
      const spec = { containers: containers(app), initContainers: [{ name: 'init', image: migration }] };
      const pod = { ...sketchPod('a'), spec };
      return seen({ replicas: 1, more: { template: { spec } } }, [pod]);
    };

    test('all of one repository must have it', () => {
      expect(said(both('ghcr.io/acme/web:v1', 'ghcr.io/acme/web:v2'), ['ghcr.io/acme/web:v2'])).toBe(
        'blocked/grace: its spec asks for ghcr.io/acme/web:v1, and not for ghcr.io/acme/web:v2 [1/1]',
      );
    });

    test('unless both are named', () => {
      const images = ['ghcr.io/acme/web:v1', 'ghcr.io/acme/web:v2'];
      expect(said(both('ghcr.io/acme/web:v1', 'ghcr.io/acme/web:v2'), images)).toMatch(/^ready/);
      expect(said(both('ghcr.io/acme/web:v1', 'ghcr.io/acme/web:v1'), images)).toBe(
        'blocked/grace: its spec asks for ghcr.io/acme/web:v1, and not for ghcr.io/acme/web:v2 [1/1]',
      );
    });

    test('of several workloads, each may have one of two versions', () => {
      expect(said(seen({}, done), ['ghcr.io/acme/web:v1', 'ghcr.io/acme/web:v2'], 'known')).toMatch(/^ready/);
    });
  });

  test('that an admission webhook had pulled from a mirror', () => {
    const pods = ['a', 'b'].map((suffix) => sketchPod(suffix, { image: 'mirror.local/ghcr/acme/web:v2' }));
    expect(said(seen({}, pods), ['ghcr.io/acme/web:v2'])).toMatch(/^ready/);
    const old = sketchPod('c', { ...v1, image: 'mirror.local/ghcr/acme/web:v1' });
    expect(said(seen({}, [...pods, old]), ['ghcr.io/acme/web:v2'])).toMatch(
      /^progressing: 1 pod of the old version still serves, with another image/,
    );
  });

  describe('of a Job', () => {
    const job = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'migrate', namespace: 'shop', uid: 'job', generation: 1 },
      spec: { template: { spec: { containers: [{ name: 'app', image: 'ghcr.io/acme/web:v2' }] } } },
      status: { succeeded: 1, conditions: [{ type: 'Complete', status: 'True' as const }] },
    };
    const ran = (digest: string): Pod => {
      const pod = sketchPod('a', { imageID: `ghcr.io/acme/web@${digest}`, status: { ready: false } });
      const ownerReferences = [{ kind: 'Job', name: 'migrate', uid: 'job' }];
      return { ...pod, metadata: { ...pod.metadata, ownerReferences }, status: { ...pod.status, phase: 'Succeeded' } };
    };
    const saidOf = (pods: readonly Pod[], image: string) => said(seen({}, pods, { workload: job }), [image]);

    test('ran by the digest that was pulled', () => {
      expect(saidOf([ran(A)], `ghcr.io/acme/web:v2@${A}`)).toMatch(/^ready/);
      expect(saidOf([ran(B)], `ghcr.io/acme/web:v2@${A}`)).toMatch(/^blocked\/grace: Pod web-2-a runs .* pulled as/);
    });

    test('whose pods are gone: the tag is told by the Job, and the digest by nobody', () => {
      expect(saidOf([], 'ghcr.io/acme/web:v2')).toMatch(/^ready/);
      expect(saidOf([], `ghcr.io/acme/web:v2@${A}`)).toMatch(/^blocked\/grace: no pod is left to tell whether it ran/);
    });
  });

  test('of a CronJob are what it will run', () => {
    const spec = { jobTemplate: { spec: { template: { spec: { containers: [{ name: 'c', image: 'web:v2' }] } } } } };
    const workload = { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'nightly', uid: 'cron' }, spec };
    expect(said(seen({}, [], { workload }), ['web:v2'])).toMatch(/^ready/);
    expect(said(seen({}, [], { workload }), ['web:v3'])).toMatch(/^blocked\/grace: its spec asks for web:v2/);
  });

  test('of a Rollout that borrows its template are told by its pods', () => {
    const workload = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'web', namespace: 'shop', uid: 'rollout', generation: 1 },
      spec: { replicas: 2 },
      status: { observedGeneration: '1', phase: 'Healthy', updatedReplicas: 2, availableReplicas: 2 },
    };
    const saidOf = (image: string) => said(seen({}, done, { workload, replicaSets: [] }), [image]);
    expect(saidOf('ghcr.io/acme/web:v2')).toMatch(/^ready/);
    expect(saidOf('ghcr.io/acme/web:v3')).toMatch(/^blocked\/grace: its spec asks for ghcr.io\/acme\/web:v2/);
  });

  test('that nothing runs, since it is scaled to zero', () => {
    expect(said(seen({ replicas: 0 }, []), ['ghcr.io/acme/web:v2'])).toBe(
      'blocked/grace: no pod runs ghcr.io/acme/web:v2: it has none that is ready [0/0]',
    );
  });

  test('a StatefulSet whose partition holds old pods', () => {
    const pod = (ordinal: number, revision: string, image: string): Pod => {
      const one = sketchPod(String(ordinal), { image });
      const labels = { 'controller-revision-hash': revision };
      const owner = { kind: 'StatefulSet', name: 'web', uid: 'set' };
      return { ...one, metadata: { ...one.metadata, labels, ownerReferences: [owner] } };
    };
    const workload = {
      ...sketchDeployment(),
      kind: 'StatefulSet',
      metadata: { name: 'web', namespace: 'shop', uid: 'set', generation: 1 },
      spec: { ...sketchDeployment().spec, updateStrategy: { rollingUpdate: { partition: 1 } } },
      status: { ...sketchDeployment().status, updatedReplicas: 1, currentRevision: 'one', updateRevision: 'two' },
    };
    const pods = [pod(0, 'one', 'ghcr.io/acme/web:v1'), pod(1, 'two', 'ghcr.io/acme/web:v2')];
    expect(said(seen({}, pods, { workload }))).toBe(
      'ready: 2 pods available; the partition holds 1 of them at the old version [1/2]',
    );
    expect(said(seen({}, pods, { workload }), ['ghcr.io/acme/web:v2'])).toBe(
      'blocked/grace: 1 pod of the old version still serves, with ghcr.io/acme/web:v1 instead of ghcr.io/acme/web:v2: its partition is 1 [1/2]',
    );
  });
});
