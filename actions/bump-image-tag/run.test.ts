import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BareRepository } from '#testing';
import { KUSTOMIZATION, openTheatre, type Stage, type Theatre } from './tests/stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const arrange = (files: Record<string, string>): Promise<Stage> => theatre.arrange(files);

async function lastMessage(repository: BareRepository): Promise<string | undefined> {
  return (await repository.log('main'))[0]?.message;
}

describe('bump-image-tag', () => {
  it('sets a tag in one commit, keeps every other byte, and says what it did', async () => {
    const { repository, job, bumpRemote, name } = await arrange({ 'overlays/dev/kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    const outputs = await bumpRemote({ images: 'ghcr.io/acme/shop:v1.1.0', path: 'overlays/dev' });

    const tip = await repository.tip('main');
    expect(await repository.read('main', 'overlays/dev/kustomization.yaml')).toBe(
      KUSTOMIZATION.replace('v1.0.0', 'v1.1.0'),
    );
    expect(outputs).toMatchObject({
      changed: true,
      commitSha: tip,
      commitUrl: `${theatre.server.url}/${name}/commit/${tip}`,
      branch: 'main',
      files: ['overlays/dev/kustomization.yaml'],
      images: [
        {
          name: 'ghcr.io/acme/shop',
          from: 'ghcr.io/acme/shop:v1.0.0',
          to: 'ghcr.io/acme/shop:v1.1.0',
          file: 'overlays/dev/kustomization.yaml',
          line: 4,
        },
      ],
    });
    expect(outputs['diff']).toContain('-    newTag: v1.0.0   # keep the v\n+    newTag: v1.1.0   # keep the v\n');
    expect(await lastMessage(repository)).toBe(
      'chore: bump shop v1.0.0 → v1.1.0\n\nImage: ghcr.io/acme/shop:v1.1.0 (was v1.0.0)',
    );
    expect(job.page).toContain(
      '| `ghcr.io/acme/shop` | `ghcr.io/acme/shop:v1.0.0` | `ghcr.io/acme/shop:v1.1.0` | `overlays/dev/kustomization.yaml:4` |',
    );
  });

  it('changes several images, keys and files in one commit', async () => {
    const { repository, job, bump } = await arrange({
      'dev/kustomization.yaml': KUSTOMIZATION,
      'dev/values.yaml': 'image:\n  repository: ghcr.io/acme/web\n  tag: "1.0"\nreplicas: 1\nversion: a\n',
    });
    await using _ = job;
    const outputs = await bump({
      images: 'shop\nmetrics:0.10\nghcr.io/acme/web',
      tag: '1.10',
      path: 'dev',
      updates:
        '- { path: dev/values.yaml, key: replicas, value: 3 }\n- { path: dev/values.yaml, key: version, value: "2" }\n',
    });
    expect(await repository.read('main', 'dev/values.yaml')).toBe(
      'image:\n  repository: ghcr.io/acme/web\n  tag: "1.10"\nreplicas: 3\nversion: "2"\n',
    );
    expect(await repository.read('main', 'dev/kustomization.yaml')).toBe(
      'images:\n  # bumped by the release workflow\n  - name: ghcr.io/acme/shop\n    newTag: "1.10"   # keep the v\n  - name: ghcr.io/acme/metrics\n    newTag: "0.10"\n',
    );
    expect(outputs['files']).toEqual(['dev/kustomization.yaml', 'dev/values.yaml']);
    expect(await repository.log('main')).toHaveLength(2);
  });

  it('is green and changes nothing when every value already stands', async () => {
    const { repository, job, bump } = await arrange({ 'kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    const before = await repository.tip('main');
    expect(await bump({ images: 'ghcr.io/acme/shop:v1.0.0', path: '.' })).toEqual({
      changed: false,
      branch: 'main',
      files: [],
      images: [],
    });
    expect(await repository.tip('main')).toBe(before);
  });

  it('shows a dry run’s diff and pushes nothing', async () => {
    const { repository, job, bump } = await arrange({ 'kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    const before = await repository.tip('main');
    const outputs = await bump({ images: 'shop:v2', path: 'kustomization.yaml', 'dry-run': 'true' });
    expect(outputs).toMatchObject({ changed: true, commitSha: undefined });
    expect(outputs['diff']).toContain('+    newTag: v2   # keep the v');
    expect(await repository.tip('main')).toBe(before);
  });

  it('keeps the type of a value that `value` replaces, where the new one can be of that type', async () => {
    const { repository, job, bump } = await arrange({
      'v.yaml': 'n: 2\nminor: 1.9\nflag: true\nempty: null\ntext: "2"\nquoted: "true"\n',
    });
    await using _ = job;
    await bump({ path: 'v.yaml', key: 'n\nminor\ntext', value: '3' });
    await bump({ path: 'v.yaml', key: 'flag\nquoted', value: 'false' });
    expect(await repository.read('main', 'v.yaml')).toBe(
      'n: 3\nminor: 3\nflag: false\nempty: null\ntext: "3"\nquoted: "false"\n',
    );
    await bump({ path: 'v.yaml', key: 'minor\nflag\nempty', value: '1.10' });
    await bump({ path: 'v.yaml', key: 'n', tag: '4' });
    expect(await repository.read('main', 'v.yaml')).toBe(
      'n: "4"\nminor: "1.10"\nflag: "1.10"\nempty: "1.10"\ntext: "3"\nquoted: "false"\n',
    );
  });

  it('adds an entry when asked to', async () => {
    const { repository, job, bump } = await arrange({ 'kustomization.yaml': 'resources: [a.yaml]\n' });
    await using _ = job;
    await bump({ images: 'ghcr.io/acme/new:1.2', path: '.', create: 'true' });
    expect(await repository.read('main', 'kustomization.yaml')).toBe(
      'resources: [a.yaml]\nimages:\n- name: ghcr.io/acme/new\n  newTag: "1.2"\n',
    );
  });

  it('writes the message, trailers and people it is told to', async () => {
    const { repository, job, bump } = await arrange({ 'kustomization.yaml': KUSTOMIZATION });
    await using _ = job;
    await bump({
      images: 'shop:v2',
      path: '.',
      'commit-message': 'release: {images}\n\nfor {files}\nPromoted-To: production\n',
      author: 'Ann <ann@example.com>',
      committer: 'Bot <bot@example.com>',
      signoff: 'true',
      'skip-ci': 'true',
    });
    const [commit] = await repository.log('main');
    expect(commit).toMatchObject({
      author: 'Ann <ann@example.com>',
      committer: 'Bot <bot@example.com>',
      subject: 'release: shop v1.0.0 → v2 [skip ci]',
    });
    expect(commit?.message).toMatch(
      /\n\nImage: ghcr.io\/acme\/shop:v2 \(was v1.0.0\)\nSigned-off-by: Bot <bot@example.com>$/,
    );
  });
});
