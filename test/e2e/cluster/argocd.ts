import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Toolchain } from '../toolchain/build.ts';
import {
  applicationsNamespace,
  argocdNamespace,
  argocdSettings,
  installationWithoutWorkloads,
} from './argocd-config.ts';
import { createTokens } from './argocd-tokens.ts';
import type { Kubernetes } from './kubernetes.ts';
import type { Launch, Running } from './processes.ts';
import { definitionsServed, serves, until } from './ready.ts';
import type { Site } from './site.ts';

/** A running Argo CD and how to reach its API. */
export interface ArgoCd {
  /** `http://127.0.0.1:port`. */
  readonly server: string;
  /** The same, over TLS with a certificate that the server made and signed itself. */
  readonly tlsServer: string;
  readonly tokens: ArgoTokens;
  /** Stops the API server (the plain one), leaves it away for `awayMs`, and starts it again on the same port. */
  restartServer(awayMs?: number): Promise<void>;
}

export interface ArgoTokens {
  /** May do everything with applications. */
  ci: string;
  /** May see all applications. */
  reader: string;
  /** May see applications of the project `limited` only. */
  limited: string;
}

interface Role {
  name: string;
  args: readonly string[];
}

/** Starts redis and Argo CD's repo-server, commit-server, controllers and API servers; ready when all serve. */
export async function startArgoCd(
  { tools, processes, folder, ...site }: Site,
  kubernetes: Kubernetes,
): Promise<ArgoCd> {
  const ports = await site.ports.take([...portNames]);
  const env = await environment(tools, kubernetes, folder);
  const start = ({ name, args }: Role) =>
    processes.start({
      name,
      program: tools.program('argocd'),
      args,
      env: { ...env, ARGOCD_BINARY_NAME: binaryOf(name) },
    });
  await install(tools, kubernetes);
  const redis = processes.start(redisLaunch(tools, ports.redis));
  const repoServer = start(roles.repoServer(ports));
  const commitServer = start(roles.commitServer(ports));
  const controllers = [start(roles.applicationController(ports)), start(roles.applicationSetController(ports))];
  let server = start(roles.server(ports));
  const url = `http://127.0.0.1:${ports.server}`;
  const needs = [redis, repoServer, commitServer, ...controllers, server];
  await until({ what: 'the repo-server serves', needs }, () => serves(`http://127.0.0.1:${ports.repoMetrics}/healthz`));
  await until({ what: 'the commit-server serves', needs }, () =>
    serves(`http://127.0.0.1:${ports.commitMetrics}/healthz`),
  );
  await until({ what: 'the application controller serves', needs }, () =>
    serves(`http://127.0.0.1:${ports.controllerMetrics}/healthz`),
  );
  await waitForServer(url, needs);
  // Not at the same time: at the very first start each server would make the administrator.
  start(roles.tlsServer(ports));
  return {
    server: url,
    tlsServer: `https://127.0.0.1:${ports.tlsServer}`,
    tokens: await createTokens(url, kubernetes),
    restartServer: async (awayMs = 0) => {
      await server.stop();
      await sleep(awayMs);
      server = start(roles.server(ports));
      await waitForServer(url, [server]);
    },
  };
}

const portNames = [
  'redis',
  'repoServer',
  'repoMetrics',
  'commitServer',
  'commitMetrics',
  'controllerMetrics',
  'server',
  'serverMetrics',
  'tlsServer',
  'tlsServerMetrics',
  'setMetrics',
  'setProbe',
  'setWebhook',
] as const;

type Ports = Record<(typeof portNames)[number], number>;

const loopback = '127.0.0.1';
const inNamespace = `--namespace=${argocdNamespace}`;
const redisAt = (ports: Ports) => `--redis=${loopback}:${ports.redis}`;
const repoAt = (ports: Ports) => `--repo-server=${loopback}:${ports.repoServer}`;
/** How long a branch's commit is remembered; three minutes by default. See `timeout.reconciliation`. */
const revisionCache = '--revision-cache-expiration=20s';

const hydrator = '--hydrator-enabled';

const roles = {
  repoServer: (ports: Ports): Role => ({
    name: 'argocd-repo-server',
    args: [
      `--address=${loopback}`,
      `--port=${ports.repoServer}`,
      `--metrics-address=${loopback}`,
      `--metrics-port=${ports.repoMetrics}`,
      redisAt(ports),
      revisionCache,
    ],
  }),
  /** Pushes what the source hydrator has rendered. Its socket for passwords is a fixed path; our git server asks for none. */
  commitServer: (ports: Ports): Role => ({
    name: 'argocd-commit-server',
    args: [
      `--address=${loopback}`,
      `--port=${ports.commitServer}`,
      `--metrics-address=${loopback}`,
      `--metrics-port=${ports.commitMetrics}`,
    ],
  }),
  applicationController: (ports: Ports): Role => ({
    name: 'argocd-application-controller',
    args: [
      inNamespace,
      `--metrics-port=${ports.controllerMetrics}`,
      `--application-namespaces=${applicationsNamespace}`,
      redisAt(ports),
      repoAt(ports),
      '--app-resync=20',
      '--app-resync-jitter=0',
      hydrator,
      `--commit-server=${loopback}:${ports.commitServer}`,
    ],
  }),
  applicationSetController: (ports: Ports): Role => ({
    name: 'argocd-applicationset-controller',
    args: [
      inNamespace,
      `--metrics-addr=${loopback}:${ports.setMetrics}`,
      `--probe-addr=${loopback}:${ports.setProbe}`,
      `--webhook-addr=${loopback}:${ports.setWebhook}`,
      `--argocd-repo-server=${loopback}:${ports.repoServer}`,
    ],
  }),
  server: (ports: Ports): Role => ({
    name: 'argocd-server',
    args: [...serverArgs(ports, ports.server, ports.serverMetrics), '--insecure'],
  }),
  tlsServer: (ports: Ports): Role => ({
    name: 'argocd-server-tls',
    args: serverArgs(ports, ports.tlsServer, ports.tlsServerMetrics),
  }),
};

function serverArgs(ports: Ports, port: number, metrics: number): string[] {
  return [
    inNamespace,
    `--address=${loopback}`,
    `--port=${port}`,
    `--metrics-address=${loopback}`,
    `--metrics-port=${metrics}`,
    `--application-namespaces=${applicationsNamespace}`,
    redisAt(ports),
    repoAt(ports),
    revisionCache,
    hydrator,
  ];
}

/** One binary plays all roles; two processes play the same one. */
function binaryOf(name: string): string {
  return name.replace(/-tls$/, '');
}

async function environment(tools: Toolchain, kubernetes: Kubernetes, folder: string): Promise<Record<string, string>> {
  const home = join(folder, 'argocd');
  const [tls, ssh] = [join(home, 'tls'), join(home, 'ssh')];
  for (const path of [home, tls, ssh, join(home, 'tmp')]) await mkdir(path, { recursive: true });
  const programs = ['kubectl', 'helm', 'kustomize'].map((name) => join(tools.program(name), '..'));
  return {
    PATH: [...new Set(programs), tools.folder('argocd-files'), process.env['PATH'] ?? ''].join(':'),
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    KUBECONFIG: kubernetes.kubeconfig,
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    ARGOCD_TLS_DATA_PATH: tls,
    ARGOCD_SSH_DATA_PATH: ssh,
    ARGOCD_GPG_ENABLED: 'false',
    ARGOCD_ASK_PASS_SOCK: join(home, 'ask-pass.sock'),
  };
}

async function install(tools: Toolchain, kubernetes: Kubernetes): Promise<void> {
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: argocdNamespace } };
  await kubernetes.apply(JSON.stringify(namespace));
  await kubernetes.apply(await installationWithoutWorkloads(tools), argocdNamespace);
  await kubernetes.apply(argocdSettings.map((one) => JSON.stringify(one)).join('\n---\n'), argocdNamespace);
  await definitionsServed(kubernetes);
}

function redisLaunch(tools: Toolchain, port: number): Launch {
  const args = ['--bind', loopback, '--port', String(port), '--save', '', '--appendonly', 'no'];
  return { name: 'redis', program: tools.program('redis-server'), args };
}

async function waitForServer(url: string, needs: readonly Running[]): Promise<void> {
  await until({ what: 'argocd-server serves', needs }, () => serves(`${url}/healthz`));
}
