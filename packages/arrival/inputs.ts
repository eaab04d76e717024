/** Inputs that everything which waits shares, declared once and spread into specs. */
import { duration, flag, secret, text } from '#kit';

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

export const gracePeriodInput = {
  'grace-period': duration({
    group: 'Waiting',
    description: 'How long a failure that may pass by itself is borne.',
    default: '60s',
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

/** Where the history is that tells whether one commit contains another. */
export const ancestryInputs = {
  repository: text({
    group: 'Repository',
    description:
      'Repository of `revision`: `owner/name`, a URL, or a path. Asked only when the engine has another commit, whether that one contains it.',
    default: '${{ github.repository }}',
    cli: '.',
  }),
  token: secret({
    group: 'Repository',
    description: 'Token that may read that repository: `contents: read`.',
    default: '${{ github.token }}',
    env: ['GITOPS_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN'],
  }),
};

/** For actions that follow gitops.yaml's `delivery`, whichever engine it names. */
export const engineInputs = {
  'argocd-server': text({
    group: 'Cluster',
    description: 'Address of the Argo CD server, for environments that Argo CD deploys.',
    env: ['ARGOCD_SERVER'],
  }),
  'argocd-auth-token': secret({
    group: 'Cluster',
    description: 'Token for the Argo CD server; it needs to read the applications.',
    env: ['ARGOCD_AUTH_TOKEN'],
  }),
  'argocd-server-ca': text({
    group: 'Cluster',
    description: 'CA certificate of the Argo CD server: PEM, or the path of a file.',
  }),
  ...kubernetesInputs,
};

export { argocdAccessInputs, argocdApplicationInputs, argocdWaitInputs } from './argocd-inputs.ts';
