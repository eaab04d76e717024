/** Promotion by tag alone, through a real registry and a real Flux Operator; and rollouts by a real Argo Rollouts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { pushImage } from '#testing';
import { deployment } from './manifests.ts';
import { at, condition, openSession } from './session.ts';
import { waitForFlux, waitForRollout } from './waits.ts';

const session = openSession(inject('cluster'));
const isReady = (object: unknown): boolean => condition(object, 'Ready') === 'True';

describe('a tag that moves in the registry', () => {
  /** The provider follows `production-latest`; the set deploys what it names, by digest. */
  async function deployed(prefix: string, { wait = true, suffix = '' } = {}) {
    const namespace = await session.namespace(prefix);
    const repository = `${namespace}/backend`;
    const target = { url: `http://${session.registry}`, repository };
    /** Builds a version, and moves the tag to it: the same content under another tag, as a retag does. */
    const release = async (version: string): Promise<string> => {
      const labels = { 'org.opencontainers.image.version': version };
      const digest = await pushImage({ ...target, tag: version }, { labels });
      expect(await pushImage({ ...target, tag: 'production-latest' }, { labels })).toBe(digest);
      return digest;
    };
    const first = await release('v1.2.3-rc.4');
    const image = `${session.registry}/${repository}:<< inputs.tag >>${suffix}@<< inputs.digest >>`;
    await session.apply(
      namespace,
      {
        apiVersion: 'fluxcd.controlplane.io/v1',
        kind: 'ResourceSetInputProvider',
        metadata: { name: 'backend', annotations: { 'fluxcd.controlplane.io/reconcileEvery': '1h' } },
        spec: {
          type: 'OCIArtifactTag',
          url: `oci://${session.registry}/${repository}`,
          insecure: true,
          filter: { includeTag: '^production-latest$' },
        },
      },
      {
        apiVersion: 'fluxcd.controlplane.io/v1',
        kind: 'ResourceSet',
        metadata: { name: 'backend', annotations: { 'fluxcd.controlplane.io/reconcileTimeout': '60s' } },
        spec: {
          inputsFrom: [{ kind: 'ResourceSetInputProvider', name: 'backend' }],
          wait,
          resources: [{ ...deployment({ name: 'backend', image }), metadata: { name: 'backend', namespace } }],
        },
      },
    );
    return { namespace, release, first };
  }

  const running = async (namespace: string): Promise<string> =>
    String(at(await session.read('deployment', namespace, 'backend'), 'spec.template.spec.containers.0.image'));

  test('has been promoted once that very digest runs, five times in a row', async () => {
    const { namespace, release, first } = await deployed('gitless');
    const inputs = { repository: '.', 'resource-set': `${namespace}/backend` };
    const before = await waitForFlux(session, { ...inputs, tag: `production-latest@${first}` });
    expect(before.outcome, before.lines.join('\n')).toMatchObject({ status: 'ready' });
    for (let round = 5; round <= 9; round += 1) {
      const digest = await release(`v1.2.3-rc.${round}`);
      const { outcome, lines } = await waitForFlux(session, { ...inputs, tag: `production-latest@${digest}` });
      expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready' });
      expect(await running(namespace)).toContain(`production-latest@${digest}`);
      const object = await session.read('deployment', namespace, 'backend');
      expect(at(object, 'status.availableReplicas')).toBe(2);
      expect(at(object, 'status.updatedReplicas')).toBe(2);
    }
  });

  test('is exported by the provider', async () => {
    const { namespace, release } = await deployed('provider');
    const digest = await release('v2.0.0');
    const { outcome, lines } = await waitForFlux(session, {
      repository: '.',
      'resource-set-input-provider': `${namespace}/backend`,
      tag: digest,
    });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready' });
    const provider = await session.read('resourcesetinputprovider', namespace, 'backend');
    expect(at(provider, 'status.exportedInputs.0')).toMatchObject({ tag: 'production-latest', digest });
  });

  test('leads to pods that do not start: failed, with the pod’s reason', async () => {
    const { namespace, release, first } = await deployed('gitless-bad', { wait: false, suffix: '-missing' });
    const inputs = { repository: '.', 'resource-set': `${namespace}/backend`, 'grace-period': '4s' };
    const { outcome, lines } = await waitForFlux(session, { ...inputs, tag: first });
    expect(outcome, lines.join('\n')).toMatchObject({
      outputs: { status: 'failed', reason: expect.stringContaining('ImagePullBackOff') },
    });
    expect(lines.join('\n')).toMatch(/does not check the health of what it applies/);
    expect(await release('v9')).not.toBe(first);
  });

  test('never comes, where the provider is disabled', async () => {
    const { namespace, release } = await deployed('gitless-off');
    await session.readUntil('resourceset', namespace, 'backend', isReady);
    await session.kubectl([
      'annotate',
      'resourcesetinputprovider',
      'backend',
      '-n',
      namespace,
      '--overwrite',
      'fluxcd.controlplane.io/reconcile=disabled',
    ]);
    const tag = `production-latest@${await release('v3')}`;
    const { outcome, took } = await waitForFlux(session, {
      repository: '.',
      'resource-set': `${namespace}/backend`,
      tag,
    });
    expect(outcome).toMatchObject({ outputs: { status: 'blocked' } });
    expect(took).toBeLessThan(10_000);
  });
});

describe('an Argo Rollout', () => {
  const image = (tag: string): string => `registry.example/shop:${tag}`;

  function rollout(tag: string, steps: readonly object[]): object {
    const { spec } = deployment({ image: image(tag), progressDeadlineSeconds: 600 }) as { spec: object };
    return {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'shop' },
      spec: { ...spec, strategy: { canary: { steps } } },
    };
  }

  async function deployed(prefix: string, steps: readonly object[]) {
    const namespace = await session.namespace(prefix);
    await session.apply(namespace, rollout('v1', steps));
    const wait = (inputs: Record<string, string>) =>
      waitForRollout(session, namespace, { workload: 'rollout/shop', ...inputs });
    const first = await wait({ image: image('v1') });
    expect(first.outcome, first.lines.join('\n')).toMatchObject({ status: 'ready' });
    return { namespace, wait, update: (tag: string) => session.apply(namespace, rollout(tag, steps)) };
  }

  test('by canary is followed to its end', async () => {
    const { wait, update } = await deployed('canary', [{ setWeight: 50 }, { pause: { duration: '2s' } }]);
    await update('v2-slow');
    const { outcome, lines } = await wait({ image: image('v2-slow') });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', workloads: [{ pods: '2/2' }] });
  });

  test('that is paused for somebody to promote it is blocked, and goes on when somebody does', async () => {
    const { namespace, wait, update } = await deployed('paused', [{ setWeight: 50 }, { pause: {} }]);
    await update('v2');
    const blocked = await wait({ image: image('v2'), 'grace-period': '2s' });
    expect(blocked.outcome, blocked.lines.join('\n')).toMatchObject({
      outputs: { status: 'blocked', reason: expect.stringMatching(/paused/) },
    });
    const waiting = wait({ image: image('v2'), 'fail-fast': 'false', timeout: '60s' });
    // In the moment in which it pauses, the controller writes what it knew over what it is told, and pauses for ever.
    await sleep(2_000);
    await session.kubectl([
      'patch',
      'rollout',
      'shop',
      '-n',
      namespace,
      '--subresource=status',
      '--type=merge',
      '-p',
      '{"status":{"pauseConditions":null}}',
    ]);
    const { outcome, lines } = await waiting;
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready' });
  });

  test('whose canary crashes fails with the pod', async () => {
    const { wait, update } = await deployed('canary-bad', [{ setWeight: 50 }]);
    await update('v2-crash');
    const { outcome, lines } = await wait({ image: image('v2-crash'), 'grace-period': '4s' });
    expect(outcome, lines.join('\n')).toMatchObject({
      outputs: { status: 'failed', reason: expect.stringMatching(/CrashLoopBackOff/) },
    });
  });

  test('that was aborted has failed, and says so', async () => {
    const { namespace, wait, update } = await deployed('aborted', [{ setWeight: 50 }, { pause: {} }]);
    await update('v2');
    await session.readUntil('rollout', namespace, 'shop', (one) => at(one, 'status.phase') === 'Paused');
    await session.kubectl([
      'patch',
      'rollout',
      'shop',
      '-n',
      namespace,
      '--subresource=status',
      '--type=merge',
      '-p',
      '{"status":{"abort":true}}',
    ]);
    const { outcome, lines } = await wait({ image: image('v2'), 'grace-period': '10s' });
    expect(outcome, lines.join('\n')).toMatchObject({
      outputs: { status: 'failed', reason: expect.stringMatching(/abort/i) },
    });
  });
});
