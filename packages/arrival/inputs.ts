/** Inputs that everything which waits shares, declared once and spread into specs. */
import { duration, flag, text } from '#kit';

export const waitInputs = {
  timeout: duration({ group: 'Waiting', description: 'How long to wait at most.', default: '10m' }),
  'stable-for': duration({
    group: 'Waiting',
    description: 'How long it must stay ready without interruption before it counts.',
    default: '0s',
  }),
  'fail-fast': flag({
    group: 'Waiting',
    description:
      'End as soon as something has failed or will not go on by itself. `false` waits until the timeout all the same: people may mend it meanwhile.',
    default: true,
  }),
};

export const kubernetesInputs = {
  kubeconfig: text({
    group: 'Cluster',
    description:
      'Path of a kubeconfig file. Default: `KUBECONFIG`, else `~/.kube/config`, else the service account of the pod this runs in.',
    env: ['KUBECONFIG'],
  }),
  context: text({ group: 'Cluster', description: 'Context of the kubeconfig. Default: its current one.' }),
};
