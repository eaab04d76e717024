import { describe, expect, it } from 'vitest';
import { ConflictError } from '#errors';
import { openStage, type Stage } from './tests/stage.ts';

/** What stands in the forge and in git, without what a run is free to choose. */
async function endState({ config, git }: Stage) {
  const tags = await git.git('for-each-ref', '--format=%(refname:strip=2) %(objecttype) %(*objectname)', 'refs/tags');
  return {
    tags: tags.split('\n').filter(Boolean),
    releases: config.releases.map(({ tag, draft, prerelease, body }) => ({ tag, draft, prerelease, body })),
    latest: config.latestRelease,
    changelog: await git.read('main', 'CHANGELOG.md'),
    subjects: (await git.log('main')).map(({ subject }) => subject),
  };
}

describe('a release', { timeout: 60_000 }, () => {
  it('tells which images went from what to what, and which changes they brought', async () => {
    await using stage = await openStage();
    await stage.released();
    await stage.ship('v1.1.0');
    const tip = await stage.git.tip('main');
    const outputs = await stage.release({ changelog: 'CHANGELOG.md' });
    expect(outputs).toMatchObject({
      operation: 'created',
      tag: 'v1.1.0',
      version: '1.1.0',
      previousTag: 'v1.0.0',
      commitSha: tip,
      images: [{ repository: `${stage.registry.host}/acme/shop`, from: { tag: 'v1.0.0' }, to: { tag: 'v1.1.0' } }],
      releaseUrl: `${stage.github.serverUrl}/acme/config/releases/tag/v1.1.0`,
      uploadUrl: expect.stringContaining('/assets'),
    });
    const notes = String(outputs['notes'])
      .replaceAll(stage.github.serverUrl, '')
      .replaceAll(stage.registry.host, 'ghcr.io')
      .replaceAll(/\b[0-9a-f]{40}\b/g, 'SHA')
      .replaceAll(/`[0-9a-f]{7}`/g, 'SHORT')
      .replaceAll(/production-[0-9a-f]{12}/g, 'ID');
    expect(notes).toBe(`### Images

| Image | From | To |
| --- | --- | --- |
| \`ghcr.io/acme/shop\` | \`v1.0.0\` | \`v1.1.0\` |

### ⚠️ Breaking changes

- drop the old API ([SHORT](/acme/shop/commit/SHA), @ann)
  use /v2 instead

### Features

- **cart:** pay in one step ([SHORT](/acme/shop/commit/SHA), [#7](/acme/shop/pull/7), @ann)

### Fixes

- \`no <b>more</b> @everyone\` ([SHORT](/acme/shop/commit/SHA))

### Performance

- half the time ([SHORT](/acme/shop/commit/SHA), [#9](/acme/shop/pull/9))

<details><summary>Other changes (1)</summary>

- how it works ([SHORT](/acme/shop/commit/SHA), @ann)

</details>

### Contributors

@ann, \`Bob *the* @builder\`

### Promotions

- 2026-11-20 promoted \`ID\` ([SHORT](/acme/config/commit/SHA))

**In full:** [\`acme/shop\`](/acme/shop/compare/v1.0.0...v1.1.0): 6 commits · configuration: [changes since \`v1.0.0\`](/acme/config/compare/v1.0.0...v1.1.0)`);
    expect(await stage.git.git('cat-file', '-p', 'v1.1.0')).toContain(
      `\n\nRelease v1.1.0\n\n${stage.registry.host}/acme/shop: v1.0.0 → v1.1.0`,
    );
    expect(await stage.git.read('main', 'CHANGELOG.md')).toBe(
      `# Changelog\n\n## v1.1.0 (2026-11-20)\n\n${outputs['notes']}\n`,
    );
    expect((await stage.git.log('main'))[0]?.message).toBe('docs(changelog): v1.1.0\n\nReleased: production@v1.1.0');
    expect(stage.config.latestRelease).toBe('v1.1.0');
    expect(stage.job.page).toContain('## Release [`v1.1.0`](');
  });

  it('is made once, however often it is asked for', async () => {
    await using stage = await openStage();
    await stage.released();
    await stage.ship('v1.1.0');
    await stage.release({ changelog: 'CHANGELOG.md' });
    const first = await endState(stage);
    stage.job.clock.advance(3 * 86_400_000);
    expect(await stage.release({ changelog: 'CHANGELOG.md' })).toMatchObject({ operation: 'none', tag: 'v1.1.0' });
    expect(await endState(stage)).toEqual(first);
    await stage.git.commit('main', { 'staging/kustomization.yaml': 'images: []\n' });
    expect(await stage.release()).toMatchObject({ operation: 'none', tag: 'v1.1.0' });
    expect(await stage.release({ tag: 'v1.1.0' })).toMatchObject({ operation: 'none' });
  });

  it('is made once by runs at once, and among commits of others', async () => {
    await using stage = await openStage();
    await stage.released();
    await stage.ship('v1.1.0');
    let others = 0;
    stage.github.onRequest(async ({ path }) => {
      if (path.endsWith('/git-receive-pack') && others < 2) {
        others += 1;
        await stage.git.commit('main', { [`work-${others}.txt`]: 'x' }, { message: 'work' });
      }
      return undefined;
    });
    const runs = await Promise.all([1, 2, 3].map(() => stage.release({ changelog: 'CHANGELOG.md' })));
    expect(new Set(runs.map(({ tag }) => tag))).toEqual(new Set(['v1.1.0']));
    const { tags, releases, changelog } = await endState(stage);
    expect([tags.length, releases.length]).toEqual([2, 2]);
    expect(changelog?.match(/^## /gm)).toHaveLength(1);
    const subjects = (await stage.git.log('main')).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject === 'docs(changelog): v1.1.0')).toHaveLength(1);
    expect(subjects.filter((subject) => subject === 'work')).toHaveLength(others);
  });

  it('goes on from a tag that stands alone, and from a draft', async () => {
    await using stage = await openStage();
    await stage.released();
    await stage.ship('v1.1.0');
    await stage.git.git('tag', 'v1.1.0', 'main');
    expect(await stage.release({ draft: 'true' })).toMatchObject({ operation: 'created', tag: 'v1.1.0' });
    expect(await stage.release({ draft: 'true' })).toMatchObject({ operation: 'none' });
    expect(stage.config.releases.map(({ draft }) => draft)).toEqual([false, true]);
    expect(await stage.release()).toMatchObject({ operation: 'updated' });
    expect(await stage.release({ draft: 'true' })).toMatchObject({ operation: 'none' });
    expect(stage.config.releases.map(({ tag, draft }) => [tag, draft])).toEqual([
      ['v1.0.0', false],
      ['v1.1.0', false],
    ]);
    expect((await endState(stage)).tags).toHaveLength(2);
  });

  it('never moves a tag', async () => {
    await using stage = await openStage();
    await stage.released();
    const old = String(await stage.git.tip('main'));
    await stage.ship('v1.1.0');
    const tip = String(await stage.git.tip('main'));
    const releasing = stage.release({ tag: 'v1.0.0', target: 'main' });
    await expect(releasing).rejects.toThrow(ConflictError);
    await expect(releasing).rejects.toMatchObject({
      message: `tag v1.0.0 is at commit ${old.slice(0, 12)} already, and this release is of ${tip.slice(0, 12)}`,
      hint: expect.stringContaining(`target: ${old}`),
    });
  });

  it('says so when the next version is of another line already, and leaves that release alone', async () => {
    await using stage = await openStage();
    await stage.released();
    const before = String(await stage.git.tip('main'));
    await stage.ship('v1.1.0');
    const shipped = String(await stage.git.tip('main'));
    await stage.git.commit('main', { 'production/note.yaml': 'later: 1\n' });
    const tip = String(await stage.git.tip('main'));
    await stage.release();
    const released = structuredClone(stage.config.releases);
    // A run that comes late, for the commit before.
    const late = stage.release({ target: shipped });
    await expect(late).rejects.toThrow(ConflictError);
    await expect(late).rejects.toMatchObject({
      message: `tag v1.1.0 is at commit ${tip.slice(0, 12)} already, and this release is of ${shipped.slice(0, 12)}`,
    });
    await expect(stage.release({ target: shipped, 'dry-run': 'true' })).rejects.toThrow(ConflictError);
    expect(stage.config.releases).toEqual(released);
    expect(await stage.release({ target: before })).toMatchObject({ operation: 'none', tag: 'v1.0.0' });
  });

  it('whose name another run takes meanwhile is chosen anew by the next run', async () => {
    await using stage = await openStage();
    await stage.released();
    await stage.ship('v1.1.0');
    const shipped = String(await stage.git.tip('main'));
    await stage.git.commit('main', { 'production/note.yaml': 'later: 1\n' });
    let taken = false;
    stage.github.onRequest(async ({ path }) => {
      if (path.endsWith('/git-receive-pack') && !taken) {
        taken = true;
        await stage.git.git('tag', 'v1.1.0', shipped);
      }
      return undefined;
    });
    await expect(stage.release()).rejects.toMatchObject({
      message: `tag v1.1.0 was pushed meanwhile, at commit ${shipped.slice(0, 12)}`,
      hint: expect.stringContaining('Run this one again'),
    });
    expect(await stage.release()).toMatchObject({ operation: 'created', tag: 'v1.1.1', previousTag: 'v1.1.0' });
  });

  it('keeps what people wrote around the notes', async () => {
    await using stage = await openStage();
    await stage.released();
    const [release] = stage.config.releases;
    if (release === undefined) throw new Error('no release');
    const notes = release.body;
    release.body = `Thanks to all!\r\n\r\n${notes.replaceAll('\n', '\r\n')}`;
    release.name = 'Winter';
    expect(await stage.release({ notes: 'Read this first.' })).toMatchObject({ operation: 'updated' });
    expect(release.body.startsWith('Thanks to all!\n\n<!-- gitops-actions')).toBe(true);
    expect(release.body).toContain('\n\nRead this first.\n\n');
    expect(release.name).toBe('Winter');
  });

  it('of a candidate is a prerelease, and the final one tells all since the last final one', async () => {
    await using stage = await openStage();
    await stage.released();
    await stage.ship('v1.1.0-rc.1');
    expect(await stage.release()).toMatchObject({ tag: 'v1.1.0-rc.1', previousTag: 'v1.0.0' });
    expect(stage.config.releases.at(-1)).toMatchObject({ prerelease: true });
    expect(stage.config.latestRelease).toBe('v1.0.0');
    await stage.ship('v1.1.0');
    const outputs = await stage.release();
    expect(outputs).toMatchObject({ tag: 'v1.1.0', previousTag: 'v1.0.0' });
    expect(outputs['notes']).toContain('### Features');
    expect(stage.config.latestRelease).toBe('v1.1.0');
  });

  it('is called by what its commits say when the images have no version of their own', async () => {
    await using stage = await openStage();
    const { source } = stage;
    const [first, last] = [await source.git('rev-parse', 'v1.0.0'), await source.git('rev-parse', 'v1.1.0')];
    const step = async (tag: string) => {
      await stage.ship(tag);
      return (await stage.release())['tag'];
    };
    await stage.ship(`main-${first.slice(0, 12)}`);
    await stage.release({ tag: 'v3.4.5' });
    expect(await step(`sha-${last}`)).toBe('v4.0.0');
    // Back again, and by a commit that nobody knows: nothing is said about what it brings.
    expect(await step(`sha-${first}`)).toBe('v4.0.1');
    expect(await step('sha-0123abc')).toBe('v4.0.2');
  });

  it('asks the registry where an image is built when gitops.yaml does not say', async () => {
    await using stage = await openStage({ sources: false });
    const { source, registry, github } = stage;
    const build = async (tag: string, revision: string) => {
      const labels = {
        'org.opencontainers.image.source': `${github.serverUrl}/acme/shop.git`,
        'org.opencontainers.image.revision': await source.git('rev-parse', revision),
      };
      await registry.push('acme/shop', tag, { labels });
      await stage.ship(tag);
    };
    await build('one', 'v1.0.0');
    await stage.release({ tag: 'v1.0.0' });
    await build('two', 'v1.1.0');
    const outputs = await stage.release({ changelog: 'CHANGELOG.md' });
    expect(outputs).toMatchObject({ tag: 'v2.0.0', operation: 'created' });
    expect(outputs['notes']).toContain('- **cart:** pay in one step');

    // Notes that could be read in part only do not replace whole ones.
    const whole = await endState(stage);
    registry.fail(99, { kind: 'status', status: 500 });
    const again = await stage.release({ changelog: 'CHANGELOG.md' });
    expect(again).toMatchObject({ operation: 'none', tag: 'v2.0.0' });
    expect(again['notes']).not.toContain('pay in one step');
    expect(stage.job.lines).toContainEqual(`info: ${registry.host}/acme/shop: ${registry.host} answered 500`);
    expect(await endState(stage)).toEqual(whole);
  });
});
