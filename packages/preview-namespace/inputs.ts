/** Inputs that whatever has to do with previews shares, declared once and spread into specs. */
import { duration, flag, secret, text } from '#kit';

export const previewInputs = {
  'pull-request': text({
    description: "Number of the pull request. Default: the event's.",
  }),
  repository: text({
    group: 'Repository',
    description: 'Repository of the pull request: `owner/name`, a URL, or a path.',
    default: '${{ github.repository }}',
    cli: '.',
  }),
  token: secret({
    group: 'Repository',
    description:
      'Token that may read the pull request, comment on it (`pull-requests: write`) and record deployments (`deployments: write`).',
    default: '${{ github.token }}',
    env: ['GITOPS_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN'],
  }),
  comment: flag({
    group: 'Repository',
    description: 'Keep one comment on the pull request that says how it stands with the preview.',
    default: true,
  }),
  deployment: flag({
    group: 'Repository',
    description:
      'Record deployments, so that the forge shows the preview on the pull request. The environment is called as the namespace.',
    default: true,
  }),
  'uninstall-timeout': duration({
    group: 'Waiting',
    description: 'Time that the hooks of one helm release may take when it is uninstalled.',
    default: '2m',
  }),
};
