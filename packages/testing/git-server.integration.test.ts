import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isolatedGitEnvironment, startGitServer } from './index.ts';

const run = promisify(execFile);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'git-server-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function git(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  return run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-C', folder, ...args], {
    env: isolatedGitEnvironment(),
  });
}

function withPassword(url: string, password: string): string {
  return url.replace('://', `://x-access-token:${password}@`);
}

describe('git server', () => {
  it('is cloned from and pushed to by an ordinary git', async () => {
    await using server = await startGitServer();
    const repository = await server.createRepository('o/r', {
      'a.txt': 'one\n',
      'b/run.sh': { content: 'x', mode: '100755' },
    });
    await git('clone', '--quiet', server.cloneUrl('o/r'), 'work');
    expect(await readFile(join(folder, 'work/a.txt'), 'utf8')).toBe('one\n');
    await git('-C', 'work', 'commit', '--quiet', '--allow-empty', '-m', 'second');
    await git('-C', 'work', 'push', '--quiet');
    expect((await repository.log('main')).map(({ subject }) => subject)).toEqual(['second', 'first']);
    expect(await repository.modes('main')).toEqual({ 'a.txt': '100644', 'b/run.sh': '100755' });
  });

  it('speaks protocol 2 and understands compressed bodies', async () => {
    await using server = await startGitServer();
    const repository = await server.createRepository('o/r', { a: '1' });
    const answer = await fetch(`${server.cloneUrl('o/r')}/git-upload-pack`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-git-upload-pack-request',
        'content-encoding': 'gzip',
        'git-protocol': 'version=2',
      },
      body: gzipSync('0014command=ls-refs\n0000'),
    });
    expect(await answer.text()).toContain(`${await repository.tip('main')} refs/heads/main`);
  });

  it('leaves blobs out of a partial clone only where the repository permits it', async () => {
    await using server = await startGitServer();
    await server.createRepository('o/with', { a: '1', b: '2' });
    await server.createRepository('o/without', { a: '1', b: '2' }, { partialClone: false });
    const clone = async (name: string) => {
      await git('clone', '--quiet', '--bare', '--filter=blob:none', server.cloneUrl(`o/${name}`), name);
      const { stdout } = await git('-C', name, 'rev-list', '--objects', '--missing=print', 'main');
      return stdout.split('\n').filter((line) => line.startsWith('?')).length;
    };
    expect(await clone('with')).toBe(2);
    expect(await clone('without')).toBe(0);
  });

  it('refuses with the words of GitHub', async () => {
    await using server = await startGitServer({ token: 'right', readToken: 'reader' });
    await server.createRepository('o/r', { a: '1' });
    const url = server.cloneUrl('o/r');
    await expect(git('ls-remote', url)).rejects.toThrow('could not read Username');
    await expect(git('ls-remote', withPassword(url, 'wrong'))).rejects.toThrow('remote: Invalid username or password.');
    await expect(git('ls-remote', withPassword(server.cloneUrl('o/x'), 'right'))).rejects.toThrow(
      'remote: Repository not found.',
    );
    expect((await git('ls-remote', withPassword(url, 'right'))).stdout).toContain('refs/heads/main');
    await git('clone', '--quiet', withPassword(url, 'reader'), 'work');
    await expect(git('-C', 'work', 'push', 'origin', 'main:other')).rejects.toThrow(
      'Permission to o/r.git denied to test-user.',
    );
  });

  it('fails the k-th request, before or after git handled it', async () => {
    await using server = await startGitServer();
    const repository = await server.createRepository('o/r', { a: '1' });
    await git('clone', '--quiet', server.cloneUrl('o/r'), 'work');
    const pushes = (request: { access: string; phase: string }) =>
      request.access === 'write' && request.phase === 'exchange';
    server.failRequest(1, { kind: 'status', when: 'before', status: 503 }, pushes);
    server.failRequest(2, { kind: 'reset', when: 'after' }, pushes);
    await expect(git('-C', 'work', 'push', 'origin', 'main:early')).rejects.toThrow('503');
    expect(Object.keys(await repository.branches())).toEqual(['main']);
    await expect(git('-C', 'work', 'push', 'origin', 'main:late')).rejects.toThrow();
    expect(Object.keys(await repository.branches())).toEqual(['late', 'main']);
  });

  it('protects a branch with a hook', async () => {
    await using server = await startGitServer();
    const repository = await server.createRepository('o/r', { a: '1' });
    await repository.protect('main');
    await git('clone', '--quiet', server.cloneUrl('o/r'), 'work');
    await git('-C', 'work', 'commit', '--quiet', '--allow-empty', '-m', 'second');
    await expect(git('-C', 'work', 'push', 'origin', 'main')).rejects.toThrow('GH006: Protected branch update failed');
    await git('-C', 'work', 'push', '--quiet', 'origin', 'main:free');
  });
});

describe('bare repository', () => {
  it('commits, reads, deletes and merges', async () => {
    await using server = await startGitServer();
    const repository = await server.createRepository('o/r', { a: '1', 'dir/ü "q".txt': 'x' }, { branch: 'trunk' });
    const side = await repository.commit(
      'side',
      { s: 's' },
      { parents: [(await repository.tip('trunk')) ?? ''], message: 'side\n\nbody' },
    );
    await repository.commit('trunk', { a: null });
    const merge = await repository.commit(
      'trunk',
      { s: 's' },
      { parents: [(await repository.tip('trunk')) ?? '', side], message: 'merge' },
    );
    expect(await repository.tip('trunk')).toBe(merge);
    expect(await repository.read('trunk', 'a')).toBeUndefined();
    expect(await repository.read('trunk', 'dir/ü "q".txt')).toBe('x');
    expect((await repository.log('side'))[0]).toMatchObject({
      subject: 'side',
      message: 'side\n\nbody',
      author: 'Test <test@example.com>',
    });
    expect((await repository.log('trunk'))[0]?.parents).toHaveLength(2);
  });
});
