import { expect, it } from 'vitest';
import { tokenFor } from './credentials.ts';

const runner = { serverUrl: 'https://github.com' };
const remote = (url: string) => ({ kind: 'remote', url }) as const;

it.each([
  ['https://github.com/a/b.git', 'ghs_x'],
  ['https://git.example/a/b.git', 'a-gitea-token'],
  ['http://127.0.0.1:3000/a/b.git', 'a-gitea-token'],
  ['git@git.example:a/b.git', 'ghs_x'],
  ['ssh://git@git.example/a/b.git', 'ghs_x'],
])('%s may see the token', (url, token) => {
  expect(tokenFor(remote(url), token, runner)).toBe(token);
});

it('is sent to the runner’s own server, whatever it looks like', () => {
  expect(tokenFor(remote('http://ghe.corp/a/b.git'), 'ghs_x', { serverUrl: 'http://ghe.corp' })).toBe('ghs_x');
  expect(tokenFor({ kind: 'local', path: '/x' }, 'ghs_x', runner)).toBe('ghs_x');
  expect(tokenFor(remote('https://git.example/a/b'), undefined, runner)).toBeUndefined();
});

it.each([
  [
    'https://evil.example/a/b.git',
    'ghs_x',
    'input token: is one of GitHub’s and would be sent to https://evil.example',
  ],
  [
    'https://evil.example/a/b.git',
    'github_pat_x',
    'input token: is one of GitHub’s and would be sent to https://evil.example',
  ],
  ['http://127.0.0.1:1/a/b.git', 'ghp_x', 'input token: is one of GitHub’s and would be sent to http://127.0.0.1:1'],
  [
    'http://git.example/a/b.git',
    'a-gitea-token',
    'input token: would be sent to http://git.example in clear text; use https',
  ],
])('%s must not see it', (url, token, message) => {
  expect(() => tokenFor(remote(url), token, runner)).toThrow(message);
});
