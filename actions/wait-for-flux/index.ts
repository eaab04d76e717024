import { homedir } from 'node:os';
import { openAncestry } from '#arrival';
import { openKubernetes } from '#delivery';
import { bindAction } from '#kit';
import { run } from './run.ts';
import { spec } from './spec.ts';

export default bindAction(spec, run, (job) => ({
  job,
  connect: ({ kubeconfig, context }) =>
    openKubernetes({
      kubeconfig,
      context,
      env: process.env,
      home: homedir(),
      workspace: job.runner.workspace,
      now: () => job.clock.now(),
    }),
  openAncestry: (inputs) => openAncestry(inputs, job),
}));
