import { setTimeout as sleep } from 'node:timers/promises';
import { appFiles } from '../manifests.ts';
import { at, type Session } from '../session.ts';
import { argoKind, created, hasPhase, health, image, isOutOfSync, isSynced, refresh, untilApp } from './argocd.ts';
import type { Writer } from './writer.ts';

/** Sync windows, and what Argo CD answers to requests for a sync. */
export async function recordRefusals(session: Session, writer: Writer): Promise<void> {
  await session.apply('argocd', {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: 'frozen' },
    spec: {
      sourceRepos: ['*'],
      destinations: [{ namespace: '*', server: '*' }],
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
      syncWindows: [{ kind: 'deny', schedule: '0 0 * * *', duration: '24h', applications: ['*'], timeZone: 'UTC' }],
    },
  });
  await created(session, 'window-closed', appFiles(), { project: 'frozen' });
  await untilApp(session, 'window-closed', isOutOfSync);
  await writer.save('window-closed', {
    note: 'A deny window is open all day, so nothing syncs; no condition says so.',
    object: await session.read(argoKind, 'argocd', 'window-closed'),
    project: await session.read('appprojects.argoproj.io', 'argocd', 'frozen'),
  });
  const get = async (name: string, note: string, path: string) =>
    writer.saveAnswer(name, note, `GET ${path}`, await session.argo(path));
  const post = async (name: string, note: string, path: string, body: object) =>
    writer.saveAnswer(
      name,
      note,
      `POST ${path} ${JSON.stringify(body)}`,
      await session.argo(path, { method: 'POST', body }),
    );
  const sync = (app: string) => `/api/v1/applications/${app}/sync`;

  await get(
    'answer-sync-windows',
    'Which windows apply, and whether a sync is allowed now.',
    '/api/v1/applications/window-closed/syncwindows',
  );
  await get(
    'answer-sync-windows-none',
    'An application without windows.',
    '/api/v1/applications/synced-healthy/syncwindows',
  );
  await post('answer-sync-window-closed', 'A sync asked for while the window is closed.', sync('window-closed'), {});
  await post('answer-sync-in-progress', 'A sync asked for while another runs.', sync('operation-running'), {});
  await post(
    'answer-sync-other-revision',
    'Another revision than targetRevision, under automated sync.',
    sync('synced-healthy'),
    { revision: 'HEAD~1' },
  );
  await post(
    'answer-sync-dry-run',
    'A dry run is accepted; the Application comes back with its operation.',
    sync('automation-off'),
    { dryRun: true },
  );
  await untilApp(session, 'automation-off', hasPhase('Succeeded'));
  await writer.save('dry-run-finished', {
    note: 'After a dry run: the operation succeeded, and the Application is as OutOfSync as before.',
    object: await session.read(argoKind, 'argocd', 'automation-off'),
  });
  await post('answer-sync-accepted', 'A sync is accepted.', sync('automation-off'), { prune: true });
  await untilApp(session, 'automation-off', (app) => isSynced(app) && health('Healthy')(app));
  await writer.save('synced-by-hand', {
    note: 'After a sync that was asked for.',
    object: await session.read(argoKind, 'argocd', 'automation-off'),
  });
  await post('answer-sync-missing', 'A sync of an application that does not exist.', sync('no-such-app'), {});
  await post(
    'answer-rollback-automated',
    'A rollback under automated sync.',
    '/api/v1/applications/synced-healthy/rollback',
    { id: 0 },
  );
  const forbidden = await session.argo(sync('synced-healthy'), { method: 'POST', body: {}, account: 'reader' });
  await writer.saveAnswer(
    'answer-sync-forbidden',
    'A sync asked for by somebody who may only read.',
    'POST …/sync',
    forbidden,
  );
  await recordStream(session, writer);
}

/** What the stream says while a commit is noticed and deployed. */
async function recordStream(session: Session, writer: Writer): Promise<void> {
  const repository = await created(session, 'streamed', appFiles());
  await untilApp(session, 'streamed', (app) => isSynced(app) && health('Healthy')(app));
  const abort = new AbortController();
  const path = '/api/v1/stream/applications?name=streamed';
  const stream = await session.argo(path, { accept: 'text/event-stream', signal: abort.signal });
  const chunks: string[] = [];
  const reading = read(stream, (text) => chunks.push(text));
  const commit = await repository.commit('main', appFiles({ image: image('v2') }));
  await refresh(session, 'streamed');
  await untilApp(
    session,
    'streamed',
    (app) => at(app, 'status.summary.images.0') === image('v2') && health('Healthy')(app),
  );
  await sleep(1000);
  abort.abort();
  await reading;
  await writer.save('stream', {
    note: 'Server-sent events from before `commit` until it is healthy: the text as it came, a line an entry.',
    request: `GET ${path}`,
    contentType: stream.headers.get('content-type'),
    commit,
    text: chunks.join('').split('\n').map(withoutManagedFields),
  });
}

async function read(stream: Response, take: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream.body ?? []) take(decoder.decode(chunk, { stream: true }));
  } catch (error) {
    // Ended by us.
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
  }
}

function withoutManagedFields(line: string): string {
  const json = /^data: (\{.*\})(\s*)$/.exec(line);
  if (json === null) return line;
  const event: unknown = JSON.parse(json[1] ?? '');
  return `data: ${JSON.stringify(event, (key, value) => (key === 'managedFields' ? undefined : value))}${json[2]}`;
}
