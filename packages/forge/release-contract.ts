/** What every forge must do alike with releases. */
import { describe, expect, it } from 'vitest';
import type { Forge } from './forge.ts';
import type { ReleaseContent } from './release.ts';

/** A forge with one repository that has the tags `v1.0.0` and `deep/v2`. */
export interface ReleaseSubject extends AsyncDisposable {
  forge: Forge;
}

const content: ReleaseContent = {
  tag: 'v1.0.0',
  name: 'v1.0.0',
  body: '### Features\n\n- ünïcode, "quotes" | pipes',
  draft: false,
  prerelease: false,
  latest: true,
};

export function releaseContract(name: string, setup: () => Promise<ReleaseSubject>): void {
  describe.concurrent(`${name}: releases`, () => {
    it('are found by their tag once they are made', async () => {
      await using subject = await setup();
      const { forge } = subject;
      expect(await forge.findRelease('v1.0.0')).toBeUndefined();
      const made = await forge.createRelease(content);
      const { latest: _, ...rest } = content;
      expect(made).toMatchObject({ ...rest, id: expect.any(String), url: expect.stringMatching(/^(https?|file):/) });
      expect(await forge.findRelease('v1.0.0')).toEqual(made);
      const deep = await forge.createRelease({ ...content, tag: 'deep/v2', prerelease: true });
      expect(await forge.findRelease('deep/v2')).toEqual(deep);
      expect(deep).toMatchObject({ prerelease: true, draft: false });
      expect(await forge.findRelease('v1.0')).toBeUndefined();
    });

    it.each([false, true])('are not made twice (draft: %s)', async (draft) => {
      await using subject = await setup();
      const { forge } = subject;
      const first = await forge.createRelease({ ...content, draft });
      expect(first.draft).toBe(draft);
      expect(await forge.createRelease({ ...content, draft, body: 'other' })).toEqual(first);
      expect(await forge.findRelease('v1.0.0')).toEqual(first);
    });

    it('are changed, and published', async () => {
      await using subject = await setup();
      const { forge } = subject;
      const draft = await forge.createRelease({ ...content, draft: true });
      const changed = await forge.updateRelease(draft, { ...content, body: 'new', name: 'One', prerelease: true });
      expect(changed).toMatchObject({ id: draft.id, body: 'new', name: 'One', draft: false, prerelease: true });
      expect(await forge.findRelease('v1.0.0')).toEqual(changed);
    });
  });
}
