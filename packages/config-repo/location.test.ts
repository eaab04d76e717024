import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addressOf, findGitDir, locateRepository } from './location.ts';

const here = { serverUrl: 'https://github.com', workspace: '/runner', home: '/home/ann' };

it.each<[string, object]>([
  ['acme/config', { kind: 'remote', url: 'https://github.com/acme/config.git' }],
  ['acme/config.git', { kind: 'remote', url: 'https://github.com/acme/config.git' }],
  ['https://git.example/acme/config.git', { kind: 'remote', url: 'https://git.example/acme/config.git' }],
  ['ssh://git@git.example:2222/acme/config', { kind: 'remote', url: 'ssh://git@git.example:2222/acme/config' }],
  ['git@github.com:acme/config.git', { kind: 'remote', url: 'git@github.com:acme/config.git' }],
  ['.', { kind: 'local', path: '/runner' }],
  ['./config', { kind: 'local', path: '/runner/config' }],
  ['../config', { kind: 'local', path: '/config' }],
  ['/srv/config.git', { kind: 'local', path: '/srv/config.git' }],
  ['~/config', { kind: 'local', path: '/home/ann/config' }],
  ['file:///srv/my%20config', { kind: 'local', path: '/srv/my config' }],
])('%s', (repository, location) => {
  expect(locateRepository(repository, here)).toEqual(location);
});

it.each(['', 'config', 'a/b/c', 'ext::sh -c touch% /tmp/x', 'ftp://x/y', '--upload-pack=x'])(
  'refuses %j',
  (repository) => {
    expect(() => locateRepository(repository, here)).toThrow(
      /^input repository: .* is no repository; write owner\/name/,
    );
  },
);

it.each([
  ['acme/config', 'https://github.com', 'acme/config'],
  ['acme/config', 'https://github.example', 'https://github.example/acme/config.git'],
  ['https://git.example/acme/config', 'https://github.com', 'https://git.example/acme/config'],
  ['./config', 'https://github.example', './config'],
])('%s on %s is reached from elsewhere as %s', (repository, serverUrl, address) => {
  const there = { ...here, serverUrl };
  expect(addressOf(repository, locateRepository(repository, there), there)).toBe(address);
});

it('finds the git directory of bare repositories, clones and worktrees', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'location-'));
  await mkdir(join(folder, 'clone', '.git'), { recursive: true });
  await mkdir(join(folder, 'tree'));
  await writeFile(join(folder, 'tree', '.git'), 'gitdir: ../clone/.git/worktrees/tree\n');
  expect(findGitDir(join(folder, 'bare.git'))).toBe(join(folder, 'bare.git'));
  expect(findGitDir(join(folder, 'clone'))).toBe(join(folder, 'clone', '.git'));
  expect(findGitDir(join(folder, 'tree'))).toBe(join(folder, 'clone', '.git', 'worktrees', 'tree'));
  await rm(folder, { recursive: true });
});
