import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { openConfigRepository } from '#config-repo';
import { openKubernetes } from '#delivery';
import { bindAction } from '#kit';
import { openHelm } from '#tools';
import { run } from './run.ts';
import { spec } from './spec.ts';

export default bindAction(spec, run, (job) => {
  const { workspace } = job.runner;
  return {
    job,
    holder: [job.runner.runUrl ?? 'local', randomUUID()].join('#'),
    openRepository: (inputs) => openConfigRepository({ ...inputs, branch: undefined }, job),
    connect: ({ kubeconfig, context }) =>
      openKubernetes({ kubeconfig, context, env: process.env, home: homedir(), workspace, now: () => job.clock.now() }),
    openHelm: ({ kubeconfig, context }) => {
      const path = kubeconfig === undefined ? undefined : resolve(workspace, kubeconfig);
      return openHelm({ env: process.env, workspace, context, kubeconfig: path, debug: (line) => job.log.debug(line) });
    },
  };
});
