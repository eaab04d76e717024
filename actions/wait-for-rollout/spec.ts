import { kubernetesInputs, waitInputs } from '#arrival/inputs';
import { defineAction, duration, flag, lines, list, output, secret, text } from '#kit';

const group = 'Health check';

export const spec = defineAction({
  name: 'wait-for-rollout',
  title: 'Wait for a rollout',
  description:
    'Waits until workloads in Kubernetes have really rolled out: the new image runs, no old pod serves any more, and an address answers. What fails is shown with its pod, events and log.',
  icon: 'layers',
  color: 'blue',
  inputs: {
    workload: lines({
      description:
        'Workloads as `kind/name`, as kubectl names them: `deploy/web`, `sts/db`, `job/migrate`, `rollout/web`, `Certificate.cert-manager.io/web`.',
    }),
    selector: text({
      description: 'Workloads by label selector, instead or in addition. None at all is an error.',
    }),
    kinds: list({
      description: 'Kinds that `selector` looks for.',
      default: 'deployments,statefulsets,daemonsets',
    }),
    namespace: text({ description: "Namespace of the workloads. Default: that of the kubeconfig's context." }),
    image: lines({
      description:
        'Images that must really run, as `name`, `name:tag` or `name@digest`. Ready while old pods still serve another one is not enough.',
    }),
    'grace-period': duration({
      group: 'Waiting',
      description:
        'How long a pod that does not start, crashes or is not ready is borne, since each may pass by itself.',
      default: '2m',
    }),
    ...waitInputs,
    url: text({ group, description: 'Address that must answer once everything has rolled out.' }),
    'expected-status': list({
      group,
      description: 'Statuses that are a good answer: `200`, `200-299`, `2xx`.',
      default: '200',
    }),
    'body-match': text({ group, description: 'Regular expression (JavaScript) that must be found in the body.' }),
    retries: text({ group, description: 'How often it is asked again when the answer is not good.', default: '5' }),
    'retry-interval': duration({ group, description: 'Time between two tries.', default: '5s' }),
    'request-timeout': duration({ group, description: 'Time that one try may take.', default: '10s' }),
    headers: secret({
      group,
      description: 'Headers to send along, one `Name: value` a line. Kept as a secret.',
      env: ['HEALTH_CHECK_HEADERS'],
    }),
    'follow-redirects': flag({
      group,
      description: 'Judge what the address redirects to, and not the redirect: a login page may answer 200, too.',
      default: false,
    }),
    ca: text({ group, description: 'CA certificate of the address: PEM, or the path of a file.' }),
    insecure: flag({ group, description: 'Trust any certificate of the address. Rather give ca.', default: false }),
    ...kubernetesInputs,
  },
  outputs: {
    status: output.text('`ready`, `failed`, `blocked` or `timeout`.'),
    reason: output.text('Why it ended as it did.'),
    duration: output.text('How long it took, such as `1m12s`.'),
    workloads: output.json<readonly object[]>('Each workload: kind, namespace, name, status, reason, pods, images.'),
    'url-status': output.text('Status that `url` answered with last; empty when it did not, or was not asked.'),
  },
});
