import { setTimeout as sleep } from 'node:timers/promises';
import { appFiles, application, deployment } from '../manifests.ts';
import { at, type Session } from '../session.ts';
import { recordAnswers } from './argocd-answers.ts';
import { recordApplicationSet, recordHydrator } from './argocd-hydrator.ts';
import { recordRefusals } from './argocd-sync.ts';
import type { Writer } from './writer.ts';

export const argoKind = 'applications.argoproj.io';
export const isSynced = (app: unknown) => at(app, 'status.sync.status') === 'Synced';
export const isOutOfSync = (app: unknown) => at(app, 'status.sync.status') === 'OutOfSync';
export const health = (wanted: string) => (app: unknown) => at(app, 'status.health.status') === wanted;
export const hasPhase = (wanted: string) => (app: unknown) => at(app, 'status.operationState.phase') === wanted;
export const isFine = (app: unknown) => isSynced(app) && health('Healthy')(app) && hasPhase('Succeeded')(app);

export const image = (tag: string) => `registry.example/shop:${tag}`;

/** Applications in the states that a wait has to tell apart, and what Argo CD's API answers. */
export async function recordArgoCd(session: Session, writer: Writer): Promise<void> {
  await recordLifeOfACommit(session, writer);
  await recordTrouble(session, writer);
  await recordShapes(session, writer);
  await recordHydrator(session, writer);
  await recordApplicationSet(session, writer);
  await recordRefusals(session, writer);
  await recordAnswers(session, writer);
}

/** Makes a repository, a namespace, and an Application of the same name. */
export async function created(
  session: Session,
  name: string,
  files: Record<string, string>,
  options: Partial<Parameters<typeof application>[0]> = {},
) {
  await session.kubectl(['create', 'namespace', name]);
  const { repository, url } = await session.repository(`argo/${name}`, files);
  await session.apply('argocd', application({ name, url, namespace: name, ...options }));
  return repository;
}

export function untilApp(session: Session, name: string, isWanted: (app: unknown) => boolean): Promise<unknown> {
  return session.readUntil(argoKind, 'argocd', name, isWanted);
}

export async function refresh(session: Session, name: string): Promise<void> {
  await (await session.argo(`/api/v1/applications/${name}?refresh=normal`)).arrayBuffer();
}

export async function save(
  session: Session,
  writer: Writer,
  name: string,
  note: string,
  more: object = {},
): Promise<void> {
  await writer.save(name, { note, ...more, object: await session.read(argoKind, 'argocd', name) });
}

async function recordLifeOfACommit(session: Session, writer: Writer): Promise<void> {
  const name = 'synced-healthy';
  const repository = await created(session, name, appFiles());
  await untilApp(session, name, isFine);
  await save(session, writer, name, 'The first commit is deployed and healthy.', {
    commit: await repository.tip('main'),
  });
  const commit = await repository.commit('main', appFiles({ image: image('v2-slow') }));
  await writer.save('commit-unnoticed', {
    note: 'Argo CD has not noticed `commit`: it says Synced and Healthy, for the one before.',
    commit,
    object: await session.read(argoKind, 'argocd', name),
  });
  await refresh(session, name);
  const states = await statesUntil(session, name, (app) => isFine(app) && at(app, 'status.sync.revision') === commit);
  await writer.save('commit-arrives', {
    note: 'The states from a refresh until `commit` is healthy; polled, so short ones are missing.',
    commit,
    states,
  });
  await recordTransient(session, writer);
  const unchanged = await repository.commit('main', { 'app/README.md': 'No manifest changes.\n' });
  await refresh(session, name);
  await untilApp(session, name, (app) => at(app, 'status.sync.revision') === unchanged);
  await writer.save('commit-without-difference', {
    note: 'The commit changes no manifest: sync.revision moves on, and no operation happens.',
    commit: unchanged,
    object: await session.read(argoKind, 'argocd', name),
  });
}

/** Degraded for a while, because the progress deadline is shorter than the start: it heals by itself. */
async function recordTransient(session: Session, writer: Writer): Promise<void> {
  const name = 'degraded-heals';
  const repository = await created(session, name, appFiles());
  await untilApp(session, name, isFine);
  const commit = await repository.commit('main', appFiles({ image: image('v2-slow'), progressDeadlineSeconds: 2 }));
  await refresh(session, name);
  let wasDegraded = false;
  const states = await statesUntil(session, name, (app) => {
    wasDegraded ||= health('Degraded')(app);
    return wasDegraded && isFine(app);
  });
  await writer.save(name, {
    note: 'The states from a refresh until `commit` is healthy: the progress deadline passes, and then it heals.',
    commit,
    states,
  });
}

/** The different statuses that are seen until one is as wanted, without what no decision depends on. */
export async function statesUntil(
  session: Session,
  name: string,
  isWanted: (app: unknown) => boolean,
): Promise<Record<string, unknown>[]> {
  const states: Record<string, unknown>[] = [];
  await untilApp(session, name, (app) => {
    const fields = [
      'sync',
      'health',
      'operationState',
      'conditions',
      'reconciledAt',
      'resources',
      'summary',
      'sourceHydrator',
    ];
    const status = Object.fromEntries(fields.map((field) => [field, at(app, `status.${field}`)]));
    const seen = { operation: at(app, 'operation'), status };
    if (JSON.stringify(states.at(-1)) !== JSON.stringify(seen)) states.push(seen);
    return isWanted(app);
  });
  return states;
}

async function recordTrouble(session: Session, writer: Writer): Promise<void> {
  const degraded = { image: image('v1-missing'), progressDeadlineSeconds: 4 };
  await created(session, 'degraded-image-missing', appFiles(degraded));
  await created(session, 'degraded-crash', appFiles({ ...degraded, image: image('v1-crash') }));
  await created(session, 'progressing', appFiles({ image: image('v1-unready'), progressDeadlineSeconds: 600 }));
  await created(session, 'automation-off', appFiles(), { sync: 'manual' });
  await created(session, 'path-missing', appFiles(), { path: 'elsewhere' });
  await created(session, 'project-missing', appFiles(), { project: 'no-such-project' });
  const refused = appFiles();
  refused['app/deployment.yaml'] = refused['app/deployment.yaml']?.replace('"app":"shop"}}', '"app":"other"}}') ?? '';
  await created(session, 'operation-failed', refused, { retries: 1 });
  await created(session, 'operation-retrying', refused);
  await created(session, 'operation-running', { ...appFiles(), ...hookFiles('v1-slow') });
  await created(session, 'hook-failed', { ...appFiles(), ...hookFiles('v1-failing') }, { retries: 1 });

  await untilApp(session, 'automation-off', isOutOfSync);
  await save(session, writer, 'automation-off', 'OutOfSync and Missing, and Argo CD does not sync by itself.');
  await untilApp(session, 'progressing', (app) => isSynced(app) && health('Progressing')(app));
  await save(session, writer, 'progressing', 'Synced; the pods run and their probes do not succeed.');
  await untilApp(session, 'path-missing', (app) => at(app, 'status.conditions.0') !== undefined);
  await save(session, writer, 'path-missing', 'ComparisonError: the path is not in the repository.');
  await untilApp(session, 'project-missing', (app) => at(app, 'status.conditions.0') !== undefined);
  await save(session, writer, 'project-missing', 'The Application names a project that does not exist.');
  await untilApp(session, 'operation-running', hasPhase('Running'));
  await sleep(1500);
  await save(session, writer, 'operation-running', 'A PreSync hook runs and does not end.');
  await untilApp(session, 'operation-retrying', (app) => at(app, 'status.operationState.retryCount') !== undefined);
  await save(
    session,
    writer,
    'operation-retrying',
    'The sync failed and is tried again: Running, with finishedAt and a retryCount.',
  );
  for (const [name, note] of [
    ['operation-failed', 'The API server refuses the Deployment, so the sync failed.'],
    ['hook-failed', 'The PreSync hook failed, so nothing was applied.'],
  ] as const) {
    await untilApp(session, name, hasPhase('Failed'));
    await sleep(1500);
    await save(session, writer, name, note);
  }
  for (const name of ['degraded-image-missing', 'degraded-crash']) {
    await untilApp(session, name, health('Degraded'));
    await save(session, writer, name, 'Synced, and Degraded since the progress deadline (4 s) passed.');
  }
}

function hookFiles(tag: string): Record<string, string> {
  const hook = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'migrate', annotations: { 'argocd.argoproj.io/hook': 'PreSync' } },
    spec: {
      backoffLimit: 0,
      template: { spec: { restartPolicy: 'Never', containers: [{ name: 'main', image: image(tag) }] } },
    },
  };
  return {
    'app/hook.yaml': JSON.stringify(hook),
    'app/kustomization.yaml': 'resources: [deployment.yaml, hook.yaml]\n',
  };
}

async function recordShapes(session: Session, writer: Writer): Promise<void> {
  const other = await session.repository('argo/multi-source-values', {
    'more/service-account.yaml': JSON.stringify({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'shop' },
    }),
  });
  const source = (url: string, path: string) => ({ repoURL: url, path, targetRevision: 'main' });
  const main = `${session.git.url}/argo/multi-source.git`;
  await created(session, 'multi-source', appFiles(), { sources: [source(main, 'app'), source(other.url, 'more')] });
  await untilApp(session, 'multi-source', isFine);
  await save(session, writer, 'multi-source', 'Two sources, so `revisions` in place of `revision`.');

  const child = await session.repository(
    'argo/child',
    appFiles({ image: image('v1-unready'), progressDeadlineSeconds: 600 }),
  );
  await session.kubectl(['create', 'namespace', 'child']);
  const childApplication = application({ name: 'child', url: child.url, namespace: 'child', labels: { team: 'shop' } });
  await created(
    session,
    'app-of-apps',
    { 'app/child.yaml': JSON.stringify(childApplication) },
    { namespace: 'argocd' },
  );
  await untilApp(session, 'app-of-apps', isFine);
  await session.readUntil(argoKind, 'argocd', 'child', health('Progressing'));
  await save(
    session,
    writer,
    'app-of-apps',
    'The parent is Healthy while its child is Progressing: a child’s health does not count.',
  );
  await save(session, writer, 'child', 'The child Application of app-of-apps.');

  const pruned = await created(session, 'prune-needed', {
    ...appFiles(),
    'app/old.yaml': JSON.stringify(deployment({ name: 'old' })),
    'app/kustomization.yaml': 'resources: [deployment.yaml, old.yaml]\n',
  });
  await untilApp(session, 'prune-needed', isFine);
  const commit = await pruned.commit('main', appFiles());
  await refresh(session, 'prune-needed');
  await untilApp(session, 'prune-needed', (app) => isOutOfSync(app) && at(app, 'status.sync.revision') === commit);
  await save(session, writer, 'prune-needed', 'Only a deletion is left to do, and automated sync may not prune.', {
    commit,
  });
}
