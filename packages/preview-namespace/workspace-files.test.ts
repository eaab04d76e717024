import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestJob, testJob } from '#testing';
import { type WorkspaceFiles, workspaceFiles } from './workspace-files.ts';

let job: TestJob;
let files: WorkspaceFiles;
let put: (path: string, content: string | Uint8Array) => Promise<void>;

beforeEach(async () => {
  job = await testJob();
  const { workspace } = job.runner;
  files = workspaceFiles({ env: process.env, workspace, kubeconfig: undefined, context: undefined }, job);
  put = async (path, content) => {
    await mkdir(join(workspace, path, '..'), { recursive: true });
    await writeFile(join(workspace, path), content);
  };
  await put('k8s/b.yaml', 'b');
  await put('k8s/deep/a.yml', 'a');
  await put('k8s/notes.md', 'no');
  await put('other.json', '{}');
});
afterEach(() => job[Symbol.asyncDispose]());

test.each([
  [['k8s'], ['k8s/b.yaml', 'k8s/deep/a.yml']],
  [
    ['k8s/*.yaml', 'other.json', 'k8s/b.yaml'],
    ['k8s/b.yaml', 'other.json'],
  ],
  [['./k8s/b.yaml'], ['./k8s/b.yaml']],
])('manifests %j are %j', async (paths, found) => {
  expect((await files.read(paths)).map(({ path }) => path)).toEqual(found);
});

test.each([
  ['/etc/passwd', 'lies outside of the workspace'],
  ['../x.yaml', 'lies outside of the workspace'],
  ['nowhere', 'leads to no manifest (.yaml, .yml or .json)'],
])('manifests %s: %s', async (path, problem) => {
  await expect(files.read([path])).rejects.toThrow(`input manifests: "${path}" ${problem}`);
});

test('a link that leads out of the workspace is not followed', async () => {
  await symlink('/etc/passwd', join(job.runner.workspace, 'k8s/link.yaml'));
  await symlink('/etc', join(job.runner.workspace, 'etc'));
  await expect(files.read(['k8s/link.yaml'])).rejects.toThrow('"k8s/link.yaml" lies outside of the workspace');
  await expect(files.read(['etc/passwd'])).rejects.toThrow('"etc/passwd" lies outside of the workspace');
  expect((await files.read(['k8s'])).map(({ path }) => path)).toEqual(['k8s/b.yaml', 'k8s/deep/a.yml']);
});

test('a manifest that is no text', async () => {
  await put('k8s/c.yaml', new Uint8Array([0xff, 0xfe]));
  await expect(files.read(['k8s'])).rejects.toThrow('k8s/c.yaml: is no text in UTF-8');
});

test('a chart that lies in the workspace is that one', async () => {
  await put('charts/shop/Chart.yaml', 'name: shop');
  expect(await files.locateChart('charts/shop')).toBe(join(job.runner.workspace, 'charts/shop'));
  for (const chart of ['bitnami/nginx', 'oci://ghcr.io/acme/shop']) expect(await files.locateChart(chart)).toBe(chart);
});

test('what is checked out, and whether anything is', async () => {
  expect(await files.checkedOut()).toBeUndefined();
  const git = (...args: string[]) => promisify(execFile)('git', ['-C', job.runner.workspace, ...args]);
  await git('init', '-q');
  expect(await files.checkedOut()).toBeUndefined();
  await git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', 'one');
  const { stdout } = await git('rev-parse', 'HEAD');
  expect(await files.checkedOut()).toBe(stdout.trim());
});
