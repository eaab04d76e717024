/** How Argo CD is reached, and what must have arrived there: inputs of everything that waits for it. */
import { choice, duration, flag, lines, list, secret, text } from '#kit';

export const argocdAccessInputs = {
  mode: choice(['server', 'core'], {
    group: 'Argo CD',
    description:
      '`server` asks Argo CD’s API. `core` needs none: it reads the Application resources from the cluster Argo CD runs in. Default: `server` when an address is given, else `core`.',
  }),
  server: text({
    group: 'Argo CD',
    description: 'Address of the Argo CD server, with its base path if it has one: `argocd.example.com/argo`.',
    env: ['ARGOCD_SERVER'],
  }),
  'auth-token': secret({
    group: 'Argo CD',
    description: 'Token of an account or project role that may `get` the applications.',
    env: ['ARGOCD_AUTH_TOKEN'],
  }),
  'server-ca': text({
    group: 'Argo CD',
    description: 'CA certificate of the server, where Node does not trust it anyway: PEM, or the path of a file.',
  }),
  insecure: flag({
    group: 'Argo CD',
    description: 'Trust any certificate. Rather give server-ca: the token goes to whoever answers.',
    default: false,
  }),
  headers: secret({
    group: 'Argo CD',
    description: 'Headers to send along, one `Name: value` a line, such as those of an access proxy. Kept as a secret.',
    env: ['ARGOCD_HEADERS'],
  }),
};

export const argocdApplicationInputs = {
  application: lines({ description: 'The application, as `name` or `namespace/name`; several, one a line.' }),
  selector: text({
    description:
      'Applications by label selector instead: children of an ApplicationSet, or of an application of applications (`app.kubernetes.io/instance=parent`). None at all is an error.',
  }),
  'app-namespace': text({ description: 'Namespace of the Application resources, where it is not Argo CD’s own.' }),
  project: text({
    description: 'Project of the applications. With it Argo CD tells a missing application from a forbidden one.',
  }),
};

export const argocdWaitInputs = {
  images: list({
    group: 'Expected',
    description: 'Images that must run, as `name`, `name:tag` or `name@digest`.',
  }),
  conditions: list({
    group: 'Expected',
    description: 'What must hold: `sync`, `health`, `operation`. With `suspended` a paused rollout counts as healthy.',
    default: 'sync,health,operation',
  }),
  resource: lines({
    group: 'Expected',
    description:
      'Look at these resources only: `GROUP:KIND:NAME` or `GROUP:KIND:NAMESPACE/NAME`, `*` for any; with `!` before it, at all but these.',
  }),
  'degraded-grace-period': duration({
    group: 'Waiting',
    description: 'How long Degraded, a missing resource or a comparison error is borne, since each may pass by itself.',
    default: '60s',
  }),
  refresh: choice(['normal', 'hard', 'none'], {
    group: 'Waiting',
    description:
      'Whether Argo CD is asked to look at git now. `hard` makes it render the manifests anew; with `none` it looks when it does anyway.',
    default: 'normal',
  }),
};
