import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunner } from './runner.ts';

test('on GitHub everything comes from the environment', () => {
  const runner = createRunner(
    {
      GITHUB_SERVER_URL: 'https://ghe.example/',
      GITHUB_API_URL: 'https://ghe.example/api/v3/',
      GITHUB_GRAPHQL_URL: 'https://ghe.example/api/graphql',
      GITHUB_REPOSITORY: 'acme/config',
      GITHUB_ACTOR: 'alice',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_WORKSPACE: '/runner/config',
      RUNNER_TEMP: '/runner/_temp',
    },
    '/elsewhere',
  );
  expect(runner).toMatchObject({
    serverUrl: 'https://ghe.example',
    apiUrl: 'https://ghe.example/api/v3',
    graphqlUrl: 'https://ghe.example/api/graphql',
    repository: 'acme/config',
    actor: 'alice',
    runUrl: 'https://ghe.example/acme/config/actions/runs/42',
    isRepeated: true,
    temp: '/runner/_temp',
    workspace: '/runner/config',
  });
});

test('in a shell there is github.com, no run, and the working directory', async () => {
  const runner = createRunner({}, '/here');
  expect(runner).toMatchObject({
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
    repository: undefined,
    actor: undefined,
    runUrl: undefined,
    isRepeated: false,
    temp: tmpdir(),
    workspace: '/here',
  });
  await expect(runner.event()).resolves.toEqual({});
});

test.each([
  [{ GITHUB_API_URL: 'https://gitea.example/api/v1', GITHUB_GRAPHQL_URL: '' }, ''],
  [{ GITHUB_API_URL: 'https://gitea.example/api/v1' }, ''],
])('Gitea has no GraphQL: %j', (env, expected) => {
  expect(createRunner(env, '/').graphqlUrl).toBe(expected);
});

describe('the event', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kit-event-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function eventOf(content: string) {
    const path = join(folder, 'event.json');
    await writeFile(path, content);
    return createRunner({ GITHUB_EVENT_PATH: path }, '/').event();
  }

  test('is read when asked for', async () => {
    await expect(eventOf('{"number":7}')).resolves.toEqual({ number: 7 });
  });
  test.each([
    ['{"number"', 'the webhook event is not valid JSON'],
    ['[1]', 'the webhook event is not a JSON object'],
    ['null', 'the webhook event is not a JSON object'],
  ])('%j is refused', async (content, problem) => {
    await expect(eventOf(content)).rejects.toThrow(problem);
  });
  test('is empty when its file is gone', async () => {
    await expect(createRunner({ GITHUB_EVENT_PATH: join(folder, 'none') }, '/').event()).resolves.toEqual({});
  });
});
