import { deployment } from '../manifests.ts';
import { at, type Session } from '../session.ts';
import { list, type Writer } from './writer.ts';

const namespace = 'rollouts';

/** Rollouts of Argo Rollouts, in the states that a wait has to tell from each other. */
export async function recordRollouts(session: Session, writer: Writer): Promise<void> {
  await session.kubectl(['create', 'namespace', namespace]);
  const steps = [{ setWeight: 50 }, { pause: {} }];
  const apply = (name: string, tag: string, more: object = {}): Promise<void> => {
    const image = `registry.example/shop:${tag}`;
    const { spec } = deployment({ name, image, progressDeadlineSeconds: 5 }) as { spec: object };
    return session.apply(namespace, {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name },
      spec: { ...spec, strategy: { canary: { steps } }, ...more },
    });
  };
  const until = (name: string, isWanted: (one: unknown) => boolean): Promise<unknown> =>
    session.readUntil('rollout', namespace, name, isWanted);
  const inPhase = (phase: string) => (one: unknown) => at(one, 'status.phase') === phase;
  const save = async (name: string, note: string): Promise<void> =>
    writer.save(name, {
      note,
      object: await session.read('rollout', namespace, name),
      replicaSets: await list(session, 'replicaset', namespace, `app=${name}`),
      pods: await list(session, 'pods', namespace, `app=${name}`),
    });

  const names = ['rollout-healthy', 'rollout-paused', 'rollout-aborted', 'rollout-degraded'];
  for (const name of names) await apply(name, 'v1');
  for (const name of names) await until(name, inPhase('Healthy'));
  await save('rollout-healthy', 'All pods are of the new version, through all steps.');
  await apply('rollout-paused', 'v2');
  await apply('rollout-aborted', 'v2');
  await apply('rollout-degraded', 'v2-crash');
  await until('rollout-paused', inPhase('Paused'));
  await save('rollout-paused', 'Half way, until somebody promotes it.');
  await until('rollout-aborted', inPhase('Paused'));
  const abort = ['--subresource=status', '--type=merge', '-p', '{"status":{"abort":true}}'];
  await session.kubectl(['patch', 'rollout', 'rollout-aborted', '--namespace', namespace, ...abort]);
  await until('rollout-aborted', inPhase('Degraded'));
  await save('rollout-aborted', 'Aborted by somebody: the old version is on its way back.');
  await until('rollout-degraded', inPhase('Degraded'));
  await save('rollout-degraded', 'Its progress deadline has passed, because the new pod crashes.');
}
