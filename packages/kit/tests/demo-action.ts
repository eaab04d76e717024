import { BlockedError, FileError } from '#errors';
import {
  type Action,
  bindAction,
  choice,
  defineAction,
  duration,
  FailedStep,
  flag,
  type Job,
  lines,
  list,
  multiline,
  output,
  person,
  type Run,
  secret,
  text,
} from '../index.ts';

/** A fragment that several actions would share. */
const repositoryInputs = {
  repository: text({
    description: 'The config repository: owner/name, URL or path.',
    default: '${{ github.repository }}',
    cli: '.',
    group: 'Repository',
  }),
  token: secret({
    description: 'Token that may read and write the repository.',
    default: '${{ github.token }}',
    env: ['GITHUB_TOKEN', 'GH_TOKEN'],
  }),
};

/** Every kind of input and output once: what the tests of this package run. */
export const demoSpec = defineAction({
  name: 'demo-bump',
  title: 'Demo bump',
  description: 'Sets the tag of images, for tests of the machinery around an action.',
  icon: 'git-commit',
  color: 'blue',
  inputs: {
    ...repositoryInputs,
    images: lines({ description: 'Images to set.' }),
    labels: list({ description: 'Labels to put on the pull request.' }),
    tag: text({ description: 'The new tag.' }),
    from: text({ description: 'The environment to read from.', required: true }),
    config: text({ description: 'The config file.', default: 'gitops.yaml', env: ['DEMO_CONFIG'] }),
    body: multiline({ description: 'Text of the pull request.' }),
    'dry-run': flag({ description: 'Stop after the plan.', default: false }),
    'on-blocked': choice(['fail', 'skip'], { description: 'What a closed gate does to the step.', default: 'fail' }),
    author: person({
      description: 'Who made the commit.',
      default: 'demo[bot] <demo@example.com>',
      group: 'Commit',
    }),
    timeout: duration({ description: 'How long to wait.', default: '10m' }),
  },
  outputs: {
    changed: output.flag('Whether anything was changed.'),
    'commit-sha': output.text('The commit that was made.'),
    count: output.number('How many images were set.'),
    files: output.lines('Files that were changed.'),
    images: output.json<{ name: string; to: string }[]>('What was set.'),
  },
});

export type DemoRun = Run<typeof demoSpec, { job: Job }>;

/** What the demo does depends on its tag, so that one action shows every way to end. */
export const demoRun: DemoRun = async (inputs, { job }) => {
  job.log.info(`from ${inputs.from} with ${inputs.token}`);
  job.summary.add(`## ${inputs.from}\n\ntoken ${inputs.token}`);
  switch (inputs.tag) {
    case 'blocked': {
      const cause = new BlockedError('production is on hold since Monday', { gates: ['hold'], hint: 'Lift the hold.' });
      throw new FailedStep({ outputs: { changed: false, commitSha: 'abc' }, cause });
    }
    case 'broken-file':
      throw new FileError({ file: 'k8s/a.yaml', line: 3, column: 5 }, 'no image here', { hint: 'Name another file.' });
    case 'bug':
      throw new TypeError('cannot read properties of undefined', { cause: new Error(`root ${inputs.token}`) });
    case 'hang':
      return new Promise(() => {});
    default:
      return {
        changed: !inputs.dryRun,
        count: inputs.images.length,
        files: ['a.yaml', 'b.yaml'],
        images: inputs.images.map((name) => ({ name, to: inputs.tag ?? '' })),
      };
  }
};

export const demoAction: Action = bindAction(demoSpec, demoRun, (job) => ({ job }));
