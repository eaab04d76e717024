import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kustomization, openTheatre, type Theatre } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

describe('open-promotion-pr', () => {
  it('opens one pull request that says what, why and how to go back', async () => {
    await using stage = await theatre.arrange();
    const base = await stage.git.tip('main');
    const outputs = await stage.open();

    const pull = stage.repository.pull(1);
    const head = await stage.git.tip('promote/production');
    expect(outputs).toMatchObject({
      pullRequestNumber: '1',
      pullRequestUrl: `${theatre.github.serverUrl}/${stage.repository.name}/pull/1`,
      pullRequestOperation: 'created',
      pullRequestHeadSha: head,
      pullRequestBranch: 'promote/production',
    });
    expect(pull).toMatchObject({
      state: 'open',
      base: 'main',
      head: 'promote/production',
      labels: ['promotion'],
      reviewers: ['alice'],
      draft: false,
    });
    expect(pull.title).toBe('Promote shop v1 → v2 from staging to production');
    for (const part of [
      '| Image | From | To | Where |',
      '| `ghcr.io/acme/shop` | `v1` | `v2` |',
      '### Gates',
      '| `image-policy` | ✅ passed | `tags match ^v` |',
      '### Before merging\n\n- [ ] QA has seen it\n- [ ] Rollback is understood',
      '### Rollback plan',
      '--environment production',
      '```mermaid\nflowchart LR',
      'e0 ==> e1',
    ]) {
      expect(pull.body).toContain(part);
    }
    expect((await stage.git.log('promote/production'))[0]?.parents).toEqual([base]);
    expect(await stage.git.read('promote/production', 'production/kustomization.yaml')).toBe(kustomization('v2'));
    expect(await stage.git.tip('main')).toBe(base);
  });
});
