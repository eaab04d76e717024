/** Applications that make other applications, and such whose commits are rendered first, on a real Argo CD. */
import { describe, expect, inject, test } from 'vitest';
import { argoDeployments, image } from './argo-deployments.ts';
import { appFiles, application } from './manifests.ts';
import { at, openSession } from './session.ts';

const session = openSession(inject('cluster'));
const { deploy, wait } = argoDeployments(session);

describe('an ApplicationSet', () => {
  /** One Application for each folder of the repository, each in its own namespace. */
  async function generated(prefix: string, folders: Record<string, string>) {
    const namespace = await session.namespace(prefix);
    const files = Object.entries(folders).map(([folder, tag]) => appFiles({ image: image(tag) }, folder));
    const { repository, url } = await session.repository(`argo/${namespace}`, Object.assign({}, ...files));
    const elements = Object.keys(folders).map((folder) => ({ folder }));
    const child = application({
      name: `${namespace}-{{.folder}}`,
      url,
      namespace,
      path: '{{.folder}}',
      labels: { set: namespace },
    }) as { metadata: object; spec: { destination: object; syncPolicy: object } };
    const folded = {
      ...child.spec,
      destination: { ...child.spec.destination, namespace: `${namespace}-{{.folder}}` },
      syncPolicy: { ...child.spec.syncPolicy, syncOptions: ['CreateNamespace=true'] },
    };
    await session.apply('argocd', {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: { name: namespace, namespace: 'argocd' },
      spec: {
        goTemplate: true,
        generators: [{ list: { elements } }],
        template: { metadata: child.metadata, spec: folded },
      },
    });
    for (const folder of Object.keys(folders)) {
      await session.readUntil('applications.argoproj.io', 'argocd', `${namespace}-${folder}`, Boolean);
    }
    return { namespace, repository, inputs: { selector: `set=${namespace}`, repository: repository.path } };
  }

  const running = async (namespace: string): Promise<unknown> =>
    at(await session.read('deployment', namespace, 'shop'), 'spec.template.spec.containers.0.image');

  test('is waited for by the label of its children: all of them run the commit', async () => {
    const { namespace, repository, inputs } = await generated('set', { blue: 'v1', green: 'v1' });
    const first = await wait(inputs);
    expect(first.outcome, first.lines.join('\n')).toMatchObject({ status: 'ready' });
    const revision = await repository.commit('main', {
      ...appFiles({ image: image('v2') }, 'blue'),
      ...appFiles({ image: image('v2-slow') }, 'green'),
    });
    const { outcome, lines } = await wait({ ...inputs, revision });
    expect(outcome, lines.join('\n')).toMatchObject({
      status: 'ready',
      applications: [
        { name: `${namespace}-blue`, status: 'ready', revision },
        { name: `${namespace}-green`, status: 'ready', revision },
      ],
    });
    expect(await running(`${namespace}-blue`)).toBe(image('v2'));
    expect(await running(`${namespace}-green`)).toBe(image('v2-slow'));
  });

  test('fails with the child that fails', async () => {
    const { namespace, inputs } = await generated('set-bad', { blue: 'v1', green: 'v1-crash' });
    const { outcome } = await wait({ ...inputs, 'degraded-grace-period': '4s' });
    expect(outcome).toMatchObject({
      message: expect.stringContaining(`${namespace}-green`),
      outputs: { status: 'failed', reason: expect.stringContaining('CrashLoopBackOff') },
    });
  });

  test('without children of that label is an error, by API and in core mode', async () => {
    const selector = `set=nobody-${Date.now()}`;
    const core = { mode: 'core', 'app-namespace': 'argocd', kubeconfig: session.kubernetes.kubeconfig };
    for (const mode of [{}, core]) {
      const { outcome, took } = await wait({ selector, ...mode });
      expect(outcome).toMatchObject({
        name: 'RemoteError',
        message: expect.stringContaining(`has no application with the labels ${selector}`),
      });
      expect(took).toBeLessThan(5_000);
    }
  });
});

test('an app of apps: the parent is there before its child is, so the child is waited for by its label', async () => {
  const namespace = await session.namespace('apps');
  const child = `${namespace}-child`;
  const { repository, url } = await session.repository(`argo/${child}`, appFiles({ image: image('v1-slow') }));
  const manifest = application({ name: child, url, namespace, labels: { parent: namespace } });
  const files = { 'app/child.yaml': JSON.stringify(manifest) };
  const parent = await session.repository(`argo/${namespace}`, files);
  await session.apply('argocd', application({ name: namespace, url: parent.url, namespace: 'argocd' }));
  const first = await wait({
    application: namespace,
    revision: (await parent.repository.tip('main')) ?? '',
    repository: parent.repository.path,
  });
  expect(first.outcome, first.lines.join('\n')).toMatchObject({ status: 'ready' });
  expect(at(await session.read('applications.argoproj.io', 'argocd', child), 'status.health.status')).not.toBe(
    'Healthy',
  );
  const revision = (await repository.tip('main')) ?? '';
  const { outcome, lines } = await wait({ selector: `parent=${namespace}`, revision, repository: repository.path });
  expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', applications: [{ name: child, revision }] });
  const deployed = await session.read('deployment', namespace, 'shop');
  expect(at(deployed, 'status.availableReplicas')).toBe(2);
});

describe('the source hydrator', () => {
  const hydrated = { branch: 'env/test' };

  test('has delivered a commit once what it rendered runs, ten times in a row', async () => {
    const { push, wait, tip, running, repository } = await deploy('hydrated', { hydrated });
    const first = await wait({ revision: await tip() });
    expect(first.outcome, first.lines.join('\n')).toMatchObject({ status: 'ready', revision: await tip() });
    for (let round = 2; round <= 11; round += 1) {
      const revision = await push(appFiles({ image: image(`v${round}`) }));
      const { outcome, lines } = await wait({ revision });
      expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
      expect(await running()).toBe(image(`v${round}`));
    }
    expect(await repository.read(hydrated.branch, 'app/manifest.yaml')).toContain(image('v11'));
  });

  test('without an expected commit the newest one is waited for', async () => {
    const { push, wait, tip, running } = await deploy('hydrated-any', { hydrated });
    await wait({ revision: await tip() });
    for (let round = 2; round <= 6; round += 1) {
      const revision = await push(appFiles({ image: image(`v${round}`) }));
      const { outcome, lines } = await wait();
      expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
      expect(await running()).toBe(image(`v${round}`));
    }
  });

  test('in core mode', async () => {
    const { push, wait, tip, running } = await deploy('hydrated-core', { hydrated });
    const core = {
      mode: 'core',
      'app-namespace': 'argocd',
      kubeconfig: session.kubernetes.kubeconfig,
      server: '',
      'auth-token': '',
    };
    await wait({ ...core, revision: await tip() });
    const revision = await push(appFiles({ image: image('v2') }));
    const { outcome, lines } = await wait({ ...core, revision });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
    expect(await running()).toBe(image('v2'));
  });

  test('renders to the same as before: the commit has arrived all the same', async () => {
    const { push, wait, tip } = await deploy('hydrated-same', { hydrated });
    await wait({ revision: await tip() });
    const revision = await push({ 'README.md': 'words\n' });
    const { outcome, lines, took } = await wait({ revision });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision });
    expect(took).toBeLessThan(40_000);
  });

  test('leaves a commit out that is outside of the paths of the application: arrived, after a while', async () => {
    const annotations = { 'argocd.argoproj.io/manifest-generate-paths': '.' };
    const { push, wait, tip, running } = await deploy('hydrated-paths', { hydrated, annotations });
    await wait({ revision: await tip() });
    const left = await push({ 'elsewhere/README.md': 'words\n' });
    const { outcome, lines, took } = await wait({ revision: left });
    expect(outcome, lines.join('\n')).toMatchObject({ status: 'ready', revision: left });
    expect(took).toBeLessThan(60_000);
    const taken = await push(appFiles({ image: image('v2') }));
    expect((await wait({ revision: taken })).outcome).toMatchObject({ status: 'ready', revision: taken });
    expect(await running()).toBe(image('v2'));
  });

  test('that cannot render a commit fails in the grace period, and the commit that mends it arrives', async () => {
    const { push, wait, tip, running } = await deploy('hydrated-bad', { hydrated });
    await wait({ revision: await tip() });
    const broken = await push({ 'app/kustomization.yaml': 'resources: [nothing.yaml]\n' });
    const { outcome, lines } = await wait({ revision: broken, 'degraded-grace-period': '4s' });
    expect(outcome, lines.join('\n')).toMatchObject({
      outputs: { status: 'failed', reason: expect.stringMatching(/^hydrating .* failed: .*nothing\.yaml/) },
    });
    const revision = await push(appFiles({ image: image('v2') }));
    const mended = await wait({ revision });
    expect(mended.outcome, mended.lines.join('\n')).toMatchObject({ status: 'ready', revision });
    expect(await running()).toBe(image('v2'));
  });
});
