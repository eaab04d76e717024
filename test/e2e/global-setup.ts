import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster/cluster.ts';
import { serveControl } from './control.ts';
import { type Coordinates, coordinatesOf } from './session.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How tests reach the one cluster that they share. */
    cluster: Coordinates;
  }
}

/** Builds what is missing and starts the cluster, once for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster((line) => process.stdout.write(`${line}\n`));
  const control = await serveControl(({ awayMs }) => cluster.argocd.restartServer(awayMs));
  project.provide('cluster', coordinatesOf(cluster, control.url));
  return async () => {
    await control.close();
    await cluster.stop();
  };
}
