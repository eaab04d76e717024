import { describe, expect, it } from 'vitest';
import { detectForge } from './detect.ts';

const runner = { serverUrl: 'https://github.com', apiUrl: 'https://api.github.com' };
const github = { kind: 'github', ...runner, graphqlUrl: 'https://api.github.com/graphql' };
const enterprise = { serverUrl: 'https://ghe.corp:8443', apiUrl: 'https://ghe.corp:8443/api/v3' };
const gitea = { serverUrl: 'https://git.corp/forge', apiUrl: 'https://git.corp/forge/api/v1' };

describe('the forge of a repository’s address', () => {
  it.each([
    'https://github.com/acme/config',
    'https://github.com/acme/config.git',
    'https://user:secret@GitHub.com/acme/config.git/',
    'git@github.com:acme/config.git',
    'ssh://git@github.com/acme/config.git',
    'ssh://git@github.com:22/acme/config',
  ])('is github.com for %s, whatever the runner belongs to', (repositoryUrl) => {
    const found = { ...github, repository: 'acme/config' };
    expect(detectForge({ repositoryUrl, ...runner })).toEqual(found);
    expect(detectForge({ repositoryUrl, ...enterprise })).toEqual(found);
    expect(detectForge({ repositoryUrl, ...gitea })).toEqual(found);
  });

  it.each(['https://ghe.corp:8443/acme/config', 'git@ghe.corp:acme/config.git'])(
    'is the runner’s own server for %s',
    (repositoryUrl) => {
      expect(detectForge({ repositoryUrl, ...enterprise })).toEqual({
        kind: 'github',
        ...enterprise,
        repository: 'acme/config',
        graphqlUrl: 'https://ghe.corp:8443/api/graphql',
      });
      const graphqlUrl = 'https://elsewhere/graphql';
      expect(detectForge({ repositoryUrl, ...enterprise, graphqlUrl })).toMatchObject({ graphqlUrl });
    },
  );

  it.each([
    'https://git.corp/forge/acme/config.git',
    'ssh://git@git.corp:2222/acme/config.git',
    'git@git.corp:acme/config',
  ])('is Gitea for %s where the API says so, also below a path and with no GraphQL', (repositoryUrl) => {
    const found = { kind: 'gitea', ...gitea, repository: 'acme/config' };
    expect(detectForge({ repositoryUrl, ...gitea, graphqlUrl: '' })).toEqual(found);
  });

  it.each([
    'https://gitlab.com/acme/config',
    'http://github.com/acme/config',
    'https://github.com/acme',
    'https://github.com/acme/config/tree/main',
    'https://github.com.evil.example/acme/config',
    '/srv/git/config.git',
    '../config',
    'file:///srv/git/config.git',
    '',
  ])('is unknown for %j', (repositoryUrl) => {
    expect(detectForge({ repositoryUrl, ...runner })).toBeUndefined();
  });
});
