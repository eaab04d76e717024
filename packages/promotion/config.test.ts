import { describe, expect, it } from 'vitest';
import { FileError } from '#errors';
import { gitopsJsonSchema, parseConfig } from './config.ts';

function parse(text: string) {
  return parseConfig({ file: 'gitops.yaml', text }, 'main');
}

function failure(text: string): { message: string; hint: string | undefined } {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof FileError) return { message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error('was accepted');
}

describe('gitops.yaml', () => {
  it('reads environments with their defaults, sources before targets', () => {
    const config = parse(`
environments:
  production: { from: staging, path: ./overlays/production/, images: { tags: '^v', require-digest: true } }
  staging: { from: dev, path: overlays/staging, promote: commit }
  dev: { path: overlays/dev, branch: develop }
sources:
  ghcr.io/acme/shop: acme/shop
`);
    expect([...config.environments.keys()]).toEqual(['dev', 'staging', 'production']);
    expect(config.environments.get('production')).toMatchObject({
      position: { file: 'gitops.yaml', line: 3, column: 3 },
      path: 'overlays/production',
      branch: 'main',
      promote: 'pull-request',
      strategy: 'images',
      mergeMethod: 'merge',
      images: { only: [], tags: /^v/, requireDigest: true, mutableTags: 'allow' },
    });
    expect(config.environments.get('dev')).toMatchObject({ branch: 'develop', from: undefined });
    expect(config.sources.get('ghcr.io/acme/shop')).toBe('acme/shop');
  });

  it('takes one value where a list may stand', () => {
    const config = parse('environments: { dev: { path: dev, labels: deploy, reviewers: [ann, bob] } }');
    expect(config.environments.get('dev')).toMatchObject({ labels: ['deploy'], reviewers: ['ann', 'bob'] });
  });

  it.each([
    ['', 'gitops.yaml:1:1: the file must be a mapping, not nothing'],
    ['env: {}', 'gitops.yaml:1:1: unknown key "env"; known are environments, sources'],
    ['environment: {}', 'gitops.yaml:1:1: unknown key "environment"; did you mean environments?'],
    ['environments: [a]', 'gitops.yaml:1:15: environments must be a mapping, not a list'],
    [
      'environments: { dev: { pathh: a } }',
      'gitops.yaml:1:24: unknown key "pathh" in environments.dev; did you mean path?',
    ],
    [
      'environments: { dev: { __proto__: 1 } }',
      /^gitops.yaml:1:24: unknown key "__proto__" in environments.dev; known are path, /,
    ],
    [
      'environments: { Dev: { path: a } }',
      'gitops.yaml:1:17: environments: "Dev" is not an environment name (lower-case letters, digits, ".", "-", "_")',
    ],
    [
      'environments: { dev: { promote: pr } }',
      'gitops.yaml:1:33: environments.dev.promote must be one of commit, pull-request, not "pr"',
    ],
    [
      'environments: { dev: { auto-merge: "yes" } }',
      'gitops.yaml:1:36: environments.dev.auto-merge must be true or false, not "yes"',
    ],
    ['environments: { dev: { path: 1 } }', 'gitops.yaml:1:30: environments.dev.path must be a text, not 1'],
    [
      'environments: { dev: { images: { tags: "(" } } }',
      'gitops.yaml:1:40: environments.dev.images.tags: Invalid regular expression: /(/: Unterminated group',
    ],
    [
      'environments: { dev: { hold: { until: 2026-01-01 } } }',
      'gitops.yaml:1:30: environments.dev.hold needs the key reason',
    ],
    [
      'environments: { dev: { hold: { reason: x, until: friday } } }',
      'gitops.yaml:1:50: environments.dev.hold.until must be a time such as 2026-11-20T18:00:00Z, not "friday"',
    ],
    [
      'environments: { dev: { path: ../x } }',
      'gitops.yaml:1:17: environment dev has the path "../x", which leaves the repository',
    ],
    [
      'environments: { dev: { path: /x } }',
      'gitops.yaml:1:17: environment dev has the path "/x", which leaves the repository',
    ],
    [
      'environments: { dev: { path: a, from: stagin }, staging: { path: b } }',
      'gitops.yaml:1:17: environment dev promotes from "stagin", which is no environment; did you mean staging?',
    ],
    [
      'environments: { a: { path: a, from: b }, b: { path: b, from: a } }',
      'gitops.yaml:1:17: environments promote in a circle: a from b from a',
    ],
    ['environments: { a: { path: a, from: a } }', 'gitops.yaml:1:17: environment a promotes from itself'],
    [
      'environments: { a: { path: x }, b: { path: x, from: a } }',
      'gitops.yaml:1:33: environments a and b are the same folder (x) on the same branch (main)',
    ],
    [
      'environments: { a: { path: x }, b: { path: y, from: a, strategy: merge } }',
      /^gitops.yaml:1:33: environment b promotes by merge from a, but both live on the branch main;/,
    ],
    [
      'environments: { a: { path: x/./y }, b: { path: x//y/, from: a } }',
      'gitops.yaml:1:37: environments a and b are the same folder (x/y) on the same branch (main)',
    ],
    [
      'environments: { a: { branch: x }, b: { from: a, strategy: merge, merge-method: squash } }',
      'gitops.yaml:1:35: environment b promotes by merge with merge-method squash: a squash makes new commits of those it brings, so that the next promotion finds the same commits again; use merge-method merge, or strategy images or copy',
    ],
    [
      'environments: { a: { path: env/a }, b: { path: env, from: a, strategy: copy } }',
      'gitops.yaml:1:37: environment b promotes by copy from a, but on the branch main its folder env contains env/a, which the copy would delete; give each a folder of its own, or use strategy images',
    ],
    [
      'environments: { a: {}, b: { path: env/b, from: a, strategy: copy } }',
      'gitops.yaml:1:24: environment b promotes by copy from a, but on the branch main its folder env/b lies within ., so that every copy would hold the one before; give each a folder of its own, or use strategy images',
    ],
    [
      'environments: { a: &x { path: x }, b: *x }',
      'gitops.yaml:1:39: aliases (*x) are not supported in gitops.yaml; write the value out',
    ],
    ['environments: { a: { path: x }, a: { path: y } }', /^gitops.yaml:1:33: Map keys must be unique/],
    ['environments:\n  dev: [', /^gitops.yaml:2:/],
    [
      'environments: { a: { path: x } }\n---\nenvironments: { b: { path: y } }\n',
      'gitops.yaml:2:1: a second YAML document begins here; all environments stand in one document',
    ],
  ])('refuses %j', (text, message) => {
    expect(failure(text).message).toMatch(message);
  });

  it('tells of an environment that cannot be read, and not that others are promoted from nothing', () => {
    const { message, hint } = failure('environments: { a: { path: 7 }, b: { path: b, from: a } }');
    expect(message).toBe('gitops.yaml:1:28: environments.a.path must be a text, not 7');
    expect(hint).toBeUndefined();
  });

  it.each([
    ['{ a: { delivery: {} } }', 'delivery needs one of argocd, flux, kubernetes'],
    ['{ a: { delivery: { argocd: { project: p } } } }', 'delivery.argocd needs application or selector'],
    [
      '{ a: { delivery: { flux: { reconcile: true } } } }',
      'delivery.flux needs one of kustomization, helm-release, resource-set, resource-set-input-provider',
    ],
    [
      '{ a: { delivery: { argo: { application: shop } } } }',
      'unknown key "argo" in environments.a.delivery; known are argocd, flux, kubernetes',
    ],
    [
      '{ a: { path: a }, b: { path: b, from: a, gates: { source-healthy: true } } }',
      'environment b has the gate source-healthy, but is promoted from a, which has no `delivery`: nobody can be asked',
    ],
    [
      '{ a: { gates: { source-healthy: true } } }',
      'environment a has the gate source-healthy, but has no `from`: nobody can be asked',
    ],
  ])('refuses a delivery that could not be asked: %s', (environments, message) => {
    expect(failure(`environments: ${environments}`).message).toContain(message);
  });

  it('reads whom to ask whether a release has arrived', () => {
    const { environments } = parse(`environments:
  staging: { path: s, delivery: { argocd: { application: shop-staging, mode: core } } }
  production:
    path: p
    from: staging
    gates: { source-healthy: true }
    delivery:
      flux: { kustomization: [flux-system/shop, flux-system/infra] }
      kubernetes: { namespace: shop, workload: deployment/web }
`);
    expect(environments.get('staging')).toMatchObject({
      gates: { sourceHealthy: false },
      delivery: { argocd: { application: ['shop-staging'], mode: 'core' } },
    });
    expect(environments.get('production')).toMatchObject({
      gates: { sourceHealthy: true },
      delivery: {
        flux: { kustomization: ['flux-system/shop', 'flux-system/infra'] },
        kubernetes: { namespace: 'shop', workload: ['deployment/web'] },
      },
    });
  });

  it('accepts folders whose names begin alike, and nested ones where the branches differ', () => {
    const { environments } = parse(
      'environments: { a: { path: env }, b: { path: env2, from: a, strategy: copy }, c: { path: env/c, branch: c, from: a, strategy: copy } }',
    );
    expect([...environments.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('names every problem, the first as the error and the others in the hint', () => {
    expect(failure('environments:\n  dev: { pathh: a }\n  staging: { promote: pr }\n')).toEqual({
      message: 'gitops.yaml:2:10: unknown key "pathh" in environments.dev; did you mean path?',
      hint: 'One more problem in this file:\ngitops.yaml:3:23: environments.staging.promote must be one of commit, pull-request, not "pr"',
    });
  });

  it('does not expand an alias bomb', () => {
    const layers = Array.from(
      { length: 30 },
      (_, level) => `l${level}: &l${level} [${level === 0 ? 'x' : `*l${level - 1}, *l${level - 1}`}]`,
    );
    expect(failure(layers.join('\n')).message).toContain('aliases (*l0) are not supported');
  });

  it('refuses absurd depth', () => {
    expect(failure('['.repeat(5_000)).message).toMatch(/^gitops.yaml:1:\d+: is nested too deep to be read$/);
  });

  it('offers a JSON Schema made from the same declaration', () => {
    const schema = JSON.stringify(gitopsJsonSchema());
    for (const key of ['environments', 'sources', 'merge-method', 'require-digest', 'until'])
      expect(schema).toContain(`"${key}"`);
    expect(schema).toContain('"additionalProperties":false');
  });
});
