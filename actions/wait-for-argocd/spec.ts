import {
  ancestryInputs,
  argocdAccessInputs,
  argocdApplicationInputs,
  argocdWaitInputs,
  kubernetesInputs,
  waitInputs,
} from '#arrival/inputs';
import { defineAction, output, text } from '#kit';

export const spec = defineAction({
  name: 'wait-for-argocd',
  title: 'Wait for Argo CD',
  description:
    'Waits until Argo CD really runs a commit, or a later one that contains it, and it is healthy; says early when that will never happen, and why.',
  icon: 'anchor',
  color: 'orange',
  inputs: {
    ...argocdApplicationInputs,
    revision: text({
      group: 'Expected',
      description:
        'Commit that must have arrived, itself or in a later one. For a Helm chart or OCI artifact its version. Default: whatever the application tracks once Argo CD has looked again.',
    }),
    ...argocdWaitInputs,
    ...waitInputs,
    ...argocdAccessInputs,
    ...kubernetesInputs,
    ...ancestryInputs,
  },
  outputs: {
    status: output.text('`ready`, `failed`, `blocked` or `timeout`.'),
    revision: output.text(
      'The commit (or version) that is compared with the cluster; of several sources joined by commas.',
    ),
    health: output.text('Health of the application; of several, of the one that decided the status.'),
    'operation-phase': output.text('Phase of its last sync: `Succeeded`, `Running`, `Failed`, `Error`.'),
    duration: output.text('How long it took, such as `1m12s`.'),
    applications: output.json<readonly object[]>(
      'Each application: name, namespace, status, reason, revision, sync, health, operationPhase, images.',
    ),
    reason: output.text('Why it ended as it did.'),
  },
});
