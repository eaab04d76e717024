/** The one pull request of an environment over its life: updated in place, closed when nothing is left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit, kustomization, openTheatre, type Theatre } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

describe('the pull request of an environment', () => {
  it('updates it in place when the source moves on: one commit on the base’s new tip', async () => {
    await using stage = await theatre.arrange();
    await stage.open();
    await commit(stage, { 'staging/kustomization.yaml': kustomization('v3') });
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'updated' });
    expect(stage.repository.pulls).toHaveLength(1);
    expect(stage.repository.pull(1).title).toBe('Promote shop v1 → v3 from staging to production');
    const [head] = await stage.git.log('promote/production');
    expect(head?.parents).toEqual([await stage.git.tip('main')]);
  });

  it('closes it and deletes its branch when nothing is left to promote', async () => {
    await using stage = await theatre.arrange();
    await stage.open();
    await commit(stage, { 'production/kustomization.yaml': kustomization('v2') }, 'by hand');
    expect(await stage.open()).toMatchObject({ pullRequestNumber: '1', pullRequestOperation: 'closed' });
    const pull = stage.repository.pull(1);
    expect(pull.state).toBe('closed');
    expect(pull.comments.map(({ body }) => body)).toEqual([
      'Nothing is left to promote: production holds what staging holds.',
    ]);
    expect(await stage.git.tip('promote/production')).toBeUndefined();
    expect(await stage.open()).toMatchObject({ pullRequestOperation: 'none' });
  });
});
