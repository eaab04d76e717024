import {
  ancestryInputs,
  argocdAccessInputs,
  argocdApplicationInputs,
  argocdWaitInputs,
  kubernetesInputs,
  waitInputs,
} from '#arrival/inputs';
import { defineAction, duration, flag, lines, output, text } from '#kit';

export const spec = defineAction({
  name: 'sync-argocd',
  title: 'Sync Argo CD',
  description:
    'Asks Argo CD for a sync, the human gate of environments that do not sync by themselves, and waits until it has arrived and is healthy.',
  icon: 'refresh-cw',
  color: 'orange',
  inputs: {
    ...argocdApplicationInputs,
    revision: text({
      group: 'Expected',
      description:
        'Commit that must have arrived, itself or in a later one, once Argo CD has synced what the application tracks. For a Helm chart or OCI artifact its version.',
    }),
    'sync-revision': text({
      group: 'Sync',
      description:
        'Sync this commit, tag or branch instead of what the application tracks. Argo CD refuses it while automatic sync is on.',
    }),
    prune: flag({ group: 'Sync', description: 'Delete what git does not hold any more.', default: false }),
    'dry-run': flag({
      group: 'Sync',
      description: 'Let Argo CD try it without changing anything, and show what it would do.',
      default: false,
    }),
    force: flag({ group: 'Sync', description: 'Delete and create anew what cannot be changed.', default: false }),
    resources: lines({
      group: 'Sync',
      description:
        'Sync these resources only: `GROUP:KIND:NAME` or `GROUP:KIND:NAMESPACE/NAME`. The wait then looks at them alone, unless `resource` says otherwise.',
    }),
    'sync-options': lines({
      group: 'Sync',
      description: 'Options such as `ServerSideApply=true`, instead of those of the application.',
    }),
    'retry-limit': text({
      group: 'Sync',
      description: 'How often a failed sync is tried again. Default: as the application says.',
    }),
    'retry-backoff': duration({
      group: 'Sync',
      description: 'Pause before the first retry; it doubles with each, up to 3 minutes. Counts with retry-limit.',
      default: '5s',
    }),
    wait: flag({ group: 'Waiting', description: 'Wait until it has arrived and is healthy.', default: true }),
    ...argocdWaitInputs,
    ...waitInputs,
    ...argocdAccessInputs,
    ...kubernetesInputs,
    ...ancestryInputs,
  },
  outputs: {
    operation: output.text(
      '`started`, `already-running` (another sync was under way, and was waited for), `none` (nothing differed), `refused`, or `dry-run`. Of several applications the most notable.',
    ),
    status: output.text('`ready`, `failed`, `blocked` or `timeout`; empty with `wait: false`.'),
    revision: output.text(
      'The commit (or version) that is compared with the cluster; of several sources joined by commas.',
    ),
    health: output.text('Health of the application; of several, of the one that decided the status.'),
    'operation-phase': output.text('Phase of the sync: `Succeeded`, `Running`, `Failed`, `Error`.'),
    duration: output.text('How long it took, such as `1m12s`.'),
    applications: output.json<readonly object[]>(
      'Each application: name, namespace, operation, and after the wait status, reason, revision, sync, health, operationPhase, images.',
    ),
    reason: output.text('Why it ended as it did.'),
  },
});
