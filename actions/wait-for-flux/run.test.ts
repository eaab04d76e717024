import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAction, type TestJob, testJob } from '#testing';
import { gitRepositoryObject, kustomizationObject, openStage, type Stage } from '../../packages/testing/flux/index.ts';
import action from './index.ts';

const OLD = '0123456789abcdef0123456789abcdef01234567';
const NEW = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const at = (hash: string): string => `main@sha1:${hash}`;
const SHOP = {
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  namespace: 'flux-system',
  name: 'shop',
};
const CONFIG = {
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  kind: 'GitRepository',
  namespace: 'flux-system',
  name: 'config',
};

let stage: Stage;
let job: TestJob;
beforeEach(async () => {
  stage = await openStage();
  job = await testJob({ clock: stage.clock });
  await writeFile(join(job.runner.workspace, 'kubeconfig'), stage.kubernetes.kubeconfig);
  stage.flux.install(gitRepositoryObject({ revision: at(OLD) }), kustomizationObject());
  stage.flux.apply(SHOP, at(OLD));
});
afterEach(async () => {
  await stage[Symbol.asyncDispose]();
  await job[Symbol.asyncDispose]();
});

/** The repository is none, so that no ancestry can be told. */
const run = (inputs: Record<string, string>) =>
  runAction(action, { kubeconfig: 'kubeconfig', repository: join(job.runner.temp, 'none'), ...inputs }, job);

describe('wait-for-flux', () => {
  it('asks Flux to look, waits until the commit is applied, and says what it saw', async () => {
    stage.flux.onRequested(CONFIG, () => stage.flux.fetch(CONFIG, at(NEW)));
    stage.flux.onRequested(SHOP, () => stage.flux.apply(SHOP, at(NEW)));
    const outputs = await run({ kustomization: 'shop', revision: NEW });
    expect(outputs).toMatchObject({
      status: 'ready',
      revision: at(NEW),
      reason: 'applied main@a1b2c3d',
      objects: [
        {
          kind: 'Kustomization',
          namespace: 'flux-system',
          name: 'shop',
          status: 'ready',
          reason: 'applied main@a1b2c3d',
          revision: at(NEW),
        },
      ],
    });
    expect(job.lines[0]).toContain('whether 0123456 contains a1b2c3d cannot be told');
    expect(job.lines.at(-1)).toMatch(/Kustomization flux-system\/shop: .*applied main@a1b2c3d/);
    expect(job.page).toContain('### Ready after');
  });

  it('fails with what Flux says, and sets its outputs all the same', async () => {
    stage.flux.fetch(CONFIG, at(NEW));
    stage.flux.fail(SHOP, at(NEW), 'BuildFailed: kustomize build failed: no such file');
    const running = run({ kustomization: 'flux-system/shop', revision: NEW, reconcile: 'false', 'grace-period': '4s' });
    await expect(running).rejects.toMatchObject({
      outputs: { status: 'failed', revision: at(OLD), reason: 'BuildFailed: kustomize build failed: no such file' },
      cause: {
        name: 'UnhealthyError',
        message: expect.stringContaining('Kustomization flux-system/shop: BuildFailed: kustomize build failed'),
      },
    });
  });

  it('is blocked at once by a suspension, with the command that ends it', async () => {
    stage.kubernetes.merge(SHOP, { spec: { suspend: true } });
    await expect(run({ kustomization: 'shop', revision: NEW })).rejects.toMatchObject({
      outputs: { status: 'blocked' },
      cause: { name: 'BlockedError', hint: 'Resume it: flux resume kustomization shop -n flux-system' },
    });
  });

  it('ends with what was seen last when the time is up', async () => {
    await expect(run({ kustomization: 'shop', revision: NEW, timeout: '1m' })).rejects.toMatchObject({
      outputs: { status: 'timeout', revision: at(OLD) },
      cause: { name: 'TimeoutError' },
    });
  });

  it('needs an object, and names that are some', async () => {
    await expect(run({ revision: NEW })).rejects.toThrow('input kustomization: is required (or `helm-release`');
    await expect(run({ kustomization: 'a/b/c' })).rejects.toThrow(
      'input kustomization: "a/b/c" is no name of an object; write namespace/name',
    );
  });
});
