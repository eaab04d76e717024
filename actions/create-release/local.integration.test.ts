import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDERS, openLocal } from './tests/local.ts';

describe('on a local repository', () => {
  test('where an environment is a whole branch, its other changes are told of', async () => {
    await using local = await openLocal({
      'gitops.yaml': 'environments:\n  live: { branch: main }\n',
      'values.yaml': 'replicas: 1\n',
    });
    const first = await local.release({ changelog: 'CHANGELOG.md' });
    expect(first).toMatchObject({ tag: 'v0.1.0', notes: expect.stringContaining('No image changed in `live`.') });
    expect(await local.release({ changelog: 'CHANGELOG.md' })).toMatchObject({ operation: 'none', tag: 'v0.1.0' });
    await local.git.commit('main', { 'values.yaml': 'replicas: 3\n' }, { message: 'feat: three of them [no ci]' });
    const second = await local.release({ changelog: 'CHANGELOG.md' });
    expect(second).toMatchObject({ tag: 'v0.2.0', previousTag: 'v0.1.0', operation: 'created' });
    expect(second['notes']).toMatch(/^### Features\n\n- three of them \(`[0-9a-f]{7}`\)\n\n### Contributors\n\nTest\n/);
    const changelog = await local.git.read('main', 'CHANGELOG.md');
    expect(changelog).toMatch(/^# Changelog\n\n## v0\.2\.0 \(2026-01-01\)\n[\s\S]+\n## v0\.1\.0 \(2026-01-01\)\n/);
  });

  test('the tag’s message is what its template says', async () => {
    await using local = await openLocal();
    const message = 'Live {version}\n\nfrom {environment}';
    await local.release({ 'tag-message': message, committer: 'Ann <ann@example.com>' });
    expect(await local.git.git('cat-file', '-p', 'v1.0.0')).toMatch(
      /tagger Ann <ann@example.com> \d+ \+0000\n\nLive 1.0.0\n\nfrom live$/,
    );
  });

  test('a prefix keeps the releases of several environments apart', async () => {
    await using local = await openLocal();
    await local.release({ environment: 'dev', 'tag-prefix': 'dev-v' });
    await local.release();
    expect(await local.git.git('tag')).toBe('dev-v1.0.0\nv1.0.0');
  });
});

describe('the version without a tag', () => {
  const images = (tags: Record<string, string>) =>
    `images:\n${Object.entries(tags)
      .map(([name, tag]) => `  - { name: 127.0.0.1:1/acme/${name}, newTag: "${tag}" }\n`)
      .join('')}`;
  test.each([
    [{ shop: 'v1.4.0', web: '1.4.0' }, 'v1.4.0'],
    [{ shop: 'v1.4.0', web: 'v1.5.0' }, 'v0.1.0'],
    [{ shop: 'v1.4.0', web: 'main-0123abc' }, 'v0.1.0'],
    [{ shop: 'main-0123abc', web: 'v1.4.0' }, 'v0.1.0'],
  ])('of %j, the first release, is %s', async (tags, expected) => {
    await using local = await openLocal({ ...FOLDERS, 'live/kustomization.yaml': images(tags) });
    expect(await local.release()).toMatchObject({ tag: expected });
  });

  test('goes on from the release that it follows, however many another line has', async () => {
    await using local = await openLocal();
    await local.release();
    const other = await local.git.commit('other', { 'live/kustomization.yaml': images({ shop: 'v2.0.0' }) });
    for (let minor = 0; minor < 40; minor += 1) await local.git.git('tag', `v2.${minor}.0`, other);
    await local.git.commit('main', { 'live/kustomization.yaml': images({ shop: 'main-0123abc' }) });
    expect(await local.release()).toMatchObject({ tag: 'v1.0.1', previousTag: 'v1.0.0' });
  });
});

describe('what is wrong is said before anything is changed', () => {
  test.each([
    [{ tag: 'v 1' }, 'input tag: "v 1" is not a tag name: it holds a space or one of ~ ^ : ? * [ \\'],
    [{ 'signing-key': 'x' }, 'input signing-key: is given without `sign`; say `sign: gpg` or `sign: ssh`'],
    [{ notes: 'a', 'notes-path': 'b' }, 'input notes-path: is given together with `notes`; give one of them'],
    [{ 'notes-path': 'nowhere.md' }, /^input notes-path: "nowhere.md" cannot be read: ENOENT/],
    [{ environment: 'lve' }, 'input environment: "lve" is no environment of gitops.yaml; did you mean live?'],
    [{ 'previous-tag': 'v0' }, 'input previous-tag: there is no tag "v0"'],
    [{ target: 'abc' }, /^there is no branch abc in /],
    [{ target: '-x' }, 'input target: "-x" is not a branch name: it begins with a dash'],
    [
      { 'tag-message': '{oops}' },
      'input tag-message: knows no {oops}; available are {tag}, {version}, {environment}, {images}',
    ],
    [
      { 'commit-message': '{oops}', changelog: 'C.md' },
      'input commit-message: knows no {oops}; available are {tag}, {version}, {environment}',
    ],
    [{ changelog: '../x.md' }, '../x.md: the path leads out of the repository'],
    [{ sign: 'ssh', 'signing-key': '/nowhere/key' }, /^input sign: tag v1.0.0 cannot be signed \(ssh\): /],
  ])('%j', async (inputs, message) => {
    await using local = await openLocal();
    const given = Object.fromEntries(Object.entries(inputs));
    await expect(local.release(given)).rejects.toThrow(message);
    expect(await local.git.git('tag')).toBe('');
  });

  test('two environments that nothing is promoted from', async () => {
    await using local = await openLocal({
      ...FOLDERS,
      'gitops.yaml': 'environments:\n  a: { path: dev }\n  b: { path: live }\n',
    });
    await expect(local.release()).rejects.toThrow(
      'input environment: must name the environment that is released; gitops.yaml has several that nothing is promoted from: a, b',
    );
  });

  test('a commit that the environment never held', async () => {
    await using local = await openLocal({
      'gitops.yaml': 'environments:\n  live: { branch: live }\n',
      'values.yaml': 'replicas: 1\n',
    });
    const first = String(await local.git.tip('main'));
    await local.git.setBranch('live', first);
    const commit = await local.git.commit('main', { 'values.yaml': 'replicas: 3\n' });
    await expect(local.release({ target: commit })).rejects.toThrow(
      `input target: ${commit.slice(0, 12)} is not part of live, the branch of live: it was never there`,
    );
    expect(await local.git.git('tag')).toBe('');
    expect(await local.release({ target: first })).toMatchObject({ operation: 'created', commitSha: first });
  });

  test('notes of a file', async () => {
    await using local = await openLocal();
    await writeFile(join(local.job.runner.workspace, 'notes.md'), 'From a file.\n');
    expect((await local.release({ 'notes-path': 'notes.md' }))['notes']).toMatch(/^From a file\.\n\n### Images/);
  });
});
