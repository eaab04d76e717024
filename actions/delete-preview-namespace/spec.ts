import { kubernetesInputs } from '#arrival/inputs';
import { defineAction, duration, flag, output, text } from '#kit';
import { previewInputs } from '#preview-namespace/inputs';

interface Report {
  namespace: string;
  pullRequest: number;
  reason: string;
}

export const spec = defineAction({
  name: 'delete-preview-namespace',
  title: 'Delete preview namespaces',
  description:
    'Removes the preview of a pull request, or all whose time is up: helm releases first, then the namespace, and waits until it is really gone. Nothing that is no preview of this repository is ever touched.',
  icon: 'trash-2',
  color: 'gray-dark',
  inputs: {
    ...previewInputs,
    namespace: text({ description: 'Namespace of the preview, instead of `pull-request`.' }),
    'head-sha': text({
      description:
        "Remove it only while it holds this commit: a run that has tested one does not take away what a newer push has deployed. Default: the event's commit, unless the event is that of closing it or of taking a label away.",
    }),
    expired: flag({
      description:
        'Remove all previews of the repository whose time is up, or whose pull request is closed: for a schedule.',
      default: false,
    }),
    reason: text({ description: 'Why, in the words of the comment. Default: says what became of the pull request.' }),
    'dry-run': flag({ description: 'Say what would be removed, and remove nothing.', default: false }),
    timeout: duration({
      group: 'Waiting',
      description: 'How long to wait until a namespace is gone.',
      default: '10m',
    }),
    ...kubernetesInputs,
  },
  outputs: {
    operation: output.text('`deleted`, `none` (there was nothing), `kept` or `dry-run`.'),
    deleted: output.json<readonly Report[]>('Previews that were removed, or would be: namespace, pullRequest, reason.'),
    kept: output.json<readonly Report[]>('Previews that stay, and why.'),
    failed: output.json<readonly Report[]>('Previews that could not be removed, and what holds them.'),
  },
});
