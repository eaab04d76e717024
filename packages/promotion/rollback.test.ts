import { describe, expect, it } from 'vitest';
import { findImages } from '#manifests';
import { type Environment, parseConfig } from './config.ts';
import { planImageMoves } from './images.ts';
import { planPromotion } from './plan.ts';
import { rollbackPlan, type Undo } from './rollback.ts';

const COMMIT = { kind: 'commit', commit: 'c'.repeat(40) } as const;
const REVERT = `Revert the commit: \`git revert ${COMMIT.commit}\` on \`main\`.`;

function environments(strategy: string): [Environment, Environment] {
  const text = `environments:\n  staging: { path: s, branch: staging }\n  production: { path: p, from: staging, strategy: ${strategy} }\n`;
  const [staging, production] = parseConfig({ file: 'gitops.yaml', text }, 'main').environments.values();
  if (staging === undefined || production === undefined) throw new Error('two environments are declared');
  return [staging, production];
}

function rollback(
  source: string,
  target: Record<string, string>,
  { strategy = 'images', undo = COMMIT }: { strategy?: string; undo?: Undo } = {},
): string {
  const [, production] = environments(strategy);
  const held = Object.entries(target).flatMap(([path, text]) => findImages({ path, text }));
  const { moves } = planImageMoves({
    source: { environment: 'staging', path: 's', images: findImages({ path: 's/kustomization.yaml', text: source }) },
    target: { environment: 'production', path: 'p', images: held },
    only: [],
    expectedTag: undefined,
  });
  const plan = planPromotion({
    from: { environment: 'staging', branch: 'main', path: 's', commit: 'a'.repeat(40) },
    to: { environment: 'production', branch: 'main', path: 'p', commit: 'b'.repeat(40) },
    environment: production,
    mode: 'commit',
    images: moves,
    missing: [],
    files: moves.map(({ file }) => ({ path: file, change: 'modified' })),
    commits: [],
    gates: [],
    content: '',
    previousPromotionId: undefined,
  });
  return rollbackPlan(
    { plan, repository: 'acme/config', environments: [{ environment: production, images: held }] },
    undo,
  );
}

const kustomize = (...entries: string[]) => `images:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;

describe('the rollback plan', () => {
  it('has one command a file, with the repository and the very versions of that file', () => {
    const target = {
      'p/a.yaml': 'image: x/shop:v1\nother: { image: x/metrics:v1 }\n',
      "p/it's b.yaml": 'image: x/shop:v0\n',
    };
    expect(rollback(kustomize('name: x/shop, newTag: v2', 'name: x/metrics, newTag: v2'), target)).toBe(
      `${REVERT}\n\nOr, when other commits came after, put exactly the previous versions back:\n\n` +
        '```sh\n' +
        'npx gitops-actions bump-image-tag \\\n  --repository acme/config \\\n  --branch main \\\n  --path p/a.yaml \\\n  --images x/shop:v1 \\\n  --images x/metrics:v1\n' +
        "npx gitops-actions bump-image-tag \\\n  --repository acme/config \\\n  --branch main \\\n  --path 'p/it'\\''s b.yaml' \\\n  --images x/shop:v0\n" +
        '```',
    );
  });

  it('is to revert a pull request once it is merged', () => {
    const target = { 'p/a.yaml': 'image: x/shop:v1\n' };
    expect(rollback(kustomize('name: x/shop, newTag: v2'), target, { undo: { kind: 'pull-request' } })).toMatch(
      /^After merging: press \*\*Revert\*\* on this pull request and merge the revert into `main`\.\n\nOr, /,
    );
  });

  it.each<[string, string, Record<string, string>]>([
    ['had no version before', 'name: shop, newTag: v2', { 'p/kustomization.yaml': kustomize('name: shop') }],
    [
      'had two versions in one file',
      'name: x/shop, newTag: v2',
      { 'p/a.yaml': 'a: { image: x/shop:v1 }\nb: { image: x/shop:v0 }\n' },
    ],
    [
      'had the new version elsewhere in the file already',
      'name: x/shop, newTag: v2',
      { 'p/a.yaml': 'a: { image: x/shop:v1 }\nb: { image: x/shop:v2 }\n' },
    ],
    [
      'goes by a name that cannot be written down',
      'name: SHOP, newTag: v2',
      { 'p/kustomization.yaml': kustomize('name: SHOP, newTag: v1') },
    ],
    [
      'had a version that is none, but a command',
      'name: shop, newTag: v2',
      { 'p/kustomization.yaml': kustomize(`name: shop, newTag: "v1'; rm -rf /"`) },
    ],
  ])('is only the revert when an image %s', (_, source, target) => {
    expect(rollback(kustomize(source), target)).toBe(REVERT);
  });

  it('is only the revert when more than image versions moved', () => {
    const target = { 'p/a.yaml': 'image: x/shop:v1\n' };
    expect(rollback(kustomize('name: x/shop, newTag: v2'), target, { strategy: 'copy' })).toBe(REVERT);
    expect(rollback(kustomize('name: x/shop, newTag: v2'), target, { strategy: 'merge' })).toContain('git revert -m 1');
  });
});
