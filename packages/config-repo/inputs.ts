/** Inputs that several actions share, declared once and spread into their specs. */
import { choice, flag, lines, list, multiline, person, secret, text } from '#kit';

/** Where the pull request of a promotion stands, unless an input says otherwise. */
export const PROMOTION_BRANCH = 'promote/{to}';

export const repositoryInputs = {
  repository: text({
    group: 'Repository',
    description:
      'Repository that holds the environments: `owner/name`, a URL, or the path of a local (also bare) repository.',
    default: '${{ github.repository }}',
    cli: '.',
  }),
  token: secret({
    group: 'Repository',
    description:
      'Token that may read the repository and write what this action changes: `contents: write`, and `pull-requests: write` for pull requests. Commits and pull requests made with the default token start no workflows; use a GitHub App token for that.',
    default: '${{ github.token }}',
    env: ['GITOPS_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN'],
  }),
  branch: text({
    group: 'Repository',
    description: 'Branch to read gitops.yaml from and to change. Default: the repository’s default branch.',
  }),
};

export const commitInputs = {
  'commit-message': multiline({
    group: 'Commit',
    description: 'Template of the commit message. The first line is the subject.',
  }),
  author: person({
    group: 'Commit',
    description: 'Author of the commit.',
    default: '${{ github.actor }} <${{ github.actor_id }}+${{ github.actor }}@users.noreply.github.com>',
    cli: 'gitops-actions <gitops-actions@users.noreply.github.com>',
  }),
  committer: person({
    group: 'Commit',
    description: 'Committer of the commit.',
    default: 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
    cli: 'gitops-actions <gitops-actions@users.noreply.github.com>',
  }),
  signoff: flag({ group: 'Commit', description: 'Add a Signed-off-by line of the committer.', default: false }),
  'sign-commits': flag({
    group: 'Commit',
    description:
      'Commit through the forge’s API, so that the forge signs the commit (“Verified”). Author and committer are then the token’s owner.',
    default: false,
  }),
  'skip-ci': flag({ group: 'Commit', description: 'Add [skip ci] to the commit’s subject.', default: false }),
  'dry-run': flag({ group: 'Commit', description: 'Show what would change, and change nothing.', default: false }),
};

export const promotionInputs = {
  config: text({ description: 'Path of gitops.yaml in the repository.', default: 'gitops.yaml' }),
  environments: multiline({
    description: 'The content of a gitops.yaml, `environments:` and all; used instead of the file.',
  }),
  images: lines({
    description:
      'Promote these images only, named as the source environment’s files name them. Default: all that both environments hold.',
  }),
  strategy: choice(['images', 'merge', 'copy'], {
    description:
      'What is promoted: image versions, a whole branch, or a folder’s files. Default: what gitops.yaml says, else images.',
  }),
};

export const pullRequestInputs = {
  title: text({
    group: 'Pull request',
    description: 'Title of the pull request. Default: says which versions go where.',
  }),
  body: multiline({
    group: 'Pull request',
    description: 'Text put above the generated description of the pull request.',
  }),
  'body-path': text({ group: 'Pull request', description: 'File whose content is used as `body`.' }),
  labels: list({ group: 'Pull request', description: 'Labels to add, besides those of gitops.yaml.' }),
  assignees: list({ group: 'Pull request', description: 'Users to assign.' }),
  reviewers: list({ group: 'Pull request', description: 'Users to ask for a review.' }),
  'team-reviewers': list({ group: 'Pull request', description: 'Teams to ask for a review, as `team` or `org/team`.' }),
  milestone: text({ group: 'Pull request', description: 'Milestone, by title or number.' }),
  draft: flag({ group: 'Pull request', description: 'Open the pull request as a draft.', default: false }),
  'delete-branch': flag({
    group: 'Pull request',
    description: 'Delete the pull request’s branch when the pull request is closed because nothing is left to promote.',
    default: true,
  }),
  'auto-merge': flag({
    group: 'Pull request',
    description: 'Let the forge merge once its requirements are met. Also switched on by auto-merge in gitops.yaml.',
    default: false,
  }),
  'merge-method': choice(['merge', 'squash', 'rebase'], {
    group: 'Pull request',
    description: 'How the pull request is merged. Default: what gitops.yaml says, else merge.',
  }),
  'pull-request-branch': text({
    group: 'Pull request',
    description: 'Branch of the pull request; {to} is the target environment.',
    default: PROMOTION_BRANCH,
  }),
};
