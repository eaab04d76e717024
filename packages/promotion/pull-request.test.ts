import { describe, expect, it } from 'vitest';
import { parseTrailers } from '#git';
import { parseConfig } from './config.ts';
import { evaluateGates } from './gates.ts';
import type { ImageMove } from './images.ts';
import { promotionTrailers } from './ledger.ts';
import { describeMoves, fillTemplate } from './message.ts';
import { type PlanFacts, planPromotion } from './plan.ts';
import { describeMissing, describeNothing } from './presentation.ts';
import { isPromotionBody, keepTickedBoxes, pullRequestBody, pullRequestTitle } from './pull-request.ts';
import { promotionSummary } from './summary.ts';

const config = parseConfig(
  { file: 'gitops.yaml', text: 'environments:\n  staging: { path: s }\n  production: { path: p, from: staging }\n' },
  'main',
);
const environments = [...config.environments.values()];
const [, production] = environments;

function move(name: string, from: string, to: string): ImageMove {
  return {
    name,
    repository: `ghcr.io/acme/${name}`,
    from: from === '' ? {} : { tag: from },
    to: { tag: to },
    file: 'p/kustomization.yaml',
    line: 3,
    keyPath: `images[name=${name}]`,
  };
}

function plan(images: ImageMove[], facts: Partial<PlanFacts> = {}) {
  if (production === undefined) throw new Error('no production');
  const gates = evaluateGates({
    environment: production,
    entering: images,
    ledger: undefined,
    now: 0,
    liftHold: false,
  });
  return planPromotion({
    from: { environment: 'staging', branch: 'main', path: 's', commit: 'a'.repeat(40) },
    to: { environment: 'production', branch: 'main', path: 'p', commit: 'b'.repeat(40) },
    environment: production,
    mode: 'pull-request',
    images,
    missing: [],
    files: images.map(({ file }) => ({ path: file, change: 'modified' })),
    commits: [],
    gates,
    content: '',
    previousPromotionId: undefined,
    ...facts,
  });
}

function body(images: ImageMove[], facts: Partial<Parameters<typeof pullRequestBody>[0]> = {}) {
  return pullRequestBody({
    plan: plan(images),
    repository: 'acme/config',
    environments: environments.map((environment) => ({ environment, images: [] })),
    shipped: [],
    links: {},
    checklist: ['QA'],
    introduction: '',
    trailers: [],
    ...facts,
  });
}

describe('strategy merge', () => {
  const commits = [{ sha: 'c'.repeat(40), subject: 'bump', author: 'Ann' }];
  const merging = (facts: Partial<PlanFacts> = {}) => {
    if (production === undefined) throw new Error('no production');
    return plan([], { environment: { ...production, strategy: 'merge' }, commits, ...facts });
  };

  it('asks for a merge commit, and says why', () => {
    const files = [{ path: 'values.yaml', change: 'modified' as const }];
    const advice =
      '> **Merge this with a merge commit, not by squash or rebase.** Those make new commits of the ones it brings, so that the next promotion finds the same changes on both sides, and conflicts.';
    expect(body([], { plan: merging({ files }) })).toContain(`\n\n${advice}\n\n`);
    expect(body([move('shop', 'v1', 'v2')])).not.toContain('squash');
  });

  it('has nothing to promote in commits that change no file', () => {
    const nothing = merging();
    expect(nothing.operation).toBe('none');
    expect(describeNothing(nothing)).toBe(
      'production holds everything of main, whose 1 commit it lacks would change no file (squashed or rebased into it?)',
    );
  });
});

describe('whose a pull request is', () => {
  it('stands in its last lines, also after somebody edited it in a browser', () => {
    const trailers = [['Promoted-To', 'production'] as const];
    const text = body([move('shop', 'v1', 'v2')], { trailers });
    expect(isPromotionBody(text, 'production')).toBe(true);
    expect(isPromotionBody(text.replaceAll('\n', '\r\n'), 'production')).toBe(true);
    expect(isPromotionBody(text, 'prod')).toBe(false);
    expect(isPromotionBody('Let me promote to production', 'production')).toBe(false);
  });
});

describe('the plan', () => {
  it('has a hash of what changes, whatever commit it stands on', () => {
    const one = plan([move('shop', 'v1', 'v2')]);
    const elsewhere = plan([move('shop', 'v1', 'v2')], { to: { ...one.to, commit: 'c'.repeat(40) } });
    expect(elsewhere.hash).toBe(one.hash);
    expect(plan([move('shop', 'v1', 'v3')]).hash).not.toBe(one.hash);
    expect(plan([move('shop', 'v0', 'v2')]).hash).not.toBe(one.hash);
    expect(plan([move('shop', 'v1', 'v2')], { previousPromotionId: 'x' }).promotionId).not.toBe(one.promotionId);
    expect(plan([]).operation).toBe('none');
  });
});

describe('titles and subjects', () => {
  it.each<[ImageMove[], string]>([
    [[move('shop', 'v1', 'v2')], 'Promote shop v1 → v2 from staging to production'],
    [[move('shop', '', 'v2')], 'Promote shop v2 from staging to production'],
    [[move('a', '1', '2'), move('a', '1', '2')], 'Promote a 1 → 2 from staging to production'],
    [
      ['a', 'b', 'c', 'd', 'e'].map((name) => move(`service-${name}`, 'v1.0.0', 'v1.1.0')),
      'Promote 5 images from staging to production',
    ],
  ])('%#', (images, title) => {
    expect(pullRequestTitle(plan(images))).toBe(title);
  });

  it('fills templates, and refuses what it does not know', () => {
    expect(fillTemplate('{what} to {to}!', { what: describeMoves([move('a', '1', '2')]), to: 'x' }, 'title')).toBe(
      'a 1 → 2 to x!',
    );
    expect(() => fillTemplate('{nope}', { to: 'x' }, 'title')).toThrow(
      'input title: knows no {nope}; available are {to}',
    );
    expect(() => fillTemplate('{constructor}', { to: 'x' }, 'title')).toThrow('knows no {constructor}');
  });
});

describe('the body', () => {
  it('stays below GitHub’s limit, whole tables or none', () => {
    const many = Array.from({ length: 900 }, (_, index) => move(`service-${index}`, 'v1', 'v2'));
    const text = body(many, { introduction: 'é'.repeat(1000) });
    expect(Buffer.byteLength(text)).toBeLessThan(65_536);
    expect(text).toContain('900 images change; the list is too long for this page.');
    expect(text).toContain('### Gates');
    expect(text).toContain('- [ ] QA');
  });

  it('gives foreign text no way to mention, link or break out', () => {
    const evil = plan([move('shop', 'v1', 'v2')], {
      commits: [{ sha: 'c'.repeat(40), subject: '`@everyone` | <img src=x> #1\n# heading', author: '@mallory`' }],
    });
    const text = body([], { plan: evil });
    expect(text).toContain('- `ccccccc` `` `@everyone` | <img src=x> #1 # heading `` – `` @mallory` ``');
  });

  it('links the commits that an image brings to their pages', () => {
    const commit = { sha: 'c'.repeat(40), subject: 'fix: @all', author: 'ann', url: 'https://h/acme/shop/commit/ccc' };
    const shipped = [
      { repository: 'acme/shop', url: 'https://h/acme/shop/compare/v1...v2', commits: [commit], total: 2 },
    ];
    expect(body([move('shop', 'v1', 'v2')], { shipped })).toContain(
      '**[`acme/shop`](https://h/acme/shop/compare/v1...v2): 2 commits**\n\n- [`ccccccc`](https://h/acme/shop/commit/ccc) `fix: @all` – `ann`\n- … and 1 more',
    );
  });

  it('tells which images stay behind, and gives their names no way to break out', () => {
    const some = plan([move('shop', 'v1', 'v2')], { missing: ['ghcr.io/acme/new', '@everyone'] });
    expect(body([], { plan: some })).toContain(
      '- ⚠️ Not promoted: `ghcr.io/acme/new` of `staging` is nowhere in `production`; add it there once.\n- ⚠️ Not promoted: `@everyone` of',
    );
    expect(describeMissing(some)[0]).toBe(
      'Not promoted: ghcr.io/acme/new of staging is nowhere in production; add it there once.',
    );
  });

  it('ends in the trailers, which become those of a commit that is squashed with it', () => {
    const images = [
      move('shop', 'v1', 'v2'),
      { ...move('web', '', 'v2'), from: { digest: `sha256:${'a'.repeat(64)}` } },
    ];
    const trailers = promotionTrailers({ ...plan(images), to: 'production' });
    const text = body(images, { introduction: 'Promoted-To: elsewhere', trailers });
    expect(parseTrailers(`Promote (#1)\n\n${text.replaceAll('\n', '\r\n')}`)).toEqual(trailers);
    expect(trailers.map(([key]) => key)).toEqual(['Promoted-From', 'Promoted-To', 'Image', 'Image', 'Promotion-Id']);
  });

  it('keeps the trailers that gates read however long it is, and none that mention or link', () => {
    const core = [
      ['Promoted-To', 'production'],
      ['Promotion-Id', 'production-1'],
    ] as const;
    const many = Array.from({ length: 900 }, (_, index) => ['Image', `ghcr.io/acme/s${index}:v2 (was v1)`] as const);
    const long = body([], { introduction: 'é'.repeat(65_000), trailers: [...many, ...core] });
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(65_000);
    expect(parseTrailers(`s\n\n${long}`)).toEqual(core);
    const evil = ['shop:@everyone (was v1)', 'shop:v2 (was #1)', 'shop:<img> (was v1)', 'shop:`x` (was v1)'];
    const text = body([], { trailers: [...evil.map((value) => ['Image', value] as const), ...core] });
    expect(parseTrailers(`s\n\n${text}`)).toEqual(core);
  });

  it('keeps ticked boxes of the same promotion only', () => {
    const text = body([move('shop', 'v1', 'v2')]);
    const ticked = text.replace('- [ ] QA', '- [X] QA').replaceAll('\n', '\r\n');
    expect(keepTickedBoxes(text, { body: ticked, promotionId: plan([move('shop', 'v1', 'v2')]).promotionId })).toBe(
      text.replace('- [ ] QA', '- [x] QA'),
    );
    expect(keepTickedBoxes(text, { body: ticked, promotionId: 'another' })).toBe(text);
  });
});

describe('the step summary', () => {
  it('leaves the diff out before it grows too long', () => {
    const summary = promotionSummary({
      plan: plan([move('shop', 'v1', 'v2')]),
      repository: 'acme/config',
      result: { kind: 'committed', commit: 'd'.repeat(40) },
      environments: [],
      links: {},
      diff: '+x\n'.repeat(200_000),
    });
    expect(Buffer.byteLength(summary)).toBeLessThan(200_001);
    expect(summary).toContain('## staging → production: committed `dddddddddddd`');
    expect(summary).toContain('The diff is too long for this page.');
  });
});
