/** wait-for-rollout and wait-for-flux, run as a user runs them, in real time. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openAncestry } from '#arrival';
import { openKubernetes } from '#delivery';
import { bindAction, type Job } from '#kit';
import { runAction, testJob } from '#testing';
import { run as runFlux } from '../../actions/wait-for-flux/run.ts';
import { spec as fluxSpec } from '../../actions/wait-for-flux/spec.ts';
import { run as runRollout } from '../../actions/wait-for-rollout/run.ts';
import { spec as rolloutSpec } from '../../actions/wait-for-rollout/spec.ts';
import { systemClock } from '../../packages/kit/clock.ts';
import type { Session } from './session.ts';

export interface Waited {
  /** Outputs, or the error of the failed step. */
  outcome: unknown;
  lines: readonly string[];
  /** Milliseconds. */
  took: number;
}

export function waitForRollout(
  session: Session,
  namespace: string,
  inputs: Record<string, string>,
  kubeconfig = session.kubernetes.kubeconfig,
): Promise<Waited> {
  return inRealTime((job) => {
    const action = bindAction(rolloutSpec, runRollout, () => ({
      job,
      connect: () => openKubernetes({ kubeconfig, env: {}, home: '/nonexistent' }),
      readCa: async () => undefined,
    }));
    return runAction(action, { namespace, ...inputs }, job);
  });
}

export function waitForFlux(
  session: Session,
  inputs: Record<string, string>,
  kubeconfig = session.kubernetes.kubeconfig,
): Promise<Waited> {
  return inRealTime((job) => {
    const action = bindAction(fluxSpec, runFlux, () => ({
      job,
      connect: () => openKubernetes({ kubeconfig, env: {}, home: '/nonexistent' }),
      openAncestry: (given) => openAncestry(given, job),
    }));
    return runAction(action, { timeout: '90s', ...inputs }, job);
  });
}

async function inRealTime(run: (job: Job) => Promise<unknown>): Promise<Waited> {
  await using local = await testJob();
  const startedAt = Date.now();
  const outcome = await run({ ...local, clock: systemClock }).catch((error: unknown) => error);
  return { outcome, lines: [...local.lines], took: Date.now() - startedAt };
}

/** The cluster's own kubeconfig with another address or token; answers its path. */
export async function kubeconfigWith(
  { kubernetes, folder }: Session,
  { server, token }: { server?: string; token?: string },
): Promise<string> {
  const config = JSON.parse(await readFile(kubernetes.kubeconfig, 'utf8'));
  const [cluster, user] = [config.clusters[0], config.users[0]];
  if (server !== undefined) cluster.cluster.server = server;
  if (token !== undefined) user.user = { token };
  const path = join(folder, `kubeconfig-${Date.now()}-${Math.random().toString(36).slice(2)}`);
  await writeFile(path, JSON.stringify(config), { mode: 0o600 });
  return path;
}
