/** Objects of a real cluster, as its own controllers left them. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readImages } from '../images.ts';
import type { KubernetesObject } from './api.ts';
import { assessSeen } from './assess-seen.ts';
import type { Pod } from './objects.ts';

const FOLDER = new URL('../recorded/kubernetes/', import.meta.url);

interface Recording {
  object: KubernetesObject;
  pods: readonly Pod[];
  replicaSets?: readonly KubernetesObject[];
}

async function read(name: string): Promise<Recording> {
  return JSON.parse(await readFile(new URL(`${name}.json`, FOLDER), 'utf8'));
}

/** Half a minute after the last pod was made: what is wrong by then has had its time. */
function said({ object, pods, replicaSets = [] }: Recording, images: readonly string[] = []): string {
  const now = Math.max(...pods.map(({ metadata }) => Date.parse(metadata.creationTimestamp ?? ''))) + 35_000;
  const { apiVersion, kind, metadata } = object;
  const seen = {
    workload: object,
    pods,
    replicaSets,
    others: [],
    resourceVersions: { workload: '', pods: '', replicaSets: '' },
  };
  const expected = {
    ref: { apiVersion, kind, name: metadata.name },
    images: { images: readImages(images), scope: 'all' as const },
  };
  const { assessment, facets } = assessSeen(seen, expected, now);
  const name = (reason: string): string =>
    reason.replaceAll(new RegExp(`${metadata.name}(-[a-z0-9]+)*`, 'g'), '<name>');
  return `${assessment.state}: ${name(assessment.reason)} [${facets['Pods']}]`;
}

const TIMED_OUT = 'ProgressDeadlineExceeded: ReplicaSet "<name>" has timed out progressing.';

const EXPECTED: Readonly<Record<string, string>> = {
  'daemonset-mid-update': 'progressing: updated on 1 of 3 nodes [0/3]',
  'daemonset-ready': 'ready: available on 3 nodes, all of the new version [3/3]',
  'deployment-available': 'ready: 2 pods available, all of the new version [2/2]',
  'deployment-broken-update': `failed: ${TIMED_OUT}; Pod <name>, container main: ImagePullBackOff: Back-off pulling image registry.example/shop:v2-missing [0/2]`,
  'deployment-crash': `failed: ${TIMED_OUT}; Pod <name>, container main: CrashLoopBackOff: ended with exit code 1, restarted 3 times (and 1 more pod) [0/2]`,
  'deployment-missing': `failed: ${TIMED_OUT}; Pod <name>, container main: ImagePullBackOff: Back-off pulling image registry.example/shop:v2-missing (and 1 more pod) [0/2]`,
  'deployment-old-pods-serve': 'progressing: 1 of 2 pods of the new version created [0/2]',
  // Its newest ReplicaSet is the old version's, since a paused Deployment makes none.
  'deployment-paused': 'blocked: its rollout is paused, and 0 of 2 pods of the new version created [0/2]',
  'deployment-unready': `failed: ${TIMED_OUT}; Pod <name>, container main: runs, but its readiness probe fails (and 1 more pod) [0/2]`,
  'job-complete': 'ready: complete [1/1]',
  'job-failed': 'failed: BackoffLimitExceeded: Job has reached the specified backoff limit [0/1]',
  'job-running': 'progressing: 1 pod active, 0 of 1 done [0/1]',
  'rollout-aborted': 'failed: aborted: RolloutAborted: Rollout aborted update to revision 2 [0/2]',
  'rollout-degraded':
    'failed: degraded: ProgressDeadlineExceeded: ReplicaSet "<name>" has timed out progressing.; Pod <name>, container main: CrashLoopBackOff: ended with exit code 1, restarted 3 times [0/2]',
  'rollout-healthy': 'ready: healthy, with 2 pods [2/2]',
  'rollout-paused': 'blocked: paused (CanaryPauseStep at step 2 of 2 (50 %)) until somebody promotes it [1/2]',
  'statefulset-mid-update': 'progressing: 1 of 3 pods updated [0/3]',
  'statefulset-on-delete': 'blocked: its update strategy is OnDelete, and 3 of 3 pods still have the old version [0/3]',
  'statefulset-partition': 'ready: 3 pods available; the partition holds 2 of them at the old version [1/3]',
  'statefulset-ready': 'ready: 3 pods available, all of the new version [3/3]',
};

test('every recording is judged here', async () => {
  const files = await readdir(FOLDER);
  expect(files.map((file) => file.replace('.json', '')).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
  expect(said(await read(name))).toBe(expected);
});

test('an image runs by the digest that the node pulled', async () => {
  const recording = await read('deployment-available');
  const imageID = recording.pods[0]?.status?.containerStatuses?.[0]?.imageID ?? '';
  expect(said(recording, [imageID])).toMatch(/^ready/);
  expect(said(recording, [imageID.replace(/[0-9a-f]{8}$/, '00000000')])).toMatch(
    /^blocked: Pod <name> runs .*, pulled as sha256:[0-9a-f]+, instead of .* \(and 1 more pod\)/,
  );
});

test('the partition that holds old pods keeps an image from running everywhere', async () => {
  const recording = await read('statefulset-partition');
  const image =
    recording.pods.map(({ spec }) => spec?.containers?.[0]?.image).find((one) => one?.includes(':v2')) ?? '';
  expect(said(recording, [image])).toMatch(/^blocked: 2 pods of the old version still serve, .*: its partition is 2 /);
});
