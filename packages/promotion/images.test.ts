import { describe, expect, it } from 'vitest';
import { findImages, type ImageOccurrence } from '#manifests';
import { effectiveImages, formatVersion, type ImageSelection, movesBetween, planImageMoves } from './images.ts';

const CONFIG = { file: 'gitops.yaml', line: 4, column: 3 };
const DIGEST = `sha256:${'a'.repeat(64)}`;

function images(files: Record<string, string>): ImageOccurrence[] {
  return Object.entries(files).flatMap(([path, text]) => findImages({ path, text }));
}

function plan(
  source: Record<string, string>,
  target: Record<string, string>,
  only: string[] = [],
  expectedTag?: string,
  by: ImageSelection['by'] = 'input',
) {
  const { moves, missing } = planImageMoves({
    source: { environment: 'staging', path: 's', images: images(source) },
    target: { environment: 'production', path: 'p', images: images(target) },
    only: { names: only, by },
    expectedTag,
  });
  const lines = moves.map(
    ({ repository, from, to, file, line }) =>
      `${file}:${line} ${repository} ${formatVersion(from)} → ${formatVersion(to)}`,
  );
  return [...lines, ...missing.map((name) => `${name} stays behind`)];
}

const kustomize = (...entries: string[]) => `images:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;

describe('which versions move', () => {
  it.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    [
      'the same image, another tag',
      { 's/kustomization.yaml': kustomize('{ name: shop, newTag: v2 }') },
      { 'p/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }') },
      ['p/kustomization.yaml:2 shop v1 → v2'],
    ],
    [
      'nothing when equal',
      { 's/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }') },
      { 'p/kustomization.yaml': kustomize('{ name: shop, newTag: "v1" }') },
      [],
    ],
    [
      'a digest that the source has',
      { 's/kustomization.yaml': kustomize(`{ name: shop, newTag: v1, digest: "${DIGEST}" }`) },
      { 'p/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }') },
      [`p/kustomization.yaml:2 shop v1 → v1@sha256:${'a'.repeat(12)}…`],
    ],
    [
      'every place of the target',
      { 's/kustomization.yaml': kustomize('{ name: shop, newTag: v2 }') },
      {
        'p/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }'),
        'p/job/kustomization.yaml': kustomize('{ name: shop, newTag: v0 }'),
      },
      ['p/kustomization.yaml:2 shop v1 → v2', 'p/job/kustomization.yaml:2 shop v0 → v2'],
    ],
    [
      'docker.io however it is written',
      { 's/a.yaml': 'image: nginx:2\n' },
      { 'p/a.yaml': 'image: docker.io/library/nginx:1\n' },
      ['p/a.yaml:1 docker.io/library/nginx 1 → 2'],
    ],
    [
      'from Helm values to a kustomization',
      { 's/values.yaml': 'image: { repository: ghcr.io/a/shop, tag: v2 }\n' },
      { 'p/kustomization.yaml': kustomize('{ name: shop, newName: ghcr.io/a/shop, newTag: v1 }') },
      ['p/kustomization.yaml:2 ghcr.io/a/shop v1 → v2'],
    ],
    [
      'not the workloads that kustomize rewrites',
      {
        's/kustomization.yaml': kustomize('{ name: shop, newTag: v2 }'),
        's/deploy.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: shop:placeholder\n',
      },
      {
        'p/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }'),
        'p/deploy.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: shop:placeholder\n',
      },
      ['p/kustomization.yaml:2 shop v1 → v2'],
    ],
    [
      'what both know, when the source has more',
      { 's/kustomization.yaml': kustomize('{ name: shop, newTag: v2 }', '{ name: debug, newTag: v9 }') },
      { 'p/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }') },
      ['p/kustomization.yaml:2 shop v1 → v2', 'debug stays behind'],
    ],
  ])('%s', (_, source, target, moves) => {
    expect(plan(source, target)).toEqual(moves);
  });

  it('tells of images that stay behind also when the others are equal, not when images are named', () => {
    const source = { 's/kustomization.yaml': kustomize('{ name: shop, newTag: v2 }', '{ name: debug, newTag: v9 }') };
    const target = { 'p/kustomization.yaml': kustomize('{ name: shop, newTag: v2 }') };
    expect(plan(source, target)).toEqual(['debug stays behind']);
    expect(plan(source, target, ['shop'])).toEqual([]);
  });
});

describe('a version that cannot be promoted', () => {
  const target = { 'p/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }') };

  it.each([
    [
      'newTag: "v2 beta"',
      'the tag "v2 beta" may hold only letters, digits, "_", "." and "-", and not begin with "." or "-"',
    ],
    [
      'newTag: "${TAG}"',
      'the tag "${TAG}" may hold only letters, digits, "_", "." and "-", and not begin with "." or "-"',
    ],
    ['digest: sha256:12', 'the digest "sha256:12" must be algorithm:hex with at least 32 hex digits, such as sha256:…'],
  ])('%s is shown where it stands', (version, problem) => {
    expect(() => plan({ 's/kustomization.yaml': kustomize(`{ name: shop, ${version} }`) }, target)).toThrow(
      `s/kustomization.yaml:2:27: image shop has no version that can be promoted: ${problem}`,
    );
  });

  it('is left alone where both sides hold it', () => {
    const placeholder = kustomize('{ name: shop, newTag: "${TAG}" }');
    expect(plan({ 's/kustomization.yaml': placeholder }, { 'p/kustomization.yaml': placeholder })).toEqual([]);
  });
});

describe('a tag that is asked for', () => {
  const source = {
    's/kustomization.yaml': kustomize('{ name: shop, newTag: v2 }', '{ name: metrics, newTag: "0.9" }'),
  };
  const target = {
    'p/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }', '{ name: metrics, newTag: "0.8" }'),
  };

  it('chooses the images that carry it, and leaves the others alone', () => {
    expect(plan(source, target, [], 'v2')).toEqual(['p/kustomization.yaml:2 shop v1 → v2']);
    expect(plan(source, { 'p/kustomization.yaml': kustomize('{ name: shop, newTag: v1 }') }, [], 'v2')).toEqual([
      'p/kustomization.yaml:2 shop v1 → v2',
    ]);
  });

  it('must be carried by every image that is named', () => {
    expect(plan(source, target, ['shop'], 'v2')).toEqual(['p/kustomization.yaml:2 shop v1 → v2']);
    expect(() => plan(source, target, ['shop', 'metrics'], 'v2')).toThrow(
      'staging (s) does not run the tag v2: s/kustomization.yaml:3:30 has metrics at 0.9',
    );
  });

  it('is refused with what is there when no image carries it', () => {
    expect(() => plan(source, target, [], 'v3')).toThrow(
      'staging (s) does not run the tag v3: s/kustomization.yaml:2:27 has shop at v2, s/kustomization.yaml:3:30 has metrics at 0.9',
    );
  });

  it('is refused where the image also runs in another version', () => {
    const mixed = { ...source, 's/job.yaml': 'image: shop:v1\n' };
    expect(() => plan(mixed, target, [], 'v2')).toThrow('image shop has more than one version in staging (s)');
  });

  it.each<[string, () => unknown, string]>([
    [
      'nothing in common',
      () =>
        plan(
          { 's/kustomization.yaml': kustomize('{ name: a, newTag: v2 }') },
          { 'p/kustomization.yaml': kustomize('{ name: b, newTag: v1 }') },
        ),
      'a of staging (s) is nowhere in production (p); found there: b',
    ],
    [
      'an empty source',
      () => plan({}, { 'p/kustomization.yaml': kustomize('{ name: b, newTag: v1 }') }),
      'staging (s) holds no image',
    ],
    [
      'an image that is not in the source',
      () => plan({ 's/kustomization.yaml': kustomize('{ name: a, newTag: v2 }') }, {}, ['b']),
      'input images: b is nowhere in staging (s); found there: a',
    ],
    [
      'an image of gitops.yaml that is not in the source',
      () => plan({ 's/kustomization.yaml': kustomize('{ name: a, newTag: v2 }') }, {}, ['b'], undefined, CONFIG),
      'gitops.yaml:4:3: images.only: b is nowhere in staging (s); found there: a',
    ],
    [
      'an image in two meanings',
      () => plan({ 's/a.yaml': 'image: x/a:v1\n', 's/b.yaml': 'image: y/a:v1\n' }, {}, ['a']),
      'input images: the image "a" has 2 meanings:\n  x/a at s/a.yaml:1\n  y/a at s/b.yaml:1',
    ],
    [
      'an image of gitops.yaml in two meanings',
      () => plan({ 's/a.yaml': 'image: x/a:v1\n', 's/b.yaml': 'image: y/a:v1\n' }, {}, ['a'], undefined, CONFIG),
      'gitops.yaml:4:3: images.only: the image "a" has 2 meanings:\n  x/a at s/a.yaml:1\n  y/a at s/b.yaml:1',
    ],
    [
      'another tag than expected',
      () =>
        plan(
          { 's/kustomization.yaml': kustomize('{ name: a, newTag: v2 }') },
          { 'p/kustomization.yaml': kustomize('{ name: a, newTag: v1 }') },
          [],
          'v3',
        ),
      'staging (s) does not run the tag v3: s/kustomization.yaml:2:24 has a at v2',
    ],
    [
      'two versions in the source',
      () => plan({ 's/a.yaml': 'image: x/a:1\n', 's/b.yaml': 'image: x/a:2\n' }, { 'p/a.yaml': 'image: x/a:0\n' }),
      's/a.yaml:1:8: image x/a has more than one version in staging (s): s/a.yaml:1:8 1, s/b.yaml:1:8 2',
    ],
    [
      'a short name in two meanings',
      () =>
        plan(
          { 's/a.yaml': 'image: x.io/a/app:1\n', 's/b.yaml': 'image: y.io/b/app:2\n' },
          { 'p/a.yaml': 'image: x.io/a/app:0\n' },
          ['app'],
        ),
      'app',
    ],
  ])('refuses %s', (_, planned, message) => {
    expect(planned).toThrow(message);
  });
});

describe('what kustomize rewrites', () => {
  const pod = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: nginx:1.24\n';
  it.each<[string, Record<string, string>, string[]]>([
    [
      'nothing outside the kustomization’s folder',
      { 'apps/a/kustomization.yaml': kustomize('{ name: nginx, newTag: "1.25" }'), 'apps/b/d.yaml': pod },
      ['apps/a/kustomization.yaml 1.25', 'apps/b/d.yaml 1.24'],
    ],
    [
      'nothing in a folder whose name begins alike',
      { 'apps/a/kustomization.yaml': kustomize('{ name: nginx, newTag: "1.25" }'), 'apps/ab/d.yaml': pod },
      ['apps/a/kustomization.yaml 1.25', 'apps/ab/d.yaml 1.24'],
    ],
    [
      'everything below it, by any spelling of the name',
      {
        'apps/a/kustomization.yaml': kustomize('{ name: docker.io/library/nginx, newTag: "1.25" }'),
        'apps/a/d.yaml': pod,
        'apps/a/deep/er/d.yaml': pod,
      },
      ['apps/a/kustomization.yaml 1.25'],
    ],
    [
      'everything when it stands at the root',
      { 'kustomization.yaml': kustomize('{ name: nginx, newTag: "1.25" }'), 'd.yaml': pod, 'a/d.yaml': pod },
      ['kustomization.yaml 1.25'],
    ],
  ])('is %s', (_, files, effective) => {
    expect(effectiveImages(images(files)).map((each) => `${each.file} ${formatVersion(each)}`)).toEqual(effective);
  });
});

describe('moves of whole files', () => {
  it('are found by comparing before and after, new images too', () => {
    const before = images({ 'a.yaml': 'image: x/a:1\n' });
    const after = images({ 'a.yaml': 'image: x/a:2\n', 'b.yaml': 'image: x/b:1\n' });
    expect(movesBetween(before, after).map(({ repository, from, to }) => [repository, from, to])).toEqual([
      ['x/a', { tag: '1' }, { tag: '2' }],
      ['x/b', {}, { tag: '1' }],
    ]);
    expect(effectiveImages(before)).toEqual(before);
  });
});
