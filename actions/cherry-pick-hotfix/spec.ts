import { pullRequestInputs, repositoryInputs } from '#config-repo/inputs';
import { choice, defineAction, duration, flag, list, multiline, output, person, text } from '#kit';
import type { MissingHotfix } from './missing.ts';
import type { TargetResult } from './result.ts';

const { labels, assignees, reviewers, milestone } = pullRequestInputs;

export const spec = defineAction({
  name: 'cherry-pick-hotfix',
  title: 'Carry a hotfix back',
  description:
    'Cherry-picks what a hotfix merged to the branches of the earlier environments, without a checkout, so that the next release does not bring the bug back.',
  icon: 'git-branch',
  color: 'red',
  inputs: {
    'pull-request': text({
      description:
        'Number of the merged pull request to carry. Default: the pull request of the event that started the workflow.',
    }),
    commits: list({
      description: 'Commits to carry instead of a pull request, in this order; of a merge, what it brought.',
    }),
    targets: list({
      description:
        'Branches, or environments of gitops.yaml, to carry it to. Default: the branches named by labels of the pull request, else all environments upstream of the one it landed on.',
    }),
    'label-pattern': text({
      description: 'Regular expression for labels that name a target; its first group is the branch or environment.',
      default: '^backport ([^ ]+)$',
    }),
    'hotfix-branches': list({
      description:
        'Branches whose merges are hotfixes, as globs: what `verify` looks for, and what is carried without being asked for.',
      default: 'hotfix/*',
    }),
    mode: choice(['push', 'pull-request'], {
      description: 'Whether the picks are pushed to each target at once, or proposed in one pull request for each.',
      default: 'pull-request',
    }),
    'conflict-resolution': choice(['fail', 'draft-pull-request'], {
      description:
        'What becomes of a conflict: the step fails and says how to settle it, or a draft pull request with the marks of the conflict waits for people.',
      default: 'fail',
    }),
    verify: flag({
      description: 'Change nothing; fail while a hotfix is missing from a target. A guard for release workflows.',
      default: false,
    }),
    since: duration({ description: 'With `verify`: look no further back than this, for example 90d. Default: all.' }),
    config: text({ description: 'Path of gitops.yaml in the repository.', default: 'gitops.yaml' }),
    ...repositoryInputs,
    branch: text({
      group: 'Repository',
      description:
        'Branch that the hotfix landed on, and that gitops.yaml is read from. Default: the base of the pull request, else the repository’s default branch.',
    }),
    committer: person({
      group: 'Commit',
      description: 'Committer of the picked commits. Their authors stay.',
      default: 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
      cli: 'gitops-actions <gitops-actions@users.noreply.github.com>',
    }),
    'dry-run': flag({ group: 'Commit', description: 'Say what would be picked, and change nothing.', default: false }),
    title: text({
      group: 'Pull request',
      description: 'Template of the title; {to} is the target branch, {title} what is carried.',
      default: '[{to}] {title}',
    }),
    body: multiline({
      group: 'Pull request',
      description: 'Text put above the generated description of the pull request.',
    }),
    'pull-request-branch': text({
      group: 'Pull request',
      description: 'Branch of the pull request; {source} is pr-<number> or a commit, {to} the target branch.',
      default: 'cherry-pick/{source}-to-{to}',
    }),
    labels,
    assignees,
    reviewers,
    'team-reviewers': pullRequestInputs['team-reviewers'],
    milestone,
    'auto-merge': flag({
      group: 'Pull request',
      description: 'Let the forge merge once its requirements are met. Never a draft that holds a conflict.',
      default: false,
    }),
    'merge-method': choice(['merge', 'squash', 'rebase'], {
      group: 'Pull request',
      description: 'How the pull request is merged.',
      default: 'merge',
    }),
  },
  outputs: {
    results: output.json<readonly TargetResult[]>(
      'What became of each target: target, status (`picked`, `already-applied`, `conflict`, `failed`), commits, values, pullRequest, reason.',
    ),
    commits: output.json<readonly string[]>('The commits that were carried, oldest first.'),
    'pull-request-numbers': output.json<readonly number[]>('Numbers of the pull requests.'),
    'pull-request-urls': output.json<readonly string[]>('Web pages of the pull requests.'),
    missing: output.json<readonly MissingHotfix[]>('With `verify`: what is missing from which target.'),
  },
});
