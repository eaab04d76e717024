import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RemoteError } from '#errors';
import { fakeHelm, sketchPod } from '#testing';
import { NAMESPACE, namespaceRef, openStage, type PreviewStage } from './tests/stage.ts';

let stage: PreviewStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe('what fails', () => {
  test('is told with its pod and log, on the pull request, too', async () => {
    stage.helm = fakeHelm(stage.cluster, ({ namespace }) => {
      const deployment = stage.rolledOut(namespace, 'ghcr.io/acme/web:v2', 0);
      const waiting = { reason: 'CrashLoopBackOff', message: 'back-off 10s' };
      stage.double.put(sketchPod('a', { namespace, status: { ready: false, restartCount: 3, state: { waiting } } }));
      const container = { namespace, pod: 'web-2-a', container: 'app' };
      for (const previous of [true, false]) stage.double.setLog({ ...container, previous }, ['panic: no database']);
      return [deployment];
    });
    await expect(stage.create({ atomic: 'true' })).rejects.toMatchObject({
      message: expect.stringContaining('CrashLoopBackOff'),
      outputs: { operation: 'created', namespace: NAMESPACE, reason: expect.stringContaining('CrashLoopBackOff') },
    });
    expect(stage.comments()).toEqual([expect.stringContaining('panic: no database')]);
    expect(stage.forge.deployments.at(-1)).toBe(`${NAMESPACE} aaaaaaa failure`);
    expect(stage.helm.calls).toEqual(['upgrade shop', 'revert shop to nothing']);
    expect(stage.double.get(namespaceRef)?.metadata.annotations).not.toHaveProperty('gitops-actions/held-by');
  });

  test('in helm is told in its words, and the next run goes on from there', async () => {
    stage.helm.failNext('upgrade', 'helm upgrade --install shop failed with exit code 1: no such chart');
    await expect(stage.create()).rejects.toThrow('no such chart');
    expect(stage.comments()).toEqual([expect.stringContaining('no such chart')]);
    expect(await stage.create()).toMatchObject({ operation: 'updated' });
    expect(stage.comments()).toEqual([expect.stringContaining('### ✅ Preview is ready')]);
  });

  test('is told also where going back fails, too', async () => {
    stage.helm = fakeHelm(stage.cluster, ({ namespace }) => [stage.rolledOut(namespace, 'ghcr.io/acme/web:v2', 0)]);
    stage.helm.failNext('revert', 'helm rollback shop failed with exit code 1: no');
    await expect(stage.create({ atomic: 'true', timeout: '5s' })).rejects.toThrow(/^(?!.*rollback)/);
    expect(stage.job.lines).toContain(
      'warning: what was there before is not back: helm rollback shop failed with exit code 1: no',
    );
  });

  test('in helm is gone back from, too, once it was told', async () => {
    await stage.create();
    stage.helm.failNext('upgrade', 'helm upgrade --install shop failed with exit code 1: no such kind');
    await expect(stage.create({ atomic: 'true' })).rejects.toThrow('no such kind');
    expect(stage.helm.calls).toEqual(['upgrade shop', 'upgrade shop', 'revert shop to 1']);
  });

  test('is no error of ours when a chart gives a key twice, which helm bears', async () => {
    stage.helm.manifest = async () => 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  name: web\n';
    expect(await stage.create()).toMatchObject({ operation: 'created' });
  });

  test('in a hook of the chart is told with the words of its pod', async () => {
    const metadata = { name: 'migrate', namespace: NAMESPACE, uid: 'job-1' };
    const spec = { selector: { matchLabels: { app: 'migrate' } } };
    stage.double.put({ apiVersion: 'batch/v1', kind: 'Job', metadata, spec, status: { failed: 1 } });
    const pod = sketchPod('a', { deployment: 'migrate', namespace: NAMESPACE });
    const terminated = { exitCode: 1, reason: 'Error' };
    const containerStatuses = [{ name: 'app', ready: false, restartCount: 0, state: { terminated } }];
    const ownerReferences = [{ kind: 'Job', name: 'migrate', uid: 'job-1', controller: true }];
    stage.double.put({
      ...pod,
      metadata: { ...pod.metadata, ownerReferences },
      status: { phase: 'Failed', containerStatuses },
    });
    stage.double.setLog({ namespace: NAMESPACE, pod: pod.metadata.name, container: 'app' }, [
      'relation "users" does not exist',
    ]);
    stage.helm.failNext('upgrade', 'helm upgrade --install shop failed with exit code 1: pre-upgrade hooks failed');
    await expect(stage.create()).rejects.toThrow('pre-upgrade hooks failed');
    expect(stage.comments()).toEqual([expect.stringContaining('relation "users" does not exist')]);
  });

  test('on the pull request alone is a warning: the preview stands', async () => {
    stage.forge.forbidWrites();
    expect(await stage.create()).toMatchObject({ operation: 'created' });
    const warnings = stage.job.lines.filter((line) => line.startsWith('warning:'));
    expect(warnings[0]).toBe(
      'warning: the comment on the pull request could not be written: GitHub refused: HTTP 403\nThe token lacks a permission.',
    );
  });

  test('is the API of the cluster’s, and nothing is left held', async () => {
    stage.double.forbid('create', 'namespaces');
    await expect(stage.create()).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining('apiGroups: [""], resources: ["namespaces"], verbs: [create]'),
    });
  });
});

test('a request to the forge that fails for good ends it before anything is made', async () => {
  stage.forge.readPullRequest = async () => {
    throw new RemoteError('GitHub refused: HTTP 401', { status: 401 });
  };
  await expect(stage.create()).rejects.toThrow('HTTP 401');
  expect(stage.double.requests).toEqual([]);
});
