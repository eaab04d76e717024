import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';
import { type Plan, planPromotion } from './plan.ts';
import { rollbackPlan } from './rollback-plan.ts';

const REVERTED = { kind: 'commit', commit: 'c'.repeat(40) } as const;

const move = {
  ...{ name: 'shop', repository: 'ghcr.io/acme/shop', from: { tag: 'v1' }, to: { tag: 'v2' } },
  ...{ file: 'p/kustomization.yaml', line: 1, keyPath: 'images[0]' },
};

function planned(strategy: string): Plan {
  const text = `environments:\n  staging: { path: s, branch: staging }\n  production: { path: p, from: staging, strategy: ${strategy} }\n`;
  const environment = parseConfig({ file: 'gitops.yaml', text }, 'main').environments.get('production');
  if (environment === undefined) throw new Error('production is declared');
  return planPromotion({
    from: { environment: 'staging', branch: 'staging', path: 's', commit: 'a'.repeat(40) },
    to: { environment: 'production', branch: 'main', path: 'p', commit: 'b'.repeat(40) },
    ...{ environment, mode: 'commit', images: [move], missing: [], files: [], commits: [], gates: [], content: '' },
    previousPromotionId: undefined,
  });
}

describe('the rollback plan', () => {
  it('is a command that can be pasted, and the revert', () => {
    const facts = { plan: planned('images'), repository: "/tmp/it's here" };
    expect(rollbackPlan(facts, REVERTED)).toBe(
      'Put back what was there before, keep what others changed since, and hold off the next promotion:\n\n' +
        '```sh\n' +
        `npx --package=node@24 --package=https://github.com/org/gitops-actions/archive/v1.tar.gz \\\n  gitops-actions rollback \\\n  --repository '/tmp/it'\\''s here' \\\n  --environment production \\\n  --to ${'b'.repeat(40)} \\\n  --images shop \\\n  --reason 'what is wrong'\n` +
        '```\n\n' +
        `Or revert the commit: \`git revert ${REVERTED.commit}\` on \`main\`.`,
    );
  });

  it('is for after the merge of a pull request', () => {
    const plan = rollbackPlan({ plan: planned('copy'), repository: 'acme/config' }, { kind: 'pull-request' });
    expect(plan).toMatch(/^After merging: put back what was there before/);
    expect(plan).not.toContain('--to');
    expect(plan).toContain('Or press **Revert** on this pull request and merge the revert into `main`.');
  });

  it('is no revert of a merge, which git would take for merged all the same', () => {
    expect(rollbackPlan({ plan: planned('merge'), repository: 'acme/config' }, REVERTED)).not.toContain('revert');
  });
});
