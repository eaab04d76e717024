import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Toolchain } from '../toolchain/build.ts';
import { type RunOptions, run } from '../toolchain/run.ts';
import type { Processes } from './processes.ts';
import { serves, until } from './ready.ts';
import type { Site } from './site.ts';

/** The API server and how to reach it as administrator. */
export interface Kubernetes {
  /** `https://127.0.0.1:port`. */
  readonly server: string;
  /** PEM of the certificate authority. */
  readonly ca: string;
  readonly token: string;
  /** Path of a kubeconfig with the three above. */
  readonly kubeconfig: string;
  /** Runs kubectl and answers what it printed. */
  kubectl(args: readonly string[], options?: Pick<RunOptions, 'input'>): Promise<string>;
  /** Creates or updates what the manifests describe; large definitions too. */
  apply(manifests: string, namespace?: string): Promise<void>;
}

/** Starts etcd, the API server, the controllers and the scheduler; ready when they serve. */
export async function startKubernetes({ tools, processes, folder, ...site }: Site): Promise<Kubernetes> {
  const ports = await site.ports.take(['etcd', 'peer', 'api', 'controllers', 'scheduler']);
  const etcdUrl = `http://127.0.0.1:${ports.etcd}`;
  const server = `https://127.0.0.1:${ports.api}`;
  const token = randomBytes(24).toString('hex');
  const files = await writeServerFiles(folder, token);
  const etcd = processes.start({
    name: 'etcd',
    program: tools.program('etcd'),
    args: [
      `--data-dir=${join(folder, 'etcd')}`,
      `--listen-client-urls=${etcdUrl}`,
      `--advertise-client-urls=${etcdUrl}`,
      `--listen-peer-urls=http://127.0.0.1:${ports.peer}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${ports.peer}`,
      `--initial-cluster=default=http://127.0.0.1:${ports.peer}`,
      '--unsafe-no-fsync=true',
      '--log-level=warn',
    ],
  });
  await until({ what: 'etcd is healthy', needs: [etcd] }, () => serves(`${etcdUrl}/health`));
  const api = processes.start({
    name: 'kube-apiserver',
    program: tools.program('kube-apiserver'),
    args: [
      `--etcd-servers=${etcdUrl}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      '--endpoint-reconciler-type=none',
      `--secure-port=${ports.api}`,
      `--cert-dir=${files.certificates}`,
      '--authorization-mode=Node,RBAC',
      `--token-auth-file=${files.tokens}`,
      `--service-account-key-file=${files.serviceAccountKey}`,
      `--service-account-signing-key-file=${files.serviceAccountKey}`,
      `--service-account-issuer=${server}`,
      '--service-cluster-ip-range=10.96.0.0/16',
      '--allow-privileged=true',
      // kwok plays the kubelets and has a certificate that it made itself.
      '--kubelet-preferred-address-types=InternalIP',
    ],
  });
  const ca = await until({ what: 'the API server has its certificate', needs: [api] }, () =>
    readFile(join(files.certificates, 'apiserver.crt'), 'utf8'),
  );
  const kubeconfig = join(folder, 'kubeconfig');
  await writeFile(kubeconfig, kubeconfigText({ server, ca, token }), { mode: 0o600 });
  const client = clientOf(tools, { server, ca, token, kubeconfig });
  await until({ what: 'the API server is ready', needs: [api] }, () => client.kubectl(['get', '--raw', '/readyz']));
  startControllers(tools, processes, { kubeconfig, ports, files });
  await until({ what: 'the default namespace has its service account' }, () =>
    client.kubectl(['get', 'serviceaccount', 'default', '--namespace=default']),
  );
  return client;
}

interface ServerFiles {
  certificates: string;
  tokens: string;
  serviceAccountKey: string;
}

async function writeServerFiles(folder: string, token: string): Promise<ServerFiles> {
  const certificates = join(folder, 'certificates');
  await mkdir(certificates, { recursive: true });
  const tokens = join(folder, 'tokens.csv');
  await writeFile(tokens, `${token},admin,admin,system:masters\n`, { mode: 0o600 });
  const serviceAccountKey = join(folder, 'service-account.key');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeFile(serviceAccountKey, privateKey.export({ type: 'sec1', format: 'pem' }), { mode: 0o600 });
  return { certificates, tokens, serviceAccountKey };
}

interface ControllerSettings {
  kubeconfig: string;
  ports: { controllers: number; scheduler: number };
  files: ServerFiles;
}

function startControllers(
  tools: Toolchain,
  processes: Processes,
  { kubeconfig, ports, files }: ControllerSettings,
): void {
  const common = [`--kubeconfig=${kubeconfig}`, '--bind-address=127.0.0.1', '--leader-elect=false'];
  processes.start({
    name: 'kube-controller-manager',
    program: tools.program('kube-controller-manager'),
    args: [
      ...common,
      `--secure-port=${ports.controllers}`,
      `--cert-dir=${files.certificates}`,
      `--service-account-private-key-file=${files.serviceAccountKey}`,
      `--root-ca-file=${join(files.certificates, 'apiserver.crt')}`,
      '--use-service-account-credentials=true',
    ],
  });
  processes.start({
    name: 'kube-scheduler',
    program: tools.program('kube-scheduler'),
    args: [...common, `--secure-port=${ports.scheduler}`, `--cert-dir=${files.certificates}`],
  });
}

function clientOf(tools: Toolchain, access: Pick<Kubernetes, 'server' | 'ca' | 'token' | 'kubeconfig'>): Kubernetes {
  const kubectl: Kubernetes['kubectl'] = (args, options = {}) =>
    run(tools.program('kubectl'), [`--kubeconfig=${access.kubeconfig}`, ...args], options);
  return {
    ...access,
    kubectl,
    apply: async (manifests, namespace = 'default') => {
      const args = ['apply', '--server-side', '--force-conflicts', `--namespace=${namespace}`, '--filename=-'];
      await kubectl(args, { input: manifests });
    },
  };
}

/** A kubeconfig that reaches `server` with `token`. */
export function kubeconfigText({ server, ca, token }: { server: string; ca: string; token: string }): string {
  const authority = Buffer.from(ca).toString('base64');
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'e2e',
    clusters: [{ name: 'e2e', cluster: { server, 'certificate-authority-data': authority } }],
    users: [{ name: 'e2e', user: { token } }],
    contexts: [{ name: 'e2e', context: { cluster: 'e2e', user: 'e2e' } }],
  });
}
