import { setTimeout as sleep } from 'node:timers/promises';
import { daemonSet, deployment, job, statefulSet } from '../manifests.ts';
import { at, condition, type Session } from '../session.ts';
import { recordRollouts } from './rollouts.ts';
import { list, type Writer } from './writer.ts';

const namespace = 'workloads';
const image = (tag: string) => `registry.example/shop:${tag}`;

/** Workloads of every kind, in every state that a wait has to tell from the others. */
export async function recordKubernetes(session: Session, writer: Writer): Promise<void> {
  await session.kubectl(['create', 'namespace', namespace]);
  const saveDeployment = async (name: string, note: string) =>
    writer.save(name, {
      note,
      object: await session.read('deployment', namespace, name),
      replicaSets: await list(session, 'replicaset', namespace, `app=${name}`),
      pods: await list(session, 'pods', namespace, `app=${name}`),
      events: await eventsOf(session, name),
    });
  const deploy = (name: string, tag: string, more: object = {}) =>
    session.apply(namespace, { ...deployment({ name, image: image(tag), progressDeadlineSeconds: 5 }), ...more });
  const untilDeployed = (name: string, isWanted: (one: unknown) => boolean) =>
    session.readUntil('deployment', namespace, name, isWanted);
  const available = (one: unknown) =>
    at(one, 'status.updatedReplicas') === 2 &&
    at(one, 'status.availableReplicas') === 2 &&
    at(one, 'status.replicas') === 2;
  const exceeded = (one: unknown) => JSON.stringify(at(one, 'status.conditions')).includes('ProgressDeadlineExceeded');

  await deploy('deployment-available', 'v1');
  await untilDeployed('deployment-available', available);
  await saveDeployment('deployment-available', 'All replicas are updated and available.');

  await deploy('deployment-old-pods-serve', 'v1');
  await untilDeployed('deployment-old-pods-serve', available);
  await deploy('deployment-old-pods-serve', 'v2-slow');
  await untilDeployed('deployment-old-pods-serve', (one) => at(one, 'status.updatedReplicas') === 1);
  await saveDeployment(
    'deployment-old-pods-serve',
    'v2 is asked for and its first pod starts; the pods of v1 still serve.',
  );

  for (const word of ['missing', 'crash', 'unready'] as const) {
    await deploy(`deployment-${word}`, `v2-${word}`);
  }
  for (const word of ['missing', 'crash', 'unready'] as const) {
    await untilDeployed(`deployment-${word}`, exceeded);
    await saveDeployment(
      `deployment-${word}`,
      `Its progress deadline (5 s) has passed; the pods are of the kind \`${word}\`.`,
    );
  }

  await deploy('deployment-broken-update', 'v1');
  await untilDeployed('deployment-broken-update', available);
  await deploy('deployment-broken-update', 'v2-missing');
  await untilDeployed('deployment-broken-update', exceeded);
  await saveDeployment(
    'deployment-broken-update',
    'The update to v2 passed its deadline; v1 serves on, so Available stays True.',
  );

  await deploy('deployment-paused', 'v1');
  await untilDeployed('deployment-paused', available);
  await session.kubectl(['rollout', 'pause', 'deployment/deployment-paused', '--namespace', namespace]);
  await session.kubectl([
    'set',
    'image',
    'deployment/deployment-paused',
    `main=${image('v2')}`,
    '--namespace',
    namespace,
  ]);
  await untilDeployed(
    'deployment-paused',
    (one) => at(one, 'status.observedGeneration') === at(one, 'metadata.generation'),
  );
  await saveDeployment('deployment-paused', 'v2 is asked for while the rollout is paused: nothing will happen.');
  await recordStatefulSets(session, writer);
  await recordDaemonSets(session, writer);
  await recordJobs(session, writer);
  await recordRollouts(session, writer);
}

async function recordStatefulSets(session: Session, writer: Writer): Promise<void> {
  const save = async (name: string, note: string) =>
    writer.save(name, {
      note,
      object: await session.read('statefulset', namespace, name),
      pods: await list(session, 'pods', namespace, `app=${name}`),
    });
  const ready = (one: unknown) => at(one, 'status.readyReplicas') === 3 && at(one, 'status.updatedReplicas') === 3;
  const update = (name: string, tag: string, updateStrategy: object) => {
    const wanted: { spec?: object } = statefulSet({ name, image: image(tag) });
    return session.apply(namespace, { ...wanted, spec: { ...wanted.spec, updateStrategy } });
  };
  const names = ['statefulset-ready', 'statefulset-mid-update', 'statefulset-partition'];
  await session.apply(namespace, ...names.map((name) => statefulSet({ name, image: image('v1') })));
  await update('statefulset-on-delete', 'v1', { type: 'OnDelete' });
  for (const name of [...names, 'statefulset-on-delete']) {
    await session.readUntil('statefulset', namespace, name, ready);
  }
  await save('statefulset-ready', 'All replicas are of the update revision and ready.');

  await update('statefulset-mid-update', 'v2-slow', { type: 'RollingUpdate' });
  const oneUpdated = (one: unknown) => at(one, 'status.updatedReplicas') === 1;
  await session.readUntil('statefulset', namespace, 'statefulset-mid-update', oneUpdated);
  await save('statefulset-mid-update', 'The last pod is replaced by v2 and starts; the others still run v1.');
  await update('statefulset-partition', 'v2', { type: 'RollingUpdate', rollingUpdate: { partition: 2 } });
  await session.readUntil(
    'statefulset',
    namespace,
    'statefulset-partition',
    (one) => oneUpdated(one) && at(one, 'status.readyReplicas') === 3,
  );
  await save('statefulset-partition', 'Partition 2: one of three pods is updated and no more will be.');
  await update('statefulset-on-delete', 'v2', { type: 'OnDelete' });
  await session.readUntil(
    'statefulset',
    namespace,
    'statefulset-on-delete',
    (one) => at(one, 'status.observedGeneration') === 2,
  );
  await save('statefulset-on-delete', 'OnDelete: v2 is asked for, and no pod is replaced until somebody deletes it.');
}

async function recordDaemonSets(session: Session, writer: Writer): Promise<void> {
  const save = async (name: string, note: string) =>
    writer.save(name, {
      note,
      object: await session.read('daemonset', namespace, name),
      pods: await list(session, 'pods', namespace, `app=${name}`),
    });
  const names = ['daemonset-ready', 'daemonset-mid-update'];
  await session.apply(namespace, ...names.map((name) => daemonSet({ name, image: image('v1') })));
  for (const name of names) {
    await session.readUntil('daemonset', namespace, name, (one) => at(one, 'status.numberAvailable') === 3);
  }
  await save('daemonset-ready', 'A pod on each of the three nodes.');
  await session.apply(namespace, daemonSet({ name: 'daemonset-mid-update', image: image('v2-slow') }));
  await session.readUntil(
    'daemonset',
    namespace,
    'daemonset-mid-update',
    (one) => at(one, 'status.updatedNumberScheduled') === 1,
  );
  await save('daemonset-mid-update', 'One node has the new pod, which starts; the others have the old one.');
}

async function recordJobs(session: Session, writer: Writer): Promise<void> {
  const save = async (name: string, note: string) =>
    writer.save(name, {
      note,
      object: await session.read('job', namespace, name),
      pods: await list(session, 'pods', namespace, `batch.kubernetes.io/job-name=${name}`),
      events: await eventsOf(session, name),
    });
  await session.apply(
    namespace,
    job({ name: 'job-complete', image: image('v1') }),
    job({ name: 'job-failed', image: image('v1-failing') }),
    job({ name: 'job-running', image: image('v1-slow') }),
  );
  await session.readUntil('job', namespace, 'job-complete', (one) => condition(one, 'Complete') === 'True');
  await session.readUntil('job', namespace, 'job-failed', (one) => condition(one, 'Failed') === 'True');
  await sleep(500);
  await save('job-complete', 'Its pod succeeded.');
  await save('job-failed', 'Its pod failed, and it may not try again.');
  await save('job-running', 'Its pod has not started.');
}

async function eventsOf(session: Session, name: string): Promise<unknown[]> {
  const events = await list(session, 'events', namespace);
  if (!Array.isArray(events)) return [];
  return events.filter((event) => String(at(event, 'involvedObject.name')).startsWith(name));
}
