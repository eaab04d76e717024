/** Argo CD as its API server tells it. */
import { RemoteError } from '#errors';
import { type Answer, type Endpoint, type Request, requestJson, requestLines } from '../http.ts';
import type { Trouble } from '../trouble.ts';
import { explainByApi } from './api-explain.ts';
import { type Application, describeApplication } from './application.ts';
import type { ApplicationRef, ArgoCd, Sighting, SyncAnswer, SyncRequest } from './client.ts';
import { fields, isApplication, items } from './json.ts';
import { OWN_INFO } from './operation.ts';
import { isGit } from './revision.ts';
import type { Window } from './sync.ts';
import { hangingPods, nodeTrouble, type ResourceTree } from './tree.ts';
import type { SyncWindow } from './windows.ts';

export interface ApiOptions {
  endpoint: Endpoint;
  /** Of the applications. Without it Argo CD does not tell a missing application from a forbidden one. */
  project: string | undefined;
  /** Of the applications that name none, where it is not Argo CD's own. */
  namespace: string | undefined;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** How one application is asked about. */
export interface Asking {
  endpoint: Endpoint;
  path: string;
  query: Readonly<Record<string, string | undefined>>;
}

export function apiClient({ endpoint, project, namespace, now }: ApiOptions): ArgoCd {
  const asking = (ref: ApplicationRef): Asking => ({
    endpoint,
    path: `/api/v1/applications/${encodeURIComponent(ref.name)}`,
    query: { project, appNamespace: ref.namespace ?? namespace },
  });
  const ask = (ref: ApplicationRef, request: Request, signal: AbortSignal): Promise<Answer> =>
    requestJson(endpoint, request, signal).catch(async (error: unknown) => {
      throw await explained(error, { endpoint, project, ref });
    });
  const tree = async (ref: ApplicationRef, signal: AbortSignal): Promise<ResourceTree> => {
    const { path, query } = asking(ref);
    const { json } = await ask(ref, { path: `${path}/resource-tree`, query }, signal);
    return isTree(json) ? json : {};
  };

  return {
    name: endpoint.name,
    get: async (ref, signal) => {
      const answer = await ask(ref, asking(ref), signal);
      return { application: asApplication(answer.json, endpoint), askedAt: answer.date };
    },
    refresh: async (ref, kind, signal) => {
      const { path, query } = asking(ref);
      const { json } = await ask(ref, { path, query: { ...query, refresh: kind } }, signal);
      // The answer's own date is that of the end.
      return { application: asApplication(json, endpoint), askedAt: undefined } satisfies Sighting;
    },
    list: async (selector, signal) => {
      const query = { selector, projects: project, appNamespace: namespace };
      const { json } = await requestJson(endpoint, { path: '/api/v1/applications', query }, signal).catch(
        async (error) => {
          throw await explained(error, { endpoint, project, ref: undefined });
        },
      );
      return items(fields(json)['items']).map((item) => asApplication(item, endpoint));
    },
    follow: (application, signal) => follow(endpoint, application, { project, namespace }, signal),
    window: (application, kind, signal) =>
      askWindow({ ...asking(refOf(application)), application, kind, now: now() }, signal),
    hangingPods: async (application, signal): Promise<readonly Trouble[]> =>
      hangingPods(await tree(refOf(application), signal)).map(nodeTrouble),
    explain: async (application, signal) => {
      const ref = refOf(application);
      return explainByApi(asking(ref), await tree(ref, signal), now(), signal);
    },
    sync: (application, request, signal) => sync(asking(refOf(application)), application, request, signal),
  };
}

/** `project` and `app-namespace` are the caller's; what an application says of itself is more exact. */
function refOf({ metadata: { name, namespace } }: Application): ApplicationRef {
  return namespace === undefined ? { name } : { name, namespace };
}

async function* follow(
  endpoint: Endpoint,
  application: Application,
  { project, namespace }: Pick<ApiOptions, 'project' | 'namespace'>,
  signal: AbortSignal,
): AsyncGenerator<Application> {
  const { name, resourceVersion } = application.metadata;
  const appNamespace = application.metadata.namespace ?? namespace;
  const request: Request = {
    path: '/api/v1/stream/applications',
    query: { name, projects: project, appNamespace, resourceVersion },
    // Server-sent events come with a sign of life every 15 s; plain streams are cut by proxies (argo-cd#2518).
    accept: 'text/event-stream',
  };
  for await (const line of requestLines(endpoint, request, signal)) {
    const event = fields(fields(parseEvent(line))['result']);
    if (event['type'] === 'DELETED') return;
    if (isApplication(event['application'])) yield event['application'];
  }
}

/** With or without the frame of server-sent events; comments and blank lines say nothing. */
function parseEvent(line: string): unknown {
  const text = line.replace(/^data:/, '').trim();
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RemoteError('Argo CD broke off in the middle of an event', { retryable: true, cause: error });
  }
}

interface WindowQuestion extends Asking {
  application: Application;
  kind: 'automatic' | 'manual';
  now: number;
}

/** The application's windows, as far as the server tells them: which are active, but not in which time zone. */
async function askWindow(question: WindowQuestion, signal: AbortSignal): Promise<Window> {
  const { endpoint, path, query, application, kind, now } = question;
  const { json } = await requestJson(endpoint, { path: `${path}/syncwindows`, query }, signal);
  const { assignedWindows, activeWindows } = fields(json);
  // Loaded here: most applications differ from git for a moment only, and have no windows.
  const { obstacleOf, windowsFor, windowState } = await import('./windows.ts');
  const why = obstacleOf(windowsOf(assignedWindows), windowsOf(activeWindows), kind);
  if (why === undefined) return { state: 'open' };
  const inProject = await projectWindows(endpoint, application.spec?.project ?? 'default', signal);
  const state = windowState(windowsFor(inProject, application), kind, now);
  // Without the project's windows (or with another clock) nobody knows when it opens.
  return state.state === 'closed' ? state : { state: 'closed', why };
}

function windowsOf(value: unknown): SyncWindow[] {
  return items(value).map((window): SyncWindow => fields(window));
}

/** Not every token may read projects. */
async function projectWindows(endpoint: Endpoint, project: string, signal: AbortSignal): Promise<SyncWindow[]> {
  try {
    const { json } = await requestJson(endpoint, { path: `/api/v1/projects/${encodeURIComponent(project)}` }, signal);
    return windowsOf(fields(fields(json)['spec'])['syncWindows']);
  } catch (error) {
    if (error instanceof RemoteError && !error.retryable) return [];
    throw error;
  }
}

async function sync(
  { endpoint, path, query }: Asking,
  application: Application,
  request: SyncRequest,
  signal: AbortSignal,
): Promise<SyncAnswer> {
  const json = syncBody(application, request, query);
  try {
    const answer = await requestJson(
      endpoint,
      { method: 'POST', path: `${path}/sync`, body: { type: 'application/json', json } },
      signal,
    );
    return { kind: 'started', askedAt: answer.date };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (/another operation is already in progress/i.test(error.message)) return { kind: 'busy' };
    // A closed window, or another revision under automatic sync: answers, not failures.
    const permitted = error.status !== 403 || /sync window/i.test(error.message);
    if ((error.status === 403 || error.status === 400) && permitted)
      return { kind: 'refused', reason: error.message.replace(/^.*? answered \d+: /, '') };
    if (error.status === 403) throw maySync(error, application);
    throw error;
  }
}

function maySync({ message, status }: RemoteError, application: Application): RemoteError {
  const project = application.spec?.project ?? 'default';
  return new RemoteError(`the auth-token may not sync ${describeApplication(application)}: ${message}`, {
    ...(status === undefined ? {} : { status }),
    hint: `It needs the permission \`applications, sync, ${project}/${application.metadata.name}, allow\`.`,
  });
}

function syncBody(application: Application, request: SyncRequest, query: Asking['query']): object {
  const { id, revision, prune, dryRun, force, resources, syncOptions, retry } = request;
  return {
    name: application.metadata.name,
    ...(query['project'] === undefined ? {} : { project: query['project'] }),
    ...(query['appNamespace'] === undefined ? {} : { appNamespace: query['appNamespace'] }),
    ...(revision === undefined ? {} : revisionFields(application, revision)),
    prune,
    dryRun,
    strategy: { hook: { force } },
    ...(resources.length === 0 ? {} : { resources }),
    ...(syncOptions.length === 0 ? {} : { syncOptions: { items: syncOptions } }),
    ...(retry === undefined ? {} : { retryStrategy: retry }),
    infos: [{ name: OWN_INFO, value: id }],
  };
}

/** Of several sources, those of the first git repository: a commit is of one repository (`sourcePositions` count from 1). */
function revisionFields({ spec }: Application, revision: string): object {
  const sources = spec?.sources ?? [];
  if (sources.length === 0) return { revision };
  const repository = sources.find(isGit)?.repoURL;
  const positions = sources.flatMap((source, index) =>
    isGit(source) && source.repoURL === repository ? [index + 1] : [],
  );
  return { sourcePositions: positions, revisions: positions.map(() => revision) };
}

function asApplication(value: unknown, { name }: Endpoint): Application {
  if (isApplication(value)) return value;
  throw new RemoteError(
    `${name} answered with something that is no Application: ${JSON.stringify(value).slice(0, 80)}`,
    {
      hint: 'Check the address of Argo CD, with its base path if it has one.',
    },
  );
}

function isTree(value: unknown): value is ResourceTree {
  return Array.isArray(fields(value)['nodes']);
}

interface Refused {
  endpoint: Endpoint;
  project: string | undefined;
  ref: ApplicationRef | undefined;
}

/** What Argo CD's refusals mean. */
async function explained(error: unknown, { endpoint, project, ref }: Refused): Promise<unknown> {
  if (!(error instanceof RemoteError) || error.status === undefined) return error;
  const what = ref === undefined ? 'applications' : describeApplication({ metadata: ref });
  const { status, message } = error;
  const rephrased = (text: string, hint: string): RemoteError => new RemoteError(text, { status, hint, cause: error });
  if (status === 401) {
    const isGiven = Object.keys(await endpoint.headers()).some((name) => name.toLowerCase() === 'authorization');
    return rephrased(
      `${message} (asked about ${what})`,
      isGiven
        ? `${endpoint.name} does not accept the auth-token: it may have expired, or belong to another Argo CD.`
        : `No auth-token was given, and ${endpoint.name} asks for one. A secret that is not set gives an empty one.`,
    );
  }
  if (status === 403 && project === undefined) {
    return rephrased(
      `${what} does not exist, or the auth-token may not see it: ${message}`,
      'Argo CD answers the same to both. Check name and app-namespace; with `project` given it tells them apart. The token needs the permission `applications, get`.',
    );
  }
  if (status === 403) {
    return rephrased(
      `the auth-token may not see ${what} in project ${project}: ${message}`,
      `It needs the permission \`applications, get, ${project}/${ref?.name ?? '*'}, allow\`.`,
    );
  }
  if (status === 404 && ref !== undefined) {
    return rephrased(
      `there is no ${what}${project === undefined ? '' : ` in project ${project}`}: ${message}`,
      'Check application, app-namespace and project, and that `server` holds the base path of Argo CD if it has one.',
    );
  }
  if (status >= 300 && status < 400) {
    return rephrased(message, 'The address leads elsewhere. Write it with https://, and with its base path.');
  }
  return error;
}
