/** Being let in as a context of a kubeconfig says. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FileError, RemoteError } from '#errors';
import type { Endpoint } from '../http.ts';
import type { Access } from './access.ts';
import { callPlugin, type ExecCredential } from './exec-plugin.ts';
import type {
  ClusterEntry,
  Context,
  Credential,
  ExecPlugin,
  Impersonation,
  Material,
  UserEntry,
} from './kubeconfig.ts';
import { type Shared, shared } from './shared.ts';

export interface Surroundings {
  /** Of this process: plugins inherit it. */
  env: Readonly<Record<string, string | undefined>>;
  now(): number;
}

/** Milliseconds before the end of a credential at which another one is asked for. */
const EARLY = 10_000;

type Headers = Readonly<Record<string, string | string[]>>;

/** @throws FileError for a certificate that cannot be read, or a proxy that cannot be spoken to */
export async function kubeconfigAccess(context: Context, surroundings: Surroundings): Promise<Access> {
  const { cluster, user } = context;
  const fixed = await fixedParts(cluster, user);
  const impersonation = impersonationHeaders(user?.impersonate);
  const plugin =
    user?.credential.kind === 'exec' ? pluginCache(cluster, user, user.credential.plugin, surroundings) : undefined;
  const endpointFor = (given: ExecCredential | undefined): Endpoint => ({
    ...fixed,
    tls: given?.certificate === undefined ? fixed.tls : { ...fixed.tls, cert: given.certificate, key: given.key ?? '' },
    headers: async () => ({
      ...(user === undefined ? {} : await authorization(user.credential, user.file)),
      ...(given?.token === undefined ? {} : bearer(given.token)),
      ...impersonation,
    }),
  });
  const plain = endpointFor(undefined);
  return {
    name: fixed.name,
    namespace: context.namespace ?? 'default',
    identity:
      user === undefined ? `context "${context.name}", which names no user` : `user "${user.name}" of ${user.file}`,
    endpoint: async (signal) => (plugin === undefined ? plain : plugin.endpoint(signal, endpointFor)),
    refused: () => (plugin?.forget() === 'forgotten' ? 'try-again' : 'final'),
  };
}

async function fixedParts(cluster: ClusterEntry, user: UserEntry | undefined): Promise<Omit<Endpoint, 'headers'>> {
  const [ca, cert, key] = await Promise.all([
    pemOf(cluster.ca, cluster.file),
    pemOf(user?.certificate, user?.file ?? ''),
    pemOf(user?.key, user?.file ?? ''),
  ]);
  const { server, verify, serverName, proxy } = cluster;
  return {
    name: `the Kubernetes API at ${server.origin}`,
    url: server,
    tls: {
      verify,
      ...(ca === undefined ? {} : { ca }),
      ...(cert === undefined ? {} : { cert }),
      ...(key === undefined ? {} : { key }),
      ...(serverName === undefined ? {} : { serverName }),
    },
    ...(proxy === undefined ? {} : { proxy: checkedProxy(proxy, cluster) }),
  };
}

function checkedProxy(proxy: string, { name, file }: ClusterEntry): string {
  const protocol = URL.parse(proxy)?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return proxy;
  throw new FileError({ file }, `proxy-url of cluster ${JSON.stringify(name)} is no http or https address`, {
    hint: 'SOCKS proxies are not supported; give an HTTP proxy.',
  });
}

async function pemOf(material: Material | undefined, file: string): Promise<string | undefined> {
  if (material === undefined) return undefined;
  return material.kind === 'inline' ? material.pem : readBeside(file, material.path);
}

async function readBeside(file: string, path: string): Promise<string> {
  const whole = resolve(dirname(file), path);
  try {
    return await readFile(whole, 'utf8');
  } catch (error) {
    throw new FileError(
      { file },
      `names ${whole}, which cannot be read: ${error instanceof Error ? error.message : error}`,
      {
        cause: error,
      },
    );
  }
}

/** A token file is read every time: others renew it. */
async function authorization(credential: Credential, file: string): Promise<Headers> {
  if (credential.kind === 'token') return bearer(credential.token);
  if (credential.kind === 'token-file') return bearer((await readBeside(file, credential.path)).trim());
  if (credential.kind !== 'basic') return {};
  const pair = Buffer.from(`${credential.username}:${credential.password}`, 'utf8').toString('base64');
  return { authorization: `Basic ${pair}` };
}

function bearer(token: string): Headers {
  return { authorization: `Bearer ${token}` };
}

function impersonationHeaders(impersonate: Impersonation | undefined): Headers {
  if (impersonate === undefined) return {};
  const { user, uid, groups, extra } = impersonate;
  const extras = Object.entries(extra).map(([key, values]) => [
    `impersonate-extra-${encodeURIComponent(key.toLowerCase())}`,
    [...values],
  ]);
  return {
    'impersonate-user': user,
    ...(uid === undefined ? {} : { 'impersonate-uid': uid }),
    ...(groups.length === 0 ? {} : { 'impersonate-group': [...groups] }),
    ...Object.fromEntries(extras),
  };
}

/** A plugin is asked once, and again shortly before its answer expires. */
function pluginCache(cluster: ClusterEntry, user: UserEntry, plugin: ExecPlugin, { env, now }: Surroundings) {
  let held: { credential: Shared<ExecCredential>; endpoint: Promise<Endpoint>; expiresAt: number } | undefined;
  let uses = 0;
  let worked = false;
  const call = async (signal: AbortSignal): Promise<ExecCredential> => {
    try {
      const ca = await pemOf(cluster.ca, cluster.file);
      const told = plugin.clusterInfo === 'given' ? clusterInfo(cluster, ca) : undefined;
      const credential = await callPlugin({ plugin, file: user.file, cluster: told, env }, signal);
      worked = true;
      return credential;
    } catch (error) {
      // What worked before is set up rightly: now it is the cloud that does not answer.
      if (!worked || !(error instanceof RemoteError)) throw error;
      throw new RemoteError(error.message, { retryable: true, cause: error });
    }
  };
  const ask = (build: (given: ExecCredential) => Endpoint): NonNullable<typeof held> => {
    uses = 0;
    const credential = shared(call);
    const current = { credential, endpoint: credential.value.then(build), expiresAt: Number.POSITIVE_INFINITY };
    current.endpoint.catch(() => {
      if (held === current) held = undefined;
    });
    credential.value.then(
      ({ expiresAt = Number.POSITIVE_INFINITY }) => {
        current.expiresAt = expiresAt - EARLY;
      },
      () => undefined,
    );
    return current;
  };
  return {
    async endpoint(signal: AbortSignal, build: (given: ExecCredential) => Endpoint): Promise<Endpoint> {
      // Nobody asks a second time while the first answer is awaited.
      if (held === undefined || held.credential.abandoned || now() >= held.expiresAt) held = ask(build);
      uses += 1;
      const { credential, endpoint } = held;
      await credential.await(signal);
      return endpoint;
    },
    /** A credential that is refused at its first use is wrong rather than expired. */
    forget(): 'forgotten' | 'nothing-to-forget' {
      if (uses <= 1) return 'nothing-to-forget';
      held = undefined;
      return 'forgotten';
    },
  };
}

function clusterInfo({ server, serverName, verify, proxy, execConfig }: ClusterEntry, ca: string | undefined): object {
  return {
    server: server.href,
    'insecure-skip-tls-verify': verify === 'skip',
    config: execConfig ?? null,
    ...(serverName === undefined ? {} : { 'tls-server-name': serverName }),
    ...(ca === undefined ? {} : { 'certificate-authority-data': Buffer.from(ca, 'utf8').toString('base64') }),
    ...(proxy === undefined ? {} : { 'proxy-url': proxy }),
  };
}
