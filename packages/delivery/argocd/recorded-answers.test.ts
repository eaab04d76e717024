/** What the real API server answered (test/e2e/record), said to our client again: what it makes of it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SyncRequest } from './client.ts';
import { openArgoCd } from './open.ts';
import { application } from './test-application.ts';

const signal = new AbortController().signal;

interface Recorded {
  status: number;
  contentType: string;
  body: unknown;
}

function recorded(name: string): Recorded {
  const path = join(import.meta.dirname, '..', 'recorded', 'argocd', `answer-${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Whatever it is asked, it answers as it was recorded. */
async function replay(name: string, project?: string) {
  const { status, contentType, body } = recorded(name);
  const server = createServer((_, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': contentType }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    argo: openArgoCd({
      server: `http://127.0.0.1:${port}`,
      authToken: 'token',
      serverCa: undefined,
      insecure: false,
      headers: [],
      project,
      appNamespace: undefined,
      now: () => 0,
    }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('an application', () => {
  test('that is there', async () => {
    await using server = await replay('app');
    const { application: found } = await server.argo.get({ name: 'degraded-image-missing' }, signal);
    expect(found).toMatchObject({ metadata: { name: 'degraded-image-missing' }, status: { sync: {} } });
  });

  test.each([
    ['app-missing', undefined, 403, /^Application shop does not exist, or the auth-token may not see it: /],
    ['forbidden', undefined, 403, /^Application shop does not exist, or the auth-token may not see it: /],
    ['app-missing-project', 'default', 404, /^there is no Application shop in project default: /],
    ['project-wrong', 'frozen', 404, /^there is no Application shop in project frozen: /],
    ['project-missing', 'none', 404, /^there is no Application shop in project none: /],
    ['no-token', undefined, 401, /answered 401: no session information \(asked about Application shop\)$/],
    ['bad-token', undefined, 401, /answered 401: no session information \(asked about Application shop\)$/],
  ])('%s (project %s)', async (name, project, status, message) => {
    await using server = await replay(name, project);
    await expect(server.argo.get({ name: 'shop' }, signal)).rejects.toMatchObject({
      name: 'RemoteError',
      status,
      message: expect.stringMatching(message),
      retryable: false,
    });
  });
});

test('applications by label, and none', async () => {
  await using some = await replay('list-selected');
  const found = await some.argo.list('team=shop', signal);
  expect(found.map(({ metadata }) => metadata.name)).toEqual(['child']);
  await using none = await replay('list-none');
  expect(await none.argo.list('team=nobody', signal)).toEqual([]);
});

describe('a sync', () => {
  const request: SyncRequest = {
    id: 'ours',
    revision: undefined,
    prune: false,
    dryRun: false,
    force: false,
    resources: [],
    syncOptions: [],
    retry: undefined,
  };

  test.each([
    ['sync-accepted', { kind: 'started' }],
    ['sync-dry-run', { kind: 'started' }],
    ['sync-in-progress', { kind: 'busy' }],
    ['sync-window-closed', { kind: 'refused', reason: 'cannot sync: blocked by sync window' }],
    ['sync-other-revision', { kind: 'refused', reason: 'Cannot sync to HEAD~1: auto-sync currently set to main' }],
    ['rollback-automated', { kind: 'refused', reason: 'rollback cannot be initiated when auto-sync is enabled' }],
  ])('%s', async (name, answer) => {
    await using server = await replay(name);
    expect(await server.argo.sync(application(), request, signal)).toMatchObject(answer);
  });

  test.each(['sync-forbidden', 'sync-missing'])('%s: nobody may', async (name) => {
    await using server = await replay(name);
    await expect(server.argo.sync(application(), request, signal)).rejects.toMatchObject({
      status: 403,
      message: expect.stringMatching(/^the auth-token may not sync Application argocd\/shop: .*permission denied/),
    });
  });
});

test('without windows automatic sync may happen', async () => {
  await using server = await replay('sync-windows-none');
  expect(await server.argo.window(application(), 'automatic', signal)).toEqual({ state: 'open' });
});
