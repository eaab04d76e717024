/** What the API server answers, with its ways of saying no. */
import { ARGO_TOKENS, type DoublePod, type DoubleWorld } from './double.ts';
import type { Engine, EngineOperation } from './engine.ts';

export interface Request {
  method: string;
  path: string;
  query: URLSearchParams;
  token: string | undefined;
  contentType: string | undefined;
  body: unknown;
}

export interface Answer {
  status: number;
  body: unknown;
  /** The server's clock. */
  at?: number;
}

export function answer(world: DoubleWorld, request: Request): Answer | 'stream' | 'lost' {
  if (!request.path.startsWith(`${world.base}/api/v1/`)) return { status: 404, body: '404 page not found' };
  const path = request.path.slice(world.base.length + '/api/v1/'.length);
  if (world.faults.left > 0) {
    world.faults.left--;
    return refuse(world.faults.status, 14, 'the server is away');
  }
  if (!Object.values<string | undefined>(ARGO_TOKENS).includes(request.token)) {
    return refuse(401, 16, 'invalid session: token is malformed');
  }
  // No charset: whatever is not exactly this is answered so.
  if (request.method !== 'GET' && request.contentType !== 'application/json')
    return refuse(415, 3, 'Invalid content type');
  if (path === 'stream/applications') return 'stream';
  if (path === 'applications') return list(world, request);
  const [, project] = /^projects\/([^/]+)$/.exec(path) ?? [];
  if (project !== undefined)
    return { status: 200, body: { spec: { syncWindows: world.windows.get(project)?.windows ?? [] } } };
  const [, name = '', rest = ''] = /^applications\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
  const found = find(world, request, decodeURIComponent(name));
  return 'status' in found ? found : ofApplication(world, request, found.engine, rest);
}

function refuse(status: number, code: number, message: string): Answer {
  return { status, body: { error: message, code, message } };
}

function list({ engines }: DoubleWorld, { query, token }: Request): Answer {
  const wanted = (query.get('selector') ?? '').split(',').filter((part) => part !== '');
  const items = [...engines.values()].filter(({ labels }) =>
    wanted.every((part) => {
      const [key = '', value = ''] = part.split('=');
      return labels[key] === value;
    }),
  );
  const seen = token === ARGO_TOKENS.stranger ? [] : items;
  return { status: 200, body: { items: seen.length === 0 ? null : seen.map((engine) => engine.application()) } };
}

/** Without a project nobody learns whether the application is missing or forbidden (argo-cd answers 403 to both). */
function find(world: DoubleWorld, { query, token }: Request, name: string): { engine: Engine } | Answer {
  const engine = world.engines.get(`${query.get('appNamespace') ?? 'argocd'}/${name}`);
  const project = query.get('project');
  if (token === ARGO_TOKENS.stranger) return refuse(403, 7, 'permission denied');
  if (engine !== undefined && (project === null || project === engine.project)) return { engine };
  return project === null
    ? refuse(403, 7, 'permission denied')
    : refuse(404, 5, `applications.argoproj.io "${name}" not found`);
}

function ofApplication(world: DoubleWorld, request: Request, engine: Engine, rest: string): Answer | 'lost' {
  switch (rest) {
    case '':
      return request.query.has('refresh') ? refresh(engine) : look(world, engine);
    case 'sync':
      return sync(world, request, engine);
    case 'syncwindows':
      return windows(world, engine);
    case 'resource-tree':
      return { status: 200, body: tree(world, engine) };
    case 'resource':
      return {
        status: 200,
        body: { manifest: JSON.stringify(podOf(engine, podNamed(world, engine, request, 'resourceName'))) },
      };
    case 'events':
      return { status: 200, body: { items: podNamed(world, engine, request, 'resourceName')?.events ?? null } };
    case 'logs':
      return { status: 200, body: log(podNamed(world, engine, request, 'podName')) };
    default:
      return { status: 404, body: 'Not Found' };
  }
}

/** The date is that of the answer; whatever begins later begins in this second or after it. */
function look({ perLook }: DoubleWorld, engine: Engine): Answer {
  engine.advance(perLook);
  return { status: 200, body: engine.application(), at: engine.now };
}

/** Answers once the annotation is gone: even where the refresh was dropped. */
function refresh(engine: Engine): Answer {
  engine.refresh();
  for (let step = 0; step < 200 && engine.isRefreshing; step++) engine.advance(50);
  return { status: 200, body: engine.application(), at: engine.now };
}

function sync(world: DoubleWorld, { token, body }: Request, engine: Engine): Answer | 'lost' {
  const closed = world.windows.get(engine.project)?.active ?? [];
  if (closed.length > 0) return refuse(403, 7, 'cannot sync: blocked by sync window');
  if (token !== ARGO_TOKENS.writer)
    return refuse(403, 7, `permission denied: applications, sync, ${engine.project}/${engine.name}`);
  const asked = readSync(body);
  if (asked.revision !== undefined && JSON.stringify(engine.application().spec).includes('"automated":{')) {
    return refuse(400, 9, `Cannot sync to ${asked.revision}: auto-sync currently set to main`);
  }
  if (engine.operate(asked.operation) === 'busy') return refuse(400, 9, 'another operation is already in progress');
  if (world.lostAnswers > 0) {
    world.lostAnswers--;
    return 'lost';
  }
  return { status: 200, body: engine.application(), at: engine.now };
}

function readSync(body: unknown): { revision: string | undefined; operation: EngineOperation } {
  const { revision, dryRun, strategy, infos }: SyncBody = typeof body === 'object' && body !== null ? body : {};
  const sync = { dryRun: dryRun === true, syncStrategy: strategy ?? {} };
  return { revision, operation: { sync, initiatedBy: { username: 'writer' }, info: infos ?? [] } };
}

interface SyncBody {
  revision?: string;
  dryRun?: boolean;
  strategy?: { hook?: { force?: boolean } };
  infos?: { name: string; value: string }[];
}

function windows({ windows: known }: DoubleWorld, { project }: Engine): Answer {
  const { windows: assigned = [], active = [] } = known.get(project) ?? {};
  // As Argo CD tells them: without their time zones.
  const told = (all: readonly object[]): object[] =>
    all.map((one) => ({ ...one, timeZone: undefined, applications: undefined }));
  return {
    status: 200,
    body: { assignedWindows: told(assigned), activeWindows: told(active), canSync: active.length === 0 },
  };
}

function tree({ pods }: DoubleWorld, engine: Engine): object {
  const namespace = engine.name;
  const deployment = { group: 'apps', version: 'v1', kind: 'Deployment', namespace, name: 'web' };
  const replicaSet = { group: 'apps', version: 'v1', kind: 'ReplicaSet', namespace, name: 'web-1' };
  const live = pods.get(engine.name) ?? [];
  return {
    nodes: [
      { ...deployment, uid: 'd', health: { status: live.length > 0 ? 'Progressing' : 'Healthy' } },
      { ...replicaSet, uid: 'r', parentRefs: [deployment], info: [{ name: 'Revision', value: 'Rev:1' }] },
      ...live.map(({ name, reason, message }) => ({
        version: 'v1',
        kind: 'Pod',
        namespace,
        name,
        uid: name,
        parentRefs: [replicaSet],
        info: [{ name: 'Status Reason', value: reason }],
        health: { status: 'Degraded', message },
      })),
    ],
  };
}

function podNamed({ pods }: DoubleWorld, { name }: Engine, { query }: Request, key: string): DoublePod | undefined {
  return pods.get(name)?.find((pod) => pod.name === query.get(key));
}

function podOf(engine: Engine, pod: DoublePod | undefined): object {
  if (pod === undefined) return {};
  const { name, container, reason, message } = pod;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: engine.name },
    spec: { restartPolicy: 'Always', containers: [{ name: container }] },
    status: {
      phase: 'Running',
      containerStatuses: [
        {
          name: container,
          ready: false,
          restartCount: 3,
          state: { waiting: { reason, message } },
          lastState: { terminated: { exitCode: 1 } },
        },
      ],
    },
  };
}

/** A line an entry, and an empty one at the end that says it is the last. */
function log(pod: DoublePod | undefined): string {
  const entries = (pod?.log ?? []).map((content) => ({ result: { content, last: false, podName: pod?.name } }));
  return [...entries, { result: { content: '', last: true } }].map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
