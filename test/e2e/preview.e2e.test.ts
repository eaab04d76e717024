/** Previews of pull requests on a real API server, by real helm and kubectl; GitHub is the double. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPreviews, type PreviewStage, type PullRequest } from './preview-stage.ts';
import { at, openSession } from './session.ts';
import { run } from './toolchain/run.ts';

const session = openSession(inject('cluster'));
let stage: PreviewStage;
beforeAll(async () => {
  stage = await openPreviews(session, `shop${Date.now().toString(36).slice(-4)}`);
});
afterAll(() => stage[Symbol.asyncDispose]());

const image = (tag: string): string => `registry.example/shop:${tag}`;
const running = async ({ namespace }: PullRequest): Promise<unknown> =>
  at(await session.read('deployment', namespace, 'shop'), 'spec.template.spec.containers.0.image');
const exists = async ({ namespace }: PullRequest): Promise<boolean> =>
  (await session.read('namespace', 'default', namespace)) !== undefined;
const helm = (args: readonly string[]): Promise<string> =>
  run(session.programs.helm, [`--kubeconfig=${session.kubernetes.kubeconfig}`, ...args]);
/** Helm 4 lists deployed ones only unless it is told of each state. */
const states = ['--deployed', '--failed', '--pending', '--uninstalling'];
const releases = async ({ namespace }: PullRequest): Promise<unknown[]> =>
  JSON.parse(await helm(['list', ...states, '--namespace', namespace, '--output', 'json']));

describe('a helm chart', () => {
  test('is installed, waited for, and told on the pull request; a new push upgrades it', async () => {
    const pull = await stage.open();
    const first = await stage.create(pull, { set: 'tag=v1-slow', ttl: '2d' });
    expect(first.outcome, first.lines).toMatchObject({
      operation: 'created',
      namespace: pull.namespace,
      url: `https://${pull.namespace}.preview.example/`,
      images: [image('v1-slow')],
    });
    expect(first.took).toBeGreaterThan(4_000);
    const namespace = await session.read('namespace', 'default', pull.namespace);
    expect(at(namespace, 'metadata.labels')).toMatchObject({ 'app.kubernetes.io/managed-by': 'gitops-actions' });
    expect(pull.comments()).toEqual([expect.stringContaining('✅ Preview is ready')]);
    expect(stage.repository.deployments.at(-1)).toMatchObject({ environment: pull.namespace });

    const sha = await pull.push();
    const second = await stage.create(pull, { set: 'tag=v2' });
    expect(second.outcome, second.lines).toMatchObject({ operation: 'updated', headSha: sha, images: [image('v2')] });
    expect(await running(pull)).toBe(image('v2'));
    expect(await releases(pull)).toMatchObject([{ revision: '2', status: 'deployed' }]);
    expect(pull.comments()).toEqual([expect.stringContaining(sha.slice(0, 7))]);

    const again = await stage.create(pull, { set: 'tag=v2' });
    expect(again.outcome, again.lines).toMatchObject({ operation: 'updated' });
  });

  test('whose image is missing fails with the pod’s reason, on the pull request, too; atomic takes it back', async () => {
    const pull = await stage.open();
    const { outcome, lines } = await stage.create(pull, { set: 'tag=v1-missing', atomic: 'true' });
    expect(outcome, lines).toMatchObject({
      name: 'FailedStep',
      outputs: { reason: expect.stringContaining('ImagePullBackOff') },
    });
    expect(pull.comments()).toEqual([expect.stringMatching(/❌ Preview failed[\s\S]*ImagePullBackOff/)]);
    expect(await releases(pull)).toEqual([]);
    const mended = await stage.create(pull, { set: 'tag=v1' });
    expect(mended.outcome, mended.lines).toMatchObject({ operation: 'updated' });
    expect(pull.comments()).toEqual([expect.stringContaining('✅ Preview is ready')]);
  });

  test('whose upgrade crashes goes back to the version before, when atomic', async () => {
    const pull = await stage.open();
    await stage.create(pull, { set: 'tag=v1' });
    const { outcome, lines } = await stage.create(pull, { set: 'tag=v2-crash', atomic: 'true' });
    expect(outcome, lines).toMatchObject({ outputs: { reason: expect.stringContaining('CrashLoopBackOff') } });
    expect(pull.comments().join()).toContain('giving up after 3 attempts');
    expect(await running(pull)).toBe(image('v1'));
  });

  test('that was killed in the middle of its installation is taken up again', async () => {
    const pull = await stage.open();
    // The hook never ends, so helm stands in the middle of it.
    const killed = startBundle(pull, { set: 'migrate=v1-slow' });
    await session.readUntil('job', pull.namespace, 'migrate', Boolean);
    expect(await releases(pull)).toMatchObject([{ status: 'pending-install' }]);
    process.kill(-(killed.pid ?? 0), 'SIGKILL');
    const { outcome, lines } = await stage.create(pull, { set: 'migrate=v1', timeout: '150s' });
    expect(outcome, lines).toMatchObject({ operation: 'updated', namespace: pull.namespace });
    expect(await releases(pull)).toMatchObject([{ status: 'deployed' }]);
  }, 240_000);
});

/** The committed bundle in a process group of its own: what is killed with it is its helm, too. */
function startBundle(pull: PullRequest, inputs: Record<string, string>) {
  const { github, repository, workspace } = stage;
  const all = {
    'pull-request': String(pull.number),
    repository: repository.name,
    token: github.token,
    kubeconfig: session.kubernetes.kubeconfig,
    chart: './chart',
    timeout: '90s',
    ...inputs,
  };
  const bundle = join(import.meta.dirname, '..', '..', 'dist', 'create-preview-namespace.js');
  return spawn(process.execPath, [bundle], {
    detached: true,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      HOME: workspace,
      RUNNER_TEMP: workspace,
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: repository.name,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  });
}

describe('what needs no helm', () => {
  test('a kustomization, with its images replaced', async () => {
    const pull = await stage.open();
    const inputs = { kustomize: './kustomize', images: 'registry.example/shop:v7' };
    const { outcome, lines } = await stage.create(pull, inputs);
    expect(outcome, lines).toMatchObject({ operation: 'created', images: [image('v7')] });
    expect(await running(pull)).toBe(image('v7'));
  });

  test('manifests, which a later push changes', async () => {
    const pull = await stage.open();
    const first = await stage.create(pull, { manifests: './manifests' });
    expect(first.outcome, first.lines).toMatchObject({ operation: 'created', images: [image('v1')] });
    expect(at(await session.read('configmap', pull.namespace, 'settings'), 'data.mode')).toBe('preview');
    await pull.push();
    const second = await stage.create(pull, {
      manifests: './manifests/deployment.yaml',
      images: 'registry.example/shop:v2',
    });
    expect(second.outcome, second.lines).toMatchObject({ operation: 'updated', images: [image('v2')] });
  });
});

describe('guard rails', () => {
  test('are really there: quota, limits and the network policy', async () => {
    const pull = await stage.open();
    const { outcome, lines } = await stage.create(pull, {
      quota: 'pods=5\nrequests.memory=1Gi',
      'default-limits': 'memory=128Mi',
      'default-requests': 'memory=64Mi',
      'network-policy': 'deny',
      'reachable-from': 'ingress-nginx',
    });
    expect(outcome, lines).toMatchObject({ operation: 'created' });
    const { items } = JSON.parse(
      await session.kubectl(['get', 'quota,limitrange,networkpolicy', '-n', pull.namespace, '-o', 'json']),
    );
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['ResourceQuota', 'LimitRange', 'NetworkPolicy']),
    );
    const quota = items.find(({ kind }: { kind: string }) => kind === 'ResourceQuota');
    expect(at(quota, 'spec.hard')).toMatchObject({ pods: '5', 'requests.memory': '1Gi' });
    const pods = JSON.parse(await session.kubectl(['get', 'pods', '-n', pull.namespace, '-o', 'json']));
    expect(at(pods, 'items.0.spec.containers.0.resources')).toMatchObject({
      limits: { memory: '128Mi' },
      requests: { memory: '64Mi' },
    });
  });

  test('a quota that is too small is what is told', async () => {
    const pull = await stage.open();
    const { outcome, lines } = await stage.create(pull, { quota: 'pods=1', set: 'replicas=3' });
    expect(outcome, lines).toMatchObject({ outputs: { reason: expect.stringMatching(/exceeded quota|quota/) } });
  });

  test('no more than so many previews', async () => {
    const pull = await stage.open();
    const { outcome } = await stage.create(pull, { 'max-previews': '1', 'on-blocked': 'skip' });
    expect(outcome).toMatchObject({ operation: 'blocked', blockedBy: 'max-previews' });
    expect(await exists(pull)).toBe(false);
  });
});

describe('removing', () => {
  test('on close: the release first, then the namespace, and the pull request is told', async () => {
    const pull = await stage.open();
    await stage.create(pull);
    await pull.close();
    const { outcome, lines } = await stage.remove({ 'pull-request': String(pull.number) });
    expect(outcome, lines).toMatchObject({ operation: 'deleted', deleted: [{ namespace: pull.namespace }] });
    expect(await exists(pull)).toBe(false);
    expect(pull.comments()).toEqual([expect.stringContaining('🗑️ Preview was removed')]);
    const again = await stage.remove({ 'pull-request': String(pull.number) });
    expect(again.outcome).toMatchObject({ operation: 'none' });
  });

  test('a finalizer that hangs is named; once it is gone the same run is through', async () => {
    const pull = await stage.open();
    await stage.create(pull);
    await session.apply(pull.namespace, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'guarded', finalizers: ['example.com/nobody-comes'] },
    });
    const { outcome, lines } = await stage.remove({ 'pull-request': String(pull.number), timeout: '15s' });
    expect(outcome, lines).toMatchObject({
      message: expect.stringContaining('ConfigMap guarded has the finalizer example.com/nobody-comes'),
      outputs: { failed: [{ namespace: pull.namespace }] },
    });
    await session.kubectl([
      'patch',
      'configmap',
      'guarded',
      '-n',
      pull.namespace,
      '--type=merge',
      '-p',
      '{"metadata":{"finalizers":null}}',
    ]);
    // It may be gone before we ask.
    const again = await stage.remove({ 'pull-request': String(pull.number) });
    expect(['deleted', 'none']).toContain(at(again.outcome, 'operation'));
    expect(await exists(pull)).toBe(false);
  });

  test('the reaper takes what is past its time, or whose pull request is closed, and nothing else', async () => {
    const [expired, closed, alive] = [await stage.open(), await stage.open(), await stage.open()];
    const foreign = await session.namespace('foreign');
    await Promise.all([stage.create(expired, { ttl: '1s' }), stage.create(closed), stage.create(alive, { ttl: '1h' })]);
    await closed.close();
    await sleep(1_500);
    const { outcome, lines } = await stage.remove({ expired: 'true' });
    const { deleted } = outcome as { deleted: { namespace: string }[] };
    const names = deleted.map(({ namespace }) => namespace);
    expect(names, lines).toEqual(expect.arrayContaining([expired.namespace, closed.namespace]));
    expect(names).not.toContain(alive.namespace);
    expect([await exists(expired), await exists(closed), await exists(alive)]).toEqual([false, false, true]);
    expect(await session.read('namespace', 'default', foreign)).toBeDefined();
  });
});

describe('a deployment and a clean-up at the same time', () => {
  test.each([0, 150, 400, 900, 1_800, 3_500])('leave no orphan when it is closed after %i ms', async (after) => {
    const pull = await stage.open();
    const deploying = stage.create(pull, { set: 'tag=v1-slow' });
    await sleep(after);
    await pull.close();
    const [created, removed] = await Promise.all([deploying, stage.remove({ 'pull-request': String(pull.number) })]);
    expect(await exists(pull), `${created.lines}\n---\n${removed.lines}`).toBe(false);
    expect(at(created.outcome, 'operation')).not.toBe('created');
  });

  test('a newer push takes over from an older one', async () => {
    const pull = await stage.open();
    const older = stage.create(pull, { set: 'tag=v1-slow' });
    await sleep(1_000);
    const sha = await pull.push();
    const newer = stage.create(pull, { set: 'tag=v2' });
    const [, last] = await Promise.all([older, newer]);
    expect(last.outcome, last.lines).toMatchObject({ headSha: sha });
    expect(await running(pull)).toBe(image('v2'));
  });
});
