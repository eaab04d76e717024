import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { BareRepository } from '#testing';
import type { ArgoTokens } from './cluster/argocd.ts';
import type { Cluster } from './cluster/cluster.ts';
import { until } from './cluster/ready.ts';
import { askControl } from './control.ts';
import { run } from './toolchain/run.ts';

/** What another process needs to know of the cluster: everything here survives serialisation. */
export interface Coordinates {
  /** Working folder of the cluster, with the components' logs. */
  folder: string;
  kubernetes: Pick<Cluster['kubernetes'], 'server' | 'ca' | 'token' | 'kubeconfig'>;
  argocd: Pick<Cluster['argocd'], 'server' | 'tlsServer' | 'tokens'>;
  git: { url: string; root: string };
  /** Host and port of the registry. */
  registry: string;
  /** Paths of kubectl, helm, argocd, flux, act. */
  programs: { kubectl: string; helm: string; argocd: string; flux: string; act: string };
  /** Where the process that owns the cluster takes requests. */
  control: string;
}

/** Everything a test or a recording does with the cluster, from whichever process. */
export interface Session extends Coordinates {
  kubectl(args: readonly string[], input?: string): Promise<string>;
  /** Creates or updates objects. */
  apply(namespace: string, ...objects: readonly object[]): Promise<void>;
  /** Makes a namespace of its own, and answers its name. */
  namespace(prefix: string): Promise<string>;
  /** Reads one object; undefined when there is none. */
  read(resource: string, namespace: string, name: string): Promise<unknown>;
  /** Asks until the object is as wanted, and answers it. */
  readUntil(
    resource: string,
    namespace: string,
    name: string,
    isWanted: (object: unknown) => boolean,
  ): Promise<unknown>;
  /** Makes `owner/name` on the git server; `url` is what the engines clone. */
  repository(name: string, files: Record<string, string>): Promise<{ repository: BareRepository; url: string }>;
  /** A request to Argo CD's API. */
  argo(path: string, options?: ArgoRequest): Promise<Response>;
  /** Takes Argo CD's plain API server away for a while. */
  restartArgoServer(awayMs: number): Promise<void>;
}

export interface ArgoRequest {
  /** Whose token is sent; `none` sends no token, `wrong` one that nobody issued. */
  account?: keyof ArgoTokens | 'none' | 'wrong';
  method?: 'GET' | 'POST' | 'DELETE';
  body?: object;
  accept?: string;
  signal?: AbortSignal;
}

export function coordinatesOf(
  { folder, kubernetes, argocd, git, registry, tools }: Cluster,
  control: string,
): Coordinates {
  const { server, ca, token, kubeconfig } = kubernetes;
  return {
    folder,
    kubernetes: { server, ca, token, kubeconfig },
    argocd: { server: argocd.server, tlsServer: argocd.tlsServer, tokens: argocd.tokens },
    git: { url: git.url, root: git.root },
    registry: registry.host,
    programs: {
      kubectl: tools.program('kubectl'),
      helm: tools.program('helm'),
      argocd: tools.program('argocd'),
      flux: tools.program('flux'),
      act: tools.program('act'),
    },
    control,
  };
}

export function openSession(coordinates: Coordinates): Session {
  const { kubernetes, programs, git, argocd } = coordinates;
  const kubectl: Session['kubectl'] = (args, input) =>
    run(programs.kubectl, [`--kubeconfig=${kubernetes.kubeconfig}`, ...args], input === undefined ? {} : { input });
  const apply: Session['apply'] = async (namespace, ...objects) => {
    const args = ['apply', '--server-side', '--force-conflicts', `--namespace=${namespace}`, '--filename=-'];
    await kubectl(args, objects.map((object) => JSON.stringify(object)).join('\n---\n'));
  };
  const read: Session['read'] = async (resource, namespace, name) => {
    const args = ['get', resource, name, `--namespace=${namespace}`, '--ignore-not-found', '--output=json'];
    const printed = await kubectl(args);
    return printed === '' ? undefined : JSON.parse(printed);
  };
  return {
    ...coordinates,
    kubectl,
    apply,
    read,
    namespace: async (prefix) => {
      const name = `${prefix}-${randomBytes(3).toString('hex')}`;
      await kubectl(['create', 'namespace', name]);
      return name;
    },
    readUntil: (resource, namespace, name, isWanted) =>
      until({ what: `${resource} ${namespace}/${name} is as wanted`, timeoutMs: 120_000 }, async () => {
        const object = await read(resource, namespace, name);
        if (isWanted(object)) return object;
        throw new Error(JSON.stringify(at(object, 'status')));
      }),
    repository: async (name, files) => {
      const repository = await BareRepository.create(join(git.root, `${name}.git`));
      await repository.commit('main', files, { message: 'first' });
      return { repository, url: `${git.url}/${name}.git` };
    },
    argo: (path, options = {}) => fetch(`${argocd.server}${path}`, argoRequest(argocd.tokens, options)),
    restartArgoServer: (awayMs) => askControl(coordinates.control, { action: 'restart-argocd-server', awayMs }),
  };
}

function argoRequest(
  tokens: ArgoTokens,
  { account = 'ci', method = 'GET', body, accept, signal }: ArgoRequest,
): RequestInit {
  const headers = new Headers();
  if (account === 'wrong') headers.set('authorization', 'Bearer not-a-token');
  else if (account !== 'none') headers.set('authorization', `Bearer ${tokens[account]}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (accept !== undefined) headers.set('accept', accept);
  return { method, headers, body: body === undefined ? null : JSON.stringify(body), signal: signal ?? null };
}

/** What stands at a path such as `status.conditions.0.type`; undefined when any part is missing. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, key)?.value;
  }
  return here;
}

/** Status of a condition (`True`, `False`, `Unknown`); undefined when the object has no such condition. */
export function condition(object: unknown, type: string): unknown {
  return conditionOf(object, type, 'status');
}

/** A field of a condition. */
export function conditionOf(object: unknown, type: string, field: 'status' | 'reason' | 'message'): unknown {
  const conditions = at(object, 'status.conditions');
  if (!Array.isArray(conditions)) return undefined;
  return at(
    conditions.find((one) => at(one, 'type') === type),
    field,
  );
}
