import { homedir } from 'node:os';
import { readPem } from '#arrival';
import { openKubernetes } from '#delivery';
import { bindAction } from '#kit';
import { run } from './run.ts';
import { spec } from './spec.ts';

export default bindAction(spec, run, (job) => {
  const { workspace } = job.runner;
  return {
    job,
    connect: ({ kubeconfig, context }) =>
      openKubernetes({ kubeconfig, context, env: process.env, home: homedir(), workspace, now: () => job.clock.now() }),
    readCa: ({ ca }) => readPem('ca', ca, workspace),
  };
});
