/** Inputs that several actions share, declared once and spread into their specs. */
import { choice, flag, lines, list, multiline, person, secret, text } from '#kit';

export const repositoryInputs = {
  repository: text({
    description:
      'Repository that holds the environments: `owner/name`, a URL, or the path of a local (also bare) repository.',
    default: '${{ github.repository }}',
    cli: '.',
  }),
  token: secret({
    description:
      'Token that may read the repository and write what this action changes: `contents: write`, and `pull-requests: write` for pull requests. Commits and pull requests made with the default token start no workflows; use a GitHub App token for that.',
    default: '${{ github.token }}',
    env: ['GITOPS_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN'],
  }),
  branch: text({
    description: 'Branch to read gitops.yaml from and to change. Default: the repository’s default branch.',
  }),
};

export const commitInputs = {
  'commit-message': multiline({
    description: 'Template of the commit message. The first line is the subject.',
  }),
  author: person({
    description: 'Author of the commit, as `Name <mail>`.',
    default: '${{ github.actor }} <${{ github.actor_id }}+${{ github.actor }}@users.noreply.github.com>',
    cli: 'gitops-actions <gitops-actions@users.noreply.github.com>',
  }),
  committer: person({
    description: 'Committer of the commit, as `Name <mail>`.',
    default: 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
    cli: 'gitops-actions <gitops-actions@users.noreply.github.com>',
  }),
  signoff: flag({ description: 'Add a Signed-off-by line of the committer.', default: false }),
  'sign-commits': flag({
    description:
      'Commit through the forge’s API, so that the forge signs the commit (“Verified”). Author and committer are then the token’s owner.',
    default: false,
  }),
  'skip-ci': flag({ description: 'Add [skip ci] to the commit’s subject.', default: false }),
  'dry-run': flag({ description: 'Show what would change, and change nothing.', default: false }),
};

export const promotionInputs = {
  config: text({ description: 'Path of gitops.yaml in the repository.', default: 'gitops.yaml' }),
  environments: multiline({
    description: 'The environments themselves, as gitops.yaml would declare them; used instead of the file.',
  }),
  images: lines({
    description: 'Promote these images only, one a line. Default: all that both environments hold.',
  }),
  strategy: choice(['images', 'merge', 'copy'], {
    description:
      'What is promoted: image versions, a whole branch, or a folder’s files. Default: what gitops.yaml says, else images.',
  }),
};

export const pullRequestInputs = {
  title: text({ description: 'Title of the pull request. Default: says which versions go where.' }),
  body: multiline({ description: 'Text put above the generated description of the pull request.' }),
  'body-path': text({ description: 'File whose content is used as `body`.' }),
  labels: list({ description: 'Labels to add, besides those of gitops.yaml.' }),
  assignees: list({ description: 'Users to assign.' }),
  reviewers: list({ description: 'Users to ask for a review.' }),
  'team-reviewers': list({ description: 'Teams to ask for a review, as `team` or `org/team`.' }),
  milestone: text({ description: 'Milestone, by title or number.' }),
  draft: flag({ description: 'Open the pull request as a draft.', default: false }),
  'delete-branch': flag({
    description: 'Delete the pull request’s branch when the pull request is closed because nothing is left to promote.',
    default: true,
  }),
  'auto-merge': flag({
    description: 'Let the forge merge once its requirements are met. Also switched on by auto-merge in gitops.yaml.',
    default: false,
  }),
  'merge-method': choice(['merge', 'squash', 'rebase'], {
    description: 'How the pull request is merged. Default: what gitops.yaml says, else merge.',
  }),
  'pull-request-branch': text({
    description: 'Branch of the pull request; {to} is the target environment.',
    default: 'promote/{to}',
  }),
};
