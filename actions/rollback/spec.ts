import { engineInputs, gracePeriodInput, waitInputs } from '#arrival/inputs';
import {
  commitInputs,
  PROMOTION_BRANCH,
  promotionInputs,
  pullRequestInputs,
  repositoryInputs,
} from '#config-repo/inputs';
import { choice, defineAction, flag, lines, output, text } from '#kit';
import type { ImageMove } from '#promotion';
import type { PlacedHold, RollbackPlan, RolledBackTo } from './report.ts';

export const spec = defineAction({
  name: 'rollback',
  title: 'Roll an environment back',
  description:
    'Puts an environment back to what it held before its last promotion, or to a version, commit or promotion of its ledger, keeps what came beside it, and places a hold that promotions obey.',
  icon: 'rotate-ccw',
  color: 'red',
  inputs: {
    environment: text({ description: 'Environment to roll back.', required: true }),
    to: text({
      description:
        'What to go back to: a Promotion-Id, the version of an image (`v1.4.2`, or `name:tag` where two images share it), or a commit. Default: what the environment held before its last promotion; after a rollback, one further back, which must be named within its first 15 minutes.',
    }),
    reason: text({
      description: 'Why. Stands in the commit, the pull request, the summary and the hold.',
      required: true,
    }),
    mode: choice(['as-configured', 'commit', 'pull-request'], {
      description:
        'Whether it is committed at once or proposed for review. `as-configured`: as `promote` of the environment in gitops.yaml says; where nothing is promoted to it, commit.',
      default: 'as-configured',
    }),
    images: lines({
      description: 'Roll back these images only, named as the environment’s files name them. Default: all of them.',
    }),
    'check-images': choice(['auto', 'require', 'off'], {
      description:
        'Whether the old images must still be in their registries. `auto`: one that is missing stops the rollback, one that cannot be asked for is a warning. `require`: both stop it. Logins are those of `docker login`.',
      default: 'auto',
    }),
    hold: flag({
      group: 'Hold',
      description:
        'Place a hold: nothing enters the environment until a promotion, or a bump, with `lift-hold: true` ends it.',
      default: true,
    }),
    'hold-until': text({
      group: 'Hold',
      description:
        'When the hold ends by itself: after a duration with units such as `24h`, or at a time such as `2026-11-20T18:00:00Z`.',
    }),
    'promotion-branch': text({
      group: 'Hold',
      description:
        'Branch of the pull requests that promote to the environment, as their `pull-request-branch` says; {to} is the environment. Auto-merge is taken back from one that is open.',
      default: PROMOTION_BRANCH,
    }),
    wait: flag({
      group: 'Waiting',
      description:
        'After a commit, wait until the environment runs it and is healthy, as its `delivery` in gitops.yaml tells. A pull request is not waited for.',
      default: false,
    }),
    ...waitInputs,
    ...gracePeriodInput,
    config: promotionInputs.config,
    environments: promotionInputs.environments,
    strategy: choice(['images', 'merge', 'copy'], {
      description:
        'What promotions to the environment move, and so what is taken back: image versions, a whole branch, or a folder’s files. Default: what gitops.yaml says, else images.',
    }),
    ...repositoryInputs,
    ...commitInputs,
    ...pullRequestInputs,
    'pull-request-branch': text({
      group: 'Pull request',
      description: 'Branch of the pull request; {environment} is the environment.',
      default: 'rollback/{environment}',
    }),
    ...engineInputs,
  },
  outputs: {
    operation: output.text(
      'How it stands: `committed`, `pull-request` (one is open, see pull-request-operation), or `none`.',
    ),
    plan: output.json<RollbackPlan>('The plan: environment, from, to, images, files.'),
    'rolled-back-to': output.json<RolledBackTo>('What it goes back to: commit, and what it was chosen as.'),
    hold: output.json<PlacedHold>('The hold that stands or is placed: reason, by, until; null when there is none.'),
    images: output.json<readonly ImageMove[]>('The images that move: name, repository, from, to, file, line.'),
    'commit-sha': output.text('The commit that rolls back, when one was pushed.'),
    'commit-url': output.text('Web page of that commit.'),
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
