import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { duration, text } from './inputs.ts';
import { actionsTable, actionYaml, readmeTables, replaceBetweenMarkers } from './metadata.ts';
import { defineAction } from './spec.ts';
import { demoSpec } from './tests/demo-action.ts';

test('action.yml', () => {
  expect(actionYaml(demoSpec, { main: '../dist/demo-bump.js' })).toMatchInlineSnapshot(`
    "# GENERATED from actions/demo-bump/spec.ts by npm run generate

    name: Demo bump
    description: Sets the tag of images, for tests of the machinery around an action.
    branding:
      icon: git-commit
      color: blue
    inputs:
      repository:
        description: "The config repository: owner/name, URL or path."
        required: false
        default: \${{ github.repository }}
      token:
        description: Token that may read and write the repository.
        required: false
        default: \${{ github.token }}
      images:
        description: Images to set.
        required: false
      labels:
        description: Labels to put on the pull request.
        required: false
      tag:
        description: The new tag.
        required: false
      from:
        description: The environment to read from.
        required: true
      config:
        description: The config file.
        required: false
        default: gitops.yaml
      body:
        description: Text of the pull request.
        required: false
      dry-run:
        description: Stop after the plan.
        required: false
        default: "false"
      on-blocked:
        description: What a closed gate does to the step.
        required: false
        default: fail
      author:
        description: Who made the commit.
        required: false
        default: demo[bot] <demo@example.com>
      timeout:
        description: How long to wait.
        required: false
        default: 10m
    outputs:
      changed:
        description: Whether anything was changed.
      commit-sha:
        description: The commit that was made.
      count:
        description: How many images were set.
      files:
        description: Files that were changed.
      images:
        description: What was set.
    runs:
      using: node24
      main: ../dist/demo-bump.js
    "
  `);
});

test('every reader of YAML gets strings: defaults and descriptions survive', () => {
  const description = 'Colons: and # hashes, "quotes", yes';
  const spec = defineAction({
    name: 'x',
    title: 'X',
    description,
    inputs: { a: text({ description, default: 'yes' }), b: text({ description, default: '1.10' }) },
    outputs: {},
  });
  for (const version of ['1.1', '1.2'] as const) {
    expect(parse(actionYaml(spec, { main: 'x.js' }), { version })).toMatchObject({
      description,
      inputs: { a: { description, default: 'yes' }, b: { default: '1.10' } },
    });
  }
});

test('tables for the README', () => {
  const { inputs, outputs } = readmeTables(demoSpec);
  expect(inputs).toMatchInlineSnapshot(`
    "| Input | Description | Default |
    | --- | --- | --- |
    | \`repository\` | The config repository: owner/name, URL or path. | \`\${{ github.repository }}\` |
    | \`token\` | Token that may read and write the repository. | \`\${{ github.token }}\` |
    | \`images\` | Images to set. One per line. |  |
    | \`labels\` | Labels to put on the pull request. Separated by commas or newlines. |  |
    | \`tag\` | The new tag. |  |
    | \`from\` | The environment to read from. | **required** |
    | \`config\` | The config file. | \`gitops.yaml\` |
    | \`body\` | Text of the pull request. |  |
    | \`dry-run\` | Stop after the plan. | \`false\` |
    | \`on-blocked\` | What a closed gate does to the step. One of \`fail\`, \`skip\`. | \`fail\` |
    | \`author\` | Who made the commit. \`Name <mail>\`. | \`demo[bot] <demo@example.com>\` |
    | \`timeout\` | How long to wait. Seconds, or with units as in \`1h30m\`. | \`10m\` |"
  `);
  expect(outputs).toMatchInlineSnapshot(`
    "| Output | Description |
    | --- | --- |
    | \`changed\` | Whether anything was changed. |
    | \`commit-sha\` | The commit that was made. |
    | \`count\` | How many images were set. |
    | \`files\` | Files that were changed. |
    | \`images\` | What was set. |"
  `);
  expect(actionsTable([demoSpec])).toMatchInlineSnapshot(`
    "| Action | What it does |
    | --- | --- |
    | [\`demo-bump\`](demo-bump/README.md) | Sets the tag of images, for tests of the machinery around an action. |"
  `);
});

test('a mistake in a declaration is found when generating', () => {
  const spec = defineAction({
    name: 'x',
    title: 'X',
    description: 'x',
    inputs: {
      json: text({ description: 'x' }),
      dryRun: text({ description: 'x' }),
      timeout: duration({ description: 'x', default: 'soon' }),
    },
    outputs: {},
  });
  expect(() => actionYaml(spec, { main: 'x.js' })).toThrow(
    'actions/x/spec.ts: dryRun is not kebab-case; input json would hide the general option --json; default of timeout: "soon" is not a duration; write seconds (90) or units (90s, 5m, 1h30m, 2d)',
  );
});

describe('markers', () => {
  const begin = '<!-- inputs:begin -->';
  const end = '<!-- inputs:end -->';

  test('what stands between them is replaced, again and again', () => {
    const once = replaceBetweenMarkers(`# A\n${begin}\nold\n${end}\ntail`, 'inputs', 'new $& $1');
    expect(once).toBe(`# A\n${begin}\nnew $& $1\n${end}\ntail`);
    expect(replaceBetweenMarkers(once ?? '', 'inputs', 'new $& $1')).toBe(once);
  });
  test.each(['', begin, end, `${end}${begin}`, `${begin}${begin}${end}`, `${begin}${end}${end}`])(
    'there must be one pair: %j',
    (document) => {
      expect(replaceBetweenMarkers(document, 'inputs', 'x')).toBeUndefined();
    },
  );
});
