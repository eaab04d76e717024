import { engineInputs, gracePeriodInput, waitInputs } from '#arrival/inputs';
import { commitInputs, promotionInputs, pullRequestInputs, repositoryInputs } from '#config-repo/inputs';
import { choice, defineAction, flag, output, text } from '#kit';
import type { ImageMove, Plan } from '#promotion';

export const spec = defineAction({
  name: 'promote',
  title: 'Promote a release',
  description:
    'Moves what runs in one environment to the next: plans it, checks the gates, and commits it or opens the pull request, as gitops.yaml says.',
  icon: 'chevrons-right',
  color: 'green',
  inputs: {
    from: text({ description: 'Environment to promote from. Default: the `from` of the target in gitops.yaml.' }),
    to: text({ description: 'Environment to promote to.', required: true }),
    tag: text({
      description: 'The tag that must be promoted: refuses when the source environment does not hold exactly this tag.',
    }),
    'on-blocked': choice(['fail', 'skip'], {
      description: 'Whether a promotion that a gate blocks fails the step, or is skipped with `operation: blocked`.',
      default: 'fail',
    }),
    'lift-hold': flag({
      description: 'Promote although a hold of the ledger (placed by a rollback) stands, and end that hold.',
      default: false,
    }),
    'approved-plan': text({
      description:
        'Hash of the plan that somebody approved, as the output `plan-hash` of a dry run named it: no other is committed. A pull request is approved where it is reviewed.',
    }),
    wait: flag({
      group: 'Waiting',
      description:
        'After a commit, wait until the target environment runs it and is healthy, as its `delivery` in gitops.yaml tells. A pull request is not waited for: wait where its merge is pushed.',
      default: false,
    }),
    ...waitInputs,
    ...gracePeriodInput,
    ...promotionInputs,
    ...repositoryInputs,
    ...commitInputs,
    ...pullRequestInputs,
    ...engineInputs,
  },
  outputs: {
    operation: output.text(
      'How it stands: `committed`, `pull-request` (one is open, see pull-request-operation), `blocked`, or `none`.',
    ),
    plan: output.json<Plan>('The plan: from, to, images, files, gates.'),
    'plan-hash': output.text('SHA-256 of what changes; equal plans do the same thing.'),
    'promotion-id': output.text('Names this promotion in the ledger (trailer Promotion-Id).'),
    images: output.json<readonly ImageMove[]>('The images that move: name, repository, from, to, file, line.'),
    'commit-sha': output.text('The commit that promotes, when one was pushed.'),
    'commit-url': output.text('Web page of that commit.'),
    'blocked-by': output.text('Names of the gates that block, comma-separated.'),
    'pull-request-number': output.text('Number of the pull request.'),
    'pull-request-url': output.text('Web page of the pull request.'),
    'pull-request-operation': output.text('`created`, `updated`, `closed` or `none`.'),
    'pull-request-head-sha': output.text('Commit at the head of the pull request.'),
    'pull-request-branch': output.text('Branch of the pull request.'),
    'delivery-status': output.text('With `wait`: `ready`, `failed`, `blocked` or `timeout`.'),
    'delivery-reason': output.text('With `wait`: why, in a sentence.'),
    diff: output.text('Unified diff of the change; cut when long.'),
  },
});
