import { commitInputs, repositoryInputs } from '#config-repo/inputs';
import { defineAction, flag, lines, multiline, output, text } from '#kit';
import type { BumpedImage } from './edit.ts';

export const spec = defineAction({
  name: 'bump-image-tag',
  title: 'Bump an image tag',
  description:
    'Sets image versions (or any YAML or JSON value) in a configuration repository, in one commit, without a checkout, and keeps every other byte of the files.',
  icon: 'tag',
  color: 'green',
  inputs: {
    images: lines({
      description: 'Images to set, as `name[=newname][:tag][@digest]`.',
    }),
    tag: text({
      description: 'Tag for the lines of `images` that have neither tag nor digest, and the default of `value`.',
    }),
    path: lines({
      description: 'Files, folders or globs to change, relative to the repository’s root; `!glob` leaves files out.',
    }),
    environment: text({
      description: 'Environment of gitops.yaml to change, instead of `path`. Its image policy and holds apply.',
    }),
    'lift-hold': flag({
      description:
        'Bump the `environment` although a hold of the ledger (placed by a rollback) stands, and end that hold.',
      default: false,
    }),
    config: text({ description: 'Path of gitops.yaml in the repository.', default: 'gitops.yaml' }),
    key: lines({
      description:
        'Keys to set to `value` in every file of `path`, or in those files of `environment` that have them; such as `image.tag`, `web\\.port`, `containers[0].args` or `env[name=VERSION].value`.',
    }),
    value: text({
      description:
        'Value for `key`. Written as a string, but where a number, boolean or null stands and the value is one as well, it stays one. Default: `tag`, as a string.',
    }),
    updates: multiline({
      description:
        'YAML list of `{path, key, value}`: values to set, in any number of files. Strings stay strings; numbers, booleans and null stay what they are.',
    }),
    create: flag({
      description: 'Add an entry to kustomization.yaml for an image that no file holds yet.',
      default: false,
    }),
    ...repositoryInputs,
    ...commitInputs,
  },
  outputs: {
    changed: output.flag('Whether anything had to change.'),
    'commit-sha': output.text('The commit that was pushed.'),
    'commit-url': output.text('Web page of that commit.'),
    branch: output.text('The branch that holds the change.'),
    files: output.json<readonly string[]>('Paths of the files that changed.'),
    images: output.json<readonly BumpedImage[]>('What changed: name, from, to, file, line.'),
    diff: output.text('Unified diff of the change; cut when long.'),
  },
});
