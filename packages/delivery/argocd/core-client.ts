/** Argo CD as its resources in the cluster tell it (core mode): no API server is asked. */
import { RemoteError } from '#errors';
import type { KubernetesApi, KubernetesObject, ObjectRef } from '../kubernetes/api.ts';
import { type Application, automationOf, describeApplication } from './application.ts';
import type { ApplicationRef, ArgoCd, RefreshKind, Sighting, SyncAnswer, SyncRequest } from './client.ts';
import { coreTroubles } from './core-explain.ts';
import { fields, isApplication, items } from './json.ts';
import { OWN_INFO } from './operation.ts';
import { isGit } from './revision.ts';
import type { Window } from './sync.ts';
import type { SyncWindow } from './windows.ts';

export interface CoreOptions {
  kubernetes: KubernetesApi;
  /** Of the applications that name none. */
  namespace: string;
  /** Undefined: whichever they are of. */
  project: string | undefined;
  now(): number;
}

const APPLICATION = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' };
const PROJECT = { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject' };
const REFRESH = 'argocd.argoproj.io/refresh';
const HYDRATE = 'argocd.argoproj.io/hydrate';

export function coreClient({ kubernetes, namespace, project, now }: CoreOptions): ArgoCd {
  const objectRef = (ref: ApplicationRef): ObjectRef => ({
    ...APPLICATION,
    name: ref.name,
    namespace: ref.namespace ?? namespace,
  });
  const checked = (found: KubernetesObject | undefined, ref: ObjectRef): Application => {
    if (found === undefined || !isApplication(found)) throw missing(ref, kubernetes);
    if (project !== undefined && (found.spec?.project ?? 'default') !== project) throw otherProject(found, project);
    return found;
  };
  const read = async (ref: ApplicationRef, signal: AbortSignal): Promise<Application> => {
    const object = objectRef(ref);
    return checked(await kubernetes.read(object, signal), object);
  };

  return {
    name: `Argo CD in ${kubernetes.name}`,
    get: async (ref, signal): Promise<Sighting> => ({ application: await read(ref, signal), askedAt: undefined }),
    refresh: async (ref, kind, signal) => {
      const object = objectRef(ref);
      const patched = await kubernetes.patch(object, refreshPatch(kind), signal);
      return { application: checked(patched, object), askedAt: writtenAt(patched) };
    },
    list: async (selector, signal) => {
      const found = await kubernetes.list({ ...APPLICATION, namespace, labelSelector: selector }, signal);
      return found.items
        .filter(isApplication)
        .filter(({ spec }) => project === undefined || (spec?.project ?? 'default') === project);
    },
    follow: (application, signal) => follow(kubernetes, application, signal),
    window: (application, kind, signal) => askWindow(kubernetes, { application, kind, now: now() }, signal),
    hangingPods: async (application, signal) =>
      (await coreTroubles(kubernetes, application, { now: now(), depth: 'pods' }, signal)).slice(),
    explain: (application, signal) => coreTroubles(kubernetes, application, { now: now(), depth: 'logs' }, signal),
    sync: (application, request, signal) => sync(kubernetes, application, { request, now: now() }, signal),
  };
}

/** As the API server writes it: the hydrator has an annotation of its own. */
function refreshPatch(kind: RefreshKind): object {
  return { metadata: { annotations: { [REFRESH]: kind, [HYDRATE]: kind } } };
}

/** The API server notes when a field manager last changed something: the cluster's clock, in whole seconds. */
function writtenAt(object: KubernetesObject): number | undefined {
  const managed = items(fields(object.metadata)['managedFields']).map(fields);
  const times = managed
    .filter(({ manager }) => manager === 'gitops-actions')
    .map(({ time }) => Date.parse(String(time)))
    .filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : Math.max(...times);
}

async function* follow(
  kubernetes: KubernetesApi,
  { metadata: { name, namespace, resourceVersion = '' } }: Application,
  signal: AbortSignal,
): AsyncGenerator<Application> {
  const selection = {
    ...APPLICATION,
    ...(namespace === undefined ? {} : { namespace }),
    fieldSelector: `metadata.name=${name}`,
    resourceVersion,
  };
  for await (const { type, object } of kubernetes.watch(selection, signal)) {
    if (type === 'DELETED') return;
    if (isApplication(object)) yield object;
  }
}

interface WindowQuestion {
  application: Application;
  kind: 'automatic' | 'manual';
  now: number;
}

/** Projects live where Argo CD itself does, wherever the application is. */
async function askWindow(
  kubernetes: KubernetesApi,
  { application, kind, now }: WindowQuestion,
  signal: AbortSignal,
): Promise<Window> {
  const { metadata, spec, status } = application;
  const namespace = status?.controllerNamespace ?? metadata.namespace;
  const ref: ObjectRef = {
    ...PROJECT,
    name: spec?.project ?? 'default',
    ...(namespace === undefined ? {} : { namespace }),
  };
  const project = await kubernetes.read(ref, signal);
  const windows = items(fields(project?.spec)['syncWindows']).map((window): SyncWindow => fields(window));
  if (windows.length === 0) return { state: 'open' };
  const { windowsFor, windowState } = await import('./windows.ts');
  return windowState(windowsFor(windows, application), kind, now);
}

interface Syncing {
  request: SyncRequest;
  now: number;
}

/** What the API server does with the request, as `argocd --core` does it: sets the operation, and takes the old one's state away. */
async function sync(
  kubernetes: KubernetesApi,
  application: Application,
  { request, now }: Syncing,
  signal: AbortSignal,
): Promise<SyncAnswer> {
  const { name, namespace, resourceVersion } = application.metadata;
  const window = await askWindow(kubernetes, { application, kind: 'manual', now }, signal);
  if (window.state === 'closed') return { kind: 'refused', reason: window.why };
  if ((application.operation ?? undefined) !== undefined) return { kind: 'busy' };
  if (request.revision !== undefined && automationOf(application) !== undefined) {
    // It would be undone at once: the API server refuses it, too.
    return { kind: 'refused', reason: `auto-sync is on; it cannot be synced to ${request.revision}` };
  }
  const ref: ObjectRef = { ...APPLICATION, name, ...(namespace === undefined ? {} : { namespace }) };
  // With the version that was read, the patch is refused when somebody was faster.
  const patch = {
    metadata: { resourceVersion },
    operation: operationOf(application, request),
    status: { operationState: null },
  };
  try {
    const patched = await kubernetes.patch(ref, patch, signal);
    return { kind: 'started', askedAt: writtenAt(patched) };
  } catch (error) {
    if (error instanceof RemoteError && error.status === 409) return sync409(kubernetes, ref, { request, now }, signal);
    throw error;
  }
}

/** The application changes often (its status is part of it): read it again, and try again. */
async function sync409(
  kubernetes: KubernetesApi,
  ref: ObjectRef,
  syncing: Syncing,
  signal: AbortSignal,
): Promise<SyncAnswer> {
  signal.throwIfAborted();
  const found = await kubernetes.read(ref, signal);
  if (found === undefined || !isApplication(found)) throw missing(ref, kubernetes);
  return sync(kubernetes, found, syncing, signal);
}

function operationOf({ spec }: Application, request: SyncRequest): object {
  const { id, revision, prune, dryRun, force, resources, syncOptions, retry } = request;
  const options = syncOptions.length > 0 ? syncOptions : spec?.syncPolicy?.syncOptions;
  const strategy = retry ?? spec?.syncPolicy?.retry;
  return {
    initiatedBy: { username: OWN_INFO },
    info: [{ name: OWN_INFO, value: id }],
    ...(strategy === undefined ? {} : { retry: strategy }),
    sync: {
      ...(revision === undefined ? {} : targetOf(spec, revision)),
      prune,
      dryRun,
      syncStrategy: { hook: { force } },
      ...(resources.length === 0 ? {} : { resources }),
      ...(options === undefined ? {} : { syncOptions: options }),
    },
  };
}

/** Of several sources each needs a revision, those of other repositories their own. */
function targetOf(spec: Application['spec'], revision: string): object {
  const sources = spec?.sources ?? [];
  if (sources.length === 0) return { revision };
  const repository = sources.find(isGit)?.repoURL;
  return {
    revisions: sources.map((source) =>
      isGit(source) && source.repoURL === repository ? revision : (source.targetRevision ?? ''),
    ),
  };
}

function missing(ref: ObjectRef, { name }: KubernetesApi): RemoteError {
  return new RemoteError(`there is no ${describeApplication({ metadata: ref })} in ${name}`, {
    status: 404,
    hint: 'Check application and app-namespace, and that this is the cluster in which Argo CD itself runs.',
  });
}

function otherProject(application: Application, project: string): RemoteError {
  return new RemoteError(
    `${describeApplication(application)} is of project ${application.spec?.project ?? 'default'}, not ${project}`,
    { status: 404, hint: 'Leave `project` out, or name the right one.' },
  );
}
