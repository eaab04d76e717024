import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BareRepository, fakeClock } from '#testing';
import { type GitRepository, openRepository } from './index.ts';
import { bytes, commitOn, me, text } from './test-setup.ts';

let folder: string;
let bare: BareRepository;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'damage-'));
  bare = await BareRepository.create(join(folder, 'bare.git'));
  await bare.commit('main', { 'apps/a.yaml': 'a', 'apps/b.yaml': 'b', top: 't' });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function open(path = bare.path): Promise<GitRepository> {
  return openRepository({ url: path, temp: join(folder, 'temp'), clock: fakeClock() });
}

async function readAll(repository: GitRepository): Promise<number> {
  const snapshot = await repository.snapshot('main');
  return (await snapshot.read((await snapshot.list()).map(({ path }) => path))).size;
}

describe('a local repository that lacks something', { timeout: 20_000 }, () => {
  it.each([
    ['main^{commit}', 'commit'],
    ['main^{tree}', 'folder'],
    ['main:apps', 'folder'],
  ])('says what of %s', async (revision, what) => {
    const oid = await bare.git('rev-parse', revision);
    await removeObject(oid);
    await using repository = await open();
    await expect(readAll(repository)).rejects.toMatchObject({
      name: 'RemoteError',
      message: `${bare.path} lacks ${what} ${oid}`,
      hint: 'The repository is damaged or incomplete. `git fsck` run there tells more; a fresh clone is whole.',
    });
  });

  it.each(['blob:none', 'tree:0'])('is told to be a partial clone when it is one: %s', async (filter) => {
    const clone = join(folder, 'clone');
    await bare.git('clone', '--quiet', '--no-checkout', `--filter=${filter}`, `file://${bare.path}`, clone);
    // So that nothing can be fetched, however new this machine's git is.
    await rm(bare.path, { recursive: true });
    await using repository = await open(clone);
    await expect(readAll(repository)).rejects.toMatchObject({
      message: expect.stringContaining(`${clone} is a partial clone, and lacks some of what it should give`),
      hint: expect.stringContaining('git fetch --refetch --no-filter'),
      retryable: false,
    });
  });

  async function removeObject(oid: string): Promise<void> {
    execFileSync('sh', [
      '-c',
      'cd "$0" && mv objects/pack/*.pack . 2>/dev/null && rm -f objects/pack/* && for p in *.pack; do git unpack-objects -q <"$p"; done; rm "objects/$1"',
      bare.path,
      `${oid.slice(0, 2)}/${oid.slice(2)}`,
    ]);
  }
});

describe('a repository in use', { timeout: 20_000 }, () => {
  it('is read on after somebody has repacked it, and also what came since', async () => {
    await using repository = await open();
    expect((await (await repository.snapshot('main')).list('top')).length).toBe(1);
    await bare.git('repack', '-adfq');
    await bare.git('prune', '--expire=now');
    expect(await readAll(repository)).toBe(3);
    await bare.commit('main', { new: 'n' });
    await bare.git('repack', '-adfq');
    expect(await readAll(repository)).toBe(4);
  });

  it('makes the same commit many times at once', async () => {
    await using repository = await open();
    const { commit } = await repository.snapshot('main');
    const made = await Promise.all(
      Array.from({ length: 8 }, () => commitOn(repository, commit, { big: 'x'.repeat(1e6) })),
    );
    expect(new Set(made).size).toBe(1);
    expect(await repository.push({ branch: 'main', commit: made[0] ?? '', expected: commit })).toBe('pushed');
    await bare.git('fsck', '--strict', '--full');
  });

  it('takes an annotated tag for its commit, and a folder for none', async () => {
    await bare.git('-c', 'user.name=x', '-c', 'user.email=x@x', 'tag', '-a', '-m', 'v1', 'v1', 'main');
    await using repository = await open();
    expect(await (await repository.snapshotAt(await bare.git('rev-parse', 'v1'))).list('top')).toHaveLength(1);
    const tree = await bare.git('rev-parse', 'main^{tree}');
    await expect(repository.snapshotAt(tree)).rejects.toThrow(`${tree} of ${bare.path} is no commit but a tree`);
  });
});

describe('names that are no UTF-8', () => {
  it('are listed, read and changed like any other', async () => {
    const blob = await bare.git('rev-parse', 'main:top');
    const entry = Buffer.concat([
      bytes(`100644 blob ${blob}\tapps/`),
      Buffer.from('caf\xe9', 'latin1'),
      bytes('.yaml\0'),
    ]);
    const other = Buffer.concat([
      bytes(`100644 blob ${blob}\tapps/`),
      Buffer.from('caf\xe8', 'latin1'),
      bytes('.yaml\0'),
    ]);
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
    execFileSync('git', ['-C', bare.path, 'read-tree', 'main'], { env });
    execFileSync('git', ['-C', bare.path, 'update-index', '-z', '--index-info'], {
      env,
      input: Buffer.concat([entry, other]),
    });
    const tree = execFileSync('git', ['-C', bare.path, 'write-tree'], { env }).toString().trim();
    await using repository = await open();
    const { commit } = await repository.snapshot('main');
    const odd = await repository.createCommit({
      parents: [commit],
      tree: { oid: tree },
      message: 'm',
      author: me,
      committer: me,
    });
    const snapshot = await repository.snapshotAt(odd);
    const paths = (await snapshot.list('apps')).map(({ path }) => path);
    expect(paths).toEqual(['apps/a.yaml', 'apps/b.yaml', 'apps/caf\udce8.yaml', 'apps/caf\udce9.yaml']);
    expect(text(await snapshot.read(paths), 'apps/caf\udce9.yaml')).toBe('t');
    const changed = await commitOn(repository, odd, { 'apps/caf\udce9.yaml': 'new' });
    expect(await repository.changedFiles(odd, changed)).toEqual([{ path: 'apps/caf\udce9.yaml', status: 'modified' }]);
  });
});

it('names no file in a way that git would refuse to check out', async () => {
  const hidden = ['\u200c', '\u200d', '\u200f', '\u202a', '\u202e', '\u206a', '\u206f', '\ufeff'];
  const names = [
    ...hidden.flatMap((sign) => [`.g${sign}it`, `${sign}.GIT`, `.git${sign}`]),
    ...[
      '.git',
      '.GiT',
      '.git.',
      '.git ',
      '.git . .',
      '.git:',
      '.git::$INDEX_ALLOCATION',
      '.git. :x',
      'git~1',
      'GIT~1',
      'git~1.',
      'git~1 :a',
    ],
    ...[
      'a\\.git',
      'a\\.git ',
      '.git\\a',
      'a\\git~1\\b',
      '.git...',
      '.gi\u200bt',
      '.git\u200b',
      '.gitx',
      '.git.x',
      'git~2',
      'git~10',
      'x.git',
      '.git~1',
    ],
    ...['.gıt', '.g\u2010it', ' .git', '..git', '.git\t', 'git ~1', '.gitmodules', 'a:.git', 'x\\git~1:y'],
  ];
  await bare.git('config', 'core.protectHFS', 'true');
  await bare.git('config', 'core.protectNTFS', 'true');
  const blob = await bare.git('rev-parse', 'main:top');
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
  const input = names.map((name) => `100644 blob ${blob}\tin/${name}/file\0`).join('');
  execFileSync('git', ['-C', bare.path, 'update-index', '-z', '--index-info'], { env, input, stdio: 'pipe' });
  const taken = execFileSync('git', ['-C', bare.path, 'ls-files', '-z'], { env }).toString('utf8').split('\0');
  await using repository = await open();
  const { commit } = await repository.snapshot('main');
  const accepted: string[] = [];
  for (const name of names) {
    const path = `in/${name}/file`;
    const outcome = repository.wouldChange(commit, new Map([[path, bytes('x')]]));
    if (await outcome.catch(() => false)) accepted.push(path);
  }
  expect(accepted.sort()).toEqual(taken.filter((path) => path !== '').sort());
});
