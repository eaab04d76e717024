import { commitInputs, repositoryInputs } from '#config-repo/inputs';
import { choice, defineAction, flag, multiline, output, text } from '#kit';
import type { ImageChange } from '#release';

export const spec = defineAction({
  name: 'create-release',
  title: 'Create a release',
  description:
    'Tags what an environment holds and makes a release of it, with notes: which images went from what to what, and which changes they brought. Updates CHANGELOG.md if asked.',
  icon: 'gift',
  color: 'green',
  inputs: {
    environment: text({
      description:
        'Environment that is released. Default: the last one of gitops.yaml, which no other is promoted from.',
    }),
    tag: text({
      description:
        'Name of the tag, such as v1.2.3. Default: `tag-prefix` and the version of the images that changed if they share one, else the next version by what their commits say (Conventional Commits).',
    }),
    'tag-prefix': text({
      description:
        'What the names of the release tags begin with; several releases in one repository each need their own.',
      default: 'v',
    }),
    'previous-tag': text({
      description:
        'The release that the notes begin at. Default: the highest lower version among the commits released.',
    }),
    target: text({
      description:
        'Commit (its whole id) or branch to tag, which the environment’s branch must hold. Default: the commit of a tag that is there, else the newest of the environment’s branch.',
    }),
    'tag-message': multiline({
      description: 'Template of the tag’s message. Default: the tag, and the images with their versions.',
    }),
    sign: choice(['gpg', 'ssh'], {
      description: 'Sign the tag, by the git of this machine with a key it can use. Default: it is not signed.',
    }),
    'signing-key': text({
      description:
        'Key to sign with: a gpg key id, the path of an ssh key, or `key::ssh-ed25519 …` for a key of ssh-agent. Default: git’s own user.signingKey.',
    }),
    config: text({ description: 'Path of gitops.yaml in the repository.', default: 'gitops.yaml' }),
    environments: multiline({
      description: 'The content of a gitops.yaml, `environments:` and all; used instead of the file.',
    }),
    name: text({ group: 'Release', description: 'Name of the release. Default: the tag.' }),
    notes: multiline({ group: 'Release', description: 'Text put above the generated notes.' }),
    'notes-path': text({ group: 'Release', description: 'File whose content is used as `notes`.' }),
    draft: flag({
      group: 'Release',
      description: 'Make the release as a draft. One that is published already stays published.',
      default: false,
    }),
    prerelease: choice(['auto', 'true', 'false'], {
      group: 'Release',
      description: 'Whether it is a prerelease; `auto`: when the version is one, as v1.2.3-rc.4.',
      default: 'auto',
    }),
    'make-latest': choice(['auto', 'true', 'false'], {
      group: 'Release',
      description: 'Whether it becomes the latest release; `auto`: when no final version is higher.',
      default: 'auto',
    }),
    changelog: text({
      group: 'Release',
      description:
        'File that gets a section with the notes, by a commit on the environment’s branch, such as CHANGELOG.md. Default: none.',
    }),
    ...repositoryInputs,
    ...commitInputs,
  },
  outputs: {
    operation: output.text(
      '`created`, `updated` or `none`: what had to be done to the tag, the release and the changelog.',
    ),
    tag: output.text('Name of the tag.'),
    version: output.text('The version without `v`; empty when the tag holds none.'),
    'previous-tag': output.text('The release that the notes begin at; empty for the first.'),
    'tag-sha': output.text('The tag’s object; of a tag that is not annotated, the commit.'),
    'commit-sha': output.text('The commit that is tagged.'),
    'release-id': output.text('The forge’s id of the release.'),
    'release-url': output.text('Web page of the release.'),
    'upload-url': output.text('Where files can be attached to the release.'),
    'changelog-sha': output.text('The commit that changed the changelog, when one was made.'),
    images: output.json<readonly ImageChange[]>('The images that changed: repository, from, to.'),
    notes: output.text('The notes, markdown.'),
  },
});
