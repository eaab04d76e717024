import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitServer, runAction, startGitServer, type TestFile, testJob } from '#testing';
import action from './index.ts';

let server: GitServer;
let repositories = 0;

beforeAll(async () => {
  server = await startGitServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function arrange(files: Record<string, TestFile>) {
  repositories += 1;
  const repository = await server.createRepository(`acme/config-${repositories}`, files);
  const job = await testJob();
  const promote = (inputs: Record<string, string>) =>
    runAction(action, { repository: repository.path, ...inputs }, job);
  return { repository, promote, [Symbol.asyncDispose]: () => job[Symbol.asyncDispose]() };
}

const COPY = `environments:
  blue: { path: blue }
  green: { path: green, from: blue, promote: commit, strategy: copy }
`;

describe('what a copy carries', () => {
  it('leaves gitops.yaml and the hidden folders of a whole branch alone', async () => {
    await using stage = await arrange({
      'gitops.yaml':
        'environments: { blue: { branch: blue }, green: { from: blue, promote: commit, strategy: copy } }\n',
      '.github/workflows/promote.yml': 'on: push\n',
      'old.yaml': 'a: 1\n',
    });
    await stage.repository.commit(
      'blue',
      { 'app.yaml': 'a: 2\n', '.github/workflows/build.yml': 'on: push\n', '.sops.yaml': 'b: 1\n' },
      { message: 'blue', parents: [] },
    );
    await stage.promote({ to: 'green' });
    expect(Object.keys(await stage.repository.modes('main')).sort()).toEqual([
      '.github/workflows/promote.yml',
      '.sops.yaml',
      'app.yaml',
      'gitops.yaml',
    ]);
    expect(await stage.promote({ to: 'green' })).toMatchObject({ operation: 'none' });
  });

  it('carries executable bits, also when nothing else changed', async () => {
    await using stage = await arrange({
      'gitops.yaml': COPY,
      'blue/new.sh': { content: 'echo\n', mode: '100755' },
      'blue/same.sh': { content: 'echo\n', mode: '100755' },
      'blue/plain.sh': 'echo\n',
      'green/same.sh': 'echo\n',
      'green/plain.sh': { content: 'echo\n', mode: '100755' },
    });
    const outputs = await stage.promote({ to: 'green' });
    expect(outputs).toMatchObject({
      plan: {
        files: [
          { path: 'green/new.sh', change: 'added' },
          { path: 'green/plain.sh', change: 'modified' },
          { path: 'green/same.sh', change: 'modified' },
        ],
      },
    });
    expect(await stage.repository.modes('main')).toMatchObject({
      'green/new.sh': '100755',
      'green/same.sh': '100755',
      'green/plain.sh': '100644',
    });
    expect(await stage.promote({ to: 'green' })).toMatchObject({ operation: 'none' });
  });

  it('carries Helm charts, and sees images where all other strategies see them', async () => {
    const template = '{{- if .Values.on }}\nimage: {{ .Values.image }}\n{{- end }}\n';
    await using stage = await arrange({
      'gitops.yaml': COPY,
      'blue/chart/templates/deploy.yaml': template,
      'blue/chart/values.yaml': 'image: ghcr.io/acme/shop:v2\n',
      'blue/web/Kustomization': 'images: [{ name: web, newTag: v2 }]\n',
      'blue/.hidden/k.yaml': 'image: ghcr.io/acme/hidden:v1\n',
      'green/web/Kustomization': 'images: [{ name: web, newTag: v1 }]\n',
      'green/broken.yaml': 'a: [\n',
    });
    const outputs = await stage.promote({ to: 'green' });
    expect(await stage.repository.read('main', 'green/chart/templates/deploy.yaml')).toBe(template);
    expect(outputs['images']).toMatchObject([
      { repository: 'ghcr.io/acme/shop', to: { tag: 'v2' } },
      { repository: 'web', to: { tag: 'v2' } },
    ]);
  });
});

describe('an environment’s path that is no folder', () => {
  it.each<[string, TestFile, string]>([
    [
      'a symbolic link',
      { content: 'real', mode: '120000' },
      'gitops.yaml:1:17: environment blue: the path blue is a symbolic link on branch main',
    ],
    ['a file', 'x', 'gitops.yaml:1:17: environment blue: the path blue is a file on branch main'],
  ])('is reported where gitops.yaml declares it: %s', async (_, blue, message) => {
    await using stage = await arrange({
      'gitops.yaml': 'environments: { blue: { path: blue }, green: { path: green, from: blue, promote: commit } }\n',
      blue,
      'real/app.yaml': 'image: shop:v2\n',
      'green/app.yaml': 'image: shop:v1\n',
    });
    await expect(stage.promote({ to: 'green' })).rejects.toThrow(message);
    await expect(stage.promote({ to: 'green', strategy: 'copy' })).rejects.toThrow(message);
  });
});

describe('images.only of gitops.yaml', () => {
  const kustomization = (version: string) =>
    `images: [{ name: ghcr.io/acme/shop, newTag: ${version} }, { name: ghcr.io/acme/metrics, newTag: ${version} }]\n`;

  it('is what the input `images` can choose from', async () => {
    await using stage = await arrange({
      'gitops.yaml':
        'environments: { blue: { path: blue }, green: { path: green, from: blue, promote: commit, images: { only: shop } } }\n',
      'blue/kustomization.yaml': kustomization('v2'),
      'green/kustomization.yaml': kustomization('v1'),
    });
    await expect(stage.promote({ to: 'green', images: 'ghcr.io/acme/shop\nmetrics' })).rejects.toThrow(
      'green (gitops.yaml:1:39) admits only the images shop; not ghcr.io/acme/metrics',
    );
    expect(await stage.promote({ to: 'green', images: 'ghcr.io/acme/shop' })).toMatchObject({
      operation: 'committed',
      images: [{ name: 'ghcr.io/acme/shop' }],
    });
    expect(await stage.promote({ to: 'green' })).toMatchObject({ operation: 'none' });
  });
});
