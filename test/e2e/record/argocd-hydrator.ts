import { setTimeout as sleep } from 'node:timers/promises';
import { appFiles, application } from '../manifests.ts';
import { at, type Session } from '../session.ts';
import { argoKind, created, image, isFine, refresh, save, statesUntil, untilApp } from './argocd.ts';
import type { Writer } from './writer.ts';

const hydrated = { branch: 'env/test' };
const drySha = (app: unknown) => at(app, 'status.sourceHydrator.lastSuccessfulOperation.drySHA');
const looked = (app: unknown) => at(app, 'status.sourceHydrator.lastComparedDryRevision');

/** What the source hydrator writes down: commits it renders, leaves out, and cannot render. */
export async function recordHydrator(session: Session, writer: Writer): Promise<void> {
  const name = 'hydrator';
  const repository = await created(session, name, appFiles(), { hydrated });
  const keep = async (recording: string, note: string, commit: string): Promise<void> =>
    writer.save(recording, { note, commit, object: await session.read(argoKind, 'argocd', name) });
  await untilApp(session, name, isFine);
  const commit = await repository.commit('main', appFiles({ image: image('v2') }));
  await refresh(session, name);
  const states = await statesUntil(
    session,
    name,
    (app) => isFine(app) && drySha(app) === commit && at(app, 'status.summary.images.0') === image('v2'),
  );
  await writer.save('hydrator-commit-arrives', {
    note: 'The states from a refresh until `commit` is rendered, pushed, synced and healthy; polled, so short ones are missing.',
    commit,
    states,
  });
  await sleep(1500);
  await refresh(session, name);
  await keep('hydrator-hydrated', 'Rendered, synced and healthy.', commit);

  const same = await repository.commit('main', { 'README.md': 'No manifest changes.\n' });
  await refresh(session, name);
  await untilApp(session, name, (app) => drySha(app) === same);
  await keep('hydrator-same', '`commit` renders to what the one before did: the same hydratedSHA.', same);

  const broken = await repository.commit('main', { 'app/kustomization.yaml': 'resources: [nothing.yaml]\n' });
  await refresh(session, name);
  await untilApp(session, name, (app) => at(app, 'status.sourceHydrator.currentOperation.phase') === 'Failed');
  await keep('hydrator-failed', '`commit` cannot be rendered: a resource is not there.', broken);
  await recordLeftOut(session, writer);
}

/** A commit outside of the paths that the application names as its own. */
async function recordLeftOut(session: Session, writer: Writer): Promise<void> {
  const name = 'hydrator-left-out';
  const annotations = { 'argocd.argoproj.io/manifest-generate-paths': '.' };
  const repository = await created(session, name, appFiles(), { hydrated, annotations });
  await untilApp(session, name, isFine);
  const commit = await repository.commit('main', { 'elsewhere/README.md': 'Not of the application.\n' });
  await refresh(session, name);
  await untilApp(session, name, (app) => looked(app) === commit);
  await sleep(3000);
  await save(session, writer, name, '`commit` is outside of manifest-generate-paths: looked at, and never rendered.', {
    commit,
  });
}

/** A child that the ApplicationSet controller has made. */
export async function recordApplicationSet(session: Session, writer: Writer): Promise<void> {
  const { url } = await session.repository('argo/set', appFiles());
  const { metadata, spec } = application({
    name: 'set-{{.env}}',
    url,
    namespace: 'set-test',
    labels: { set: 'shop' },
  }) as { metadata: object; spec: object };
  await session.kubectl(['create', 'namespace', 'set-test']);
  await session.apply('argocd', {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'set', namespace: 'argocd' },
    spec: { goTemplate: true, generators: [{ list: { elements: [{ env: 'test' }] } }], template: { metadata, spec } },
  });
  await untilApp(session, 'set-test', isFine);
  await writer.save('set-child', {
    note: 'An Application that an ApplicationSet has made, healthy.',
    object: await session.read(argoKind, 'argocd', 'set-test'),
  });
}
