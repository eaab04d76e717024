import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { openConfigRepository } from '#config-repo';
import { openKubernetes } from '#delivery';
import { bindAction } from '#kit';
import { intervalHeartbeat, workspaceFiles } from '#preview-namespace';
import { openHelm } from '#tools';
import { run } from './run.ts';
import { spec } from './spec.ts';

export default bindAction(spec, run, (job) => {
  const { workspace } = job.runner;
  const debug = (line: string) => job.log.debug(line);
  const tools = { env: process.env, workspace, debug };
  return {
    job,
    files: workspaceFiles({ ...tools, kubeconfig: undefined, context: undefined }, job),
    heartbeat: intervalHeartbeat,
    holder: [job.runner.runUrl ?? 'local', randomUUID()].join('#'),
    openRepository: (inputs) => openConfigRepository({ ...inputs, branch: undefined }, job),
    connect: ({ kubeconfig, context }) =>
      openKubernetes({ kubeconfig, context, env: process.env, home: homedir(), workspace, now: () => job.clock.now() }),
    openHelm: ({ kubeconfig, context }) =>
      openHelm({
        ...tools,
        context,
        kubeconfig: kubeconfig === undefined ? undefined : resolve(workspace, kubeconfig),
      }),
  };
});
