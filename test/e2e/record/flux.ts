import { setTimeout as sleep } from 'node:timers/promises';
import { appFiles, chartFiles, gitRepository, helmRelease, kustomization } from '../manifests.ts';
import { at, condition, conditionOf, type Session } from '../session.ts';
import type { Writer } from './writer.ts';

const namespace = 'flux-apps';
const isReady = (object: unknown) => condition(object, 'Ready') === 'True';
const isNotReady = (object: unknown) => condition(object, 'Ready') === 'False';
/** The Ready condition is False, for this reason. */
const failed = (reason: string) => (object: unknown) =>
  isNotReady(object) && conditionOf(object, 'Ready', 'reason') === reason;
const broken = (word: string) => ({ image: `registry.example/shop:v2-${word}`, progressDeadlineSeconds: 60 });

/** Sources, Kustomizations and HelmReleases in the states that a wait has to tell apart. */
export async function recordFlux(session: Session, writer: Writer): Promise<void> {
  await session.kubectl(['create', 'namespace', namespace]);
  await recordKustomizations(session, writer);
  await recordStates(session, writer);
  await recordHelmReleases(session, writer);
}

/** Makes a repository, its source, and a Kustomization of the same name, in a target namespace of its own. */
async function applied(session: Session, name: string, files: Record<string, string>, spec: object = {}) {
  await session.kubectl(['create', 'namespace', `${name}-target`]);
  const { repository, url } = await session.repository(`flux/${name}`, files);
  const targetNamespace = `${name}-target`;
  await session.apply(namespace, gitRepository(name, url), kustomization(name, name, { targetNamespace, ...spec }));
  return repository;
}

async function save(session: Session, writer: Writer, name: string, note: string, more: object = {}): Promise<void> {
  await writer.save(name, {
    note,
    ...more,
    object: await session.read('kustomization', namespace, name),
    source: await session.read('gitrepository', namespace, name),
  });
}

async function recordKustomizations(session: Session, writer: Writer): Promise<void> {
  const until = (name: string, isWanted: (one: unknown) => boolean) =>
    session.readUntil('kustomization', namespace, name, isWanted);

  const ready = await applied(session, 'kustomization-ready', appFiles());
  await until('kustomization-ready', isReady);
  await save(session, writer, 'kustomization-ready', 'Applied, and what was applied is healthy.');

  const commit = await ready.commit('main', appFiles({ image: 'registry.example/shop:v2' }));
  await writer.save('kustomization-commit-unnoticed', {
    note: 'The source has not fetched `commit` yet: Ready is True, for the commit before.',
    commit,
    object: await session.read('kustomization', namespace, 'kustomization-ready'),
    source: await session.read('gitrepository', namespace, 'kustomization-ready'),
  });

  const suspended = await applied(session, 'kustomization-suspended', appFiles());
  await until('kustomization-suspended', isReady);
  await session.kubectl([
    'patch',
    'kustomization',
    'kustomization-suspended',
    '-n',
    namespace,
    '--type=merge',
    '-p',
    '{"spec":{"suspend":true}}',
  ]);
  const unseen = await suspended.commit('main', appFiles({ image: 'registry.example/shop:v2' }));
  await annotate(session, 'gitrepository', 'kustomization-suspended');
  await annotate(session, 'kustomization', 'kustomization-suspended');
  await session.readUntil(
    'gitrepository',
    namespace,
    'kustomization-suspended',
    (one) => at(one, 'status.artifact.revision') === `main@sha1:${unseen}`,
  );
  await sleep(3000);
  await save(
    session,
    writer,
    'kustomization-suspended',
    'Suspended and asked to reconcile: its source has `commit`, it never will.',
    { commit: unseen },
  );

  await applied(session, 'kustomization-build-failed', {
    ...appFiles(),
    'app/kustomization.yaml': 'resources: [nothing.yaml]\n',
  });
  await until('kustomization-build-failed', failed('BuildFailed'));
  await save(session, writer, 'kustomization-build-failed', 'kustomize build fails: a resource is not there.');

  await applied(session, 'kustomization-path-missing', appFiles(), { path: './elsewhere' });
  await until(
    'kustomization-path-missing',
    (one) => failed('ArtifactFailed')(one) && condition(one, 'Reconciling') === 'True',
  );
  await save(session, writer, 'kustomization-path-missing', 'The path is not in the source.');

  await applied(session, 'kustomization-no-health-checks', appFiles(broken('missing')), { wait: false });
  await until('kustomization-no-health-checks', isReady);
  await save(
    session,
    writer,
    'kustomization-no-health-checks',
    'wait: false, so Ready means applied; the Deployment never becomes available.',
  );

  await applied(session, 'kustomization-unhealthy', appFiles(broken('missing')), { timeout: '5s' });
  await until('kustomization-unhealthy', failed('HealthCheckFailed'));
  await save(
    session,
    writer,
    'kustomization-unhealthy',
    'Applied, and its health check timed out: the image is missing.',
  );
}

async function annotate(session: Session, resource: string, name: string): Promise<void> {
  const value = `reconcile.fluxcd.io/requestedAt=${new Date().toISOString()}`;
  await session.kubectl(['annotate', resource, name, '-n', namespace, '--overwrite', value]);
}

async function recordStates(session: Session, writer: Writer): Promise<void> {
  const until = (name: string, isWanted: (one: unknown) => boolean) =>
    session.readUntil('kustomization', namespace, name, isWanted);

  await applied(session, 'kustomization-dependency', appFiles(), { dependsOn: [{ name: 'kustomization-unhealthy' }] });
  await until('kustomization-dependency', failed('DependencyNotReady'));
  await save(session, writer, 'kustomization-dependency', 'Waits for another Kustomization, which is not ready.');

  await applied(session, 'kustomization-progressing', appFiles({ image: 'registry.example/shop:v2-slow' }));
  await until(
    'kustomization-progressing',
    (one) => condition(one, 'Reconciling') === 'True' && condition(one, 'Healthy') === 'Unknown',
  );
  await save(session, writer, 'kustomization-progressing', 'Applied; its health checks run.');

  const rejected = appFiles();
  rejected['app/deployment.yaml'] = rejected['app/deployment.yaml']?.replace('"app":"shop"}}', '"app":"other"}}') ?? '';
  await applied(session, 'kustomization-apply-failed', rejected);
  await until('kustomization-apply-failed', failed('ReconciliationFailed'));
  await save(
    session,
    writer,
    'kustomization-apply-failed',
    'The API server refuses the Deployment: its selector does not match.',
  );

  await applied(session, 'kustomization-source-failed', appFiles());
  await until('kustomization-source-failed', isReady);
  await session.kubectl([
    'patch',
    'gitrepository',
    'kustomization-source-failed',
    '-n',
    namespace,
    '--type=merge',
    '-p',
    '{"spec":{"ref":{"branch":"gone"}}}',
  ]);
  await session.readUntil('gitrepository', namespace, 'kustomization-source-failed', isNotReady);
  await save(
    session,
    writer,
    'kustomization-source-failed',
    'The source cannot be fetched any more; the Kustomization is Ready, of the last artifact.',
  );

  await applied(session, 'kustomization-source-not-ready', appFiles());
  await session.kubectl([
    'patch',
    'gitrepository',
    'kustomization-source-not-ready',
    '-n',
    namespace,
    '--type=merge',
    '-p',
    '{"spec":{"url":"http://127.0.0.1:1/no.git"}}',
  ]);
  await until('kustomization-source-not-ready', (one) => one !== undefined && condition(one, 'Ready') !== undefined);
  await save(session, writer, 'kustomization-source-not-ready', 'Just created: its source has no artifact yet.');

  await session.apply(namespace, kustomization('kustomization-source-missing', 'no-such-source'));
  await until('kustomization-source-missing', isNotReady);
  await save(session, writer, 'kustomization-source-missing', 'The source does not exist.');
}

async function recordHelmReleases(session: Session, writer: Writer): Promise<void> {
  const installed = async (name: string, files: Record<string, string>, spec: object = {}) => {
    const { repository, url } = await session.repository(`flux/${name}`, files);
    await session.apply(namespace, gitRepository(name, url), helmRelease(name, name, spec));
    return repository;
  };
  const until = (name: string, isWanted: (one: unknown) => boolean) =>
    session.readUntil('helmrelease', namespace, name, isWanted);
  const saveRelease = async (name: string, note: string) =>
    writer.save(name, {
      note,
      object: await session.read('helmrelease', namespace, name),
      chart: await session.read('helmchart', namespace, `${namespace}-${name}`),
      source: await session.read('gitrepository', namespace, name),
    });
  const upgraded = async (name: string, spec: object) => {
    const repository = await installed(name, chartFiles(name), spec);
    await until(name, isReady);
    await repository.commit('main', chartFiles(name, '1.1.0', 'v2-missing'));
    await annotate(session, 'gitrepository', name);
  };

  await installed('helmrelease-deployed', chartFiles('helmrelease-deployed'));
  await installed('helmrelease-install-failed', chartFiles('helmrelease-install-failed', '1.0.0', 'v1-missing'), {
    timeout: '12s',
  });
  await until('helmrelease-deployed', isReady);
  await saveRelease('helmrelease-deployed', 'Installed, and its Deployment is ready.');
  await upgraded('helmrelease-rolled-back', {
    timeout: '12s',
    upgrade: { remediation: { retries: 0, remediateLastFailure: true, strategy: 'rollback' } },
  });
  await until('helmrelease-rolled-back', (one) => condition(one, 'Remediated') === 'True');
  await saveRelease('helmrelease-rolled-back', 'The upgrade to 1.1.0 failed, and 1.0.0 runs again.');
  await upgraded('helmrelease-upgrade-failed', { timeout: '12s' });
  await until('helmrelease-upgrade-failed', (one) => condition(one, 'Released') === 'False');
  await saveRelease('helmrelease-upgrade-failed', 'The upgrade to 1.1.0 failed, and nothing is done about it.');
  await until('helmrelease-install-failed', isNotReady);
  await saveRelease('helmrelease-install-failed', 'The installation failed: the image is missing.');
}
