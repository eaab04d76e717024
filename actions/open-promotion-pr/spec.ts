import { engineInputs } from '#arrival/inputs';
import { commitInputs, promotionInputs, pullRequestInputs, repositoryInputs } from '#config-repo/inputs';
import { defineAction, output, text } from '#kit';
import type { Plan } from '#promotion';

export const spec = defineAction({
  name: 'open-promotion-pr',
  title: 'Open the promotion pull request',
  description:
    'Keeps one pull request per target environment that promotes what the source environment holds: opens it, updates it in place, closes it when nothing is left to promote.',
  icon: 'git-pull-request',
  color: 'green',
  inputs: {
    from: text({ description: 'Environment to promote from. Default: the `from` of the target in gitops.yaml.' }),
    to: text({ description: 'Environment to promote to.', required: true }),
    ...promotionInputs,
    ...repositoryInputs,
    ...commitInputs,
    ...pullRequestInputs,
    ...engineInputs,
  },
  outputs: {
    'pull-request-number': output.text('Number of the pull request.'),
    'pull-request-url': output.text('Web page of the pull request.'),
    'pull-request-operation': output.text('`created`, `updated`, `closed` or `none`.'),
    'pull-request-head-sha': output.text('Commit at the head of the pull request.'),
    'pull-request-branch': output.text('Branch of the pull request.'),
    plan: output.json<Plan>('The plan: from, to, images, files, gates.'),
    diff: output.text('Unified diff of the change; cut when long.'),
  },
});
