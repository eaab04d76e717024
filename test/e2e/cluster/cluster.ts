import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GitServer, startGitServer } from '#testing';
import { buildComponents, type Toolchain } from '../toolchain/build.ts';
import { type ArgoCd, startArgoCd } from './argocd.ts';
import { startFlux } from './flux.ts';
import { type Kubernetes, startKubernetes } from './kubernetes.ts';
import { startNodes } from './kwok.ts';
import { startArgoRollouts, startFluxOperator } from './operators.ts';
import { reservePorts } from './ports.ts';
import { Processes } from './processes.ts';
import { type Registry, startRegistry } from './registry.ts';
import type { Site } from './site.ts';

/** Real Kubernetes, Argo CD and Flux on the loopback interface, and a git server and a registry that they read from. */
export interface Cluster {
  readonly kubernetes: Kubernetes;
  readonly argocd: ArgoCd;
  readonly git: GitServer;
  readonly registry: Registry;
  readonly tools: Toolchain;
  /** Working folder: logs of all components, `<name>.log`. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Builds what is missing, starts everything, and answers when it serves. What was started ends with this process. */
export async function startCluster(say: (line: string) => void): Promise<Cluster> {
  const tools = await buildComponents(say);
  const folder = await mkdtemp(join(tmpdir(), 'gitops-e2e-'));
  const processes = new Processes(folder);
  const ports = await reservePorts();
  const site: Site = { tools, processes, ports, folder };
  const git = await startGitServer({ root: join(folder, 'git') });
  const stop = async () => {
    await processes.stopAll();
    await ports.release();
    await git[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const step = stopwatch(say);
    const kubernetes = await step('Kubernetes', startKubernetes(site));
    await step('nodes', startNodes(site, kubernetes));
    const registry = await startRegistry({ ...site, program: tools.program('docker-registry') }, { name: 'registry' });
    const [argocd] = await Promise.all([
      step('Argo CD', startArgoCd(site, kubernetes)),
      step(
        'Flux and Flux Operator',
        startFlux(site, kubernetes).then(() => startFluxOperator(site, kubernetes)),
      ),
      step('Argo Rollouts', startArgoRollouts(site, kubernetes)),
    ]);
    return { kubernetes, argocd, git, registry, tools, folder, stop };
  } catch (error) {
    await processes.stopAll();
    await ports.release();
    await git[Symbol.asyncDispose]();
    say(`The logs are in ${folder}`);
    throw error;
  }
}

function stopwatch(say: (line: string) => void): <T>(name: string, work: Promise<T>) => Promise<T> {
  return async (name, work) => {
    const started = performance.now();
    const result = await work;
    say(`${name}: ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  };
}
