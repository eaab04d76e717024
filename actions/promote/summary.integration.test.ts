import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitServer, runAction, startGitServer, testJob } from '#testing';
import action from './index.ts';

let server: GitServer;
let repositories = 0;

beforeAll(async () => {
  server = await startGitServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function arrange(files: Record<string, string>) {
  repositories += 1;
  const repository = await server.createRepository(`acme/told-${repositories}`, files);
  const job = await testJob();
  return {
    job,
    promote: (inputs: Record<string, string> = {}) =>
      runAction(action, { repository: repository.path, to: 'production', ...inputs }, job),
    [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
  };
}

const GITOPS = `environments:
  staging: { path: staging }
  production: { path: production, from: staging, promote: commit }
`;

it('an image that has no version in the source is told to lose its own', async () => {
  const image = (version: string) => `images: [{ name: ghcr.io/acme/shop${version} }]\n`;
  await using stage = await arrange({
    'gitops.yaml': GITOPS,
    'staging/kustomization.yaml': image(''),
    'production/kustomization.yaml': image(', newTag: v1.0.0'),
  });
  const { diff } = await stage.promote({ 'dry-run': 'true' });
  expect(diff).toMatch(/^-.*newTag: v1.0.0/m);
  expect(stage.job.lines.join('\n')).toContain(
    'warning: ghcr.io/acme/shop has no version in staging, so production loses its own, v1.0.0 (production/kustomization.yaml:1): what runs then is the base’s or chart’s version, or latest. mutable-tags: forbid in gitops.yaml keeps that from happening.',
  );
  expect(stage.job.page).toContain('`ghcr.io/acme/shop` has no version in `staging`, so `production` loses its own');
});

describe('images that stay behind', () => {
  const files = {
    'gitops.yaml': GITOPS,
    'staging/kustomization.yaml':
      'images:\n  - { name: ghcr.io/acme/shop, newTag: v2 }\n  - { name: ghcr.io/acme/new, newTag: v1 }\n',
    'production/kustomization.yaml': 'images:\n  - { name: ghcr.io/acme/shop, newTag: v1 }\n',
  };

  it('are told in the log, on the page and in the plan', async () => {
    await using stage = await arrange(files);
    expect(await stage.promote()).toMatchObject({ operation: 'committed', plan: { missing: ['ghcr.io/acme/new'] } });
    expect(stage.job.lines).toContain(
      'warning: Not promoted: ghcr.io/acme/new of staging is nowhere in production; add it there once.',
    );
    expect(stage.job.page).toContain(
      'Not promoted: `ghcr.io/acme/new` of `staging` is nowhere in `production`; add it there once.',
    );
  });

  it('are meant to when images are named', async () => {
    await using stage = await arrange(files);
    expect(await stage.promote({ images: 'shop' })).toMatchObject({ operation: 'committed', plan: { missing: [] } });
    expect(stage.job.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });
});

describe('a promotion that is blocked', () => {
  it('says on the page how to go on', async () => {
    await using stage = await arrange({
      'gitops.yaml': GITOPS.replace(
        'promote: commit',
        'promote: commit, hold: { reason: audit, until: 2099-01-01 }, images: { tags: "^v" }',
      ),
      'staging/kustomization.yaml': 'images:\n  - { name: shop, newTag: latest }\n',
      'production/kustomization.yaml': 'images:\n  - { name: shop, newTag: v1 }\n',
    });
    expect(await stage.promote({ 'on-blocked': 'skip' })).toMatchObject({ operation: 'blocked' });
    expect(stage.job.page).toContain(
      '**Nothing was changed.** To go on, settle what is closed and run again:\n\n- Promote an image that the environment’s policy in gitops.yaml admits, or change the policy there.\n- Wait until `2099-01-01T00:00:00.000Z`, or end the hold before: a hold that stands in gitops.yaml is ended there, one placed by a commit with `lift-hold: true`.\n\n',
    );
  });

  it('says so to whoever placed no end to a hold', async () => {
    await using stage = await arrange({
      'gitops.yaml': GITOPS.replace('promote: commit', 'promote: commit, hold: { reason: audit }'),
      'staging/kustomization.yaml': 'images:\n  - { name: shop, newTag: v2 }\n',
      'production/kustomization.yaml': 'images:\n  - { name: shop, newTag: v1 }\n',
    });
    await stage.promote({ 'on-blocked': 'skip' });
    expect(stage.job.page).toContain(
      'run again:\n\n- A hold that stands in gitops.yaml is ended there, one placed by a commit with `lift-hold: true`.\n\n',
    );
  });
});
