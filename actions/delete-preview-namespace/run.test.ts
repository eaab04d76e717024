import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KubernetesCluster } from '#delivery';
import { RemoteError } from '#errors';
import { bindAction, type WebhookEvent } from '#kit';
import { type Claim, claimAnnotations, commentMarker, ownershipLabels } from '#preview';
import {
  type FakeForge,
  type FakeHelm,
  fakeForge,
  fakeHelm,
  type KubernetesDouble,
  runAction,
  startKubernetesDouble,
  type TestJob,
  testJob,
} from '#testing';
import { run } from './run.ts';
import { spec } from './spec.ts';

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const HOUR = 3_600_000;
const repository = 'https://github.com/acme/shop';

let double: KubernetesDouble;
let cluster: KubernetesCluster;
let job: TestJob;
let forge: FakeForge;
let helm: FakeHelm;
let event: WebhookEvent;

beforeEach(async () => {
  event = {};
  job = await testJob({ runner: { event: async () => event } });
  double = await startKubernetesDouble({ now: job.clock.now });
  cluster = await double.connect();
  forge = fakeForge(repository);
  helm = fakeHelm(cluster, () => [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } }]);
});
afterEach(async () => {
  await Promise.all([double[Symbol.asyncDispose](), job[Symbol.asyncDispose]()]);
});

const namespace = (number: number): string => `shop-preview-pr-${number}`;
const namespaceRef = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', name });
const left = (): string[] =>
  double.all().flatMap(({ kind, metadata }) => (kind === 'Namespace' ? [metadata.name] : []));

/** As create-preview-namespace leaves one behind: with a release, a comment and its pull request open. */
async function preview(number: number, more: Partial<Claim> & { helm?: 'yes' | 'no' } = {}): Promise<void> {
  const now = job.clock.now();
  const { helm: hasRelease = 'yes', ...claimed } = more;
  const claim: Claim = {
    ...{ repository, pullRequest: number, headSha: A, source: 'helm', createdAt: now, expiresAt: undefined },
    holder: { id: 'gone', until: now - 1 },
    ...claimed,
  };
  const annotations = Object.fromEntries(Object.entries(claimAnnotations(claim)).filter(([, value]) => value !== null));
  const metadata = {
    name: namespace(number),
    labels: ownershipLabels(claim),
    annotations: annotations as Record<string, string>,
  };
  await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata }, job.signal);
  forge.open(number, claim.headSha, { comments: [`${commentMarker(namespace(number))} ready`] });
  const upgrade = { release: 'shop', namespace: namespace(number), chart: '.', version: undefined, values: undefined };
  if (hasRelease === 'yes')
    await helm.upgrade({ ...upgrade, valueFiles: [], set: [], setString: [], timeout: 1 }, job.signal);
  helm.calls.length = 0;
}

const remove = (inputs: Record<string, string> = {}, identity = repository): Promise<Record<string, unknown>> =>
  runAction(
    bindAction(spec, run, () => ({
      job,
      holder: 'run-2',
      openRepository: async () => ({ ...forge.repository(), identity }),
      connect: async () => cluster,
      openHelm: () => helm,
    })),
    inputs,
    job,
  );

const close = (number: number, state: 'closed' | 'merged' = 'closed'): void => {
  Object.assign(forge.pulls.get(number) ?? {}, { state });
};

describe('the preview of a pull request', () => {
  test('goes when the pull request is closed: release, namespace, deployment, comment', async () => {
    await preview(7);
    await preview(8);
    close(7, 'merged');
    event = { action: 'closed', pull_request: { number: 7, head: { sha: A } } };
    const gone = { namespace: namespace(7), pullRequest: 7, reason: 'pull request #7 is merged' };
    expect(await remove()).toEqual({ operation: 'deleted', deleted: [gone], kept: [], failed: [] });
    expect(left()).toEqual([namespace(8)]);
    expect(helm.calls).toEqual(['uninstall shop run']);
    expect(forge.deployments).toEqual([`${namespace(7)} inactive`]);
    expect(forge.pulls.get(7)?.comments).toEqual([
      expect.stringContaining('### 🗑️ Preview was removed\n\n`pull request #7 is merged`'),
    ]);
    expect(job.lines.at(-1)).toBe(`info: namespace ${namespace(7)} is gone`);
  });

  test('stays when the pull request was reopened before the event was seen', async () => {
    await preview(7);
    event = { action: 'closed', pull_request: { number: 7, head: { sha: A } } };
    const stays = { namespace: namespace(7), pullRequest: 7, reason: 'pull request #7 was reopened' };
    expect(await remove()).toEqual({ operation: 'kept', deleted: [], kept: [stays], failed: [] });
    expect(left()).toEqual([namespace(7)]);
  });

  test('goes when its tests have passed, with the pull request open', async () => {
    await preview(7);
    expect(await remove({ 'pull-request': '7', reason: 'its tests have passed' })).toMatchObject({
      operation: 'deleted',
    });
    expect(forge.pulls.get(7)?.comments[0]).toContain('`its tests have passed`');
  });

  test('stays when a newer push has been deployed meanwhile', async () => {
    await preview(7, { headSha: B });
    event = { action: 'synchronize', pull_request: { number: 7, head: { sha: A } } };
    const reason = 'it holds bbbbbbb by now, and not aaaaaaa that was to be removed';
    expect(await remove()).toMatchObject({ operation: 'kept', kept: [{ reason }] });
    expect(await remove({ 'pull-request': '7', 'head-sha': B })).toMatchObject({ operation: 'deleted' });
  });

  test('goes when its label is taken away, also where the newest commit was not deployed yet', async () => {
    await preview(7);
    forge.open(7, B);
    event = { action: 'unlabeled', label: { name: 'preview' }, pull_request: { number: 7, head: { sha: B } } };
    expect(await remove()).toMatchObject({ operation: 'deleted' });
  });

  test('that is not there is nothing to do', async () => {
    expect(await remove({ 'pull-request': '7' })).toEqual({ operation: 'none', deleted: [], kept: [], failed: [] });
    expect(await remove({ namespace: 'nowhere' })).toMatchObject({ operation: 'none' });
  });

  test('is of this very repository', async () => {
    await preview(7);
    expect(await remove({ 'pull-request': '7' }, 'https://ghe.acme.com/acme/shop')).toMatchObject({
      operation: 'none',
    });
    expect(left()).toEqual([namespace(7)]);
  });

  test('is told, and stays, in a dry run', async () => {
    await preview(7);
    expect(await remove({ 'pull-request': '7', 'dry-run': 'true' })).toMatchObject({
      operation: 'dry-run',
      deleted: [{ pullRequest: 7 }],
    });
    expect(left()).toEqual([namespace(7)]);
    expect(forge.deployments).toEqual([]);
  });

  test('goes although a hook of its release fails', async () => {
    await preview(7);
    helm.failNext('uninstall', 'helm uninstall shop failed with exit code 1: post-delete hook timed out');
    expect(await remove({ 'pull-request': '7' })).toMatchObject({ operation: 'deleted' });
    expect(helm.calls).toEqual(['uninstall shop run', 'uninstall shop skip']);
    expect(job.lines).toContainEqual(
      expect.stringMatching(/^warning: helm uninstall shop failed.*hook timed out\nTrying again without/),
    );
  });

  test('needs no helm when no chart was deployed', async () => {
    await preview(7, { source: 'kustomize', helm: 'no' });
    helm.releases = async () => {
      throw new Error('there is no helm');
    };
    expect(await remove({ 'pull-request': '7' })).toMatchObject({ operation: 'deleted' });
  });

  test('is left by whoever deploys into it first, or was believed to', async () => {
    await preview(7, { holder: { id: 'run-1', until: job.clock.now() + 60_000 } });
    expect(await remove({ 'pull-request': '7' })).toMatchObject({ operation: 'deleted' });
    expect(job.clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-01-01T00:01:00Z'));
  });

  test('that hangs is told with what holds it, and is finished by the next run', async () => {
    await preview(7);
    const held = { name: 'guarded', namespace: namespace(7), finalizers: ['acme.example/guard'] };
    await cluster.create({ apiVersion: 'v1', kind: 'ConfigMap', metadata: held }, job.signal);
    const message = `namespace ${namespace(7)} is still there after 1m: ConfigMap guarded has the finalizer acme.example/guard`;
    await expect(remove({ 'pull-request': '7', timeout: '1m' })).rejects.toMatchObject({
      message,
      cause: { name: 'TimeoutError' },
      outputs: { operation: 'none', failed: [{ namespace: namespace(7), pullRequest: 7, reason: message }] },
    });
    expect(forge.pulls.get(7)?.comments[0]).toContain('Preview is being removed');
    const ref = { apiVersion: 'v1', kind: 'ConfigMap', namespace: namespace(7), name: 'guarded' };
    await cluster.patch(ref, { metadata: { finalizers: null } }, job.signal);
    expect(left()).toEqual([]);
  });
});

describe('a namespace', () => {
  test('is removed by its name', async () => {
    await preview(7);
    expect(await remove({ namespace: namespace(7) })).toMatchObject({ operation: 'deleted' });
  });

  test.each([
    ['kube-system', {}],
    ['half', { 'app.kubernetes.io/managed-by': 'gitops-actions', 'gitops-actions/preview': 'true' }],
  ])('that is no preview is never touched: %s', async (name, labels) => {
    double.put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
    await expect(remove({ namespace: name })).rejects.toThrow(
      `input namespace: namespace ${name} is no preview of ours, and is not touched`,
    );
    expect(await remove({ expired: 'true' })).toMatchObject({ operation: 'none' });
    expect(left()).toEqual([name]);
  });

  test('of another repository is never touched', async () => {
    await preview(7, { repository: 'https://github.com/acme/other' });
    await expect(remove({ namespace: namespace(7) })).rejects.toThrow('is a preview of https://github.com/acme/other');
    expect(await remove({ expired: 'true' })).toMatchObject({ operation: 'none' });
    expect(left()).toEqual([namespace(7)]);
  });
});

describe('the reaper', () => {
  test('takes what has had its time, and says why of each', async () => {
    const now = job.clock.now();
    await preview(1, { expiresAt: now });
    await preview(2, { expiresAt: now + HOUR });
    await preview(3);
    close(3);
    await preview(4);
    forge.pulls.delete(4);
    const outputs = await remove({ expired: 'true' });
    expect(outputs).toEqual({
      operation: 'deleted',
      deleted: [
        { namespace: namespace(1), pullRequest: 1, reason: 'its time was up at 2026-01-01 00:00 UTC' },
        { namespace: namespace(3), pullRequest: 3, reason: 'pull request #3 is closed' },
      ],
      kept: [
        { namespace: namespace(2), pullRequest: 2, reason: 'pull request #2 is open until 2026-01-01 01:00 UTC' },
        { namespace: namespace(4), pullRequest: 4, reason: 'pull request #4 cannot be found' },
      ],
      failed: [],
    });
    expect(left()).toEqual([namespace(2), namespace(4)]);
    expect(job.page).toContain(`| \`${namespace(1)}\` | #1 | 🗑️ removed |`);
  });

  test('leaves none because another one hangs', async () => {
    for (const number of [1, 2]) await preview(number);
    close(1);
    close(2);
    const held = { name: 'x', namespace: namespace(1), finalizers: ['acme.example/guard'] };
    await cluster.create({ apiVersion: 'v1', kind: 'ConfigMap', metadata: held }, job.signal);
    await expect(remove({ expired: 'true' })).rejects.toMatchObject({
      outputs: { operation: 'deleted', deleted: [{ pullRequest: 2 }], failed: [{ pullRequest: 1 }] },
    });
    expect(left()).toEqual([namespace(1)]);
  });

  test('leaves none because the forge has nothing to say of one', async () => {
    for (const number of [1, 2]) await preview(number);
    close(2);
    const { readPullRequest } = forge;
    forge.readPullRequest = async (number) => {
      if (number === 1) throw new RemoteError('GitHub refused: HTTP 500', { status: 500 });
      return readPullRequest(number);
    };
    await expect(remove({ expired: 'true' })).rejects.toMatchObject({
      outputs: { deleted: [{ pullRequest: 2 }], failed: [{ pullRequest: 1, reason: 'GitHub refused: HTTP 500' }] },
    });
    expect(left()).toEqual([namespace(1)]);
  });

  test('uninstalls what was deployed since it looked', async () => {
    await preview(1, { source: 'manifests' });
    close(1);
    let isFirst = true;
    double.onRequest(({ method, path }) => {
      if (method !== 'PATCH' || !path.endsWith(namespace(1)) || !isFirst) return;
      isFirst = false;
      double.merge(namespaceRef(namespace(1)), { metadata: { annotations: { 'gitops-actions/source': 'helm' } } });
    });
    expect(await remove({ expired: 'true' })).toMatchObject({ operation: 'deleted' });
    expect(helm.calls).toEqual(['uninstall shop run']);
  });

  test('leaves what was deployed to in the moment it looked', async () => {
    await preview(1, { expiresAt: job.clock.now() });
    const later = new Date(job.clock.now() + HOUR).toISOString();
    let isFirst = true;
    double.onRequest(({ method, path }) => {
      if (method !== 'PATCH' || !path.endsWith(namespace(1)) || !isFirst) return;
      isFirst = false;
      double.merge(namespaceRef(namespace(1)), { metadata: { annotations: { 'gitops-actions/expires-at': later } } });
    });
    expect(await remove({ expired: 'true' })).toMatchObject({
      operation: 'kept',
      kept: [{ reason: 'pull request #1 is open until 2026-01-01 01:00 UTC' }],
    });
    expect(left()).toEqual([namespace(1)]);
  });
});

test.each([
  [{}, 'input pull-request: is required (or namespace, or expired)'],
  [{ expired: 'true', 'pull-request': '1' }, 'input expired: looks at all previews'],
  [{ namespace: 'x', 'pull-request': '1' }, 'input namespace: cannot go together with pull-request'],
  [{ namespace: '../pods' }, 'input namespace: "../pods" is no name of a namespace'],
] as [Record<string, string>, string][])('%j', async (inputs, problem) => {
  await expect(remove(inputs)).rejects.toThrow(problem);
});
