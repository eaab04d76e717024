/** Applications on the real Argo CD, and our actions run on them as a user runs them. */
import { join } from 'node:path';
import type { BareRepository } from '#testing';
import { runAction, testJob } from '#testing';
import syncAction from '../../actions/sync-argocd/index.ts';
import waitAction from '../../actions/wait-for-argocd/index.ts';
import { systemClock } from '../../packages/kit/clock.ts';
import { type ApplicationOptions, appFiles, application } from './manifests.ts';
import { at, type Session } from './session.ts';

export const image = (tag: string): string => `registry.example/shop:${tag}`;

export interface Deployed {
  name: string;
  namespace: string;
  repository: BareRepository;
  push(files: Record<string, string>): Promise<string>;
  tip(): Promise<string>;
  wait(inputs?: Record<string, string>): Promise<Outcome>;
  sync(inputs?: Record<string, string>): Promise<Outcome>;
  /** The image that the Deployment of this name asks for right now. */
  running(workload?: string): Promise<unknown>;
}

export interface Outcome {
  /** Outputs, or the error of the failed step. */
  outcome: unknown;
  lines: readonly string[];
  /** Milliseconds. */
  took: number;
}

/** A repository and the application that deploys it, in a namespace of its own. */
async function deploy(
  session: Session,
  prefix: string,
  { files = appFiles(), ...options }: Partial<ApplicationOptions> & { files?: Record<string, string> } = {},
): Promise<Deployed> {
  const namespace = await session.namespace(prefix);
  const { repository, url } = await session.repository(`argo/${namespace}`, files);
  await session.apply('argocd', application({ name: namespace, url, namespace, ...options }));
  const inputs = { application: namespace, repository: join(session.git.root, `argo/${namespace}.git`) };
  return {
    name: namespace,
    namespace,
    repository,
    push: (changed) => repository.commit('main', changed),
    tip: async () => (await repository.tip('main')) ?? '',
    wait: (more) => act(session, waitAction, { ...inputs, ...more }),
    sync: (more) => act(session, syncAction, { ...inputs, ...more }),
    running: async (workload = 'shop') =>
      at(await session.read('deployment', namespace, workload), 'spec.template.spec.containers.0.image'),
  };
}

const access = (session: Session): Record<string, string> => ({
  server: session.argocd.server,
  'auth-token': session.argocd.tokens.ci,
});

/** Runs an action as a user would, in real time. */
async function act(
  session: Session,
  action: typeof waitAction,
  inputs: Record<string, string>,
  signal?: AbortSignal,
): Promise<Outcome> {
  await using local = await testJob(signal === undefined ? {} : { signal });
  const job = { ...local, clock: systemClock };
  const startedAt = Date.now();
  const outcome: unknown = await runAction(action, { timeout: '90s', ...access(session), ...inputs }, job).then(
    (outputs) => outputs,
    (error: unknown) => error,
  );
  return { outcome, lines: [...local.lines], took: Date.now() - startedAt };
}

/** The same without the session. */
export function argoDeployments(session: Session) {
  return {
    deploy: (prefix: string, options?: Parameters<typeof deploy>[2]): Promise<Deployed> =>
      deploy(session, prefix, options),
    wait: (inputs: Record<string, string>, signal?: AbortSignal): Promise<Outcome> =>
      act(session, waitAction, inputs, signal),
  };
}
