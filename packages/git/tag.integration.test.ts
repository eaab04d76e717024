import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { type GitHttpRequest, gitSandbox, isolatedGitEnvironment } from '#testing';
import { tagNameProblem } from './branch-name.ts';
import { commitOn, me, open } from './test-setup.ts';

const run = promisify(execFile);
const sendsPack = ({ access, phase }: GitHttpRequest) => access === 'write' && phase === 'exchange';

describe.concurrent('tags', { timeout: 20_000 }, () => {
  it('are made here and pushed, also of a commit that no branch ends in', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    const old = (await remote.tip('main')) ?? '';
    await remote.commit('main', { a: '2' });
    await using repository = await open(test);
    const message = 'Release v1.0.0\n\n# kept\n\nImage: x';
    const object = await repository.createTag({ name: 'v1.0.0', commit: old, message, tagger: me });
    expect(await repository.pushTag('v1.0.0', object)).toEqual({ kind: 'pushed' });
    expect(await repository.pushTag('v1.0.0', object)).toEqual({ kind: 'pushed' });
    await remote.git('tag', 'light/one', 'main');
    expect(await repository.tags()).toEqual(
      new Map([
        ['light/one', { object: await remote.tip('main'), commit: await remote.tip('main'), kind: 'lightweight' }],
        ['v1.0.0', { object, commit: old, kind: 'annotated' }],
      ]),
    );
    expect(await remote.git('cat-file', '-p', 'v1.0.0')).toBe(
      `object ${old}\ntype commit\ntag v1.0.0\ntagger Ann <ann@example.com> 1767225600 +0000\n\n${message}`,
    );
    await remote.git('fsck', '--strict');
  });

  it('that are there are never moved', async () => {
    await using test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    const first = (await remote.tip('main')) ?? '';
    await remote.git('tag', 'v1', first);
    await using repository = await open(test);
    const tip = (await repository.snapshot('main')).commit;
    const mine = await commitOn(repository, tip, { a: '2' });
    const object = await repository.createTag({ name: 'v1', commit: tip, message: 'v1', tagger: me });
    const taken = { kind: 'taken', by: { object: first, commit: first, kind: 'lightweight' } };
    expect(await repository.pushTag('v1', object)).toEqual(taken);
    expect(await repository.pushTag('v1', mine)).toEqual(taken);
    expect((await repository.tags()).get('v1')?.object).toBe(first);
  });

  it.each([
    { kind: 'reset', when: 'after' },
    { kind: 'status', when: 'before', status: 503 },
  ] as const)('arrive once when the answer is lost: $kind $when', async (fault) => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    const { commit } = await repository.snapshot('main');
    const object = await repository.createTag({ name: 'v1', commit, message: 'v1', tagger: me });
    test.server.failRequest(1, fault, sendsPack);
    expect(await repository.pushTag('v1', object)).toEqual({ kind: 'pushed' });
    expect((await repository.tags()).get('v1')?.object).toBe(object);
  });

  it('of a name that is none are refused', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    const { commit } = await repository.snapshot('main');
    const making = repository.createTag({ name: 'v 1', commit, message: 'v1', tagger: me });
    await expect(making).rejects.toThrow('"v 1" is not a tag name: it holds a space or one of');
    expect(tagNameProblem('release/v1.2.3-rc.4+5')).toBeUndefined();
    expect(tagNameProblem('refs/tags/v1')).toBe('write it without refs/tags/');
    expect(tagNameProblem('-v1')).toBe('it begins with a dash');
  });
});

describe('signed tags', { timeout: 30_000 }, () => {
  const before = { GNUPGHOME: process.env['GNUPGHOME'], GIT_CONFIG_GLOBAL: process.env['GIT_CONFIG_GLOBAL'] };
  afterEach(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  async function tagged(sign: { format: 'gpg' | 'ssh'; key: string | undefined }) {
    const test = await gitSandbox();
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test);
    const { commit } = await repository.snapshot('main');
    const object = await repository.createTag({ name: 'v1', commit, message: 'Release v1', tagger: me, sign });
    expect(await repository.pushTag('v1', object)).toEqual({ kind: 'pushed' });
    expect((await repository.tags()).get('v1')).toEqual({ object, commit, kind: 'annotated' });
    return { remote, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
  }

  it('by ssh, with a key in a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ssh-'));
    const key = join(folder, 'key');
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    await using subject = await tagged({ format: 'ssh', key });
    const signers = join(folder, 'signers');
    await writeFile(signers, `ann@example.com ${await readFile(`${key}.pub`, 'utf8')}`);
    await subject.remote.git('-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${signers}`, 'verify-tag', 'v1');
    await rm(folder, { recursive: true, force: true });
  });

  it('by gpg, with the key that git is configured with', async () => {
    const home = await mkdtemp(join(tmpdir(), 'gpg-'));
    process.env['GNUPGHOME'] = home;
    const env = { ...isolatedGitEnvironment(), GNUPGHOME: home };
    await run('gpg', ['--batch', '--quiet', '--passphrase', '', '--quick-gen-key', 'ann@example.com', 'ed25519'], {
      env,
    });
    const config = join(home, 'gitconfig');
    await writeFile(config, '[user]\n\tsigningKey = ann@example.com\n');
    process.env['GIT_CONFIG_GLOBAL'] = config;
    await using subject = await tagged({ format: 'gpg', key: undefined });
    await run('git', ['--git-dir', subject.remote.path, 'verify-tag', 'v1'], { env });
    await run('gpgconf', ['--kill', 'all'], { env });
    await rm(home, { recursive: true, force: true });
  });

  it('without a key are an error, and no tag', async () => {
    await expect(tagged({ format: 'ssh', key: '/nowhere/key' })).rejects.toMatchObject({
      message: expect.stringMatching(/^input sign: tag v1 cannot be signed \(ssh\): .*\/nowhere\/key/s),
      hint: expect.stringContaining('signing-key'),
    });
  });
});
