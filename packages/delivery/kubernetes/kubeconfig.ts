/** What kubeconfig files say, merged as kubectl merges them: of everything that bears a name, the first one counts. Pure. */
import { type FileError, InputError, nearest } from '#errors';
import { type Positioned, parsePositioned } from './positioned.ts';

/** A kubeconfig file that was read. */
export interface KubeconfigFile {
  path: string;
  text: string;
}

/** The context that is used, with its cluster and user; relative paths in them are below the folder of their `file`. */
export interface Context {
  name: string;
  namespace: string | undefined;
  cluster: ClusterEntry;
  /** Undefined: nobody in particular. */
  user: UserEntry | undefined;
}

export interface ClusterEntry {
  name: string;
  file: string;
  server: URL;
  /** Of certificates; the data, if any, counts before the file. */
  ca: Material | undefined;
  verify: 'check' | 'skip';
  serverName: string | undefined;
  proxy: string | undefined;
  /** What exec plugins are told with `provideClusterInfo`. */
  execConfig: unknown;
}

/** PEM in the kubeconfig itself, or in a file. */
export type Material = { kind: 'inline'; pem: string } | { kind: 'file'; path: string };

export interface UserEntry {
  name: string;
  file: string;
  certificate: Material | undefined;
  key: Material | undefined;
  credential: Credential;
  impersonate: Impersonation | undefined;
}

/** Of several that are given, client-go takes them in this order, too. */
export type Credential =
  | { kind: 'token-file'; path: string }
  | { kind: 'token'; token: string }
  | { kind: 'basic'; username: string; password: string }
  | { kind: 'exec'; plugin: ExecPlugin }
  | { kind: 'none' };

export interface ExecPlugin {
  apiVersion: string;
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  installHint: string | undefined;
  clusterInfo: 'given' | 'withheld';
}

export interface Impersonation {
  user: string;
  uid: string | undefined;
  groups: readonly string[];
  extra: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param wanted name of the context; default: the current one
 * @throws FileError at the place that is wrong; InputError when there is no such context
 */
export function selectContext(files: readonly KubeconfigFile[], wanted: string | undefined): Context {
  const parsed = files.map(({ path, text }) => parsePositioned(path, text));
  const contexts = named(parsed, 'contexts', 'context');
  const { name, blame } = contextName(parsed, wanted, contexts);
  const context = contexts.get(name);
  if (context === undefined) throw blame(`there is no context ${JSON.stringify(name)}${alternatives(name, contexts)}`);
  const clusters = named(parsed, 'clusters', 'cluster');
  const clusterName = context.text('cluster');
  if (clusterName === undefined) throw context.wrong(`context ${JSON.stringify(name)} names no cluster`);
  const cluster = clusters.get(clusterName);
  if (cluster === undefined) throw missing(context, 'cluster', clusterName, clusters);
  return {
    name,
    namespace: context.text('namespace'),
    cluster: readCluster(clusterName, cluster),
    user: userOf(parsed, context),
  };
}

type Named = ReadonlyMap<string, Positioned>;

function named(files: readonly Positioned[], list: string, key: string): Named {
  const found = new Map<string, Positioned>();
  for (const entry of files.flatMap((file) => file.at(list)?.items() ?? [])) {
    const name = entry.text('name');
    if (name === undefined) throw entry.wrong(`this entry of ${list} has no name`);
    const content = entry.at(key);
    if (content !== undefined && !found.has(name)) found.set(name, content);
  }
  return found;
}

function contextName(
  files: readonly Positioned[],
  wanted: string | undefined,
  contexts: Named,
): { name: string; blame(problem: string): Error } {
  if (wanted !== undefined) {
    return { name: wanted, blame: (problem) => new InputError([{ input: 'context', problem }]) };
  }
  for (const file of files) {
    const name = file.text('current-context');
    const place = file.at('current-context');
    if (name !== undefined) return { name, blame: (problem) => (place ?? file).wrong(`current-context: ${problem}`) };
  }
  const where = files.map(({ file }) => file).join(', ');
  const known = contexts.size === 0 ? '' : `; there are: ${[...contexts.keys()].join(', ')}`;
  throw new InputError([{ input: 'context', problem: `is needed, since ${where} has no current-context${known}` }]);
}

function userOf(files: readonly Positioned[], context: Positioned): UserEntry | undefined {
  const name = context.text('user');
  if (name === undefined) return undefined;
  const users = named(files, 'users', 'user');
  const user = users.get(name);
  if (user === undefined) throw missing(context, 'user', name, users);
  return readUser(name, user);
}

function missing(context: Positioned, what: string, name: string, known: Named): FileError {
  return (context.at(what) ?? context).wrong(`there is no ${what} ${JSON.stringify(name)}${alternatives(name, known)}`);
}

function alternatives(name: string, known: Named): string {
  const names = [...known.keys()];
  if (names.length === 0) return '; there is none at all';
  const meant = nearest(name, names);
  return meant === undefined ? `; there are: ${names.join(', ')}` : `; did you mean ${meant}?`;
}

function readCluster(name: string, cluster: Positioned): ClusterEntry {
  const server = cluster.text('server');
  if (server === undefined) throw cluster.wrong(`cluster ${JSON.stringify(name)} has no server`);
  return {
    name,
    file: cluster.file,
    server: readServer(cluster, server),
    ca: readMaterial(cluster, 'certificate-authority'),
    verify: cluster.flag('insecure-skip-tls-verify') ? 'skip' : 'check',
    serverName: cluster.text('tls-server-name'),
    proxy: cluster.text('proxy-url'),
    execConfig: execConfigOf(cluster),
  };
}

function readServer(cluster: Positioned, server: string): URL {
  const place = cluster.at('server') ?? cluster;
  const url = URL.parse(server.includes('://') ? server : `http://${server}`);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw place.wrong(`server ${JSON.stringify(server)} is no http or https address`);
  }
  return url;
}

function execConfigOf(cluster: Positioned): unknown {
  const extensions = cluster.at('extensions')?.items() ?? [];
  const found = extensions.find((one) => one.text('name') === 'client.authentication.k8s.io/exec');
  return found?.at('extension')?.value();
}

function readMaterial(entry: Positioned, key: string): Material | undefined {
  const base64 = entry.text(`${key}-data`);
  if (base64 !== undefined) {
    const pem = Buffer.from(base64, 'base64').toString('utf8');
    if (!pem.includes('-----BEGIN')) {
      throw (entry.at(`${key}-data`) ?? entry).wrong(`${key}-data is not base64 of a PEM block`);
    }
    return { kind: 'inline', pem };
  }
  const path = entry.text(key);
  return path === undefined ? undefined : { kind: 'file', path };
}

function readUser(name: string, user: Positioned): UserEntry {
  return {
    name,
    file: user.file,
    certificate: readMaterial(user, 'client-certificate'),
    key: readMaterial(user, 'client-key'),
    credential: readCredential(name, user),
    impersonate: readImpersonation(user),
  };
}

function readCredential(name: string, user: Positioned): Credential {
  const provider = user.at('auth-provider');
  if (provider !== undefined) throw removedProvider(name, provider);
  const tokenFile = user.text('tokenFile');
  if (tokenFile !== undefined) return { kind: 'token-file', path: tokenFile };
  const token = user.text('token');
  if (token !== undefined) return { kind: 'token', token };
  const username = user.text('username');
  if (username !== undefined) return { kind: 'basic', username, password: user.text('password') ?? '' };
  const exec = user.at('exec');
  return exec === undefined ? { kind: 'none' } : { kind: 'exec', plugin: readPlugin(exec) };
}

const REPLACED: Readonly<Record<string, string>> = {
  gcp: 'Use gke-gcloud-auth-plugin: `gcloud container clusters get-credentials` writes it into the kubeconfig.',
  azure: 'Use kubelogin: `kubelogin convert-kubeconfig` rewrites the kubeconfig.',
  oidc: 'Use an exec plugin such as kubelogin (`kubectl oidc-login`), or put an id token into `token`.',
};

function removedProvider(name: string, provider: Positioned): FileError {
  const kind = provider.text('name') ?? 'unknown';
  return provider.wrong(
    `user ${JSON.stringify(name)} uses auth-provider ${JSON.stringify(kind)}, which Kubernetes has replaced by exec plugins`,
    REPLACED[kind] ?? 'Use an exec plugin, a token or a client certificate.',
  );
}

const EXEC_VERSIONS = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1'];

function readPlugin(exec: Positioned): ExecPlugin {
  const apiVersion = exec.text('apiVersion');
  if (apiVersion === undefined || !EXEC_VERSIONS.includes(apiVersion)) {
    throw (exec.at('apiVersion') ?? exec).wrong(
      `exec apiVersion ${JSON.stringify(apiVersion ?? '')} is not supported; it must be ${EXEC_VERSIONS.join(' or ')}`,
      'Let the tool that wrote the kubeconfig write it anew; v1alpha1 is gone since Kubernetes 1.24.',
    );
  }
  const command = exec.text('command');
  if (command === undefined) throw exec.wrong('exec has no command');
  if (exec.text('interactiveMode') === 'Always') {
    throw (exec.at('interactiveMode') ?? exec).wrong(
      `exec plugin ${command} always wants a terminal (interactiveMode: Always), and a job has none`,
      'Use a user whose credentials need nobody to type, such as a service account.',
    );
  }
  return {
    apiVersion,
    command,
    args: exec.texts('args'),
    env: Object.fromEntries(
      (exec.at('env')?.items() ?? []).map((one) => [one.text('name') ?? '', one.text('value') ?? '']),
    ),
    installHint: exec.text('installHint'),
    clusterInfo: exec.flag('provideClusterInfo') ? 'given' : 'withheld',
  };
}

function readImpersonation(user: Positioned): Impersonation | undefined {
  const as = user.text('as');
  const groups = user.texts('as-groups');
  const extras = user.at('as-user-extra');
  if (as === undefined) {
    if (groups.length > 0) throw user.wrong('as-groups needs as: only a user can be in groups');
    return undefined;
  }
  const keys = Object.keys(Object(extras?.value() ?? {}));
  const extra = Object.fromEntries(keys.map((key) => [key, extras?.texts(key) ?? []]));
  return { user: as, uid: user.text('as-uid'), groups, extra };
}
