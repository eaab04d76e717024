/** What a bump does when somebody pushes between its look at the branch and its own push. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitServer, runAction, startGitServer, testJob } from '#testing';
import action from './index.ts';

const TOKEN = 'a-token-that-must-not-show';
let server: GitServer;
let repositories = 0;

beforeAll(async () => {
  server = await startGitServer({ token: TOKEN });
});
afterAll(() => server[Symbol.asyncDispose]());

const KUSTOMIZATION = `images:
  - name: ghcr.io/acme/shop
    newTag: v1.0.0   # keep the v
`;

const gitops = `environments:
  production:
    path: prod
    images: { tags: '^v', mutable-tags: forbid }
`;

async function arrange(files: Record<string, string>) {
  repositories += 1;
  const name = `acme/config-${repositories}`;
  const repository = await server.createRepository(name, files);
  const job = await testJob({ runner: { serverUrl: server.url, apiUrl: `${server.url}/api/v3` } });
  const bump = (inputs: Record<string, string>) =>
    runAction(action, { repository: name, token: TOKEN, ...inputs }, job);
  return { name, repository, job, bump };
}

describe('bump-image-tag in a race', () => {
  it('computes the edit anew when somebody pushes first', async () => {
    const { repository, job, bump, name } = await arrange({ 'kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    let rivals = 2;
    server.onRequest(async (request) => {
      if (rivals === 0 || request.repository !== name || request.access !== 'write' || request.phase !== 'advertise')
        return undefined;
      rivals -= 1;
      const text = await repository.read('main', 'kustomization.yaml');
      await repository.commit('main', { 'kustomization.yaml': `${text}# rival ${rivals}\n` }, { message: 'rival' });
      return undefined;
    });
    await bump({ images: 'shop:v2', path: 'kustomization.yaml' });
    expect(await repository.read('main', 'kustomization.yaml')).toBe(
      `${KUSTOMIZATION.replace('v1.0.0', 'v2')}# rival 1\n# rival 0\n`,
    );
    expect((await repository.log('main')).map(({ subject }) => subject)).toEqual([
      'chore: bump shop v1.0.0 → v2',
      'rival',
      'rival',
      'first',
    ]);
  });

  it('reads the rules anew when somebody pushes first', async () => {
    const { repository, job, bump, name } = await arrange({
      'gitops.yaml': gitops,
      'prod/kustomization.yaml': KUSTOMIZATION,
    });
    await using _ = job;
    let rivals = 1;
    server.onRequest(async (request) => {
      if (rivals === 0 || request.repository !== name || request.access !== 'write') return undefined;
      rivals -= 1;
      const frozen = gitops.replace('path: prod', 'path: prod\n    hold: { reason: freeze }');
      await repository.commit('main', { 'gitops.yaml': frozen }, { message: 'freeze' });
      return undefined;
    });
    await expect(bump({ images: 'shop:v3', environment: 'production' })).rejects.toThrow(
      'production is blocked: hold: hold in gitops.yaml: freeze',
    );
    expect(await repository.read('main', 'prod/kustomization.yaml')).toBe(KUSTOMIZATION);
  });
});
