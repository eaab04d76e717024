import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IMAGE, openLocal } from './tests/local.ts';

describe('on a local repository', () => {
  test('a release is a tag, and a page beside the repository', async () => {
    await using local = await openLocal();
    const outputs = await local.release({ notes: 'First of all.' });
    expect(outputs).toMatchObject({
      operation: 'created',
      tag: 'v1.0.0',
      previousTag: undefined,
      uploadUrl: undefined,
    });
    expect(await local.git.git('cat-file', '-t', 'v1.0.0')).toBe('tag');
    expect(await local.page('v1.0.0')).toContain(`First of all.

### Images

| Image | From | To |
| --- | --- | --- |
| \`${IMAGE}\` | new | \`v1.0.0\` |`);
    expect(await local.release({ notes: 'First of all.' })).toMatchObject({ operation: 'none' });
    expect(await readdir(join(local.git.path, 'gitops-actions', 'releases'))).toEqual(['v1.0.0.json', 'v1.0.0.md']);
  });

  test('a dry run shows the notes and changes nothing', async () => {
    await using local = await openLocal();
    const outputs = await local.release({ 'dry-run': 'true', changelog: 'CHANGELOG.md', tag: 'live-1' });
    expect(outputs).toMatchObject({
      operation: 'none',
      tag: 'live-1',
      version: undefined,
      commitSha: await local.git.tip('main'),
    });
    expect(local.job.lines.at(-1)).toContain('would tag live-1 and make a release with these notes:\n\n### Images');
    expect(await local.git.git('tag')).toBe('');
    expect(await local.git.log('main')).toHaveLength(1);
  });
});
