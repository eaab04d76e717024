import { ancestryInputs, kubernetesInputs, waitInputs } from '#arrival/inputs';
import { defineAction, duration, flag, lines, output, text } from '#kit';

export const spec = defineAction({
  name: 'wait-for-flux',
  title: 'Wait for Flux',
  description:
    'Waits until Flux has really applied a commit or a tag, and it is healthy; says early when that will never happen, and why.',
  icon: 'wind',
  color: 'blue',
  inputs: {
    kustomization: lines({ description: 'Kustomizations, as `namespace/name`, or `name` in flux-system.' }),
    'helm-release': lines({ description: 'HelmReleases, named likewise.' }),
    'resource-set': lines({ description: 'ResourceSets of the Flux Operator, named likewise.' }),
    'resource-set-input-provider': lines({
      description: 'ResourceSetInputProviders of the Flux Operator, named likewise.',
    }),
    'image-update-automation': lines({ description: 'ImageUpdateAutomations, named likewise.' }),
    revision: text({
      group: 'Expected',
      description:
        'Commit that must have arrived, itself or in a later one; of an OCI artifact also its digest. A HelmRelease or ResourceSet has it once the Kustomization that holds it has applied it. Default: what the source has.',
    }),
    tag: text({
      group: 'Expected',
      description:
        'Tag that must have arrived: `v1.2.3`, or `v1.2.3@sha256:…` for a tag that moves, or the digest alone. See the README for what each kind is asked.',
    }),
    reconcile: flag({
      group: 'Waiting',
      description:
        'Ask Flux to look now, the source first, instead of at its next interval. Needs the permission to patch these objects; without it a notice says so, and the wait goes on.',
      default: true,
    }),
    'grace-period': duration({
      group: 'Waiting',
      description:
        'How long a failure is borne that may pass by itself: a git server that is away, a webhook that is not ready, an object that does not exist yet.',
      default: '1m',
    }),
    ...waitInputs,
    ...kubernetesInputs,
    ...ancestryInputs,
  },
  outputs: {
    status: output.text('`ready`, `failed`, `blocked` or `timeout`.'),
    revision: output.text(
      'What was applied last: a revision such as `main@sha1:…`, `chart@version`, or what a provider exports. Of several objects, that of the one that decided the status.',
    ),
    duration: output.text('How long it took, such as `1m12s`.'),
    reason: output.text('Why it ended as it did.'),
    objects: output.json<readonly object[]>('Each object: kind, namespace, name, status, reason, revision.'),
  },
});
