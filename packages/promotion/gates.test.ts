import { describe, expect, it } from 'vitest';
import type { Environment } from './config.ts';
import { parseConfig } from './config.ts';
import { evaluateGates, isMutableTag } from './gates.ts';
import type { Version } from './images.ts';
import type { GateEntry } from './ledger.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const DIGEST = `sha256:${'a'.repeat(64)}`;

function environment(yaml: string): Environment {
  const config = parseConfig({ file: 'gitops.yaml', text: `environments:\n  production: ${yaml}\n` }, 'main');
  const found = config.environments.get('production');
  if (found === undefined) throw new Error('not parsed');
  return found;
}

function evaluate(yaml: string, facts: { to?: Version; ledger?: GateEntry; liftHold?: boolean } = {}) {
  const { to = { tag: 'v1.2.3' }, ledger, liftHold = false } = facts;
  return evaluateGates({
    environment: environment(yaml),
    entering: [{ repository: 'shop', to }],
    ledger,
    now: NOW,
    liftHold,
  });
}

describe('image policy', () => {
  const strict = "{ images: { tags: '^v\\d+\\.\\d+\\.\\d+$', require-digest: true, mutable-tags: forbid } }";

  it.each<[string, Version, string[]]>([
    [strict, { tag: 'v1.2.3', digest: DIGEST }, []],
    [strict, { tag: 'v1.2.3' }, ['shop v1.2.3: a digest is required']],
    [strict, { digest: DIGEST }, [`shop @sha256:${'a'.repeat(12)}…: no tag, but ^v\\d+\\.\\d+\\.\\d+$ is required`]],
    [
      '{ images: { mutable-tags: forbid } }',
      { tag: 'latest' },
      ['shop latest: tag latest can be moved to another image; pin it by digest or use a version'],
    ],
    [
      '{ images: { mutable-tags: forbid } }',
      {},
      [
        'shop (no version): no tag means latest, which can be moved to another image; pin it by digest or use a version',
      ],
    ],
    ['{ images: { mutable-tags: forbid } }', { tag: 'latest', digest: DIGEST }, []],
    ['{ images: { mutable-tags: forbid } }', { tag: 'main-abc1234' }, []],
    ['{}', { tag: 'latest' }, []],
  ])('%s on %j', (yaml, to, violations) => {
    const [policy] = evaluate(yaml, { to });
    expect(policy?.status).toBe(violations.length === 0 ? 'passed' : 'blocked');
    if (violations.length > 0) expect(policy?.evidence).toEqual(violations);
  });

  it('says which image this run was not asked for, and how to do without it', () => {
    const entering = ['shop', 'metrics'].map((repository) => ({ repository, to: { tag: 'latest' } }));
    const facts = { ledger: undefined, now: NOW, liftHold: false };
    const [policy] = evaluateGates({
      environment: environment("{ images: { tags: '^v' } }"),
      entering,
      kept: ['metrics'],
      ...facts,
    });
    expect(policy?.evidence).toEqual([
      'shop latest: tag latest does not match ^v',
      'metrics latest: tag latest does not match ^v (not asked for by this run, but in the open pull request since an earlier one: close that pull request to promote without this image)',
    ]);
  });

  it.each(['latest', 'Latest', 'main', 'develop', 'production', 'production-latest', 'edge', 'rc.latest'])(
    '%s is a mutable tag',
    (tag) => {
      expect(isMutableTag(tag)).toBe(true);
    },
  );

  it.each(['v1', '1.2.3', 'main-abc1234', 'latest-1', 'greatest', '2026-11-20'])('%s is not', (tag) => {
    expect(isMutableTag(tag)).toBe(false);
  });
});

describe('hold', () => {
  const held: GateEntry = {
    kind: 'hold',
    sha: 'f'.repeat(40),
    date: NOW,
    environment: 'production',
    reason: 'checkout broke',
    by: 'ann',
    until: undefined,
  };

  it.each<[string, Parameters<typeof evaluate>[1], { status: string; evidence: string[]; opens?: string }]>([
    ['{}', {}, { status: 'passed', evidence: ['production is not on hold'] }],
    ['{ hold: { reason: freeze } }', {}, { status: 'blocked', evidence: ['hold in gitops.yaml: freeze'] }],
    [
      '{ hold: { reason: freeze, until: "2026-11-21T00:00:00Z" } }',
      {},
      { status: 'blocked', evidence: ['hold in gitops.yaml: freeze'], opens: '2026-11-21T00:00:00.000Z' },
    ],
    [
      '{ hold: { reason: freeze, until: "2026-11-20T12:00:00Z" } }',
      {},
      { status: 'passed', evidence: ['production is not on hold'] },
    ],
    [
      '{ hold: { reason: freeze } }',
      { liftHold: true },
      { status: 'blocked', evidence: ['hold in gitops.yaml: freeze'] },
    ],
    ['{}', { ledger: held }, { status: 'blocked', evidence: ['hold placed by ann in ffffffffffff: checkout broke'] }],
    [
      '{}',
      { ledger: held, liftHold: true },
      { status: 'passed', evidence: ['hold placed by ann in ffffffffffff: checkout broke (lifted by this promotion)'] },
    ],
    [
      '{}',
      { ledger: { ...held, until: NOW + 1 } },
      {
        status: 'blocked',
        evidence: ['hold placed by ann in ffffffffffff: checkout broke'],
        opens: '2026-11-20T12:00:00.001Z',
      },
    ],
    ['{}', { ledger: { ...held, until: NOW } }, { status: 'passed', evidence: ['production is not on hold'] }],
    [
      '{}',
      { ledger: { kind: 'promotion', sha: 'a', date: 1, environment: 'production', promotionId: 'x', images: [] } },
      { status: 'passed', evidence: ['production is not on hold'] },
    ],
  ])('%s with %j', (yaml, facts, expected) => {
    expect(evaluate(yaml, facts)[1]).toEqual({ gate: 'hold', ...expected });
  });
});

describe('source-healthy', () => {
  const facts = {
    environment: environment('{}'),
    entering: [],
    kept: [],
    ledger: undefined,
    now: NOW,
    liftHold: false,
  };

  it('is no gate where nobody asks', () => {
    expect(evaluateGates(facts).map(({ gate }) => gate)).toEqual(['image-policy', 'hold']);
  });

  it.each([
    ['healthy', 'passed'],
    ['unhealthy', 'blocked'],
  ] as const)('%s is %s, with what the engine said', (kind, status) => {
    const evidence = ['Application shop-staging: Synced, Degraded: Deployment web crashes'];
    const gates = evaluateGates({ ...facts, sourceHealth: { kind, evidence } });
    expect(gates.at(-1)).toEqual({ gate: 'source-healthy', status, evidence });
  });
});
