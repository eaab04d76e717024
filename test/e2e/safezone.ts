/** The example of SafeZone, brought to life: its repository on the GitHub double, its environments in the cluster. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'yaml';
import { type DoubleRepository, type GitHubDouble, startGitHub } from '#testing';
import { readFixture } from '../../scripts/demo-runner.ts';
import { root } from '../dist/checkout.ts';
import { dispatchEvent, mergePullRequest, openPullRequest, pullRequestEvent, pushEvent } from '../workflows/events.ts';
import { runWorkflow, type WorkflowResult, type WorkflowRun } from '../workflows/runner.ts';
import { publishSuite } from '../workflows/suite.ts';
import type { Session } from './session.ts';

export interface SafeZone extends AsyncDisposable {
  readonly github: GitHubDouble;
  readonly repository: DoubleRepository;
  /** Somebody presses the button of a workflow. */
  press(workflow: string, inputs?: Readonly<Record<string, string>>): Promise<WorkflowResult>;
  /** What GitHub starts when `branch` was pushed to. */
  pushed(branch: string, workflow: string): Promise<WorkflowResult>;
  /** What GitHub starts when something happens to a pull request. */
  happened(number: number, action: 'opened' | 'synchronize' | 'closed', workflow: string): Promise<WorkflowResult>;
  hourly(workflow: string): Promise<WorkflowResult>;
  open(head: string, base: string, title: string): Promise<number>;
  merge(number: number): Promise<void>;
  /** Seconds of each run, in order. */
  readonly runs: readonly { workflow: string; seconds: number }[];
}

export async function openSafeZone(session: Session): Promise<SafeZone> {
  // The double and the server that Argo CD reads from serve the same repositories.
  const [github, suite] = await Promise.all([
    startGitHub({ token: 'ghs_safezone', root: session.git.root }),
    publishSuite(),
  ]);
  const files = await readFixture(join(root, 'examples/safezone'));
  const repository = await github.createRepository('safezone/SafeZone-Deploy', files);
  const first = await repository.git.git('rev-parse', 'main');
  for (const branch of ['staging', 'dev']) await repository.git.setBranch(branch, first);
  for (const name of ['staging', 'production']) {
    const application = parse(files[`argocd/${name}.yaml`] ?? '');
    application.spec.source.repoURL = `${session.git.url}/${repository.name}.git`;
    await session.apply('argocd', application);
  }
  const ingresses = playIngressController(session);
  const { programs } = session;
  const options = { act: programs.act, github, suite, path: [dirname(programs.helm), dirname(programs.kubectl)] };
  const secrets = {
    ARGOCD_TOKEN: session.argocd.tokens.ci,
    PREVIEW_KUBECONFIG: await readFile(session.kubernetes.kubeconfig, 'utf8'),
  };
  const variables = { ARGOCD_SERVER: session.argocd.server };
  const runs: { workflow: string; seconds: number }[] = [];
  const run = async (request: Pick<WorkflowRun, 'workflow' | 'event' | 'payload' | 'ref'>): Promise<WorkflowResult> => {
    const started = performance.now();
    const result = await runWorkflow(options, { ...request, repository, secrets, variables });
    runs.push({ workflow: request.workflow, seconds: Math.round((performance.now() - started) / 100) / 10 });
    return result;
  };
  return {
    github,
    repository,
    runs,
    press: (workflow, inputs) => run({ workflow, ...dispatchEvent(inputs) }),
    pushed: async (branch, workflow) => run({ workflow, ...(await pushEvent(repository, branch)) }),
    happened: async (number, action, workflow) =>
      run({ workflow, ...(await pullRequestEvent(github, repository, number, action)) }),
    hourly: (workflow) => run({ workflow, event: 'schedule' }),
    open: async (head, base, title) => (await openPullRequest(github, repository, { head, base, title })).number,
    merge: (number) => mergePullRequest(github, repository, number),
    [Symbol.asyncDispose]: async () => {
      await ingresses.stop();
      await suite[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
    },
  };
}

/** Gives every Ingress an address, as an ingress controller does: Argo CD calls it Progressing until then. */
function playIngressController(session: Session): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const patch = JSON.stringify({ status: { loadBalancer: { ingress: [{ ip: '127.0.0.1' }] } } });
  const work = async () => {
    while (!stopped.signal.aborted) {
      const found = await session.kubectl(['get', 'ingress', '--all-namespaces', '--output=json']);
      for (const { metadata, status } of JSON.parse(found).items) {
        if (status?.loadBalancer?.ingress !== undefined) continue;
        const where = [metadata.name, `--namespace=${metadata.namespace}`, '--subresource=status', '--type=merge'];
        // It may be gone by now.
        await session.kubectl(['patch', 'ingress', ...where, `--patch=${patch}`]).catch(() => undefined);
      }
      await setTimeout(1000, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const working = work();
  return {
    stop: async () => {
      stopped.abort();
      await working;
    },
  };
}
