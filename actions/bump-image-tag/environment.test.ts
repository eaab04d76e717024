import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KUSTOMIZATION, openTheatre, type Stage, type Theatre } from './tests/stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const arrange = (files: Record<string, string>): Promise<Stage> => theatre.arrange(files);

describe('bump-image-tag in an environment', () => {
  const gitops = `environments:
  production:
    path: prod
    images: { tags: '^v', mutable-tags: forbid }
`;

  it('obeys the image policy', async () => {
    const { repository, job, bump } = await arrange({
      'gitops.yaml': gitops,
      'prod/kustomization.yaml': KUSTOMIZATION,
    });
    await using _ = job;
    const before = await repository.tip('main');
    await expect(bump({ images: 'shop:latest', environment: 'production' })).rejects.toThrow(
      'production is blocked: image-policy: ghcr.io/acme/shop latest: tag latest does not match ^v; ghcr.io/acme/shop latest: tag latest can be moved to another image; pin it by digest or use a version',
    );
    expect(await repository.tip('main')).toBe(before);
    await bump({ images: 'shop:v3', environment: 'production' });
    expect((await repository.log('main'))[0]?.message).toBe(
      'chore(production): bump shop v1.0.0 → v3\n\nImage: ghcr.io/acme/shop:v3 (was v1.0.0)\nBumped: production',
    );
  });

  it('obeys a hold of the ledger', async () => {
    const { repository, job, bump } = await arrange({
      'gitops.yaml': gitops,
      'prod/kustomization.yaml': KUSTOMIZATION,
    });
    await using _ = job;
    await repository.commit(
      'main',
      { note: 'x' },
      { message: 'roll back\n\nHold: production\nHold-Reason: checkout broke\nHold-By: ann' },
    );
    await expect(bump({ images: 'shop:v3', environment: 'production' })).rejects.toEqual(
      expect.objectContaining({
        message: expect.stringMatching(
          /^production is blocked: hold: hold placed by ann in [0-9a-f]{12}: checkout broke$/,
        ),
        hint: 'Nothing was changed. Once its reason is settled, end the hold: promote, or bump, with `lift-hold: true` (one of gitops.yaml is taken out there).',
      }),
    );
    const lifting = { images: 'shop:v3', environment: 'production', 'lift-hold': 'true' };
    await expect(bump({ ...lifting, images: 'shop:latest' })).rejects.toThrow(/^production is blocked: image-policy: /);
    await bump(lifting);
    expect((await repository.log('main'))[0]?.message).toMatch(/\nBumped: production\nHold-Lifted: production$/);
    await bump({ images: 'shop:v4', environment: 'production' });
    expect((await repository.log('main'))[0]?.message).toMatch(/\nBumped: production$/);
  });
});

describe('values of an environment', () => {
  const files = {
    'gitops.yaml': `environments:
  production: { path: prod, images: { tags: '^v', only: [ghcr.io/acme/shop, ghcr.io/acme/web] } }
`,
    'prod/kustomization.yaml': KUSTOMIZATION,
    'prod/web/values.yaml': 'image:\n  repository: ghcr.io/acme/web\n  tag: v1\nreplicas: 1\n',
    'prod/shop/values.yaml': 'replicas: 2\n',
    'other/values.yaml': 'replicas: 1\n',
  };

  let stage: Stage;
  beforeAll(async () => {
    stage = await arrange(files);
  });
  afterAll(() => stage.job[Symbol.asyncDispose]());

  it('sets a key in those of its manifests that have it', async () => {
    const { repository, job, bump } = await arrange(files);
    await using _ = job;
    const outputs = await bump({ environment: 'production', key: 'replicas', value: '3' });
    expect(outputs['files']).toEqual(['prod/shop/values.yaml', 'prod/web/values.yaml']);
    expect(await repository.read('main', 'prod/shop/values.yaml')).toBe('replicas: 3\n');
    expect(await repository.read('main', 'other/values.yaml')).toBe('replicas: 1\n');
  });

  it.each<[Record<string, string>, string]>([
    [
      { key: 'image.tagg', value: 'v2' },
      'input key: "image.tagg" is in none of the 3 manifests of production (prod); nearest is prod/web/values.yaml:2:3: image has no key tagg (did you mean tag?); it has: repository, tag',
    ],
    [
      { updates: '- { path: "*/values.yaml", key: replicas, value: 2 }' },
      'input updates: entry 1 sets replicas of other/values.yaml, which does not belong to production (prod)',
    ],
    [
      { updates: '- { path: gitops.yaml, key: environments, value: 2 }' },
      'input updates: entry 1 sets environments of gitops.yaml, which does not belong to production (prod)',
    ],
    [
      { updates: '- { path: prod/web/values.yaml, key: image.tag, value: latest }' },
      'production is blocked: image-policy: ghcr.io/acme/web latest: tag latest does not match ^v',
    ],
    [
      { key: 'image.tag', value: 'latest' },
      'production is blocked: image-policy: ghcr.io/acme/web latest: tag latest does not match ^v',
    ],
    [
      { images: 'metrics:v2' },
      'production (gitops.yaml:2:3) admits only the images ghcr.io/acme/shop, ghcr.io/acme/web; not ghcr.io/acme/metrics',
    ],
    [
      { key: 'image.repository', value: 'ghcr.io/evil/web' },
      'production (gitops.yaml:2:3) admits only the images ghcr.io/acme/shop, ghcr.io/acme/web; not ghcr.io/evil/web',
    ],
  ])('refuses %j and changes nothing', async (inputs, message) => {
    const { repository, bump } = stage;
    const before = await repository.tip('main');
    const failure = await bump({ environment: 'production', ...inputs }).then(String, (error: Error) => error.message);
    expect(failure).toBe(message);
    expect(await repository.tip('main')).toBe(before);
  });

  it('reports an environment that is no folder where gitops.yaml declares it', async () => {
    const { repository, job, bump } = await arrange({ ...files, 'prod-v2/a.yaml': 'a: 1\n' });
    await using _ = job;
    const gitops = 'environments: { prod: { path: prod/kustomization.yaml }, gone: { path: gone } }\n';
    await repository.commit('main', { 'gitops.yaml': gitops });
    await expect(bump({ environment: 'prod', images: 'shop:v2' })).rejects.toThrow(
      'gitops.yaml:1:17: environment prod: the path prod/kustomization.yaml is a file on branch main',
    );
    await expect(bump({ environment: 'gone', images: 'shop:v2' })).rejects.toThrow(
      'gitops.yaml:1:58: environment gone: the path gone does not exist on branch main',
    );
  });
});
