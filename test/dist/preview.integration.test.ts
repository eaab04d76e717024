import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectGitHub } from '#forge';
import { startKubernetesDouble } from '#testing';
import { openWorkshop } from './setup.ts';

/** Has nothing installed yet, installs everything, and prints what it has installed. */
const HELM = `#!/bin/sh
case "$*" in
  *"get manifest"*) printf 'apiVersion: v1\\nkind: ConfigMap\\nmetadata: { name: web }\\n' ;;
  *list*) echo '[]' ;;
esac
`;

it('previews a pull request with the committed bundle, and takes the preview down', { timeout: 60_000 }, async () => {
  await using workshop = await openWorkshop();
  await using cluster = await startKubernetesDouble();
  const { github } = workshop;
  const { repository, run } = await workshop.createStage({ a: '1' });
  const { name, git } = repository;
  const first = await git.tip('main');
  const sha = await git.commit('next', { a: '2' }, { parents: [first ?? ''] });
  const forge = await connectGitHub({ ...github, repository: name });
  await forge.createPullRequest({ title: '$(id)', body: '', head: 'next', base: 'main', draft: false });

  const folder = await mkdtemp(join(tmpdir(), 'preview-'));
  try {
    await writeFile(join(folder, 'helm'), HELM);
    await chmod(join(folder, 'helm'), 0o755);
    await writeFile(join(folder, 'kubeconfig'), cluster.kubeconfig);
    const options = (action: string) => ({
      path: `${folder}:${process.env['PATH']}`,
      event: { action, pull_request: { number: 1, head: { sha } } },
    });
    const inputs = { kubeconfig: join(folder, 'kubeconfig') };
    const url = 'https://{namespace}.example';
    const made = await run('create-preview-namespace', { ...inputs, chart: './chart', url }, options('opened'));
    expect(made).toMatchObject({ exitCode: 0, stderr: '', leftovers: [] });
    const repositoryName = name.replace('acme/', '');
    const namespace = `${repositoryName}-preview-pr-1`;
    expect(made.outputs).toMatchObject({
      operation: 'created',
      namespace,
      url: `https://${namespace}.example/`,
      'head-sha': sha,
    });
    expect(cluster.get({ apiVersion: 'v1', kind: 'Namespace', name: namespace })).toBeDefined();
    expect(repository.pull(1).comments).toMatchObject([{ body: expect.stringContaining('Preview is ready') }]);
    expect(repository.deployments).toMatchObject([{ sha, statuses: [{ state: 'in_progress' }, { state: 'success' }] }]);

    await forge.closePullRequest(1, 'No.');
    const gone = await run('delete-preview-namespace', inputs, options('closed'));
    expect(gone).toMatchObject({ exitCode: 0, stderr: '', annotations: [], leftovers: [] });
    expect(JSON.parse(gone.outputs['deleted'] ?? '')).toEqual([
      { namespace, pullRequest: 1, reason: 'pull request #1 is closed' },
    ]);
    expect(cluster.get({ apiVersion: 'v1', kind: 'Namespace', name: namespace })).toBeUndefined();
    expect(repository.pull(1).comments[0]?.body).toContain('Preview was removed');
    expect(repository.deployments[0]?.statuses.at(-1)?.state).toBe('inactive');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
