import { setTimeout as sleep } from 'node:timers/promises';
import { pushImage } from '#testing';
import { deployment } from '../manifests.ts';
import { at, condition, type Session } from '../session.ts';
import type { Writer } from './writer.ts';

const namespace = 'flux-operator-apps';
/** Also what has been rendered without inputs is Ready, so there must be an object that was applied. */
const isReady = (object: unknown) =>
  condition(object, 'Ready') === 'True' && at(object, 'status.inventory.entries.0') !== undefined;

/** ResourceSets and their input providers, fed by a tag that moves in a registry. */
export async function recordFluxOperator(session: Session, writer: Writer): Promise<void> {
  await session.kubectl(['create', 'namespace', namespace]);
  const save = async (name: string, note: string, more: object = {}): Promise<void> =>
    writer.save(name, {
      note,
      ...more,
      object: await session.read('resourceset', namespace, name),
      providers: [await session.read('resourcesetinputprovider', namespace, name)],
      inventory: [await session.read('deployment', namespace, name)],
    });
  const push = (name: string, version: string): Promise<string> => {
    const target = { url: `http://${session.registry}`, repository: `recorded/${name}`, tag: 'production-latest' };
    return pushImage(target, { labels: { version } });
  };

  const digest = await installed(session, 'resourceset-ready', push, { wait: true });
  await session.readUntil('resourceset', namespace, 'resourceset-ready', isReady);
  await save('resourceset-ready', 'Applied what the tag names, and that is healthy.', { tag: digest });

  await recordWithoutInputs(session, writer, push);
  await session.kubectl([
    'annotate',
    'resourcesetinputprovider',
    'resourceset-ready',
    '-n',
    namespace,
    '--overwrite',
    'fluxcd.controlplane.io/reconcile=disabled',
  ]);
  const newer = await push('resourceset-ready', 'v2');
  // It says nothing of being disabled: only an event does.
  await sleep(3000);
  await writer.save('resourceset-provider-disabled', {
    note: 'The tag names `tag` now; the provider is disabled, so nobody looks.',
    tag: newer,
    object: await session.read('resourceset', namespace, 'resourceset-ready'),
    providers: [await session.read('resourcesetinputprovider', namespace, 'resourceset-ready')],
    inventory: [await session.read('deployment', namespace, 'resourceset-ready')],
  });

  const unhealthy = await installed(session, 'resourceset-no-health-checks', push, { wait: false, suffix: '-missing' });
  await session.readUntil('resourceset', namespace, 'resourceset-no-health-checks', isReady);
  await save('resourceset-no-health-checks', 'wait: false, so Ready means applied; its pods do not start.', {
    tag: unhealthy,
  });

  const failing = await installed(session, 'resourceset-unhealthy', push, { wait: true, suffix: '-crash' });
  await session.readUntil(
    'resourceset',
    namespace,
    'resourceset-unhealthy',
    (one) => condition(one, 'Ready') === 'False',
  );
  await save('resourceset-unhealthy', 'Applied, and its health check timed out.', { tag: failing });
}

/** The set is there before its provider has looked: Ready, of nothing. */
async function recordWithoutInputs(
  session: Session,
  writer: Writer,
  push: (name: string, version: string) => Promise<string>,
): Promise<void> {
  const name = 'resourceset-inputs-awaited';
  const tag = await installed(session, name, push, { wait: true, provider: 'disabled' });
  await session.readUntil('resourceset', namespace, name, (one) => condition(one, 'Ready') === 'True');
  const object = await session.read('resourceset', namespace, name);
  const remove = 'fluxcd.controlplane.io/reconcile-';
  await session.kubectl(['annotate', 'resourcesetinputprovider', name, '-n', namespace, remove]);
  const provider = await session.readUntil(
    'resourcesetinputprovider',
    namespace,
    name,
    (one) => at(one, 'status.exportedInputs.0') !== undefined,
  );
  const note = 'Ready, rendered with no inputs; a moment later the provider exports what the tag names.';
  await writer.save(name, { note, tag, object, providers: [provider], inventory: [] });
}

async function installed(
  session: Session,
  name: string,
  push: (name: string, version: string) => Promise<string>,
  { wait, suffix = '', provider = 'enabled' }: { wait: boolean; suffix?: string; provider?: 'enabled' | 'disabled' },
): Promise<string> {
  const digest = await push(name, 'v1');
  const url = `${session.registry}/recorded/${name}`;
  const image = `${url}:<< inputs.tag >>${suffix}@<< inputs.digest >>`;
  await session.apply(
    namespace,
    {
      apiVersion: 'fluxcd.controlplane.io/v1',
      kind: 'ResourceSetInputProvider',
      metadata: { name, annotations: { 'fluxcd.controlplane.io/reconcile': provider } },
      spec: {
        type: 'OCIArtifactTag',
        url: `oci://${url}`,
        insecure: true,
        filter: { includeTag: '^production-latest$' },
      },
    },
    {
      apiVersion: 'fluxcd.controlplane.io/v1',
      kind: 'ResourceSet',
      metadata: { name, annotations: { 'fluxcd.controlplane.io/reconcileTimeout': '10s' } },
      spec: {
        inputsFrom: [{ kind: 'ResourceSetInputProvider', name }],
        wait,
        resources: [{ ...deployment({ name, image }), metadata: { name, namespace } }],
      },
    },
  );
  return digest;
}
