import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { fakeClock } from '#testing';
import { outdatedNode, runCli } from './cli.ts';
import { demoAction } from './tests/demo-action.ts';

const actions = { 'demo-bump': demoAction, promote: { ...demoAction, spec: { ...demoAction.spec, name: 'promote' } } };

async function cli(argv: readonly string[], env: Record<string, string> = {}, isTTY = false) {
  let stdout = '';
  let stderr = '';
  const streams = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text), isTTY },
  };
  const surroundings = { version: '1.2.3', cwd: '/here', clock: fakeClock(), signals: new EventEmitter() };
  const code = await runCli(actions, argv, env, streams, surroundings);
  return { code, stdout, stderr };
}

const demo = (...options: string[]) => ['demo-bump', '--from', 'dev', ...options];

test('results go to standard output, the log to standard error', async () => {
  expect(await cli(demo('--images', 'app', '--images', 'web', '--tag', 'v2', '--dry-run'))).toEqual({
    code: 0,
    stdout:
      'changed: false\ncount: 2\nfiles: a.yaml, b.yaml\nimages: [{"name":"app","to":"v2"},{"name":"web","to":"v2"}]\n',
    stderr: 'from dev with undefined\n',
  });
});

test('long results are named instead of printed', async () => {
  const { stdout } = await cli(demo('--images', 'x'.repeat(300)));
  expect(stdout).toContain('images: (321 characters; --json shows them)\n');
});

test('--json prints one object with every output', async () => {
  const { stdout } = await cli(demo('--json', '--images=app'));
  expect(JSON.parse(stdout)).toEqual({
    changed: true,
    'commit-sha': null,
    count: 1,
    files: ['a.yaml', 'b.yaml'],
    images: [{ name: 'app', to: '' }],
  });
});

test('--summary prints the markdown', async () => {
  expect((await cli(demo('--summary'), { GH_TOKEN: 'gh-secret' })).stdout).toBe('## dev\n\ntoken ***\n');
});

test('secrets come from the environment and stay out of everything printed', async () => {
  const { stderr } = await cli(demo(), { GH_TOKEN: 'gh-secret' });
  expect(stderr).toBe('from dev with ***\n');
});

test('a secret as an option is refused and not repeated', async () => {
  const { code, stdout, stderr } = await cli(demo('--token', 'gh-secret'));
  expect(code).toBe(2);
  expect(stderr).toBe(
    'error: --token: a secret is not given as an option, where other programs can read it; set GITHUB_TOKEN or GH_TOKEN in the environment\n' +
      'Run gitops-actions demo-bump --help to see what there is.\n',
  );
  expect(stdout).toBe('');
});

test.each([
  [['--imgaes', 'gh-secret'], '--imgaes: there is no such option; did you mean --images?'],
  [['--no-dryrun'], '--no-dryrun: there is no such option; did you mean --no-dry-run?'],
  [['--no-tag'], '--no-tag: there is no such option'],
  [['-x'], '-x: there is no such option'],
  [['--__proto__'], '--__proto__: there is no such option'],
  [['--tag', 'a', '--tag', 'b'], '--tag: given more than once'],
  [['--dry-run', '--no-dry-run'], '--no-dry-run: given more than once'],
  [['--tag'], '--tag: needs a value (text)'],
  [['--tag', '--dry-run'], '--tag: needs a value (text); one that begins with a dash is written --tag="--dry-run"'],
  [['--dry-run', 'false'], '--dry-run: takes no value of its own; write --dry-run or --no-dry-run, not "false"'],
  [['--no-dry-run', 'stray'], 'unexpected argument "stray"; every input is an option'],
  [['--dry-run=true', 'false'], 'unexpected argument "false"; every input is an option'],
  [['stray'], 'unexpected argument "stray"; every input is an option'],
  [['--json=x'], '--json: takes no value'],
  [['--json', '--summary'], '--json and --summary both print on standard output; choose one'],
])('%j is wrong usage', async (options, problem) => {
  const { code, stderr } = await cli(demo(...options));
  expect(stderr).toBe(`error: ${problem}\nRun gitops-actions demo-bump --help to see what there is.\n`);
  expect(code).toBe(2);
});

test('all wrong options are reported at once', async () => {
  const { stderr } = await cli(['demo-bump', '--tga=x', '--timeout']);
  expect(stderr.split('\n').slice(0, 2)).toEqual([
    'error: --tga: there is no such option; did you mean --tag?',
    'error: --timeout: needs a value (duration)',
  ]);
});

test('wrong inputs are named as the options they are', async () => {
  const { code, stderr } = await cli(['demo-bump', '--timeout', 'soon', '--dry-run=ture']);
  expect(stderr).toBe(
    [
      'error: --from: is required, but nothing was given',
      'error: --dry-run: "ture" is not a boolean; write true or false',
      'error: --timeout: "soon" is not a duration; write seconds (90) or units (90s, 5m, 1h30m, 2d)',
      '',
    ].join('\n'),
  );
  expect(code).toBe(2);
});

test.each([
  [['--no-dry-run'], { DEMO_CONFIG: 'env.yaml' }, { changed: true }],
  [['--dry-run=true'], {}, { changed: false }],
])('flags are written %j', async (options, env, expected) => {
  expect(JSON.parse((await cli(demo('--json', ...options), env)).stdout)).toMatchObject(expected);
});

test('a blocked run exits with 3 and shows the outputs that are known', async () => {
  expect(await cli(demo('--tag', 'blocked'))).toEqual({
    code: 3,
    stdout: 'changed: false\ncommit-sha: abc\n',
    stderr: 'from dev with undefined\nerror: production is on hold since Monday\n  Lift the hold.\n',
  });
});

test('an error in a file has the form that compilers use', async () => {
  const { code, stderr } = await cli(demo('--tag', 'broken-file'));
  expect(stderr).toBe('from dev with undefined\nk8s/a.yaml:3:5: error: no image here\n  Name another file.\n');
  expect(code).toBe(1);
});

test('--verbose shows the stack', async () => {
  const { stderr } = await cli(demo('--tag', 'bug', '--verbose'));
  expect(stderr).toMatch(/^debug: TypeError: cannot read properties of undefined\n {6}at demoRun/m);
});

test.each([
  [{}, true, '\u001b[31merror:\u001b[0m --from'],
  [{ NO_COLOR: '1' }, true, 'error: --from'],
  [{ TERM: 'dumb' }, true, 'error: --from'],
  [{}, false, 'error: --from'],
])('colour with %j on a terminal (%s)', async (env, isTTY, start) => {
  expect((await cli(['demo-bump'], env, isTTY)).stderr.startsWith(start)).toBe(true);
});

test.each([
  ['promot', 'error: there is no action "promot"; did you mean promote?\n'],
  ['toString', 'error: there is no action "toString"\n'],
])('unknown action %s', async (name, complaint) => {
  const { code, stderr } = await cli([name]);
  expect(stderr).toBe(`${complaint}Run gitops-actions --help to see what there is.\n`);
  expect(code).toBe(2);
});

test.each([[['--version']], [['promote', '--version']]])('%j', async (argv) => {
  expect(await cli(argv)).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
});

test('no action at all shows the help as a complaint', async () => {
  const { code, stdout, stderr } = await cli([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe((await cli(['--help'])).stdout);
});

test('help of the whole', async () => {
  expect((await cli(['-h'])).stdout).toMatchInlineSnapshot(`
    "gitops-actions: move a release through environments kept in git

    Usage: gitops-actions <action> [options]

    Actions:
      demo-bump               Sets the tag of images, for tests of the machinery
                              around an action.
      promote                 Sets the tag of images, for tests of the machinery
                              around an action.

    Run gitops-actions <action> --help for its options.

    Exit codes:
      0                       done (also when there was nothing to do)
      1                       failed
      2                       wrong usage or inputs
      3                       blocked: a gate forbids it, or it will not go on by
                              itself
      4                       conflict: somebody else changed the same thing
      5                       a forge, git server, cluster or registry refused or
                              did not answer
      6                       timed out
      7                       the release has arrived and does not work
      130                     interrupted (SIGINT); 143 when terminated (SIGTERM)
    "
  `);
});

test('help of an action', async () => {
  const { code, stdout } = await cli(['demo-bump', '--frm', '--help']);
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "gitops-actions demo-bump: Sets the tag of images, for tests of the machinery
    around an action.

    Usage: gitops-actions demo-bump [options]

    Required:
      --from <text>           The environment to read from.

    Repository:
      --repository <text>     The config repository: owner/name, URL or path.
                              (default: .)

    Options:
      --images <line>...      Images to set.
      --labels <item>...      Labels to put on the pull request.
      --tag <text>            The new tag.
      --config <text>         The config file. (env: DEMO_CONFIG; default:
                              gitops.yaml)
      --body <text>           Text of the pull request.
      --[no-]dry-run          Stop after the plan. (default: false)
      --on-blocked <fail|skip>
                              What a closed gate does to the step. (default: fail)
      --timeout <duration>    How long to wait. (default: 10m)

    Commit:
      --author <person>       Who made the commit. (default: demo[bot]
                              <demo@example.com>)

    Secrets, from the environment only:
      GITHUB_TOKEN, GH_TOKEN  Token that may read and write the repository.

    Outputs:
      changed                 Whether anything was changed.
      commit-sha              The commit that was made.
      count                   How many images were set.
      files                   Files that were changed.
      images                  What was set.

    General options:
      --help                  show this help
      --version               show the version
      --json                  print the outputs as one JSON object instead of as
                              text
      --summary               print the summary (markdown) instead of the outputs
      --verbose               also show debug messages

    Exit codes:
      0                       done (also when there was nothing to do)
      1                       failed
      2                       wrong usage or inputs
      3                       blocked: a gate forbids it, or it will not go on by
                              itself
      4                       conflict: somebody else changed the same thing
      5                       a forge, git server, cluster or registry refused or
                              did not answer
      6                       timed out
      7                       the release has arrived and does not work
      130                     interrupted (SIGINT); 143 when terminated (SIGTERM)
    "
  `);
});

test('an old Node.js is told so instead of failing somewhere inside', () => {
  expect(outdatedNode('20.20.2')).toMatch(/^gitops-actions needs Node\.js 24 or newer; this is 20\.20\.2\./);
  expect(outdatedNode('24.0.0')).toBeUndefined();
  expect(outdatedNode('24.21.0')).toBeUndefined();
});
