import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BareRepository } from '#testing';
import { git } from './git.ts';
import { publish } from './publish.ts';

let root: string;
let origin: BareRepository;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'publish-'));
  origin = await BareRepository.create(join(root, 'origin.git'));
  folder = join(root, 'clone');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const workflow = (uses: string) => `jobs:\n  promote:\n    steps:\n      - uses: ${uses}\n`;

const files = (version: string) => ({
  'CHANGELOG.md': `# Changelog\n\n## [Unreleased]\n\n## [${version}] - 2026-11-28\n\n- a thing\n`,
  'package.json': JSON.stringify({ version }),
  'dist/index.js': `// ${version}\n`,
  '.github/workflows/promote.yml': workflow('org/gitops-actions/promote@v1'),
});

async function released(version: string, more: Record<string, string> = {}): Promise<string> {
  const commit = await origin.commit('main', { ...files(version), ...more });
  await rm(folder, { recursive: true, force: true });
  await git(['clone', '--quiet', origin.path, folder], { cwd: root });
  return commit;
}

async function run(options: { dryRun?: boolean } = {}) {
  const lines: string[] = [];
  const done = await publish({ folder, remote: 'origin', dryRun: false, say: (line) => lines.push(line), ...options });
  return { done, lines };
}

async function tags(): Promise<Record<string, string>> {
  const printed = await origin.git('for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/tags/');
  const lines = printed.split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split(' ')));
}

describe('publish', () => {
  test('tags a commit whose workflows name the released one, and nothing else differs', async () => {
    const commit = await released('1.0.0');
    const { done } = await run();
    expect(done).toMatchObject({ kind: 'published', tag: 'v1.0.0', release: { notes: '- a thing' } });
    const { v1, 'v1.0.0': immutable } = await tags();
    expect(v1).toBe(immutable);
    expect(await origin.read('v1', '.github/workflows/promote.yml')).toBe(
      workflow(`org/gitops-actions/promote@${commit}`),
    );
    expect(await origin.git('diff', '--name-only', commit, 'v1')).toBe('.github/workflows/promote.yml');
    expect((await origin.log('v1'))[0]).toMatchObject({
      parents: [commit],
      author: 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
    });
    expect(await origin.tip('main')).toBe(commit);
  });

  test('run again it finds everything done, also in another clone', async () => {
    await released('1.0.0');
    await run();
    const before = await tags();
    await rm(folder, { recursive: true });
    await git(['clone', '--quiet', origin.path, folder], { cwd: root });
    const { done, lines } = await run();
    expect(done.kind).toBe('published');
    expect(lines).toEqual(['v1.0.0 is published already.']);
    expect(await tags()).toEqual(before);
  });

  test('a run that was cut off between the tags is completed', async () => {
    await released('1.0.0');
    await run();
    const before = await tags();
    await origin.git('update-ref', '-d', 'refs/tags/v1');
    await run();
    expect(await tags()).toEqual(before);
  });

  test('a released tag never moves', async () => {
    await released('1.0.0');
    await run();
    const before = await tags();
    await released('1.0.0', { 'dist/index.js': '// changed without a new version\n' });
    await expect(run()).rejects.toThrow(
      /^v1\.0\.0 is published already, as [0-9a-f]{40}, and a released tag never moves/,
    );
    expect(await tags()).toEqual(before);
  });

  test('v1 moves on with 1.1.0, and neither a fix of 1.0 nor a pre-release takes it back', async () => {
    await released('1.0.0');
    await run();
    await released('1.1.0');
    await run();
    const newest = (await tags())['v1'];
    expect(newest).toBe((await tags())['v1.1.0']);
    for (const version of ['1.0.1', '1.2.0-rc.1']) {
      await released(version);
      await run();
    }
    expect(Object.keys(await tags())).toEqual(['v1', 'v1.0.0', 'v1.0.1', 'v1.1.0', 'v1.2.0-rc.1']);
    expect((await tags())['v1']).toBe(newest);
  });

  test('says which of them is the latest release', async () => {
    const latest: Record<string, unknown> = {};
    for (const version of ['1.0.0', '2.0.0', '1.0.1', '2.1.0-rc.1']) {
      await released(version);
      latest[version] = (await run()).done;
    }
    expect(latest).toMatchObject({
      ...{ '1.0.0': { latest: true }, '2.0.0': { latest: true } },
      ...{ '1.0.1': { latest: false }, '2.1.0-rc.1': { latest: false } },
    });
  });

  test('v1 moves on also where somebody made it an annotated tag', async () => {
    await released('1.0.0');
    await run();
    const person = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'];
    await origin.git(...person, 'tag', '--force', '--annotate', '--message', 'by hand', 'v1', 'v1.0.0^{commit}');
    const { lines } = await run();
    expect(lines).toEqual(['v1.0.0 is published already.']);
    await released('1.1.0');
    await run();
    const { v1, 'v1.1.0': newest } = await tags();
    expect(v1).toBe(newest);
  });

  test('when somebody else publishes meanwhile, nothing is pushed, not even the other tag', async () => {
    const commit = await released('1.0.0');
    const { done } = await run({ dryRun: true });
    expect(done.kind).toBe('planned');
    expect(await tags()).toEqual({});
    const racing = publish({
      folder,
      remote: 'origin',
      dryRun: false,
      // Said between looking and pushing.
      say: () => execute(['update-ref', 'refs/tags/v1', commit]),
    });
    await expect(racing).rejects.toThrow(/stale info|atomic/);
    expect(await tags()).toEqual({ v1: commit });
  });

  test('says what keeps it from publishing', async () => {
    await released('1.0.0', { 'package.json': '{"version":"0.9.0"}' });
    await expect(run()).rejects.toThrow('CHANGELOG.md releases 1.0.0, package.json says 0.9.0: make them one');
    await released('1.0.0', { '.github/workflows/promote.yml': workflow('org/gitops-actions/promote@main') });
    await expect(run()).rejects.toThrow(
      '.github/workflows/promote.yml names ours by a ref that moves: - uses: org/gitops-actions/promote@main',
    );
    await released('1.0.0');
    await writeFile(join(folder, 'dist/index.js'), '// not what was committed\n');
    await expect(run()).rejects.toThrow('the work tree is not clean:\n M dist/index.js');
    expect(await tags()).toEqual({});
  });

  test('does nothing while work is unreleased', async () => {
    await released('1.0.0', { 'CHANGELOG.md': '## [Unreleased]\n\n- more\n\n## [1.0.0] - 2026-11-28\n\n- x\n' });
    expect((await run()).done).toEqual({ kind: 'nothing' });
    expect(await tags()).toEqual({});
  });
});

function execute(args: readonly string[]): void {
  spawnSync('git', ['--git-dir', origin.path, ...args]);
}
